/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/excerpt.h"

#include <stdlib.h>

#include "pipeline/utf8.h"

/* A cut text: what is shown of it. */
struct window {
    size_t from, to; /* bytes */
};

static int by_place(const void *x, const void *y) {
    const struct excerpt_mark *a = x, *b = y;
    if (a->from != b->from)
        return a->from < b->from ? -1 : 1;
    return (a->to > b->to) - (a->to < b->to);
}

/* Sorted, and none overlaps another; returns how many are left. Empty ones are none. */
static size_t settle(struct excerpt_mark *marks, size_t n) {
    size_t kept = 0;
    if (n)
        qsort(marks, n, sizeof *marks, by_place);
    for (size_t i = 0; i < n; i++) {
        struct excerpt_mark *last = kept ? &marks[kept - 1] : NULL;
        if (marks[i].from >= marks[i].to)
            continue;
        if (!last || marks[i].from >= last->to) {
            marks[kept++] = marks[i];
            continue;
        }
        last->to = marks[i].to > last->to ? marks[i].to : last->to;
        last->kinds |= marks[i].kinds;
    }
    return kept;
}

static bool is_inside(struct slice text, size_t at) {
    return at < text.n && ((unsigned char)text.p[at] & 0xc0) == 0x80;
}

/* `points` code points before `at`; then the next word's beginning, if one comes before `at`. */
static size_t back(struct slice text, size_t at, size_t points) {
    size_t from = at;
    while (points-- && from > 0)
        do
            from--;
        while (from > 0 && is_inside(text, from));
    for (size_t i = from; from > 0 && i < at; i++)
        if (text.p[i] == ' ')
            return i + 1;
    return from;
}

/* The same behind `at`: the end of a word. */
static size_t ahead(struct slice text, size_t at, size_t points) {
    size_t to = at;
    while (points-- && to < text.n)
        do
            to++;
        while (is_inside(text, to));
    for (size_t i = to; to < text.n && i > at; i--)
        if (text.p[i] == ' ')
            return i;
    return to;
}

static bool differ(const struct excerpt_mark *a, const struct excerpt_mark *b) {
    return (a->kinds | b->kinds) != a->kinds || (a->kinds | b->kinds) != b->kinds;
}

/* The first of the two neighbours of different kinds that are nearest to one another; 0 when there
 * are none, or when one mark is both (then that one). *two: whether there are two. */
static size_t nearest(const struct excerpt_mark *marks, size_t n, bool *two) {
    size_t best = 0, gap = SIZE_MAX;
    *two = false;
    for (size_t i = 0; i + 1 < n; i++) {
        size_t now = marks[i + 1].from - marks[i].to;
        if (!differ(&marks[i], &marks[i + 1]) || now >= gap)
            continue;
        gap = now;
        best = i;
        *two = true;
    }
    return best;
}

/* One or two windows of about `most` code points in all. */
static size_t cut(struct slice text, const struct excerpt_mark *marks, size_t n, size_t most,
                  struct window *windows) {
    bool two;
    size_t i = nearest(marks, n, &two);
    const struct excerpt_mark *one = &marks[i], *other = two ? &marks[i + 1] : one;
    size_t stretch = utf8_count((struct slice){text.p + one->from, other->to - one->from});
    if (stretch + most / 3 <= most) {
        size_t room = (most - stretch) / 2;
        windows[0] = (struct window){back(text, one->from, room), ahead(text, other->to, room)};
        return 1;
    }
    windows[0] = (struct window){back(text, one->from, most / 4), ahead(text, one->to, most / 4)};
    windows[1] =
        (struct window){back(text, other->from, most / 4), ahead(text, other->to, most / 4)};
    if (two && windows[1].from > windows[0].to)
        return 2;
    windows[0].to = windows[1].to;
    return 1;
}

/* Where stretches go. */
struct putting {
    excerpt_put *put;
    void *to;
};

static void put(const struct putting *p, struct slice stretch, unsigned kinds) {
    if (stretch.n)
        p->put(p->to, stretch, kinds);
}

/* What the window shows; a mark that it cuts is left out. */
static void put_window(const struct putting *p, struct slice text, const struct excerpt_mark *marks,
                       size_t n, struct window w) {
    size_t at = w.from;
    for (size_t i = 0; i < n; i++) {
        const struct excerpt_mark *m = &marks[i];
        if (m->from < at || m->to > w.to)
            continue;
        put(p, (struct slice){text.p + at, m->from - at}, 0);
        put(p, (struct slice){text.p + m->from, m->to - m->from}, m->kinds);
        at = m->to;
    }
    put(p, (struct slice){text.p + at, w.to - at}, 0);
}

void excerpt_each(struct slice text, struct excerpt_mark *marks, size_t n, size_t most,
                  excerpt_put *each, void *to) {
    const struct putting p = {each, to};
    struct window windows[2] = {{0, text.n}, {0, 0}};
    size_t n_windows = 1;
    n = settle(marks, n);
    if (utf8_count(text) > most) {
        if (n)
            n_windows = cut(text, marks, n, most, windows);
        else
            windows[0].to = ahead(text, 0, most);
    }
    for (size_t i = 0; i < n_windows; i++) {
        if (windows[i].from > 0)
            put(&p, i ? SLICE(" … ") : SLICE("… "), 0);
        put_window(&p, text, marks, n, windows[i]);
    }
    if (windows[n_windows - 1].to < text.n)
        put(&p, SLICE(" …"), 0);
}

static void add_signs(struct buffer *to, unsigned kinds, bool opening) {
    if (opening && kinds & EXCERPT_FIRST)
        buffer_char(to, '*');
    if (kinds & EXCERPT_SECOND)
        buffer_char(to, '_');
    if (!opening && kinds & EXCERPT_FIRST)
        buffer_char(to, '*');
}

static void add_signed(void *to, struct slice stretch, unsigned kinds) {
    add_signs(to, kinds, true);
    buffer_add(to, stretch);
    add_signs(to, kinds, false);
}

void excerpt_write(struct buffer *to, struct slice text, struct excerpt_mark *marks, size_t n,
                   size_t most) {
    excerpt_each(text, marks, n, most, add_signed, to);
}
