Who was there and says nothing, in a run: the people whom a manifest lists with a document are counted, by the pseudonyms
that they would speak under. The key is the demo's, which is public (models/redaction/demo.key).

@ talks/first.txt
| Ann Lee: I trust the garden and the people.
| Bob: Power is in the hands of the few, I think.
| A. Lee: And hope.
@ talks/second.txt
| Bob: We hope to go on.
| Ann Lee: I trust you will.
@ talks/manifest.tsv
| doc	speaker	role
| first	Ann Lee	
| first	Carol Doe	guest
| first.txt	Dan Oak	
| first.txt	A. Lee	
| second	dan oak	
| third	Eve Elm	
| s*	Fay Ivy	
@ talks/speakers.tsv
| speaker	alias	group
| A. Lee	Ann Lee	
| Ann Lee		new
| Dan Oak		old with Bob
| Bob		old
@ codebook.tsv
| theme	pattern
| trust	trust
| power	power
| hope	hope
@ run.sh
| install -m 600 $ROOT/models/redaction/demo.key key
| run() { hearth run --lexicon codebook.tsv "$@" talks; }
| people() { cut -f 1-4,6,7 $1/counts/voices.tsv | awk -F '\t' '$2 != ""' | uniq; }

## run: the silent have a row of 0 words; their group is redacted as in the rows; who is in another document, or in several, is not listed
$ . ./run.sh; run --key key --out out 2>&1 | grep -e listed -e silent; cat out/listed.tsv; people out
$ grep '^P-[^	]*	all		words	in' out/voices.tsv | cut -f 1,8,9
> hearth count: 3 of the people listed say nothing
>   listed.tsv                            0.2 kB
> doc	speaker	role	group
> P-A3N4G3ZM	P-2HQA6PY8	guest	
> P-A3N4G3ZM	P-8NYHM8X3		new
> P-A3N4G3ZM	P-BBKN5CYB		old with [P-8PK7K4ER]
> P-R63DAYWW	P-BBKN5CYB		old with [P-8PK7K4ER]
> doc	speaker	role	group	words	turns
> P-A3N4G3ZM	P-2HQA6PY8	guest		0	0
> P-A3N4G3ZM	P-8NYHM8X3		new	9	2
> P-A3N4G3ZM	P-8NYHM8X3		new		
> P-A3N4G3ZM	P-8PK7K4ER		old	10	1
> P-A3N4G3ZM	P-8PK7K4ER		old		
> P-A3N4G3ZM	P-BBKN5CYB		old with [P-8PK7K4ER]	0	0
> P-R63DAYWW	P-8NYHM8X3		new	4	1
> P-R63DAYWW	P-8NYHM8X3		new		
> P-R63DAYWW	P-8PK7K4ER		old	5	1
> P-R63DAYWW	P-8PK7K4ER		old		
> P-R63DAYWW	P-BBKN5CYB		old with [P-8PK7K4ER]	0	0
> P-A3N4G3ZM	4	2
> P-R63DAYWW	3	2

## nothing of theirs is in clear in the directory, and the stages make the same of it
$ . ./run.sh; run --quiet --key key --out out 2> /dev/null; grep -rniE 'carol|doe|\boak|elm|ivy|\blee|bob|first|second.txt' out --include='*.tsv' | grep -v '^[^:]*:1:' | wc -l
$ hearth count --quiet voices --manifest out/listed.tsv out/matched.tsv | cmp - out/counts/voices.tsv
$ hearth ingest --quiet --manifest talks/manifest.tsv --manifest talks/speakers.tsv --aliases talks/speakers.tsv talks 2> /dev/null | hearth redact --quiet --key key --manifest talks/manifest.tsv --manifest talks/speakers.tsv --listed l.tsv > turns.tsv; cmp l.tsv out/listed.tsv; cmp turns.tsv out/turns.tsv
$ run --quiet --key key --jobs 2 --out two 2> /dev/null; diff -r out two | grep -v datapackage | wc -l
> 0
> 0
= 1

## --keep-names
$ . ./run.sh; run --quiet --keep-names --out out 2> /dev/null; cat out/listed.tsv; people out
> doc	speaker	role	group
> first	Ann Lee		new
> first	Carol Doe	guest	
> first.txt	Ann Lee		new
> first.txt	Dan Oak		old with Bob
> second	dan oak		old with Bob
> third	Eve Elm		
> doc	speaker	role	group	words	turns
> first	Ann Lee		new	9	2
> first	Ann Lee		new		
> first	Bob		old	10	1
> first	Bob		old		
> first	Carol Doe	guest		0	0
> first	Dan Oak		old with Bob	0	0
> second	Ann Lee		new	4	1
> second	Ann Lee		new		
> second	Bob		old	5	1
> second	Bob		old		
> second	dan oak		old with Bob	0	0

## --columns, --keep-columns: as in the rows
$ . ./run.sh; run --quiet --key key --keep-columns group --out out 2> /dev/null; cut -f 4 out/listed.tsv | sort -u; run --quiet --key key --columns group --out out 2> /dev/null; cut -f 4 out/listed.tsv | sort -u; cut -f 9 out/turns.tsv | sort -u
>
> group
> new
> old with Bob
>
> P-FJ5M9PVT
> P-GDH6DF92
> group
> 0
> marks

## nobody who is listed speaks, and nobody of these documents is listed
$ . ./run.sh; printf 'doc\tspeaker\nfirst\tZed\n' > talks/manifest.tsv; run --key key --out out 2>&1 | grep listed; printf 'doc\tspeaker\nthird\tZed\n' > talks/manifest.tsv; run --key key --out out 2>&1 | grep listed; cat out/listed.tsv
> hearth count: none of the people listed speaks: are these the names in the rows?
>   listed.tsv                            0.0 kB
> hearth count: nobody is listed for any of these documents
>   listed.tsv                            0.0 kB
> doc	speaker	role	group

## without such rows there is no such table
$ . ./run.sh; printf 'doc\twave\nfirst\t1\n' > talks/manifest.tsv; run --key key --out out 2>&1 | grep listed; ls out | grep listed
= 1

## redact --listed: of a manifest; not with --reveal; where it cannot be written nothing is
$ . ./run.sh; for o in '--listed l' '--listed l --reveal talks/manifest.tsv' '--listed no/l --manifest talks/manifest.tsv'; do hearth ingest --quiet talks | hearth redact --quiet --key key $o | wc -l; done
> 0
> 0
> 0
! hearth redact: --listed is of those in the tables of --manifest
! hearth redact: --reveal goes with --key and --columns only
! hearth redact: no/l: No such file or directory
= 3
