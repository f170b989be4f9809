report, the course of the talk: what follows what, over time, who speaks, have we heard enough, indicators.

@ talks/a.txt
| Ann: trust one two three four five six seven eight power ten eleven
| Ben: one two three four
@ talks/b.txt
| Ann: one trust
| Ben: two
@ talks/c.txt
| Ann: hope
| Ben: three
@ codebook.tsv
| theme	pattern
| trust	trust
| power	power
| hope	hope
| fear	fear
@ waves.tsv
| doc	date	wave	project
| a	2025-03-01	spring	mill
| b	2025-06-01	summer	mill
| c	2025-06-02	summer	bus
@ people.tsv
| speaker	group
| Ann	newer
| Ben	older
@ run.sh
| run() { rm -rf out; hearth run --quiet --keep-names --lexicon codebook.tsv --out out "$@" 2> /dev/null && hearth report out; }
| # The sentences of a section, the rows of its tables, and which of its figures are there.
| part() { tr '\n' ' ' < out/report.html | sed 's/<section /\n&/g' | grep "^<section id=\"$1\""; }
| says() { part "$1" | grep -o '<p>[^<]*</p>' | sed 's/<[^>]*>//g'; }
| rows() { part "$1" | grep -o '<tr>.*' | sed 's/<tr>/\n/g' | sed '/^<td/!d; s/<\/tr>.*//; s/<\/td><td[^>]*>/ | /g; s/<[^>]*>//g' | sed '/^ *$/d'; }
| drawn() { part "$1" | grep -o 'id="fig-[^"]*"'; true; }
| # Two people who take turns, one of whom takes up what the other says five times in each.
| taken_up() {
|     mkdir many
|     for i in 1 2 3 4 5 6 7 8 9; do
|         for k in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
|             case $((k % 4 == i % 4))$((k < 17)) in
|             11) echo "Ann: we spoke of trust that day"; echo "Ben: and there is hope in it" ;;
|             *) echo "Ann: the shop was open all week"; echo "Ben: it rained on the road home" ;;
|             esac
|         done > many/$i.txt
|     done
| }

## indicators: by hand, what is silent, the smallest sets
$ . ./run.sh; run talks; says indicators; rows indicators
> In no conversation: 1 theme.
> This cannot be said of so few conversations: there must be 5 with a theme.
> This cannot be said of so few conversations: there must be 5 with a theme.
> This cannot be said of so few conversations: there must be 5 with a theme.
> With 2 themes, themes that have others below them aside, 3 of 3 conversations are touched: who looks for these alone finds something in each of them, and nothing of what else is said.
> In 2 conversations there are 3 of the 3 themes that occur, each once at least: read these first. How often a theme comes up they do not tell.
> fear | 3
> trust | 2 | 3 | 66.7
> hope | 3 | 3 | 100.0
> a | 2 | 3 | 66.7
> c | 3 | 3 | 100.0

## heard enough: in the order of the names, or of the dates
$ . ./run.sh; run talks; says enough | sed -n 3p; drawn enough; run --manifest waves.tsv talks; says enough | sed -n 3p
> Of 3 conversations, in the order of their names, the last one brought 1 new theme.
> id="fig-saturation"
> Of 3 conversations, in the order of their dates, the last one brought 1 new theme.

## heard enough: of one conversation nothing is estimated
$ . ./run.sh; run talks/a.txt; says enough; rows enough | sed -n 1p
> For which themes come up: too few to tell (1 conversation). For which themes meet: too few to tell (1 conversation).
> Enough is: there are five conversations or more; of what a further one holds 95 % or more has been met before; and the next five are expected to bring less than one that is new.
> How many themes there are in all cannot be estimated from so few conversations.
> The conversations have no projects: how things stand in each cannot be said.
> Themes | 1 | 2 | too few conversations | too few conversations | too few conversations | too few conversations | too few conversations | too few conversations | too few conversations

## over time: what there is
$ . ./run.sh; run talks; says time; drawn time; run --manifest waves.tsv talks; says time; drawn time; rows time | grep '^summer'; part time | sed 's/.*<caption>Themes by wave//; s/<\/thead>.*//; s/<\/th><th[^>]*>/ | /g; s/<[^>]*>//g'
> Of 4 themes the 4 that most turns hold are shown; all are in flow.tsv.
> Of each theme: percent of the turns, the mean over conversations (with its 95 % interval), and n, the turns that hold it.
> The conversations have no waves: nothing can be said of them.
> The conversations have no dates: nothing can be said of how themes come and go from one to the next.
> id="fig-course-tenth"
> Of 4 themes the 4 that most turns hold are shown; all are in flow.tsv.
> Of each theme: percent of the turns, the mean over conversations (with its 95 % interval), and n, the turns that hold it.
> Of each theme: percent of the turns, the mean over conversations (with its 95 % interval), and n, the turns that hold it.
> Of each theme: percent of the turns, the mean over conversations (with its 95 % interval), and n, the turns that hold it.
> id="fig-course-tenth"
> id="fig-course-wave"
> id="fig-course-date"
> summer | 4 | 2 | 25.0 (0.0–100.0) n=1 | 25.0 (0.0–100.0) n=1 | 0.0 n=0 | 0.0 n=0
> When | Turns | Conversations | trust | hope | power | fear

## voices: 12 words and 4; a Gini of a half, corrected; as even as e^0.562; the groups of two people cannot be dealt otherwise
$ . ./run.sh; run --manifest people.tsv talks/a.txt; says voices; drawn voices
> Facilitators aside, 2 people took part in 1 conversation, each person counted once.
> No place in a conversation, of 2, facilitators’ too, is known to have been silent.
> The words are shared very unevenly: a Gini of 0.50 (0: all alike, 1: one voice; very evenly below 0.1, fairly evenly below 0.3, unevenly below 0.5, very unevenly from there).
> Facilitators aside, the words are shared as evenly as among 1.8 people who all say the same.
> A group whose people talk much is above chance after everybody, so a cell by itself is description: the test is that of the E-I index, and where it shows nothing no cell is coloured.
> Facilitators&#39; turns stepped over, 1 of 1 (100.0 %) times the next to speak, of people with a group, is of the other group; were the groups dealt otherwise among the same people, 1 times. The E-I index is 1.00, by chance 1.00, which could not be tested.
> With theirs in between, 1 of 1 (100.0 %) times the next to speak, of people with a group, is of the other group; were the groups dealt otherwise among the same people, 1 times. The E-I index is 1.00, by chance 1.00, which could not be tested.
> How soon people answer is not known: the turns have no times, or nobody speaks next after another.
> Who is interrupted is not known: no turn is marked as broken off, or nobody speaks next after another.
> What newer speak of and older take up, one to three turns later: nothing could be tested.
> What older speak of and newer take up, one to three turns later: nothing could be tested.
> id="fig-shares"
> id="fig-mixing"

## voices: of one person, and of people without groups
$ . ./run.sh; printf 'Ann: trust one two\n' > alone.txt; run alone.txt; says voices; run talks/a.txt; says voices | tail -2
> Facilitators aside, 1 person took part in 1 conversation, each person counted once.
> No place in a conversation, of 1, facilitators’ too, is known to have been silent.
> How evenly people speak cannot be said: there are not two people in a conversation.
> No role and no group is known: nothing can be said of what they have of the talk.
> People have no groups, or nobody of one speaks after another: nothing can be said of how groups answer one another.
> No role and no group is known: nothing can be said of what they have of the talk.
> People have no groups, or nobody of one speaks after another: nothing can be said of how groups answer one another.

## voices: what is suppressed is said to be
$ . ./run.sh; run --manifest people.tsv --suppress 5 talks; says voices; drawn voices
> Who speaks is suppressed: too few people would be told of.
> Who speaks after whom is suppressed: some group is of few people.

## what follows what: nothing to test; and hope, taken up where trust was spoken of
$ . ./run.sh; run talks; says follows; taken_up; run many; says follows; rows follows | sed -n 1p | cut -d '|' -f 1-5 | sed 's/ *$//'
> Nothing could be tested: there are too few turns in which somebody else, or somebody of another group, speaks of a theme (0 tests, each of one theme after another, at one distance and of one “Where”, were looked at).
> Of 4 tests that could be made, each of one theme after another, at one distance and of one “Where”, 1 holds; of 3 there is too little to say. 16 could not be made.
> trust | hope | another person | 1 | 36
