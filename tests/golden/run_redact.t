run redacts: nothing in the directory tells who spoke, where the talk was saved, or what else identifies a person.

The key is the demo's, which is public (models/redaction/demo.key).

@ talks/Anna Tarnowska/Interview with Anna.txt
| Anna Tarnowska: Hello, I’m Anna. We trust Joséphine and the power of Quillfeather.
| Joséphine O’Quill: Ring me, Anna, on 07700 900123 or write to jo.quill@example.org. [Anna laughs]
| Tarnowska, A: Joséphine’s idea! Born on 3 April 1971, at LS1 4AP, and trust me. www.tarnowska.example.org
@ talks/Zebedee_Quillfeather.vtt
| WEBVTT
|
| 00:01.000 --> 00:04.000
| <v Zebedee Quillfeather>I trust @zebquill, and power to zeb@quillfeather.example.
|
| 00:05.000 --> 00:09.000
| <v Grace Hopewell>We asked Grace and Zebedee. HOPEWELL!
@ talks/answers.csv
| Who,The reply,Email,Anything else,Site
| Wilhelmina Ostrog,I trust the power,mina@ostrog.example,Ask Zebedee or Anna Tarnowska on 07700 900456,Quillfeather House
| Ostrog-Bell Bea,Power to trust,bea@ostrog.example,Nothing,North
@ talks/manifest.tsv
| doc	project	interviewer	note	gathered by
| Anna Tarnowska/Interview with Anna	garden	Zebedee Quillfeather	see jo.quill@example.org	anna tarnowska
| Zebedee_Quillfeather	garden	Wilhelmina	NI AB 12 34 56 C	Nobody
| answers	shed	Q	Anna said so	Nobody
@ talks/speakers.tsv
| speaker	role	group
| Anna Tarnowska	guest	Ostrog
| Cosmo Vandervelde	guest	new
@ names.csv
| name,alias
| "Quillfeather, Zeb",Zebedee Quillfeather
@ talks/Wilhelmina Ostrog.jpg
| Wilhelmina Ostrog
@ talks/Bea Ostrog.vtt
| Bea Ostrog: this is no WebVTT
@ codebook.tsv
| theme	pattern
| trust	trust
| power	power
@ secrets
| tarnowska
| anna
| jos.phine
| quill
| zeb
| hopewell
| grace
| wilhelmina
| \bmina
| ostrog
| \bbea\b
| vandervelde
| cosmo
| 07700
| @
| 1971
| LS1
| www
| example
| AB 12
| no WebVTT, I
@ sweep.sh
| # Lines below the folder $1 in which a secret stands, in whatever case, and names of files that hold one;
| # not the report's own namespaces, and rules of style that begin with @.
| sweep() {
|     [ -e "$1/report.html" ] && sed -i -E 's#http://www\.w3\.org/[a-zA-Z0-9/]*##g; s/^ *@(media|page) .*//' "$1/report.html"
|     grep -raiE -f secrets "$1"; find "$1" | grep -aiE -f secrets
| }

## no name of a person, a document or a file, no address, no number is anywhere in it
$ . ./sweep.sh; hearth run --quiet --skip-bad --column text='The reply' --names names.csv --review look.tsv --lexicon codebook.tsv --out out talks 2> /dev/null; sweep out; sweep look.tsv | cut -f 1,2
$ cut -f 1-3,6-16 out/turns.tsv; cut -f 1-3,11,17 out/ledger.tsv | uniq
> doc	turn	speaker	project	interviewer	note	gathered by	role	group	email	anything else	site	line	marks
> P-3NZFF4DS	1	P-YGBXW5DS	shed	Q	[P-FBPBNFEC] said so	Nobody			[email]	Ask [P-7VE7GVYB] or [P-FBPBNFEC] on [phone]	[P-7VE7GVYB] House	2	0
> P-3NZFF4DS	2	P-3PV58JF7	shed	Q	[P-FBPBNFEC] said so	Nobody			[email]	Nothing	North	3	0
> P-4J5VWXXF	1	P-7VE7GVYB	garden	[P-YGBXW5DS]	NI [ni]	Nobody						4	0
> P-4J5VWXXF	2	P-ZXMJFKE5	garden	[P-YGBXW5DS]	NI [ni]	Nobody						7	0
> P-PB6ZTP8B	1	P-FBPBNFEC	garden	[P-7VE7GVYB]	see [email]	[P-FBPBNFEC]	guest	[name]				1	0
> P-PB6ZTP8B	2	P-KSZGTZFP	garden	[P-7VE7GVYB]	see [email]	[P-FBPBNFEC]						2	1
> P-PB6ZTP8B	3	P-AJ52TVTP	garden	[P-7VE7GVYB]	see [email]	[P-FBPBNFEC]						3	0
> file	doc	fate	why	reason
> P-NDMB6PSQ		left_out	no transcript by its name	
> P-PQPVV6AZ	P-3NZFF4DS	read		
> P-PQPVV6AZ	P-3NZFF4DS			header
> P-GQHK6J82	P-4J5VWXXF	read		
> P-GQHK6J82	P-4J5VWXXF			header
> P-GQHK6J82	P-4J5VWXXF			time
> P-VJF7588Z	P-PB6ZTP8B	read		
> P-VJF7588Z	P-PB6ZTP8B			mark
> P-5KSNB3H4	P-R36A73XJ	refused	:1: no WebVTT: the first line must be WEBVTT	

## the samples: no speaker's name, whole or in part, and no document's
$ hearth run --quiet --lexicon $ROOT/models/lexicons/bringing-people-together.tsv --out out $ROOT/corpus/samples 2> /dev/null
$ cut -f 1 $ROOT/corpus/samples/speakers.tsv | sed 1d | tr ' -' '\n\n' | sort -u > names; hearth ingest --quiet $ROOT/corpus/samples | sed 1d | tee turns | cut -f 3 | tr ' -' '\n\n' | sort -u >> names
$ sed -i '/^$/d' names; cut -f 1 turns | sort -u > docs; wc -l < docs; [ $(wc -l < names) -gt 300 ] && grep -rwoF -f names out; grep -roF -f docs out; grep -oF -f docs <(find out)
> 24
= 1

## nor in what is said of files that are refused: their parts and elements may be called after people, too
% python3
$ mkdir more; cp talks/Zebedee_Quillfeather.vtt more
$ python3 -c '
$ import zipfile
$ for n, part in enumerate(["Zebedee.qde", "a/Zebedee Quillfeather.qde", "Jos\u00e9phine O\x27Quill.qde", "Anna\nTarnowska.qde", "Anna:1: Tarnowska.qde"]):
$     with zipfile.ZipFile(f"more/{n}.qdpx", "w") as z:
$         z.writestr(part, "<Project>\n<Quillfeather></Tarnowska></Project>")'
$ hearth run --quiet --skip-bad --lexicon codebook.tsv --out out more 2> err; grep -riE 'zeb|anna|jos|quill|tarnow' out; grep -aobUP '[\x00-\x08\x0b-\x1f]' err; cut -f 3,11 out/ledger.tsv | grep refused | sort; sed 's/: no XML.*//' err
> refused	
> refused	
> refused	
> refused	
> refused	: no XML
> hearth run: left out: more/0.qdpx: Zebedee.qde:2
> hearth run: left out: more/1.qdpx: "a/Zebedee Quillfeather.qde":2
> hearth run: left out: more/2.qdpx: "Joséphine O'Quill.qde":2
> hearth run: left out: more/3.qdpx: "Anna\x0aTarnowska.qde":2
> hearth run: left out: more/4.qdpx: "Anna:1: Tarnowska.qde":2
> hearth run: 5 of 6 transcripts left out (--skip-bad)

## what is there instead leads back, for who has the key and the tables
% openssl
$ hearth run --quiet --skip-bad --names names.csv --lexicon codebook.tsv talks 2> /dev/null; hearth ingest --quiet --skip-bad --ledger names.tsv talks > turns.tsv 2> /dev/null
$ hearth redact --quiet --reveal turns.tsv --reveal names.tsv hearth-out/ledger.tsv 2> /dev/null | awk -F '\t' '$3' | cut -f 1-3
$ hearth redact --quiet --reveal turns.tsv hearth-out/codings.tsv | cut -f 1-3
$ KEY=$(cat $XDG_CONFIG_HOME/hearth/key); cut -f 10 hearth-out/ledger.tsv | grep -c $(openssl dgst -sha256 -mac HMAC -macopt hexkey:$KEY talks/answers.csv | sed 's/.*= //')
> file	doc	fate
> Wilhelmina Ostrog.jpg		left_out
> Anna Tarnowska/Interview with Anna.txt	Anna Tarnowska/Interview with Anna	read
> Bea Ostrog.vtt	Bea Ostrog	refused
> Zebedee_Quillfeather.vtt	Zebedee_Quillfeather	read
> answers.csv	answers	read
> doc	turn	speaker
> Anna Tarnowska/Interview with Anna	1	Anna Tarnowska
> Anna Tarnowska/Interview with Anna	1	Anna Tarnowska
> Anna Tarnowska/Interview with Anna	3	Tarnowska, A
> Zebedee_Quillfeather	1	Zebedee Quillfeather
> Zebedee_Quillfeather	1	Zebedee Quillfeather
> 1

## --keep-names keeps them, and says so everywhere
% python3
$ hearth run --keep-names --skip-bad --lexicon codebook.tsv talks 2>&1 | grep -e names -e redact; cut -f 1-3 hearth-out/turns.tsv | sed -n 2,3p; ls hearth-out | grep redact; cut -f 1-3,11 hearth-out/ledger.tsv | grep refused
$ python3 -c 'import json; d = json.load(open("hearth-out/datapackage.json")); print(d["settings"]["keep-names"], [s["title"] for s in d["sources"]])'
$ hearth run --quiet --keep-names --summary json --skip-bad --lexicon codebook.tsv talks 2> /dev/null | grep -e keep -e redact
$ for option in '--key key' '--names names.csv' '--columns note' '--keep-columns note' '--patterns p' '--review r'; do hearth run --keep-names --quiet $option --lexicon codebook.tsv talks; echo $?; done
> hearth run: names are kept (--keep-names): hearth-out holds personal data
> hearth run: no row of the manifest names 6 speakers: "Grace Hopewell", "Joséphine O’Quill", "Ostrog-Bell Bea", "Tarnowska, A", "Wilhelmina Ostrog", "Zebedee Quillfeather"
> names                kept (--keep-names): hearth-out holds personal data
> Anna Tarnowska/Interview with Anna	1	Anna Tarnowska
> Anna Tarnowska/Interview with Anna	2	Joséphine O’Quill
> Bea Ostrog.vtt	Bea Ostrog	refused	Bea Ostrog.vtt:1: no WebVTT: the first line must be WEBVTT: 'Bea Ostrog: this is no WebVTT'
> True ['transcripts', 'codebook.tsv', 'manifest.tsv', 'speakers.tsv']
>   "keep_names": true,
> 2
> 2
> 2
> 2
> 2
> 2
! hearth run: --keep-names redacts nothing: --key, --names, --columns, --keep-columns, --patterns and --review do not go with it
! hearth run: --keep-names redacts nothing: --key, --names, --columns, --keep-columns, --patterns and --review do not go with it
! hearth run: --keep-names redacts nothing: --key, --names, --columns, --keep-columns, --patterns and --review do not go with it
! hearth run: --keep-names redacts nothing: --key, --names, --columns, --keep-columns, --patterns and --review do not go with it
! hearth run: --keep-names redacts nothing: --key, --names, --columns, --keep-columns, --patterns and --review do not go with it
! hearth run: --keep-names redacts nothing: --key, --names, --columns, --keep-columns, --patterns and --review do not go with it

## the closing table says how much there is to look at, and JSON as well
$ hearth run --skip-bad --lexicon codebook.tsv talks 2>&1 | grep -e redact -e 'names'; cat hearth-out/redaction.tsv
$ hearth run --quiet --skip-bad --summary json --lexicon codebook.tsv talks 2> /dev/null | grep -e redacted -e names
> hearth run: no row of the manifest names 6 speakers: "Grace Hopewell", "Joséphine O’Quill", "Ostrog-Bell Bea", "Tarnowska, A", "Wilhelmina Ostrog", "Zebedee Quillfeather"
> hearth redact: 7 people; replaced in texts: 8 names, 1 [url], 2 [email], 2 [phone], 1 [birthdate], 1 [handle], 1 [postcode]
> hearth redact: left for a person to look at: 0 names that may be words, 2 other capitals in mid-sentence (2 different); --review FILE lists them
> hearth redact: replaced in other columns: interviewer (5 rows), note (7 rows), gathered by (3 rows), group (1 row), email (2 rows), site (1 row); --keep-columns leaves a column as it is, --columns makes all of a field a pseudonym
> hearth redact: columns called like those of people's names, in which nobody is met who speaks: interviewer (2 rows); --columns makes all of a field a pseudonym, --keep-columns says that there are none
> redacted               35
> like names              2
>   redaction.tsv                         0.2 kB
> 2 words look like names: --review FILE lists them
> what	n
> documents	3
> rows	7
> people	7
> names	8
> [url]	1
> [email]	2
> [card]	0
> [phone]	2
> [birthdate]	1
> [handle]	1
> [nhs]	0
> [ni]	0
> [postcode]	1
> fields	19
> names-or-words	0
> capitals	2
>   "redacted": 35,
>   "like_names": 2,
>   "keep_names": false,

## --columns and --keep-columns reach the manifest's columns
$ hearth run --quiet --skip-bad --columns interviewer --keep-columns 'group,gathered by' --lexicon codebook.tsv talks 2> /dev/null; cut -f 7-10 hearth-out/turns.tsv | uniq
$ hearth run --quiet --skip-bad --columns nosuch --lexicon codebook.tsv talks 2>&1 | tail -1
> interviewer	note	gathered by	role
> P-ZWPSECN7	[P-FBPBNFEC] said so	Nobody	
> P-QVBTFCR5	NI [ni]	Nobody	
> P-7VE7GVYB	see [email]	anna tarnowska	guest
> P-7VE7GVYB	see [email]	anna tarnowska	
> hearth redact: the transcripts: no such column in the header (--columns): "nosuch"
= 1

## a review belongs elsewhere, whatever the directory is called
$ for out in out ./out/ sub/../out; do mkdir -p sub; hearth run --quiet --skip-bad --out $out --review out/look.tsv --lexicon codebook.tsv talks; echo $?; done
$ mkdir out; ln -s out link; hearth run --quiet --skip-bad --out link --review out/look.tsv --lexicon codebook.tsv talks; echo $?; ls -A out
$ hearth run --quiet --skip-bad --out out --review outlook.tsv --lexicon codebook.tsv talks 2> /dev/null; stat -c %a outlook.tsv
> 2
> 2
> 2
> 2
> 600
! hearth run: --review holds names, and out is to hold none: name a place elsewhere
! hearth run: --review holds names, and ./out/ is to hold none: name a place elsewhere
! hearth run: --review holds names, and sub/../out is to hold none: name a place elsewhere
! hearth run: --review holds names, and link is to hold none: name a place elsewhere

## a review is not written among the transcripts
$ hearth run --quiet --review talks/look.tsv --lexicon codebook.tsv talks
! hearth run: --review lies among the transcripts (talks), where it would be taken for one: name a place elsewhere
= 2

## manifests that can be read but once
$ hearth run --quiet --skip-bad --manifest <(cat talks/manifest.tsv) --lexicon codebook.tsv talks 2>&1 | sed 's|/dev/fd/[0-9]*|FD|'
$ mkfifo pipe; hearth run --quiet --manifest pipe --lexicon codebook.tsv talks
> hearth run: --manifest wants a file, because it is read more than once: FD
! hearth run: --manifest wants a file, because it is read more than once: pipe
= 2

## another key, another disguise: nothing else differs but the order
$ hearth redact --quiet --new-key other; for key in other $XDG_CONFIG_HOME/hearth/key; do hearth run --quiet --skip-bad --key $key --names names.csv --out by-$(basename $key) --lexicon codebook.tsv talks 2> /dev/null; done
$ for table in turns codings counts/links; do for key in other key; do sed 's/P-[2-9A-Z]\{8\}/P/g' by-$key/$table.tsv | sort > $key.sorted; done; cmp other.sorted key.sorted; done; cut -f 1 by-other/turns.tsv | grep -cFf <(cut -f 1 by-key/turns.tsv | sed 1d)
> 0
= 1

## without a key and a place for one; one that others can read
$ env -u HOME -u XDG_CONFIG_HOME $HEARTH run --quiet --lexicon codebook.tsv talks/Zebedee_Quillfeather.vtt; echo $?; cp $XDG_CONFIG_HOME/hearth/key k; chmod 644 k; hearth run --quiet --key k --lexicon codebook.tsv talks/Zebedee_Quillfeather.vtt; echo $?; ls -d hearth-out*
> 2
> 1
! hearth redact: no --key, and neither XDG_CONFIG_HOME nor HOME says where yours is
! hearth redact: k: mode 0644 lets others at the key; mend it with: chmod 600 k
! ls: cannot access 'hearth-out*': No such file or directory
= 2
