show: tables as people read them.

@ t.tsv
| doc	turn	speaker	share	text
| a	1	Ann	0.5	Trust takes time.
| a	10	王小明	0.00001	這是一個很長的句子
| b	2	Ben	0	Zoë 👋🏽 waves

@ wide.tsv
| tale	song	height	breadth
| a long text that has to be cut somewhere	another one of them, as long	1234.5	0.25
| short		-0.001	12345

@ many.tsv
| doc	words	text
| a	1	one
| b	2	two
| c	3	three
| d	4	four
| e	5	five
| f	6	six
| g	7	seven
| h	8	eight
| i	9	nine

@ talks/a.txt
| Ann: I trust her. We have hope.
| Ben: I hope to trust them too.
|
| Ann: Nothing else.

@ talks/codebook.tsv
| theme	pattern	kind
| trust	trust	stem
| hope	hope	stem

## aligned by display width; numbers to the right, short, and what is not 0 is not shown as 0
$ hearth show t.tsv
> doc  turn  speaker   share  text
>                        0-1
> a       1  Ann       0.500  Trust takes time.
> a      10  王小明   <0.001  這是一個很長的句子
> b       2  Ben           0  Zoë 👋🏽 waves
> 3 rows

## standard input, some rows, some columns
$ hearth show --rows 1 --columns speaker,turn < t.tsv; hearth show --rows 0 --columns turn - < t.tsv
> speaker  turn
> Ann         1
> 1 of 3 rows; --rows N for more, --rows 0 for all
> turn
>    1
>   10
>    2
> 3 rows

## a narrow width: long texts are cut, what has no room is named
$ COLUMNS=40 hearth show wide.tsv; COLUMNS=200 hearth show wide.tsv --rows 1
> tale               song           height
> a long text that…  another one …  1234.5
> short                              >-0.1
> 2 rows
> no room for (--columns A,B chooses):
>   breadth
> tale                                      song                          height  breadth
> a long text that has to be cut somewhere  another one of them, as long  1234.5    0.250
> 1 of 2 rows; --rows N for more, --rows 0 for all

## no line of any table of a result is wider than the terminal
$ for i in $(seq 30); do echo "Ann: trust is trust, $i."; done > a.txt; printf 'theme\tpattern\ntrust\ttrust\n' > one.tsv
$ hearth run --quiet --keep-names --lexicon one.tsv --out out a.txt
$ for width in 40 80 200; do
$     find out -name '*.tsv' -printf '%P\n' | while read -r table; do COLUMNS=$width hearth show $table out > page && [ $(LC_ALL=C.UTF-8 wc -L < page) -le $width ] || echo $table $width; done
$ done
$ COLUMNS=40 hearth show turns out --rows 9 --columns doc | tail -2
> 9 of 30 rows; --rows N for more, --rows
>   0 for all

## colours where they are forced, never with NO_COLOR, and none into a pipe
$ CLICOLOR_FORCE=1 hearth show t.tsv --rows 1 --columns doc | cat -v; CLICOLOR_FORCE=1 NO_COLOR=1 hearth show t.tsv --rows 1 --columns doc; TERM=xterm hearth show t.tsv --rows 1 --columns doc | cat -v
> ^[[1mdoc^[[0m
> a
> ^[[2m1 of 3 rows; --rows N for more, --rows 0 for all^[[0m
> doc
> a
> 1 of 3 rows; --rows N for more, --rows 0 for all
> doc
> a
> 1 of 3 rows; --rows N for more, --rows 0 for all

## on a terminal: its width, as many rows as fit, colours unless NO_COLOR says no
% script
% terminal
% plain
$ for none in '' 1; do TERM=xterm NO_COLOR=$none script -qec "stty cols 48 rows 14; $HEARTH show many.tsv" /dev/null < /dev/null | tr -d '\r' | cat -v; done
> ^[[1mdoc  words  text^[[0m
> ^[[2m     words^[[0m
> a        1  one
> b        2  two
> c        3  three
> d        4  four
> e        5  five
> f        6  six
> g        7  seven
> h        8  eight
> ^[[2m8 of 9 rows; --rows N for more, --rows 0 for all^[[0m
> doc  words  text
>      words
> a        1  one
> b        2  two
> c        3  three
> d        4  four
> e        5  five
> f        6  six
> g        7  seven
> h        8  eight
> 8 of 9 rows; --rows N for more, --rows 0 for all

## control characters are shown, not sent to the terminal; from right to left turns no other cell
$ printf 'who\tage\na\033[31mred\t1\n\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d\t2\nx\xe2\x80\xaey\t3\n' | hearth show | cat -v
> who             age
> a\x1b[31mred      1
> M-bM-^AM-(M-WM-)M-WM-^\M-WM-^UM-WM-^]M-bM-^AM-)              2
> x\xe2\x80\xaey    3
> 3 rows

## a table without rows
$ head -1 t.tsv | hearth show
> doc  turn  speaker  share  text
>                       0-1
> no rows: only the names of columns

## tables of a result by name, and their list
$ hearth --quiet run --keep-names talks
$ hearth show hearth-out | grep -c .; hearth show themes hearth-out --columns theme,n,docs; hearth show counts/links.tsv hearth-out --columns doc,theme_a,n --rows 2
> 24
> theme      n         docs
>        units  transcripts
> hope       1            1
> trust      1            1
> 2 rows
> doc  theme_a      n
>               units
> a                 2
> a    hope         1
> 2 of 4 rows; --rows N for more, --rows 0 for all

## a table that the result has not, a changed one, and no result
$ hearth --quiet run --keep-names talks
$ hearth show paris hearth-out; echo $?; echo >> hearth-out/people.tsv; hearth show people hearth-out; echo $?; hearth show pairs talks; echo $?; hearth show none.tsv
> 1
> 1
> 1
! hearth show: hearth-out/paris.tsv: the results have no such table: run again, with all that it is made of (hearth-run)
! hearth show: hearth-out/people.tsv: not the table that datapackage.json describes: of another run, or changed since
! hearth show: talks: no results of `hearth run`: there is no datapackage.json; name their directory
! hearth show: none.tsv: No such file or directory
= 3

## what is no column, no number of rows, too much
$ hearth show t.tsv --columns doc,spaeker; echo $?; hearth show t.tsv --rows -1; echo $?; hearth show a b c
> 2
> 2
! hearth show: the table has no column "spaeker"; near it: speaker
! hearth show: --rows wants a number of rows, 0 for all of them: "-1"
! hearth show: name one table, and the directory that it is in
= 2
