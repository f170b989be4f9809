count mixing, score mixing: who speaks after whom. The numbers were worked out by hand.

The conversation a: Ann and Bob, Bob and Fay, Fay and Bob (two turns), Bob and Ann, Ann and Cy, then a turn of nobody's, Fay
and Ann. Fay leads; Ann is of the north, Bob and Cy are of the south, so the transitions between people with a group (Ann>Bob,
Bob>Ann, Ann>Cy) all lead from one to the other: E = 3. Had Bob been the one of the north, E were 2, had Cy, 1: expected is 2, sd
√(2/3), P(E ≥ 3) = 1/3. Of the pairs of groups north>south has 2, south>north 1: assortativity (0 - 4/9)/(1 - 4/9) = -4/5. Fay
is followed by Bob and by Ann: of 2, a group with one of three people has 2/3 to expect, sd √(2/3 · 2/6).

@ talk.tsv
| doc	turn	sent	speaker	start	end	role	group	project	text	tokens	hits	matcher
| a	1	1	Ann	0	4	guest	north	p	A b.	a b		m
| a	1	2	Ann	0	4	guest	north	p	And c—	and c		m
| a	2	1	Bob	3.5	6	guest	south	p	D.	d		m
| a	3	1	Fay	6.5	7	host		p	E?	e		m
| a	4	1	Bob	8	9	guest	south	p	F.	f		m
| a	5	1	Bob	9	10	guest	south	p	G.	g		m
| a	6	1	Ann	10.2	12	guest	north	p	H --	h		m
| a	7	1	Cy	12.2	13	guest	south	p	I.	i		m
| a	8	1						p	J—	j		m
| a	9	1	Fay			host		p	K.	k		m
| a	10	1	Ann			guest	north	p	L.	l		m
@ more.tsv
| b	1	1	Ann			guest	north	q	M.	m		m
| b	2	1	Cy			guest	south	q	N.	n		m
| b	3	1	Ann			guest	north	q	O.	o		m
@ last.tsv
| doc	turn	speaker	group	tokens	hits	matcher
| d	1	Ann	north	a		m
| d	2	Bob	north	a		m
| d	3	Ann	north	a		m
| d	4	Bob	north	a		m
| d	5	Ann	north	a		m
| d	6	Cy	south	a		m
@ pick.sh
| # pick COLUMN...: those columns of the table on standard input, found by their names.
| pick() {
|     awk -F '\t' -v want="$*" 'NR == 1 { for (i = 1; i <= NF; i++) at[$i] = i; k = split(want, w, " ") }
|         { for (i = 1; i <= k; i++) printf "%s%s", at[w[i]] ? $at[w[i]] : "no " w[i], i < k ? " | " : "\n" }'
| }

## count: a row for the document, for each speaker, for each two of them, with facilitators and without
$ hearth count mixing talk.tsv
> doc	speaker	role	group	next	facilitators	words	turns	broken_off	n	gaps	interruptions	unit	by	facilitator_roles	matcher	project
> a						13	10	3				turn	group	facilitator,host,interviewer,moderator	m	p
> a	Ann	guest	north				3									
> a	Bob	guest	south				3									
> a	Cy	guest	south				1									
> a	Fay	host					2									
> a	Ann			Bob	in				1	-0.5	1					
> a	Ann			Cy	in				1	0.2	1					
> a	Bob			Ann	in				1	0.2	0					
> a	Bob			Fay	in				1	0.5	0					
> a	Fay			Ann	in				1		0					
> a	Fay			Bob	in				1	1	0					
> a	Ann			Bob	out				1							
> a	Ann			Cy	out				1							
> a	Bob			Ann	out				1							
! hearth count: 1 rows name no speaker: they count for the document alone

## score: between groups and within them
$ . ./pick.sh; hearth count --quiet mixing talk.tsv | hearth score mixing > s.tsv
$ grep -P '^(project|p\ta\t(all|between|within)\t)' s.tsv | pick of facilitators docs people transitions n share expected sd z why
$ grep -P '^(project|p\ta\tbetween\t)' s.tsv | pick facilitators ei_index ei_expected assortativity p_le p_ge p q method
> of | facilitators | docs | people | transitions | n | share | expected | sd | z | why
> all | in | 1 | 4 | 6 | 3 | 0.5 |  |  |  | 
> all | out | 1 | 3 | 3 | 3 | 1 |  |  |  | 
> between | in | 1 | 3 | 3 | 3 | 1 | 2 | 0.816496580928 | 1.22474487139 | 
> between | out | 1 | 3 | 3 | 3 | 1 | 2 | 0.816496580928 | 1.22474487139 | 
> within | in | 1 | 3 | 3 | 0 | 0 | 1 | 0.816496580928 | -1.22474487139 | overlap=no_units gap_lower=no_units gap_median=no_units gap_upper=no_units interruptions=no_units interrupted=no_units
> within | out | 1 | 3 | 3 | 0 | 0 | 1 | 0.816496580928 | -1.22474487139 | 
> facilitators | ei_index | ei_expected | assortativity | p_le | p_ge | p | q | method
> in | 1 | 0.333333333333 | -0.8 | 1 | 0.333333333333 | 0.666666666667 | 0.666666666667 | exact
> out | 1 | 0.333333333333 | -0.8 | 1 | 0.333333333333 | 0.666666666667 | 0.666666666667 | exact

## score: pairs of groups, and whom facilitators give the word to
$ . ./pick.sh; hearth count --quiet mixing talk.tsv | hearth score mixing > s.tsv
$ grep -P '^(project|p\ta\t(pair|opening)\t.*\tin\t)' s.tsv | pick of group next people transitions n share expected sd z why
> of | group | next | people | transitions | n | share | expected | sd | z | why
> pair | north | north | 1 | 2 | 0 | 0 | 0 | 0 |  | z=no_variation overlap=no_units gap_lower=no_units gap_median=no_units gap_upper=no_units interruptions=no_units interrupted=no_units
> pair | north | south | 3 | 2 | 2 | 1 | 1 | 0.816496580928 | 1.22474487139 | 
> pair | south | north | 3 | 1 | 1 | 1 | 1 | 0 |  | z=no_variation
> pair | south | south | 2 | 1 | 0 | 0 | 1 | 0.816496580928 | -1.22474487139 | overlap=no_units gap_lower=no_units gap_median=no_units gap_upper=no_units interruptions=no_units interrupted=no_units
> opening |  | north | 1 | 2 | 1 | 0.5 | 0.666666666667 | 0.471404520791 | 0.707106781187 | overlap=no_times gap_lower=no_times gap_median=no_times gap_upper=no_times
> opening |  | south | 2 | 2 | 1 | 0.5 | 1.33333333333 | 0.471404520791 | -0.707106781187 | 

## score: gaps and interruptions; ranks of the three pairs are -13 (Ann>Bob), 7, 7, so that within groups there could be 7, -6 or 0
$ . ./pick.sh; hearth count --quiet mixing talk.tsv | hearth score mixing > s.tsv
$ grep -P '^(project|p\ta\t.*\tin\t)' s.tsv | pick of group next n_gaps overlap gap_lower gap_median gap_upper interruptible interruptions interrupted
$ grep -P '^(project|p\ta\tbetween\t)' s.tsv | pick facilitators gap_z gap_p gap_q gap_method
> of | group | next | n_gaps | overlap | gap_lower | gap_median | gap_upper | interruptible | interruptions | interrupted
> all |  |  | 5 | 0.2 | 0.2 | 0.2 | 0.5 | 6 | 2 | 0.333333333333
> between |  |  | 3 | 0.333333333333 | -0.15 | 0.2 | 0.2 | 3 | 2 | 0.666666666667
> within |  |  | 0 |  |  |  |  | 0 |  | 
> pair | north | north | 0 |  |  |  |  | 0 |  | 
> pair | north | south | 2 | 0.5 | -0.325 | -0.15 | 0.025 | 2 | 2 | 1
> pair | south | north | 1 | 0 | 0.2 | 0.2 | 0.2 | 1 | 0 | 0
> pair | south | south | 0 |  |  |  |  | 0 |  | 
> opening |  | north | 0 |  |  |  |  | 1 | 0 | 0
> opening |  | south | 1 | 0 | 1 | 1 | 1 | 1 | 0 | 0
> facilitators | gap_z | gap_p | gap_q | gap_method
> in | 0.0627455805138 | 1 | 1 | exact
> out |  |  |  | 

## score: a group that nobody follows: had Ann been the one of the south, 3 transitions would have been from there, had Bob, 2
$ . ./pick.sh; hearth count --quiet mixing last.tsv | hearth score mixing | grep -P '^(project|\t\tpair\tsouth\t.*\tout\t)' | pick group next people transitions n share expected sd z why
> group | next | people | transitions | n | share | expected | sd | z | why
> south | north | 3 | 0 | 0 |  | 1.66666666667 | 1.24721912892 | -1.33630620956 | share=no_units
> south | south | 1 | 0 | 0 |  |  |  |  | share=no_units expected=no_units sd=no_units z=no_units

## score: over all, of each project, of each transcript; shards in any order give the same bytes
$ . ./pick.sh; cat talk.tsv more.tsv | hearth count --quiet mixing > m.tsv; hearth score mixing m.tsv > s.tsv
$ (head -1 m.tsv; grep -P '^b\t' m.tsv; tac m.tsv | grep -P '^a\t') | hearth score mixing | cmp - s.tsv
$ cat talk.tsv more.tsv | hearth --jobs 2 count --quiet mixing | cmp - m.tsv
$ grep -P '^(project|\S*\t\S*\tbetween\t.*\tin\t)' s.tsv | pick project doc docs people transitions n expected ei_index p_le p_ge p n_gaps gap_median interruptible interruptions why
> project | doc | docs | people | transitions | n | expected | ei_index | p_le | p_ge | p | n_gaps | gap_median | interruptible | interruptions | why
>  |  | 2 | 5 | 5 | 5 | 4 | 1 | 1 | 0.333333333333 | 0.666666666667 | 3 | 0.2 | 3 | 2 | 
> p |  | 1 | 3 | 3 | 3 | 2 | 1 | 1 | 0.333333333333 | 0.666666666667 | 3 | 0.2 | 3 | 2 | 
> q |  | 1 | 2 | 2 | 2 | 2 | 1 |  |  |  | 0 |  | 0 |  | z=no_variation p_le=no_variation p_ge=no_variation p=no_variation q=no_variation overlap=no_times gap_lower=no_times gap_median=no_times gap_upper=no_times gap_z=no_times gap_p=no_times gap_q=no_times interruptions=no_marks interrupted=no_marks
> p | a | 1 | 3 | 3 | 3 | 2 | 1 | 1 | 0.333333333333 | 0.666666666667 | 3 | 0.2 | 3 | 2 | 
> q | b | 1 | 2 | 2 | 2 | 2 | 1 |  |  |  | 0 |  | 0 |  | z=no_variation p_le=no_variation p_ge=no_variation p=no_variation q=no_variation overlap=no_times gap_lower=no_times gap_median=no_times gap_upper=no_times gap_z=no_times gap_p=no_times gap_q=no_times interruptions=no_marks interrupted=no_marks

## a group column of another name; a speaker with several groups has none; so is who has several roles like everybody
@ two.tsv
| doc	turn	speaker	role	side	tokens	hits	matcher
| a	1	Ann	host	x	a		m
| a	2	Bob	guest	y	b		m
| a	3	Ann	guest	x	c		m
| a	4	Bob	guest	x	d		m
$ hearth count mixing --group side two.tsv
> doc	speaker	role	group	next	facilitators	words	turns	broken_off	n	gaps	interruptions	unit	by	facilitator_roles	matcher	side
> a						4	4	0				turn	side	facilitator,host,interviewer,moderator	m	
> a	Ann		x				2									
> a	Bob	guest					2									
> a	Ann			Bob	in				2							
> a	Bob			Ann	in				1							
> a	Ann			Bob	out				2							
> a	Bob			Ann	out				1							
! hearth count: 1 speakers have several groups in a document: they are in none there
! hearth count: 1 speakers have several roles in a document: they are like everybody

## one speaker; nobody with a group; one group; everybody a facilitator; one turn; no word: each with its reason
@ few.tsv
| doc	turn	speaker	role	group	start	end	tokens	hits	matcher
| a	1	Ann	guest	x	0	1	a		m
| a	2	Ann	guest	x	2	3	a		m
| b	1	Ann	guest		0	1	a		m
| b	2	Bob	guest		0	1	a		m
| c	1	Ann	guest	x	5	5	a		m
| c	2	Bob	guest	x	5	5	a		m
| d	1	Ann	host	x	3	4	a		m
| d	2	Bob	host	y	2	3	a		m
| e	1	Ann	guest	x	3	1	a		m
| f	1	Ann	guest	x	3	1			m
$ . ./pick.sh; hearth count mixing few.tsv > m.tsv; hearth score mixing m.tsv > s.tsv
$ grep -P '^(project|\t[a-f]\tbetween)' s.tsv | pick doc facilitators people transitions n ei_index p n_gaps why
> doc | facilitators | people | transitions | n | ei_index | p | n_gaps | why
> a | in | 1 | 0 | 0 |  |  | 0 | share=one_speaker expected=one_speaker sd=one_speaker z=one_speaker ei_index=one_speaker ei_expected=one_speaker assortativity=one_speaker p_le=one_speaker p_ge=one_speaker p=one_speaker q=one_speaker overlap=one_speaker gap_lower=one_speaker gap_median=one_speaker gap_upper=one_speaker gap_z=one_speaker gap_p=one_speaker gap_q=one_speaker interruptions=one_speaker interrupted=one_speaker
> a | out | 1 | 0 | 0 |  |  |  | share=one_speaker expected=one_speaker sd=one_speaker z=one_speaker ei_index=one_speaker ei_expected=one_speaker assortativity=one_speaker p_le=one_speaker p_ge=one_speaker p=one_speaker q=one_speaker
> b | in | 0 | 0 | 0 |  |  | 0 | share=no_groups expected=no_groups sd=no_groups z=no_groups ei_index=no_groups ei_expected=no_groups assortativity=no_groups p_le=no_groups p_ge=no_groups p=no_groups q=no_groups overlap=no_groups gap_lower=no_groups gap_median=no_groups gap_upper=no_groups gap_z=no_groups gap_p=no_groups gap_q=no_groups interruptions=no_groups interrupted=no_groups
> b | out | 0 | 0 | 0 |  |  |  | share=no_groups expected=no_groups sd=no_groups z=no_groups ei_index=no_groups ei_expected=no_groups assortativity=no_groups p_le=no_groups p_ge=no_groups p=no_groups q=no_groups
> c | in | 2 | 1 | 0 | -1 |  | 0 | z=no_variation assortativity=no_variation p_le=no_variation p_ge=no_variation p=no_variation q=no_variation overlap=no_units gap_lower=no_units gap_median=no_units gap_upper=no_units gap_z=no_times gap_p=no_times gap_q=no_times interruptions=no_units interrupted=no_units
> c | out | 2 | 1 | 0 | -1 |  |  | z=no_variation assortativity=no_variation p_le=no_variation p_ge=no_variation p=no_variation q=no_variation
> d | in | 2 | 1 | 1 | 1 |  | 0 | z=no_variation p_le=no_variation p_ge=no_variation p=no_variation q=no_variation overlap=no_times gap_lower=no_times gap_median=no_times gap_upper=no_times gap_z=no_times gap_p=no_times gap_q=no_times interruptions=no_marks interrupted=no_marks
> d | out | 0 | 0 | 0 |  |  |  | share=no_units expected=no_units sd=no_units z=no_units ei_index=no_units ei_expected=no_units assortativity=no_units p_le=no_units p_ge=no_units p=no_units q=no_units
> e | in | 1 | 0 | 0 |  |  | 0 | share=one_speaker expected=one_speaker sd=one_speaker z=one_speaker ei_index=one_speaker ei_expected=one_speaker assortativity=one_speaker p_le=one_speaker p_ge=one_speaker p=one_speaker q=one_speaker overlap=one_speaker gap_lower=one_speaker gap_median=one_speaker gap_upper=one_speaker gap_z=one_speaker gap_p=one_speaker gap_q=one_speaker interruptions=one_speaker interrupted=one_speaker
> e | out | 1 | 0 | 0 |  |  |  | share=one_speaker expected=one_speaker sd=one_speaker z=one_speaker ei_index=one_speaker ei_expected=one_speaker assortativity=one_speaker p_le=one_speaker p_ge=one_speaker p=one_speaker q=one_speaker
> f | in | 0 | 0 | 0 |  |  | 0 | share=no_units expected=no_units sd=no_units z=no_units ei_index=no_units ei_expected=no_units assortativity=no_units p_le=no_units p_ge=no_units p=no_units q=no_units overlap=no_units gap_lower=no_units gap_median=no_units gap_upper=no_units gap_z=no_units gap_p=no_units gap_q=no_units interruptions=no_units interrupted=no_units
> f | out | 0 | 0 | 0 |  |  |  | share=no_units expected=no_units sd=no_units z=no_units ei_index=no_units ei_expected=no_units assortativity=no_units p_le=no_units p_ge=no_units p=no_units q=no_units
! hearth count: 2 turns run backwards in time: no gap is taken from them
! hearth count: 1 of 6 documents have no word

## everyone's group is their own: nothing could be otherwise
@ own.tsv
| doc	turn	speaker	group	tokens	hits	matcher
| a	1	Ann	x	a		m
| a	2	Bob	y	a		m
| a	3	Cy	z	a		m
$ . ./pick.sh; hearth count --quiet mixing own.tsv | hearth score mixing | grep -P '^(project|\ta\tbetween.*\tin)' | pick transitions n share expected sd z ei_index ei_expected p why
> transitions | n | share | expected | sd | z | ei_index | ei_expected | p | why
> 2 | 2 | 1 | 2 | 0 |  | 1 | 1 |  | z=no_variation p_le=no_variation p_ge=no_variation p=no_variation q=no_variation overlap=no_times gap_lower=no_times gap_median=no_times gap_upper=no_times gap_z=no_times gap_p=no_times gap_q=no_times interruptions=no_marks interrupted=no_marks

## a group in one transcript only: it is over this one
@ once.tsv
| doc	turn	speaker	group	tokens	hits	matcher
| a	1	Ann	x	a		m
| a	2	Bob	y	a		m
| a	3	Dee	y	a		m
| b	1	Ann	x	a		m
| b	2	Cy	x	a		m
$ . ./pick.sh; hearth count --quiet mixing once.tsv | hearth score mixing | grep -P '^(project|\t\t(between|pair).*\tin)' | pick of group next docs people transitions n expected sd z p
> of | group | next | docs | people | transitions | n | expected | sd | z | p
> between |  |  | 2 | 5 | 3 | 1 | 1.33333333333 | 0.471404520791 | -0.707106781187 | 1
> pair | x | x | 2 | 3 | 2 | 1 | 1 | 0 |  | 
> pair | x | y | 1 | 3 | 1 | 1 | 0.666666666667 | 0.471404520791 | 0.707106781187 | 
> pair | y | x | 1 | 3 | 1 | 0 | 0.666666666667 | 0.471404520791 | -1.41421356237 | 
> pair | y | y | 1 | 2 | 1 | 1 | 0.666666666667 | 0.471404520791 | 0.707106781187 | 

## draws: a seed gives the same, in any order; other seeds others
$ awk 'BEGIN { OFS = "\t"; print "doc", "turn", "speaker", "group", "tokens", "hits", "matcher"; for (t = 0; t < 80; t++) print "a", t + 1, "s" t * 7 % 20, "g" t * 7 % 20 % 2, "w", "", "m" }' > many.tsv
$ . ./pick.sh; hearth count --quiet mixing many.tsv > m.tsv; hearth score mixing m.tsv > s.tsv
$ grep -P '\tbetween\t.*\tin\t' s.tsv | cut -f 22 | uniq; (head -1 m.tsv; tac m.tsv | grep -v doc) | hearth score mixing --seed 1 | cmp - s.tsv && hearth score mixing --seed 2 m.tsv | cmp -s - s.tsv || echo other
> drawn
> other

## more transitions than a distribution is kept of: the normal form; a hundred thousand turns of one speaker
$ awk 'BEGIN { OFS = "\t"; print "doc", "turn", "speaker", "group", "tokens", "hits", "matcher"; for (t = 0; t < 60000; t++) print "a", t + 1, "s" t % 3 + (t % 5 == 0), "g" (t % 3 + (t % 5 == 0) > 1), "w", "", "m"; for (t = 0; t < 100000; t++) print "b", t + 1, "s", "g", "w", "", "m" }' > long.tsv
$ . ./pick.sh; hearth count --quiet mixing long.tsv | hearth score mixing | grep -P '^(project|\t\S*\tbetween.*\tin)' | pick doc people transitions method why | cut -c 1-80
> doc | people | transitions | method | why
>  | 5 | 51999 | normal | overlap=no_times gap_lower=no_times gap_median=no_times 
> a | 4 | 51999 | normal | overlap=no_times gap_lower=no_times gap_median=no_times
> b | 1 | 0 |  | share=one_speaker expected=one_speaker sd=one_speaker z=one_speak

## counts that cannot be are refused, with their place
@ head.sh
| header="doc	speaker	role	group	next	facilitators	words	turns	broken_off	n	gaps	interruptions	unit	by	facilitator_roles	matcher"
| a="a						9	4	1				turn	group	host	m"
| ann="a	Ann	host	x				2								"
| bob="a	Bob	guest	y				2								"
| try() { printf '%s\n' "$header" "$@" | hearth score mixing > /dev/null; }
$ . ./head.sh; try "$a" "$ann" "$bob" "a	Ann			Bob	in				2	1 2	1				" && echo well
$ . ./head.sh; try "$a" "$ann" "$bob" "a	Ann			Bob	in				2	2 1	1				"
$ . ./head.sh; try "$a" "$ann" "$bob" "a	Ann			Bob	in				2	1 2 3	1				"
$ . ./head.sh; try "$a" "$ann" "$bob" "a	Ann			Bob	in				2	x	1				"
$ . ./head.sh; try "$a" "$ann" "$bob" "a	Ann			Bob	in				2		3				"
$ . ./head.sh; try "$a" "$ann" "$bob" "a	Ann			Bob	in				2						"
$ . ./head.sh; try "$a" "$ann" "$bob" "a	Ann			Bob	in				4		1				"
$ . ./head.sh; try "$a" "$ann" "$bob" "a	Ann			Bob	in				0						"
$ . ./head.sh; try "$a" "$ann" "$bob" "a	Ann			Bob	maybe				1						"
$ . ./head.sh; try "$a" "$ann" "$bob" "a	Ann			Bob	out				1						"
$ . ./head.sh; try "$a" "$ann" "$bob" "a	Bob			Bob	in				1		0				"
$ . ./head.sh; try "$a" "$ann" "$bob" "a				Bob	in				1		0				"
$ . ./head.sh; try "$a" "$ann" "a	Ann			Bob	in				1		0				"
$ . ./head.sh; try "$a" "$ann" "$ann"
$ . ./head.sh; try "$a" "$a"
$ . ./head.sh; try "$ann"
$ . ./head.sh; try "$a" "$ann" "$bob" "a	Ann			Bob	in				1		0				" "a	Ann			Bob	in				1		0				"
$ . ./head.sh; try "$a" "a	Ann	host	x				5								"
$ . ./head.sh; try
> well
! hearth score: standard input:5:11: no number of seconds, or not in ascending order: "1"
! hearth score: standard input:5:11: more gaps than transitions: "1 2 3"
! hearth score: standard input:5:11: no number of seconds, or not in ascending order: "x"
! hearth score: standard input:5:12: interruptions is more than n: "3"
! hearth score: standard input:5: no number of interruptions, though turns break off: "Bob"
! hearth score: standard input:5: more transitions than turns in the document: "a"
! hearth score: standard input:5:10: a transition that did not happen: "0"
! hearth score: standard input:5:6: neither in nor out: "maybe"
! hearth score: standard input:5: a facilitator where facilitators are stepped over: "Ann"
! hearth score: standard input:5:5: a transition from a speaker to the same one: "Bob"
! hearth score: standard input:5:5: a transition from nobody: "Bob"
! hearth score: standard input:4: a transition of somebody without a row: "Bob"
! hearth score: standard input:4:2: a speaker of a document twice: it is in standard input:3 already: "Ann"
! hearth score: standard input:3:1: a document twice: it is in standard input:2 already: "a"
! hearth score: standard input:2: a document without its own row (speaker and next empty): "a"
! hearth score: standard input:6: the transitions between two speakers twice: "Bob"
! hearth score: standard input:3: speakers have more turns than their document: "Ann"
! hearth score: standard input: no document: the table is empty
= 1

## --suppress: of the three who are no facilitators all is told, but Fay leads alone, and is all less these; the north is one
$ . ./pick.sh; hearth count --quiet mixing talk.tsv > m.tsv
$ hearth score mixing --suppress 2 m.tsv | grep -P '^(project|\t\t(all|between|pair\tnorth))' | pick doc of group next facilitators docs people transitions n share p method n_gaps gap_method why
$ hearth score mixing --suppress 4 m.tsv | grep -vc suppressed
$ hearth score mixing --suppress 1 m.tsv; hearth score mixing --suppress 5 --round 5 m.tsv
> doc | of | group | next | facilitators | docs | people | transitions | n | share | p | method | n_gaps | gap_method | why
>  | all |  |  | in | suppressed | suppressed | suppressed | suppressed | suppressed | suppressed | suppressed | suppressed | suppressed | 
>  | all |  |  | out | 1 | 3 | 3 | 3 | 1 |  |  |  |  | 
>  | between |  |  | in | suppressed | suppressed | suppressed | suppressed | suppressed | suppressed | suppressed | suppressed | suppressed | 
>  | between |  |  | out | suppressed | suppressed | suppressed | suppressed | suppressed | suppressed | suppressed | suppressed | suppressed | 
>  | pair | north | north | in | suppressed | suppressed | suppressed | suppressed | suppressed | suppressed | suppressed | suppressed | suppressed | 
>  | pair | north | north | out | suppressed | suppressed | suppressed | suppressed | suppressed | suppressed | suppressed | suppressed | suppressed | 
>  | pair | north | south | in | suppressed | suppressed | suppressed | suppressed | suppressed | suppressed | suppressed | suppressed | suppressed | 
>  | pair | north | south | out | suppressed | suppressed | suppressed | suppressed | suppressed | suppressed | suppressed | suppressed | suppressed | 
> 1
! hearth score: mixing: 47 of 48 rows are suppressed: 32 of projects and transcripts, 15 over all that tell of fewer than 2 people
! hearth score: mixing: 48 of 48 rows are suppressed: 32 of projects and transcripts, 16 over all that tell of fewer than 4 people
! hearth score: --suppress takes a whole number from 2 to 1000000, not "1"
! hearth score: the table mixing has no option --round
= 2

## what is no table of mixing; a time that is none; an option of another table
$ hearth count --quiet voices talk.tsv | hearth score mixing
$ sed 's/10.2/soon/' talk.tsv | hearth count mixing
$ sed 's/12\.2\t13/12e12\t13e12/' talk.tsv | hearth count mixing
$ hearth count mixing --unit sentence talk.tsv
$ hearth score mixing --by group < talk.tsv
! hearth score: standard input:1: no table of `hearth count mixing`: no such column in the header: "next"
! hearth count: standard input:8:5: not a number of seconds: "soon"
! hearth count: standard input:2: turns that follow each other are more than 1e8 seconds apart: "a"
! hearth count: the table mixing has no option --unit
! hearth score: the table mixing has no option --by
= 2
