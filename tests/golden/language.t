Languages: each document recognised, stemmed and searched as what it is. `col` shows columns by name.

@ col.sh
| col() { # NAME,NAME: of the table on standard input
|     awk -F '\t' -v OFS='\t' -v want="$1" 'NR == 1 { n = split(want, w, ","); for (i = 1; i <= NF; i++) at[$i] = i }
|         { for (i = 1; i <= n; i++) printf "%s%s", $at[w[i]], i < n ? OFS : ORS }'
| }

@ talks/board.txt
| Ann: We moved the tables to the back so that people could see each other, and after that it was easy.
| Ben: My neighbour came with her two boys, she had never been in the hall before, and she stayed.
| Ann: I think that is what I will remember, not the speeches but the washing up. I trust them now.
@ talks/jardin.txt
| L1 : Au début personne ne voulait parler, on était assis là avec nos manteaux sur les genoux.
| L2 : Puis la dame du rez-de-chaussée a raconté comment elle cultivait ses tomates à l'école.
| L1 : Je crois que c'est comme ça qu'on a commencé à se faire confiance, petit à petit. L'amitié.
@ talks/neuadd.txt
| Siân: Ar y dechrau doedd neb eisiau siarad, roedden ni i gyd yn eistedd yno gyda'n cotiau.
| Dai: Wedyn dyma'r wraig o'r llawr isaf yn sôn am sut mae hi'n tyfu tomatos, a phawb yn gwrando.
| Siân: Dw i'n meddwl mai dyna sut y dechreuon ni ymddiried yn ein gilydd.
@ talks/short.txt
| Ann: Yes.
| Ben: No.
@ codebook.tsv
| theme	pattern	language
| trust	trust
| trust	confiance	fr
| friends	amitiés	French
| school	écoles	fra

## ingest --language auto: a column with the language of each document, where it can be told
$ . ./col.sh; hearth ingest --language auto --ledger l.tsv talks > turns.tsv; cut -f 1-3,7-9 turns.tsv | sed -n '1,2p;5p;8p;11p'; col file,language < l.tsv | awk -F '\t' '!seen[$0]++'
> doc	turn	speaker	language	line	marks
> board	1	Ann	en	1	0
> jardin	1	L1	fr	1	0
> neuadd	1	Siân	cy	1	0
> short	1	Ann		1	0
> file	language
> board.txt	en
> jardin.txt	fr
> neuadd.txt	cy
> short.txt	
! hearth ingest: languages: 1 English, 1 French, 1 Welsh
! hearth ingest: too little to tell the language by: 1 ("short")

## without it there is none, and the ledger says nothing
$ . ./col.sh; hearth ingest --ledger l.tsv talks | head -1; col language < l.tsv | sort -u
> doc	turn	speaker	start	end	role	line	marks	text
>
> language

## a manifest that says the language is believed, in any of its names, and its column stays in place
@ m.tsv
| doc	language	site
| neuadd	Cymraeg	hall
| board	EN-gb	hall
| short	fra	garden
$ hearth ingest --language auto --manifest m.tsv talks | cut -f 1,6-10 | awk '!seen[$1]++'
> doc	language	site	role	line	marks
> board	en	hall		1	0
> jardin	fr			1	0
> neuadd	cy	hall		1	0
> short	fr	garden		1	0
! hearth ingest: m.tsv: UTF-8, TABs, 3 rows
! hearth ingest: languages: 2 French, 1 English, 1 Welsh
! hearth ingest: no row of the manifest matches 1 document: "jardin"

## speakers of one document may speak different languages
@ m.tsv
| speaker	language
| Dai	en
$ hearth ingest --language auto --manifest m.tsv talks/neuadd.txt | cut -f 1-3,6-7
> doc	turn	speaker	language	role
> neuadd	1	Siân		
> neuadd	2	Dai	en	
> neuadd	3	Siân		
! hearth ingest: m.tsv: UTF-8, TABs, 1 row
! hearth ingest: too little to tell the language by: 1 ("neuadd")
! hearth ingest: no row of the manifest names 1 speaker: "Siân"

## a name that nobody knows is that document's fault
@ m.tsv
| doc	language
| neuadd	Klingon
| board	
$ hearth ingest --language auto --manifest m.tsv talks | cut -f 1 | uniq
! hearth ingest: m.tsv: UTF-8, TABs, 2 rows
! hearth ingest: languages: 1 English, 1 French
! hearth ingest: too little to tell the language by: 1 ("short")
! hearth ingest: no row of the manifest matches 2 documents: "jardin", "short"
! hearth ingest: talks/neuadd.txt:1: column language: no language is called this (an ISO 639 code such as cy, or a name such as Welsh): "Klingon"
= 1

## a table brings it too, and without --language it is a column like any other
@ answers.tsv
| doc	language	text
| a	Welsh	Ie.
| b	Klingon	HIja'.
$ hearth ingest answers.tsv | cut -f 1,6; hearth ingest --language auto answers.tsv | cut -f 1,6
> doc	language
> a	Welsh
> b	Klingon
! hearth ingest: no speakers recognised in 2 of 2 transcripts: "a", "b"
! hearth ingest: no speakers recognised in 1 of 2 transcripts: "a"
! hearth ingest: languages: 1 Welsh
! hearth ingest: answers.tsv:3: column language: no language is called this (an ISO 639 code such as cy, or a name such as Welsh): "Klingon"
= 1

## the language is the same for every number of jobs, locale and order of files
$ hearth ingest --language auto talks > 1; LC_ALL=fr_FR.UTF-8 hearth --jobs 3 ingest --language auto talks/short.txt talks/neuadd.txt talks/jardin.txt talks/board.txt > 2; cmp 1 2
! hearth ingest: languages: 1 English, 1 French, 1 Welsh
! hearth ingest: too little to tell the language by: 1 ("short")
! bash: line 1: warning: setlocale: LC_ALL: cannot change locale (fr_FR.UTF-8): No such file or directory
! hearth ingest: languages: 1 English, 1 French, 1 Welsh
! hearth ingest: too little to tell the language by: 1 ("short")

## stem --language auto: each row by its own algorithm, those without one by English or what is said
$ printf 'doc\tlanguage\ttokens\na\ten\tTrusting friendships\nb\tfr\tL’amitié qu’elles écoutaient\nc\tfi\telämässä ihmisten\nd\tde\tHäuser vertrauten\ne\tcy\ttyfu tomatos\nf\t\tTrusting écoutaient\n' > t
$ hearth stem --language auto t | cut -f 1,4; hearth stem --quiet --language auto,French t | tail -1 | cut -f 4; hearth stem --quiet --language auto,fr,none t | cut -f 4 | sed -n '2,3p'
> doc	stems
> a	trust friendship
> b	amiti elle écout
> c	eläm ihmist
> d	haus vertraut
> e	tyfu tomatos
> f	trust écoutaient
> trusting écout
> trusting friendships
> l'amitié qu'elles écoutaient
! hearth stem: no algorithm for their language, so words are left as they are: 1 Welsh ("e")
! hearth stem: no language is said of 1 document, or of rows in them, taken for English: "f"

## … and which words fell on which stem is told by algorithm
$ printf 'doc\tlanguage\ttokens\na\ten\tdates date\nb\tfr\tdates date\n' | hearth stem --language auto --stem-map map.tsv > t; cat map.tsv
> stem	word	n	algorithm
> dat	date	1	french
> dat	dates	1	french
> date	date	1	english
> date	dates	1	english

## stem: no column, a language that nobody knows, a choice that is none
$ printf 'doc\ttokens\na\tx\n' | hearth stem --language auto
$ printf 'doc\tlanguage\ttokens\na\tKlingon\tx\n' | hearth stem --language auto
$ hearth stem --language auto,klingon; hearth stem --language auto,fr,some
$ hearth ingest --language french talks
! hearth stem: standard input:1: no such column in the header: hearth ingest --language auto writes it: "language"
! hearth stem: standard input:2:2: column language: no language is called this (an ISO 639 code such as cy, or a name such as Welsh): "Klingon"
! hearth stem: --language: auto, auto,NAME or auto,NAME,none, where NAME is a language's ISO 639 code or English name, not "auto,klingon"
! hearth stem: --language: auto, auto,NAME or auto,NAME,none, where NAME is a language's ISO 639 code or English name, not "auto,fr,some"
! hearth ingest: --language auto writes each document's; one for all is for stem
= 2

## stem by one algorithm: documents that are plainly in another language are a warning
$ hearth ingest talks > turns.tsv
$ for jobs in 1 2; do hearth --jobs $jobs tokenise turns.tsv then stem > $jobs; done; cmp 1 2
$ hearth --quiet --strict tokenise turns.tsv then stem > t; echo $?
$ hearth tokenise turns.tsv then stem --language french > t
$ hearth tokenise turns.tsv then stem --language none > t
> 1
! hearth stem: 2 of 4 documents are not in English but: 1 French ("jardin"), 1 Welsh ("neuadd"); --language auto takes each by its own
! hearth stem: 2 of 4 documents are not in English but: 1 French ("jardin"), 1 Welsh ("neuadd"); --language auto takes each by its own
! hearth stem: 2 of 4 documents are not in English but: 1 French ("jardin"), 1 Welsh ("neuadd"); --language auto takes each by its own
! hearth stem: 2 of 4 documents are not in French but: 1 English ("board"), 1 Welsh ("neuadd"); --language auto takes each by its own

## … but not those of which a manifest says that they are, and those that it says are not
@ m.tsv
| doc	language
| jardin	en
| short	de
$ hearth ingest --manifest m.tsv talks | hearth tokenise | hearth stem > t
! hearth ingest: m.tsv: UTF-8, TABs, 2 rows
! hearth ingest: no row of the manifest matches 2 documents: "board", "neuadd"
! hearth stem: 2 of 4 documents are not in English but: 1 German ("short"), 1 Welsh ("neuadd"); --language auto takes each by its own

## match: an entry finds its theme in documents of its language
$ hearth --quiet ingest --language auto talks > turns.tsv
$ hearth segment turns.tsv | hearth tokenise | hearth stem --quiet --language auto > stemmed.tsv
$ hearth match --language auto --lexicon codebook.tsv stemmed.tsv > matched.tsv; cut -f 1,2,14 matched.tsv | awk -F '\t' '$3'; cut -f 1,15 matched.tsv | sort -u
> doc	turn	hits
> board	3	trust:2-2:1.2
> jardin	2	school:16-16:1.5
> jardin	3	trust:13-13:1.3
> jardin	3	friends:1-1:1.4
> board	f346a92b448f
> doc	matcher
> jardin	f346a92b448f
> neuadd	
> short	f346a92b448f
! hearth match: 3 rows in 1 of 4 documents are not searched, because the codebook has no entry in their language: 1 Welsh ("neuadd")

## match: the same in one process, and in run
$ mkdir in; cp talks/* codebook.tsv in; hearth run --quiet --keep-names --language auto in
$ hearth --quiet ingest --language auto in > turns.tsv; cmp turns.tsv hearth-out/turns.tsv
$ hearth --quiet --jobs 2 segment turns.tsv then tokenise then stem --language auto then match --language auto --lexicon codebook.tsv | cmp - hearth-out/matched.tsv
$ hearth segment turns.tsv | hearth tokenise | hearth stem --quiet --language auto | hearth match --quiet --language auto --lexicon codebook.tsv > matched.tsv; cmp matched.tsv hearth-out/matched.tsv
$ . ./col.sh; hearth count --quiet matched.tsv | cmp - hearth-out/counts/links.tsv; col language < hearth-out/ledger.tsv | grep -c cy
$ grep -o '"language": "[a-z,]*"' hearth-out/datapackage.json
> 1
> "language": "auto"
! hearth match: 3 rows in 1 of 4 documents are not searched, because the codebook has no entry in their language: 1 Welsh ("neuadd")
! hearth count: 1 of 4 documents have nothing left to count
! hearth match: 3 rows in 1 of 4 documents are not searched, because the codebook has no entry in their language: 1 Welsh ("neuadd")
! hearth match: 3 rows in 1 of 4 documents are not searched, because the codebook has no entry in their language: 1 Welsh ("neuadd")
! hearth count: 1 of 4 documents have nothing left to count

## match: another stemming before it gives the same in pipes and in one process
$ hearth --quiet ingest --language auto talks > turns.tsv
$ hearth --quiet tokenise turns.tsv then stem --language auto,fr then match --language auto --lexicon codebook.tsv > 1
$ hearth tokenise turns.tsv | hearth stem --quiet --language auto,fr | hearth match --quiet --language auto --lexicon codebook.tsv | cmp - 1
! hearth match: 3 rows in 1 of 4 documents are not searched, because the codebook has no entry in their language: 1 Welsh ("neuadd")
! hearth match: 3 rows in 1 of 4 documents are not searched, because the codebook has no entry in their language: 1 Welsh ("neuadd")

## match --language auto,fr: entries without a language are French, and so are texts without one
@ c.tsv
| theme	pattern	language
| trust	confiance
| yes	yes
| trust	trust	en
$ hearth --quiet ingest --language auto talks then tokenise then stem --language auto,fr then match --language auto,fr --lexicon c.tsv | cut -f 1,13 | awk -F '\t' '$2'
> doc	hits
> board	trust:17-17:1.4
> jardin	trust:13-13:1.2
> short	yes:1-1:1.3
! hearth match: 3 rows in 1 of 4 documents are not searched, because the codebook has no entry in their language: 1 Welsh ("neuadd")

## match by one language: entries in others are not looked for, and that is said
$ printf 'doc\tturn\ttext\ttokens\tstems\na\t1\tTrust.\tTrust\ttrust\n' > t; hearth match --lexicon codebook.tsv t | cut -f 6
$ printf 'theme\tpattern\tlanguage\na\tx\tcy\n' > cy.tsv; hearth match --lexicon cy.tsv t
$ printf 'theme\tpattern\tlanguage\na\tx\tklingon\na\tx\tcy\na\tx\tWelsh\n' > bad.tsv; hearth match --lexicon bad.tsv t
> hits
> trust:1-1:1.2
! hearth match: 3 of 4 entries are in other languages: --language auto looks for them in documents of theirs
! hearth match: all entries are in other languages than the text: --language auto looks for them in documents of theirs
! hearth match: bad.tsv:2:3: no language is called this (an ISO 639 code such as cy, or a name such as Welsh): "klingon"
! hearth match: bad.tsv:4:2: the same entry as in line 3 of bad.tsv: "x"
= 1

## count: rows that were not searched are left out, and a document without others has no matcher and no units
$ hearth --quiet ingest --language auto talks then segment then tokenise then stem --language auto then match --language auto --lexicon codebook.tsv > matched.tsv
$ hearth count matched.tsv > links.tsv; awk -F '\t' 'NR == 1 { for (i = 1; i <= NF; i++) c[$i] = i } $c["theme_a"] == "" || NR == 1 { print $1, $c["n"], $c["words"], $c["matcher"], $c["language"] }' OFS='\t' links.tsv
$ hearth score themes links.tsv | cut -f 1,2,5-7; (head -1 links.tsv; grep '^neuadd' links.tsv; grep -v -e '^neuadd' -e '^doc' links.tsv) > other.tsv; hearth score themes other.tsv | cmp - <(hearth score themes links.tsv)
> doc	n	words	matcher	language
> board	3	57	f346a92b448f	en
> jardin	3	49	f346a92b448f	fr
> neuadd	0	0		cy
> short	2	2	f346a92b448f	
> theme	n	share_hi	p_doc	p_doc_se
> trust	2	0.837538086612	0.222222222222	0.111111111111
> friends	1	0.785080124325	0.111111111111	0.111111111111
> school	1	0.785080124325	0.111111111111	0.111111111111
! hearth match: 3 rows in 1 of 4 documents are not searched, because the codebook has no entry in their language: 1 Welsh ("neuadd")
! hearth count: no role in any row: facilitators, if any, are counted like everybody
! hearth count: left out 3 rows in 1 of 4 documents that match did not search
! hearth count: 1 of 4 documents have nothing left to count

## count: a hit in a row that was not searched is a fault
$ printf 'doc\tturn\ttokens\thits\tmatcher\na\t1\tx\tt:1-1:1.2\t\n' | hearth count
! hearth count: standard input:2:4: a hit in a row that was not searched: "t:1-1:1.2"
= 1

## explain passes over what was not searched
$ mkdir in; cp talks/* codebook.tsv in; hearth run --quiet --keep-names --language auto in; hearth explain friends trust | head -3
> friends and trust meet in the same turn once where 0.3 are expected from their
> places in the conversations and the length of the turns, in 1 of 3
> conversations. This cannot be tested: however the themes were placed, no number
! hearth match: 3 rows in 1 of 4 documents are not searched, because the codebook has no entry in their language: 1 Welsh ("neuadd")
! hearth count: 1 of 4 documents have nothing left to count

## segment: English abbreviations are those of English rows
$ printf 'doc\tturn\tlanguage\ttext\na\t1\ten\tWe met Dr. Shah.\nb\t1\tde\tSie traf Dr. Shah.\nc\t1\t\tWe met Dr. Shah.\nd\t1\tplain\tWe met Dr. Shah.\n' > t
$ hearth segment t | cut -f 1,4-; hearth segment --abbreviations none t | grep -c .
> doc	text	sent
> a	We met Dr. Shah.	1
> b	Sie traf Dr.	1
> b	Shah.	2
> c	We met Dr. Shah.	1
> d	We met Dr. Shah.	1
> 9

## languages without spaces between words are refused by name
@ talks/zh.txt
| Ann: 一开始没有人愿意说话，我们都坐在那里。
@ talks/ja.txt
| Ann: 最初は誰も話したがらず、みんな座っていました。
@ talks/th.txt
| Ann: ตอนแรกไม่มีใครอยากพูด พวกเรานั่งอยู่ตรงนั้น
@ talks/ko.txt
| Ann: 처음에는 아무도 말을 하려고 하지 않았습니다.
@ talks/quote.txt
| Ann: She said 你好 to all of us, and we said it back, which took a while.
$ hearth ingest --ledger l.tsv talks; echo $?; cut -f 1,3,11 l.tsv | awk -F '\t' '$2 == "refused"'
> 1
> ja.txt	refused	ja.txt: written in Japanese, which has no spaces between words: hearth cannot count its words
> th.txt	refused	th.txt: written in Thai, which has no spaces between words: hearth cannot count its words
> zh.txt	refused	zh.txt: written in Chinese, which has no spaces between words: hearth cannot count its words
! hearth ingest: talks/ja.txt: written in Japanese, which has no spaces between words: hearth cannot count its words
! hearth ingest: talks/th.txt: written in Thai, which has no spaces between words: hearth cannot count its words
! hearth ingest: talks/zh.txt: written in Chinese, which has no spaces between words: hearth cannot count its words

## … or left out, which is said, or refused where their words would be counted
@ talks/ja.txt
| Ann: 最初は誰も話したがらず、みんな座っていました。
$ hearth --quiet ingest --skip-bad talks | cut -f 1 | uniq
$ printf 'doc\ttext\na\tOne two.\nb\tみんなコートを膝に置いて座っていた。\nc\tThree.\n' > t; hearth tokenise t > out; echo $?; hearth --quiet --jobs 2 tokenise t > out; echo $?
$ printf 'text\nWe said 你好 and sat down with them.\n' | hearth tokenise
> doc
> board
> jardin
> neuadd
> short
> 1
> 1
> text	tokens
> We said 你好 and sat down with them.	We said 你好 and sat down with them
! hearth ingest: left out: talks/ja.txt: written in Japanese, which has no spaces between words: hearth cannot count its words
! hearth ingest: 1 of 5 transcripts left out (--skip-bad)
! hearth tokenise: t:3:2: written in Japanese, which has no spaces between words: hearth cannot count its words
! hearth tokenise: t:3:2: written in Japanese, which has no spaces between words: hearth cannot count its words

## from right to left: words and speakers are whole, direction marks go, joiners stay
@@ rtl/ar.txt
|الميسّرة: أهلا بكم جميعا، كيف بدأ هذا المشروع؟\n
|ليلى : في البداية لم يكن أحد يريد أن يتكلم. كنا جالسين\0342\0200\0217!\n
|سامي: ثم حكت السيدة كيف تزرع الطماطم، وفجأة أصبح لدى كل واحد شيء.\n
@@ rtl/fa.txt
|لیلا: اول هیچ‌کس نمی‌خواست حرف بزند، همه با کت‌هایمان نشسته بودیم.\n
|سام: بعد خانم طبقهٔ پایین تعریف کرد که چطور گوجه‌فرنگی‌هایش را پرورش می‌دهد.\n
@@ rtl/he.txt
|\0342\0200\0253דנה\0342\0200\0254: בהתחלה אף אחד לא רצה לדבר, כולנו ישבנו שם עם המעילים. \0330\0234צה״ל\n
|יוסי: \0342\0200\0253אחר כך הגברת סיפרה איך היא מגדלת עגבניות\0342\0200\0254, ופתאום לכל אחד היה משהו.\n
$ hearth ingest --language auto rtl > turns.tsv; cut -f 1,3,7,10 turns.tsv
$ hearth --quiet segment turns.tsv then tokenise then stem --language auto | cut -f 11- | sed -n '3,4p;8p;10p'
> doc	speaker	language	text
> ar	الميسّرة	ar	أهلا بكم جميعا، كيف بدأ هذا المشروع؟
> ar	ليلى	ar	في البداية لم يكن أحد يريد أن يتكلم. كنا جالسين!
> ar	سامي	ar	ثم حكت السيدة كيف تزرع الطماطم، وفجأة أصبح لدى كل واحد شيء.
> fa	لیلا	fa	اول هیچ‌کس نمی‌خواست حرف بزند، همه با کت‌هایمان نشسته بودیم.
> fa	سام	fa	بعد خانم طبقهٔ پایین تعریف کرد که چطور گوجه‌فرنگی‌هایش را پرورش می‌دهد.
> he	דנה	he	בהתחלה אף אחד לא רצה לדבר, כולנו ישבנו שם עם המעילים. צה״ל
> he	יוסי	he	אחר כך הגברת סיפרה איך היא מגדלת עגבניות, ופתאום לכל אחד היה משהו.
> 1	في البداية لم يكن أحد يريد أن يتكلم	في بدا لم يكن احد يريد ان يتكلم
> 2	كنا جالسين	كنا جالس
> 1	בהתחלה אף אחד לא רצה לדבר כולנו ישבנו שם עם המעילים	בהתחלה אף אחד לא רצה לדבר כולנו ישבנו שם עם המעילים
> 1	אחר כך הגברת סיפרה איך היא מגדלת עגבניות ופתאום לכל אחד היה משהו	אחר כך הגברת סיפרה איך היא מגדלת עגבניות ופתאום לכל אחד היה משהו
! hearth ingest: languages: 1 Arabic, 1 Hebrew, 1 Persian

## a theme in Arabic: the word with its article
$ printf 'theme\tpattern\tlanguage\nfood\tطماطم\tar\n' > c.tsv
$ printf 'doc\tturn\tlanguage\ttext\na\t1\tar\tكيف تزرع الطماطم؟\n' | hearth tokenise then stem --language auto then match --language auto --lexicon c.tsv | cut -f 7
> hits
> food:3-3:1.2

## French: a space before the colon, elisions
$ hearth ingest --quiet --language auto talks/jardin.txt then segment then tokenise then stem --language auto | cut -f 2,3,12- | tail -2
> 3	L1	Je crois que c'est comme ça qu'on a commencé à se faire confiance petit à petit	je crois que est comm ça on a commenc à se fair confianc pet à pet
> 3	L1	L'amitié	amiti

## transcripts of Finland's parliament, of spoken French and of English meetings, by language
% shared
$ . ./col.sh; shared=$ROOT/../shared/data
$ told() { hearth ingest --quiet --skip-bad --language auto --ledger l.tsv "$@" 2> err > turns.tsv; col fate,language < l.tsv | awk -F '\t' '$1 == "read" { n[$2]++ } END { for (l in n) print n[l], l }'; }
$ told $shared/transcripts/eduskunta-fi/session*.txt; told $shared/transcripts/rhapsodie-fr/Rhap*.txt; told $shared/transcripts/qmsum/{academic,committee,product}*.txt
$ for l in en de es; do told --column speaker=name_last $shared/coded/ep-coal-debate/sentences_$l.csv; done
> 3 fi
> 21 fr
> 10 en
> 1 en
> 1 de
> 1 es

## … and the same, stemmed by their own
% shared
$ hearth ingest --quiet --skip-bad --language auto $ROOT/../shared/data/transcripts/{eduskunta-fi/session,rhapsodie-fr/Rhap}*.txt 2> err | hearth segment | hearth tokenise > t; for l in auto finnish french; do hearth stem --quiet --language $l t | awk -F '\t' 'NR > 1 { print $7, $NF }' > $l; done
$ grep '^fi' auto | cmp - <(grep '^fi' finnish); grep '^fr' auto | cmp - <(grep '^fr' french)
! hearth stem: 21 of 24 documents are not in Finnish but: 21 French ("Rhap_D0001", "Rhap_D0002", "Rhap_D0003", "Rhap_D0004", "Rhap_D0005", "Rhap_D0006", "Rhap_D0007", "Rhap_D0008" and 13 more); --language auto takes each by its own
! hearth stem: 3 of 24 documents are not in French but: 3 Finnish ("session-007-2020", "session-130-2017", "session-141-2017"); --language auto takes each by its own

## match: a text that was stemmed otherwise than the codebook is a warning, in pipes and in one process
$ for i in 1 2 3; do sed "s/^/  /" talks/board.txt; done > long.txt; hearth ingest --quiet long.txt talks/board.txt then tokenise > t 2> err
$ printf 'theme\tpattern\na\ttrust\n' > c.tsv; hearth stem --quiet --language porter t 2> err | hearth match --lexicon c.tsv > 1; hearth stem t | hearth match --lexicon c.tsv > 2
$ hearth --quiet stem --language none t then match --lexicon c.tsv > 3
$ hearth --quiet stem --language none t then match --language none --lexicon c.tsv > 4
! hearth match: 2 documents were stemmed otherwise than by --language english: "board", "long"
! hearth match: 2 documents were stemmed otherwise than by --language english: "board", "long"

## --explain tells the language of each file
$ hearth ingest --explain --language auto talks/jardin.txt talks/short.txt | grep language
>   language  French (fr)
>   language  too little is said to tell

## run: who recognised the languages stands in the package, and the alternatives of sensitivity keep to them
$ mkdir in; cp talks/* codebook.tsv in; hearth run --quiet --language auto in 2> err; grep -c '"languages": "libexttextcat' hearth-out/datapackage.json
$ hearth sensitivity --quiet --vary stems --long --language auto --lexicon codebook.tsv hearth-out/turns.tsv 2> err | cut -f 1-5; grep -c 'not searched' err
> 1
> theme_a	theme_b	specification	unit	stems
> friends	trust	reference	turn	on
> friends	trust	stems=off	turn	off
> friends	school	reference	turn	on
> friends	school	stems=off	turn	off
> school	trust	reference	turn	on
> school	trust	stems=off	turn	off
> 1

## redact leaves the language of a row as it is, whoever is called like its code
$ hearth redact --new-key k; sed 's/^Siân/Cy/' talks/neuadd.txt > n.txt; hearth ingest --quiet --language auto n.txt | hearth redact --quiet --key k | cut -f 7
$ printf 'doc\tturn\tspeaker\tlanguage\ttext\na\t1\tCy Penn\tasked Cy Penn\tYes.\na\t2\tCy Penn\tWelsh\tNo.\n' | hearth redact --quiet --key k | cut -f 4 | sed 's/P-[0-9A-Z]*/P-…/'
> language
> cy
> cy
> cy
> language
> asked [P-…]
> Welsh
! hearth redact: k is a new key (mode 0600): keep it, and keep it to yourself
