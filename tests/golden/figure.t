figure: a picture of the report by itself.

@ talks/a.txt
| Ann: I trust her. We have hope.
| Ben: I hope to trust them too.
|
| Ann: Nothing else.

@ talks/codebook.tsv
| theme	pattern	kind
| trust	trust	stem
| hope	hope	stem

## every figure of a result is well-formed SVG with its own style, or refused where there is nothing that it could show
% xmllint
$ hearth --quiet run --keep-names talks
$ hearth figure hearth-out | cut -f 1 | while read -r name; do hearth --quiet figure $name hearth-out > f.svg || [ ! -s f.svg ] || echo "$name: $?"; [ -s f.svg ] || continue; xmllint --noout f.svg; grep -q '<style>' f.svg || echo "$name: no style"; grep -cE 'var\(|@media' f.svg > /dev/null && echo "$name: not for word processors"; done; echo all
> all
! hearth figure: hearth-out: these results have nothing that matrix could show
! hearth figure: hearth-out: these results have nothing that course-wave could show
! hearth figure: hearth-out: these results have nothing that course-date could show
! hearth figure: hearth-out: these results have nothing that shares could show
! hearth figure: hearth-out: these results have nothing that mixing could show

## one theme has no pair; a table that was taken away is missed by its figures
$ printf 'theme\tpattern\ntrust\ttrust\n' > one.tsv; hearth --quiet run --keep-names --lexicon one.tsv talks; hearth figure heat hearth-out
$ hearth figure network hearth-out | grep -o 'No link[^<]*'
$ rm hearth-out/flow.tsv; hearth figure course-tenth hearth-out
> No link among the themes shown holds.
! hearth figure: hearth-out: these results have nothing that heat could show
! hearth figure: hearth-out: the results lack a table that course-tenth is drawn from: "flow"
= 1

## a name that is none, and what is no result
$ hearth --quiet run --keep-names talks
$ hearth figure no-such-thing hearth-out 2>&1 | cut -d '(' -f 1; hearth figure talks; echo $?; hearth figure; echo $?; hearth figure a b c
> hearth figure: no figure is called "no-such-thing" 
> 1
> 2
! hearth figure: talks: no results of `hearth run`: there is no datapackage.json; name their directory
! hearth figure: name a figure and the directory that `hearth run` left, or the directory alone
! hearth figure: name a figure and the directory that `hearth run` left, or the directory alone
= 2
