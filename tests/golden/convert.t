Dictionaries of other programs as codebooks, and back: hearth lexicon convert.

## a LIWC dictionary: a legend of categories, then words with their numbers
@@ moral.dic
| %\n1\tharm\n2\tfair\n%\nhurt*\t1\nkind\t1\t2\njust\t2\n
$ hearth lexicon convert moral.dic
> theme	pattern	kind
> harm	hurt*	word
> harm	kind	word
> fair	kind	word
> fair	just	word
! hearth lexicon: moral.dic: liwc, UTF-8, 2 themes, 4 patterns

## LIWC of 2015 and later: indentation makes the tree, parentheses hold a longer name, phrases
@ liwc2015.dic
| %
| 1	affect (Affective processes)
| 	2	posemo (Positive emotion)
| 	3	negemo
| 		4	anx
| 5	social
| %
| happ*	1	2
| nerv*	1	3	4
| over the moon	2
| talk	5
$ hearth lexicon convert liwc2015.dic
$ hearth --quiet lexicon convert --to liwc liwc2015.dic | diff liwc2015.dic - && echo the same
> theme	pattern	kind	label
> affect	happ*	word	Affective processes
> affect/posemo	happ*	word	Positive emotion
> affect	nerv*	word	
> affect/negemo	nerv*	word	
> affect/negemo/anx	nerv*	word	
> affect/posemo	over the moon	word	
> social	talk	word	
> the same
! hearth lexicon: liwc2015.dic: liwc, UTF-8, 5 themes, 7 patterns

## LIWC with all quirks: spaces for TABs, nothing between number and name, zeroes, CR LF, blank lines, a name of several words
@@ quirks.dic
| %\t\t\r\n01Harm\r\n2     Fair play\r\n  003\tShort (Rather long (really))\r\n%\r\n\r\nhurt   01\r\nbe kind to 1 02\r\nhurt\t2\r\njust*  \t 2     \r\nwar\t\t\t1\t003\r\n
$ hearth lexicon convert quirks.dic
> theme	pattern	kind	label
> Harm	hurt	word	
> Harm	be kind to	word	
> Fair_play	be kind to	word	Fair play
> Fair_play	hurt	word	
> Fair_play	just*	word	
> Harm	war	word	
> Fair_play/Short	war	word	Rather long (really)
! hearth lexicon: quirks.dic: liwc, UTF-8, 3 themes, 7 patterns

## what a LIWC dictionary says and hearth cannot: conditions, emoticons, text behind a number
@ more.dic
| %
| 1	a
| 2	b
| %
| kind	1	<of>1/2
| like	(1 2)1/2	(1 2)2	2
| :)	1
| why?	1
| f*ck	2
| well	1 (see note)
| both	1 ( (1 2)2
$ hearth lexicon convert more.dic; echo status $?
$ hearth lexicon convert --lossy more.dic
$ hearth --strict lexicon convert --lossy more.dic > /dev/null 2>&1; echo status $?
> status 1
> theme	pattern	kind
> a	kind	word
> b	like	word
> a	why	word
> b	f*ck	word
> a	well	word
> a	both	word
> status 1
! hearth lexicon: more.dic: liwc, UTF-8, 2 themes, 6 patterns
! hearth lexicon: more.dic:9:1: a * within a word: any characters: "f*ck"
! hearth lexicon: more.dic:5:8: a category on a condition, which hearth does not have: "<of>1/2"
! hearth lexicon: more.dic:6:6: a category on a condition, which hearth does not have: "(1 2)1/2"
! hearth lexicon: more.dic:6:15: a category on a condition, which hearth does not have: "(1 2)2"
! hearth lexicon: more.dic:7:1: no word in it, and hearth finds words only: ":)"
! hearth lexicon: more.dic:10:8: not the number of a category: "(see note)"
! hearth lexicon: more.dic:11:8: not the number of a category: "("
! hearth lexicon: more.dic:11:10: a category on a condition, which hearth does not have: "(1 2)2"
! hearth lexicon: more.dic: nothing is written, since 7 things cannot be expressed (--lossy: write the rest)
! hearth lexicon: more.dic: liwc, UTF-8, 2 themes, 6 patterns
! hearth lexicon: more.dic:9:1: a * within a word: any characters: "f*ck"
! hearth lexicon: more.dic:5:8: a category on a condition, which hearth does not have: "<of>1/2"
! hearth lexicon: more.dic:6:6: a category on a condition, which hearth does not have: "(1 2)1/2"
! hearth lexicon: more.dic:6:15: a category on a condition, which hearth does not have: "(1 2)2"
! hearth lexicon: more.dic:7:1: no word in it, and hearth finds words only: ":)"
! hearth lexicon: more.dic:10:8: not the number of a category: "(see note)"
! hearth lexicon: more.dic:11:8: not the number of a category: "("
! hearth lexicon: more.dic:11:10: a category on a condition, which hearth does not have: "(1 2)2"

## all that is wrong with a LIWC dictionary is told at once
@ bad.dic
| %
| 1	a
| b	c
| 2
| 01	again
| %
| x	1	7
| y
| z	02
| w	1
$ hearth lexicon convert bad.dic
! hearth lexicon: bad.dic:3:1: a line of the legend begins with the number of a category: "b\x09c"
! hearth lexicon: bad.dic:4:1: a category without a name: "2"
! hearth lexicon: bad.dic:5:1: the number of another category: "01\x09again"
! hearth lexicon: bad.dic:7:5: no category in the legend has this number: "7"
! hearth lexicon: bad.dic:8:1: no category behind the word: "y"
! hearth lexicon: bad.dic:9:3: no category in the legend has this number: "02"
= 1

## a LIWC dictionary without a legend, and one whose legend does not end
$ printf 'happ*\t1\n' > none.dic; hearth lexicon convert none.dic; echo status $?
$ printf '%%\n1\ta\n' > open.dic; hearth lexicon convert open.dic; echo status $?
$ printf '%%\n1\ta\n\nx\t1\n' > open2.dic; hearth lexicon convert open2.dic; echo status $?
> status 1
> status 1
> status 1
! hearth lexicon: none.dic:1:1: a LIWC dictionary begins with a line of %: "happ*\x091"
! hearth lexicon: open.dic: no legend: two lines of % with the categories between
! hearth lexicon: open2.dic:4:1: a line of the legend begins with the number of a category: "x\x091"
! hearth lexicon: open2.dic: no legend: two lines of % with the categories between

## WordStat: a tree by TABs, weights, phrases with _ or blanks
@ mood.cat
| EMOTIONS
| 	GOOD MOOD
| 		HAPP* (1)
| 		OVER_THE_MOON (1.5)
| 		AT EASE (2)
| 	BAD
| 		SAD (1)
| 		GR?Y (-0.5)
| EMPTY
$ hearth lexicon convert mood.cat
$ hearth --quiet lexicon convert mood.cat | hearth --quiet lexicon convert --to wordstat - | diff <(tr _ ' ' < mood.cat) - && echo the same
> theme	pattern	kind	label	weight
> EMOTIONS/GOOD_MOOD	HAPP*	word	GOOD MOOD	
> EMOTIONS/GOOD_MOOD	OVER THE MOON	word		1.5
> EMOTIONS/GOOD_MOOD	AT EASE	word		2
> EMOTIONS/BAD	SAD	word		
> EMOTIONS/BAD	GR?Y	word		-0.5
> EMPTY			EMPTY	
> the same
! hearth lexicon: mood.cat: wordstat, UTF-8, 4 themes, 5 patterns

## WordStat's rules
@ rules.cat
| POSITIVE_WORDS
| 	GOOD (1)
| 	HAPP* (1)
| NEGATIONS
| 	NOT (1)
| 	NEVER (1)
| MIXED
| 	@NOTGOOD [#POSITIVE_WORDS AFTER #NEGATIONS /S 3] (1)
| 	@SIMPLYGOOD [#Positive_Words NOT AFTER #NEGATIONS /S 3] (2)
| 	@OFF [TURN* BEFORE OFF /S] (1)
| 	@PROF [SATISFIED_WITH NEAR PROFESSOR /P] (1)
| 	@FEW [BANK* NEAR CASH* /5] (1)
| 	@ANY [BANK* NEAR MONEY*] (1)
| 	@BOTH [( BANK* AND #NEGATIONS /S ) OR LOAN*] (1)
$ hearth lexicon convert rules.cat
> theme	pattern	kind	id	weight
> POSITIVE_WORDS	GOOD	word		
> POSITIVE_WORDS	HAPP*	word		
> NEGATIONS	NOT	word		
> NEGATIONS	NEVER	word		
> MIXED	#POSITIVE_WORDS AFTER/3/s #NEGATIONS	rule	NOTGOOD	
> MIXED	#POSITIVE_WORDS NOT AFTER/3/s #NEGATIONS	rule	SIMPLYGOOD	2
> MIXED	TURN* BEFORE/s OFF	rule	OFF	
> MIXED	SATISFIED WITH NEAR/p PROFESSOR	rule	PROF	
> MIXED	BANK* NEAR/5 CASH*	rule	FEW	
> MIXED	BANK* NEAR/p MONEY*	rule	ANY	
> MIXED	( BANK* AND/s #NEGATIONS ) OR LOAN*	rule	BOTH	
! hearth lexicon: rules.cat: wordstat, UTF-8, 3 themes, 11 patterns
! hearth lexicon: rules.cat:10:2: words in rules are compared by their stems: "OFF"
! hearth lexicon: rules.cat:13:2: no /S, /P or number says how far: taken as in the same turn: "NEAR"

## rules of WordStat that hearth cannot say
@ bad.cat
| A
| 	X (1)
| 	@SELF [#A NEAR X* /S] (1)
| 	@GONE [#NOWHERE NEAR X* /S] (1)
| 	@DOC [X* NEAR Y* /D] (1)
| 	@OTHER [X* NEAR @SELF /S] (1)
| 	@OPEN [X* NEAR (1)
| 	@HALF [X* NEAR /S] (1)
| 	@WORDS [X* AND Y* /S 3] (1)
| B
| 	A
| 		Y (1)
| 	EMPTY
| C
| 	@TWO [#A NEAR X* /S] (1)
| 	@NONE [#EMPTY NEAR X* /S] (1)
| 	@CHAIN [#D NEAR X* /S] (1)
| D
| 	@BACK [#C NEAR X* /S] (1)
$ hearth lexicon convert bad.cat
! hearth lexicon: bad.cat: wordstat, UTF-8, 6 themes, 2 patterns
! hearth lexicon: bad.cat:3:2: a rule about a category of which there are several: "A"
! hearth lexicon: bad.cat:4:2: a rule about a category that is not there: "NOWHERE"
! hearth lexicon: bad.cat:5:2: a distance that hearth's rules do not have: "/D"
! hearth lexicon: bad.cat:6:2: another rule, to which hearth's rules cannot refer: "@SELF"
! hearth lexicon: bad.cat:7:2: a rule whose [ is not closed: "@OPEN [X* NEAR"
! hearth lexicon: bad.cat:8:2: a rule that hearth's language cannot say: "X* NEAR/s"
! hearth lexicon: bad.cat:9:2: AND within so many words, for which hearth's rules have NEAR: "AND"
! hearth lexicon: bad.cat:15:2: a rule about a category of which there are several: "A"
! hearth lexicon: bad.cat:16:2: a rule that refers to a theme without any pattern: "#B/EMPTY NEAR/s X*"
! hearth lexicon: bad.cat:17:2: a rule that comes back to itself by way of its #themes: "#D NEAR/s X*"
! hearth lexicon: bad.cat:19:2: a rule that comes back to itself by way of its #themes: "#C NEAR/s X*"
! hearth lexicon: bad.cat: nothing is written, since 11 things cannot be expressed (--lossy: write the rest)
= 1

## faults of a WordStat dictionary
$ printf 'LOST (1)\nA\n\tX (1)\n\t (2)\nB\n' > bad2.cat; hearth lexicon convert bad2.cat; echo status $?
$ printf 'A\n\tX\n\t\tY\n' > bad3.cat; hearth lexicon convert bad3.cat; echo status $?
> status 1
> theme	pattern	label
> A/X/Y		Y
> status 0
! hearth lexicon: bad2.cat:1:1: a word outside of any category: "LOST"
! hearth lexicon: bad2.cat:4:3: a weight without a word: "(2)"
! hearth lexicon: bad3.cat: wordstat, UTF-8, 3 themes, 0 patterns
! hearth lexicon: bad3.cat: no word with a weight, WORD (1)

## Lexicoder 3
@@ mary.lc3
| +A CATEGORY\n more \n lamb*\n\n+ANOTHER\n as white as snow\n more\n !\n
$ hearth lexicon convert --lossy mary.lc3
$ printf 'x\n+A\ny\n+\nz\n' > bad.lc3; hearth lexicon convert bad.lc3; echo status $?
$ hearth --quiet lexicon convert --lossy mary.lc3 2> /dev/null | hearth --quiet lexicon convert --to lc3 -
> theme	pattern	kind	label
> A_CATEGORY	more	word	A CATEGORY
> A_CATEGORY	lamb*	word	
> ANOTHER	as white as snow	word	
> ANOTHER	more	word	
> status 1
> +A CATEGORY
> more
> lamb*
> +ANOTHER
> as white as snow
> more
! hearth lexicon: mary.lc3: lc3, UTF-8, 2 themes, 4 patterns
! hearth lexicon: mary.lc3:8:2: no word in it, and hearth finds words only: "!"
! hearth lexicon: bad.lc3:1:1: a word before any +CATEGORY: "x"
! hearth lexicon: bad.lc3:4:1: a category without a name: "+"

## KH Coder's coding rules: words, phrases, strings, nearness, codes, variables
@ theme.cod
| # a comment
| *trust
| trust or believe+in
|
| ＊near
| near(work-garden)
| or near(work-garden)[5] or near(work-garden)[b5] | near(work-garden)[d0] or near(a-b-c)[2]
| or seq(first-second-third)[b9]
|
| *logic
| ( trust and not fear ) or ( hope &! despair ) or joy & ( love or peace )
|
| *ours
| <*trust> and <>Role-->facilitator
| 'village hall'
$ hearth lexicon convert theme.cod
$ sed -i "s/^'village/or 'village/" theme.cod
$ hearth lexicon convert theme.cod
> theme	pattern	kind
> trust	trust	
> trust	believe in	
> near	work NEAR/10 garden	rule
> near	work NEAR/5 garden	rule
> near	work NEAR/5/s garden	rule
> near	work NEAR/p garden	rule
> near	(a BEFORE/2 b BEFORE/2 c OR a BEFORE/2 c BEFORE/2 b OR b BEFORE/2 a BEFORE/2 c OR b BEFORE/2 c BEFORE/2 a OR c BEFORE/2 a BEFORE/2 b OR c BEFORE/2 b BEFORE/2 a)	rule
> near	first BEFORE/9/s second BEFORE/9/s third	rule
> logic	trust AND NOT fear	rule
> logic	hope AND NOT despair	rule
> logic	joy AND ( love OR peace )	rule
> ours	#trust AND {role=facilitator}	rule
> ours	*village hall*	word
! hearth lexicon: theme.cod:15:1: an operator is wanted before this: "'village hall'"
! hearth lexicon: theme.cod: khcoder, UTF-8, 4 themes, 13 patterns

## what KH Coder's rules say and hearth's cannot
@ lost.cod
| *count
| trust >= 2 or hope >= 1 or fear > 0 or ( a + b ) > 3
| *forms
| trust-->Verb or trust->Past or hope
| *place
| lw <= 10 and No. > 3
| *bare
| <>wave-->1 or not hope or joy |! love
| *nobody
| <*missing> or near(a) or near(a-b-c-d) or near(a-b)[x]
| *self
| <*self> and hope
| *of bare
| <*place>
| *empty
| *mixed
| hope and ( fear or not joy )
$ hearth lexicon convert --lossy lost.cod
> theme	pattern	label
> count	hope	
> count	fear	
> forms	hope	
> place		place
> bare	joy	
> nobody		nobody
> self		self
> of_bare		of bare
> empty		empty
> mixed		mixed
! hearth lexicon: lost.cod: khcoder, UTF-8, 9 themes, 4 patterns
! hearth lexicon: lost.cod:15:1: a code without a condition: "empty"
! hearth lexicon: lost.cod:2:1: how often something occurs, how long it is or where it stands: "trust >= 2"
! hearth lexicon: lost.cod:2:42: how often something occurs, how long it is or where it stands: "a + b ) > 3"
! hearth lexicon: lost.cod:4:1: a part of speech or a form of a word: "trust-->Verb"
! hearth lexicon: lost.cod:4:17: a part of speech or a form of a word: "trust->Past"
! hearth lexicon: lost.cod:6:1: how often something occurs, how long it is or where it stands: "lw <= 10"
! hearth lexicon: lost.cod:6:14: how often something occurs, how long it is or where it stands: "No. > 3"
! hearth lexicon: lost.cod:8:1: nothing that could be a hit, only conditions and negations: "<>wave-->1"
! hearth lexicon: lost.cod:8:15: nothing that could be a hit, only conditions and negations: "not hope"
! hearth lexicon: lost.cod:8:31: nothing that could be a hit, only conditions and negations: "|! love"
! hearth lexicon: lost.cod:10:1: a code that is not in the file: "<*missing>"
! hearth lexicon: lost.cod:10:15: nearness of one word, or of more than 64: "near(a)"
! hearth lexicon: lost.cod:10:26: more than three words near one another, in any order: "near(a-b-c-d)"
! hearth lexicon: lost.cod:10:43: a distance that is not known (known: [10], [b10], [d10]): "near(a-b)[x]"
! hearth lexicon: lost.cod:12:1: a rule that comes back to itself by way of its #themes: "#self AND hope"
! hearth lexicon: lost.cod:14:1: a rule that refers to a theme without any pattern: "#place"
! hearth lexicon: lost.cod:17:20: a negation as an alternative, which has no hit: "not joy"

## faults of KH Coder's rules, all at once
@ bad.cod
| trust
| *a
| trust hope
| *b
| ( trust or hope
| *c
| trust and
| *d
| trust ) or hope
| *e
| 'trust
| *f
| or trust
| *g
| <*a or <>x
| *
| near(a-b
| *fine
| trust
$ hearth lexicon convert bad.cod
! hearth lexicon: bad.cod:1:1: a condition before any *code: "trust"
! hearth lexicon: bad.cod:3:7: an operator is wanted before this: "hope"
! hearth lexicon: bad.cod:5:12: a ) is missing behind this: "hope"
! hearth lexicon: bad.cod:7:7: the condition ends behind this, where an operand is wanted: "and"
! hearth lexicon: bad.cod:9:7: this ) closes nothing: ")"
! hearth lexicon: bad.cod:11:1: this ' is never closed: "'trust"
! hearth lexicon: bad.cod:13:1: an operator where an operand is wanted: "or"
! hearth lexicon: bad.cod:15:10: an operator is wanted before this: "x"
! hearth lexicon: bad.cod:16:1: a code without a name: "*"
! hearth lexicon: bad.cod:17:1: this ( is never closed: "near(a-b"
= 1

## parentheses too deep
$ { echo '*deep'; printf '( %.0s' {1..101}; printf x; printf ' )%.0s' {1..101}; echo; } > deep.cod; hearth lexicon convert deep.cod
! hearth lexicon: deep.cod:2:201: parentheses more than 100 levels deep: "("
= 1

## Japanese rules in CP932
$ printf '＊信用\n信用 or 信じる\n＊不信\n信用+しない\n' | iconv -f UTF-8 -t CP932 > s.cod
$ hearth lexicon convert --encoding CP932 s.cod
> theme	pattern
> 信用	信用
> 信用	信じる
> 不信	信用 しない
! hearth lexicon: s.cod: khcoder, CP932, 2 themes, 3 patterns

## a list of tags: themes that wait for their patterns
@ tags.csv
| tag,description
| good food,"What is eaten, and how"
| trust,
$ hearth lexicon convert tags.csv
$ hearth --quiet lexicon convert tags.csv | hearth --quiet lexicon convert --to tags - | diff tags.csv - && echo the same
$ printf 'tag;n\na;1\n;2\na;3\n' > bad.csv; hearth lexicon convert bad.csv
> theme	pattern	label	note
> good_food		good food	What is eaten, and how
> trust		trust	
> the same
! hearth lexicon: tags.csv: tags, UTF-8, 2 themes, 0 patterns
! hearth lexicon: bad.csv:3:1: no tag
! hearth lexicon: bad.csv:4:1: the same tag as in line 2: "a"
= 1

## encodings: told, or detected; an XML declaration tells its own
$ printf 'B\303\226SE\n\tSCH\303\226N* (1)\n' | iconv -f UTF-8 -t LATIN1 > l.cat; hearth lexicon convert l.cat
$ printf '+A\nb\303\266se\n' | iconv -f UTF-8 -t UTF-16 > u.lc3; hearth lexicon convert u.lc3
$ hearth lexicon convert --encoding nosuch u.lc3; echo status $?
$ hearth lexicon convert --encoding UTF-8 l.cat; echo status $?
> theme	pattern	kind
> BÖSE	SCHÖN*	word
> theme	pattern	kind
> A	böse	word
> status 2
> status 1
! hearth lexicon: l.cat: wordstat, Windows-1252, 1 theme, 1 pattern
! hearth lexicon: u.lc3: lc3, UTF-16LE, 1 theme, 1 pattern
! hearth lexicon: no such encoding: "nosuch" (windows-1252, iso-8859-15, macintosh, ibm-850, UTF-16LE, Shift_JIS, ... are some)
! hearth lexicon: l.cat:1:2: byte 0xd6: no character in UTF-8

## the format is told by the content, then by the name, or said
$ printf '%%\n1\ta\n%%\nx\t1\n' > mis.cat; hearth lexicon convert mis.cat
$ printf 'nothing\n' > what.ever; hearth lexicon convert what.ever; echo status $?
$ hearth lexicon convert --from lc3 what.ever; echo status $?
$ hearth lexicon convert --from word mis.cat; echo status $?
$ hearth lexicon convert --to word mis.cat; echo status $?
$ hearth lexicon convert; echo status $?
$ hearth lexicon convert mis.cat mis.cat; echo status $?
$ hearth lexicon convert nosuch.dic; echo status $?
> theme	pattern	kind
> a	x	word
> status 1
> status 1
> status 2
> status 2
> status 2
> status 2
> status 3
! hearth lexicon: mis.cat: liwc, UTF-8, 1 theme, 1 pattern
! hearth lexicon: what.ever: neither content nor name tells its format: say it with --from (hearth, csv, tags, liwc, wordstat, lc3, khcoder, yoshikoder, lcd, refi-qda, yaml)
! hearth lexicon: what.ever:1:1: a word before any +CATEGORY: "nothing"
! hearth lexicon: --from: word is none of hearth, csv, tags, liwc, wordstat, lc3, khcoder, yoshikoder, lcd, refi-qda, yaml
! hearth lexicon: --to: word is none of hearth, csv, tags, liwc, wordstat, lc3, khcoder, yoshikoder, lcd, refi-qda, yaml
! hearth lexicon: convert: name one file
! hearth lexicon: convert: name one file
! hearth lexicon: nosuch.dic: No such file or directory

## the file that is written is there when it is whole; its name says the format
@ a.dic
| %
| 1	a
| %
| x	1
| :)	1
$ hearth --quiet lexicon convert --output a.cat a.dic; echo status $?; ls
$ hearth --quiet lexicon convert --lossy --output a.cat a.dic; cat a.cat; ls
$ hearth --quiet lexicon convert --lossy --output no/a.cat a.dic; echo status $?
$ hearth --quiet lexicon convert --lossy a.dic > /dev/full; echo status $?
> status 1
> a.dic
> a
> 	x (1)
> a.cat
> a.dic
> status 3
> status 3
! hearth lexicon: a.dic:5:1: no word in it, and hearth finds words only: ":)"
! hearth lexicon: a.dic: nothing is written, since 1 thing cannot be expressed (--lossy: write the rest)
! hearth lexicon: a.dic:5:1: no word in it, and hearth finds words only: ":)"
! hearth lexicon: a.dic:5:1: no word in it, and hearth finds words only: ":)"
! hearth lexicon: no/a.cat: No such file or directory
! hearth lexicon: a.dic:5:1: no word in it, and hearth finds words only: ":)"
! hearth lexicon: standard output: No space left on device

## what other formats cannot say of a codebook is told, line by line
@ book.tsv
| theme	pattern	kind	label	note	id	weight	language
| power		 	Power and voice			
| power/voice	speak up*		Having a say	Not only loud voices	v1	2	
| power/voice	hoping						
| power/voice	^Hope	word					
| power/voice	(?i)\bvote	regex					
| power/voice	speak up for nothing	except					
| power/voice	pouvoir	word					fr
| trust	tr?st	word			 	0.5	
| trust	*trust*	word					
$ hearth lexicon convert --to liwc book.tsv; echo status $?
$ for f in liwc wordstat lc3 khcoder tags; do echo "== $f"; hearth --quiet lexicon convert --lossy --to $f book.tsv 2> /dev/null; done
$ for f in wordstat lc3 khcoder tags; do echo "== $f"; hearth --quiet lexicon convert --to $f book.tsv; done 2>&1
> status 1
> == liwc
> %
> 1	power (Power and voice)
> 	2	voice (Having a say)
> 3	trust
> %
> speak up*	2
> hoping	2
> pouvoir	2
> == wordstat
> power
> 	voice
> 		speak up* (2)
> 		hoping (1)
> 		pouvoir (1)
> trust
> 	tr?st (0.5)
> 	*trust* (1)
> == lc3
> +power
> +power/voice
> speak up*
> hoping
> pouvoir
> +trust
> == khcoder
> ＊power
>
> ＊power/voice
> hoping
> or pouvoir
>
> ＊trust
> 'trust'
> == tags
> tag,description
> power,
> power/voice,Not only loud voices
> trust,
> == wordstat
> hearth lexicon: book.tsv:2:2: a label apart from the name, which WordStat dictionaries do not have: "Power and voice"
> hearth lexicon: book.tsv:3:2: a label apart from the name, which WordStat dictionaries do not have: "Having a say"
> hearth lexicon: book.tsv:3:2: a note, which WordStat dictionaries do not have: "Not only loud voices"
> hearth lexicon: book.tsv:3:2: a stem, where WordStat dictionaries have the word itself: "speak up*"
> hearth lexicon: book.tsv:3:2: an entry's id, which WordStat dictionaries do not have: "v1"
> hearth lexicon: book.tsv:4:2: a stem, where WordStat dictionaries have the word itself: "hoping"
> hearth lexicon: book.tsv:5:2: ^ for a word as it stands, which WordStat dictionaries do not have: "^Hope"
> hearth lexicon: book.tsv:6:2: a regular expression, which WordStat dictionaries do not have: "(?i)\bvote"
> hearth lexicon: book.tsv:7:2: an exception, which WordStat dictionaries do not have: "speak up for nothing"
> hearth lexicon: book.tsv:8:2: a language, which WordStat dictionaries do not have: "fr"
> hearth lexicon: book.tsv: nothing is written, since 10 things cannot be expressed (--lossy: write the rest)
> == lc3
> hearth lexicon: book.tsv:2:2: a label apart from the name, which Lexicoder 3 dictionaries do not have: "Power and voice"
> hearth lexicon: book.tsv:3:2: a theme below another, which Lexicoder 3 dictionaries do not have: "power/voice"
> hearth lexicon: book.tsv:3:2: a label apart from the name, which Lexicoder 3 dictionaries do not have: "Having a say"
> hearth lexicon: book.tsv:3:2: a note, which Lexicoder 3 dictionaries do not have: "Not only loud voices"
> hearth lexicon: book.tsv:3:2: a stem, where Lexicoder 3 dictionaries have the word itself: "speak up*"
> hearth lexicon: book.tsv:3:2: a weight (2), which Lexicoder 3 dictionaries do not have: "speak up*"
> hearth lexicon: book.tsv:3:2: an entry's id, which Lexicoder 3 dictionaries do not have: "v1"
> hearth lexicon: book.tsv:4:2: a stem, where Lexicoder 3 dictionaries have the word itself: "hoping"
> hearth lexicon: book.tsv:5:2: ^ for a word as it stands, which Lexicoder 3 dictionaries do not have: "^Hope"
> hearth lexicon: book.tsv:6:2: a regular expression, which Lexicoder 3 dictionaries do not have: "(?i)\bvote"
> hearth lexicon: book.tsv:7:2: an exception, which Lexicoder 3 dictionaries do not have: "speak up for nothing"
> hearth lexicon: book.tsv:8:2: a language, which Lexicoder 3 dictionaries do not have: "fr"
> hearth lexicon: book.tsv:9:2: a ? for one character, which Lexicoder 3 dictionaries do not have: "tr?st"
> hearth lexicon: book.tsv:10:2: a * that does not end a word, which Lexicoder 3 dictionaries do not have: "*trust*"
> hearth lexicon: book.tsv: nothing is written, since 14 things cannot be expressed (--lossy: write the rest)
> == khcoder
> hearth lexicon: book.tsv:2:2: a label apart from the name, which KH Coder's coding rules do not have: "Power and voice"
> hearth lexicon: book.tsv:3:2: a theme below another, which KH Coder's coding rules do not have: "power/voice"
> hearth lexicon: book.tsv:3:2: a label apart from the name, which KH Coder's coding rules do not have: "Having a say"
> hearth lexicon: book.tsv:3:2: a note, which KH Coder's coding rules do not have: "Not only loud voices"
> hearth lexicon: book.tsv:3:2: a weight (2), which KH Coder's coding rules do not have: "speak up*"
> hearth lexicon: book.tsv:3:2: an entry's id, which KH Coder's coding rules do not have: "v1"
> hearth lexicon: book.tsv:3:2: a wildcard, which KH Coder's coding rules do not have: "speak up*"
> hearth lexicon: book.tsv:5:2: ^ for a word as it stands, which KH Coder's coding rules do not have: "^Hope"
> hearth lexicon: book.tsv:6:2: a regular expression, which KH Coder's coding rules do not have: "(?i)\bvote"
> hearth lexicon: book.tsv:7:2: an exception, which KH Coder's coding rules do not have: "speak up for nothing"
> hearth lexicon: book.tsv:8:2: a language, which KH Coder's coding rules do not have: "fr"
> hearth lexicon: book.tsv:8:2: a word as it stands, where KH Coder's coding rules have its base form: "pouvoir"
> hearth lexicon: book.tsv:9:2: a weight (0.5), which KH Coder's coding rules do not have: "tr?st"
> hearth lexicon: book.tsv:9:2: a wildcard, which KH Coder's coding rules do not have: "tr?st"
> hearth lexicon: book.tsv: nothing is written, since 14 things cannot be expressed (--lossy: write the rest)
> == tags
> hearth lexicon: book.tsv:2:2: a label apart from the name, which lists of tags do not have: "Power and voice"
> hearth lexicon: book.tsv:3:2: a theme below another, which lists of tags do not have: "power/voice"
> hearth lexicon: book.tsv:3:2: a label apart from the name, which lists of tags do not have: "Having a say"
> hearth lexicon: book.tsv:3:2: an entry, which lists of tags do not have: "speak up*"
> hearth lexicon: book.tsv:4:2: an entry, which lists of tags do not have: "hoping"
> hearth lexicon: book.tsv:5:2: an entry, which lists of tags do not have: "^Hope"
> hearth lexicon: book.tsv:6:2: an entry, which lists of tags do not have: "(?i)\bvote"
> hearth lexicon: book.tsv:7:2: an entry, which lists of tags do not have: "speak up for nothing"
> hearth lexicon: book.tsv:8:2: an entry, which lists of tags do not have: "pouvoir"
> hearth lexicon: book.tsv:9:2: an entry, which lists of tags do not have: "tr?st"
> hearth lexicon: book.tsv:10:2: an entry, which lists of tags do not have: "*trust*"
> hearth lexicon: book.tsv: nothing is written, since 11 things cannot be expressed (--lossy: write the rest)
! hearth lexicon: book.tsv: hearth, UTF-8, 3 themes, 8 patterns
! hearth lexicon: book.tsv:3:2: a note, which LIWC dictionaries do not have: "Not only loud voices"
! hearth lexicon: book.tsv:3:2: a stem, where LIWC dictionaries have the word itself: "speak up*"
! hearth lexicon: book.tsv:3:2: a weight (2), which LIWC dictionaries do not have: "speak up*"
! hearth lexicon: book.tsv:3:2: an entry's id, which LIWC dictionaries do not have: "v1"
! hearth lexicon: book.tsv:4:2: a stem, where LIWC dictionaries have the word itself: "hoping"
! hearth lexicon: book.tsv:5:2: ^ for a word as it stands, which LIWC dictionaries do not have: "^Hope"
! hearth lexicon: book.tsv:6:2: a regular expression, which LIWC dictionaries do not have: "(?i)\bvote"
! hearth lexicon: book.tsv:7:2: an exception, which LIWC dictionaries do not have: "speak up for nothing"
! hearth lexicon: book.tsv:8:2: a language, which LIWC dictionaries do not have: "fr"
! hearth lexicon: book.tsv:9:2: a ? for one character, which LIWC dictionaries do not have: "tr?st"
! hearth lexicon: book.tsv:10:2: a * that does not end a word, which LIWC dictionaries do not have: "*trust*"
! hearth lexicon: book.tsv: nothing is written, since 11 things cannot be expressed (--lossy: write the rest)
= 1

## hearth's own form is written as it was read, with TABs or with commas
$ hearth --quiet lexicon convert "$ROOT/models/lexicons/bringing-people-together.tsv" | diff <(cut -f 1-5 "$ROOT/models/lexicons/bringing-people-together.tsv") - && echo the same
$ hearth --quiet lexicon convert --to csv "$ROOT/models/lexicons/bringing-people-together.tsv" > b.csv; sed -n '1,3p' b.csv
$ hearth --quiet lexicon convert b.csv | diff <(cut -f 1-5 "$ROOT/models/lexicons/bringing-people-together.tsv") - && echo the same
@ own.csv
| theme,pattern,kind,colour
| a,"x, y",,red
| a,"""x""|, $",regex,
$ hearth lexicon convert --lossy own.csv; hearth --quiet lexicon convert --lossy --to csv own.csv 2> /dev/null
> the same
> theme,pattern,kind,label,note
> ground,groundwork,,Ground and groundwork,"What has to be in place before and while people are brought together: knowing who is there, trust, timing, energy. Not ground as land or a sports ground."
> ground,meet people where they are,,,
> the same
> theme	pattern	kind
> a	x, y	
> a	"""x""|, $"	regex
> theme,pattern,kind
> a,"x, y",
> a,"""x""|, $",regex
! hearth lexicon: own.csv: csv, UTF-8, 1 theme, 2 patterns
! hearth lexicon: own.csv:1:4: a column that a codebook does not have: "colour"

## a codebook with faults is refused as match refuses it
@ faulty.tsv
| theme	pattern	kind
| a b	x	
| c	x	odd
| d		word
| e	(x	regex
| f	!	
| g	#nowhere	rule
$ hearth lexicon convert --to liwc faulty.tsv
! hearth lexicon: faulty.tsv:2:1: a theme id holds no space, ":", "#" or quote: "a b"
! hearth lexicon: faulty.tsv:3:3: an unknown kind (known: stem, word, regex, except, rule): "odd"
! hearth lexicon: faulty.tsv:4:2: an empty pattern
! hearth lexicon: faulty.tsv:5:2: missing closing parenthesis at character 3 of the regular expression: "(x"
! hearth lexicon: faulty.tsv:6:2: no word in this part of the pattern: "!"
! hearth lexicon: faulty.tsv:7:2: the codebook has no theme nowhere, at character 1 of the rule: "#nowhere"
= 1

## from own form to another and back: what can be said comes back as it was
@ tree.tsv
| theme	pattern	kind
| power	power	word
| power/voice	speak up	word
| power/voice	voice*	word
| trust	trust*	word
$ for f in liwc wordstat; do hearth --quiet lexicon convert --to $f --output t.$f tree.tsv; hearth --quiet lexicon convert --from $f t.$f | diff tree.tsv - && echo $f; done
$ sed '/power/d' tree.tsv > flat.tsv; for f in liwc wordstat lc3; do hearth --quiet lexicon convert --to $f flat.tsv > f.$f; hearth --quiet lexicon convert --from $f f.$f | diff flat.tsv - && echo $f; done
$ printf 'theme\tpattern\ntrust\ttrust\ntrust\tbelieve in\n' > stems.tsv; hearth --quiet lexicon convert --to khcoder stems.tsv > k.cod; cat k.cod; hearth --quiet lexicon convert k.cod | diff stems.tsv - && echo khcoder
> liwc
> wordstat
> liwc
> wordstat
> lc3
> ＊trust
> trust
> or believe+in
> khcoder

## what is converted is matched with as it is
@ short.dic
| %
| 1	affect (Affective processes)
| 	2	posemo
| 3	empty
| %
| happ*	2
| over the moon	2
| mood	1
$ hearth --quiet lexicon convert short.dic > short.tsv
$ printf 'doc\tturn\ttext\na\t1\tOver the moon and happy, what a mood\n' > talk.tsv
$ hearth tokenise talk.tsv then stem then match --lexicon short.tsv | cut -f 6
> hits
> affect/posemo:1-3:1.4 affect/posemo:5-5:1.3 affect:8-8:1.5
! hearth match: short.tsv:2: a theme without a pattern, left out: "empty"

## rules go to the formats that have such, and come back as they were
@ again.cat
| POSITIVE_WORDS
| 	GOOD (1)
| 	HAPP* (1)
| NEGATIONS
| 	NOT (1)
| 	NEVER (1)
| MIXED
| 	@NOTGOOD [#POSITIVE_WORDS AFTER #NEGATIONS /S 3] (1)
| 	@SIMPLYGOOD [#POSITIVE_WORDS NOT AFTER #NEGATIONS /S 3] (2)
| 	@OFF [TURN* BEFORE OFF* /S] (1)
| 	@FEW [BANK* NEAR OVER*_DRAWN* /P 5] (1)
@ again.cod
| ＊trust
| trust
| or believe+in
| or near(work-garden)[5]
| or near(work-garden)[b5]
| or near(work-garden)[d0]
| or seq(first-second-third)[b9]
| or ( hope and not despair )
| or ( joy and ( love or peace ) )
| or 'village hall'
| 
| ＊ours
| ( <＊trust> and <>role-->facilitator )
| or ( <＊trust> and ( <>wave-->1 or <>wave-->2 ) )
$ sed -i 's/^ $//' again.cod
$ for f in wordstat:again.cat khcoder:again.cod; do hearth --quiet lexicon convert ${f#*:} > again.tsv; hearth --quiet lexicon convert --to ${f%:*} again.tsv | diff ${f#*:} - && echo the same; done
$ printf 'theme\tpattern\tkind\na\tx OR y\trule\na\tNOT/3 BEFORE x\trule\na\tx* NEAR/2 ^Y\trule\na\tx NEAR/2 y z\trule\na\tx AND/s y\trule\na\tx {a>=2}\trule\n' > rules.tsv
$ for f in wordstat khcoder liwc; do echo "== $f"; hearth --quiet lexicon convert --lossy --to $f rules.tsv; done 2>&1
> the same
> the same
> == wordstat
> hearth lexicon: rules.tsv:2:2: a rule of another form than A NEAR B, A AFTER B, A BEFORE B, which WordStat dictionaries do not have: "x OR y"
> hearth lexicon: rules.tsv:3:2: a rule of another form than A NEAR B, A AFTER B, A BEFORE B, which WordStat dictionaries do not have: "NOT/3 BEFORE x"
> hearth lexicon: rules.tsv:4:2: ^ for a word as it stands, which WordStat dictionaries do not have: "x* NEAR/2 ^Y"
> hearth lexicon: rules.tsv:5:2: a stem, where WordStat dictionaries have the word itself: "x"
> hearth lexicon: rules.tsv:5:2: a stem, where WordStat dictionaries have the word itself: "y z"
> hearth lexicon: rules.tsv:6:2: a rule of another form than A NEAR B, A AFTER B, A BEFORE B, which WordStat dictionaries do not have: "x AND/s y"
> hearth lexicon: rules.tsv:7:2: a rule of another form than A NEAR B, A AFTER B, A BEFORE B, which WordStat dictionaries do not have: "x {a>=2}"
> a
> 	@RULE_4 [x NEAR y_z /P 2] (1)
> == khcoder
> hearth lexicon: rules.tsv:3:2: negators, which KH Coder's coding rules do not have: "NOT/3 BEFORE x"
> hearth lexicon: rules.tsv:4:2: nearness of anything but words, which KH Coder's coding rules do not have: "x* NEAR/2 ^Y"
> hearth lexicon: rules.tsv:5:2: nearness of anything but words, which KH Coder's coding rules do not have: "x NEAR/2 y z"
> hearth lexicon: rules.tsv:6:2: AND/s, which KH Coder's coding rules do not have: "x AND/s y"
> hearth lexicon: rules.tsv:7:2: a condition other than =, which KH Coder's coding rules do not have: "a>=2"
> ＊a
> ( x or y )
> == liwc
> hearth lexicon: rules.tsv:2:2: a rule, which LIWC dictionaries do not have: "x OR y"
> hearth lexicon: rules.tsv:3:2: a rule, which LIWC dictionaries do not have: "NOT/3 BEFORE x"
> hearth lexicon: rules.tsv:4:2: a rule, which LIWC dictionaries do not have: "x* NEAR/2 ^Y"
> hearth lexicon: rules.tsv:5:2: a rule, which LIWC dictionaries do not have: "x NEAR/2 y z"
> hearth lexicon: rules.tsv:6:2: a rule, which LIWC dictionaries do not have: "x AND/s y"
> hearth lexicon: rules.tsv:7:2: a rule, which LIWC dictionaries do not have: "x {a>=2}"
> %
> 1	a
> %

## a converted rule finds what it says
@ some.cat
| POSITIVE
| 	HAPP* (1)
| 	GOOD (1)
| NEGATIONS
| 	NOT (1)
| MIXED
| 	@NOTGOOD [#POSITIVE AFTER #NEGATIONS /S 3] (1)
| 	@GOOD [#POSITIVE NOT AFTER #NEGATIONS /S 3] (1)
$ printf 'doc\tturn\ttext\na\t1\tI am not very happy. It is good.\n' > talk.tsv
$ hearth --quiet lexicon convert some.cat > some.tsv; hearth segment talk.tsv then tokenise then stem then match --lexicon some.tsv | cut -f 7
> hits
> NEGATIONS:3-3:1.4 MIXED:3-5:NOTGOOD POSITIVE:5-5:1.2
> MIXED:3-3:GOOD POSITIVE:3-3:1.3

## two names that make one id are two themes
$ printf '+a b\nx\n+a_b\ny\n+a b\nz\nx\n' > two.lc3; hearth lexicon convert two.lc3
> theme	pattern	kind	label
> a_b	x	word	a b
> a_b_2	y	word	a_b
> a_b	z	word	
! hearth lexicon: two.lc3: lc3, UTF-8, 2 themes, 4 patterns
! hearth lexicon: two.lc3:7:1: the same entry as in line 2: joined: "x"

## themes without a pattern
@ bare.tsv
| theme	pattern	label
| a		All of it
| a/b	x	
| c		Later
$ hearth tokenise talk.tsv then stem then match --lexicon bare.tsv | cut -f 6
$ printf 'theme\tpattern\tlabel\nc\t\tLater\n' > none.tsv; hearth tokenise talk.tsv then stem then match --lexicon none.tsv; echo status $?
@ talk.tsv
| doc	turn	text
| a	1	x
> hits
> a/b:1-1:1.3
> status 1
! hearth match: bare.tsv:4: a theme without a pattern, left out: "c"
! hearth match: the lexicon has no entry: no theme has a pattern yet

## the dictionaries of LIWC's form that others' readers are tested with
% shared
$ cp "$ROOT"/../shared/data/dictionaries/liwc/*.dic .; for f in mary mary_doubleterm mary_multipletabs; do echo "== $f"; hearth --quiet lexicon convert $f.dic | cut -f 1-2; done
$ hearth lexicon convert mary_zeropadding.dic; echo status $?
$ hearth lexicon convert --lossy liwc_extracodes.dic | cut -f 1-2; echo
$ d=moral_foundations_dictionary.dic; hearth --quiet lexicon convert $d > m.tsv; sed 1d m.tsv | cut -f 1 | sort | uniq -c; tr -d '\r' < $d | awk '/^%/ { legend++; next } legend == 2 { for (i = 2; i <= NF; i++) print $i + 0, $1 }' | sort > by-hand; tr -d '\r' < $d | awk -F '\t' 'NR == FNR { if ($1 ~ /^[0-9]/) { split($1, p, " +"); n[p[2]] = p[1] + 0 } next } FNR > 1 { print n[$1], $2 }' - m.tsv | sort | diff by-hand - && echo the same
> == mary
> theme	pattern
> A_CATEGORY	more
> A_CATEGORY	lamb
> A_CATEGORY	little
> ANOTHER_CATEGORY	had
> ANOTHER_CATEGORY	mary
> == mary_doubleterm
> theme	pattern
> A_CATEGORY	more
> A_CATEGORY	lamb
> A_CATEGORY	little
> ANOTHER_CATEGORY	little
> ANOTHER_CATEGORY	had
> ANOTHER_CATEGORY	mary
> == mary_multipletabs
> theme	pattern
> A_CATEGORY	more
> A_CATEGORY	lamb
> A_CATEGORY	little
> ANOTHER_CATEGORY	little
> ANOTHER_CATEGORY	had
> ANOTHER_CATEGORY	mary
> status 1
> theme	pattern
> friend	
> humans	
> insight	
> cause	
> discrep	
> filler	
> whatever	kin
> family	kin
> cogmech	kinda
> tentat	kinda
> whatever2	light
> time	like
> affect	likeab*
> posemo	likeab*
> verb	liked
> past	liked
> affect	liked
> posemo	liked
>
>      37 AuthorityVice
>      45 AuthorityVirtue
>      18 FairnessVice
>      26 FairnessVirtue
>      35 HarmVice
>      16 HarmVirtue
>      23 IngroupVice
>      29 IngroupVirtue
>      41 MoralityGeneral
>      54 PurityVice
>      35 PurityVirtue
> the same
! hearth lexicon: mary_zeropadding.dic:9:17: no category in the legend has this number: "03"
! hearth lexicon: liwc_extracodes.dic: liwc, UTF-8, 16 themes, 12 patterns
! hearth lexicon: liwc_extracodes.dic:20:6: a category on a condition, which hearth does not have: "<of>131/125"
! hearth lexicon: liwc_extracodes.dic:20:18: a category on a condition, which hearth does not have: "<of>135/126"
! hearth lexicon: liwc_extracodes.dic:23:6: a category on a condition, which hearth does not have: "(02 134)125/464"
! hearth lexicon: liwc_extracodes.dic:23:22: a category on a condition, which hearth does not have: "(02 134)126"
! hearth lexicon: liwc_extracodes.dic:23:34: a category on a condition, which hearth does not have: "(02 134)126"

## those of WordStat's
% shared
$ cd "$ROOT/../shared/data/dictionaries/wordstat"; for f in mary iso-8859-1 windows-1252; do echo "== $f"; hearth lexicon convert $f.cat | cut -f 1-2; done
$ hearth --quiet lexicon convert --encoding ISO-8859-2 iso-8859-2.cat | cut -f 2 | tr '\n' ' '; hearth --quiet lexicon convert --encoding EUC-JP euc-jp.cat | cut -f 2 | tr '\n' ' '; echo
$ hearth lexicon convert issue-459.cat | awk -F '\t' '{ print $1 "|" $2 "|" $3 }' | sed -n '1,5p;15,22p'
$ hearth --quiet lexicon convert issue-459.cat | hearth --quiet lexicon convert --to wordstat - | diff issue-459.cat - && echo the same
> == mary
> theme	pattern
> A_CATEGORY	MORE
> A_CATEGORY	LAMB
> A_CATEGORY	LITTLE
> ANOTHER_CATEGORY	HAD
> ANOTHER_CATEGORY	MARY
> == iso-8859-1
> theme	pattern
> LATIN	B
> LATIN	C
> LATIN	D
> NON-LATIN	Bh
> NON-LATIN	Ch
> NON-LATIN	Dh
> == windows-1252
> theme	pattern
> LATIN	S
> LATIN	Z
> LATIN	Y
> NON-LATIN	Š
> NON-LATIN	Ž
> NON-LATIN	Ÿ
> pattern C D E Č Ď Ě pattern A I U あ い う 
> theme|pattern|kind
> SOUTH/BW|Botswana|word
> SOUTH/BW|Botswanan*|word
> SOUTH/BW|Gaborone|word
> SOUTH/LS|Lesotho|word
> SOUTH/ZA|S African*|word
> SOUTH/ZA|Cape Town|word
> SOUTH/ZA|Johannesburg|word
> SOUTH/SZ|Swaziland|word
> SOUTH/SZ|Swazi*|word
> SOUTH/SZ|Lobamba|word
> SOUTH/SZ|Mbabane|word
> the same
! hearth lexicon: mary.cat: wordstat, UTF-8, 2 themes, 5 patterns
! hearth lexicon: iso-8859-1.cat: wordstat, UTF-8, 2 themes, 6 patterns
! hearth lexicon: windows-1252.cat: wordstat, Windows-1252, 2 themes, 6 patterns
! hearth lexicon: issue-459.cat: wordstat, UTF-8, 6 themes, 20 patterns

## Lexicoder 3's, KH Coder's
% shared
$ cd "$ROOT/../shared/data/dictionaries"; hearth lexicon convert lexicoder/mary.lc3 | cut -f 1,2,4
$ hearth lexicon convert --lossy --encoding CP932 khcoder/theme.cod 2> "$OLDPWD/err" | awk -F '\t' '$3 == "rule" || $1 ~ /^(死ぬ|卒業|文字)/' ; cut -d : -f 3,6- "$OLDPWD/err" | sed 1d; echo
$ hearth --quiet lexicon convert --encoding CP932 khcoder/theme.cod > /dev/null 2>&1; echo status $?
> theme	pattern	label
> A_CATEGORY	more	A CATEGORY
> A_CATEGORY	lamb	
> A_CATEGORY	little	
> ANOTHER_CATEGORY	had	ANOTHER CATEGORY
> ANOTHER_CATEGORY	mary	
> 死ぬ	死ぬ		
> 死ぬ（2回以上）			死ぬ（2回以上）
> 死ぬ（2回）			死ぬ（2回）
> 死ぬ（連用タ接続）			死ぬ（連用タ接続）
> 卒業証書	卒業 証書		
> 近接1	先生 NEAR/10 奥さん	rule	
> 近接2	先生 NEAR/8 奥さん	rule	
> 近接3	先生 NEAR/8/s 奥さん	rule	
> 順序1	先生 BEFORE/10 奥さん	rule	
> 順序2	先生 BEFORE/9 奥さん	rule	
> 順序3	先生 BEFORE/9/s 奥さん	rule	
> 文字列	*先生と奥さん*	word	
> 静：お嬢さん	お嬢さん AND {見出し1=下＿先生と遺書}	rule	
> 静：お嬢さん	妻 AND {見出し1=下＿先生と遺書} AND ( {見出し2=五十一} OR {見出し2=五十二} OR {見出し2=五十三} OR {見出し2=五十四} OR {見出し2=五十五} OR {見出し2=五十六} )	rule	
> 静の母：奥さん	奥さん AND {見出し1=下＿先生と遺書}	rule	
> 8: "死ぬ >= 2"
> 11: "死ぬ == 2"
> 14: "死ぬ->連用タ接続"
> 20: "ない-->形容詞B"
> 23: "ない-->形容詞B->連用タ接続"
> 53: "<>見出し1-->上＿先生と私"
> 56: "<>見出し1-->中＿両親と私"
> 59: "<>見出し1-->下＿先生と遺書"
> 62: "<>大見出し-->上"
> 65: "<>大見出し-->中"
> 68: "<>大見出し-->下"
> 71: "<>死ぬ-->1"
> 77: "#見出し・上"
> 80: "lw <= 10"
> 83: "lc <= 15"
> 86: "No. >= 2"
> 86: "No. <= 5"
> 95: "先生 >= 2"
>
> status 1
! hearth lexicon: lexicoder/mary.lc3: lc3, UTF-8, 2 themes, 5 patterns

## Laver and Garry's dictionary finds the same in every form
% shared
$ d=$ROOT/../shared/data
$ awk -F '"' '/<cnode/ { for (i = 0; i < depth; i++) printf "\t"; print $2; depth++ } /<\/cnode>/ { depth-- } /<pnode/ { for (i = 0; i < depth; i++) printf "\t"; print $2 " (1)" }' $d/dictionaries/yoshikoder/laver-garry.ykd > lg.cat
$ hearth --quiet lexicon convert --output lg.tsv lg.cat; grep -c '(1)' lg.cat; sed 1d lg.tsv | awk -F '\t' '$2' | wc -l
$ hearth --quiet lexicon convert --to csv --output lg.csv lg.tsv; hearth --quiet lexicon convert --to liwc --output lg.dic lg.tsv; hearth --quiet lexicon convert --output 2.tsv lg.dic
$ hearth --quiet ingest --column speaker=name_last $d/coded/ep-coal-debate/sentences_en.csv then segment then tokenise then stem > talk.tsv 2> /dev/null
$ for l in lg.tsv lg.csv 2.tsv; do hearth --quiet match --lexicon $l talk.tsv | awk -F '\t' 'NR == 1 { while ($++c != "hits"); next } { n = split($c, h, " "); for (i = 1; i <= n; i++) { split(h[i], p, ":"); print NR, p[1], p[2] } }' | sort > hits; wc -l < hits; sha256sum < hits | cut -c 1-12; done
> 416
> 416
> 642
> 06a15e2c5688
> 642
> 06a15e2c5688
> 642
> 06a15e2c5688

## a format is called by its name, or by an extension that is its alone
@ c.tsv
| theme	pattern	kind
| ground	trust	word
$ hearth --quiet lexicon convert --to dic c.tsv; hearth lexicon convert --to txt c.tsv
> %
> 1	ground
> %
> trust	1
! hearth lexicon: --to: txt is none of hearth, csv, tags, liwc, wordstat, lc3, khcoder, yoshikoder, lcd, refi-qda, yaml
= 2
