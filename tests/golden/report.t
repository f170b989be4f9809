report: what a run left, as one page.

@ codebook.tsv
| theme	pattern
| hope	hope
| trust	trust
@ talks/first.txt
| Ann: I hope. I trust you.
| Ben: We trust and hope.

## a file for the user alone, whose policy names its own style
$ hearth run --quiet --keep-names --lexicon codebook.tsv talks 2> /dev/null; hearth report hearth-out; stat -c '%a' hearth-out/report.html
$ grep -c '<!DOCTYPE html>' hearth-out/report.html; grep -o "default-src &#39;none&#39;\| on[a-z]*=\| style=" hearth-out/report.html | sort | uniq -c
$ sed -n 's/.*<style>//; T; :a; /<\/style>/!{N; ba}; s/<\/style>.*//; p' hearth-out/report.html | head -c -1 > style; grep -cF "style-src 'sha256-$(openssl dgst -sha256 -binary style | base64)'" <(sed "s/&#39;/'/g" hearth-out/report.html)
> 600
> 1
>       1 default-src &#39;none&#39;
> 1
