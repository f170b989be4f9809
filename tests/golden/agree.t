agree: people against one another and against a lexicon. `of` shows some columns of a table by name.

@ of.sh
| of() { # COLUMN...: of the table on standard input
|     awk -F '\t' -v OFS='|' -v want="$*" 'BEGIN { n = split(want, w, " ") }
|         NR == 1 { for (i = 1; i <= NF; i++) c[$i] = i }
|         { for (i = 1; i <= n; i++) printf "%s%s", (w[i] in c) ? $c[w[i]] : "?", i < n ? "|" : "\n" }'
| }
@ people.csv
| doc,turn,coder,code
| a,1,Ann,trust
| a,2,Ann,
| a,3,Ann,trust
| a,4,Ann,place
| a,1,Ben,trust
| a,2,Ben,trust
| a,3,Ben,trust
| a,4,Ben,
@ matched.tsv
| doc	turn	text	tokens	stems	hits	matcher
| a	1	I trust her.	I trust her	i trust her	trust:2-2:1.2	0123456789ab
| a	2	No.	No	no		0123456789ab
| a	3	Trust me, trust me.	Trust me trust me	trust me trust me	trust/deep:1-2:1.3 trust:3-3:1.2	0123456789ab
| a	4	Bore da.	Bore da	bore da		
| a	5	Trusted.	Trusted	trust	trust:1-1:1.2	0123456789ab
@ talk.awk
| BEGIN { print "doc\tturn\trole\ttext\ttokens\tstems\thits\tmatcher"
|     for (d = 1; d <= 3; d++) for (t = 1; t <= 40; t++) {
|         role = t % 10 ? (t % 2 ? "young" : "old") : "facilitator"; hit = t % 4 == 1 ? "trust/deep:1-1:1.2" : ""
|         print d "\t" t "\t" role "\tT" d "." t "\tT" t "\tt" t "\t" hit "\t0123456789ab" } }

## by hand: trust agreed on 3 of 4 turns, place on 3 of 4; overall 2 of 4
Trust: p_e = .5 * .75 + .5 * .25 = .5; alpha 1 - 7 * 2/(2 * 5 * 3). Overall, three codes (nothing is
one): p_e = (2 * 3 + 1 * 1 + 1 * 0)/16 = 7/16; values 5 trust, 2 nothing, 1 place: alpha 1 - 7 * 4/(64 - 30).
AC1 overall: p_e = (5/8 * 3/8 + 2/8 * 6/8 + 1/8 * 7/8)/2 = 17/64.
$ . ./of.sh; hearth agree people.csv | of theme coder_a coder_b coders units docs share agreement kappa alpha ac1 brennan_prediger
> theme|coder_a|coder_b|coders|units|docs|share|agreement|kappa|alpha|ac1|brennan_prediger
> overall|||2|4|1|0.75|0.5||0.176470588235|0.31914893617|0.25
> place|||2|4|1|0.125|0.75||0|0.68|0.5
> trust|||2|4|1|0.625|0.75||0.533333333333|0.529411764706|0.5
> overall|Ann|Ben|2|4|1|0.75|0.5|0.111111111111|0.176470588235|0.31914893617|0.25
> place|Ann|Ben|2|4|1|0.125|0.75|0|0|0.68|0.5
> trust|Ann|Ben|2|4|1|0.625|0.75|0.5|0.533333333333|0.529411764706|0.5
! hearth agree: people.csv: UTF-8, commas, 8 rows

## a standard: of two it is the second or the first
$ . ./of.sh; hearth agree --quiet --no-pairs --standard Ann people.csv | of why | sed -n 3p | tr ' ' '\n' | grep -v several_coders
$ hearth agree --quiet --standard Ann people.csv | tail -3 | cut -f 1,21-28,31- | tr '\t' '|' | cut -d '|' -f 1-10
$ hearth agree --quiet --standard Ben people.csv | tail -1 | cut -f 1,21-25
$ hearth agree --quiet --standard Cid people.csv
> alpha_lo=one_doc
> alpha_hi=one_doc
> ac1_lo=one_doc
> ac1_hi=one_doc
> tp=no_standard
> fp=no_standard
> fn=no_standard
> tn=no_standard
> precision=no_standard
> precision_lo=no_standard
> precision_hi=no_standard
> recall=no_standard
> recall_lo=no_standard
> recall_hi=no_standard
> f1=no_standard
> mcc=no_standard
> overall|Ann|2|1|1|4|0.666666666667|0.207659600802|0.93850805528|0.93850805528
> place|Ann|0|0|1|3||||0.793450685623
> trust|Ann|2|1|0|1|0.666666666667|0.207659600802|0.93850805528|1
> trust	Ben	2	0	1	1
! hearth agree: people.csv: no coder of that name, which --standard wants: "Cid"
= 1

## the lexicon: a descendant counts, a row that was not searched is no coding of its
$ . ./of.sh; hearth agree --quiet --matched matched.tsv people.csv | of theme coder_a coder_b units standard tp fp fn tn | grep lexicon
> overall|Ann|lexicon|3|Ann|2|0|0|4
> place|Ann|lexicon|3|Ann|0|0|0|3
> trust|Ann|lexicon|3|Ann|2|0|0|1
> overall|Ben|lexicon|3|Ben|2|0|1|3
> place|Ben|lexicon|3|Ben|0|0|0|3
> trust|Ben|lexicon|3|Ben|2|0|1|0
! hearth agree: no hit anywhere in the matched rows on 1 of 2 themes: "place"

## a theme that is asked for: its descendants are it, what is something else is nothing
$ . ./of.sh; hearth agree --quiet --theme trust --matched matched.tsv people.csv | of theme coder_a coder_b units agreement | tail -n +4 | sort
> overall|Ann|Ben|4|0.75
> overall|Ann|lexicon|3|1
> overall|Ben|lexicon|3|0.666666666667
> trust|Ann|Ben|4|0.75
> trust|Ann|lexicon|3|1
> trust|Ben|lexicon|3|0.666666666667

## an alpha with no variation is missing, not 0 and not 1
@ same.csv
| unit,coder,code
| 1,a,x
| 1,b,x
| 2,a,x
| 2,b,x
$ . ./of.sh; hearth agree --quiet same.csv | of theme coder_a agreement kappa alpha ac1 brennan_prediger; hearth agree --quiet same.csv | tail -1 | cut -f 21
> theme|coder_a|agreement|kappa|alpha|ac1|brennan_prediger
> overall||1||||
> x||1|||1|1
> overall|a|1||||
> x|a|1|||1|1
> docs=no_docs kappa=no_variation se_kappa=no_variation kappa_lo=no_variation kappa_hi=no_variation alpha=no_variation alpha_lo=no_variation alpha_hi=no_variation ac1_lo=too_few_docs ac1_hi=too_few_docs

## units that are not in the corpus: all of them, by line
@ wrong.csv
| doc,turn,coder,code
| a,1,Ann,trust
| a,9,Ann,trust
| b,1,Ann,trust
| a,9,Ben,trust
$ hearth agree --quiet --matched matched.tsv wrong.csv
! hearth agree: wrong.csv:3: no such unit in the matched rows: "a 9"
! hearth agree: wrong.csv:4: no such unit in the matched rows: "b 1"
= 1

## units without doc and turn, a coder called lexicon, one coder only, no coding at all
@ unit.csv
| unit,coder,code
| 1,Ann,trust
@ lexicon.csv
| doc,turn,coder,code
| a,1,lexicon,trust
@ none.csv
| unit,coder,code
$ hearth agree --quiet --matched matched.tsv unit.csv; hearth agree --quiet --matched matched.tsv lexicon.csv; hearth agree --quiet unit.csv; hearth agree --quiet none.csv
! hearth agree: unit.csv: the units have to be named by doc and turn (and sent) to be found in the matched rows
! hearth agree: lexicon.csv: a coder of the name that the matched rows go under: "lexicon"
! hearth agree: unit.csv: only one coder: nothing to compare (--matched compares with a lexicon): "Ann"
! hearth agree: none.csv: no coding in it
= 1

## what is wrong with a table, all at once
@ bad.csv
| doc,turn,coder,code,begin,end
| a,,Ann,x,,
| ,1,Ann,x,,
| a,1,Ann,x,one,2
| a,1,Ann,x,3,3
@ less.csv
| who,what
| Ann,x
$ hearth agree --quiet bad.csv
$ hearth agree --quiet less.csv; hearth agree --quiet --column unit=who less.csv; hearth agree --quiet --column unit=whom less.csv
! hearth agree: bad.csv:2:2: no turn
! hearth agree: bad.csv:3:1: no doc
! hearth agree: bad.csv:4:5: not a whole number: "one"
! hearth agree: bad.csv:5:6: an end that is not behind the begin: "3"
! hearth agree: less.csv:1: no column unit, nor doc and turn (--column unit=NAME)
! hearth agree: less.csv:1: no column code (--column code=NAME; --coders a,b for a column per coder)
! hearth agree: less.csv:1: no such column: "whom"
= 1

## wrong usage
$ hearth agree; echo $?; hearth agree people.csv people.csv; hearth agree sample matched.tsv; hearth agree validated people.csv
$ hearth agree --size 4 people.csv; hearth agree --column turn people.csv; hearth agree --coders doc,doc people.csv; hearth agree people.csv then count
> 2
! hearth agree: name one table of codings
! hearth agree: name one table of codings
! hearth agree: sample: name the theme to read for: --theme THEME
! hearth agree: validated: name the filled-in sample, and --matched FILE, the rows that it was drawn from
! hearth agree: the table scores has no option --size
! hearth agree: --column takes ROLE=NAME, the role one of unit|doc|turn|sent|coder|code|begin|end|line|text, not "turn"
! hearth agree: --coders names one column twice: doc
! hearth: agree cannot be joined with other stages by "then"
= 2

## a column for each coder: empty and NA were not coded, and rows are units
@ wide.csv
| Item;Ann;Ben;Cid
| p;yes;yes;NA
| q;no;yes;no
| r;;no;no
| s;no;;
$ . ./of.sh; hearth agree --quiet --coders Ann,Ben,Cid wide.csv | of theme coder_a coder_b units agreement | grep overall
> overall|||3|0.777777777778
> overall|Ann|Ben|2|0.5
> overall|Ann|Cid|1|1
> overall|Ben|Cid|2|0.5

## who codes a unit twice: codes of one coding, the first, or one more coder
@ twice.csv
| unit,coder,code
| 1,Ann,x
| 1,Ann,y
| 1,Ben,x
$ . ./of.sh; for r in codes first coders; do hearth agree --quiet --repeats $r twice.csv | of theme coder_a coder_b coders agreement | sed -n '2,4p'; done
> overall|||2|
> x|||2|1
> y|||2|0
> overall|||2|1
> x|||2|1
> overall|Ann|Ben|2|1
> overall|||3|0.333333333333
> x|||3|0.333333333333
> y|||3|0.333333333333

## only what was found is listed: --complete
@ found.tsv
| doc	turn	theme	coder
| a	1	trust	Ann
| a	3	trust	Ann
| a	5	trust	Ben
$ . ./of.sh; hearth agree --quiet --complete --matched matched.tsv found.tsv | of theme coder_a coder_b units tp fp fn tn | grep ^trust
$ hearth agree --quiet --complete found.tsv | of theme coder_a coder_b units agreement | tail -1
> trust|||5||||
> trust|Ann|Ben|5||||
> trust|Ann|lexicon|4|2|1|0|1
> trust|Ben|lexicon|4|1|2|0|1
> trust|Ann|Ben|3|0

## where coders differ, and who said what where the other said what
$ hearth agree disagreements --quiet --matched matched.tsv people.csv
$ hearth agree confusion --quiet people.csv
> theme	doc	turn	with	without	left	quote	right
> place	a	4	Ann	Ben			Bore da.
> trust	a	2	Ben	Ann, lexicon			No.
> coder_a	coder_b	code_a	code_b	units
> Ann	Ben		trust	1
> Ann	Ben	place		1
> Ann	Ben	trust	trust	2
! hearth agree: no hit anywhere in the matched rows on 1 of 2 themes: "place"

## confusion of several codes: what both gave, then each of the one against each of the other
@ several.csv
| unit,coder,code,text
| 1,Ann,x,Some text
| 1,Ann,y,
| 1,Ann,z,
| 1,Ben,z,
| 1,Ben,w,
| 2,Ann,,
| 2,Ben,,
$ hearth agree confusion --quiet several.csv | tail -n +2; hearth agree disagreements --quiet several.csv | sed -n 2p
> Ann	Ben			1
> Ann	Ben	x	w	1
> Ann	Ben	y	w	1
> Ann	Ben	z	z	1
> w	1	Ben	Ann			Some text

## places: a hit in its words, and alpha over characters, by hand
Ann marks "I trust" (0-7) of the 12 characters of turn 1, the hit is "trust" (2-7): 5 both, 2 one. Turn 2: 3 characters of nobody.
Of 30 values 12 are 1; alpha 1 - 29 * 4/(900 - 144 - 324).
@ spans.csv
| doc,turn,coder,code,begin,end
| a,1,Ann,trust,0,7
| a,2,Ann,,,
$ . ./of.sh; hearth agree --quiet --matched matched.tsv spans.csv | of theme coder_a units agreement alpha_span alpha_span_lo | sed -n 5p
$ hearth agree --quiet spans.csv --complete --column coder=turn | of theme coder_a alpha_span | tail -1
> trust|Ann|2|1|0.731481481481|
> trust|1|

## the same draws under one seed, whatever the order of the rows; five documents
@ five.awk
| BEGIN { print "doc\tturn\tcoder\tcode"
|     for (d = 1; d <= 6; d++) for (t = 1; t <= 9; t++) { print d "\t" t "\tAnn\t" (t % 2 ? "x" : ""); print d "\t" t "\tBen\t" ((t + d) % 3 ? "x" : "") } }
$ . ./of.sh; awk -f five.awk > five.tsv; { sed 1q five.tsv; sed 1d five.tsv | sort -r; } > other.tsv
$ for f in five other; do hearth agree --no-pairs --theme x $f.tsv | of theme alpha alpha_lo alpha_hi ac1_lo ac1_hi > $f; done; cmp five other
$ awk -F '|' 'NR > 1 { print ($3 < $2 && $2 < $4) }' five; hearth agree --no-pairs --seed 2 five.tsv | of theme alpha alpha_lo | cmp -s - five || echo other draws
$ hearth agree --draws 0 five.tsv | of alpha alpha_lo why | tail -1
> 1
> 1
> other draws
> -0.0036075036075||

## sample: half with a hit, half without, in an order that says nothing; facilitators are left out
$ awk -f talk.awk > talk.tsv; hearth agree sample --theme trust --size 20 talk.tsv > sample.tsv; sed -n 1p sample.tsv; sed 1d sample.tsv | wc -l
$ sed 1d sample.tsv | cut -f 2 | awk '{ hits += $1 % 4 == 1; leads += $1 % 10 == 0 } END { print hits, leads + 0 }'
$ cut -f 4-8 sample.tsv | sed -n 2p; hearth agree sample --quiet --theme trust --size 20 < talk.tsv | cmp - sample.tsv
$ hearth agree sample --quiet --theme trust --size 20 --seed 2 talk.tsv | cmp -s - sample.tsv || echo another
$ hearth agree sample --theme tryst --size 4 talk.tsv | wc -l
> doc	turn	text	present	theme	matcher	drawn
> 20
> 10 0
> 	trust	0123456789ab	unit=turn facilitators=out seed=1
> another
> 3
! hearth agree: 10 of 30 units with a hit, 10 of 78 without
! hearth agree: left out 12 rows of facilitators
! hearth agree: 0 of 0 units with a hit, 2 of 108 without
! hearth agree: left out 12 rows of facilitators
! hearth agree: no unit has a hit on the theme tryst

## validated: the lexicon misses how the old speak (they are read to hold it in every turn)
Of 108 units 30 have a hit, all of them the young's (odd turns: 60), of which all are true.
$ . ./of.sh; awk -f talk.awk > talk.tsv; hearth agree sample --quiet --theme trust --size 60 --by role talk.tsv > sample.tsv
$ awk -F '\t' -v OFS='\t' 'NR > 1 { $4 = $2 % 4 == 1 ? "Yes" : $2 % 4 == 3 ? "n" : 1 } { print }' sample.tsv > read.tsv
$ hearth agree validated --matched talk.tsv read.tsv | of by level units units_hit checked_hits true_hits checked_nonhits true_nonhits precision prevalence recall flags
> by|level|units|units_hit|checked_hits|true_hits|checked_nonhits|true_nonhits|precision|prevalence|recall|flags
> ||108|30|30|30|60|30|1|0.722222222222|0.384615384615|
> role|old|48|0|0|0|30|30||1|0|
> role|young|60|30|30|30|30|0|1|0.5|1|

## validated: the flag, where both have hits
@ both.awk
| BEGIN { print "doc\tturn\tgroup\ttext\ttokens\tstems\thits\tmatcher"
|     for (t = 1; t <= 400; t++) print "d\t" t "\t" (t % 2 ? "young" : "old") "\tT\tT\tt\t" (t % 8 < 2 ? "trust:1-1:1.2" : "") "\t0123456789ab" }
$ . ./of.sh; awk -f both.awk > talk.tsv; hearth agree sample --quiet --theme trust --size 80 --by group talk.tsv > sample.tsv
$ awk -F '\t' -v OFS='\t' 'NR > 1 { $4 = $2 % 8 < 2 || ($2 % 2 == 0 && $2 % 4 == 0) ? "yes" : "no" } { print }' sample.tsv > read.tsv
$ hearth agree validated --matched talk.tsv read.tsv | of level units_hit true_hits true_nonhits recall_hi flags why
> level|units_hit|true_hits|true_nonhits|recall_hi|flags|why
> |100|80|12|0.765471257751||
> old|50|40|12|0.630614402826|misses|
> young|50|40|0|1||

## validated: what is not read, what does not fit
@ talk.tsv
| doc	turn	text	tokens	hits	matcher
| a	1	T	T	x:1-1:1.2	0123456789ab
| a	2	T	T		0123456789ab
@ open.csv
| doc,turn,text,present,theme,matcher,drawn
| a,1,T,yes,x,0123456789ab,unit=turn facilitators=out seed=1
| a,2,T,,x,0123456789ab,unit=turn facilitators=out seed=1
@ bad.csv
| doc,turn,text,present,theme,matcher,drawn
| a,1,T,maybe,x,0123456789ab,unit=turn facilitators=out seed=1
| a,2,T,yes,x,0123456789ab,unit=turn facilitators=in seed=1
| a,2,T,yes,x,0123456789ab,unit=turn facilitators=out seed=2
| a,2,T,yes,x,0123456789ab,unit=turn facilitators=out seed=1
@ gone.csv
| doc,turn,text,present,theme,matcher,drawn
| a,8,T,yes,x,0123456789ab,unit=turn facilitators=out seed=1
| b,1,T,yes,x,0123456789ab,unit=turn facilitators=out seed=1
@ old.csv
| doc,turn,text,present,theme,matcher,drawn
| a,1,T,yes,x,ba9876543210,unit=turn facilitators=out seed=1
@ by.csv
| doc,turn,text,present,theme,matcher,drawn
| a,1,T,yes,x,0123456789ab,unit=turn facilitators=out seed=1 by=text
@ no.csv
| doc,turn
| a,1
$ . ./of.sh; hearth agree validated --matched talk.tsv open.csv | of checked_nonhits precision prevalence recall why
$ hearth agree validated --matched talk.tsv bad.csv; hearth agree validated --matched talk.tsv gone.csv
$ hearth agree validated --matched talk.tsv old.csv; hearth agree validated --matched talk.tsv no.csv; hearth agree validated --by doc --matched talk.tsv by.csv
> checked_nonhits|precision|prevalence|recall|why
> 0|1|||prevalence=not_checked se_prevalence=not_checked prevalence_lo=not_checked prevalence_hi=not_checked recall=not_checked recall_lo=not_checked recall_hi=not_checked
! hearth agree: open.csv: UTF-8, commas, 2 rows
! hearth agree: 1 of 2 units are not filled in
! hearth agree: bad.csv:2:4: neither yes (y, 1, true) nor no (n, 0, false), nor empty: "maybe"
! hearth agree: bad.csv:3:7: drawn in another way than the first row: "unit=turn facilitators=in seed=1"
! hearth agree: bad.csv:5: the same unit as in line 4
! hearth agree: gone.csv: UTF-8, commas, 2 rows
! hearth agree: gone.csv:2: no such unit in the matched rows, or one that is not counted: "a 8"
! hearth agree: gone.csv:3: no such unit in the matched rows, or one that is not counted: "b 1"
! hearth agree: old.csv: UTF-8, commas, 1 row
! hearth agree: old.csv:2: the rows were matched in another way since (matcher 0123456789ab): draw a new sample: "ba9876543210"
! hearth agree: no.csv:1: no such column (is this a sample that hearth agree has drawn?): "present"
! hearth agree: by.csv: UTF-8, commas, 1 row
! hearth agree: --by doc: the sample was drawn by text
= 2

## the published alphas of the debate on coal, both ways of taking who coded a sentence twice
% shared
$ D=$ROOT/../shared/data/coded/ep-coal-debate
$ for l in en de es; do for r in coders first; do hearth agree --quiet --no-pairs --draws 0 --repeats $r --column unit=sentence_id --column coder=coder_id --column code=label $D/codings_$l.csv | sed -n 2p | awk -F '\t' '{ printf "%.10f\n", $13 }'; done; done > got
$ awk -F, 'NR > 1 { print $NF }' $D/expected.csv | cmp - got

## codings of a REFI-QDA project come back as they were
% shared
$ hearth --quiet ingest --codings c.tsv $ROOT/../shared/data/coded/school-cs-qdpx/demo.qdpx then segment then tokenise then stem > rows.tsv
$ hearth match --codings c.tsv rows.tsv > m.tsv; hearth agree --quiet --complete --draws 0 --matched m.tsv c.tsv | awk -F '\t' 'NR > 1 && $2 && $1 != "overall" { n++; all += $8 == 1; least = $21 != "" && (least == "" || $21 < least) ? $21 : least } END { print (n == all), (least > 0.9) }'
> 1 1
! hearth match: 205 codings by people
