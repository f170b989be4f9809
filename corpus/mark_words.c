/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/mark_words.h"

#include <strings.h>
#include <unicode/uchar.h>

#include "corpus/word_list.h"
#include "pipeline/utf8.h"

/* Sounds and states of a recording. */
static const char sounds[] =
    "alarm|alert|aplausos|applaudissements|applauds|applaus|applause|applausi|applåder|barking|"
    "barks|beep|beeping|beeps|beifall|breath|breathes|breathing|brouhaha|bruit|bruits|buzzes|"
    "buzzing|chatter|cheering|cheers|chuckle|chuckles|chuckling|chwerthin|clapping|claps|"
    "clicking|clicks|cough|coughing|coughs|cries|crosstalk|crying|disfmarker|distortion|"
    "epäselvää|exhales|exhaling|garbled|gasp|gasps|gelach|gelächter|gestures|gesturing|giggle|"
    "giggles|giggling|groans|heiterkeit|hesitates|hesitation|hum|hums|husten|hustet|hälinää|"
    "inaudible|inaudível|incomprehensible|incompréhensible|indistinct|inhales|inhaling|"
    "ininteligible|interference|interrupting|interruption|interrupts|jingle|knocking|knocks|"
    "koputtaa|lachen|lacht|laugh|laughing|laughs|laughter|muffled|mumbled|mumbles|mumbling|"
    "murmuring|murmurs|music|musica|musiikkia|musik|musique|mute|muted|muziek|música|nauraa|"
    "naurahdus|naurahtaa|naurua|nodding|nods|noise|noises|nonvocalsound|ohörbart|"
    "onverstaanbaar|overlap|overlapping|overlaps|paus|pausa|pause|paused|pauses|phonetic|"
    "redacted|repeated|repeats|ringing|rings|rire|rires|risas|risate|risos|rit|rustling|"
    "räuspert|schweigen|scoffs|screaming|screams|seufzt|shouting|shouts|shrugs|sigh|sighing|"
    "sighs|silence|silencio|silent|singing|sings|skratt|skrattar|slams|smiles|smiling|sneezes|"
    "snickers|sniffles|sniffling|sniffs|snorts|sobbing|sobs|song|soupir|soupire|stammers|"
    "static|stilte|stutters|suosionosoituksia|suspira|tauko|throat|tousse|toux|transmitted|"
    "typing|unclear|unintelligible|untranscribable|unverständlich|vocalsound|välihuuto|"
    "välihuutoja|weeping|weeps|whispering|whispers|whistles|whistling|yawning|yawns|zucht|"
    "zwischenruf";

/* What stands beside them. */
static const char beside[] =
    "a|again|all|and|another|at|audience|audio|baby|background|bad|begins|bell|both|brief|"
    "briefly|by|car|chair|child|children|clears|clip|closes|connection|continued|continues|"
    "cross|crowd|deep|distant|dog|door|dramatic|each|end|ends|everybody|everyone|fades|faint|"
    "fast|for|from|general|gentle|group|hands|head|heavy|her|his|in|instrumental|interviewee|"
    "interviewer|intro|language|light|line|long|lost|loud|loudly|man|members|men|microphone|"
    "minute|minutes|mobile|multiple|nervous|nervously|of|off|on|opens|other|outro|over|papers|"
    "participant|participants|people|phone|playing|plays|poor|quiet|quietly|recording|"
    "respondent|room|sample|sec|second|seconds|section|several|short|slight|slightly|slow|soft|"
    "softly|some|sound|speaker|speakers|speaking|speaks|still|stops|table|talk|talking|tape|"
    "telephone|tense|the|their|theme|then|three|timer|times|to|together|track|traffic|twice|"
    "two|under|upbeat|video|voice|voices|while|with|woman|women|word|words";

/* Words that begin what is put in so that a sentence can be understood. */
static const char pointing[] =
    "a|an|he|her|his|i|it|its|my|our|she|that|the|their|these|they|this|those|we|you|your";

const char *const mark_words_lists[] = {sounds, beside, pointing, NULL};

/* `cross talk`, in two words. */
static bool is_crosstalk(struct slice before, struct slice word) {
    return before.n == 5 && strncasecmp(before.p, "cross", 5) == 0 && word.n >= 4 &&
           strncasecmp(word.p, "talk", 4) == 0;
}

/* The next run of letters in *rest, which is moved behind it; empty at the end. *figure: a figure
 * stands right before it. */
static struct slice next_word(struct slice *rest, bool *figure) {
    const char *p = rest->p, *end = rest->p + rest->n, *from = NULL;
    *figure = false;
    while (p < end) {
        const char *at = p;
        int32_t c = utf8_next(&p, end);
        if (u_isalpha(c)) {
            from = from ? from : at;
        } else if (from) {
            p = at;
            break;
        } else {
            *figure = c >= '0' && c <= '9';
        }
    }
    *rest = (struct slice){p, (size_t)(end - p)};
    return from ? (struct slice){from, (size_t)(p - from)} : (struct slice){p, 0};
}

struct mark_words mark_words_of(struct slice inner) {
    struct mark_words m = {.nothing = true};
    struct slice before = {"", 0}, rest = inner;
    bool figure;
    for (struct slice word; (word = next_word(&rest, &figure)).n > 0; before = word) {
        if (figure && word.n == 1) /* 3s */
            continue;
        m.pointed |= m.n == 0 && word_list_has(pointing, word);
        bool sound = word_list_has(sounds, word) || is_crosstalk(before, word);
        m.nothing &= sound || word_list_has(beside, word);
        m.sound |= sound;
        m.n++;
    }
    m.nothing &= m.sound;
    return m;
}
