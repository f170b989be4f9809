count flow, score flow: where in conversations, and when, themes come and go. The numbers were worked out by hand.

The conversation a: without Fay, who leads, 10 words in three turns, which begin before words 1, 4 and 5: tenths 1, 4 and 5.
trust is at words 1-2 and 4 (turns 1 and 2) and 10 (turn 3), power/voice at 10 (so power, too). Places: trust 1 in tenth 1, 4 in
tenth 4, 10 in tenth 5, each less 1/2, over 10: .05, .35, .95, mean .45; power .95. The conversation b: 4 words in two turns, of
2 each: tenths 1 and 6. trust at 2 and 3: places 2 and 3, (1.5 + 2.5)/8 = .5. c is one turn in which nothing is raised.
p_doc of trust: (3/3 + 2/2 + 0/1)/3 = 2/3, the interval 2/3 +- 4.3027 (1/sqrt 3)/sqrt 3, cut off at 0 and 1.

@ matched.tsv
| doc	turn	sent	role	project	wave	date	tokens	hits	matcher
| a	1	1	guest	p	2	2025-03-31T10:00	we trust	trust:1-2:1.2	m
| a	1	2	guest	p	2	2025-03-31T10:00	them		m
| a	2	1	host	p	2	2025-03-31T10:00	do you trust them	trust:3-3:1.2	m
| a	3	1	guest	p	2	2025-03-31T10:00	trust	trust:1-1:1.3	m
| a	4	1	guest	p	2	2025-03-31T10:00	a b c d e voices	trust:6-6:1.3 power/voice:6-6:1.4	m
| b	1	1	guest	p	10	2025-03-31	so trust	trust:2-2:1.2	m
| b	2	1	guest	p	10	2025-03-31	trust it	trust:1-1:1.2	m
| b	2	2	guest	p	10	2025-03-31			m
| c	1	1	guest	q	10	2025	no		m
@ lexicon.tsv
| theme	pattern
| trust	trust
| trust	trusted
| power/voice	voice*
| silence	silence

## count flow: a row for the document, for each tenth with a turn, for each theme raised there
$ hearth count flow matched.tsv
> doc	tenth	theme	words	turns	n	hits	places	unit	facilitators	facilitator_roles	matcher	project	wave	date
> a			10	3				turn	1	facilitator,host,interviewer,moderator	m	p	2	2025-03-31T10:00
> a	1			1										
> a	1	trust			1	1	1							
> a	4			1										
> a	4	trust			1	1	4							
> a	5			1										
> a	5	power			1	1	10							
> a	5	power/voice			1	1	10							
> a	5	trust			1	1	10							
> b			4	2				turn	0	facilitator,host,interviewer,moderator	m	p	10	2025-03-31
> b	1			1										
> b	1	trust			1	1	2							
> b	6			1										
> b	6	trust			1	1	3							
> c			1	1				turn	0	facilitator,host,interviewer,moderator	m	q	10	2025
> c	1			1										
! hearth count: left out 1 rows of facilitators (facilitator,moderator,interviewer,host) in 1 of 3 documents

## count flow --facilitators in: their words move the others', their turns count
$ hearth count flow --facilitators in matched.tsv | sed -n 2,6p | cut -f 1-11
> a			14	4				turn	in	
> a	1			1						
> a	1	trust			1	1	1			
> a	3			1						
> a	3	trust			1	1	6			
! hearth count: kept 1 rows of facilitators (facilitator,moderator,interviewer,host) in 1 of 3 documents

## score flow: over all, by tenth (all ten), by wave in their order, by day; then each project
$ hearth count --quiet flow matched.tsv | hearth score flow | grep -P '^(theme|trust)\t' | cut -f 1-15
> theme	project	by	level	n	hits	docs	p_doc	p_doc_lo	p_doc_hi	position	position_lo	position_hi	units_all	docs_all
> trust				5	5	2	0.666666666667	0	1	0.475	0.157344881596	0.792655118404	6	3
> trust		tenth	1	2	2	2	0.666666666667	0	1	0.2125	0	1	3	3
> trust		tenth	2	0	0	0							0	0
> trust		tenth	3	0	0	0							0	0
> trust		tenth	4	1	1	1	1			0.35			1	1
> trust		tenth	5	1	1	1	1			0.95			1	1
> trust		tenth	6	1	1	1	1			0.625			1	1
> trust		tenth	7	0	0	0							0	0
> trust		tenth	8	0	0	0							0	0
> trust		tenth	9	0	0	0							0	0
> trust		tenth	10	0	0	0							0	0
> trust		wave	10	2	2	1	0.5	0	1	0.5			3	2
> trust		wave	2	3	3	1	1			0.45			3	1
> trust		date	2025	0	0	0	0						1	1
> trust		date	2025-03-31	5	5	2	1			0.475	0.157344881596	0.792655118404	5	2
> trust	p			5	5	2	1			0.475	0.157344881596	0.792655118404	5	2
> trust	p	wave	10	2	2	1	1			0.5			2	1
> trust	p	wave	2	3	3	1	1			0.45			3	1
> trust	p	date	2025-03-31	5	5	2	1			0.475	0.157344881596	0.792655118404	5	2
> trust	q			0	0	0	0						1	1
> trust	q	wave	10	0	0	0	0						1	1
> trust	q	date	2025	0	0	0	0						1	1

## score flow: every empty field has its reason
$ hearth count --quiet flow matched.tsv | hearth score flow | awk -F '\t' '$1 == "trust" && $2 == "" && ($3 == "tenth" || $3 == "date")' | cut -f 3,4,16 | sed -n '1,4p;10,13p'
> tenth	1	
> tenth	2	p_doc=no_units p_doc_lo=no_units p_doc_hi=no_units position=no_units position_lo=no_units position_hi=no_units
> tenth	3	p_doc=no_units p_doc_lo=no_units p_doc_hi=no_units position=no_units position_lo=no_units position_hi=no_units
> tenth	4	p_doc_lo=too_few_docs p_doc_hi=too_few_docs position_lo=too_few_docs position_hi=too_few_docs
> tenth	10	p_doc=no_units p_doc_lo=no_units p_doc_hi=no_units position=no_units position_lo=no_units position_hi=no_units
> date	2025	p_doc_lo=too_few_docs p_doc_hi=too_few_docs position=theme_absent position_lo=theme_absent position_hi=theme_absent
> date	2025-03-31	p_doc_lo=degenerate p_doc_hi=degenerate

## score flow --waves: in the order given
$ hearth count --quiet flow matched.tsv | hearth score flow --waves 2,10 | grep -P '^trust\t\twave' | cut -f 4,5
> 2	3
> 10	2

## score flow --waves: one that is left out, none to put in order
$ hearth count --quiet flow matched.tsv > f.tsv; hearth score flow --waves 2 f.tsv; echo $?; cut -f 1-13,15 f.tsv | hearth score flow --waves 2,10; echo $?
> 1
> 1
! hearth score: a wave of the counts that --waves does not name: "10"
! hearth score: standard input:1: no such column in the counts, for --waves to put in order: "wave"

## score flow: waves whose order nobody knows stand by their names
$ sed 's/\t10\t/\tAutumn\t/; s/\t2\t2025/\tSpring\t2025/; s/2025[^\t]*//' matched.tsv | hearth count --quiet flow | hearth score flow | grep -P '^trust\t\t(wave|date)' | cut -f 3-5
> wave	Autumn	2
> wave	Spring	3
! hearth score: the order of the 2 waves is not known, so they stand in the order of their names: give every wave dates such as 2025-03-31, or --waves A,B,C
! hearth score: no transcript has a date, so that there are no rows by date

## score flow: some transcripts without a date
$ sed 's/2025\t/\t/' matched.tsv | hearth count --quiet flow | hearth score flow | grep -cP '\tdate\t'
> 6
! hearth score: 1 of 3 transcripts have no date and are in no row by date

## score flow: dates in other forms are refused with their line; --order doc asks for none
$ sed 's/2025-03-31\t/31 March\t/' matched.tsv | hearth count --quiet flow > f.tsv; hearth score flow f.tsv; echo $?; hearth score flow --order doc f.tsv | grep -c date
> 1
> 0
! hearth score: f.tsv:11:15: no date such as 2025-03-31 (or 2025-03, 2025), by which transcripts could be put in order: "31 March"
! hearth score: waves without dates, in the order of their numbers: 2,10
! hearth score: no rows by date (--order doc), whatever the dates
= 1

## score flow --lexicon: themes that nobody raised
$ hearth count --quiet flow matched.tsv | hearth score flow --lexicon lexicon.tsv | grep -P '^silence\t\t\t' | tr '\t' '|'
> silence||||0|0|0|0||||||6|3|p_doc_lo=degenerate p_doc_hi=degenerate position=theme_absent position_lo=theme_absent position_hi=theme_absent

## score flow: shards in any order give the same bytes, headers in the middle too
$ hearth count --quiet flow matched.tsv > all.tsv && hearth score flow --quiet all.tsv > one.tsv
$ for d in a b c; do awk -F '\t' -v d=$d 'NR == 1 || $1 == d' matched.tsv | hearth count --quiet flow > $d.tsv; done
$ hearth score flow --quiet c.tsv a.tsv b.tsv | cmp - one.tsv && cat b.tsv c.tsv a.tsv | hearth score flow --quiet | cmp - one.tsv && echo the same
> the same

## one turn, everybody a facilitator, no theme, nothing searched
$ grep -P '^(doc|c)\t' matched.tsv | sed 's/no\t/no\tt:1-1:e/' | hearth count --quiet flow | hearth score flow --quiet | cut -f 1-5,7,8,11,14,15 | head -3
$ sed 's/guest/host/' matched.tsv | hearth count flow > f.tsv; cut -f 1-8,10 f.tsv; hearth score flow f.tsv; hearth score flow --quiet --lexicon lexicon.tsv f.tsv | sed -n 2p | cut -f 1,5-16
$ sed 's/m$//; s/[a-z/]*:[0-9]*-[0-9]*:1.[0-9] *//g' matched.tsv | hearth count flow | cut -f 1-8,12 | sed -n 2p
> theme	project	by	level	n	docs	p_doc	position	units_all	docs_all
> t				1	1	1	0.5	1	1
> t		tenth	1	1	1	1	0.5	1	1
> doc	tenth	theme	words	turns	n	hits	places	facilitators
> a			0	0				5
> b			0	0				2
> c			0	0				1
> theme	project	by	level	n	hits	docs	p_doc	p_doc_lo	p_doc_hi	position	position_lo	position_hi	units_all	docs_all	why
> power	0	0	0							0	0	p_doc=no_units p_doc_lo=no_units p_doc_hi=no_units position=no_units position_lo=no_units position_hi=no_units
> a			0	0				
! hearth count: left out 8 rows of facilitators (facilitator,moderator,interviewer,host) in 3 of 3 documents
! hearth count: 3 of 3 documents have nothing left to count
! hearth score: no theme occurs in any document: the table has no rows
! hearth count: left out 0 rows of facilitators (facilitator,moderator,interviewer,host) in 0 of 3 documents
! hearth count: left out 8 rows in 3 of 3 documents that match did not search
! hearth count: 3 of 3 documents have nothing left to count

## a table of another kind, an empty one, options of other tables
$ hearth count --quiet matched.tsv | hearth score flow; echo $?; head -1 matched.tsv | hearth count --quiet flow | hearth score flow | wc -l; hearth count flow --by wave matched.tsv; echo $?; hearth score flow --by wave matched.tsv; echo $?
> 1
> 0
> 2
> 2
! hearth score: standard input:1: no table of `hearth count flow`: no such column in the header: "tenth"
! hearth score: standard input: no document: the table is empty
! hearth count: the table flow has no option --by
! hearth score: the table flow has no option --by
