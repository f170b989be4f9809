A run by several processes with a work directory: by ours, by a cluster's, by other hosts'. The bytes, and what is said, are those of a run in one process, whatever happens on the way.

@ talks/a.txt
| Ann: We trust them here. A power cut.
| Ben: I trust nobody, it is power.
@ talks/b.txt
| Cleo: trust
| Dee: power to trust
@ talks/c.txt
| Eve: power
@ codebook.tsv
| theme	pattern
| trust	trust
| power	power
@ left.sh
| left() { find . -mindepth 1 -maxdepth 1 ! -name talks ! -name codebook.tsv ! -name '*.sh' ! -name bin ! -name queue | LC_ALL=C sort; }
@ cluster.sh
| # A cluster of one node without a queue: what is submitted is done at once. It forgets the tasks that lie in queue/.
| mkdir bin queue; PATH=$PWD/bin:$PATH; export QUEUE=$PWD/queue
| cat > bin/scontrol <<'END'
| #!/bin/bash
| echo "Configuration data as of today"; echo "MaxArraySize            = ${MOST:-1001}"
| END
| cat > bin/squeue <<'END'
| #!/bin/bash
| echo "squeue $*" >> $QUEUE/asked; cat $QUEUE/waiting 2> /dev/null; rm -f $QUEUE/waiting
| END
| cat > bin/scancel <<'END'
| #!/bin/bash
| echo "scancel $*" >> $QUEUE/asked
| END
| cat > bin/sinfo <<'END'
| #!/bin/bash
| echo "n1: Duplicate jobid"
| END
| cat > bin/sbatch <<'END'
| #!/bin/bash
| array=
| for word; do case $word in --array=*) array=${word#*=} ;; --chdir=*) cd "${word#*=}" ;; --output=*) out=${word#*=} ;; --error=*) err=${word#*=} ;; esac; done
| tasks() { local range; for range in ${array//,/ }; do seq -s ' ' ${range%-*} ${range#*-}; done; }
| array=${array%%%*}; [ ! -e $QUEUE/full ] || . $QUEUE/full; echo "$*" >> $QUEUE/submitted; job=$(wc -l < $QUEUE/submitted)
| for range in ${array//,/ }; do for ((i = ${range%-*}; i <= ${range#*-}; i++)); do
|     if [ -e $QUEUE/forget.$i ]; then cat $QUEUE/forget.$i > ${out/\%a/$i}; rm $QUEUE/forget.$i; else SLURM_ARRAY_TASK_ID=$i bash "${@: -1}" > ${out/\%a/$i} 2>&1; fi
| done; done
| [ "$array" ] || bash "${@: -1}" > $out 2> $err
| echo $job
| END
| chmod +x bin/*

## local: the tables and the remarks of one process; the work directory is gone
$ . ./left.sh; hearth run --lexicon codebook.tsv --out one talks 2> said
$ for shards in 1 2 3; do for jobs in 1 2; do
$     hearth --jobs $jobs run --engine local --shards $shards --lexicon codebook.tsv --out out talks 2> said.now; diff -r one out
$     diff <(grep -v -e '^time ' -e '^files ' said) <(grep -v -e '^time ' -e '^files ' -e ' chunks and ' said.now)
$ done; done; grep -o '3 transcripts.* to do' said.now; rm said*; left
> 3 transcripts (0.0 MB) in 3 chunks and 3 tasks, 3 chunks to do
> ./one
> ./out

## local: the samples
$ book=$ROOT/models/lexicons/bringing-people-together.tsv
$ hearth run --quiet --map --lexicon $book --out one $ROOT/corpus/samples; hearth run --quiet --engine local --map --lexicon $book --out out $ROOT/corpus/samples; diff -r one out
$ hearth run --quiet --engine local --summary json --lexicon codebook.tsv talks | grep -c '"transcripts": 3'
> 1

## a work directory that is named stays, says what was done, and nobody else can look into it
$ hearth run --quiet --engine local --work w --out out --lexicon codebook.tsv talks
$ hearth status w; hearth status --tsv w | cut -f 1-6; stat -c %a w w/parts/000000; ls w
> 3 chunks of 3 transcripts: 3 done, 0 running, 0 waiting; the results are there
> chunk	task	state	tries	files	bytes
> 0	0	done	1	1	72
> 1	1	done	1	1	32
> 2	2	done	1	1	11
> 700
> 600
> hearth
> lock
> log
> merged
> merging
> parts
> plan.tsv
> scripts
> settings.tsv

## more parts than descriptors: they are merged all the same, and their transcripts are cut into chunks of about as much
$ mkdir many; for i in $(seq 50); do yes 'Ann: We trust the power.' | head -$((i * 40)) > many/t$i.txt; done
$ hearth run --quiet --lexicon codebook.tsv --out once many; ulimit -n 40; hearth run --quiet --engine local --shards 5 --work m --out of_few --lexicon codebook.tsv many; diff -r once of_few
$ ls m/parts | wc -l; hearth status --tsv m | awk -F '\t' 'NR > 1 { if ($6 > most) most = $6; if (!least || $6 < least) least = $6 } END { print (most < 2 * least) }'
> 20
> 1

## --resume makes what is missing, cut or changed, and nothing else; without words all is in the plan
$ hearth run --quiet --engine local --work w --out out --lexicon codebook.tsv talks; mv out one
$ rm w/parts/000000; truncate -s -1 w/parts/000001; hearth status --tsv w | cut -f 1,3,8
$ hearth run --quiet --resume --work w; diff -r one out; hearth status --tsv w | cut -f 3,4
$ rm -r out; printf x | dd of=w/parts/000002 bs=1 seek=99 conv=notrunc status=none; hearth run --quiet --engine local --resume --work w --out out --lexicon codebook.tsv talks; diff -r one out; hearth status --tsv w | cut -f 3,4
> chunk	state	why
> 0	failed	it was made, and its part is gone or damaged
> 1	failed	it was made, and its part is gone or damaged
> 2	done	
> state	tries
> done	2
> done	2
> done	1
> state	tries
> done	2
> done	2
> done	2

## what was planned is what is done: another setting, file, text, codebook or program is refused
$ hearth run --quiet --engine local --work w --out out --lexicon codebook.tsv talks; resume() { hearth run --quiet --engine local --resume --work w --out out --lexicon codebook.tsv "$@"; }
$ hearth run --engine local --work w --out out --lexicon codebook.tsv talks
$ resume --block 7 talks; resume talks/a.txt; hearth run --quiet --engine local --resume --work w --lexicon codebook.tsv talks
$ echo 'Flo: new' > talks/d.txt; resume talks; rm talks/d.txt
$ cp talks/b.txt b; echo 'Dee: more' >> talks/b.txt; resume talks; rm talks/b.txt; resume talks; mv b talks/b.txt
$ echo 'more	more' >> codebook.tsv; resume talks; sed -i '$d' codebook.tsv; resume talks
$ cp $B/hearth other; echo >> other; ./other run --resume --work w 2>&1 | sed 's/[0-9a-f]\{12\}$/…/'; ./other shard --work w --task 0 2>&1 | sed 's/[0-9a-f]\{12\}$/…/'
> hearth run: the plan is of another program than this one: hearth 0.1.0, SHA-256 …
> hearth shard: the plan is of another program than this one: hearth 0.1.0, SHA-256 …
! hearth run: w: a run was begun here: go on with it with --resume, or remove the directory
! hearth run: the plan was made without this --block
! hearth run: the plan is of other files or folders than are named now: "talks"
! hearth run: the plan has another --out than is given now: "out"
! hearth run: talks/d.txt: is not in the plan
! hearth run: talks/b.txt: changed since the plan was made
! hearth run: talks/b.txt: is in the plan, and no longer there
! hearth run: codebook.tsv: changed since the plan was made
= 1

## without words all is in the plan: an option that is given all the same is to be that of the plan
$ hearth run --quiet --engine local --work w --out out --suppress 3 --lexicon codebook.tsv talks; mv out one
$ resume() { hearth run --quiet --resume --work w "$@"; }
$ resume --engine local --out other --suppress 3; resume --suppress 5; resume --map; resume --lexicon codebook.tsv --lexicon more.tsv; ls -d out other 2> said
$ mkdir sub; (cd sub; hearth run --resume --work ../w --suppress 3 2>&1 | sed 's|"/.*|…|'); resume --engine local --shards 1 --suppress 3 --out out --lexicon codebook.tsv; diff -r one out
> hearth run: the plan was made in another folder: go there to go on: …
! hearth run: the plan has another --out than is given now: "out"
! hearth run: the plan has another --suppress than is given now: "3"
! hearth run: the plan was made without this --map
! hearth run: the plan was made without this --lexicon

## … also an option that is given at its default; what is the default anyhow is no other setting
$ hearth run --quiet --engine local --work w --out out --unit sentence --context 8 --format text --summary json --lexicon codebook.tsv talks > said; mv out one
$ resume() { hearth run --quiet --resume --work w "$@"; }
$ for given in '--unit turn' '--out hearth-out' '--format auto' '--summary text' '--context 9'; do resume $given; done; ls -d out hearth-out 2> said
$ resume --unit sentence --context 8 --facilitators out --language english --block 20 > said; diff -r one out; rm -r out
$ resume --engine local --out out --unit sentence --format text --overlap theme --summary json --lexicon codebook.tsv talks > said; diff -r one out
$ resume --engine local --out out --format text --summary json --lexicon codebook.tsv talks
! hearth run: the plan has another --unit than is given now: "sentence"
! hearth run: the plan has another --out than is given now: "out"
! hearth run: the plan has another --format than is given now: "text"
! hearth run: the plan has another --summary than is given now: "json"
! hearth run: the plan has another --context than is given now: "8"
! hearth run: the plan has another --unit than is given now: "sentence"
= 1

## status: what was killed, what failed and what was refused are told apart; one is one
% plain
$ hearth run --quiet --engine local --dry-run --shards 1 --work w --out out --lexicon codebook.tsv talks > plan; cp talks/b.txt b
$ who='# begun by process 7 on n1, task 0'; echo "$who" > w/log/000000.1; echo changed >> talks/b.txt; hearth shard --work w --chunk 1 2> said; { echo "$who"; cat said; echo '# ended: refused'; } > w/log/000001.1; { echo "$who"; echo '# ended: killed by signal 9'; } > w/log/000002.1; hearth status w
$ hearth status --tsv w | cut -f 1,3,4,8; cp b talks/b.txt; hearth run --quiet --resume --work w; hearth status w
$ rm -r w; hearth run --quiet --engine local --work w --out out --lexicon codebook.tsv talks/a.txt; hearth status w
> 3 chunks of 3 transcripts: 0 done, 0 running, 0 waiting, 1 interrupted, 1 failed, 1 refused
> chunk 1 refused, try 1, process 7 on n1, task 0
>     hearth run: talks/b.txt: changed since the plan was made
> chunk 2 failed, try 1, process 7 on n1, task 0
>     killed by signal 9
> chunk 0 interrupted, try 1, process 7 on n1, task 0
>     ended without a word: killed, or its machine went down
> chunk	state	tries	why
> 0	interrupted	1	ended without a word: killed, or its machine went down
> 1	refused	1	hearth run: talks/b.txt: changed since the plan was made
> 2	failed	1	killed by signal 9
> 3 chunks of 3 transcripts: 3 done, 0 running, 0 waiting; the results are there
> 1 chunk of 1 transcript: 1 done, 0 running, 0 waiting; the results are there

## --resume begins nothing by itself
$ hearth run --resume --lexicon codebook.tsv talks; echo $?; ls -d hearth-out* 2> said
> 2
! hearth run: --resume finds no run to go on with in hearth-out.work: --engine begins one
= 2

## a work directory that others can look into is refused, by whoever is asked to use it
$ hearth run --quiet --engine local --work w --out out --lexicon codebook.tsv talks; rm -r out
$ chmod 750 w; hearth status w; echo $?; hearth shard --work w --task 0; echo $?; hearth run --resume --work w; echo $?; chmod 701 w; hearth status w; echo $?
$ chmod 700 w; hearth run --quiet --resume --work w; ls out | wc -l
> 1
> 1
> 1
> 1
> 22
! hearth status: w: this work directory holds names, and its mode 0750 lets others at it (chmod 700 mends it)
! hearth shard: w: this work directory holds names, and its mode 0750 lets others at it (chmod 700 mends it)
! hearth run: w: this work directory holds names, and its mode 0750 lets others at it (chmod 700 mends it)
! hearth status: w: this work directory holds names, and its mode 0701 lets others at it (chmod 700 mends it)

## shard: a task or a chunk that the plan does not have
$ hearth run --quiet --engine local --dry-run --work w --out out --lexicon codebook.tsv talks > plan
$ hearth shard --work w --task 99; echo $?; hearth shard --work w --task 1 --first 2; echo $?; hearth shard --work w --chunk 999; echo $?
> 2
> 2
> 2
! hearth shard: the plan has tasks 0 to 2: there is no 99
! hearth shard: the plan has tasks 0 to 2: there is no 3
! hearth shard: the plan has no chunk 999

## shard: a transcript that changed or is gone is refused with its name, once; the others are made
$ hearth run --engine local --dry-run --shards 1 --work w --out out --lexicon codebook.tsv talks > plan 2> note; [ ! -e out ]; sed 's/\t[0-9a-f]\{64\}\t/\t…\t/; s|/[^ ]*/w|W|g' plan
$ mv talks/b.txt b; hearth shard --work w --task 0; echo $?; cp b talks/b.txt; echo Dee: more >> talks/b.txt; hearth shard --work w --task 0; echo $?
$ hearth shard --work w --merge 2>&1 | sed 's|: /.*/w|: W|'; hearth status w | sed 's/process [0-9]* on [^,]*/P/'; cp b talks/b.txt; hearth run --quiet --resume --work w; hearth run --quiet --lexicon codebook.tsv --out one talks; diff -r one out
> task	chunk	bytes	sha256	path
> 0	0	72	…	talks/a.txt
> 0	1	32	…	talks/b.txt
> 0	2	11	…	talks/c.txt
>
> # at most 2 at once
> W/hearth --jobs=1 shard --work=W --task=0
> 1
> 1
> hearth shard: W: 1 of 3 chunks is not there: 1 (see hearth status)
> 3 chunks of 3 transcripts: 2 done, 0 running, 0 waiting, 1 refused
> chunk 1 refused, try 2, P, task 0
>     hearth run: talks/b.txt: changed since the plan was made
! hearth shard: chunk 1, try 1: hearth run: talks/b.txt: it was planned, and is no longer there
! hearth shard: chunk 1, try 2: hearth run: talks/b.txt: changed since the plan was made

## what a transcript is refused for is what one process refuses it for, and nothing is left
$ . ./left.sh; printf 'A\0' > talks/z.txt; hearth run --quiet --engine local --lexicon codebook.tsv talks 2>&1 | sed 's|: /.*work|: W|'; hearth run --quiet --resume --skip-bad --lexicon codebook.tsv talks; left
> hearth run: talks/z.txt:1:2: a NUL character, which no text holds
> ./hearth-out.work
! hearth run: the plan was made without this --skip-bad

## what is wrong with the codebook is said before anything is begun
$ . ./left.sh; printf 'theme\tpattern\n\tx\n' > codebook.tsv; hearth run --quiet --engine local --lexicon codebook.tsv talks; left
! hearth match: codebook.tsv:2:1: no theme

## a second driver is told who the first is; told to stop, a run leaves what can be gone on with
% plain
$ hearth run --engine local --dry-run --work w --out out --lexicon codebook.tsv talks > plan 2> note
$ exec 9<> w/lock; flock 9; echo 'process 7 on n3 since 2026-11-30 12:00:00 UTC' >&9; hearth run --resume --work w 2>&1 | sed 's|: /.*/w|: w|'; flock -u 9
$ hearth run --quiet --resume --work w; hearth run --quiet --lexicon codebook.tsv --out one talks; diff -r one out
> hearth run: w/lock: another process is at work on this: process 7 on n3 since 2026-11-30 12:00:00 UTC

## a clock that is set back or runs ahead: files from the past and the future are what they are
$ hearth run --quiet --lexicon codebook.tsv --out one talks; hearth run --quiet --engine local --dry-run --work w --out out --lexicon codebook.tsv talks > plan; hearth shard --work w --task 0
$ touch -d 2099-01-01 w w/* w/*/* talks/b.txt; touch -d 1971-01-01 talks/a.txt codebook.tsv; hearth run --quiet --resume --work w; diff -r one out; hearth status --tsv w | cut -f 1,3,4
$ touch -d 1971-01-01 w/* w/*/*; touch -d 2099-01-01 talks/a.txt; rm -r out w/parts/000001; hearth run --quiet --engine local --resume --work w --out out --lexicon codebook.tsv talks; diff -r one out; hearth status --tsv w | cut -f 1,3,4
> chunk	state	tries
> 0	done	1
> 1	done	1
> 2	done	1
> chunk	state	tries
> 0	done	1
> 1	done	2
> 2	done	1

## killed at any moment, and gone on with
% plain
$ hearth run --quiet --lexicon codebook.tsv --out one talks
$ for wait in 0.01 0.03 0.05 0.08 0.12 0.2; do
$     timeout -s KILL $wait $HEARTH run --engine local --shards 3 --work w --out out --lexicon codebook.tsv talks 2> said
$     hearth run --quiet --resume --engine local --shards 3 --work w --out out --lexicon codebook.tsv talks; diff -r one out; rm -r w; ls -d out?* w?* 2> said; rm -rf out
$ done 2> killed; grep -v -i killed killed || true

## told to stop at any moment, and gone on with
% plain
$ hearth run --quiet --lexicon codebook.tsv --out one talks
$ for wait in 0.03 0.06 0.1 0.15; do
$     timeout -s TERM $wait $HEARTH run --engine local --shards 3 --work w --out out --lexicon codebook.tsv talks 2> said
$     hearth run --quiet --resume --engine local --shards 3 --work w --out out --lexicon codebook.tsv talks; diff -r one out; ls -A w/parts | tr '\n' ' '; rm -r w; ls -d out?* w?* 2> said; rm -rf out
$ done; echo
> 000000 000001 000002 000000 000001 000002 000000 000001 000002 000000 000001 000002 

## slurm: scripts to be read; what the user says are words of their own
$ . ./cluster.sh; MOST=2 hearth run --quiet --engine slurm --jobs 4 --dry-run --shards 3 --partition 'a b' --account '$(date)' --time 1:00:00 --mem 2G --work w --out out --lexicon codebook.tsv talks | sed -n "6,\$s|[^ ='\"]*/w|W|g;6,\$p" | sed 's/hearth-[0-9a-f]\{12\}/NAME/'; ls queue
> sbatch --parsable --job-name=NAME.map --chdir=W '--partition=a b' '--account=$(date)' --time=1:00:00 --mem=2G --cpus-per-task=4 --array=0-1 --output=log/map.1.0.%a W/scripts/map.1.0
> sbatch --parsable --job-name=NAME.map --chdir=W '--partition=a b' '--account=$(date)' --time=1:00:00 --mem=2G --cpus-per-task=4 --array=0 --output=log/map.1.2.%a W/scripts/map.1.2
> # JOB: what the lines above answer, with : between
> sbatch --parsable --job-name=NAME.merge --chdir=W '--partition=a b' '--account=$(date)' --time=1:00:00 --mem=2G --cpus-per-task=4 --dependency=afterany:JOB --output=log/merge.1.out --error=log/merge.1.err W/scripts/merge.1
>
> # W/scripts/map.1.0
> #!/bin/bash
> # One task of a run of hearth. It makes what the plan has for the task and is not there yet.
> #SBATCH --requeue
> #SBATCH --open-mode=append
> #SBATCH --signal=B:TERM@90
> exec W/hearth --jobs=4 shard --work=W --task="$SLURM_ARRAY_TASK_ID"
>
> # W/scripts/map.1.2
> #!/bin/bash
> # One task of a run of hearth. It makes what the plan has for the task and is not there yet.
> #SBATCH --requeue
> #SBATCH --open-mode=append
> #SBATCH --signal=B:TERM@90
> exec W/hearth --jobs=4 shard --work=W --first=2 --task="$SLURM_ARRAY_TASK_ID"
>
> # W/scripts/merge.1
> #!/bin/bash
> # What comes behind the tasks of a run of hearth. It looks itself whether all is there.
> #SBATCH --requeue
> #SBATCH --open-mode=append
> #SBATCH --signal=B:TERM@90
> exec W/hearth --jobs=4 --quiet shard --work=W --merge

## slurm: a dry run needs no cluster, but where there is one it asks
% plain
$ dry() { PATH=/nowhere $HEARTH run --quiet --engine slurm --dry-run --shards 1100 --work w --out out --lexicon codebook.tsv "$@"; }
$ mkdir many; for i in {1000..2100}; do echo "Ann: trust $i" > many/$i.txt; done; dry many > plan; grep -c ^sbatch plan; grep -m 1 -o -e '--array=[^ ]*' plan
$ . ./cluster.sh; rm -r w; MOST=0 hearth run --quiet --engine slurm --dry-run --work w --lexicon codebook.tsv talks; echo $?
> 3
> --array=0-1000
> 3
! hearth run: scontrol does not say how large an array of this cluster may be: MaxArraySize 1001 is taken, the default
! hearth run: scontrol show config names no MaxArraySize above 0: this cluster takes no job arrays

## slurm: the bytes of one process; tasks that were forgotten are submitted again, and only they
$ . ./cluster.sh; hearth run --quiet --lexicon codebook.tsv --out one talks; touch queue/forget.1
$ hearth run --quiet --engine slurm --shards 3 --work w --out out --lexicon codebook.tsv talks; diff -r one out; grep -o -e 'array=[^ ]*' -e dependency=[^:]* queue/submitted; hearth status --tsv w | cut -f 3,4
> array=0-2
> dependency=afterany
> array=1
> dependency=afterany
> state	tries
> done	1
> done	1
> done	1

## slurm: arrays that the queue has no room for are submitted in pieces; --at-once has them wait for each other
% plain
$ . ./cluster.sh; hearth run --quiet --lexicon codebook.tsv --out one talks; cat > queue/full <<'END'
$ # Two tasks are too many; the first time, by one who would rather wait himself.
$ [ $(tasks | wc -w) -lt 2 ] || { [ -e $QUEUE/told ] || { touch $QUEUE/told; echo 'sbatch: error: Slurm temporarily unable to accept job, sleeping and retrying' >&2; sleep 100; }; echo 'sbatch: error: Batch job submission failed: Resource temporarily unavailable' >&2; exit 1; }
$ END
$ hearth run --quiet --engine slurm --shards 3 --at-once 2 --lexicon codebook.tsv --out out talks; diff -r one out; sed 's/.*--cpus-per-task=1 //; s/--output.*//' queue/submitted
> --array=0%2 
> --dependency=afterany:1 --array=1%2 
> --dependency=afterany:1:2 --array=2%2 
> --dependency=afterany:1:2:3 

## slurm: what the queue has no room for is submitted as it gets some, whatever the limit is called
% slow
% plain
$ . ./cluster.sh; hearth run --quiet --lexicon codebook.tsv --out one talks; echo 1 > queue/room; cat > queue/full <<'END'
$ room=$(cat $QUEUE/room) n=$(tasks | wc -w)
$ [ ${n/#0/1} -le $room ] || { echo 'sbatch: error: QOSMaxSubmitJobPerUserLimit' >&2; echo 'sbatch: error: Batch job submission failed: Job violates accounting/QOS policy (job submit limit, user'"'"'s size and/or time limits)' >&2; exit 1; }
$ echo $((room - ${n/#0/1})) > $QUEUE/room
$ END
$ sed -i '2i echo 1 > $QUEUE/room' bin/squeue
$ hearth run --engine slurm --shards 3 --lexicon codebook.tsv --out out talks 2>&1 | grep -e 'no room' -e 'submitted 3'; diff -r one out; grep -o -e '--array=.' -e 'afterany[^ ]*' queue/submitted
> hearth run: the queue has no room at the moment: 1 of 3 tasks are submitted, the rest is as it gets some: sbatch: error: QOSMaxSubmitJobPerUserLimit
> hearth run: submitted 3 arrays (job 1:2:3) and what merges them
> --array=0
> --array=1
> --array=2
> afterany:1:2:3

## slurm: another limit, or one that nothing in the queue explains, is a refusal
% plain
$ . ./cluster.sh; run() { hearth run --quiet --engine slurm --shards 3 --lexicon codebook.tsv --out out "$@" talks; echo $?; }
$ policy='sbatch: error: Batch job submission failed: Job violates accounting/QOS policy (job submit limit)'
$ echo "printf '%s\n' 'sbatch: error: QOSMaxWallDurationPerJobLimit' '$policy' >&2; exit 1" > queue/full; run; echo "echo '$policy' >&2; exit 1" > queue/full; run --resume
> 3
> 3
! hearth run: sbatch refuses, with status 1: sbatch: error: QOSMaxWallDurationPerJobLimit
! hearth run: sbatch refuses, with status 1: sbatch: error: Batch job submission failed: Job violates accounting/QOS policy (job submit limit)

## slurm: tasks that had too little memory or time get twice that, of what was given or the cluster gives
% slow
% plain
$ . ./cluster.sh; hearth run --quiet --lexicon codebook.tsv --out one talks
$ run() { hearth run --engine slurm --shards 3 --lexicon codebook.tsv --out out "$@" talks 2>&1 | grep too; diff -r one out; grep -o -e ' --mem=[^ ]*' -e ' --time=[^ ]*' -e '--array=[^ ]*' queue/submitted | tr -d '\n'; echo; rm queue/submitted; }
$ oom='slurmstepd: error: Detected 1 oom-kill event(s) in StepId=7.batch.'; late='slurmstepd: error: *** JOB 7 ON n1 CANCELLED AT 2026-11-30T12:00:00 DUE TO TIME LIMIT ***'
$ echo "$oom" > queue/forget.1; run --mem 1536; echo "$late" > queue/forget.0; echo hearth shard: told to stop > queue/forget.2; run --time 1-0:30 --mem 1G
$ sed -i '/MaxArraySize/a echo "PartitionName=a Default=NO DefaultTime=9 DefMemPerCPU=9"; echo "PartitionName=b Default=YES DefaultTime=00:45:00 MaxTime=1:00:00 DefMemPerNode=UNLIMITED DefMemPerCPU=300"' bin/scontrol
$ echo "$late" > queue/forget.0; echo "$oom" > queue/forget.1; run --jobs 2; echo "$late" > queue/forget.0; run --time 60; sed -i 's/ DefMemPerCPU=300//; s/Max.*1:00:00//; s/DefaultTime=00/Default=00/' bin/scontrol; echo "$late" > queue/forget.0; echo "$oom" > queue/forget.1; run
> hearth run: tasks had too little memory: what is missing is submitted with twice that, --mem=3G
>  --mem=1536--array=0-2 --mem=1536 --mem=3G--array=1 --mem=3G
> hearth run: tasks had too little time: what is missing is submitted with more, --time=2940 minutes
>  --time=1-0:30 --mem=1G--array=0-2 --time=1-0:30 --mem=1G --mem=1G --time=2940--array=0,2 --mem=1G --time=2940
> hearth run: tasks had too little memory: what is missing is submitted with twice that, --mem=1200M
> hearth run: tasks had too little time: what is missing is submitted with more, --time=60 minutes
> --array=0-2 --time=60 --mem=1200M--array=0-1 --time=60 --mem=1200M
> hearth run: tasks had too little time, and may not have more than these 60 minutes: more --shards makes them shorter
>  --time=60--array=0-2 --time=60 --time=60--array=0 --time=60
> hearth run: tasks had too little memory: --mem says how much they may have
> hearth run: tasks had too little time: --time says how much they may have, and more --shards makes them shorter
> --array=0-2--array=0-1

## slurm: names and quoted words that read like Slurm's are not taken for its own
% slow
% plain
$ . ./cluster.sh; hearth run --quiet --lexicon codebook.tsv --out one talks
$ run() { hearth run --engine slurm --shards 3 --lexicon codebook.tsv --out out talks 2>&1 | grep too; diff -r one out; grep -o -e ' --mem=[^ ]*' -e ' --time=[^ ]*' -e '--array=[^ ]*' queue/submitted | tr -d '\n'; echo; rm queue/submitted; }
$ oom='error: Detected 1 oom_kill event in StepId=7.batch.'; late='error: *** JOB 7 ON n1 CANCELLED DUE TO TIME LIMIT ***'
$ for said in "hearth run: talks/slurmstepd: $oom: not UTF-8" "hearth run: talks/a.txt:1: no speaker: \"slurmstepd: $late\"" 'hearth run: talks/told to stop: Out Of Memory.txt: changed since the plan was made' 'oom-kill DUE TO TIME LIMIT'; do echo "$said" > queue/forget.1; run; done
$ sed -i '/MaxArraySize/a echo "PartitionName=b Default=YES DefaultTime=00:45:00 MaxTime=UNLIMITED DefMemPerNode=300"' bin/scontrol
$ for said in "[2026-11-30T12:00:00.000] $oom" 'srun: error: n1: task 0: Out Of Memory' "[2026-11-30T12:00:00.000] $late"; do echo "$said" > queue/forget.1; run; done
> --array=0-2--array=1
> --array=0-2--array=1
> --array=0-2--array=1
> --array=0-2--array=1
> hearth run: tasks had too little memory: what is missing is submitted with twice that, --mem=600M
> --array=0-2 --mem=600M--array=1 --mem=600M
> hearth run: tasks had too little memory: what is missing is submitted with twice that, --mem=600M
> --array=0-2 --mem=600M--array=1 --mem=600M
> hearth run: tasks had too little time: what is missing is submitted with more, --time=90 minutes
> --array=0-2 --time=90--array=1 --time=90

## slurm: what Slurm says of a task that ended without a word; what sbatch does not let it have is not insisted on
% slow
% plain
$ . ./cluster.sh; hearth run --quiet --lexicon codebook.tsv --out one talks; printf '#!/bin/bash\necho "sacct $*" >> $QUEUE/asked; cat $QUEUE/accounts' > bin/sacct; chmod +x bin/sacct
$ for said in 'OUT_OF_MEMORY 0:125' 'FAILED 0:9' 'TIMEOUT 0:0' 'NODE_FAIL 0:0'; do
$     hearth run --quiet --engine slurm --dry-run --shards 3 --mem 1G --time 10 --work w --out out --lexicon codebook.tsv talks > plan
$     echo '# begun by process 7 on n1, task 1, job 25 of Slurm' > w/log/000001.1; echo "$said" > queue/accounts; rm -f queue/submitted queue/asked
$     hearth run --resume --work w 2>&1 | grep -o 'too little.*'; diff -r one out; grep -o -- '--array=[^ ]*' queue/submitted; grep -o -m 1 'sacct.*--name' queue/asked; rm -r w out
$ done
$ hearth run --quiet --engine slurm --dry-run --shards 3 --mem 1G --work w --out out --lexicon codebook.tsv talks > plan; echo '# ended: killed by signal 9' > w/log/000001.1
$ echo '[[ " $* " != *--mem=2G* ]] || { echo sbatch: error: Memory specification can not be satisfied; exit 1; }' > queue/full; hearth run --resume --work w 2>&1 | grep -o -e 'too little.*' -e 'sbatch .*'; diff -r one out
> too little memory: what is missing is submitted with twice that, --mem=2G
> --array=0-2
> sacct --noheader --allocations --parsable2 --delimiter=  --format=State,ExitCode --name
> too little memory: what is missing is submitted with twice that, --mem=2G
> --array=0-2
> sacct --noheader --allocations --parsable2 --delimiter=  --format=State,ExitCode --name
> too little time: what is missing is submitted with more, --time=20 minutes
> --array=0-2
> sacct --noheader --allocations --parsable2 --delimiter=  --format=State,ExitCode --name
> --array=0-2
> sacct --noheader --allocations --parsable2 --delimiter=  --format=State,ExitCode --name
> too little memory: what is missing is submitted with twice that, --mem=2G
> sbatch does not let tasks have so much: they are submitted with what they had at first

## slurm: --submit-only waits for nothing; --resume tells what came of it, or makes what is missing
% plain
$ . ./cluster.sh; run() { hearth run --engine slurm --submit-only --shards 3 --lexicon codebook.tsv --out out "$@" talks; }
$ hearth run --lexicon codebook.tsv --out one talks 2>&1 | grep -v -e ^time -e ^files > said; run 2>&1 | sed "s|$PWD|HERE|"
$ hearth status out; diff -r one out; hearth run --resume --out out 2>&1 | grep -v -e ^time -e ^files -e ' chunks and ' | diff said -; wc -l < queue/submitted; ls -d out.work 2> none; rm -r out
$ touch queue/forget.1; run --work w 2> said; tail -1 said | grep -o 'hearth run .*work='; hearth status w; hearth run --quiet --resume --work w; diff -r one out; wc -l < queue/submitted; rm -r w
$ run --work w 2> said; rm -r out; hearth run --quiet --resume --work w; diff -r one out; rm -r w; run --work w --dry-run > plan 2> said; echo 'PENDING 17' > queue/waiting; hearth run --resume --submit-only --work w 2>&1 | grep -o 'the queue.*'; wc -l < queue/submitted
$ hearth run --engine local --submit-only talks; echo $?
> hearth run: 3 transcripts (0.0 MB) in 3 chunks and 3 tasks, 3 chunks to do: HERE/out.work
> hearth run: submitted 1 array (job 1) and what merges them
> hearth run: nobody waits for it; how far it is: hearth status HERE/out.work; to finish: hearth run --resume --out=out
> 3 chunks of 3 transcripts: 3 done, 0 running, 0 waiting; the results are there
> 2
> hearth run --resume --work=
> 3 chunks of 3 transcripts: 2 done, 0 running, 1 waiting
> 6
> the queue has 1 job of this run: nothing is submitted before all have ended
> 9
> 2
! hearth run: --engine local takes no --hosts, and nothing that is of Slurm

## slurm: tasks that are held are taken out of the queue and submitted again
% slow
$ . ./cluster.sh; touch queue/forget.{0,1,2}; cat > bin/squeue <<'END'
$ #!/bin/bash
$ [ -e $QUEUE/asked ] || [ ! -e $QUEUE/submitted ] || echo 'PENDING 0'
$ END
$ hearth run --quiet --engine slurm --shards 3 --work w --out out --lexicon codebook.tsv talks; sed 's/[0-9a-f]\{12\}/N/g' queue/asked
> scancel --quiet --me --name=hearth-N.map
> scancel --quiet --me --name=hearth-N.merge
! hearth run: tasks of this run are held and none is at work: they are taken out of the queue and submitted again
! hearth run: drained, which only who runs the cluster can mend: node n1: Duplicate jobid

## slurm: a node without the program, a chunk that nobody makes: after three rounds it is said which, and why
% slow
$ . ./cluster.sh; cat > bin/sbatch <<'END'
$ #!/bin/bash
$ for word; do case $word in --chdir=*) cd "${word#*=}" ;; --output=*) out=${word#*=} ;; esac; done
$ echo "W/hearth: No such file or directory" > ${out/\%a/0}; echo 1
$ END
$ hearth run --quiet --engine slurm --shards 1 --work w --out out --lexicon codebook.tsv talks/a.txt 2>&1 | sed 's|: /.*/w|: W|'; echo ${PIPESTATUS[0]}; ls w/scripts | grep -c merge
> hearth run: chunk 0 was not made in 0 tries: W/hearth: No such file or directory
> hearth run: W: 1 of 1 chunk is missing: hearth status says which, and --resume goes on
> 3
> 3

## slurm: sbatch is absent, refuses, is silent, answers nonsense
% plain
$ . ./cluster.sh; run() { hearth run --quiet --engine slurm --patience 5 --out out --lexicon codebook.tsv "$@" talks; echo $?; }
$ mv bin/sbatch sbatch; (PATH=$PWD/bin:/nowhere; $HEARTH run --quiet --engine slurm --lexicon codebook.tsv talks; echo $?)
$ new() { printf '#!/bin/bash\n%s\n' "$1" > bin/sbatch; chmod +x bin/sbatch; }
$ new 'echo "sbatch: error: Invalid account" >&2; exit 1'; run; new 'exec sleep 60'; run --resume; new 'echo hello'; run --resume; mv sbatch bin; hearth run --quiet --resume --work out.work --patience 61; ls out | wc -l
> 3
> 3
> 3
> 3
> 22
! hearth run: sbatch is in no folder of PATH: is this a machine of the cluster?
! hearth run: sbatch refuses, with status 1: sbatch: error: Invalid account
! hearth run: sbatch does not answer within 5 s (--patience): is the cluster at work?
! hearth run: sbatch answers with no number of a job: hello

## parallel: what is started, and by whom
% parallel
$ echo : > hosts; hearth run --quiet --lexicon codebook.tsv --out one talks
$ hearth run --quiet --engine parallel --hosts hosts --dry-run --work w --out out --lexicon codebook.tsv talks | tail -6 | sed 's|=[^ ]*/|=…/|g; s|/[^ ]*/|…/|g'
$ hearth run --quiet --resume --work w; diff -r one out; cut -f 7 w/log/parallel.1.jobs | sort | uniq -c | awk '{ $1 = $1; print }'
> parallel --sshloginfile=…/hosts --filter-hosts --retries=3 --jobs=1 --joblog=…/parallel.1.jobs --arg-file=…/parallel.1
>
> # …/parallel.1
> …/hearth --jobs=1 shard --work=…/w --task=0
> …/hearth --jobs=1 shard --work=…/w --task=1
> …/hearth --jobs=1 shard --work=…/w --task=2
> 3 0
> 1 Exitval

## parallel: hosts that cannot be reached are named, once; that is the system's fault, and mends
% parallel
$ printf '# ours\n\nfalse there\n2/false here\n' > hosts; hearth run --quiet --engine parallel --hosts hosts --work w --out out --lexicon codebook.tsv talks; echo $?; hearth status w; ls
$ echo : > hosts; hearth run --quiet --resume --work w; ls out | wc -l
> 3
> 3 chunks of 3 transcripts: 0 done, 0 running, 3 waiting
> cluster.sh
> codebook.tsv
> hosts
> left.sh
> talks
> w
> 22
! hearth run: parallel can use none of the hosts of hosts, does ssh reach them?: false there, 2/false here

## whole results without a work directory: status says that they are there, --resume that it has nothing to do
$ hearth run --quiet --engine local --lexicon codebook.tsv --out out talks; cp -a out then
$ hearth status out; hearth status out/; hearth status --tsv out; hearth run --resume --out out; diff -r then out; hearth run --quiet --resume --out out
> the results are there, and whole; the work directory, which a run with --engine removes then, is not
> the results are there, and whole; the work directory, which a run with --engine removes then, is not
> chunk	task	state	tries	files	bytes	who	why
! hearth run: nothing is to be gone on with: the results in out are there, and whole

## results that are not whole, or not hearth's, are not said to be there; nor those of other settings
$ hearth run --quiet --engine local --lexicon codebook.tsv --out out talks; hearth run --resume --unit doc --out out 2>&1 | sed 's|: .*out.work|: W|'
$ mkdir other; echo '{}' > other/datapackage.json; hearth status other; echo $?; hearth run --resume --out other; echo $?
$ echo x >> out/pairs.tsv; hearth status out; echo $?; rm out/pairs.tsv; hearth run --resume --out out; echo $?
> hearth run: W: here is no plan of a run with --engine
> 1
> 1
> 1
> 3
! hearth status: other: here is no plan of a run with --engine
! hearth run: other.work: here is no plan of a run with --engine
! hearth status: out/pairs.tsv: not the table that datapackage.json describes: of another run, or changed since
! hearth run: out/pairs.tsv: No such file or directory

## what does not go together
$ hearth run --work w talks; hearth run --dry-run talks; hearth run --engine local --mem 1G talks; hearth run --engine parallel --lexicon codebook.tsv talks; hearth run --engine slurm --hosts h --lexicon codebook.tsv talks; hearth run --shards 300 talks
$ hearth shard --work w; hearth shard --work . --task 0; hearth shard --work . --task x; hearth status; hearth status .
$ mkdir other; touch other/mine; hearth run --engine local --work other --lexicon codebook.tsv talks
! hearth run: --work, --dry-run and what is of Slurm and parallel go with --engine
! hearth run: --work, --dry-run and what is of Slurm and parallel go with --engine
! hearth run: --engine local takes no --hosts, and nothing that is of Slurm
! hearth run: --engine parallel wants --hosts FILE
! hearth run: --hosts goes with --engine parallel
! hearth run: without --engine there are at most 256 shards
! hearth shard: --work and one of --task, --chunk and --merge are wanted
! hearth shard: .: here is no plan of a run with --engine
! hearth shard: --task takes a whole number, not "x"
! hearth status: name the work directory of a run with --engine
! hearth status: .: here is no plan of a run with --engine
! hearth run: other: this holds something that is not of a run: name another directory with --work
= 1
