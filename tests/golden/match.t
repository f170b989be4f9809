match: where a codebook's themes occur. `find` shows, for each line of text, the hits in it.

@ find.sh
| find() { # CODEBOOK [options]: a text in each line of standard input
|     awk -v OFS='\t' 'BEGIN { print "doc", "turn", "text" } { print "a", NR, $0 }' |
|         hearth tokenise then stem then match --lexicon "$@" | cut -f 6 | tail -n +2
| }

## stem (the default kind): words are stemmed like the text, several are a phrase
@ c.tsv
| theme	pattern
| trust	trusting
| ground	common ground
$ . ./find.sh; printf '%s\n' 'Trust me, I trusted them' 'A common, ground' 'Common grounds. Common' 'trustee distrust' | find c.tsv
> trust:1-1:1.2 trust:4-4:1.2
> ground:2-3:1.3
> ground:1-2:1.3
>

## word: the case-folded word itself
@ c.tsv
| theme	pattern	kind
| t	trusting	word
| h	Hope	word
$ . ./find.sh; printf '%s\n' 'Trust trusting TRUSTING' 'hope Hope hopes' | find c.tsv
> t:2-2:1.2 t:3-3:1.2
> h:1-1:1.3 h:2-2:1.3

## ^Hope keeps case and form, in a phrase too
@ c.tsv
| theme	pattern	kind
| h	^Hope	word
| s	^Hope street
$ . ./find.sh; printf '%s\n' 'Hope hope HOPE Hopes' 'hope street, Hope Streets' | find c.tsv
> h:1-1:1.2
> h:3-3:1.2 s:3-4:1.3

## * and ? are wildcards on the folded word, not on the stem; ? is one character
@ c.tsv
| theme	pattern	kind
| c	communit*
| b	b?t	word
| e	caf?
| l	*ly
| o	*one*	word
$ . ./find.sh; printf '%s\n' 'Communities communal' 'bat bt boat BIT b’t' 'café cafe' 'friendly ly flying' 'one someone alone on' | find c.tsv
> c:1-1:1.2
> b:1-1:1.3 b:4-4:1.3 b:5-5:1.3
> e:1-1:1.4 e:2-2:1.4
> l:1-1:1.5 l:2-2:1.5
> o:1-1:1.6 o:2-2:1.6 o:3-3:1.6

## a wildcard in a phrase, and one that is any word
@ c.tsv
| theme	pattern
| s	safe* space*
| a	the * room
$ . ./find.sh; printf '%s\n' 'Safer spaces' 'the big room the room' | find c.tsv
> s:1-2:1.2
> a:1-3:1.3

## a hyphen parts words in the text and in the pattern
@ c.tsv
| theme	pattern
| p	co-production
| q	well being
$ . ./find.sh; printf '%s\n' 'Co-production, co production' 'Well-being' 'coproduction' | find c.tsv
> p:1-2:1.2 p:3-4:1.2
> q:1-2:1.3
>

## ’ and ' are one, in words and in patterns
@ c.tsv
| theme	pattern	kind
| d	don't	word
| w	we’re	word
$ . ./find.sh; printf '%s\n' "Don’t don't donʼt dont" "we're We’re were" | find c.tsv
> d:1-1:1.2 d:2-2:1.2 d:3-3:1.2
> w:1-1:1.3 w:2-2:1.3

## a mark is no word: a phrase passes over it
@ c.tsv
| theme	pattern
| l	laughter
| g	common ground
$ . ./find.sh; printf '%s\n' '[laughter] laughter' 'common [laughter] ground' | find c.tsv
> l:1-1:1.2
> g:1-2:1.3

## regex: on the text, every token that it touches
@ c.tsv
| theme	pattern	kind
| t	(?i)trust\w*	regex
| g	common.{0,5}ground	regex
| h	^So\b	regex
| u	\bna.ve	regex
$ . ./find.sh; printf '%s\n' 'Mistrusted, TRUST' 'common - ground commonground' 'So it goes. So' 'un naïvely' | find c.tsv
> t:1-1:1.2 t:2-2:1.2
> g:1-2:1.3 g:3-3:1.3
> h:1-1:1.4
> u:2-2:1.5

## regex: touching no word is no hit, and is counted
@ c.tsv
| theme	pattern	kind
| q	\?+	regex
| p	\[\w+\]	regex
| e	x*	regex
$ . ./find.sh; printf '%s\n' 'what??' '[laughter] and?' 'xx' | find c.tsv
>
>
> e:1-1:1.4
! hearth match: 3 matches of regular expressions touched no word and are no hits

## regex: one that exceeds its limits names the pattern and the row
@ c.tsv
| theme	pattern	kind
| x	(a+)+$	regex
$ printf 'doc\tturn\ttext\ttokens\tstems\nd\t1\tok\tok\tok\n' > t.tsv
$ printf 'd\t2\taaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab\tx\tx\n' >> t.tsv
$ hearth match --lexicon c.tsv t.tsv > out
! hearth match: t.tsv:3: the regular expression of c.tsv:2 takes more steps than allowed on this text: "(a+)+$"
= 1

## except: the theme's other hits that overlap it are dropped, other themes' stand
@ c.tsv
| theme	pattern	kind
| power	power
| power	power cut	except
| light	power
$ . ./find.sh; printf '%s\n' 'Power and a power cut' 'power cuts' | find c.tsv
> light:1-1:1.4 power:1-1:1.2 light:4-4:1.4
> light:1-1:1.4

## except: an exception shields from regular expressions too, and is never itself a hit
@ c.tsv
| theme	pattern	kind
| power	pow\w+	regex
| power	power cut	except
| quiet	nothing at all	except
$ . ./find.sh; printf '%s\n' 'powers, a power cut' 'nothing at all' | find c.tsv
> power:1-1:1.2
>
! hearth match: c.tsv:4: the theme has only exceptions: "quiet"

## --overlap theme (default), all, longest
@ c.tsv
| theme	pattern
| ground	common ground
| ground	ground
| place	ground rule
$ . ./find.sh; for policy in theme all longest; do echo 'common ground rules, ground' | find c.tsv --overlap $policy; done
> ground:1-2:1.2 place:2-3:1.4 ground:4-4:1.3
> ground:1-2:1.2 ground:2-2:1.3 place:2-3:1.4 ground:4-4:1.3
> ground:1-2:1.2 ground:4-4:1.3

## the same span twice: the earlier entry of a theme stands; all keeps both
@ c.tsv
| theme	pattern	kind
| a	trust
| a	trust	word
| b	trust
$ . ./find.sh; for policy in theme all longest; do echo 'trust' | find c.tsv --overlap $policy; done
> a:1-1:1.2 b:1-1:1.4
> a:1-1:1.2 a:1-1:1.3 b:1-1:1.4
> a:1-1:1.2

## a phrase stays within its row, and its first word may begin another
@ c.tsv
| theme	pattern
| g	common ground
| d	very very good
$ . ./find.sh; printf '%s\n' 'We have common' 'ground here' 'very very very good' | find c.tsv
>
>
> d:2-4:1.3

## several codebooks; entries are named by their id or BOOK.LINE
@ one.tsv
| theme	pattern	id
| trust	trust	t1
| hope	hope
@ two.csv
| pattern;theme;label
| "fear";fear;"A; label"
$ . ./find.sh; echo 'trust hope fear' | find one.tsv --lexicon two.csv
> trust:1-1:t1 hope:2-2:1.3 fear:3-3:2.2
! hearth match: two.csv: UTF-8, semicolons, 1 row

## the matcher's code changes with codebook, policy and language, not with labels or the file's name
@ a.tsv
| theme	pattern	label
| t	trust	A
@ b.tsv
| pattern	theme
| trust	t
@ c.tsv
| theme	pattern
| t	trusts
$ code() { printf 'doc\tturn\ttext\ttokens\tstems\na\t1\tx\tx\tx\n' | hearth match "$@" | cut -f 7 | tail -1; }
$ code --lexicon a.tsv | grep -cxE '[0-9a-f]{12}'
$ [ "$(code --lexicon a.tsv)" = "$(code --lexicon b.tsv)" ] && echo same
$ { code --lexicon a.tsv; code --lexicon c.tsv; code --lexicon a.tsv --overlap all; code --lexicon a.tsv --language none; code --lexicon a.tsv --lexicon c.tsv; } | sort -u | wc -l
> 1
> same
> 5

## every fault of every codebook is told at once, before any input is read
@ bad.tsv
| theme	pattern	kind	id
| trust	trust		
| power/ voice	x	stem	
| hope	(a|b	regex	
| hope			
| hope	a	fuzzy	
| trust	trust	stem	
| 	b		
| tr:ust	b		
| hope	!!	word	
| a//b	c		
| hope	c		t 1
| hope	[a-	regex	
@ worse.csv
| theme,words
| a,b
$ hearth match --lexicon bad.tsv --lexicon worse.csv --lexicon nosuch.tsv nosuch2.tsv
! hearth match: worse.csv: UTF-8, commas, 1 row
! hearth match: worse.csv:1:2: a column that is not known, ignored (known: theme, pattern, kind, label, note, id, weight, language): "words"
! hearth match: bad.tsv:3:1: a theme id holds no space, ":", "#" or quote: "power/ voice"
! hearth match: bad.tsv:5:2: an empty pattern
! hearth match: bad.tsv:6:3: an unknown kind (known: stem, word, regex, except, rule): "fuzzy"
! hearth match: bad.tsv:8:1: no theme
! hearth match: bad.tsv:9:1: a theme id holds no space, ":", "#" or quote: "tr:ust"
! hearth match: bad.tsv:11:1: an empty level in the theme's path: "a//b"
! hearth match: bad.tsv:12:4: an entry's id holds no space, ":" or quote: "t 1"
! hearth match: worse.csv:1: no such column in the codebook's header: "pattern"
! hearth match: nosuch.tsv: No such file or directory
! hearth match: bad.tsv:7:2: the same entry as in line 2 of bad.tsv: "trust"
! hearth match: bad.tsv:4:2: missing closing parenthesis at character 5 of the regular expression: "(a|b"
! hearth match: bad.tsv:10:2: no word in this part of the pattern: "!!"
! hearth match: bad.tsv:13:2: missing terminating ] for character class at character 4 of the regular expression: "[a-"
= 1

## the same id twice, across codebooks
$ printf 'theme\tpattern\tid\na\tx\tq\n' > 1.tsv; printf 'theme\tpattern\tid\na\ty\tq\n' > 2.tsv
$ hearth match --lexicon 1.tsv --lexicon 2.tsv
! hearth match: 2.tsv:2:2: the same id as in line 2 of 1.tsv: "q"
= 1

## an empty codebook, a codebook without an entry, a binary one
$ : > e.tsv; hearth match --lexicon e.tsv; echo $?
$ printf 'theme\tpattern\n' > h.tsv; hearth match --lexicon h.tsv; echo $?
$ printf 'PK\3\4\24\0\6\0' > x.tsv; hearth match --lexicon x.tsv; echo $?
> 1
> 1
> 1
! hearth match: e.tsv: empty: not even a header line
! hearth match: the lexicon has no entry
! hearth match: x.tsv: a ZIP archive, not a text

## not one stem for each token
$ printf 'theme\tpattern\na\tx\n' > c.tsv
$ printf 'doc\tturn\ttext\ttokens\tstems\na\t1\tx y\tx y\tx\n' | hearth match --lexicon c.tsv > out; echo $?
$ printf 'doc\tturn\ttext\ttokens\tstems\na\t1\tx\tx\tx y\n' | hearth match --lexicon c.tsv > out; echo $?
> 1
> 1
! hearth match: standard input:2:5: not one stem for each token: "x"
! hearth match: standard input:2:5: not one stem for each token: "x y"

## words and stems that another program put there are taken as they are
$ printf 'theme\tpattern\tkind\na\tmice\nb\tmouse\tword\n' > c.tsv
$ printf 'doc\tturn\ttext\ttokens\tstems\na\t1\tMice\tMice\tmouse\na\t1\tMice\tmouse\tmice\n' | hearth match --lexicon c.tsv | cut -f 6
> hits
>
> a:1-1:1.2 b:1-1:1.3

## the codebook that comes with hearth is sound
$ printf 'doc\tturn\ttext\na\t1\tWe found common ground.\n' | hearth tokenise then stem then match --lexicon $ROOT/models/lexicons/bringing-people-together.tsv | tail -1 | grep -c common
> 1

## weight: a third column has the weights of the hits, in as few digits as read back
@ c.tsv
| theme	pattern	kind	weight
| mood/up	great		2
| mood/up	glad		0.1
| mood/down	not great		-1.50
| other	day
| other	fine	word	1e3
$ printf 'doc\tturn\ttext\nd\t1\tGreat day, not great, glad.\nd\t2\tNothing.\nd\t3\tfine, 30 days\n' > t.tsv
$ hearth tokenise t.tsv then stem then match --lexicon c.tsv > m.tsv; cut -f 6- m.tsv | sed 's/\t[0-9a-f]\{12\}/\t-/'
> hits	matcher	weights
> mood/up:1-1:1.2 other:2-2:1.5 mood/down:3-4:1.4 mood/up:4-4:1.2 mood/up:5-5:1.3	-	2 1 -1.5 2 0.1
> 	-	
> other:1-1:1.6 other:3-3:1.5	-	1000 1
$ hearth check m.tsv
! hearth check: sound: 3 rows, 1 documents, 8 columns

## weight: what is no finite number is refused, all of them at once; only what differs from 1 changes the matcher
@ c.tsv
| theme	pattern	weight
| a	one	2
| a	two	heavy
| a	three	0,5
| a	four	inf
| a	five	1e999
| a	six	nan
@ one.tsv
| theme	pattern
| a	one
$ printf 'doc\tturn\ttext\nd\t1\tone\n' | hearth tokenise then stem > t.tsv
$ printf 'theme\tpattern\tweight\na\tone\t1\n' > same.tsv; printf 'theme\tpattern\tweight\na\tone\t2\n' > other.tsv
$ for c in one same other; do hearth match --lexicon $c.tsv t.tsv | sed 1d | cut -f 7; done | uniq -c | sed 's/ [0-9a-f]*$//'
$ hearth match --lexicon c.tsv t.tsv
>       2
>       1
! hearth match: c.tsv:3:3: a weight is a number such as 2 or -0.5: "heavy"
! hearth match: c.tsv:4:3: a weight is a number such as 2 or -0.5: "0,5"
! hearth match: c.tsv:5:3: a weight is a number such as 2 or -0.5: "inf"
! hearth match: c.tsv:6:3: a weight is a number such as 2 or -0.5: "1e999"
! hearth match: c.tsv:7:3: a weight is a number such as 2 or -0.5: "nan"
= 1

## weight: what people coded weighs 1
@ c.tsv
| theme	pattern	weight
| trust	trust	2.5
@ coded.tsv
| doc	turn	theme
| d	1	mine
$ printf 'doc\tturn\ttext\nd\t1\tI trust you\n' | hearth --quiet tokenise then stem then match --lexicon c.tsv --codings coded.tsv | cut -f 6,8
> hits	weights
> people/mine:1-3: trust:2-2:1.2	1 2.5
