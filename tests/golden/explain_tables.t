explain voices, explain saturation: tables of a finished run in words.

@ codebook.tsv
| theme	pattern
| trust	trust
| power	power
| hope	hope
@ talks/first.txt
| Ann Lee: I trust the garden and the people, trust and trust again.
| Bob (moderator): Power is in the hands of the few, I think.
| Ann Lee: And trust, trust we do.
@ talks/second.txt
| Bob (moderator): We hope to go on.
| Ann Lee: I trust you will.
| Cy: Yes.
@ talks/manifest.tsv
| doc	project	speaker
| first	p	
| second	q	
| first		Dee
@ run.sh
| run() { hearth run --quiet --keep-names --out out --lexicon codebook.tsv "$@" talks 2> /dev/null; }

## the samples: who has the floor
$ hearth run --quiet --out out --lexicon $ROOT/models/lexicons/bringing-people-together.tsv $ROOT/corpus/samples 2> err || cat err
$ hearth explain --dir out voices
> In 24 conversations 172 people were there, who is in several counted in each;
> none of them is known to have said nothing. What follows is the middle one of
> the conversations, with the lowest and the highest in brackets. Two people of a
> conversation taken at random differ on average by 36.4 % of the words that each
> would have if all who were there had the same (a Gini of 0.18: 0, all alike, to
> 1, one voice). Least even is P-V96JWRDY, where P-AXAKM42F has 52.0 % of what its
> 6 people say, facilitators aside. In the middle one of the conversations
> facilitators have 10.2 % (6.8 % to 13.7 %) of the words, 20.3 % (13.0 % to 26.0
> %) of the turns, 9.9 % (7.7 % to 11.3 %) of the time.
>
> Who has the floor, of all who were there:
>   words: the one who has most has 19.6 % (15.2 % to 48.4 %); as even as among
>   6.8 (5.0 to 7.9) people alike; Gini 0.18 (0.08 to 0.48)
>   turns: the one who has most has 21.9 % (17.3 % to 33.3 %); as even as among
>   6.7 (5.5 to 7.7) people alike; Gini 0.20 (0.12 to 0.30)
>   time: the one who has most has 20.3 % (17.3 % to 42.0 %); as even as among 6.8
>   (5.5 to 7.6) people alike; Gini 0.18 (0.11 to 0.38)
>
> Facilitators aside:
>   words: the one who has most has 21.6 % (17.1 % to 52.0 %); as even as among
>   5.8 (4.2 to 6.9) people alike; Gini 0.17 (0.06 to 0.52)
>   turns: the one who has most has 23.7 % (20.0 % to 39.0 %); as even as among
>   5.8 (4.5 to 6.9) people alike; Gini 0.18 (0.09 to 0.33)
>   time: the one who has most has 22.4 % (19.3 % to 46.1 %); as even as among 5.8
>   (4.7 to 6.7) people alike; Gini 0.16 (0.07 to 0.41)
>
> By role:
>   facilitator: 10.2 % (6.8 % to 13.7 %) of the words, 20.3 % (13.0 % to 26.0 %)
>   of the turns, 9.9 % (7.7 % to 11.3 %) of the time; 24 of 172 people
>   participant: 89.8 % (86.3 % to 93.2 %) of the words, 79.7 % (74.0 % to 87.0 %)
>   of the turns, 90.1 % (88.7 % to 92.3 %) of the time; 148 of 172 people
>
> By group, facilitators aside:
>   long-standing: 55.0 % (36.2 % to 78.9 %) of the words, 59.7 % (46.9 % to 80.0
>   %) of the turns, 50.4 % (36.0 % to 77.0 %) of the time; 80 of 148 people
>   newer: 45.0 % (21.1 % to 63.8 %) of the words, 40.3 % (20.0 % to 53.1 %) of
>   the turns, 49.6 % (23.0 % to 64.0 %) of the time; 68 of 148 people
>
> Of 50 themes raised, facilitators aside, 5 hang on one voice: one person has
> half of the hits or more.
>   5 with fewer than 5 hits, which is soon one person's

## the samples: is another conversation worth it?
$ hearth run --quiet --out out --lexicon $ROOT/models/lexicons/bringing-people-together.tsv $ROOT/corpus/samples 2> err || cat err
$ hearth explain --dir out saturation | grep -vE "^  [a-z].*[0-9]$"
> Of 24 conversations, in the order of their dates, the last 6 brought no new
> theme. 50 themes were met of an estimated 50 at least (50 to 50), the codebook
> having no more; an estimated 100.0 % of what a further conversation holds has
> been met before. The next 1, 3 and 5 conversations are expected to bring 0.0,
> 0.0 and 0.0 that are new. By the rule of Guest, Namey and Chen (two
> conversations that bring at most 5 % of what the first four did) they were
> saturated after the first 5 (5+2), but reopened: later ones brought more than
> that again. The shares of the commonest themes, five at most, are known on
> average to 1.7 points either way; 1, 3 and 5 more conversations make that 1.7,
> 1.6 and 1.6; for 10 points 4 conversations in all are wanted.
>
> 275 meetings of two themes were met of an estimated 473 at least (403 to 582);
> an estimated 79.4 % of what a further conversation holds has been met before.
> The next 1, 3 and 5 conversations are expected to bring 6.0, 17.4 and 28.1 that
> are new. By the rule of Guest, Namey and Chen (two conversations that bring at
> most 5 % of what the first four did) they are not saturated.
>
> 289 entries of the codebook were met of an estimated 397 at least (397 to 397),
> the codebook having no more; an estimated 82.3 % of what a further conversation
> holds has been met before. The next 1, 3 and 5 conversations are expected to
> bring 5.9, 16.7 and 26.3 that are new. By the rule of Guest, Namey and Chen (two
> conversations that bring at most 5 % of what the first four did) they are not
> saturated.
>
> By project, what was met there and what is expected to be new:
>   meetings and the next 1, 3, 5: 8.2, 15.7, 18.3; 57 entries and the next 1, 3,
>   5: 16.5, 36.2, 45.8
>   meetings and the next 1, 3, 5: 8.0, 14.0, 15.5; 61 entries and the next 1, 3,
>   5: 12.4, 23.4, 26.8
>   meetings and the next 1, 3, 5: 17.3, 37.1, 46.3; 48 entries and the next 1, 3,
>   5: 12.4, 25.9, 31.7
>   meetings and the next 1, 3, 5: 24.3, 56.0, 73.7; 57 entries and the next 1, 3,
>   5: 17.5, 39.4, 51.0
>   meetings and the next 1, 3, 5: 9.8, 20.3, 24.8; 42 entries and the next 1, 3,
>   5: 10.7, 22.1, 26.8
>   meetings and the next 1, 3, 5: 11.7, 22.9, 27.0; 56 entries and the next 1, 3,
>   5: 14.2, 29.4, 35.8
>   meetings and the next 1, 3, 5: 18.7, 39.4, 48.6; 62 entries and the next 1, 3,
>   5: 16.9, 36.0, 44.7
>   meetings and the next 1, 3, 5: 9.0, 24.6, 37.4; 56 entries and the next 1, 3,
>   5: 20.2, 49.5, 68.6
>   meetings and the next 1, 3, 5: 20.6, 50.9, 70.7; 61 entries and the next 1, 3,
>   5: 18.3, 40.9, 52.6
>   meetings and the next 1, 3, 5: 10.7, 22.1, 26.8; 57 entries and the next 1, 3,
>   5: 18.5, 42.9, 56.8
>   meetings and the next 1, 3, 5: 7.8, 19.7, 27.8; 39 entries and the next 1, 3,
>   5: 10.2, 21.4, 26.3
>   meetings and the next 1, 3, 5: 18.3, 40.9, 52.6; 71 entries and the next 1, 3,
>   5: 15.8, 30.8, 36.1
>
> By group, what was met there and what is expected to be new:
>   long-standing: 24 conversations; 47 themes and the next 1, 3, 5: 0.1, 0.4,
>   0.6; 181 meetings and the next 1, 3, 5: 4.6, 13.5, 21.9
>
> 6 conversations together show every theme that occurs; to be read in this order
> (themes met so far):
>   P-XXA3CMN8: 30 of 50
>   P-GNK5Y33M: 37 of 50
>   P-V96JWRDY: 43 of 50
>   P-VC4C4VC5: 47 of 50
>   P-TVR9QV6K: 49 of 50
>   P-P2V68NTW: 50 of 50

## a small run, with somebody silent, as a page and as rows; the sums are those of the table
$ . ./run.sh; run; hearth explain --dir out voices
$ hearth explain --dir out --tsv voices | cut -f 3- | tr '\t' '|'
> In 2 conversations 6 people were there, who is in several counted in each; 1 of
> them says nothing. What follows is the middle one of the conversations, with the
> lowest and the highest in brackets. Two people of a conversation taken at random
> differ on average by 101.5 % of the words that each would have if all who were
> there had the same (a Gini of 0.51: 0, all alike, to 1, one voice). Least even
> is first, where Ann Lee has 100.0 % of what its 2 people say, facilitators
> aside. In the middle one of the conversations facilitators have 44.2 % (38.5 %
> to 50.0 %) of the words, 33.3 % of the turns.
>
> Who has the floor, of all who were there:
>   words: the one who has most has 55.8 % (50.0 % to 61.5 %); as even as among
>   2.3 (1.9 to 2.6) people alike; Gini 0.51 (0.40 to 0.62)
>   turns: the one who has most has 50.0 % (33.3 % to 66.7 %); as even as among
>   2.4 (1.9 to 3) people alike; Gini 0.33 (0 to 0.67)
>
> Facilitators aside:
>   words: the one who has most has 90.0 % (80.0 % to 100.0 %); as even as among
>   1.3 (1 to 1.6) people alike; Gini 0.80 (0.60 to 1.00)
>   turns: the one who has most has 75.0 % (50.0 % to 100.0 %); as even as among
>   1.5 (1 to 2) people alike; Gini 0.50 (0 to 1.00)
>
> By role:
>   (none named): 55.8 % (50.0 % to 61.5 %) of the words, 66.7 % of the turns; 4
>   of 6 people
>   moderator: 44.2 % (38.5 % to 50.0 %) of the words, 33.3 % of the turns; 2 of 6
>   people
>
> Of 1 theme raised, facilitators aside, 1 hangs on one voice: one person has half
> of the hits or more:
>   trust: Ann Lee has 83.3 % of its 6 hits
> part|theme|project|doc|turn|speaker|n|expected|lift|lo|hi|value|text|why
> sentence||||||||||||In 2 conversations 6 people were there, who is in several counted in each; 1 of them says nothing.|
> silent||||||6|||||1|people, facilitators in|
> sentence||||||||||||What follows is the middle one of the conversations, with the lowest and the highest in brackets.|
> sentence||||||||||||Two people of a conversation taken at random differ on average by 101.5 % of the words that each would have if all who were there had the same (a Gini of 0.51: 0, all alike, to 1, one voice).|
> sentence||||||||||||Least even is first, where Ann Lee has 100.0 % of what its 2 people say, facilitators aside.|
> sentence||||||||||||In the middle one of the conversations facilitators have 44.2 % (38.5 % to 50.0 %) of the words, 33.3 % of the turns.|
> share_facilitators||||||2|||0.384615384615|0.5|0.442307692308|words, facilitators in|
> share_facilitators||||||2|||0.333333333333|0.333333333333|0.333333333333|turns, facilitators in|
> top_share||||||2|||0.5|0.615384615385|0.557692307692|words, facilitators in|
> effective_speakers||||||2|||1.94697803022|2.56856760742|2.25777281882|words, facilitators in|
> gini_corrected||||||2|||0.4|0.615384615385|0.507692307692|words, facilitators in|
> top_share||||||2|||0.333333333333|0.666666666667|0.5|turns, facilitators in|
> effective_speakers||||||2|||1.88988157484|3|2.44494078742|turns, facilitators in|
> gini_corrected||||||2|||0|0.666666666667|0.333333333333|turns, facilitators in|
> top_share||||||2|||0.8|1|0.9|words, facilitators out|
> effective_speakers||||||2|||1|1.64938488847|1.32469244423|words, facilitators out|
> gini_corrected||||||2|||0.6|1|0.8|words, facilitators out|
> top_share||||||2|||0.5|1|0.75|turns, facilitators out|
> effective_speakers||||||2|||1|2|1.5|turns, facilitators out|
> gini_corrected||||||2|||0|1|0.5|turns, facilitators out|
> share_role||||||2|||0.5|0.615384615385|0.557692307692|words, facilitators in|
> share_role||||||2|||0.666666666667|0.666666666667|0.666666666667|turns, facilitators in|
> share_role|moderator|||||2|||0.384615384615|0.5|0.442307692308|words, facilitators in|
> share_role|moderator|||||2|||0.333333333333|0.333333333333|0.333333333333|turns, facilitators in|
> hangs_on_one|trust||||Ann Lee|6|||||0.833333333333||

## and what more conversations would bring
$ . ./run.sh; run; hearth explain --dir out saturation
$ hearth explain --dir out --tsv saturation | cut -f 3- | tr '\t' '|'
> Of 2 conversations, in the order of their names, the last one brought no new
> theme. 1 theme was met of an estimated 1 at least; an estimated 100.0 % of what
> a further conversation holds has been met before. The next 1, 3 and 5
> conversations are expected to bring 0.0, 0.0 and 0.0 that are new. The shares of
> the commonest themes, five at most, are known on average to 100 points either
> way; 1, 3 and 5 more conversations make that 87.8, 43.9 and 32.7; for 10 points
> 51 conversations in all are wanted.
>
> 0 meetings of two themes were met.
>
> 1 entry of the codebook was met of an estimated 1 at least; an estimated 100.0 %
> of what a further conversation holds has been met before. The next 1, 3 and 5
> conversations are expected to bring 0.0, 0.0 and 0.0 that are new.
>
> By project, what was met there and what is expected to be new:
>   p: 1 conversation; 1 theme; 0 meetings; 1 entry
>   q: 1 conversation; 1 theme; 0 meetings; 1 entry
>
> 1 conversation shows every theme that occurs; to be read in this order (themes
> met so far):
>   first: 1 of 1
> part|theme|project|doc|turn|speaker|n|expected|lift|lo|hi|value|text|why
> sentence||||||||||||Of 2 conversations, in the order of their names, the last one brought no new theme.|
> quiet||||||2|||||1|themes|
> sentence||||||||||||1 theme was met of an estimated 1 at least; an estimated 100.0 % of what a further conversation holds has been met before.|
> seen||||||1|1||||1|themes|lo=no_uniques hi=no_uniques
> sentence||||||||||||The next 1, 3 and 5 conversations are expected to bring 0.0, 0.0 and 0.0 that are new.|
> next_1||||||2|0||||0.87827531069|themes|
> next_3||||||2|0||||0.438994516543|themes|
> next_5||||||2|0||||0.326982350094|themes|
> sentence||||||||||||The shares of the commonest themes, five at most, are known on average to 100 points either way; 1, 3 and 5 more conversations make that 87.8, 43.9 and 32.7; for 10 points 51 conversations in all are wanted.|
> half_width||||||2|||||3.17655118404||
> sentence||||||||||||0 meetings of two themes were met.|
> seen||||||0||||||meetings|expected=theme_absent lo=theme_absent hi=theme_absent value=theme_absent
> sentence||||||||||||1 entry of the codebook was met of an estimated 1 at least; an estimated 100.0 % of what a further conversation holds has been met before.|
> seen||||||1|1||||1|entries|lo=no_uniques hi=no_uniques
> sentence||||||||||||The next 1, 3 and 5 conversations are expected to bring 0.0, 0.0 and 0.0 that are new.|
> next_1||||||2|0||||0.87827531069|entries|
> next_3||||||2|0||||0.438994516543|entries|
> next_5||||||2|0||||0.326982350094|entries|
> next_1||p||||1||||||themes, project p|expected=too_few_docs value=too_few_docs
> next_3||p||||1||||||themes, project p|expected=too_few_docs value=too_few_docs
> next_5||p||||1||||||themes, project p|expected=too_few_docs value=too_few_docs
> next_1||p||||1||||||meetings, project p|expected=too_few_docs value=too_few_docs
> next_3||p||||1||||||meetings, project p|expected=too_few_docs value=too_few_docs
> next_5||p||||1||||||meetings, project p|expected=too_few_docs value=too_few_docs
> next_1||p||||1||||||entries, project p|expected=too_few_docs value=too_few_docs
> next_3||p||||1||||||entries, project p|expected=too_few_docs value=too_few_docs
> next_5||p||||1||||||entries, project p|expected=too_few_docs value=too_few_docs
> next_1||q||||1||||||themes, project q|expected=too_few_docs value=too_few_docs
> next_3||q||||1||||||themes, project q|expected=too_few_docs value=too_few_docs
> next_5||q||||1||||||themes, project q|expected=too_few_docs value=too_few_docs
> next_1||q||||1||||||meetings, project q|expected=too_few_docs value=too_few_docs
> next_3||q||||1||||||meetings, project q|expected=too_few_docs value=too_few_docs
> next_5||q||||1||||||meetings, project q|expected=too_few_docs value=too_few_docs
> next_1||q||||1||||||entries, project q|expected=too_few_docs value=too_few_docs
> next_3||q||||1||||||entries, project q|expected=too_few_docs value=too_few_docs
> next_5||q||||1||||||entries, project q|expected=too_few_docs value=too_few_docs
> reading_list|||first|||1|||||1||

## run --cost: the hours that something new takes, over all; half a number of minutes is none
$ lexicon=$ROOT/models/lexicons/bringing-people-together.tsv
$ hearth run --quiet --out out --cost 240 --lexicon $lexicon $ROOT/corpus/samples; hearth explain --dir out saturation | tr '\n' ' ' | grep -o 'Each new[^.]*[.][^.]*[.]'
$ awk -F '\t' 'NR == 1 { for (i = 1; i <= NF; i++) c[$i] = i } NR == 1 || ($1 == "" && $4 == 24) { print $3, $c["new_next_1"], $c["hours_per_new"] }' out/saturation.tsv
$ hearth run --cost 0.5 --lexicon $lexicon $ROOT/corpus/samples
> Each new one takes 0.7 hours of people's time.
> Each new one takes 0.7 hours of people's time.
> kind new_next_1 hours_per_new
> themes 0 
> meetings 5.9804368471 0.668847460857
> entries 5.87085005472 0.68133233905
! hearth run: --cost takes a whole number from 1 to 1000000, not "0.5"
= 2

## a theme of that name is what is explained; a table then is not, and it is said
$ printf 'theme\tpattern\nvoices\thope\nall/saturation\ttrust\n' > codebook.tsv; . ./run.sh; run; hearth explain --dir out voices | head -1; hearth explain --dir out saturation | head -1; hearth explain --dir out --quiet voices saturation | head -1
> voices is in none of the 4 turns that were counted.
> all/saturation is in 3 of 4 turns, 75.0 % (1.0 % to 99.9 %); in 2 of 2
> voices is in no turn that was counted, so there is nothing to say of the two.
! hearth explain: a theme is called so, and is explained; the table is voices.tsv
! hearth explain: a theme is called so, and is explained; the table is saturation.tsv

## one conversation, of one person; nobody named; nobody speaks of a theme
$ rm -r talks; mkdir talks; . ./run.sh; echo 'Ann: I trust you.' > talks/a.txt; run; hearth explain --dir out voices; hearth explain --dir out saturation
$ printf 'Nobody said who.\n' > talks/a.txt; run; hearth explain --dir out voices; hearth explain --dir out saturation
> In 1 conversation 1 person was there; none of them is known to have said
> nothing. No facilitator is known.
>
> Who has the floor, of all who were there:
>   words: the one who has most has 100.0 %; as even as among 1 people alike
>   turns: the one who has most has 100.0 %; as even as among 1 people alike
>
> Facilitators aside:
>   words: the one who has most has 100.0 %; as even as among 1 people alike
>   turns: the one who has most has 100.0 %; as even as among 1 people alike
>
> Of 1 theme raised, facilitators aside, 1 hangs on one voice: one person has half
> of the hits or more.
>   1 with fewer than 5 hits, which is soon one person's
> 1 theme was met.
>
> 0 meetings of two themes were met.
>
> 1 entry of the codebook was met.
>
> 1 conversation shows every theme that occurs; to be read in this order (themes
> met so far):
>   a: 1 of 1
> Nobody is known to speak: no row of the transcripts names a speaker.
> 0 themes were met.
>
> 0 meetings of two themes were met.
>
> 0 entries of the codebook were met.

## tables that are not there, are of another run, or were changed
$ . ./run.sh; run; cp -r out other; printf 'Zoe: I hope.\n' >> talks/first.txt; run
$ for table in voices saturation indicators; do what=$table; [ $table = indicators ] && what=saturation; cp -r out x; cp other/$table.tsv x; hearth explain --dir x $what; echo $?; rm x/$table.tsv; hearth explain --dir x $what; echo $?; rm -r x; done
$ cp -r out old; sed -i 's#"path": "voices.tsv"#"path": "other.tsv"#' old/datapackage.json; hearth explain --dir old voices; echo $?
> 1
> 3
> 1
> 3
> 1
> 3
> 1
! hearth explain: x/voices.tsv: not the table that datapackage.json describes: of another run, or changed since
! hearth explain: x/voices.tsv: No such file or directory
! hearth explain: x/saturation.tsv: not the table that datapackage.json describes: of another run, or changed since
! hearth explain: x/saturation.tsv: No such file or directory
! hearth explain: x/indicators.tsv: not the table that datapackage.json describes: of another run, or changed since
! hearth explain: x/indicators.tsv: No such file or directory
! hearth explain: old/voices.tsv: the results have no such table: run again, with all that it is made of (hearth-run)

## when the system fails: status 3
$ . ./run.sh; run; hearth explain --dir out voices > /dev/full; echo $?; hearth explain --dir out --tsv saturation > /dev/full; echo $?
> 3
> 3
! hearth explain: standard output: No space left on device
! hearth explain: standard output: No space left on device
