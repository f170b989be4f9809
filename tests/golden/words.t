segment, tokenise and stem: from turns to sentences, words and stems.

@ turns.tsv
| doc	turn	text
| a	1	We met Dr. Shah. She can’t come, can she? Fine…
| a	2	no punctuation here so it stays whole
| a	3	
| a	3	A second paragraph. It counts on.

## segment: a row per sentence, sent counts through the paragraphs of a turn
$ hearth segment turns.tsv | cut -f 2-
> turn	text	sent
> 1	We met Dr. Shah.	1
> 1	She can’t come, can she?	2
> 1	Fine…	3
> 2	no punctuation here so it stays whole	1
> 3		1
> 3	A second paragraph.	2
> 3	It counts on.	3

## segment: abbreviations that end no sentence are English ones, or none
$ hearth segment --abbreviations none turns.tsv | cut -f 2- | sed -n 2,3p
> 1	We met Dr.	1
> 1	Shah.	2

## segment: --unit turn leaves turns whole
$ hearth segment --unit turn turns.tsv | cut -f 2- | tail -3
> 2	no punctuation here so it stays whole	1
> 3		1
> 3	A second paragraph. It counts on.	2

## segment: the same turn number in another document is another turn
$ printf 'doc\tturn\ttext\na\t1\tOne.\nb\t1\tTwo.\n' | hearth segment | cut -f 4
> sent
> 1
> 1

## tokenise: the words as they stand, a mark in brackets is none
$ printf 'doc\tturn\ttext\n' > t; printf 'a\t1\t%s\n' 'Well-being, at 10:30 [laughter] e.g. £5.50!' '“Don’t” — naïve co-op' '…' '[crosstalk]' >> t
$ hearth tokenise t | cut -f 3,4
> text	tokens
> Well-being, at 10:30 [laughter] e.g. £5.50!	Well being at 10 30 e.g 5.50
> “Don’t” — naïve co-op	Don’t naïve co op
> …	
> [crosstalk]	

## stem: one stem for each token, folded; ’ and ʼ are '
$ printf 'doc\tturn\ttokens\na\t1\tRunning Communities’ Trusting STRASSE Straße don’t donʼt\na\t2\t\n' > t
$ hearth stem t | cut -f 3,4
$ hearth stem --language none t | cut -f 4
$ hearth stem --language german t | cut -f 4 | tr ' ' '\n' | sed -n '5,6p'
> tokens	stems
> Running Communities’ Trusting STRASSE Straße don’t donʼt	run communiti trust strass strass don't don't
> 	
> stems
> running communities' trusting strasse strasse don't don't
>
> strass
> strass

## stem: which words fell on which stem, with counts
$ printf 'doc\tturn\ttokens\na\t1\ttrust trusted Trust\nb\t1\ttrust hope\n' > t
$ hearth --jobs 2 stem --stem-map map.tsv t | wc -l; cat map.tsv; ls
> 3
> stem	word	n
> hope	hope	1
> trust	trust	2
> trust	Trust	1
> trust	trusted	1
> map.tsv
> t
> turns.tsv

## stem: a map that cannot be written, and a fault that leaves none
$ printf 'doc\tturn\ttokens\na\t1\ttrust\n' > t
$ hearth stem --stem-map nosuch/map.tsv t > out; echo $?
$ printf 'doc\tturn\ttokens\na\t1\ttrust' | hearth stem --stem-map map.tsv > out; echo $?; ls
> 3
> 1
> out
> t
> turns.tsv
! hearth stem: nosuch/map.tsv: No such file or directory
! hearth stem: standard input:2: the stream is cut short: its last line has no line feed: "a\x091\x09trust"
