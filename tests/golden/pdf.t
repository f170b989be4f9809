PDF, by way of pdftotext: what a user sees, and what becomes of files and of a pdftotext that are not well.

A PDF from lines `GAP X text`: so many points below the line before, so many from the left; PAGE begins a page.

@ pdf.awk
| function escaped(s) { gsub(/[\\()]/, "\\\\&", s); return s }
| function out(s) { printf "%s", s; at += length(s) }
| function object(s) { place[++n] = at; out(n " 0 obj\n" s "\nendobj\n") }
| BEGIN { page = 1; y = 760 }
| /^PAGE$/ { page++; y = 760; next }
| { text = $0; sub(/^[^ ]+ [^ ]+ /, "", text); y -= $1
|   body[page] = body[page] "BT /F 11 Tf " $2 " " y " Td (" escaped(text) ") Tj ET\n" }
| END {
|   out("%PDF-1.4\n")
|   for (i = 1; i <= page; i++) kids = kids (2 * i + 2) " 0 R "
|   object("<< /Type /Catalog /Pages 2 0 R >>")
|   object("<< /Type /Pages /Count " page " /Kids [ " kids "] >>")
|   object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
|   for (i = 1; i <= page; i++) {
|     object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents " (2 * i + 3) " 0 R " \
|       "/Resources << /Font << /F 3 0 R >> >> >>")
|     object("<< /Length " length(body[i]) " >>\nstream\n" body[i] "endstream") }
|   table = at
|   out("xref\n0 " n + 1 "\n0000000000 65535 f \n")
|   for (i = 1; i <= n; i++) out(sprintf("%010d 00000 n \n", place[i]))
|   out("trailer\n<< /Size " n + 1 " /Root 1 0 R " extra ">>\nstartxref\n" table "\n%%EOF\n") }
@ talk.lines
| 0 72 Garden project: interviews
| 44 72 Ana Berg: We tried twice to open the garden and the council said no, and we went
| 14 72 on because the neighbours wanted it, and the school as well. It is our commu-
| 14 72 nity, and it would not be one without this community garden.
| 22 72 Joe Okoro: Yes.
| 22 72 Ana Berg: It was a long winter, you know, and then came the spring, and then all
| 14 72 of us were out there
| 400 300 1
| PAGE
| 0 72 Garden project: interviews
| 44 72 with the children [laughter] and the dog.
| 22 72 Joe Okoro: I agree.
| 550 300 2

## headers, page numbers, hyphens, lines and a sentence across pages
% pdftotext
$ awk -f pdf.awk talk.lines > talk.pdf; hearth ingest --ledger l.tsv talk.pdf; awk -F '\t' '$17 != "" { print $16, $17 }' l.tsv; hearth ingest --explain talk.pdf
> doc	turn	speaker	start	end	role	line	marks	text
> talk	1	Ana Berg				5	0	We tried twice to open the garden and the council said no, and we went on because the neighbours wanted it, and the school as well. It is our community, and it would not be one without this community garden.
> talk	2	Joe Okoro				9	0	Yes.
> talk	3	Ana Berg				11	1	It was a long winter, you know, and then came the spring, and then all of us were out there with the children and the dog.
> talk	4	Joe Okoro				24	0	I agree.
> line reason
> 1 header
> 6 other
> 11 mark
> 17 header
> 18 header
> 29 header
> talk.pdf
>   layout    labels: a name and a colon before what somebody says
>   format    pdf
>   evidence  a PDF of 2 pages; in it: 4 of 4 lines begin with a speaker
>   file      1614 bytes
>   speakers  2: Ana Berg (2 turns), Joe Okoro (2)
>   speech    4 turns, 69 words:
>     line  5  Ana Berg   We tried twice to open the garden and the council said …
>     line  9  Joe Okoro  Yes.
>     line 11  Ana Berg   It was a long winter, you know, and then came the sprin…
>     line 24  Joe Okoro  I agree.
>   left out  lines, or parts of them:
>     header 4: headings, numbers, and what belongs to the format
>       line 1  Garden project: interviews
>       line 17  1
>       line 18  Garden project: interviews
>       and 1 more
>     mark 1: noises, gaps, words cut off, reactions
>       line 11  [laughter]
>     other 1: what is quoted or hidden, hyphens, and what has no place
>       line 6  commu-

## answers under an interview guide
% pdftotext
$ printf '%s\n' '0 72 1. Beginnings' '20 72 a. First meetings' '20 72 We met on Mondays, mostly.' '26 72 2. Strategies' '20 72 a. Tools before' '20 72 Films and slides, mostly, and then we went from door to door with them and told' '14 72 everybody.' '26 72 3. After' '20 72 Nothing much.' | awk -f pdf.awk > guide.pdf; hearth ingest guide.pdf
> doc	turn	speaker	start	end	role	line	marks	text
> guide	1					3	0	We met on Mondays, mostly.
> guide	2					7	0	Films and slides, mostly, and then we went from door to door with them and told everybody.
> guide	3					11	0	Nothing much.
! hearth ingest: no speakers recognised in 1 of 1 transcripts: "guide"

## what a file is shows in its bytes, whatever it is called; a folder may hold all kinds
% pdftotext
$ mkdir talks; awk -f pdf.awk talk.lines > talks/a.pdf; cp talks/a.pdf talks/b.txt; cp talks/a.pdf talks/c; cp talks/a.pdf talks/-d.PDF
$ hearth ingest talks | cut -f 1 | uniq -c | sed 's/^ *//'; hearth ingest talks/c | wc -l
$ cd talks; hearth ingest -- -d.PDF | wc -l; hearth ingest --format pdf --doc x - < a.pdf | wc -l; hearth ingest --doc x - < a.pdf | wc -l
> 1 doc
> 4 -d
> 4 a
> 4 b
> 5
> 5
> 5
> 5
! hearth ingest: 1 file left out, being no transcript by name or header: "talks/c"

## the same from every number of jobs
% pdftotext
$ mkdir talks; for i in 1 2 3 4 5 6 7 8; do awk -f pdf.awk talk.lines > talks/$i.pdf; done
$ hearth ingest talks > 1; hearth --jobs 4 ingest talks > 4; cmp 1 4; wc -l < 1
> 33

## without the converter its files are refused, others are not
% plain
$ mkdir talks; printf '%%PDF-1.4\n' > talks/a.pdf; printf 'Ana: Hello.\nJoe: Yes.\n' > talks/b.txt
$ PATH=/none hearth ingest talks; echo $?; PATH=/none hearth ingest --skip-bad talks
$ cd talks; printf '#!/bin/sh\necho Ana: never\n' > pdftotext; chmod +x pdftotext; PATH=:.:$PWD/none:../talks hearth ingest a.pdf
> 1
> doc	turn	speaker	start	end	role	line	marks	text
> b	1	Ana				1	0	Hello.
> b	2	Joe				2	0	Yes.
! hearth ingest: talks/a.pdf: reading PDF needs pdftotext; install poppler-utils
! hearth ingest: left out: talks/a.pdf: reading PDF needs pdftotext; install poppler-utils
! hearth ingest: 1 of 2 transcripts left out (--skip-bad)
! hearth ingest: a.pdf: reading PDF needs pdftotext; install poppler-utils
= 1

## files that are not well
% pdftotext
$ printf 'PAGE\n' | awk -f pdf.awk > scan.pdf; awk -f pdf.awk talk.lines | head -c 700 > short.pdf; echo hi > none.pdf; : > empty.pdf
$ awk -v extra='/ID [(a)(b)] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O (12345678901234567890123456789012) /U (12345678901234567890123456789012) >> ' -f pdf.awk talk.lines > secret.pdf
$ hearth ingest scan.pdf short.pdf none.pdf empty.pdf secret.pdf 2> error; echo $?; sed 's/"Syntax.*/…/' error
> 1
> hearth ingest: empty.pdf: an empty file
> hearth ingest: none.pdf: no PDF: it does not begin with %PDF-
> hearth ingest: scan.pdf: a PDF without text, as scanners make them: it needs OCR (ocrmypdf)
> hearth ingest: secret.pdf: a PDF with a password: save it without one
> hearth ingest: short.pdf: pdftotext cannot read it (status 1): …

## a PDF whose pages hold themselves
% pdftotext
$ awk -f pdf.awk talk.lines | sed 's/Kids \[ 4/Kids [ 2 0 R 4/' > loop.pdf; hearth ingest loop.pdf 2> error | wc -l; sed 's/"Syntax.*/…/' error
> 5
> hearth ingest: loop.pdf: pdftotext says of it: …

## converters that are not well: they end with a status, by a signal, print what is no text, or too much
$ mkdir bin; printf '%%PDF-1.4\n' > a.pdf; export PATH=$PWD/bin:$PATH
$ converter() { printf '#!/bin/bash\n%s\n' "$1" > bin/pdftotext; chmod +x bin/pdftotext; hearth ingest a.pdf; }
$ converter 'echo Ana: said; echo "what is wrong" >&2; exit 7'; converter 'exit 1'; converter 'echo oh >&2; kill -9 $$'
$ converter 'printf "Ana: a\377b\nJoe: \001c\n"'; converter 'printf "Ana: a\0b\n"'; converter 'yes Ana: more'; converter ':'
$ converter 'echo "Syntax Warning: x" >&2; echo "Syntax Error: y" >&2; echo "Ana: Hi."'; converter 'echo "Syntax Warning: x" >&2; echo "Ana: Hi."'
$ converter 'echo "Ana: $# $*"'
> doc	turn	speaker	start	end	role	line	marks	text
> a	1	Ana				1	0	a�b
> a	2	Joe				2	0	c
> doc	turn	speaker	start	end	role	line	marks	text
> a	1	Ana				1	0	a�b
> doc	turn	speaker	start	end	role	line	marks	text
> a	1	Ana				1	0	Hi.
> doc	turn	speaker	start	end	role	line	marks	text
> a	1	Ana				1	0	Hi.
> doc	turn	speaker	start	end	role	line	marks	text
> a	1	Ana				1	0	7 -layout -enc UTF-8 -eol unix - -
! hearth ingest: a.pdf: pdftotext cannot read it (status 7): "what is wrong"
! hearth ingest: a.pdf: pdftotext cannot read it (status 1)
! hearth ingest: a.pdf: pdftotext broke off (signal 9): "oh"
! hearth ingest: a.pdf: repaired in 1 place (characters that are U+FFFD now, or times left out)
! hearth ingest: a.pdf: repaired in 1 place (characters that are U+FFFD now, or times left out)
! hearth ingest: a.pdf: pdftotext makes more than 64 MiB of text of it
! hearth ingest: a.pdf: pdftotext finds nothing in it
! hearth ingest: a.pdf: pdftotext says of it: "Syntax Error: y"

## what is called pdftotext and is no program
% plain
$ mkdir bin; printf '%%PDF-1.4\n' > a.pdf; printf 'no program' > bin/pdftotext; chmod +x bin/pdftotext; PATH=$PWD/bin:$PATH hearth ingest a.pdf
! hearth ingest: a.pdf: pdftotext cannot read it (status 127): "it cannot be started"
= 1

## one that is never ready is ended
% slow
$ mkdir bin; printf '%%PDF-1.4\n' > a.pdf; printf '#!/bin/sh\nsleep 1000\n' > bin/pdftotext; chmod +x bin/pdftotext; PATH=$PWD/bin:$PATH hearth ingest a.pdf
! hearth ingest: a.pdf: pdftotext was not ready with it in 60 seconds
= 1
