/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/sentences.h"

#include "corpus/abbreviations.h"
#include "corpus/boundaries.h"
#include "corpus/classes.h"
#include "pipeline/utf8.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

struct sentences {
    struct boundaries *icu;
    struct span_list found;
    bool join;     /* over abbreviations and within marks */
    bool has_mark; /* the text in hand may have a mark in brackets */
    struct classes classes;
};

struct sentences *sentences_new(bool join) {
    struct boundaries *icu = boundaries_new(BOUNDARIES_SENTENCES);
    if (!icu)
        return NULL;
    struct sentences *s = mem_zero(1, sizeof *s);
    s->icu = icu;
    s->join = join;
    s->classes.find = sentence_class;
    return s;
}

void sentences_free(struct sentences *s) {
    if (!s)
        return;
    boundaries_free(s->icu);
    span_list_free(&s->found);
    free(s);
}

/* The class of the character at *p, which is moved behind it. */
static inline uint8_t next_class(struct sentences *s, const char **p, const char *end) {
    int32_t cp = utf8_next(p, end);
    return cp < 0 ? SENTENCE_OTHER : classes_get(&s->classes, cp);
}

static uint8_t class_at(struct sentences *s, const char *p, const char *end) {
    return p < end ? next_class(s, &p, end) : SENTENCE_OTHER;
}

/* The class of the character before `p`, which is moved to its beginning. */
static uint8_t previous_class(struct sentences *s, const char *begin, const char **p) {
    const char *end = *p;
    do
        --*p;
    while (*p > begin && ((unsigned char)**p & 0xc0) == 0x80);
    return class_at(s, *p, end);
}

static bool is_separator(uint8_t class) {
    return class == SENTENCE_SEP || class == SENTENCE_CR || class == SENTENCE_LF;
}

static bool is_white(uint8_t class) {
    return class == SENTENCE_SPACE || is_separator(class);
}

static bool is_terminator(uint8_t class) {
    return class == SENTENCE_ATERM || class == SENTENCE_STERM;
}

/* Whether a paragraph ends within [p, end). */
static bool has_separator(struct sentences *s, const char *p, const char *end) {
    while (p < end)
        if (is_separator(next_class(s, &p, end)))
            return true;
    return false;
}

static void begin(struct sentences *s, struct slice text) {
    s->found.n = 0;
    s->has_mark = s->join && text.n && memchr(text.p, '[', text.n);
}

/* Whether byte `at` lies within a closed mark, as words.h has it: no word, so no sentence ends
 * there. */
static bool in_mark(struct slice text, size_t at) {
    const char *break_at = text.p + at, *end = text.p + text.n;
    const char *open = memrchr(text.p, '[', at);
    if (!open || memchr(open, ']', (size_t)(break_at - open)))
        return false;
    const char *close = memchr(break_at, ']', (size_t)(end - break_at));
    return close && !memchr(break_at, '[', (size_t)(close - break_at));
}

/* One segment of either path: trimmed, dropped, joined to the one before it, or added. */
static void add(struct sentences *s, struct slice text, size_t from, size_t to) {
    const char *p = text.p + from, *end = text.p + to, *q;
    for (q = p; p < end && is_white(next_class(s, &q, end)); p = q)
        ;
    for (q = end; p < end && is_white(previous_class(s, p, &q)); end = q)
        ;
    if (p == end)
        return;
    from = (size_t)(p - text.p);
    to = (size_t)(end - text.p);
    struct span *last = s->found.n ? &s->found.at[s->found.n - 1] : NULL;
    bool joined = s->join && last &&
                  ((s->has_mark && in_mark(text, from)) ||
                   (abbreviations_join(span_slice(text, *last), (struct slice){p, to - from}) &&
                    !has_separator(s, text.p + last->to, p)));
    if (joined)
        last->to = (uint32_t)to;
    else
        span_list_add(&s->found, from, to);
}

size_t sentences_find_icu(struct sentences *s, struct slice text, const struct span **spans) {
    struct span segment;
    bool is_word;
    begin(s, text);
    for (boundaries_start(s->icu, text); boundaries_next(s->icu, &segment, &is_word);)
        add(s, text, segment.from, segment.to);
    *spans = s->found.at;
    return s->found.n;
}

static inline bool is_stop(char c) {
    return c == '.' || c == '!' || c == '?' || c == '\n' || c == '\r' || (unsigned char)c >= 0x80;
}

/* The next byte that may begin a terminator or a separator; `end` when there is none. */
static const char *find_stop(const char *p, const char *end) {
#ifdef __SSE2__
    for (; end - p >= 16; p += 16) {
        __m128i v = _mm_loadu_si128((const __m128i *)(const void *)p);
        __m128i full = _mm_cmpeq_epi8(v, _mm_set1_epi8('.'));
        __m128i mark = _mm_cmpeq_epi8(v, _mm_set1_epi8('!'));
        __m128i query = _mm_cmpeq_epi8(v, _mm_set1_epi8('?'));
        __m128i feed = _mm_cmpeq_epi8(v, _mm_set1_epi8('\n'));
        __m128i cr = _mm_cmpeq_epi8(v, _mm_set1_epi8('\r'));
        __m128i any = _mm_or_si128(_mm_or_si128(full, mark), _mm_or_si128(query, feed));
        int stops = _mm_movemask_epi8(_mm_or_si128(v, _mm_or_si128(any, cr)));
        if (stops)
            return p + __builtin_ctz((unsigned)stops);
    }
#endif
    while (p < end && !is_stop(*p))
        p++;
    return p;
}

/* SB7: whether an upper or lower case letter stands before the terminator at `at`. */
static bool letter_before(struct sentences *s, const char *begin, const char *at) {
    uint8_t class = SENTENCE_EXTENDER;
    while (at > begin && class == SENTENCE_EXTENDER)
        class = previous_class(s, begin, &at);
    return class == SENTENCE_UPPER || class == SENTENCE_LOWER;
}

/* SB8: whether a lower case letter comes before any other letter, separator or terminator. */
static bool lower_ahead(struct sentences *s, const char *p, const char *end) {
    while (p < end) {
        uint8_t class = next_class(s, &p, end);
        if (class == SENTENCE_LOWER)
            return true;
        if (class == SENTENCE_OLETTER || class == SENTENCE_UPPER || is_separator(class) ||
            is_terminator(class))
            return false;
    }
    return false;
}

/* Moves *p over characters of one class and all extenders. */
static void skip(struct sentences *s, const char **p, const char *end, uint8_t class) {
    for (const char *q = *p; q < end; *p = q) {
        uint8_t c = next_class(s, &q, end);
        if (c != class && c != SENTENCE_EXTENDER)
            return;
    }
}

/* SB3: behind a separator of class `class`, which ends before `p`: over the second half of a CR LF.
 */
static const char *over_separator(uint8_t class, const char *p, const char *end) {
    return class == SENTENCE_CR && p < end && *p == '\n' ? p + 1 : p;
}

/* SB6 to SB11. Moves *p from behind the terminator at `at` to where reading goes on; whether a
 * sentence ends there. */
static bool ends_sentence(struct sentences *s, struct slice text, const char *at, const char **p,
                          uint8_t kind) {
    const char *end = text.p + text.n;
    skip(s, p, end, SENTENCE_EXTENDER);
    uint8_t class = class_at(s, *p, end);
    if (kind == SENTENCE_ATERM &&
        (class == SENTENCE_NUMBER || (class == SENTENCE_UPPER && letter_before(s, text.p, at))))
        return false;
    skip(s, p, end, SENTENCE_CLOSE);
    skip(s, p, end, SENTENCE_SPACE);
    class = class_at(s, *p, end);
    if (is_separator(class)) {
        next_class(s, p, end);
        *p = over_separator(class, *p, end);
        return true;
    }
    if (class == SENTENCE_CONTINUE || is_terminator(class))
        return false;
    return kind != SENTENCE_ATERM || !lower_ahead(s, *p, end);
}

/* Adds all sentences; false when ICU has to do it. */
static bool find_here(struct sentences *s, struct slice text) {
    const char *from = text.p, *end = text.p + text.n, *p = from;
    while ((p = find_stop(p, end)) < end) {
        const char *at = p;
        int32_t cp = utf8_next(&p, end);
        if (cp < 0)
            return false;
        uint8_t class = classes_get(&s->classes, cp);
        bool ends = false;
        if (is_separator(class)) {
            p = over_separator(class, p, end);
            ends = true;
        } else if (is_terminator(class)) {
            ends = ends_sentence(s, text, at, &p, class);
        }
        if (ends) {
            add(s, text, (size_t)(from - text.p), (size_t)(p - text.p));
            from = p;
        }
    }
    if (from < end)
        add(s, text, (size_t)(from - text.p), text.n);
    return true;
}

size_t sentences_find(struct sentences *s, struct slice text, const struct span **spans) {
    begin(s, text);
    *spans = NULL;
    if (text.n && !find_here(s, text))
        return sentences_find_icu(s, text, spans);
    *spans = s->found.at;
    return s->found.n;
}
