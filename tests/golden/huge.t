A document of several MB is worked on in blocks of its turns by all threads: the same tables, remarks and faults for any
number of them. `huge NAME N` writes N turns of a document, one to three rows each, in which something is found.

@ huge.sh
| book=$ROOT/models/lexicons/bringing-people-together.tsv
| head() { printf 'doc\tturn\tspeaker\trole\ttext\n'; }
| huge() { # NAME TURNS [WORDS BEHIND EACH ROW]
|     awk -v d="$1" -v n="$2" -v more="${3:-}" 'BEGIN {
|         split("Ann Ben Cy Dee Eve", who); split("We trust them.|They do not listen! And who has power here?|Common ground, at last, e.g. in Utah. Good.|We hope for a safe space.|No.|So it went on, day by day.", say, "|")
|         for (i = 1; i <= n; i++)
|             for (k = 0; k <= i % 3; k++)
|                 printf "%s\t%d\t%s\t%s\t%s Number %d, w%d. %s\n", d, i, who[i % 5 + 1], i % 97 ? "" : "host", say[(i * 7 + k * 3 + int(i / 11)) % 6 + 1], i, (i * 31 + k) % 5003, more }'
| }
| talk() { head; huge a 40; huge b ${1:-24000}; huge c 30; }
| each() { # COMMAND: its status, the same with 1, 2, 3 and 5 threads, like all that it says and, where it ends well, writes
|     "$@" --jobs 1 > one 2> one.err; echo $? >> one.err
|     for jobs in 2 3 5; do
|         "$@" --jobs $jobs > more 2> more.err; echo $? >> more.err
|         diff one.err more.err; [ "$(tail -1 more.err)" != 0 ] || cmp one more
|     done
|     cat one.err
| }

## two huge documents with small ones before, between and behind: over pipes, and joined with any number of threads
% plain
$ . ./huge.sh; { talk; huge d 22000; huge e 5; } > turns.tsv; [ $(wc -c < turns.tsv) -gt 5000000 ] || ls -l turns.tsv
$ hearth segment turns.tsv | hearth tokenise | hearth stem --stem-map stems1 | hearth match --lexicon $book > matched.tsv
$ each hearth segment then tokenise then stem then match --lexicon $book turns.tsv; cmp one matched.tsv
$ for jobs in 2 5; do hearth --jobs $jobs segment then tokenise then stem --stem-map stems2 then match --lexicon $book turns.tsv | cmp - matched.tsv; cmp stems1 stems2; done
$ for c in links voices mixing flow entries lags; do
$     hearth --quiet count $c matched.tsv > counted; each hearth --quiet segment then tokenise then stem then match --lexicon $book then count $c turns.tsv; cmp one counted
$ done; each hearth segment then tokenise turns.tsv; each hearth tokenise then segment turns.tsv
$ hearth codings matched.tsv > codings.tsv; each hearth segment then tokenise then stem then match --lexicon $book then codings turns.tsv; cmp one codings.tsv
> 0
> 0
> 0
> 0
> 0
> 0
> 0
> 0
> 0
> 0

## rules that see all rows of a turn, and people's codings: no block ends within a turn
% plain
$ . ./huge.sh; talk > turns.tsv
$ printf 'theme\tpattern\tkind\tid\nt\ttrust BEFORE/p listen\trule\tr\nt\tnumber\t\tn\ng\tground NEAR/9 hope\trule\tg\nn\t#trust NOT #power\trule\tx\ntrust\ttrust\t\t\npower\tpower\t\t\n' > rules.tsv
$ hearth segment turns.tsv | hearth tokenise | hearth stem | hearth match --lexicon rules.tsv > matched.tsv; grep -c ':r' matched.tsv > n; [ $(cat n) -gt 500 ] || cat n
$ each hearth segment then tokenise then stem then match --lexicon rules.tsv turns.tsv; cmp one matched.tsv
$ awk 'BEGIN { print "doc\tturn\ttheme"; for (i = 1; i < 24000; i += 777) print "b\t" i "\tseen" }' > coded.tsv
$ each hearth segment then tokenise then stem then match --lexicon rules.tsv --codings coded.tsv turns.tsv; awk -F '\t' '$1 == "b" && $2 % 777 == 1 && $5 ~ /[a-z]/ { n++ } END { print n }' one > all; grep -c seen: one | cmp - all
> 0
> 0
> hearth match: 31 codings by people
> 0

## what is said of whole documents: their languages, and how many were searched
% plain
$ . ./huge.sh
$ { head; huge a 30; huge b 24000 "Nous avons bien vu que les gens de la ville ne veulent pas cela, et qui sait pourquoi"; huge c 30; } > turns.tsv
$ each hearth segment then tokenise then stem then match --lexicon $book then count --quiet turns.tsv
$ { printf 'doc\tturn\tlanguage\ttext\n'; huge b 30000 | awk -F '\t' '{ print $1 "\t" $2 "\t" ($2 % 5 ? "en" : "fr") "\t" $5 }'; printf 'c\t1\tcy\tHelo\n'; } > turns.tsv
$ each hearth segment then tokenise then stem --language auto then match --language auto --lexicon $book then count --quiet turns.tsv
$ hearth segment turns.tsv | cut -f 3 | grep -c 'fr\|cy'
> hearth stem: 1 of 3 documents are not in English but: 1 French ("b"); --language auto takes each by its own
> 0
> hearth match: 27999 rows in 2 of 2 documents are not searched, because the codebook has no entry in their language: 1 French ("b"), 1 Welsh ("c")
> hearth count: 1 of 2 documents have nothing left to count
> 0
> 27999

## the first fault in the order of the rows, whichever thread meets which one first
% plain
$ . ./huge.sh; talk > turns.tsv; chain="segment then tokenise then stem then match --lexicon $book then"
$ awk -F '\t' -v OFS='\t' '{ $4 = NR > 1 ? $4 OFS "1" OFS "2" : $4 OFS "start" OFS "end" } 1' turns.tsv > timed.tsv
$ bad() { sed "$1" timed.tsv > bad.tsv; shift; each hearth "$@" bad.tsv; }
$ bad '30000s/We/W\xff/; 42000s/Number/"/' $chain count --quiet
$ bad '30000s/\t1\t/\tnoon\t/; 42000s/Number/"/' $chain count voices --quiet
$ bad '30000s/\t1\t/\tnoon\t/; 30009s/\t2\t/\tsoon\t/' $chain count mixing --quiet
$ bad '30000s/\t1\t/\tnoon\t/; 29990s/Number/"/' $chain count voices --quiet
$ bad '30000s/^b\t[0-9]*/b\t7/' segment then tokenise
$ for more in '' '; 47000s/Number/"/' '; 48100s/Number/"/'; do bad "2000,40000s/[^\t]*$/\xe6\x88\x91\xe4\xbb\xac/$more" segment then tokenise; done
$ awk -F '\t' -v OFS='\t' '{ $3 = NR > 1 ? (NR == 31000 ? "klingon" : "en") : "language"; print $1, $2, $3, $5 }' turns.tsv > bad.tsv
$ each hearth segment then tokenise then stem --language auto then match --language auto --lexicon $book then codings bad.tsv
> hearth segment: bad.tsv:30000:7: not UTF-8 at byte 19: "W\xff trust them. Number 14960, w3484. "
> 1
> hearth count: bad.tsv:30000:5: not a number of seconds: "noon"
> 1
> hearth count: bad.tsv:30000:5: not a number of seconds: "noon"
> 1
> hearth segment: bad.tsv:29990:7: an ASCII double quote, which the stream does not allow (hearth ingest turns it into typographic ones)
> 1
> hearth segment: bad.tsv:30000:2: turns must ascend within a document: "7"
> 1
> hearth tokenise: bad.tsv:82:7: written in Chinese, which has no spaces between words: hearth cannot count its words
> 1
> hearth segment: bad.tsv:47000:7: an ASCII double quote, which the stream does not allow (hearth ingest turns it into typographic ones)
> 1
> hearth tokenise: bad.tsv:82:7: written in Chinese, which has no spaces between words: hearth cannot count its words
> 1
> hearth stem: bad.tsv:31000:3: column language: no language is called this (an ISO 639 code such as cy, or a name such as Welsh): "klingon"
> 1

## a turn that has no end, turns without a number: nothing to cut, and nothing else
% plain
$ . ./huge.sh; for turn in 9 ''; do talk 50000 | awk -F '\t' -v OFS='\t' -v turn="$turn" 'NR > 30000 && NR < 96000 { $2 = turn } NR >= 96000 && $1 == "b" && turn { $2 += 50000 } NR <= 30000 && NR > 1 { $2 = turn ? 8 : 1 } 1' > turns.tsv
$     hearth segment turns.tsv | hearth tokenise | hearth stem | hearth match --lexicon $book > matched.tsv
$     each hearth segment then tokenise then stem then match --lexicon $book turns.tsv; cmp one matched.tsv; done
> 0
> 0

## run: from a file to the directory, names kept and replaced
% plain
$ . ./huge.sh; mkdir talks; huge b 24000 | awk -F '\t' '{ print $3 ": " $5 }' > talks/huge.txt; printf 'Ann: We trust Ben.\nBen: No power.\n' | tee talks/a.txt > talks/z.txt
$ for names in '' --keep-names; do for jobs in 1 2 5; do
$     hearth --jobs $jobs run --quiet --no-cache $names --lexicon $book --out out talks > said 2>&1; echo $? >> said; sed -i '/^time/d' said
$     if [ $jobs = 1 ]; then rm -rf one; mv out one; mv said one.said; else diff -r one out; diff one.said said; rm -rf out; fi
$ done; tail -1 one.said; tail -n +2 one/matched.tsv | cut -f 1 | uniq -c | awk '{ print ($1 > 1000) }' | sort -n | paste -sd' '; done
> 0
> 0 0 1
> 0
> 0 0 1
