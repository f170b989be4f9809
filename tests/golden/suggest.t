suggest: words and phrases that a codebook may lack.

Two documents, in each five sentences with the theme and ten without; "X" is the theme's word.

@ make.sh
| printf 'doc\tturn\tspeaker\trole\ttext\ttokens\tstems\thits\tmatcher\n'
| row() { printf '%s\t%d\tAnn\t%s\t%s.\t%s\t%s\t%s\tm\n' "$1" "$2" "${5:-guest}" "$3" "$3" "$4" "$6"; }
| for d in a b; do
|     for t in 1 2 3 4 5; do row $d $t "X walked home" "x walk home" guest here:1-1:1; done
|     for t in 6 7 8 9 10 11 12 13 14 15; do row $d $t "they stayed home" "they stay home"; done
| done

## what is said around a theme, counted by hand
10 in the theme's sentences where 40 words of a quarter each make 2.5 expected: cells 10 10 0 60 against
2.5 17.5 7.5 52.5. "home" is there as well, 10 against 7.5, which is little (g2 1.7); "walked" only within
the phrase.
$ bash make.sh > t; hearth suggest --theme here t
> theme	pattern	g2	n	expected	lift	n_all	docs	held_by	n_held	example_1	example_2	example_3
> here	walked home	32.5573385786	10	2.5	4	10	2		0	a:1: X *walked home*.	a:2: X *walked home*.	b:1: X *walked home*.
! hearth suggest: 10 of 30 rows hold the theme, in 2 documents: 20 words that are no hit of it

## without a theme, what is said where there is none
20 where 15 are expected: cells 20 40 0 20 against 15 45 5 15. No phrase begins with a function word.
$ bash make.sh > t; hearth suggest t | cut -f 1-8,11
> theme	pattern	g2	n	expected	lift	n_all	docs	example_1
> 	stayed home	13.5919229436	20	15	1.33333333333	20	2	a:6: they *stayed home*.
! hearth suggest: 20 of 30 rows hold no theme, in 2 documents: 60 words

## the same with threads, from a pipe, and with rows behind it
$ bash make.sh > t; hearth --quiet suggest --theme here t > out
$ hearth --quiet --jobs 2 suggest --theme here < t | cmp - out; hearth --quiet suggest --theme here then check t

## --min-count, --min-docs and --top
$ bash make.sh > t; hearth --quiet suggest --theme here --min-count 11 t | wc -l; hearth --quiet suggest --theme here --min-docs 2 t | wc -l; head -16 t | hearth --quiet suggest --theme here --min-docs 9 | wc -l
$ awk -F '\t' '$1 != "b" || $2 > 5' t | hearth --quiet suggest --theme here --min-docs 2 | wc -l
$ sed 's/walk\([a-z]*\) home/walk\1 far/g' t > u; hearth --quiet suggest --theme here u | cut -f 2; sed '/^b/s/far/off/g' u | hearth --quiet suggest --theme here --min-docs 1 | cut -f 2-4; hearth --quiet suggest --theme here --top 1 u | wc -l
> 1
> 2
> 2
> 2
> pattern
> walked far
> pattern	g2	n
> walked	32.5573385786	10
> walked far	14.9132596083	5
> 2

## what an entry of a codebook finds is left out, whichever theme's it is
$ bash make.sh > t; printf 'theme\tpattern\tkind\nother\twalked home\tword\n' > book.tsv; hearth --quiet suggest --theme here --lexicon book.tsv t | cut -f 2
$ printf 'theme\tpattern\nother\tstay*\n' > book.tsv; hearth --quiet suggest --lexicon book.tsv t | cut -f 2
$ printf 'theme\tpattern\nother\tstroll\n' > book.tsv; hearth --quiet suggest --theme here --lexicon book.tsv t | cut -f 2
> pattern
> pattern
> pattern
> walked home

## what a hit of the theme covers is no suggestion; another theme that has it is named
$ bash make.sh | sed 's/here:1-1:1/here:1-1:1 here\/home:3-3:2 way:2-2:3/' > t; hearth suggest --theme here t | cut -f 2-10
> pattern	g2	n	expected	lift	n_all	docs	held_by	n_held
> walked	57.4162845604	10	1.42857142857	7	10	2	way	10
! hearth suggest: 10 of 30 rows hold the theme, in 2 documents: 10 words that are no hit of it

## a stem is shown in the form that it is said in most often
$ bash make.sh | sed -E '/^[ab]\t[12]\t/s/walked/Walks/g' > t; hearth --quiet suggest --theme here t | cut -f 2-4,11-
> pattern	g2	n	example_1	example_2	example_3
> walked home	32.5573385786	10	a:1: X *Walks home*.	a:2: X *Walks home*.	b:1: X *Walks home*.

## facilitators are left out, and rows that match did not search
$ bash make.sh > t; sed '/^b/s/guest/host/' t | hearth suggest --theme here | cut -f 2-4; sed '/^b/s/guest/host/' t | hearth --quiet suggest --theme here --facilitators in | cut -f 4; sed '/^b/s/m$//' t | hearth suggest --theme here | wc -l
> pattern	g2	n
> walked home	16.2786692893	5
> n
> 10
> 2
! hearth suggest: 5 of 15 rows hold the theme, in 1 documents: 10 words that are no hit of it
! hearth suggest: left out 15 rows of facilitators (facilitator,moderator,interviewer,host)
! hearth suggest: 5 of 15 rows hold the theme, in 1 documents: 10 words that are no hit of it
! hearth suggest: left out 15 rows that match did not search

## examples come from different projects, people and documents
In six documents instead of two "home" is 30 against 22.5, which is three times the g2 of 1.74.
$ bash make.sh | awk -F '\t' -v OFS='\t' 'NR == 1 { print $0, "project"; next } { if ($2 == 3) $3 = "Ben"; for (i = 0; i < 3; i++) row[$1 i] = row[$1 i] $1 i substr($0, 2) OFS ($1 == "a" ? "one" : "two") "\n" } END { printf "%s", row["a0"] row["a1"] row["a2"] row["b0"] row["b1"] row["b2"] }' > t
$ hearth --quiet suggest --theme here t | cut -f 2,4,8,11-
> pattern	n	docs	example_1	example_2	example_3
> walked home	30	6	a0:1: X *walked home*.	a1:3: X *walked home*.	b0:1: X *walked home*.
> home	30	6	a0:1: X walked *home*.	a1:3: X walked *home*.	b0:1: X walked *home*.

## function words of the language; one without a list is named
$ bash make.sh | sed 's/they/sie/g' > t; hearth --quiet suggest t | cut -f 2; hearth --quiet suggest --language german t | cut -f 2; hearth suggest --language turkish t | cut -f 2
> pattern
> sie stayed home
> pattern
> stayed home
> pattern
> sie stayed home
! hearth suggest: no list of function words in Turkish: they are among the suggestions
! hearth suggest: 20 of 30 rows hold no theme, in 2 documents: 60 words

## a theme that nobody has heard of
$ bash make.sh > t; hearth suggest --theme her t
! hearth suggest: no hit of a theme "her" in this stream; near it: here
= 2

## an empty stream, and one without a word
$ bash make.sh | head -1 | hearth suggest | wc -l; bash make.sh | awk -F '\t' -v OFS='\t' 'NR > 1 { $6 = $7 = $8 = "" } 1' | hearth suggest | wc -l
> 1
> 1
! hearth suggest: 0 of 0 rows hold no theme, in 0 documents: 0 words
! hearth suggest: 0 of 0 rows hold no theme, in 0 documents: 0 words

## faults of the stream
$ bash make.sh > t; cut -f 1-7 t | hearth suggest; sed '2s/here:1-1:1/here:1-9:1/' t | hearth suggest; sed '2s/x walk home/x walk/' t | hearth suggest
! hearth suggest: standard input:1: no such column in the header: "hits"
! hearth suggest: standard input:2:8: not a list of hits within the row's tokens: "here:1-9:1"
! hearth suggest: standard input:2:7: not one stem for each token: "x walk"
= 1

## a codebook with faults is told before anything is read
$ printf 'theme\tpattern\tkind\nt\t(\tregex\n\tx\t\n' > book.tsv; hearth suggest --lexicon book.tsv
! hearth suggest: book.tsv:3:1: no theme
! hearth suggest: book.tsv:2:2: missing closing parenthesis at character 2 of the regular expression: "("
= 1
