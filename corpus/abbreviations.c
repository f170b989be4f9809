/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/abbreviations.h"

#include <stdint.h>
#include <stdio.h>

#include "corpus/classes.h"
#include "pipeline/utf8.h"

enum { LONGEST = 9 }; /* bytes of an abbreviation or an opener; longer words are not looked up */

/* What must follow for the sentence to go on. */
enum join {
    JOIN_ALWAYS, /* anything: titles, `e.g.` */
    JOIN_NAME,   /* no usual opener of a sentence: `Acme Ltd. Leeds`, but `Acme Ltd. They` */
    JOIN_SMALL,  /* nothing capitalised: before a capital, `5 p.m.` and `etc.` mostly do end one */
    JOIN_NUMBER, /* a digit: `No. 5` */
    JOIN_DATE    /* a digit, or the name of a month or day: `Mon. Jan. 5` */
};

struct abbreviation {
    struct slice text; /* in lower case, without the last full stop */
    enum join join;
    bool capital; /* counts only when its first letter is a capital: `Rep.`, not `rep.` */
};

/* In byte order. */
static const struct abbreviation abbreviations[] = {
    {SLICE("a.m"), JOIN_SMALL, false},     {SLICE("adm"), JOIN_ALWAYS, true},
    {SLICE("al"), JOIN_SMALL, false},      {SLICE("amb"), JOIN_ALWAYS, true},
    {SLICE("approx"), JOIN_ALWAYS, false}, {SLICE("apr"), JOIN_DATE, true},
    {SLICE("apt"), JOIN_NUMBER, true},     {SLICE("art"), JOIN_NUMBER, true},
    {SLICE("assn"), JOIN_NAME, false},     {SLICE("assoc"), JOIN_NAME, false},
    {SLICE("atty"), JOIN_ALWAYS, true},    {SLICE("aug"), JOIN_DATE, true},
    {SLICE("ave"), JOIN_NAME, true},       {SLICE("b.sc"), JOIN_NAME, false},
    {SLICE("blvd"), JOIN_NAME, true},      {SLICE("brig"), JOIN_ALWAYS, true},
    {SLICE("bros"), JOIN_NAME, true},      {SLICE("c"), JOIN_NUMBER, false},
    {SLICE("ca"), JOIN_NUMBER, false},     {SLICE("capt"), JOIN_ALWAYS, true},
    {SLICE("cdr"), JOIN_ALWAYS, true},     {SLICE("cf"), JOIN_ALWAYS, false},
    {SLICE("ch"), JOIN_NUMBER, true},      {SLICE("chap"), JOIN_NUMBER, false},
    {SLICE("cl"), JOIN_NUMBER, false},     {SLICE("cllr"), JOIN_ALWAYS, true},
    {SLICE("cmdr"), JOIN_ALWAYS, true},    {SLICE("co"), JOIN_NAME, true},
    {SLICE("col"), JOIN_ALWAYS, true},     {SLICE("corp"), JOIN_NAME, true},
    {SLICE("cpl"), JOIN_ALWAYS, true},     {SLICE("d.phil"), JOIN_NAME, false},
    {SLICE("dec"), JOIN_DATE, true},       {SLICE("dept"), JOIN_NAME, false},
    {SLICE("depts"), JOIN_NAME, false},    {SLICE("dr"), JOIN_ALWAYS, true},
    {SLICE("drs"), JOIN_ALWAYS, true},     {SLICE("e.g"), JOIN_ALWAYS, false},
    {SLICE("eq"), JOIN_NUMBER, false},     {SLICE("esp"), JOIN_ALWAYS, false},
    {SLICE("esq"), JOIN_NAME, true},       {SLICE("est"), JOIN_NUMBER, false},
    {SLICE("etc"), JOIN_SMALL, false},     {SLICE("excl"), JOIN_ALWAYS, false},
    {SLICE("ext"), JOIN_NUMBER, false},    {SLICE("feb"), JOIN_DATE, true},
    {SLICE("fig"), JOIN_NUMBER, false},    {SLICE("figs"), JOIN_NUMBER, false},
    {SLICE("fr"), JOIN_ALWAYS, true},      {SLICE("fri"), JOIN_DATE, true},
    {SLICE("ft"), JOIN_NAME, true},        {SLICE("gen"), JOIN_ALWAYS, true},
    {SLICE("gov"), JOIN_ALWAYS, true},     {SLICE("govt"), JOIN_NAME, false},
    {SLICE("hon"), JOIN_ALWAYS, false},    {SLICE("hr"), JOIN_SMALL, false},
    {SLICE("hrs"), JOIN_SMALL, false},     {SLICE("i.e"), JOIN_ALWAYS, false},
    {SLICE("ibid"), JOIN_SMALL, false},    {SLICE("inc"), JOIN_NAME, true},
    {SLICE("incl"), JOIN_ALWAYS, false},   {SLICE("insp"), JOIN_ALWAYS, true},
    {SLICE("inst"), JOIN_NAME, false},     {SLICE("jan"), JOIN_DATE, true},
    {SLICE("jr"), JOIN_NAME, true},        {SLICE("jul"), JOIN_DATE, true},
    {SLICE("jun"), JOIN_DATE, true},       {SLICE("lbs"), JOIN_SMALL, false},
    {SLICE("lt"), JOIN_ALWAYS, true},      {SLICE("ltd"), JOIN_NAME, true},
    {SLICE("m.phil"), JOIN_NAME, false},   {SLICE("m.sc"), JOIN_NAME, false},
    {SLICE("maj"), JOIN_ALWAYS, true},     {SLICE("mar"), JOIN_DATE, true},
    {SLICE("max"), JOIN_SMALL, false},     {SLICE("messrs"), JOIN_ALWAYS, true},
    {SLICE("min"), JOIN_SMALL, false},     {SLICE("mins"), JOIN_SMALL, false},
    {SLICE("misc"), JOIN_SMALL, false},    {SLICE("mlle"), JOIN_ALWAYS, true},
    {SLICE("mme"), JOIN_ALWAYS, true},     {SLICE("mon"), JOIN_DATE, true},
    {SLICE("mr"), JOIN_ALWAYS, true},      {SLICE("mrs"), JOIN_ALWAYS, true},
    {SLICE("ms"), JOIN_ALWAYS, true},      {SLICE("mt"), JOIN_NAME, true},
    {SLICE("mx"), JOIN_ALWAYS, true},      {SLICE("no"), JOIN_NUMBER, true},
    {SLICE("nos"), JOIN_NUMBER, false},    {SLICE("nov"), JOIN_DATE, true},
    {SLICE("oct"), JOIN_DATE, true},       {SLICE("oz"), JOIN_SMALL, false},
    {SLICE("p"), JOIN_NUMBER, false},      {SLICE("p.m"), JOIN_SMALL, false},
    {SLICE("para"), JOIN_NUMBER, false},   {SLICE("paras"), JOIN_NUMBER, false},
    {SLICE("ph.d"), JOIN_NAME, false},     {SLICE("plc"), JOIN_NAME, true},
    {SLICE("pp"), JOIN_NUMBER, false},     {SLICE("pres"), JOIN_ALWAYS, true},
    {SLICE("prof"), JOIN_ALWAYS, true},    {SLICE("profs"), JOIN_ALWAYS, true},
    {SLICE("pt"), JOIN_NUMBER, true},      {SLICE("pte"), JOIN_ALWAYS, true},
    {SLICE("pvt"), JOIN_ALWAYS, true},     {SLICE("rd"), JOIN_NAME, true},
    {SLICE("reg"), JOIN_NUMBER, true},     {SLICE("rep"), JOIN_ALWAYS, true},
    {SLICE("rev"), JOIN_ALWAYS, true},     {SLICE("revd"), JOIN_ALWAYS, true},
    {SLICE("rm"), JOIN_NUMBER, false},     {SLICE("rt"), JOIN_ALWAYS, true},
    {SLICE("sat"), JOIN_DATE, true},       {SLICE("sec"), JOIN_NUMBER, true},
    {SLICE("sen"), JOIN_ALWAYS, true},     {SLICE("sep"), JOIN_DATE, true},
    {SLICE("sept"), JOIN_DATE, true},      {SLICE("sgt"), JOIN_ALWAYS, true},
    {SLICE("sr"), JOIN_NAME, true},        {SLICE("st"), JOIN_NAME, true},
    {SLICE("sun"), JOIN_DATE, true},       {SLICE("supt"), JOIN_ALWAYS, true},
    {SLICE("tel"), JOIN_SMALL, false},     {SLICE("thu"), JOIN_DATE, true},
    {SLICE("thur"), JOIN_DATE, true},      {SLICE("thurs"), JOIN_DATE, true},
    {SLICE("tue"), JOIN_DATE, true},       {SLICE("tues"), JOIN_DATE, true},
    {SLICE("univ"), JOIN_NAME, false},     {SLICE("v"), JOIN_NAME, false},
    {SLICE("ven"), JOIN_ALWAYS, true},     {SLICE("viz"), JOIN_ALWAYS, false},
    {SLICE("vol"), JOIN_NUMBER, false},    {SLICE("vols"), JOIN_NUMBER, false},
    {SLICE("vs"), JOIN_ALWAYS, false},     {SLICE("wed"), JOIN_DATE, true},
    {SLICE("yrs"), JOIN_SMALL, false}};

/* Words that open a sentence far more often than they are part of a name, in spaces. */
static const char openers[] =
    " "
    "a after all also although an and anyway are as at because before but by can could did "
    "do does during each even every everyone for from had has have he her here his how "
    "however i if in is it its just let like maybe most my no nobody not now of oh ok okay "
    "on once one or our overall people perhaps please right she should since so some "
    "sometimes sorry still sure thanks that the their them then there these they this "
    "those to today uh um was we well were what when where which while who why with would "
    "yeah yes yet you your ";

static bool is_capital(char c) {
    return c >= 'A' && c <= 'Z';
}

static bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

static char small(char c) {
    return is_capital(c) ? (char)(c | 0x20) : c;
}

static bool is_letter(char c) {
    return small(c) >= 'a' && small(c) <= 'z';
}

/* Copies `s` in lower case; an empty slice when it is too long to be in a table. */
static struct slice lower(struct slice s, char to[LONGEST]) {
    if (s.n > LONGEST)
        return (struct slice){to, 0};
    for (size_t i = 0; i < s.n; i++)
        to[i] = small(s.p[i]);
    return (struct slice){to, s.n};
}

/* As slice_cmp of two texts that are not empty; most differ in their first letter. */
static int compare(struct slice key, struct slice text) {
    int first = (unsigned char)*key.p - (unsigned char)*text.p;
    return first ? first : slice_cmp(key, text);
}

static const struct abbreviation *find(struct slice token) {
    char bytes[LONGEST];
    struct slice key = lower(token, bytes);
    size_t low = 0, high = key.n ? sizeof abbreviations / sizeof *abbreviations : 0;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const struct abbreviation *a = &abbreviations[middle];
        int c = compare(key, a->text);
        if (c == 0)
            return !a->capital || is_capital(token.p[0]) ? a : NULL;
        if (c < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return NULL;
}

static bool is_opener(struct slice word) {
    char bytes[LONGEST], key[LONGEST + 3];
    struct slice small_word = lower(word, bytes);
    if (small_word.n == 0)
        return false;
    snprintf(key, sizeof key, " %.*s ", SLICE_ARGS(small_word));
    return strstr(openers, key) != NULL;
}

/* Whether what ends at `at` is part of the word that begins there: `café`, `3rd`, `o’c`. */
static bool grows_from(struct slice text, size_t at) {
    size_t from = at;
    while (from && ((unsigned char)text.p[--from] & 0xc0) == 0x80)
        ;
    const char *p = text.p + from;
    int32_t cp = at ? utf8_next(&p, text.p + at) : ' ';
    uint8_t class = cp < 0 ? WORD_OTHER : word_class(cp);
    return class == WORD_LETTER || class == WORD_NUMBER || class == WORD_CONNECTOR ||
           class == WORD_EXTENDER || cp == '\'' || cp == 0x2019;
}

/* The letters and inner full stops before the last full stop of `text`; empty when they are more
 * than an abbreviation has, or grow from something else. */
static struct slice last_token(struct slice text) {
    size_t to = text.n - 1, from = to;
    while (from && to - from <= LONGEST && (is_letter(text.p[from - 1]) || text.p[from - 1] == '.'))
        from--;
    while (from < to && text.p[from] == '.')
        from++;
    if (from == to || to - from > LONGEST ||
        (text.p[from - (from > 0)] != '.' && grows_from(text, from)))
        return (struct slice){text.p, 0};
    return (struct slice){text.p + from, to - from};
}

/* How the next sentence begins, behind quotes and brackets. */
struct opening {
    bool capital, number;
    bool initial;      /* one letter with a full stop */
    struct slice word; /* ASCII letters, maybe none */
};

static struct opening opening_of(struct slice text) {
    const char *p = text.p, *end = text.p + text.n, *q = p;
    uint8_t class = SENTENCE_OTHER;
    while (q < end && class != SENTENCE_LOWER && class != SENTENCE_UPPER &&
           class != SENTENCE_OLETTER && class != SENTENCE_NUMBER) {
        p = q;
        int32_t cp = utf8_next(&q, end);
        class = cp < 0 ? SENTENCE_OTHER : sentence_class(cp);
    }
    size_t n = 0, left = (size_t)(end - p);
    while (n < left && n <= LONGEST && is_letter(p[n]))
        n++;
    return (struct opening){
        class == SENTENCE_UPPER, is_digit(*p), n == 1 && left > 1 && p[1] == '.', {p, n}};
}

static bool could_be_name(struct opening next) {
    return next.initial || !(next.capital && is_opener(next.word));
}

/* `J`, `J.R`, `U.S`. An `I` by itself is the pronoun, unless it begins the sentence or follows
 * another initial. */
static bool is_initials(struct slice before, struct slice token) {
    if (token.n % 2 == 0)
        return false;
    for (size_t i = 0; i < token.n; i++)
        if (i % 2 ? token.p[i] != '.' : !is_capital(token.p[i]))
            return false;
    if (token.n > 1 || token.p[0] != 'I')
        return true;
    struct slice head = slice_trim((struct slice){before.p, (size_t)(token.p - before.p)});
    return head.n == 0 || head.p[head.n - 1] == '.';
}

static bool is_date(struct slice word) {
    const struct abbreviation *a = find(word);
    return a && a->join == JOIN_DATE;
}

bool abbreviations_join(struct slice before, struct slice after) {
    if (before.n < 2 || after.n == 0 || before.p[before.n - 1] != '.')
        return false;
    struct slice token = last_token(before);
    if (token.n == 0)
        return false;
    const struct abbreviation *a = find(token);
    if (!a && !is_initials(before, token))
        return false;
    struct opening next = opening_of(after);
    if (!a)
        return next.capital && could_be_name(next);
    switch (a->join) {
    case JOIN_ALWAYS:
        return true;
    case JOIN_NAME:
        return could_be_name(next);
    case JOIN_SMALL:
        return !next.capital;
    case JOIN_NUMBER:
        return next.number;
    case JOIN_DATE:
        return next.number || is_date(next.word);
    }
    return false;
}
