report: bad input; nothing of it runs, hides, or breaks the page.

@@ talks/a.txt
| Ann</script><img src=x onerror=alert(1)>: trust </script><img src=x onerror=alert(1)> ]]> power.\n
| Ben\xe2\x80\xaeevil: power \xe2\x80\x8b\xe2\x81\xa6trust\xef\xbb\xbf \xf0\x9f\x98\x80\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x91\xa7 =1+1 -2+3 @SUM(A1).\n
| Dee: <!-- trust --> <![CDATA[ power ]]> &amp; &#x3c;script&#x3e;\n
| Cleo: \xe2\x80\xae\xe2\x80\x8b\n
@ talks/b & <b>.txt
| Ann: trust.
| Ben: power and trust.
|
| Cleo: nothing.
@@ talks/manifest.tsv
| doc\tproject\twave\tdate\n
| a\t<b>p</b>"'&\tw\xe2\x80\xae1\t2024-01-01\n
| b & <b>\t=HYPERLINK("x")\t</title>\t2024-02-01\n
@@ codebook.tsv
| theme\tpattern\tkind\tlabel\tnote\n
| trust\ttrust\t\tTrust </script><img src=x onerror=alert(1)> \xe2\x80\xae\t]]> <img src=x onerror=alert(2)>\n
| power\tpower\t\t=1+1 \xf0\x9f\x98\x80\t\xe2\x80\x8b\n
| <i>x\tnothing\t\t]]>\t\n
@@ questions.tsv
| question_id\ttext\ttheme_id\n
| 1\tIs </script><img src=x onerror=alert(3)> \xe2\x80\xae so?\ttrust\n
| 1\t\tpower\n
@@ notes.tsv
| theme\tnote\n
| trust\t**So** </script><img src=x onerror=alert(4)> [x](javascript:alert(5)) \xe2\x80\xae\n
@ run.sh
| run() { hearth run --quiet --keep-names --lexicon codebook.tsv --out out "$@" talks 2> /dev/null; }
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
| # Signs that hide, or turn the order of others round.
| hidden() { grep -c $'\xe2\x80\xae\|\xe2\x80\x8b\|\xe2\x81\xa6\|\xef\xbb\xbf' "$1"; }

## markup, formulas and signs that hide, in all that people bring
$ . ./run.sh; run; hearth --quiet report --title '</title><script>alert(6)</script>' --author '"><img src=x onerror=alert(7)>' out
$ nested out/report.html; grep -c '<img\|<i>x\|<b>p\|<title></title>\|<script>alert\|href="javascript' out/report.html; hidden out/report.html; hidden talks/a.txt # as it is there
$ for i in 1 2 3 4 6 7; do grep -q "alert($i)" out/report.html || echo $i is gone; done
$ tr '\n' ' ' < out/report.html | sed 's/.*id="passages">//; s/<\/script>.*//' > passages; grep -c '<' passages; grep -c 'alert(1)' passages
> 0
> 0
> 2
> 0
> 1

## the same of pictures, of Markdown and on a terminal
% xmllint
$ . ./run.sh; run
$ for name in $(hearth figure out | cut -f 1); do hearth --quiet figure $name out > picture 2> /dev/null || continue; xmllint --noout picture; hidden picture; grep -c '<img\|<i>x' picture; done | sort -u
$ hearth --quiet summary out > page; grep -c '[^\\]<\(img\|script\)' page; hidden page
$ hearth --quiet summary out | grep -c 'alert(4)'
> 0
> 0
> 0
> 1

## words of 5000 letters, and a million letters without a space
$ . ./run.sh; { echo "Ann: trust $(head -c 5000 /dev/zero | tr '\0' w) power."; echo "Ben: $(head -c 1000000 /dev/zero | tr '\0' x) trust."; } > talks/a.txt
$ run; hearth --quiet report out; nested out/report.html; grep -c wwwwwwwwwwww out/report.html | sed 's/^[1-9].*/there/'
> there

## one transcript of people without names, one theme, no dates, no groups: the page says what there is not
$ . ./run.sh; rm talks/*; printf 'Trust it.\n\nI do not.\n' > talks/one.txt; printf 'theme\tpattern\ntrust\ttrust\n' > codebook.tsv; rm questions.tsv notes.tsv
$ run; hearth report out; nested out/report.html; hearth summary out > page && head -c 1 page; echo
$ sed 's/<section id="/\n#/g; s/<\/section>/\n/g' out/report.html | sed -n -E 's/^#(pairs|differences|time|voices)".*(no two themes side by side|all of one project|no dates|one wave|no groups?)[^<]*.*/\1/p'
> #
> pairs
> differences
> time
> voices

## a codebook that finds nothing
$ . ./run.sh; printf 'theme\tpattern\ntrust\tzzz\nhope\tyyy\n' > codebook.tsv; rm questions.tsv notes.tsv
$ run; hearth report out; nested out/report.html; hearth summary --brief out | grep -c '^0 \|0 themes'
> 0
= 1

## questions and notes that name nothing, or twice
$ . ./run.sh; run; printf 'question_id\ttext\ttheme_id\n1\tIs it?\tnosuch\n1\tIs it?\ttrust\n' > questions.tsv; hearth --quiet report out; echo $?
$ printf '1\tIs it so?\tpower\n' >> questions.tsv; hearth --quiet report out; echo $?; rm questions.tsv
$ printf 'theme_a\ttheme_b\tnote\ntrust\tnosuch\tn\ntrust\ttrust\tn\n' > notes.tsv; hearth --quiet report out; hearth --quiet --strict summary out > page; echo $?
> 0
> 1
> 1
! hearth report: questions.tsv:2: no theme of the results, or more than one, is meant, and the row is left out: "nosuch"
! hearth report: questions.tsv:2: no theme of the results, or more than one, is meant, and the row is left out: "nosuch"
! hearth report: questions.tsv:4:2: a row before has another text for this question_id: "Is it so?"
! hearth report: notes.tsv:2: no theme of the results, or more than one, is meant, and the row is left out: "nosuch"
! hearth report: trust and trust are no pair of the results, and a note on them is left out
! hearth summary: notes.tsv:2: no theme of the results, or more than one, is meant, and the row is left out: "nosuch"
! hearth summary: trust and trust are no pair of the results, and a note on them is left out

## what is no number, no place to write, no table of words
$ . ./run.sh; run; mkdir folder; for wrong in '--top 0' '--out folder' '--lang folder' '--lang nosuch' '--notes folder'; do hearth --quiet report $wrong out; echo $?; done; ls folder
> 2
> 3
> 3
> 3
> 3
! hearth report: --top takes a whole number from 1 to 1000000, not "0"
! hearth report: folder: Is a directory
! hearth report: folder: Is a directory
! hearth report: nosuch: No such file or directory
! hearth report: folder: Is a directory

## the same bytes in every locale and time zone, from the transcripts on
% localedef
$ . ./run.sh; mkdir locales; localedef -c -i tr_TR -f UTF-8 locales/tr_TR.UTF-8 2> /dev/null; test -e locales/tr_TR.UTF-8/LC_CTYPE && turkish=tr_TR.UTF-8 || turkish=C.UTF-8; export LOCPATH=$PWD/locales
$ all() { run; hearth --quiet summary out > out/summary.md; hearth figure themes out > out/themes.svg; hearth show themes out > out/shown; mv out $1; }
$ all one; TZ=Pacific/Auckland LC_ALL=$turkish all two; TZ=America/St_Johns LC_ALL=C.UTF-8 LANGUAGE=tr all three; diff -r one two && diff -r one three && test -s one/report.html -a -s one/summary.md -a -s one/themes.svg -a -s one/shown && echo the same
> the same

## a title or an author that is not UTF-8
$ . ./run.sh; run; rm out/report.html; for what in title author; do hearth report --$what "$(printf 'Caf\351')" out; echo $?; done; test ! -e out/report.html
> 2
> 2
! hearth report: --title is not UTF-8
! hearth report: --author is not UTF-8
