score people: how many people raise a theme, of how many. The numbers were worked out by hand.

In talk.tsv Ann (guest, north) raises trust in two turns, three times in all; Bob (guest, south) once; Cy (guest, in no
group) never; Fay, who leads, twice in one turn. Conversation b (project q): Ann of b, who is another person, says nothing of
it; Dan speaks for north twice and once for south, and raises trust for south. So five people and Fay are there, and
three of the five raise trust: hits 3, 1 and 1, of which Ann's are 3/5. Dan counts in north, where he says most.

@ talk.tsv
| doc	turn	sent	speaker	role	group	project	tokens	hits	matcher
| a	1	1	Ann	guest	north	p	trust a trust	trust:1-1:e trust:3-3:e	m
| a	2	1	Bob	guest	south	p	trust y	trust:1-1:e	m
| a	3	1	Fay	host		p	trust trust	trust:1-1:e trust:2-2:e	m
| a	4	1	Ann	guest	north	p	trust	trust:1-1:e	m
| a	5	1	Cy	guest		p	no		m
| b	1	1	Ann	guest	south	q	a b		m
| b	2	1	Dan	guest	north	q	c d		m
| b	3	1	Dan	guest	south	q	trust	trust:1-1:e	m
@ make.sh
| # A conversation of people who say a word each: `of GROUP N THEME N THEME N ...` has N people of a group, of whom
| # the first N raise each theme.
| printf 'doc\tturn\tsent\tspeaker\tgroup\ttokens\thits\tmatcher\n'
| turn=0
| of() {
|     group=$1 all=$2; shift 2
|     for i in $(seq "$all"); do
|         hits= n=$#
|         for k in $(seq 1 2 "$n"); do
|             shift_=$((k + 1)); theme=${!k} most=${!shift_}
|             [ "$i" -le "$most" ] && hits="$hits${hits:+ }$theme:1-1:e"
|         done
|         turn=$((turn + 1))
|         printf 'd\t%d\t1\t%s%d\t%s\tw\t%s\tm\n' "$turn" "$group" "$i" "$group" "$hits"
|     done
| }
@ short.sh
| # The columns that are about people, the table by group alone.
| short() {
|     cut -f 2,3,5- | awk -F '\t' -v OFS=' | ' 'NR == 1 || $1 != "" { print $1, $2, $3, $4, $5, $6, $8, $9, $10, $11 }'
| }

## who raises it, of how many; whoever is in two conversations is two people
$ hearth count --quiet voices talk.tsv | hearth score people --by group,project
> of	name	theme	facilitators	docs	people	speaking	share	measure	amount	top_share	hangs_on_one	why
> all			out	2	5	5	1	words	12	0.333333333333	-	
> all		trust	out	2	5	3	0.6	hits	5	0.6	Ann	
> group			out	1	1	1	1	words	1	1	Cy	
> group		trust	out	0	1	0	0	hits	0			top_share=theme_absent
> group	north		out	2	2	2	1	words	7	0.571428571429	Ann	
> group	north	trust	out	2	2	2	1	hits	4	0.75	Ann	
> group	south		out	2	2	2	1	words	4	0.5	Bob	
> group	south	trust	out	1	2	1	0.5	hits	1	1	Bob	
> project	p		out	1	3	3	1	words	7	0.571428571429	Ann	
> project	p	trust	out	1	3	2	0.666666666667	hits	4	0.75	Ann	
> project	q		out	1	2	2	1	words	5	0.6	Dan	
> project	q	trust	out	1	2	1	0.5	hits	1	1	Dan	
! hearth score: 1 people are of several groups in a transcript: each counts in the one in which they say most

## with facilitators; the default is by the columns that are there, and one with one level is left out
$ hearth count --quiet voices talk.tsv > v.tsv; hearth score people --quiet --facilitators in v.tsv | cut -f 1-9
$ hearth score people v.tsv 2>&1 >/dev/null
> of	name	theme	facilitators	docs	people	speaking	share	measure
> all			in	2	6	6	1	words
> all		trust	in	2	6	4	0.666666666667	hits
> project	p		in	1	4	4	1	words
> project	p	trust	in	1	4	3	0.75	hits
> project	q		in	1	2	2	1	words
> project	q	trust	in	1	2	1	0.5	hits
> group			in	1	2	2	1	words
> group		trust	in	1	2	1	0.5	hits
> group	north		in	2	2	2	1	words
> group	north	trust	in	2	2	2	1	hits
> group	south		in	2	2	2	1	words
> group	south	trust	in	1	2	1	0.5	hits
> role	guest		in	2	5	5	1	words
> role	guest	trust	in	2	5	3	0.6	hits
> role	host		in	1	1	1	1	words
> role	host	trust	in	1	1	1	1	hits
> hearth score: 1 people are of several groups in a transcript: each counts in the one in which they say most
> hearth score: role has one level only: nothing to compare

## who speaks another language than the codebook's is not among those who do not raise a theme
$ awk -F '\t' -v OFS='\t' '$4 == "Cy" || $4 == "Dan" { $9 = $10 = "" } 1' talk.tsv | hearth count --quiet voices | hearth score people --quiet --by project | cut -f 1-3,6-8
> of	name	theme	people	speaking	share
> all			5	5	1
> all		trust	3	2	0.666666666667
> project	p		3	3	1
> project	p	trust	2	2	1
> project	q		2	2	1
> project	q	trust	1	0	0

## one group, no group, no people, no document
$ sed 's/south/north/; s/Cy\tguest\t/&north/' talk.tsv | hearth count --quiet voices | hearth score people --by group | cut -f 1-8
$ cut -f 1-5,7- talk.tsv | hearth count --quiet voices > none.tsv; hearth score people --by group none.tsv > /dev/null || echo $?
$ hearth score people none.tsv | cut -f 1-3
$ grep -P '^doc|Fay' talk.tsv | hearth count --quiet voices | hearth score people | cut -f 1-8
$ head -1 none.tsv | hearth score people
> of	name	theme	facilitators	docs	people	speaking	share
> all			out	2	5	5	1
> all		trust	out	2	5	3	0.6
> group	north		out	2	5	5	1
> group	north	trust	out	2	5	3	0.6
> 1
> of	name	theme
> all		
> all		trust
> project	p	
> project	p	trust
> project	q	
> project	q	trust
> of	name	theme	facilitators	docs	people	speaking	share
> all			out	0	0	0	
> all		trust	out	0	0	0	
! hearth score: none.tsv:1: a column without a value for any of the people: "group"
! hearth score: group has no value for any of the people and is left out
! hearth score: role has one level only: nothing to compare
! hearth score: nobody is there who counts
! hearth score: project has no value for any of the people and is left out
! hearth score: group has no value for any of the people and is left out
! hearth score: role has no value for any of the people and is left out
! hearth score: standard input: no document: the table is empty
= 1

## bad words: a threshold of nobody or one, a column of every table, none, one that is not there, another table's option
$ hearth count --quiet voices talk.tsv > v.tsv
$ for o in '--suppress 0' '--suppress 1' '--suppress few' '--by speaker' '--by ,' '--by wave' '--cost 3'; do hearth score people $o v.tsv || echo $?; done
> 2
> 2
> 2
> 2
> 2
> 1
> 2
! hearth score: --suppress takes a whole number from 2 to 1000000, not "0"
! hearth score: --suppress takes a whole number from 2 to 1000000, not "1"
! hearth score: --suppress takes a whole number from 2 to 1000000, not "few"
! hearth score: --by: speaker is a column of every table of counts
! hearth score: --by: name a column
! hearth score: v.tsv:1: no such column in the counts: they have role, group and the columns that are the same in a whole document: "wave"
! hearth score: the table people has no option --cost

## small counts are not told. Of trust 6 of 8 in the north, 3 of 7 in the south, 7 of 9 in the east, 16 in all: 3 is fewer than 5, and 6 would give it away; of hope nobody in the south, which is told. What one person has never is
$ . ./make.sh > talk; . ./short.sh; { of east 9 trust 7 hope 6; of north 8 trust 6 hope 5; of south 7 trust 3 hope 0; } >> talk
$ hearth count --quiet voices talk > v.tsv; hearth score people --by group --suppress 5 v.tsv | short
> name | theme | docs | people | speaking | share | amount | top_share | hangs_on_one | why
> east |  | 1 | 9 | 9 | 1 | 9 | suppressed | suppressed | 
> east | hope | 1 | 9 | 6 | 0.666666666667 | 6 | suppressed | suppressed | 
> east | trust | 1 | 9 | 7 | 0.777777777778 | 7 | suppressed | suppressed | 
> north |  | 1 | 8 | 8 | 1 | 8 | suppressed | suppressed | 
> north | hope | 1 | 8 | 5 | 0.625 | 5 | suppressed | suppressed | 
> north | trust | suppressed | 8 | suppressed | suppressed | suppressed | suppressed | suppressed | 
> south |  | 1 | 7 | 7 | 1 | 7 | suppressed | suppressed | 
> south | hope | 0 | 7 | 0 | 0 | 0 |  |  | top_share=theme_absent
> south | trust | suppressed | 7 | suppressed | suppressed | suppressed | suppressed | suppressed | 
! hearth score: people by group: 2 of 20 counts are suppressed: 1 of fewer than 5 people, 0 mostly one person's, 1 that would give those away

## few people in a group: neither is told how many they are, nor, by the total, how many the others
$ . ./make.sh > talk; . ./short.sh; { of east 9 trust 7; of north 8 trust 6; of south 3 trust 0; } >> talk
$ hearth count --quiet voices talk > v.tsv; hearth score people --by group --suppress 5 v.tsv | short
> name | theme | docs | people | speaking | share | amount | top_share | hangs_on_one | why
> east |  | 1 | 9 | 9 | 1 | 9 | suppressed | suppressed | 
> east | trust | 1 | 9 | 7 | 0.777777777778 | 7 | suppressed | suppressed | 
> north |  | suppressed | suppressed | suppressed | suppressed | suppressed | suppressed | suppressed | 
> north | trust | 1 | suppressed | 6 | suppressed | 6 | suppressed | suppressed | 
> south |  | suppressed | suppressed | suppressed | suppressed | suppressed | suppressed | suppressed | 
> south | trust | 0 | suppressed | 0 | suppressed | 0 |  |  | top_share=theme_absent
! hearth score: people by group: 6 of 16 counts are suppressed: 3 of fewer than 5 people, 0 mostly one person's, 3 that would give those away

## a person in the south and one in the north of 9 in all, 7 in the east: 9 - 7 = 2 tells that neither are 3. The table is withheld
$ . ./make.sh > talk; . ./short.sh; { of east 9 trust 7; of north 8 trust 1; of south 7 trust 1; } >> talk
$ hearth count --quiet voices talk > v.tsv; hearth score people --by group --suppress 5 v.tsv | cut -f 1-3,5-
> of	name	theme	docs	people	speaking	share	measure	amount	top_share	hangs_on_one	why
> all			1	24	24	1	words	24	suppressed	suppressed	
> all		trust	1	24	9	0.375	hits	9	suppressed	suppressed	
> group	east		suppressed	suppressed	suppressed	suppressed	words	suppressed	suppressed	suppressed	docs=withheld people=withheld speaking=withheld share=withheld amount=withheld top_share=withheld
> group	east	trust	suppressed	suppressed	suppressed	suppressed	hits	suppressed	suppressed	suppressed	docs=withheld people=withheld speaking=withheld share=withheld amount=withheld top_share=withheld
> group	north		suppressed	suppressed	suppressed	suppressed	words	suppressed	suppressed	suppressed	docs=withheld people=withheld speaking=withheld share=withheld amount=withheld top_share=withheld
> group	north	trust	suppressed	suppressed	suppressed	suppressed	hits	suppressed	suppressed	suppressed	docs=withheld people=withheld speaking=withheld share=withheld amount=withheld top_share=withheld
> group	south		suppressed	suppressed	suppressed	suppressed	words	suppressed	suppressed	suppressed	docs=withheld people=withheld speaking=withheld share=withheld amount=withheld top_share=withheld
> group	south	trust	suppressed	suppressed	suppressed	suppressed	hits	suppressed	suppressed	suppressed	docs=withheld people=withheld speaking=withheld share=withheld amount=withheld top_share=withheld
! hearth score: people by group: all counts are withheld: with those that could be shown, one of fewer than 5 people could be worked out, or nearly

## 6 of the 6 in the north and 4 of the 7 in the south: with 10 in both at most 6 are the north's, so at least 4 are the south's
$ . ./make.sh > talk; { of east 9 trust 7; of north 6 trust 6; of south 7 trust 4; } >> talk
$ hearth count --quiet voices talk > v.tsv; hearth score people --by group --suppress 5 v.tsv 2>&1 >/dev/null
> hearth score: people by group: all counts are withheld: with those that could be shown, one of fewer than 5 people could be worked out, or nearly

## what is shown of a theme below bounds those above it: 7 raise trust/own in the east, so 7 or more raise trust there, and of the 9 in east and south not more than 2 are the south's
$ . ./make.sh > talk; { of east 9 trust/own 7 trust 7; of north 9 trust/own 8 trust 8; of south 9 trust/own 0 trust 2; } >> talk
$ hearth count --quiet voices talk > v.tsv; hearth score people --by group --suppress 5 v.tsv 2>&1 >/dev/null
> hearth score: people by group: all counts are withheld: with those that could be shown, one of fewer than 5 people could be worked out, or nearly

## one person has 41 of the 50 turns of the north, more than 4/5: they are as good as one person's; 40 of 50 are not
$ . ./make.sh > talk; . ./short.sh; { of east 9 trust 7; of north 10 trust 10; of south 8 trust 8; } >> talk
$ again() { seq 1000 $((1000 + $1 - 1)) | sed 's/.*/d\t&\t1\tnorth1\tnorth\tw\ttrust:1-1:e\tm/'; }
$ (cat talk; again 40) | hearth count --quiet voices | hearth score people --by group --suppress 5 | short
$ (cat talk; again 35) | hearth count --quiet voices | hearth score people --by group --suppress 5 2>&1 | short | grep trust
> name | theme | docs | people | speaking | share | amount | top_share | hangs_on_one | why
> east |  | 1 | 9 | 9 | 1 | 9 | suppressed | suppressed | 
> east | trust | suppressed | 9 | suppressed | suppressed | suppressed | suppressed | suppressed | 
> north |  | suppressed | 10 | suppressed | suppressed | suppressed | suppressed | suppressed | 
> north | trust | suppressed | 10 | suppressed | suppressed | suppressed | suppressed | suppressed | 
> south |  | suppressed | 8 | suppressed | suppressed | suppressed | suppressed | suppressed | 
> south | trust | 1 | 8 | 8 | 1 | 8 | suppressed | suppressed | 
> east | trust | 1 | 9 | 7 | 0.777777777778 | 7 | suppressed | suppressed | 
> north | trust | 1 | 10 | 10 | 1 | 45 | suppressed | suppressed | 
> south | trust | 1 | 8 | 8 | 1 | 8 | suppressed | suppressed | 
! hearth score: people by group: 4 of 16 counts are suppressed: 0 of fewer than 5 people, 2 mostly one person's, 2 that would give those away

## two columns side by side
$ hearth count --quiet voices talk.tsv | hearth score people --by group,project --suppress 2 | cut -f 1-8
> of	name	theme	facilitators	docs	people	speaking	share
> all			out	2	5	5	1
> all		trust	out	2	5	3	0.6
> group			out	suppressed	suppressed	suppressed	suppressed
> group		trust	out	0	suppressed	0	suppressed
> group	north		out	suppressed	suppressed	suppressed	suppressed
> group	north	trust	out	suppressed	suppressed	suppressed	suppressed
> group	south		out	2	2	2	1
> group	south	trust	out	suppressed	2	suppressed	suppressed
> project	p		out	1	3	3	1
> project	p	trust	out	suppressed	3	suppressed	suppressed
> project	q		out	1	2	2	1
> project	q	trust	out	suppressed	2	suppressed	suppressed
! hearth score: 1 people are of several groups in a transcript: each counts in the one in which they say most
! hearth score: people by group: 8 of 16 counts are suppressed: 4 of fewer than 2 people, 0 mostly one person's, 4 that would give those away
! hearth score: people by project: 2 of 12 counts are suppressed: 1 of fewer than 2 people, 0 mostly one person's, 1 that would give those away
! hearth score: people by 2 columns: side by side they may tell what each one hides; publish one of them, and suppress it alone (--by COLUMN)

## rounded instead: 1 is 0, 3 is 5, 7 is 5, 8 is 10; totals for themselves; what people have is not told
$ . ./make.sh > talk; { of east 9 trust 7; of north 8 trust 1; of south 7 trust 3; } >> talk
$ hearth count --quiet voices talk > v.tsv; hearth score people --by group --round 5 v.tsv | cut -f 1-3,5-
$ hearth score people --round 5 --suppress 5 v.tsv || echo $?; hearth score people --round 2 v.tsv || echo $?; hearth score voices --round 5 v.tsv || echo $?
> of	name	theme	docs	people	speaking	share	measure	amount	top_share	hangs_on_one	why
> all			suppressed	25	25	1	words	suppressed	suppressed	suppressed	
> all		trust	suppressed	25	10	0.4	hits	suppressed	suppressed	suppressed	
> group	east		suppressed	10	10	1	words	suppressed	suppressed	suppressed	
> group	east	trust	suppressed	10	5	0.5	hits	suppressed	suppressed	suppressed	
> group	north		suppressed	10	10	1	words	suppressed	suppressed	suppressed	
> group	north	trust	suppressed	10	0	0	hits	suppressed	suppressed	suppressed	
> group	south		suppressed	5	5	1	words	suppressed	suppressed	suppressed	
> group	south	trust	suppressed	5	5	1	hits	suppressed	suppressed	suppressed	
> 2
> 2
> 2
! hearth score: people: every count is the nearest multiple of 5
! hearth score: --suppress and --round: one of them
! hearth score: --round takes a whole number from 3 to 1000000, not "2"
! hearth score: the table voices has no option --round

## voices: of a transcript what is of five people or more, by groups only where all of them are; nothing with the one who leads, who would be what is left; the middle of all, lowest and highest where every transcript's is told
$ . ./make.sh > talk; { of north 6 trust 6; of south 5 trust 5; } >> talk
$ (sed 's/$/\trole/; 2,$s/role$/guest/' talk; printf 'd\t99\t1\tFay\t\tw w\ttrust:1-1:e\tm\thost\n'; sed '1d; /south[45]/d; s/^d/e/; s/$/\tguest/' talk) > two
$ hearth count --quiet voices two > v.tsv; hearth score voices --suppress 5 v.tsv > s.tsv
$ cut -f 1-6,8-12,18- s.tsv | grep -P '^(doc|.*\twords|.*hits)' | grep -vP '\tspeaker\t'
$ grep -P '\tspeaker\t' s.tsv | cut -f 7- | sort | uniq -c | sed 's/^ *//'
> doc	of	name	measure	facilitators	statistic	people	speaking	amount	share	top_share	hangs_on_one	why
> 	all		words	in	median	suppressed	suppressed	suppressed	suppressed	suppressed	suppressed	
> 	all		words	in	lowest	suppressed	suppressed	suppressed	suppressed	suppressed	suppressed	
> 	all		words	in	highest	suppressed	suppressed	suppressed	suppressed	suppressed	suppressed	
> 	all		words	out	median	20	20	10	suppressed	0.10101010101		
> 	all		words	out	lowest	20	20	9	suppressed	suppressed		
> 	all		words	out	highest	20	20	11	suppressed	suppressed		
> 	facilitators		words	in	median	suppressed	suppressed	suppressed	suppressed	suppressed	suppressed	
> 	facilitators		words	in	lowest	suppressed	suppressed	suppressed	suppressed	suppressed	suppressed	
> 	facilitators		words	in	highest	suppressed	suppressed	suppressed	suppressed	suppressed	suppressed	
> 	role	guest	words	in	median	suppressed	suppressed	suppressed	suppressed	suppressed	suppressed	
> 	role	guest	words	in	lowest	suppressed	suppressed	suppressed	suppressed	suppressed	suppressed	
> 	role	guest	words	in	highest	suppressed	suppressed	suppressed	suppressed	suppressed	suppressed	
> 	role	guest	words	out	median	20	20	10	1	0.10101010101		
> 	role	guest	words	out	lowest	20	20	9	1	suppressed		
> 	role	guest	words	out	highest	20	20	11	1	suppressed		
> 	role	host	words	in	median	suppressed	suppressed	suppressed	suppressed	suppressed	suppressed	
> 	role	host	words	in	lowest	suppressed	suppressed	suppressed	suppressed	suppressed	suppressed	
> 	role	host	words	in	highest	suppressed	suppressed	suppressed	suppressed	suppressed	suppressed	
> 	group		words	in	median	suppressed	suppressed	suppressed	suppressed	suppressed	suppressed	
> 	group		words	in	lowest	suppressed	suppressed	suppressed	suppressed	suppressed	suppressed	
> 	group		words	in	highest	suppressed	suppressed	suppressed	suppressed	suppressed	suppressed	
> 	group	north	words	in	median	suppressed	suppressed	suppressed	suppressed	suppressed	suppressed	
> 	group	north	words	in	lowest	suppressed	suppressed	suppressed	suppressed	suppressed	suppressed	
> 	group	north	words	in	highest	suppressed	suppressed	suppressed	suppressed	suppressed	suppressed	
> 	group	north	words	out	median	suppressed	suppressed	suppressed	suppressed	suppressed	suppressed	
> 	group	north	words	out	lowest	suppressed	suppressed	suppressed	suppressed	suppressed	suppressed	
> 	group	north	words	out	highest	suppressed	suppressed	suppressed	suppressed	suppressed	suppressed	
> 	group	south	words	in	median	suppressed	suppressed	suppressed	suppressed	suppressed	suppressed	
> 	group	south	words	in	lowest	suppressed	suppressed	suppressed	suppressed	suppressed	suppressed	
> 	group	south	words	in	highest	suppressed	suppressed	suppressed	suppressed	suppressed	suppressed	
> 	group	south	words	out	median	suppressed	suppressed	suppressed	suppressed	suppressed	suppressed	
> 	group	south	words	out	lowest	suppressed	suppressed	suppressed	suppressed	suppressed	suppressed	
> 	group	south	words	out	highest	suppressed	suppressed	suppressed	suppressed	suppressed	suppressed	
> 	theme	trust	hits	in	value	suppressed	suppressed	suppressed	suppressed	suppressed	suppressed	
> 	theme	trust	hits	out	value	20	20	20	suppressed	suppressed	suppressed	
> d	all		words	in	value	suppressed	suppressed	suppressed	suppressed	suppressed	suppressed	
> d	facilitators		words	in	value	suppressed	suppressed	suppressed	suppressed	suppressed	suppressed	
> d	role	guest	words	in	value	suppressed	suppressed	suppressed	suppressed	suppressed	suppressed	
> d	role	host	words	in	value	suppressed	suppressed	suppressed	suppressed	suppressed	suppressed	
> d	group		words	in	value	suppressed	suppressed	suppressed	suppressed	suppressed	suppressed	
> d	group	north	words	in	value	suppressed	suppressed	suppressed	suppressed	suppressed	suppressed	
> d	group	south	words	in	value	suppressed	suppressed	suppressed	suppressed	suppressed	suppressed	
> d	all		words	out	value	11	11	11	suppressed	suppressed	suppressed	
> d	role	guest	words	out	value	11	11	11	1	suppressed	suppressed	
> d	group	north	words	out	value	6	6	6	0.545454545455	suppressed	suppressed	
> d	group	south	words	out	value	5	5	5	0.454545454545	suppressed	suppressed	
> e	all		words	in	value	9	9	9	1	suppressed	suppressed	
> e	facilitators		words	in	value	0	0	0	0			top_share=silent gini=silent gini_corrected=silent entropy=silent entropy_norm=silent effective_speakers=silent
> e	role	guest	words	in	value	9	9	9	1	suppressed	suppressed	
> e	group	north	words	in	value	suppressed	suppressed	suppressed	suppressed	suppressed	suppressed	
> e	group	south	words	in	value	suppressed	suppressed	suppressed	suppressed	suppressed	suppressed	
> e	all		words	out	value	9	9	9	1	suppressed	suppressed	
> e	role	guest	words	out	value	9	9	9	1	suppressed	suppressed	
> e	group	north	words	out	value	suppressed	suppressed	suppressed	suppressed	suppressed	suppressed	
> e	group	south	words	out	value	suppressed	suppressed	suppressed	suppressed	suppressed	suppressed	
> 123 1	suppressed	suppressed	suppressed	suppressed	suppressed	suppressed	suppressed	suppressed	suppressed	suppressed	suppressed	
! hearth score: voices: 239 of 286 rows are suppressed: 123 of one speaker, 6 of fewer than 5 people, 0 mostly one person's, 6 that would give those away, 23 with facilitators, 81 over transcripts of which some are suppressed

## voices: one has 41 of 50 turns, or words: neither the group nor the other one
$ . ./make.sh > talk; { of north 10 trust 10; of south 8 trust 8; } >> talk
$ again() { seq 1000 $((1000 + $1 - 1)) | sed 's/.*/d\t&\t1\tnorth1\tnorth\tw\ttrust:1-1:e\tm/'; }
$ for n in 40 35; do (cat talk; again $n) | hearth count --quiet voices | hearth score voices --quiet --suppress 5 | grep -P '^d\t(all|group).*words\tout' | cut -f 3,8-11; done
> 	18	18	58	1
> north	suppressed	suppressed	suppressed	suppressed
> south	suppressed	suppressed	suppressed	suppressed
> 	18	18	53	1
> north	10	10	45	0.849056603774
> south	8	8	8	0.150943396226

## three people in two conversations of a project are six that are counted, and three people: fewer than five. Where all six have names of their own nothing is hidden
$ talk() {
$     printf 'doc\tturn\tsent\tspeaker\tproject\ttokens\thits\tmatcher\n'
$     for n in 1 2 3; do printf 'a\t%d\t1\tp%d\tp\tw\ttrust:1-1:e\tm\n' $n $n; done
$     for n in 1 2 3; do printf 'b\t%d\t1\tp%d\tp\tw\ttrust:1-1:e\tm\n' $n $((n + $1)); done
$     for d in q r; do for n in 1 2 3 4 5 6; do printf '%s\t%d\t1\tp%d\t%s\tw\ttrust:1-1:e\tm\n' $d $n $n $d; done; done
$ }
$ for other in 0 3; do talk $other | hearth count --quiet voices | hearth score people --by project --suppress 5 | cut -f 1-3,6,7; done
> of	name	theme	people	speaking
> all			18	18
> all		trust	18	18
> project	p		suppressed	suppressed
> project	p	trust	suppressed	suppressed
> project	q		suppressed	suppressed
> project	q	trust	suppressed	suppressed
> project	r		6	6
> project	r	trust	6	6
> of	name	theme	people	speaking
> all			18	18
> all		trust	18	18
> project	p		6	6
> project	p	trust	6	6
> project	q		6	6
> project	q	trust	6	6
> project	r		6	6
> project	r	trust	6	6
! hearth score: people by project: 8 of 16 counts are suppressed: 4 of fewer than 5 people, 0 mostly one person's, 4 that would give those away
