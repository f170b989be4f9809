The kind rule of a codebook (hearth-lexicon(5)). `find` reads rows `doc|turn|text`, or with more columns as
its header says, and shows for each row its hits. Expected hits are worked out by hand.

@ find.sh
| find() { # CODEBOOK [options]: rows of standard input, fields parted by |
|     tr '|' '\t' | { read -r first; case $first in doc*) echo "$first" ;; *) printf 'doc\tturn\ttext\n%s\n' "$first" ;; esac; cat; } |
|         hearth tokenise then stem then match --lexicon "$@" > found &&
|         awk -F '\t' 'NR == 1 { for (i = 1; i <= NF; i++) c[$i] = i; next } { print $c["hits"] }' found
| }
| rule() { # RULE: a codebook of it, theme t, entry r
|     printf 'theme\tpattern\tkind\tid\nt\t%s\trule\tr\n' "$1" > rule.tsv
|     find rule.tsv
| }
| refused() { # RULE: what is said of it
|     printf 'theme\tpattern\tkind\nhope\thope\t\nt\t%s\trule\n' "$1" > bad.tsv
|     hearth match --lexicon bad.tsv nosuch.tsv
| }

## a phrase alone, stemmed like the text; wildcards; ^Word keeps case and form
$ . ./find.sh; printf '%s\n' 'a|1|Common grounds, a common ground.' 'a|2|Hopeful hopes' > talk
$ rule 'common ground' < talk; rule 'hope*' < talk; rule '^Hopeful' < talk; rule '^hopeful' < talk
> t:1-2:r t:4-5:r
>
>
> t:1-1:r t:2-2:r
>
> t:1-1:r
>
>

## NEAR/n: the later begins at most n words behind the end of the earlier; 1 is side by side
$ . ./find.sh; printf '%s\n' 'a|1|trust in the community' 'a|2|community trust' 'a|3|trust and trust, then community' > talk
$ for n in 1 2 3 9; do rule "trust NEAR/$n community" < talk | paste -sd'|'; done
> |t:1-2:r|
> |t:1-2:r|t:3-5:r
> t:1-4:r|t:1-2:r|t:3-5:r
> t:1-4:r|t:1-2:r|t:1-5:r

## the nearest is taken, of two equally near the earlier; --overlap all shows each
$ . ./find.sh; printf 'theme\tpattern\tkind\tid\nt\thelp NEAR/9 hope\trule\tr\n' > c.tsv
$ echo 'a|1|hope, and help, and hope' | find c.tsv
$ echo 'a|1|hope so then, help or hope' | find c.tsv
$ echo 'a|1|help me, help us, hope' | find c.tsv --overlap all
> t:1-3:r
> t:4-6:r
> t:1-5:r t:3-5:r

## operands of a NEAR do not overlap, and phrases count from their ends
$ . ./find.sh; printf '%s\n' 'a|1|a safe space' 'a|2|a safe space and safe people' > talk
$ rule 'safe space NEAR/3 safe' < talk; rule 'safe NEAR/5 safe' < talk
>
> t:2-5:r
>
> t:2-5:r

## BEFORE and AFTER: the order too
$ . ./find.sh; printf '%s\n' 'a|1|ask for help' 'a|2|help, then ask' > talk
$ for op in NEAR/2 BEFORE/2 AFTER/2 BEFORE/1; do rule "ask $op help" < talk | paste -sd'|'; done
> t:1-3:r|t:1-3:r
> t:1-3:r|
> |t:1-3:r
> |

## NEAR across the rows of a turn: a hit in each; not across turns; /s keeps to the row, /p has no end
$ . ./find.sh; printf '%s\n' 'a|1|We trust.' 'a|1|The community, too.' 'a|2|Trust' 'a|3|Community' 'a|4|Trust, and trust the community.' > talk
$ rule 'trust NEAR/2 community' < talk | paste -sd'|'; rule 'trust NEAR/s community' < talk | paste -sd'|'
$ rule 'trust NEAR/2/s community' < talk | paste -sd'|'; rule 'trust BEFORE/p community' < talk | paste -sd'|'
$ rule 'trust AFTER/p community' < talk | paste -sd'|'
> t:2-2:r|t:2-2:r|||t:3-5:r
> ||||t:1-5:r
> ||||t:3-5:r
> t:2-2:r|t:2-2:r|||t:1-5:r
> ||||

## several NEAR are worked out from left to right
$ . ./find.sh; printf '%s\n' 'a|1|sit and talk and eat' 'a|2|talk, and then we all eat and sit' > talk
$ rule 'sit NEAR/2 talk NEAR/2 eat' < talk; rule 'sit NEAR/2 (talk NEAR/9 eat)' < talk
> t:1-5:r
>
> t:1-5:r
> t:1-8:r

## NOT NEAR, NOT BEFORE, NOT AFTER: what has no such neighbour
$ . ./find.sh; printf '%s\n' 'a|1|power cut, power' 'a|2|cut the power' > talk
$ rule 'power NOT NEAR/1 cut' < talk; rule 'power NOT BEFORE/1 cut' < talk; rule 'power NOT AFTER/2 cut' < talk
>
> t:3-3:r
> t:3-3:r
> t:3-3:r
> t:1-1:r
>

## AND: both in the turn, each where it stands; AND/s: both in the row
$ . ./find.sh; printf '%s\n' 'a|1|Hope, hope!' 'a|1|And help.' 'a|2|Hope' 'a|3|Help and hope' 'a|3|Help' > talk
$ rule 'hope AND help' < talk | paste -sd'|'; rule 'hope AND/p help' < talk | paste -sd'|'; rule 'hope AND/s help' < talk | paste -sd'|'
> t:1-1:r t:2-2:r|t:2-2:r||t:1-1:r t:3-3:r|t:1-1:r
> t:1-1:r t:2-2:r|t:2-2:r||t:1-1:r t:3-3:r|t:1-1:r
> |||t:1-1:r t:3-3:r|

## NOT: not when the other is in the turn; AND/s NOT: in the row; a NOT may stand first
$ . ./find.sh; printf '%s\n' 'a|1|Hope.' 'a|1|Help and hope.' 'a|2|Hope' > talk
$ rule 'hope NOT help' < talk | paste -sd'|'; rule 'hope AND NOT help' < talk | paste -sd'|'; rule 'hope AND/s NOT help' < talk | paste -sd'|'; rule 'NOT help AND/s hope' < talk | paste -sd'|'
> ||t:1-1:r
> ||t:1-1:r
> t:1-1:r||t:1-1:r
> t:1-1:r||t:1-1:r

## OR: either; NEAR binds before AND and NOT, these before OR
$ . ./find.sh; printf '%s\n' 'a|1|tea' 'a|2|cake and coffee' 'a|3|coffee' 'a|4|tea, no cake' > talk
$ rule 'tea OR coffee AND cake' < talk | paste -sd'|'; rule '(tea OR coffee) AND cake' < talk | paste -sd'|'
$ rule 'tea OR cake NEAR/2 coffee NOT tea' < talk | paste -sd'|'
> t:1-1:r|t:1-1:r t:3-3:r||t:1-1:r
> |t:1-1:r t:3-3:r||t:1-1:r t:3-3:r
> t:1-1:r|t:1-3:r||t:1-1:r

## and, or, not, near in lower case are words
$ . ./find.sh; echo 'a|1|hope and help, or not' | rule 'hope and help OR or not'
> t:1-3:r t:4-5:r

## #theme: the hits of a theme and of its descendants, in whatever order the codebook has them
@ c.tsv
| theme	pattern	kind	id
| both	#power NEAR/5 #trust	rule	b
| power/voice	speak up		
| power	power		
| power	power cut	except	
| power-tools	drill		
| trust	trust*		
| deep	#both AND now	rule	d
$ . ./find.sh; printf '%s\n' 'a|1|trust who speaks up' 'a|2|trust in a power cut' 'a|3|drill and trust' 'a|4|power and trust now' | find c.tsv
> trust:1-1:1.7 both:1-4:b power/voice:3-4:1.3
> trust:1-1:1.7
> power-tools:1-1:1.6 trust:3-3:1.7
> power:1-1:1.4 both:1-3:b deep:1-3:d trust:3-3:1.7 deep:4-4:d

## #theme takes hits before overlaps are settled: what a longer entry of the theme covers counts too
@ c.tsv
| theme	pattern	kind	id
| place	hall		h
| place	village hall		v
| t	big BEFORE/2/s #place	rule	r
$ . ./find.sh; echo 'a|1|a big old hall, a big, big village hall' | find c.tsv --overlap all
> t:2-4:r place:4-4:h t:6-9:r t:7-9:r place:8-9:v place:9-9:h

## an exception of the rule's own theme drops its hits, as any other's
@ c.tsv
| theme	pattern	kind
| t	power NEAR/3 people	rule
| t	power of the people	except
$ . ./find.sh; printf '%s\n' 'a|1|power of the people' 'a|2|people have power' | find c.tsv
>
> t:1-3:1.2

## rules settle with the theme's other entries: the longest stands
@ c.tsv
| theme	pattern	kind
| t	trust	
| t	trust NEAR/3 people	rule
$ . ./find.sh; echo 'a|1|people trust, and trust' | find c.tsv
> t:1-4:1.3

## NOT/n BEFORE: a negator at most n words before, in the same row; NOT AFTER/n/s @negator: the others
$ . ./find.sh; printf '%s\n' 'a|1|I don’t really trust him.' 'a|1|Trust!' 'a|2|We never, not in all these years, trusted. No.' 'a|2|Trust' > talk
$ rule 'NOT/3 BEFORE trust' < talk | paste -sd'|'; rule 'trust NOT AFTER/3/s @negator' < talk | paste -sd'|'
$ rule 'NOT/9 BEFORE trust' < talk | paste -sd'|'; rule '@negator' < talk | paste -sd'|'
> t:4-4:r|||
> |t:1-1:r|t:8-8:r|t:1-1:r
> t:4-4:r||t:8-8:r|
> t:2-2:r||t:2-2:r t:3-3:r t:9-9:r|

## the negators are those of the text's language
@ c.tsv
| theme	pattern	kind	language	id
| en	NOT/2 BEFORE like	rule	en	en
| cy	hoffi BEFORE/2 @negator	rule	cy	cy
| fr	aime BEFORE/1 @negator	rule	fr	fr
| de	NOT/2 BEFORE gern	rule	de	de
| es	NOT/2 BEFORE gusta	rule	es	es
| it	NOT/2 BEFORE piace	rule	it	it
| nl	leuk AFTER/1 @negator	rule	nl	nl
| pt	NOT/2 BEFORE gosto	rule	pt	pt
$ . ./find.sh
$ printf '%s\n' 'doc|turn|language|text' 'a|1|en|I wouldn’t like it' 'b|1|cy|Dw i’n hoffi dim byd' 'c|1|fr|J’aime pas' 'd|1|de|Das mache ich nicht gern' 'e|1|es|No me gusta' 'f|1|it|Non mi piace' 'g|1|nl|Niet leuk' 'h|1|pt|Não gosto' > talk
$ tr '|' '\t' < talk | hearth --quiet tokenise then stem --language auto then match --language auto --lexicon c.tsv | cut -f 7 | tail -n +2
$ printf 'theme\tpattern\tkind\tlanguage\nt\t@negator\trule\tpl\n' > pl.tsv; hearth match --lexicon pl.tsv --language auto nosuch.tsv
> en:3-3:en
> cy:3-4:cy
> fr:1-2:fr
> de:5-5:de
> es:3-3:es
> it:3-3:it
> nl:1-2:nl
> pt:2-2:pt
! hearth match: pl.tsv:2:2: no negators are known of Polish, only of Welsh, German, English, Spanish, French, Italian, Dutch, Portuguese: "@negator"
= 1

## rows of a turn in another language are looked at by themselves, and rows keep their order
@ c.tsv
| theme	pattern	kind	language	id
| t	hope NEAR/9 help	rule	en	en
| t	espoir AND aide	rule	fr	fr
$ printf 'doc\tturn\tlanguage\ttext\n' > talk; printf 'a\t%s\t%s\t%s\n' 1 en Hope 1 en help 2 en hope 2 fr 'espoir, aide' 2 en help 3 cy gobaith 3 en 'hope, help' 3 cy gobaith 4 fr aide 4 fr espoir >> talk
$ hearth --quiet tokenise talk then stem --language auto then match --language auto --lexicon c.tsv | cut -f 2-4,7 | tail -n +2 | tr '\t' '|'
> 1|en|Hope|t:1-1:en
> 1|en|help|t:1-1:en
> 2|en|hope|
> 2|fr|espoir, aide|t:1-1:fr t:2-2:fr
> 2|en|help|
> 3|cy|gobaith|
> 3|en|hope, help|t:1-2:en
> 3|cy|gobaith|
> 4|fr|aide|t:1-1:fr
> 4|fr|espoir|t:1-1:fr
! hearth match: 2 rows in 1 of 1 documents are not searched, because the codebook has no entry in their language: 1 Welsh ("a")

## conditions on columns hold for a hit by its row; they need no AND
$ . ./find.sh; printf '%s\n' 'doc|turn|role|wave|text' 'a|1|host|1|Trust and help' 'a|1|Guest|2|trust' 'a|2|guest|10|help' 'a|3||10|trust' > talk
$ for r in 'trust {role=guest}' '{role!=host} AND trust' 'trust {role=host|guest}' 'trust {wave>=2}' 'trust AND {wave<2}' 'trust {role=}' 'trust NOT {role=host}' 'trust AND ({role=host} OR {wave=10})' 'trust AND help {role=guest}' 'trust AND help'; do rule "$r" < talk | paste -sd'|'; done
> |t:1-1:r||
> |t:1-1:r||t:1-1:r
> t:1-1:r|t:1-1:r||
> |t:1-1:r||t:1-1:r
> t:1-1:r|||
> |||t:1-1:r
> |t:1-1:r||t:1-1:r
> t:1-1:r|||t:1-1:r
> |||
> t:1-1:r t:3-3:r|t:1-1:r||

## a column that a condition asks for and the stream lacks
@ c.tsv
| theme	pattern	kind
| t	hope {role=host} {wave>2}	rule
| u	hope {group=a}	rule
$ printf 'doc\tturn\trole\ttext\ttokens\tstems\na\t1\thost\tx\tx\tx\n' > talk.tsv; hearth match --lexicon c.tsv talk.tsv
! hearth match: talk.tsv:1: no such column in the header, but c.tsv:2 has a condition on it: "wave"
! hearth match: talk.tsv:1: no such column in the header, but c.tsv:3 has a condition on it: "group"
= 1

## an operator in lower case that has a distance is a mistake, and/or is not
$ . ./find.sh; refused 'hope near/3 trust'; refused 'hope and/s trust'; refused 'hope Before/p trust'; refused 'and/or NEAR'
! hearth match: bad.tsv:3:2: operators are written in upper case: NEAR/5, at character 6 of the rule: "hope near/3 trust"
! hearth match: bad.tsv:3:2: operators are written in upper case: NEAR/5, at character 6 of the rule: "hope and/s trust"
! hearth match: bad.tsv:3:2: operators are written in upper case: NEAR/5, at character 6 of the rule: "hope Before/p trust"
! hearth match: bad.tsv:3:2: NEAR says how far: NEAR/5 (words at most, 1 to 1,000,000), NEAR/s (one sentence), NEAR/p (one turn), at character 8 of the rule: "and/or NEAR"
= 1

## faults of rules: what is wrong, where in the rule, what is wanted
$ . ./find.sh; for r in 'trust NEAR hope' 'trust BEFORE hope' 'a AFTER b' 'a NEAR/x b' '(a OR (b AND c)' 'a) OR b' 'a (b OR c)' 'a AND' 'a AND OR b' '()' 'é {role' 'a {role}' 'a {wave>1|2}' '{role=host} AND NOT a' 'a OR {role=host}' 'a NEAR/2 {role=host}' 'NOT/3 a' '@nobody' 'a NEAR/2 !!' '#hopes' '#nobody'; do refused "$r"; done
! hearth match: bad.tsv:3:2: NEAR says how far: NEAR/5 (words at most, 1 to 1,000,000), NEAR/s (one sentence), NEAR/p (one turn), at character 7 of the rule: "trust NEAR hope"
! hearth match: bad.tsv:3:2: BEFORE says how far: BEFORE/5 (words at most, 1 to 1,000,000), BEFORE/s (one sentence), BEFORE/p (one turn), at character 7 of the rule: "trust BEFORE hope"
! hearth match: bad.tsv:3:2: AFTER says how far: AFTER/5 (words at most, 1 to 1,000,000), AFTER/s (one sentence), AFTER/p (one turn), at character 3 of the rule: "a AFTER b"
! hearth match: bad.tsv:3:2: NEAR says how far: NEAR/5 (words at most, 1 to 1,000,000), NEAR/s (one sentence), NEAR/p (one turn), at character 3 of the rule: "a NEAR/x b"
! hearth match: bad.tsv:3:2: this parenthesis is never closed, at character 1 of the rule: "(a OR (b AND c)"
! hearth match: bad.tsv:3:2: this parenthesis closes none, at character 2 of the rule: "a) OR b"
! hearth match: bad.tsv:3:2: AND, OR, NOT, NEAR/n, BEFORE/n or AFTER/n is wanted before this, at character 3 of the rule: "a (b OR c)"
! hearth match: bad.tsv:3:2: the rule ends where a word, #theme, @negator, {column=value} or ( is wanted, at character 6 of the rule: "a AND"
! hearth match: bad.tsv:3:2: a word, #theme, @negator, {column=value} or ( is wanted, not an operator, at character 7 of the rule: "a AND OR b"
! hearth match: bad.tsv:3:2: a parenthesis is closed where a word, #theme, @negator, {column=value} or ( is wanted, at character 2 of the rule: "()"
! hearth match: bad.tsv:3:2: this { is never closed: {role=facilitator}, at character 3 of the rule: "é {role"
! hearth match: bad.tsv:3:2: no condition: {column=value}, with = != < <= > or >= and no second one, at character 3 of the rule: "a {role}"
! hearth match: bad.tsv:3:2: < <= > and >= take one value: {wave>=2}, at character 3 of the rule: "a {wave>1|2}"
! hearth match: bad.tsv:3:2: a rule of conditions and NOT alone finds nothing: it wants words or #theme, at character 1 of the rule: "{role=host} AND NOT a"
! hearth match: bad.tsv:3:2: this side of OR finds nothing itself: a condition or NOT only narrows what else is found, at character 6 of the rule: "a OR {role=host}"
! hearth match: bad.tsv:3:2: a condition, or NOT, finds nothing that could be near: AND, at character 10 of the rule: "a NEAR/2 {role=host}"
! hearth match: bad.tsv:3:2: behind NOT/n a plain BEFORE is wanted: NOT/3 BEFORE hope, at character 7 of the rule: "NOT/3 a"
! hearth match: bad.tsv:3:2: only @negator is known, at character 1 of the rule: "@nobody"
! hearth match: bad.tsv:3:2: no word in this part of the pattern: "!!"
! hearth match: bad.tsv:3:2: the codebook has no theme hopes (near it: hope), at character 1 of the rule: "#hopes"
! hearth match: bad.tsv:3:2: the codebook has no theme nobody, at character 1 of the rule: "#nobody"
= 1

## a theme that is only described can be found by nothing
@ c.tsv
| theme	pattern	kind	label
| new			Not begun
| a	#new OR x	rule	
$ hearth match --lexicon c.tsv nosuch.tsv 2>&1 | grep rule
> hearth match: c.tsv:3:2: no pattern finds the theme new, at character 1 of the rule: "#new OR x"
= 1

## a circle of themes is shown
@ c.tsv
| theme	pattern	kind
| a	#b AND x	rule
| b	#c AND y	rule
| c	z NEAR/3 #a	rule
| self	#self OR x	rule
| up/down	x NEAR/2 #up	rule
$ hearth match --lexicon c.tsv nosuch.tsv
! hearth match: c.tsv:2:2: themes that are found by one another: a > b > c > a, at character 1 of the rule: "#b AND x"
! hearth match: c.tsv:5:2: themes that are found by one another: self > self, at character 1 of the rule: "#self OR x"
! hearth match: c.tsv:6:2: themes that are found by one another: up/down > up > up/down, at character 10 of the rule: "x NEAR/2 #up"
= 1

## a hundred levels are read, no more; so is a megabyte, no more
$ . ./find.sh; deep() { printf '%*s' $1 '' | tr ' ' '('; printf 'hope'; printf '%*s' $1 '' | tr ' ' ')'; }
$ echo 'a|1|hope' | rule "$(deep 100)"
$ printf 'theme\tpattern\tkind\nt\t%s\trule\n' "$(deep 101)" > c.tsv; hearth match --lexicon c.tsv nosuch.tsv 2>&1 | cut -c 1-61
$ { printf 'theme\tpattern\tkind\nt\thope'; yes ' OR hope' | tr -d '\n' | head -c 10000000; printf '\trule\n'; } > c.tsv; hearth match --lexicon c.tsv nosuch.tsv 2>&1 | cut -c 1-77
> t:1-1:r
> hearth match: c.tsv:2:2: more than 100 levels of parentheses,
> hearth match: c.tsv:2:2: a rule of more than 1 MiB: make themes of its parts:
= 1

## all faults of all rules are told at once, with those of other kinds
@ c.tsv
| theme	pattern	kind
| a	b NEAR c	rule
| b	#a AND #x	rule
| c	(	regex
| d	#d	rule
$ hearth match --lexicon c.tsv nosuch.tsv
! hearth match: c.tsv:2:2: NEAR says how far: NEAR/5 (words at most, 1 to 1,000,000), NEAR/s (one sentence), NEAR/p (one turn), at character 3 of the rule: "b NEAR c"
! hearth match: c.tsv:4:2: missing closing parenthesis at character 2 of the regular expression: "("
! hearth match: c.tsv:3:2: the codebook has no theme x (near it: a, b, c), at character 8 of the rule: "#a AND #x"
! hearth match: c.tsv:5:2: themes that are found by one another: d > d, at character 1 of the rule: "#d"
= 1

## the same bytes with any number of jobs, in pipes, and whichever documents there are
@ c.tsv
| theme	pattern	kind
| near	trust* NEAR/10 (people OR communit* OR they)	rule
| neg	NOT/4 BEFORE (think OR know OR feel)	rule
| asks	#ground AND #bridging {role=participant}	rule
| ground	trust*	
| bridging	people	
$ hearth --quiet ingest --manifest $ROOT/corpus/samples/manifest.tsv --manifest $ROOT/corpus/samples/speakers.tsv $ROOT/corpus/samples then segment then tokenise then stem > stems.tsv
$ hearth --jobs 1 match --lexicon c.tsv stems.tsv > one; hearth --jobs 4 match --lexicon c.tsv stems.tsv | cmp - one
$ hearth --jobs 3 --quiet segment then tokenise then stem then match --lexicon c.tsv < <(hearth --quiet ingest --manifest $ROOT/corpus/samples/manifest.tsv --manifest $ROOT/corpus/samples/speakers.tsv $ROOT/corpus/samples) | cmp - one
$ awk -F '\t' 'FNR == 1 { for (i = 1; i <= NF; i++) c[$i] = i; next } { n = split($c["hits"], h, " "); for (i = 1; i <= n; i++) { split(h[i], p, ":"); count[p[1]]++ } } END { for (t in count) print t, (count[t] > 5) }' one | sort
> asks 1
> bridging 1
> ground 1
> near 1
> neg 1

## run, sensitivity, explain and codings know rules
@ book.tsv
| theme	pattern	kind	id
| trust	trust*		
| together	together		
| link	trust* NEAR/20 together	rule	link
| doubt	NOT/4 BEFORE trust*	rule	doubt
$ hearth run --quiet --out out --lexicon book.tsv $ROOT/corpus/samples 2> err || cat err
$ cut -f 1 out/themes.tsv | sort; hearth --quiet check out/matched.tsv
$ awk -F '\t' 'NR == 1 { for (i = 1; i <= NF; i++) c[$i] = i; next } $c["entry"] == "doubt" { print $c["quote"] }' out/codings.tsv | sort | uniq -c | sort -rn | head -1 | awk '{ print $2 }'
$ hearth run --jobs 4 --quiet --out out4 --lexicon book.tsv $ROOT/corpus/samples && cmp out/matched.tsv out4/matched.tsv && cmp out/pairs.tsv out4/pairs.tsv
$ hearth explain --dir out trust together | head -1 | wc -l
$ hearth --quiet sensitivity --lexicon book.tsv --vary overlap out/turns.tsv | wc -l | awk '{ print ($1 > 1) }'
> doubt
> link
> theme
> together
> trust
> trust
> 1
> 1

## a rule has a weight like other entries, and stands beside people's codings
@ c.tsv
| theme	pattern	kind	weight
| t	trust NEAR/3 help	rule	2.5
| t	hope		
@ people.tsv
| doc	turn	theme
| a	1	seen
$ printf 'doc\tturn\ttext\na\t1\tTrust and help, hope\na\t1\tHope\n' | hearth tokenise then stem then match --lexicon c.tsv --codings people.tsv | cut -f 6,8
> hits	weights
> t:1-3:1.2 people/seen:1-4: t:4-4:1.3	2.5 1 1
> people/seen:1-1: t:1-1:1.3	1 1
! hearth match: 1 coding by people

## the matcher's code changes with a rule
$ code() { printf 'theme\tpattern\tkind\n%b\n' "$1" > c.tsv; printf 'doc\tturn\ttext\ttokens\tstems\na\t1\tx\tx\tx\n' | hearth match --lexicon c.tsv | cut -f 7 | tail -1; }
$ { code 't\ta NEAR/3 b\trule'; code 't\ta NEAR/4 b\trule'; code 't\ta NEAR/3 b\t'; } | sort -u | wc -l
> 3

## the examples of the manual come out as it shows them
% plain
$ $ROOT/stages/man/examples $ROOT/stages/man/hearth-lexicon.5
