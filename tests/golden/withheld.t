withheld: what people.tsv hides of few people, the report does not tell either.

recover.py tries to get it back: from numbers, passages and quotations by conversation, date, project, wave and
group, and by subtraction of what is told from its sums. It says how, so a page that gives something away shows
here what it is.

## the page of the sample, at two thresholds; nothing to hide in a page without
% python3
$ for few in 3 8; do
$     hearth run --quiet --suppress $few --lexicon $ROOT/models/lexicons/bringing-people-together.tsv --out out-$few $ROOT/corpus/samples
$     hearth report out-$few; python3 $ROOT/tests/golden/recover.py out-$few
$ done
$ hearth run --quiet --lexicon $ROOT/models/lexicons/bringing-people-together.tsv $ROOT/corpus/samples; hearth report hearth-out; python3 $ROOT/tests/golden/recover.py hearth-out
> some counts are hidden, some rows and some passages are told
> some counts are hidden, some rows and no passages are told
> no counts are hidden, some rows and some passages are told

## it would find them, whatever cards and quotations there are: the table that hides beside the page of a run that hides nothing, and a count alone that its total gives away
% python3
$ for few in 0 8; do hearth run --quiet $([ $few = 0 ] || echo --suppress $few) --lexicon $ROOT/models/lexicons/bringing-people-together.tsv --out out-$few $ROOT/corpus/samples; done
$ hearth report out-0; cp out-0/people.tsv all.tsv; cp out-8/people.tsv out-0; python3 $ROOT/tests/golden/recover.py out-0 | cut -f 1,2 | grep '^[mpt]' | sort -u
$ awk -F '\t' -v OFS='\t' '$1 == "project" && $2 == "mill" && $3 == "bridging" { $7 = $8 = "suppressed" } 1' all.tsv > out-0/people.tsv
$ python3 $ROOT/tests/golden/recover.py out-0 | grep subtraction
> mark	all
> passage	all
> passage	group
> passage	project
> passage	wave
> table	all
> table	project
> table	wave
> subtraction	project	mill	bridging
= 1
