REFI-QDA projects and ROCK files: sources as transcripts, and what people coded in them.

@@ camp.qdpx
| PK\0003\0004\0024\0000\0000\0000\0000\0000\0000\0000!\0000\0274\0024\0373xP\0006\0000\0000
| P\0006\0000\0000\0013\0000\0000\0000project.qde<?xml version="1.0" encoding="utf-8"?>\n
| <Project xmlns="urn:QDA-XML:project:1.0" name="Campfires" origin="somebody">\n
| <Users><User guid="u1" name="Mia"/><User guid="u2" name="Tom Ash"/>
| </Users>\n
| <CodeBook><Codes><Code guid="c0de0000-0000-0000-0000-00000000000a" name="Access" isCodab
| le="false">\n
| <Code guid="c0de0000-0000-0000-0000-00000000000b" name="Staff: turnover" isCodable="true
| "/></Code>\n
| <Code guid="c0de0000-0000-0000-0000-00000000000c" name="winter" isCodable="true"/>
| </Codes></CodeBook>\n
| <Sources>\n
| <TextSource guid="s1" name="evening.txt" plainTextPath="internal://S1.txt">\n
| <PlainTextSelection guid="p0" startPosition="5" endPosition="27">\n
| <Coding guid="k0" creatingUser="u1"><CodeRef targetGUID="{C0DE0000-0000-0000-0000-000000
| 00000b}"/></Coding></PlainTextSelection>\n
| <PlainTextSelection guid="p1" startPosition="39" endPosition="67">\n
| <Coding guid="k1" creatingUser="u2"><CodeRef targetGUID="C0DE0000-0000-0000-0000-0000000
| 0000B"/></Coding></PlainTextSelection>\n
| <PlainTextSelection guid="p2" startPosition="63" endPosition="104">\n
| <Coding guid="k2" creatingUser="u1"><CodeRef targetGUID="c0de0000-0000-0000-0000-0000000
| 0000c"/></Coding></PlainTextSelection>\n
| <PlainTextSelection guid="p3" startPosition="30" endPosition="33">\n
| <Coding guid="k3" creatingUser="u1"><CodeRef targetGUID="c0de0000-0000-0000-0000-0000000
| 0000c"/></Coding></PlainTextSelection>\n
| </TextSource>\n
| <TextSource guid="s2" name="evening.txt" plainTextPath="internal://s2.txt"/>\n
| <PictureSource guid="s3" name="camp.jpg" path="internal://camp.jpg"/>\n
| <TextSource guid="s4" name="lost.txt" plainTextPath="internal://lost.txt"/>\n
| </Sources>\n
| </Project>\n
| PK\0003\0004\0024\0000\0000\0000\0000\0000\0000\0000!\0000\0246*\0033_\0216\0000\0000\0000
| \0216\0000\0000\0000\0016\0000\0000\0000Sources/s1.txt\0357\0273\0277Ana: We tried \0360
| \0237\0230\0200 it "twice".\r\n
| Joe: The cafe\0314\0201 [laughs] was\r\n
|     shut all winter.\r\n
| \r\n
| Ana: Then nobody came.\r\n
| Joe: And the money ran out.\r\n
| PK\0003\0004\0024\0000\0000\0000\0000\0000\0000\0000!\0000\0351\0273k~>\0000\0000\0000>\0000
| \0000\0000\0016\0000\0000\0000Sources/s2.txtBen: Nobody has coded this.\n
| Eva: No.\n
| Ben: Why not?\n
| Eva: Time.\n
| PK\0001\0002\0024\0000\0024\0000\0000\0000\0000\0000\0000\0000!\0000\0274\0024\0373xP\0006
| \0000\0000P\0006\0000\0000\0013\0000\0000\0000\0000\0000\0000\0000\0000\0000\0000\0000\0000
| \0000\0000\0000\0000\0000project.qdePK\0001\0002\0024\0000\0024\0000\0000\0000\0000\0000
| \0000\0000!\0000\0246*\0033_\0216\0000\0000\0000\0216\0000\0000\0000\0016\0000\0000\0000
| \0000\0000\0000\0000\0000\0000\0000\0000\0000\0000y\0006\0000\0000Sources/s1.txtPK\0001\0002
| \0024\0000\0024\0000\0000\0000\0000\0000\0000\0000!\0000\0351\0273k~>\0000\0000\0000>\0000
| \0000\0000\0016\0000\0000\0000\0000\0000\0000\0000\0000\0000\0000\0000\0000\00003\0007\0000
| \0000Sources/s2.txtPK\0005\0006\0000\0000\0000\0000\0003\0000\0003\0000\0261\0000\0000\0000
| \0235\0007\0000\0000\0000\0000
@@ lying.qdpx
| PK\0003\0004\0024\0000\0000\0000\0000\0000\0000\0000!\0000eOZ\0222Q\0006\0000\0000Q\0006
| \0000\0000\0013\0000\0000\0000project.qde<?xml version="1.0" encoding="utf-8"?>\n
| <Project xmlns="urn:QDA-XML:project:1.0" name="Campfires" origin="somebody">\n
| <Users><User guid="u1" name="Mia"/><User guid="u2" name="Tom Ash"/>
| </Users>\n
| <CodeBook><Codes><Code guid="c0de0000-0000-0000-0000-00000000000a" name="Access" isCodab
| le="false">\n
| <Code guid="c0de0000-0000-0000-0000-00000000000b" name="Staff: turnover" isCodable="true
| "/></Code>\n
| <Code guid="c0de0000-0000-0000-0000-00000000000c" name="winter" isCodable="true"/>
| </Codes></CodeBook>\n
| <Sources>\n
| <TextSource guid="s1" name="evening.txt" plainTextPath="internal://S1.txt">\n
| <PlainTextSelection guid="p0" startPosition="5" endPosition="27">\n
| <Coding guid="k0" creatingUser="u1"><CodeRef targetGUID="{C0DE0000-0000-0000-0000-000000
| 00000b}"/></Coding></PlainTextSelection>\n
| <PlainTextSelection guid="p1" startPosition="39" endPosition="67">\n
| <Coding guid="k1" creatingUser="u2"><CodeRef targetGUID="BAD00000-0000-0000-0000-0000000
| 0000B"/></Coding></PlainTextSelection>\n
| <PlainTextSelection guid="p2" startPosition="63" endPosition="104">\n
| <Coding guid="k2" creatingUser="u1"><CodeRef targetGUID="c0de0000-0000-0000-0000-0000000
| 0000c"/></Coding></PlainTextSelection>\n
| <PlainTextSelection guid="p3" startPosition="900" endPosition="33">\n
| <Coding guid="k3" creatingUser="u1"><CodeRef targetGUID="c0de0000-0000-0000-0000-0000000
| 0000c"/></Coding></PlainTextSelection>\n
| </TextSource>\n
| <TextSource guid="s2" name="evening.txt" plainTextPath="internal://s2.txt"/>\n
| <PictureSource guid="s3" name="camp.jpg" path="internal://camp.jpg"/>\n
| <TextSource guid="s4" name="lost.txt" plainTextPath="internal://lost.txt"/>\n
| </Sources>\n
| </Project>\n
| PK\0003\0004\0024\0000\0000\0000\0000\0000\0000\0000!\0000\0246*\0033_\0216\0000\0000\0000
| \0216\0000\0000\0000\0016\0000\0000\0000Sources/s1.txt\0357\0273\0277Ana: We tried \0360
| \0237\0230\0200 it "twice".\r\n
| Joe: The cafe\0314\0201 [laughs] was\r\n
|     shut all winter.\r\n
| \r\n
| Ana: Then nobody came.\r\n
| Joe: And the money ran out.\r\n
| PK\0001\0002\0024\0000\0024\0000\0000\0000\0000\0000\0000\0000!\0000eOZ\0222Q\0006\0000\0000
| Q\0006\0000\0000\0013\0000\0000\0000\0000\0000\0000\0000\0000\0000\0000\0000\0000\0000\0000
| \0000\0000\0000project.qdePK\0001\0002\0024\0000\0024\0000\0000\0000\0000\0000\0000\0000
| !\0000\0246*\0033_\0216\0000\0000\0000\0216\0000\0000\0000\0016\0000\0000\0000\0000\0000
| \0000\0000\0000\0000\0000\0000\0000\0000z\0006\0000\0000Sources/s1.txtPK\0005\0006\0000\0000
| \0000\0000\0002\0000\0002\0000u\0000\0000\00004\0007\0000\0000\0000\0000
@@ blank.qdpx
| PK\0003\0004\0024\0000\0000\0000\0000\0000\0000\0000!\0000\03018\0252\0370\0260\0000\0000
| \0000\0260\0000\0000\0000\0013\0000\0000\0000project.qde<Project>
| <Sources>\n
| <TextSource name="Ana Berg" plainTextPath="a.txt"/>\n
| <PictureSource name="Joe Ash"/>\n
| <TextSource name="Eva Lind" plainTextPath="b.txt"/>\n
| </Sources></Project>\n
| PK\0003\0004\0024\0000\0000\0000\0000\0000\0000\0000!\0000C\0337\02104\0002\0000\0000\0000
| \0002\0000\0000\0000\r\0000\0000\0000sources/a.txt \n
| PK\0003\0004\0024\0000\0000\0000\0000\0000\0000\0000!\0000$|\0366\0342+\0000\0000\0000+\0000
| \0000\0000\r\0000\0000\0000sources/b.txtEva: No.\n
| Ben: Why not?\n
| Eva: Time.\n
| Ben: So.\n
| PK\0001\0002\0024\0000\0024\0000\0000\0000\0000\0000\0000\0000!\0000\03018\0252\0370\0260
| \0000\0000\0000\0260\0000\0000\0000\0013\0000\0000\0000\0000\0000\0000\0000\0000\0000\0000
| \0000\0000\0000\0000\0000\0000\0000project.qdePK\0001\0002\0024\0000\0024\0000\0000\0000
| \0000\0000\0000\0000!\0000C\0337\02104\0002\0000\0000\0000\0002\0000\0000\0000\r\0000\0000
| \0000\0000\0000\0000\0000\0000\0000\0000\0000\0000\0000\0331\0000\0000\0000sources/a.txt
| PK\0001\0002\0024\0000\0024\0000\0000\0000\0000\0000\0000\0000!\0000$|\0366\0342+\0000\0000
| \0000+\0000\0000\0000\r\0000\0000\0000\0000\0000\0000\0000\0000\0000\0000\0000\0000\0000
| \0006\0001\0000\0000sources/b.txtPK\0005\0006\0000\0000\0000\0000\0003\0000\0003\0000\0257
| \0000\0000\0000\\\0001\0000\0000\0000\0000
@ talk.rock
| ---
| rock: 1
| ---
| [[coderId=mia]]
| [[uid=7xccq]] Ana: We tried [laughs] twice. [[access>delay]] [[Staff turnover||2]]
| [[uid=7xccr]] Joe: And the money ran out. [[money]]
| [[money]]
| Ana: Yes.
| Joe: So.

## each source with a text is a document of the project; what is left out is said
$ hearth ingest camp.qdpx | cut -f 1-3,7-9
> doc	turn	speaker	line	marks	text
> camp/evening	1	Ana	1	0	We tried 😀 it “twice”.
> camp/evening	2	Joe	2	1	The café was shut all winter.
> camp/evening	3	Ana	5	0	Then nobody came.
> camp/evening	4	Joe	6	0	And the money ran out.
> camp/evening (2)	1	Ben	1	0	Nobody has coded this.
> camp/evening (2)	2	Eva	2	0	No.
> camp/evening (2)	3	Ben	3	0	Why not?
> camp/evening (2)	4	Eva	4	0	Time.
! hearth ingest: 2 sources of projects left out: "camp.qdpx/camp.jpg: a picture", "camp.qdpx/lost.txt: a text that is not in the archive"

## what people coded: a row for each stretch of a paragraph, in the text as it is written
$ hearth ingest --quiet --codings coded.tsv camp.qdpx 2> err > turns.tsv; cat coded.tsv; hearth check coded.tsv
> doc	turn	line	coding	theme	coder	code	begin	end	quote
> camp/evening	1	1	1	Access/Staff_turnover	Mia	Staff: turnover	0	21	We tried 😀 it “twice”
> camp/evening	2	2	2	Access/Staff_turnover	Tom Ash	Staff: turnover	4	17	café was shut
> camp/evening	2	2	3	winter	Mia	winter	13	29	shut all winter.
> camp/evening	3	5	3	winter	Mia	winter	0	16	Then nobody came
! hearth check: sound: 4 rows, 1 documents, 10 columns

## how positions are counted is told, and what falls on no speech
$ hearth ingest --codings coded.tsv camp.qdpx | wc -l
> 9
! hearth ingest: 2 sources of projects left out: "camp.qdpx/camp.jpg: a picture", "camp.qdpx/lost.txt: a text that is not in the archive"
! hearth ingest: camp.qdpx: positions are UTF-16 units, a line end as two, without the byte order mark (100 % of 8 ends of selections are at words)
! hearth ingest: 4 codings in 1 of 2 transcripts, 4 rows
! hearth ingest: 1 coding on nothing that was said (names, times, headings), no row

## positions that lie, codes that are none, sources that are not there
$ hearth --strict ingest --codings coded.tsv lying.qdpx | wc -l
> 5
! hearth ingest: 3 sources of projects left out: "lying.qdpx/camp.jpg: a picture", "lying.qdpx/evening.txt: a text that is not in the archive", "lying.qdpx/lost.txt: a text that is not in the archive"
! hearth ingest: lying.qdpx: positions are UTF-16 units, a line end as two, without the byte order mark (100 % of 6 ends of selections are at words)
! hearth ingest: lying/evening: 1 coding ends before it begins or lies outside of the text; 1 coding names no code of the project
! hearth ingest: 2 codings in 1 of 1 transcripts, 3 rows
= 1

## the table is the same from every number of jobs; a name or --doc gives the documents theirs
$ cp camp.qdpx b.qdpx; cp camp.qdpx a.qdpx
$ for jobs in 1 3; do hearth --quiet --jobs $jobs ingest --codings $jobs.tsv a.qdpx b.qdpx camp.qdpx lying.qdpx > $jobs 2> err; done; cmp 1 3; cmp 1.tsv 3.tsv; cut -f 1 1.tsv | sort | uniq -c
$ cp camp.qdpx c; hearth ingest --quiet c 2> err | cut -f 1 | uniq -c; hearth ingest --quiet --doc d --codings 4.tsv 2> err < c | cut -f 1 | uniq -c; tail -1 4.tsv | cut -f 1-5
>       4 a/evening
>       4 b/evening
>       4 camp/evening
>       1 doc
>       3 lying/evening
>       1 doc
>       4 c/evening
>       4 c/evening (2)
>       1 doc
>       4 d/evening
>       4 d/evening (2)
> d/evening	3	5	3	winter

## a project that is called otherwise is not taken for a text
$ cp camp.qdpx c.txt; hearth ingest c.txt; hearth ingest --quiet --format qdpx --keep-extension c.txt 2> err | cut -f 1 | uniq
> doc
> c.txt/evening.txt
> c.txt/evening.txt (2)
! hearth ingest: c.txt: a REFI-QDA project, which is read when its name ends with .qdpx, or with --format qdpx

## the ledger has a row for each source
$ hearth ingest --ledger l.tsv lying.qdpx > turns.tsv 2> err; cut -f 1-4,7,8,11,12,14-17 l.tsv
> file	doc	fate	format	turns	rows	why	layout	words	marks	line	reason
> lying.qdpx	lying/evening	read	qdpx	4	4		labels	18	1		
> lying.qdpx	lying/evening									2	mark
> lying.qdpx/camp.jpg		left_out		0	0	a picture		0	0		
> lying.qdpx/evening.txt		left_out		0	0	a text that is not in the archive		0	0		
> lying.qdpx/lost.txt		left_out		0	0	a text that is not in the archive		0	0		

## what a project was taken for
$ hearth ingest --explain camp.qdpx | sed -n '1,/doubt/p' | grep -A3 -E '^[a-z]|evidence|codings'
> camp.qdpx, document camp/evening
>   layout    labels: a name and a colon before what somebody says
>   format    qdpx
>   evidence  a source of a REFI-QDA project; in it: 4 of 5 lines begin with a
>             speaker
>   file      1074 bytes
>   speakers  2: Ana (2 turns), Joe (2)
> --
>   codings   4, in 4 stretches of paragraphs; 1 on nothing that was said;
>             positions are UTF-16 units, a line end as two, without the byte
>             order mark (100 % of 8 ends of selections are at words)
>
> camp.qdpx, document camp/evening (2)
>   layout    labels: a name and a colon before what somebody says
>   format    qdpx
>   evidence  a source of a REFI-QDA project; in it: 4 of 4 lines begin with a
>             speaker
>   file      1074 bytes
>   speakers  2: Ben (2 turns), Eva (2)

## codes of ROCK are codings of their utterance
$ hearth ingest --codings coded.tsv talk.rock; cat coded.tsv
> doc	turn	speaker	start	end	role	line	marks	text
> talk	1	Ana				5	1	We tried twice.
> talk	2	Joe				6	0	And the money ran out.
> talk	3	Ana				8	0	Yes.
> talk	4	Joe				9	0	So.
> doc	turn	line	coding	theme	coder	code	begin	end	quote
> talk	1	5	1	access/delay	mia	access>delay	0	15	We tried twice.
> talk	1	5	2	Staff_turnover	mia	Staff turnover||2	0	15	We tried twice.
> talk	2	6	3	money	mia	money	0	22	And the money ran out.
! hearth ingest: 4 codings in 1 of 1 transcripts, 3 rows
! hearth ingest: 1 coding on nothing that was said (names, times, headings), no row

## a programme in a folder: the project's transcripts go through run like any other
$ mkdir talks; cp camp.qdpx talk.rock talks; printf 'theme\tpattern\nmoney\tmoney\nwinter\twinter\n' > talks/codebook.tsv
$ hearth run --quiet --keep-names --out out talks 2> err; cut -f 1,2,9 out/turns.tsv | head -3; cut -f 1-3 out/ledger.tsv | grep -v '\t\t$' | sort -u
> doc	turn	text
> camp/evening	1	We tried 😀 it “twice”.
> camp/evening	2	The café was shut all winter.
> camp.qdpx	camp/evening	
> camp.qdpx	camp/evening	read
> camp.qdpx	camp/evening (2)	read
> camp.qdpx/camp.jpg		left_out
> camp.qdpx/lost.txt		left_out
> file	doc	fate
> talk.rock	talk	
> talk.rock	talk	read

## names of sources are names of people: none is in what a run leaves
$ mkdir talks; cp blank.qdpx talks; printf 'theme\tpattern\nmoney\tmoney\nwinter\twinter\n' > talks/codebook.tsv
$ XDG_CONFIG_HOME=$PWD/key hearth run --quiet --skip-bad --out out talks > said 2>&1; grep -o 'blank.qdpx/.*: [a-z ]*' said; grep -rlE 'Ana Berg|Joe Ash|Eva Lind|blank' out; cut -f 3,4,11 out/ledger.tsv | sort
> blank.qdpx/Joe Ash: a picture
> blank.qdpx/Ana Berg: nothing but blank lines
> fate	format	why
> left_out		a picture
> read	qdpx	
> refused		

## projects that are refused, each with one line; nothing is written
$ printf 'PK\5\6%018d' 0 | tr 0 '\0' > empty.qdpx; echo no archive > no.qdpx
$ hearth ingest --codings coded.tsv empty.qdpx no.qdpx; echo $?; test -e coded.tsv || echo not there
> 1
> not there
! hearth ingest: empty.qdpx: no REFI-QDA project: no .qde file in the archive
! hearth ingest: no.qdpx: no ZIP archive

## codings go with no --explain; the file must be writable
$ hearth ingest --explain --codings c.tsv camp.qdpx
$ hearth ingest --quiet --codings no/c.tsv talk.rock > turns.tsv
! hearth ingest: --explain writes no rows, no ledger and no codings
! hearth ingest: no/c.tsv: No such file or directory
= 3
