count entries, and entries as a kind of score saturation. The numbers were worked out by hand.

By date the transcripts are b, c, a. Entry 1.2 (of trust) is in all three, 1.3 (of trust) in b, 1.4 (of power) in a: seen 2 2 3, so
Q1 = 2, Q2 = 0, T = 3: chao2 = 3 + 2/3 · 2 · 1/2 = 3.67; with a codebook of four entries that find something (the exception does not) it
is below 4. U = 5, coverage = 1 − 2/5 · (3·2/3)/(3·2/3 + 2) = 0.8. In p, of two transcripts, 1.2 is in both: 3 + 1/2 · 2²/(2·1) = 4.

@ matched.tsv
| doc	turn	role	group	project	date	tokens	hits	matcher
| a	1	guest	new	p	2025-03	trust power	trust:1-1:1.2 power/voice:2-2:1.4	m
| a	2	guest	old	p	2025-03	trust trust	trust:1-1:1.2 trust:2-2:1.2	m
| a	3	host	old	p	2025-03	trusted	trust:1-1:1.3	m
| b	1	guest	new	p	2025-01	trust	trust:1-1:1.2 trust:1-1:1.3	m
| b	2	guest	old	p	2025-01	well		m
| c	1	guest	new	q	2025-02	trust	trust:1-1:1.2 hope:1-1:	m
@ lexicon.tsv
| theme	pattern	kind
| trust	trust	stem
| trust	trust*	stem
| power/voice	power	stem
| trust	trust fund	except
| hope	hope	stem

## count entries: turns and hits of each entry; what people coded has none
$ hearth count entries matched.tsv
> doc	theme	entry	words	turns	n	hits	unit	facilitators	facilitator_roles	matcher	project	date
> a			4	2			turn	1	facilitator,host,interviewer,moderator	m	p	2025-03
> a	power/voice	1.4			1	1						
> a	trust	1.2			2	3						
> b			2	2			turn	0	facilitator,host,interviewer,moderator	m	p	2025-01
> b	trust	1.2			1	1						
> b	trust	1.3			1	1						
> c			1	1			turn	0	facilitator,host,interviewer,moderator	m	q	2025-02
> c	trust	1.2			1	1						
! hearth count: left out 1 rows of facilitators (facilitator,moderator,interviewer,host) in 1 of 3 documents
! hearth count: 1 hits are people's codings: no entry found them, so they have no row

## count entries --facilitators in
$ hearth count --quiet entries --facilitators in matched.tsv | sed -n 2,5p | cut -f 1-10
> a			5	3			turn	in	
> a	power/voice	1.4			1	1			
> a	trust	1.2			2	3			
> a	trust	1.3			1	1			

## score saturation --entries: one more kind, over all and in each project; the sentence is the same
$ hearth count --quiet links matched.tsv > links.tsv; hearth count --quiet entries matched.tsv > entries.tsv
$ hearth score saturation --entries entries.tsv links.tsv > with.tsv; hearth score saturation links.tsv > without.tsv; grep -v entries with.tsv | cmp - without.tsv
$ hearth score saturation --quiet --lexicon lexicon.tsv --entries entries.tsv links.tsv | grep -P '\t(kind|entries)\t' | cut -f 1-5,7,8,15,18-20
> by	level	kind	docs	up_to	new	seen	chao2	most	capped	coverage
> 		entries	1	b	2	2		4	no	
> 		entries	2	c	0	2	2.25	4	no	0.888888888889
> 		entries	3	a	1	3	3.66666666667	4	no	0.8
> project	p	entries	1	b	2	2		4	no	
> project	p	entries	2	a	1	3	4	4	no	0.75
> project	q	entries	1	c	1	1		4	no	
! hearth score: of 3 conversations the last one brought 2 new themes; one more is expected to bring 0.7 new themes and 0.7 meetings of two themes that had never met, and narrows the main themes' intervals from 89.64 to 57.42 points either way
! hearth score: of 3 conversations the last one brought 2 new themes; one more is expected to bring 0.7 new themes and 0.7 meetings of two themes that had never met, and narrows the main themes' intervals from 89.64 to 57.42 points either way

## score saturation --entries: shards of either table in any order
$ for d in a b c; do awk -F '\t' -v d=$d 'NR == 1 || $1 == d' matched.tsv > m.$d; hearth count --quiet links m.$d > l.$d; hearth count --quiet entries m.$d > e.$d; done
$ hearth count --quiet links matched.tsv > links.tsv; hearth count --quiet entries matched.tsv > entries.tsv; hearth score saturation --quiet --entries entries.tsv links.tsv > one.tsv
$ hearth score saturation --quiet --entries e.c --entries e.a --entries e.b l.b l.a l.c | cmp - one.tsv && echo the same
> the same

## score saturation --entries: of other transcripts, counted otherwise, no such table, no such file
$ hearth count --quiet links matched.tsv > links.tsv; head -6 matched.tsv | hearth count --quiet entries > two.tsv; hearth count --quiet entries --facilitators in matched.tsv > in.tsv
$ for f in two.tsv in.tsv links.tsv none.tsv; do hearth score saturation --entries $f links.tsv > out.tsv; echo $? $(wc -l < out.tsv); done
> 1 0
> 1 0
> 1 0
> 3 0
! hearth score: links.tsv:10: a document that there are no counts of entries of: "c"
! hearth score: in.tsv:2: entries and links were not counted alike: facilitators were kept here
! hearth score: links.tsv:1: no table of `hearth count entries`: no such column in the header: "theme"
! hearth score: none.tsv: No such file or directory

## score saturation --by: the series of the levels of a column alone, of counts of whole transcripts or of counts --by it
$ hearth count --quiet links --by group matched.tsv | hearth score saturation --by group | cut -f 1-5,7,8
$ hearth count --quiet links matched.tsv > links.tsv; hearth score saturation --by project links.tsv | cut -f 1-5,7,8
> by	level	kind	docs	up_to	new	seen
> group	new	themes	1	b	1	1
> group	new	themes	2	c	1	2
> group	new	themes	3	a	2	4
> group	new	meetings	1	b	0	0
> group	new	meetings	2	c	1	1
> group	new	meetings	3	a	2	3
> group	old	themes	1	b	0	0
> group	old	themes	2	a	1	1
> group	old	meetings	1	b	0	0
> group	old	meetings	2	a	0	0
> by	level	kind	docs	up_to	new	seen
> project	p	themes	1	b	1	1
> project	p	themes	2	a	2	3
> project	p	meetings	1	b	0	0
> project	p	meetings	2	a	2	2
> project	q	themes	1	c	2	2
> project	q	meetings	1	c	1	1

## score saturation --by: no such column, nothing in it, the date, with --entries
$ grep -v '^c' matched.tsv > two.tsv; hearth count --quiet links two.tsv > links.tsv; hearth count --quiet entries two.tsv > entries.tsv
$ for by in mood group date; do hearth score saturation --by $by links.tsv; echo $?; done; hearth score saturation --by project --entries entries.tsv links.tsv; echo $?
> 1
> 1
> 2
> 2
! hearth score: links.tsv:1: no such column in the counts (a column that is not the same in a whole document comes with `hearth count links --by`): "mood"
! hearth score: links.tsv:1: a column without a value in any row of units: "group"
! hearth score: --by: name a column whose levels are people or places, such as group
! hearth score: --entries: not with --by, as entries are counted in whole transcripts
