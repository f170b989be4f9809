A run in parts, each by a process of its own: the bytes, the remarks and the faults of a run in one process.

@ both.sh
| # Runs with the arguments, in one process and in N parts for each N of $parts, by one and two processes at a time;
| # says what differs, but for the time that it took and the line on parts made again.
| both() {
|     hearth run --no-cache --out out "$@" 2> said; status=$?
|     rm -rf one; [ ! -e out ] || mv out one
|     for n in ${parts:-1 2 3 7}; do for jobs in 1 2; do
|         hearth --jobs $jobs run --shards $n --out out "$@" 2> said.$n; now=$?
|         [ $now = $status ] || echo "$n parts: status $now, not $status"
|         if [ -e one ]; then diff -rq one out; elif [ -e out ]; then echo "$n parts leave a directory"; fi
|         diff <(grep -v '^time ' said) <(grep -v -e '^time ' -e 'parts are made again' said.$n)
|         rm -rf out
|     done; done
|     ls -d out* 2> ls; return $status
| }
@ people/a.txt
| Grace Hopper: We talked about trust and the garden.
| Ada Lovelace: Trust grows when we meet our neighbours.
@ people/b.txt
| Alan Turing: Neighbours helped us to trust.
| Kurt Joy: We meet in the garden.
@ people/c.txt
| Emmy Noether: The garden is where people meet; trust.
@ people/manifest.tsv
| doc	note	joy	project
| a	Alan Turing was there	x	p1
| b	Emmy Noether asked	y	p1
| c	somebody called	joy	p2
@ people/codebook.tsv
| theme	pattern
| trust	trust
| garden	garden
| meeting	meet

## the samples
$ . ./both.sh; both --lexicon $ROOT/models/lexicons/bringing-people-together.tsv $ROOT/corpus/samples; ls one | grep -c tsv
> 19

## names kept; a language for each; what a person should look at
$ . ./both.sh; parts="2 7"; book=$ROOT/models/lexicons/bringing-people-together.tsv
$ both --keep-names --unit window:4 --lexicon $book $ROOT/corpus/samples
$ both --language auto --review look.tsv --lexicon $book $ROOT/corpus/samples; mv look.tsv first.tsv
$ hearth run --no-cache --quiet --language auto --review look.tsv --lexicon $book $ROOT/corpus/samples; cmp look.tsv first.tsv

## somebody's name in a column of a transcript that somebody else speaks in
$ . ./both.sh; both people; grep -h again said.3; grep -rlE 'Alan|Noether' one
$ # who is named in a column is who speaks in another transcript
$ awk -F '\t' 'NR > 1 { said[$3] = 1; if (split($6, w, /[][]/) > 1) named[w[2]] = 1 } END { for (p in named) print p in said }' one/turns.tsv
> hearth run: 2 of 3 parts are made again: somebody's name stands in a column of theirs who speaks in another
> 1
> 1

## who is listed and says nothing, in a group that is called after somebody; spellings; a column to be treated like names
$ . ./both.sh; cp -r people t; rm t/manifest.tsv
$ printf 'doc\tspeaker\tgroup\thost\na\tGrace Hopper\tNorth\tAnn\na\tSilent Sam\tfriends of Kurt Joy\tAlan Turing\n' > t/manifest.tsv
$ printf 'speaker\talias\nKurt Joy\tKurt Bliss\nNobody\tSomebody\n' > t/aliases.tsv
$ both --strict t; both --columns host --unit sentence --map t; both --keep-names --keep-extension --facilitators in t; both --suppress 3 t
$ cut -f 4 one/listed.tsv | grep -c 'friends of .P-'
> 1

## a process that is brought down, here by a limit on the size of files: its transcripts are named, and nothing is left
% plain
$ mkdir tmp; cp -r $ROOT/corpus/samples/mill m; book=$ROOT/models/lexicons/bringing-people-together.tsv
$ (ulimit -f 4; TMPDIR=$PWD/tmp hearth --quiet --jobs 2 run --shards 2 --lexicon $book m); echo $?; ls -A tmp; ls | grep out
> 1
! hearth run: the process for m/2025-04-08-first.txt was ended by signal 25 (File size limit exceeded)
= 1

## a file that is none, with and without --skip-bad: the same is said; more parts than files
$ . ./both.sh; mkdir t; cp people/*.t* t; echo 'no WebVTT' > t/bad.vtt; printf 'A: caf\xe9\n' > t/old.txt; printf 'B\0' > t/zero.txt
$ parts="1 2 9" both t; echo $?; grep -h zero said
$ parts="1 2 9" both --skip-bad t; grep 'left out' said
> 1
> hearth run: t/zero.txt:1:2: a NUL character, which no text holds
> hearth run: left out: t/bad.vtt:1: no WebVTT: the first line must be WEBVTT: "no WebVTT"
> hearth run: left out: t/zero.txt:1:2: a NUL character, which no text holds
> hearth run: 2 of 6 transcripts left out (--skip-bad)

## what can be read but once is one process's; a table of several transcripts stays whole
$ . ./both.sh; printf 'doc,speaker,text\nx,Ann,trust the garden\ny,Ben,we meet\n' > people/t.csv; parts="2 3" both people
$ mkfifo pipe.txt; cat people/a.txt > pipe.txt & hearth run --quiet --shards 2 --lexicon people/codebook.tsv pipe.txt
! hearth run: --shards and --engine want files, because they are read more than once: pipe.txt
= 2

## what is wrong with the codebook is said once, before anything is read
$ printf 'theme\tpattern\n\tx\n' > bad.tsv; hearth run --quiet --shards 3 --lexicon bad.tsv people 2>&1 | wc -l; [ ! -e hearth-out ]
> 1
