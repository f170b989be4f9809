How the runner of the reference tables says that something is wrong: a comparison that cannot fail
shows nothing.

@ tables/02_padjust.in.tsv
| set	test	p
| pair	t1	0.01
| pair	t2	0.04

## what is right (by hand, of m = 2: BH p m/rank; BY 1 + 1/2 times that; Holm 2 p, then p)
@ tables/02_padjust.out.tsv
| set	test	p	bh	by	holm
| pair	t1	0.01	0.02	0.03	0.02
| pair	t2	0.04	0.04	0.06	0.04
$ "$B/tests/reference" tables | awk '/^[^ ]/ { shown = /^02/; $4 = ""; if (shown) print; next } shown'
> 02_padjust.out.tsv 2 4  ok
= 1

## cells that are not right, a column that nobody answers
@ tables/02_padjust.out.tsv
| set	test	p	bh	by	holm	extra
| pair	t1	0.01	0.02	NA	0.02	x
| pair	t2	0.04	0.04000001	0.06	inf	y
$ "$B/tests/reference" tables | awk '/^[^ ]/ { shown = /^02/; $4 = ""; if (shown) print; next } shown'
> 02_padjust.out.tsv 2 5  FAILED
>     row 2 (pair t2) bh: expected 0.04000001, got 0.04 (tolerance 1e-09)
>     row 1 (pair t1) by: expected NA, got 0.03 (tolerance 1e-09)
>     row 2 (pair t2) holm: expected inf, got 0.04 (tolerance 1e-09)
>     row 1 (pair t1) extra: expected x, got (no answer) (tolerance 1e-09)
>     row 2 (pair t2) extra: expected y, got (no answer) (tolerance 1e-09)
= 1

## tables that nobody computes, or reads; that are not there
@ tables/99_new.in.tsv
| case
@ tables/99_new.out.tsv
| case
$ "$B/tests/reference" tables | awk '/^[^ ]/ { shown = /^(02|99)/; $4 = ""; if (shown) print; next } shown'
> 99_new.in.tsv - -  FAILED
>     no adapter reads this input
> 99_new.out.tsv - -  FAILED
>     no adapter computes this table
> 02_padjust.out.tsv - -  FAILED
>     not in the folder
= 1

## a short row, an empty table
@ tables/02_padjust.out.tsv
| set	test	p
| pair	t1
@@ tables/01_pairs.out.tsv
|
$ "$B/tests/reference" tables | awk '/^[^ ]/ { shown = /^0[12]/; $4 = ""; if (shown) print; next } shown'
> 01_pairs.out.tsv - -  FAILED
>     01_pairs.out.tsv: empty, cut off or no text
> 02_padjust.out.tsv - -  FAILED
>     02_padjust.out.tsv:2: 2 fields, the header has 3
= 1

## no folder
$ "$B/tests/reference" nowhere
$ "$B/tests/reference" nowhere two
! reference: nowhere: No such file or directory
! usage: reference [FOLDER]
= 2
