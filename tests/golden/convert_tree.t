lexicon convert: formats whose files are a tree of categories, in XML (Yoshikoder, Lexicoder 2, REFI-QDA)
and in YAML (quanteda). `con` keeps the line that tells what was read apart.

@ con.sh
| con() { hearth lexicon convert --quiet "$@"; }

@ odd.ykd
| <dictionary style="050805" patternengine="other" name="All">
|   <pnode name="stray"/>
|   <cnode name="A" score="3" color="0.1 0.2 0.3">
|     <pnode name=":-)"/>
|     <pnode name="many" score="much"/>
|     <cnode name="B" desc="first"><pnode name="b"/></cnode>
|     <cnode name="B" desc="second"><pnode name="b" score="2"/></cnode>
|     words <b/>
|   </cnode>
| </dictionary>

@ econ.yml
| %YAML 1.1
| ---
| # a comment is left out
| economy:
|   __: [econ*, "gross domestic product", 1999, yes, ~, null]
|   trade: trad*
|   empty:
|   block: |
|     free
|     market
|   mixed:
|     - a
|     - sub:
|         - b?c
|     - "\u0065\u0301t\u00e9"
| "say: \"so\"": ['it''s']

@ codes.qdc
| <?xml version="1.0" encoding="utf-8"?>
| <CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="by hand"><Codes>
| <Code guid="{6f9619ff-8b86-d011-b42d-00c04fc964ff}" name="Trust" isCodable="false" color="#f00">
| <Description>Being believed,
| and relying on one another</Description>
| <Code guid="6F9619FF-8B86-D011-B42D-00C04FC964FE" name="Tone: &quot;rushed&quot;" isCodable="true"/>
| </Code>
| </Codes></CodeBook>

@ money.ykd
| <?xml version="1.0" encoding="UTF-8"?>
| <!-- by hand -->
| <dictionary style="050805" patternengine="substring">
|   <cnode name="Money &amp; jobs" desc="wages,
|      prices">
|     <pnode name="*employ*" score="2"/>
|     <pnode name="what?"/>
|     <pnode name=" Cost of living"/>
|     <cnode name="Cafe&#x301;">
|       <pnode name="cafe&#x301;*"/>
|     </cnode>
|     <cnode name="empty"/>
|   </cnode>
| </dictionary>

## Yoshikoder: the tree, descriptions, scores; what is no word is no part of one; form C
$ . ./con.sh; con money.ykd
> theme	pattern	kind	label	note	weight
> Money_&_jobs	*employ*	word	Money & jobs	wages, prices	2
> Money_&_jobs	what	word			
> Money_&_jobs	Cost of living	word			
> Money_&_jobs/Café	café*	word			
> Money_&_jobs/empty			empty		

## and back: one category is around all others already
$ . ./con.sh; con money.ykd --to yoshikoder
> <?xml version="1.0" encoding="UTF-8"?>
> <dictionary style="050805" patternengine="substring">
> 	<cnode name="Money &amp; jobs" desc="wages, prices">
> 		<pnode name="*employ*" score="2"/>
> 		<pnode name="what"/>
> 		<pnode name="Cost of living"/>
> 		<cnode name="Café" desc="">
> 			<pnode name="café*"/>
> 		</cnode>
> 		<cnode name="empty" desc="">
> 		</cnode>
> 	</cnode>
> </dictionary>

## Yoshikoder wants one category around all others: it is written, and not read
@ two.tsv
| theme	pattern	kind
| a	one	word
| b/c	two	word
$ . ./con.sh; con two.tsv --to yoshikoder > two.ykd; cat two.ykd; con two.ykd
> <?xml version="1.0" encoding="UTF-8"?>
> <dictionary style="050805" patternengine="substring">
> 	<cnode name="Dictionary" desc="" hearth="root">
> 		<cnode name="a" desc="">
> 			<pnode name="one"/>
> 		</cnode>
> 		<cnode name="b" desc="">
> 			<cnode name="c" desc="">
> 				<pnode name="two"/>
> 			</cnode>
> 		</cnode>
> 	</cnode>
> </dictionary>
> theme	pattern	kind
> a	one	word
> b/c	two	word

## the line that tells what was read; the content tells the format, whatever the file is called
$ cp two.ykd two.cat; hearth lexicon convert two.cat > /dev/null
@ two.ykd
| <dictionary style="050805" patternengine="substring"><cnode name="a"><pnode name="b"/><pnode name="c"/></cnode></dictionary>
! hearth lexicon: two.cat: yoshikoder, UTF-8, 1 theme, 2 patterns

## what codebooks cannot say is told line by line, and nothing is written …
$ . ./con.sh; con odd.ykd
! hearth lexicon: odd.ykd:1: the name of the dictionary itself is left out: "All"
! hearth lexicon: odd.ykd:3: colours are left out (1)
! hearth lexicon: odd.ykd:7: the same category as in line 6: joined: "B"
! hearth lexicon: odd.ykd:1: a pattern engine that is not known: read as substring: "other"
! hearth lexicon: odd.ykd:2: a pattern outside of every category: "stray"
! hearth lexicon: odd.ykd:3: the score of a category, which has none in codebooks: "3"
! hearth lexicon: odd.ykd:4: no word in it, and hearth finds words only: ":-)"
! hearth lexicon: odd.ykd:5: a score that is no number: "much"
! hearth lexicon: odd.ykd:7: another description of the category of line 6: "second"
! hearth lexicon: odd.ykd:7: the same entry as in line 6, with another weight: "b"
! hearth lexicon: odd.ykd:8: text that stands in no attribute: "words"
! hearth lexicon: odd.ykd:8: an element that dictionaries do not have: "b"
! hearth lexicon: odd.ykd: nothing is written, since 9 things cannot be expressed (--lossy: write the rest)
= 1

## … unless with --lossy
$ . ./con.sh; con --lossy odd.ykd 2> err; wc -l < err
> theme	pattern	kind	note
> A	many	word	
> A/B	b	word	first
> 12

## all faults of a dictionary in one go
@ bad.ykd
| <dictionary>
|   <cnode>
|     <pnode name="x"/>
|   </cnode>
|   <cnode name="A"><pnode/>
|     <cnode name=""/>
|   </cnode>
| </dictionary>
$ . ./con.sh; con bad.ykd
! hearth lexicon: bad.ykd:2: a category without a name
! hearth lexicon: bad.ykd:5: a pattern without a name
! hearth lexicon: bad.ykd:6: a category without a name
= 1

## what is no XML, and what XML may hold that nobody reads
$ . ./con.sh; printf '<dictionary>\n<cnode name="A">\n<pnode name="b"/>\n</dictionary>\n' > unclosed.ykd; con unclosed.ykd
$ printf '<!DOCTYPE dictionary [<!ENTITY a "b">]>\n<dictionary><cnode name="&a;"/></dictionary>\n' > doctype.ykd; con doctype.ykd
$ printf '<dictionary>\n<cnode name="&a;"/></dictionary>\n' > entity.ykd; con entity.ykd
$ printf '<dictionary/>' > empty.ykd; con empty.ykd
$ printf '<other/>' > other.ykd; con other.ykd
! hearth lexicon: unclosed.ykd:4:14: no XML: "Opening and ending tag mismatch: cnode line 2 and dictionary"
! hearth lexicon: doctype.ykd:1: XML with a document type declaration
! hearth lexicon: entity.ykd:2:17: no XML: "Entity 'a' not defined"
! hearth lexicon: empty.ykd: no category in it
! hearth lexicon: other.ykd:1: no dictionary of Yoshikoder or Lexicoder: an element that is no dictionary: "other"
= 1

## entities of entities: a bomb is refused before it is read
$ . ./con.sh; { echo '<?xml version="1.0"?>'; echo '<!DOCTYPE CodeBook ['; echo '<!ENTITY a0 "x">'; for i in 1 2 3 4 5 6 7 8 9; do echo "<!ENTITY a$i \"&a$((i-1));&a$((i-1));&a$((i-1));&a$((i-1));&a$((i-1));&a$((i-1));&a$((i-1));&a$((i-1));&a$((i-1));&a$((i-1));\">"; done; echo ']>'; echo '<CodeBook><Codes><Code name="&a9;"/></Codes></CodeBook>'; } > bomb.qdc; con bomb.qdc
! hearth lexicon: bomb.qdc:2: XML with a document type declaration
= 1

## too deep: categories, then elements
$ . ./con.sh; { echo '<dictionary>'; for i in $(seq 101); do echo '<cnode name="c">'; done; for i in $(seq 101); do echo '</cnode>'; done; echo '</dictionary>'; } > deep.ykd; con deep.ykd
$ { printf '<dictionary>'; printf '<x>%.0s' $(seq 210); printf '</x>%.0s' $(seq 210); } > deeper.ykd; con deeper.ykd 2>&1 | tail -1
> hearth lexicon: deeper.ykd:1: XML that is nested too deeply
! hearth lexicon: deep.ykd:102: categories more than 100 levels deep: "c"
= 1

## Yoshikoder's expressions fit a whole word, in either case
@ rx.ykd
| <dictionary style="050805" patternengine="regexp">
|   <cnode name="A">
|     <pnode name="colou?rs?"/>
|     <pnode name="wor.*"/>
|     <pnode name="plain"/>
|     <pnode name="[^a]b"/>
|     <pnode name="a(b"/>
|   </cnode>
| </dictionary>
$ . ./con.sh; con --lossy rx.ykd > c.tsv; cat c.tsv
$ printf 'doc\tturn\ttext\na\t1\tColors of plain words, a discoloured world\n' | hearth tokenise then stem then match --lexicon c.tsv | cut -f 6
> theme	pattern	kind
> A	(?i)\b(?:colou?rs?)\b	regex
> A	(?i)\b(?:wor\w*)\b	regex
> A	plain	word
> hits
> A:1-1:1.2 A:3-3:1.4 A:4-4:1.3 A:7-7:1.3
! hearth lexicon: rx.ykd:6: a regular expression that asks for more than the letters of a word: "[^a]b"
! hearth lexicon: rx.ykd:7: a regular expression that PCRE2 does not understand: "a(b"

## Yoshikoder before 2005
@ old.ykd
| <dictionary style="041204">
|  <category><name>Root</name><comment>all of it</comment>
|   <category><name>Econ</name>
|    <pattern><name>tax*</name><score>2.5</score></pattern>
|    <pattern><name>job</name></pattern></category>
|  </category>
| </dictionary>
@ late.ykd
| <dictionary style="041204"><category>
|   <pattern><name>tax</name></pattern><name>Root</name></category></dictionary>
@ never.ykd
| <dictionary style="041204"><category>
| </category></dictionary>
$ . ./con.sh; con old.ykd; con late.ykd; con never.ykd
> theme	pattern	kind	label	note	weight
> Root				all of it	
> Root/Econ	tax*	word			2.5
> Root/Econ	job	word			
! hearth lexicon: late.ykd:2: it stands before the name of its category: "tax"
! hearth lexicon: never.ykd:1: a category without a name
= 1

## Lexicoder 2: its blanks before patterns, and what it cannot say
@ lex.lcd
| <dictionary style="Lexicoder" name=""><cnode name="NEGATIVE"><pnode name=" abandon*"/><pnode name=" a lie"/></cnode><cnode name="POSITIVE"/></dictionary>
@ much.tsv
| theme	pattern	kind	weight
| a	*ing	word	
| a	b?t	word	
| a	^Hope	word	
| a	trust	stem	
| a	tr[ea]e	regex	
| a	trustees	except	
| a	bus*	word	2
$ . ./con.sh; hearth lexicon convert lex.lcd; con lex.lcd --to lcd
$ con much.tsv --to lcd
> theme	pattern	kind	label
> NEGATIVE	abandon*	word	
> NEGATIVE	a lie	word	
> POSITIVE			POSITIVE
> <?xml version="1.0" encoding="UTF-8"?>
> <dictionary style="Lexicoder" patternengine="substring" name="">
> 	<cnode name="NEGATIVE" desc="">
> 		<pnode name="abandon*"/>
> 		<pnode name="a lie"/>
> 	</cnode>
> 	<cnode name="POSITIVE" desc="">
> 	</cnode>
> </dictionary>
! hearth lexicon: lex.lcd: lcd, UTF-8, 2 themes, 2 patterns
! hearth lexicon: much.tsv:2:2: a * that does not end a word, which Lexicoder 2 dictionaries do not have: "*ing"
! hearth lexicon: much.tsv:3:2: a ? for one character, which Lexicoder 2 dictionaries do not have: "b?t"
! hearth lexicon: much.tsv:4:2: ^ for a word as it stands, which Lexicoder 2 dictionaries do not have: "^Hope"
! hearth lexicon: much.tsv:5:2: a stem, where Lexicoder 2 dictionaries have the word itself: "trust"
! hearth lexicon: much.tsv:6:2: a regular expression, which Lexicoder 2 dictionaries do not have: "tr[ea]e"
! hearth lexicon: much.tsv:7:2: an exception, which Lexicoder 2 dictionaries do not have: "trustees"
! hearth lexicon: much.tsv:8:2: a weight (2), which Lexicoder 2 dictionaries do not have: "bus*"
! hearth lexicon: much.tsv: nothing is written, since 7 things cannot be expressed (--lossy: write the rest)
= 1

## YAML: maps, lists, single words; `__` are a category's own; scalars are words as they are written
$ . ./con.sh; con econ.yml
> theme	pattern	kind	label
> economy	econ*	word	
> economy	gross domestic product	word	
> economy	1999	word	
> economy	yes	word	
> economy	null	word	
> economy/trade	trad*	word	
> economy/empty			empty
> economy/block	free market	word	
> economy/mixed	a	word	
> economy/mixed/sub	b?c	word	
> economy/mixed	été	word	
> say_so	it's	word	say: “so”

## and back: in quotation marks, so that everybody reads words
$ . ./con.sh; con econ.yml --to yaml | tee again.yml; con again.yml --to yaml | cmp - again.yml
> "economy":
>   "__":
>     - "econ*"
>     - "gross domestic product"
>     - "1999"
>     - "yes"
>     - "null"
>   "trade":
>     - "trad*"
>   "empty": []
>   "block":
>     - "free market"
>   "mixed":
>     "__":
>       - "a"
>       - "été"
>     "sub":
>       - "b?c"
> "say: “so”":
>   - "it's"

## YAML: a category twice is joined, which is told
@ twice.yml
| a: [b]
| c: [d]
| a: {e: [f]}
$ . ./con.sh; con twice.yml
> theme	pattern	kind
> a	b	word
> c	d	word
> a/e	f	word
! hearth lexicon: twice.yml:3:1: the same category as in line 1: joined: "a"

## YAML: what no dictionary needs, all in one go
@ marks.yml
| a: &x [one, two]
| b: *x
| c: !!str three
| d:
|   - - nested
|   - [also]
| ? [k, l]
| : v
| <<: {e: f}
| g: *ing
$ . ./con.sh; con marks.yml
! hearth lexicon: marks.yml:1:4: an anchor (&name), which dictionaries do not have
! hearth lexicon: marks.yml:2:4: an alias (*name), which dictionaries do not have: a * at the beginning of a word wants quotation marks
! hearth lexicon: marks.yml:3:4: a tag (!name), which dictionaries do not have
! hearth lexicon: marks.yml:5:5: a list in a list, of which dictionaries have none
! hearth lexicon: marks.yml:6:5: a list in a list, of which dictionaries have none
! hearth lexicon: marks.yml:7:3: a map or a list in the place of a category's name
! hearth lexicon: marks.yml:9:1: a merge key (<<), which dictionaries do not have
! hearth lexicon: marks.yml:10:4: an alias (*name), which dictionaries do not have: a * at the beginning of a word wants quotation marks
= 1

## YAML: aliases of aliases are no bomb
$ . ./con.sh; { echo 'a0: &a0 [x]'; for i in 1 2 3 4 5 6 7 8 9; do echo "a$i: &a$i [*a$((i-1)), *a$((i-1)), *a$((i-1)), *a$((i-1)), *a$((i-1)), *a$((i-1))]"; done; } > bomb.yml; con bomb.yml 2>&1 | sed 's/.*: an /an /; s/, which.*//' | sort | uniq -c
>      54 an alias (*name)
>      10 an anchor (&name)
= 1

## YAML: what is none, and what is no dictionary
$ . ./con.sh; for f in 'a:\n\t- b\n' 'a: [b\nc: d\n' '- b\n' 'b\n' 'a: [b]\n---\nc: d\n' 'a: "b\001"\n' '# nothing\n' 'a: "\\q"\n'; do printf -- "$f" > x.yml; con x.yml; done
! hearth lexicon: x.yml:2:1: no YAML: a TAB, where YAML is indented by spaces: "\x09- b"
! hearth lexicon: x.yml:2:2: no YAML: did not find expected ',' or ']': "c: d"
! hearth lexicon: x.yml:1:1: no map of categories, but a list
! hearth lexicon: x.yml:1:1: no map of categories, but a text
! hearth lexicon: x.yml:2:1: a second document, of which dictionaries have one
! hearth lexicon: x.yml:1:6: no YAML: control characters are not allowed: "a: "b\x01""
! hearth lexicon: x.yml: no category in it
! hearth lexicon: x.yml:1:5: no YAML: found unknown escape character: "a: "\q""
= 1

## YAML: too deep
$ . ./con.sh; { for i in $(seq 101); do printf '%*sk:\n' $i ''; done; } > deep.yml; con deep.yml
$ { printf 'a: '; printf '[%.0s' $(seq 100000); } > lists.yml; con lists.yml
! hearth lexicon: deep.yml:101:102: categories more than 100 levels deep: "k"
! hearth lexicon: lists.yml:1:5: a list in a list, of which dictionaries have none
! hearth lexicon: lists.yml:1:203: YAML that is nested too deeply
= 1

## a small file whose paths would fill the memory: with ids of 1,904 bytes and more 35,177 of them are over 64 MiB
$ . ./con.sh; { printf '%0950d:\n %0950d:\n' 1 2; seq -f '  k%g:' 99999; } > wide.yml; con wide.yml 2> err; echo status $?; head -1 err
> status 1
> hearth lexicon: wide.yml:35180:3: categories whose paths have more than 64 MiB together: "k35178"

## YAML: a theme by whose name another is meant
@ own.tsv
| theme	pattern	kind
| a/__	b	word
$ . ./con.sh; con own.tsv --to yaml
! hearth lexicon: own.tsv:2:2: a theme by whose name YAML dictionaries mean the one around it: "a/__"
! hearth lexicon: own.tsv: nothing is written, since 1 thing cannot be expressed (--lossy: write the rest)
= 1

## REFI-QDA: themes with their descriptions, ready to be filled
$ . ./con.sh; con codes.qdc
> theme	pattern	label	note
> Trust			Being believed, and relying on one another
> Trust/Tone_rushed		Tone: “rushed”	
! hearth lexicon: codes.qdc:3: colours are left out (1)
! hearth lexicon: codes.qdc:3: codes that only hold others become themes as all others (1)

## REFI-QDA: sets, memos, codes of one name; no namespace; the codebook of an unpacked project
@ more.qde
| <Project name="p" xmlns="urn:QDA-XML:project:1.0"><CodeBook><Codes>
| <Code name="a"><NoteRef targetGUID="n1"/>
| <Code name="b"><Description>one</Description></Code>
| <Code name="b"><Description>two</Description></Code></Code>
| </Codes></CodeBook>
| <Sources><TextSource name="t"><PlainTextContent>x</PlainTextContent></TextSource></Sources>
| <Sets>
| <Set name="round 1"><MemberCode targetGUID="x"/></Set></Sets></Project>
$ . ./con.sh; hearth lexicon convert --lossy more.qde
> theme	pattern	label	note
> a/b			one
! hearth lexicon: more.qde: refi-qda, UTF-8, 2 themes, 0 patterns
! hearth lexicon: more.qde:4: the same category as in line 3: joined: "b"
! hearth lexicon: more.qde:2: a memo on a code: "n1"
! hearth lexicon: more.qde:4: another description of the category of line 3: "two"
! hearth lexicon: more.qde:8: a set of codes: "round 1"

## REFI-QDA: faults
$ . ./con.sh; printf '<CodeBook><Codes>\n<Code name="a"><Code/>\n<Code name="%%"/><Code guid="x"/></Code></Codes></CodeBook>' > a.qdc; con a.qdc; printf '<CodeBook/>' > b.qdc; con b.qdc; printf '<CodeBook><Codes>' > c.qdc; con c.qdc
! hearth lexicon: a.qdc:2: a category without a name
! hearth lexicon: a.qdc:3: a category without a name
! hearth lexicon: b.qdc: no code in it
! hearth lexicon: c.qdc:1:18: no XML: "Extra content at the end of the document"
= 1

## a codebook as REFI-QDA: entries stay behind; a theme that only holds others is not to be coded with
@ ours.tsv
| theme	pattern	note
| trust/tone	tone	how people speak
$ . ./con.sh; con --lossy ours.tsv --to refi-qda
> <?xml version="1.0" encoding="UTF-8"?>
> <CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="hearth">
> 	<Codes>
> 		<Code guid="33F1EAF6-39A3-81DD-A934-FC0D08E3250A" name="trust" isCodable="false">
> 			<Code guid="4DCF517F-6DE2-8327-9097-3C1CB9D3339F" name="tone" isCodable="true">
> 				<Description>how people speak</Description>
> 			</Code>
> 		</Code>
> 	</Codes>
> </CodeBook>
! hearth lexicon: ours.tsv:2:2: an entry, which REFI-QDA codebooks do not have: "tone"

## encodings: what the declaration says, and UTF-16
$ . ./con.sh; printf '<?xml version="1.0" encoding="ISO-8859-2"?>\n<dictionary><cnode name="a"><pnode name="\261\346"/></cnode></dictionary>' > l2.ykd; con l2.ykd
$ con money.ykd > 1; iconv -f UTF-8 -t UTF-16 money.ykd > wide.ykd; con wide.ykd | cmp - 1
> theme	pattern	kind
> a	ąć	word

## the shared dictionaries
% shared
$ . ./con.sh; cd $ROOT/../shared/data/dictionaries; con wordstat/actually_ykd.cat; con yaml/mary.yml; con lexicoder/mary.lcd | tail -n +2; con yoshikoder/mary.ykd | cut -f 1,2 | tail -n +2; con yoshikoder/issue-819.ykd
$ hearth lexicon convert yoshikoder/laver-garry.ykd | grep -c '	word	'; grep -c '<pnode' yoshikoder/laver-garry.ykd
> theme	pattern	kind	label	note
> New_dictionary			New dictionary	New dictionary
> New_dictionary/A_category	more	word	A category	
> New_dictionary/A_category	lamb	word		
> New_dictionary/A_category	little	word		
> New_dictionary/Another_category	had	word	Another category	
> New_dictionary/Another_category	mary	word		
> theme	pattern	kind	label
> A_CATEGORY	more	word	A CATEGORY
> A_CATEGORY	lamb	word	
> A_CATEGORY	little	word	
> ANOTHER_CATEGORY	had	word	ANOTHER CATEGORY
> ANOTHER_CATEGORY	mary	word	
> A_category	more	word	A category
> A_category	lamb	word	
> A_category	little	word	
> Another_category	had	word	Another category
> Another_category	mary	word	
> A_CATEGORY	more
> A_CATEGORY	lamb
> A_CATEGORY	little
> ANOTHER_CATEGORY	had
> ANOTHER_CATEGORY	mary
> theme	pattern	kind
> Dictionary/pos/A	A word	word
> Dictionary/pos/B	B word	word
> 416
> 416
! hearth lexicon: yoshikoder/laver-garry.ykd: yoshikoder, UTF-8, 27 themes, 416 patterns

## the shared REFI-QDA codebooks: as many themes as codes, and as many when they were written again
% shared
$ . ./con.sh; for f in $ROOT/../shared/data/formats/refi-qda/*.qdc; do grep -o '<Code ' $f | wc -l; con $f --to refi-qda 2> err > a.qdc; con a.qdc --to refi-qda 2> err | cmp - a.qdc; grep -c '<Code ' a.qdc; done
> 14
> 14
> 262
> 262

## Laver and Garry's dictionary finds the same through every format
% shared
@ talk.txt
| Ann: Children in hospitals need nurses, and unemployed people need benefits.
| Ben: Co-operatives invest in transport; private enterprise pays its taxes.
| Ann: Women, the elderly and ethnic groups in rural villages and in towns play sport.
| Ben: Means-tested pensions punish crime and pollute the environment.
$ . ./con.sh; hearth ingest --quiet talk.txt then tokenise then stem > stems.tsv
$ find() { hearth match --lexicon $1 stems.tsv 2> err | cut -f 12 | sed -E 's/:[0-9.]+( |$)/\1/g'; }
$ con $ROOT/../shared/data/dictionaries/yoshikoder/laver-garry.ykd > laver.tsv 2> err; find laver.tsv | tee wanted | tail -n +2 | sed 's,Laver_and_Garry/,,g'
$ for f in yoshikoder lcd yaml csv liwc wordstat; do con laver.tsv --to $f > laver; con --from $f laver > c.tsv; find c.tsv | cmp - wanted && echo $f; done
$ con --lossy laver.tsv --to lc3 2> err > laver.lc3; con laver.lc3 > c.tsv; spans() { sed 's/[^ ]*://g' | tr ' ' '\n' | sort; }; cmp <(find c.tsv | spans) <(spans < wanted) && echo lc3: the same words
> State_in_Economy/Pro:1-1 State_in_Economy/Pro:3-3 State_in_Economy/Pro:5-5 State_in_Economy/Pro:7-7
> State_in_Economy/Pro:1-2 Culture/High:2-2 Institutions/Neutral:2-2 State_in_Economy/Pro:3-3 State_in_Economy/Pro:5-5 State_in_Economy/Con:6-6 State_in_Economy/Neut:8-8 State_in_Economy/Con:10-10
> Groups/Women:1-1 State_in_Economy/Pro:3-3 Groups/Ethnic:5-5 Rural:9-9 Urban:12-12
> State_in_Economy/Pro:1-2 Law_and_Order/Conservative:4-4 Environment/Pro:9-9
> yoshikoder
> lcd
> yaml
> csv
> liwc
> wordstat
> lc3: the same words
