summary: the findings of a run as Markdown, and as cards on the page of report. The programme is made up: who says trust is
answered with hope; power and money are in one turn in the first wave only.

@ codebook.tsv
| theme	pattern
| trust	trust
| hope	hope
| power	power
| means/money	money
@ programme.sh
| # sixteen conversations of 80 turns of ten words in four projects, two waves
| mkdir -p talks
| printf 'doc\tproject\twave\tdate\n' > talks/manifest.tsv
| for doc in a b c d e f g h i j k l m n o p; do
|     number=$(printf %d "'$doc")
|     wave=$(((number / 4) % 2 + 1))
|     printf '%s\t%s\t%s\t2025-%02d-0%d\n' $doc $((number % 4)) $wave $((wave * 3)) $((number % 4 + 1)) >> talks/manifest.tsv
|     awk -v seed=$number -v wave=$wave '
|     function draw() { seed = seed * 16807 % 2147483647; return seed / 2147483647 }
|     BEGIN {
|         seed = seed * 1000003 % 2147483647
|         split("Ann Ben Cat Dan", name, " ")
|         for (turn = 1; turn <= 80; turn++) {
|             do who = 1 + int(draw() * 4); while (who == last)
|             first = draw() < 0.2 ? "trust" : "well"
|             if (draw() < (asked ? 0.7 : 0.05)) first = "hope"
|             power = draw() < 0.2; money = draw() < (power && wave == 1 ? 0.8 : 0.15)
|             print name[who] ": we go " first " and " (power ? "power" : "on") " for us " (money ? "money" : "all") ".\n"
|             last = who; asked = first == "trust"
|         }
|     }' > talks/$doc.txt
| done
| run() { hearth run --quiet --keep-names --out out --lexicon codebook.tsv "$@" talks 2> err || cat err; }
@ small/a.txt
| Ann: We trust and hope.
|
| Ben: I trust you.
@ questions.csv
| question_id;theme_id;text
| q1;trust;"Do people ""trust"" </script><img src=x onerror=alert(1)>?"
| q2;money;# 1. Is it *paid* for?
| q2;gold;
| q3;;And <b>else</b>?
@ own.tsv
| theme	theme_b	note
| money	power	1. Not [so](javascript:alert(1)) | <img src=x onerror=alert(2)>
| trust		- We heard this ourselves.
| hop		Hope, shortened.
| trus	hopp	Never read.

## the samples: the strongest pairs, who speaks, whether to go on
$ hearth run --quiet --out out --lexicon $ROOT/models/lexicons/bringing-people-together.tsv $ROOT/corpus/samples 2> err || cat err
$ hearth summary out > all.md; grep -o '^\*\*Together, [a-z]*\.\*\* “[^”]*” and “[^”]*”\|^\*\*[WH][^*]*\*\*' all.md | grep -v raises; grep -c '^>' all.md; hearth summary --brief out | grep -c '^>\|^|'
$ hearth summary --quotes none out | grep -c '^>'; hearth summary --brief out | wc -w; hearth summary out | grep -o 'For which.*'
> **Together, strong.** “Holding the conversation” and “Trust and tone”
> **Together, strong.** “Time and money” and “Resting on one person”
> **Together, thin.** “Divisive media and rumour” and “Hostility and mixed messages”
> **Whose voice.**
> **Have we heard enough?**
> 11
> 0
> 0
> 457
> For which themes come up: no further conversation is needed. For which themes meet: not yet; a further conversation is expected to bring about 6.0 meetings of two themes that are new. Within a project (2 conversations each): not yet, in any of 12.

## the samples, small counts suppressed: people by conversation, and no number that is not told
$ hearth run --quiet --suppress 5 --out out --lexicon $ROOT/models/lexicons/bringing-people-together.tsv $ROOT/corpus/samples 2> err || cat err
$ hearth summary --quotes none out | sed '/^## Themes/,$d' > said; grep -c -e ' - of ' -e ' nan' said; grep -o 'Where wave.*' said; grep -o '148 people, [^,.]*' said | sort -u
> 0
> Where wave is second, “Power and voice” is in 4.8 % of the turns, elsewhere in 2.2 % (q = 0.048).
> 148 people, counted anew in each conversation
> 148 people, each conversation counting its own

## what holds of pairs, of successions, of differences, each in its words
$ . ./programme.sh; run; hearth summary --quotes none out | sed '/^## Themes/,$d'
> # What did we learn?
>
> 16 transcripts of 4 projects, 16 people, 1280 turns of 10240 words (facilitators aside), 2025-03-01 to 2025-06-04; 5 themes by the codebook and settings 032cd85e9d54.
>
> Two themes meet when both are in the same turn. “As their places explain” is what chance gives, and a finding holds when it differs from that by more than chance does, however many were tried; “Method and limits” says how.
>
> **What follows what, strong.** trust is followed by hope 1 turn later, by another person, 151 times, 2.8 times as often (2.6 to 3.1) as their places in the conversations explain (q \< 0.001); in 16 of 16 conversations, 4 of 4 projects.
>
> **Who raises it:** trust: 16 of 16 people, 16 of 16 transcripts, 4 of 4 projects. hope: 16 of 16 people, 16 of 16 transcripts, 4 of 4 projects.
>
> **Together, strong.** means and power meet in the same turn 132 times, 2.1 times as often (1.75 to 2.4) as their places in the conversations and the length of the turns explain (q \< 0.001); in 15 of 16 conversations, 4 of 4 projects; no single project carries it.
>
> **Who raises it:** means: 16 of 16 people, 16 of 16 transcripts, 4 of 4 projects. power: 16 of 16 people, 16 of 16 transcripts, 4 of 4 projects. Both in the same turn: 16 of 16 people. Most often in 0 (38 of 132) and 1 (32 of 132). Nobody has more than 13 of the 132.
>
> **A difference, moderate.** Where wave is 1, means is in 30.6 % of the turns, elsewhere in 12.7 % (q = 0.006). There it is in 8 of 8 conversations.
>
> **Who raises it:** means: 16 of 16 people, 16 of 16 transcripts, 4 of 4 projects.
>
> **A difference, moderate.** means/money and power meet in the same turn 2.4 times as often as chance (2.0 to 2.8) where wave is 1 and 1.25 times as often as chance (0.83 to 1.88) where wave is 2: the first is 1.90 times the second (1.24 to 2.9), q = 0.031.
>
> **Who raises it:** means/money: 16 of 16 people, 16 of 16 transcripts, 4 of 4 projects. power: 16 of 16 people, 16 of 16 transcripts, 4 of 4 projects.
>
> **Whose voice.** Facilitators aside, 16 people took part in 16 conversations, each person counted once. The words are shared very evenly: a Gini of 0.07 in the middle conversation, 0.03 to 0.15 in all (0: all alike, 1: one voice; very evenly below 0.1, fairly evenly below 0.3, unevenly below 0.5, very unevenly from there). No facilitator is known.
>
> **Have we heard enough?** For which themes come up: no further conversation is needed. For which themes meet: no further conversation is needed. Within a project (4 conversations each): not yet, in any of 4.
>

## a sequence and a difference say the numbers of their tables
$ . ./programme.sh; run; hearth summary --quotes none out > all.md
$ awk -F '\t' '$5 == "yes" { print $3, $4, $9, $10, $11; exit }' out/sequence.tsv; awk -F '\t' '$6 == "yes" { print $4, $5, $17; exit }' out/differences.tsv
> trust hope 151 16 4
> means/money power 1.89902528175

## who is in two conversations of a project is one person; the same name in another project is another
@ mill/a.txt
| Host: Do you trust?
|
| Ann: I trust and hope.
|
| Ben: I trust and hope.
@ mill/b.txt
| Ann: We trust and hope. Yes.
|
| Host: And?
|
| Ann: We trust and hope.
|
| Cat: No.
@ mill/c.txt
| Ann: I hope to trust.
|
| Cat: I hope.
@ mill/manifest.tsv
| doc	project
| a	water
| b	water
| c	wind
@ mill/speakers.tsv
| speaker	role
| Host	facilitator
@ mill/notes.tsv
| theme	theme_b	note
| hope	trust	Both.
| trust		One.
$ hearth run --quiet --keep-names --lexicon codebook.tsv --out out mill 2> err || cat err
$ hearth summary --quotes none --notes mill/notes.tsv out | grep '^3 trans\|Who raises'; grep -o 'Facilitators aside, [^.]*took part[^.]*\|>No place in a conv[^.]*' out/report.html
$ hearth run --quiet --keep-names --suppress 2 --lexicon codebook.tsv --out out mill 2> err || cat err; hearth summary --quotes none --notes mill/notes.tsv out | grep '^3 trans\|Who raises'
> 3 transcripts of 2 projects, 5 people, 7 turns of 24 words (facilitators aside); 5 themes by the codebook and settings 032cd85e9d54.
> **Who raises it:** hope: 4 of 5 people, 3 of 3 transcripts, 2 of 2 projects. trust: 3 of 5 people, 3 of 3 transcripts, 2 of 2 projects. Both in the same turn: 3 of 5 people. Most often in water (4 of 5). Nobody has more than 3 of the 5.
> **Who raises it:** trust: 3 of 5 people, 3 of 3 transcripts, 2 of 2 projects. Most often in water (4 of 5). Nobody has more than 3 of the 5.
> Facilitators aside, 5 people took part in 3 conversations, each person counted once
> Facilitators aside, 5 people took part in 3 conversations, each person counted once
> >No place in a conversation, of 8, facilitators’ too, is known to have been silent
> 3 transcripts of 2 projects, 6 people, counted anew in each conversation, 7 turns of 24 words (facilitators aside); 5 themes by the codebook and settings 032cd85e9d54. Of 3 of the codebook’s themes nothing is told: small counts are suppressed, and few people may be behind them.
> **Who raises it:** hope: 5 of 6 people, each conversation counting its own, 3 of 3 transcripts, 2 of 2 projects. trust: 4 of 6 people, each conversation counting its own.
> **Who raises it:** trust: 4 of 6 people, each conversation counting its own.

## questions and notes are read as they come, stay text, and what names no theme is told
$ . ./programme.sh; run; hearth summary --questions questions.csv --notes own.tsv out | sed '/^## Themes/,$d'
> # What did we learn?
>
> 16 transcripts of 4 projects, 16 people, 1280 turns of 10240 words (facilitators aside), 2025-03-01 to 2025-06-04; 5 themes by the codebook and settings 032cd85e9d54.
>
> Two themes meet when both are in the same turn. “As their places explain” is what chance gives, and a finding holds when it differs from that by more than chance does, however many were tried; “Method and limits” says how.
>
> ## Do people “trust” \</script\>\<img src=x onerror=alert(1)\>?
>
> **A theme.** trust is in 223 of 1280 turns, 17.4 % (15.3 % to 19.8 %); in 16 of 16 conversations, 4 of 4 projects. With every conversation counted alike it is 17.4 %, with every project counted alike 17.4 %. From wave to wave no change is shown.
>
> **Who raises it:** trust: 16 of 16 people, 16 of 16 transcripts, 4 of 4 projects. Most often in 3 (63 of 223), 2 (56 of 223) and 1 (53 of 223). Nobody has more than 21 of the 223.
>
> **The analyst writes:** \- We heard this ourselves.
>
> > “we go **trust** and power for us money.” (a:21, Ann)
>
> **What follows what, strong.** trust is followed by hope 1 turn later, by another person, 151 times, 2.8 times as often (2.6 to 3.1) as their places in the conversations explain (q \< 0.001); in 16 of 16 conversations, 4 of 4 projects.
>
> **Who raises it:** trust: 16 of 16 people, 16 of 16 transcripts, 4 of 4 projects. hope: 16 of 16 people, 16 of 16 transcripts, 4 of 4 projects.
>
> > “we go **trust** and power for us money.” (a:21, Ann)
>
> ## \# 1. Is it \*paid\* for?
>
> **Together, strong.** means/money and power meet in the same turn 132 times, 2.1 times as often (1.75 to 2.4) as their places in the conversations and the length of the turns explain (q \< 0.001); in 15 of 16 conversations, 4 of 4 projects; no single project carries it.
>
> **Who raises it:** means/money: 16 of 16 people, 16 of 16 transcripts, 4 of 4 projects. power: 16 of 16 people, 16 of 16 transcripts, 4 of 4 projects. Both in the same turn: 16 of 16 people. Most often in 0 (38 of 132) and 1 (32 of 132). Nobody has more than 13 of the 132.
>
> **The analyst writes:** 1\. Not \[so\](javascript:alert(1)) \| \<img src=x onerror=alert(2)\>
>
> > “we go trust and *power* for us **money**.” (a:21, Ann)
>
> Counter-examples: one of them without the other
>
> > “we go trust and on for us **money**.” (a:15, Ben)
>
> > “we go trust and **power** for us all.” (b:16, Ann)
>
> **A difference, moderate.** means/money and power meet in the same turn 2.4 times as often as chance (2.0 to 2.8) where wave is 1 and 1.25 times as often as chance (0.83 to 1.88) where wave is 2: the first is 1.90 times the second (1.24 to 2.9), q = 0.031.
>
> **Who raises it:** means/money: 16 of 16 people, 16 of 16 transcripts, 4 of 4 projects. power: 16 of 16 people, 16 of 16 transcripts, 4 of 4 projects.
>
> > “we go trust and *power* for us **money**.” (a:21, Ann)
>
> ## And \<b\>else\</b\>?
>
> No theme that this question names is in the results.
>
> ## Besides these questions
>
> **A theme.** hope is in 216 of 1280 turns, 16.9 % (14.8 % to 19.2 %); in 16 of 16 conversations, 4 of 4 projects. With every conversation counted alike it is 16.9 %, with every project counted alike 16.9 %. From wave to wave no change is shown.
>
> **Who raises it:** hope: 16 of 16 people, 16 of 16 transcripts, 4 of 4 projects. Most often in 1 (59 of 216), 3 (56 of 216) and 2 (53 of 216). Nobody has more than 20 of the 216.
>
> **The analyst writes:** Hope, shortened.
>
> > “we go **hope** and power for us money.” (a:24, Ann)
>
> **Whose voice.** Facilitators aside, 16 people took part in 16 conversations, each person counted once. The words are shared very evenly: a Gini of 0.07 in the middle conversation, 0.03 to 0.15 in all (0: all alike, 1: one voice; very evenly below 0.1, fairly evenly below 0.3, unevenly below 0.5, very unevenly from there). No facilitator is known.
>
> **Have we heard enough?** For which themes come up: no further conversation is needed. For which themes meet: no further conversation is needed. Within a project (4 conversations each): not yet, in any of 4.
>
! hearth summary: questions.csv: UTF-8, semicolons, 4 rows
! hearth summary: questions.csv:4: no theme of the results, or more than one, is meant, and the row is left out: "gold"
! hearth summary: own.tsv:5: no theme of the results, or more than one, is meant, and the row is left out: "hopp"; near it: hope

## on the page, too: nothing of it is markup
$ . ./programme.sh; run; hearth report --questions questions.csv --notes own.tsv out 2> /dev/null; grep -o '<img[^>]*>\|<b>else' out/report.html; grep -o 'Not \[so\][^<]*\|And &lt;b&gt;[^<]*\|<h3><bdi>Do people[^<]*' out/report.html | sort -u
> <h3><bdi>Do people “trust” &lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;?
> And &lt;b&gt;else&lt;/b&gt;?
> Not [so](javascript:alert(1)) | &lt;img src=x onerror=alert(2)&gt;

## what lies beside the directory is used, and told
$ . ./programme.sh; run; cp questions.csv questions.tsv; cp own.tsv notes.tsv; hearth summary out > here.md; mkdir elsewhere; mv out elsewhere; rm notes.tsv questions.tsv; hearth summary elsewhere/out > there.md; cmp -s here.md there.md || grep -c '^## ' here.md there.md
> here.md:5
> there.md:1
! hearth summary: questions.tsv is used
! hearth summary: questions.tsv: UTF-8, semicolons, 4 rows
! hearth summary: questions.tsv:4: no theme of the results, or more than one, is meant, and the row is left out: "gold"
! hearth summary: notes.tsv is used
! hearth summary: notes.tsv:5: no theme of the results, or more than one, is meant, and the row is left out: "hopp"; near it: hope

## one conversation, nothing that holds
$ hearth run --quiet --keep-names --lexicon codebook.tsv small 2> /dev/null; hearth summary --brief hearth-out | sed -n 1,7p
> # What did we learn?
>
> 1 transcript, 2 people, 2 turns of 7 words (facilitators aside); 5 themes by the codebook and settings 032cd85e9d54.
>
> Two themes meet when both are in the same turn. “As their places explain” is what chance gives, and a finding holds when it differs from that by more than chance does, however many were tried; “Method and limits” says how.
>
> **Whose voice.** Facilitators aside, 2 people took part in 1 conversation, each person counted once. The words are shared fairly evenly: a Gini of 0.14 (0: all alike, 1: one voice; very evenly below 0.1, fairly evenly below 0.3, unevenly below 0.5, very unevenly from there). No facilitator is known.

## suppressed: no count of people, no quotation that the run withholds
$ . ./programme.sh; run --suppress 100; hearth summary out | grep -c ' people,\|^>\|  '; hearth summary out | grep -o '^.*Whose voice.*'
> 0
> **Whose voice.** Who speaks is suppressed: too few people would be told of.

## a table that is not there is not said of
$ . ./programme.sh; run; rm out/voices.tsv out/sequence.tsv out/codings.tsv; hearth summary out | grep -o '^\*\*[A-Z][^*]*\*\*' | grep -v raises
> **Together, strong.**
> **A difference, moderate.**
> **A difference, moderate.**
> **Have we heard enough?**

## bad tables
$ hearth run --quiet --keep-names --lexicon codebook.tsv small 2> /dev/null
$ printf 'a\tb\n1\t2\n' > q.tsv; hearth summary --questions q.tsv hearth-out; echo $?; hearth summary --notes q.tsv hearth-out; echo $?; hearth summary --notes nosuch hearth-out; echo $?
$ printf 'question_id\ttext\ttheme_id\n\tWhy?\ttrust\n' > q.tsv; hearth summary --questions q.tsv hearth-out; echo $?; hearth summary; echo $?; hearth summary nosuch; echo $?; hearth summary hearth-out > /dev/full; echo $?
> 1
> 1
> 3
> 1
> 2
> 3
> 3
! hearth summary: q.tsv:1: no column question_id: questions are a table question_id, text, theme_id
! hearth summary: q.tsv:1: no column theme_a: notes are a table theme (or theme_a, theme_b), note
! hearth summary: nosuch: No such file or directory
! hearth summary: q.tsv:2:1: a question has an id
! hearth summary: name one directory, of what `hearth run` left
! hearth summary: nosuch: No such file or directory
! hearth summary: standard output: No space left on device

## --strict: a note that names no theme is refused
$ hearth run --quiet --keep-names --lexicon codebook.tsv small 2> /dev/null; printf 'theme\tnote\nrust\tx\n' > n.tsv; hearth --strict summary --notes n.tsv hearth-out > /dev/null; echo $?
> 1
! hearth summary: n.tsv:2: no theme of the results, or more than one, is meant, and the row is left out: "rust"; near it: trust

## another result is refused
$ hearth run --quiet --keep-names --lexicon codebook.tsv small 2> /dev/null; sed -i 's/trust/hope/' hearth-out/codings.tsv; hearth summary hearth-out; echo $?
> 1
! hearth summary: hearth-out/codings.tsv: not the table that datapackage.json describes: of another run, or changed since

## the same bytes wherever and whenever it is made
$ . ./programme.sh; run; hearth summary out > one 2> /dev/null; TZ=Pacific/Auckland LANG=tr_TR.UTF-8 hearth summary out > two 2> /dev/null; cmp one two

## a pair is quoted from where it was counted as together, and a counter-example is of no such place: by turns, sentences, windows of two, conversations
@ units.tsv
| theme_a	theme_b	note
| hope	trust	look
@@ units/a.txt
| Ann: We trust.\n
| Ben: Nothing.\n
| Ann: I hope. We agree.\n
| Ben: Trust them.\n
| Ann: I hope so.\n
@@ units/b.txt
| Ann: Some trust.\n
| Ben: Nothing.\n
$ printf 'theme\tpattern\nhope\thope\ntrust\ttrust\n' > two.tsv
$ for unit in turn sentence window:2 doc; do hearth run --quiet --keep-names --unit $unit --lexicon two.tsv --out out units; echo "$unit:"; hearth summary --notes units.tsv out | grep '^>\|^One of\|^Counter'; done
> turn:
> Counter-examples: one of them without the other
> > “I **hope** so.” (a:5, Ann)
> > “**Trust** them.” (a:4, Ben)
> sentence:
> Counter-examples: one of them without the other
> > “I **hope** so.” (a:5, Ann)
> > “**Trust** them.” (a:4, Ben)
> window:2:
> > “*Trust* them. … I **hope** so.” (a:4, Ben … 5, Ann)
> Counter-examples: one of them without the other
> > “Some **trust**.” (b:1, Ann)
> doc:
> > “*Trust* them. … I **hope** so.” (a:4, Ben … 5, Ann)
> Counter-examples: one of them without the other
> > “Some **trust**.” (b:1, Ann)
