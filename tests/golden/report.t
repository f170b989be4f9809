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

## report: a table that is not there is missed where it is needed
$ . ./run.sh; run; rm out/pairs.tsv; hearth report out; nested out/report.html; grep -o 'The results have no table pairs' out/report.html | head -1
> The results have no table pairs

## report: a table of another run is refused, and the page of before stays
$ . ./run.sh; run; hearth report out; cp out/report.html before
$ sed 's/trust/thrust/' out/pairs.tsv > other && mv other out/pairs.tsv; hearth report out; echo $?; cmp before out/report.html
> 1
! hearth report: out/pairs.tsv: not the table that datapackage.json describes: of another run, or changed since

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
