/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/rule_spans.h"

#include <stdlib.h>

#define COMPARE(a, b) (((a) > (b)) - ((a) < (b)))

static int by_first(const void *a, const void *b) {
    const struct rule_span *x = a, *y = b;
    int c = COMPARE(x->first, y->first);
    return c ? c : COMPARE(x->last, y->last);
}

/* By last, and of those the later beginning first, so that the last of equals is the longest. */
static int by_last(const void *a, const void *b) {
    const struct rule_span *x = a, *y = b;
    int c = COMPARE(x->last, y->last);
    return c ? c : COMPARE(y->first, x->first);
}

/* Lists are mostly in order as they are found. */
static void sort(struct rule_spans s, int (*compare)(const void *, const void *)) {
    for (size_t i = 1; i < s.n; i++)
        if (compare(&s.at[i - 1], &s.at[i]) > 0) {
            qsort(s.at, s.n, sizeof *s.at, compare);
            return;
        }
}

void rule_spans_sort(struct rule_spans *s) {
    size_t kept = 0;
    sort(*s, by_first);
    for (size_t i = 0; i < s->n; i++)
        if (kept == 0 || by_first(&s->at[kept - 1], &s->at[i]) != 0)
            s->at[kept++] = s->at[i];
    s->n = kept;
}

static struct rule_spans room(size_t n, struct arena *arena) {
    return (struct rule_spans){arena_alloc(arena, n, sizeof(struct rule_span)), 0};
}

static struct rule_spans copy(struct rule_spans s, struct arena *arena) {
    struct rule_spans to = room(s.n, arena);
    for (; to.n < s.n; to.n++)
        to.at[to.n] = s.at[to.n];
    return to;
}

struct rule_spans rule_spans_join(struct rule_spans a, struct rule_spans b, struct arena *arena) {
    struct rule_spans to = room(a.n + b.n, arena);
    for (size_t i = 0, k = 0; i < a.n || k < b.n;) {
        int c = i == a.n ? 1 : k == b.n ? -1 : by_first(&a.at[i], &b.at[k]);
        to.at[to.n++] = c <= 0 ? a.at[i] : b.at[k];
        i += c <= 0;
        k += c >= 0;
    }
    return to;
}

struct rule_spans rule_spans_in(struct rule_spans s, const bool *rows, bool wanted,
                                struct arena *arena) {
    struct rule_spans to = room(s.n, arena);
    for (size_t i = 0; i < s.n; i++)
        if (rows[s.at[i].row] == wanted)
            to.at[to.n++] = s.at[i];
    return to;
}

static inline size_t count_before(struct rule_spans s, uint32_t first, bool ended) {
    size_t low = 0, high = s.n;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if ((ended ? s.at[middle].last : s.at[middle].first) < first)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* How many begin before `first` (by_first). */
static size_t begun_before(struct rule_spans s, uint32_t first) {
    return count_before(s, first, false);
}

/* How many end before `first` (by_last). */
static size_t ended_before(struct rule_spans s, uint32_t first) {
    return count_before(s, first, true);
}

void rule_spans_drop(struct rule_spans *s, struct rule_spans others) {
    size_t kept = 0;
    for (size_t i = 1; i < others.n; i++) /* the farthest end so far */
        if (others.at[i].last < others.at[i - 1].last)
            others.at[i].last = others.at[i - 1].last;
    for (size_t i = 0; i < s->n; i++) {
        size_t begun = begun_before(others, s->at[i].last + 1);
        if (begun == 0 || others.at[begun - 1].last < s->at[i].first)
            s->at[kept++] = s->at[i];
    }
    s->n = kept;
}

/* Two lists of the same stretches, in either order. */
struct both {
    struct rule_spans by_first, by_last;
};

static bool fits(const struct rule_span *earlier, const struct rule_span *later,
                 struct rule_join join) {
    return later->first - earlier->last <= join.words &&
           (!join.same_row || earlier->row == later->row);
}

/* What fits `one` and is nearest, or NULL. Of what lies on one side only the nearest can fit where
 * others do not: rows, too, follow one another. */
static const struct rule_span *nearest(const struct rule_span *one, const struct both *others,
                                       struct rule_join join) {
    const struct rule_span *before = NULL, *behind = NULL;
    if (join.order != RULE_TOKEN_BEFORE) {
        size_t n = ended_before(others->by_last, one->first);
        if (n && fits(&others->by_last.at[n - 1], one, join))
            before = &others->by_last.at[n - 1];
    }
    if (join.order != RULE_TOKEN_AFTER) {
        size_t n = begun_before(others->by_first, one->last + 1);
        if (n < others->by_first.n && fits(one, &others->by_first.at[n], join))
            behind = &others->by_first.at[n];
    }
    if (!before || !behind)
        return before ? before : behind;
    return one->first - before->last <= behind->first - one->last ? before : behind;
}

static struct both order_both(struct rule_spans s, struct arena *arena) {
    struct both b = {s, copy(s, arena)};
    sort(b.by_last, by_last);
    return b;
}

static void add_pair(struct rule_spans *to, const struct rule_span *a, const struct rule_span *b) {
    if (a->row != b->row) {
        to->at[to->n++] = *a;
        to->at[to->n++] = *b;
        return;
    }
    const struct rule_span *earlier = a->first < b->first ? a : b, *later = earlier == a ? b : a;
    to->at[to->n++] = (struct rule_span){earlier->first, later->last, a->row};
}

struct rule_spans rule_spans_near(struct rule_spans a, struct rule_spans b, struct rule_join join,
                                  struct arena *arena) {
    struct both others = order_both(b, arena);
    struct rule_spans to = room(2 * a.n, arena);
    for (size_t i = 0; i < a.n; i++) {
        const struct rule_span *with = nearest(&a.at[i], &others, join);
        if (with && !join.negated)
            add_pair(&to, &a.at[i], with);
        else if (!with && join.negated)
            to.at[to.n++] = a.at[i];
    }
    rule_spans_sort(&to);
    return to;
}

struct rule_spans rule_spans_preceded(struct rule_spans a, struct rule_spans b, uint32_t words,
                                      struct arena *arena) {
    const struct rule_join join = {.same_row = true, .words = words, .order = RULE_TOKEN_AFTER};
    struct both others = order_both(b, arena);
    struct rule_spans to = room(a.n, arena);
    for (size_t i = 0; i < a.n; i++)
        if (nearest(&a.at[i], &others, join))
            to.at[to.n++] = a.at[i];
    return to;
}
