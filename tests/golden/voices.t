count voices, score voices: whose talk it is. The numbers were worked out by hand.

The conversation a: Ann has turns of 4 and 2 words, Bob one of 2, Fay, who leads, one of 2, and a fifth turn of 1 word is
nobody's. Of 10 words with a name Ann has 6: gini = (-2·2 + 0·2 + 2·6)/(3·10) = 4/15, corrected 2/5. Without Fay 6 and 2 of
8: gini (-2 + 6)/16 = 1/4, corrected 1/2, entropy 3/4 ln 4/3 + 1/4 ln 4 = 0.5623, so 1.7548 people alike. Seconds: Ann 4 + 2,
Bob 2, Fay 1.5. trust: Ann once in two turns, Fay twice in one: hits 2 and 2, turns 2 and 1.

@ talk.tsv
| doc	turn	sent	speaker	start	end	role	group	project	tokens	hits	matcher
| a	1	1	Ann	0	4	guest	north	p	trust a	trust:1-1:e	m
| a	1	2	Ann	0	4	guest	north	p	b c		m
| a	2	1	Bob	4	6	guest	south	p	x y		m
| a	3	1	Fay	6	7.5	host		p	trust trust	trust:1-1:e trust:2-2:e	m
| a	4	1	Ann	7.5	9.5	guest	north	p	d trust	trust:2-2:e	m
| a	5	1						p	yes		m
@ more.tsv
| b	1	1	Ann			guest	north	q	trust		m
| b	2	1	Cy			guest	south	q	x y z	trust:1-1:e	m
@ pick.sh
| # pick COLUMN...: those columns of the table on standard input, found by their names.
| pick() {
|     awk -F '\t' -v want="$*" 'NR == 1 { for (i = 1; i <= NF; i++) at[$i] = i; k = split(want, w, " ") }
|         { for (i = 1; i <= k; i++) printf "%s%s", at[w[i]] ? $at[w[i]] : "no " w[i], i < k ? " | " : "\n" }'
| }

## count: a row for the document, for each speaker, for each theme of a speaker
$ hearth count voices talk.tsv
> doc	speaker	role	group	theme	words	turns	timed	seconds	searched	n	hits	unit	by	facilitator_roles	matcher	project
> a					11	5						turn	group	facilitator,host,interviewer,moderator	m	p
> a	Ann	guest	north		6	2	2	6	2							
> a	Ann	guest	north	trust						2	2					
> a	Bob	guest	south		2	1	1	2	1							
> a	Fay	host			2	1	1	1.5	1							
> a	Fay	host		trust						1	2					
! hearth count: 1 rows name no speaker: they count for the document alone

## score: each document with and without facilitators
$ . ./pick.sh; hearth count --quiet voices talk.tsv > v.tsv; hearth score voices v.tsv > s.tsv
$ grep -P '^(doc|a\t(all|facilitators)\t)' s.tsv | pick of measure facilitators people speaking amount share top_share gini gini_corrected entropy_norm effective_speakers hangs_on_one why
> of | measure | facilitators | people | speaking | amount | share | top_share | gini | gini_corrected | entropy_norm | effective_speakers | hangs_on_one | why
> all | words | in | 3 | 3 | 10 | 1 | 0.6 | 0.266666666667 | 0.4 | 0.864973520718 | 2.58640928986 | Ann | 
> facilitators | words | in | 1 | 1 | 2 | 0.2 | 1 |  |  |  | 1 | Fay | gini=one_speaker gini_corrected=one_speaker entropy_norm=one_speaker
> all | words | out | 2 | 2 | 8 | 0.8 | 0.75 | 0.25 | 0.5 | 0.811278124459 | 1.7547653506 | Ann | 
> all | turns | in | 3 | 3 | 4 | 1 | 0.5 | 0.166666666667 | 0.25 | 0.946394630357 | 2.82842712475 | Ann | 
> facilitators | turns | in | 1 | 1 | 1 | 0.25 | 1 |  |  |  | 1 | Fay | gini=one_speaker gini_corrected=one_speaker entropy_norm=one_speaker
> all | turns | out | 2 | 2 | 3 | 0.75 | 0.666666666667 | 0.166666666667 | 0.333333333333 | 0.918295834054 | 1.88988157484 | Ann | 
> all | seconds | in | 3 | 3 | 9.5 | 1 | 0.631578947368 | 0.315789473684 | 0.473684210526 | 0.828051642705 | 2.48359649768 | Ann | 
> facilitators | seconds | in | 1 | 1 | 1.5 | 0.157894736842 | 1 |  |  |  | 1 | Fay | gini=one_speaker gini_corrected=one_speaker entropy_norm=one_speaker
> all | seconds | out | 2 | 2 | 8 | 0.842105263158 | 0.75 | 0.25 | 0.5 | 0.811278124459 | 1.7547653506 | Ann | 

## score: shares by role, group, speaker; a group without a name is people of no group
$ . ./pick.sh; hearth count --quiet voices talk.tsv | hearth score voices | grep -P '^(doc|a\t(role|group|speaker)\t.*\twords)' | pick of name facilitators people amount share
> of | name | facilitators | people | amount | share
> role | guest | in | 2 | 8 | 0.8
> role | host | in | 1 | 2 | 0.2
> group |  | in | 1 | 2 | 0.2
> group | north | in | 1 | 6 | 0.6
> group | south | in | 1 | 2 | 0.2
> speaker | Ann | in | 1 | 6 | 0.6
> speaker | Bob | in | 1 | 2 | 0.2
> speaker | Fay | in | 1 | 2 | 0.2
> role | guest | out | 2 | 8 | 1
> group | north | out | 1 | 6 | 0.75
> group | south | out | 1 | 2 | 0.25
> speaker | Ann | out | 1 | 6 | 0.75
> speaker | Bob | out | 1 | 2 | 0.25

## score: a theme's breadth over all speakers of all conversations; over all, the median and the range
$ . ./pick.sh; cat talk.tsv more.tsv | hearth count --quiet voices | hearth score voices > s.tsv
$ grep -P '^(doc|\ttheme\t)' s.tsv | pick of name measure facilitators docs people speaking amount share top_share effective_speakers hangs_on_one
$ grep -P '^(doc|\tall\t.*\t(words|seconds)|\tgroup\tsouth\twords\tout)' s.tsv | pick of name measure facilitators statistic docs people amount share gini why
> of | name | measure | facilitators | docs | people | speaking | amount | share | top_share | effective_speakers | hangs_on_one
> theme | trust | hits | in | 2 | 5 | 3 | 5 | 1 | 0.4 | 2.87174588749 | -
> theme | trust | hits | out | 2 | 4 | 2 | 3 | 0.6 | 0.666666666667 | 1.88988157484 | Ann
> theme | trust | turns | in | 2 | 5 | 3 | 4 | 1 | 0.5 | 2.82842712475 | Ann
> theme | trust | turns | out | 2 | 4 | 2 | 3 | 0.75 | 0.666666666667 | 1.88988157484 | Ann
> of | name | measure | facilitators | statistic | docs | people | amount | share | gini | why
> all |  | words | in | median | 2 | 5 | 7 | 1 | 0.258333333333 | 
> all |  | words | in | lowest | 2 | 5 | 4 | 1 | 0.25 | 
> all |  | words | in | highest | 2 | 5 | 10 | 1 | 0.266666666667 | 
> all |  | words | out | median | 2 | 4 | 6 | 0.9 | 0.25 | 
> all |  | words | out | lowest | 2 | 4 | 4 | 0.8 | 0.25 | 
> all |  | words | out | highest | 2 | 4 | 8 | 1 | 0.25 | 
> all |  | seconds | in | median | 1 | 3 | 9.5 | 1 | 0.315789473684 | 
> all |  | seconds | in | lowest | 1 | 3 | 9.5 | 1 | 0.315789473684 | 
> all |  | seconds | in | highest | 1 | 3 | 9.5 | 1 | 0.315789473684 | 
> all |  | seconds | out | median | 1 | 2 | 8 | 0.842105263158 | 0.25 | 
> all |  | seconds | out | lowest | 1 | 2 | 8 | 0.842105263158 | 0.25 | 
> all |  | seconds | out | highest | 1 | 2 | 8 | 0.842105263158 | 0.25 | 
> group | south | words | out | median | 2 | 2 | 2.5 | 0.5 |  | gini=one_speaker gini_corrected=one_speaker entropy_norm=one_speaker
> group | south | words | out | lowest | 2 | 2 | 2 | 0.25 |  | gini=one_speaker gini_corrected=one_speaker entropy_norm=one_speaker
> group | south | words | out | highest | 2 | 2 | 3 | 0.75 |  | gini=one_speaker gini_corrected=one_speaker entropy_norm=one_speaker

## --manifest: who is listed and says nothing counts; a name in other letters is no one else
@ people.csv
| doc,speaker,role,group
| a,ANN,guest,north
| a,Dee,guest,south
| *,Eve,,
| ,Nobody,,
| b,Cy,,
$ . ./pick.sh; hearth count voices --manifest people.csv talk.tsv > v.tsv; cut -f 1-4,6,7 v.tsv | grep -P 'Dee|Eve|ANN|Cy'
$ hearth score voices v.tsv | grep -P '^(doc|a\tall.*words)' | pick facilitators people speaking top_share gini_corrected effective_speakers
> a	Dee	guest	south	0	0
> a	Eve			0	0
> facilitators | people | speaking | top_share | gini_corrected | effective_speakers
> in | 5 | 3 | 0.6 | 0.7 | 2.58640928986
> out | 4 | 2 | 0.75 | 0.833333333333 | 1.7547653506
! hearth count: 1 rows name no speaker: they count for the document alone
! hearth count: 2 of the people listed say nothing

## --manifest: who is listed twice is there once, and is not somebody who speaks
$ printf 'doc\tspeaker\na\tDee\n*\tdee\n' > m.tsv; hearth count voices --manifest m.tsv talk.tsv | cut -f 1-4,6,7 | grep -i dee
> a	Dee			0	0
! hearth count: 1 rows name no speaker: they count for the document alone
! hearth count: none of the people listed speaks: are these the names in the rows?

## a theme is shared among those in whose turns it was looked for: Bea, Dai and Eli speak another language
$ . ./pick.sh; printf 'doc\tturn\tspeaker\ttokens\thits\tmatcher\na\t1\tAnn\thope\thope:1-1:e\tm\na\t2\tBea\tgobaith\t\t\na\t3\tAnn\tgobaith\t\t\na\t3\tAnn\tyes\t\tm\na\t4\tCat\tno\t\tm\nb\t1\tDai\tgobaith\t\t\nb\t2\tEli\tgobaith\t\t\n' > w.tsv
$ printf 'doc\tspeaker\n*\tFay\n*\tann\n' > m.tsv; hearth count --quiet voices --manifest m.tsv w.tsv > v.tsv; pick doc speaker theme turns searched n < v.tsv
$ hearth score voices v.tsv | grep -P '^(doc|\ttheme.*\tin\t)' | pick measure docs people speaking amount gini_corrected
> doc | speaker | theme | turns | searched | n
> a |  |  | 4 |  | 
> a | Ann |  | 2 | 2 | 
> a | Ann | hope |  |  | 1
> a | Bea |  | 1 | 0 | 
> a | Cat |  | 1 | 1 | 
> a | Fay |  | 0 | 0 | 
> b |  |  | 2 |  | 
> b | Dai |  | 1 | 0 | 
> b | Eli |  | 1 | 0 | 
> b | Fay |  | 0 | 0 | 
> b | ann |  | 0 | 0 | 
> measure | docs | people | speaking | amount | gini_corrected
> hits | 1 | 3 | 1 | 1 | 1
> turns | 1 | 3 | 1 | 1 | 1

## --manifest: nobody of it speaks; nobody is listed for these documents; it lists nobody
$ printf 'doc\tspeaker\na\tS-1\n' > m.tsv; hearth --strict count voices --manifest m.tsv talk.tsv | wc -l
$ printf 'doc\tspeaker\nz\tAnn\n' > m.tsv; hearth count voices --manifest m.tsv talk.tsv | wc -l
$ printf 'doc\tspeaker\na\t\n' > m.tsv; hearth count voices --manifest m.tsv talk.tsv; echo $?
$ printf 'doc\twave\na\t1\n' > m.tsv; hearth count voices --manifest m.tsv talk.tsv; echo $?
> 8
> 7
> 1
> 1
! hearth count: 1 rows name no speaker: they count for the document alone
! hearth count: none of the people listed speaks: are these the names in the rows?
! hearth count: 1 rows name no speaker: they count for the document alone
! hearth count: nobody is listed for any of these documents
! hearth count: m.tsv:1: no row has both a doc and a speaker
! hearth count: m.tsv:1: who was there is told by the columns doc and speaker: no column speaker

## who has rows without a word only, is there and silent
$ printf 'doc\tturn\tspeaker\ttokens\thits\tmatcher\na\t1\tAnn\thello\t\tm\na\t2\tBob\t\t\tm\n' | hearth count --quiet voices | cut -f 1,2,6,7
> doc	speaker	words	turns
> a		1	1
> a	Ann	1	1
> a	Bob	0	0

## no number that means nothing: one speaker; facilitators only; nobody named; no roles, groups, times
@ one.tsv
| doc	turn	speaker	tokens	hits	matcher
| a	1	Ann	hello		m
@ led.tsv
| doc	turn	speaker	role	tokens	hits	matcher
| a	1	Ann	Host	hello		m
@ nobody.tsv
| doc	turn	speaker	tokens	hits	matcher
| a	1		hello		m
$ . ./pick.sh; for f in one led nobody; do echo "$f:"; hearth count --quiet voices $f.tsv | hearth score voices | grep -P '^(doc|a\t(all|fac|role|group))' | grep -vP '\tturns\t' | pick of name measure facilitators people speaking amount share top_share gini why | sed 's/=no_\([a-z]*\) .*=no_.*/=no_\1 …/; 1d'; done
> one:
> all |  | words | in | 1 | 1 | 1 | 1 | 1 |  | gini=one_speaker gini_corrected=one_speaker entropy_norm=one_speaker
> facilitators |  | words | in | 0 | 0 |  |  |  |  | amount=no_groups …
> role |  | words | in | 1 | 1 |  |  |  |  | amount=no_groups …
> group |  | words | in | 1 | 1 |  |  |  |  | amount=no_groups …
> all |  | words | out | 1 | 1 | 1 | 1 | 1 |  | gini=one_speaker gini_corrected=one_speaker entropy_norm=one_speaker
> role |  | words | out | 1 | 1 |  |  |  |  | amount=no_groups …
> group |  | words | out | 1 | 1 |  |  |  |  | amount=no_groups …
> all |  | seconds | in | 1 | 1 |  |  |  |  | amount=no_times …
> facilitators |  | seconds | in | 0 | 0 |  |  |  |  | amount=no_groups …
> role |  | seconds | in | 1 | 1 |  |  |  |  | amount=no_groups …
> group |  | seconds | in | 1 | 1 |  |  |  |  | amount=no_groups …
> all |  | seconds | out | 1 | 1 |  |  |  |  | amount=no_times …
> role |  | seconds | out | 1 | 1 |  |  |  |  | amount=no_groups …
> group |  | seconds | out | 1 | 1 |  |  |  |  | amount=no_groups …
> led:
> all |  | words | in | 1 | 1 | 1 | 1 | 1 |  | gini=one_speaker gini_corrected=one_speaker entropy_norm=one_speaker
> facilitators |  | words | in | 1 | 1 | 1 | 1 | 1 |  | gini=one_speaker gini_corrected=one_speaker entropy_norm=one_speaker
> role | Host | words | in | 1 | 1 | 1 | 1 | 1 |  | gini=one_speaker gini_corrected=one_speaker entropy_norm=one_speaker
> group |  | words | in | 1 | 1 |  |  |  |  | amount=no_groups …
> all |  | words | out | 0 | 0 | 0 | 0 |  |  | top_share=silent gini=silent gini_corrected=silent entropy=silent entropy_norm=silent effective_speakers=silent
> all |  | seconds | in | 1 | 1 |  |  |  |  | amount=no_times …
> facilitators |  | seconds | in | 1 | 1 |  |  |  |  | amount=no_times …
> role | Host | seconds | in | 1 | 1 |  |  |  |  | amount=no_times …
> group |  | seconds | in | 1 | 1 |  |  |  |  | amount=no_groups …
> all |  | seconds | out | 0 | 0 |  |  |  |  | amount=no_times …
> nobody:
> all |  | words | in | 0 | 0 | 0 |  |  |  | share=silent top_share=silent gini=silent gini_corrected=silent entropy=silent entropy_norm=silent effective_speakers=silent
> facilitators |  | words | in | 0 | 0 |  |  |  |  | amount=no_groups …
> all |  | words | out | 0 | 0 | 0 |  |  |  | share=silent top_share=silent gini=silent gini_corrected=silent entropy=silent entropy_norm=silent effective_speakers=silent
> all |  | seconds | in | 0 | 0 |  |  |  |  | amount=no_times …
> facilitators |  | seconds | in | 0 | 0 |  |  |  |  | amount=no_groups …
> all |  | seconds | out | 0 | 0 |  |  |  |  | amount=no_times …

## times: missing in one turn, running backwards, equal, no number
$ . ./pick.sh; seconds() { hearth count voices > v.tsv; cut -f 2,7-9 v.tsv | grep -P '^(Ann|Bob)\t.*\d' | tr '\t' ' '; hearth score voices v.tsv | grep -P '^(doc|a\tall\tx*\tseconds)' | pick facilitators people speaking amount top_share why; }
$ sed '4s/\t6\t/\t\t/' talk.tsv | seconds
$ sed '4s/\t4\t6\t/\t6\t4\t/' talk.tsv | seconds
$ sed '4s/\t4\t6\t/\t4\t4\t/' talk.tsv | seconds
$ sed '4s/\t6\t/\tsoon\t/' talk.tsv | hearth count voices; echo $?
$ sed '4s/\t6\t/\t1e300\t/' talk.tsv | hearth count voices > v.tsv; echo $?
> Ann 2 2 6
> Bob 1 0 0
> facilitators | people | speaking | amount | top_share | why
> in | 3 | 3 |  |  | amount=no_times share=no_times top_share=no_times gini=no_times gini_corrected=no_times entropy=no_times entropy_norm=no_times effective_speakers=no_times
> out | 2 | 2 |  |  | amount=no_times share=no_times top_share=no_times gini=no_times gini_corrected=no_times entropy=no_times entropy_norm=no_times effective_speakers=no_times
> Ann 2 2 6
> Bob 1 0 0
> facilitators | people | speaking | amount | top_share | why
> in | 3 | 3 |  |  | amount=no_times share=no_times top_share=no_times gini=no_times gini_corrected=no_times entropy=no_times entropy_norm=no_times effective_speakers=no_times
> out | 2 | 2 |  |  | amount=no_times share=no_times top_share=no_times gini=no_times gini_corrected=no_times entropy=no_times entropy_norm=no_times effective_speakers=no_times
> Ann 2 2 6
> Bob 1 1 0
> facilitators | people | speaking | amount | top_share | why
> in | 3 | 2 | 7.5 | 0.8 | 
> out | 2 | 1 | 6 | 1 | 
> 1
> 1
! hearth count: 1 rows name no speaker: they count for the document alone
! hearth count: 1 rows name no speaker: they count for the document alone
! hearth count: 1 turns end before they begin: they have no times
! hearth count: 1 rows name no speaker: they count for the document alone
! hearth count: standard input:4:6: not a number of seconds: "soon"
! hearth count: standard input:2: the turns of a speaker take more than 2^53 seconds: "Bob"

## --group: another column; one that is not there, one that groups nothing
$ hearth count --quiet voices --group project talk.tsv | cut -f 1-4,14,17 | head -3; hearth count voices --group mood talk.tsv; echo $?; hearth count voices --group line talk.tsv; echo $?
> doc	speaker	role	group	by	project
> a				project	p
> a	Ann	guest	p		
> 1
> 2
! hearth count: talk.tsv:1: no such column for --group in the header: "mood"
! hearth count: --group: line groups nothing; a column such as group does

## a column that is missing, one of the table's own name
$ cut -f 1-3,5- talk.tsv | hearth count voices; echo $?
$ sed '1s/project/timed/' talk.tsv | hearth count voices; echo $?
> 1
> 1
! hearth count: standard input:1: no such column in the header: "speaker"
! hearth count: standard input:1:9: count writes a column of this name; rename it: "timed"

## a turn of two people is a turn of each; somebody in two roles has two rows and is one person
$ . ./pick.sh; printf 'doc\tturn\tspeaker\trole\ttokens\thits\tmatcher\na\t1\tAnn\tguest\tx\t\tm\na\t1\tBob\tguest\ty\t\tm\na\t1\tAnn\tguest\tz\t\tm\na\t2\tAnn\tnurse\tx\t\tm\n' | hearth count --quiet voices > v.tsv
$ cut -f 1-3,6,7 v.tsv; hearth score voices v.tsv | grep -P '^(doc|a\t(all|speaker).*\twords\tin)' | pick of name people amount share
> doc	speaker	role	words	turns
> a			4	2
> a	Ann	guest	2	1
> a	Ann	nurse	1	1
> a	Bob	guest	1	1
> of | name | people | amount | share
> all |  | 2 | 4 | 1
> speaker | Ann | 1 | 3 | 0.75
> speaker | Bob | 1 | 1 | 0.25

## merged in any order, on any number of processes: the same bytes
$ cat talk.tsv more.tsv > all.tsv; hearth count --quiet voices all.tsv > v.tsv; hearth --jobs 3 count --quiet voices all.tsv | cmp - v.tsv
$ hearth count --quiet voices talk.tsv > x.tsv; { head -1 talk.tsv; cat more.tsv; } | hearth count --quiet voices > y.tsv
$ hearth score voices v.tsv > s.tsv; hearth score voices y.tsv x.tsv | cmp - s.tsv; cat y.tsv x.tsv | hearth score voices | cmp - s.tsv; wc -l < s.tsv
> 191

## score: a document twice, other settings, rows that contradict one another, another table
$ hearth count --quiet voices talk.tsv > x.tsv; hearth score voices x.tsv x.tsv; echo $?
$ { head -1 talk.tsv; cat more.tsv; } | hearth count --quiet voices --facilitator-roles host > y.tsv; hearth score voices x.tsv y.tsv; echo $?
$ sed '/^a\tAnn.*\t6\t2/d' x.tsv | hearth score voices; sed '2d' x.tsv | hearth score voices; sed 's/^\(a\tAnn\tguest\tnorth\t\t\)6/\160/' x.tsv | hearth score voices
$ awk -F '\t' -v OFS='\t' '$2 == "Bob" { $9 = -2 } 1' x.tsv | hearth score voices; sed 's/\ttrust\t\(\t*\)1\t2/\ttrust\t\13\t2/' x.tsv | hearth score voices
$ hearth count --quiet links talk.tsv | hearth score voices; hearth score pairs x.tsv; head -1 x.tsv | hearth score voices; echo $?
> 1
> 1
> 1
! hearth score: x.tsv:2:1: a document twice: it is in x.tsv:2 already: "a"
! hearth score: y.tsv:2:15: tables of different settings do not add: facilitator_roles is "facilitator,host,interviewer,moderator" in x.tsv:2: "host"
! hearth score: standard input:3: a speaker's theme without the speaker: "Ann"
! hearth score: standard input:2: a document without its own row (speaker and theme empty): "a"
! hearth score: standard input:3: speakers have more words than their document: "Ann"
! hearth score: standard input:5:9: no number of seconds: "-2"
! hearth score: standard input:7:11: n is more than hits: "3"
! hearth score: standard input:1: no table of `hearth count voices`: no such column in the header: "speaker"
! hearth score: x.tsv:1: no table of `hearth count links`: no such column in the header: "level"
! hearth score: standard input: no document: the table is empty

## an option of the other table
$ for o in '--by group' '--unit doc' '--block 3' --ladder --sums-only '--facilitators in'; do hearth count voices $o talk.tsv; echo $?; done | uniq -c | tr -s ' '
$ for o in '--group group' '--manifest x'; do hearth count links $o talk.tsv; echo $?; done; hearth score voices --all x; echo $?
>  6 2
> 2
> 2
> 2
! hearth count: the table voices has no option --by
! hearth count: the table voices has no option --unit
! hearth count: the table voices has no option --block
! hearth count: the table voices has no option --ladder
! hearth count: the table voices has no option --sums-only
! hearth count: the table voices has no option --facilitators
! hearth count: the table links has no option --group
! hearth count: the table links has no option --manifest
! hearth score: the table voices has no option --all

## a manifest may not bring the table's columns: that is said before anything is counted
$ printf 'doc\ttimed\tseconds\tby\tfacilitator_roles\n' > m.tsv; echo 'Ann: Hello.' > a.txt; hearth ingest --manifest m.tsv a.txt; echo $?
> 1
! hearth ingest: m.tsv: UTF-8, TABs, 0 rows
! hearth ingest: m.tsv:1:2: hearth makes a column of this name itself: "timed"
! hearth ingest: m.tsv:1:3: hearth makes a column of this name itself: "seconds"
! hearth ingest: m.tsv:1:4: hearth makes a column of this name itself: "by"
! hearth ingest: m.tsv:1:5: hearth makes a column of this name itself: "facilitator_roles"
