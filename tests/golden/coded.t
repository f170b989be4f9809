match --codings: what people coded, as hits.

@ turns.tsv
| doc	turn	line	sent	text
| a	1	1	1	I trust her.
| a	1	1	2	Not him, though.
| a	2	3	1	We have a common room.
| b	1	1	1	…
| b	2	2	1	Trust takes time.
@ codebook.tsv
| theme	pattern
| trust	trust
@ hits.sh
| hits() { # OPTIONS: doc turn sent hits of each row
|     hearth tokenise turns.tsv then stem then match "$@" | cut -f 1,2,4,8 | tail -n +2
| }

## a turn: every sentence of it; a sentence; words of it
@ c.csv
| doc,turn,theme,sent,first,last
| a,1,doubt
| a,2,place,1,4,5
| a,2,we,1,1,
| b,2,trust,1
$ . ./hits.sh; hits --codings c.csv
> a	1	1	doubt:1-3:
> a	1	2	doubt:1-3:
> a	2	1	we:1-1: place:4-5:
> b	1	1	
> b	2	1	trust:1-3:
! hearth match: c.csv: UTF-8, commas, 4 rows
! hearth match: 4 codings by people

## beside a codebook they are under people, or where it is said
@ c.tsv
| doc	turn	theme
| b	2	trust
$ . ./hits.sh; hits --quiet --codings c.tsv --lexicon codebook.tsv | tail -1
$ hits --quiet --codings c.tsv --codings-under team/hand --lexicon codebook.tsv | tail -1
$ hits --quiet --codings c.tsv --codings-under '' --lexicon codebook.tsv | tail -1
> b	2	1	trust:1-1:1.2 people/trust:1-3:
> b	2	1	trust:1-1:1.2 team/hand/trust:1-3:
> b	2	1	trust:1-1:1.2 trust:1-3:

## a turn of one row needs no sentence for its words; codes that are no theme ids become some
@ c.csv
| doc;turn;code;first;last
| a;2;"Access: rooms/Common ones";4;5
$ . ./hits.sh; hits --codings c.csv | sed -n 3p
> a	2	1	Access_rooms/Common_ones:4-5:
! hearth match: c.csv: UTF-8, semicolons, 1 row
! hearth match: c.csv: 1 theme is not as written: what no theme may hold is _
! hearth match: 1 coding by people

## characters of the paragraph's text, as ingest --codings writes them: over two sentences
@ c.tsv
| doc	turn	line	coding	theme	coder	code	begin	end	quote
| a	1	1	1	x	Ann	X	8	20	her. Not him
| a	2	3	2	y	Ann	Y	10	21	common room
$ . ./hits.sh; hits --codings c.tsv | sed 3q
> a	1	1	x:3-3:
> a	1	2	x:1-2:
> a	2	1	y:4-5:
! hearth match: 2 codings by people

## the quotation has moved, or is gone: then it is the whole turn
@ c.tsv
| doc	turn	line	theme	begin	end	quote
| a	1	1	moved	20	23	her
| a	1	1	gone	2	7	trust Mary
| a	2	3	unquoted	0	2
| a	2	3	behind	0	99
$ . ./hits.sh; hits --codings c.tsv | sed 3q
> a	1	1	gone:1-3: moved:3-3:
> a	1	2	gone:1-3:
> a	2	1	unquoted:1-1: behind:1-5:
! hearth match: 4 codings by people
! hearth match: 1 of them where the quotation stands now
! hearth match: 2 of them on the whole turn, because the quotation is not in its text

## two people, one twice: a theme has its words once
@ c.tsv
| doc	turn	theme	coder
| a	2	x	Ann
| a	2	x	Ben
| a	2	x	Ben
$ . ./hits.sh; hits --quiet --codings c.tsv | sed -n 3p
> a	2	1	x:1-5:

## no word there
@ c.tsv
| doc	turn	theme
| b	1	x
$ . ./hits.sh; hits --codings c.tsv | sed -n 4p
> b	1	1	
! hearth match: 1 coding by people
! hearth match: 1 of them on no word, and no hit

## codings that have no place are all told
@ c.csv
| doc,turn,theme,sent,first,last
| a,9,x
| a,1,x,3
| c,1,x
| a,2,x,1,5,6
| a,1,x,,1,2
$ . ./hits.sh; hits --quiet --codings c.csv > out
! hearth match: c.csv:2: no such turn in the rows: "a 9"
! hearth match: c.csv:3: the turn has no such sentence: "a 1 3"
! hearth match: c.csv:4: no such turn in the rows: "c 1"
! hearth match: c.csv:5: words behind the end of the sentence: "a 2 1"
! hearth match: c.csv:6: words of a turn of several rows: in which (column sent)?: "a 1"
= 1

## what is wrong with the table, before anything is read
@ c.csv
| doc,turn,theme,first,last,begin,end
| a,1,,,,,
| ,1,x,,,,
| a,1,x,two,,,
| a,1,x,3,2,,
| a,1,x,,,7,7
@ d.csv
| document,turn
| a,1
$ hearth match --codings c.csv nosuchfile
$ hearth match --codings d.csv nosuchfile
! hearth match: c.csv:2:3: no theme
! hearth match: c.csv:3:1: no doc
! hearth match: c.csv:4:4: not a whole number: "two"
! hearth match: c.csv:5:5: words from 3 to 2
! hearth match: c.csv:6:7: characters from 7 to 7
! hearth match: d.csv:1: no such column in the table of codings: "doc"
! hearth match: d.csv:1: no such column in the table of codings: "theme"
= 1

## an option that needs the other
$ hearth match --lexicon codebook.tsv --codings-under x turns.tsv
! hearth match: --codings-under is for --codings FILE
= 2

## matcher covers the codings, not the order of their lines; one job or two
@ c.tsv
| doc	turn	theme
| a	1	x
| b	2	y
@ d.tsv
| doc	turn	theme
| b	2	y
| a	1	x
$ hearth tokenise turns.tsv then stem > stems.tsv
$ for c in c d; do hearth --quiet match --codings $c.tsv stems.tsv > $c; done; cmp c d
$ hearth --quiet --jobs 2 match --codings c.tsv stems.tsv | cmp - c; hearth check --quiet c
$ sed -i 's/x/z/' c.tsv; hearth --quiet match --codings c.tsv stems.tsv | cut -f 9 | sort -u > e; cut -f 9 c | sort -u | comm -12 - e
> matcher

## two themes on the same words by people are two decisions: never same_words
@ c.tsv
| doc	turn	theme
| a	1	x
| a	1	y
$ hearth tokenise turns.tsv then stem then match --quiet --codings c.tsv then count links | awk -F '\t' 'NR == 1 { for (i = 1; i <= NF; i++) c[$i] = i } NR > 1 && $c["theme_b"] { print $c["n"], $c["n_same"] }'
> 1 0

## rows that are not searched have hits of nobody
@ many.tsv
| doc	turn	language	text
| a	1	en	I trust her.
| b	1	cy	Dw i ddim.
@ c.tsv
| doc	turn	theme
| a	1	x
| b	1	x
$ hearth tokenise many.tsv then stem --language auto > stems.tsv 2> /dev/null
$ hearth match --language auto --lexicon codebook.tsv --codings c.tsv stems.tsv | cut -f 7
$ hearth --quiet match --language auto --codings c.tsv stems.tsv | cut -f 7
> hits
> people/x:1-3: trust:2-2:1.2
>
> hits
> x:1-3:
> x:1-3:
! hearth match: 2 codings by people
! hearth match: 1 of them in rows that are not searched, and no hit
! hearth match: 1 row in 1 of 2 documents are not searched, because the codebook has no entry in their language: 1 Welsh ("b")

## whole turns: a code of a turn has no place in it; the null is B turned round against A, turn by turn
@ four.tsv
| doc	turn	sent	tokens	hits	matcher
| a	1	1	one two	A:1-2:	m
| a	1	2	three	A:1-1:	m
| a	2	1	four five six	A:1-3: B:1-3:	m
| a	3	1	seven	B:1-1:	m
| a	4	1	eight nine		m
$ hearth count --unit whole-turn four.tsv | cut -f 3-8,10-12,16
$ hearth count --quiet --unit whole-turn four.tsv | hearth score pairs | cut -f 4-6,10,11,18,20
$ hearth count --unit whole-window:2 four.tsv | cut -f 3-8,10-12,16 | tail -1
> theme_a	theme_b	n	hits	words	turns	e	v	null	unit
> 		4		9	4				whole-turn
> A		2	2						
> B		2	2						
> A	B	1				1	0.5	2,4,2	
> n_a	n_b	n_ab	expected_local	lift_local	excess_length	lift_units
> 2	2	1	1	1	0	1
> A	B	2				1.875	0.359375	1:2,5,1	
! hearth count: no column role: facilitators, if any, are counted like everybody
! hearth count: no column role: facilitators, if any, are counted like everybody

## whole turns: not for hits of a codebook, which have their place; shards of turns are something else; people's hits on all words of their rows are asked about
@ four.tsv
| doc	turn	sent	tokens	hits	matcher
| a	1	1	one two	A:1-2:	m
| a	2	1	four five six	A:1-3: B:1-3:	m
@ other.tsv
| doc	turn	sent	tokens	hits	matcher
| b	1	1	one two	A:1-2: B:2-2:1.2	m
$ hearth count --unit whole-turn other.tsv; echo $?; hearth count --unit whole-doc four.tsv; echo $?
$ hearth count four.tsv > x.tsv; hearth count --quiet --unit whole-turn four.tsv | sed 's/^a/b/' > y.tsv; hearth score pairs x.tsv y.tsv; echo $?
> 1
> 2
> 1
! hearth count: other.tsv:2:5: whole units are for what people coded: this hit of a codebook has its place in the unit: "B:2-2:1.2"
! hearth count: --unit: sentence, turn, window:K (or whole- before these) or doc, not "whole-doc"
! hearth count: no column role: facilitators, if any, are counted like everybody
! hearth count: all hits are people's, on all words of their rows: of what was coded without a place, count --unit whole-turn
! hearth score: y.tsv:2:16: tables of different settings do not add: unit is "turn" in x.tsv:2: "whole-turn"

## what people coded in 3,822 turns of a published chat, counted: the pairs of codes as they were published
% shared
@ codings.awk
| BEGIN { FS = OFS = "\t" }
| NR == 1 { for (i = 1; i <= NF; i++) if ($i ~ /^(data|technical.constraints|performance.parameters|client.and.consultant.requests|design.reasoning|collaboration)$/) code[i] = $i; print "doc", "turn", "theme"; next }
| { for (i in code) if ($i == 1) print $1, $2, code[i] }
@ pairs.awk
| { a = $1 < $2 ? $1 : $2; b = $1 < $2 ? $2 : $1; x = $1 < $2 ? $4 : $5; y = $1 < $2 ? $5 : $4 }
| { print a, b, $3, x, y }
$ D=$ROOT/../shared/data/coded/rs-data; hearth --quiet ingest --column speaker=UserName $D/RS.data.csv > rows.tsv; awk -f codings.awk rows.tsv > codings.tsv
$ hearth --quiet tokenise rows.tsv then stem then match --codings codings.tsv then count links then score pairs | awk -F '\t' 'NR > 1 { print $1, $2, $6, $4 - $6, $5 - $6 }' | LC_ALL=C sort > got
$ sed 1d $D/expected_line_cooccurrence.csv | tr 'A-Z,' 'a-z ' | awk -f pairs.awk | LC_ALL=C sort | cmp - got && wc -l < got
> 15

## a codebook with weights: a person's hit weighs 1
@ w.tsv
| theme	pattern	weight
| trust	trust	2.5
@ c.tsv
| doc	turn	theme	first	last
| b	2	time	3	3
| b	2	first	1	1
$ hearth tokenise turns.tsv then stem then match --quiet --lexicon w.tsv --codings c.tsv > m.tsv; awk -F '\t' 'NR == 1 { for (i = 1; i <= NF; i++) c[$i] = i } { print $c["hits"], "|", $c["weights"] }' m.tsv | tail -1
$ hearth --quiet count links m.tsv | awk -F '\t' 'NR == 1 { for (i = 1; i <= NF; i++) c[$i] = i } $c["doc"] == "b" && $c["theme_a"] && !$c["theme_b"] { print $c["theme_a"], $c["weighted"] }'
> people/first:1-1: trust:1-1:1.2 people/time:3-3: | 1 2.5 1
> people 2
> people/first 1
> people/time 1
> trust 2.5
