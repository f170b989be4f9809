/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/words.h"

#include "corpus/ascii_words.h"
#include "corpus/boundaries.h"
#include "corpus/classes.h"
#include "pipeline/utf8.h"

/* What next_class says of ill-formed UTF-8, and find_here of a text that ICU has to cut. */
enum { WORD_FAULT = WORD_FOREIGN };
enum { PLAIN_LEAST = 32 /* bytes */ };
#define GIVE_UP SIZE_MAX

struct words {
    struct boundaries *icu;
    struct span_list found;
    bool usual;        /* at and colon are as ascii_words has them */
    uint8_t byte[256]; /* classes of ASCII; WORD_UNKNOWN for what begins a longer sequence */
    struct classes classes;
};

static size_t segments(struct words *w, struct slice text, bool *first_is_word) {
    struct span s;
    size_t n = 0;
    bool is_word;
    for (boundaries_start(w->icu, text); boundaries_next(w->icu, &s, &is_word); n++)
        if (n == 0)
            *first_is_word = is_word;
    return n;
}

/* ICU's rules depart from the property tables in a few characters, and its versions differ in
 * which. They are asked for by trying them: does the character stand as a word by itself, does it
 * join? */
static void learn_tailoring(struct words *w) {
    static const int32_t tailored[] = {':', '@', 0xfe55, 0xff1a};
    struct buffer b = {0};
    for (size_t i = 0; i < sizeof tailored / sizeof *tailored; i++) {
        bool is_word = false;
        buffer_clear(&b);
        utf8_add(&b, tailored[i]);
        segments(w, buffer_slice(&b), &is_word);
        buffer_clear(&b);
        buffer_char(&b, 'a');
        utf8_add(&b, tailored[i]);
        buffer_char(&b, 'b');
        bool joins = segments(w, buffer_slice(&b), &(bool){false}) == 1;
        w->classes.of[tailored[i]] = is_word ? WORD_LETTER : joins ? WORD_MID_LETTER : WORD_OTHER;
    }
    buffer_free(&b);
}

struct words *words_new(void) {
    struct boundaries *icu = boundaries_new(BOUNDARIES_WORDS);
    if (!icu)
        return NULL;
    struct words *w = mem_zero(1, sizeof *w);
    w->icu = icu;
    w->classes.find = word_class;
    learn_tailoring(w);
    for (int32_t c = 0; c < 0x80; c++)
        w->byte[c] = classes_get(&w->classes, c);
    w->usual = w->byte[':'] == WORD_OTHER && w->byte['@'] == WORD_LETTER;
    return w;
}

void words_free(struct words *w) {
    if (!w)
        return;
    boundaries_free(w->icu);
    span_list_free(&w->found);
    free(w);
}

/* The offset behind the mark that is open at `open`, or `open` when it is not closed. */
static size_t mark_end(struct slice text, size_t open) {
    for (size_t i = open + 1; i < text.n && text.p[i] != '['; i++)
        if (text.p[i] == ']')
            return i + 1;
    return open;
}

/* The next closed mark from `at` on; an empty one at the end when there is none. */
static struct span next_mark(struct slice text, size_t at) {
    while (at < text.n) {
        const char *open = memchr(text.p + at, '[', text.n - at);
        if (!open)
            break;
        at = (size_t)(open - text.p);
        size_t end = mark_end(text, at);
        if (end > at)
            return (struct span){(uint32_t)at, (uint32_t)end};
        at++;
    }
    return (struct span){(uint32_t)text.n, (uint32_t)text.n};
}

size_t words_find_icu(struct words *w, struct slice text, const struct span **spans) {
    struct span mark = next_mark(text, 0), s;
    bool is_word;
    w->found.n = 0;
    for (boundaries_start(w->icu, text); boundaries_next(w->icu, &s, &is_word);) {
        /* Brackets are segments of their own, so a word lies within a mark or without. */
        while (mark.from < text.n && mark.to <= s.from)
            mark = next_mark(text, mark.to);
        if (is_word && s.from < mark.from)
            span_list_add(&w->found, s.from, s.to);
    }
    *spans = w->found.at;
    return w->found.n;
}

/* The class of the character at *i, which is moved behind it; WORD_OTHER at the end. */
static inline uint8_t next_class(struct words *w, struct slice text, size_t *i) {
    if (*i == text.n)
        return WORD_OTHER;
    uint8_t class = w->byte[(unsigned char)text.p[*i]];
    if (class != WORD_UNKNOWN) {
        ++*i;
        return class;
    }
    const char *p = text.p + *i;
    int32_t cp = utf8_next(&p, text.p + text.n);
    *i = (size_t)(p - text.p);
    return cp < 0 ? WORD_FAULT : classes_get(&w->classes, cp);
}

static inline bool is_core(uint8_t class) {
    return class == WORD_LETTER || class == WORD_NUMBER || class == WORD_CONNECTOR;
}

static bool joins(uint8_t mid, uint8_t class) {
    return mid == WORD_MID_EITHER || (mid == WORD_MID_LETTER && class == WORD_LETTER) ||
           (mid == WORD_MID_NUMBER && class == WORD_NUMBER);
}

/* WB6, WB7, WB11, WB12. Behind a `mid` that follows a character of class `last`: if the next one is
 * of that class too and they join, the offset behind it, else 0. */
static size_t over_mid(struct words *w, struct slice text, size_t i, uint8_t mid, uint8_t last) {
    if ((last != WORD_LETTER && last != WORD_NUMBER) || !joins(mid, last))
        return 0;
    uint8_t class;
    do
        class = next_class(w, text, &i);
    while (class == WORD_EXTENDER);
    if (class == WORD_ZWJ)
        return GIVE_UP;
    return class == last ? i : 0;
}

struct reading {
    size_t cores;  /* letters, numbers and connectors so far */
    uint8_t last;  /* class of the last of them */
    bool extended; /* extenders follow it */
};

/* WB4 to WB13b from `i` on, where a core character stands: letters, numbers and connectors all join
 * each other. The offset behind the word, or GIVE_UP. */
static size_t read_word(struct words *w, struct slice text, size_t i, struct reading *r) {
    for (;;) {
        size_t at = i;
        uint8_t class = next_class(w, text, &i);
        if (is_core(class)) {
            r->last = class;
            r->cores++;
            r->extended = false;
            while (i < text.n && w->byte[(unsigned char)text.p[i]] == class)
                i++, r->cores++;
        } else if (class == WORD_EXTENDER) {
            r->extended = true;
        } else if (class == WORD_ZWJ || class == WORD_FOREIGN) {
            return GIVE_UP;
        } else {
            size_t over = class == WORD_OTHER ? 0 : over_mid(w, text, i, class, r->last);
            if (over == 0 || over == GIVE_UP)
                return over ? GIVE_UP : at;
            r->cores++;
            r->extended = false;
            i = over;
        }
    }
}

/* ICU's rule status takes neither a lone connector for a word nor, by the way its rules are
 * chained, what ends with an extended one. */
static bool counts(const struct reading *r) {
    return r->last != WORD_CONNECTOR || (r->cores > 1 && !r->extended);
}

/* The commonest word: a run of ASCII letters with nothing behind it that could join. The offset
 * behind it, or `i` when it is not so simple. */
static inline size_t over_letters(const struct words *w, struct slice text, size_t i) {
    size_t to = i;
    while (to < text.n && w->byte[(unsigned char)text.p[to]] == WORD_LETTER)
        to++;
    return to == text.n || w->byte[(unsigned char)text.p[to]] == WORD_OTHER ? to : i;
}

/* Whether plain text begins at `i`, behind a space, and is long enough to be left to ascii_words.
 */
static bool is_plain_from(const struct words *w, struct slice text, size_t i) {
    const char *p = text.p + i;
    return w->usual && text.n - i >= PLAIN_LEAST &&
           utf8_ascii_end(p, p + PLAIN_LEAST) == p + PLAIN_LEAST;
}

/* Appends the words from `i` on. Returns how far it came: the end, the beginning of a plain stretch
 * behind `i`, or GIVE_UP. */
static size_t find_here(struct words *w, struct slice text, size_t i) {
    while (i < text.n) {
        size_t at = i, simple = over_letters(w, text, i);
        if (simple > at) {
            span_list_add(&w->found, at, simple);
            i = simple;
            continue;
        }
        uint8_t class = next_class(w, text, &i);
        if (is_core(class)) {
            struct reading r = {0, class, false};
            i = read_word(w, text, at, &r);
            if (i == GIVE_UP)
                return GIVE_UP;
            if (counts(&r))
                span_list_add(&w->found, at, i);
        } else if (class == WORD_FOREIGN) {
            return GIVE_UP;
        } else if (text.p[at] == '[') {
            size_t end = mark_end(text, at);
            i = end > at ? end : i;
        } else if (text.p[at] == ' ' && is_plain_from(w, text, i)) {
            return i;
        }
    }
    return i;
}

size_t words_find(struct words *w, struct slice text, const struct span **spans) {
    w->found.n = 0;
    for (size_t i = 0; i < text.n;) {
        if (w->usual)
            i = ascii_words_find(text, i, &w->found);
        i = find_here(w, text, i);
        if (i == GIVE_UP)
            return words_find_icu(w, text, spans);
    }
    *spans = w->found.at;
    return w->found.n;
}
