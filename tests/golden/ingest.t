ingest: transcripts to turns.

@ talks/north/first.txt
| Ann: Hello, everyone. [laughter]
|
| This goes
| on.
|
| Ben Okoro: Thanks!
| Ann: Right: let's go.
@ talks/south/second.vtt
| WEBVTT
|
| 1
| 00:00:01.000 --> 00:00:02.500
| <v Cleo>We tried twice,</v>
|
| 2
| 00:00:02.500 --> 00:00:04.000
| <v Cleo>and then again.</v>
|
| 3
| 00:00:05.000 --> 00:00:06.000
| <v Dee Marsh>Good.</v>

## plain text, voice tags, folders: doc is the path without extension
$ hearth ingest talks
> doc	turn	speaker	start	end	role	line	marks	text
> north/first	1	Ann				1	1	Hello, everyone.
> north/first	1	Ann				3	0	This goes on.
> north/first	2	Ben Okoro				6	0	Thanks!
> north/first	3	Ann				7	0	Right: let's go.
> south/second	1	Cleo	1.000	4.000		5	0	We tried twice, and then again.
> south/second	2	Dee Marsh	5.000	6.000		13	0	Good.

## a file named directly has its base name; the order named does not matter
$ hearth ingest talks/south/second.vtt talks/north/first.txt | cut -f 1 | uniq
> doc
> first
> second

## standard input has the name given
$ hearth ingest --doc tuesday < talks/north/first.txt | cut -f 1,2 | tail -1
> tuesday	3

## a Zoom file: the name is inside the cue, lines end with CR LF
@@ zoom.vtt
| WEBVTT\r\n\r\n1\r\n00:00:01.000 --> 00:00:02.000\r\nAnn B: Can you hear me?\r\n\r\n
| 2\r\n00:00:02.500 --> 00:00:03.000\r\nBen: Yes: I can.\r\n\r\n
| 3\r\n00:00:03.000 --> 00:00:03.250\r\nBen: Now.\r\n
$ hearth ingest zoom.vtt
> doc	turn	speaker	start	end	role	line	marks	text
> zoom	1	Ann B	1.000	2.000		5	0	Can you hear me?
> zoom	2	Ben	2.500	3.250		9	0	Yes: I can. Now.

## a table with a column text; further columns are kept, before line
@ table.csv
| speaker,mood,text
| Ann,warm,"Well, ""so""."
| Ben,,Fine
$ hearth ingest table.csv
> doc	turn	speaker	start	end	mood	role	line	marks	text
> table	1	Ann			warm		2	0	Well, “so”.
> table	2	Ben					3	0	Fine
! hearth ingest: table.csv: UTF-8, commas, 2 rows

## a colon is not proof of a speaker
@ colon.txt
| Ann: We start at 10:30.
| NOTE: the recording stops here.
| See https://example.org/x: it is there.
| Ben: Fine.
$ hearth ingest colon.txt | cut -f 2,3,9
> turn	speaker	text
> 1	Ann	We start at 10:30. NOTE: the recording stops here. See https://example.org/x: it is there.
> 2	Ben	Fine.

## no speakers at all: every paragraph is a turn
@ prose.txt
| We began with a meal.
|
| Nobody minded.
$ hearth ingest prose.txt | cut -f 1-3,9
> doc	turn	speaker	text
> prose	1		We began with a meal.
> prose	2		Nobody minded.
! hearth ingest: no speakers recognised in 1 of 1 transcripts: "prose"

## text is made fit for a field: white space, quotes, invisible characters, form C
@@ marks.txt
| Ann: a\tb\xc2\xa0c  \xe2\x80\x8bd "e" cafe\xcc\x81\x07 so\xc2\xadft \r\n
$ hearth ingest marks.txt | cut -f 9 | tail -1
> a b c d “e” café soft

## UTF-8 with a mark, UTF-16 of both orders, Windows-1252: detected and said
$ printf 'Ann: na\xc3\xafve \xe2\x80\x99t\n' > plain.txt
$ { printf '\xef\xbb\xbf'; cat plain.txt; } > mark.txt
$ { printf '\xff\xfe'; iconv -f UTF-8 -t UTF-16LE plain.txt; } > little.txt
$ { printf '\xfe\xff'; iconv -f UTF-8 -t UTF-16BE plain.txt; } > big.txt
$ iconv -f UTF-8 -t WINDOWS-1252 plain.txt > windows.txt
$ hearth ingest plain.txt mark.txt little.txt big.txt windows.txt | cut -f 1,9
> doc	text
> big	naïve ’t
> little	naïve ’t
> mark	naïve ’t
> plain	naïve ’t
> windows	naïve ’t
! hearth ingest: big.txt: read as UTF-16BE
! hearth ingest: little.txt: read as UTF-16LE
! hearth ingest: windows.txt: read as Windows-1252

## --encoding overrides what would be detected
$ printf 'Ann: \xa4 5\n' > latin9.txt
$ hearth ingest --encoding iso-8859-15 latin9.txt | cut -f 9 | tail -1
$ hearth ingest --encoding nonsense latin9.txt 2>&1 | sed 's/ (.*//'
> € 5
> hearth ingest: no such encoding: "nonsense"
! hearth ingest: latin9.txt: read as iso-8859-15
= 2

## bytes that cannot be decoded: file, line and column, or with --repair U+FFFD, counted
@@ broken.txt
| Ann: caf\xc3\xa9 fine\nBen: caf\xc3 and \xe2\x80\x99 \xe2\x80\x99 x\n
$ hearth ingest broken.txt; echo $?
$ hearth ingest --repair broken.txt | cut -f 9 | tail -1
> 1
> caf� and ’ ’ x
! hearth ingest: --encoding NAME reads an encoding that is not detected, --repair puts U+FFFD for what cannot be decoded
! hearth ingest: broken.txt:2:9: byte 0xc3: no character in UTF-8
! hearth ingest: broken.txt: repaired in 1 place (characters that are U+FFFD now, or times left out)

## all files are tried and all faults told, and then nothing is written
$ printf '' > talks/empty.txt; printf 'Ann: x\n' > talks/x.vtt
$ hearth ingest talks > out
! hearth ingest: talks/empty.txt: an empty file
! hearth ingest: talks/x.vtt:1: no WebVTT: the first line must be WEBVTT: "Ann: x"
= 1

## --skip-bad goes on, and says so
$ printf '' > talks/empty.txt
$ hearth ingest --skip-bad talks | cut -f 1 | uniq
$ hearth ingest --skip-bad --strict talks > out 2>&1; echo $?
> doc
> north/first
> south/second
> 1
! hearth ingest: left out: talks/empty.txt: an empty file
! hearth ingest: 1 of 3 transcripts left out (--skip-bad)

## --skip-bad with nothing left
$ printf '' > empty.txt; hearth ingest --skip-bad empty.txt
! hearth ingest: left out: empty.txt: an empty file
! hearth ingest: 1 of 1 transcripts left out (--skip-bad)
! hearth ingest: no transcript is left to read
= 1

## two documents of one name
$ printf 'Ann: x\n' > talks/north/first.jpg; cp talks/north/first.txt talks/north/first.vtt
$ hearth ingest talks; echo $?
$ cp talks/south/second.vtt talks/north/first.vtt; hearth ingest --keep-extension talks | cut -f 1 | uniq
> 1
> doc
> north/first.txt
> north/first.vtt
> south/second.vtt
! hearth ingest: 2 files for one document (talks/north/first.txt, talks/north/first.vtt); --keep-extension may tell them apart: "north/first"
! hearth ingest: 1 file left out, being no transcript by name or header: "talks/north/first.jpg"

## a manifest joins on documents (exact or glob), on speakers, on both; the more specific row wins
@ manifest.tsv
| doc	speaker	project	role	wave
| north/*		north		1
| south/second		south		
| 	Ann		host	
| *	Cleo		guest	
$ hearth ingest --manifest manifest.tsv talks
> doc	turn	speaker	start	end	project	role	wave	line	marks	text
> north/first	1	Ann			north	host	1	1	1	Hello, everyone.
> north/first	1	Ann			north	host	1	3	0	This goes on.
> north/first	2	Ben Okoro			north		1	6	0	Thanks!
> north/first	3	Ann			north	host	1	7	0	Right: let's go.
> south/second	1	Cleo	1.000	4.000	south	guest		5	0	We tried twice, and then again.
> south/second	2	Dee Marsh	5.000	6.000	south			13	0	Good.
! hearth ingest: manifest.tsv: UTF-8, TABs, 4 rows
! hearth ingest: no row of the manifest names 2 speakers: "Ben Okoro", "Dee Marsh"

## rows that match nothing, documents and speakers that no row matches
@ manifest.tsv
| doc	speaker	project
| north/first		north
| north/third		north
| 	Zoe	east
$ hearth ingest --manifest manifest.tsv talks > out; echo $?
$ hearth ingest --strict --manifest manifest.tsv talks 2> err > out; echo $?
> 0
> 1
! hearth ingest: manifest.tsv: UTF-8, TABs, 3 rows
! hearth ingest: manifest.tsv:3: this row matches nothing: document "north/third"
! hearth ingest: manifest.tsv:4: this row matches nothing: speaker "Zoe"
! hearth ingest: no row of the manifest matches 1 document: "south/second"
! hearth ingest: no row of the manifest names 4 speakers: "Ann", "Ben Okoro", "Cleo", "Dee Marsh"

## a manifest saved by a spreadsheet as UTF-16 with semicolons
@ wide.csv
| doc;project;note
| north/first;nörd;"a; b"
| south/second;south;
$ { printf '\xff\xfe'; sed 's/$/\r/' wide.csv | iconv -f UTF-8 -t UTF-16LE; } > manifest.csv
$ hearth ingest --manifest manifest.csv talks | cut -f 1,6,7 | uniq
> doc	project	note
> north/first	nörd	a; b
> south/second	south	
! hearth ingest: manifest.csv: UTF-16LE, semicolons, 2 rows

## a manifest with a column of ours, or without one to join on
$ printf 'doc\ttext\nnorth/first\tx\n' > m.tsv; hearth ingest --quiet --manifest m.tsv talks; echo $?
$ printf 'project\twave\nx\t1\n' > m.tsv; hearth ingest --quiet --manifest m.tsv talks; echo $?
> 1
> 1
! hearth ingest: m.tsv:1:2: hearth makes a column of this name itself: "text"
! hearth ingest: m.tsv:1: neither a column doc nor a column speaker to join on

## hidden files, links into the folder above, and what is no transcript are passed over
$ printf 'Ann: x\n' > talks/.hidden.txt; ln -s .. talks/loop; touch talks/photo.jpg
$ hearth ingest talks | cut -f 1 | uniq
> doc
> north/first
> south/second
! hearth ingest: 1 file left out, being no transcript by name or header: "talks/photo.jpg"

## a folder that hearth writes at the moment, and one that it has written, are no transcripts
$ mkdir talks/out.tmp-4711-aB3dEf talks/tmp.tmp-x-aB3dEf talks/tables
$ for d in out.tmp-4711-aB3dEf tmp.tmp-x-aB3dEf tables; do printf 'doc\ttext\nx/%s\ty\n' $d > talks/$d/turns.tsv; done
$ printf '{\n  "name": "hearth-results"\n}\n' > talks/tables/datapackage.json
$ hearth ingest talks | cut -f 1 | uniq
$ hearth ingest talks/tables; echo $?
$ rm -r talks/tables/datapackage.json; hearth ingest talks/tables | cut -f 1 | uniq
> doc
> north/first
> south/second
> x/tmp.tmp-x-aB3dEf
> 1
> doc
> x/tables
! hearth ingest: passed over talks/tables: results of hearth
! hearth ingest: no speakers recognised in 1 of 3 transcripts: "x/tmp.tmp-x-aB3dEf"
! hearth ingest: talks/tables: results of hearth (by its datapackage.json), no folder of transcripts
! hearth ingest: no speakers recognised in 1 of 1 transcripts: "x/tables"

## what cannot be got at is told together with what is wrong with others; --skip-bad goes on
$ ln -s nowhere talks/dangling.txt; ln -s nowhere talks/north/first; : > talks/empty.txt
$ hearth ingest talks; echo $?
$ hearth ingest --skip-bad talks | cut -f 1 | uniq
> 3
> doc
> north/first
> south/second
! hearth ingest: talks/dangling.txt: No such file or directory
! hearth ingest: talks/empty.txt: an empty file
! hearth ingest: talks/north/first: No such file or directory
! hearth ingest: left out: talks/dangling.txt: No such file or directory
! hearth ingest: left out: talks/empty.txt: an empty file
! hearth ingest: left out: talks/north/first: No such file or directory
! hearth ingest: 3 of 5 transcripts left out (--skip-bad)

## a subfolder that may not be searched is a fault of its own
% setpriv
$ [ "$(id -u)" != 0 ] || drop='setpriv --bounding-set=-dac_override,-dac_read_search'
$ chmod 0 talks/north; : > talks/empty.txt
$ ${drop-} $HEARTH ingest talks; echo $?
$ ${drop-} $HEARTH ingest --skip-bad talks | cut -f 1 | uniq
$ ${drop-} $HEARTH ingest --skip-bad talks/north; echo $?
> 1
> doc
> south/second
> 1
! hearth ingest: talks/empty.txt: an empty file
! hearth ingest: talks/north: Permission denied
! hearth ingest: left out: talks/empty.txt: an empty file
! hearth ingest: left out: talks/north: Permission denied
! hearth ingest: 2 of 3 transcripts left out (--skip-bad)
! hearth ingest: left out: talks/north: Permission denied
! hearth ingest: 1 of 1 transcripts left out (--skip-bad)
! hearth ingest: no transcript is left to read

## chat logs: each message a turn with its time, without what it only quotes
@@ talks/chat.txt
| 00:01:02\tAnn B:\tCan you hear me?\r\n00:01:09\tBen:\tReplying to "Can you..."\r\n\r\nYes: I can.\r\n00:01:12\tAnn B:\tReacted to "Yes: I..." with \xf0\x9f\x98\x80\r\n
@@ older.txt
| 15:01:02\t From Ann B to Everyone : Hello\n15:01:09 From Ben to Ann B (direct message):\n\tYes\n
$ hearth ingest talks/chat.txt older.txt
> doc	turn	speaker	start	end	role	line	marks	text
> chat	1	Ann B	62.000			1	0	Can you hear me?
> chat	2	Ben	69.000			4	0	Yes: I can.
> older	1	Ann B	54062.000			1	0	Hello
> older	2	Ben	54069.000			3	0	Yes

## the file that standard output goes to, in the folder that is read, is passed over
$ hearth ingest talks > talks/turns.tsv; cut -f 1 talks/turns.tsv | uniq
$ rm talks/turns.tsv; hearth manifest talks > talks/fill-in.csv; cut -f 1,5 talks/fill-in.csv
> doc
> north/first
> south/second
> doc	speaker
> north/first	
> north/first	Ann
> north/first	Ben Okoro
> south/second	
> south/second	Cleo
> south/second	Dee Marsh

## subtitles and what speech recognition wrote; JSON of another kind is left out of a folder, refused when named
$ mkdir asr; printf '{"name": "x"}' > asr/config.json
$ printf '1\n00:00:01,000 --> 00:00:02,000\nAnn: <i>We</i> tried\nBen: No\n\n2\n00:00:02,000 --> 00:00:03,000\nBen: So\n' > asr/a.srt
$ printf '{"segments": [{"start": 3.27, "end": 4.25, "speaker": "SPEAKER_01", "text": " We tried"}]}' > asr/b.json
$ hearth ingest asr; hearth ingest asr/config.json
> doc	turn	speaker	start	end	role	line	marks	text
> a	1	Ann	1.000	2.000		3	0	We tried
> a	2	Ben	1.000	3.000		4	0	No So
> b	1	SPEAKER_01	3.270	4.250		1	0	We tried
! hearth ingest: 1 file left out, being no transcript by name or header: "asr/config.json"
! hearth ingest: asr/config.json: JSON, but no transcript: no array segments, utterances, results, monologues, transcription, transcripts or words, and none of items with a speaker and a text
= 1

## JSON beside a transcript of the same name is that talk once more: left out of a folder, read when named
$ mkdir both; printf 'Ann: We tried\n\nBen: So\n' > both/a.txt; printf '{"segments": [{"start": 1, "end": 2, "text": " We tried"}]}' > both/a.json
$ hearth ingest --ledger ledger.tsv both; cut -f 1-3,11 ledger.tsv; hearth --quiet ingest both/a.json | cut -f 1,4,9
> doc	turn	speaker	start	end	role	line	marks	text
> a	1	Ann				1	0	We tried
> a	2	Ben				3	0	So
> file	doc	fate	why
> a.txt	a	read	
> a.json		left_out	JSON beside a transcript of the same name
> doc	start	text
> a	1.000	We tried
! hearth ingest: 1 file left out, being no transcript by name or header: "both/a.json"

## what is refused leaves nothing that looks finished: the same bytes from every number of jobs, none of a short table
$ mkdir some; for n in 1 2 3; do printf 'Ann: We tried %s\nBen: No\n' $n > some/$n.txt; done; : > some/2a.txt
$ for jobs in 1 3; do hearth --jobs $jobs ingest some | wc -c; done
> 0
> 0
! hearth ingest: some/2a.txt: an empty file
! hearth ingest: some/2a.txt: an empty file
= 1

## of a long one the beginning, up to within a row, which no stage takes for the whole
$ mkdir some; for n in 1 2 3 4 5 6 7 8 9; do seq -f "Ann: We tried %.0f times to count them" 900 > some/$n.txt; done; : > some/empty.txt
$ for jobs in 1 2 5; do hearth --jobs $jobs ingest some > $jobs 2> err; echo $?; done; cmp 1 2; cmp 1 5; wc -c < 1; tail -c 1 1 | wc -l
$ hearth tokenise 1 2>&1 > out | grep -o 'the stream is cut short'
> 1
> 1
> 1
> 393215
> 0
> the stream is cut short
= 1
