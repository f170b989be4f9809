score indicators: which themes could be left out, and which transcripts show every theme. tests/unit/indicators.c has
the same by hand.

@ matched.tsv
| doc	turn	date	group	tokens	hits	matcher
| a	1	2025-02	new	care trust	care:1-1:1.2 trust:2-2:1.3	m
| b	1	2025-01	new	care trust	care:1-1:1.2 trust:2-2:1.3	m
| c	1	2025-03	new	care trust	care:1-1:1.2 trust:2-2:1.3	m
| d	1	2025-04	new	care trust	care:1-1:1.2 trust:2-2:1.3	m
| e	1	2025-05	new	care trust power	care:1-1:1.2 trust:2-2:1.3	m
| f	1	2025-06	old	trust hope	trust:1-1:1.3 hope:2-2:1.4	m
| g	1	2025-07	old	nothing		m
@ lexicon.tsv
| theme	pattern
| care	care
| hope	hope
| trust	trust
| silence	silence

## score indicators: silent themes are known from the codebook; care is within trust; f and b show all themes
$ hearth count --quiet matched.tsv | hearth score indicators --lexicon lexicon.tsv
> finding	step	theme	other	read	n	of	docs_other	share	saved	why
> silent	1	silence			0	7		0	0.25	
> first_within_second	1	care	trust		5	5	6	1	0.25	
> covering_theme	1	trust			6	6		1	0.75	
> reading_list	1			b	2	3		0.666666666667	0.857142857143	
> reading_list	2			f	3	3		1	0.714285714286	
! hearth score: themes never there: 1 of 4; themes enough to touch 6 of 7 transcripts: 1; transcripts that show all 3 themes that are there: 2

## score indicators: without the codebook it is said what cannot be known
$ hearth count --quiet matched.tsv | hearth score indicators
> finding	step	theme	other	read	n	of	docs_other	share	saved	why
> first_within_second	1	care	trust		5	5	6	1	0.333333333333	
> covering_theme	1	trust			6	6		1	0.666666666667	
> reading_list	1			b	2	3		0.666666666667	0.857142857143	
> reading_list	2			f	3	3		1	0.714285714286	
! hearth score: without --lexicon nobody knows of themes that are never there
! hearth score: themes never there: 0 of 3; themes enough to touch 6 of 7 transcripts: 1; transcripts that show all 3 themes that are there: 2

## score indicators: shards in any order, and counts by levels, give the same
$ hearth count --quiet matched.tsv | hearth score indicators --quiet > one.tsv
$ for d in a b c d e f g; do awk -F '\t' -v d=$d 'NR == 1 || $1 == d' matched.tsv | hearth count --quiet > $d.tsv; done
$ hearth score indicators --quiet g.tsv b.tsv c.tsv f.tsv a.tsv e.tsv d.tsv | cmp - one.tsv && echo the same
$ hearth count --quiet --by group matched.tsv | hearth score indicators --quiet | cmp - one.tsv && echo the same
> the same
> the same

## score indicators: four transcripts cannot say that two themes always come together
$ head -5 matched.tsv | hearth count --quiet | hearth score indicators --lexicon lexicon.tsv
> finding	step	theme	other	read	n	of	docs_other	share	saved	why
> silent	1	hope			0	4		0	0.25	
> silent	2	silence			0	4		0	0.25	
> covering_theme	1	care			4	4		1	0.75	
> reading_list	1			b	2	2		1	0.75	
! hearth score: fewer than five transcripts cannot say that a theme is always there, or that two come together
! hearth score: themes never there: 2 of 4; themes enough to touch 4 of 4 transcripts: 1; transcripts that show all 2 themes that are there: 1

## score indicators: themes that are never there
$ awk -F '\t' -v OFS='\t' 'NR > 1 { $6 = "" } 1' matched.tsv | hearth count --quiet > none.tsv
$ hearth score indicators none.tsv; hearth score indicators --lexicon lexicon.tsv none.tsv
> finding	step	theme	other	read	n	of	docs_other	share	saved	why
> finding	step	theme	other	read	n	of	docs_other	share	saved	why
> silent	1	care			0	7		0	0.25	
> silent	2	hope			0	7		0	0.25	
> silent	3	silence			0	7		0	0.25	
> silent	4	trust			0	7		0	0.25	
! hearth score: no theme occurs in any document: the table has no rows
! hearth score: without --lexicon nobody knows of themes that are never there

## score indicators: a date in another form is refused, with its line
$ sed 's/2025-04/April/' matched.tsv | hearth count --quiet > links.tsv; hearth score indicators links.tsv
! hearth score: links.tsv:14:22: no date such as 2025-03-31 (or 2025-03, 2025), by which transcripts could be put in order: "April"
= 1

## score indicators: --cost is of saturation
$ hearth count --quiet matched.tsv > links.tsv; hearth score indicators --cost 9 links.tsv
! hearth score: the table indicators has no option --cost
= 2
