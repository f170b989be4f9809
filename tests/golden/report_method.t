report_method: how the numbers came about, in words.

@ talks/a.txt
| Host: Why do you trust?
|
| Ann: I trust her. We have hope.
|
| Ben: I hope to trust <them> & "too".
|
| Host: And hope?
|
| Ann: Nothing else.
|
| Ben: No.

@ talks/codebook.tsv
| theme	pattern	kind
| trust	trust	stem
| hope	hope	stem

@ talks/speakers.tsv
| speaker	role
| Host	facilitator
| Ann	participant
| Ben	participant

## the words of the settings
$ for unit in sentence window:3 doc; do hearth --quiet run --keep-names --unit $unit talks; hearth report hearth-out; grep -o '<p>Two themes meet when words[^<]*\|<p>What a link is held against: each[^,]*' hearth-out/report.html; done
$ hearth --quiet run --keep-names --facilitators in --facilitator-roles 'host,a&b' talks; hearth report hearth-out; grep -o '<p>What facilitators say[^<]*\|<p>Names were kept[^<]*\|<pre><code>[^<]*' hearth-out/report.html
> <p>Two themes meet when words of both are in the same sentence.
> <p>Two themes meet when words of both are within 3 turns after one another.
> <p>Two themes meet when words of both are anywhere in the same transcript: nothing is known of how near they are, and few transcripts can say little about chance.
> <p>What a link is held against: each transcript is one unit
> <p>What facilitators say is counted like what all others say. Their questions plant themes, so that some of what meets, meets in their words.
> <p>Names were kept: this page is personal data of those who spoke and of those spoken about.
> <pre><code>hearth run --lexicon codebook.tsv --language english --overlap theme --abbreviations en --unit turn --block 20 --facilitators in --facilitator-roles &#39;host,a&amp;b&#39; --context 8 --format auto --keep-names TRANSCRIPTS

## what was replaced, and what was left for a person: two names in two places, an address; Glossop and Hadfield
@ named/a.txt
| Ann: We trust you, Ben, and Ann does; write to ann@example.org about Glossop.
|
| Ben: I hope to see Hadfield.
$ hearth --quiet run --lexicon talks/codebook.tsv --out named-out named 2> /dev/null; sed 's/<tr>/\n&/g' named-out/report.html | sed -n '/<h3>Who spoke/,/<h3>What this cannot/p' | sed 's/<h3>What this.*//; s/<[^>]*>/|/g; s/||*/|/g' | grep -o '^|names of.*\|^|\[.*\|^|documents.*\|^|capitals.*'
> |names of people in what was said|2|
> |[email]|1|Not replaced, and left for a person to look at: 2 words that have a capital in mid-sentence, as names have, and 0 that are names as well as words (like Rose or Will). hearth run --review FILE lists them.|

## a key that the page has no use for is refused, in which line
$ hearth --quiet run --keep-names talks; printf 'lang\tde\n\npage.contents\tInhalt\npage.content\tInhalt\n' > de.tsv; hearth report --lang de.tsv hearth-out
! hearth report: de.tsv:4:1: no key of the words of the report: "page.content"
= 1

## hits to check by hand: not those of facilitators, and none where small counts are suppressed
$ hearth --quiet run --keep-names talks; hearth report hearth-out; sed 's/<tr>/\n&/g' hearth-out/report.html | grep -o '<tr><td><bdi>a:.*☐'
$ hearth --quiet run --keep-names --suppress 2 talks; hearth report hearth-out; grep -o '<tr><td><bdi>a:.*☐\|<p>None are shown here[^.]*' hearth-out/report.html
> <tr><td><bdi>a:2</bdi></td><td><bdi>I trust her. We have <mark>hope</mark> </bdi></td><td>☐
> <tr><td><bdi>a:3</bdi></td><td><bdi>I <mark>hope</mark> to trust &lt;them&gt; &amp; “too</bdi></td><td>☐
> <tr><td><bdi>a:2</bdi></td><td><bdi>I <mark>trust</mark> her. We have hope</bdi></td><td>☐
> <tr><td><bdi>a:3</bdi></td><td><bdi>I hope to <mark>trust</mark> them&gt; &amp; “too</bdi></td><td>☐
> <p>None are shown here, as quotations are limited

## the annex has the first rows, and says how many there are
$ hearth --quiet run --keep-names talks; hearth report --top 1 hearth-out; sed 's/<details>/\n&/g' hearth-out/report.html | grep -o '<details><summary>themes.*' | sed 's/<\/details>.*//; s/<[^>]*>/ /g; s/  */ /g'
>  themes.tsv: 2 rows theme n share p_doc talk_bias hits docs rate rate_lo rate_hi hangs_on_one units_all words_all docs_all flags hope 2 0.5 0.5 0 2 1 133.33 16.15 481.65 a 4 15 1 few one_doc unreliable 1 of 2 rows. The rest is in themes.tsv. 
