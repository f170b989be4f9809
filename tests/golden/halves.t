score halves: would two halves of the transcripts have put the links in the same order? Eight conversations of 30 turns of
ten words; the figures of the first row were worked out by a script of its own from the table of counts.

@ make.sh
| # make.sh DOC PROJECT DATE SEED: rows of a conversation in which four themes are thrown down by a sum that looks random
| awk -v doc="$1" -v project="$2" -v date="$3" -v seed="$4" 'BEGIN {
|     OFS = "\t"
|     seed = seed * 1000003 % 2147483647
|     split("care hope power trust", theme, " ")
|     for (turn = 1; turn <= 30; turn++) {
|         hits = ""
|         for (i = 1; i <= 4; i++) {
|             seed = (seed * 16807) % 2147483647
|             if (seed % 11 < 2 + i || (i > 1 && seed % 4 < i - 1 && hits != ""))
|                 hits = hits (hits == "" ? "" : " ") theme[i] ":" 2 * i "-" 2 * i ":1." i
|         }
|         print doc, turn, project, date, "a b c d e f g h i j", hits, "m"
|     }
| }'
@ programme.sh
| printf 'doc\tturn\tproject\tdate\ttokens\thits\tmatcher\n'
| for doc in ${1:-a b c d e f g h}; do
|     number=$(printf %d "'$doc")
|     bash make.sh $doc $([ $number -lt 101 ] && echo P || echo Q) 2025-0$((1 + number * 5 % 9)) $number
| done

## score halves: alternate transcripts of each project, then 200 random halves
$ bash programme.sh | hearth count --quiet | hearth score halves
> halving	statistic	halvings	docs_1	docs_2	pairs	pairs_used	spearman	spearman_brown	why
> alternate	value	1	4	4	6	6	-0.314285714286		spearman_brown=degenerate
> random	median	200	4	4	6	6	-0.371428571429		spearman_brown=degenerate
> random	lowest	200	4	4	6	6	-0.771428571429		spearman_brown=degenerate
> random	highest	200	4	4	6	6	0.0857142857143	0.157894736842	
! hearth score: two halves of the 8 transcripts put 6 of 6 pairs of themes in an order that agrees by -0.31 (1: the same, 0: no more than by chance), random halves by -0.37 (-0.77 to 0.09)

## score halves: the shards' order changes nothing, another seed the random halves only
$ bash programme.sh | hearth count --quiet > links.tsv
$ (sed -n 1p links.tsv; sed 1d links.tsv | grep -v '^[a-d]'; sed 1d links.tsv | grep '^[a-d]') > turned.tsv
$ hearth score halves --quiet turned.tsv | diff - <(hearth score halves --quiet links.tsv)
$ diff <(hearth score halves --quiet --seed 2 links.tsv) <(hearth score halves --quiet links.tsv) | grep '^>' | cut -f 1,2
> > random	median
= 1

## score halves: --order doc, whatever the dates
$ bash programme.sh | hearth count --quiet | hearth score halves --quiet --order doc | cut -f 1-9 | head -2
> halving	statistic	halvings	docs_1	docs_2	pairs	pairs_used	spearman	spearman_brown
> alternate	value	1	4	4	6	6	-0.771428571429	

## score halves: halves that are the same talk agree
$ (printf 'doc\tturn\tproject\tdate\ttokens\thits\tmatcher\n'; bash make.sh a P 2025-01 7; bash make.sh b P 2025-02 7; bash make.sh c Q 2025-03 8; bash make.sh d Q 2025-04 8) > twins.tsv; hearth count --quiet < twins.tsv | hearth score halves | head -2
> halving	statistic	halvings	docs_1	docs_2	pairs	pairs_used	spearman	spearman_brown	why
> alternate	value	1	2	2	6	6	1	1	
! hearth score: two halves of the 4 transcripts put 6 of 6 pairs of themes in an order that agrees by 1.00 (1: the same, 0: no more than by chance), random halves by 1.00 (1.00 to 1.00); the order of all transcripts by an estimated 1.00

## score halves: one transcript has no halves
$ bash programme.sh a | hearth count --quiet | hearth score halves | tail -3
> random	median	0	1	0	6	0			spearman=too_few_docs spearman_brown=too_few_docs
> random	lowest	0	1	0	6	0			spearman=too_few_docs spearman_brown=too_few_docs
> random	highest	0	1	0	6	0			spearman=too_few_docs spearman_brown=too_few_docs

## score halves: two pairs that can be tested in both halves have no order
$ bash programme.sh "a b" | hearth count --quiet | hearth score halves
> halving	statistic	halvings	docs_1	docs_2	pairs	pairs_used	spearman	spearman_brown	why
> alternate	value	1	1	1	6	3	-0.5		spearman_brown=degenerate
> random	median	200	1	1	6	3	-0.5		spearman_brown=degenerate
> random	lowest	200	1	1	6	3	-0.5		spearman_brown=degenerate
> random	highest	200	1	1	6	3	-0.5		spearman_brown=degenerate
! hearth score: two halves of the 2 transcripts put 3 of 6 pairs of themes in an order that agrees by -0.50 (1: the same, 0: no more than by chance), random halves by -0.50 (-0.50 to -0.50)

## score halves: sums alone will do where enough is expected
$ bash programme.sh | hearth count --quiet --sums-only | hearth score halves --quiet | cut -f 1-9 | head -2
> halving	statistic	halvings	docs_1	docs_2	pairs	pairs_used	spearman	spearman_brown
> alternate	value	1	4	4	6	6	-0.314285714286	

## score halves: no two themes, no pairs
$ bash programme.sh "a b c" | sed 's/\t[a-z:0-9. -]*\tm$/\tcare:1-1:1.1\tm/' | hearth count --quiet | hearth score halves
> halving	statistic	halvings	docs_1	docs_2	pairs	pairs_used	spearman	spearman_brown	why
> alternate	value	0	2	1	0	0			spearman=untestable spearman_brown=untestable
> random	median	0	2	1	0	0			spearman=untestable spearman_brown=untestable
> random	lowest	0	2	1	0	0			spearman=untestable spearman_brown=untestable
> random	highest	0	2	1	0	0			spearman=untestable spearman_brown=untestable

## score halves: nothing said of any theme
$ bash programme.sh "a b c" | sed 's/\t[a-z:0-9. -]*\tm$/\t\tm/' | hearth count --quiet | hearth score halves
> halving	statistic	halvings	docs_1	docs_2	pairs	pairs_used	spearman	spearman_brown	why
! hearth score: no theme occurs in any document: the table has no rows

## score halves: counts of documents as units are refused, and those --by a column
$ bash programme.sh | hearth count --quiet --unit doc | hearth score halves; bash programme.sh | hearth count --quiet --by project | hearth score halves
! hearth score: standard input:2: counted with documents as units: halves are compared by what meets within documents: "doc"
! hearth score: standard input:2: counted --by a column: this table is scored from counts of whole documents: "project"
= 1

## score halves: a date that is none
$ bash programme.sh | sed 's/2025-09/September/' | hearth count --quiet | hearth score halves
! hearth score: standard input:2:23: no date such as 2025-03-31 (or 2025-03, 2025), by which transcripts could be put in order: "September"
= 1

## score halves: --seed is of what is drawn
$ hearth score pairs --seed 3 links.tsv
! hearth score: the table pairs has no option --seed
= 2
