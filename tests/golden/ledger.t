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
>   layout    table
>   evidence  UTF-8, commas, 3 rows; start is "when", speaker is "who", text is "the reply" (the longest)
>   file      UTF-8, 129 bytes, 4 lines
>   speakers  AB, CD
>   speech    2 turns, 8 words; the first:
>     line 2, 45.000 s, AB: We tried — twice, you know.
>     line 3, CD: It was nice
>   left out  header 1, mark 1, name 1; of each the first:
>     line 1, header: speaker, start, text, site
>     line 3, mark: (laughs)
>     line 4, name: EF:, 1:02:03, south

## --explain tells of every file, and of those that are refused at the end
$ : > empty.txt; hearth ingest --explain empty.txt answers.csv | grep -v '^    '
> answers.csv
>   layout    table
>   evidence  UTF-8, commas, 3 rows; start is "when", speaker is "who", text is "the reply" (the longest)
>   file      UTF-8, 129 bytes, 4 lines
>   speakers  AB, CD
>   speech    2 turns, 8 words; the first:
>   left out  header 1, mark 1, name 1; of each the first:
>
> empty.txt
>   refused   see the message
! hearth ingest: empty.txt: an empty file
= 1

## --explain goes with no ledger and no other stage
$ hearth ingest --explain --ledger l.tsv answers.csv
$ hearth ingest --explain answers.csv then segment
! hearth ingest: --explain writes no rows and no ledger
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
