report: the passages behind every mark, the transcripts, and what of them may be shown.

@ codebook.tsv
| theme	pattern
| hope	hope
| trust	trust
@@ talks/a.txt
| Ann: </script><img src=x onerror=alert(1)> I hope 😀 we trust.\n
| Ben: ]]> \0342\0200\0256 evil \0342\0200\0213 hope & <b>trust</b>.\n
| Ann: =1+1 trust\n
| Ben: Nothing here.\n
| Ann: Nor here, all afternoon.\n
| Ben: Nor there.\n
| Ann: We trust.\n
@@ few/a.txt
| Una: Where shall we begin?\n
| Dee: We trust.\n
| Eli: Before the money came we had a plan.\n
| Flo: I trust you.\n
| Gus: Quite so.\n
@ money.tsv
| theme	pattern
| trust	trust
| money	money

## places count as a script counts them: 😀 is two; no word ends the element, whatever it says
$ hearth run --quiet --keep-names --lexicon codebook.tsv talks 2> /dev/null; hearth report hearth-out
$ sed -n '/id="passages"/,/<\/script>/p' hearth-out/report.html | sed -n '/"docs"/,$p' | sed 's|</script>.*||'
> "docs":[["a",0,0,"",[["1",0,0,"\u003c/script>\u003cimg src=x onerror=alert(1)> I hope 😀 we trust.",[0,40,44,1,51,56]],
> ["2",1,0,"]]> evil hope & trust.",[0,9,13,1,16,21]],
> ["3",0,0,"=1+1 trust",[1,5,10]],
> ["4",1,0,"Nothing here.",[]],
> ["5",0,0,"Nor here, all afternoon.",[]],
> ["6",1,0,"Nor there.",[]],
> ["7",0,0,"We trust.",[1,3,8]]]]]}

## the page says the same without its script: hits marked, text escaped
$ hearth run --quiet --keep-names --lexicon codebook.tsv talks 2> /dev/null; hearth report hearth-out
$ grep -o '<details class="reading".*</details>' hearth-out/report.html | sed 's|<p>|\n&|g' | sed -n 2p
> <p><strong><bdi>1 Ann</bdi></strong> <bdi>&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt; I <mark title="hope">hope</mark> 😀 we <mark title="trust">trust</mark>.</bdi></p>

## 3 of 7 turns hold no theme, and stand one behind the other: 8 of the transcript's 29 words
$ hearth run --quiet --keep-names --lexicon codebook.tsv talks 2> /dev/null; hearth report hearth-out
$ grep -o '3 of 7 turns[^<]*' hearth-out/report.html
$ sed 's|</table>|&\n|g' hearth-out/report.html | grep -o '<caption>The longest.*</table>' | grep -o '<tbody>.*' | sed 's|</td>| |g; s|<[^>]*>||g; s| *$||; q'
> 3 of 7 turns that are counted (43 %) hold no theme.
> a 4 6 3 8 30

## fewer words: three passages of each theme; none, only which themes a turn holds, not where
$ hearth run --quiet --keep-names --lexicon codebook.tsv talks 2> /dev/null
$ for quotes in exemplar none; do hearth report --quotes $quotes hearth-out; sed -n '/"docs"/,/]}</p' hearth-out/report.html | sed 's|</script>.*||'; grep -c '<details class="reading"' hearth-out/report.html; done
> "docs":[["a",0,0,"",[["1",0,0,"\u003c/script>\u003cimg src=x onerror=alert(1)> I hope 😀 we trust.",[0,40,44,1,51,56]],
> ["2",1,0,"]]> evil hope & trust.",[0,9,13,1,16,21]],
> ["3",0,0,"=1+1 trust",[1,5,10]],3,
> ["7",0,0,0,[1]]]]]}
> 0
> "docs":[["a",0,0,"",[["1",0,0,0,[0,1]],
> ["2",1,0,0,[0,1]],
> ["3",0,0,0,[1]],3,
> ["7",0,0,0,[1]]]]]}
> 0
= 1

## what fewer than five people raise is told neither in words nor in places, nor is who speaks around it
$ hearth run --quiet --keep-names --suppress 5 --lexicon codebook.tsv talks 2> /dev/null; hearth report hearth-out
$ sed -n '/"docs"/p' hearth-out/report.html | sed 's|</script>.*||'; grep -c 'We <mark\|I <mark\|Nothing here[.]\|Nor there\|Ann\b\|Ben\b' hearth-out/report.html
> "docs":[["a",0,0,"",[7]]]}
> 0
= 1

## a result without matched.tsv says so
$ hearth run --quiet --keep-names --lexicon codebook.tsv talks 2> /dev/null; sed -i 's|"matched.tsv"|"elsewhere.tsv"|' hearth-out/datapackage.json; hearth report hearth-out
$ grep -o 'no table matched' hearth-out/report.html; grep -c 'id="passages"' hearth-out/report.html
> no table matched
> 0
= 1

## another run's, or changed: refused
$ hearth run --quiet --keep-names --lexicon codebook.tsv talks 2> /dev/null; echo >> hearth-out/matched.tsv; hearth report hearth-out
! hearth report: hearth-out/matched.tsv: not the table that datapackage.json describes: of another run, or changed since
= 1

## the policy names every part of the page's own script
% openssl
$ hearth run --quiet --keep-names --lexicon codebook.tsv talks 2> /dev/null; hearth report hearth-out
$ sed "s/&#39;/'/g" hearth-out/report.html | grep -o "script-src [^;]*" > policy
$ for script in $(ls $ROOT/stages/page/script/*.js | grep -v /sample.js); do grep -qF "'sha256-$(openssl dgst -sha256 -binary $script | base64)'" policy || echo $script; done
$ cat $ROOT/stages/page/script/*.js | grep -c 'innerHTML\|outerHTML\|insertAdjacent\|eval(\|document.write\|console\.'
> 0
= 1

## a quotation of a finding marks what was found, with and without the script: of the second theme otherwise
$ hearth run --quiet --keep-names --lexicon codebook.tsv talks 2> /dev/null; printf 'theme_a\ttheme_b\tnote\nhope\ttrust\tBoth.\n' > notes.tsv; hearth report --notes notes.tsv hearth-out
$ grep -o '<blockquote><bdi>.*' hearth-out/report.html | sed 's|</bdi>.*||' | sed -n 1p
> <blockquote><bdi>&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt; I <mark>hope</mark> 😀 we <mark class="other">trust</mark>.

## two people raise trust and are quoted on it; money is one person's: not told, nor who speaks around it
$ hearth run --quiet --keep-names --suppress 2 --lexicon money.tsv few 2> /dev/null; hearth report hearth-out
$ sed -n '/"docs"/,/]}</p' hearth-out/report.html | sed 's|</script>.*||'
$ grep -o 'Una\b\|Eli\b\|Gus\b\|money came\|begin?\|Quite so' hearth-out/report.html | sort | uniq -c
$ grep -o '<details class="reading".*</details>' hearth-out/report.html | sed 's|<p>|\n&|g' | sed -n '2,4s|<[^>]*>||gp'
> "docs":[["a",0,0,"",[1,
> ["2",1,0,"We trust.",[0,3,8]],1,
> ["4",2,0,"I trust you.",[0,2,7]],1]]]}
> 1  [not shown: somebody may not be quoted here]
> 2 Dee We trust.
> 3  [not shown: somebody may not be quoted here]

## of more transcripts than --top those are drawn of which no theme covers most, all are in the table; with room for all, all in their order
$ mkdir three; for i in a b c; do echo "Ann: hope" > three/$i.txt; done; for i in b b c; do echo "Ben: nothing at all" >> three/$i.txt; done
$ hearth run --quiet --keep-names --lexicon codebook.tsv --out out three 2> /dev/null
$ for top in 2 3; do hearth report --top $top out; tr '\n' ' ' < out/report.html | sed 's/.*<section id="transcripts">//; s/<h3>.*//' > part; grep -o '<p>The [^<]*' part; sed 's/.*id="fig-codelines"//; s/<\/svg>.*//' part | grep -o '<text[^>]*>[abc]<' | grep -o '.<$' | tr -d '<\n'; echo; grep -o 'data-doc="."' part | tr -d '\n'; echo; done
> <p>The 2 of 3 transcripts of which no theme covers most are drawn, these first. Who made the page can show more (--top).
> bc
> data-doc="b"data-doc="c"data-doc="a"data-doc="b"data-doc="c"
> abc
> data-doc="a"data-doc="b"data-doc="c"
