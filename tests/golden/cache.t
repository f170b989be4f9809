What runs keep of transcripts: a run that takes it gives what a run from nothing gives, and what is kept is nobody else's business.

@ book.tsv
| theme	pattern
| trust	trust*
| power	power
| power/vote	vot*
| garden	garden*
@ talk.sh
| # Talks, from words drawn with RANDOM; set that first, so that every time is the same.
| words=(we trust them and power is in the garden they vote once more nobody voted gardens trusted who knows)
| people=(Ann Ben Cas Dee Eve)
| talk() { # FILE
|     local turn n line
|     for turn in 1 2 3 4 5 6; do
|         line=; for n in 1 2 3 4 5 6 7 8; do line+=" ${words[RANDOM % ${#words[@]}]}"; done
|         echo "${people[RANDOM % 5]}:$line."
|     done > "$1"
| }
| talks() { # N: those of the folder t
|     mkdir -p t; for n in $(seq "$1"); do talk t/talk$n.txt; done
| }
@ closes.c
| // Closing an entry that was just written loses the end of it, and says so: the first one, that is.
| #define _GNU_SOURCE
| #include <dlfcn.h>
| #include <errno.h>
| #include <stdio.h>
| #include <string.h>
| #include <sys/stat.h>
| #include <unistd.h>
| int close(int fd) {
|     static int told;
|     char link[64], path[4096] = "";
|     struct stat st;
|     int (*closes)(int) = (int (*)(int))dlsym(RTLD_NEXT, "close");
|     snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
|     const char *name = readlink(link, path, sizeof path - 1) > 0 ? strrchr(path, '/') : NULL;
|     if (!name || !strstr(path, "/hearth/") || strlen(name) < 64 || fstat(fd, &st) || st.st_size < 5000 || told++)
|         return closes(fd);
|     ftruncate(fd, 5000);
|     closes(fd);
|     errno = EDQUOT;
|     return -1;
| }
@ same.sh
| # Runs with what is kept and without, and says where the results and what is said differ.
| said() { sed -E "s/out\.$1/OUT/g; /^(from cache|time) /d; /damaged, and made anew/d" out.$1.err; }
| both() { # options of run
|     hearth run --lexicon book.tsv --out out.kept "$@" t > out.kept.txt 2> out.kept.err; local status=$?
|     hearth run --lexicon book.tsv --out out.anew --no-cache "$@" t > out.anew.txt 2> out.anew.err; [ $? = $status ] || echo "status $status, and another"
|     [ $status != 0 ] || diff -r out.kept out.anew; diff out.kept.txt out.anew.txt; diff <(said kept) <(said anew)
| }
| taken() { sed -n 's/^from cache *//p' out.kept.err; }
@ store.sh
| export XDG_CACHE_HOME=$PWD/cache
| entries() { ls cache/hearth | sed '/^lock$/d'; }

## a second run takes all, a run of one more or changed transcript most, and says how many
$ . ./talk.sh; . ./same.sh; . ./store.sh; RANDOM=3; talks 100
$ both; taken; both; taken
$ talk t/new.txt; both; [ $(taken) -gt 50 ] && [ $(taken) -lt 100 ] || taken
$ talk t/talk7.txt; both; [ $(taken) -gt 50 ] && [ $(taken) -lt 101 ] || taken; both; taken
> 0
> 100
> 101

## whatever happens to transcripts, tables, the codebook, options and the entries themselves, the result is that of a run from nothing
$ . ./talk.sh; . ./same.sh; . ./store.sh; RANDOM=8; talks 60; options=()
$ printf 'doc\tproject\tdate\n' > t/manifest.tsv; printf 'speaker\trole\tgroup\nAnn\thost\t\nBen\t\told\nCas\t\tnew\n' > t/speakers.tsv
$ some() { local all=(t/*.txt); echo ${all[RANDOM % ${#all[@]}]}; }
$ for step in $(seq ${SLOW:+60} 12); do
$     case $((RANDOM % 13)) in
$     0) talk $(some) ;;
$     1) echo "${people[RANDOM % 5]}: trust and power." >> $(some) ;;
$     2 | 3) talk t/more$step.txt; [ $((RANDOM % 2)) = 0 ] || printf 'more%s\tnorth\t2025-01-0%s\n' $step $((RANDOM % 9 + 1)) >> t/manifest.tsv ;;
$     4) mv $(some) t/renamed$step.txt ;;
$     5) rm $(some) ;;
$     6) a=$(some); b=$(some); cp $a swap; mv $b $a 2> same; mv swap $b ;;
$     7) a=$(some); a=${a#t/}; sed -i "1a ${a%.txt}	south	2025-02-0$((RANDOM % 9 + 1))" t/manifest.tsv ;;
$     8) sed -i "$((RANDOM % 3 + 2))d" t/manifest.tsv ;;
$     9) printf 'power\t%s\n' ${words[RANDOM % 17]}$step >> book.tsv ;;
$     10) options=($(printf -- '--keep-names\n--unit doc\n--language none\n--context 3\n--facilitators in\n--overlap all\n--suppress 3\n--jobs 2\n' | sed -n $((RANDOM % 8 + 1))p)) ;;
$     11) options=(); printf 'Person%s\t\told\n' $step >> t/speakers.tsv ;;
$     12) e=cache/hearth/$(entries | sed -n $((RANDOM % 3 + 1))p); [ ! -s $e ] || case $((RANDOM % 3)) in
$         0) head -c $(($(stat -c %s $e) / 2)) $e > cut; cat cut > $e ;;
$         1) printf X | dd of=$e bs=1 seek=$((RANDOM % $(stat -c %s $e))) conv=notrunc status=none ;;
$         2) cp cache/hearth/$(entries | tail -1) $e ;;
$         esac ;;
$     esac
$     both "${options[@]}" > difference; [ ! -s difference ] || { echo "step $step:"; cat difference; }
$ done

## transcripts that are refused are asked again, and nothing of them is kept
$ . ./talk.sh; . ./same.sh; . ./store.sh; RANDOM=3; talks 5; printf 'no WebVTT\n' > t/bad.vtt; both; both --skip-bad; both --skip-bad; taken; entries
> 0

## the same transcripts under another key, from another folder or with a renamed one have other entries; none has a name in its name
$ . ./talk.sh; . ./same.sh; . ./store.sh; RANDOM=3; talks 2; both; entries | wc -l; hearth redact --new-key new.key 2> /dev/null; both --key new.key; taken; entries | wc -l
$ mv t/talk1.txt t/talk3.txt; both; taken; entries | wc -l; entries | sed -E '/^[0-9a-f]{64}$/d' | wc -l
> 1
> 0
> 2
> 0
> 3
> 0

## two runs at once, and one that removes: who uses it is named
% plain
% python3
$ . ./talk.sh; . ./same.sh; . ./store.sh; RANDOM=3; talks 40
$ for n in 1 2 3; do hearth run --quiet --lexicon book.tsv --out out$n t & done; wait; diff -r out1 out2; diff -r out1 out3; both; taken
$ exec 8<> cache/hearth/lock; python3 -c 'import fcntl, os, subprocess; fcntl.lockf(8, fcntl.LOCK_SH); print(os.getpid()); print(subprocess.run([os.environ["HEARTH"], "cache", "--clear"], stderr=subprocess.PIPE).stderr.decode())' > says
$ sed -n "2s#process $(head -1 says) #process PID #p" says | sed "s#$PWD#HERE#"; hearth cache --quiet | wc -l | grep -vx 1 > /dev/null && echo kept
> 40
> hearth cache: HERE/cache/hearth: process PID is using it: nothing was removed
> kept

## entries are listed, pruned by days and size, and cleared
$ . ./talk.sh; . ./store.sh; RANDOM=3; talks 60; hearth run --quiet --lexicon book.tsv --out out t
$ hearth cache 2> says | cut -f 3 | uniq | sed "s/$(date -u +%F)/today/"; sed -E "s#$PWD#HERE#; s/[0-9.]+/N/g" says
$ hearth cache --prune 1 2>&1 | sed -E 's/[1-9][0-9]*/N/'; touch -d '3 days ago' cache/hearth/$(entries | head -1); hearth cache --prune 2 2>&1 | sed -E 's/ [0-9.]+ MB/ N MB/'
$ hearth cache --quiet --clear; entries; hearth cache --prune 0; hearth cache x
> used
> today
> hearth cache: N entries, N of at most N MB, in HERE/cache/hearth
> hearth cache: removed 0 entries, 0.0 MB
> hearth cache: removed 1 entries, N MB
! hearth cache: --prune takes a whole number from 1 to 100000, not "0"
! hearth cache: takes no operands
= 2

## a terminal is told how far it is, and how much comes from the cache
% python3
$ . ./talk.sh; . ./same.sh; . ./store.sh; RANDOM=3; talks 60; on_terminal() { TERM=xterm python3 -c 'import os, pty, sys; pty.spawn([os.environ["HEARTH"]] + sys.argv[1:])' "$@" | tr '\r' '\n'; }
$ on_terminal run --lexicon book.tsv --out out.kept t | grep -a ' % .* MB/s' | sed -E 's/[0-9.]+/N/g; s/\x1b.*//; s/^ *//' | sort -u
$ talk t/new.txt; on_terminal run --lexicon book.tsv --out out.kept t | grep -a ' % .* MB/s' | sed -E 's/\x1b.*//; s/.*MB.s *//; s/[0-9.]+/N/' | sort -u
> N %  N of N MB  N MB/s
> N transcripts from the cache

## a pipe under an entry's name is not waited for
$ . ./talk.sh; . ./same.sh; . ./store.sh; RANDOM=3; talks 60; both; first=$(entries | head -1); rm cache/hearth/$first; mkfifo cache/hearth/$first
$ timeout 20 "$HEARTH" run --lexicon book.tsv --out out.kept t 2>&1 > out.kept.txt | grep damaged; diff -r out.kept out.anew; [ -f cache/hearth/$first ] && echo entry
> hearth run: an entry of the cache is damaged, and made anew
> entry

## what cannot be removed is told when all else is gone
$ . ./talk.sh; . ./store.sh; RANDOM=3; talks 60; hearth run --quiet --lexicon book.tsv --out out t; first=$(entries | head -1)
$ rm cache/hearth/$first; mkdir cache/hearth/$first; touch -d '9 days ago' cache/hearth/$first; [ $(entries | wc -l) -gt 2 ] && hearth cache --clear 2>&1 | sed "s/$first/KEY/"; [ "$(entries)" = $first ] && echo the rest is gone
> hearth cache: KEY: Is a directory
> the rest is gone

## what no run has used for 30 days goes at the end of one
$ . ./talk.sh; . ./store.sh; RANDOM=3; talks 3; hearth run --quiet --lexicon book.tsv --out out t; old=$(entries); touch -d '31 days ago' cache/hearth/$old
$ hearth run --quiet --unit doc --lexicon book.tsv --out out t; entries | sed -n /$old/p; entries | wc -l
> 1

## what cannot be written to is taken from, which is said once; nothing is added or removed
% setpriv
% python3
$ . ./talk.sh; . ./store.sh; RANDOM=3; talks 60; [ "$(id -u)" != 0 ] || drop='setpriv --bounding-set=-dac_override,-dac_read_search'
$ run() { $drop "$HEARTH" run --summary json --lexicon book.tsv --out $1 t 2> err | python3 -c 'import json, sys; print(json.load(sys.stdin)["from_cache"])'; grep -a ' cache' err | sed "s#$PWD#HERE#"; }
$ run out1; chmod 500 cache/hearth; entries > before; run out2; diff -r out1 out2; talk t/new.txt; run out3 > n; sed 1d n; [ $(head -1 n) -gt 20 ] && [ $(head -1 n) -lt 61 ] && echo some
$ entries | diff before -; $drop "$HEARTH" cache --clear 2>&1 | sed "s#$PWD#HERE#"; chmod 700 cache/hearth; rm cache/hearth/lock; chmod 500 cache/hearth; run out4; hearth run --quiet --no-cache --lexicon book.tsv --out out5 t; diff -r out3 out5; diff -r out4 out5
> 0
> 60
> hearth run: adds nothing to the cache: HERE/cache/hearth: Permission denied
> hearth run: adds nothing to the cache: HERE/cache/hearth: Permission denied
> some
> hearth cache: HERE/cache/hearth: Permission denied
> 0
> hearth run: goes on without a cache: HERE/cache/hearth: Permission denied

## a disk that gets full while entries are made, by several at once: the run goes on, and says so once
% namespaces
$ . ./talk.sh; . ./same.sh; . ./store.sh; RANDOM=3; talks 60; mkdir cache
$ unshare -Urm bash -c 'mount -t tmpfs -o size=64k none cache; . ./same.sh; both --jobs 3 | grep "^[<>]" | sed "s#$PWD#HERE#; s#/[0-9a-f]*: No#/KEY: No#"; ls cache/hearth | sed "/[.]/!d" | wc -l'
> < hearth run: could not keep everything in the cache: HERE/cache/hearth/KEY: No space left on device
> 0

## an error that only closing an entry tells, as of a quota or a server: the run goes on, and says so once
% cc
% plain
$ . ./talk.sh; . ./same.sh; . ./store.sh; RANDOM=3; talks 60; cc -shared -fPIC -o closes.so closes.c; LD_PRELOAD=$PWD/closes.so both --jobs 3 | grep -v '^[0-9]' | sed "s#$PWD#HERE#; s#/[0-9a-f]*: Disk#/KEY: Disk#"; ls cache/hearth | grep -c '[.]'; both
> < hearth run: could not keep everything in the cache: HERE/cache/hearth/KEY: Disk quota exceeded
> 0

## what is more than HEARTH_CACHE_MOST goes at the end of a run, but nothing of its own
$ . ./talk.sh; . ./same.sh; . ./store.sh; RANDOM=3; talks 60; export HEARTH_CACHE_MOST=0; both; before=$(entries); both; taken; [ "$(entries)" = "$before" ] && both --unit doc; entries | grep -cxF "$before"
$ HEARTH_CACHE_MOST=1 both; entries | wc -l > n; [ $(cat n) -gt $(wc -l <<< $before) ] && echo both; HEARTH_CACHE_MOST=some both; grep CACHE_MOST out.kept.err; HEARTH_CACHE_MOST=7 hearth cache 2>&1 >/dev/null | grep -o 'of at most 7 MB'
> 60
> 0
> both
> 1d0
> < hearth run: HEARTH_CACHE_MOST is no number of megabytes: 5000 it is
> hearth run: HEARTH_CACHE_MOST is no number of megabytes: 5000 it is
> of at most 7 MB

## hearth cache says it as well; as few megabytes as none are fewer than any entry has; --clear stands alone
$ . ./talk.sh; . ./store.sh; RANDOM=3; talks 3; hearth run --quiet --lexicon book.tsv --out out t; export HEARTH_CACHE_MOST=abc; hearth cache 2>&1 >/dev/null | grep -c 'no number of megabytes'; hearth cache --prune 9 2>&1 | sed 's/ 0.0 MB/ 0 MB/'
$ for beside in '--most 1' '--most 0' '--prune 9'; do hearth cache --clear $beside; echo $?; done; [ -n "$(entries)" ] && echo kept; unset HEARTH_CACHE_MOST; hearth cache --most 0 2>&1 | grep -c 'removed [1-9]'; entries
> 1
> hearth cache: HEARTH_CACHE_MOST is no number of megabytes: 5000 it is
> hearth cache: removed 0 entries, 0 MB
> 2
> 2
> 2
> kept
> 1
! hearth cache: --clear removes everything: no --prune or --most with it
! hearth cache: --clear removes everything: no --prune or --most with it
! hearth cache: --clear removes everything: no --prune or --most with it

## files and folders are the user's alone; a folder that is open to others is not used, which is said once
$ . ./talk.sh; . ./store.sh; RANDOM=3; talks 3; umask 0022; hearth run --quiet --lexicon book.tsv --out out t
$ stat -c %a cache/hearth cache/hearth/*; chmod 755 cache/hearth
$ hearth run --summary json --lexicon book.tsv --out out t 2>&1 >/dev/null | sed -n "s#$PWD#HERE#p"
> 700
> 600
> 600
> hearth run: goes on without a cache: HERE/cache/hearth: mode 0755 lets others at it (chmod 700 mends it)

## without a home and where nothing can be written the run goes on
$ . ./talk.sh; RANDOM=3; talks 3; unset XDG_CACHE_HOME
$ HOME= hearth run --lexicon book.tsv --out out t 2>&1 | grep ' a cache'
$ XDG_CACHE_HOME=/proc/none hearth run --quiet --lexicon book.tsv --out out t
$ XDG_CACHE_HOME=/proc/none hearth run --lexicon book.tsv --out out t 2>&1 | grep ' a cache'
> hearth run: goes on without a cache: neither XDG_CACHE_HOME nor HOME says where it would be
> hearth run: goes on without a cache: /proc/none: No such file or directory

## a clock that runs backwards: what changed is told by what it holds, not by when; what is kept stays in use
$ . ./talk.sh; . ./store.sh; . ./same.sh; RANDOM=5; talks 4; touch -d 2099-01-01 t/*; both; touch -d 1971-01-01 t/* cache/hearth/*; both; grep '^from cache' out.kept.err
$ touch -d 2099-01-01 cache/hearth/*; sed 's/trust/power/' t/talk2.txt > new; cat new > t/talk2.txt; touch -d 1971-01-01 t/talk2.txt; cp out.kept/turns.tsv before; both; cmp -s before out.kept/turns.tsv || echo others
> from cache              4
> others

## on a terminal: what was read has a speed; what was kept, or made by others, has none
% script
% terminal
% plain
$ rate() { TERM=xterm script -qec "$HEARTH run --lexicon $ROOT/models/lexicons/bringing-people-together.tsv $*" /dev/null < /dev/null | tr -d '\r' | sed 's/.*\x1b\[K//' | grep '^ingest' | sed -E 's/ +[0-9]+ MB/ some MB/; s/ +/ /g'; }
$ cp -r $ROOT/corpus/samples t; rate t; rate t; rm t/hedgerow/2025-10-28-second.txt; rate t; rate --no-cache t; rate --engine local --out other t
> ingest 1774 rows some MB/s
> ingest 1774 rows - MB/s
> ingest 1700 rows - MB/s
> ingest 1700 rows some MB/s
> ingest 1700 rows - MB/s
