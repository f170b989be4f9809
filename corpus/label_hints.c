/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/label_hints.h"

#include "corpus/word_list.h"

/* Beginnings of headings, remarks and addresses, of which nobody is called. */
static const char keys[] =
    "abstract|acknowledgements|action|action point|action points|actions|activities|address|"
    "age|agenda|aim|aims|apologies|appendix|attendance|attendees|attending|background|budget|"
    "caption|caution|challenges|chapter|clarification|comment|comments|conclusion|conclusions|"
    "contact|contents|context|copyright|correction|date|date of birth|date of interview|dates|"
    "day|days|decision|decisions|description|disclaimer|document id|documents|duration|e-mail|"
    "e.g.|eg|email|end time|example|feedback|figure|file|file name|filename|findings|"
    "for example|from|ftp|ftr|fyi|gender|hours|http|https|i.e.|ie|impact|important|"
    "in attendance|interview date|interview id|interview number|introduction|issues|job title|"
    "key points|keywords|language|learning|length|lessons|lessons learned|link|location|mailto|"
    "main points|meeting|method|methods|n.b.|name|names|nb|next steps|note|notes|"
    "number of participants|objectives|observations|occupation|opportunities|outcome|outcomes|"
    "outputs|p.s.|page|participant id|participants|phone|place|postcode|present|project|ps|"
    "purpose|questions|re|recommendation|recommendations|recorded|recorded by|recorded on|"
    "recording|reference|references|reminder|results|risks|section|see|sent|source|speakers|"
    "start time|strengths|subject|successes|summary|table|tbc|tbd|telephone|themes|threats|"
    "time|title|to|to do|todo|topic|topics|total|transcribed by|transcriber|transcript|"
    "transcription|update|url|venue|version|warning|weaknesses|website|word count|year";

/* Words that sentences begin with, and no names of several words. */
static const char openers[] =
    "although|and|as|at|because|but|by|during|for|from|he|how|if|in|it|not|now|she|since|so|"
    "that's|then|there|there's|they|through|until|we|well|what|when|where|which|while|who|why|"
    "with|without|you";

/* The same when a word in lower case follows: The thing is. */
static const char pointing[] =
    "a|an|another|any|each|every|her|his|my|one|only|our|some|that|the|their|these|this|those|"
    "your";

/* Words that stand before a colon by themselves. */
static const char asides[] =
    "actually|also|alternatively|and|anyway|basically|because|besides|but|consequently|except|"
    "finally|first|firstly|fourth|fourthly|furthermore|hence|honestly|however|indeed|instead|"
    "last|lastly|later|maybe|meanwhile|moreover|next|no|nope|now|obviously|ok|okay|or|"
    "otherwise|perhaps|plus|rather|remember|right|second|secondly|similarly|so|still|then|"
    "therefore|third|thirdly|thus|well|yeah|yep|yes|yet";

/* What is talked about or numbered: the last word, or the one before a number. */
static const char things[] =
    "activity|advantage|advice|annex|answer|appendix|area|article|aspect|benefit|case|caveat|"
    "challenge|chapter|class|clause|code|concern|day|definition|detail|difference|effect|"
    "element|error|event|exercise|fact|feature|figure|format|function|goal|hour|idea|"
    "information|instruction|issue|item|key|kind|law|lesson|level|line|list|matter|message|"
    "method|mode|model|module|month|news|number|objection|objective|option|order|part|people|"
    "period|phase|phrase|picture|plan|point|policy|principle|problem|process|programme|project|"
    "proverb|purpose|question|quotation|quote|rank|reason|rule|section|sentence|session|"
    "setting|slide|solution|stage|statement|step|story|strategy|style|subject|system|table|"
    "task|test|theme|theory|thing|things|topic|trick|truth|type|unit|value|verse|version|view|"
    "volume|warning|way|week|word|workshop|year";

/* What people are in a conversation. */
static const char roles[] =
    "a|all|another speaker|answer|assistant|audience|audience member|caller|chair|chairperson|"
    "child|chorus|client|co-facilitator|co-host|commentator|counsellor|crowd|doctor|everyone|"
    "expert|f|facilitator|father|female|female speaker|female voice|fg|focus group|group|guest|"
    "host|i|informant|int|interpreter|interviewee|interviewer|iv|m|male|male speaker|"
    "male voice|man|mc|moderator|mother|multiple speakers|narrator|new speaker|note taker|"
    "nurse|observer|off-camera|operator|p|panelist|panellist|parent|part|participant|patient|"
    "presenter|professor|pt|pupil|q|question|r|reporter|res|researcher|resp|respondent|s|"
    "several speakers|speaker|staff|student|subject|t|teacher|therapist|trainer|translator|"
    "unidentified|unidentified female|unidentified male|unidentified participant|"
    "unidentified speaker|unknown|unknown speaker|unnamed speaker|user|v|visitor|voice|"
    "volunteer|w|witness|woman";

static const char particles[] =
    "af|al|and|ap|bin|da|das|de|del|den|der|di|dos|du|e|el|for|ibn|la|le|of|ten|ter|the|van|"
    "von|y|zu";

const char *const label_hints_lists[] = {keys,   openers, pointing,  asides,
                                         things, roles,   particles, NULL};

static bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/* `base` without a number at its end: `Step 3`, `P4`, `Speaker_01`. */
static struct slice without_number(struct slice base) {
    size_t n = base.n;
    while (n > 0 && is_digit(base.p[n - 1]))
        n--;
    if (n == base.n)
        return base;
    while (n > 0 && (base.p[n - 1] == ' ' || base.p[n - 1] == '_' || base.p[n - 1] == '-'))
        n--;
    return (struct slice){base.p, n};
}

static struct slice last_word(struct slice s) {
    size_t from = s.n;
    while (from > 0 && s.p[from - 1] != ' ')
        from--;
    return (struct slice){s.p + from, s.n - from};
}

bool label_hints_key(struct slice base) {
    return word_list_has(keys, base);
}

bool label_hints_weak(struct slice base) {
    struct slice rest = base, first = slice_cut(&rest, ' ');
    bool small = rest.n && *rest.p >= 'a' && *rest.p <= 'z';
    if (!rest.p)
        return word_list_has(asides, base) || word_list_has(things, without_number(base));
    return word_list_has(openers, first) || (small && word_list_has(pointing, first)) ||
           word_list_has(things, last_word(without_number(base)));
}

bool label_hints_role(struct slice base) {
    return word_list_has(roles, without_number(base));
}

bool label_hints_particle(struct slice word) {
    return word.n && *word.p >= 'a' && *word.p <= 'z' && word_list_has(particles, word);
}
