kwic: every place where something is said, in the words around it.

@ turns.tsv
| doc	turn	speaker	role	text
| a	1	Ann	host	Who do you trust? Trust takes time, trusting too.
| a	2	Ben	guest	Time is what we have.
| b	1	Ann	host	We ate. They trusted us, and we trust them.

@ matched.tsv
| doc	turn	speaker	text	tokens	stems	hits
| a	1	Ann	Safe and heard here.	Safe and heard here	safe and heard here	power/say:3-3:1.4 power/voice:3-3:1.3 safety:1-1:1.2
| a	1	Ann	Heard and safe.	Heard and safe	heard and safe	power/voice:1-1:1.3 safety:3-3:1.2
| b	2	Ben	Power cuts.	Power cuts	power cut	power:1-1:1.1
| b	3	Ben	Powerful.	Powerful	power	powerful:1-1:1.5

## a stem, where it stands and in which words
$ hearth segment turns.tsv then tokenise then stem > stemmed.tsv
$ hearth kwic trust stemmed.tsv --context 3
> doc	turn	sent	speaker	left	hit	right	entry	theme	first	last	begin	end	role	text
> a	1	1	Ann	Who do you	trust	Trust takes time			4	4	11	16	host	Who do you trust?
> a	1	2	Ann	do you trust	Trust	takes time, trusting			1	1	0	5	host	Trust takes time, trusting too.
> a	1	2	Ann	Trust takes time	trusting	too			4	4	18	26	host	Trust takes time, trusting too.
> b	1	2	Ann	We ate. They	trusted	us, and we			2	2	5	12	host	They trusted us, and we trust them.
> b	1	2	Ann	us, and we	trust	them			6	6	24	29	host	They trusted us, and we trust them.

## a pattern is what it is in a codebook: phrases, wildcards, words, regular expressions
$ hearth segment turns.tsv then tokenise then stem > stemmed.tsv
$ for pattern in 'we trust' 't*e' '^Trust'; do hearth kwic --context 0 "$pattern" stemmed.tsv | sed 1d | cut -f 1,2,6; done
$ hearth kwic --kind word trust stemmed.tsv | sed 1d | cut -f 6 | tr '\n' ' '; hearth kwic --kind regex --pattern '(?i)t\w+, \w' stemmed.tsv | cut -f 6
> b	1	we trust
> a	1	time
> a	2	Time
> a	1	Trust
> trust Trust trust hit
> time, trusting

## a rule sees all rows of a turn, and the columns
$ hearth segment turns.tsv then tokenise then stem > stemmed.tsv
$ hearth kwic --kind rule 'trust BEFORE/4 time' stemmed.tsv | cut -f 1-3,6; hearth kwic --kind rule 'trust AND ate' stemmed.tsv --quiet | sed 1d | cut -f 1-3,6; hearth kwic --kind rule 'time {role=guest}' stemmed.tsv | sed 1d | cut -f 1-3,6
$ hearth kwic --kind rule 'trust NEAR time' stemmed.tsv; echo $?; hearth kwic --kind rule 'trust {age>3}' stemmed.tsv
> doc	turn	sent	hit
> a	1	1	trust
> a	1	2	Trust takes time
> b	1	1	ate
> b	1	2	trusted
> b	1	2	trust
> a	2	1	Time
> 1
! hearth kwic: NEAR says how far: NEAR/5 (words at most, 1 to 1,000,000), NEAR/s (one sentence), NEAR/p (one turn), at character 7 of the rule: "trust NEAR time"
! hearth kwic: stemmed.tsv:1: no such column in the header, but the rule has a condition on it: "age"
= 1

## a rule's negators are those of the text's language
$ printf 'doc\tturn\tlanguage\ttext\na\t1\ten\tI do not trust her.\nb\t1\tfr\tSans trust, non.\nc\t1\ten\tSans trust.\n' | hearth tokenise then stem --language auto > two.tsv
$ hearth --quiet kwic --kind rule 'NOT/3 BEFORE trust' two.tsv | cut -f 1,3-5; hearth --quiet kwic --language auto --kind rule 'NOT/3 BEFORE trust' two.tsv | cut -f 1,3-5
> doc	left	hit	right
> a	I do not	trust	her
> doc	left	hit	right
> a	I do not	trust	her
> b	Sans	trust	non

## words need no stems, and regular expressions none
$ hearth tokenise turns.tsv then kwic --kind word --context 1 trusting | cut -f 4-6
> left	hit	right
> time	trusting	too

## the same from a pipe, from `then`, from several files and with threads
$ hearth segment turns.tsv then tokenise then stem > stemmed.tsv; hearth kwic trust stemmed.tsv > all
$ hearth segment < turns.tsv | hearth tokenise | hearth stem | hearth kwic --pattern trust | cmp - all
$ hearth --jobs 2 segment then tokenise then stem then kwic trust turns.tsv | cmp - all
$ head -4 stemmed.tsv > one.tsv; sed 2,4d stemmed.tsv > two.tsv; hearth kwic trust one.tsv two.tsv | cmp - all
$ hearth kwic --pattern trust one.tsv two.tsv | cmp - all

## a theme's hits, and those below it; what finds the same words twice is one line
$ hearth kwic --theme power --context 2 matched.tsv
> doc	turn	speaker	left	hit	right	entry	theme	first	last	begin	end	text
> a	1	Ann	Safe and	heard	here. Heard	1.4 1.3	power/say power/voice	3	3	9	14	Safe and heard here.
> a	1	Ann	heard here	Heard	and safe	1.3	power/voice	1	1	0	5	Heard and safe.
> b	2	Ben		Power	cuts	1.1	power	1	1	0	5	Power cuts.

## a column that kwic would write
$ printf 'doc\tturn\ttext\ttokens\tleft\n' | hearth kwic --kind word x
! hearth kwic: standard input:1:5: a column that kwic writes is there already: "left"
= 1

## sorted by the words before, of and behind the hit: outward, by the alphabet, whatever the case
$ printf 'doc\tturn\ttokens\ttext\n' > t; i=0; for text in 'zoo Apt x Élan b' 'a zoo x elan c' 'a apt x eland' 'x' 'B apt X Elan a'; do i=$((i + 1)); printf 'd\t%d\t%s\t%s\n' $i "$text" "$text"; done >> t
$ for sort in position left right hit; do hearth kwic --kind word --sort $sort x t | sed 1d | cut -f 2 | tr '\n' ' '; echo $sort; done
> 1 2 3 4 5 position
> 4 3 5 1 2 left
> 4 5 2 1 3 right
> 4 5 2 1 3 hit

## a sample is drawn by its seed alone, and a larger one holds the smaller
$ for d in a b c; do for t in $(seq 40); do printf '%s\t%d\tx y\tx y\n' $d $t; done; done | cat <(printf 'doc\tturn\ttokens\ttext\n') - > t
$ hearth kwic --kind word --sample 9 x t > nine; hearth --quiet kwic --kind word --sample 20 x t | cut -f 1,2 > twenty
$ for jobs in 2 3; do hearth --quiet --jobs $jobs kwic --kind word --sample 9 x t | cmp - nine; done
$ sort twenty > sorted; cut -f 1,2 nine | sort | comm -23 - sorted; hearth check nine
$ hearth --quiet kwic --kind word --sample 9 --seed 2 x t | cmp -s - nine || echo another
$ hearth kwic --kind word --sample 500 --sort right x t | wc -l
> another
> 121
! hearth kwic: 9 of 120 hits in 3 documents, drawn with --seed 1
! hearth check: sound: 9 rows, 3 documents, 12 columns
! hearth kwic: 120 of 120 hits in 3 documents, drawn with --seed 1

## nothing found is said, and is no fault
$ hearth kwic --kind word --context 2 nowhere matched.tsv
> doc	turn	speaker	left	hit	right	entry	theme	first	last	begin	end	text
! hearth kwic: 0 hits in 0 documents

## rows without a turn are turns of their own, without a document they are of one
$ printf 'text\ttokens\nOne x.\tOne x\nTwo x.\tTwo x\n' > t; hearth kwic --kind word x t; hearth --jobs 2 kwic --kind word --sample 1 x t | wc -l
> left	hit	right	entry	theme	first	last	begin	end	text
> One	x				2	2	4	5	One x.
> Two	x				2	2	4	5	Two x.
> 2
! hearth kwic: 1 of 2 hits in 1 document, drawn with --seed 1

## each row in its own language
$ printf 'doc\tturn\tlanguage\ttext\tx\na\t1\tfr\tNous parlons.\t\na\t2\ten\tThe parlour, the parlours.\t\n' > t
$ hearth tokenise t then stem --language auto then kwic --language auto parlons | cut -f 2,4; hearth tokenise t then stem --language auto then kwic --language auto parlour | cut -f 2,4 | tail -n +2
> turn	hit
> 1	parlons
> 2	parlour
> 2	parlours

## a pattern that is missing, empty or misplaced
$ hearth kwic; echo $?; hearth kwic ' ' matched.tsv; echo $?; hearth kwic matched.tsv; echo $?
> 2
> 2
> 2
! hearth kwic: nothing to look for: hearth kwic PATTERN [file...], or --theme THEME
! hearth kwic: nothing to look for: " "
! hearth kwic: matched.tsv is a file, and the pattern comes before the files

## a theme and a pattern at once
$ hearth kwic --theme power --pattern trust matched.tsv
! hearth kwic: --theme goes with no pattern and no --kind
= 2

## a pattern that does not compile
$ hearth kwic --kind regex 'tr(ust' matched.tsv; echo $?; hearth kwic --kind word 'a !! b' matched.tsv; echo $?; hearth kwic $'\xff' matched.tsv 2>&1
> 1
> 1
> hearth kwic: not UTF-8: "\xff"
! hearth kwic: missing closing parenthesis at character 7 of the regular expression: "tr(ust"
! hearth kwic: no word in this part of the pattern: "!!"
= 2

## a theme that nobody has heard of, and near ones
$ hearth kwic --theme voice matched.tsv > out; echo $?; hearth --jobs 2 kwic --theme powr matched.tsv > out
> 2
! hearth kwic: no hit of a theme "voice" in this stream; near it: power/voice
! hearth kwic: no hit of a theme "powr" in this stream; near it: power
= 2

## columns that are missing
$ printf 'doc\tturn\ttext\na\t1\tx\n' > t; hearth kwic trust t; hearth tokenise t then kwic trust > out; hearth kwic --theme x t; hearth kwic --language auto heard matched.tsv
! hearth kwic: t:1: no such column in the header: "tokens"
! hearth kwic: t:1: no such column in the header: "stems"
! hearth kwic: t:1: no such column in the header: "tokens"
! hearth kwic: matched.tsv:1: no such column in the header: hearth ingest --language auto writes it: "language"
= 1

## hits that are none, or lie outside of their row
$ printf 'doc\tturn\ttext\ttokens\thits\na\t1\tx\tx\tpower\n' > t; hearth kwic --theme power t > out; echo $?
$ printf 'doc\tturn\ttext\ttokens\thits\na\t1\tx\tx\tpower:1-2:1.1\n' > t; hearth kwic --theme power t > out
> 1
! hearth kwic: t:2:5: not a list of hits: "power"
! hearth kwic: t:2:5: not a list of hits within the row's tokens: "power:1-2:1.1"
= 1

## on a terminal the hits stand below each other, in the width there is
% script
% terminal
% plain
$ hearth segment turns.tsv then tokenise then stem > stemmed.tsv
$ TERM=dumb script -qec "stty cols 60; $HEARTH kwic trust stemmed.tsv" /dev/null < /dev/null | tr -d '\r'
> doc:turn      speaker             left hit right
> a:1           Ann           Who do you trust Trust takes ti…
> a:1           Ann       … do you trust Trust takes time, tr…
> a:1           Ann       …st takes time trusting too
> b:1           Ann         We ate. They trusted us, and we t…
> b:1           Ann       …ed us, and we trust them
> hearth kwic: 5 hits in 2 documents

## … and are marked, unless NO_COLOR says no; behind a pipe they are not
% script
% terminal
% plain
$ hearth tokenise turns.tsv then stem then kwic trusting > table
$ for none in '' 1; do TERM=xterm NO_COLOR=$none script -qec "stty cols 60; $HEARTH --quiet tokenise turns.tsv then stem then kwic --kind word --context 1 trusting" /dev/null < /dev/null | tr -d '\r' | tail -1 | cat -v; done
$ TERM=xterm script -qec "$HEARTH tokenise turns.tsv then stem then kwic trusting | cat" /dev/null < /dev/null | tr -d '\r' | cmp - table
> ^[[2ma:1^[[0m           Ann                 time ^[[1;31mtrusting^[[0m too
> a:1           Ann                 time trusting too

## … wide characters take two columns and combining ones none; what is written from right to left is turned
% script
% terminal
% plain
$ printf 'doc\tturn\ttext\nd\t1\t東京 和 x 平和\nd\t2\tba̱b x á\nd\t3\tשלום x עולם\nd\t4\tאחד שתיים שלוש ארבע\n' > t; hearth tokenise t > tokens
$ TERM=dumb script -qec "stty cols 40; $HEARTH --quiet kwic --kind regex '\bx\b|שתיים' tokens" /dev/null < /dev/null | tr -d '\r' | sed 's/\xe2\x81\xa7/<R/g; s/\xe2\x81\xa8/<S/g; s/\xe2\x81\xa9/>/g'
> doc:turn           left hit right
> d:1             東京 和 x 平和
> d:2                 ba̱b x á
> <Sd:3>                <Rעולם> <Rx> <Rשלום>
> <Sd:4>           <Rשלוש ארבע> <Rשתיים> <Rאחד>
