count links: the nulls as text, levels of a column, the ladder, sums only. The numbers were worked out by hand.

The conversation a, by group. north: turns 1 and 3, four words, trust at word 0 of 0-1 and power at word 3 of 2-3. Slide
trust: it is in power's turn for 2 of 4 shifts; slide power: in trust's for 2 of 4. So 4 of 8 cases leave none, 4 leave
one: null 4,4, e = 1/2, v = 1/4; two turns rotated: 1,1. south: turns 2, 6 and 7, seven words, power at word 0 of 0-2,
trust at word 4 of 3-4: 3 of 7 and 2 of 7 shifts, null 9,5, e = 5/14, v = 45/196; three turns rotated: 2,1, 1/3 and 2/9.
Turn 4 is a facilitator's, the speaker of turn 5 has no group.

@ talk.tsv
| doc	turn	sent	speaker	role	group	agenda	project	tokens	hits	matcher
| a	1	1	Ann	guest	north	one	p	trust a	trust:1-1:e	m
| a	2	1	Bob	guest	south	one	p	power b c	power:1-1:e	m
| a	3	1	Ann	guest	north	one	p	d power	power:2-2:e	m
| a	4	1	Fay	facilitator		one	p	trust power	trust:1-1:e power:2-2:e	m
| a	5	1	Cy	guest		one	p	trust	trust:1-1:e	m
| a	6	1	Bob	guest	south	one	p	e trust	trust:2-2:e	m
| a	7	1	Bob	guest	south	one	p	g h		m

The conversation c: six turns, with --block 2 three blocks. "trust . | . power": 4,4 as above. "both | both": two joint
units whatever slides, 2:4. "trust . | .": power is not there, no item. So null is 4,4 2:4, e = 5/2, v = 1/4; rotated
1,1 2:2. Over the six turns trust is in 0 2 3 4, power in 1 2 3: power turned by 0..5 meets trust 2 3 2 2 1 2 times,
null_doc 1:1,4,1, v_doc = 2/6. hope is in turn 5 only, in the third block with trust: hope comes into trust's two words of
three for 2 shifts, trust into hope's one word for 1: 3,3. With power it shares no block, so that they have a row in the
ladder alone. Over the six turns hope meets trust in 4 rotations (v = 4/6 2/6 = 2/9), power in 3 (1/4).

@ blocks.tsv
| doc	turn	tokens	hits	matcher
| c	1	trust x	trust:1-1:e	m
| c	2	x power	power:2-2:e	m
| c	3	both	power:1-1:p trust:1-1:q	m
| c	4	both	power:1-1:p trust:1-1:q	m
| c	5	trust x	trust:1-1:e	m
| c	6	hope	hope:1-1:e	m

## the null as text: an item for each block that both themes are in
$ hearth count --quiet --block 2 blocks.tsv | cut -f 3-5,10-15 | grep -P 'theme_a|power\ttrust'
> theme_a	theme_b	n	e	v	null	e_units	v_units	null_units
> power	trust	2	2.5	0.25	4,4 2:4	2.5	0.25	1,1 2:2

## --by: every level a sequence of its own, in byte order; what is constant in it passes through
$ hearth count links --by group talk.tsv
> doc	level	theme_a	theme_b	n	hits	words	turns	n_same	e	v	null	e_units	v_units	null_units	unit	block	by	facilitators	facilitator_roles	matcher	role	group	agenda	project
> a	north			2		4	2								turn	20	group	1	facilitator,host,interviewer,moderator	m	guest	north	one	p
> a	north	power		1	1																			
> a	north	trust		1	1																			
> a	north	power	trust	0				0	0.5	0.25	4,4	0.5	0.25	1,1										
> a	south			3		7	3								turn	20	group	1	facilitator,host,interviewer,moderator	m	guest	south	one	p
> a	south	power		1	1																			
> a	south	trust		1	1																			
> a	south	power	trust	0				0	0.35714285714285715	0.22959183673469388	9,5	0.33333333333333331	0.22222222222222221	2,1										
! hearth count: left out 1 rows of facilitators (facilitator,moderator,interviewer,host) in 1 of 1 documents
! hearth count: left out 1 rows without a value in group

## --by speaker: the speaker's columns come along
$ hearth count --quiet --by speaker talk.tsv | cut -f 1-5,18-26 | awk -F '\t' '$3 == "" || NR == 1'
> doc	level	theme_a	theme_b	n	by	facilitators	facilitator_roles	matcher	speaker	role	group	agenda	project
> a	Ann			2	speaker	1	facilitator,host,interviewer,moderator	m	Ann	guest	north	one	p
> a	Bob			3	speaker	1	facilitator,host,interviewer,moderator	m	Bob	guest	south	one	p
> a	Cy			1	speaker	1	facilitator,host,interviewer,moderator	m	Cy	guest		one	p

## --by: no column is there twice, whichever is asked for, and each level is named
$ for by in doc speaker role group agenda project; do
$     hearth count --quiet --unit sentence --by $by talk.tsv > out.tsv || echo "$by: status $?"
$     head -1 out.tsv | tr '\t' '\n' | sort | uniq -d; awk -F '\t' -v by=$by 'NR > 1 && $2 == "" { print by; exit }' out.tsv
$     awk -F '\t' -v by=$by 'NR == 1 { for (i = 22; i <= NF; i++) if ($i == by) c = i; next } $3 == "" && ($18 != by || (c && $c != $2)) { print by, $0 }' out.tsv
$ done

## --by: what differs from row to row groups nothing
$ for by in turn sent line start end text tokens stems hits matcher; do hearth count --by $by talk.tsv || echo $?; done | uniq -c | tr -s ' '
>  10 2
! hearth count: --by: turn groups nothing; a column such as speaker, group or wave does
! hearth count: --by: sent groups nothing; a column such as speaker, group or wave does
! hearth count: --by: line groups nothing; a column such as speaker, group or wave does
! hearth count: --by: start groups nothing; a column such as speaker, group or wave does
! hearth count: --by: end groups nothing; a column such as speaker, group or wave does
! hearth count: --by: text groups nothing; a column such as speaker, group or wave does
! hearth count: --by: tokens groups nothing; a column such as speaker, group or wave does
! hearth count: --by: stems groups nothing; a column such as speaker, group or wave does
! hearth count: --by: hits groups nothing; a column such as speaker, group or wave does
! hearth count: --by: matcher groups nothing; a column such as speaker, group or wave does

## --by: the document is cut where the agenda changes, then split
$ awk -F '\t' -v OFS='\t' '$2 > 2 && NR > 1 { $7 = "two" } 1' talk.tsv | hearth count --quiet --by group | cut -f 2-5 | tail -8
> level	theme_a	theme_b	n
> north			2
> north	power		1
> north	trust		1
> south			3
> south	power		1
> south	trust		1

## --by: the facilitators kept are rows like others
$ hearth count --facilitators in --by role talk.tsv | cut -f 1-5,18,19 | grep role
> a	facilitator			1	role	in
> a	guest			6	role	in
! hearth count: kept 1 rows of facilitators (facilitator,moderator,interviewer,host) in 1 of 1 documents

## --by: a turn is not cut; sentences are counted apart
$ sed '3s/\t2\t1\t/\t1\t2\t/' talk.tsv > mixed.tsv; hearth count --by group mixed.tsv; echo $?
$ sed '6s/\t5\t1\t/\t4\t2\t/' talk.tsv | hearth count --facilitators in --by role; echo $?
$ hearth count --quiet --by group --unit sentence mixed.tsv | cut -f 2-5,10 | grep -P '\tpower\ttrust'
> 1
> 1
> north	power	trust	0	0.5
> south	power	trust	0	0.35714285714285715
! hearth count: mixed.tsv:3:6: the rows of this turn differ in group; count them --unit sentence: "1"
! hearth count: standard input:6:5: the rows of this turn differ in role; count them --unit sentence: "4"

## --by: no such column
$ hearth count --by mood talk.tsv; echo $?
$ hearth count --by '' blocks.tsv; echo $?
> 1
> 1
! hearth count: talk.tsv:1: no such column for --by in the header, which has doc, turn, sent, speaker, role, group, agenda, project, tokens, hits, matcher: "mood"
! hearth count: blocks.tsv:1: no such column for --by in the header, which has doc, turn, tokens, hits, matcher: ""

## --by: sentences and turns only
$ for unit in doc window:2; do hearth count --by group --unit $unit talk.tsv; echo $?; done
> 2
> 2
! hearth count: --by: with --unit sentence or turn only, not "doc"
! hearth count: --by: with --unit sentence or turn only, not "window:2"

## --by: one level only, or none
$ hearth count --by project talk.tsv | wc -l
$ hearth --strict count --by doc talk.tsv > /dev/null; echo $?
$ awk -F '\t' -v OFS='\t' 'NR > 1 { $6 = "" } 1' talk.tsv | hearth count --by group; echo $?
> 5
> 0
> doc	level	theme_a	theme_b	n	hits	words	turns	n_same	e	v	null	e_units	v_units	null_units	unit	block	by	facilitators	facilitator_roles	matcher	role	group	agenda	project
> 0
! hearth count: left out 1 rows of facilitators (facilitator,moderator,interviewer,host) in 1 of 1 documents
! hearth count: only one level of project: "p"
! hearth count: left out 1 rows of facilitators (facilitator,moderator,interviewer,host) in 1 of 1 documents
! hearth count: only one level of doc: "a"
! hearth count: left out 1 rows of facilitators (facilitator,moderator,interviewer,host) in 1 of 1 documents
! hearth count: left out 6 rows without a value in group
! hearth count: 1 of 1 documents have nothing left to count

## --by: a document without a level is told like one with nothing to count
$ { cat talk.tsv; sed '1d; s/^a/b/; s/north\|south//' talk.tsv; } | hearth count --by group | cut -f 1,2 | uniq
> doc	level
> a	north
> a	south
! hearth count: left out 2 rows of facilitators (facilitator,moderator,interviewer,host) in 2 of 2 documents
! hearth count: left out 7 rows without a value in group
! hearth count: 1 of 2 documents have nothing left to count

## --sums-only: the nulls are empty, all else is the same
$ hearth count --quiet talk.tsv | cut -f 1-11,13-14,16- > all; hearth count --quiet --sums-only talk.tsv > sums
$ cut -f 1-11,13-14,16- sums | cmp - all; cut -f 12,15 sums | tr '\t' ' ' | sort | uniq -c | sed 's/^ *//; s/ *$//'
> 4
> 1 null null_units

## --ladder: units rotated over the document, for every two themes
$ hearth count --quiet --ladder --block 2 blocks.tsv | cut -f 3-5,9-19
$ hearth count --quiet --ladder --sums-only --block 2 blocks.tsv | cut -f 3-4,16-17 | tail -3
> theme_a	theme_b	n	n_same	e	v	null	e_units	v_units	null_units	v_doc	null_doc	unit	block
> 		6										turn	2
> hope		1											
> power		3											
> trust		4											
> hope	power	0	0	0	0		0	0		0.25	3,3		
> hope	trust	0	0	0.5	0.25	3,3	0.5	0.25	1,1	0.22222222222222221	2,4		
> power	trust	2	2	2.5	0.25	4,4 2:4	2.5	0.25	1,1 2:2	0.33333333333333331	1:1,4,1		
> hope	power	0.25	
> hope	trust	0.22222222222222221	
> power	trust	0.33333333333333331	

## --ladder: fewer turns than a window holds
$ hearth count --quiet --ladder --unit window:7 blocks.tsv | cut -f 3-5,10-17
> theme_a	theme_b	n	e	v	null	e_units	v_units	null_units	v_doc	null_doc
> 		0								
> hope		0								
> power		0								
> trust		0								
> hope	power	0	0	0		0	0		0	
> hope	trust	0	0	0		0	0		0	
> power	trust	0	0	0		0	0		0	

## --ladder changes no other row and column
$ hearth count --quiet --block 2 blocks.tsv > without; hearth count --quiet --ladder --block 2 blocks.tsv | cut -f 1-15,18- | grep -vP 'hope\tpower' | cmp - without

## a column that count writes itself
$ for name in null null_units null_doc v_doc by facilitator_roles level; do sed "1s/project/$name/" talk.tsv | hearth count --quiet; done; echo $?
> 1
! hearth count: standard input:1:8: count writes a column of this name; rename it: "null"
! hearth count: standard input:1:8: count writes a column of this name; rename it: "null_units"
! hearth count: standard input:1:8: count writes a column of this name; rename it: "null_doc"
! hearth count: standard input:1:8: count writes a column of this name; rename it: "v_doc"
! hearth count: standard input:1:8: count writes a column of this name; rename it: "by"
! hearth count: standard input:1:8: count writes a column of this name; rename it: "facilitator_roles"
! hearth count: standard input:1:8: count writes a column of this name; rename it: "level"

## e and v are the text's mean and variance, block by block, to the last digit, by level and with the ladder, from many jobs
$ hearth --quiet ingest --manifest $ROOT/corpus/samples/manifest.tsv --manifest $ROOT/corpus/samples/speakers.tsv $ROOT/corpus/samples then segment then tokenise then stem then match --lexicon $ROOT/models/lexicons/bringing-people-together.tsv > matched.tsv
$ sums() { awk -F '\t' -v e=$1 -v v=$2 -v null=$3 'NR > 1 && $4 != "" {
$     n = split($null, item, " "); mean = variance = 0
$     for (i = 1; i <= n; i++) {
$         at = index(item[i], ":"); from = substr(item[i], 1, at - 1) + 0; S = Q = T = 0
$         k = split(substr(item[i], at + 1), count, ",")
$         for (j = 1; j <= k; j++) { x = from + j - 1; T += count[j]; S += x * count[j]; Q += x * x * count[j] }
$         mean += S / T; variance += (T * Q - S * S) / (T * T)
$     }
$     if (mean != $e + 0 || variance != $v + 0) print
$     rows++ } END { print (rows > 500) }'; }
$ hearth count --quiet matched.tsv | tee links.tsv | sums 10 11 12; sums 13 14 15 < links.tsv
$ hearth count --quiet --ladder --by group --facilitators in matched.tsv > by.tsv; sums 10 11 12 < by.tsv; sums 13 14 15 < by.tsv
$ for jobs in 2 3 8; do hearth --quiet --jobs $jobs count --ladder --by group --facilitators in matched.tsv | cmp - by.tsv; done
$ sed '1s/$/\tall/; 1!s/$/\tone/' matched.tsv | hearth --jobs 3 count --by all 2>&1 > out | grep -c 'only one level of all'
$ hearth --jobs 4 count --by wave matched.tsv > out; hearth --jobs 1 count --by wave matched.tsv | cmp - out
> 1
> 1
> 1
> 1
> 1
! hearth count: left out 744 rows of facilitators (facilitator,moderator,interviewer,host) in 24 of 24 documents
! hearth count: left out 744 rows of facilitators (facilitator,moderator,interviewer,host) in 24 of 24 documents
