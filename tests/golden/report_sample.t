report: of a talk that is too large for a page, a sample; told, and to be had whole.

@ codebook.tsv
| theme	pattern
| hope	hope
| trust	trust
| trust/deep	deep
@ run.sh
| # talk N M: N turns that hope and M that run deep, in any order, each with five that hold nothing behind it.
| talk() {
|     mkdir -p talks
|     awk -v n=$1 -v m=$2 'BEGIN {
|         for (i = 0; i < n + m; i++) {
|             print "Ann: it is " (i % 2 && deep < m || hopes >= n ? "deep" : "hope") " we have, said " i
|             if (i % 2 && deep < m || hopes >= n) deep++; else hopes++
|             for (k = 0; k < 5; k++) print (k % 2 ? "Ann" : "Ben") ": nothing " i "-" k
|         }
|     }' > talks/a.txt
| }
| run() { hearth run --quiet --keep-names --lexicon codebook.tsv --out out "$@" talks 2> told; }
| turns() { sed -n '/"docs"/,/]}</p' out/report.html | grep -o '\["[0-9]*",[0-9]*,[0-9]*,\(0\|"[^"]*"\),\[[^]]*\]'; }
| # The turns that hold a theme: how many are in the page, and how many of these with their words.
| count() { turns | awk '/\[\]$/ { next } { held++ } !/,0,\[/ { words++ } END { print held + 0, words + 0 }'; }
| banner() { grep -o 'This page holds[^<]*' out/report.html | head -1; }

## all 30 turns of one theme, 50 of 120 of the other, and where all others are; it is told at the head and in Method
$ . ./run.sh; talk 120 30; run --quotes sample; count; banner
$ sed 's/<h3>/\n&/g' out/report.html | sed -n 's/^<h3>The passages in this page<.h3><p>\(.*turns before and behind each[.]\).*/\1/p'
$ grep -o 'A sample of the transcripts[^<]*' out/report.html; grep -c '<details class="reading"' out/report.html
> 150 80
> This page holds the words of 80 of 150 passages that hold a theme, a sample of each theme (Method says how it was drawn), and is for those who may read that. Who made it can have all of them in the page: hearth report --quotes all.
> Of 150 passages that hold a theme (rows of codings.tsv that are counted) this page has the words of 80: of each theme up to 50 turns that hold it, of each two themes whose link holds up to 10 where they meet, drawn at random and the same each time, with the two turns before and behind each.
> A sample of the transcripts is in this page: one that is chosen in the table shows which turns hold a theme, and of some the words.
> 0
= 1

## with each of them the two turns before and behind it
$ . ./run.sh; talk 120 30; run --quotes sample; turns | awk -F '"' '/\[\]$/ { near[$2] = 1; next } !/,0,\[/ { held[$2] = 1 } END { for (t in held) for (k = -2; k <= 2; k++) if (k && t + k > 0) { wanted[t + k] = 1; missing += !((t + k) in near) } for (t in near) more += !(t in wanted); print missing + 0, more + 0 }'
> 0 0

## the same bytes each time; of what is not too large all is there, and no script of a sample
$ . ./run.sh; talk 120 30; run --quotes sample; cp out/report.html first; hearth report --quotes sample out; cmp first out/report.html
$ run; count; banner; grep -c 'this page has the words of\|of these passages the words' out/report.html
> 150 150
> This page holds what people said, word for word, and is for those who may read that.
> 0
= 1

## up to 50,000 hits all, above that a sample, unless all are asked for
$ . ./run.sh; mkdir talks; seq 5000 | sed 's/.*/Ann: hope hope hope hope hope hope hope hope hope hope\nBen: no\nAnn: no\nBen: no/' > talks/a.txt; run; count; banner
$ sed -i '1s/$/ hope/' talks/a.txt; run; banner | grep -o 'of 50001 passages'; count; hearth report --quotes all out; count; banner
> 5000 5000
> This page holds what people said, word for word, and is for those who may read that.
> of 50001 passages
> 5000 50
> 5000 5000
> This page holds what people said, word for word, and is for those who may read that.

## the policy names the script of the sample, too, and its words are in the page
% openssl
$ . ./run.sh; talk 120 30; run --quotes sample; sed "s/&#39;/'/g" out/report.html | grep -cF "'sha256-$(openssl dgst -sha256 -binary $ROOT/stages/page/script/sample.js | base64)'"
$ grep -o '"sample":"Of {0} of these passages' out/report.html; hearth report out; grep -c '"sample":' out/report.html
> 1
> "sample":"Of {0} of these passages
> 0
= 1

## without matched.tsv there is nothing to draw from
$ . ./run.sh; talk 120 30; run; rm out/matched.tsv; hearth report --quotes sample out; banner; grep -c 'id="passages"' out/report.html
> This page holds what people said, word for word, and is for those who may read that.
> 0
= 1

## where small counts are suppressed nothing else is drawn: what is of one person is not
$ . ./run.sh; mkdir talks; for i in 1 2 3; do echo "P$i: hope $i"; done > talks/a.txt; echo "Ann: my deep secret" >> talks/a.txt; run --suppress 2 --quotes sample; banner | cut -d, -f 1; grep -c 'secret' out/report.html
> This page holds the words of 3 of 3 passages that hold a theme
> 0
= 1
