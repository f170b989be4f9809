sensitivity: the same pairs under other ways of counting.

@ codebook.tsv
| theme	pattern
| money	money
| trust	trust
@ turns.tsv
| doc	turn	text
| a	1	We trust them.
| a	2	No money.
@ roles.tsv
| doc	turn	role	text
| a	1	guest	We trust them.
| a	2	guest	No money.

## its rows are those of score pairs, specification by specification
$ hearth --quiet ingest --manifest $ROOT/corpus/samples/manifest.tsv --manifest $ROOT/corpus/samples/speakers.tsv $ROOT/corpus/samples > turns.tsv
$ codebook=$ROOT/models/lexicons/bringing-people-together.tsv
$ hearth --quiet sensitivity --long --lexicon $codebook turns.tsv > long.tsv
$ by_name() { awk -F '\t' -v OFS='\t' 'NR == 1 { for (i = 1; i <= NF; i++) c[$i] = i; next } { print $c["theme_a"], $c["theme_b"], $c["holds"], $c["lift_local"], $c["lift_lo"], $c["lift_hi"], $c["q"] }'; }
$ count() { # NAME, language, overlap, options of count
$     local name=$1 language=$2 overlap=$3; shift 3
$     hearth --quiet segment turns.tsv then tokenise then stem --language $language then match --language $language --overlap $overlap --lexicon $codebook then count "$@" then score pairs | by_name | sort > wanted
$     awk -F '\t' -v name=$name 'NR == 1 || $3 == name' long.tsv | by_name | sort > got
$     # a pair that the specification does not have is untestable
$     comm -13 wanted got | awk -F '\t' '$3 != "untestable" || $4 != "" { print "besides", $0 }'
$     comm -23 wanted got | head -3
$     [ $(comm -12 wanted got | wc -l) -gt 400 ] && echo $name
$ }
$ count reference english theme
$ count unit=sentence english theme --unit sentence
$ count unit=window:3 english theme --unit window:3
$ count unit=doc english theme --unit doc
$ count stems=off none theme
$ count overlap=all english all
$ count overlap=longest english longest
$ count facilitators=in english theme --facilitators in
$ count block=15 english theme --block 15
$ count block=30 english theme --block 30
$ sed 1d long.tsv | cut -f 3 | sort -u | wc -l
> reference
> unit=sentence
> unit=window:3
> unit=doc
> stems=off
> overlap=all
> overlap=longest
> facilitators=in
> block=15
> block=30
> 10

## the order is that of the pairs; the numbers are those of the long rows; any number of threads
$ hearth --quiet ingest --manifest $ROOT/corpus/samples/manifest.tsv --manifest $ROOT/corpus/samples/speakers.tsv $ROOT/corpus/samples > turns.tsv
$ codebook=$ROOT/models/lexicons/bringing-people-together.tsv
$ hearth --quiet sensitivity --lexicon $codebook < turns.tsv > table.tsv
$ hearth --quiet --jobs 3 sensitivity --lexicon $codebook turns.tsv | cmp - table.tsv
$ hearth --quiet segment turns.tsv then tokenise then stem then match --lexicon $codebook then count then score pairs | sed 1d | cut -f 1,2 > pairs
$ sed 1d table.tsv | cut -f 1,2 | head -n $(wc -l < pairs) | cmp - pairs
$ sed 1d table.tsv | cut -f 1,2 | tail -n +$(($(wc -l < pairs) + 1)) > others; [ -s others ] && sort -c others
$ hearth --quiet --jobs 2 sensitivity --long --lexicon $codebook turns.tsv | awk -F '\t' -v OFS='\t' 'NR > 1 { k = $1 OFS $2; n[k]++; held[k] += $9 == "yes"; less[k] += $9 == "yes" && $10 < 1; if ($9 != "untestable") { t[k]++; if ($10 != "" && (!(k in lo) || $10 + 0 < lo[k] + 0)) lo[k] = $10; if ($10 != "" && (!(k in hi) || $10 + 0 > hi[k] + 0)) hi[k] = $10 } if ($3 == "reference") ref[k] = $9 OFS $10 } END { for (k in n) print k, n[k], t[k] + 0, held[k], less[k], held[k] / n[k], ref[k], lo[k], hi[k] }' | sort > wanted
$ sed 1d table.tsv | cut -f 1-11 | sort | cmp - wanted && head -1 table.tsv | tr '\t' '\n' | paste -sd ' '
> theme_a theme_b specifications tested held held_less share_held holds_reference lift_reference lift_min lift_max changes sentence why

## --cross has every combination, and the single ones are the same
$ hearth --quiet ingest --manifest $ROOT/corpus/samples/manifest.tsv --manifest $ROOT/corpus/samples/speakers.tsv $ROOT/corpus/samples | awk -F '\t' 'NR == 1 || $1 < "c"' > turns.tsv
$ codebook=$ROOT/models/lexicons/bringing-people-together.tsv
$ hearth --quiet sensitivity --long --cross --vary unit,stems --lexicon $codebook turns.tsv > cross.tsv
$ sed 1d cross.tsv | head -8 | cut -f 3-8
$ hearth --quiet sensitivity --long --vary stems,unit --lexicon $codebook turns.tsv | sort > single
$ awk -F '\t' 'NR == 1 || $3 !~ /,/' cross.tsv | sort | comm -13 - single
$ hearth sensitivity --cross --lexicon $codebook turns.tsv | cut -f 3 | sort -u
> reference	turn	on	theme	out	20
> unit=sentence	sentence	on	theme	out	20
> unit=window:3	window:3	on	theme	out	20
> unit=doc	doc	on	theme	out	20
> stems=off	turn	off	theme	out	20
> unit=sentence,stems=off	sentence	off	theme	out	20
> unit=window:3,stems=off	window:3	off	theme	out	20
> unit=doc,stems=off	doc	off	theme	out	20
> 120
> specifications
! hearth count: left out 112 rows of facilitators (facilitator,moderator,interviewer,host) in 4 of 4 documents
! hearth sensitivity: 120 specifications, 707 pairs of themes

## one transcript: everything is said, nothing holds
$ hearth sensitivity --lexicon codebook.tsv turns.tsv | cut -f 1-8,13
> theme_a	theme_b	specifications	tested	held	held_less	share_held	holds_reference	sentence
> money	trust	9	0	0	0	0	untestable	could be tested in none of 9 specifications
! hearth sensitivity: no column role: facilitators are not varied
! hearth count: no column role: facilitators, if any, are counted like everybody
! hearth sensitivity: 9 specifications, 1 pair of themes
! hearth sensitivity: one transcript: no link can be shown to hold beyond it

## no theme occurs: a table without rows
$ printf 'theme\tpattern\nzebra\tzebra\n' > zebra.tsv; hearth sensitivity --lexicon zebra.tsv turns.tsv | wc -l
> 1
! hearth sensitivity: no column role: facilitators are not varied
! hearth count: no column role: facilitators, if any, are counted like everybody
! hearth sensitivity: no theme occurs in any document: the table has no rows
! hearth sensitivity: 9 specifications, 0 pairs of themes
! hearth sensitivity: one transcript: no link can be shown to hold beyond it
! hearth sensitivity: no two themes share a stretch of a document: the table has no rows

## what cannot be varied is left out, and said
$ hearth sensitivity --vary facilitators --lexicon codebook.tsv turns.tsv | cut -f 3
$ hearth sensitivity --vary facilitators --lexicon codebook.tsv roles.tsv | cut -f 3
$ hearth sensitivity --vary stems --language none --lexicon codebook.tsv roles.tsv | cut -f 3
> specifications
> 1
> specifications
> 1
> specifications
> 1
! hearth sensitivity: no column role: facilitators are not varied
! hearth count: no column role: facilitators, if any, are counted like everybody
! hearth sensitivity: 1 specification, 1 pair of themes
! hearth sensitivity: one transcript: no link can be shown to hold beyond it
! hearth count: left out 0 rows of facilitators (facilitator,moderator,interviewer,host) in 0 of 1 documents
! hearth sensitivity: no row of a facilitator (facilitator,moderator,interviewer,host): facilitators are not varied
! hearth sensitivity: 1 specification, 1 pair of themes
! hearth sensitivity: one transcript: no link can be shown to hold beyond it
! hearth sensitivity: --language none: there are no stems to vary
! hearth count: left out 0 rows of facilitators (facilitator,moderator,interviewer,host) in 0 of 1 documents
! hearth sensitivity: 1 specification, 1 pair of themes
! hearth sensitivity: one transcript: no link can be shown to hold beyond it

## bad usage
$ hearth sensitivity turns.tsv; echo $?
$ hearth sensitivity --lexicon codebook.tsv --vary unit,words turns.tsv; echo $?
$ hearth sensitivity --lexicon codebook.tsv --unit window turns.tsv; echo $?
$ hearth sensitivity --lexicon codebook.tsv --adjust none turns.tsv; echo $?
$ hearth sensitivity --lexicon codebook.tsv turns.tsv then check; echo $?
$ cat codebook.tsv | hearth sensitivity --lexicon /dev/stdin turns.tsv; echo $?
> 2
> 2
> 2
> 2
> 2
> 2
! hearth sensitivity: a codebook is missing: --lexicon FILE
! hearth sensitivity: --vary takes a list of unit|stems|overlap|facilitators|block, not "words"
! hearth sensitivity: --unit: sentence, turn, window:K (or whole- before these) or doc, not "window"
! hearth sensitivity: --adjust takes one of bh|by, not "none"
! hearth: sensitivity cannot be joined with other stages by "then"
! hearth sensitivity: --lexicon wants a file, because it is read more than once: /dev/stdin

## bad input
$ cut -f 1,3 turns.tsv | hearth sensitivity --lexicon codebook.tsv; echo $?
$ hearth segment turns.tsv | hearth sensitivity --lexicon codebook.tsv; echo $?
$ head -1 turns.tsv | hearth sensitivity --quiet --lexicon codebook.tsv; echo $?
$ hearth sensitivity --lexicon codebook.tsv < /dev/null; echo $?
$ sed 's/^a\t2/A\t2/' turns.tsv | hearth sensitivity --lexicon codebook.tsv; echo $?
$ echo theme > empty.tsv; hearth sensitivity --lexicon empty.tsv turns.tsv; echo $?
> 1
> 1
> 1
> 1
> 1
> 1
! hearth sensitivity: standard input:1: no such column in the header: "turn"
! hearth sensitivity: standard input:1: rows of turns are wanted, as ingest writes them: this column comes of a later stage: "sent"
! hearth sensitivity: standard input:1: no row of a turn follows the header
! hearth sensitivity: standard input: empty: not even a header line
! hearth sensitivity: no column role: facilitators are not varied
! hearth sensitivity: standard input:3:1: documents must come in byte order, each in one piece; this one is out of order or comes back: "A"
! hearth sensitivity: no column role: facilitators are not varied
! hearth match: empty.tsv: UTF-8, one column, 0 rows
! hearth match: empty.tsv:1: no such column in the codebook's header: "pattern"

## when the system fails: status 3
$ hearth sensitivity --quiet --lexicon codebook.tsv turns.tsv > /dev/full; echo $?
$ TMPDIR=nowhere hearth sensitivity --quiet --lexicon codebook.tsv turns.tsv; echo $?
$ hearth sensitivity --quiet --lexicon nowhere.tsv turns.tsv; echo $?
$ hearth sensitivity --quiet --lexicon codebook.tsv .; echo $?
> 3
> 3
> 3
> 3
! hearth sensitivity: standard output: No space left on device
! hearth sensitivity: nowhere, the folder for temporary files (TMPDIR): No such file or directory
! hearth match: nowhere.tsv: No such file or directory
! hearth sensitivity: .: Is a directory
