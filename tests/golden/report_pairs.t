report, pairs of themes: together and apart.

@ one/codebook.tsv
| theme	pattern
| hope	hope
@ one/talks/first.txt
| Ann: I hope.
| Ben: We hope.
@ few/codebook.tsv
| theme	pattern
| hope	hope
| trust	trust
| <i>fear</i>	fear
@ few/talks/first.txt
| Ann: I hope. I trust you.
| Ben: We trust and hope, and fear.
| Ann: Nobody says a word.
@ few/talks/second.txt
| Ann: I hope.
| Ben: Nobody says a word.

## the samples: what holds is shaded, wide and full; the cell of a pair on both sides
$ hearth run --quiet --out out --lexicon $ROOT/models/lexicons/bringing-people-together.tsv $ROOT/corpus/samples 2> err || cat err
$ hearth report out; tr '\n' ' ' < out/report.html | sed 's/<section /\n&/g' | grep '^<section id="pairs"' > part; tr '<' '\n' < part > lines
$ echo "cells: $(grep -c '^td tabindex="0" class="self"' lines) $(grep -c '^td class="d[0-9]" data' lines) $(grep -c '^td class="open"' lines)"
$ grep -A1 'data-pair="bridging/facilitation ground/trust"' lines | grep -v '^--\|^bdi\|^title' | sed -n 1,4p
$ grep -c '^line class="link"' lines
$ grep -o '<p>4 of the 9 repeat' part; grep -o 'too few for an interval' out/report.html | wc -l; grep -o 'There are only 2 conversations in each project[^.]*' out/report.html
$ grep -o '[0-9]* of [0-9]* links that hold are drawn' lines
$ grep -c '^circle class="dot"' lines; grep -c '^circle class="dot open"' lines
> cells: 1 14 772
> td class="d8" data-pair="bridging/facilitation ground/trust">2.5
> span> 2.5 (2.1–2.9); holds
> td class="d8" data-pair="bridging/facilitation ground/trust">2.5
> span> 2.5 (2.1–2.9); holds
> 7
> <p>4 of the 9 repeat
> 360
> There are only 2 conversations in each project, so that hardly any difference between projects could be shown: 600 comparisons of a project with the others were tested, and are adjusted for being so many
> 7 of 9 links that hold are drawn
> 9
> 11

## the table says where a pair comes from, who carries it, and what to be careful about, in words
$ hearth run --quiet --out out --lexicon $ROOT/models/lexicons/bringing-people-together.tsv $ROOT/corpus/samples 2> err || cat err
$ hearth report out; tr '\n' ' ' < out/report.html | sed 's/<section /\n&/g' | grep '^<section id="pairs"' | sed 's/<tr>/\n/g' | grep '<button[^>]*data-pair="\(bridging\/facilitation ground\/trust\|capture\/deciding-together capture\/simple\)"' | sed 's/<svg.*<\/svg>//; s/<\/tr>.*//; s/<[^>]*>/|/g; s/||*/|/g'
> |Holding the conversation| + |Trust and tone|52|21.0|2.5 (2.1–2.9)|20|10|7.2 by chance| |+0.1 rich conversations| |+1.5 the same phase| |+12.1 long turns| |+31.0 the moment| |no: it holds without any of them|
> |Deciding what to record| + |Keep it simple|3|0.2|12 (6.2–25)|3|3|0.0 by chance| |0.0 rich conversations| |+0.1 the same phase| |+0.1 long turns| |+2.8 the moment| |gone without mill|Few conversations stand behind it. Fewer than 5 are expected.|

## no link, one theme, and a theme that would be markup
$ hearth run --quiet --keep-names --out out --lexicon few/codebook.tsv few/talks 2> err || cat err
$ hearth report out; tr '\n' ' ' < out/report.html | sed 's/<section /\n&/g' | grep '^<section id="\(pairs\|differences\)"' | sed 's/<h3>/\n&/g' | grep -o '<p>No link[^<]*\|<h3>[^<]*'
$ grep -c '<i>' out/report.html; grep -o 'data-pair="&lt;i&gt;fear&lt;/i&gt; hope"' out/report.html | sort -u
$ hearth run --quiet --keep-names --out alone --lexicon one/codebook.tsv one/talks 2> err || cat err
$ hearth report alone; grep -o '<p>There are no two[^<]*' alone/report.html
> <p>No link was found: none of 5 pairs of themes is shown to meet more or less often than chance has it. That is not the same as no link; more conversations may show one.
> <h3>Who meets whom, all at once?
> <h3>How sure is it?
> <h3>What stands behind each pair?
> <h3>How much of each theme has each project?
> <h3>Which themes differ between projects, groups and waves?
> <h3>Which links differ between groups and waves?
> 0
> data-pair="&lt;i&gt;fear&lt;/i&gt; hope"
> <p>There are no two themes side by side in the same stretch of talk, so there is nothing to compare.
> <p>There are no two projects, so there is nothing to set side by side.

## differences: a disc for each share, none shaded where no project is shown to differ, and who does; of two groups one row
$ hearth run --quiet --out out --lexicon $ROOT/models/lexicons/bringing-people-together.tsv $ROOT/corpus/samples 2> err || cat err
$ hearth report out; tr '\n' ' ' < out/report.html | sed 's/.*<section id="differences">//; s/<\/section>.*//' > part; sed 's/<tr>/\n/g; s/<h3>/\n&/g' part | sed 's/<svg.*<\/svg>//; s/<[^>]*>/|/g; s/||*/|/g' | tail -n +4; echo
$ sed 's/<circle/\n&/g' part | grep -o '<circle class="[a-z0-9]*"' | sort | uniq -c
$ sed 's/<text/\n&/g' part | grep -A3 'data-theme="ways/arts"' | grep -o '>[^<]*</text' | tr -d '<'
> |Theme|By|In|With it (turns)|of turns|Share of turns, tested (95 % interval)|Share elsewhere|Times as often per word, not tested|q|To be careful about|
> |Making it last|wave|second|, not |first|37|694|5.3 % (3.7–7.5)|3.5 %|1.62|0.048|
> |Power and voice|wave|second|, not |first|33|694|4.8 % (3.3–6.9)|2.2 %|1.93|0.048|
> |Bringing people together|group|newer|, not |long-standing|143|532|26.9 % (20.2–34.8)|17.3 %|1.36|0.034|
> |Ground and groundwork|group|newer|, not |long-standing|74|532|13.9 % (11.1–17.3)|9.2 %|1.13|0.034|
> |Ways of working|group|newer|, not |long-standing|52|532|9.8 % (6.0–15.6)|3.9 %|2.1|0.034|
> |Which links differ between groups and waves?|No difference was found: none of 308 comparisons of a link that could be tested is shown to differ.|
>     298 <circle class="open"
> >Arts and making art/text
> >1.8/text
> >2.3/text
> >6.4/text

## one project: nothing is beside it
$ hearth run --quiet --keep-names --out out --lexicon few/codebook.tsv few/talks 2> err || cat err
$ hearth report out; sed 's/.*<section id="differences">//; s/<\/section>.*//' out/report.html | grep -o '<p>[^<]*'
> <p>There are no two projects, so there is nothing to set side by side.
> <p>There are no groups or waves that could be tested.
> <p>There are no groups or waves in which a link could be compared.

## of three waves each that differs has its row, and is set against no other by name
$ mkdir three; for i in 10 11 12 13 14 15 16 17 18 19 20 21; do case $((i % 3)) in 0) word=hope ;; *) word=trust ;; esac; for k in 1 2 3 4 5 6 7 8; do echo "Ann: $word here"; echo "Ben: nothing said"; done > three/$i.txt; done
$ cp few/codebook.tsv three; { echo "doc	wave"; for i in 10 11 12 13 14 15 16 17 18 19 20 21; do echo "$i	w$((i % 3))"; done; } > three/manifest.tsv
$ hearth run --quiet --keep-names --out out three 2> err || cat err; hearth report out
$ tr '\n' ' ' < out/report.html | sed 's/.*<section id="differences">//; s/<\/section>.*//; s/<tr>/\n/g' | sed 's/<[^>]*>/|/g; s/||*/|/g' | grep -o '^|[a-z]*|wave|[^|]*|[0-9]*|'
> |hope|wave|w0|32|
> |trust|wave|w0|0|

## waves that differ stand as they came, not by their names
$ mkdir later; n=1; for wave in zeta middle alpha; do case $wave in zeta) word=hope ;; middle) word=nothing ;; alpha) word=trust ;; esac; for i in 1 2 3 4 5; do n=$((n + 1)); for k in 1 2 3 4 5 6 7 8; do echo "Ann: $word here"; echo "Ben: nothing said"; done > later/$n.txt; echo "$n	2024-0$((n / 7 + 1))-0$((n % 7 + 1))	$wave"; done; done > rows
$ cp few/codebook.tsv later; { echo "doc	date	wave"; cat rows; } > later/manifest.tsv
$ hearth run --quiet --keep-names --out out later 2> err || cat err; hearth report out
$ tr '\n' ' ' < out/report.html | sed 's/.*<section id="differences">//; s/<\/section>.*//; s/<tr>/\n/g' | sed 's/<[^>]*>/|/g; s/||*/|/g' | grep -o '^|[a-z]*|wave|[^|]*|[0-9]*|'
> |hope|wave|zeta|40|
> |trust|wave|alpha|40|
