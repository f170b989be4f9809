report: what a run left, as one page.

@ talks/2025-03-11-first.txt
| Ann: We trust them here. A power cut.
| Ben: I trust nobody, it is power. <img src=x onerror=ran=1>
| Ann: Yes.
@ talks/second.txt
| Cleo: trust </script><script>ran=1</script> ]]>
| Dee: power to trust, =1+1
@ codebook.tsv
| theme	pattern	kind	label
| trust	trust		Trust & <b>more</b>
| power	power		"Power"
@ run.sh
| run() { hearth run --quiet --keep-names --lexicon codebook.tsv --out out talks; }
| # What is wrong with how the elements of a page are nested: each that is begun is ended, in its turn.
| nested() {
|     tr '\n' ' ' < "$1" | tr '<' '\n' | awk '
|         NR == 1 || /^!/ { next }
|         { name = $0; sub(/[ >].*/, "", name) }
|         raw { if (name != "/" raw) next; raw = "" }
|         !/>/ { print "no end: <" $0 }
|         name ~ /^(meta|br|hr|img|input|link|col|wbr)$/ { next }
|         name ~ /^(circle|line|path|rect)$/ && /^[^>]*\/>/ { next }
|         sub(/^\//, "", name) { if (open[n] != name) print "</" name "> ends <" open[n] ">"; n--; next }
|         { open[++n] = name; if (name ~ /^(script|style)$/) raw = name }
|         END { while (n > 0) print "not ended: <" open[n--] ">" }'
| }
| # The digest of what stands in an element, as a policy has it.
| digest() { # ELEMENT FILE
|     tr '\n' '\001' < "$2" | sed "s/.*<$1>//; s/<\/$1>.*//" | tr '\001' '\n' > element
|     printf "$(sha256sum < element | cut -c 1-64 | sed 's/../\\x&/g')" | base64
| }

## report: one file, for those who may read it, below DIR or elsewhere
$ . ./run.sh; run; hearth report out; stat -c %a out/report.html; hearth report --out page.html out; cmp out/report.html page.html && head -c 31 page.html
> 600
> <!DOCTYPE html>
> <html lang="en"
>\ no line feed at the end

## report: it is well-formed, and what was said is no markup
$ . ./run.sh; run; hearth report out; nested out/report.html; grep -c '<img\|<b>\|ran=1</script>' out/report.html; true
> 0

## report: the policy lets nothing in but the page's own style
$ . ./run.sh; run; hearth report out; grep -cF "'sha256-$(digest style out/report.html)'" <(sed 's/&#39;/'"'"'/g' out/report.html)
$ grep -o "default-src[^;]*;\|base-uri[^;]*\|form-action[^\"]*" <(sed 's/&#39;/'"'"'/g' out/report.html)
> 1
> default-src 'none';
> base-uri 'none'
> form-action 'none'

## report: the same bytes wherever and whenever it is made
$ . ./run.sh; run; hearth report out; TZ=Pacific/Auckland LC_ALL=C.UTF-8 LANG=tr_TR.UTF-8 hearth report --out other out; cmp out/report.html other
$ mv out moved; (cd talks; hearth report --out ../again ../moved); cmp other again

## report: a table that was taken away is missed in each section that it is made for, and the page is whole
$ . ./run.sh; run; cp -r out all
$ for table in $(cd all; find . -name '*.tsv' | sort); do
$     rm -r out; cp -r all out; rm out/$table out/report.html; hearth report out || echo "$table: $?"; nested out/report.html
$     sed 's/<section id="/\n#/g; s/<\/section>/\n/g' out/report.html | sed -n -E 's/^#([a-z]+)".*results (are without|have no table) ([a-z/-]+).*/\1 \3/p'
$ done | sort | awk '{ at[$2] = at[$2] " " $1 } END { for (table in at) print table ":" at[table] }' | sort
> codebook: annex learned themes
> codings: learned method themes
> counts/entries: themes
> counts/voices: learned method voices
> differences: annex differences learned
> flow: annex themes time
> groups: annex differences learned themes
> halves: annex
> indicators: annex indicators
> ledger: method
> loo: annex
> matched: enough transcripts
> mixing: annex voices
> pairs: annex learned pairs
> people: annex learned
> saturation: annex enough learned
> sequence: annex follows learned
> themes: annex differences learned pairs themes transcripts
> voices: annex learned voices

## report, summary: a table that was cut short is refused wherever it is read, and the page of before stays
$ . ./run.sh; run; hearth report out; cp out/report.html before
$ for table in $(cd out; ls *.tsv counts/entries.tsv); do
$     cp out/$table kept; head -c -2 kept > out/$table
$     hearth report out && echo report does not read $table; hearth summary out > page || echo summary reads $table
$     cp kept out/$table
$ done 2> told
$ cut -d: -f 3- told | sort | uniq -c | sed 's/^ *//'; cmp before out/report.html
> summary reads codebook.tsv
> summary reads codings.tsv
> summary reads differences.tsv
> summary reads groups.tsv
> summary reads pairs.tsv
> summary reads people.tsv
> summary reads saturation.tsv
> summary reads sequence.tsv
> summary reads themes.tsv
> report does not read turns.tsv
> summary reads voices.tsv
> 28  not the table that datapackage.json describes: of another run, or changed since

## report: a description that is not there, or is cut short
$ . ./run.sh; run; rm out/report.html; mv out/datapackage.json kept; hearth report out; head -c 999 kept > out/datapackage.json; hearth report out; ls out/report.html
! hearth report: out: no results of `hearth run`: there is no datapackage.json; name their directory
! hearth report: out/datapackage.json: not a description of results by `hearth run`; name their directory
! ls: cannot access 'out/report.html': No such file or directory
= 2

## report: wrong calls
$ . ./run.sh; run; hearth report; hearth report out out; hearth report nosuch; hearth report talks; true
! hearth report: name one directory, of what `hearth run` left
! hearth report: name one directory, of what `hearth run` left
! hearth report: nosuch: No such file or directory
! hearth report: talks: no results of `hearth run`: there is no datapackage.json; name their directory

## report: where nothing can be written
$ . ./run.sh; run; ln -s /dev/full full; hearth report --out full out; echo $?; hearth report --out nosuch/page.html out; echo $?; ls; hearth report --out /dev/stdout out | cmp - <(hearth report --out page out; cat page)
> 3
> 3
> codebook.tsv
> full
> out
> run.sh
> talks
! hearth report: full: No space left on device
! hearth report: nosuch/page.html: No such file or directory

## report: a title and an author are text, too
$ . ./run.sh; run; hearth report --title '</title><script>ran=1</script>' --author 'A "B" & <c>' out; nested out/report.html; grep -o '<title>.*</title>\|<h1>.*</h1>' out/report.html | sed -n 1,2p
> <title>&lt;/title&gt;&lt;script&gt;ran=1&lt;/script&gt;</title>
> <h1>&lt;/title&gt;&lt;script&gt;ran=1&lt;/script&gt;</h1>
