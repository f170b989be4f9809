/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/countings.h"

#include <stdlib.h>
#include <unicode/uchar.h>

#include "pipeline/utf8.h"

/* The least bytes of a name that no chance repeats. */
enum { NAME_LEAST = 8 };

enum line_ends { AS_STORED, AS_ONE, AS_TWO, LINE_ENDS };

struct way {
    enum line_ends ends;
    bool utf16, mark;
};

/* Way 0 is the standard's. */
static struct way way_of(size_t number) {
    return (struct way){(enum line_ends)(number / 4), number % 2 == 1, number / 2 % 2 == 1};
}

static size_t number_of(struct way w) {
    return 4 * w.ends + 2 * w.mark + w.utf16;
}

/* An end of a selection. */
struct end {
    int64_t units;
    size_t at; /* which: two for each selection */
};

static int by_units(const void *a, const void *b) {
    const struct end *x = a, *y = b;
    if (x->units != y->units)
        return x->units < y->units ? -1 : 1;
    return (x->at > y->at) - (x->at < y->at);
}

static struct end *sorted_ends(const struct selection *s, size_t n) {
    struct end *ends = mem_resize(NULL, 2 * n + 1, sizeof *ends);
    for (size_t i = 0; i < n; i++) {
        ends[2 * i] = (struct end){s[i].from, 2 * i};
        ends[2 * i + 1] = (struct end){s[i].to, 2 * i + 1};
    }
    qsort(ends, 2 * n, sizeof *ends, by_units);
    return ends;
}

/* Moves *p behind what is counted together there; its units. */
static int64_t step(const char **p, const char *end, struct way w) {
    int32_t c = utf8_next(p, end);
    if (c == '\r' && w.ends != AS_STORED && *p < end && **p == '\n')
        ++*p;
    if (c == '\n' || c == '\r')
        return w.ends == AS_TWO ? 2 : 1;
    return w.utf16 && c > 0xffff ? 2 : 1;
}

/* Where the ends are, in one walk; an end within what is counted together is behind it. */
static void walk(struct slice text, struct way w, bool mark, const struct end *ends, size_t n,
                 size_t *bytes) {
    const char *p = text.p, *end = text.p + text.n;
    int64_t units = mark && w.mark ? 1 : 0;
    for (size_t i = 0; i < n; i++) {
        while (p < end && units < ends[i].units)
            units += step(&p, end, w);
        bool there = ends[i].units >= 0 && units >= ends[i].units;
        bytes[ends[i].at] = there ? (size_t)(p - text.p) : COUNTING_BEYOND;
    }
}

void counting_places(struct slice text, bool mark, size_t way, const struct selection *selections,
                     size_t n, size_t *bytes) {
    struct end *ends = sorted_ends(selections, n);
    walk(text, way_of(way), mark, ends, 2 * n, bytes);
    free(ends);
}

static int32_t char_behind(struct slice text, size_t at) {
    const char *p = text.p + at, *end = text.p + text.n;
    return p < end ? utf8_next(&p, end) : '\n';
}

static int32_t char_before(struct slice text, size_t at) {
    const char *p = text.p + at;
    if (at == 0)
        return '\n';
    do
        p--;
    while (p > text.p && ((unsigned char)*p & 0xc0) == 0x80);
    return utf8_next(&p, text.p + text.n);
}

static bool is_space(int32_t c) {
    return c < 0x80 ? c == ' ' || (c >= '\t' && c <= '\r') : u_isUWhiteSpace(c);
}

static bool is_word(int32_t c) {
    if (c < 0x80)
        return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
    return u_isalnum(c) || (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0;
}

static bool begins_well(struct slice text, size_t at) {
    return at != COUNTING_BEYOND && !is_word(char_before(text, at)) &&
           !is_space(char_behind(text, at));
}

/* People drag over the space behind a word, too, and programs take the line end along. */
static bool ends_well(struct slice text, size_t at) {
    if (at == COUNTING_BEYOND || at == 0)
        return false;
    int32_t last = char_before(text, at), next = char_behind(text, at);
    if (is_space(last))
        return last == '\n' || last == '\r' || is_word(next);
    return !is_word(next);
}

/* The next character of *s that is no white space; 0 at the end. */
static int32_t next_visible(struct slice *s) {
    const char *p = s->p, *end = s->p + s->n;
    int32_t c = 0;
    while (p < end && is_space(c = utf8_next(&p, end)))
        c = 0;
    *s = (struct slice){p, (size_t)(end - p)};
    return c;
}

/* Whether a selection is what its name repeats, but for white space and what "…" leaves out. */
static bool is_named(struct slice name, struct slice selected) {
    static const char *const more[] = {"\xe2\x80\xa6", "..."};
    bool clipped = false;
    for (size_t i = 0; i < 2 && !clipped; i++) {
        size_t n = strlen(more[i]);
        clipped = name.n > n && memcmp(name.p + name.n - n, more[i], n) == 0;
        name.n -= clipped ? n : 0;
    }
    if (name.n < NAME_LEAST)
        return false;
    for (;;) {
        int32_t c = next_visible(&name);
        if (c == 0)
            return clipped || next_visible(&selected) == 0;
        if (next_visible(&selected) != c)
            return false;
    }
}

static void weigh_way(struct countings *c, size_t way, struct slice text, const struct selection *s,
                      size_t n, const size_t *bytes) {
    for (size_t i = 0; i < n; i++) {
        size_t from = bytes[2 * i], to = bytes[2 * i + 1];
        c->of[way].good += begins_well(text, from);
        c->of[way].good += ends_well(text, to);
        if (s[i].name.n && to != COUNTING_BEYOND && from < to)
            c->of[way].same += is_named(s[i].name, (struct slice){text.p + from, to - from});
    }
}

/* What a text holds that not everybody counts alike. */
struct traits {
    bool astral, crlf, lf; /* lf: and lone CR */
};

static struct traits traits_of(struct slice text) {
    struct traits t = {false, false, false};
    for (size_t i = 0; i < text.n; i++) {
        unsigned char c = (unsigned char)text.p[i];
        bool pair = c == '\r' && i + 1 < text.n && text.p[i + 1] == '\n';
        t.astral |= c >= 0xf0;
        t.crlf |= pair;
        t.lf |= !pair && (c == '\n' || c == '\r');
        i += pair;
    }
    return t;
}

/* The way that counts this text alike and comes first. */
static struct way plainest(struct way w, struct traits t, bool mark) {
    w.utf16 &= t.astral;
    w.mark &= mark;
    if ((!t.crlf && w.ends == AS_ONE) || (!t.lf && w.ends == AS_TWO) || (!t.crlf && !t.lf))
        w.ends = AS_STORED;
    return w;
}

void countings_weigh(struct countings *c, struct slice text, bool mark,
                     const struct selection *selections, size_t n) {
    struct traits t = traits_of(text);
    struct countings here = {.ends = 2 * n};
    struct end *ends = sorted_ends(selections, n);
    size_t *bytes = mem_zero(2 * n + 1, sizeof *bytes);
    for (size_t way = 0; way < COUNTINGS; way++) {
        size_t like = number_of(plainest(way_of(way), t, mark));
        if (like == way) {
            walk(text, way_of(way), mark, ends, 2 * n, bytes);
            weigh_way(&here, way, text, selections, n, bytes);
        } else {
            here.of[way] = here.of[like];
        }
        c->of[way].good += here.of[way].good;
        c->of[way].same += here.of[way].same;
    }
    c->ends += here.ends;
    c->astral |= t.astral;
    c->crlf |= t.crlf;
    c->lf |= t.lf;
    c->mark |= mark;
    free(bytes);
    free(ends);
}

size_t countings_best(const struct countings *c) {
    size_t best = 0;
    for (size_t way = 1; way < COUNTINGS; way++) {
        bool same = c->of[way].same == c->of[best].same;
        if (same ? c->of[way].good > c->of[best].good : c->of[way].same > c->of[best].same)
            best = way;
    }
    return best;
}

double countings_share(const struct countings *c, size_t way) {
    return c->ends ? (double)c->of[way].good / (double)c->ends : 0;
}

bool countings_sound(const struct countings *c, size_t way) {
    return 5 * c->of[way].good >= 2 * c->ends || 4 * c->of[way].same >= c->ends;
}

void countings_say(const struct countings *c, size_t way, struct buffer *to) {
    struct way w = way_of(way);
    bool two = w.ends == AS_TWO || (w.ends == AS_STORED && c->crlf);
    buffer_text(to, w.utf16 ? "UTF-16 units" : "code points");
    if (w.ends == AS_STORED && c->crlf && c->lf)
        buffer_text(to, ", line ends as they are stored");
    else if (c->crlf || c->lf)
        buffer_text(to, two ? ", a line end as two" : ", a line end as one");
    if (c->mark)
        buffer_text(to, w.mark ? ", with the byte order mark" : ", without the byte order mark");
}
