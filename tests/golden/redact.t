redact: names and what else identifies a person, out of the stream, under a key of the test's own; and back.

The key is the bytes 00 01 02 … 1f; pseudonyms were worked out with the hashlib of Python (tests/unit/pseudonyms.c).

@ key
| 000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f
@ turns.tsv
| doc	turn	speaker	project	text
| anna	1	Anna Berg	mill	Hello, I’m Anna Berg. Will you come?
| anna	2	Will Hope	mill	I hope so, Anna. We told Will [Anna laughs]. Mail anna@example.org or 07700 900123.
| anna	3		mill	Leeds, LS1 4AP.
| bo	1	anna berg	ford	It’s in Leeds.

## pseudonyms for speakers and documents, marks in the text; documents in the order of their new names
$ chmod 600 key; hearth redact --key key turns.tsv
> doc	turn	speaker	project	text
> P-8Q6WZ3H3	1	P-QTN4MBQW	mill	Hello, I’m [P-QTN4MBQW]. Will you come?
> P-8Q6WZ3H3	2	P-5WVJFXVF	mill	I hope so, [P-QTN4MBQW]. We told [P-5WVJFXVF] [P-QTN4MBQW laughs]. Mail [email] or [phone].
> P-8Q6WZ3H3	3		mill	Leeds, [postcode].
> P-XYQ42S66	1	P-QTN4MBQW	ford	It’s in Leeds.
! hearth redact: 2 people; replaced in texts: 4 names, 1 [email], 1 [phone], 1 [postcode]
! hearth redact: left for a person to look at: 1 names that may be words, 1 other capitals in mid-sentence (1 different); --review FILE lists them

## the words of the marks are none to tokenise, and sentences stay whole
$ chmod 600 key; hearth redact --quiet --key key turns.tsv then segment then tokenise | cut -f 5-
> text	sent	tokens
> Hello, I’m [P-QTN4MBQW].	1	Hello I’m
> Will you come?	2	Will you come
> I hope so, [P-QTN4MBQW].	1	I hope so
> We told [P-5WVJFXVF] [P-QTN4MBQW laughs].	2	We told
> Mail [email] or [phone].	3	Mail or
> Leeds, [postcode].	1	Leeds
> It’s in Leeds.	1	It’s in Leeds

## other columns are redacted as texts of their own; --columns makes a pseudonym of all of a field, --keep-columns nothing
$ chmod 600 key; printf 'doc\tturn\tspeaker\tby\ttext\na\t1\tBo\tBo\tHi\na\t2\tAnna Berg\t\tYes\n' > t
$ hearth redact --key key t; hearth redact --quiet --key key --columns by,doc t; hearth redact --quiet --key key --keep-columns by t
> doc	turn	speaker	by	text
> P-BSPTJG3B	1	P-BXE74DRW	[P-BXE74DRW]	Hi
> P-BSPTJG3B	2	P-QTN4MBQW		Yes
> doc	turn	speaker	by	text
> P-BSPTJG3B	1	P-BXE74DRW	P-BXE74DRW	Hi
> P-BSPTJG3B	2	P-QTN4MBQW		Yes
> doc	turn	speaker	by	text
> P-BSPTJG3B	1	P-BXE74DRW	Bo	Hi
> P-BSPTJG3B	2	P-QTN4MBQW		Yes
! hearth redact: 2 people; replaced in texts: 0 names
! hearth redact: replaced in other columns: by (1 row); --keep-columns leaves a column as it is, --columns makes all of a field a pseudonym

## other columns: the same in every document, whoever speaks there; a part in lower case is a word, all of a name is not
@ fields
| doc	turn	speaker	project	by	text
| a	1	Anna Berg	berg	anna berg	Hi
| b	1	Bo Mill	mill	Anna	Berg is not here
| c	1	Will Hope	Berg	Hope	Bo is not here
| d	1	Jo	Mill	Will Hope, bo@example.org	Hi
$ chmod 600 key; hearth redact --strict --key key fields | sort -k 1.4; hearth --jobs 3 redact --quiet --key key fields 2> err | cmp - <(hearth redact --quiet --key key fields 2> err)
> doc	turn	speaker	project	by	text
> P-MBB8M49Q	1	P-5WVJFXVF	[P-QTN4MBQW]	Hope	Bo is not here
> P-CJMYF36R	1	P-QSFS3ZD4	mill	[P-QTN4MBQW]	Berg is not here
> P-FKKZTZTT	1	P-2VAH9QSD	Mill	[P-5WVJFXVF], [email]	Hi
> P-BSPTJG3B	1	P-QTN4MBQW	berg	[P-QTN4MBQW]	Hi
! hearth redact: 4 people; replaced in texts: 0 names
! hearth redact: replaced in other columns: project (1 row), by (3 rows); --keep-columns leaves a column as it is, --columns makes all of a field a pseudonym
! hearth redact: names that may be words stay in other columns: project (2 rows), by (1 row); --columns makes all of a field a pseudonym, --keep-columns says that there are none

## other columns: warned of is a name that may be a word; all of a name is none
$ chmod 600 key; printf 'doc\tturn\tspeaker\tby\ttext\na\t1\tWill Hope\tHope\tHi\na\t2\tGrace\tGrace\tHi\n' > t; hearth redact --strict --key key t; echo $?
$ hearth redact --key key --keep-columns speaker t; hearth redact --key key --keep-columns by,text t; hearth redact --quiet --key key --keep-columns by,turn t | head -1
> doc	turn	speaker	by	text
> P-BSPTJG3B	1	P-5WVJFXVF	Hope	Hi
> P-BSPTJG3B	2	P-V9Y9JTQ5	[P-V9Y9JTQ5]	Hi
> 1
> doc	turn	speaker	by	text
! hearth redact: 2 people; replaced in texts: 0 names
! hearth redact: replaced in other columns: by (1 row); --keep-columns leaves a column as it is, --columns makes all of a field a pseudonym
! hearth redact: names that may be words stay in other columns: by (1 row); --columns makes all of a field a pseudonym, --keep-columns says that there are none
! hearth redact: t:1: this column is always redacted (--keep-columns): "speaker"
! hearth redact: t:1: this column is always redacted (--keep-columns): "text"

## --names: tables of names, in all documents; an alias makes two spellings one person
$ chmod 600 key; printf 'speaker,alias,turns\nAnnie (Guest),Anna Berg,3\nBo,,1\n' > speakers.csv; printf 'name\nJoan Elm\n' > names.tsv
$ printf 'doc\tturn\tspeaker\ttext\na\t1\tAnnie (Guest)\tI saw Joan and Bo and Berg\n' > t
$ hearth redact --quiet --key key --names speakers.csv --names names.tsv t | cut -f 3-
$ printf 'doc\tturn\tspeaker\ttext\na\t1\tBo\tx\na\t2\tAnna Berg\ty\n' | hearth redact --quiet --key key | cut -f 3
> speaker	text
> P-QTN4MBQW	I saw [P-W49PVRE9] and [P-BXE74DRW] and [P-QTN4MBQW]
> speaker
> P-BXE74DRW
> P-QTN4MBQW

## --manifest: its speakers, everywhere; its column name, and a manifest without speakers, do not matter
$ chmod 600 key; printf 'doc\tname\tspeaker\trole\na\tLong Mill\tAnna Berg\tguest\n' > m.tsv; printf 'doc\tname\na\tHolt House\n' > n.tsv
$ printf 'doc\tturn\tspeaker\ttext\na\t1\tBo\tAt Mill and Holt I met Berg.\n' | hearth redact --quiet --key key --manifest m.tsv --manifest n.tsv | cut -f 3-; hearth redact --key key --names n.tsv turns.tsv | wc -l; hearth redact --key key --manifest nosuch turns.tsv
> speaker	text
> P-BXE74DRW	At Mill and Holt I met [P-QTN4MBQW].
> 5
! hearth redact: 2 people; replaced in texts: 4 names, 1 [email], 1 [phone], 1 [postcode]
! hearth redact: left for a person to look at: 1 names that may be words, 1 other capitals in mid-sentence (1 different); --review FILE lists them
! hearth redact: nosuch: No such file or directory
= 3

## a column whose own name has somebody's in it: found by it, it stays, and is warned of
$ chmod 600 key; printf 'doc\tturn\tspeaker\trole\twhat does anna say\ttext\na\t1\tAnna Berg\tguest\tno\tHi\n' | hearth redact --quiet --key key
> doc	turn	speaker	role	what does anna say	text
> P-BSPTJG3B	1	P-QTN4MBQW	guest	no	Hi
! hearth redact: the name of a column seems to have a person's in it, and stays: "what does anna say"

## columns that are called like those of people's names, and hold other names than the speakers', are warned of
$ chmod 600 key; printf 'doc\tturn\tspeaker\tinterviewer\tcontact person:\tproject\tparticipant id\ttext\na\t1\tAnna Berg\tAnna Berg\tKarl\tmill\tR12\tHi\na\t2\tAnna Berg\tZoe Quill\t\tmill\tR12\tHi\n' > names.tsv
$ hearth redact --quiet --key key names.tsv; hearth redact --quiet --key key --columns interviewer --keep-columns 'contact person:' names.tsv | cut -f 4,5
> doc	turn	speaker	interviewer	contact person:	project	participant id	text
> P-BSPTJG3B	1	P-QTN4MBQW	[P-QTN4MBQW]	Karl	mill	R12	Hi
> P-BSPTJG3B	2	P-QTN4MBQW	Zoe Quill		mill	R12	Hi
> interviewer	contact person:
> P-QTN4MBQW	Karl
> P-W2G27PEV	
! hearth redact: columns called like those of people's names, in which nobody is met who speaks: interviewer (1 row), contact person: (1 row); --columns makes all of a field a pseudonym, --keep-columns says that there are none

## a name of several people is that of the one who speaks in the document
$ chmod 600 key; printf 'name\nAnna Holt\nAnna Lind\n' > names.tsv
$ printf 'doc\tturn\tspeaker\ttext\na\t1\tAnna Berg\tI, Anna, saw Anna Holt and Holt.\nb\t1\tBo\tAnna and Anna Holt.\n' | hearth redact --quiet --key key --names names.tsv | cut -f 3-
> speaker	text
> P-QTN4MBQW	I, [P-QTN4MBQW], saw [P-AP7KZX8X] and [P-AP7KZX8X].
> P-BXE74DRW	[name] and [P-AP7KZX8X].

## --patterns: further marks
$ chmod 600 key; printf 'mark\tpattern\nbadge\t\\bK\\d{4}\\b\n' > p.tsv
$ printf 'doc\tturn\tspeaker\ttext\na\t1\t\tHis badge is K1234.\n' | hearth redact --quiet --key key --patterns p.tsv | cut -f 4
> text
> His badge is [badge].

## --review lists what a person should look at, for its owner only; --log has counts
$ chmod 600 key; hearth redact --key key --review look.tsv --log log.tsv turns.tsv > /dev/null; cat look.tsv log.tsv; stat -c %a look.tsv log.tsv
> kind	word	n	doc	turn	quote
> name-or-word	Will	1	P-8Q6WZ3H3	1	Hello, I’m [P-QTN4MBQW]. Will you come?
> capital	Leeds	1	P-XYQ42S66	1	It’s in Leeds.
> what	n
> documents	2
> rows	4
> people	2
> names	4
> [url]	0
> [email]	1
> [card]	0
> [phone]	1
> [birthdate]	0
> [handle]	0
> [nhs]	0
> [ni]	0
> [postcode]	1
> fields	0
> names-or-words	1
> capitals	1
> 600
> 600
! hearth redact: 2 people; replaced in texts: 4 names, 1 [email], 1 [phone], 1 [postcode]
! hearth redact: left for a person to look at: 1 names that may be words, 1 other capitals in mid-sentence (1 different), listed in look.tsv

## --reveal puts the names back, and documents in the order of their names
$ chmod 600 key; hearth redact --quiet --key key turns.tsv > r.tsv
$ hearth redact --key key --reveal turns.tsv r.tsv
$ printf 'doc\tspeaker\nanna.vtt\tWill Hope\n' > manifest.tsv; hearth redact --key key --reveal manifest.tsv r.tsv | cut -f 1-3
> doc	turn	speaker	project	text
> anna	1	Anna Berg	mill	Hello, I’m [Anna Berg]. Will you come?
> anna	2	Will Hope	mill	I hope so, [Anna Berg]. We told [Will Hope] [Anna Berg laughs]. Mail [email] or [phone].
> anna	3		mill	Leeds, [postcode].
> bo	1	Anna Berg	ford	It’s in Leeds.
> doc	turn	speaker
> P-XYQ42S66	1	P-QTN4MBQW
> anna	1	P-QTN4MBQW
> anna	2	Will Hope
> anna	3	
! hearth redact: 11 pseudonyms restored
! hearth redact: 5 pseudonyms restored
! hearth redact: 6 pseudonyms are of no name in these tables, or of another key

## codings: names restored with the key and the turns
$ chmod 600 key; printf 'theme\tpattern\nhope\thope\n' > book.tsv
$ hearth redact --quiet --key key turns.tsv then segment then tokenise then stem then match --lexicon book.tsv then codings > codings.tsv
$ cut -f 1-3,6,8,16- codings.tsv; hearth redact --quiet --key key --reveal turns.tsv codings.tsv | cut -f 1-3,6,16-
> doc	turn	speaker	sent	theme	right
> P-8Q6WZ3H3	2	P-5WVJFXVF	1	hope	so, [P-QTN4MBQW]. We told [P-5WVJFXVF] [P-QTN4MBQW laughs]. Mail [email] or
> doc	turn	speaker	sent	right
> anna	2	Will Hope	1	so, [Anna Berg]. We told [Will Hope] [Anna Berg laughs]. Mail [email] or

## the same for any number of threads, over pipes and by then
$ chmod 600 key; hearth ingest --quiet $ROOT/corpus/samples > turns.tsv
$ hearth redact --quiet --key key --review one --log log1 turns.tsv > 1
$ for jobs in 2 5; do hearth --jobs $jobs redact --quiet --key key --review many --log log2 turns.tsv | cmp - 1; cmp one many; cmp log1 log2; done
$ hearth --jobs 3 ingest --quiet $ROOT/corpus/samples then redact --key key then segment | cmp - <(hearth segment 1)
$ hearth check 1; cut -f 1 1 | sort -cu 2> /dev/null || cut -f 1 1 | sed 1d | sort -c
! hearth check: sound: 1774 rows, 24 documents, 9 columns

## the same person and document in two shards
$ chmod 600 key; hearth redact --quiet --key key turns.tsv | sort > whole
$ { hearth redact --quiet --key key <(grep -v ^bo turns.tsv); hearth redact --quiet --key key <(grep -v ^anna turns.tsv) | sed 1d; } | sort | cmp - whole

## another key, other pseudonyms; the words between them stay
$ chmod 600 key; hearth redact --quiet --new-key other; for k in key other; do hearth redact --quiet --key $k turns.tsv | sed 's/P-[2-9A-Z]*/P/g' | sort > $k.out; done; cmp key.out other.out
$ hearth redact --quiet --key other turns.tsv | grep -c -F -f <(hearth redact --quiet --key key turns.tsv | grep -o 'P-[2-9A-Z]*')
> 0
= 1

## a key is made at first use, for its owner only, and used again
$ export XDG_CONFIG_HOME=$PWD/config; hearth redact turns.tsv 2>&1 > a | sed "s|$PWD/||" | head -1
$ stat -c %a config/hearth config/hearth/key; hearth redact --quiet turns.tsv | cmp - a
$ unset XDG_CONFIG_HOME; HOME=$PWD/home hearth redact --quiet turns.tsv > b; stat -c %a home/.config/hearth/key; cmp -s a b || echo another key
> hearth redact: made a key for your pseudonyms, config/hearth/key: keep it, and keep it to yourself
> 700
> 600
> 600
> another key

## --new-key writes over nothing
$ hearth redact --new-key new; stat -c %a new; sha256sum new > sum; hearth redact --new-key new; echo $?; sha256sum --quiet -c sum; ls
$ hearth redact --new-key other turns.tsv
> 600
> 2
> key
> new
> sum
> turns.tsv
! hearth redact: new is a new key (mode 0600): keep it, and keep it to yourself
! hearth redact: new is there already; a key that was used is needed again
! hearth redact: --new-key makes a key and does nothing else
= 2

## keys that are refused
$ chmod 640 key; hearth redact --key key turns.tsv; echo $?
$ chmod 600 key; printf 'abc' > short; chmod 600 short; hearth redact --key short turns.tsv; echo $?
$ hearth redact --key nosuch turns.tsv; echo $?
$ env -u HOME -u XDG_CONFIG_HOME $HEARTH redact turns.tsv; echo $?
> 1
> 1
> 3
> 2
! hearth redact: key: mode 0640 lets others at the key; mend it with: chmod 600 key
! hearth redact: short: no key: 32 bytes or 64 hexadecimal digits are wanted (hearth redact --new-key FILE makes one)
! hearth redact: nosuch: No such file or directory
! hearth redact: no --key, and neither XDG_CONFIG_HOME nor HOME says where yours is

## a stream that lacks a column, or comes too late
$ chmod 600 key; for column in doc turn speaker text; do head -2 turns.tsv | sed "s/$column/x/" | hearth redact --key key; done; echo $?
$ hearth redact --quiet --key key --columns nosuch turns.tsv; hearth redact --quiet --key key --columns text turns.tsv
$ printf 'doc\tturn\tspeaker\ttext\ttokens\n' | hearth redact --key key; echo $?
> 1
> 1
! hearth redact: standard input:1: no such column in the header: "doc"
! hearth redact: standard input:1: no such column in the header: "turn"
! hearth redact: standard input:1: no such column in the header: "speaker"
! hearth redact: standard input:1: no such column in the header: "text"
! hearth redact: turns.tsv:1: no such column in the header (--columns): "nosuch"
! hearth redact: turns.tsv:1: this column holds no name (--columns): "text"
! hearth redact: standard input:1:5: words of the text in a column of their own: redact comes before tokenise: "tokens"

## a stream that was redacted before
$ chmod 600 key; hearth redact --quiet --key key turns.tsv > r.tsv; hearth redact --key key r.tsv; echo $?
> 1
! hearth redact: r.tsv:2:1: a pseudonym: this has been redacted already: "P-8Q6WZ3H3"

## a stream cut short, out of order, not UTF-8, or without rows
$ chmod 600 key; printf 'doc\tturn\tspeaker\ttext\na\t1\tx\ty' | hearth redact --key key; printf 'doc\tturn\tspeaker\ttext\nb\t1\tx\ty\na\t1\tx\ty\n' | hearth redact --key key; printf 'doc\tturn\tspeaker\ttext\nb\t1\tx\t\377\n' | hearth redact --key key
$ printf 'doc\tturn\tspeaker\ttext\n' | hearth redact --key key; printf 'doc\tturn\tspeaker\ttext\n\t1\tx\ty\n' | hearth redact --key key
> doc	turn	speaker	text
! hearth redact: standard input:2: the stream is cut short: its last line has no line feed: "a\x091\x09x\x09y"
! hearth redact: standard input:3:1: documents must come in byte order, each in one piece; this one is out of order or comes back: "a"
! hearth redact: standard input:2:4: not UTF-8 at byte 7: "\xff"
! hearth redact: 0 people; replaced in texts: 0 names
! hearth redact: standard input:2: an empty field doc
= 1

## two names that share a pseudonym are refused, whatever the number of threads, and nothing is written
$ chmod 600 key; printf 'doc\tturn\tspeaker\ttext\na\t1\tn466764\tx\nb\t1\tn506299\ty\n' > t
$ for jobs in 1 3; do hearth --jobs $jobs redact --key key --review look --log log t > out; echo $?; sed 1d out; done; ls
> 1
> 1
> key
> out
> t
> turns.tsv
! hearth redact: two names share a pseudonym under this key; another key (--new-key) parts them: "n466764” and “n506299"
! hearth redact: two names share a pseudonym under this key; another key (--new-key) parts them: "n466764” and “n506299"

## tables of names and patterns that are refused
$ chmod 600 key; printf 'who\nAnn\n' > t; hearth redact --key key --names t turns.tsv
$ printf 'name\talias\nAnn\tBo\nann\tJo\n' > t; hearth redact --key key --names t turns.tsv
$ printf 'mark\tpattern\nA\tx\nb\t(\n' > t; hearth redact --key key --patterns t turns.tsv; hearth redact --key key --names nosuch turns.tsv; echo $?
> 3
! hearth redact: t:1: neither a column name nor a column speaker
! hearth redact: t:3:1: this name has another alias already: "ann"
! hearth redact: t:2:1: a mark is a word of lower-case letters and hyphens: "A"
! hearth redact: nosuch: No such file or directory

## what does not go together, and files that cannot be written
$ chmod 600 key; hearth redact --key key --reveal turns.tsv --log x turns.tsv; hearth redact --new-key x then segment
$ hearth redact --quiet --key key --review nosuch/look turns.tsv > /dev/null; echo $?; hearth redact --quiet --key key turns.tsv > /dev/full; echo $?
> 3
> 3
! hearth redact: --reveal goes with --key and --columns only
! hearth: redact cannot be joined with other stages by "then"
! hearth redact: nosuch/look: No such file or directory
! hearth redact: standard output: No space left on device
