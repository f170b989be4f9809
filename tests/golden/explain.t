explain: a pair of themes, or one, in words, from a finished run.

@ books/codebook.tsv
| theme	pattern
| ground/trust	trust*
| ground/home	home
| money	fund*
| money	trust fund
| never	zebra
@ talks/a.txt
| Ann: We trust them with the fund.
| 
| Ben: No fund, no home.
| 
| Ann: Trust, trust and trust again, I say.
| 
| Ben: The trust fund is gone.
@ talks/b.txt
| Ann: Nobody says a word.
| 
| Ben: A fund of stories, a fund.
| 
| Ann: And home we go.

## the three planted truths of the samples: a link, one transcript's, one between projects only
$ hearth run --quiet --out out --lexicon $ROOT/models/lexicons/bringing-people-together.tsv $ROOT/corpus/samples 2> err || cat err
$ hearth explain --dir out facilitation trust | sed -n '/^$/q;p'
$ hearth explain --dir out arts hostility | sed -n '/^$/q;p'
$ hearth explain --dir out accessibility in-person-online | sed -n '/^$/q;p'
$ for pair in 'trust facilitation' 'arts hostility' 'accessibility in-person-online'; do hearth explain --dir out $pair | sed -n '/mixed/,/moment/p' | tail -4; done
> bridging/facilitation and ground/trust meet in the same turn 52 times, 2.5 times
> as often (2.1 to 2.9) as their places in the conversations and the length of the
> turns explain (q < 0.001); in 20 of 24 conversations, 10 of 12 projects; no
> single project carries it.
> bridging/hostility and ways/arts meet in the same turn 13 times where 8.1 are
> expected from their places in the conversations and the length of the turns, in
> 1 of 24 conversations, 1 of 12 projects. There is too little to tell whether
> this is more than chance: 1.61 times as often, anything from 0.20 to 13 being
> possible (q = 0.47).
> All of it is in one transcript: P-YTTHPGQ7. Fewer than five transcripts' worth
> of talk stand behind what is expected, so the interval is wide.
> bridging/accessibility and bridging/in-person-online meet in the same turn 10
> times where 10.5 are expected from their places in the conversations and the
> length of the turns, in 4 of 24 conversations, 2 of 12 projects. There is too
> little to tell whether this is more than chance: 0.95 times as often, anything
> from 0.45 to 2.0 being possible (q = 1.00).
> Fewer than five transcripts' worth of talk stand behind what is expected, so the
> interval is wide. Over all conversations thrown together they would seem to meet
> 4.2 times as often as chance; within conversations it is 0.95: the togetherness
> is between projects, not between the themes.
>   rich conversations       +0.1  |
>   same phase               +1.5  |##
>   long turns              +12.1  |##################
>   same moment             +31.0  |#############################################
>   rich conversations       +2.2     |###################
>   same phase               -0.3  ---|
>   long turns               +4.5     |######################################
>   same moment              +4.9     |##########################################
>   rich conversations       +4.9      |#########################################
>   same phase               -0.4   ---|
>   long turns               +3.5      |#############################
>   same moment              -0.5  ----|

## who carries it: the meetings of the projects add up to those of the pair
$ hearth run --quiet --out out --lexicon $ROOT/models/lexicons/bringing-people-together.tsv $ROOT/corpus/samples 2> err || cat err
$ hearth explain --dir out --tsv trust facilitation > table.tsv
$ awk -F '\t' 'NR == 1 { for (i = 1; i <= NF; i++) c[$i] = i; next } { n[$c["part"]] += $c["n"]; e[$c["part"]] += $c["expected"]; d[$c["part"]] += $c["value"] } END { print n["project"] == n["holds"], e["project"] / e["holds"] }' table.tsv
$ awk -F '\t' '$3 == "project" && $9 >= 5 { print $5, $9, $14 }' table.tsv
> 1 1
> doorstep 6 2
> hedgerow 6 2
> radio 6 2
> repair 6 2
> allotment 5 2
> bus 5 2
> choir 5 2
> library 5 2

## the quotations hold both themes, the counter-examples one, and all can be looked up
$ hearth run --quiet --out out --lexicon $ROOT/models/lexicons/bringing-people-together.tsv $ROOT/corpus/samples 2> err || cat err
$ hearth explain --dir out --tsv --quotes 12 --counter 6 trust facilitation > table.tsv
$ awk -F '\t' '$9 == "participant" { print $1 "\t" $2 "\t" $16 }' out/codings.tsv | sort -u > codings
$ awk -F '\t' '$3 == "quote" { print $6 "\t" $7 }' table.tsv | while IFS=$'\t' read -r doc turn; do grep -cE "^$doc	$turn	(ground/trust|bridging/facilitation)\$" codings; done | sort | uniq -c | tr -s ' '
$ awk -F '\t' '$3 == "counter" { print $4 "\t" $6 "\t" $7 }' table.tsv | while IFS=$'\t' read -r theme doc turn; do grep -E "^$doc	$turn	(ground/trust|bridging/facilitation)\$" codings | cut -f 3 | grep -cx "$theme"; for t in $((turn - 1)) $turn $((turn + 1)); do grep -E "^$doc	$t	(ground/trust|bridging/facilitation)\$" codings | cut -f 3 | grep -vx "$theme"; done; done | sort | uniq -c | tr -s ' '
$ awk -F '\t' '$3 == "quote" { print $5 }' table.tsv | sort | uniq -c | awk '{ print $1 }' | sort | uniq -c | tr -s ' '
$ cut -f 3,4 table.tsv | grep counter | sort | uniq -c | tr -s ' '
>  12 2
>  6 1
>  8 1
>  2 2
>  3 counter	bridging/facilitation
>  3 counter	ground/trust

## one theme alone
$ hearth run --quiet --out out --lexicon $ROOT/models/lexicons/bringing-people-together.tsv $ROOT/corpus/samples 2> err || cat err
$ hearth explain --dir out --quotes 0 ground/trust
> ground/trust is in 117 of 1406 turns, 8.3 % (6.9 % to 10.0 %); in 24 of 24
> conversations, 12 of 12 projects. With every conversation counted alike it is
> 8.3 %, with every project counted alike 8.3 %. From wave to wave no change is
> shown.
>
> Project by project, turns with it and their share:
>   library                     12 of 110   10.9 %  |############################
>   bus                         11 of 130    8.5 %  |######################
>   wheels                      11 of 123    8.9 %  |#######################
>   doorstep                    10 of 112    8.9 %  |#######################
>   hedgerow                    10 of 118    8.5 %  |######################
>   radio                       10 of 127    7.9 %  |####################
>   allotment                    9 of 112    8.0 %  |#####################
>   choir                        9 of 110    8.2 %  |#####################
>   mill                         9 of 122    7.4 %  |###################
>   repair                       9 of 106    8.5 %  |######################
>   stall                        9 of 121    7.4 %  |###################
>   harbour                      8 of 115    7.0 %  |##################
>
> Of its 48 pairs with other themes 1 holds:
>   bridging/facilitation: 52 together, 2.5 times as often (2.1 to 2.9)
>
> Entries of the codebook that found it (theme:entry, hits, the words as they
> first stood):
>   ground/trust:1.17                       98  trust
>   ground/trust:1.29                       23  believe them
>   ground/trust:1.21                        6  confidence
>   ground/trust:1.23                        5  faith in
>   ground/trust:1.30                        3  took our word
>   ground/trust:1.24                        2  could rely on
>   ground/trust:1.25                        1  be relied on
>   ground/trust:1.26                        1  opened up to
>   ground/trust:1.27                        1  sure of her
>   ground/trust:1.28                        1  sure of him

## nothing depends on the number of threads or on the order of the names
$ hearth run --quiet --jobs 1 --out one --lexicon $ROOT/models/lexicons/bringing-people-together.tsv $ROOT/corpus/samples 2> err || cat err
$ hearth run --quiet --jobs 3 --out three --lexicon $ROOT/models/lexicons/bringing-people-together.tsv $ROOT/corpus/samples 2> err || cat err
$ hearth explain --dir one arts hostility > a; hearth explain --jobs 2 --dir three bridging/hostility ways/arts | cmp - a

## a small run, without projects: every part; two themes on the same words
$ hearth run --quiet --keep-names --out out --lexicon books/codebook.tsv talks
$ hearth explain --dir out trust money
$ hearth explain --dir out --tsv trust money | cut -f 3- | tr '\t' '|'
> ground/trust and money meet in the same turn twice where 2.1 are expected from
> their places in the conversations and the length of the turns, in 1 of 2
> conversations. This cannot be tested: however the themes were placed, no number
> of meetings that is possible would be beyond chance.
> All of it is in one transcript: a. Fewer than five transcripts' worth of talk
> stand behind what is expected, so the interval is wide. Fewer than five meetings
> are expected: a few more or less change much.
>
> With all turns mixed 1.7 meetings would be plain chance. The difference to 2
> comes from:
>   rich conversations       +0.5           |####################################
>   same phase               +0.0           |
>   long turns               -0.1   --------|
>   same moment              -0.1  ---------|
>
> Transcript by transcript (there are no projects):
>                                                           meet expected  times
>   a                                                          2      2.1   0.94
>
> In 1 of the 2 turns the two meet on the very same words only. These entries of
> the codebook find both (theme:entry, and in how many turns nothing else does):
>   “trust”: ground/trust:1.2 and money:1.5, 1
> Take the words out of one of the themes, or run again with --overlap longest,
> which gives words to the longest entry alone.
>
> Together, for example (*ground/trust*, _money_):
>   a:1  Ann
>     We *trust* them with the _fund_.
>   a:4  Ben
>     The *_trust fund_* is gone.
>
> Counter-examples: one theme is strong, the other is neither here nor beside it:
>   b:2  Ben  [money]
>     A _fund_ of stories, a _fund_.
> part|theme|project|doc|turn|speaker|n|expected|lift|lo|hi|value|text|why
> sentence||||||||||||ground/trust and money meet in the same turn twice where 2.1 are expected from their places in the conversations and the length of the turns, in 1 of 2 conversations. This cannot be tested: however the themes were placed, no number of meetings that is possible would be beyond chance.|
> caution||||||||||||All of it is in one transcript: a. Fewer than five transcripts' worth of talk stand behind what is expected, so the interval is wide. Fewer than five meetings are expected: a few more or less change much.|
> holds||||||2|2.13636363636|0.936170212766|0.0224203969728|39.0900601953||untestable|value=untestable
> excess|||||||||||0.535714285714|conversation|
> excess|||||||||||0|phase|
> excess|||||||||||-0.113636363636|length|
> excess|||||||||||-0.136363636364|moment|
> transcript|||a|||2|2.13636363636|0.936170212766|||1||lo=one_doc hi=one_doc
> same_words|ground/trust:1.2 money:1.5|||||1||||||trust|
> quote|||a|1|Ann|2||||||We *trust* them with the _fund_.|
> quote|||a|4|Ben|2||||||The *_trust fund_* is gone.|
> counter|money||b|2|Ben|2||||||A _fund_ of stories, a _fund_.|

## windows, transcripts and sentences
$ for unit in sentence window:2 doc; do hearth run --quiet --unit $unit --keep-names --out out --lexicon books/codebook.tsv talks 2> err || cat err; hearth explain --dir out home money | sed -n '1p;/^Together/,/^Counter/p'; done
> ground/home and money meet in the same sentence once where 1.1 are expected from
> Together, for example (*ground/home*, _money_):
>   a:2  Ben
>     No _fund_, no *home*.
>
> Counter-examples: one theme is strong, the other is neither here nor beside it:
> ground/home and money meet in the same window of 2 turns 3 times where 2.9 are
> Together, for example (*ground/home*, _money_):
>   a:2  Ben
>     No _fund_, no *home*.
>   b:2-3  Ben
>     A _fund_ of stories, a _fund_.
>     … Ann: And *home* we go.
>
> Counter-examples: one theme is strong, the other is neither here nor beside it:
> ground/home and money meet in the same transcript twice where 2 are expected
> Together, for example (*ground/home*, _money_):
>   a:2  Ben
>     No _fund_, no *home*.
>   a:2-4  Ben
>     No _fund_, no *home*.
>     … The _trust fund_ is gone.
>   b:2-3  Ben
>     A _fund_ of stories, a _fund_.
>     … Ann: And *home* we go.

## what is no pair: a theme above another, two that never come near one another, one that never occurs
$ hearth run --quiet --keep-names --out out --lexicon books/codebook.tsv talks 2> err || cat err
$ hearth explain --dir out ground ground/trust; echo $?
$ hearth explain --dir out never money; echo $?
$ hearth explain --dir out never; echo $?
$ printf 'theme\tpattern\none\ttrust*\ntwo\tstories\n' > apart.tsv; hearth run --quiet --keep-names --out apart --lexicon apart.tsv talks 2> err || cat err
$ hearth explain --dir apart --counter 1 one two; echo $?
> ground is above ground/trust in the codebook: where the one below is, the one
> above is too, so they are no pair. Explain them one by one.
> 0
> never is in no turn that was counted, so there is nothing to say of the two.
> 0
> never is in none of the 7 turns that were counted.
> 0
> one (in 3 turns) and two (in 1 turn) never come into the same stretch of talk,
> so that nothing can be said of whether they would meet there.
>
> Counter-examples: one theme is strong, the other is neither here nor beside it:
>   a:3  Ann  [one]
>     *Trust*, *trust* and *trust* again, I say.
> 0

## control characters in names and texts are shown, not sent to the terminal
$ hearth run --quiet --keep-names --out out --lexicon books/codebook.tsv talks 2> err || cat err
$ printf 's/We trust/We\\x1b[31m trust/\ns/\\tAnn\\t/\\tA\\x07nn\\t/\n' > script; sed -i -f script out/matched.tsv
$ hearth explain --dir out trust money | grep -A 1 'a:1 '
>   a:1  A\x07nn
>     We\x1b[31m *trust* them with the _fund_.

## bad usage
$ hearth run --quiet --keep-names --out out --lexicon books/codebook.tsv talks 2> err || cat err
$ hearth explain --dir out; echo $?
$ hearth explain --dir out a b c; echo $?
$ hearth explain --dir out trust trust; echo $?
$ hearth explain --dir out trsut money; echo $?
$ hearth explain --dir out gro; echo $?
$ hearth explain --dir out nobody-said-this; echo $?
$ hearth explain --dir out --quotes -1 trust; echo $?
$ hearth explain trust then check; echo $?
> 2
> 2
> 2
> 2
> 2
> 2
> 2
> 2
! hearth explain: name one theme or two, or one of: voices saturation
! hearth explain: name one theme or two, or one of: voices saturation
! hearth explain: a theme with itself is no pair: name two, or one once
! hearth explain: no theme, or more than one, is meant by "trsut" in out; near it: ground/trust
! hearth explain: no theme, or more than one, is meant by "gro" in out; near it: ground, ground/trust, ground/home
! hearth explain: no theme, or more than one, is meant by "nobody-said-this" in out
! hearth explain: --quotes takes a whole number from 0 to 1000, not "-1"
! hearth: explain cannot be joined with other stages by "then"

## no result, or another program's
$ mkdir empty strange; printf '{"name": "my-data"}' > strange/datapackage.json
$ hearth explain --dir nowhere trust; echo $?
$ hearth explain --dir empty trust; echo $?
$ hearth explain --dir strange trust; echo $?
> 3
> 1
> 1
! hearth explain: nowhere: No such file or directory
! hearth explain: empty: no results of `hearth run`: there is no datapackage.json; name their directory
! hearth explain: strange/datapackage.json: not a description of results by `hearth run`; name their directory

## a table missing, or a column of it, as in results of an older version
$ hearth run --quiet --keep-names --out out --lexicon books/codebook.tsv talks 2> err || cat err
$ for table in themes pairs counts/links matched; do mv out/$table.tsv away; hearth explain --dir out trust money; echo $?; mv away out/$table.tsv; done
$ cp -r out old; sed -i '1s/lift_local/lift/' old/pairs.tsv; hearth explain --dir old trust money; echo $?
$ cp -r out older; sed -i '1s/e_units/e_old/' older/counts/links.tsv; hearth explain --dir older trust money; echo $?
$ cp -r out text; sed -i '1s/\ttokens/\twords/' text/matched.tsv; hearth explain --dir text trust money; echo $?
> 3
> 3
> 3
> 3
> 1
> 1
> 1
! hearth explain: out/themes.tsv: No such file or directory
! hearth explain: out/pairs.tsv: No such file or directory
! hearth explain: out/counts/links.tsv: No such file or directory
! hearth explain: out/matched.tsv: No such file or directory
! hearth explain: old/pairs.tsv:1: no such column in the header: "lift_local"
! hearth explain: older/counts/links.tsv:1: no table of `hearth count links`: no such column in the header: "e_units"
! hearth explain: text/matched.tsv:1: no such column in the header: "tokens"

## tables of different runs
$ hearth run --quiet --keep-names --out out --lexicon books/codebook.tsv talks 2> err || cat err
$ printf 'theme\tpattern\nground/trust\ttrust\nmoney\tfund\nmoney\tstories\n' > other.tsv; hearth run --quiet --out other --lexicon other.tsv talks 2> err || cat err
$ cp -r out x; cp other/counts/links.tsv x/counts; hearth explain --dir x trust money 2>&1 | sed 's/"[0-9a-f]\{12\}"/"CODE"/g'
$ cp -r out y; cp other/matched.tsv y; hearth explain --dir y trust money 2>&1 | sed 's/[0-9a-f]\{12\}/CODE/g'
$ cp -r out z; cp other/pairs.tsv z; hearth explain --dir z trust money; echo $?
$ cp -r out w; sed -i '/^ground\/trust\tmoney\t/d' w/pairs.tsv; hearth explain --dir w trust money; echo $?
$ cp -r out v; sed -i 's/^ground\/trust\t[0-9]*/ground\/trust\t99/' v/themes.tsv; hearth explain --dir v trust; echo $?
> hearth explain: x/counts/links.tsv:2: counts of another codebook or of other settings than the rest of the results, whose matcher is "CODE": "CODE"
> hearth explain: y/matched.tsv:2:14: not the matches that were counted, whose code is CODE: "CODE"
> 1
> 1
> 1
! hearth explain: z/pairs.tsv:3: not made of z/counts/links.tsv, which has other numbers
! hearth explain: w/pairs.tsv: not made of w/counts/links.tsv, which has other pairs
! hearth explain: v/themes.tsv:4: not made of v/counts/links.tsv, which has other numbers

## edited by hand: named, with the line
$ hearth run --quiet --keep-names --out out --lexicon books/codebook.tsv talks 2> err || cat err
$ awk -F '\t' -v OFS='\t' '$1 == "ground/trust" && $2 == "money" { $10 = "many" } 1' out/pairs.tsv > new; cp -r out p; cp new p/pairs.tsv; hearth explain --dir p trust money; echo $?
$ cp -r out m; sed -i 's/trust:2-2/trust:2-200/' m/matched.tsv; hearth explain --dir m trust money; echo $?
> 1
> 1
! hearth explain: p/pairs.tsv:2:10: not a number: expected_local: "many"
! hearth explain: m/matched.tsv:2:13: not a list of hits within the row's tokens: "ground/trust:2-200:1.2 money:6-6:1.4"

## when the system fails: status 3
$ hearth run --quiet --keep-names --out out --lexicon books/codebook.tsv talks 2> err || cat err
$ hearth explain --dir out trust money > /dev/full; echo $?
$ hearth explain --dir out --tsv trust > /dev/full; echo $?
> 3
> 3
! hearth explain: standard output: No space left on device
! hearth explain: standard output: No space left on device
