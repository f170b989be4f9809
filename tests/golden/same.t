The same input gives the same bytes: over pipes, joined by `then`, inside run; on any number of threads; in any locale.

@ chain.sh
| book=$ROOT/models/lexicons/bringing-people-together.tsv
| # Makes turns.tsv into matched.tsv, codings.tsv and links.tsv of the folder $1, stage by stage over pipes.
| piped() {
|     mkdir -p $1
|     hearth segment turns.tsv | hearth tokenise | hearth stem | hearth match --lexicon $book > $1/matched.tsv
|     hearth codings < $1/matched.tsv > $1/codings.tsv
|     hearth count --quiet < $1/matched.tsv > $1/links.tsv
| }
| # The same with `then` and options of the line.
| joined() {
|     local to=$1; shift; mkdir -p $to
|     hearth "$@" segment then tokenise then stem then match --lexicon $book turns.tsv > $to/matched.tsv
|     hearth "$@" segment then tokenise then stem then match --lexicon $book then codings < turns.tsv > $to/codings.tsv
|     hearth --quiet "$@" segment then tokenise then stem then match --lexicon $book then count turns.tsv > $to/links.tsv
| }
| same() { # FOLDER...: each the same as the first
|     for folder; do diff -rq $1 $folder; done
|     wc -l < $1/matched.tsv > rows; [ "$(cat rows)" -gt ${least:-1} ] || echo "only $(cat rows) rows"
| }

## the samples: pipes, then with 1, 2 and 5 threads, and run
$ . ./chain.sh; least=1000
$ people="--manifest $ROOT/corpus/samples/manifest.tsv --manifest $ROOT/corpus/samples/speakers.tsv"
$ hearth ingest --quiet $people $ROOT/corpus/samples > named.tsv; hearth redact --quiet $people < named.tsv > turns.tsv
$ piped pipes; joined then1 --jobs 1; joined all; joined then2 --jobs 2; joined then5 --jobs 5; same pipes all then1 then2 then5
$ for jobs in 1 2 5; do
$     hearth --jobs $jobs run --no-cache --quiet --out out --lexicon $book $ROOT/corpus/samples 2> err || cat err
$     cmp turns.tsv out/turns.tsv; for t in matched codings; do cmp pipes/$t.tsv out/$t.tsv; done
$     cmp pipes/links.tsv out/counts/links.tsv; rm -rf first; [ -d before ] && diff -r before out; rm -rf before; mv out before
$ done
$ hearth --jobs 2 segment then tokenise then stem then match --lexicon $book then count then score turns.tsv 2> err | cmp - before/pairs.tsv
$ hearth score themes pipes/links.tsv | cmp - before/themes.tsv
$ hearth --jobs 5 ingest --quiet $people $ROOT/corpus/samples then segment then tokenise | cmp - <(hearth segment then tokenise named.tsv)
$ hearth --jobs 3 ingest --quiet $people $ROOT/corpus/samples then redact $people then segment then tokenise | cmp - <(hearth segment then tokenise turns.tsv)

## hundreds of tiny documents, some of them without a word
$ . ./chain.sh
$ { printf 'doc\tturn\ttext\n'; for i in {1000..1600}; do printf '%s\t1\tWe trust them. Power!\n%s\t3\t\n' $i $i; done; printf 'zz\t1\t\n'; } > turns.tsv
$ piped pipes; joined then1 --jobs 1; joined all; joined then2 --jobs 2; joined then5 --jobs 5; same pipes all then1 then2 then5
! hearth count: 1 of 602 documents have nothing left to count
! hearth count: 1 of 602 documents have nothing left to count
! hearth count: 1 of 602 documents have nothing left to count
! hearth count: 1 of 602 documents have nothing left to count
! hearth count: 1 of 602 documents have nothing left to count

## one document of several MB, between small ones
% plain
$ . ./chain.sh
$ { printf 'doc\tturn\ttext\na\t1\tTrust.\n'
$   awk 'BEGIN { for (i = 1; i <= 30000; i++) print "b\t" i "\tWe found common ground, and they trusted the council no more. Who has power here? Number " i "." }'
$   printf 'c\t1\tTrust and power.\n'; } > turns.tsv
$ piped pipes; joined then1 --jobs 1; joined all; joined then2 --jobs 2; joined then5 --jobs 5; same pipes all then1 then2 then5

## a document that goes on in the next file
$ . ./chain.sh
$ printf 'doc\tturn\ttext\na\t1\tTrust.\nb\t1\tWe trust them. And\n' > 1.tsv
$ printf 'doc\tturn\ttext\nb\t1\tpower too.\nb\t2\tYes.\n' > 2.tsv; printf 'doc\tturn\ttext\n' > 3.tsv
$ printf 'doc\tturn\ttext\nb\t3\tTrust has power.\nc\t1\tNo.\n' > 4.tsv
$ { cat 1.tsv; for i in 2 3 4; do sed 1d $i.tsv; done; } > turns.tsv; piped whole
$ for jobs in 1 2 5; do
$     hearth --quiet --jobs $jobs segment then tokenise then stem then match --lexicon $book then count 1.tsv 2.tsv 3.tsv 4.tsv | cmp - whole/links.tsv
$     hearth --quiet --jobs $jobs segment then tokenise then stem then match --lexicon $book then codings 1.tsv 2.tsv 3.tsv 4.tsv | cmp - whole/codings.tsv
$ done; cut -f 2,7 whole/matched.tsv | sed -n 4,6p | wc -l
> 3

## without a column doc nothing can be shared out, and nothing changes
$ printf 'text\tx\n' > t.tsv; for i in {1..3000}; do printf 'Some words, number %s.\t%s\n' $i $i; done >> t.tsv
$ hearth tokenise then stem t.tsv > one; for jobs in 2 5; do hearth --jobs $jobs tokenise then stem t.tsv | cmp - one; done; wc -l < one
> 3001

## faults are the same, whoever finds them: the first in the order of the documents
$ { printf 'doc\tturn\ttext\n'; for i in {1000..4000}; do printf '%s\t1\tfine and good, so that there are a few bytes to share out among the threads %500s\n' $i; done; } > t.tsv
$ sed -i '1500s/fine/f\xff/; 2900s/fine/"/' t.tsv
$ for jobs in 1 2 5; do hearth --jobs $jobs segment then tokenise t.tsv > out; echo $?; done
> 1
> 1
> 1
! hearth segment: t.tsv:1500:3: not UTF-8 at byte 9: "f\xff and good, so that there are a few bytes to share out among the thread…"
! hearth segment: t.tsv:1500:3: not UTF-8 at byte 9: "f\xff and good, so that there are a few bytes to share out among the thread…"
! hearth segment: t.tsv:1500:3: not UTF-8 at byte 9: "f\xff and good, so that there are a few bytes to share out among the thread…"

## locale and time zone change nothing
$ . ./chain.sh; hearth ingest --quiet $ROOT/corpus/samples/bus > turns.tsv; piped plain
$ for locale in de_DE.UTF-8 C.UTF-8 tr_TR.UTF-8; do
$     env LC_ALL=$locale LANG=$locale TZ=America/St_Johns $HEARTH ingest --quiet $ROOT/corpus/samples/bus | cmp - turns.tsv
$     env LC_ALL=$locale TZ=Asia/Tokyo $HEARTH --quiet segment then tokenise then stem then match --lexicon $book then count turns.tsv | cmp - plain/links.tsv
$ done

## shards counted apart and scored together are the whole: two, five, one for each transcript, in any order
$ . ./chain.sh; hearth ingest --quiet --manifest $ROOT/corpus/samples/manifest.tsv --manifest $ROOT/corpus/samples/speakers.tsv $ROOT/corpus/samples 2> err > turns.tsv; piped whole
$ for table in pairs 'pairs --all' themes loo 'loo --all' differences groups; do hearth score $table whole/links.tsv > "$table.tsv" 2> "$table.err"; done; wc -l < pairs.tsv
$ for n in 2 5 24; do
$     for i in $(seq $n); do awk -F '\t' -v n=$n -v i=$i 'NR == 1 { print; next } $1 != doc { doc = $1; k++ } k % n == i % n' whole/matched.tsv | hearth count --quiet > part$i.tsv; done
$     for table in pairs 'pairs --all' themes loo 'loo --all' differences groups; do
$         for order in 'sort -V' 'sort -Vr' "shuf --random-source=turns.tsv"; do
$             ls part*.tsv | $order | xargs $HEARTH score $table 2> err | cmp - "$table.tsv"; cmp err "$table.err"
$         done
$     done
$     head -q -n 1 part1.tsv > together; for i in $(seq $n | tac); do sed 1d part$i.tsv; done >> together; hearth score together | cmp - pairs.tsv; rm part*.tsv
$ done
> 805

## the rows of a table of counts in any order, too
$ . ./chain.sh; hearth ingest --quiet --manifest $ROOT/corpus/samples/manifest.tsv $ROOT/corpus/samples/choir $ROOT/corpus/samples/mill 2> err > turns.tsv; piped whole
$ { head -1 whole/links.tsv; sed 1d whole/links.tsv | shuf --random-source=turns.tsv; } > shuffled.tsv
$ for table in pairs loo differences; do hearth score $table shuffled.tsv 2> err | cmp - <(hearth score $table whole/links.tsv 2> err); done

## segmenting, tokenising and stemming stage by stage, each reading the file of the one before
$ . ./chain.sh; hearth ingest --quiet $ROOT/corpus/samples/choir > turns.tsv; piped pipes
$ hearth segment turns.tsv > s.tsv; hearth tokenise s.tsv > t.tsv; hearth stem t.tsv > st.tsv; hearth match --lexicon $book st.tsv | cmp - pipes/matched.tsv
$ for t in turns s t st pipes/matched; do hearth check --quiet --jobs 2 ${t%.tsv}.tsv; done
