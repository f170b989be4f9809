report by run: what is handed on to it, what lies beside the transcripts, for whom the page says it is.

@ talks/a.txt
| Ann: We trust and hope.
|
| Ben: I trust you, and hope.
@ talks/codebook.tsv
| theme	pattern
| trust	trust
| hope	hope
@ asked.tsv
| question_id	text	theme_id
| q1	Is there trust <now>?	trust
@ own.tsv
| theme	note
| trust	Said in passing. </script><img src=x onerror=ran=1>
@ banner.sh
| banner() { grep -o '<p class="banner">.*</p>' "$1" | sed 's|</p>.*||; s|<p [^>]*>||' | sed -n 1p; }
@@ pictures.sh
| png() { printf '\\211PNG\\r\\n\\032\\n%s' "$1"; }; jpeg() { printf '\\377\\330\\377\\340x'; }; gif() { printf 'GIF89a</script><img src=x onerror=ran=1>'; }; webp() { printf 'RIFF\\004\\000\\000\\000WEBPVP8 '; }\n

## questions and notes named are in the page, and nowhere else
$ hearth run --quiet --questions asked.tsv --notes own.tsv talks
$ grep -o 'Is there trust &lt;now&gt;?' hearth-out/report.html | sed -n 1p; grep -o 'Said in passing. &lt;/script&gt;&lt;img' hearth-out/report.html | uniq
$ grep -l -r 'asked.tsv\|own.tsv\|Said in passing' hearth-out
> Is there trust &lt;now&gt;?
> Said in passing. &lt;/script&gt;&lt;img
> hearth-out/report.html

## beside the transcripts they are found, said, and no transcripts; one is used
$ cp asked.tsv talks/questions.tsv; cp own.tsv talks/notes.tsv; hearth run --keep-names talks 2> told; grep found told; cut -f 1,3 hearth-out/ledger.tsv | sed -n 1,3p; grep -c 'Is there trust &lt;now&gt;?' hearth-out/report.html
$ mkdir more; cp talks/a.txt more/b.txt; cp own.tsv more/notes.tsv; hearth run --quiet talks more
> hearth run: found talks/codebook.tsv
> hearth run: found talks/questions.tsv
> hearth run: found talks/notes.tsv
> file	fate
> a.txt	read
> 1
! hearth run: more/notes.tsv is not used, but talks/notes.tsv

## what is named is no transcript, whatever it is called, wherever it lies; others of these names are not used
$ cp asked.tsv talks/asked.csv; cp own.tsv talks/notes.tsv; hearth run --keep-names --notes own.tsv --questions talks/asked.csv talks 2> told; grep found told; cut -f 1,3 hearth-out/ledger.tsv | sed -n 1,3p
> hearth run: found talks/codebook.tsv
> file	fate
> a.txt	read

## a file that is not there is told first: before a key is made, and nothing else
$ for what in lexicon manifest aliases names patterns planned logo questions notes lang; do XDG_DATA_HOME=$PWD/data XDG_CONFIG_HOME=$PWD/config hearth run --$what nosuch.tsv talks 2>&1 | grep -v found; done; ls
> hearth run: nosuch.tsv: No such file or directory
> hearth run: nosuch.tsv: No such file or directory
> hearth run: nosuch.tsv: No such file or directory
> hearth run: nosuch.tsv: No such file or directory
> hearth run: nosuch.tsv: No such file or directory
> hearth run: nosuch.tsv: No such file or directory
> hearth run: nosuch.tsv: No such file or directory
> hearth run: nosuch.tsv: No such file or directory
> hearth run: nosuch.tsv: No such file or directory
> hearth run: nosuch.tsv: No such file or directory
> asked.tsv
> banner.sh
> own.tsv
> pictures.sh
> talks

## for whom the page is: by whether it has names, and speech
$ . ./banner.sh; hearth run --quiet talks; banner hearth-out/report.html; hearth report --quotes exemplar hearth-out; banner hearth-out/report.html; hearth report --quotes none hearth-out; banner hearth-out/report.html
$ hearth run --quiet --keep-names --quotes none talks; banner hearth-out/report.html; hearth report hearth-out; banner hearth-out/report.html
$ rm hearth-out/matched.tsv hearth-out/codings.tsv; hearth report hearth-out; banner hearth-out/report.html
> Who spoke is shown by pseudonyms; no program finds every name. This page holds what people said, word for word, and is for those who may read that.
> Who spoke is shown by pseudonyms; no program finds every name. This page holds some of what people said, word for word, and is for those who may read that.
> Who spoke is shown by pseudonyms; no program finds every name. This page holds no passage of what people said.
> <strong>Real names are in this page: the run kept them (--keep-names). It is personal data of those who spoke and of those spoken about.</strong> This page holds no passage of what people said.
> <strong>Real names are in this page: the run kept them (--keep-names). It is personal data of those who spoke and of those spoken about.</strong> This page holds what people said, word for word, and is for those who may read that.
> <strong>Real names are in this page: the run kept them (--keep-names). It is personal data of those who spoke and of those spoken about.</strong> This page holds no passage of what people said.

## a picture stands in the page, byte for byte, by the type that its first bytes say, whatever its name
$ . ./pictures.sh; hearth run --quiet talks; for type in png jpeg gif webp; do $type > logo.svg; hearth report --logo logo.svg --title 'A <b>&"' hearth-out; grep -o '<header><img[^>]*>' hearth-out/report.html > tag; sed 's/base64,[^"]*/base64,/' tag; sed 's/.*base64,\([^"]*\).*/\1/' tag | base64 -d | cmp - logo.svg; done
$ hearth report --logo logo.svg --title T --author 'The <i>people</i>' hearth-out; grep -o 'alt="[^"]*"' hearth-out/report.html; grep -o "img-src[^;]*" hearth-out/report.html
> <header><img class="logo" src="data:image/png;base64," alt="A &lt;b&gt;&amp;&quot;">
> <header><img class="logo" src="data:image/jpeg;base64," alt="A &lt;b&gt;&amp;&quot;">
> <header><img class="logo" src="data:image/gif;base64," alt="A &lt;b&gt;&amp;&quot;">
> <header><img class="logo" src="data:image/webp;base64," alt="A &lt;b&gt;&amp;&quot;">
> alt="The &lt;i&gt;people&lt;/i&gt;"
> img-src data:

## a picture of run; neither its name nor its digest is in the description, since no table depends on it
$ . ./pictures.sh; png > logo.png; hearth run --quiet --logo logo.png talks; grep -c 'class="logo" src="data:image/png' hearth-out/report.html; grep -c logo hearth-out/datapackage.json
> 1
> 0
= 1

## as large as may be, and one byte more
$ . ./pictures.sh; hearth run --quiet talks; png "$(head -c 262136 /dev/zero | tr '\0' x)" > most.png; stat -c %s most.png; hearth report --logo most.png hearth-out && echo taken; png "$(head -c 262137 /dev/zero | tr '\0' x)" > more.png; hearth report --logo more.png hearth-out; echo $?
> 262144
> taken
> 1
! hearth report: more.png: a picture of 262145 bytes; it stands in the page itself, so that 262144 are the most

## what is no picture that is safe is refused, before anything is read
$ . ./pictures.sh; hearth run --quiet talks; echo '<svg xmlns="http://www.w3.org/2000/svg"><script>ran=1</script></svg>' > logo.svg; cp logo.svg logo.png; : > empty.png; png | dd bs=1 count=7 status=none > cut.png
$ for picture in logo.svg logo.png empty.png cut.png nosuch.png talks; do hearth report --logo $picture hearth-out; echo $?; done 2>&1 | sed 's/no picture.*/no picture/'
$ hearth run --out other --logo logo.svg talks; echo $?; [ -e other ] || echo nothing made
> hearth report: logo.svg: no picture
> 1
> hearth report: logo.png: no picture
> 1
> hearth report: empty.png: no picture
> 1
> hearth report: cut.png: no picture
> 1
> hearth report: nosuch.png: No such file or directory
> 3
> hearth report: talks: Is a directory
> 3
> 1
> nothing made
! hearth run: found talks/codebook.tsv
! hearth run: logo.svg: no picture that a page can show safely: PNG, JPEG, GIF or WebP are wanted (an SVG may hold a script: save it as PNG)
