count, score, codings and check, on small tables whose numbers were worked out by hand.

The conversation a: three turns of 7, 6 and 1 words; trust at words 1 and 8, power at word 12 (from 0); both in turn 2.
Slide trust by s = 0..13: power's turn holds it in 12 of 14 cases. Slide power: a turn with trust holds it in 13 of 14.
So e = 25/28 and v = (28·25 − 25²)/28² = 75/784; turns rotated: e_units = 1·2/3, v_units = 2/9.

Weights: trust 2, power -0.5, power/voice 3. Turn 1 has trust (2), turn 2 power and voice on the same word, of which power comes
first (-0.5), and voice alone (3), turn 3 trust (2). power is 2 stretches, -0.5 + 3; the facilitator's row counts for nobody.

@ matched.tsv
| doc	turn	project	role	sent	tokens	hits	matcher	mood
| a	1	p	guest	1	We trust them here	trust:2-2:1.2	m1	x
| a	1	p	guest	2	A power cut		m1	x
| a	2	p	guest	1	I trust nobody it is power	trust:2-2:1.2 power:6-6:1.3	m1	y
| a	2	p	guest	2			m1	y
| a	3	p	guest	1	Yes		m1	x
@ facilitated.tsv
| doc	turn	role	tokens	hits	matcher
| a	1	Facilitator	So where is the trust	trust:5-5:1.2	m1
| a	2	guest	trust	trust:1-1:1.2	m1
| a	3	host	power	power:1-1:1.2	m1
@ links.tsv
| doc	level	theme_a	theme_b	n	hits	words	turns	n_same	e	v	null	e_units	v_units	null_units	unit	block	by	facilitators	facilitator_roles	matcher	project
| a				40		400	40								turn	20		0		m	p
| a		hope		10	12																
| a		trust		20	20																
| a		hope	trust	7				0	4	1.5		5	2								
| b				40		600	40								turn	20		0		m	q
| b		hope		10	10																
| b		trust		10	14																
| b		hope	trust	3				0	4	0.75		2.5	1								
@ coded.tsv
| doc	turn	speaker	start	end	text	sent	tokens	stems	hits	matcher
| a	1	Ann	1.000	2.000	É, we trust them.	1	É we trust them	é we trust them	trust:3-3:t1	m
| a	1	Ann	1.000	2.000	“Common ground”: yes!	2	Common ground yes	common ground yes	ground:1-2:1.3 yes:3-3:1.4	m
| a	2	Ben			No.	1	No	no		m
@ weighted.tsv
| doc	turn	wave	role	tokens	hits	matcher	weights
| a	1	w1		I trust you	trust:2-2:t	m	2
| a	2	w1		power is voice	power:1-1:p power/voice:1-1:v power/voice:3-3:v	m	-0.5 3 3
| a	3	w1	host	trust	trust:1-1:t	m	2
| b	1	w2		trust	trust:1-1:t	m	2
| b	2	w2		well		m	

## count: units, themes, pairs; what is constant in the document passes through
$ hearth count matched.tsv
> doc	level	theme_a	theme_b	n	hits	words	turns	n_same	e	v	null	e_units	v_units	null_units	unit	block	by	facilitators	facilitator_roles	matcher	project	role	mood
> a				3		14	3								turn	20		0	facilitator,host,interviewer,moderator	m1	p	guest	
> a		power		1	1																		
> a		trust		2	2																		
> a		power	trust	1				0	0.8928571428571429	0.095663265306122444	3,25	0.66666666666666663	0.22222222222222221	1,2									
! hearth count: left out 0 rows of facilitators (facilitator,moderator,interviewer,host) in 0 of 1 documents

## count --unit sentence, window:2, doc
$ for unit in sentence window:2 doc; do hearth count --quiet --unit $unit matched.tsv | sed 1d | cut -f 3-16; done
> 		4		14	3								sentence
> power		1	1										
> trust		2	2										
> power	trust	1				0	0.7857142857142857	0.1683673469387755	6,22	0.5	0.25	2,2	
> 		2		14	3								window:2
> power		2	1										
> trust		2	2										
> power	trust	2				0	1.7142857142857142	0.20408163265306123	1:8,20	2	0	2:2	
> 		1		14	3								doc
> power		1	1										
> trust		1	2										
> power	trust	1				0	1	0	1:28	1	0	1:1	

## count: facilitators' rows are left out, by role, and it is said; or they are kept
$ hearth count facilitated.tsv | cut -f 3-8,19
$ hearth count --facilitators in facilitated.tsv | cut -f 3-8,19 | sed -n 2p
$ hearth count --facilitator-roles guest facilitated.tsv | cut -f 3-8,19 | sed -n 2p
> theme_a	theme_b	n	hits	words	turns	facilitators
> 		1		1	1	2
> trust		1	1			
> 		3		7	3	in
> 		2		6	2	1
! hearth count: left out 2 rows of facilitators (facilitator,moderator,interviewer,host) in 1 of 1 documents
! hearth count: kept 2 rows of facilitators (facilitator,moderator,interviewer,host) in 1 of 1 documents
! hearth count: left out 1 rows of facilitators (guest) in 1 of 1 documents

## count: the table says whose rows they were, in one way whatever the list looks like; nothing where they are kept
$ for list in 'guest,Host' ' HOST , guest,,host' 'HÔTE,Straße,straSSe, hôte' ''; do hearth count --quiet --facilitator-roles "$list" facilitated.tsv | cut -f 19,20 | sed -n 2p; done
$ hearth count --quiet --facilitators in --facilitator-roles guest facilitated.tsv | cut -f 19-21 | sed -n 2p
$ hearth count --facilitator-roles $'guest\thost' facilitated.tsv; echo $?
> 2	guest,host
> 2	guest,host
> 0	hôte,strasse
> 0	
> in		m1
> 2
! hearth count: --facilitator-roles: roles by commas, on one line

## count: a document with nothing left is told
$ hearth count --facilitator-roles guest,facilitator,host facilitated.tsv | cut -f 3-8
> theme_a	theme_b	n	hits	words	turns
> 		0		0	0
! hearth count: left out 3 rows of facilitators (guest,facilitator,host) in 1 of 1 documents
! hearth count: 1 of 1 documents have nothing left to count

## count: the agenda cuts; windows never cross a cut
@ agenda.tsv
| doc	turn	agenda	tokens	hits	matcher
| a	1	one	trust	trust:1-1:1.2	m
| a	2	one	x		m
| a	3	two	power	power:1-1:1.3	m
| a	4	two	y		m
$ hearth count --quiet agenda.tsv | sed 1d | cut -f 3-5
$ hearth count --quiet --unit window:2 agenda.tsv | sed 1d | cut -f 3-5
> 		4
> power		1
> trust		1
> 		2
> power		1
> trust		1

## count: a hit on a child counts for its ancestors, each span once; no theme meets its ancestor
@ children.tsv
| doc	turn	tokens	hits	matcher
| a	1	say power now	power/voice:1-2:1.2 power:2-2:1.3	m
| a	2	go on	power/voice:1-1:1.2	m
| a	3	trust	trust:1-1:1.4	m
$ hearth count --quiet children.tsv | sed 1d | cut -f 3-6
> 		3	
> power		2	3
> power/voice		2	2
> trust		1	1
> power	trust	0	
> power/voice	trust	0	

## count: joint units on the very same words
@ same.tsv
| doc	turn	tokens	hits	matcher
| a	1	common ground	common:1-2:1.2 ground:2-2:1.3	m
| a	2	common ground ground	common:1-2:1.2 ground:2-2:1.3 ground:3-3:1.3	m
$ hearth count --quiet same.tsv | tail -1 | cut -f 3-9
> common	ground	2				1

## count: hits that are none, and a document matched in two ways
$ for hits in x:1-2 x:0-1:e x:2-1:e x:1-9:e 'x:1-1:e  x:2-2:e' ' '; do printf 'doc\tturn\ttokens\thits\tmatcher\na\t1\tb c\t%s\tm\n' "$hits" | hearth count --quiet > out; done
$ printf 'doc\tturn\ttokens\thits\tmatcher\na\t1\tb\t\tm\na\t2\tb\t\tn\n' | hearth count > out
! hearth count: standard input:2:4: not a hit as theme:first-last:entry: "x:1-2"
! hearth count: standard input:2:4: not a hit as theme:first-last:entry: "x:0-1:e"
! hearth count: standard input:2:4: not a hit as theme:first-last:entry: "x:2-1:e"
! hearth count: standard input:2:4: a hit outside the row, which has 2 tokens: "x:1-9:e"
! hearth count: standard input:2:4: not a hit as theme:first-last:entry: ""
! hearth count: standard input:2:4: not a hit as theme:first-last:entry: ""
! hearth count: standard input:3:5: a document matched in two ways: its rows before this one have m: "n"
= 1

## score pairs: sums over documents; two documents of 40 units, 10 joint where 4 + 4 are expected
$ hearth score links.tsv | cut -f 3-24 | tr '\t' '\n' | paste - - - - - - - - - - - - - - - - - - - - - - | awk -F '\t' 'NR == 1 { split($0, name); next } { for (i = 1; i <= NF; i++) print name[i], $i }'
> holds too_few
> n_a 20
> n_b 30
> n_ab 10
> n_same 0
> docs_ab 2
> projects_ab 2
> expected_local 8
> lift_local 1.25
> lift_lo 0.00775561374877
> lift_hi 201.466969684
> p_local 0.317310507863
> q 0.317310507863
> excess_conversation 0
> excess_phase 0
> excess_length 0.5
> excess_moment 2
> lift_units 1.33333333333
> p_units 0.24821307899
> carried_by 
> flags few
> method normal

## score themes
$ hearth score themes links.tsv | cut -f 1-3,6,8,11-14,26-29
> theme	n	share	p_doc	p_project	hits	docs	projects	rate	units_all	words_all	docs_all	projects_all
> trust	30	0.375	0.375	0.375	34	2	2	34	80	1000	2	2
> hope	20	0.25	0.25	0.25	22	2	2	22	80	1000	2	2

## score: shards in any order give the same bytes, and so do one table and two
$ { sed -n 1p links.tsv; sed -n 2,5p links.tsv; } > a.tsv; { sed -n 1p links.tsv; sed -n 6,9p links.tsv; } > b.tsv
$ for table in pairs themes; do hearth score $table links.tsv > whole; hearth score $table a.tsv b.tsv | cmp - whole; hearth score $table b.tsv a.tsv | cmp - whole; done
$ { sed -n 6,9p links.tsv; sed -n 2,5p links.tsv; } | sort -r | cat a.tsv - | sed '2,5d' | hearth score themes | cmp - whole

## score: a document twice, tables of other settings, are refused by name
$ sed '6,9d' links.tsv > again.tsv; hearth score links.tsv again.tsv; echo $?
$ sed 's/turn\t20/sentence\t20/' links.tsv | sed 's/^[ab]\t/z&/' > other.tsv; hearth score links.tsv other.tsv; echo $?
$ sed 's/\tm\t/\tn\t/; s/^[ab]\t/z&/' links.tsv > other.tsv; hearth score links.tsv other.tsv; echo $?
> 1
> 1
> 1
! hearth score: again.tsv:2:1: a document twice: it is in links.tsv:2 already: "a"
! hearth score: other.tsv:2:16: tables of different settings do not add: unit is "turn" in links.tsv:2: "sentence"
! hearth score: other.tsv:2:21: tables of different settings do not add: matcher is "m" in links.tsv:2: "n"

## score: a table that does not add up
$ sed '4s/\t20\t/\t50\t/' links.tsv | hearth score; echo $?
$ sed '5s/\t7\t/\t11\t/' links.tsv | hearth score; echo $?
$ sed '2d' links.tsv | hearth score; echo $?
$ sed '5s/\t1.5\t/\t-1.5\t/' links.tsv | hearth score; echo $?
$ sed '5s/\t4\t/\tfour\t/' links.tsv | hearth score; echo $?
> 1
> 1
> 1
> 1
> 1
! hearth score: standard input:2: in a a theme has more units than there can be: "trust"
! hearth score: standard input:2: in a two themes meet in an impossible number of units: "hope trust"
! hearth score: standard input:2: a document without its row of units (theme_a and theme_b empty): "a"
! hearth score: standard input:5:11: v is not a number from 0 on: "-1.5"
! hearth score: standard input:5:10: e is not a number from 0 on: "four"

## score: no two themes
$ sed -n '1,3p' links.tsv | hearth score pairs | wc -l
> 1
! hearth score: no two themes share a stretch of a document: no pair to score

## score: an undefined value is an empty field with its reason
$ cut -f 1-21 links.tsv | hearth score themes | cut -f 1,13,29,31 | sed 's/p_project.*se=no_projects //; s/trend.*waves //'
> theme	projects	projects_all	why
> trust			projects=no_projects projects_all=no_projects
> hope			projects=no_projects projects_all=no_projects

## codings: a row for each hit, with its place in code points and its neighbours of the same turn
$ hearth codings coded.tsv
> doc	turn	speaker	text	sent	matcher	theme	entry	first	last	begin	end	left	quote	right
> a	1	Ann	É, we trust them.	1	m	trust	t1	3	3	6	11	É, we	trust	them. “Common ground”: yes
> a	1	Ann	“Common ground”: yes!	2	m	ground	1.3	1	2	1	14	É, we trust them	Common ground	yes
> a	1	Ann	“Common ground”: yes!	2	m	yes	1.4	3	3	17	20	É, we trust them. “Common ground	yes	

## codings --context
$ hearth codings --context 1 coded.tsv | cut -f 13-15 | tail -3; hearth codings --context 0 coded.tsv | cut -f 13-15 | tail -1
> we	trust	them
> them	Common ground	yes
> ground	yes	
> 	yes	

## codings: a hit beyond the row's tokens
$ sed 's/3-3:1.4/4-4:1.4/' coded.tsv | hearth codings > out
! hearth codings: standard input:3:10: not a list of hits within the row's tokens: "ground:1-2:1.3 yes:4-4:1.4"
= 1

## check: a sound stream
$ hearth check coded.tsv; hearth check links.tsv; printf 'a\tb\n1\t\n' | hearth check
! hearth check: sound: 3 rows, 1 documents, 11 columns
! hearth check: sound: 8 rows, 2 documents, 22 columns
! hearth check: sound: 1 rows, 0 documents, 2 columns

## check: what is not sound
$ try() { sed "$1" coded.tsv | hearth check; }
$ try 's/^a\t2/a\t0/'; try 's/^a\t2/a\tx/'; try '2s/^a\t1/a\t3/'; try '3s/\t2\tCommon/\t1\tCommon/'; try 's/2\.000/0.500/'
$ try 's/2\.000/nan/'; try 's/no\t/no more\t/'; try 's/3-3:t1/3-5:t1/'; try 's/é/e\xcc\x81/'; try 's/3-3:t1/3-3/'
! hearth check: standard input:4:2: not a whole number from 1: "0"
! hearth check: standard input:4:2: not a whole number from 1: "x"
! hearth check: standard input:3:2: turns must ascend within a document: "1"
! hearth check: standard input:3:7: sentences must ascend within a turn: "1"
! hearth check: standard input:2:5: an end before the start: "0.500"
! hearth check: standard input:2:5: not a time in seconds: "nan"
! hearth check: standard input:4:9: not one stem for each of 1 tokens: "no more"
! hearth check: standard input:2:10: not a list of hits within the row's 4 tokens: "trust:3-5:t1"
! hearth check: standard input:2:9: not in Unicode's composed form (NFC): "é we trust them"
! hearth check: standard input:2:10: not a list of hits within the row's 4 tokens: "trust:3-3"
= 1

## count, score themes and groups: the sum of the weights, of each stretch once, of several hits on one that of the first
$ hearth count --quiet weighted.tsv > l.tsv; cut -f 1,3-8 l.tsv
> doc	theme_a	theme_b	n	hits	weighted	words
> a			2			6
> a	power		1	2	2.5	
> a	power/voice		1	2	6	
> a	trust		1	1	2	
> a	power	trust	0			
> a	power/voice	trust	0			
> b			2			2
> b	trust		1	1	2	
$ column() { awk -F '\t' -v names="$1" 'NR == 1 { for (i = 1; i <= NF; i++) at[$i] = i; n = split(names, want, " ") } { for (i = 1; i <= n; i++) printf "%s%s", $at[want[i]], i < n ? "\t" : "\n" }'; }
$ hearth score --quiet themes l.tsv | column 'theme n hits weighted flags'
> theme	n	hits	weighted	flags
> trust	2	2	4	few unreliable
> power	1	2	2.5	few one_doc unreliable
> power/voice	1	2	6	few one_doc unreliable
$ hearth score --quiet groups --by wave l.tsv | column 'level theme hits weighted'
> level	theme	hits	weighted
> w1	power	2	2.5
> w1	power/voice	2	6
> w1	trust	1	2
> w2	trust	1	2
> w2	power	0	0
> w2	power/voice	0	0

## weights: as many as hits, or it is said where not; a sum is a number
$ sed 's/-0.5 3 3/-0.5 3/' weighted.tsv | hearth count --quiet 2>&1 >/dev/null
$ sed 's/-0.5 3 3/-0.5 3 3 3/' weighted.tsv | hearth count --quiet 2>&1 >/dev/null
$ sed 's/-0.5 3 3/-0.5 3 x/' weighted.tsv | hearth check --quiet
$ sed 's/-0.5 3 3/1 1e308 1e308/' weighted.tsv | hearth count --quiet 2>&1 >/dev/null
$ hearth count --quiet weighted.tsv | sed 's/2.5/much/' | hearth score --quiet themes
> hearth count: standard input:3:8: not one number for each hit: "-0.5 3"
> hearth count: standard input:3:8: not one number for each hit: "-0.5 3 3 3"
> hearth count: standard input:2: the weights of a theme add up to more than a number can hold: "power/voice"
! hearth check: standard input:3:8: not one number for each of 3 hits: "-0.5 3 x"
! hearth score: standard input:3:7: weighted is no number: "much"
= 1

## codings: the weight of each hit
$ awk -F '\t' -v OFS='\t' '{ print $0, NR == 1 ? "text" : $5 }' weighted.tsv | hearth codings | cut -f 7-8,15-
> theme	entry	right	weight
> trust	t	you	2
> power	p	is voice	-0.5
> power/voice	v	is voice	3
> power/voice	v		3
> trust	t		2
> trust	t		2
