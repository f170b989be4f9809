RTF: what a user sees.

@ talk.rtf
| {\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fcharset0 Times;}{\f1\fcharset204 Cyr;}}
| {\info{\title Interview}}{\header\pard Garden project\par}
| \pard\b Interview with Ana\par
| \pard\plain{\b Ana Berg:} We tried caf\'e9 {\v not now }twice {\deleted or so }\emdash\u8217 ?no.\par
| {\b Joe Okoro:}\tab {\f1\'cf\'f0}\line and on{\footnote\pard See page 3.}.\par
| {\b Ana Berg:} (laughs) Yes.\par
| }

## code pages, names, what is left out
$ hearth ingest --ledger l.tsv talk.rtf; awk -F '\t' '$17 != "" { print $16, $17 }' l.tsv; hearth ingest --explain talk.rtf
> doc	turn	speaker	start	end	role	line	marks	text
> talk	1	Ana Berg				2	0	We tried café twice —’no.
> talk	2	Joe Okoro				3	0	Пр and on.
> talk	3	Ana Berg				4	1	Yes.
> line reason
>  header
> 1 header
> 2 deleted
> 2 other
> 3 note
> 4 mark
> talk.rtf
>   layout    labels: a name and a colon before what somebody says
>   format    rtf
>   evidence  an RTF document; in it: 3 of 5 lines begin with a speaker
>   file      390 bytes
>   speakers  2: Ana Berg (2 turns), Joe Okoro (1)
>   speech    3 turns, 9 words:
>     line 2  Ana Berg   We tried café twice —’no.
>     line 3  Joe Okoro  Пр and on.
>     line 4  Ana Berg   Yes.
>   left out  lines, or parts of them:
>     header 2: headings, numbers, and what belongs to the format
>       Garden project
>       line 1  Interview with Ana
>     note 1: notes and comments that are not part of the talk
>       line 3  See page 3.
>     mark 1: noises, gaps, words cut off, reactions
>       line 4  (laughs)
>     deleted 1: what was deleted or struck out
>       line 2  or so
>     other 1: what is quoted or hidden, hyphens, and what has no place
>       line 2  not now

## what a file is shows in its bytes, whatever it is called
$ mkdir talks; cp talk.rtf talks/-a.RTF; cp talk.rtf talks/b.txt; cp talk.rtf talks/c; hearth ingest talks | cut -f 1 | uniq -c | sed 's/^ *//'
$ cd talks; hearth ingest -- -a.RTF | wc -l; hearth ingest c | wc -l; hearth ingest --format rtf --doc x < b.txt | wc -l
> 1 doc
> 3 -a
> 3 b
> 4
> 4
> 4
! hearth ingest: 1 file left out, being no transcript by name or header: "talks/c"

## files that are not well
$ printf 'no' > no.rtf; printf '{\\rtf1 {Ana: Hi' > open.rtf; printf '{\\rtf1 {\\info x}}' > silent.rtf; : > empty.rtf
$ printf '{\\rtf1\\ansicpg932 \\'"'"'ff}' > bytes.rtf; printf '{\\rtf1\\ansicpg4711 \\'"'"'e9}' > page.rtf; (printf '{\\rtf1 '; printf '%20000s' | tr ' ' '{') > deep.rtf
$ hearth ingest *.rtf; hearth ingest --quiet --repair open.rtf bytes.rtf
> doc	turn	speaker	start	end	role	line	marks	text
> bytes	1					1	0	�
> open	1	Ana				1	0	Hi
! hearth ingest: bytes.rtf: 1 byte that is no character in the code page that the file names
! hearth ingest: deep.rtf: more than 10000 groups within each other
! hearth ingest: empty.rtf: an empty file
! hearth ingest: no.rtf: no RTF: it does not begin with {\rtf
! hearth ingest: open.rtf: it breaks off: 2 groups are not closed (--repair reads what there is)
! hearth ingest: page.rtf: text in code page 4711, which is not known
! hearth ingest: silent.rtf: nobody says a word in it
! hearth ingest: bytes.rtf: repaired in 1 place (characters that are U+FFFD now, or times left out)

## 10,000 groups within each other
$ (printf '{\\rtf1 '; printf '%9999s' | tr ' ' '{'; printf 'Ana: Hi.'; printf '%10000s' | tr ' ' '}') > deep.rtf; hearth ingest deep.rtf
> doc	turn	speaker	start	end	role	line	marks	text
> deep	1	Ana				1	0	Hi.
