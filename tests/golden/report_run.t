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
| banner() { grep -o '<p class="banner">.*</p>' "$1" | sed 's|</p>.*||; s|<p [^>]*>||' | head -1; }

## questions and notes named are in the page, and nowhere else
$ hearth run --quiet --questions asked.tsv --notes own.tsv talks
$ grep -o 'Is there trust &lt;now&gt;?' hearth-out/report.html | head -1; grep -o 'Said in passing. &lt;/script&gt;&lt;img' hearth-out/report.html | uniq
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
$ for what in lexicon manifest aliases names patterns planned questions notes lang; do XDG_DATA_HOME=$PWD/data XDG_CONFIG_HOME=$PWD/config hearth run --$what nosuch.tsv talks 2>&1 | grep -v found; done; ls
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
