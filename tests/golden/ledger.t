ledger: what became of every file and line; what a file was taken for; columns by their names.

@ talks/a.txt
| Ann: Hello. [laughter]
|
| So we met
| (both laugh) again.
|
| Ben:
| {vocalsound}
|
| Ann: The mét~ métro, XXX [inaudible 00:01:42], yes.
@ answers.csv
| Who,When,The reply,Site
| AB:,0:00:45,"We tried &#8212; twice, you know.",north
| CD:,,It was nice (laughs),south
| EF:,1:02:03,,south
@ book.tsv
| theme	pattern
| trust	trust

## marks are taken out of the text and counted
$ hearth ingest talks
> doc	turn	speaker	start	end	role	line	marks	text
> a	1	Ann				1	1	Hello.
> a	1	Ann				3	1	So we met again.
> a	2	Ann				9	3	The métro, yes.

## the ledger: a row for each file, and for each line that is not speech, or not as a whole
$ hearth ingest --ledger l.tsv talks > turns.tsv; cut -f 1-9,11-17 l.tsv
> file	doc	fate	format	encoding	bytes	turns	rows	repaired	why	layout	lines	words	marks	line	reason
> a.txt	a	read	text	UTF-8	128	2	3	0		labels	9	8	5		
> a.txt	a													1	mark
> a.txt	a													4	mark
> a.txt	a													6	name
> a.txt	a													7	mark
> a.txt	a													9	mark
> a.txt	a													9	mark
> a.txt	a													9	mark

## the ledger has no word of what was said, is the same from every number of jobs, and is not the rows
$ cp talks/a.txt talks/b.txt; cp talks/a.txt talks/c.txt
$ hearth ingest --ledger 1.tsv talks > 1; hearth --jobs 2 ingest --ledger 2.tsv talks > 2; cmp 1 2; cmp 1.tsv 2.tsv
$ grep -c -e laugh -e Ann -e vocal 1.tsv
> 0
= 1

## it is written also when files are refused, and says which and why
$ printf 'Ann: \342\200\231 caf\303 \342\200\231\n' > talks/bad.txt; : > talks/empty.txt; touch talks/photo.jpg
$ hearth ingest --quiet --ledger l.tsv talks; echo $?; cut -f 1-3,11,17 l.tsv | awk -F '\t' '$3'
> 1
> file	doc	fate	why	reason
> a.txt	a	read		
> bad.txt	bad	refused	bad.txt:1:11: byte 0xc3: no character in UTF-8	undecodable
> empty.txt	empty	refused	empty.txt: an empty file	
> photo.jpg		left_out	no transcript by its name	
! hearth ingest: 1 file left out, being no transcript by name or header: "talks/photo.jpg"
! hearth ingest: talks/bad.txt:1:11: byte 0xc3: no character in UTF-8
! hearth ingest: talks/empty.txt: an empty file

## a ledger that cannot be written
$ hearth ingest --ledger no/such/l.tsv talks
! hearth ingest: no/such/l.tsv: No such file or directory
= 3

## run's ledger has the same rows, where names are kept
$ printf 'theme\tpattern\ngo\tmet\n' > codebook.tsv; hearth run --quiet --keep-names --lexicon codebook.tsv talks; hearth ingest --ledger l.tsv talks > turns.tsv; cmp l.tsv hearth-out/ledger.tsv

## --explain: as what, on what evidence, the first turns, what was left out
$ hearth ingest --explain answers.csv
> answers.csv
>   layout    table: a table with a row for each thing that is said
>   format    table
>   evidence  UTF-8, commas, 3 rows; start is "when", speaker is "who", text is
>             "the reply" (the longest)
>   file      UTF-8, 129 bytes, 4 lines
>   speakers  2: AB (1 turn), CD (1)
>   speech    2 turns, 8 words:
>     line 2  0:00:45  AB  We tried — twice, you know.
>     line 3           CD  It was nice
>   left out  lines, or parts of them:
>     header 1: headings, numbers, and what belongs to the format
>       line 1  speaker, start, text, site
>     mark 1: noises, gaps, words cut off, reactions
>       line 3  (laughs)
>     name 1: names of who says nothing there
>       line 4  EF:, 1:02:03, south

## --explain tells of every file, and of those that are refused at the end
$ : > empty.txt; hearth ingest --explain empty.txt answers.csv | grep -v '^    '
> answers.csv
>   layout    table: a table with a row for each thing that is said
>   format    table
>   evidence  UTF-8, commas, 3 rows; start is "when", speaker is "who", text is
>   file      UTF-8, 129 bytes, 4 lines
>   speakers  2: AB (1 turn), CD (1)
>   speech    2 turns, 8 words:
>   left out  lines, or parts of them:
>
> empty.txt
>   refused   empty.txt: an empty file
! hearth ingest: empty.txt: an empty file
= 1

## --explain goes with no ledger and no other stage
$ hearth ingest --explain --ledger l.tsv answers.csv
$ hearth ingest --explain answers.csv then segment
! hearth ingest: --explain writes no rows, no ledger and no codings
! hearth: ingest cannot be joined with other stages by "then"
= 2

## columns of a table are guessed by their names, the text also by its length; the guess is said
$ hearth ingest answers.csv
> doc	turn	speaker	start	end	site	role	line	marks	text
> answers	1	AB	45.000		north		2	0	We tried — twice, you know.
> answers	2	CD			south		3	1	It was nice
! hearth ingest: answers.csv: UTF-8, commas, 3 rows; start is "when", speaker is "who", text is "the reply" (the longest)

## --column says what they are, in any case; a column doc makes several documents
$ hearth ingest --column text='The Reply' --column doc=site --column speaker=WHO answers.csv
> doc	turn	speaker	start	end	role	line	marks	text
> north	1	AB	45.000			2	0	We tried — twice, you know.
> south	1	CD				3	1	It was nice
! hearth ingest: answers.csv: UTF-8, commas, 3 rows; text is "the reply", doc is "site", speaker is "who", start is "when"

## a form asks for the name, and the column is that of the speaker
$ printf 'When,What is your name?,Surname,What was hard?\nMay,Ana,Berg,To be there at all\n' > form.csv; hearth ingest form.csv
> doc	turn	speaker	start	end	when	surname	role	line	marks	text
> form	1	Ana			May	Berg		2	0	To be there at all
! hearth ingest: form.csv: UTF-8, commas, 1 row; speaker is "what is your name?", text is "what was hard?" (the longest)

## --column that cannot be
$ hearth ingest --column text=Answer answers.csv; echo $?
$ hearth ingest --column text=Who --column text=Site answers.csv; echo $?
$ hearth ingest --column text=Who --column speaker=Who answers.csv; echo $?
$ hearth ingest --column sex=Who answers.csv; echo $?; hearth ingest --column Who answers.csv; echo $?
$ printf 'text,said\na,b\n' > t.csv; hearth ingest --column text=said t.csv; echo $?
> 1
> 2
> 2
> 2
> 2
> 1
! hearth ingest: answers.csv:1: no such column in the header, for --column text: "Answer"
! hearth ingest: --column names two columns for text: "Who" and "Site"
! hearth ingest: --column names one column for text and speaker: "Who"
! hearth ingest: --column knows text, speaker, start, end, doc and turn: "sex=Who"
! hearth ingest: --column wants ROLE=NAME, such as text=Answer: "Who"
! hearth ingest: t.csv:1: two columns for text: one of that name, and: "said"

## a table of figures is no talk: refused when named, left out of a folder
$ printf 'site,score\nnorth,12\n' > talks/scores.csv; printf 'name,comment\nAnn,paid\n' > talks/fees.csv
$ hearth ingest talks/scores.csv; echo $?; hearth ingest talks | cut -f 1 | uniq
> 1
> doc
> a
! hearth ingest: talks/scores.csv: UTF-8, commas, 1 row
! hearth ingest: talks/scores.csv:1: no such column in the header; --column text=NAME says which it is: "text"
! hearth ingest: 2 files left out, being no transcript by name or header: "talks/fees.csv", "talks/scores.csv"

## --explain names who stands behind bullets between labels without them, since a list does so, too
$ printf 'AB: We tried.\n- JO: Oh.\nAB: Yes.\n- JO: Good.\nAB: So.\n' > bullets.txt; hearth ingest --explain bullets.txt
> bullets.txt
>   layout    labels: a name and a colon before what somebody says
>   format    text
>   evidence  3 of 5 lines begin with a speaker
>   file      UTF-8, 53 bytes, 5 lines
>   speakers  1: AB (3 turns)
>   speech    3 turns, 8 words:
>     line 1  AB  We tried.
>     line 3  AB  Yes.
>     line 5  AB  So.
>   left out  nothing
>   doubtful  behind bullets, and not taken for speakers: "JO", ...

## --explain says what is doubtful: who is met but once, who was not taken for a speaker, few names
@ once.txt
| Ana: It was long ago.
|
| Romans 8: nothing can separate.
|
| And it rained.
|
| Ben: Yes.
|
| Ana: So.
|
| Ben: Mm.
@ story.txt
| It was long ago, and nobody knew why it had rained.
|
| Maria: she was there.
|
| We left early, and then we came back.
|
| Nobody minded that much.
$ hearth ingest --explain once.txt story.txt | grep -A3 -e '^[a-z]' -e doubtful -e speakers
> once.txt
>   layout    labels: a name and a colon before what somebody says
>   format    text
>   evidence  5 of 6 lines begin with a speaker
> --
>   speakers  3: Ana (2 turns), Romans 8 (1), Ben (2)
>   speech    5 turns, 13 words:
>     line  1  Ana       It was long ago.
>     line  3  Romans 8  nothing can separate.
> --
>   doubtful  taken for speakers, though they are met but once: "Romans 8"
>
> story.txt
>   layout    prose: paragraphs in which nobody is named
>   format    text
>   evidence  0 of 4 lines begin with a speaker
> --
>   speakers  nobody is recognised
>   speech    4 turns, 27 words:
>     line 1  It was long ago, and nobody knew why it had rained.
>     line 3  Maria: she was there.
> --
>   doubtful  before a colon, but not taken for speakers: "Maria"
>   doubtful  nobody is named; where somebody is, write "Name: what they say", or
>             say with --format what the file is

## --explain: nobody named; what is refused, and what may help
@ prose.txt
| We began with a meal.
$ printf 'Ana: caf\303 \342\200\231\n' > bad.txt; printf 'Ana: hello\n' > a.vtt; printf '{"a": 1}' > b.json
$ hearth ingest --explain prose.txt bad.txt a.vtt b.json
> a.vtt
>   refused   a.vtt:1: no WebVTT: the first line must be WEBVTT: "Ana: hello"
>   try       --format NAME, when it is something else than its name says: text,
>             markdown, chat, vtt, srt, json, ...
>
> b.json
>   refused   b.json: JSON, but no transcript: no array segments, utterances,
>             results, monologues, transcription, transcripts or words, and none
>             of items with a speaker and a text
>   try       --format NAME, when it is something else than its name says: text,
>             markdown, chat, vtt, srt, json, ...
>
> bad.txt
>   refused   bad.txt:1:9: byte 0xc3: no character in UTF-8
>   try       --encoding NAME, when it is in another encoding; --repair, which
>             puts U+FFFD for what cannot be decoded
>
> prose.txt
>   layout    prose: paragraphs in which nobody is named
>   format    text
>   evidence  0 of 1 lines begin with a speaker
>   file      UTF-8, 22 bytes, 1 line
>   speakers  nobody is recognised
>   speech    1 turn, 5 words:
>     line 1  We began with a meal.
>   left out  nothing
>   doubtful  nobody is named; where somebody is, write "Name: what they say", or
>             say with --format what the file is
! hearth ingest: a.vtt:1: no WebVTT: the first line must be WEBVTT: "Ana: hello"
! hearth ingest: b.json: JSON, but no transcript: no array segments, utterances, results, monologues, transcription, transcripts or words, and none of items with a speaker and a text
! hearth ingest: bad.txt:1:9: byte 0xc3: no character in UTF-8
= 1

## a transcript that is replaced during a run is refused: the ledger would tell the digest of other words than those in the tables; what comes through a pipe has none
% plain
$ mkdir t; echo 'Ann: trust' > t/a.txt; mkfifo pipe
$ run() { "$HEARTH" run --quiet --keep-names --no-cache --lexicon book.tsv --out out t pipe; }
$ { exec 3> pipe; echo 'Ann: no trust' > new; mv new t/a.txt; echo 'Ben: trust' >&3; } & timeout 20 bash -c "$(declare -f run); run" || echo $?; wait; ls -d out
$ echo 'Ben: trust' > pipe & timeout 20 bash -c "$(declare -f run); run"; cut -f 1,3,10 out/ledger.tsv | sed "s/$(sha256sum < t/a.txt | cut -c 1-64)/of a/"
> 1
> file	fate	sha256
> a.txt	read	of a
> pipe	read	
! hearth run: t/a.txt: changed while it was read
! ls: cannot access 'out': No such file or directory
