The stream (hearth-stream(5)): what every stage reads, passes on and refuses.

@ turns.tsv
| doc	turn	text
| a	1	One. Two.
| b	1	Three.
@ more.tsv
| doc	turn	text
| b	2	Four.
| c	1	Five.

## columns are found by name; unknown ones pass through, in place
@ wide.tsv
| mood	text	zzz	turn	doc
| warm	One. Two.		1	a
| 	Three.	9	2	a
$ hearth segment wide.tsv
> mood	text	zzz	turn	doc	sent
> warm	One.		1	a	1
> warm	Two.		1	a	2
> 	Three.	9	2	a	1

## anything may stand between two stages
$ hearth segment turns.tsv | awk -F '\t' -v OFS='\t' '{ print $0, NR == 1 ? "mood" : "calm" }' |
$     hearth tokenise
> doc	turn	text	sent	mood	tokens
> a	1	One.	1	calm	One
> a	1	Two.	2	calm	Two
> b	1	Three.	1	calm	Three

## several files of one header are one stream
$ hearth segment turns.tsv more.tsv
> doc	turn	text	sent
> a	1	One.	1
> a	1	Two.	2
> b	1	Three.	1
> b	2	Four.	1
> c	1	Five.	1

## files of different headers
$ sed '1s/text/words/' more.tsv > other.tsv
$ hearth tokenise turns.tsv other.tsv > out
! hearth tokenise: other.tsv:1: another header than that of turns.tsv: "doc\x09turn\x09words"
= 1

## files may stand behind the last of several stages, a - is standard input
$ hearth segment then tokenise turns.tsv > behind && hearth segment turns.tsv then tokenise | cmp - behind
$ hearth segment then tokenise turns.tsv - < more.tsv | tail -1
> c	1	Five.	1	Five

## American spelling
$ hearth tokenize turns.tsv | cmp - <(hearth tokenise turns.tsv)
$ hearth segment then tokenize turns.tsv | tail -1
$ hearth tokenize --help | head -1
> b	1	Three.	1	Three
> usage: hearth tokenise [options] [file...]

## a file whose name begins with a dash
$ cp turns.tsv ./--strict && hearth tokenise -- --strict | tail -1
> b	1	Three.	Three

## a header and no row is a stream
$ printf 'doc\tturn\ttext\n' | hearth segment then tokenise
> doc	turn	text	sent	tokens

## an empty stream is none
$ hearth segment /dev/null
! hearth segment: /dev/null: empty: not even a header line
= 1

## a stage's column that is there already
$ hearth segment turns.tsv | hearth segment
! hearth segment: standard input:1:4: the column that segment appends is there already: "sent"
= 1

## a column that is needed and is not there
$ hearth segment <<< $'doc\tturn\twords'; echo $?
$ hearth tokenise <<< 'doc'; echo $?
$ hearth stem turns.tsv; echo $?
$ hearth codings turns.tsv; echo $?
$ hearth count turns.tsv; echo $?
$ hearth score turns.tsv; echo $?
> 1
> 1
> 1
> 1
> 1
> 1
! hearth segment: standard input:1: no such column in the header: "text"
! hearth tokenise: standard input:1: no such column in the header: "text"
! hearth stem: turns.tsv:1: no such column in the header: "tokens"
! hearth codings: turns.tsv:1: no such column in the header: "tokens"
! hearth count: turns.tsv:1: no such column in the header: "tokens"
! hearth score: turns.tsv:1: no table of `hearth count links`: no such column in the header: "level"

## two columns of one name, a column without one
$ hearth tokenise <<< $'doc\ttext\tdoc'; echo $?
$ hearth tokenise <<< $'doc\t\ttext'; echo $?
> 1
> 1
! hearth tokenise: standard input:1:3: two columns of one name: "doc"
! hearth tokenise: standard input:1:2: a column without a name

## a ragged row: line, and what is wrong
$ printf 'doc\tturn\ttext\na\t1\tone\na\t2\n' | hearth tokenise > out; echo $?
$ printf 'doc\tturn\ttext\na\t1\tone\tmore\n' | hearth tokenise; echo $?
> 1
> 1
! hearth tokenise: standard input:3: 2 fields where the header has 3: "a\x092"
! hearth tokenise: standard input:2: 4 fields where the header has 3: "a\x091\x09one\x09more"

## an empty line is a row with one field
$ printf 'doc\tturn\ttext\n\n' | hearth check
! hearth check: standard input:2: 1 field where the header has 3: ""
= 1

## a row cut short is an error, never an end
$ printf 'doc\tturn\ttext\na\t1\tone\na\t2\ttw' | hearth tokenise > out; echo $?
$ printf 'doc\tturn\ttext' | hearth tokenise; echo $?
> 1
> 1
! hearth tokenise: standard input:3: the stream is cut short: its last line has no line feed: "a\x092\x09tw"
! hearth tokenise: standard input:1: the stream is cut short: its last line has no line feed: "doc\x09turn\x09text"

## the first of several files cut short
$ head -c -1 turns.tsv > cut.tsv; hearth tokenise cut.tsv more.tsv > out
! hearth tokenise: cut.tsv:3: the stream is cut short: its last line has no line feed: "b\x091\x09Three."
= 1

## CRLF
$ sed 's/$/\r/' turns.tsv | hearth tokenise; echo $?
$ sed '2s/$/\r/' turns.tsv | hearth tokenise > out; echo $?
> 1
> 1
! hearth tokenise: standard input:1:3: a carriage return: lines must end with LF alone: "text\x0d"
! hearth tokenise: standard input:2:3: a carriage return: lines must end with LF alone: "One. Two.\x0d"

## NUL bytes
$ printf 'doc\tturn\ttext\na\t1\to\0ne\n' | hearth tokenise > out; echo $?
$ printf 'doc\tturn\tte\0xt\n' | hearth tokenise; echo $?
$ printf '\0\n' | hearth tokenise; echo $?
> 1
> 1
> 1
! hearth tokenise: standard input:2:3: a NUL byte: "o\x00ne"
! hearth tokenise: standard input:1:3: a NUL byte: "te\x00xt"
! hearth tokenise: standard input:1:1: a NUL byte: "\x00"

## an ASCII double quote
$ printf 'doc\tturn\ttext\na\t1\tso "good"\n' | hearth tokenise > out
! hearth tokenise: standard input:2:3: an ASCII double quote, which the stream does not allow (hearth ingest turns it into typographic ones)
= 1

## bytes that are not UTF-8: Latin-1, a surrogate, an overlong form, beyond Unicode, a cut sequence
$ for bytes in 'caf\xe9' '\xed\xa0\x80' '\xc0\xaf' '\xf4\x90\x80\x80' 'caf\xc3'; do
$     printf "doc\tturn\ttext\na\t1\t$bytes\n" | hearth check; echo $?
$ done
> 1
> 1
> 1
> 1
> 1
! hearth check: standard input:2:3: not UTF-8 at byte 8: "caf\xe9"
! hearth check: standard input:2:3: not UTF-8 at byte 5: "\xed\xa0\x80"
! hearth check: standard input:2:3: not UTF-8 at byte 5: "\xc0\xaf"
! hearth check: standard input:2:3: not UTF-8 at byte 5: "\xf4\x90\x80\x80"
! hearth check: standard input:2:3: not UTF-8 at byte 8: "caf\xc3"

## a byte order mark
$ printf '\xef\xbb\xbfdoc\tturn\ttext\n' | hearth tokenise
! hearth tokenise: standard input:1: a byte order mark before the header
= 1

## a document that comes back, or is out of order
$ printf 'doc\tturn\ttext\na\t1\tx\nb\t1\tx\na\t2\tx\n' | hearth tokenise > out; echo $?
$ printf 'doc\tturn\ttext\na\t1\tx\nB\t1\tx\n' | hearth tokenise > out; echo $?
> 1
> 1
! hearth tokenise: standard input:4:1: documents must come in byte order, each in one piece; this one is out of order or comes back: "a"
! hearth tokenise: standard input:3:1: documents must come in byte order, each in one piece; this one is out of order or comes back: "B"

## … in another file
$ hearth tokenise more.tsv turns.tsv > out
! hearth tokenise: turns.tsv:2:1: documents must come in byte order, each in one piece; this one is out of order or comes back: "a"
= 1

## a missing file, a folder, a file that may not be read
$ hearth tokenise nosuch.tsv; echo $?
$ mkdir folder; hearth tokenise folder; echo $?
> 3
> 3
! hearth tokenise: nosuch.tsv: No such file or directory
! hearth tokenise: folder: Is a directory

## a full disk is status 3
$ hearth tokenise turns.tsv > /dev/full; echo $?
$ hearth segment then tokenise turns.tsv > /dev/full; echo $?
$ hearth --jobs 2 segment then tokenise turns.tsv > /dev/full; echo $?
> 3
> 3
> 3
! hearth tokenise: standard output: No space left on device
! hearth tokenise: standard output: No space left on device
! hearth tokenise: standard output: No space left on device

## standard output that is closed
$ hearth tokenise turns.tsv >&-
! hearth tokenise: standard output: Bad file descriptor
= 3

## a reader that goes away: the stage dies of SIGPIPE, quietly
$ { printf 'doc\tturn\ttext\n'; yes $'a\t1\tone two three' | head -200000; } > large.tsv
$ { $HEARTH tokenise large.tsv; echo $? > status; } | head -1; cat status
$ { $HEARTH --jobs 2 segment then tokenise large.tsv; echo $? > status; } | head -1; cat status
$ { $HEARTH --jobs 2 tokenise then check large.tsv > /dev/null; echo $? > status; }; cat status
> doc	turn	text	tokens
> 141
> doc	turn	text	sent	tokens
> 141
> 0
! hearth check: sound: 200000 rows, 1 documents, 4 columns

## a line of 50 MB
% plain
$ { printf 'doc\tturn\ttext\na\t1\t'; yes 'one two' | head -6553600 | tr '\n' ' ' | head -c -1; echo; } > long.tsv
$ hearth segment then tokenise then stem long.tsv | tail -1 | cut -f 6 | tr ' ' '\n' | sort | uniq -c
> 6553600 one
> 6553600 two

## a word of 50 MB
% plain
$ { printf 'doc\tturn\ttext\na\t1\t'; head -c 52428800 /dev/zero | tr '\0' x; echo; } > long.tsv
$ hearth tokenise then stem long.tsv | tail -1 | cut -f 4,5 | wc -c
> 104857602

## a line of more than 1 GiB is refused
% slow
% plain
$ { printf 'doc\tturn\ttext\na\t1\t'; head -c 1073741825 /dev/zero | tr '\0' x; echo; } | hearth tokenise > out
! hearth tokenise: standard input:2: a line of more than 1 GiB
= 1

## ordinary programs read the stream with their default options
% python3
$ printf 'Ann: He said "so", \\\\ and \x27no\x27 # not; a|comment\nBen:\n' > t.txt
$ hearth ingest t.txt > t.tsv
$ python3 -c 'import csv; rows = list(csv.reader(open("t.tsv"), delimiter="\t")); print(len(rows), {len(r) for r in rows}, rows[1][-1])'
$ awk -F '\t' 'NR > 1 { print NF, $3 }' t.tsv; cut -f 9 t.tsv | tail -1
> 2 {9} He said “so”, \\ and 'no' # not; a|comment
> 9 Ann
> He said “so”, \\ and 'no' # not; a|comment
