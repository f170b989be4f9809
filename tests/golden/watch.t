A folder is watched: what comes, changes and goes is taken in when it is complete, and each time the results are those of a
run from nothing. Rows wait for lines, never for a time.

@ watch.sh
| # start [OPTION...]: a watch of talks/ into out/, its lines in `lines`; returns when the first run is over
| start() {
|     rm -f lines
|     $HEARTH watch --quiet --lexicon book.tsv --out out "$@" talks > lines 2> errors & pid=$!
|     saw 'transcript\|refused' > first
| }
| # saw PATTERN: waits for a line that has it, and shows it without the time of day and what one more would bring
| saw() {
|     local i
|     for i in {1..1200}; do grep -m 1 -- "$1" lines > seen 2> /dev/null && break; sleep 0.05; done
|     [ -s seen ] || { echo "no line with $1, but:"; cat lines errors; }
|     sed 's/^[0-2][0-9]:[0-5][0-9]:[0-6][0-9] //; s/; \(one more is expected\|what one more\).*//' seen; : > seen
| }
| # stop [SIGNAL]: ends it, shows how it ended and what it leaves behind that is no result
| stop() {
|     kill -${1:-TERM} $pid; wait $pid; local status=$?
|     [ $status = 0 ] || echo "status $status"
|     ls -d out.tmp-* talks/*.tmp-* 2> /dev/null; cat errors
| }
| # same: the results are those of a run from nothing
| same() { rm -rf fresh; hearth run --quiet --lexicon book.tsv --out fresh talks && diff -r out fresh && echo same; }
@ book.tsv
| theme	pattern
| trust	trust
| food	cake
| music	choir
@ talks/a.txt
| Ana: We trust each other.
| Ben: The choir is where we met.

## a new transcript is taken in, and what it adds is said
$ . ./watch.sh; start; cat first
$ echo 'Cy: I brought a cake.' > talks/b.txt; saw b.txt; same; stop
> 1 transcript, 2 themes, 0 links that hold
> new b.txt: 2 transcripts; 1 new theme: food; no new link
> same

## a line says what the tables say
% slow
$ . ./watch.sh; rm -r talks; cp -r $ROOT/corpus/samples talks; mv talks/mill .; cp $ROOT/models/lexicons/bringing-people-together.tsv book.tsv
$ links() { awk -F '\t' 'NR == 1 { for (i = 1; i <= NF; i++) c[$i] = i; next } $c["holds"] == "yes" { print $c["theme_a"] " & " $c["theme_b"] }' out/pairs.tsv | sort; }
$ next() { awk -F '\t' 'NR == 1 { for (i = 1; i <= NF; i++) c[$i] = i; next } $c["by"] == "" && $c["kind"] == "meetings" && $c["docs"] == $c["docs_all"] { printf "%.1f\n", $c["new_next_1"] }' out/saturation.tsv; }
$ start; sed 's/.*, \([0-9]*\) links.*/\1/' first | cmp - <(links | wc -l); links > before; next > next_before
$ mv mill talks; saw mill > line; cut -d ';' -f 1 line; same
$ comm -13 before <(links) > new; [ -s new ] && grep -qF "$(wc -l < new) new link: $(cat new)" line || { cat line new; }
$ grep -qF " and $(next) new meetings of two themes ($(cat next_before) before)" lines || tail -1 lines
$ mv talks/mill .; saw removed > line; grep -qF "1 link holds no more: $(cat new)" line || cat line; stop > rest; grep -v 'matches nothing' rest
> new mill/2025-04-08-first.txt, mill/2025-11-04-second.txt: 24 transcripts
> same
= 1

## what comes in a burst is taken in together, and what is cut off of its names is counted
$ . ./watch.sh; start; for i in 1 2 3 4 5 6; do echo "Di: Cake, and trust, $i." > talks/c$i.txt; done; saw c1.txt; same; stop
> new c1.txt, c2.txt, c3.txt, and 3 more: 7 transcripts; 1 new theme: food; no new link
> same

## a file that is being written is waited for: it is taken in once, and all of it
$ . ./watch.sh; start; { echo 'Cy: I brought a cake.'; sleep 1; echo 'Di: Cake!'; sleep 1; echo 'Cy: And trust.'; } > talks/b.txt
$ saw b.txt; awk -F '\t' '$3 != "speaker"' out/turns.tsv | wc -l; same; wc -l < lines; stop
> new b.txt: 2 transcripts; 1 new theme: food; no new link
> 5
> same
> 2

## a transcript that is complete does not wait for one that is not, which is left out until it is
$ . ./watch.sh; start; exec 7> talks/slow.txt; echo 'Cy: I brought a cake.' >&7; echo 'Di: Choir.' > talks/b.txt; saw b.txt
$ echo 'Cy: And another.' >&7; exec 7>&-; saw slow.txt; same; stop
> new b.txt: 2 transcripts; no new theme; no new link
> new slow.txt: 3 transcripts; 1 new theme: food; no new link
> same

## what editors and programs leave beside a file for a moment is no transcript
$ . ./watch.sh; start; touch talks/4913; rm talks/4913; echo swap > talks/.a.txt.swp; ln -s nowhere talks/.#a.txt; printf lock > 'talks/~$b.docx'; echo part > talks/b.txt.part
$ cp talks/a.txt talks/a.txt~; echo 'Ana: We baked a cake.' > talks/.a.txt.new; mv talks/.a.txt.new talks/a.txt; saw changed; rm talks/.[a-z#]* 'talks/~$b.docx' talks/b* talks/*~
$ mv talks/a.txt talks/a.txt~; echo 'Ana: We trust our cake.' > talks/a.txt; rm talks/a.txt~; saw '1 new theme: trust'; same; wc -l < lines; stop
> changed a.txt: 1 transcript; 1 new theme: food; 2 themes less: music, trust; no new link
> changed a.txt: 1 transcript; 1 new theme: trust; no new link
> same
> 3
> hearth run: 2 files left out, being no transcript by name or header: "talks/a.txt~", "talks/b.txt.part"

## renamed, removed, in folders that come and go
$ . ./watch.sh; start; mkdir -p new/deep/er; echo 'Cy: Cake.' > new/deep/er/b.txt; mv new talks; saw er/b.txt
$ echo 'Di: Choir.' > talks/new/deep/c.txt; saw new.*c.txt; mv talks/new/deep/c.txt talks/d.txt; saw renamed; same
$ mv talks/new gone; saw removed; echo 'Di: Trust.' > gone/deep/er/b.txt; echo 'Di: Cake.' > talks/e.txt; saw e.txt; same; stop
> new new/deep/er/b.txt: 2 transcripts; 1 new theme: food; no new link
> new new/deep/c.txt: 3 transcripts; no new theme; no new link
> renamed d.txt (was new/deep/c.txt): 3 transcripts; no new theme; no new link
> same
> removed new/deep/er/b.txt: 2 transcripts; no new theme; 1 theme less: food; no new link
> new e.txt: 3 transcripts; 1 new theme: food; no new link
> same

## a transcript that is refused leaves the results as they were, until it is mended
$ . ./watch.sh; start; cp -r out before; printf 'Cy: \377\376\0 cake\0' > talks/b.txt; saw b.txt | cut -d ' ' -f 1-10
$ grep -c 'hearth run: talks/b.txt:1:7: a NUL' lines; diff -r before out && echo unchanged; echo 'Cy: I brought a cake.' > talks/b.txt; saw changed; same; stop
> new b.txt: refused, out stays as it was: hearth run:
> 1
> unchanged
> changed b.txt: 2 transcripts; 1 new theme: food; no new link
> same

## one that is refused is named to those that wait for it, in one line
$ . ./watch.sh; start; printf 'doc\tproject\nz\tnorth\n' > talks/manifest.tsv; saw manifest.tsv; printf 'Cy: \0 cake' > talks/b.txt; saw b.txt
$ echo 'Di: Cake.' > talks/c.txt; saw c.txt; cp talks/b.txt d.txt; mv d.txt talks; saw d.txt; rm talks/[bd].txt; saw removed
$ wc -l < lines; stop > rest 2>&1; grep -c 'matches nothing' rest; grep -c 'NUL' rest
> new talks/manifest.tsv: 1 transcript; no new theme; no new link
> new b.txt: refused, out stays as it was: hearth run: talks/b.txt:1:5: a NUL character, which no text holds
> new c.txt: waits for b.txt, which is refused (--skip-bad goes on without it), out stays as it was: hearth run: talks/b.txt:1:5: a NUL character, which no text holds
> new d.txt: refused, out stays as it was: hearth run: talks/d.txt:1:5: a NUL character, which no text holds; and 1 more fault
> removed b.txt, d.txt: 2 transcripts; 1 new theme: food; no new link
> 6
> 1
> 2

## a codebook that is refused is what a transcript waits for; its faults are counted in the line, and all of them are given beside it
$ . ./watch.sh; start; printf 'theme\tpattern\ntrust\t((\nfood\t((\n' > book.new; mv book.new book.tsv; saw book.tsv; echo 'Di: Cake.' > talks/c.txt; saw c.txt; wc -l < lines; stop
> changed book.tsv: refused, out stays as it was: hearth match: book.tsv:2:2: no word in this part of the pattern: "(("; and 1 more fault
> new c.txt: waits for book.tsv, which is refused, out stays as it was: hearth match: book.tsv:2:2: no word in this part of the pattern: "(("; and 1 more fault
> 3
> hearth match: book.tsv:2:2: no word in this part of the pattern: "(("
> hearth match: book.tsv:3:2: no word in this part of the pattern: "(("
> hearth match: book.tsv:2:2: no word in this part of the pattern: "(("
> hearth match: book.tsv:3:2: no word in this part of the pattern: "(("

## a codebook, a manifest beside the transcripts and questions count as well
$ . ./watch.sh; start; printf 'theme\tpattern\ntrust\ttrust\nmet\tmet\n' > book.new; mv book.new book.tsv; saw book.tsv
$ printf 'doc\tproject\na\tnorth\n' > talks/manifest.tsv; saw manifest.tsv; printf 'question_id\ttext\ttheme_id\nq\tWhy?\ttrust\n' > talks/questions.tsv; saw questions.tsv; same; stop
> changed book.tsv: 1 transcript; 1 new theme: met; 1 theme less: music; no new link
> new talks/manifest.tsv: 1 transcript; no new theme; no new link
> new talks/questions.tsv: 1 transcript; no new theme; no new link
> same

## a warning is given once
$ . ./watch.sh; start; printf 'doc\tproject\nz\tnorth\n' > talks/manifest.tsv; saw manifest.tsv; echo 'Cy: Cake.' > talks/b.txt; saw b.txt; stop 2>&1 | grep -c 'matches nothing'
> new talks/manifest.tsv: 1 transcript; no new theme; no new link
> new b.txt: 2 transcripts; 1 new theme: food; no new link
> 1

## one watch at a time for one directory of results, by whatever name; nothing is left of that when it ends
$ . ./watch.sh; start; ln -s out other; for name in out ./out/ other; do hearth watch --lexicon book.tsv --out $name talks 2>&1 | sed "s/process $pid on .*/process PID/"; done
$ hearth watch --lexicon book.tsv --out out talks 2> /dev/null; echo $?; stop; rm other; ls -A | grep watch; { start; kill -KILL $pid; wait $pid; } 2> /dev/null; start; cat first; stop
> hearth watch: out: another process is at work on this: process PID
> hearth watch: ./out/: another process is at work on this: process PID
> hearth watch: other: another process is at work on this: process PID
> 1
> watch.sh
> 1 transcript, 2 themes, 0 links that hold

## told to stop, it stops: status 0, the last results, nothing half-written
$ . ./watch.sh; for signal in INT TERM HUP; do start; stop $signal; ls; done
> book.tsv
> errors
> first
> lines
> out
> seen
> talks
> watch.sh
> book.tsv
> errors
> first
> lines
> out
> seen
> talks
> watch.sh
> book.tsv
> errors
> first
> lines
> out
> seen
> talks
> watch.sh

## told to stop in the middle of a run, it ends that; a run that crashes does not end it
$ . ./watch.sh; echo 'Cy: Cake.' > more.txt; start --keep-names more.txt; cp -r out before; mkfifo pipe; mv pipe more.txt
$ running() { local i; for i in {1..600}; do ls -d out.tmp-* > /dev/null 2>&1 && return; sleep 0.05; done; }
$ running; kill -KILL $(cat /proc/$pid/task/$pid/children); saw signal; diff -r before out
$ echo 'Di: Cake.' > talks/c.txt; running; stop INT; diff -r before out
> changed more.txt: the run was ended by signal 9 (Killed), out stays as it was

## killed outright in the middle of a run, it leaves nothing
$ . ./watch.sh; echo 'Cy: Cake.' > more.txt; start --keep-names more.txt; cp -r out before; mkfifo pipe; mv pipe more.txt
$ for i in {1..600}; do ls -d out.tmp-* > /dev/null 2>&1 && break; sleep 0.05; done; { kill -KILL $pid; wait $pid; } 2> /dev/null; echo $?
$ for i in {1..600}; do ls -d out.tmp-* > /dev/null 2>&1 || break; sleep 0.05; done; diff -r before out; ls
> 137
> before
> book.tsv
> errors
> first
> lines
> more.txt
> out
> seen
> talks
> watch.sh

## a folder that goes is waited for
$ . ./watch.sh; start; mv talks away; saw gone; echo 'Cy: Cake.' > away/b.txt; mv away talks; saw 'back$'; saw b.txt; same
$ rm talks/*; saw refused; echo 'Cy: Cake.' > talks/z.txt; saw z.txt; stop
> talks is gone: waits until it is back, and out stays as it is
> talks is back
> new b.txt: 2 transcripts; 1 new theme: food; no new link
> same
> removed a.txt, b.txt: refused, out stays as it was: hearth run: talks: no transcript in this folder: no file with an extension that is read
> new z.txt: 1 transcript; no new theme; 2 themes less: music, trust; no new link

## a folder may be empty at first; results may lie in it
$ . ./watch.sh; rm talks/a.txt; $HEARTH watch --quiet --lexicon book.tsv --out talks/out talks > lines 2> errors & pid=$!; saw refused
$ echo 'Ana: Trust.' > talks/a.txt; saw a.txt; echo 'Ben: Cake.' > talks/b.txt; saw b.txt; stop; ls talks/out | grep -c report; wc -l < lines
> refused; waits until it is mended
> new a.txt: 1 transcript, 1 theme, 0 links that hold
> new b.txt: 2 transcripts; 1 new theme: food; no new link
> hearth run: talks: no transcript in this folder: no file with an extension that is read
> 1
> 3

## without notices of the system, files are looked at every so often
$ . ./watch.sh; start --poll 1; echo 'Cy: Cake.' > talks/b.txt; saw b.txt; rm talks/b.txt; saw removed; same; stop
> new b.txt: 2 transcripts; 1 new theme: food; no new link
> removed b.txt: 1 transcript; no new theme; 1 theme less: food; no new link
> same

## a system that gives no notices, or no more of them: it is said, and files are looked at
% namespaces
$ unshare -Ur bash -c 'echo 0 > /proc/sys/user/max_inotify_instances; . ./watch.sh; start; echo "Cy: Cake." > talks/b.txt; saw b.txt; same; stop'
$ unshare -Ur bash -c 'echo 2 > /proc/sys/user/max_inotify_watches; . ./watch.sh; start; mkdir talks/more; echo "Di: Cake." > talks/more/c.txt; saw c.txt; same; stop'
> new b.txt: 2 transcripts; 1 new theme: food; no new link
> same
> hearth watch: notices of changes (fs.inotify.max_user_instances limits them): Too many open files
> hearth watch: changes are not told: all files are looked at every 2 seconds (see --poll)
> new more/c.txt: 3 transcripts; no new theme; no new link
> same
> hearth watch: notices of changes in a further folder (fs.inotify.max_user_watches limits them): No space left on device
> hearth watch: changes are not told: all files are looked at every 2 seconds (see --poll)

## a file system that is taken away under it, and comes back
% namespaces
$ unshare -Urm bash -c 'mkdir disk; mount -t tmpfs none disk; mv talks disk; ln -s disk/talks talks; . ./watch.sh; start; umount disk || echo busy; saw gone; mount -t tmpfs none disk; mkdir disk/talks; echo "Cy: Cake." > disk/talks/b.txt; saw "back$"; saw b.txt | cut -d : -f 2; same; stop'
> talks is gone: waits until it is back, and out stays as it is
> talks is back
>  1 transcript; 1 new theme
> same

## more happens than the system keeps notices of: nothing is missed
$ . ./watch.sh; start; kill -STOP $pid; echo 'Cy: Cake.' > talks/b.txt; for i in {1..9000}; do : > talks/$i.txt~; rm talks/$i.txt~; done; echo 'Di: Choir.' > talks/c.txt; kill -CONT $pid; saw c.txt; same; stop
> new b.txt, c.txt: 3 transcripts; 1 new theme: food; no new link
> same

## times of files that lie in the past or the future, and go backwards, are no matter
$ . ./watch.sh; start; echo 'Cy: Cake.' > b; touch -d 2038-01-01 b; mv b talks/b.txt; saw b.txt; echo 'Cy: Cope.' > b; touch -d 1999-01-01 b; mv b talks/b.txt; saw changed; echo 'Ana: Trust.' > talks/a.txt; touch -d 1999-01-01 talks/a.txt; saw a.txt; same; stop
> new b.txt: 2 transcripts; 1 new theme: food; no new link
> changed b.txt: 2 transcripts; no new theme; 1 theme less: food; no new link
> changed a.txt: 2 transcripts; no new theme; 1 theme less: music; no new link
> same

## names of files that a terminal would obey
$ . ./watch.sh; start; echo 'Cy: Cake.' > $'talks/a\e[31m\nb.txt'; saw 31m; stop
> new a[31m b.txt: 2 transcripts; 1 new theme: food; no new link

## wrong command lines
$ hearth watch --out out; echo $?; hearth watch --out out -; echo $?; hearth watch --out out nowhere; echo $?; hearth watch --poll 0 talks; echo $?; hearth watch --lexicon none.tsv talks; echo $?; hearth watch talks; echo $?; ls
> 2
> 2
> 3
> 2
> 3
> 2
> book.tsv
> talks
> watch.sh
! hearth watch: name the folder of the transcripts
! hearth watch: standard input cannot be watched: name a folder
! hearth watch: nowhere: No such file or directory
! hearth watch: --poll takes a whole number from 1 to 86400, not "0"
! hearth run: none.tsv: No such file or directory
! hearth run: no codebook: name one with --lexicon FILE, or put codebook.tsv beside the transcripts

## what an engine began is no watch's to clear away
$ hearth watch --engine local --lexicon book.tsv talks; echo $?; hearth watch --resume --lexicon book.tsv talks; echo $?; . ./watch.sh; start --shards 2; echo 'Cy: Cake.' > talks/b.txt; saw b.txt; same; stop
> 2
> 2
> new b.txt: 2 transcripts; 1 new theme: food; no new link
> same
! hearth watch: --engine and --resume are for single runs; a watch shares its work out by --jobs and --shards
! hearth watch: --engine and --resume are for single runs; a watch shares its work out by --jobs and --shards
