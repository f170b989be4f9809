What is written about the program is what the program does: README, manual pages, dictionary.

## the README's table of the stages is the program's
$ sed -n 's/^| `\([a-z]*\)` | \(.*[^ ]\) *|$/\1\t\2/p' $ROOT/README.md > written
$ diff <(hearth --stages) written && wc -l < written
> 30

## every stage has a manual page that names every option, and no page is left over
$ hearth --stages | cut -f 1 | while read -r stage; do
$     page=$ROOT/stages/man/hearth-$stage.1
$     [ -e $page ] || { echo "no manual page for $stage"; continue; }
$     hearth $stage --help | sed -n 's/^  --\([a-z-]*\).*/\1/p' | while read -r option; do
$         grep -qE "Fl (Fl )?-?-${option//-/\\\\?-}( |\$)" $page || echo "hearth-$stage(1) does not name --$option"
$     done
$ done
$ for page in $ROOT/stages/man/hearth-*.1; do name=$(basename $page .1); hearth --stages | cut -f 1 | grep -qx "${name#hearth-}" || echo "$name: no such stage"; done

## every manual page of a stage says what its exit statuses mean
$ for page in $ROOT/stages/man/hearth-*.1; do grep -q '^.Sh EXIT STATUS' $page || echo "$page"; done

## hearth-lexicon(5): every case of overlapping hits comes out as the page says
$ sed -n '/^\.\\" Every case is run/,/^\.Ed/p' $ROOT/stages/man/hearth-lexicon.5 | grep -v '^\.' > cases
$ while read -r what is; do
$     case $what in
$     '#') ;;
$     text) printf 'doc\tturn\ttext\nd\t1\t%s\n' "$is" | hearth tokenise then stem > text; echo 'theme|pattern|kind' | tr '|' '\t' > book.tsv ;;
$     1.*) echo "$is|" | tr '|' '\t' | cut -f 1-3 >> book.tsv ;;
$     *) [ "$(hearth match --lexicon book.tsv --overlap $what text | sed 1d | cut -f 6)" = "$is" ] && echo "$what" || { echo "$what: not $is but"; hearth match --lexicon book.tsv --overlap $what text | sed 1d | cut -f 2-6; } ;;
$     esac
$ done < cases | sort | uniq -c | awk '{ $1 = $1; print }'; grep -c '^text' cases
> 14 all
> 14 longest
> 14 theme
> 14

## hearth-tables(5) names every column of the dictionary
$ hearth --columns | cut -f 1 | sort -u | while read -r column; do grep -qw -- "$column" $ROOT/stages/man/hearth-tables.5 || echo "hearth-tables(5) does not name $column"; done
$ hearth --columns | wc -l | awk '{ print ($1 > 200) }'
> 1

## the dictionary knows every column but those of the manifest, and no other
$ hearth run --quiet --out out --lexicon $ROOT/models/lexicons/bringing-people-together.tsv $ROOT/corpus/samples 2> err || cat err
$ printf 'theme_a\ttheme_b\nbridging\tpower\n' > planned.tsv; hearth count --quiet --ladder out/matched.tsv > ladder.tsv
$ for table in 'pairs --planned planned.tsv' themes groups loo; do hearth score --quiet --all $table ladder.tsv > table; head -1 table; done > more
$ hearth score saturation --quiet --cost 60 ladder.tsv > table; head -1 table >> more; hearth score indicators --quiet ladder.tsv > table; head -1 table >> more
$ for form in '' --long; do hearth sensitivity --quiet $form --vary block --lexicon $ROOT/models/lexicons/bringing-people-together.tsv out/turns.tsv > table; head -1 table; done >> more
$ for part in '' ground/trust; do hearth explain --dir out --tsv bridging/facilitation $part > table; head -1 table; done >> more; hearth segment then tokenise then stem --stem-map map.tsv out/turns.tsv > table; head -1 map.tsv >> more
$ printf 'language\ttokens\nfr\tx\n' | hearth stem --language auto --stem-map map.tsv > table; head -1 map.tsv >> more
$ hearth redact --new-key key --quiet; hearth ingest --quiet $ROOT/corpus/samples then redact --key key --review look --log log > table; hearth ingest --quiet --codings coded $ROOT/corpus/samples > table; head -q -n 1 look log coded >> more
$ hearth speakers --quiet $ROOT/corpus/samples > table; head -1 table >> more; hearth lexicon check --quiet $ROOT/models/lexicons/bringing-people-together.tsv > table; head -1 table >> more
$ printf 'unit,coder,code,begin,end\n1,a,x,0,1\n1,b,,,\n' > coded.csv; for t in scores confusion disagreements; do hearth agree --quiet $t --standard a coded.csv 2> err > table || hearth agree --quiet $t coded.csv > table; head -1 table; done >> more
$ hearth agree --quiet sample --theme ground/trust out/matched.tsv > sample; hearth agree --quiet validated --matched out/matched.tsv sample > table; head -q -n 1 sample table >> more
$ hearth kwic --theme power out/matched.tsv > table; head -1 table >> more
$ hearth run --quiet --engine local --work work --out again --lexicon $ROOT/models/lexicons/bringing-people-together.tsv $ROOT/corpus/samples 2> err || cat err; hearth status --tsv work > table; head -1 table >> more
$ printf 'theme\tpattern\tweight\ntrust\ttrust\t2\nhope\thope\t\n' > weights.tsv; hearth run --quiet --out weighted --lexicon weights.tsv $ROOT/corpus/samples 2> err || cat err; head -q -n 1 weighted/*.tsv weighted/counts/*.tsv >> more
$ hearth suggest --quiet out/matched.tsv > table; head -1 table >> more
$ hearth count mixing --quiet out/matched.tsv > mixing.tsv; hearth score mixing mixing.tsv > table; head -q -n 1 mixing.tsv table >> more
$ for t in 'ena out/matched.tsv' 'ca out/counts/links.tsv'; do hearth map --quiet $t > table; head -1 table; done >> more
$ hearth count voices --quiet out/matched.tsv > voices.tsv; hearth score voices voices.tsv > table; head -q -n 1 voices.tsv table >> more
$ { head -q -n 1 out/*.tsv out/counts/*.tsv ladder.tsv; cat more; } | tr '\t' '\n' | sort -u > columns; hearth --columns | cut -f 1 | sort -u > known
$ head -q -n 1 $ROOT/corpus/samples/manifest.tsv $ROOT/corpus/samples/speakers.tsv | tr '\t' '\n' | sort -u > brought
$ comm -23 columns known | comm -23 - brought; hearth --columns | awk -F '\t' 'NF != 4 || !$2 || !$4'; comm -13 columns known
> agenda

## the completion knows every option of every stage
$ hearth --completion > completion
$ hearth --stages | cut -f 1 | while read -r stage; do
$     hearth $stage --help | sed -n 's/^  \(--[a-z-]*\).*/\1/p' | while read -r option; do
$         grep -E "^    $stage\) words=" completion | grep -qF -- "$option" || echo "$stage $option"
$     done
$ done
