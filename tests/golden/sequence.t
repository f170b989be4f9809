count lags, score sequence: what follows what. The numbers were worked out by hand.

The talk: Ann, who is of north, and Bob, of south, take turns of 1, 3, 2, 1 and 1 words; trust is Ann's first word, power
Bob's second word and Ann's last one. Lag 1, from Ann to Bob: pairs (1,2) and (3,4). First turns: track [0,1) [1,3); second
turns: [0,3) [3,4). Trust at 0 of the one, power at 1 of the other. Power slid round 4 words stands at 1 2 3 0: in the
second turn that follows trust for 3 of them. Trust slid round 3 stands at 0 1 2: before power for 1. With weights 3 and 4
of 24 cases 3*3 + 1*4 = 13 leave one: e = 13/24, v = 13*11/576.

@ talk.tsv
| doc	turn	speaker	group	role	project	tokens	hits	matcher
| a	1	Ann	north	guest	p	trust	trust:1-1:e	m
| a	2	Bob	south	guest	p	x power y	power:2-2:e	m
| a	3	Ann	north	guest	p	x y		m
| a	4	Bob	south	guest	p	x		m
| a	5	Ann	north	guest	p	power	power:1-1:e	m
@ led.tsv
| doc	turn	speaker	group	role	agenda	tokens	hits	matcher
| b	1	Ann	north	guest	one	trust	trust:1-1:e	m
| b	2	Fay	north	host	one	why		m
| b	3	Bob	south	guest	one	power	power:1-1:e	m
| b	3	Bob	south	guest	two	oh		m
| b	4		south	guest	two	trust	trust:1-1:e	m
| b	5	Cy		guest	two	so		m
@ pick.sh
| # pick COLUMN...: those columns of the table on standard input, found by their names.
| pick() {
|     awk -F '\t' -v want="$*" 'NR == 1 { for (i = 1; i <= NF; i++) at[$i] = i; k = split(want, w, " ") }
|         { for (i = 1; i <= k; i++) printf "%s%s", at[w[i]] ? $at[w[i]] : "no " w[i], i < k ? " | " : "\n" }'
| }

## count: a row for the document, for each lag and scope, for each theme in it, for each two that share a stretch
$ hearth count lags talk.tsv | grep -P '^doc|\t\t\t|\t1\t(all|north>south)'
> doc	lag	scope	theme_a	theme_b	n	n_a	n_b	n_ab	e	v	null	words	turns	speaking	groups	unit	block	by	facilitators	facilitator_roles	matcher	project
> a												8	5	2	2	turn	20	group	in		m	p
> a	1	all			4																	
> a	1	all	power			1	2															
> a	1	all	trust			1	0															
> a	1	all	power	power				0	0.42857142857142855	0.24489795918367346	8,6											
> a	1	all	trust	power				1	0.5	0.25	7,7											
> a	1	speaker_change			4																	
> a	1	speaker_change	power			1	2															
> a	1	speaker_change	trust			1	0															
> a	1	speaker_change	power	power				0	0.45833333333333331	0.2482638888888889	13,11											
> a	1	speaker_change	trust	power				1	0.54166666666666663	0.2482638888888889	11,13											
> a	1	north>south			2																	
> a	1	north>south	power			0	1															
> a	1	north>south	trust			1	0															
> a	1	north>south	trust	power				1	0.54166666666666663	0.2482638888888889	11,13											
> a	1	south>north			2																	
> a	1	south>north	power			1	1															
> a	1	south>north	power	power				0	0.45833333333333331	0.2482638888888889	13,11											
> a	2	all			3																	
> a	2	all	power			1	1															
> a	2	all	trust			1	0															
> a	2	all	power	power				0	0.29166666666666669	0.20659722222222221	17,7											
> a	2	all	trust	power				0	0.41666666666666669	0.24305555555555555	14,10											
> a	3	all			2																	
> a	3	all	power			1	1															
> a	3	all	trust			1	0															
> a	3	all	power	power				1	0.625	0.234375	3,5											
> a	3	all	trust	power				0	0.625	0.234375	3,5											
> a	3	speaker_change			2																	
> a	3	speaker_change	power			1	1															
> a	3	speaker_change	trust			1	0															
> a	3	speaker_change	power	power				1	1	0	1:6											
> a	3	north>south			1																	
> a	3	north>south	trust			1	0															
> a	3	south>north			1																	
> a	3	south>north	power			1	1															
> a	3	south>north	power	power				1	1	0	1:6											
! hearth count: kept 0 rows of facilitators (facilitator,moderator,interviewer,host) in 0 of 1 documents

## count: a lag as long as the talk has no pair of turns; two turns later the same person speaks
$ . ./pick.sh; hearth count --quiet lags talk.tsv | awk -F '\t' 'NR == 1 || $4 == ""' | pick lag scope n words turns speaking groups
> lag | scope | n | words | turns | speaking | groups
>  |  |  | 8 | 5 | 2 | 2
> 1 | all | 4 |  |  |  | 
> 1 | speaker_change | 4 |  |  |  | 
> 1 | north>south | 2 |  |  |  | 
> 1 | south>north | 2 |  |  |  | 
> 2 | all | 3 |  |  |  | 
> 3 | all | 2 |  |  |  | 
> 3 | speaker_change | 2 |  |  |  | 
> 3 | north>south | 1 |  |  |  | 
> 3 | south>north | 1 |  |  |  | 

## count: facilitators are kept, or stepped over; the agenda cuts, in the middle of a turn too; who is not known is in `all` only
$ . ./pick.sh; for x in in out; do hearth count lags --facilitators $x led.tsv | awk -F '\t' 'NR == 1 || $4 == ""' | pick lag scope n words turns speaking groups facilitators facilitator_roles; done
> lag | scope | n | words | turns | speaking | groups | facilitators | facilitator_roles
>  |  |  | 6 | 5 | 4 | 2 | in | 
> 1 | all | 4 |  |  |  |  |  | 
> 1 | speaker_change | 2 |  |  |  |  |  | 
> 1 | north>south | 1 |  |  |  |  |  | 
> 2 | all | 2 |  |  |  |  |  | 
> 2 | speaker_change | 2 |  |  |  |  |  | 
> 2 | north>south | 1 |  |  |  |  |  | 
> lag | scope | n | words | turns | speaking | groups | facilitators | facilitator_roles
>  |  |  | 5 | 4 | 3 | 2 | 1 | facilitator,host,interviewer,moderator
> 1 | all | 3 |  |  |  |  |  | 
> 1 | speaker_change | 1 |  |  |  |  |  | 
> 1 | north>south | 1 |  |  |  |  |  | 
> 2 | all | 1 |  |  |  |  |  | 
> 2 | speaker_change | 1 |  |  |  |  |  | 
! hearth count: kept 1 rows of facilitators (facilitator,moderator,interviewer,host) in 1 of 1 documents
! hearth count: 1 of 5 turns name no speaker: they are in no speaker_change
! hearth count: 1 of 5 turns have no group: they are in no X>Y
! hearth count: left out 1 rows of facilitators (facilitator,moderator,interviewer,host) in 1 of 1 documents
! hearth count: 1 of 4 turns name no speaker: they are in no speaker_change
! hearth count: 1 of 4 turns have no group: they are in no X>Y

## count: sums only; the unit is the turn; other units, and options of other tables, are refused
$ . ./pick.sh; hearth count --quiet lags --sums-only talk.tsv | grep -P '^doc|\t1\tnorth>south\ttrust\tpower' | pick n_ab e v null
$ hearth count --quiet lags --unit whole-turn talk.tsv | tail -1; for o in '--unit sentence' '--unit window:2' '--by group' '--ladder'; do hearth count lags $o talk.tsv; echo $?; done
> n_ab | e | v | null
> 1 | 0.54166666666666663 | 0.2482638888888889 | 
> 2
> 2
> 2
> 2
! hearth count: talk.tsv:2:8: whole units are for what people coded: this hit of a codebook has its place in the unit: "trust:1-1:e"
! hearth count: --unit: what follows what is told of turns: turn or whole-turn, not "sentence"
! hearth count: --unit: what follows what is told of turns: turn or whole-turn, not "window:2"
! hearth count: the table lags has no option --by
! hearth count: the table lags has no option --ladder

## count: shards, jobs and the order of documents: the same bytes
$ hearth count --quiet lags talk.tsv > a.tsv; hearth count --quiet lags led.tsv | cut -f 1-22 > b.tsv; hearth count --quiet --jobs 3 lags talk.tsv | cmp - a.tsv
$ cut -f 1-22 a.tsv > c.tsv; cat c.tsv b.tsv | hearth score sequence > one.tsv; hearth score sequence b.tsv c.tsv > two.tsv; cmp one.tsv two.tsv && wc -l < one.tsv
> 20

## score: rows in any order, each of them as if it stood where count has written it
$ hearth count --quiet lags talk.tsv > a.tsv; hearth count --quiet lags led.tsv | cut -f 1-22 > b.tsv; cut -f 1-22 a.tsv > c.tsv; cat b.tsv c.tsv | hearth score sequence > one.tsv
$ for order in 'sort -r' 'sort -k 4,5 -k 1' 'shuf --random-source=/dev/zero'; do { head -1 c.tsv; cat b.tsv c.tsv | grep -v ^doc | $order; } | hearth score sequence | cmp - one.tsv; done; awk 'NR == 1 || /^a/ && $3 == "all"' c.tsv | wc -l
> 16

## score: the talk of Ann and Bob
$ . ./pick.sh; hearth count --quiet lags talk.tsv | hearth score sequence > s.tsv; head -1 s.tsv
$ grep -P '^lag|^1\t.*\ttrust\tpower|^2\t.*\ttrust\tpower' s.tsv | pick lag scope holds n n_a n_b n_ab expected expected_local lift_local direction flags why
> lag	scope	theme_a	theme_b	holds	n	n_a	n_b	n_ab	docs_ab	projects_ab	expected	z_adj	yule_q	expected_local	lift_local	lift_lo	lift_hi	p_local	q	direction	method	flags	why
> lag | scope | holds | n | n_a | n_b | n_ab | expected | expected_local | lift_local | direction | flags | why
> 1 | group_change | untestable | 4 | 1 | 2 | 1 | 0.5 | 0.541666666667 | 1.84615384615 | 1 | few one_doc untestable sparse | lift_lo=one_doc lift_hi=one_doc p_local=untestable q=untestable
> 2 | group_change | untestable | 0 | 0 | 0 | 0 |  |  |  |  |  | expected=no_units z_adj=no_units yule_q=no_units expected_local=no_units lift_local=no_units lift_lo=no_units lift_hi=no_units p_local=no_units q=no_units direction=no_units
> 1 | speaker_change | untestable | 4 | 1 | 2 | 1 | 0.5 | 0.541666666667 | 1.84615384615 | 1 | few one_doc untestable sparse | lift_lo=one_doc lift_hi=one_doc p_local=untestable q=untestable
> 2 | speaker_change | untestable | 0 | 0 | 0 | 0 |  |  |  |  |  | expected=no_units z_adj=no_units yule_q=no_units expected_local=no_units lift_local=no_units lift_lo=no_units lift_hi=no_units p_local=no_units q=no_units direction=no_units
> 1 | north>south | untestable | 2 | 1 | 1 | 1 | 0.5 | 0.541666666667 | 1.84615384615 | 1 | few one_doc untestable sparse | lift_lo=one_doc lift_hi=one_doc p_local=untestable q=untestable
> 1 | all |  | 4 | 1 | 2 | 1 | 0.5 | 0.5 | 2 | 1 | few one_doc untestable sparse | holds=not_checked lift_lo=one_doc lift_hi=one_doc p_local=untestable q=not_checked
> 2 | all |  | 3 | 1 | 1 | 0 | 0.333333333333 | 0.416666666667 | 0 |  | few one_doc untestable sparse | holds=not_checked lift_lo=one_doc lift_hi=one_doc p_local=untestable q=not_checked direction=zero_cell

## score: no column of groups, nobody in a group, one group, one person, one turn, everybody a facilitator: each says why
$ . ./pick.sh; try() { hearth count lags "${@:2}" $1.tsv | hearth score sequence | grep -P '^lag|^1\t(all|group_change|speaker_change)\t(trust\tpower|power\ttrust)' | pick scope n q why; }
$ cut -f 1-3,5- talk.tsv > ungrouped.tsv; try ungrouped
$ awk -F '\t' -v OFS='\t' 'NR > 1 { $4 = "" } 1' talk.tsv > empty.tsv; try empty
$ awk -F '\t' -v OFS='\t' 'NR > 1 { $4 = "north" } 1' talk.tsv > one.tsv; try one
$ awk -F '\t' -v OFS='\t' 'NR > 1 { $3 = "Ann"; $4 = "north" } 1' talk.tsv > alone.tsv; try alone
$ head -2 talk.tsv > turn.tsv; try turn
$ sed 's/guest/host/' talk.tsv > led.tsv; try led --facilitators out
> scope | n | q | why
> group_change | 0 |  | expected=no_groups z_adj=no_groups yule_q=no_groups expected_local=no_groups lift_local=no_groups lift_lo=no_groups lift_hi=no_groups p_local=no_groups q=no_groups direction=no_groups
> speaker_change | 4 |  | lift_lo=one_doc lift_hi=one_doc p_local=untestable q=untestable
> all | 4 |  | holds=not_checked lift_lo=one_doc lift_hi=one_doc p_local=untestable q=not_checked
> scope | n | q | why
> group_change | 0 |  | expected=no_groups z_adj=no_groups yule_q=no_groups expected_local=no_groups lift_local=no_groups lift_lo=no_groups lift_hi=no_groups p_local=no_groups q=no_groups direction=no_groups
> speaker_change | 4 |  | lift_lo=one_doc lift_hi=one_doc p_local=untestable q=untestable
> all | 4 |  | holds=not_checked lift_lo=one_doc lift_hi=one_doc p_local=untestable q=not_checked
> scope | n | q | why
> group_change | 0 |  | expected=no_variation z_adj=no_variation yule_q=no_variation expected_local=no_variation lift_local=no_variation lift_lo=no_variation lift_hi=no_variation p_local=no_variation q=no_variation direction=no_variation
> speaker_change | 4 |  | lift_lo=one_doc lift_hi=one_doc p_local=untestable q=untestable
> all | 4 |  | holds=not_checked lift_lo=one_doc lift_hi=one_doc p_local=untestable q=not_checked
> scope | n | q | why
> group_change | 0 |  | expected=no_variation z_adj=no_variation yule_q=no_variation expected_local=no_variation lift_local=no_variation lift_lo=no_variation lift_hi=no_variation p_local=no_variation q=no_variation direction=no_variation
> speaker_change | 0 |  | expected=one_speaker z_adj=one_speaker yule_q=one_speaker expected_local=one_speaker lift_local=one_speaker lift_lo=one_speaker lift_hi=one_speaker p_local=one_speaker q=one_speaker direction=one_speaker
> all | 4 |  | holds=not_checked lift_lo=one_doc lift_hi=one_doc p_local=untestable q=not_checked
> scope | n | q | why
> scope | n | q | why
! hearth count: kept 0 rows of facilitators (facilitator,moderator,interviewer,host) in 0 of 1 documents
! hearth count: no column group: nothing goes from one group to another
! hearth count: kept 0 rows of facilitators (facilitator,moderator,interviewer,host) in 0 of 1 documents
! hearth count: no group in any row: nothing goes from one group to another
! hearth count: kept 0 rows of facilitators (facilitator,moderator,interviewer,host) in 0 of 1 documents
! hearth count: kept 0 rows of facilitators (facilitator,moderator,interviewer,host) in 0 of 1 documents
! hearth count: kept 0 rows of facilitators (facilitator,moderator,interviewer,host) in 0 of 1 documents
! hearth score: no theme occurs in two turns, one after the other: the table has no rows
! hearth count: left out 5 rows of facilitators (facilitator,moderator,interviewer,host) in 1 of 1 documents
! hearth score: no theme occurs in two turns, one after the other: the table has no rows

## count: a group with > in its name, a column that is not there
$ sed 's/south/a>b/' talk.tsv > odd.tsv; hearth count lags odd.tsv > out.tsv; echo $?; hearth count lags --group team talk.tsv > out.tsv; echo $?; cut -f 1,2,4- talk.tsv | hearth count lags > out.tsv; echo $?
> 1
> 1
> 1
! hearth count: odd.tsv:3:4: a group with > in its name, which stands between two groups' names: "a>b"
! hearth count: talk.tsv:1: no such column for --group in the header: "team"
! hearth count: standard input:1: no such column in the header: "speaker"

## score: tables of other settings, and documents that are there twice, do not add
$ hearth count --quiet lags talk.tsv > a.tsv; hearth count --quiet lags led.tsv | cut -f 1-22 > b.tsv; cut -f 1-22 a.tsv > c.tsv
$ for s in 's/turn\t20/turn\t10/' 's/\tin\t\tm/\t0\thost\tm/' 's/\tm$/\tn/' 's/20\tgroup/20\tteam/'; do sed -E "$s" b.tsv > d.tsv; hearth score sequence c.tsv d.tsv > out.tsv; done; hearth score sequence c.tsv c.tsv > out.tsv; echo $?
> 1
! hearth score: d.tsv:2:18: tables of different settings do not add: block is "20" in c.tsv:2: "10"
! hearth score: d.tsv:2:20: tables of different settings do not add: facilitators were kept in c.tsv:2: "0"
! hearth score: d.tsv:2:22: tables of different settings do not add: matcher is "m" in c.tsv:2: "n"
! hearth score: d.tsv:2:19: tables of different settings do not add: by is "group" in c.tsv:2: "team"
! hearth score: c.tsv:2:1: a document twice: it is in c.tsv:2 already: "a"

## score: rows that nobody can have counted
$ hearth count --quiet lags talk.tsv > a.tsv; try() { awk -F '\t' -v OFS='\t' "$1" a.tsv | hearth score sequence > out.tsv; }
$ try '$2 == 1 { $2 = 4 } 1'; try '$3 ~ />/ { $3 = "north>" } 1'; try '$3 ~ />/ { $3 = "north" } 1'; try '$2 != ""'; try '!($4 == "" && $3 == "all" && $2 == 1)'; try '!($5 == "" && $4 == "trust" && $3 == "all" && $2 == 1)'
$ try '$5 == "" && $4 == "trust" { $7 = 9 } 1'; try '$5 == "power" && $4 == "trust" && NR < 12 { $9 = 7 } 1'; try '$12 == "11,13" { $10 = 1 } 1'; try '$12 == "11,13" { $12 = "1,,3" } 1'; try '$4 == "trust" { $4 = "" } 1'; try '{ print } $12 == "11,13"'
$ try '$3 == "all" && $4 == "" { $6 = 5 } 1'; try '$2 == "" && NR > 1 { $14 = 99 } 1'; try '$2 == "" && NR > 1 { $15 = 6 } 1'
$ try '{ print } NR == 3'; try '{ print } NR == 4'; try '{ print } NR == 5 { $4 = "trust/x"; $8 = 1; print } NR == 7 { $5 = "trust/x"; print }'
$ hearth score sequence talk.tsv; echo $?; head -1 a.tsv | hearth score sequence; echo $?; hearth score sequence --all a.tsv; echo $?
> 1
> 1
> 2
! hearth score: standard input:3:2: lag is not a number from 1 to 3: "4"
! hearth score: standard input:13:3: scope is none of all, speaker_change, GROUP>GROUP: "north>"
! hearth score: standard input:13:3: scope is none of all, speaker_change, GROUP>GROUP: "north"
! hearth score: standard input:2: a document without its own row (lag and scope empty): "a"
! hearth score: standard input:2: in a a theme has a row, but its scope has none: "lag 1 all power"
! hearth score: standard input:2: in a two themes have a row, but one of them has none of its own: "lag 1 all trust power"
! hearth score: standard input:2: in a a theme is in more pairs of turns than there are: "lag 1 north>south trust"
! hearth score: standard input:7:12: null does not allow for n joint units: "7,7"
! hearth score: standard input:12:12: null does not have the mean and the variance of its row: it was edited: "11,13"
! hearth score: standard input:12:12: null is not a list of counts as `hearth count lags` writes it: "1,,3"
! hearth score: standard input:5:6: n is not a count below 2^32: ""
! hearth score: standard input:2: in a two themes have two rows: "lag 1 north>south trust power"
! hearth score: standard input:2: in a a scope has more pairs of turns than there are: "lag 1 all"
! hearth score: standard input:2:14: turns is more than words: "99"
! hearth score: standard input:2:15: speaking is more than turns: "6"
! hearth score: standard input:4:3: a scope of a document twice: "all"
! hearth score: standard input:2: in a a theme has two rows: "lag 1 all power"
! hearth score: standard input:2: in a a theme is paired with its own ancestor: "lag 1 all trust trust/x"
! hearth score: talk.tsv:1: no table of `hearth count lags`: no such column in the header: "lag"
! hearth score: standard input: no document: the table is empty
! hearth score: the table sequence has no option --all

## score: a codebook with levels: no theme is paired with its own ancestor, and each level's tests are a family
$ awk -F '\t' -v OFS='\t' '{ sub(/trust/, "ground/trust", $8) } 1' talk.tsv | hearth count --quiet lags | hearth score sequence | awk -F '\t' '$1 == 1 && $2 == "all" { print $3, $4 }' | sort
> ground power
> ground/trust power
> power power

## score: chances too small for what is dropped of the nulls' ends at first; exact fractions give the same digits
$ . ./pick.sh; awk 'BEGIN { print "doc\tturn\tspeaker\tgroup\ttokens\thits\tmatcher"; for (d = 1; d <= 20; d++) for (t = 1; t <= 40; t++) { n = 1 + (t * 5 + d) % 7; text = "w"; for (i = 1; i < n; i++) text = text " w"; a = (t * 7 + d * 3) % 11 == 0; b = (t * 7 - 7 + d * 3) % 11 == 0 && t > 1 && (t + d) % 5; printf "d%02d\t%d\t%s\t%s\t%s\t%s%s%s\tm\n", d, t, substr("PQ", t % 2 + 1, 1), substr("XY", t % 2 + 1, 1), text, a ? "a:1-1:e" : "", a && b ? " " : "", b ? "b:" n "-" n ":e" : "" } }' > led.tsv
$ hearth count --quiet lags led.tsv > l.tsv; hearth score sequence l.tsv | grep -P '^lag|^1\t.*\ta\tb\t' | pick scope holds n n_a n_b n_ab expected_local p_local q method flags
$ hearth count --quiet lags --sums-only led.tsv | hearth score sequence | grep -P '^lag|^1\t(group|all).*\ta\tb\t' | pick scope holds n_ab p_local q method
> scope | holds | n | n_a | n_b | n_ab | expected_local | p_local | q | method | flags
> group_change | yes | 780 | 71 | 58 | 58 | 5.42661943752 | 2.76288628606e-52 | 2.21030902885e-51 | exact | 
> speaker_change | yes | 780 | 71 | 58 | 58 | 5.42661943752 | 2.76288628606e-52 | 2.21030902885e-51 | exact | 
> X>Y | yes | 380 | 35 | 28 | 28 | 2.71892432012 | 1.11942863857e-25 | 8.95542910856e-25 | exact | sparse
> Y>X | yes | 400 | 36 | 30 | 30 | 2.7076951174 | 4.93624370659e-27 | 7.89798993054e-26 | exact | sparse
> all |  | 780 | 71 | 58 | 58 | 5.4990532291 | 2.18381106927e-51 |  | exact | 
> scope | holds | n_ab | p_local | q | method
> group_change | yes | 58 | 1e-06 | 5e-06 | normal
> all |  | 58 | 1e-06 |  | normal
