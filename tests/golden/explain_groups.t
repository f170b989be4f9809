explain GROUP GROUP: do two groups talk with each other, and do they take up what the other says? The programme below is
made up: newer people speak of trust, and long-standing ones answer with hope; nobody takes up anything the other way.

@ codebook.tsv
| theme	pattern
| trust	trust
| hope	hope
| power	power
@ programme.sh
| # twelve conversations of 80 turns of ten words in three projects
| mkdir -p talks
| printf 'speaker\trole\tgroup\nAnn\t\tnewer\nBen\t\tnewer\nCat\t\tlong-standing\nDan\t\tlong-standing\nHost\tfacilitator\t\n' > talks/speakers.tsv
| printf 'doc\tproject\n' > talks/manifest.tsv
| for doc in a b c d e f g h i j k l; do
|     number=$(printf %d "'$doc")
|     printf '%s\t%s\n' $doc $((number % 3)) >> talks/manifest.tsv
|     awk -v seed=$number '
|     function draw() { seed = seed * 16807 % 2147483647; return seed / 2147483647 }
|     BEGIN {
|         seed = seed * 1000003 % 2147483647
|         split("Ann Ben Cat Dan Host", name, " ")
|         for (turn = 1; turn <= 80; turn++) {
|             do who = 1 + int(draw() * 4.5); while (who == last)
|             newer = who <= 2; old = who == 3 || who == 4
|             word = "well"
|             if (newer && draw() < 0.25) word = "trust"
|             if (old && draw() < (asked ? 0.7 : 0.1)) word = "hope"
|             if (draw() < 0.08) word = "power"
|             print name[who] ": we go on and " word " as we did then.\n"
|             last = who; asked = newer && word == "trust"
|         }
|     }' > talks/$doc.txt
| done
| run() { hearth run --quiet --keep-names --out out --lexicon codebook.tsv "$@" talks 2> err || cat err; }
@ timed.sh
| mkdir talks
| printf 'speaker\tgroup\nAnn\tnewer\nBen\tnewer\nCat\told\n' > talks/speakers.tsv
| printf 'WEBVTT\n\n' > talks/a.vtt
| while read from to words; do
|     printf '00:00:0%s00 --> 00:00:0%s00\n%s\n\n' $from $to "$words"
| done >> talks/a.vtt << END
| 0.0 2.0 <v Ann>We trust you.
| 1.5 3.0 <v Cat>There is hope.
| 3.5 5.0 <v Ann>There is.
| 5.0 6.0 <v Ben>Is there?
| 5.8 7.0 <v Cat>I hope that we –
| 7.2 8.0 <v Ben>I trust her.
| END
| printf 'Cat: Well then.\n\nBen: We trust.\n\nAnn: So we do.\n' > talks/b.txt

## the samples: who follows whom, who opens the floor, how long it takes
$ hearth run --quiet --out out --lexicon $ROOT/models/lexicons/bringing-people-together.tsv $ROOT/corpus/samples 2> err || cat err
$ hearth explain --dir out newer long-standing
> Facilitators' turns stepped over, 741 of 1308 (56.7 %) times the next to speak,
> of people with a group, is of the other group; were the groups dealt otherwise
> among the same people, 761 times. The E-I index is 0.13, by chance 0.16 (p =
> 0.31): neither keeping to themselves nor seeking one another is shown. With
> theirs in between, 599 of 1050 (57.0 %) times the next to speak, of people with
> a group, is of the other group; were the groups dealt otherwise among the same
> people, 611 times. The E-I index is 0.14, by chance 0.16 (p = 0.53): neither
> keeping to themselves nor seeking one another is shown.
>
> Who follows whom, facilitators stepped over (by chance: the groups dealt
> otherwise among the same people; a group whose people talk much is above that
> after everybody, so this is description: the test is that of the E-I index):
>   after newer comes long-standing: 370 of 499 (74.1 %), 381 by chance
>   after long-standing comes newer: 371 of 809 (45.9 %), 381 by chance
>   after newer comes newer: 129 of 499 (25.9 %), 222 by chance
>   after long-standing comes long-standing: 438 of 809 (54.1 %), 325 by chance
>
> Whom facilitators open the floor for, of those with a group (description, too:
> the test is that of the E-I index):
>   after a facilitator comes newer: 128 of 355 (36.1 %), 163 by chance
>   after a facilitator comes long-standing: 227 of 355 (63.9 %), 192 by chance
>
> How long until the next one speaks, in seconds (the middle half of the gaps);
> there are times in 12 of 24 conversations; between groups not shown to be other
> than within them (p = 0.17):
>   long-standing after newer: 0.83 s (0.55 to 1.08), 156 answers
>   newer after long-standing: 0.84 s (0.55 to 1.01), 160 answers
>   newer after newer: 0.71 s (0.41 to 0.97), 53 answers
>   long-standing after long-standing: 0.77 s (0.49 to 1.05), 174 answers
>
> Gaps below 0, the next one speaking before the last one has ended: 0 of 316 (0.0
> %) where somebody of another group speaks next, 0 of 227 (0.0 %) where somebody
> of the same does.
>
> Turns that break off, of those that could, in conversations in which some turn
> does: 9 of 392 (2.3 %) where somebody of another group speaks next, 3 of 278
> (1.1 %) where somebody of the same does.
>
> What newer speak of and long-standing take up, one to three turns later: of 1052
> successions of two themes that could be tested, each at one distance, none is
> shown to be other than chance has it; of 1040 there is too little to say.
>
> What long-standing speak of and newer take up, one to three turns later: of 983
> successions of two themes that could be tested, each at one distance, none is
> shown to be other than chance has it; of 969 there is too little to say.

## the programme: what newer people say is taken up by the others, not the other way round
$ . ./programme.sh; run; hearth explain --dir out --quotes 3 newer long
$ hearth explain --dir out --tsv --quotes 1 long-standing newer | cut -f 1-14 | tr '\t' '|'
> Facilitators' turns stepped over, 540 of 796 (67.8 %) times the next to speak,
> of people with a group, is of the other group; were the groups dealt otherwise
> among the same people, 531 times. The E-I index is 0.36, by chance 0.33 (p =
> 0.41): neither keeping to themselves nor seeking one another is shown. With
> theirs in between, 472 of 702 (67.2 %) times the next to speak, of people with a
> group, is of the other group; were the groups dealt otherwise among the same
> people, 468 times. The E-I index is 0.34, by chance 0.33 (p = 0.73): neither
> keeping to themselves nor seeking one another is shown.
>
> Who follows whom, facilitators stepped over (by chance: the groups dealt
> otherwise among the same people; a group whose people talk much is above that
> after everybody, so this is description: the test is that of the E-I index):
>   after newer comes long-standing: 270 of 401 (67.3 %), 265 by chance
>   after long-standing comes newer: 270 of 395 (68.4 %), 265 by chance
>   after newer comes newer: 131 of 401 (32.7 %), 133 by chance
>   after long-standing comes long-standing: 125 of 395 (31.6 %), 133 by chance
>
> Whom facilitators open the floor for, of those with a group (description, too:
> the test is that of the E-I index):
>   after a facilitator comes newer: 62 of 123 (50.4 %), 61.5 by chance
>   after a facilitator comes long-standing: 61 of 123 (49.6 %), 61.5 by chance
>
> How long until the next one speaks, and how often before the last one has ended,
> is not known: the turns have no times; there are times in 0 of 12 conversations.
>
> Who is interrupted is not known: no turn is marked as broken off.
>
> What newer speak of and long-standing take up, one to three turns later: of 12
> successions of two themes that could be tested, each at one distance, 1 holds;
> of 8 there is too little to say:
>   trust, then hope, 1 turn later: 29 times, 2.3 times as often as chance (1.85
>   to 2.9), in 11 conversations
>
> What long-standing speak of and newer take up, one to three turns later: of 12
> successions of two themes that could be tested, each at one distance, none is
> shown to be other than chance has it; of 8 there is too little to say.
>
> For example, what is surest each way (theme>theme):
>   a:15-16  Ann  [trust>hope]
>     we go on and *trust* as we did then.
>     … Dan: we go on and _hope_ as we did then.
>   b:12-13  Ben  [trust>hope]
>     we go on and *trust* as we did then.
>     … Cat: we go on and _hope_ as we did then.
>   c:5-6  Ann  [trust>hope]
>     we go on and *trust* as we did then.
>     … Cat: we go on and _hope_ as we did then.
> theme_a|theme_b|part|theme|project|doc|turn|speaker|n|expected|lift|lo|hi|value
> long-standing|newer|sentence|||||||||||
> long-standing|newer|between||||||540|530.666666667||||0.409264622037
> long-standing|newer|ei_index||||||796|0.333333333333||||0.356783919598
> long-standing|newer|sentence|||||||||||
> long-standing|newer|between||||||472|468||||0.732303303659
> long-standing|newer|ei_index||||||702|0.333333333333||||0.344729344729
> long-standing|newer|follows|long-standing>newer|||||270|265.333333333||||0.683544303797
> long-standing|newer|z|long-standing>newer||||||||||0.860013163568
> long-standing|newer|follows|newer>long-standing|||||270|265.333333333||||0.673316708229
> long-standing|newer|z|newer>long-standing||||||||||0.860013163568
> long-standing|newer|follows|long-standing>long-standing|||||125|132.666666667||||0.316455696203
> long-standing|newer|z|long-standing>long-standing||||||||||-0.6484664556
> long-standing|newer|follows|newer>newer|||||131|132.666666667||||0.326683291771
> long-standing|newer|z|newer>newer||||||||||-0.140970968609
> long-standing|newer|opening|long-standing|||||61|61.5||||0.49593495935
> long-standing|newer|z|long-standing||||||||||-0.0911605688194
> long-standing|newer|opening|newer|||||62|61.5||||0.50406504065
> long-standing|newer|z|newer||||||||||0.0911605688194
> long-standing|newer|sentence|||||||||||
> long-standing|newer|times||||||12|||||0
> long-standing|newer|sentence|||||||||||
> long-standing|newer|sentence|||||||||||
> long-standing|newer|tested|long-standing>newer|||||12|||||0
> long-standing|newer|too_few|long-standing>newer|||||8|||||
> long-standing|newer|sentence|||||||||||
> long-standing|newer|tested|newer>long-standing|||||12|||||1
> long-standing|newer|too_few|newer>long-standing|||||8|||||
> long-standing|newer|uptake|trust>hope|||||29|12.6132811195|2.2991638516|1.84613597122|2.86336136608|1.50761104149e-06
> long-standing|newer|quote|trust>hope|1|a|15-16|Ann|2|||||

## the numbers are those of the tables
$ . ./programme.sh; run; hearth explain --dir out --tsv newer long-standing > rows.tsv
$ awk -F '\t' '$3 == "between" { print $9, $14, $15 }' rows.tsv; awk -F '\t' '$1 == "" && $2 == "" && $3 == "between" { print $10, $20, "facilitators", $6 }' out/mixing.tsv | sort -r
$ awk -F '\t' '$3 == "uptake" { print $4, $9, $11, $14 }' rows.tsv; awk -F '\t' '$5 == "yes" && $2 ~ /newer/ { print $3 ">" $4, $9, $16, $20 }' out/sequence.tsv
> 540 0.409264622037 facilitators out
> 472 0.732303303659 facilitators in
> 540 0.409264622037 facilitators out
> 472 0.732303303659 facilitators in
> trust>hope 29 2.2991638516 1.50761104149e-06
> trust>hope 29 2.2991638516 1.50761104149e-06

## a quotation is of two turns that follow one another, the first with the first theme
$ . ./programme.sh; run; hearth explain --dir out --tsv --quotes 40 newer long-standing | awk -F '\t' '$3 == "quote"' > quotes.tsv; wc -l < quotes.tsv
$ awk -F '\t' '{ split($7, turns, "-"); if (turns[2] <= turns[1] || $15 !~ "[*]trust[*].* … (Cat|Dan): .*_hope_") print }' quotes.tsv
> 29

## three groups: the index and its p are of all of them
$ . ./programme.sh; sed -i 's/^Dan.*/Dan\t\tguest/' talks/speakers.tsv; run; hearth explain --dir out newer long | sed '/^$/q'
> Facilitators' turns stepped over, 665 of 796 (83.5 %) times over all 3 groups
> the next to speak, of people with a group, is of another group; were the groups
> dealt otherwise among the same people, 663 times. The E-I index over all 3
> groups is 0.67, by chance 0.67 (p = 0.93): neither keeping to themselves nor
> seeking one another is shown. With theirs in between, 584 of 702 (83.2 %) times
> over all 3 groups the next to speak, of people with a group, is of another
> group; were the groups dealt otherwise among the same people, 585 times. The E-I
> index over all 3 groups is 0.66, by chance 0.67 (p = 0.96): neither keeping to
> themselves nor seeking one another is shown.
>

## where there are times in one conversation: the numbers were worked out by hand
$ . ./timed.sh; hearth run --quiet --keep-names --lexicon codebook.tsv talks 2> err || cat err; hearth explain newer old | sed -n '/^How/,/^What/p' | sed '$d'
$ hearth explain --tsv newer old | grep -P '\t(times|gap|overlap|interrupted)\t' | cut -f 3,4,9,12-15
> How long until the next one speaks, in seconds (the middle half of the gaps);
> there are times in 1 of 2 conversations:
>   old after newer: -0.35 s (-0.42 to -0.28), 2 answers
>   newer after old: 0.35 s (0.28 to 0.42), 2 answers
>   newer after newer: 0.00 s (0.00 to 0.00), 1 answer
>
> Gaps below 0, the next one speaking before the last one has ended: 2 of 4 (50.0
> %) where somebody of another group speaks next, 0 of 1 (0.0 %) where somebody of
> the same does.
>
> Turns that break off, of those that could, in conversations in which some turn
> does: 1 of 4 (25.0 %) where somebody of another group speaks next, 0 of 1 (0.0
> %) where somebody of the same does.
>
> times		2			1	
> gap	newer>old	2	-0.425	-0.275	-0.35	
> gap	old>newer	2	0.275	0.425	0.35	
> gap	newer>newer	1	0	0	0	
> overlap		4			0.5	between
> overlap		1			0	within
> interrupted		4			0.25	between
> interrupted		1			0	within

## the same with three groups: what is between groups and within them is of all
$ . ./timed.sh; sed -i 's/Ben.newer/Ben\tguest/' talks/speakers.tsv; hearth run --quiet --keep-names --lexicon codebook.tsv talks 2> err || cat err; hearth explain newer old | sed -n '/^Gaps/,/^What/p' | sed '$d'
> Gaps below 0, the next one speaking before the last one has ended (over all 3
> groups): 2 of 5 (40.0 %) where somebody of another group speaks next, none of 0
> where somebody of the same does.
>
> Turns that break off, of those that could, in conversations in which some turn
> does (over all 3 groups): 1 of 5 (20.0 %) where somebody of another group speaks
> next, none of 0 where somebody of the same does.
>

## no such group, one group twice or alone, a theme and a group, neither
$ . ./programme.sh; run
$ for words in 'newer nosuch' 'older newer' 'newer new' newer 'trust newer' 'long trust' 'no such' 'trust nosuch' nosuch; do hearth explain --dir out $words; echo $?; done
> 2
> 2
> 2
> 2
> 2
> 2
> 2
> 2
> 2
! hearth explain: no theme and no group, or more than one, is meant by "nosuch"; the groups are long-standing, newer
! hearth explain: no theme and no group, or more than one, is meant by "older"; the groups are long-standing, newer
! hearth explain: a group with itself: name two
! hearth explain: a group is meant by "newer", and a second one is wanted: name two; the groups are long-standing, newer
! hearth explain: a theme is meant by "trust", a group by "newer", which are no pair: name two themes or two groups; the groups are long-standing, newer
! hearth explain: a theme is meant by "trust", a group by "long", which are no pair: name two themes or two groups; the groups are long-standing, newer
! hearth explain: no theme and no group, or more than one, is meant by "no"; the groups are long-standing, newer
! hearth explain: no theme, or more than one, is meant by "nosuch" in out
! hearth explain: no theme, or more than one, is meant by "nosuch" in out

## with --suppress nobody of fewer than so many is quoted
$ . ./programme.sh; run --suppress 1000; hearth explain --dir out newer long-standing; hearth explain --dir out --tsv newer long-standing | cut -f 3,9 | grep -e quote -e withheld
$ run --suppress 2; hearth explain --dir out --tsv newer long-standing | cut -f 3 | grep -c quote
> Who speaks after whom is suppressed: some group is of few people.
>
> What newer speak of and long-standing take up, one to three turns later: of 12
> successions of two themes that could be tested, each at one distance, 1 holds;
> of 8 there is too little to say:
>   trust, then hope, 1 turn later: 29 times, 2.3 times as often as chance (1.85
>   to 2.9), in 11 conversations
>
> What long-standing speak of and newer take up, one to three turns later: of 12
> successions of two themes that could be tested, each at one distance, none is
> shown to be other than chance has it; of 8 there is too little to say.
>
> 29 places are not quoted: there somebody raises a theme that fewer than 1000
> people raise, or one that would tell how many do.
> withheld	29
> 5

## a theme of that name wins
$ . ./programme.sh; printf 'theme\tpattern\nnewer\ttrust\nlong-standing\thope\n' > codebook.tsv; run; hearth explain --dir out newer long-standing | head -1
> long-standing and newer never meet in the same turn; 7.9 are expected from their

## nobody has a group; results without these tables; tables of another run
$ . ./programme.sh; rm talks/[d-l].txt talks/manifest.tsv; run; cp -r out other; rm talks/speakers.tsv; run; hearth explain --dir out newer old; echo $?
$ for table in mixing sequence; do cp -r other x; cp out/$table.tsv x; hearth explain --dir x newer long-standing; echo $?; rm x/$table.tsv; hearth explain --dir x newer long-standing; echo $?; rm -r x; done
> 2
> 1
> 3
> 1
> 3
! hearth explain: no theme, or more than one, is meant by "newer" in out; near it: power
! hearth explain: x/mixing.tsv: not the table that datapackage.json describes: of another run, or changed since
! hearth explain: x/mixing.tsv: No such file or directory
! hearth explain: x/sequence.tsv: not the table that datapackage.json describes: of another run, or changed since
! hearth explain: x/sequence.tsv: No such file or directory

## a facilitator behind whom nobody speaks opens no floor
$ . ./programme.sh; rm talks/[b-l].txt talks/manifest.tsv; sed -i '/^Host/d' talks/a.txt; echo 'Host: well then' >> talks/a.txt; run; hearth explain --dir out newer long-standing | grep -c floor; awk -F '\t' '$3 == "opening"' out/mixing.tsv | cut -f 3-10
> 0
> opening		long-standing	in	0	2	0	0
> opening		newer	in	0	2	0	0
> opening		long-standing	in	0	2	0	0
> opening		newer	in	0	2	0	0

## one conversation, in which too little is said to tell
$ . ./programme.sh; rm talks/[b-l].txt talks/manifest.tsv; run; hearth explain --dir out newer long-standing | head -34
> Facilitators' turns stepped over, 44 of 65 (67.7 %) times the next to speak, of
> people with a group, is of the other group; were the groups dealt otherwise
> among the same people, 43.3 times. The E-I index is 0.35, by chance 0.33 (p =
> 1.00): neither keeping to themselves nor seeking one another is shown. With
> theirs in between, 36 of 55 (65.5 %) times the next to speak, of people with a
> group, is of the other group; were the groups dealt otherwise among the same
> people, 36.7 times. The E-I index is 0.31, by chance 0.33 (p = 1.00): neither
> keeping to themselves nor seeking one another is shown.
>
> Who follows whom, facilitators stepped over (by chance: the groups dealt
> otherwise among the same people; a group whose people talk much is above that
> after everybody, so this is description: the test is that of the E-I index):
>   after newer comes long-standing: 22 of 37 (59.5 %), 21.7 by chance
>   after long-standing comes newer: 22 of 28 (78.6 %), 21.7 by chance
>   after newer comes newer: 15 of 37 (40.5 %), 10.8 by chance
>   after long-standing comes long-standing: 6 of 28 (21.4 %), 10.8 by chance
>
> Whom facilitators open the floor for, of those with a group (description, too:
> the test is that of the E-I index):
>   after a facilitator comes newer: 8 of 12 (66.7 %), 6 by chance
>   after a facilitator comes long-standing: 4 of 12 (33.3 %), 6 by chance
>
> How long until the next one speaks, and how often before the last one has ended,
> is not known: the turns have no times; there are times in 0 of 1 conversation.
>
> Who is interrupted is not known: no turn is marked as broken off.
>
> What newer speak of and long-standing take up, one to three turns later: nothing
> could be tested.
>
> What long-standing speak of and newer take up, one to three turns later: nothing
> could be tested.
