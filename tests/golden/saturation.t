score saturation: what another conversation may bring. The figures of a few transcripts are worked out by hand in
tests/unit/richness.c and saturation.c.

@ matched.tsv
| doc	turn	project	date	group	tokens	hits	matcher
| a	1	P	2025-03	new	hope trust	hope:1-1:1.2 trust:2-2:1.3	m
| a	2	P	2025-03	old	well		m
| b	1	P	2025-01-05	new	trust	trust:1-1:1.3	m
| b	2	P	2025-01-05	old	power		m
| c	1	Q	2025-02	new	trust	trust:1-1:1.3	m
| c	2	Q	2025-02	old	well well		m
| d	1	Q	2025-01-05	new	care	care:1-1:1.4	m
| d	2	Q	2025-01-05	old	care	care:1-1:1.4	m
@ lexicon.tsv
| theme	pattern
| care	care
| hope	hope
| trust	trust
| silence	silence

## score saturation: by date, as things stood after every transcript; the last row is today
$ hearth count --quiet matched.tsv | hearth score saturation > saturation.tsv && cut -f 1-8,12-18 saturation.tsv | sed -n 1,9p
$ echo; sed -n 5p saturation.tsv | tr '\t' '\n' | paste <(sed -n 1p saturation.tsv | tr '\t' '\n') - | tail -27
> by	level	kind	docs	up_to	date	new	seen	incidences	uniques	duplicates	chao2	chao2_lo	chao2_hi	most
> 		themes	1	b	2025-01-05	1	1	1	1	0				
> 		themes	2	d	2025-01-05	1	2	2	2	0	2.5	2.03672288984	8.80774310183	
> 		themes	3	c	2025-02	0	2	3	1	1	2.33333333333	2.0182448147	8.09001039075	
> 		themes	4	a	2025-03	1	3	5	2	0	3.75	3.05602139344	13.0408070112	
> 		meetings	1	b	2025-01-05	0	0	0	0	0				
> 		meetings	2	d	2025-01-05	0	0	0	0	0				
> 		meetings	3	c	2025-02	0	0	0	0	0				
> 		meetings	4	a	2025-03	1	1	1	1	0	1			
>
> rarefied	3
> rarefied_lo	1.48181842574
> rarefied_hi	4.51818157426
> incidences	5
> uniques	2
> duplicates	0
> chao2	3.75
> chao2_lo	3.05602139344
> chao2_hi	13.0408070112
> most	
> capped	
> coverage	0.76
> good_turing_next	0.5
> new_next_1	0.3
> new_next_3	0.588
> new_next_5	0.69168
> guest_4_2_5	
> guest_4_2_5_reopened	
> guest_4_3_0	
> guest_4_3_0_reopened	
> half_width	0.530407717547
> half_width_1	0.413887999401
> half_width_3	0.308281916106
> half_width_5	0.256222681689
> docs_10_points	46
> docs_all	4
> why	most=no_codebook guest_4_2_5=too_few_docs guest_4_2_5_reopened=too_few_docs guest_4_3_0=too_few_docs guest_4_3_0_reopened=too_few_docs
! hearth score: of 4 conversations the last one brought 1 new theme; one more is expected to bring 0.3 new themes and 0.0 meetings of two themes that had never met, and narrows the main themes' intervals from 53.04 to 41.39 points either way

## score saturation: each project, with both kinds; a project of two conversations has what two can tell
$ hearth count --quiet matched.tsv | hearth score saturation --quiet | awk -F '\t' 'NR == 1 || $4 == $34' | cut -f 1-5,7,8,15,20-22
> by	level	kind	docs	up_to	new	seen	chao2	coverage	good_turing_next	new_next_1
> 		themes	4	a	1	3	3.75	0.76	0.5	0.3
> 		meetings	4	a	1	1	1	1	0.25	0
> project	P	themes	2	a	1	2	2.25	0.888888888889	0.5	0.166666666667
> project	P	meetings	2	a	1	1	1	1	0.5	0
> project	Q	themes	2	c	1	2	2.5	0.666666666667	1	0.333333333333
> project	Q	meetings	2	c	0	0			0	

## score saturation --lexicon: no more themes than the codebook has; meetings, too, are bounded by its pairs
$ hearth count --quiet matched.tsv | hearth score saturation --quiet --lexicon lexicon.tsv | awk -F '\t' 'NR == 1 || ($4 == $34 && $1 == "")' | cut -f 3,8,15-20,22
> kind	seen	chao2	chao2_lo	chao2_hi	most	capped	coverage	new_next_1
> themes	3	3.75	3.05602139344	4	4	no	0.76	0.3
> meetings	1	1			6	no	1	0

## score saturation --cost: hours of people's time for each new theme
$ hearth count --quiet matched.tsv | hearth score saturation --quiet --cost 90 | awk -F '\t' 'NR == 1 || ($4 == $34 && $1 == "")' | cut -f 3,22,35
> kind	new_next_1	hours_per_new
> themes	0.3	5
> meetings	0	

## score saturation --cost: in the sentence, too; of what is not expected nothing is said
$ hearth count --quiet matched.tsv > links.tsv; hearth score saturation --cost 90 links.tsv > table
$ printf '%s\n' 'theme	pattern' 'care	care' 'hope	hope' 'trust	trust' > all.tsv; hearth score saturation --cost 90 --lexicon all.tsv links.tsv > table
$ sed 's/^d	2\(.*\)care	care.*/d	2\1care hope	care:1-1:1.4 hope:2-2:1.2	m/' matched.tsv | hearth count --quiet > links.tsv
$ hearth score saturation --cost 90 links.tsv > table; hearth score saturation --cost 90 --lexicon all.tsv links.tsv > table
! hearth score: of 4 conversations the last one brought 1 new theme; one more is expected to bring 0.3 new themes and 0.0 meetings of two themes that had never met (5.0 hours of people's time for each new theme), and narrows the main themes' intervals from 53.04 to 41.39 points either way
! hearth score: of 4 conversations the last one brought 1 new theme; one more is expected to bring 0.0 new themes and 0.0 meetings of two themes that had never met, and narrows the main themes' intervals from 53.04 to 41.39 points either way
! hearth score: of 4 conversations the last 2 brought no new theme; one more is expected to bring 0.2 new themes and 0.3 meetings of two themes that had never met (10.0 hours of people's time for each new theme, 5.0 for each such meeting), and narrows the main themes' intervals from 55.09 to 42.99 points either way
! hearth score: of 4 conversations the last 2 brought no new theme; one more is expected to bring 0.0 new themes and 0.3 meetings of two themes that had never met (5.0 hours of people's time for each such meeting), and narrows the main themes' intervals from 55.09 to 42.99 points either way

## score saturation: two transcripts leave an interval wider than all there is: it is told as all there is
$ grep -vP '^[cd]\t' matched.tsv | hearth count --quiet links | hearth score saturation | awk -F '\t' '$3 == "themes" && $1 == "" { print $4, $30, $31 }'
> 1  
> 2 0.439137655345 0.219497258271
! hearth score: of 2 conversations the last one brought 1 new theme; one more is expected to bring 0.2 new themes and 0.0 meetings of two themes that had never met, and narrows the main themes' intervals from 100.00 to 43.91 points either way

## score saturation: counted --by a column there is a series at each of its levels
$ hearth count --quiet --by group matched.tsv | hearth score saturation --quiet | awk -F '\t' 'NR == 1 || ($4 == $34 && $1 != "project")' | cut -f 1-4,8,15,22
> by	level	kind	docs	seen	chao2	new_next_1
> 		themes	4	3	3.75	0.3
> 		meetings	4	1	1	0
> group	new	themes	4	3	3.75	0.3
> group	new	meetings	4	1	1	0
> group	old	themes	4	1	1	0
> group	old	meetings	4	0		

## score saturation: shards in any order give the same bytes
$ hearth count --quiet matched.tsv > all.tsv && hearth score saturation --quiet all.tsv > one.tsv
$ for d in a b c d; do awk -F '\t' -v d=$d 'NR == 1 || $1 == d' matched.tsv | hearth count --quiet > $d.tsv; done
$ hearth score saturation --quiet d.tsv b.tsv c.tsv a.tsv | cmp - one.tsv && echo the same
> the same

## score saturation: transcripts without a date are taken in the order of their names, and it is said
$ cut -f 1-3,5- matched.tsv | hearth count --quiet | hearth score saturation | cut -f 4-8 | sed -n 2,5p
> 1	a		2	2
> 2	b		0	2
> 3	c		0	2
> 4	d		1	3
! hearth score: no transcript has a date, so that they are taken in the order of doc
! hearth score: of 4 conversations the last one brought 1 new theme; one more is expected to bring 0.3 new themes and 0.0 meetings of two themes that had never met, and narrows the main themes' intervals from 53.04 to 41.39 points either way

## score saturation: dates of some transcripts only put none in order
$ sed 's/2025-02//' matched.tsv | hearth count --quiet | hearth score saturation | cut -f 4-8 | sed -n 2,5p
> 1	a	2025-03	2	2
> 2	b	2025-01-05	0	2
> 3	c		0	2
> 4	d	2025-01-05	1	3
! hearth score: 1 of 4 transcripts have no date, so that all are taken in the order of doc
! hearth score: of 4 conversations the last one brought 1 new theme; one more is expected to bring 0.3 new themes and 0.0 meetings of two themes that had never met, and narrows the main themes' intervals from 53.04 to 41.39 points either way

## score saturation --order doc: by names, whatever the dates
$ sed 's/2025-02/Feb 2025/' matched.tsv | hearth count --quiet | hearth score saturation --order doc | cut -f 4-8 | sed -n 2,5p
> 1	a		2	2
> 2	b		0	2
> 3	c		0	2
> 4	d		1	3
! hearth score: transcripts are taken in the order of doc, whatever their dates
! hearth score: of 4 conversations the last one brought 1 new theme; one more is expected to bring 0.3 new themes and 0.0 meetings of two themes that had never met, and narrows the main themes' intervals from 53.04 to 41.39 points either way

## score saturation: another form of date is refused, with its line
$ sed 's/2025-02/Feb 2025/' matched.tsv | hearth count --quiet > links.tsv; hearth score saturation links.tsv
! hearth score: links.tsv:8:23: no date such as 2025-03-31 (or 2025-03, 2025), by which transcripts could be put in order: "Feb 2025"
= 1

## score saturation: a day that the month does not have
$ sed 's/2025-01-05/2025-02-30/' matched.tsv | hearth count --quiet > links.tsv; hearth score saturation links.tsv
! hearth score: links.tsv:6:23: no date such as 2025-03-31 (or 2025-03, 2025), by which transcripts could be put in order: "2025-02-30"
= 1

## score saturation: one transcript says nothing of the next
$ head -3 matched.tsv | hearth count --quiet | hearth score saturation > one.tsv && sed -n 2p one.tsv | tr '\t' '\n' | paste <(sed -n 1p one.tsv | tr '\t' '\n') - | sed -n '3,8p;$p'
> kind	themes
> docs	1
> up_to	a
> date	2025-03
> new	2
> seen	2
> why	rarefied_lo=too_few_docs rarefied_hi=too_few_docs chao2=too_few_docs chao2_lo=too_few_docs chao2_hi=too_few_docs most=no_codebook coverage=too_few_docs good_turing_next=too_few_docs new_next_1=too_few_docs new_next_3=too_few_docs new_next_5=too_few_docs guest_4_2_5=too_few_docs guest_4_2_5_reopened=too_few_docs guest_4_3_0=too_few_docs guest_4_3_0_reopened=too_few_docs half_width=too_few_docs half_width_1=too_few_docs half_width_3=too_few_docs half_width_5=too_few_docs docs_10_points=too_few_docs
! hearth score: one conversation does not say what another one would bring

## score saturation: no theme in any transcript
$ awk -F '\t' -v OFS='\t' 'NR > 1 { $7 = "" } 1' matched.tsv | hearth count --quiet | hearth score saturation | wc -l
> 1
! hearth score: no theme occurs in any document: the table has no rows

## score saturation: an empty table of counts
$ head -1 matched.tsv | hearth count --quiet | hearth score saturation | wc -l
> 0
! hearth score: standard input: no document: the table is empty
= 1

## score: options of another table are refused
$ hearth count --quiet matched.tsv > links.tsv; hearth score saturation --waves a,b links.tsv
! hearth score: the table saturation has no option --waves
= 2

## score: --cost is of saturation only
$ hearth count --quiet matched.tsv > links.tsv; hearth score themes --cost 5 links.tsv
! hearth score: the table themes has no option --cost
= 2

## score saturation --cost: minutes, in whole numbers
$ hearth score saturation --cost a-while < /dev/null
! hearth score: --cost takes a whole number from 1 to 1000000, not "a-while"
= 2
