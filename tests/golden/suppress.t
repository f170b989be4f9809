run --suppress: what a run may tell of few people, and whom it quotes.

Six of the north speak of trust, N6 in a turn in which N6 alone speaks of money, too; three of the south speak of hope, S2
also of trust; five of the east of trust. So of 14 people 12 raise trust, 3 hope, 1 money. Of trust 1 is the south's, which
is fewer than 5; so the east's 5 are not told either, which with the north's 6 would tell it. That nobody of the east speaks
of hope is told.

@ talks/a.txt
| Fay (host): Do you trust us?
| N1: We trust you.
| N2: I trust the others.
| N3: Trust is what we have.
| N4: I trust them more than before.
| N5: No trust, no bread.
| N6: I trust whoever brings the money. Trust me. Well.
| S1: There is hope.
| S2: I hope so. And I trust you.
| S3: Hope is a good breakfast.
@ talks/b.txt
| E1: I trust the harbour.
| E2: Trust him.
| E3: Trust her.
| E4: They trust me.
| E5: Trust and rust.
@ talks/speakers.tsv
| speaker	group
| Fay (host)	
| N1	north
| N2	north
| N3	north
| N4	north
| N5	north
| N6	north
| S1	south
| S2	south
| S3	south
| E1	east
| E2	east
| E3	east
| E4	east
| E5	east
@ codebook.tsv
| theme	pattern
| trust	trust*
| hope	hope*
| money	money
@ do.sh
| hearth run --quiet --keep-names --suppress 5 --lexicon codebook.tsv talks || exit

## the tables of people are those of score
$ . ./do.sh; cut -f 1-3,6-8 hearth-out/people.tsv; hearth score people --quiet --suppress 5 hearth-out/counts/voices.tsv | cmp - hearth-out/people.tsv
$ hearth score voices --quiet --suppress 5 hearth-out/counts/voices.tsv | cmp - hearth-out/voices.tsv
$ hearth score mixing --quiet --suppress 5 hearth-out/counts/mixing.tsv | cmp - hearth-out/mixing.tsv
> of	name	theme	people	speaking	share
> all			14	14	1
> all		hope	14	suppressed	suppressed
> all		money	14	suppressed	suppressed
> all		trust	14	12	0.857142857143
> group	east		suppressed	suppressed	suppressed
> group	east	hope	suppressed	0	suppressed
> group	east	money	suppressed	0	suppressed
> group	east	trust	suppressed	suppressed	suppressed
> group	north		6	6	1
> group	north	hope	6	0	0
> group	north	money	6	suppressed	suppressed
> group	north	trust	6	6	1
> group	south		suppressed	suppressed	suppressed
> group	south	hope	suppressed	suppressed	suppressed
> group	south	money	suppressed	0	suppressed
> group	south	trust	suppressed	suppressed	suppressed

## a theme at a level of which it is not told how many raise it, or are there: nothing of it in groups.tsv
$ . ./do.sh; cut -f 1-6,13,14,29 hearth-out/groups.tsv
> by	level	theme	n	units_level	share	docs_level	hits	why
> group	east	trust	suppressed	suppressed	suppressed	suppressed	suppressed	
> group	east	hope	suppressed	suppressed	suppressed	suppressed	suppressed	
> group	east	money	suppressed	suppressed	suppressed	suppressed	suppressed	
> group	north	trust	6	6	1	1	7	share_lo=one_doc share_hi=one_doc
> group	north	money	suppressed	suppressed	suppressed	suppressed	suppressed	
> group	north	hope	0	6	0	1	0	share_lo=one_doc share_hi=one_doc
> group	south	hope	suppressed	suppressed	suppressed	suppressed	suppressed	
> group	south	trust	suppressed	suppressed	suppressed	suppressed	suppressed	
> group	south	money	suppressed	suppressed	suppressed	suppressed	suppressed	

## quotations: of nobody who may not be counted, nor the one who leads; of a turn all of it, that its words be not those around another hit
$ . ./do.sh; cut -f 2,3,8- hearth-out/codings.tsv
$ for t in hearth-out/*.tsv hearth-out/counts/*.tsv; do hearth check --quiet $t; done
> turn	speaker	text	sent	matcher	theme	entry	first	last	begin	end	left	quote	right
> 1	Fay (host)	suppressed	1	56314d02c4a2	suppressed	suppressed	suppressed	suppressed	suppressed	suppressed	suppressed	suppressed	suppressed
> 2	N1	We trust you.	1	56314d02c4a2	trust	1.2	2	2	3	8	We	trust	you
> 3	N2	I trust the others.	1	56314d02c4a2	trust	1.2	2	2	2	7	I	trust	the others
> 4	N3	Trust is what we have.	1	56314d02c4a2	trust	1.2	1	1	0	5		Trust	is what we have
> 5	N4	I trust them more than before.	1	56314d02c4a2	trust	1.2	2	2	2	7	I	trust	them more than before
> 6	N5	No trust, no bread.	1	56314d02c4a2	trust	1.2	2	2	3	8	No	trust	no bread
> 7	N6	suppressed	1	56314d02c4a2	trust	1.2	2	2	2	7	suppressed	suppressed	suppressed
> 7	N6	suppressed	1	56314d02c4a2	suppressed	suppressed	suppressed	suppressed	suppressed	suppressed	suppressed	suppressed	suppressed
> 7	N6	suppressed	2	56314d02c4a2	trust	1.2	1	1	0	5	suppressed	suppressed	suppressed
> 8	S1	suppressed	1	56314d02c4a2	suppressed	suppressed	suppressed	suppressed	suppressed	suppressed	suppressed	suppressed	suppressed
> 9	S2	suppressed	1	56314d02c4a2	suppressed	suppressed	suppressed	suppressed	suppressed	suppressed	suppressed	suppressed	suppressed
> 9	S2	suppressed	2	56314d02c4a2	suppressed	suppressed	suppressed	suppressed	suppressed	suppressed	suppressed	suppressed	suppressed
> 10	S3	suppressed	1	56314d02c4a2	suppressed	suppressed	suppressed	suppressed	suppressed	suppressed	suppressed	suppressed	suppressed
> 1	E1	suppressed	1	56314d02c4a2	suppressed	suppressed	suppressed	suppressed	suppressed	suppressed	suppressed	suppressed	suppressed
> 2	E2	suppressed	1	56314d02c4a2	suppressed	suppressed	suppressed	suppressed	suppressed	suppressed	suppressed	suppressed	suppressed
> 3	E3	suppressed	1	56314d02c4a2	suppressed	suppressed	suppressed	suppressed	suppressed	suppressed	suppressed	suppressed	suppressed
> 4	E4	suppressed	1	56314d02c4a2	suppressed	suppressed	suppressed	suppressed	suppressed	suppressed	suppressed	suppressed	suppressed
> 5	E5	suppressed	1	56314d02c4a2	suppressed	suppressed	suppressed	suppressed	suppressed	suppressed	suppressed	suppressed	suppressed

## explain quotes alike, and says how many places it does not
$ . ./do.sh; hearth explain trust | tail -17; hearth explain hope | tail -6; hearth explain money | tail -6; hearth explain trust hope | tail -3; hearth explain --tsv money | grep -P '\t(entry|withheld)\t'
$ hearth explain voices
> first stood):
>   trust:1.2                               13  trust
>
> For example:
>   a:2  N1
>     We *trust* you.
>   a:3  N2
>     I *trust* the others.
>   a:4  N3
>     *Trust* is what we have.
>   a:5  N4
>     I *trust* them more than before.
>   a:6  N5
>     No *trust*, no bread.
>
> 7 places are not quoted: there somebody raises a theme that fewer than 5 people
> raise, or one that would tell how many do.
> Entries of the codebook that found it (theme:entry, hits, the words as they
> first stood):
>   hope:1.3                                 3  suppressed
>
> 3 places are not quoted: there somebody raises a theme that fewer than 5 people
> raise, or one that would tell how many do.
> Entries of the codebook that found it (theme:entry, hits, the words as they
> first stood):
>   money:1.4                                1  suppressed
>
> 1 place is not quoted: there somebody raises a theme that fewer than 5 people
> raise, or one that would tell how many do.
>     _Trust_ is what we have.
>   a:6  N5  [trust]
>     No _trust_, no bread.
> money		entry	money:1.4					1					1	suppressed	
> money		withheld						1						1 place is not quoted: there somebody raises a theme that fewer than 5 people raise, or one that would tell how many do.	
> Who speaks is suppressed: too few people would be told of.

## explain quotes nobody by another table of people
$ . ./do.sh; hearth score people --quiet hearth-out/counts/voices.tsv > hearth-out/people.tsv; hearth explain trust
! hearth explain: hearth-out/people.tsv: not the table that datapackage.json describes: of another run, or changed since
= 1

## who speaks after whom: over both conversations, but not of groups, of which one is of three; nor of pairs of groups, where of 9 in one conversation 6 are the north's
$ . ./do.sh; cut -f 1-11 hearth-out/mixing.tsv | sed -n '1,5p;$p'
$ sed -i 's/south/east/' talks/speakers.tsv; . ./do.sh; cut -f 1-10 hearth-out/mixing.tsv | sed -n '1,12p;$p'
> project	doc	of	group	next	facilitators	docs	people	transitions	n	share
> 		all			in	suppressed	suppressed	suppressed	suppressed	suppressed
> 		all			out	2	14	12	12	1
> 		between			in	suppressed	suppressed	suppressed	suppressed	suppressed
> 		between			out	suppressed	suppressed	suppressed	suppressed	suppressed
> 	b	pair	east	east	out	suppressed	suppressed	suppressed	suppressed	suppressed
> project	doc	of	group	next	facilitators	docs	people	transitions	n
> 		all			in	suppressed	suppressed	suppressed	suppressed
> 		all			out	2	14	12	12
> 		between			in	2	14	12	1
> 		between			out	2	14	12	1
> 		within			in	2	14	12	11
> 		within			out	2	14	12	11
> 		pair	east	east	in	2	8	6	6
> 		pair	east	east	out	2	8	6	6
> 		pair	east	north	in	suppressed	suppressed	suppressed	suppressed
> 		pair	east	north	out	suppressed	suppressed	suppressed	suppressed
> 		pair	north	east	in	suppressed	suppressed	suppressed	suppressed
> 	b	pair	east	east	out	suppressed	suppressed	suppressed	suppressed

## what is said of it, and in datapackage.json
$ hearth run --keep-names --suppress 5 --lexicon codebook.tsv talks 2>&1 | grep -P 'score: (people|voices|mixing)|run: (codings|groups|mixing)'
$ grep -m 1 -A 3 missingValues hearth-out/datapackage.json; grep '"suppress"' hearth-out/datapackage.json
> hearth score: voices: 205 of 270 rows are suppressed: 87 of one speaker, 11 of fewer than 5 people, 0 mostly one person's, 3 that would give those away, 23 with facilitators, 81 over transcripts of which some are suppressed
> hearth score: people: 2 of 6 counts are suppressed: 2 of fewer than 5 people, 0 mostly one person's, 0 that would give those away
> hearth score: people by group: 12 of 24 counts are suppressed: 8 of fewer than 5 people, 0 mostly one person's, 4 that would give those away
> hearth score: mixing: 41 of 42 rows are suppressed: 24 of projects and transcripts, 17 over all that tell of fewer than 5 people
> hearth run: codings.tsv: 13 of 18 rows are suppressed (--suppress)
> hearth run: groups.tsv: 7 of 9 rows are suppressed (--suppress)
>         "missingValues": [
>           "",
>           "suppressed"
>         ]
>     "suppress": 5,

## bad words
$ for k in 0 1 few; do hearth run --suppress $k --lexicon codebook.tsv talks || echo $?; done
> 2
> 2
> 2
! hearth run: --suppress takes a whole number from 2 to 1000000, not "0"
! hearth run: --suppress takes a whole number from 2 to 1000000, not "1"
! hearth run: --suppress takes a whole number from 2 to 1000000, not "few"
