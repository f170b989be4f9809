Maps: who connects which themes, themes by levels, the network of themes.

Ann connects a and b in both of her turns that hold them, Ben a and c: on the sphere (1, 0) and (0, 1), at 1/sqrt 2 either way of
their mean on one axis. Their groups are sqrt 2 apart, and dealt the other way round they are so, too: p is 1. Dan connects nothing.

@ matched.tsv
| doc	turn	speaker	role	group	tokens	hits	matcher
| d	1	Ann		x	w w w	a:1-1:1.2 b:2-2:1.3	m
| d	2	Host	host	x	w w w	b:1-1:1.3 c:2-2:1.4	m
| d	3	Ben		y	w w w	a:1-1:1.2 c:2-2:1.4	m
| d	4	Ann		x	w	a:1-1:1.2	m
| d	4	Ann		x	w	b:1-1:1.3	m
| d	5	Dan		y	w	a:1-1:1.2	m
| d	6	Dan		y			m
@ links.tsv
| doc	level	theme_a	theme_b	n	hits	words	turns	n_same	e	v	null	e_units	v_units	null_units	unit	block	by	facilitators	facilitator_roles	matcher	wave	project
| a				30		300	30								turn	20		0		m	w1	
| a		hope		10	10																	
| a		trust		20	20																	
| b				30		300	30								turn	20		0		m	w2	
| b		hope		20	20																	
| b		trust		10	10																	
@ pairs.tsv
| theme_a	theme_b	holds	n_a	n_b	n_ab	n_same	docs_ab	projects_ab	expected_local	lift_local	lift_lo	lift_hi	p_local	q	flags	why
| p/a	p/b	yes	10	20	5	0	3	2	2.5	2	1.2	3.3	0.001	0.002		
| p/b	q/c<&>	yes	20	30	6	0	4	2	3	2	1.2	3.3	0.001	0.002	contested	
| p/a	q/c<&>	no	10	30	1	0	1		1	1	0.2	5	1	1	few one_doc sparse	
| p	q	untestable	25	30	0	0	0		0						untestable	lift_local=untestable

## ena: axes, groups, their test, themes, connections, speakers
$ hearth map ena --window 1 matched.tsv | cut -f 1-20 | tr '\t' '|'
> of|name|theme_a|theme_b|doc|speaker|group|against|n|norm|share|svd1|svd2|mr1|distance|p|q|method|arrangements|by
> axis|svd1|||||||2||1|||||||||group
> axis|svd2|||||||2||0|||||||||group
> axis|mr1|||||x|y|2||1|||||||||group
> group|x|||||x||1|||0.707106781187||0.707106781187||||||group
> group|y|||||y||1|||-0.707106781187||-0.707106781187||||||group
> test||||||x|y|2||||||1.41421356237|1|1|exact|2|group
> theme|a|||||||3|||||||||||group
> theme|b|||||||2|||||||||||group
> theme|c|||||||1|||||||||||group
> connection||a|b|||||2|||0.707106781187||0.707106781187||||||group
> connection||a|c|||||1|||-0.707106781187||-0.707106781187||||||group
> speaker|Ann|||d|Ann|x||2|2||0.707106781187||0.707106781187||||||group
> speaker|Ben|||d|Ben|y||1|1||-0.707106781187||-0.707106781187||||||group
> speaker|Dan|||d|Dan|y||1|0||0||0||||||group
! hearth map: left out 1 rows of facilitators (facilitator,moderator,interviewer,host)
! hearth map: 1 of 3 speakers connect no two themes: they lie at 0, and in no mean
! hearth map: so few speakers do not say where the themes lie: they have no places

## ena: facilitators step aside, so that a window reaches over them; kept, they connect and are heard
$ hearth map ena --quiet --window 2 matched.tsv | awk -F '\t' '$1 == "connection" { print $3, $4, $9 }'
$ hearth map ena --quiet --window 2 --facilitators in matched.tsv | awk -F '\t' '$1 == "connection" { print $3, $4, $9 }'
> a b 4
> a c 2
> b c 2
> a b 5
> a c 3
> b c 3

## ena: three groups are compared two by two, or the two that were named
@ three.tsv
| doc	turn	speaker	group	tokens	hits	matcher
| d	1	A	x	w w	a:1-1:1.2 b:2-2:1.3	m
| d	2	B	y	w w	a:1-1:1.2 c:2-2:1.3	m
| d	3	C	z	w w	b:1-1:1.2 c:2-2:1.3	m
| d	4	D	z	w w	b:1-1:1.2 c:2-2:1.3	m
$ hearth map ena --quiet --window 1 three.tsv | grep -E '^(axis|test)' | cut -f 1,2,7,8,15-19
$ hearth map ena --quiet --window 1 --between z,x three.tsv | grep -E '^(axis.mr1|test)' | cut -f 1,2,7,8,15-19
> axis	svd1							
> axis	svd2							
> axis	mr1	x	y					
> test		x	y	1.41421356237	1	1	exact	2
> test		x	z	1.41421356237	0.333333333333	0.5	exact	3
> test		y	z	1.41421356237	0.333333333333	0.5	exact	3
> axis	mr1	z	x					
> test		z	x	1.41421356237	0.333333333333	0.333333333333	exact	3

## ena: groups that sat in different conversations, mostly: it is said, and within them there is nothing to tell
All of a connect a and b, all of b a and c; 5 of 6 of each have its group. Of 924 ways 2 (36 + 1) part them so or further.
@ sorted.sh
| printf 'doc\tturn\tspeaker\tgroup\ttokens\thits\tmatcher\n'
| for d in a b; do for i in 1 2 3 4 5 6; do
|     g=x; [ $d = a ] && g=y; [ $i = 6 ] && g=$(printf $g | tr xy yx)
|     printf '%s\t%s\t%s%s\t%s\tw w\ta:1-1:1 %s:2-2:1\tm\n' $d $i $d $i $g $([ $d = a ] && echo b || echo c)
| done; done
$ bash sorted.sh > sorted.tsv; hearth map ena sorted.tsv --window 1 --within project | grep ^test | cut -f 7-9,16,18,19
$ hearth map ena sorted.tsv --window 1 --quiet | grep ^test | cut -f 7-9,16,18,19
> x	y	12	0.0800865800866	exact	924
> x	y	12	1	exact	36
! hearth map: no role in any row: facilitators, if any, are counted like everybody
! hearth map: so few speakers do not say where the themes lie: they have no places
! hearth map: people are exchanged between transcripts, of which some have more of a group than others: what differs may be the conversations

## ena: nothing to compare, nobody to compare
@ alone.tsv
| doc	turn	speaker	tokens	hits	matcher
| d	1	Ann	w w	a:1-1:1.2 b:2-2:1.3	m
@ nobody.tsv
| doc	turn	speaker	tokens	hits	matcher
$ for table in alone nobody; do hearth map ena $table.tsv | cut -f 1,2,9,11,12,22; done
> of	name	n	share	svd1	why
> axis	svd1	1			share=degenerate
> axis	svd2	1			share=degenerate
> axis	mr1	1			share=no_groups
> theme	a	1			svd1=degenerate svd2=degenerate mr1=no_groups
> theme	b	1			svd1=degenerate svd2=degenerate mr1=no_groups
> connection		1			svd1=degenerate svd2=degenerate mr1=no_groups
> speaker	Ann	1			svd1=degenerate svd2=degenerate mr1=no_groups
> of	name	n	share	svd1	why
> axis	svd1	0			share=degenerate
> axis	svd2	0			share=degenerate
> axis	mr1	0			share=no_groups
! hearth map: no role in any row: facilitators, if any, are counted like everybody
! hearth map: fewer than two speakers connect themes: there is no axis to draw
! hearth map: no column group: no groups to compare (--group COLUMN)
! hearth map: no role in any row: facilitators, if any, are counted like everybody
! hearth map: fewer than two speakers connect themes: there is no axis to draw
! hearth map: no column group: no groups to compare (--group COLUMN)

## ena: one theme, one group, a row that was not searched, a turn of nobody
@ one.tsv
| doc	turn	speaker	group	tokens	hits	matcher
| d	1	Ann	x	w w	a:1-1:1.2	m
| d	2		x	w w	a:1-1:1.2	m
| d	3	Ben	x	w w		
| d	4	Cy		w w		m
$ hearth map ena one.tsv | grep -c .
> 8
! hearth map: no role in any row: facilitators, if any, are counted like everybody
! hearth map: left out 1 rows that match did not search
! hearth map: 1 turns name no speaker: they are heard, and are nobody's
! hearth map: 2 of 2 speakers connect no two themes: they lie at 0, and in no mean
! hearth map: fewer than two speakers connect themes: there is no axis to draw
! hearth map: one group only in the column group: nothing to compare
! hearth map: 1 of 2 speakers have no group: they are on the map, and in no mean

## ena: the same bytes for any number of jobs, and for shards in another order
@ other.tsv
| doc	turn	speaker	role	group	tokens	hits	matcher
| c	1	Eve		y	w w	b:1-1:1.2 c:2-2:1.3	m
| c	2	Fay		x	w w	a:1-1:1.2 b:2-2:1.3	m
$ hearth map ena --quiet matched.tsv other.tsv > one
$ hearth map ena --quiet --jobs 4 other.tsv matched.tsv | cmp - one

## ena: what is refused
@ back.tsv
| doc	turn	speaker	tokens	hits	matcher
| d	1	Ann	w		m
| e	1	Ann	w		m
| d	2	Ann	w		m
@ hit.tsv
| doc	turn	speaker	tokens	hits	matcher
| d	1	Ann		a:1-1:1.2	m
@ lost.tsv
| doc	turn	speaker	tokens	hits	matcher
| d	1	Ann	w	a:1-1:1.2	
$ for table in back hit lost links; do hearth map ena $table.tsv; echo $?; done | grep -v of
$ hearth map ena --group nope matched.tsv; echo $?
$ hearth map ena --between x,q matched.tsv > none; echo $?
$ hearth map ena --between x,x matched.tsv > none; echo $?
$ hearth map ena --level all matched.tsv; echo $?
$ hearth map ena --by wave matched.tsv; echo $?
> 1
> 1
> 1
> 1
> 1
> 1
> 1
> 2
> 2
! hearth map: back.tsv:4:1: a document whose rows do not stand together: "d"
! hearth map: hit.tsv:2:5: a hit in a row without tokens: "a:1-1:1.2"
! hearth map: lost.tsv:2:5: a hit in a row that was not searched: "a:1-1:1.2"
! hearth map: links.tsv:1: no such column in the header: "turn"
! hearth map: matched.tsv:1: no such column for --group in the header: "nope"
! hearth map: matched.tsv:1: --between: nobody is in a group of this name in the column group: "q"
! hearth map: matched.tsv:1: --between: one group twice: "x"
! hearth map: --level all: in a graph only; here a hit would count at every level
! hearth map: the map ena has no option --by

## ca: two themes by two waves: chi-square 60 (10 10 - 20 20)^2/30^4, inertia 1/9, everything 1/3 from the middle
$ hearth map ca links.tsv
> of	name	n	mass	inertia	share	axis_1	axis_2	cos2_1	cos2_2	p	method	arrangements	by	why
> axis	axis_1			0.111111111111	1								wave	
> axis	axis_2												wave	inertia=no_units share=no_units
> test		60		0.111111111111						1	exact	2	wave	
> level	w1	30	0.5	0.0555555555556	0.5	-0.333333333333		1					wave	axis_2=degenerate cos2_2=degenerate
> level	w2	30	0.5	0.0555555555556	0.5	0.333333333333		1					wave	axis_2=degenerate cos2_2=degenerate
> theme	hope	30	0.5	0.0555555555556	0.5	0.333333333333		1					wave	axis_2=degenerate cos2_2=degenerate
> theme	trust	30	0.5	0.0555555555556	0.5	-0.333333333333		1					wave	axis_2=degenerate cos2_2=degenerate
! hearth map: themes by wave

## ca: what has no count is left out, and said
@ empty.tsv
| doc	level	theme_a	theme_b	n	hits	words	turns	n_same	e	v	null	e_units	v_units	null_units	unit	block	by	facilitators	facilitator_roles	matcher	wave	project
| c				30		300	30								turn	20		0		m	w3	
| d				30		300	30								turn	20		0		m		
| d		odd		1	1																	
$ hearth map ca --by wave links.tsv empty.tsv | cut -f 1-3,11-13
> of	name	n	p	method	arrangements
> axis	axis_1				
> axis	axis_2				
> test		60	1	exact	6
> level	w1	30			
> level	w2	30			
> theme	hope	30			
> theme	trust	30			
! hearth map: left out 1 themes without a unit at any level: "odd"
! hearth map: left out 1 levels without a theme: "w3"

## ca: no column to compare, one level, one theme; what is refused
@ single.tsv
| doc	level	theme_a	theme_b	n	hits	words	turns	n_same	e	v	null	e_units	v_units	null_units	unit	block	by	facilitators	facilitator_roles	matcher	wave	project
| c				30		300	30								turn	20		0		m	w1	
| c		odd		1	1																	
| d				30		300	30								turn	20		0		m	w2	
| d		odd		1	1																	
$ hearth map ca --by project links.tsv | grep -c .
$ hearth map ca --by facilitator_roles links.tsv; echo $?
$ hearth map ca --by nope links.tsv; echo $?
$ hearth map ca single.tsv | grep -c .
$ sed 's/w2/w1/' single.tsv | hearth map ca | grep -c .
$ hearth map ca pairs.tsv; echo $?
> 1
> 2
> 1
> 1
> 1
> 1
! hearth map: project has no value in any row of units: nothing to compare
! hearth map: --by: facilitator_roles is a column of every table of counts
! hearth map: links.tsv:1: no such column in the counts (a column that is not the same in a whole document comes with `hearth count links --by`): "nope"
! hearth map: themes by wave
! hearth map: fewer than two themes or levels are left: nothing to compare
! hearth map: none of the columns group, role, wave, project is there with two levels: nothing to compare (--by; groups within a conversation come with `hearth count links --by group`)
! hearth map: pairs.tsv:1: no table of `hearth count links`: no such column in the header: "doc"

## graphml: links that hold, a theme's name with markup, the modularity -1/8
$ hearth map graphml pairs.tsv | sed -n '/<graph id/,$p'
>   <graph id="themes" edgedefault="undirected">
>       <data key="modularity">-0.125</data>
>     <node id="n0">
>       <data key="label">p/a</data>
>       <data key="part">p</data>
>       <data key="level">2</data>
>       <data key="n">10</data>
>       <data key="links">1</data>
>     </node>
>     <node id="n1">
>       <data key="label">p/b</data>
>       <data key="part">p</data>
>       <data key="level">2</data>
>       <data key="n">20</data>
>       <data key="links">2</data>
>     </node>
>     <node id="n2">
>       <data key="label">q/c&lt;&amp;&gt;</data>
>       <data key="part">q</data>
>       <data key="level">2</data>
>       <data key="n">30</data>
>       <data key="links">1</data>
>     </node>
>     <edge id="e0" source="n0" target="n1">
>       <data key="weight">0.5</data>
>       <data key="association">0.5</data>
>       <data key="holds">yes</data>
>       <data key="flags"></data>
>       <data key="n_ab">5</data>
>       <data key="docs_ab">3</data>
>       <data key="projects_ab">2</data>
>       <data key="expected_local">2.5</data>
>       <data key="lift_local">2</data>
>       <data key="lift_lo">1.2</data>
>       <data key="lift_hi">3.3</data>
>       <data key="p_local">0.001</data>
>       <data key="q">0.002</data>
>     </edge>
>     <edge id="e1" source="n1" target="n2">
>       <data key="weight">0.5</data>
>       <data key="association">0.5</data>
>       <data key="holds">yes</data>
>       <data key="flags">contested</data>
>       <data key="n_ab">6</data>
>       <data key="docs_ab">4</data>
>       <data key="projects_ab">2</data>
>       <data key="expected_local">3</data>
>       <data key="lift_local">2</data>
>       <data key="lift_lo">1.2</data>
>       <data key="lift_hi">3.3</data>
>       <data key="p_local">0.001</data>
>       <data key="q">0.002</data>
>     </edge>
>   </graph>
> </graphml>
! hearth map: left out 2 themes that have others below them, so that no link is drawn twice (--level 1: the topmost, --level all)

## graphml is XML, and every value it has is declared
% xmllint
$ hearth map graphml --quiet --level all --all-pairs pairs.tsv > g && xmllint --noout g
$ comm -13 <(grep -o '<key id="[a-z_0-9]*"' g | cut -d '"' -f 2 | sort) <(grep -o '<data key="[a-z_0-9]*"' g | cut -d '"' -f 2 | sort -u)
$ grep -c '<edge' g
> 4

## dot: all pairs, those that are no link dotted; all levels
$ hearth map dot --all-pairs --level all pairs.tsv
> graph themes {
>   graph [layout=neato, overlap=false, outputorder=edgesfirst, modularity="-0.125"];
>   node [shape=box, style="rounded,filled", fillcolor=white];
>   n0 [label="p", part="p", n=25, links=0];
>   n1 [label="p/a", part="p", n=10, links=1];
>   n2 [label="p/b", part="p", n=20, links=2];
>   n3 [label="q", part="q", n=30, links=0];
>   n4 [label="q/c<&amp;>", part="q", n=30, links=1];
>   n1 -- n2 [len=1.65, penwidth=3, association="0.5", holds="yes", flags="", n_ab=5, docs_ab=3, projects_ab=2, expected_local="2.5", lift_local="2", lift_lo="1.2", lift_hi="3.3", p_local="0.001", q="0.002"];
>   n2 -- n4 [len=1.65, penwidth=3, association="0.5", holds="yes", flags="contested", n_ab=6, docs_ab=4, projects_ab=2, expected_local="3", lift_local="2", lift_lo="1.2", lift_hi="3.3", p_local="0.001", q="0.002"];
>   n1 -- n4 [len=3, penwidth=0.5, style=dotted, color=gray, association="0", holds="no", flags="few one_doc sparse", n_ab=1, docs_ab=1, expected_local="1", lift_local="1", lift_lo="0.2", lift_hi="5", p_local="1", q="1"];
>   n0 -- n3 [len=3, penwidth=0.5, style=dotted, color=gray, holds="untestable", flags="untestable", n_ab=0, docs_ab=0, expected_local="0"];
> }

## dot: what Graphviz makes of it
% dot
$ hearth map dot --quiet pairs.tsv | dot -Tplain | grep -c -e ^node -e ^edge
> 5

## graphs: no link holds; no theme at all
$ grep -v yes pairs.tsv | hearth map dot | grep -c -e --
$ head -1 pairs.tsv | hearth map graphml | tail -3
> 0
>   <graph id="themes" edgedefault="undirected">
>   </graph>
> </graphml>
! hearth map: left out 2 themes that have others below them, so that no link is drawn twice (--level 1: the topmost, --level all)
! hearth map: no link holds: a graph of 2 themes without an edge
! hearth map: no link holds: a graph of 0 themes without an edge

## graphs: what is refused
$ hearth map dot links.tsv; echo $?
$ sed '2s/yes/perhaps/' pairs.tsv | hearth map dot; echo $?
$ sed '3s/	20	30/	21	30/' pairs.tsv | hearth map dot; echo $?
$ hearth map dot pairs.tsv pairs.tsv; echo $?
$ hearth map dot --window 3 pairs.tsv; echo $?
$ hearth map dot --level 0 pairs.tsv; echo $?
> 1
> 1
> 1
> 2
> 2
> 2
! hearth map: links.tsv:1: no table of `hearth score pairs`: no such column in the header: "holds"
! hearth map: standard input:2:3: holds is one of yes|no|too_few|same_words|untestable: "perhaps"
! hearth map: standard input:3:4: another number of units with the theme p/b than in a row before: "21"
! hearth map: name one table of pairs
! hearth map: the map dot has no option --window
! hearth map: --level: finest, all or a number from 1 (1: the topmost), not "0"

## ena: the documents of shards in another order are the same map
$ hearth --quiet ingest $ROOT/corpus/samples | hearth --quiet segment then tokenise then stem then match --lexicon $ROOT/models/lexicons/bringing-people-together.tsv > matched.tsv
$ awk -F '\t' 'NR == 1 { print > "odd.tsv"; print > "even.tsv"; next } !($1 in at) { at[$1] = ++n } { print > (at[$1] % 2 ? "odd.tsv" : "even.tsv") }' matched.tsv
$ hearth map ena --quiet matched.tsv > whole.tsv; hearth map ena --quiet even.tsv odd.tsv | cmp - whole.tsv && echo same
> same
