report: what themes are called, by the codebook's labels and notes; ids stay where programs read.

@@ codebook.tsv
| theme\tpattern\tkind\tlabel\tnote\n
| power/voice\tspeak\t\tHaving a say\t\n
| power\t\t\tPower\tWho <i>decides</i>. </script><img src=x onerror=ran=1>\n
| trust\ttrust\t\t</script><img src=x onerror=ran=1> "Trust"\t=HYPERLINK("http://x")\n
| hope\thope\t\t\0342\0200\0256 epoH\t\n
| hope\twish\t\tnot this one\tThe first note.\n
| money\tmoney\t\tMeans\tNot \0342\0200\0256 coins.\n
| time\ttime\t\tMeans\t\n
| bare\tbare\t\t\t\n
| odd\todd\t\tbare\t\n
| sum\tsum\t\t=1+1\t\n
| faith\tfaith\t\t\0330\0253\0331\0202\0330\0251\t\n
| waiting\t\t\tNobody looks for it\t\n
@ talks/a.txt
| Ann: We trust and hope, and speak of money and time.
|
| Ben: Bare and odd, the sum of faith; I trust you to speak.
|
| Ann: I hope to speak.
|
| Cat: Money and time.
@ run.sh
| run() { hearth run --quiet --keep-names --lexicon codebook.tsv --out out talks 2> err || cat err; }
| # What is seen of a theme's page down to the first button.
| about() { tr '\n' ' ' < out/report.html | grep -o "<details id=\"about-$1\">.*" | sed 's|<button.*||; s|<bdi>\([^<]*\)</bdi>|{\1}|g; s|</p>|\n|g; s|</summary>|\n|g; s|<[^>]*>||g' | sed -n 1,3p; }

## a table of the result: each theme that is looked for and those above it, the first label and note, as a field holds them
$ . ./run.sh; run; cat out/codebook.tsv; hearth check --quiet out/codebook.tsv
> theme	label	note	entries
> power	Power	Who <i>decides</i>. </script><img src=x onerror=ran=1>	0
> power/voice	Having a say		1
> trust	</script><img src=x onerror=ran=1> “Trust”	=HYPERLINK(“http://x”)	1
> hope	epoH	The first note.	2
> money	Means	Not coins.	1
> time	Means		1
> bare			1
> odd	bare		1
> sum	=1+1		1
> faith	ثقة		1

## described like the others
% python3
$ . ./run.sh; run; python3 -c '
$ import json
$ for r in json.load(open("out/datapackage.json"))["resources"]:
$     if r["path"] == "codebook.tsv": print([(f["name"], f["type"], f.get("unit", "")) for f in r["schema"]["fields"]])'
> [('theme', 'string', ''), ('label', 'string', ''), ('note', 'string', ''), ('entries', 'integer', 'entries')]

## a label is a theme's name; not one that another has for label or id
$ . ./run.sh; run; hearth summary --quotes none out | grep '^| ' | cut -d '|' -f 2 | sed 1d | LC_ALL=C sort
>  =1+1 
>  Having a say 
>  Power 
>  \</script\>\<img src=x onerror=ran=1\> “Trust” 
>  bare 
>  epoH 
>  money 
>  odd 
>  time 
>  ثقة 

## a theme's page: name, label, id, definition, or that there is none
$ . ./run.sh; run; hearth report out; for theme in power trust bare money; do about $theme; done
> {Power}
> {Power} power
> By the codebook: {Who &lt;i&gt;decides&lt;/i&gt;. &lt;/script&gt;&lt;img src=x onerror=ran=1&gt;}
> {&lt;/script&gt;&lt;img src=x onerror=ran=1&gt; “Trust”}
> {&lt;/script&gt;&lt;img src=x onerror=ran=1&gt; “Trust”} trust
> By the codebook: {=HYPERLINK(“http://x”)}
> {bare}
> bare
> These results have no definition of it: a codebook has one in the column note.
> {money}
> {Means} money
> By the codebook: {Not coins.}

## no label is markup, wherever it stands
$ . ./run.sh; run; hearth report out; grep -c '<img\|<i>' out/report.html; for name in $(hearth figure out | cut -f 1); do hearth figure $name out 2> err; done | grep -c '<img'
> 0
> 0
= 1

## links have ids; the script has both
$ . ./run.sh; run; hearth report out; grep -o '<button[^>]*data-theme="power/voice"[^>]*>[^<]*<bdi>[^<]*' out/report.html | sed 's|.*>||' | sort -u
$ grep -o '^"\(themes\|names\)":.*' out/report.html
> Having a say
> "themes":["trust","hope","power","power/voice","money","time","bare","odd","sum","faith"],
> "names":["\u003c/script>\u003cimg src=x onerror=ran=1> “Trust”","epoH","Power","Having a say","money","time","bare","odd","=1+1","ثقة"],

## a name of five thousand letters is cut where others are, and whole on the theme's page
$ . ./run.sh; awk -F '\t' -v OFS='\t' '$1 == "time" { $4 = sprintf("%5000s", ""); gsub(/ /, "x", $4) } { print }' codebook.tsv > long.tsv; mv long.tsv codebook.tsv; run; hearth report out
$ grep -o 'x\{61,\}' out/report.html | awk '{ print length }'; grep -o 'x\{59\}…' out/report.html | sed -n 1p; hearth figure themes out | grep -c 'x\{60\}'
> 5000
> 5000
> xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…
> 0
= 1

## results without the table have ids
$ . ./run.sh; run; rm out/codebook.tsv; hearth report out; about power; hearth summary --quotes none out | grep -c 'Having a say'
> {power}
> power
> These results have no definition of it: a codebook has one in the column note.
> 0
= 1

## the tools of the terminal have ids
$ . ./run.sh; run; hearth explain --dir out power | sed -n 1p | cut -d ' ' -f 1
> power

## in a picture a name has room for 34 common letters: 18 of the widest, at 1.8 each, and the mark of omission; all is its title
$ . ./run.sh; awk -F '\t' -v OFS='\t' '$1 == "time" { $4 = "i"; while (length($4) < 34) $4 = $4 "i" } $1 == "money" { $4 = "W"; while (length($4) < 30) $4 = $4 "W" } { print }' codebook.tsv > wide.tsv; mv wide.tsv codebook.tsv; run
$ hearth figure themes out | grep -o '>\(W\+…\|i\{30,\}\)<'; hearth figure themes out | grep -c '<title>WWWWWWWWWWWWWWWWWWWWWWWWWWWWWW:'
> >WWWWWWWWWWWWWWWWWW…<
> >iiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiii<
> 1
