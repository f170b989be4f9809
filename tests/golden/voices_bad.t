What conversations may lack, through every table of people and turns: each gives its reason, none a number that means
nothing.

@ said.awk
| # doc speaker role group start end [theme...], - for nothing: as match would have them; a turn a line.
| BEGIN { OFS = "\t"; print "doc", "turn", "speaker", "role", "group", "start", "end", "tokens", "hits", "matcher" }
| { for (i = 2; i <= 6; i++) if ($i == "-") $i = ""
|     tokens = "so we said"; hits = ""
|     for (i = 7; i <= NF; i++) { hits = hits (hits ? " " : "") $i ":" i - 3 "-" i - 3 ":1." length($i); tokens = tokens " " $i }
|     print $1, ++turn[$1], $2, $3, $4, $5, $6, tokens, hits, "m" }
@ tables.sh
| # tables: counts the rows on standard input, and makes the finished tables of them.
| tables() { awk -f said.awk > matched.tsv
|     hearth count links matched.tsv > links.tsv; hearth count voices matched.tsv > voices.tsv; hearth count mixing matched.tsv > mixing.tsv
|     hearth --quiet count entries matched.tsv > entries.tsv; hearth --quiet count flow matched.tsv > flow.tsv
|     for t in pairs themes halves saturation indicators; do hearth --quiet score $t links.tsv > s.$t; done
|     for t in voices people; do hearth --quiet score $t voices.tsv > s.$t; done; hearth --quiet score mixing mixing.tsv > s.mixing
|     hearth --quiet score flow flow.tsv > s.flow; hearth --quiet score saturation --entries entries.tsv links.tsv | grep -P '^by|\tentries\t' > s.entries
|     hearth --quiet map ena matched.tsv > s.ena; hearth --quiet count links --by group matched.tsv > by.tsv; hearth --quiet map ca --by group by.tsv > s.ca
|     hearth count lags matched.tsv > lags.tsv; hearth --quiet score sequence lags.tsv > s.sequence; }
| # has TABLE WORDS COLUMN...: what is in those columns of the rows that hold the words; of an empty one the reason.
| has() { local t=$1 w=$2; shift 2
|     awk -F '\t' -v want="$*" -v w="$w" 'NR == 1 { for (i = 1; i <= NF; i++) at[$i] = i; k = split(want, c, " "); next }
|         index("\t" $0 "\t", "\t" w "\t") || !w { n++; for (i = 1; i <= k; i++) {
|             v = at[c[i]] ? $at[c[i]] : "no such column"
|             if (v == "" && match(" " $NF " ", " " c[i] "=[a-z_]+ ")) v = "(" substr($NF, RSTART + length(c[i]) + 1, RLENGTH - length(c[i]) - 3) ")"
|             if (!((i, v) in seen)) { seen[i, v]; all[i] = all[i] (all[i] == "" ? "" : ", ") v } } }
|         END { printf "%s", n + 0; for (i = 1; i <= k; i++) printf " | %s %s", c[i], all[i]; print "" }' s.$t; }

## one speaker: all is one person's, and how evenly it is shared is not said
$ . ./tables.sh; printf '%s\n' 'a Ann guest new 0 4 trust' 'a Ann guest new 4 9 hope' 'b Ann guest new - - trust hope' | tables
$ has voices all measure people share gini gini_corrected entropy_norm; has voices theme people gini hangs_on_one; has pairs '' holds p_local q
$ has people all theme people speaking share top_share hangs_on_one; has halves '' spearman
$ has flow trust n p_doc p_doc_lo position position_lo docs_all; has entries entries docs new chao2 new_next_1
$ has ena test n distance p; has ena speaker norm svd1; has ca test n inertia p; has ca level name axis_1
$ for scope in all speaker_change group_change; do has sequence $scope holds n expected expected_local lift_local p_local q; done
$ for of in all between pair opening; do has mixing $of transitions n share expected ei_index p gap_median; done
> 30 | measure words, turns, seconds | people 2, 1 | share 1, (no_times) | gini (one_speaker), (no_times) | gini_corrected (one_speaker), (no_times) | entropy_norm (one_speaker), (no_times)
> 8 | people 2 | gini 0 | hangs_on_one Ann
> 1 | holds untestable | p_local (untestable) | q (untestable)
> 3 | theme hope, trust | people 2 | speaking 2 | share 1 | top_share 0.615384615385, 0.5 | hangs_on_one Ann
> 4 | spearman (untestable)
> 11 | n 2, 0 | p_doc 0.75, 1, (no_units), 0 | p_doc_lo 0, (degenerate), (no_units), (too_few_docs) | position 0.56875, (no_units), (theme_absent) | position_lo 0, (no_units), (theme_absent) | docs_all 2, 0, 1
> 2 | docs 1, 2 | new 2, 0 | chao2 (too_few_docs), 2 | new_next_1 (too_few_docs), 0
> 0 | n  | distance  | p 
> 2 | norm 1 | svd1 (degenerate)
> 0 | n  | inertia  | p 
> 0 | name  | axis_1 
> 1 | holds (not_checked) | n 1 | expected 1 | expected_local 1 | lift_local 1 | p_local (untestable) | q (not_checked)
> 1 | holds untestable | n 0 | expected (one_speaker) | expected_local (one_speaker) | lift_local (one_speaker) | p_local (one_speaker) | q (one_speaker)
> 1 | holds untestable | n 0 | expected (no_variation) | expected_local (no_variation) | lift_local (no_variation) | p_local (no_variation) | q (no_variation)
> 6 | transitions 0 | n 0 | share (one_speaker) | expected  | ei_index  | p  | gap_median (one_speaker), 
> 6 | transitions 0 | n 0 | share (one_speaker) | expected (one_speaker) | ei_index (one_speaker) | p (one_speaker) | gap_median (one_speaker), 
> 6 | transitions 0 | n 0 | share (one_speaker) | expected (one_speaker) | ei_index  | p  | gap_median (one_speaker), 
> 0 | transitions  | n  | share  | expected  | ei_index  | p  | gap_median 
! hearth count: left out 0 rows of facilitators (facilitator,moderator,interviewer,host) in 0 of 2 documents
! hearth count: kept 0 rows of facilitators (facilitator,moderator,interviewer,host) in 0 of 2 documents

## no column of groups, no column of roles
$ . ./tables.sh; printf '%s\n' 'a Ann - - 0 4 trust' 'a Bob - - 4 9 hope' 'b Cat - - - - trust' | awk -f said.awk | cut -f 1-3,6- > m.tsv
$ hearth count voices m.tsv | hearth score voices > s.voices; for of in group role facilitators; do has voices $of people amount share gini; done; has voices all people
$ hearth count --quiet voices m.tsv | hearth score people > s.people; cut -f 1-7 s.people | tr '\t' '|'
> 30 | people 3, 2, 1 | amount (no_groups) | share (no_groups) | gini (no_groups)
> 30 | people 3, 2, 1 | amount (no_groups) | share (no_groups) | gini (no_groups)
> 15 | people 0 | amount (no_groups) | share (no_groups) | gini (no_groups)
> 30 | people 3, 2, 1
> of|name|theme|facilitators|docs|people|speaking
> all|||out|2|3|3
> all||hope|out|1|3|1
> all||trust|out|2|3|2
! hearth count: no role in any row: facilitators, if any, are people like everybody
! hearth score: group has no value for any of the people and is left out
! hearth score: role has no value for any of the people and is left out

## an empty name of a group: as if there was no group; one that is there in one transcript
$ . ./tables.sh; printf '%s\n' 'a Ann guest - 0 4 trust' 'a Bob guest - 4 9 hope' 'b Cat guest - - - trust' | tables
$ has voices group name people share
$ printf '%s\n' 'a Ann guest - 0 4 trust' 'a Bob guest new 4 9 hope' 'b Cat guest - - - trust' | tables
$ grep -P '\tgroup\t.*\twords\tin\t' s.voices | cut -f 1-11,19 | tr '\t' '|'
$ has flow trust n p_doc p_doc_lo position position_lo docs_all; has entries entries docs new chao2 new_next_1
$ has ena test n distance p; has ena speaker norm svd1; has ca test n inertia p; has ca level name axis_1
$ for scope in all speaker_change group_change; do has sequence $scope holds n expected expected_local lift_local p_local q; done
$ for of in all between pair opening; do has mixing $of transitions n share expected ei_index p gap_median; done
> 30 | name  | people 3, 2, 1 | share (no_groups)
> |group||words|in|median|1|1|1|4|0.5|gini=one_speaker gini_corrected=one_speaker entropy_norm=one_speaker
> |group||words|in|lowest|1|1|1|4|0.5|gini=one_speaker gini_corrected=one_speaker entropy_norm=one_speaker
> |group||words|in|highest|1|1|1|4|0.5|gini=one_speaker gini_corrected=one_speaker entropy_norm=one_speaker
> |group|new|words|in|median|1|1|1|4|0.5|gini=one_speaker gini_corrected=one_speaker entropy_norm=one_speaker
> |group|new|words|in|lowest|1|1|1|4|0.5|gini=one_speaker gini_corrected=one_speaker entropy_norm=one_speaker
> |group|new|words|in|highest|1|1|1|4|0.5|gini=one_speaker gini_corrected=one_speaker entropy_norm=one_speaker
> a|group||words|in|value|1|1|1|4|0.5|gini=one_speaker gini_corrected=one_speaker entropy_norm=one_speaker
> a|group|new|words|in|value|1|1|1|4|0.5|gini=one_speaker gini_corrected=one_speaker entropy_norm=one_speaker
> b|group||words|in|value|1|1|1|||amount=no_groups share=no_groups top_share=no_groups gini=no_groups gini_corrected=no_groups entropy=no_groups entropy_norm=no_groups effective_speakers=no_groups
> 11 | n 2, 0 | p_doc 0.75, 1, (no_units), 0 | p_doc_lo 0, (degenerate), (no_units), (too_few_docs) | position 0.65625, (no_units), (theme_absent) | position_lo 0, (no_units), (theme_absent) | docs_all 2, 0, 1
> 2 | docs 1, 2 | new 2, 0 | chao2 (too_few_docs), 2.25 | new_next_1 (too_few_docs), 0.166666666667
> 0 | n  | distance  | p 
> 3 | norm 0, 1 | svd1 (degenerate)
> 0 | n  | inertia  | p 
> 0 | name  | axis_1 
> 1 | holds (not_checked) | n 1 | expected 1 | expected_local 1 | lift_local 1 | p_local (untestable) | q (not_checked)
> 1 | holds untestable | n 1 | expected 1 | expected_local 1 | lift_local 1 | p_local (untestable) | q (untestable)
> 1 | holds untestable | n 0 | expected (no_variation) | expected_local (no_variation) | lift_local (no_variation) | p_local (no_variation) | q (no_variation)
> 6 | transitions 1, 0 | n 0 | share 0, (one_speaker) | expected  | ei_index  | p  | gap_median (no_times), , (one_speaker)
> 6 | transitions 0 | n 0 | share (no_units), (one_speaker) | expected (no_units), (one_speaker) | ei_index (no_units), (one_speaker) | p (no_units), (one_speaker) | gap_median (no_units), , (one_speaker)
> 4 | transitions 0 | n 0 | share (no_units) | expected (no_units) | ei_index  | p  | gap_median (no_units), 
> 0 | transitions  | n  | share  | expected  | ei_index  | p  | gap_median 
! hearth count: left out 0 rows of facilitators (facilitator,moderator,interviewer,host) in 0 of 2 documents
! hearth count: no group in any row: nobody is in a group
! hearth count: 1 documents where every turn begins as the one before ends: their times tell no gap
! hearth count: 2 of 2 documents have nothing left to count
! hearth map: by.tsv: no document: the table is empty
! hearth count: kept 0 rows of facilitators (facilitator,moderator,interviewer,host) in 0 of 2 documents
! hearth count: no group in any row: nothing goes from one group to another
! hearth count: left out 0 rows of facilitators (facilitator,moderator,interviewer,host) in 0 of 2 documents
! hearth count: 1 documents where every turn begins as the one before ends: their times tell no gap
! hearth count: 1 of 2 documents have nothing left to count
! hearth count: kept 0 rows of facilitators (facilitator,moderator,interviewer,host) in 0 of 2 documents
! hearth count: 2 of 3 turns have no group: they are in no X>Y

## one group
$ . ./tables.sh; printf '%s\n' 'a Ann guest new 0 4 trust' 'a Bob guest new 4 9 hope' 'b Cat guest new - - trust' | tables
$ has voices group name docs people share; hearth score people --by group voices.tsv | wc -l
$ has flow trust n p_doc p_doc_lo position position_lo docs_all; has entries entries docs new chao2 new_next_1
$ has ena test n distance p; has ena speaker norm svd1; has ca test n inertia p; has ca level name axis_1
$ for scope in all speaker_change group_change; do has sequence $scope holds n expected expected_local lift_local p_local q; done
$ for of in all between pair opening; do has mixing $of transitions n share expected ei_index p gap_median; done
> 30 | name new | docs 2, 1 | people 3, 2, 1 | share 1, (no_times)
> 7
> 11 | n 2, 0 | p_doc 0.75, 1, (no_units), 0 | p_doc_lo 0, (degenerate), (no_units), (too_few_docs) | position 0.65625, (no_units), (theme_absent) | position_lo 0, (no_units), (theme_absent) | docs_all 2, 0, 1
> 2 | docs 1, 2 | new 2, 0 | chao2 (too_few_docs), 2.25 | new_next_1 (too_few_docs), 0.166666666667
> 0 | n  | distance  | p 
> 3 | norm 0, 1 | svd1 (degenerate)
> 0 | n  | inertia  | p 
> 0 | name  | axis_1 
> 1 | holds (not_checked) | n 1 | expected 1 | expected_local 1 | lift_local 1 | p_local (untestable) | q (not_checked)
> 1 | holds untestable | n 1 | expected 1 | expected_local 1 | lift_local 1 | p_local (untestable) | q (untestable)
> 1 | holds untestable | n 0 | expected (no_variation) | expected_local (no_variation) | lift_local (no_variation) | p_local (no_variation) | q (no_variation)
> 6 | transitions 1, 0 | n 1, 0 | share 1, (one_speaker) | expected  | ei_index  | p  | gap_median (no_times), , (one_speaker)
> 6 | transitions 1, 0 | n 0 | share 0, (one_speaker) | expected 0, (one_speaker) | ei_index -1, (one_speaker) | p (no_variation), (one_speaker) | gap_median (no_units), , (one_speaker)
> 6 | transitions 1, 0 | n 1, 0 | share 1, (one_speaker) | expected 1, (one_speaker) | ei_index  | p  | gap_median (no_times), , (one_speaker)
> 0 | transitions  | n  | share  | expected  | ei_index  | p  | gap_median 
! hearth count: left out 0 rows of facilitators (facilitator,moderator,interviewer,host) in 0 of 2 documents
! hearth count: 1 documents where every turn begins as the one before ends: their times tell no gap
! hearth count: kept 0 rows of facilitators (facilitator,moderator,interviewer,host) in 0 of 2 documents

## everyone leads: nothing is left without them
$ . ./tables.sh; printf '%s\n' 'a Ann host - 0 4 trust' 'a Bob host - 4 9 hope' 'b Cat host - - - trust' | tables
$ has voices all facilitators people amount gini_corrected; grep -P '\tout\t' s.voices > o; { head -1 s.voices; cat o; } > s.out; has out all people amount share top_share; has out theme docs share; wc -l < s.pairs; has people all theme people speaking share
$ has flow trust n p_doc p_doc_lo position position_lo docs_all; has entries entries docs new chao2 new_next_1
$ has ena test n distance p; has ena speaker norm svd1; has ca test n inertia p; has ca level name axis_1
$ for scope in all speaker_change group_change; do has sequence $scope holds n expected expected_local lift_local p_local q; done
$ for of in all between pair opening; do has mixing $of transitions n share expected ei_index p gap_median; done
> 30 | facilitators in, out | people 3, 0, 2, 1 | amount 6, 4, 8, 0, 1.5, 1, 2, 9, (no_times) | gini_corrected 0, (silent), 0.111111111111, (one_speaker), (no_times)
> 15 | people 0 | amount 0, (no_times) | share 0, (no_times) | top_share (silent), (no_times)
> 4 | docs 0 | share (theme_absent)
> 1
> 3 | theme hope, trust | people 0 | speaking 0 | share (no_units)
> 0 | n  | p_doc  | p_doc_lo  | position  | position_lo  | docs_all 
> 0 | docs  | new  | chao2  | new_next_1 
> 0 | n  | distance  | p 
> 0 | norm  | svd1 
> 0
> 0
> 1 | holds (not_checked) | n 1 | expected 1 | expected_local 1 | lift_local 1 | p_local (untestable) | q (not_checked)
> 1 | holds untestable | n 1 | expected 1 | expected_local 1 | lift_local 1 | p_local (untestable) | q (untestable)
> 1 | holds untestable | n 0 | expected (no_groups) | expected_local (no_groups) | lift_local (no_groups) | p_local (no_groups) | q (no_groups)
> 6 | transitions 1, 0 | n 0 | share 0, (no_units), (one_speaker) | expected  | ei_index  | p  | gap_median (no_times), , (one_speaker)
> 6 | transitions 0 | n 0 | share (no_groups), (no_units), (one_speaker) | expected (no_groups), (no_units), (one_speaker) | ei_index (no_groups), (no_units), (one_speaker) | p (no_groups), (no_units), (one_speaker) | gap_median (no_groups), , (one_speaker)
> 0 | transitions  | n  | share  | expected  | ei_index  | p  | gap_median 
> 0 | transitions  | n  | share  | expected  | ei_index  | p  | gap_median 
! hearth count: left out 3 rows of facilitators (facilitator,moderator,interviewer,host) in 2 of 2 documents
! hearth count: 2 of 2 documents have nothing left to count
! hearth count: no group in any row: nobody is in a group
! hearth count: 1 documents where every turn begins as the one before ends: their times tell no gap
! hearth count: 2 of 2 documents have nothing left to count
! hearth count: 2 of 2 documents have nothing left to count
! hearth count: 2 of 2 documents have nothing left to count
! hearth map: by.tsv: no document: the table is empty
! hearth count: kept 3 rows of facilitators (facilitator,moderator,interviewer,host) in 2 of 2 documents
! hearth count: no group in any row: nothing goes from one group to another

## times: missing, all equal, running backwards; and of one turn only
$ . ./tables.sh; printf '%s\n' 'a Ann guest new - - trust' 'a Bob guest old - - hope' | tables; has voices seconds people speaking amount share gini
$ printf '%s\n' 'a Ann guest new 3 3 trust' 'a Bob guest old 3 3 hope' | tables; has voices seconds people speaking amount share gini
$ printf '%s\n' 'a Ann guest new 9 4 trust' 'a Bob guest old 4 2 hope' | tables; has voices seconds people speaking amount share gini
$ printf '%s\n' 'a Ann guest new 9 14 trust' 'a Bob guest old 14 - hope' | tables; has voices seconds people speaking amount share gini
$ printf '%s\n' 'a Ann guest new 9 1x4 trust' | awk -f said.awk | hearth count voices; echo $?
$ has flow trust n p_doc p_doc_lo position position_lo docs_all; has entries entries docs new chao2 new_next_1
$ has ena test n distance p; has ena speaker norm svd1; has ca test n inertia p; has ca level name axis_1
$ for scope in all speaker_change group_change; do has sequence $scope holds n expected expected_local lift_local p_local q; done
$ for of in all between pair opening; do has mixing $of transitions n share expected ei_index p gap_median; done
> 40 | people 2, 0, 1 | speaking 2, 0, 1 | amount (no_times) | share (no_times) | gini (no_times)
> 40 | people 2, 0, 1 | speaking 2, 0, 1 | amount (no_times) | share (no_times) | gini (no_times)
> 40 | people 2, 0, 1 | speaking 2, 0, 1 | amount (no_times) | share (no_times) | gini (no_times)
> 40 | people 2, 0, 1 | speaking 2, 0, 1 | amount (no_times) | share (no_times) | gini (no_times)
> 1
> 11 | n 1, 0 | p_doc 0.5, 1, (no_units), 0 | p_doc_lo (too_few_docs), (no_units) | position 0.4375, (no_units), (theme_absent) | position_lo (too_few_docs), (no_units), (theme_absent) | docs_all 1, 0
> 1 | docs 1 | new 2 | chao2 (too_few_docs) | new_next_1 (too_few_docs)
> 1 | n 1 | distance (no_units) | p (no_units)
> 2 | norm 0, 1 | svd1 (degenerate)
> 1 | n 2 | inertia 1 | p 1
> 2 | name new, old | axis_1 -1, 1
> 1 | holds (not_checked) | n 1 | expected 1 | expected_local 1 | lift_local 1 | p_local (untestable) | q (not_checked)
> 1 | holds untestable | n 1 | expected 1 | expected_local 1 | lift_local 1 | p_local (untestable) | q (untestable)
> 1 | holds untestable | n 1 | expected 1 | expected_local 1 | lift_local 1 | p_local (untestable) | q (untestable)
> 4 | transitions 1 | n 1 | share 1 | expected  | ei_index  | p  | gap_median (no_times), 
> 4 | transitions 1 | n 1 | share 1 | expected 1 | ei_index 1 | p (no_variation) | gap_median (no_times), 
> 16 | transitions 1, 0 | n 0, 1 | share 0, 1, (no_units) | expected 0, 0.5, (no_units) | ei_index  | p  | gap_median (no_units), , (no_times)
> 0 | transitions  | n  | share  | expected  | ei_index  | p  | gap_median 
! hearth count: left out 0 rows of facilitators (facilitator,moderator,interviewer,host) in 0 of 1 documents
! hearth count: kept 0 rows of facilitators (facilitator,moderator,interviewer,host) in 0 of 1 documents
! hearth count: left out 0 rows of facilitators (facilitator,moderator,interviewer,host) in 0 of 1 documents
! hearth count: kept 0 rows of facilitators (facilitator,moderator,interviewer,host) in 0 of 1 documents
! hearth count: left out 0 rows of facilitators (facilitator,moderator,interviewer,host) in 0 of 1 documents
! hearth count: 2 turns end before they begin: they have no times
! hearth count: 2 turns run backwards in time: no gap is taken from them
! hearth count: kept 0 rows of facilitators (facilitator,moderator,interviewer,host) in 0 of 1 documents
! hearth count: left out 0 rows of facilitators (facilitator,moderator,interviewer,host) in 0 of 1 documents
! hearth count: 1 documents where every turn begins as the one before ends: their times tell no gap
! hearth count: kept 0 rows of facilitators (facilitator,moderator,interviewer,host) in 0 of 1 documents
! hearth count: standard input:2:7: not a number of seconds: "1x4"

## a transcript of one turn, another of none
$ . ./tables.sh; printf '%s\n' 'a Ann guest new 0 4 trust' | tables; has voices all people share gini; has saturation '' chao2 coverage half_width; has indicators '' finding n of
$ printf 'doc\tturn\tspeaker\trole\tgroup\ttokens\thits\tmatcher\na\t1\tAnn\tguest\tnew\t\t\tm\n' > m.tsv; hearth --strict count voices m.tsv > voices.tsv; echo $?; hearth score voices voices.tsv > s.voices; has voices all people speaking amount share top_share
$ has flow trust n p_doc p_doc_lo position position_lo docs_all; has entries entries docs new chao2 new_next_1
$ has ena test n distance p; has ena speaker norm svd1; has ca test n inertia p; has ca level name axis_1
$ for scope in all speaker_change group_change; do has sequence $scope holds n expected expected_local lift_local p_local q; done
$ for of in all between pair opening; do has mixing $of transitions n share expected ei_index p gap_median; done
> 24 | people 1 | share 1 | gini (one_speaker)
> 2 | chao2 (too_few_docs) | coverage (too_few_docs) | half_width (too_few_docs)
> 2 | finding covering_theme, reading_list | n 1 | of 1
> 1
> 24 | people 1 | speaking 0 | amount 0, (no_times) | share (silent), (no_times) | top_share (silent), (no_times)
> 11 | n 1, 0 | p_doc 1, (no_units) | p_doc_lo (too_few_docs), (no_units) | position 0.875, (no_units) | position_lo (too_few_docs), (no_units) | docs_all 1, 0
> 1 | docs 1 | new 1 | chao2 (too_few_docs) | new_next_1 (too_few_docs)
> 0 | n  | distance  | p 
> 1 | norm 0 | svd1 (degenerate)
> 0 | n  | inertia  | p 
> 0 | name  | axis_1 
> 0 | holds  | n  | expected  | expected_local  | lift_local  | p_local  | q 
> 0 | holds  | n  | expected  | expected_local  | lift_local  | p_local  | q 
> 0 | holds  | n  | expected  | expected_local  | lift_local  | p_local  | q 
> 4 | transitions 0 | n 0 | share (one_speaker) | expected  | ei_index  | p  | gap_median (one_speaker), 
> 4 | transitions 0 | n 0 | share (one_speaker) | expected (one_speaker) | ei_index (one_speaker) | p (one_speaker) | gap_median (one_speaker), 
> 4 | transitions 0 | n 0 | share (one_speaker) | expected (one_speaker) | ei_index  | p  | gap_median (one_speaker), 
> 0 | transitions  | n  | share  | expected  | ei_index  | p  | gap_median 
! hearth count: left out 0 rows of facilitators (facilitator,moderator,interviewer,host) in 0 of 1 documents
! hearth count: kept 0 rows of facilitators (facilitator,moderator,interviewer,host) in 0 of 1 documents
! hearth count: 1 of 1 documents have no word

## a group that is in one transcript only
$ . ./tables.sh; printf '%s\n' 'a Ann guest new 0 4 trust' 'a Bob guest old 4 9 hope' 'b Ann guest new - - trust' 'b Dan guest new - - trust' | tables
$ grep -P '\tgroup\told\twords\tin\t' s.voices | cut -f 1-14,19 | tr '\t' '|'
$ has flow trust n p_doc p_doc_lo position position_lo docs_all; has entries entries docs new chao2 new_next_1
$ has ena test n distance p; has ena speaker norm svd1; has ca test n inertia p; has ca level name axis_1
$ for scope in all speaker_change group_change; do has sequence $scope holds n expected expected_local lift_local p_local q; done
$ for of in all between pair opening; do has mixing $of transitions n share expected ei_index p gap_median; done
> |group|old|words|in|median|1|1|1|4|0.5|1|||gini=one_speaker gini_corrected=one_speaker entropy_norm=one_speaker
> |group|old|words|in|lowest|1|1|1|4|0.5|1|||gini=one_speaker gini_corrected=one_speaker entropy_norm=one_speaker
> |group|old|words|in|highest|1|1|1|4|0.5|1|||gini=one_speaker gini_corrected=one_speaker entropy_norm=one_speaker
> a|group|old|words|in|value|1|1|1|4|0.5|1|||gini=one_speaker gini_corrected=one_speaker entropy_norm=one_speaker
> 11 | n 3, 2, 0, 1 | p_doc 0.75, 1, (no_units), 0.5 | p_doc_lo 0, (degenerate), (no_units) | position 0.5625, 0.4375, (no_units), 0.9375 | position_lo 0, (degenerate), (no_units), (too_few_docs) | docs_all 2, 0
> 2 | docs 1, 2 | new 2, 0 | chao2 (too_few_docs), 2.25 | new_next_1 (too_few_docs), 0.166666666667
> 1 | n 1 | distance (no_units) | p (no_units)
> 4 | norm 0, 1 | svd1 (degenerate)
> 1 | n 4 | inertia 1 | p 0.5
> 2 | name new, old | axis_1 -0.57735026919, 1.73205080757
> 2 | holds (not_checked) | n 2 | expected 1 | expected_local 1 | lift_local 1 | p_local (untestable) | q (not_checked)
> 2 | holds untestable | n 2 | expected 1 | expected_local 1 | lift_local 1 | p_local (untestable) | q (untestable)
> 1 | holds untestable | n 1 | expected 1 | expected_local 1 | lift_local 1 | p_local (untestable) | q (untestable)
> 6 | transitions 2, 1 | n 2, 1 | share 1 | expected  | ei_index  | p  | gap_median (no_times), 
> 6 | transitions 2, 1 | n 1, 0 | share 0.5, 1, 0 | expected 1, 0 | ei_index 0, 1, -1 | p (no_variation) | gap_median (no_times), , (no_units)
> 18 | transitions 2, 1, 0 | n 1, 0 | share 0.5, 1, (no_units), 0 | expected 1, 0.5, (no_units), 0 | ei_index  | p  | gap_median (no_times), , (no_units)
> 0 | transitions  | n  | share  | expected  | ei_index  | p  | gap_median 
! hearth count: left out 0 rows of facilitators (facilitator,moderator,interviewer,host) in 0 of 2 documents
! hearth count: 1 documents where every turn begins as the one before ends: their times tell no gap
! hearth count: kept 0 rows of facilitators (facilitator,moderator,interviewer,host) in 0 of 2 documents

## 100,000 turns by one speaker
$ . ./tables.sh; awk 'BEGIN { for (i = 1; i <= 100000; i++) print "a Ann guest new", i, i + 1, i % 3 ? "trust" : "hope trust" }' | tables; has voices all amount share gini; has pairs '' n_ab holds p_local
$ has flow trust n p_doc p_doc_lo position position_lo docs_all; has entries entries docs new chao2 new_next_1
$ has ena test n distance p; has ena speaker norm svd1; has ca test n inertia p; has ca level name axis_1
$ for scope in all speaker_change group_change; do has sequence $scope holds n expected expected_local lift_local p_local q; done
$ for of in all between pair opening; do has mixing $of transitions n share expected ei_index p gap_median; done
> 24 | amount 433333, 100000 | share 1 | gini (one_speaker)
> 1 | n_ab 33333 | holds untestable | p_local (untestable)
> 11 | n 100000, 10001, 10000, 9999 | p_doc 1 | p_doc_lo (too_few_docs) | position 0.500003461541, 0.0500081153139, 0.150013192395, 0.250008269237, 0.350008346083, 0.450013423164, 0.550008500007, 0.650008576853, 0.750013653934, 0.850008730776, 0.950003807695 | position_lo (too_few_docs) | docs_all 1
> 1 | docs 1 | new 2 | chao2 (too_few_docs) | new_next_1 (too_few_docs)
> 0 | n  | distance  | p 
> 1 | norm 99998 | svd1 (degenerate)
> 0 | n  | inertia  | p 
> 0 | name  | axis_1 
> 12 | holds (not_checked) | n 99999, 99998, 99997 | expected 11111, 33333, 99999, 11110.7777756, 33332, 99998, 11110.5555567, 99997 | expected_local 10228.9114036, 32054.3860745, 94884.5515872, 10228.6949685, 32053.4146717, 32054.4115862, 94883.6159304, 12874.6874776, 33332, 94882.6718694 | lift_local 0, 1.03988889141, 1.05390180306, 1.0398892081, 1.03988806378, 1.05390165646, 2.58895604713, 1, 1.05390160321 | p_local 0, 1.05798907336e-160, 1.06076012908e-160, 1.05975212135e-160, (untestable) | q (not_checked)
> 12 | holds untestable | n 0 | expected (one_speaker) | expected_local (one_speaker) | lift_local (one_speaker) | p_local (one_speaker) | q (one_speaker)
> 12 | holds untestable | n 0 | expected (no_variation) | expected_local (no_variation) | lift_local (no_variation) | p_local (no_variation) | q (no_variation)
> 4 | transitions 0 | n 0 | share (one_speaker) | expected  | ei_index  | p  | gap_median (one_speaker), 
> 4 | transitions 0 | n 0 | share (one_speaker) | expected (one_speaker) | ei_index (one_speaker) | p (one_speaker) | gap_median (one_speaker), 
> 4 | transitions 0 | n 0 | share (one_speaker) | expected (one_speaker) | ei_index  | p  | gap_median (one_speaker), 
> 0 | transitions  | n  | share  | expected  | ei_index  | p  | gap_median 
! hearth count: left out 0 rows of facilitators (facilitator,moderator,interviewer,host) in 0 of 1 documents
! hearth count: kept 0 rows of facilitators (facilitator,moderator,interviewer,host) in 0 of 1 documents

## three waves: no series, whose least p could not be below a third, but the transcripts' own test; a wave without a date, and one wave
@ waves.awk
| BEGIN { FS = OFS = "\t"; split("first second third", w, " ") }
| NR == 1 { print $0, "project", "wave", "date"; next } { k = index("abcdefghi", $1); i = (k - 1) % 3 + 1; print $0, "p" int((k - 1) / 3), w[waves < i ? 1 : i], dates ? (i == 2 ? "" : 2023 + i) : 2023 + i }
$ . ./tables.sh; for d in a b c d e f g h i; do n=0; for s in Ann Bob Cat Dan Eve Fay; do n=$((n + 1)); [ $n -gt "$(echo $d | tr abcdefghi 123234345)" ] && t= || t=trust; echo "$d $s guest new - - $t"; done; done | awk -f said.awk > m.tsv
$ for v in 'waves=3' 'waves=3 -v dates=1' 'waves=1'; do awk -v $v -f waves.awk m.tsv | hearth count --quiet links | hearth score --quiet themes > s.themes; has themes trust waves trend_slope trend_z trend_p trend_method; done
> 1 | waves first,second,third | trend_slope 0.166666666667 | trend_z 2.44948974278 | trend_p 0.00925925925926 | trend_method exact
> 1 | waves  | trend_slope (no_times) | trend_z (no_times) | trend_p (no_times) | trend_method 
> 1 | waves first | trend_slope (one_wave) | trend_z (one_wave) | trend_p (one_wave) | trend_method 

## dates: the ISO form only, which puts itself in order; others with their line, whichever table wants an order
@ dated.awk
| BEGIN { FS = OFS = "\t" } NR == 1 { print $0, "date"; next } { print $0, $1 == "a" ? "2024-05-01" : date }
$ . ./tables.sh; printf '%s\n' 'a Ann guest new - - trust' 'b Bob guest old - - hope' | awk -f said.awk > m.tsv
$ for date in 03/04/2024 4.3.2024 2024-3-4 2024-13-01 2023-02-29 20240304 'March 2024' yesterday; do awk -v date="$date" -f dated.awk m.tsv | hearth count --quiet links > links.tsv; hearth score saturation links.tsv > out; [ $? = 1 ] && [ ! -s out ]; hearth score --quiet --order doc saturation links.tsv 2>&1 | wc -l; done
$ for date in 2024 2024-03 2024-03-04 2024-03-04T18:30 2024-02-29; do awk -v date="$date" -f dated.awk m.tsv | hearth count --quiet links | hearth score --quiet saturation | awk -F '\t' '$3 == "themes" { printf "%s ", $5 } END { print "" }'; done
> 5
> 5
> 5
> 5
> 5
> 5
> 5
> 5
> b a 
> b a 
> b a 
> b a 
> b a 
! hearth score: links.tsv:4:24: no date such as 2025-03-31 (or 2025-03, 2025), by which transcripts could be put in order: "03/04/2024"
! hearth score: links.tsv:4:24: no date such as 2025-03-31 (or 2025-03, 2025), by which transcripts could be put in order: "4.3.2024"
! hearth score: links.tsv:4:24: no date such as 2025-03-31 (or 2025-03, 2025), by which transcripts could be put in order: "2024-3-4"
! hearth score: links.tsv:4:24: no date such as 2025-03-31 (or 2025-03, 2025), by which transcripts could be put in order: "2024-13-01"
! hearth score: links.tsv:4:24: no date such as 2025-03-31 (or 2025-03, 2025), by which transcripts could be put in order: "2023-02-29"
! hearth score: links.tsv:4:24: no date such as 2025-03-31 (or 2025-03, 2025), by which transcripts could be put in order: "20240304"
! hearth score: links.tsv:4:24: no date such as 2025-03-31 (or 2025-03, 2025), by which transcripts could be put in order: "March 2024"
! hearth score: links.tsv:4:24: no date such as 2025-03-31 (or 2025-03, 2025), by which transcripts could be put in order: "yesterday"

## 20,000 people, a turn each, as under a film: in less than a second
$ . ./tables.sh; awk 'BEGIN { for (i = 1; i <= 20000; i++) print "a S" i " guest", i % 2 ? "new" : "old", "- - trust" }' | awk -f said.awk | hearth count voices > voices.tsv; hearth score voices voices.tsv > s.voices; has voices all people amount top_share gini effective_speakers; has voices speaker amount share
> 24 | people 20000 | amount 80000, 20000, (no_times) | top_share 5e-05, (no_times) | gini 0, (no_times) | effective_speakers 20000, (no_times)
> 120000 | amount 4, 1, (no_times) | share 5e-05, (no_times)

## a group whose name holds what stands between two groups in a scope
$ . ./tables.sh; printf '%s\n' 'a Ann guest a>b 0 4 trust' 'a Bob guest old 4 9 hope' | awk -f said.awk | hearth count lags; echo $?
> 1
! hearth count: standard input:2:5: a group with > in its name, which stands between two groups' names: "a>b"
