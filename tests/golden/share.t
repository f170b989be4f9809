share, merge: what a site may send of its counts, and what many sites' counts give when they are put together.

The small programme, by hand. North: a has four turns, of Ann (3) and Ben (1): trust in turns 1, 2 and 4, power in 1 and 3; b has two, of
Ann: trust in both, power in none. So 6 turns, trust in 5 of them, power in 2, both in 1. South: c has two turns, of Cy and Di: trust in
the first, power in both: 2 turns, 1, 2, 1. All: 8 turns, trust 6, power 4, both 2.

@ north/a.txt
| Ann: we trust power
| Ben: they trust us
| Ann: the power it has
| Ann: trust me
@ north/b.txt
| Ann: so much trust
| Bob: trust
@ south/c.txt
| Cy: power of trust
| Di: power
@ codebook.tsv
| theme	pattern	label	note
| trust	trust	Trust	Being believed.
| power	power	Power	Who decides.
| hope	hope	Hope	
@ sites.sh
| # The directories and, with what `share` is told, the bundles of both sites; and one run over all of them.
| site() { hearth run --quiet --lexicon codebook.tsv "${@:2}" --out $1-out $1; }
| sites() { site north; site south; for s in north south; do hearth share "$@" --out $s.tsv $s-out; done; }
| all() { mkdir all; cp north/* south/* all; site all "$@"; }
| pick() { awk -F '\t' -v names="$*" 'NR == 1 { n = split(names, want, " "); for (i = 1; i <= NF; i++) at[$i] = i }
|     { for (i = 1; i <= n; i++) printf "%s%s", $at[want[i]], i < n ? " " : "\n" }'; }
| # A bundle with another text in place of one, and its sums put right again.
| mend() { sed "$3" $1 | awk -F '\t' '$1 != "checks" && $1 != "end"' > body
|     { cat body; printf 'checks\ttable\trows\tdocuments\twords\tsha256\n'
|     for t in $(awk -F '\t' '$1 != "hearth" && $1 != "about" && !seen[$1]++ { print $1 }' body); do
|         awk -F '\t' -v t=$t '$1 == t' body | cut -f 2- > table
|         awk -F '\t' -v OFS='\t' -v t=$t -v h=$(sha256sum < table | cut -c 1-64) 'NR == 1 { for (i = 1; i <= NF; i++) if ($i == "words") w = i; next }
|             { rows++; docs += $1 != doc; doc = $1; if (w) words += $w } END { print "checks", t, rows + 0, docs + 0, words + 0, h }' table
|     done; } > $2; printf 'end\t%s\t%s\t%s\n' $(wc -l < $2) $(wc -c < $2) $(sha256sum < $2 | cut -c 1-64) >> $2; }

## share: a bundle is a table to look into: what a line is stands first; each table can be had back, and its checks be made without us
$ . ./sites.sh; site north; hearth share --exact north-out > north.tsv; cut -f 1 north.tsv | uniq
$ grep -P '^about\t(counts|unit|columns|differs|suppress|withheld)' north.tsv
$ grep -P '^(codebook)\t' north.tsv
$ grep -P '^links\t' north.tsv | cut -f 2- | pick theme_a theme_b n words project wave group | tail -n +2
$ for t in links lags voices mixing; do grep -P "^$t\t" north.tsv | cut -f 2- | sha256sum | cut -c 1-64 > digest; grep -P "^checks\t$t\t" north.tsv | cut -f 6 | cmp - digest; done
$ grep -P '^checks\t(links|voices)\t' north.tsv | cut -f 2-5; head -n -1 north.tsv | sha256sum | cut -c 1-64 > digest; tail -1 north.tsv | cut -f 4 | cmp - digest
$ mend north.tsv again.tsv ''; cmp north.tsv again.tsv
> hearth
> about
> codebook
> links
> links-by-role
> links-by-speaker
> voices
> mixing
> flow
> entries
> lags
> checks
> end
> about	counts	exact
> about	unit	turn
> about	columns	project,wave
> about	differs	
> about	suppress	
> about	withheld	
> codebook	theme	label	note	entries
> codebook	trust	Trust	Being believed.	1
> codebook	power	Power	Who decides.	1
> codebook	hope	Hope		1
>   4 12   
> power  2    
> trust  3    
> power trust 1    
>   2 4   
> trust  2    
> links	6	2	16
> voices	11	2	32

## share: nothing of the sample's text, and no name, is in a bundle; and exact bundles of its parts give the bytes of one run
$ S=$ROOT/corpus/samples L=$ROOT/models/lexicons/bringing-people-together.tsv; cp -r $S all; mkdir one two three
$ for p in all/*/; do case $p in */[a-d]*) t=one;; */[e-m]*) t=two;; *) t=three;; esac; cp -r $p $t; done
$ for t in one two three; do cp $S/speakers.tsv $t; awk -F '\t' -v has="$(ls $t | paste -sd ' ')" 'NR == 1 || index(" " has " ", " " $2 " ")' $S/manifest.tsv > $t/manifest.tsv; done
$ for t in all one two three; do hearth run --quiet --lexicon $L --out $t-out $t 2> $t.err || cat $t.err; done
$ for t in one two three; do hearth share --exact --columns project,name,region,date,wave --out $t.tsv $t-out; done
$ hearth merge --quiet --lexicon $L --out merged three.tsv one.tsv two.tsv
$ (cd all-out; ls *.tsv counts/*) | while read -r f; do if [ -e merged/$f ]; then cmp all-out/$f merged/$f && echo "same $f"; else echo "no $f"; fi; done | sort
$ hearth share --exact all-out > exact.tsv; hearth share --sums-only --site all all-out > sums.tsv
$ hearth ingest --quiet $S 2> /dev/null | hearth segment | hearth tokenise | awk -F '\t' 'NR == 1 { for (i = 1; i <= NF; i++) at[$i] = i; next }
$     { if (length($at["text"]) > 12) print $at["text"] > "sentences"; n = split($at["tokens"], w, " "); for (i = 1; i + 4 <= n; i++) print w[i], w[i + 1], w[i + 2], w[i + 3], w[i + 4] > "runs" }'
$ for f in sentences runs; do sort -u -o $f $f; done; { cut -f 1 $S/speakers.tsv; cut -f 1 $S/manifest.tsv; cut -f 3-4 $S/manifest.tsv | tr '\t' '\n' | grep -v Hedgerow; } | grep -vxE 'speaker|doc|name|region' | sort -u > names
$ awk -F '\t' 'NR > 1 { n = split($1, w, " "); for (i = 1; i <= n; i++) print w[i] }' $S/speakers.tsv | sort -u > words
$ wc -l sentences runs names words | awk '$1 < 24 { print "too few", $2 }'; for f in exact.tsv sums.tsv; do for w in sentences runs names; do grep -ciFf $w $f; done; grep -cwFf words $f; done | paste -sd ' '
> no codings.tsv
> no ledger.tsv
> no matched.tsv
> no redaction.tsv
> no turns.tsv
> same codebook.tsv
> same counts/entries.tsv
> same counts/flow.tsv
> same counts/lags.tsv
> same counts/links-by-group.tsv
> same counts/links-by-speaker.tsv
> same counts/links.tsv
> same counts/mixing.tsv
> same counts/voices.tsv
> same differences.tsv
> same flow.tsv
> same groups.tsv
> same halves.tsv
> same indicators.tsv
> same loo.tsv
> same mixing.tsv
> same pairs.tsv
> same people.tsv
> same saturation.tsv
> same sequence.tsv
> same themes.tsv
> same voices.tsv
> 0 0 0 0 0 0 0 0
= 1

## merge: themes, pairs and their counts, by hand; a theme that nobody raised is known by the codebook; the page has no quotation
$ . ./sites.sh; sites --exact; hearth merge --lexicon codebook.tsv --out pool south.tsv north.tsv
$ pick theme n units_all docs < pool/themes.tsv; pick theme_a theme_b n_a n_b n_ab docs_ab < pool/pairs.tsv; (cd pool; ls; ls counts)
$ grep -c '<blockquote' pool/report.html; grep -oE 'hearth merge [^<]*' pool/report.html; grep -cwE 'so much|Ann|Ben' pool/report.html
> theme n units_all docs
> trust 6 8 3
> power 4 8 2
> hope 0 8 0
> theme_a theme_b n_a n_b n_ab docs_ab
> power trust 4 6 2 2
> codebook.tsv
> counts
> datapackage.json
> differences.tsv
> flow.tsv
> groups.tsv
> halves.tsv
> indicators.tsv
> loo.tsv
> mixing.tsv
> pairs.tsv
> people.tsv
> report.html
> saturation.tsv
> sequence.tsv
> themes.tsv
> voices.tsv
> entries.tsv
> flow.tsv
> lags.tsv
> links.tsv
> mixing.tsv
> voices.tsv
> 0
> hearth merge --lexicon codebook.tsv south.tsv north.tsv
> 0
! hearth score: no column project: there is none to leave out
! hearth score: no transcript has a date, so that they are taken in the order of doc
! hearth score: of 3 conversations the last 2 brought no new theme; one more is expected to bring 0.0 new themes and 0.0 meetings of two themes that had never met, and narrows the main themes' intervals from 93.16 to 59.67 points either way
! hearth merge: sites 2, documents 3, words 20; themes 3, pairs 1; in pool
= 1

## merge: the themes are in the bundles: without the codebook only how many entries it has is not known
$ . ./sites.sh; sites --exact; hearth merge --quiet --lexicon codebook.tsv --out with north.tsv south.tsv; hearth merge --quiet --out without north.tsv south.tsv
$ (cd with; ls *.tsv) | while read -r f; do cmp -s with/$f without/$f || echo $f; done; diff with/saturation.tsv without/saturation.tsv | grep '^[<>]' | cut -f 3 | sort -u; pick kind docs most < without/saturation.tsv | grep -E ' 3 '; pick kind docs most < with/saturation.tsv | grep -E '^entries 3 '
> saturation.tsv
> entries
> themes 3 3
> meetings 3 3
> entries 3 
> entries 3 3

## score --themes: what the codebook says of themes, from the table that a run leaves; a theme above others, without entries, is none that was looked for
$ . ./sites.sh; site north; printf 'theme\tlabel\tnote\tentries\nup\t\t\t0\nup/hope\t\t\t1\nfate\t\t\t0\ntrust\t\t\t2\n' > themes.tsv
$ for t in themes indicators; do hearth score $t --quiet --themes themes.tsv north-out/counts/links.tsv; done | pick theme n | head -5; cut -f 1 themes.tsv > bad.tsv; for t in 'themes --themes bad.tsv' 'themes --themes no.tsv' 'pairs --themes bad.tsv'; do hearth score $t north-out/counts/links.tsv > x; echo $?; done
> theme n
> trust 5
> power 2
> up 0
> up/hope 0
> 1
> 3
> 2
! hearth score: bad.tsv:1: no such column in the header: "entries"
! hearth score: no.tsv: No such file or directory
! hearth score: the table pairs has no option --themes

## merge: sites with keys of their own: names differ, and nothing else
$ . ./sites.sh; sites --exact; hearth merge --quiet --lexicon codebook.tsv --out one north.tsv south.tsv; (umask 077; tr 0 7 < $ROOT/models/redaction/demo.key > key); site south --key key; hearth share --exact --out other.tsv south-out; hearth merge --quiet --lexicon codebook.tsv --out two other.tsv north.tsv
$ for f in themes pairs groups loo differences sequence people halves indicators; do cmp one/$f.tsv two/$f.tsv; done; cmp -s north.tsv south.tsv || cmp -s one/counts/voices.tsv two/counts/voices.tsv || echo other names
> other names

## merge: people differ at one site only: levels are counted as in one run; a site without the column cannot be put to one that has it
$ . ./sites.sh; printf 'speaker\tgroup\nAnn\told\nBen\tnew\nBob\tnew\n' > north/speakers.tsv; printf 'speaker\tgroup\nCy\told\nDi\told\n' > south/speakers.tsv
$ mkdir all; cp north/*.txt south/*.txt all; cat north/speakers.tsv <(tail -n +2 south/speakers.tsv) > all/speakers.tsv; site all; sites --exact; hearth merge --quiet --lexicon codebook.tsv --out pool north.tsv south.tsv
$ for f in all-out/*.tsv; do [ ! -e pool/${f#*/} ] || cmp $f pool/${f#*/}; done; ls pool/counts; grep -h 'differs' north.tsv south.tsv
$ rm south/speakers.tsv; site south; hearth share --exact --out south.tsv south-out; hearth merge --quiet --lexicon codebook.tsv --out pool north.tsv south.tsv
> entries.tsv
> flow.tsv
> lags.tsv
> links-by-group.tsv
> links-by-speaker.tsv
> links.tsv
> mixing.tsv
> voices.tsv
> about	differs	group
> about	differs	
! hearth merge: south.tsv: not counted as in north.tsv, where people-by is "group"; here it is: ""
= 1

## merge: whole conversations are of one group each, but for who leads one
$ . ./sites.sh; echo 'Fay: hope' >> north/b.txt; printf 'speaker\tgroup\trole\nAnn\told\nBen\told\nBob\told\nFay\t\thost\n' > north/speakers.tsv; printf 'speaker\tgroup\nCy\tnew\nDi\tnew\n' > south/speakers.tsv
$ mkdir all; cp north/*.txt south/*.txt all; printf 'speaker\tgroup\trole\nAnn\told\nBen\told\nBob\told\nFay\t\thost\nCy\tnew\nDi\tnew\n' > all/speakers.tsv; site all; sites --exact; hearth merge --quiet --lexicon codebook.tsv --out pool north.tsv south.tsv
$ for f in all-out/*.tsv; do [ ! -e pool/${f#*/} ] || cmp $f pool/${f#*/}; done; ls pool/counts; pick by level < pool/saturation.tsv | uniq | tail -2
> entries.tsv
> flow.tsv
> lags.tsv
> links.tsv
> mixing.tsv
> voices.tsv
> group new
> group old

## sums only: each site is one row, without nulls, people and transcripts; what there is of the pool are sums, and the rest says why it is not
$ . ./sites.sh; for s in north south; do site $s; hearth share --sums-only --site $s $s-out > $s.tsv; done; cut -f 1 north.tsv | uniq
$ grep '^links' north.tsv | cut -f 2- | pick doc theme_a theme_b n hits words null project; hearth merge --quiet --lexicon codebook.tsv --out pool north.tsv south.tsv; (cd pool; ls; ls counts)
$ pick theme n units_all projects docs p_doc < pool/themes.tsv; pick theme_a theme_b n_a n_b n_ab docs_ab excess_conversation < pool/pairs.tsv; cut -f 25 pool/pairs.tsv | tail -1 | tr ' ' '\n' | grep sums
$ diff <(pick theme_a theme_b n_ab expected_local lift_local < pool/pairs.tsv) <(all; pick theme_a theme_b n_ab expected_local lift_local < all-out/pairs.tsv)
$ hearth report pool; hearth summary pool
> hearth
> about
> codebook
> links
> lags
> checks
> end
> doc theme_a theme_b n hits words null project
> north   6  16  north
> north power  2 2   
> north trust  5 5   
> north power trust 1    
> codebook.tsv
> counts
> datapackage.json
> groups.tsv
> loo.tsv
> pairs.tsv
> sequence.tsv
> themes.tsv
> lags.tsv
> links.tsv
> theme n units_all projects docs p_doc
> trust 6 8 2  
> power 4 8 2  
> hope 0 8 0  
> theme_a theme_b n_a n_b n_ab docs_ab excess_conversation
> power trust 4 6 2  
> docs_ab=sums_only
> excess_conversation=sums_only
> excess_phase=sums_only
! hearth report: pool: made of sums of sites: there is nothing to tell of conversations; read its tables
! hearth summary: pool: made of sums of sites: there is nothing to tell of conversations; read its tables
= 1

## --suppress: themes of fewer people are left out of sums, with what would give them away, and of the whole pool; too few people, nothing
$ . ./sites.sh; for s in north south; do site $s; done; hearth share --sums-only --suppress 2 --site n --out n.tsv north-out; hearth share --sums-only --suppress 2 --site s --out s.tsv south-out
$ grep -hE '^(about.(withheld|suppress)|links)' n.tsv s.tsv | cut -f 1-6; hearth merge --lexicon codebook.tsv --out pool n.tsv s.tsv; pick theme n < pool/themes.tsv; cut -f 1 pool/codebook.tsv; ls pool
$ hearth share --sums-only --suppress 5 --site n north-out > none; echo $?
> about	suppress	2
> about	withheld	power
> links	doc	level	theme_a	theme_b	n
> links	n				6
> links	n		trust		5
> about	suppress	2
> about	withheld	trust
> links	doc	level	theme_a	theme_b	n
> links	s				2
> links	s		power		2
> theme n
> hope 0
> theme
> hope
> codebook.tsv
> counts
> datapackage.json
> groups.tsv
> loo.tsv
> pairs.tsv
> themes.tsv
> 1
! hearth share: left out, with what follows what (--suppress 2): power
! hearth share: left out, with what follows what (--suppress 2): trust
! hearth score: no theme occurs in any document: the table has no rows
! hearth score: no theme occurs in any document: the table has no rows
! hearth merge: left out, because some site withholds them: power trust
! hearth merge: no sequence.tsv: some site does not tell what follows what
! hearth merge: sites 2, documents 2, words 20; themes 1, pairs 0; in pool
! hearth share: north-out/counts/voices.tsv: 3 people speak here, fewer than --suppress 5: nothing can be told of them

## --suppress: of a theme's children one alone cannot be had by subtraction
$ . ./sites.sh; printf 'theme\tpattern\np/a\ttrust\np/b\tpower\np/c\tmuch\n' > codebook.tsv; site north; hearth share --sums-only --suppress 2 --site n north-out | grep -E '^(about.withheld|links)' | cut -f 2-4,6
> withheld	p/b p/c
> doc	level	theme_a	n
> n			6
> n		p	6
> n		p/a	5
! hearth share: left out, with what follows what (--suppress 2): p/b p/c

## --suppress with --exact holds the pool to it: as run with the largest K of the sites
$ . ./sites.sh; sites --exact; hearth share --exact --suppress 3 --out south.tsv south-out; hearth merge --quiet --lexicon codebook.tsv --out pool north.tsv south.tsv; all; site all --suppress 3
$ for f in people voices groups mixing; do cmp all-out/$f.tsv pool/$f.tsv; done; grep -c suppressed pool/people.tsv; grep '"suppress"' pool/datapackage.json
> 3
>     "suppress": 3,

## what does not go together is refused, by the names of both and what differs
$ . ./sites.sh; site north; site south --unit sentence; for s in north south; do hearth share --exact --out $s.tsv $s-out; hearth share --sums-only --site $s --out $s-s.tsv $s-out; done
$ no() { hearth merge --out pool "$@"; echo $?; }; no north.tsv south.tsv; no north.tsv north-s.tsv
$ sed -i 's/Who decides/Who rules/' codebook.tsv; site south; hearth share --exact --out south.tsv south-out; no north.tsv south.tsv
$ mend north.tsv old.tsv 's/^about\thearth\t.*/about\thearth\t0.0.1/'; no north.tsv old.tsv; ls pool
> 1
> 1
> 1
> 1
! hearth merge: south.tsv: not counted as in north.tsv, where unit is "turn"; here it is: "sentence"
! hearth merge: north-s.tsv: not counted as in north.tsv, where counts is "exact"; here it is: "sums"
! hearth merge: south.tsv: not counted as in north.tsv, where codebook is "812ed6bb0343e66a6450681404c01cc90da6df9038d631257fa0528aeef5a753"; here it is: "92c1854d0e02c8ffa2c935852b5b3ec2fd556da9cce17bac38591b1224af5c27"
! hearth merge: old.tsv: not counted as in north.tsv, where hearth is "0.1.0"; here it is: "0.0.1"
! ls: cannot access 'pool': No such file or directory
= 2

## a bundle is not written among the results, wherever a link leads: the next run would find what is not its own
$ . ./sites.sh; site north; ln -s north-out link; ls north-out > before; for out in north-out/x.tsv link/x.tsv ./north-out/counts/../x.tsv; do hearth share --exact --out $out north-out/ || echo $?; done; ls north-out | cmp - before; site north; hearth share --exact --out north-out.tsv north-out && ls north-out.tsv
> 2
> 2
> 2
> north-out.tsv
! hearth share: --out lies in north-out/, which is to hold results only: name a place elsewhere
! hearth share: --out lies in north-out/, which is to hold results only: name a place elsewhere
! hearth share: --out lies in north-out/, which is to hold results only: name a place elsewhere

## one document at two sites, one site twice
$ . ./sites.sh; cp north/a.txt south/a.txt; sites --exact; hearth merge --out pool north.tsv south.tsv 2>&1 | sed 's/P-[0-9A-Z]*/P-NAME/'; hearth share --sums-only --site north north-out > 1.tsv; hearth merge --out pool 1.tsv 1.tsv
> hearth merge: south.tsv: north.tsv has a document of that name, too: "P-NAME"
! hearth merge: 1.tsv: 1.tsv has a site of that name, too: "north"
= 1

## one document at two sites under keys of their own, one site under two names: the counts tell; of little talk they do not
$ . ./sites.sh; sites --exact; (umask 077; tr 0 7 < $ROOT/models/redaction/demo.key > key); site north --key key; hearth share --exact --out other.tsv north-out; hearth share --sums-only --site north --out 1.tsv north-out; hearth share --sums-only --site nord --out 2.tsv north-out
$ for two in '1.tsv 2.tsv' '2.tsv 1.tsv' 'north.tsv other.tsv'; do hearth merge --out pool $two 2>&1 | sed 's/P-[0-9A-Z]*/P-NAME/g'; done; ls -d pool
$ rm -r north; mkdir north; echo 'Ann: much trust' > north/b.txt; site north; hearth share --exact --out one.tsv north-out; mv north/b.txt north/z.txt; site north; hearth share --exact --out two.tsv north-out; hearth merge --quiet --lexicon codebook.tsv --out pool one.tsv two.tsv; tail -n +2 pool/counts/links.tsv | cut -f 1 | sort -u | wc -l
> hearth merge: 2.tsv: the counts are those of "north" in 1.tsv, as if one site had two names: "nord"
> hearth merge: 1.tsv: the counts are those of "nord" in 2.tsv, as if one site had two names: "north"
> hearth merge: other.tsv: the counts are those of "P-NAME" in north.tsv, as if one transcript had two names: "P-NAME"
> 2
! ls: cannot access 'pool': No such file or directory

## a bundle that was cut, or changed, is refused by name and line, wherever
$ . ./sites.sh; site north; hearth share --exact --out whole.tsv north-out; n=$(wc -l < whole.tsv); for i in $(seq 0 $((n - 1))); do head -$i whole.tsv > cut.tsv; hearth merge --quiet --out pool cut.tsv 2>> told && echo "took $i"; done; sed -E 's/:[0-9]+:/:N:/' told | sort | uniq -c | sort -rn | sed 's/^ *[0-9]* //'
$ head -c -1 whole.tsv > cut.tsv; hearth merge --quiet --out pool cut.tsv 2>&1 | sed "s/:$n:/:N:/"
$ for i in $(seq 1 $n); do awk -v i=$i 'NR == i { sub(/[0-9a-z]$/, "x") } { print }' whole.tsv > cut.tsv; cmp -s whole.tsv cut.tsv || hearth merge --quiet --out pool cut.tsv 2> /dev/null && echo "took $i"; done | grep -v took || ls pool
$ sed 's/^\(links\t.*\ttrust\t\t\)3\t/\14\t/' whole.tsv > cut.tsv; hearth merge --quiet --out pool cut.tsv 2>&1 | cut -c 1-100; : > empty.tsv; for f in empty.tsv codebook.tsv none.tsv; do hearth merge --out pool $f; echo $?; done
> hearth merge: cut.tsv:N: the bundle is cut short: it has no end
> hearth merge: cut.tsv: the bundle is cut short: it has no end
> hearth merge: cut.tsv:N: the bundle is cut short: its last line has no end
> hearth merge: cut.tsv:23: rows, documents, words and digest of the table are not those that its chec
> 1
> 1
> 3
! ls: cannot access 'pool': No such file or directory
! hearth merge: empty.tsv: the bundle is cut short: it has no end
! hearth merge: codebook.tsv:1: no bundle of `hearth share`, or one of another version: "theme\x09pattern\x09label\x09note"
! hearth merge: none.tsv: No such file or directory

## sound checks around rows that are not: another codebook than the bundles', rows that do not ascend, a fact twice
$ . ./sites.sh; sites --exact; for change in '/^links\tdoc/{n;h};/^links-by-role\tdoc/{x;p;x}' 's/^about\tunit\t.*/&\n&/' '/^about\tblock/d' 's/^about\tunit/about\tunits/' '/^entries\t/d' '/^lags\t/d;/^mixing\t/d'; do mend north.tsv bad.tsv "$change"; hearth merge --quiet --out pool bad.tsv 2>&1 | sed 's/P-[0-9A-Z]*/P-NAME/'; done
$ sed 's/hope/faith/' codebook.tsv > other.tsv; hearth merge --lexicon other.tsv --out pool north.tsv south.tsv; echo $?
> hearth merge: bad.tsv:30: documents must ascend, each once: "P-NAME"
> hearth merge: bad.tsv:11: a fact that is told twice: "unit"
> hearth merge: bad.tsv: the bundle does not tell this fact: "block"
> hearth merge: bad.tsv:10: no fact that a bundle tells: "units"
> hearth merge: bad.tsv: the bundle has no such table: "entries"
> hearth merge: bad.tsv: the bundle has no such table: "mixing"
> 1
! hearth merge: other.tsv: not the codebook of north.tsv

## what may not be shared, and what was not asked well
$ . ./sites.sh; site north --keep-names; no() { hearth share "$@"; echo $?; }; no --exact north-out; no --exact north; no --exact nowhere; no north-out; no --exact --sums-only --site x north-out; no --sums-only north-out; no --exact --site x north-out; no --sums-only --site x --columns y north-out; no --exact; no --sums-only --site 'a"b' north-out
$ site south --unit doc; no --sums-only --site south south-out; no --exact --columns project,colour south-out; sed -i 1d south-out/counts/links.tsv; no --exact south-out; hearth merge; echo $?; hearth merge --out '' x; echo $?
> 1
> 1
> 3
> 2
> 2
> 2
> 2
> 2
> 2
> 2
> 1
> 2
> 1
> 2
> 2
! hearth share: north-out: real names are in it (run --keep-names): it is not to be shared
! hearth share: north: no results of `hearth run`: there is no datapackage.json; name their directory
! hearth share: nowhere: No such file or directory
! hearth share: --exact or --sums-only: one of them
! hearth share: --exact or --sums-only: one of them
! hearth share: --sums-only: --site NAME says what the site is called
! hearth share: --site: only with --sums-only
! hearth share: --columns: only with --exact
! hearth share: name one directory, of what `hearth run` left
! hearth share: --site: a name without control characters and quotes
! hearth share: south-out: themes meet in whole documents here (run --unit doc), of which there are no sums: --exact
! hearth share: --columns: the counts have no column "project"
! hearth share: south-out/counts/links.tsv: not the table that datapackage.json describes: of another run, or changed since
! hearth merge: name the bundles of the sites
! hearth merge: --out wants the name of a directory

## a full disk, a name that cannot be written
$ . ./sites.sh; sites --exact; hearth share --exact south-out > /dev/full; echo $?; hearth share --exact --out no/such.tsv south-out; echo $?; mkdir mine; touch mine/diary; hearth merge --quiet --out mine north.tsv; echo $?
> 3
> 3
> 1
! hearth share: standard output: No space left on device
! hearth share: no/such.tsv: No such file or directory
! hearth merge: mine: the directory exists and holds something that is not hearth's; choose another with --out
