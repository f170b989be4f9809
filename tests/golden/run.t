run: everything in one go; and manifest, which comes before it.

@ talks/2025-03-11-first.txt
| Ann: We trust them here. A power cut.
| Ben: I trust nobody, it is power.
| Ann: Yes.
@ talks/second.txt
| Cleo: trust
| Dee: power to trust
@ codebook.tsv
| theme	pattern	kind
| trust	trust	
| power	power	
| power	power cut	except
@ talks/codebook.tsv
| theme	pattern
| all	*
@ left.sh
| left() { # what lies in this folder, but for what was there before
|     find . -mindepth 1 -maxdepth 1 ! -name talks ! -name codebook.tsv ! -name '*.sh' | LC_ALL=C sort
| }

## manifest: documents, then their speakers, those who say most first
$ hearth manifest talks
> doc	date	project	wave	speaker	role	group	turns	words
> 2025-03-11-first	2025-03-11	talks					3	14
> 2025-03-11-first				Ann			2	8
> 2025-03-11-first				Ben			1	6
> second		talks					2	4
> second				Dee			1	3
> second				Cleo			1	1

## manifest: what it wrote is read by ingest
$ hearth manifest talks | awk -F '\t' -v OFS='\t' 'NR > 1 && $5 { $6 = "guest" } { print }' > m.tsv
$ hearth ingest --quiet --manifest m.tsv talks | awk -F '\t' '{ print $3, $7, $9 }'
> speaker project role
> Ann talks guest
> Ben talks guest
> Ann talks guest
> Cleo talks guest
> Dee talks guest

## run: a directory of tables
$ hearth run --quiet --lexicon codebook.tsv --out out talks
$ (cd out; find . -type f | LC_ALL=C sort); . ./left.sh; left
> ./codebook.tsv
> ./codings.tsv
> ./counts/entries.tsv
> ./counts/flow.tsv
> ./counts/lags.tsv
> ./counts/links.tsv
> ./counts/mixing.tsv
> ./counts/voices.tsv
> ./datapackage.json
> ./differences.tsv
> ./flow.tsv
> ./groups.tsv
> ./halves.tsv
> ./indicators.tsv
> ./ledger.tsv
> ./loo.tsv
> ./matched.tsv
> ./mixing.tsv
> ./pairs.tsv
> ./people.tsv
> ./redaction.tsv
> ./report.html
> ./saturation.tsv
> ./sequence.tsv
> ./themes.tsv
> ./turns.tsv
> ./voices.tsv
> ./out

## run: the tables are those of the stages, byte for byte
$ hearth run --quiet --lexicon codebook.tsv --out out talks
$ hearth ingest talks | hearth redact --quiet --log log.tsv | cmp - out/turns.tsv; cmp log.tsv out/redaction.tsv
$ hearth segment out/turns.tsv | hearth tokenise | hearth stem | hearth match --lexicon codebook.tsv | cmp - out/matched.tsv
$ hearth codings out/matched.tsv | cmp - out/codings.tsv
$ hearth count --quiet out/matched.tsv | cmp - out/counts/links.tsv
$ hearth score out/counts/links.tsv | cmp - out/pairs.tsv
$ hearth count --quiet voices out/matched.tsv | cmp - out/counts/voices.tsv; hearth score voices out/counts/voices.tsv | cmp - out/voices.tsv; hearth score people --quiet out/counts/voices.tsv | cmp - out/people.tsv
$ hearth count --quiet mixing out/matched.tsv | cmp - out/counts/mixing.tsv; hearth score mixing out/counts/mixing.tsv | cmp - out/mixing.tsv
$ for table in themes loo groups differences indicators halves; do hearth score --quiet $table out/counts/links.tsv | cmp - out/$table.tsv; done
$ hearth score --quiet saturation --lexicon codebook.tsv --entries out/counts/entries.tsv out/counts/links.tsv | cmp - out/saturation.tsv
$ for table in flow entries; do hearth count --quiet $table out/matched.tsv | cmp - out/counts/$table.tsv; done; hearth score --quiet flow --lexicon codebook.tsv out/counts/flow.tsv | cmp - out/flow.tsv
$ for table in out/*.tsv out/counts/*.tsv; do hearth check --quiet $table; done
$ cut -f 1-3 out/themes.tsv
> theme	n	share
> trust	4	0.8
> power	2	0.4

## run: dates in another form do not stop a run; transcripts are taken in the order of doc, and it is said
$ printf 'doc\tdate\n*\t3 March 2025\n' > talks/manifest.tsv
$ hearth run --lexicon codebook.tsv --out out talks 2>&1 | grep -e 'order of doc' -e conversations; cut -f 4-6 out/saturation.tsv | sed -n 2,3p
> hearth score: transcripts are taken in the order of doc, whatever their dates
> hearth score: of 2 conversations the last one brought no new theme; one more is expected to bring 0.0 new themes and 0.0 meetings of two themes that had never met, and narrows the main themes' intervals from 100.00 to 43.91 points either way
> 1	P-2ZSFG3AB	
> 2	P-R63DAYWW	

## run: people of several groups and roles in one conversation are counted apart, the facilitators aside
@ people.sh
| { printf 'speaker\trole\tgroup\nAnn\tguest\tnew\nBen\thost\t\nCleo\tguest\told\nDee\tmember\tnew\n'; } > talks/speakers.tsv
| printf 'doc\tproject\twave\tdate\nsecond\tp\tfirst\t2025-01-01\n*\tq\tsecond\t2025-02-01\n' > talks/manifest.tsv
$ . ./people.sh; hearth run --quiet --lexicon codebook.tsv --out out talks; ls out/counts
$ hearth count --quiet --by group out/matched.tsv | cmp - out/counts/links-by-group.tsv
$ hearth count --quiet --by role out/matched.tsv | cmp - out/counts/links-by-role.tsv
$ hearth count --quiet --by speaker --sums-only out/matched.tsv | cmp - out/counts/links-by-speaker.tsv
$ hearth score --quiet saturation --by group --lexicon codebook.tsv out/counts/links-by-group.tsv | sed 1d > by.tsv; tail -n $(wc -l < by.tsv) out/saturation.tsv | cmp - by.tsv; cut -f 1,2 by.tsv | uniq
$ for table in groups differences; do
$     by() { [ $table = groups ] && echo speaker || echo $1; }
$     { hearth score --quiet $table out/counts/links.tsv
$       for column in role group; do hearth score --quiet $table --by $column out/counts/links-by-$(by $column).tsv | sed 1d; done; } | cmp - out/$table.tsv
$     cut -f 1 out/$table.tsv | uniq
$ done
> entries.tsv
> flow.tsv
> lags.tsv
> links-by-group.tsv
> links-by-role.tsv
> links-by-speaker.tsv
> links.tsv
> mixing.tsv
> voices.tsv
> group	new
> group	old
> by
> project
> wave
> role
> group
> by
> wave
> role
> group

## run: people are not counted apart in windows and documents
$ printf 'speaker\tgroup\nAnn\told\nBen\told\nCleo\told\nDee\tnew\n' > talks/speakers.tsv
$ for unit in window:2 doc turn; do hearth run --quiet --lexicon codebook.tsv --unit $unit --out out talks; (cd out/counts; echo $unit: *); done
> window:2: entries.tsv flow.tsv lags.tsv links.tsv mixing.tsv voices.tsv
> doc: entries.tsv flow.tsv lags.tsv links.tsv mixing.tsv voices.tsv
> turn: entries.tsv flow.tsv lags.tsv links-by-group.tsv links-by-speaker.tsv links.tsv mixing.tsv voices.tsv

## run: what tables say of counts that they share is what they say alone, also of themes that nobody raised
$ printf 'theme\tpattern\nhope\thope\n' > none.tsv; printf 'theme\tpattern\ntrust\ttrust\nhope\thope\n' > some.tsv; printf 'theme_a\ttheme_b\ntrust\thope\n' > planned.tsv
$ said() { # one table after the other, as a run has them
$     hearth score themes --lexicon $1.tsv $2; hearth score pairs --planned planned.tsv $2; hearth score loo $2
$     hearth score saturation --lexicon $1.tsv --entries out/counts/entries.tsv $2; hearth score halves $2
$ }
$ for c in none some; do for jobs in 1 3; do hearth run --jobs $jobs --lexicon $c.tsv --out out --planned planned.tsv talks 2>&1 > /dev/null | grep '^hearth score' > run; said $c out/counts/links.tsv 2> alone > /dev/null; cmp run alone; done; done; cat run
> hearth score: planned.tsv:2: a planned theme occurs in no document: "hope"
> hearth score: no two themes share a stretch of a document: no pair to score
> hearth score: no column project: there is none to leave out
> hearth score: no transcript has a date, so that they are taken in the order of doc
> hearth score: of 2 conversations the last one brought no new theme; one more is expected to bring 0.0 new themes, and narrows the main themes' intervals from 100.00 to 58.55 points either way

## run: --planned and --waves reach score
$ printf 'doc\twave\nsecond\tlate\n*\tearly\n' > talks/manifest.tsv; printf 'theme_a\ttheme_b\npower\ttrust\n' > planned.tsv
$ hearth run --quiet --lexicon codebook.tsv --planned planned.tsv --waves early,late talks
$ hearth score --planned planned.tsv hearth-out/counts/links.tsv | cmp - hearth-out/pairs.tsv; head -1 hearth-out/pairs.tsv | tr '\t' '\n' | grep planned
$ hearth score themes --lexicon codebook.tsv --waves early,late hearth-out/counts/links.tsv | cmp - hearth-out/themes.tsv
$ { hearth run --quiet --lexicon codebook.tsv --waves early talks; echo $?; } 2>&1 | sed 's/tmp-[^/]*/tmp/'
$ hearth run --quiet --lexicon codebook.tsv --planned nosuch talks; echo $?
> planned
> hearth score: a wave of the counts that --waves does not name: "late"
> 1
> 3
! hearth run: nosuch: No such file or directory

## run: themes that never occur are in the tables of themes and groups
$ printf 'love\tloved\n' >> codebook.tsv; printf 'doc\tproject\nsecond\tp\n*\tq\n' > talks/manifest.tsv
$ hearth run --quiet --lexicon codebook.tsv talks; cut -f 1-3 hearth-out/themes.tsv; cut -f 1-4 hearth-out/groups.tsv | grep love
> theme	n	share
> trust	4	0.8
> power	2	0.4
> love	0	0
> project	p	love	0
> project	q	love	0

## run: options reach their stages
$ hearth run --quiet --lexicon codebook.tsv --unit sentence --overlap all --language none --context 1 --abbreviations none talks
$ hearth ingest talks | hearth redact --quiet | hearth segment --abbreviations none | hearth tokenise | hearth stem --language none | hearth match --lexicon codebook.tsv --language none --overlap all | cmp - hearth-out/matched.tsv
$ hearth count --unit sentence --quiet hearth-out/matched.tsv | cmp - hearth-out/counts/links.tsv
$ hearth codings --context 1 hearth-out/matched.tsv | cmp - hearth-out/codings.tsv
$ hearth run --quiet --lexicon codebook.tsv --unit paragraph talks
! hearth count: --unit: sentence, turn, window:K (or whole- before these) or doc, not "paragraph"
= 2

## run: tables that lie beside the transcripts are used, and it is said
$ printf 'doc\tproject\nsecond\tp\n*\tq\n' > talks/manifest.tsv; printf 'speaker\trole\nBen\thost\n' > talks/speakers.tsv
$ hearth run --keep-names talks 2>&1 | grep found; cut -f 1,6,7 hearth-out/turns.tsv
> hearth run: found talks/manifest.tsv
> hearth run: found talks/speakers.tsv
> hearth run: found talks/codebook.tsv
> doc	project	role
> 2025-03-11-first	q	
> 2025-03-11-first	q	host
> 2025-03-11-first	q	
> second	p	
> second	p	

## run: the closing table as JSON
% python3
$ hearth run --quiet --summary json --lexicon codebook.tsv talks | python3 -c 'import json, sys; d = json.load(sys.stdin); print([d[k] for k in "transcripts speakers turns sentences tokens hits themes pairs_scored warnings".split()])'
> [2, 4, 5, 6, 18, 6, 2, 1, 0]

## run: the description names every column of every table
% python3
$ hearth run --quiet --lexicon codebook.tsv talks
$ python3 -c '
$ import json
$ for r in json.load(open("hearth-out/datapackage.json"))["resources"]:
$     header = open("hearth-out/" + r["path"]).readline().rstrip("\n").split("\t")
$     fields = r["schema"]["fields"]
$     print(r["name"], header == [f["name"] for f in fields], all(f["type"] and f["description"] for f in fields))'
> turns True True
> matched True True
> codings True True
> links True True
> counts-voices True True
> counts-mixing True True
> counts-flow True True
> entries True True
> lags True True
> themes True True
> pairs True True
> loo True True
> groups True True
> differences True True
> saturation True True
> indicators True True
> halves True True
> voices True True
> people True True
> mixing True True
> flow True True
> sequence True True
> codebook True True
> ledger True True
> redaction True True

## run: bytes and digest of every table are told, whoever wrote it, and of those that were written twice
% python3
@ show.py
| import hashlib, json, sys
| for table in json.load(open(sys.argv[1] + "/datapackage.json"))["resources"]:
|     text = open(sys.argv[1] + "/" + table["path"], "rb").read()
|     told = table["bytes"], table["hash"]
|     if told != (len(text), "sha256:" + hashlib.sha256(text).hexdigest()):
|         print(table["path"])
$ run() { hearth run --quiet --lexicon codebook.tsv --out out "$@" talks; python3 show.py out; }
$ run; run --no-cache; run --no-cache --jobs 40; run --shards 2; run --map; cp out/codings.tsv plain; run --suppress 4; cmp -s plain out/codings.tsv || echo withheld
$ run; for how in --exact '--sums-only --site north'; do hearth share --quiet $how --out s.tsv out; hearth merge --quiet --out all s.tsv; python3 show.py all; done
> withheld

## run: the ledger says what became of every file
$ printf 'x\0y\n' > talks/bad.txt; printf 'z' > talks/photo.jpg
$ hearth run --quiet --keep-names --skip-bad --lexicon codebook.tsv talks; cut -f 1-3,7 hearth-out/ledger.tsv
> file	doc	fate	turns
> 2025-03-11-first.txt	2025-03-11-first	read	3
> bad.txt	bad	refused	0
> second.txt	second	read	2
> photo.jpg		left_out	0
! hearth run: 1 file left out, being no transcript by name or header: "talks/photo.jpg"
! hearth run: left out: talks/bad.txt:1:2: a NUL character, which no text holds
! hearth run: 1 of 3 transcripts left out (--skip-bad)

## run: the settings are described as they took effect, and what the tables were made from
% python3
@ show.py
| import json
| package = json.load(open("hearth-out/datapackage.json"))
| print(" ".join(f"{name}={json.dumps(value)}" for name, value in package["settings"].items()))
| for source in package["sources"]:
|     print(source["title"], source.get("path"), source.get("hash", "")[:15])
$ printf 'doc\tproject\nsecond\tp\n*\tq\n' > talks/manifest.tsv
$ hearth run --quiet --lexicon codebook.tsv talks; python3 show.py | sed "s/$(tail -1 hearth-out/matched.tsv | grep -o '[^	]*$')/MATCHER/"
$ hearth run --quiet --language none --overlap all --abbreviations none --unit window:2 --block 7 --facilitators in --facilitator-roles host --context 3 --encoding UTF-8 talks; python3 show.py | sed -n '1s/ matcher=.*//p'
> language="english" overlap="theme" abbreviations="en" unit="turn" block=20 facilitators="out" facilitator-roles="facilitator,moderator,interviewer,host" context=8 planned=null waves=null cost=0 map=false suppress=0 encoding=null format="auto" repair=false skip-bad=false no-roles=false keep-extension=false keep-names=false columns=null keep-columns=null matcher="MATCHER"
> transcripts ledger.tsv 
> codebook.tsv codebook.tsv sha256:7bb6119d
> a table of documents or people None hmac-sha256:62c
> language="none" overlap="all" abbreviations="none" unit="window:2" block=7 facilitators="in" facilitator-roles="host" context=3 planned=null waves=null cost=0 map=false suppress=0 encoding="UTF-8" format="auto" repair=false skip-bad=false no-roles=false keep-extension=false keep-names=false columns=null keep-columns=null

## run --map: the maps are those of the stage; groups that meet in a conversation are compared in it
$ mkdir people; for d in a b c; do printf 'Ann: We trust power.\nBen: I trust the power of all.\nCid: Power to all.\nDot: All of us trust.\n' > people/$d.txt; done
$ printf 'doc\tspeaker\tgroup\n\tAnn\told\n\tBen\tnew\n\tCid\tnew\n\tDot\told\n' > people/speakers.tsv; printf 'theme\tpattern\ntrust\ttrust\npower\tpower\nall\tall\n' > people/codebook.tsv
$ hearth run --quiet --keep-names --map people 2> said; cd hearth-out; ls | grep -e map -e ca.tsv -e graphml -e dot
$ hearth map --quiet matched.tsv | cmp - map.tsv; hearth map --quiet ca counts/links-by-group.tsv | cmp - ca.tsv; hearth map --quiet dot pairs.tsv | cmp - themes.dot
$ hearth map --quiet graphml pairs.tsv | cmp - themes.graphml; grep ^test map.tsv ca.tsv | cut -f 1,7,8,18-20 # four people, two in each group
$ grep -c -e '"graph-graphml"' -e '"graph-dot"' -e '"path": "map.tsv"' datapackage.json
> ca.tsv
> map.tsv
> themes.dot
> themes.graphml
> map.tsv:test	new	old	exact	6	group
> ca.tsv:test		
> 3

## run --map: without a column to compare there is no ca.tsv, and it is said; with --suppress only the graphs
$ hearth run --map talks 2>&1 | grep -e 'map:' -e 'run: no link' -e 'ca.tsv'; ls hearth-out | grep -e map -e ca.tsv -e graphml -e dot
$ hearth run --map --suppress 5 talks 2>&1 | grep -e 'map:' -e 'run: no link' -e 'ca.tsv'; ls hearth-out | grep -e map -e ca.tsv -e graphml -e dot
> hearth map: no role in any row: facilitators, if any, are counted like everybody
> hearth map: 4 of 4 speakers connect no two themes: they lie at 0, and in no mean
> hearth map: fewer than two speakers connect themes: there is no axis to draw
> hearth map: no column group: no groups to compare (--group COLUMN)
> hearth map: none of the columns group, role, wave, project is there with two levels: nothing to compare (--by; groups within a conversation come with `hearth count links --by group`)
> hearth run: no link holds: themes.graphml and themes.dot have themes alone
> map.tsv
> themes.dot
> themes.graphml
> hearth run: --suppress: no map.tsv and no ca.tsv, which show single speakers and themes of few
> hearth run: no link holds: themes.graphml and themes.dot have themes alone
> themes.dot
> themes.graphml

## run: the ledger has the path of a file from the folder that was given
$ mkdir -p more/deep; mv talks/second.txt more/deep; cp more/deep/second.txt alone.txt
$ hearth run --quiet --keep-names --lexicon codebook.tsv talks more alone.txt; cut -f 1-3 hearth-out/ledger.tsv
> file	doc	fate
> 2025-03-11-first.txt	2025-03-11-first	read
> alone.txt	alone	read
> deep/second.txt	deep/second	read

## run: a line for each stage on a terminal, no rate of a time too short to be measured
% script
% terminal
% plain
$ TERM=xterm script -qec "$HEARTH run --lexicon codebook.tsv talks" /dev/null > shown < /dev/null
$ tr -d '\r' < shown | sed 's/.*\x1b\[K//' | grep -E '^[a-z]+ +[0-9]+ rows +(-|[0-9]{1,6}) MB/s$' | awk '{ print $1, $2 }'
> ingest 5
> redact 5
> segment 5
> tokenise 6
> stem 6
> match 6
> codings 6
> count 6
> score 3

## run: with --strict warnings make the status 1; the directory is complete all the same
$ hearth run --quiet --lexicon codebook.tsv --out calm talks; echo z > talks/photo.jpg
$ hearth --strict run --quiet --lexicon codebook.tsv talks; echo $?; diff -rq calm hearth-out
$ rm talks/photo.jpg; hearth --strict run --quiet --lexicon codebook.tsv talks; echo $?; diff -r calm hearth-out
> 1
> Files calm/datapackage.json and hearth-out/datapackage.json differ
> Files calm/ledger.tsv and hearth-out/ledger.tsv differ
> Files calm/report.html and hearth-out/report.html differ
> 0
! hearth run: 1 file left out, being no transcript by name or header: "talks/photo.jpg"

## run: what is found is named without a slash too many
$ hearth run talks// 2>&1 | grep found; hearth run talks/second.txt 2>&1 | grep found
> hearth run: found talks/codebook.tsv
> hearth run: found talks/codebook.tsv

## run, match: how a codebook was understood, and what may be wrong with it
@ odd.csv
| theme;pattern;knid;weight;
| trust;tr.st;regex;1
| power;power;;2
@ only.tsv
| theme	pattern	kind
| fear	fear	except
| fear	afraid	except
| hope	hope
$ hearth run --lexicon codebook.tsv talks 2>&1 | grep 'hearth match'
$ hearth run --lexicon odd.csv --lexicon only.tsv talks 2>&1 | grep -E 'hearth match|^warnings'
$ cut -f 1-12 hearth-out/matched.tsv | hearth match --lexicon codebook.tsv > plain
$ cut -f 1-12 hearth-out/matched.tsv | hearth match --lexicon odd.csv --lexicon only.tsv > odd
> hearth match: codebook.tsv: UTF-8, TABs, 3 rows
> hearth match: odd.csv: UTF-8, semicolons, 2 rows
> hearth match: only.tsv: UTF-8, TABs, 3 rows
> hearth match: odd.csv:1:3: a column that is not known, ignored (known: theme, pattern, kind, label, note, id, weight, language): "knid"
> hearth match: only.tsv:2: the theme has only exceptions: "fear"
> warnings                2
! hearth match: odd.csv: UTF-8, semicolons, 2 rows
! hearth match: odd.csv:1:3: a column that is not known, ignored (known: theme, pattern, kind, label, note, id, weight, language): "knid"
! hearth match: only.tsv:2: the theme has only exceptions: "fear"

## run: a directory without a name
$ hearth run --out "" talks
! hearth run: --out wants the name of a directory
= 2

## run: nothing in it depends on place, time, locale or the number of threads
$ hearth run --quiet --lexicon codebook.tsv --out one talks
$ mkdir elsewhere; cp -r talks elsewhere/talks; cp codebook.tsv elsewhere
$ (cd elsewhere; env TZ=Asia/Tokyo LC_ALL=de_DE.UTF-8 $HEARTH run --quiet --jobs 3 --lexicon codebook.tsv --out ../two talks)
$ diff -r one two
$ taskset -c "$(taskset -cp $$ | grep -o '[0-9]*$')" $HEARTH run --quiet --lexicon codebook.tsv --out three talks; diff -r one three

## run: what is remarked comes in one order, and of what is wrong the first is told, whatever was done at a time
$ printf 'theme_a\ttheme_b\ntrust\n' > planned.tsv; c=$ROOT/models/lexicons/bringing-people-together.tsv
$ for jobs in 1 2 9; do hearth run --jobs $jobs --lexicon $c --out out $ROOT/corpus/samples 2> err; grep '^hearth' err > said$jobs; done; cmp said1 said2; cmp said1 said9
$ grep -c '^hearth score' said1
> 2
$ for jobs in 1 2 9; do hearth run --jobs $jobs --lexicon $c --out out --planned planned.tsv $ROOT/corpus/samples 2> said$jobs; echo $?; done; cmp said1 said2; cmp said1 said9; tail -1 said1
> 1
> 1
> 1
> hearth score: planned.tsv:2:2: a link is planned between two themes: ""

## run: an hour of speech without a full stop: a quotation comes with its stretch of the text, not with all of it
% python3
$ mkdir hours; awk 'BEGIN { printf "Ann: "; for (i = 1; i <= 20000; i++) printf "%s", i == 19000 ? "power café " : i % 2 ? "we trust " : "thé others "; print "" }' > hours/one.txt
$ timeout 60 $HEARTH run --quiet --lexicon codebook.tsv --out out hours; echo $?
> 0
$ python3 -c "
$ import csv; rows = list(csv.DictReader(open('out/codings.tsv', encoding='utf-8'), delimiter='\t'))
$ print(len(rows), 3900 < max(len(r['text']) for r in rows) <= 4000, all(r['text'][int(r['begin']):int(r['end'])] == r['quote'] for r in rows))"
> 10001 True True
$ hearth codings out/matched.tsv | cmp - out/codings.tsv

## run: all that is wrong with the transcripts is told, and nothing is left
$ printf 'x\0y\n' > talks/bad.txt; printf 'Ann: x\n' > talks/worse.vtt
$ hearth run --quiet --lexicon codebook.tsv talks; echo $?; . ./left.sh; left
> 1
! hearth run: talks/bad.txt:1:2: a NUL character, which no text holds
! hearth run: talks/worse.vtt:1: no WebVTT: the first line must be WEBVTT: "Ann: x"

## run: a stage that fails says so itself; what was there before stays
$ hearth run --quiet --lexicon codebook.tsv talks; cp -r hearth-out before
$ printf 'theme\tpattern\tkind\nx\t(a\tregex\n' > bad.tsv
$ hearth run --quiet --lexicon bad.tsv talks; echo $?; diff -r before hearth-out; . ./left.sh; left
> 1
> ./bad.tsv
> ./before
> ./hearth-out
! hearth match: bad.tsv:2:2: missing closing parenthesis at character 3 of the regular expression: "(a"

## run: a fault in the middle of the text leaves nothing
$ printf 'theme\tpattern\tkind\nx\t(a+)+$\tregex\n' > slow.tsv
$ printf 'Zoe: %saaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab\n' > talks/zoe.txt
$ for jobs in 1 2; do hearth run --quiet --jobs $jobs --lexicon slow.tsv talks; echo $?; done; . ./left.sh; left
> 1
> 1
> ./slow.tsv
! hearth match: talks/zoe.txt:1: the regular expression of slow.tsv:2 takes more steps than allowed on this text: "(a+)+$"
! hearth match: talks/zoe.txt:1: the regular expression of slow.tsv:2 takes more steps than allowed on this text: "(a+)+$"

## run: no codebook
$ rm talks/codebook.tsv; hearth run talks
! hearth run: no codebook: name one with --lexicon FILE, or put codebook.tsv beside the transcripts
= 2

## run: an existing directory that is not hearth's, and a file, are refused; an empty one will do
$ mkdir mine empty; echo x > mine/notes.txt; echo x > file
$ for out in mine file empty; do hearth run --quiet --lexicon codebook.tsv --out $out talks; echo $?; done; ls mine
> 1
> 1
> 0
> notes.txt
! hearth run: mine: the directory exists and holds something that is not hearth's; choose another with --out
! hearth run: file: there is something of this name that is no directory

## run: where nothing can be made
$ hearth run --quiet --lexicon codebook.tsv --out nosuch/out talks
! hearth run: nosuch/out: No such file or directory
= 3

## run: told to stop in the middle, it leaves nothing, and what was there before stays
% plain
$ hearth run --quiet --lexicon codebook.tsv talks; cp -r hearth-out before
$ mkfifo endless.txt; . ./left.sh; started() { for i in {1..500}; do ls -d hearth-out.tmp-* > /dev/null 2>&1 && return; sleep 0.02; done; }
$ for signal in TERM HUP; do
$     $HEARTH run --quiet --lexicon codebook.tsv talks endless.txt & pid=$!; started
$     kill -$signal $pid; { wait $pid; } 2> /dev/null; echo $?; diff -r before hearth-out
$ done; left
> 143
> 129
> ./before
> ./endless.txt
> ./hearth-out

## run: told to stop while it writes: a whole result, or none
% plain
$ for i in {1..40}; do cp -r $ROOT/corpus/samples many$i; done; mkdir many; mv many?* many
$ for delay in 0.02 0.05 0.1 0.2 0.3; do
$     $HEARTH run --quiet --jobs 2 --lexicon codebook.tsv --out out many 2> /dev/null & pid=$!
$     sleep $delay; kill $pid 2> /dev/null; { wait $pid; } 2> /dev/null; status=$?
$     case $status in
$     143) [ ! -e out ] || echo "stopped, and yet there is a result" ;;
$     0) [ -e out/datapackage.json ] || echo "done, and yet there is no result" ;;
$     *) echo "status $status" ;;
$     esac
$     ls -d out.tmp-* 2> /dev/null; rm -rf out
$ done

## run: killed outright, the old result stays, and the next run clears what was left
% plain
$ hearth run --quiet --lexicon codebook.tsv talks; cp -r hearth-out before
$ mkfifo endless.txt; $HEARTH run --quiet --lexicon codebook.tsv talks endless.txt & pid=$!
$ for i in {1..500}; do ls -d hearth-out.tmp-* > /dev/null 2>&1 && break; sleep 0.02; done
$ { kill -KILL $pid; wait $pid; } 2> /dev/null; echo $?; diff -r before hearth-out; ls -d hearth-out.tmp-* | wc -l
$ rm endless.txt; hearth run --quiet --lexicon codebook.tsv talks; diff -r before hearth-out; . ./left.sh; left
> 137
> 1
> ./before
> ./hearth-out
