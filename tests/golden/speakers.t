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
