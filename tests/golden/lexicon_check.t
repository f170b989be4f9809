What is wrong with a codebook: hearth lexicon check. `check` shows of each finding line, severity, check, entry, hits,
the other entry, forms and message; what is to come is worked out by hand.

@ try.sh
| book() { # LINE...: a codebook of theme|pattern|kind|label|note|id|weight, with labels and notes everywhere
|     printf 'theme|pattern|kind|label|note|id|weight\n' | tr '|' '\t' > book.tsv
|     printf '%s\n' "$@" | awk -F'|' -v OFS='\t' '{ print $1, $2, $3, "L", "N", $4, $5 }' >> book.tsv
| }
| text() { # LINE...: turns, or turn|role|text; stemmed
|     printf '%s\n' "$@" | awk -F'|' -v OFS='\t' 'BEGIN { print "doc", "turn", "role", "text" } { print "d", NR, (NF > 1 ? $1 : "x"), $NF }' |
|         hearth tokenise then stem > text.tsv
| }
| show() {
|     awk -F'\t' 'NR > 1 { print $2, $3, $4, $6 "|" $8 "|" $9 "|" $10 "|" $11 }'
| }
| check() { # [options]: without what is told of every small codebook
|     hearth --quiet lexicon check book.tsv "$@" > out; s=$?
|     show < out | grep -v one-entry
|     return $s
| }

## columns, the summary, and that the codebook alone is looked at
@@ book.tsv
| theme\tpattern\tlabel\tnote\ntrust\ttrust\tTrust\tGoing on\ntrust\ttrusts\t\t\n
$ hearth lexicon check book.tsv
> file	line	severity	check	theme	entry	pattern	hits	other	forms	message
> book.tsv	3	warning	redundant	trust	1.3	trusts		1.2		“trust” finds all that it finds
! hearth lexicon: 1 theme, 2 entries
! hearth lexicon: looked at by itself; with --on FILE it is also tried on a text
! hearth lexicon: warning redundant, 1: another entry of the theme finds all that it finds
! hearth lexicon: 0 errors, 1 warning, 0 notes

## warnings are status 0, with --strict 1; --quiet leaves the table
@@ book.tsv
| theme\tpattern\tlabel\tnote\ntrust\ttrust\tTrust\tGoing on\ntrust\ttrusts\t\t\n
$ hearth --quiet lexicon check book.tsv | wc -l; hearth --quiet --strict lexicon check book.tsv > out; echo $?
> 2
> 1

## all faults of a codebook that cannot be read are told at once
@@ book.tsv
| theme\tpattern\tkind\nt\t(a\tregex\nt\t!!\t\nt\thope AND\trule\nt\tx\todd\n
$ hearth lexicon check book.tsv
! hearth lexicon: book.tsv:4:2: the rule ends where a word, #theme, @negator, {column=value} or ( is wanted, at character 9 of the rule: "hope AND"
! hearth lexicon: book.tsv:5:3: an unknown kind (known: stem, word, regex, except, rule): "odd"
! hearth lexicon: book.tsv:2:2: missing closing parenthesis at character 3 of the regular expression: "(a"
! hearth lexicon: book.tsv:3:2: no word in this part of the pattern: "!!"
= 1

## wrong usage
$ hearth lexicon check; echo $?; hearth lexicon check --wild 0 x; echo $?
> 2
> 2
! hearth lexicon: check: name the codebook
! hearth lexicon: --wild takes a whole number from 1 to 1000000000, not "0"

## several codebooks are one; rows stand in the order of the files
$ . ./try.sh; book 't|hope' 't|hopes'; mv book.tsv z.tsv; book 't|hoping' 'u|fear'; mv book.tsv a.tsv
$ hearth --quiet lexicon check z.tsv a.tsv | cut -f 1,2,4,6,9
> file	line	check	entry	other
> z.tsv	3	redundant	1.3	1.2
> a.tsv	2	redundant	2.2	1.2
> a.tsv	3	one-entry		

## impossible: a regular expression that wants what no text holds; a rule that contradicts itself
$ . ./try.sh; book 't|say "yes"|regex' 't|ye[s"]|regex' 't|\tyes|regex' 't|hope AND NOT hope|rule' 't|hope AND trust NOT trust|rule' 't|hope AND/s NOT hope|rule' \
$     't|hope AND trust AND/s NOT trust|rule' 't|{role=a} AND {role=b} AND hope|rule' 't|{role=a+b} AND {role=b} AND hope|rule' 't|(hope AND NOT hope) OR trust|rule' 't|hope NOT NEAR/3 hope|rule'
$ sed -i 's/a+b/a|b/' book.tsv; check; echo $?
> 2 error impossible 1.2||||asks for a straight double quote or a control character, which no text holds
> 4 error impossible 1.4||||asks for a straight double quote or a control character, which no text holds
> 5 error impossible 1.5||||the rule contradicts itself
> 6 error impossible 1.6||||the rule contradicts itself
> 7 error impossible 1.7||||the rule contradicts itself
> 9 error impossible 1.9||||the rule contradicts itself
> 1
! hearth lexicon: 6 errors in the codebook

## any-word: nothing but wildcards for any letters
$ . ./try.sh; book 't|*' 'u|* *' 'v|the *' 'w|?*'; check
> 2 error any-word 1.2||||every word there is fits it
> 3 error any-word 1.3||||every sequence of words fits it
! hearth lexicon: 2 errors in the codebook
= 1

## theme-case: a theme, or a level above it, in other letters; the later is told
$ . ./try.sh; book 'Trust|trust' 'Trust|believe' 'trust|rely' 'power/voice|say' 'Power/cut|fuse' 'trusty|friend'; check
> 4 error theme-case ||1.2||differs from Trust in upper and lower case only: two themes
> 6 error theme-case ||1.5||differs from power/voice in upper and lower case only: two themes
! hearth lexicon: 2 errors in the codebook
= 1

## refused: match would refuse the text; the other entries are tried on it all the same
$ . ./try.sh; book 't|(\w+\s?)*building|regex' 't|hope'; text 'hope we all go there again and again, and it is the last of the old places !!building' 'hope building'
$ check --on text.tsv | grep -v runaway
> 2 error refused 1.2|1|||match refuses this text for it: 1 row takes too many steps
! hearth lexicon: 1 error in the codebook
= 1

## never-fires: the entry is nowhere in the text
$ . ./try.sh; book 't|hope' 't|fear' 't|common ground'; text 'I hope so' 'Common, on the ground'; check --on text.tsv
> 3 warning never-fires 1.3|0|||finds nothing in this text
> 4 warning never-fires 1.4|0|||finds nothing in this text

## never-fires: entries in a language that no row is in were not looked for
@@ book.tsv
| theme\tpattern\tlabel\tnote\tlanguage\nt\thope\tL\tN\ten\nt\tfear\tL\tN\ten\nt\tgobaith\tL\tN\tcy\n
$ . ./try.sh; text 'I hope so' 'and fear'; check --on text.tsv; sed '1s/role/language/; s/\tx\t/\ten\t/' text.tsv > en.tsv; check --language auto --on en.tsv
$ sed '3s/\ten\t/\tcy\t/' en.tsv > both.tsv; check --language auto --on both.tsv
> 3 warning never-fires 1.3|0|||finds nothing in this text
> 4 warning never-fires 1.4|0|||finds nothing in this text

## excepted: by an exception that has all its words (certain), or in the text
$ . ./try.sh; book 'p|power' 'p|power cut|except' 'p|power cuts' 'p|a power cut again' 'q|fuse' 'q|blown fuse|except'; text 'power to people, a power cut' 'a blown fuse' 'power cuts'; check
$ check --on text.tsv
> 4 warning excepted 1.4||1.3||“power cut” excepts all that it finds
> 5 warning excepted 1.5||1.3||“power cut” excepts all that it finds
> 4 warning excepted 1.4|2|1.3||“power cut” excepts all that it finds
> 5 warning never-fires 1.5|0|||finds nothing in this text
> 5 warning excepted 1.5|0|1.3||“power cut” excepts all that it finds
> 6 warning excepted 1.6|1|||exceptions of the theme drop all that it finds in this text

## never-stands: the longer hit, or the earlier entry, always stands; --overlap says what stands
$ . ./try.sh; book 't|york' 't|new york' 't|new york city' 't|city' 'u|york city'; text 'In new york we met.' 'new york city'; check --on text.tsv; echo; check --overlap longest --on text.tsv; echo; check --overlap all --on text.tsv
> 2 warning never-stands 1.2|2|1.3||“new york” or another stands in its place, always
> 3 note adds-no-place 1.3|2|1.2||“york” finds a part of all it finds
> 4 note adds-no-place 1.4|1|1.2||“york” finds a part of all it finds
> 5 warning never-stands 1.5|1|1.4||“new york city” or another stands in its place, always
>
> 2 warning never-stands 1.2|2|1.3||“new york” or another stands in its place, always
> 3 note adds-no-place 1.3|2|1.2||“york” finds a part of all it finds
> 4 note adds-no-place 1.4|1|1.2||“york” finds a part of all it finds
> 5 warning never-stands 1.5|1|1.4||“new york city” or another stands in its place, always
> 6 warning never-stands 1.6|1|||an entry of another theme always stands in its place
>
> 3 note adds-no-place 1.3|2|1.2||“york” finds a part of all it finds
> 4 note adds-no-place 1.4|1|1.2||“york” finds a part of all it finds

## redundant for certain: the same stem, a word that a stem or a wildcard has, a wildcard in a wider one, phrases word by word, exceptions
$ . ./try.sh; book 't|trusting' 't|trusted' 't|trust|word' 't|^Trust|word' 't|hop*|word' 't|hopeful*|word' 't|hope|word' 't|^Hope' 't|h?p*|word' 'u|common ground' 'u|common grounds|word' 'u|comm* ground*|word' 'v|cut' 'v|power cut|except' 'v|big power cut|except'; check
> 3 warning redundant 1.3||1.2||“trusting” finds all that it finds
> 4 warning redundant 1.4||1.2||“trusting” finds all that it finds
> 5 warning redundant 1.5||1.2||“trusting” finds all that it finds
> 7 warning redundant 1.7||1.6||“hop*” finds all that it finds
> 8 warning redundant 1.8||1.6||“hop*” finds all that it finds
> 9 warning redundant 1.9||1.6||“hop*” finds all that it finds
> 12 warning redundant 1.12||1.11||“common ground” finds all that it finds
> 16 warning redundant 1.16||1.15||“power cut” excepts all that it excepts

## redundant: not across languages, not with another weight, not where the stem may be another's
@@ book.tsv
| theme\tpattern\tlabel\tnote\tlanguage\tweight\tkind\nt\tchat\tL\tN\ten\t\t\nt\tchat\tL\tN\tfr\t\t\nt\thope\tL\tN\t\t2\t\nt\thopes\tL\tN\t\t1\t\nt\tnews\tL\tN\t\t\t\nt\tnew*\tL\tN\t\t\tword\n
$ . ./try.sh; check

## redundant: the same entry in a theme below
$ . ./try.sh; book 'power|voice' 'power|say' 'power/voice|voices' 'power/voice|speak'; check
> 2 warning redundant 1.2||1.4||“voices” finds the same for a theme below, and so for this one

## redundant in a text: all hits, three at least, within those of one other entry; of two the later
$ . ./try.sh; book 't|hope' 't|hop*|word' 't|hopped'; text hope hope 'hope hopped'; check --on text.tsv
$ echo; text hope hope hoping; check --on text.tsv
$ echo; text hope hope; check --on text.tsv
> 2 warning redundant 1.2|3|1.3||“hop*” finds all that it finds in this text
> 4 warning never-stands 1.4|1|1.3||“hop*” or another stands in its place, always
>
> 3 warning never-stands 1.3|3|1.2||“hope” or another stands in its place, always
> 4 warning never-fires 1.4|0|||finds nothing in this text
>
> 3 warning never-stands 1.3|2|1.2||“hope” or another stands in its place, always
> 4 warning never-fires 1.4|0|||finds nothing in this text

## redundant in a text: what a theme below finds on the same words
$ . ./try.sh; book 'power|say' 'power|vote' 'power/voice|says*|word' 'power/voice|say*|word'; text 'I say' 'we say' 'they say' 'we vote'; check --on text.tsv
> 2 warning redundant 1.2|3|1.5||“say*” finds the same in this text for a theme below
> 4 warning never-fires 1.4|0|||finds nothing in this text
> 4 warning redundant 1.4|0|1.5||“say*” finds all that it finds

## excepts-nothing: the exception is there, and nothing of the theme beside it
$ . ./try.sh; book 'p|power' 'p|power cut|except' 'p|cut corners|except' 'p|fuse|except'; text 'a power cut' 'we cut corners' 'power'; check --on text.tsv
> 4 warning excepts-nothing 1.4|1|||no other entry of the theme finds anything where it does
> 5 warning never-fires 1.5|0|||finds nothing in this text

## operand: parts of rules that are nowhere, each once; what the rule finds is counted over the turn
$ . ./try.sh; book 't|hope NEAR/3 (future OR #fear) AND {role=host}|rule|r1' 't|(hope OR joy) AND NOT joy|rule|r2' 't|NOT/3 BEFORE hope|rule|r3' 'fear|dread' 'fear/deep|terror' 's|#fear/deep OR hope|rule|r4'; text 'a|we hope for the future' 'a|not without dread'; check --on text.tsv
> 2 warning never-fires r1|0|||finds nothing in this text
> 2 warning operand r1|0|||parts that find nothing in this text: the condition on role
> 3 warning operand r2|1|||parts that find nothing in this text: joy
> 4 warning never-fires r3|0|||finds nothing in this text
> 6 warning never-fires 1.6|0|||finds nothing in this text
> 7 warning operand r4|1|||parts that find nothing in this text: #fear/deep

## rules: a turn of several rows is one, also where the stream comes by a pipe
$ . ./try.sh; book 't|hope NEAR/9 future|rule|r1'; printf 'doc\tturn\ttext\nd\t1\tWe hope.\nd\t1\tThe future.\nd\t2\tThe future.\n' | hearth tokenise then stem > text.tsv; hearth --quiet lexicon check --on - book.tsv < text.tsv | show
> 2 note one-entry |2|||the theme has one entry

## shared: the same pattern in two themes, of whatever kind; an exception may be shared
$ . ./try.sh; book 't|hope' 'u|hoping' 'u|hope|word' 'v|hope|word' 't|a.b|regex' 'v|a.b|regex' 't|no|except' 'v|no|except'; check
> 3 warning shared 1.3||1.2||the theme t has the same entry
> 4 warning redundant 1.4||1.3||“hoping” finds all that it finds
> 5 warning shared 1.5||1.4||the theme u has the same entry
> 7 warning shared 1.7||1.6||the theme t has the same entry

## shared: the very same places in the text, three at least
$ . ./try.sh; book 't|hope' 'u|hop*|word' 'v|hope*|word'; text hope hopes 'hoping, hop'; check --on text.tsv; echo; text hope hopes hope; check --on text.tsv | grep -v same-words
>
> 3 warning shared 1.3|3|1.2||the same places in this text as “hope” of t
> 4 warning shared 1.4|3|1.2||the same places in this text as “hope” of t
> 4 warning shared 1.4|3|1.3||the same places in this text as “hop*” of u

## same-words: more than half of a theme's hits that stand, five at least, on words of another that is neither above nor below
$ . ./try.sh; book 't|hope' 't|fear' 'u|hop*|word' 'u|joy' 'u/below|hoped|word'; text 'hope hope hope hope hope, hop hop hop, joy' 'fear fear fear fear'; check --on text.tsv | grep same
$ echo; text 'hope hope hope hope hope, hop hop hop hop hop' 'fear fear fear fear fear'; check --on text.tsv | grep same; echo; text 'hope hope hope hope'; check --on text.tsv | grep -c same-words
> 2 warning same-words |9|1.4||5 of the theme's 9 hits are on words that u finds, too
>
>
> 0
= 1

## dominant: over 80 % of the theme's hits, of ten at least, and not the only entry
$ . ./try.sh; book 't|hope' 't|fear' 'u|joy'; text 'hope hope hope hope hope hope hope hope hope fear fear' 'joy joy joy joy joy joy joy joy joy joy'; check --on text.tsv
$ echo; text 'hope hope hope hope hope hope hope hope fear fear'; check --on text.tsv | grep -c dominant; text 'hope hope hope hope hope hope hope hope hope'; check --on text.tsv | grep -c dominant
> 2 warning dominant 1.2|9|||9 of the theme's 11 hits
>
> 0
> 0
= 1

## merged: university and universe; a tenth of the words, two at least
$ . ./try.sh; book 't|university' 't|the universe' 'u|university|word'; text 'The university and its universities.' 'The Universe! Universal universities.'; check --on text.tsv | grep merged
$ echo; text 'university universities university universe'; check --on text.tsv | grep -c merged
$ printf 'university %.0s' {1..18} > most; text "$(cat most) universe universal"; check --on text.tsv | grep merged; text "$(cat most) university universe universal"; check --on text.tsv | grep -c merged
> 2 warning merged 1.2|5||universities:2 universal:1 universe:1 university:1|2 of 5 words that it catches are no form of “university”
>
> 0
> 2 warning merged 1.2|20||university:18 universal:1 universe:1|2 of 20 words that it catches are no form of “university”
> 0
= 1

## merged: inflected forms are not told: plurals, -ed, -ing, doubled letters, apostrophes, capitals
$ . ./try.sh; book 't|stop' 't|carry' 't|hope' 't|box'; text 'Stop stops stopped stopping stop’s' 'carries carried carrying carry' "hoped hoping hopes HOPE hope's" 'box boxes boxed'; check --on text.tsv

## merged: a plural in -ings makes nouns of the words in -ing
$ . ./try.sh; book 't|evening' 't|meet' 't|listen'; text 'evening even evening even' 'meet meeting meeting meetings' 'listen listening listened'; check --on text.tsv; echo; text 'evenings even evening even' 'meet'; check --on text.tsv | grep merged
> 3 warning merged 1.3|4||meeting:2 meet:1 meetings:1|3 of 4 words that it catches are no form of “meet”
>
> 2 warning merged 1.2|4||even:2 evening:1 evenings:1|2 of 4 words that it catches are no form of “evening”

## merged: in other languages than English three letters behind the common beginning are inflection
$ . ./try.sh; book 't|général'; text 'général généraux générale' 'généralement généralement'; cut -f 1-5 text.tsv | hearth stem --language french > fr.tsv; check --language french --on fr.tsv
> 2 warning merged 1.2|5||généralement:2 général:1 générale:1 généraux:1|2 of 5 words that it catches are no form of “général”

## wide: more different words than --wild says, listed with their counts; of more than 30 the first
$ . ./try.sh; book 't|ho*|word' 't|^H*' 't|h* hope'; text 'hope, Hope, hop hole' 'hoop how'; check --wild 4 --on text.tsv | grep wide; echo; check --wild 5 --on text.tsv | grep -c wide; printf 'ho%s ' {a..z} {0..9} > many; text "$(cat many) hoa"; check --on text.tsv | grep wide | tr '|' '\n' | sed -n 4p
> 2 warning wide 1.2|6||hope:2 hole:1 hoop:1 hop:1 how:1|5 different words fit it
>
> 0
> hoa:2 ho0:1 ho1:1 ho2:1 ho3:1 ho4:1 ho5:1 ho6:1 ho7:1 ho8:1 ho9:1 hob:1 hoc:1 hod:1 hoe:1 hof:1 hog:1 hoh:1 hoi:1 hoj:1 hok:1 hol:1 hom:1 hon:1 hoo:1 hop:1 hoq:1 hor:1 hos:1 hot:1 …

## near-duplicate: one letter more, less, other or changed places, in six letters or more of one theme
$ . ./try.sh; book 't|community|word' 't|comunity|word' 't|cmomunity|word' 't|communitx|word' 'u|commmunity|word' 't|hope|word' 't|hops|word' 't|facilit*' 't|facilet*' 'v|café au lait|word' 'v|cafe au lait|word' 'v|co-operate|word' 'v|cooperate|word'; check
> 3 warning near-duplicate 1.3||1.2||one letter apart from “community”
> 4 warning near-duplicate 1.4||1.2||one letter apart from “community”
> 4 warning near-duplicate 1.4||1.3||one letter apart from “comunity”
> 5 warning near-duplicate 1.5||1.2||one letter apart from “community”
> 10 warning near-duplicate 1.10||1.9||one letter apart from “facilit*”
> 12 warning near-duplicate 1.12||1.11||one letter apart from “café au lait”

## near-duplicate: singular and plural in kind word
$ . ./try.sh; book 't|hope|word' 't|hopes|word' 't|party|word' 't|parties|word' 't|box|word' 't|boxes|word' 't|glass' 't|glasses'; check
> 3 warning near-duplicate 1.3||1.2||singular and plural with “hope”: one entry of kind stem finds both
> 5 warning near-duplicate 1.5||1.4||singular and plural with “party”: one entry of kind stem finds both
> 9 warning redundant 1.9||1.8||“glass” finds all that it finds

## runaway: steps that grow too fast on made-up texts; how many they are is PCRE2's matter
$ . ./try.sh; book 't|(a+)+$|regex' 't|trust(ed+s)*(\w+\s?)*building|regex' 't|(a+aa)+$|regex' 't|(.*,){11}P|regex' 't|\s*\s*\s*\s*x|regex' 't|\btrust\w*\b.*\bpeople\b|regex' 't|(very )*good|regex' 't|a{2,3}b+|regex'; sed -i 's/ed+s/ed|s/; s/(a+aa)/(a|aa)/' book.tsv
$ check | sed -E 's/about [0-9]+ steps on [0-9]+ letters, more than 1000000 on [0-9]+, growing/N steps, growing/; s/[12]\.[0-9] times/N times/; s/power [23]\.[0-9]/power N/'
> 2 warning runaway 1.2||||N steps, growing N times with each further letter: “a” again and again, then “!”
> 3 warning runaway 1.3||||N steps, growing N times with each further letter: “trust” again and again, then “!trust!ed!s!a! !building”
> 4 warning runaway 1.4||||N steps, growing N times with each further letter: “a” again and again, then “!”
> 5 warning runaway 1.5||||N steps, growing N times with each further letter: “,” again and again, then “!,!P”
> 6 warning runaway 1.6||||N steps, growing with the power N of the length: “ ”, then “ ” again and again, then “! !x”

## runaway: on the longest rows of a text, too
$ . ./try.sh; book 't|((a.b)+)+$|regex'; text 'a' 'axbaxbaxbaxbaxbaxbaxbaxbaxbaxbaxbaxbaxbaxbaxbaxb!'; check; echo; check --on text.tsv | grep runaway | sed 's/about [0-9]*/N/'
>
> 2 warning runaway 1.2|0|||N steps on the text of text.tsv:3

## adds-no-place: a phrase that has another entry's words; in a text three hits that overlap those of one other entry
$ . ./try.sh; book 't|trust' 't|build trust' 't|trust fund|except' 'u|hope of' 'u|of( great)? peace|regex'; check; text 'hope of peace' 'hope of great peace, hope of great peace' trust; echo; check --on text.tsv | grep hope
> 3 note adds-no-place 1.3||1.2||“trust” finds a part of all it finds
>
> 6 note adds-no-place 1.6|3|1.5||“hope of” finds a part of all it finds in this text

## one-entry: themes without one below; exceptions do not count
$ . ./try.sh; book 't|hope' 't|hope so|except' 'u|fear' 'u/below|joy' 'u/below|fun' 'v|a' 'v|b'; hearth --quiet lexicon check book.tsv | show
> 2 note one-entry ||||the theme has one entry

## no-label, no-note: of some themes, or of all
@@ some.tsv
| theme\tpattern\tlabel\tnote\nt\thope\tHope\t\nt\tjoy\t\tWhat is hoped\nu\tfear\t\tDread\nu\tdread\t\t\nv\ttea\tTea\t\nv\tmilk\t\t\n
@@ none.csv
| theme,pattern\nt,hope\nt,joy\n
$ . ./try.sh; hearth --quiet lexicon check some.tsv | show; hearth --quiet lexicon check none.csv | show
> 4 note no-label ||||the theme has no label
> 6 note no-note ||||the theme has no note
> 1 note no-label ||||no theme has a label
> 1 note no-note ||||no theme has a note

## what it writes is a sound stream, whatever the codebook has in it
$ . ./try.sh; book 't|say "yes"|regex|it’s'; mv book.tsv 'my "book".tsv'; hearth --quiet lexicon check 'my "book".tsv' > out; cut -f 1,6,7 out; hearth check out
> file	entry	pattern
> my \x22book\x22.tsv	it’s	say \x22yes\x22
> my \x22book\x22.tsv		
! hearth lexicon: 1 error in the codebook
! hearth check: sound: 2 rows, 0 documents, 11 columns

## the text: columns that are missing, another stemmer, no rows
$ . ./try.sh; book 't|hope' 't|joy' 't|hope AND {wave>2}|rule'; text 'The universities of Europe are hoping for better relationships, and hopefully happier ones'
$ cut -f 1,2,5 text.tsv | check --on - ; echo $?; check --on text.tsv; echo $?; check --on nosuch.tsv; echo $?
> 1
> 1
> 3
! hearth lexicon: standard input:1: no such column in the header: "text"
! hearth lexicon: text.tsv:1: no such column in the header, but book.tsv:4 has a condition on it: "wave"
! hearth lexicon: nosuch.tsv: No such file or directory

## the text: stemmed by another algorithm
$ . ./try.sh; book 't|hope' 't|joy'; for i in {1..40}; do echo "The universities of Europe are hoping for better relationships, and for joy."; done > many; text "$(paste -sd' ' many)"; cut -f 1-5 text.tsv | hearth stem --quiet --language none > bare.tsv; check --on bare.tsv
> 2 warning never-fires 1.2|0|||finds nothing in this text
> 3 warning dominant 1.3|40|||40 of the theme's 40 hits
! hearth lexicon: 1 document was stemmed otherwise than by --language english: "d"

## the manual has every check
$ sed -n 's/^ *\[CHECK_[A-Z_]*\] = {"\([a-z-]*\)".*/\1/p' $ROOT/models/lexicon_check.c > checks; wc -l < checks; while read -r check; do grep -q "^.It Cm .*\b$check\b" $ROOT/stages/man/hearth-lexicon.1 || echo "hearth-lexicon(1) does not name $check"; done < checks
> 21
