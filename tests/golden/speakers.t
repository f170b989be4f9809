Who speaks: roles by labels, one person under several spellings.

@ talks/interview.txt
| Interviewer 1: What changed?
|
| Ana Berg: A lot did.
|
| Interviewer 1: Go on.
|
| Ana Berg: We met.
@ talks/letters.txt
| I: What changed?
|
| P1: Not much.
|
| I: Go on.
|
| P2: We met.
@ talks/meeting.txt
| Jo Okoro (host): Welcome.
|
| Project Manager: We need two more days.
|
| Jo Okoro (host): Why?
|
| Project Manager: We had rain.
@ speakers.tsv
| speaker	role
| interviewer 1	participant
| project manager	facilitator
@ calls/mill/2025-03-01.vtt
| WEBVTT
|
| 00:01.000 --> 00:02.000
| Piet Bakker | Youth Team: Hello all.
|
| 00:03.000 --> 00:04.000
| Zoom user: Hello.
|
| 00:05.000 --> 00:06.000
| Søren Krøyer: Hi.
|
| 00:07.000 --> 00:08.000
| Piet Bakker |Youth Team: Shall we?
|
| 00:09.000 --> 00:10.000
| thandi: Yes.
@ calls/mill/2025-03-08.vtt
| WEBVTT
|
| 00:01.000 --> 00:02.000
| Thandi Mokoena: Hello.
|
| 00:03.000 --> 00:04.000
| Soeren Kroeyer: Hi.
|
| 00:05.000 --> 00:06.000
| Facilitator: So, Piet.
|
| 00:07.000 --> 00:08.000
| Piet’s iPhone: Yes?
@ calls/hall/hearing.txt
| The Chair (Hon. Rosa Lind (Ward 3, Ind.)): Order.
|
| Ms. Thandi Ngwenya AM: Thank you.
|
| Thandi: And so on.
|
| The Chair: Please go on.
|
| Thandi: I have.

## role is always a column: what a manifest says, else what the label does; whose it was is said
$ hearth ingest talks | cut -f 1-3,6 | sort -u
$ hearth ingest --manifest speakers.tsv talks | cut -f 1-3,6 | sort -u
> doc	turn	speaker	role
> interview	1	Interviewer 1	interviewer
> interview	2	Ana Berg	
> interview	3	Interviewer 1	interviewer
> interview	4	Ana Berg	
> letters	1	I	interviewer
> letters	2	P1	
> letters	3	I	interviewer
> letters	4	P2	
> meeting	1	Jo Okoro (host)	host
> meeting	2	Project Manager	
> meeting	3	Jo Okoro (host)	host
> meeting	4	Project Manager	
> doc	turn	speaker	role
> interview	1	Interviewer 1	participant
> interview	2	Ana Berg	
> interview	3	Interviewer 1	participant
> interview	4	Ana Berg	
> letters	1	I	interviewer
> letters	2	P1	
> letters	3	I	interviewer
> letters	4	P2	
> meeting	1	Jo Okoro (host)	host
> meeting	2	Project Manager	facilitator
> meeting	3	Jo Okoro (host)	host
> meeting	4	Project Manager	facilitator
! hearth ingest: took the role of 3 speakers from the label: "I", "Interviewer 1", "Jo Okoro (host)"
! hearth ingest: speakers.tsv: UTF-8, TABs, 2 rows
! hearth ingest: took the role of 2 speakers from the label: "I", "Jo Okoro (host)"
! hearth ingest: no row of the manifest names 5 speakers: "Ana Berg", "I", "Jo Okoro (host)", "P1", "P2"

## --no-roles: none is taken, and there is no column for it but a manifest's
$ hearth ingest --no-roles talks | head -2
$ hearth ingest --quiet --no-roles --manifest speakers.tsv talks | cut -f 3,6 | sort -u
> doc	turn	speaker	start	end	line	marks	text
> interview	1	Interviewer 1			1	0	What changed?
> Ana Berg	
> I	
> Interviewer 1	participant
> Jo Okoro (host)	
> P1	
> P2	
> Project Manager	facilitator
> speaker	role
! hearth ingest: no row of the manifest names 5 speakers: "Ana Berg", "I", "Jo Okoro (host)", "P1", "P2"

## a table's own cell goes before the label
@ table.csv
| speaker,role,text
| Interviewer,guest,I was asked
| Interviewer,,to come here
$ hearth ingest table.csv | cut -f 3,6
> speaker	role
> Interviewer	guest
> Interviewer	interviewer
! hearth ingest: table.csv: UTF-8, commas, 2 rows
! hearth ingest: took the role of 1 speaker from the label: "Interviewer"

## the counts leave facilitators out by it, and say when nobody has a role
@ codebook.tsv
| theme	pattern
| met	met
| change	change*
@ plain/a.txt
| Ann: We met.
|
| Ben: It changed.
$ code() { hearth --quiet ingest "$@" | hearth segment | hearth tokenise | hearth stem | hearth match --lexicon codebook.tsv; }
$ code talks/interview.txt | hearth count | cut -f 3,5 | head -2
$ code plain | hearth count | cut -f 3,5 | head -2
$ code --no-roles plain | hearth count | cut -f 3,5 | head -2
> theme_a	n
> 	2
> theme_a	n
> 	2
> theme_a	n
> 	2
! hearth count: left out 2 rows of facilitators (facilitator,moderator,interviewer,host) in 1 of 1 documents
! hearth count: no role in any row: facilitators, if any, are counted like everybody
! hearth count: no column role: facilitators, if any, are counted like everybody

## speakers proposes who goes by several spellings: made-up calls with names as people have them
$ hearth speakers calls
> speaker	alias	turns	words	docs	doc	role	why	maybe
> The Chair (Hon. Rosa Lind (Ward 3, Ind.))		1	1	1		chair		
> The Chair	The Chair (Hon. Rosa Lind (Ward 3, Ind.))	1	3	1	hall/*	chair	short	
> Facilitator		1	2	1		facilitator	unnamed	
> Piet Bakker | Youth Team		1	2	1				
> Piet Bakker |Youth Team	Piet Bakker | Youth Team	1	2	1			spelling	
> Piet’s iPhone	Piet Bakker | Youth Team	1	1	1	mill/*		short	
> Søren Krøyer		1	1	1				
> Soeren Kroeyer	Søren Krøyer	1	1	1			spelling	
> Thandi Mokoena		1	1	1				
> thandi	Thandi Mokoena	1	1	1	mill/*		short	
> Ms. Thandi Ngwenya AM		1	2	1				
> Thandi	Ms. Thandi Ngwenya AM	2	5	1	hall/*		short	
> Zoom user		1	1	1			unnamed	
! hearth speakers: took the role of 3 speakers from the label: "Facilitator", "The Chair", "The Chair (Hon. Rosa Lind (Ward 3, Ind.))"
! hearth speakers: 13 rows: 6 aliases proposed, 0 not decided (column maybe)

## initials that a table of people, or a list, introduces above the talk
@ minutes/first.md
| | Name | Initials | Group |
| | --- | --- | --- |
| | Rosa Lind | RL | Mill Road |
| | Joe Okoro | JO | Hall |
|
| RL: We tried twice.
|
| JO: So we heard.
|
| RL (remote): And then again.
|
| JO: Good.
@ minutes/second.txt
| Present: Rosa Lind (RL), Piet Bakker (PB), Paula Berg
|
| RL: Hello.
|
| PB: Hello.
|
| RL: So.
|
| PB: Well.
$ hearth speakers --quiet minutes | cut -f 1-3,6,8
> speaker	alias	turns	doc	why
> JO	Joe Okoro	2		initials
> PB	Piet Bakker	2		initials
> RL	Rosa Lind	3		initials
> RL (remote)	Rosa Lind	1		initials

## ingest applies the table; what was renamed is counted, and the ledger has it by files
$ hearth --quiet speakers calls > a.tsv; printf 'Eve\tEvelyn\n' >> a.tsv
$ hearth ingest --no-roles --aliases a.tsv --ledger l.tsv calls | cut -f 1,3
$ cut -f 1,18 l.tsv | grep -v '	$'
> doc	speaker
> hall/hearing	The Chair (Hon. Rosa Lind (Ward 3, Ind.))
> hall/hearing	Ms. Thandi Ngwenya AM
> hall/hearing	Ms. Thandi Ngwenya AM
> hall/hearing	The Chair (Hon. Rosa Lind (Ward 3, Ind.))
> hall/hearing	Ms. Thandi Ngwenya AM
> mill/2025-03-01	Piet Bakker | Youth Team
> mill/2025-03-01	Zoom user
> mill/2025-03-01	Søren Krøyer
> mill/2025-03-01	Piet Bakker | Youth Team
> mill/2025-03-01	Thandi Mokoena
> mill/2025-03-08	Thandi Mokoena
> mill/2025-03-08	Søren Krøyer
> mill/2025-03-08	Facilitator
> mill/2025-03-08	Piet Bakker | Youth Team
> file	renamed
> hall/hearing.txt	3
> mill/2025-03-01.vtt	2
> mill/2025-03-08.vtt	2
! hearth ingest: a.tsv: UTF-8, TABs, 14 rows
! hearth ingest: put aliases in place of 6 spellings in 7 rows
! hearth ingest: 1 spelling in the tables of aliases belongs to nobody here: "Eve"

## a manifest joins by the name after aliases, else by the spelling; one table can be both
@ both.csv
| speaker;alias;role;group
| Soeren Kroeyer;Søren Krøyer;;new
| Søren Krøyer;;guest;
| Piet’s iPhone;Piet Bakker;;
| piet bakker;;host;old
| Thandi;;member;
$ hearth --quiet ingest --aliases both.csv --manifest both.csv calls/mill | cut -f 1,3,6,7
> doc	speaker	role	group
> 2025-03-01	Piet Bakker | Youth Team		
> 2025-03-01	Zoom user		
> 2025-03-01	Søren Krøyer	guest	new
> 2025-03-01	Piet Bakker |Youth Team		
> 2025-03-01	thandi	member	
> 2025-03-08	Thandi Mokoena		
> 2025-03-08	Søren Krøyer	guest	new
> 2025-03-08	Facilitator	facilitator	
> 2025-03-08	Piet Bakker	host	old
! hearth ingest: no row of the manifest names 5 speakers: "Facilitator", "Piet Bakker | Youth Team", "Piet Bakker |Youth Team", "Thandi Mokoena", "Zoom user"

## a manifest with aliases that are not applied; tables that contradict themselves
@ two.csv
| speaker,alias,doc
| thandi,Thandi Mokoena,
| Thandi,Thandi Ngwenya,
| Zoom user,Thandi,hall/*
| x,,
$ hearth ingest --manifest two.csv calls > turns.tsv
$ hearth ingest --aliases two.csv --aliases none.tsv calls; echo $?
> 3
! hearth ingest: two.csv: UTF-8, commas, 4 rows
! hearth ingest: two.csv has a column alias, which --aliases would apply
! hearth ingest: took the role of 3 speakers from the label: "Facilitator", "The Chair", "The Chair (Hon. Rosa Lind (Ward 3, Ind.))"
! hearth ingest: two.csv:4: this row matches nothing: document "hall/*", speaker "Zoom user"
! hearth ingest: two.csv:5: this row matches nothing: speaker "x"
! hearth ingest: no row of the manifest names 10 speakers: "Facilitator", "Ms. Thandi Ngwenya AM", "Piet Bakker | Youth Team", "Piet Bakker |Youth Team", "Piet’s iPhone", "Soeren Kroeyer", "Søren Krøyer", "The Chair" and 2 more
! hearth ingest: two.csv: UTF-8, commas, 4 rows
! hearth ingest: none.tsv: No such file or directory
! hearth ingest: two.csv:3:2: this spelling has another alias already, "Thandi Mokoena" (two.csv:2): "Thandi Ngwenya"
! hearth ingest: two.csv:4:2: this alias is itself a spelling of "Thandi Ngwenya" (two.csv:3): "Thandi"

## decisions stand when the table is made anew
$ printf 'speaker\talias\nthandi\tThandi N\nZoom user\tPiet Bakker | Youth Team\n' > old.tsv
$ hearth speakers --quiet --aliases old.tsv --within doc calls | awk -F '\t' -v OFS='\t' '$2 != "" || $9 != "" { print $1, $2, $6, $8, $9 }'
> speaker	alias	doc	why	maybe
> The Chair	The Chair (Hon. Rosa Lind (Ward 3, Ind.))	hall/*	short	
> Piet’s iPhone			elsewhere	Piet Bakker | Youth Team
> Piet Bakker |Youth Team	Piet Bakker | Youth Team		spelling	
> Zoom user	Piet Bakker | Youth Team	mill/*	given	
> Soeren Kroeyer	Søren Krøyer		spelling	
> Thandi	Thandi N	hall/*	given	
> thandi	Thandi N	mill/*	given	

## run finds aliases.tsv beside the transcripts, or aliases in speakers.tsv, and says so
@ codebook.tsv
| theme	pattern
| hello	hello
| yes	yes
$ hearth --quiet speakers calls > calls/aliases.tsv
$ hearth run --no-roles --lexicon codebook.tsv calls 2>&1 | grep -E '^hearth run|^speakers'
$ mv calls/aliases.tsv calls/speakers.tsv
$ hearth run --no-roles --keep-names --lexicon codebook.tsv calls 2>&1 | grep -E '^hearth run|^speakers'
$ cut -f 1,3,6 hearth-out/turns.tsv | grep Piet
$ sed -n '/"sources"/,/\]/p' hearth-out/datapackage.json | sed -n 's/.*"path": "\(.*\)".*/\1/p'
> hearth run: found calls/aliases.tsv
> hearth run: calls/aliases.tsv: UTF-8, TABs, 13 rows
> hearth run: put aliases in place of 6 spellings in 7 rows
> speakers                7
> hearth run: found calls/speakers.tsv
> hearth run: calls/speakers.tsv has aliases
> hearth run: names are kept (--keep-names): hearth-out holds personal data
> hearth run: calls/speakers.tsv: UTF-8, TABs, 13 rows
> hearth run: calls/speakers.tsv: UTF-8, TABs, 13 rows
> hearth run: put aliases in place of 6 spellings in 7 rows
> speakers                7
> mill/2025-03-01	Piet Bakker | Youth Team	
> mill/2025-03-01	Piet Bakker | Youth Team	
> mill/2025-03-08	Piet Bakker | Youth Team	
> ledger.tsv
> codebook.tsv
> speakers.tsv

## redact takes the table: a spelling has the pseudonym of its name, in the documents where it is one
$ hearth redact --quiet --new-key key; hearth --quiet speakers calls > people.tsv
$ hearth --quiet ingest calls then redact --key key --names people.tsv > named
$ hearth --quiet ingest --aliases people.tsv calls then redact --key key --names people.tsv > aliased
$ cmp named aliased; cut -f 3 named | sort -u | wc -l
$ awk -F '\t' '$9 ~ /^So, /' named | sed "s/$(awk -F '\t' '$9 ~ /^Shall/ { print $3 }' named)/PIET/" | cut -f 9
> 8
> So, [PIET].

## the same for any number of threads, and from a table of turns; files that are refused are told, and no table is written
$ hearth --quiet ingest calls > turns.tsv; hearth --quiet speakers calls | cmp - <(hearth --quiet speakers turns.tsv)
$ hearth --quiet speakers calls > 1; for jobs in 2 5; do hearth --quiet --jobs $jobs speakers calls | cmp - 1; done
$ hearth --quiet speakers calls > 1; hearth --quiet speakers --no-roles calls/mill calls/hall | cut -f 1-5 | cmp - <(cut -f 1-5 1)
$ : > calls/empty.txt; hearth --quiet speakers calls; echo $?
$ hearth --quiet speakers --skip-bad calls | cmp - 1
> 1
! hearth speakers: calls/empty.txt: an empty file
! hearth speakers: left out: calls/empty.txt: an empty file
! hearth speakers: 1 of 4 transcripts left out (--skip-bad)
