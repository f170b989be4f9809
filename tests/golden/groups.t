score themes and score groups, on small tables whose numbers were worked out by hand (tests/unit/prevalence.c and
contrasts.c say how).

@ talks.tsv
| doc	level	theme_a	theme_b	n	hits	words	turns	n_same	e	v	null	e_units	v_units	null_units	unit	block	by	facilitators	facilitator_roles	matcher	project	date	wave	group
| d1				10		100	10								turn	20		0		m	P	2025-03-01	first	
| d1		a		2	3																			
| d2				20		200	20								turn	20		0		m	P	2025-10-01	second	
| d2		a		6	7																			
| d2		b		10	10																			
| d3				10		100	10								turn	20		0		m	Q	2025-03-09	first	
| d3		a		1	2																			
@ people.tsv
| doc	level	theme_a	theme_b	n	hits	words	turns	n_same	e	v	null	e_units	v_units	null_units	unit	block	by	facilitators	facilitator_roles	matcher	project	date	wave	group
| a	Ann			10		100	10								turn	20	speaker	0		m	P	2025-03-01	first	new
| a	Ann	t		4	5																			
| a	Ben			10		100	10								turn	20	speaker	0		m	P	2025-03-01	first	old
| a	Ben	t		1	2																			
| b	Cat			5		100	5								turn	20	speaker	0		m	P	2025-10-01	second	new
| b	Cat	t		2	3																			
| b	Dan			15		200	15								turn	20	speaker	0		m	P	2025-10-01	second	old
| b	Dan	t		3	4																			
@ lexicon.tsv
| theme	pattern
| a	x
| b	y
| never	z
@ matched.tsv
| doc	turn	speaker	project	wave	group	tokens	hits	matcher
| a	1	Ann	p	one	new	I trust them	trust:2-2:1.2	m
| a	2	Ben	p	one	old	No		m
| a	3	Ann	p	one	new	Trust	trust:1-1:1.2	m
| a	4	Ben	p	one	old	Well		m

## score themes: shares of units, transcripts and projects; rates; dispersion; the trend
$ hearth score themes talks.tsv | tr '\t' '\n' > cells; n=$(hearth score themes talks.tsv | head -1 | tr '\t' '\n' | wc -l)
$ split -l "$n" cells part.; paste part.*
> theme	a	b
> n	9	10
> share	0.225	0.25
> share_lo	0.0479326419393	0.0111929246147
> share_hi	0.626051324681	0.907542625822
> p_doc	0.2	0.166666666667
> p_doc_se	0.057735026919	0.166666666667
> p_project	0.175	0.125
> p_project_se	0.075	0.125
> talk_bias	0.025	0.0833333333333
> hits	12	10
> docs	3	1
> projects	2	1
> rate	30	25
> rate_lo	15.5014377718	11.9884717403
> rate_hi	52.4039626204	45.975890105
> dp	0.0833333333333	0.5
> dp_norm	0.111111111111	0.666666666667
> hangs_on_one	d2	d2
> trend_slope	0.15	0.5
> trend_z	1	1
> trend_p	1	1
> trend_q	1	1
> trend_method	exact	exact
> waves	first,second	first,second
> units_all	40	40
> words_all	400	400
> docs_all	3	3
> projects_all	2	2
> flags	few unreliable	few one_doc one_project unreliable
> why		

## score themes: without a column project the order is that of the shares
$ cut -f 1-21,23-25 talks.tsv | hearth score themes | cut -f 1-3,8,13
> theme	n	share	p_project	projects
> b	10	0.25		
> a	9	0.225		

## score themes --all: what independent units would give, and four waves for a series
$ hearth score themes --all talks.tsv | head -1 | tr '\t' '\n' | sed -n '/share_se/,$p' | tr '\n' ' '
$ hearth score themes --all talks.tsv | sed -n 2p | grep -o 'kendall_p=[^ ]*'
$ { head -1 talks.tsv; for i in 1 2 3 4; do printf "w$i\t\t\t\t10\t\t90\t10$(printf '\t%.0s' 1 2 3 4 5 6 7)\tturn\t20\t\t0\t\tm\t\t\t$i\t\n"; printf "w$i\t\tt\t\t$i\t$i$(printf '\t%.0s' {1..19})\n"; done; } > four.tsv
$ hearth score themes --all four.tsv | awk -F '\t' 'NR == 1 { for (i = 1; i <= NF; i++) c[$i] = i; next } { print $c["trend_slope"], $c["trend_p"], $c["kendall_s"], $c["kendall_p"], $c["sen_slope"], $c["naive_trend_p"], $c["waves"] }'
> share_se deff n_eff k_eff juilland_d trend_items trend_strata kendall_s kendall_tau_b kendall_p sen_slope sen_slope_lo sen_slope_hi assumes_independent_units naive_share_lo naive_share_hi naive_trend_z naive_trend_p why kendall_p=too_few_waves
> 0.1 0.0833333333333 6 0.0833333333333 0.1 0.10247043486 1,2,3,4
! hearth score: waves without dates, in the order of their numbers: 1,2,3,4

## score themes --all: three waves are too few for a series, also when a fourth has no unit; two have the difference. What is dealt out is transcripts: with two in each wave 90 ways, of which 2 are as far apart, 6 and 2
$ counts() { head -1 talks.tsv; for i; do for k in a b; do printf "w$i$k\t\t\t\t%d\t\t90\t%d$(printf '\t%.0s' 1 2 3 4 5 6 7)\tturn\t20\t\t0\t\tm\t\t\t$i\t\n" $((i < 9 ? 10 : 0)) $((i < 9 ? 10 : 0)); [ $i = 9 ] || printf "w$i$k\t\tt\t\t$i\t$i$(printf '\t%.0s' {1..19})\n"; done; done; }
$ for waves in '1 2 3' '1 2 3 9' '1 2'; do counts $waves | hearth score themes --quiet --all | awk -F '\t' 'NR == 1 { for (i = 1; i <= NF; i++) c[$i] = i; next } { print $c["trend_slope"], $c["trend_p"], $c["trend_method"], "[" $c["kendall_p"] $c["kendall_s"] $c["sen_slope"] "]"; print $c["why"] }' | sed 's/.*\(kendall_s=.*\)/\1/'; done
> 0.1 0.0222222222222 exact []
> kendall_s=too_few_waves kendall_tau_b=too_few_waves kendall_p=too_few_waves sen_slope=too_few_waves sen_slope_lo=too_few_waves sen_slope_hi=too_few_waves
> 0.1 0.0222222222222 exact []
> kendall_s=too_few_waves kendall_tau_b=too_few_waves kendall_p=too_few_waves sen_slope=too_few_waves sen_slope_lo=too_few_waves sen_slope_hi=too_few_waves
> 0.1 0.333333333333 exact []
> kendall_s=too_few_waves kendall_tau_b=too_few_waves kendall_p=too_few_waves sen_slope=too_few_waves sen_slope_lo=too_few_waves sen_slope_hi=too_few_waves

## score themes --lexicon: the themes that never occurred
$ hearth score themes --quiet --lexicon lexicon.tsv talks.tsv | cut -f 1-3,5,12
$ hearth score groups --quiet --lexicon lexicon.tsv talks.tsv | awk -F '\t' '$3 == "never"' | cut -f 1-8
> theme	n	share	share_hi	docs
> a	9	0.225	0.626051324681	3
> b	10	0.25	0.907542625822	1
> never	0	0	0.911547507305	0
> project	P	never	0	30	0	0	0.98897380683
> project	Q	never	0	10	0		
> wave	first	never	0	20	0	0	0.987763665387
> wave	second	never	0	20	0		

## score themes: waves whose order nobody can know have no trend; a list orders them
$ sed 's/2025-[0-9-]*//' talks.tsv > undated.tsv
$ hearth score themes undated.tsv | awk -F '\t' 'NR == 1 { for (i = 1; i <= NF; i++) c[$i] = i; next } { print $1, $c["trend_slope"], $c["waves"], $c["why"] }'
$ hearth score themes --waves second,first undated.tsv | awk -F '\t' 'NR == 1 { for (i = 1; i <= NF; i++) c[$i] = i; next } { print $1, $c["trend_slope"], $c["waves"], $c["why"] }'
> a   trend_slope=no_times trend_z=no_times trend_p=no_times trend_q=no_times
> b   trend_slope=no_times trend_z=no_times trend_p=no_times trend_q=no_times
> a -0.15 second,first 
> b -0.5 second,first 
! hearth score: the order of the 2 waves is not known, so there are no trends: give every wave dates such as 2025-03-31, or --waves A,B,C

## score themes: waves by number
$ sed 's/2025-[0-9-]*//; s/first/10/; s/second/9/' talks.tsv | hearth score themes | awk -F '\t' 'NR == 1 { for (i = 1; i <= NF; i++) c[$i] = i; next } { print $1, $c["trend_slope"], $c["waves"] }'
> a -0.15 9,10
> b -0.5 9,10
! hearth score: waves without dates, in the order of their numbers: 9,10

## score themes: lists of waves that do not fit
$ hearth score themes --waves first talks.tsv; echo $?
$ hearth score themes --waves first,second,first talks.tsv; echo $?
$ cut -f 1-23 talks.tsv | hearth score themes --waves first,second; echo $?
> 1
> 2
> 1
! hearth score: a wave of the counts that --waves does not name: "second"
! hearth score: --waves names a wave twice: "first"
! hearth score: standard input:1: no such column in the counts, for --waves to put in order: "wave"

## score groups: people in their conversations
$ hearth score groups --by group people.tsv | tr '\t' '\n' > cells; n=$(hearth score groups --by group people.tsv | head -1 | tr '\t' '\n' | wc -l)
$ split -l "$n" cells part.; paste part.*
> by	group	group
> level	new	old
> theme	t	t
> n	6	4
> units_level	15	25
> share	0.4	0.16
> share_lo	0.0140374882829	0.00379280658633
> share_hi	0.968960300634	0.905028779412
> share_rest	0.16	0.4
> difference	0.24	-0.24
> p_doc	0.4	0.15
> docs	2	2
> docs_level	2	2
> hits	8	6
> words_level	200	300
> rate	40	20
> rate_lo	17.2691608837	7.33964751164
> rate_hi	78.815946101	43.5315800751
> rate_rest	20	40
> log_ratio	1	-1
> pct_diff	100	-50
> items	4	4
> strata	2	2
> z	1.3416407865	-1.3416407865
> p	0.5	0.5
> q	0.5	0.5
> method	exact	exact
> flags	few unreliable	few unreliable
> why		

## score groups --all: g2 and what independent words would give
$ hearth score groups --all --by group people.tsv | sed 's/.*flags/flags/' | head -1
$ hearth score groups --all --by group people.tsv | cut -f 29-32
> flags	g2_signed	assumes_independent_units	naive_p_g2	naive_log10_p_g2	why
> g2_signed	assumes_independent_units	naive_p_g2	naive_log10_p_g2
> 1.71858370018	naive_*	0.189875455956	-0.721531170238
> -1.71858370018	naive_*	0.189875455956	-0.721531170238

## score groups: the columns that are there with two levels; conversations within projects
$ hearth score groups talks.tsv | cut -f 1-6,10,22-25,27
> by	level	theme	n	units_level	share	difference	items	strata	z	p	method
> project	P	b	10	30	0.333333333333	0.333333333333	3	1	0.707106781187	1	exact
> project	P	a	8	30	0.266666666667	0.166666666667	3	1	1.09985336266	0.666666666667	exact
> project	Q	a	1	10	0.1	-0.166666666667	3	1	-1.09985336266	0.666666666667	exact
> project	Q	b	0	10	0	-0.333333333333	3	1	-0.707106781187	1	exact
> wave	first	a	3	20	0.15	-0.15	2	1	-1	1	exact
> wave	first	b	0	20	0	-0.5	2	1	-1	1	exact
> wave	second	b	10	20	0.5	0.5	2	1	1	1	exact
> wave	second	a	6	20	0.3	0.15	2	1	1	1	exact
! hearth score: group has no value in any row of units and is left out; what differs within a transcript comes with `hearth count links --by speaker`

## score groups: straight from the matched rows
$ hearth count links --quiet --by speaker matched.tsv | hearth score groups --by group | cut -f 1-6,22-25
> by	level	theme	n	units_level	share	items	strata	z	p
> group	new	trust	2	2	1	2	1	1	1
> group	old	trust	0	2	0	2	1	-1	1

## score groups: the order of --by is that of the table; q is of each column by itself
$ hearth score groups --by wave,group people.tsv | cut -f 1,2,25,26
$ hearth score groups --adjust by --by group,wave people.tsv | cut -f 1,2,25,26
> by	level	p	q
> wave	first		
> wave	second		
> group	new	0.5	0.5
> group	old	0.5	0.5
> by	level	p	q
> group	new	0.5	0.75
> group	old	0.5	0.75
> wave	first		
> wave	second		

## score groups, themes: shards in any order give the same bytes
$ { sed -n 1p talks.tsv; sed -n 6,7p talks.tsv; } > y.tsv; sed 6,7d talks.tsv > x.tsv
$ for table in groups themes; do hearth score $table talks.tsv > whole; hearth score $table x.tsv y.tsv | cmp - whole; hearth score $table y.tsv x.tsv | cmp - whole; done
$ { sed -n 1p people.tsv; sed -n 4,5p people.tsv; } > y.tsv; sed 4,5d people.tsv > x.tsv
$ hearth score groups --quiet people.tsv > whole; hearth score groups --quiet y.tsv x.tsv | cmp - whole
! hearth score: group has no value in any row of units and is left out; what differs within a transcript comes with `hearth count links --by speaker`
! hearth score: group has no value in any row of units and is left out; what differs within a transcript comes with `hearth count links --by speaker`
! hearth score: group has no value in any row of units and is left out; what differs within a transcript comes with `hearth count links --by speaker`

## bad input: no theme at all
$ grep -vP '\t[abt]\t' talks.tsv > silent.tsv; for table in themes groups; do hearth score $table silent.tsv | wc -l; done
$ hearth score themes --quiet --lexicon lexicon.tsv silent.tsv | cut -f 1-3,12
> 1
> 1
> theme	n	share	docs
> a	0	0	0
> b	0	0	0
> never	0	0	0
! hearth score: no theme occurs in any document: the table has no rows
! hearth score: no theme occurs in any document: the table has no rows
! hearth score: group has no value in any row of units and is left out; what differs within a transcript comes with `hearth count links --by speaker`

## bad input: one transcript, one project
$ sed -n 1,3p talks.tsv > one.tsv; hearth score themes one.tsv | cut -f 1-5,8,31
$ hearth score groups one.tsv | wc -l
> theme	n	share	share_lo	share_hi	p_project	why
> a	2	0.2			0.2	share_lo=one_doc share_hi=one_doc p_doc_se=one_doc p_project_se=no_projects dp=one_doc dp_norm=one_doc trend_slope=one_wave trend_z=one_wave trend_p=one_wave trend_q=one_wave
> 1
! hearth score: project has one level only: nothing to compare
! hearth score: wave has one level only: nothing to compare
! hearth score: group has no value in any row of units and is left out; what differs within a transcript comes with `hearth count links --by speaker`

## bad input: one unit
$ sed -n 1,2p talks.tsv | sed 's/\t10\t\t100\t10/\t1\t\t7\t1/' > unit.tsv; printf 'd1\t\ta\t\t1\t1%s\n' "$(printf '\t%.0s' {1..19})" >> unit.tsv
$ hearth score themes unit.tsv | cut -f 1-3,6,8,14,30
$ hearth score groups --by wave unit.tsv | cut -f 1-6,24-29
> theme	n	share	p_doc	p_project	rate	flags
> a	1	1	1	1	142.857142857	few one_doc unreliable
> by	level	theme	n	units_level	share	z	p	q	method	flags	why
> wave	first	a	1	1	1					few one_doc unreliable	share_lo=one_doc share_hi=one_doc share_rest=no_groups difference=no_groups rate_rest=no_groups log_ratio=no_groups pct_diff=no_groups z=no_groups p=no_groups q=no_groups
! hearth score: wave has one level only: nothing to compare

## bad input: a theme everywhere
$ sed 's/\tb\t\t10\t10/\tb\t\t20\t20/' talks.tsv | awk -F '\t' -v OFS='\t' '$3 == "a" { $5 = $1 == "d2" ? 20 : 10; $6 = $5 } { print }' > all.tsv
$ hearth score themes all.tsv | awk -F '\t' 'NR == 1 { for (i = 1; i <= NF; i++) c[$i] = i; next } { print $1, $3, $4, $5, $c["trend_slope"], $c["why"] }'
$ hearth score groups --by wave all.tsv | awk -F '\t' 'NR > 1 { print $2, $3, $6, $10, $NF }'
> a 1 0.088452492695 1 0 trend_z=no_variation trend_p=no_variation trend_q=no_variation
> b 0.5 0.0154279671167 0.984572032883 1 
> first a 1 0 z=no_variation p=no_variation q=no_variation
> first b 0 -1 
> second a 1 0 share_lo=one_doc share_hi=one_doc z=no_variation p=no_variation q=no_variation
> second b 1 1 share_lo=one_doc share_hi=one_doc pct_diff=zero_cell

## bad input: a column with one level
$ hearth score groups --by project people.tsv | cut -f 1-6,9,29
$ hearth score groups people.tsv | cut -f 1-3
> by	level	theme	n	units_level	share	share_rest	why
> project	P	t	10	40	0.25		share_rest=no_groups difference=no_groups rate_rest=no_groups log_ratio=no_groups pct_diff=no_groups z=no_groups p=no_groups q=no_groups
> by	level	theme
> wave	first	t
> wave	second	t
> group	new	t
> group	old	t
! hearth score: project has one level only: nothing to compare
! hearth score: project has one level only: nothing to compare

## bad input: columns that are not there, or there and empty
$ hearth score groups --by age people.tsv; echo $?
$ hearth score groups --by wave,group talks.tsv; echo $?
$ cut -f 1-21 talks.tsv | hearth score groups
$ awk -F '\t' -v OFS='\t' 'NR > 1 { $24 = "" } { print }' talks.tsv | hearth score groups | cut -f 1,2 | uniq
> 1
> 1
> by	level	theme	n	units_level	share	share_lo	share_hi	share_rest	difference	p_doc	docs	docs_level	hits	words_level	rate	rate_lo	rate_hi	rate_rest	log_ratio	pct_diff	items	strata	z	p	q	method	flags	why
> by	level
> project	P
> project	Q
! hearth score: people.tsv:1: no such column in the counts (a column that is not the same in a whole document comes with `hearth count links --by`): "age"
! hearth score: talks.tsv:1: a column without a value in any row of units; what differs within a transcript comes with `hearth count links --by speaker`: "group"
! hearth score: none of the columns project,wave,group,role is there: nothing to compare
! hearth score: wave has no value in any row of units and is left out; what differs within a transcript comes with `hearth count links --by speaker`
! hearth score: group has no value in any row of units and is left out; what differs within a transcript comes with `hearth count links --by speaker`

## bad input: units without a level are left out, and it is said
$ awk -F '\t' -v OFS='\t' 'NR > 1 && $3 == "" { $24 = $1 == "d2" ? "" : $1 == "d3" ? "third" : $24 } { print }' talks.tsv | hearth score groups --by wave | cut -f 1-6,9
> by	level	theme	n	units_level	share	share_rest
> wave	first	a	2	10	0.2	0.1
> wave	first	b	0	10	0	0
> wave	third	a	1	10	0.1	0.2
> wave	third	b	0	10	0	0
! hearth score: wave: 20 of 40 units have no value and are left out; what differs within a transcript comes with `hearth count links --by speaker`

## bad input: the wrong counts, the wrong options
$ hearth score themes people.tsv; echo $?
$ hearth score groups --waves a talks.tsv; echo $?
$ hearth score themes --by wave talks.tsv; echo $?
> 1
> 2
> 2
! hearth score: people.tsv:2: counted --by a column: this table is scored from counts of whole documents: "speaker"
! hearth score: the table groups has no option --waves
! hearth score: the table themes has no option --by
