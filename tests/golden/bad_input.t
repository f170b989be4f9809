What bad input gets: a message that says file, line and what is wrong; a status; nothing that looks finished.
What the stream refuses is in stream.t, what a codebook is refused for in match.t.

## an empty file
$ : > a.txt; hearth ingest a.txt; echo $?; hearth manifest a.txt; echo $?
> 1
> 1
! hearth ingest: a.txt: an empty file
! hearth manifest: a.txt: an empty file

## a file of only blank lines
$ printf '\n  \n\t\n\xc2\xa0\n' > a.txt; hearth ingest a.txt
! hearth ingest: a.txt: nothing but blank lines
= 1

## an empty folder
$ mkdir folder; hearth ingest folder; echo $?; hearth manifest folder; echo $?; printf 'theme\tpattern\na\tb\n' > codebook.tsv; hearth run --lexicon codebook.tsv folder
> 1
> 1
! hearth ingest: folder: no transcript in this folder: no file with an extension that is read
! hearth manifest: folder: no transcript in this folder: no file with an extension that is read
! hearth run: folder: no transcript in this folder: no file with an extension that is read
= 1

## missing files, beside others that are wrong: all is told
$ : > a.txt; hearth ingest nosuch.txt a.txt nosuch2.txt; echo $?
> 1
! hearth ingest: a.txt: an empty file
! hearth ingest: nosuch.txt: No such file or directory
! hearth ingest: nosuch2.txt: No such file or directory

## a missing file alone is a fault of the system's
$ hearth ingest nosuch.txt
! hearth ingest: nosuch.txt: No such file or directory
= 3

## binary files
$ printf '\x7fELF\x02\x01\x01\0\0\0\0' > a.txt; printf '\x89PNG\r\n' > b.txt; printf 'PK\3\4\24\0\6\0' > c.txt
$ hearth ingest a.txt; hearth ingest b.txt; hearth ingest c.txt
! hearth ingest: a.txt: a program, not a text
! hearth ingest: b.txt: a PNG picture, not a text
! hearth ingest: c.txt: a ZIP archive, not a text
= 1

## NUL bytes in a transcript
$ printf 'Ann: hi\nBen: a\0b\n' > a.txt; hearth ingest a.txt
! hearth ingest: --encoding NAME reads an encoding that is not detected, --repair puts U+FFFD for what cannot be decoded
! hearth ingest: a.txt:2:7: a NUL character, which no text holds
= 1

## a VTT without its header line
$ printf '00:01.000 --> 00:02.000\nAnn: hi\n' > a.vtt; hearth ingest a.vtt
! hearth ingest: a.vtt:1: no WebVTT: the first line must be WEBVTT: "00:01.000 --> 00:02.000"
= 1

## a VTT without a cue
$ printf 'WEBVTT\n\nNOTE nothing\n' > a.vtt; hearth ingest a.vtt
! hearth ingest: a.vtt: no cue: no line with times (00:01.000 --> 00:04.000)
= 1

## negative times, unreadable times, an end before the start: refused by line, or left out with --repair
@ a.vtt
| WEBVTT
|
| -00:01.000 --> 00:02.000
| Ann: one
@ b.vtt
| WEBVTT
|
| 00:01.000 --> 00:99.000
| Ann: one
@ c.vtt
| WEBVTT
|
| 00:05.000 --> 00:02.000
| Ann: one
$ hearth ingest a.vtt b.vtt c.vtt; echo $?
$ hearth ingest --repair a.vtt b.vtt c.vtt
> 1
> doc	turn	speaker	start	end	role	line	marks	text
> a	1	Ann				4	0	one
> b	1	Ann				4	0	one
> c	1	Ann				4	0	one
! hearth ingest: a.vtt:3: a negative time: "-00:01.000 --> 00:02.000"
! hearth ingest: b.vtt:3: unreadable times of a cue: "00:01.000 --> 00:99.000"
! hearth ingest: c.vtt:3: a cue that ends before it starts: "00:05.000 --> 00:02.000"
! hearth ingest: a.vtt: repaired in 1 place (characters that are U+FFFD now, or times left out)
! hearth ingest: b.vtt: repaired in 1 place (characters that are U+FFFD now, or times left out)
! hearth ingest: c.vtt: repaired in 1 place (characters that are U+FFFD now, or times left out)

## overlapping cues are how people talk: read, a turn each, with their own times
@ a.vtt
| WEBVTT
|
| 00:01.000 --> 00:05.000
| <v Ann>I think we</v>
|
| 00:03.000 --> 00:04.000
| <v Ben>Exactly!</v>
|
| 00:02.000 --> 00:08.000
| <v Ann>should go.</v>
$ hearth ingest a.vtt | hearth check
$ hearth ingest a.vtt | cut -f 2-5,9
> turn	speaker	start	end	text
> 1	Ann	1.000	5.000	I think we
> 2	Ben	3.000	4.000	Exactly!
> 3	Ann	2.000	8.000	should go.
! hearth check: sound: 3 rows, 1 documents, 9 columns

## a table without a column text
$ printf 'speaker,mood\nAnn,hi\n' > a.csv; hearth ingest --quiet a.csv
! hearth ingest: a.csv:1: no such column in the header; --column text=NAME says which it is: "text"
= 1

## a table with a ragged row
$ printf 'speaker\ttext\nAnn\thi\tthere\nBen\thm\n' > a.tsv; hearth ingest a.tsv
! hearth ingest: a.tsv:2:3: a cell beyond the last column (the header has 2): "there"
= 1

## a table with a row cut short
$ printf 'speaker\ttext\nAnn\thi\nBen\n' > a.tsv; hearth ingest a.tsv
! hearth ingest: a.tsv:3: a row cut short: it has no cell for the text
= 1

## a quote that is never closed
$ printf 'speaker,text\nAnn,"hi\nBen,x\n' > a.csv; hearth ingest --quiet a.csv
! hearth ingest: a.csv:2:2: a double quote that is never closed
= 1

## a document twice: two files of one name
$ printf 'Ann: hi\n' > a.txt; mkdir d; cp a.txt d; hearth ingest a.txt d/a.txt
! hearth ingest: 2 files for one document (a.txt, d/a.txt); --keep-extension may tell them apart: "a"
= 1

## a 50 MB line in a transcript
% plain
$ { printf 'Ann: '; yes 'one two' | head -6553600 | tr '\n' ' '; echo; } > a.txt
$ hearth ingest a.txt | tail -1 | cut -f 9 | wc -wc
> 13107200 52428800

## a full disk
$ printf 'Ann: hi\n' > a.txt; hearth ingest a.txt > /dev/full; echo $?; hearth manifest a.txt > /dev/full; echo $?
> 3
> 3
! hearth ingest: standard output: No space left on device
! hearth manifest: standard output: No space left on device
