score: finished tables, of counts in which every number can be worked out by hand.

The counts are tosses of coins. In six documents of 40 turns every pair of themes shares two stretches, and in each
of them the null says: no joint turn or one, as likely (`1,1`). So the joint turns of a pair are heads of twelve coins:
6 are expected, the variance is 3, and P(X >= 10) = (66 + 12 + 1)/4096. Two-sided p of 12, 11, 10, 9, 6, 3 heads: 2, 26,
158, 598, 4096 and 598 of 4096.

With x heads in document k and L = X/6, the interval is L exp(±2.5706 SE) (t with 5 degrees of freedom, as six alike
documents share the expectation), SE the larger of sqrt(6/5 sum (x - L)²)/X and sqrt(3)/X. X = 12: all x are 2, so
SE = sqrt(3)/12 = 0.1443 and the interval 2 exp(±0.3710) = 1.380 to 2.898. X = 10: sum (x - 5/3)² = 4/3, so
sqrt(1.6)/10 is less than sqrt(3)/10 = 0.1732, and the interval is 1.068 to 2.601.

@ coins.sh
| # coins [BY] [COINS]: counts of documents a, b, c, … (of projects p p q q r r …, waves first second first …).
| # Standard input has a line for each pair: `THEME THEME N N N …`, the joint units in each document, or with
| # BY `N/N`, at its levels north and south. In every document a pair has so many stretches (2), in each of
| # which a coin decides whether the two meet: the joint units are heads of so many coins.
| coins() {
|     awk -v OFS='\t' -v by="${1-}" -v coins="${2:-2}" '
|     function row(doc, level, a, b, n, hits, words, turns, same, e, v, null, constant) {
|         print doc, level, a, b, n, hits, words, turns, same, e, v, null, e, v, null, constant
|     }
|     BEGIN { for (i = 1; i <= coins; i++) tosses = tosses (i > 1 ? " " : "") "1,1" }
|     { a[NR] = $1; b[NR] = $2; docs = NF - 2; for (k = 1; k <= docs; k++) n[NR, k] = $(k + 2)
|       if (!seen[$1]++) theme[++themes] = $1
|       if (!seen[$2]++) theme[++themes] = $2 }
|     END {
|         row("doc", "level", "theme_a", "theme_b", "n", "hits", "words", "turns", "n_same", "e", "v", "null",
|             "unit\tblock\tby\tfacilitators\tfacilitator_roles\tmatcher\tproject\twave" (by ? "\t" by : ""))
|         for (d = 1; d <= docs; d++) for (l = 1; l <= (by ? 2 : 1); l++) {
|             doc = sprintf("%c", 96 + d); level = by ? l == 1 ? "north" : "south" : ""
|             row(doc, level, "", "", 40, "", 400, 40, "", "", "", "", "turn\t20\t" by "\t0\t\tm\t" \
|                 substr("ppqqrrssttuuvvwwxxyyzz", d, 1) "\t" (d % 2 ? "first" : "second") (by ? "\t" level : ""))
|             for (t = 1; t <= themes; t++)
|                 row(doc, level, theme[t], "", 2 * coins, 2 * coins, "", "", "", "", "", "", "\t\t\t\t\t\t\t" (by ? "\t" : ""))
|             for (i = 1; i <= NR; i++) {
|                 split(n[i, d], x, "/")
|                 row(doc, level, a[i], b[i], x[l] + 0, "", "", "", 0, coins / 2, coins / 4, tosses, "\t\t\t\t\t\t\t" (by ? "\t" : ""))
|             }
|         }
|     }' | awk -F '\t' -v OFS='\t' 'NR == 1 { $13 = "e_units"; $14 = "v_units"; $15 = "null_units" } 1'
| }
| # names COLUMN...: those columns of the table on standard input, found by their names.
| pick() {
|     awk -F '\t' -v want="$*" 'NR == 1 { for (i = 1; i <= NF; i++) at[$i] = i; k = split(want, w, " ") }
|         { for (i = 1; i <= k; i++) printf "%s%s", at[w[i]] ? $at[w[i]] : "no " w[i], i < k ? " | " : "\n" }'
| }
@ tosses
| art hope 2 2 2 2 2 2
| art power 2 2 2 2 2 1
| art trust 2 2 2 2 1 1
| hope power 2 2 2 1 1 1
| hope trust 1 1 1 1 1 1
| power trust 0 1 0 1 0 1

## pairs: the headline; BH over six tests: 2·6/4096, 26·6/2/4096, 158·6/3/4096, the two 598 are alike: ·6/5
$ . ./coins.sh; coins < tosses | tee coins.tsv | hearth score | pick theme_a theme_b holds n_ab docs_ab projects_ab expected_local p_local q flags method
$ hearth score coins.tsv | pick lift_local lift_lo lift_hi lift_units p_units carried_by why
> theme_a | theme_b | holds | n_ab | docs_ab | projects_ab | expected_local | p_local | q | flags | method
> art | hope | yes | 12 | 6 | 3 | 6 | 0.00048828125 | 0.0029296875 |  | exact
> art | power | yes | 11 | 6 | 3 | 6 | 0.00634765625 | 0.01904296875 |  | exact
> art | trust | no | 10 | 6 | 3 | 6 | 0.03857421875 | 0.0771484375 |  | exact
> hope | power | no | 9 | 6 | 3 | 6 | 0.14599609375 | 0.1751953125 |  | exact
> hope | trust | no | 6 | 6 | 3 | 6 | 1 | 1 |  | exact
> power | trust | no | 3 | 3 | 3 | 6 | 0.14599609375 | 0.1751953125 |  | exact
> lift_local | lift_lo | lift_hi | lift_units | p_units | carried_by | why
> 2 | 1.38004437143 | 2.89845752992 | 2 | 0.00048828125 | - | 
> 1.83333333333 | 1.22308228523 | 2.74806621902 | 1.83333333333 | 0.00634765625 | p,q | 
> 1.66666666667 | 1.06778647346 | 2.60143563045 | 1.66666666667 | 0.03857421875 | p,q | 
> 1.5 | 0.914622747245 | 2.46003065939 | 1.5 | 0.14599609375 |  | 
> 1 | 0.476130616782 | 2.10026401318 | 1 | 1 |  | 
> 0.5 | 0.113350182118 | 2.20555446253 | 0.5 | 0.14599609375 |  | 

## pairs: where it comes from: 24 of 240 turns each, so 2.4 pooled and within; 6 in stretches, whatever the lengths
$ . ./coins.sh; coins < tosses | hearth score | pick n_ab excess_conversation excess_phase excess_length excess_moment | sed -n '2p;$p'
> 12 | 0 | 3.6 | 0 | 6
> 3 | 0 | 3.6 | 0 | -3

## pairs --adjust by: six times 1 + 1/2 + … + 1/6 = 2.45
$ . ./coins.sh; coins < tosses | hearth score --adjust by | pick theme_a theme_b q
> theme_a | theme_b | q
> art | hope | 0.007177734375
> art | power | 0.0466552734375
> art | trust | 0.189013671875
> hope | power | 0.429228515625
> hope | trust | 1
> power | trust | 0.429228515625

## pairs --planned: 26·2/4096 and 158/4096 by Holm; BH of four for the rest; one more link holds
$ . ./coins.sh; coins < tosses > coins.tsv; printf 'theme_b;theme_a\nart;power\ntrust;art\nart;trust\n' > planned.csv
$ hearth score --planned planned.csv coins.tsv | pick theme_a theme_b holds planned p_local q
> theme_a | theme_b | holds | planned | p_local | q
> art | hope | yes | no | 0.00048828125 | 0.001953125
> art | power | yes | yes | 0.00634765625 | 0.0126953125
> art | trust | yes | yes | 0.03857421875 | 0.03857421875
> hope | power | no | no | 0.14599609375 | 0.194661458333
> hope | trust | no | no | 1 | 1
> power | trust | no | no | 0.14599609375 | 0.194661458333

## pairs --planned: a planned theme that occurs nowhere is said, and its link is no test
$ . ./coins.sh; coins < tosses > coins.tsv; printf 'theme_a\ttheme_b\nart\tlove\nart\tpower\n' > planned.tsv
$ hearth score --planned planned.tsv coins.tsv | pick theme_a theme_b planned q | head -3
> theme_a | theme_b | planned | q
> art | hope | no | 0.00244140625
> art | power | yes | 0.00634765625
! hearth score: planned.tsv:2: a planned theme occurs in no document: "love"

## pairs --planned: a row with one theme, with the same twice; no column theme_a; no such file
$ . ./coins.sh; coins < tosses > coins.tsv
$ printf 'theme_a\ttheme_b\nart\t\n' > one.tsv; printf 'theme_a\ttheme_b\nart\tpower\nart\tart\n' > twice.tsv; printf 'a\ttheme_b\nart\tpower\n' > other.tsv
$ for file in one twice other nosuch; do hearth score --planned $file.tsv coins.tsv; echo $?; done
> 1
> 1
> 1
> 3
! hearth score: one.tsv:2:2: a link is planned between two themes: ""
! hearth score: twice.tsv:3:2: a link is planned between two themes: "art"
! hearth score: other.tsv:1: no column theme_a
! hearth score: nosuch.tsv: No such file or directory

## pairs --all: everything about art and hope; from what its numbers come stands below
$ # n = 240, a = b = c = 12, d = 204. Within: six hypergeometric (40, 4, 4). Projects: ln(4.5/2.5), SE sqrt(1)/4.5 with 1 degree of
$ # freedom (t 12.706), alike in three, so Q = 0 and mu_se = 12.706/1.96/4.5/sqrt(3). Crude: 5 exp(±0.3710). Odds ratio: 16.36 exp(±2.5706·0.4949). Naive: log OR with halves
$ # ln(12.5·204.5/12.5²), SE sqrt(3/12.5 + 1/204.5); chi-square 240·2304²/(24·216)²; three strata 80, 8, 8, 4: OR 4·68/16, CMH
$ # (12 - 2.4)²/(3·8·8·72·72/(80²·79)); Fisher over C(24,k) C(216,24-k)/C(240,24).
$ . ./coins.sh; coins < tosses | hearth score --all > all.tsv; head -1 all.tsv | tr '\t' '\n' | sed -n '25,$p' | tr '\n' ' ' | fold -s -w 110; echo
$ awk -F '\t' 'NR == 1 { split($0, name) } $1 == "art" && $2 == "hope" { for (i = 25; i < NF; i++) if (name[i] !~ /^naive_(confounding|q|i2|tau2)$|^(se_log_or|deff)$/) print name[i], $i }' all.tsv
> units_all docs_all expected_pooled expected_within expected_units var_local p_local_le p_local_ge midp_local 
> p_min_end p_max_end p_within k_eff se_cluster se_floor lift_pooled lift_pooled_lo lift_pooled_hi 
> projects_used q_projects p_q_projects i2 tau2 mu mu_se pred_lo pred_hi min_expected jaccard dice ochiai lift 
> pmi_bits npmi phi yule_q odds_ratio log_or_ha se_jaccard se_npmi se_log_or or_lo or_hi deff n_eff 
> assumes_independent_units naive_se_log_or_ha naive_or_ha_lo naive_or_ha_hi naive_chi2 naive_p_chi2 naive_g2 
> naive_p_g2 naive_log10_p_g2 naive_fisher_p naive_fisher_midp naive_informative naive_or_mh naive_or_mh_lo 
> naive_or_mh_hi naive_cmh_chi2 naive_p_cmh naive_breslow_day naive_tarone naive_p_tarone naive_crude_or 
> naive_confounding naive_n_eff_projects naive_q naive_i2 naive_tau2 naive_mu naive_mu_se naive_pred_lo 
> naive_pred_hi naive_flags why 
> units_all 240
> docs_all 6
> expected_pooled 2.4
> expected_within 2.4
> expected_units 6
> var_local 3
> p_local_le 1
> p_local_ge 0.000244140625
> midp_local 0.000244140625
> p_min_end 0.000244140625
> p_max_end 0.000244140625
> p_within 2.32355438996e-07
> k_eff 6
> se_cluster 0
> se_floor 0.144337567297
> lift_pooled 5
> lift_pooled_lo 3.45011092859
> lift_pooled_hi 7.24614382479
> projects_used 3
> q_projects 0
> p_q_projects 1
> i2 0
> tau2 0
> mu 0.587786664902
> mu_se 0.831753461081
> pred_lo -9.98064310162
> pred_hi 11.1562164314
> min_expected 2.4
> jaccard 0.333333333333
> dice 0.5
> ochiai 0.5
> lift 5
> pmi_bits 2.32192809489
> npmi 0.53724357368
> phi 0.444444444444
> yule_q 0.888888888889
> odds_ratio 17
> log_or_ha 2.79483933117
> se_jaccard 0
> se_npmi 0
> or_lo 4.58482514295
> or_hi 58.3772753933
> n_eff 240
> assumes_independent_units naive_*
> naive_se_log_or_ha 0.494863592872
> naive_or_ha_lo 6.20232679948
> naive_or_ha_hi 43.1530953871
> naive_chi2 47.4074074074
> naive_p_chi2 5.76643693915e-12
> naive_g2 30.0792075248
> naive_p_g2 4.14754406494e-08
> naive_log10_p_g2 -7.38220899119
> naive_fisher_p 6.88748831135e-08
> naive_fisher_midp 7.25505300037e-08
> naive_informative 3
> naive_or_mh 17
> naive_or_mh_lo 6.31969106885
> naive_or_mh_hi 45.7300834569
> naive_cmh_chi2 46.8148148148
> naive_p_cmh 7.80213698832e-12
> naive_breslow_day 0
> naive_tarone 0
> naive_p_tarone 1
> naive_crude_or 17
> naive_n_eff_projects 3
> naive_mu 2.72275634849
> naive_mu_se 0.476537933717
> naive_pred_lo -3.33223220186
> naive_pred_hi 8.77774489885
> naive_flags 

## pairs --all of counts made with the ladder: two turns of twenty in each of six documents; 2/10⁶ in stretches of ten, 2/20⁶, 2/190⁶
$ { printf 'doc\tturn\ttokens\thits\tmatcher\n'; for doc in a b c d e f; do for i in {1..20}; do printf '%s\t%s\tx\t%s\tm\n' $doc $i "$([ $i -lt 3 ] && echo "hope:1-1:1 trust:1-1:2")"; done; done; } > m.tsv
$ . ./coins.sh; hearth count --quiet --block 10 --ladder m.tsv > links.tsv; hearth score --all links.tsv | pick n_ab p_local p_units p_transcript p_within; hearth score links.tsv | head -1 | tr '\t' '\n' | grep -c '^p_'
> n_ab | p_local | p_units | p_transcript | p_within
> 12 | 2e-06 | 2e-06 | 3.125e-08 | 4.25116919375e-14
> 2

## pairs: less often, 8 heads of 40 coins, holds when units rotated say so too; and does not when they do not (2/5 expected in each document: 8)
$ . ./coins.sh; { printf 'hope trust'; for i in 1 2 3 4; do printf ' 0 1 0 0 1'; done; echo; } | coins > less.tsv
$ hearth score less.tsv | pick holds n_ab expected_local lift_local lift_lo lift_hi p_local lift_units p_units flags
$ awk -F '\t' -v OFS='\t' 'NR > 1 && $4 != "" { $13 = 0.4; $14 = 0.24; $15 = "3,2" } 1' less.tsv | hearth score | pick holds n_ab lift_hi lift_units p_units flags
> holds | n_ab | expected_local | lift_local | lift_lo | lift_hi | p_local | lift_units | p_units | flags
> yes | 8 | 20 | 0.4 | 0.174884218419 | 0.914891014449 | 0.000182165829756 | 0.4 | 0.000182165829756 | 
> holds | n_ab | lift_hi | lift_units | p_units | flags
> no | 8 | 0.914891014449 | 1 | 1 | length

## pairs: never in the same turn, 20 expected
$ . ./coins.sh; { printf 'hope trust'; for i in {1..20}; do printf ' 0'; done; echo; } | coins | hearth score | pick holds n_ab expected_local lift_local lift_lo p_local flags why
> holds | n_ab | expected_local | lift_local | lift_lo | p_local | flags | why
> too_few | 0 | 20 | 0 |  | 1.81898940355e-12 |  | lift_lo=zero_cell lift_hi=zero_cell

## pairs: sums only: the normal form, z = (|12 - 6| - 1/2)/sqrt(3); counts, lifts and intervals as before; one such document is enough
$ . ./coins.sh; coins < tosses > coins.tsv; awk -F '\t' -v OFS='\t' 'NR > 1 { $12 = $15 = "" } 1' coins.tsv > sums.tsv
$ hearth score sums.tsv | pick theme_a theme_b holds p_local p_units q method flags why
$ for file in coins sums; do hearth score $file.tsv | pick theme_a theme_b n_ab lift_local lift_lo lift_hi carried_by > $file; done; cmp coins sums
$ { cat coins.tsv; sed '1d; s/^[a-f]\t/z&/' sums.tsv | grep '^za'; } | hearth score | pick method | sort | uniq -c | sed 's/^ *//'
> theme_a | theme_b | holds | p_local | p_units | q | method | flags | why
> art | hope | yes | 0.00149616428975 | 0.00149616428975 | 0.00897698573847 | normal |  | 
> art | power | yes | 0.00937476845943 | 0.00937476845943 | 0.0281243053783 | normal |  | 
> art | trust | no | 0.0433081428108 | 0.0433081428108 | 0.0866162856216 | normal |  | 
> hope | power | no | 0.148914673179 | 0.148914673179 | 0.178697607815 | normal |  | 
> hope | trust | no | 1 | 1 | 1 | normal |  | 
> power | trust | no | 0.148914673179 | 0.148914673179 | 0.178697607815 | normal |  | 
> 1 method
> 6 normal

## pairs: sums only and fewer than five expected: no p
$ . ./coins.sh; cut -d ' ' -f 1-6 tosses | coins | awk -F '\t' -v OFS='\t' 'NR > 1 { $12 = $15 = "" } 1' | hearth score | pick theme_a theme_b holds n_ab expected_local p_local q method flags why | head -2
> theme_a | theme_b | holds | n_ab | expected_local | p_local | q | method | flags | why
> art | hope | untestable | 8 | 4 |  |  | normal | few sparse | p_local=sparse q=sparse p_units=sparse

## loo: the others' lift; art and power without p or q: 7 of 4 expected, interval from 0.92; without r: all x are 2
$ . ./coins.sh; coins < tosses > coins.tsv; hearth score loo coins.tsv | grep -E '^(theme_a|art.(hope|power))'
$ hearth score loo --all coins.tsv | pick theme_a theme_b without naive_or_mh naive_weight | sed -n '2p;5,7p'
> theme_a	theme_b	without	n_ab	expected_local	lift_local	lift_lo	lift_hi	carries	why
> art	hope	p	8	4	2	1.13947182057	3.51039835105	no	
> art	hope	q	8	4	2	1.13947182057	3.51039835105	no	
> art	hope	r	8	4	2	1.13947182057	3.51039835105	no	
> art	power	p	7	4	1.75	0.920042459199	3.32865072626	yes	
> art	power	q	7	4	1.75	0.920042459199	3.32865072626	yes	
> art	power	r	8	4	2	1.13947182057	3.51039835105	no	
> art | hope | p | 17 | 0.333333333333
> art | power | p | 11.5365853659 | 0.280701754386
> art | power | q | 11.5365853659 | 0.280701754386
> art | power | r | 17 | 0.438596491228

## loo: one project, none, and none but one
$ . ./coins.sh; coins < tosses > coins.tsv; awk -F '\t' -v OFS='\t' 'NR > 1 && $4 == "" && $3 == "" { $22 = "p" } 1' coins.tsv > one.tsv; cut -f 1-21 coins.tsv > none.tsv
$ for file in one none; do hearth score loo $file.tsv | wc -l; hearth score $file.tsv | pick theme_a theme_b holds projects_ab carried_by flags why | sed -n 2p; done
> 1
> art | hope | yes | 1 |  |  | 
> 1
> art | hope | yes |  |  |  | projects_ab=no_projects
! hearth score: only one project: there is none to leave out
! hearth score: no column project: there is none to leave out

## differences --by wave: art and power have 6 of 3 in the first, 5 of 3 in the second: SE sqrt(1.5/36 + 1.5/25), t with 2 degrees of freedom
$ . ./coins.sh; coins < tosses > coins.tsv; hearth score differences --by wave coins.tsv > waves.tsv
$ pick by level_1 level_2 theme_a theme_b differs n_ab_1 n_ab_2 ratio ratio_lo ratio_hi p method < waves.tsv | sed -n 1,3p
$ # power and trust never meet in the first wave; of the 8 ways to deal out the waves within projects 2 are as far apart
$ pick theme_a theme_b differs lift_local_1 lift_local_2 ratio p q method why < waves.tsv | tail -1
$ hearth score differences coins.tsv | cmp - waves.tsv
> by | level_1 | level_2 | theme_a | theme_b | differs | n_ab_1 | n_ab_2 | ratio | ratio_lo | ratio_hi | p | method
> wave | first | second | art | power | too_few | 6 | 5 | 1.2 | 0.304346526991 | 4.73144876742 | 0.625152973348 | linearised
> wave | first | second | art | hope | too_few | 6 | 6 | 1 | 0.288786142579 | 3.46277003138 | 1 | linearised
> power | trust | too_few | 0 | 1 | 0 | 0.25 | 1 | permutation | lift_lo_1=zero_cell lift_hi_1=zero_cell ratio_lo=zero_cell ratio_hi=zero_cell

## differences: counted --by group, the levels sit in the same documents: of 64 ways to deal them out 2 are as far apart
$ . ./coins.sh; printf 'hope trust 0/1 0/1 0/1 0/1 0/1 0/1\nart hope 2/1 2/1 2/0 2/1 2/1 1/1\n' | coins group > by.tsv
$ hearth score differences --by group by.tsv | pick level_1 level_2 theme_a theme_b differs n_ab_1 n_ab_2 ratio p q method
$ hearth score differences by.tsv | cut -f 1 | uniq; hearth score pairs by.tsv; echo $?
> level_1 | level_2 | theme_a | theme_b | differs | n_ab_1 | n_ab_2 | ratio | p | q | method
> north | south | art | hope | no | 11 | 5 | 2.2 | 0.092994879395 | 0.092994879395 | linearised
> north | south | hope | trust | too_few | 0 | 6 | 0 | 0.03125 | 0.0625 | permutation
> by
> group
> wave
> 1
! hearth score: by.tsv:2: counted --by a column: this table is scored from counts of whole documents: "group"

## groups, differences: a column that is not there, one level, a column of the counts themselves
$ . ./coins.sh; coins < tosses | awk -F '\t' -v OFS='\t' '{ $24 = NR == 1 ? "region" : $3 == "" ? "here" : "" } 1' > coins.tsv
$ for table in groups differences; do hearth score $table --by wave,mood coins.tsv; echo $?; hearth score $table --by region coins.tsv | cut -f 1-3 | sed -n 2p; hearth score $table --by matcher coins.tsv; echo $?; done
> 1
> region	here	art
> 2
> 1
> 2
! hearth score: coins.tsv:1: no such column in the counts (a column that is not the same in a whole document comes with `hearth count links --by`): "mood"
! hearth score: region has one level only: nothing to compare
! hearth score: --by: matcher is a column of every table of counts
! hearth score: coins.tsv:1: no such column in the counts (a column that is not the same in a whole document comes with `hearth count links --by`): "mood"
! hearth score: region has one level only: nothing to compare
! hearth score: --by: matcher is a column of every table of counts

## an option of another table
$ . ./coins.sh; coins < tosses > coins.tsv
$ for words in 'pairs --lexicon x' 'pairs --by wave' 'pairs --waves a' 'themes --planned x' 'themes --by wave' 'groups --planned x' 'groups --waves a' 'loo --adjust by' 'loo --planned x' 'differences --all' 'differences --lexicon x' 'nosuch'; do hearth score $words coins.tsv; echo $?; done
> 2
> 2
> 2
> 2
> 2
> 2
> 2
> 2
> 2
> 2
> 2
> 2
! hearth score: the table pairs has no option --lexicon
! hearth score: the table pairs has no option --by
! hearth score: the table pairs has no option --waves
! hearth score: the table themes has no option --planned
! hearth score: the table themes has no option --by
! hearth score: the table groups has no option --planned
! hearth score: the table groups has no option --waves
! hearth score: the table loo has no option --adjust
! hearth score: the table loo has no option --planned
! hearth score: the table differences has no option --all
! hearth score: the table differences has no option --lexicon
! hearth score: neither a table (pairs|themes|groups|loo|differences|saturation|indicators|halves|voices|people|mixing|flow|sequence) nor a file: "nosuch"

## no theme at all
$ . ./coins.sh; coins < tosses | awk -F '\t' 'NR == 1 || $3 == ""' > empty.tsv; for table in pairs groups loo differences; do hearth score $table empty.tsv | wc -l; done
$ printf 'doc\tturn\ttokens\thits\tmatcher\na\t1\tx\t\tm\n' | hearth count --quiet | hearth score | wc -l
> 1
> 1
> 1
> 1
> 1
! hearth score: no theme occurs in any document: the table has no rows
! hearth score: no theme occurs in any document: the table has no rows
! hearth score: no theme occurs in any document: the table has no rows
! hearth score: no theme occurs in any document: the table has no rows
! hearth score: no theme occurs in any document: the table has no rows

## one transcript: no interval, and nothing holds; 8 of 8 coins
$ . ./coins.sh; echo 'hope trust 8' | coins '' 8 > one.tsv; hearth score one.tsv | pick holds n_ab lift_local lift_lo lift_hi p_local q carried_by flags why
$ for table in loo differences groups; do hearth score $table one.tsv | wc -l; done
> holds | n_ab | lift_local | lift_lo | lift_hi | p_local | q | carried_by | flags | why
> too_few | 8 | 2 |  |  | 0.0078125 | 0.0078125 |  | few one_doc sparse | lift_lo=one_doc lift_hi=one_doc
> 1
> 1
> 1
! hearth score: only one project: there is none to leave out
! hearth score: project has one level only: nothing to compare
! hearth score: wave has one level only: nothing to compare

## one project: it is not flagged as carried by one, and there is none to leave out
$ . ./coins.sh; coins < tosses | awk -F '\t' -v OFS='\t' 'NR > 1 && $3 == "" { $22 = "p" } 1' | hearth score | pick theme_a theme_b holds projects_ab carried_by flags | head -3
> theme_a | theme_b | holds | projects_ab | carried_by | flags
> art | hope | yes | 1 |  | 
> art | power | yes | 1 |  | 

## a theme in every turn: nothing can be moved
$ printf 'doc\tturn\ttokens\thits\tmatcher\n' > m.tsv; for doc in a b; do printf '%s\t1\tx y\ttrust:1-1:1 hope:2-2:2\tm\n%s\t2\tx\ttrust:1-1:1\tm\n' $doc $doc; done >> m.tsv
$ . ./coins.sh; hearth count --quiet m.tsv | tee links.tsv | hearth score | pick holds n_a n_b n_ab expected_local lift_local flags why
$ hearth score --all links.tsv | pick why | tail -1 | tr ' ' '\n' | grep -E '^(phi|yule_q|odds_ratio|log_or_ha|naive_chi2|naive_fisher_p|naive_or_mh)='
> holds | n_a | n_b | n_ab | expected_local | lift_local | flags | why
> untestable | 2 | 4 | 2 | 2 | 1 | few untestable sparse | projects_ab=no_projects lift_lo=degenerate lift_hi=degenerate p_local=untestable q=untestable p_units=untestable
> phi=theme_everywhere
> yule_q=zero_cell
> odds_ratio=zero_cell
> log_or_ha=theme_everywhere
> naive_chi2=theme_everywhere
> naive_fisher_p=theme_everywhere
> naive_or_mh=no_informative_stratum

## two themes with the same words: the codebook, not the talk
$ { printf 'doc\tturn\ttokens\thits\tmatcher\n'; for doc in a b c d e f; do for i in {1..20}; do printf '%s\t%s\tx\t%s\tm\n' $doc $i "$([ $((i % 5)) = 0 ] && echo "belief:1-1:1 trust:1-1:2")"; done; done; } > m.tsv
$ . ./coins.sh; hearth count --quiet m.tsv | hearth score | pick theme_a theme_b holds n_a n_b n_ab n_same expected_local lift_local flags
> theme_a | theme_b | holds | n_a | n_b | n_ab | n_same | expected_local | lift_local | flags
> belief | trust | same_words | 24 | 24 | 24 | 24 | 4.8 | 5 | sparse same_words

## one unit
$ . ./coins.sh; printf 'doc\tturn\ttokens\thits\tmatcher\na\t1\tx y\ttrust:1-1:1 hope:2-2:2\tm\n' | hearth count --quiet > unit.tsv
$ hearth score unit.tsv | pick holds n_a n_b n_ab expected_local lift_local flags why; for table in loo differences groups; do hearth score $table unit.tsv | wc -l; done
> holds | n_a | n_b | n_ab | expected_local | lift_local | flags | why
> untestable | 1 | 1 | 1 | 1 | 1 | few one_doc untestable sparse | projects_ab=no_projects lift_lo=one_doc lift_hi=one_doc p_local=untestable q=untestable p_units=untestable
> 1
> 1
> 1
! hearth score: no column project: there is none to leave out
! hearth score: none of the columns wave,group,role is there: nothing to compare
! hearth score: none of the columns project,wave,group,role is there: nothing to compare

## counts of other units, blocks, levels, codebooks and facilitators do not add: both places are told
$ . ./coins.sh; coins < tosses > coins.tsv; sed '1!s/^[a-f]\t/z&/' coins.tsv > more.tsv; printf 'hope trust 1/1\n' | coins group | sed '1!s/^a/za/' | cut -f 1-23 > by.tsv
$ for edit in 's/\tturn\t20\t/\tsentence\t20\t/' 's/\tturn\t20\t/\tturn\t15\t/' 's/\t0\t\tm\t/\t0\t\tn\t/' 's/\t0\t\tm\t/\tin\t\tm\t/'; do sed "$edit" more.tsv > other.tsv; hearth score coins.tsv other.tsv; echo $?; done
$ hearth score coins.tsv by.tsv; echo $?; hearth score coins.tsv more.tsv | wc -l
> 1
> 1
> 1
> 1
> 1
> 7
! hearth score: other.tsv:2:16: tables of different settings do not add: unit is "turn" in coins.tsv:2: "sentence"
! hearth score: other.tsv:2:17: tables of different settings do not add: block is "20" in coins.tsv:2: "15"
! hearth score: other.tsv:2:21: tables of different settings do not add: matcher is "m" in coins.tsv:2: "n"
! hearth score: other.tsv:2:19: tables of different settings do not add: facilitators were left out in coins.tsv:2: "in"
! hearth score: by.tsv:2:18: tables of different settings do not add: by is "" in coins.tsv:2: "group"

## a document in two shards
$ . ./coins.sh; coins < tosses > coins.tsv; awk -F '\t' 'NR == 1 || $1 < "d"' coins.tsv > north.tsv; awk -F '\t' 'NR == 1 || $1 >= "c"' coins.tsv > south.tsv
$ for table in pairs themes groups loo differences; do hearth score $table north.tsv south.tsv; echo $?; done
> 1
> 1
> 1
> 1
> 1
! hearth score: south.tsv:2:1: a document twice: it is in north.tsv:24 already: "c"
! hearth score: south.tsv:2:1: a document twice: it is in north.tsv:24 already: "c"
! hearth score: south.tsv:2:1: a document twice: it is in north.tsv:24 already: "c"
! hearth score: south.tsv:2:1: a document twice: it is in north.tsv:24 already: "c"
! hearth score: south.tsv:2:1: a document twice: it is in north.tsv:24 already: "c"

## one level of a document in each of two shards
$ . ./coins.sh; printf 'hope trust 0/1 1/1\n' | coins group > by.tsv; grep -v south by.tsv > north.tsv; grep -v north by.tsv > south.tsv; hearth score differences --by group north.tsv south.tsv | wc -l
> 0
! hearth score: south.tsv:2:1: a document twice: levels of it came before another document: "a"
= 1

## shards with different columns
$ . ./coins.sh; coins < tosses > coins.tsv; cut -f 1-22 coins.tsv | sed '1!s/^[a-f]\t/z&/' > other.tsv; hearth score coins.tsv other.tsv 2>&1 | cut -c 1-60
> hearth score: other.tsv:1: another header than that of coins
= 1

## nulls that were edited by hand: the text, its mean or its variance; refused with line and field
$ . ./coins.sh; coins < tosses > coins.tsv; try() { sed "7$1" coins.tsv | hearth score; }
$ try 's/1,1 1,1/1,1 1,2/'; try 's/1,1 1,1\t1/1,1\t1/'; try 's/1,1 1,1$/&/; 7s/\(1,1 1,1.*\)1,1 1,1/\11,1 2,1/'; try 's/\t1\t0.5\t/\t1.1\t0.5\t/'; try 's/\t1\t0.5\t/\t1\t0.6\t/'
$ try 's/1,1 1,1/1,1  1,1/'; try 's/1,1 1,1/01,1 1,1/'; try 's/1,1 1,1/0,1 1,1/'; try 's/1,1 1,1/none/'; try 's/1,1 1,1//'; try 's/\t2\t/\t3\t/'; try 's/\t1\t0.5\t/\tnan\t0.5\t/'; try 's/\t1\t0.5\t1,1 1,1/\t0\t0\t/'; echo $?
> 1
! hearth score: standard input:7:12: null does not have the mean and the variance of its row: it was edited: "1,1 1,2"
! hearth score: standard input:7:12: null does not have the mean and the variance of its row: it was edited: "1,1"
! hearth score: standard input:7:15: null_units does not have the mean and the variance of its row: it was edited: "1,1 2,1"
! hearth score: standard input:7:12: null does not have the mean and the variance of its row: it was edited: "1,1 1,1"
! hearth score: standard input:7:12: null does not have the mean and the variance of its row: it was edited: "1,1 1,1"
! hearth score: standard input:7:12: null is not a list of counts as `hearth count links` writes it: "1,1  1,1"
! hearth score: standard input:7:12: null is not a list of counts as `hearth count links` writes it: "01,1 1,1"
! hearth score: standard input:7:12: null is not a list of counts as `hearth count links` writes it: "0,1 1,1"
! hearth score: standard input:7:12: null is not a list of counts as `hearth count links` writes it: "none"
! hearth score: standard input:7:12: null and null_units: one of them is missing: ""
! hearth score: standard input:7:12: null does not allow for n joint units: "1,1 1,1"
! hearth score: standard input:7:10: e is not a number from 0 on: "nan"
! hearth score: standard input:7:12: null and null_units: one of them is missing: ""

## joint units that a null does not allow, behind rows with the same null; of pairs that do not fit the first by its themes is told
$ . ./coins.sh; coins < tosses > coins.tsv; sed '8s/\t2\t/\t3\t/' coins.tsv | hearth score; awk -F '\t' '!($4 == "" && ($1 $3 == "atrust" || $1 $3 == "bhope"))' coins.tsv | hearth score
! hearth score: standard input:8:12: null does not allow for n joint units: "1,1 1,1"
! hearth score: standard input:12: in b two themes have a row, but one of them has none of its own: "art hope"
= 1

## tables without the columns of the nulls
$ . ./coins.sh; coins < tosses > coins.tsv; cut -f 1-11,13- coins.tsv | hearth score; cut -f 1-14,16- coins.tsv | hearth score loo; cut -f 1-9,11- coins.tsv | hearth score differences; echo $?
> 1
! hearth score: standard input:1: no table of `hearth count links`: no such column in the header: "null"
! hearth score: standard input:1: no table of `hearth count links`: no such column in the header: "null_units"
! hearth score: standard input:1: no table of `hearth count links`: no such column in the header: "e"

## no rows, no header
$ head -1 > header.tsv < <(. ./coins.sh; coins < tosses); hearth score header.tsv; echo $?; hearth score < /dev/null; echo $?
> 1
> 1
! hearth score: header.tsv: no document: the table is empty
! hearth score: standard input: empty: not even a header line
