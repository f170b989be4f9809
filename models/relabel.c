/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/relabel.h"

#include <math.h>
#include <stdlib.h>

#include "models/draw.h"
#include "pipeline/memory.h"

enum { AT_ONCE = RELABEL_AT_ONCE };

struct relabel {
    const struct relabel_item *items;
    size_t n;
    uint32_t *labels; /* [n]: as they are dealt now */
    size_t *ends;     /* [n_strata]: where each stratum ends */
    size_t n_strata;
    relabel_statistic *statistic;
    void *with;
    uint32_t *waiting; /* [n * AT_ONCE]: arrangements that were not asked about yet … */
    size_t n_waiting;
    double least;      /* what counts as at least the observed one … */
    uint64_t as_large; /* … and how many were */
};

static int by_number(const void *x, const void *y) {
    const uint32_t *a = x, *b = y;
    return (*a > *b) - (*a < *b);
}

static size_t begin_of(const struct relabel *r, size_t stratum) {
    return stratum ? r->ends[stratum - 1] : 0;
}

static void deal_observed(struct relabel *r) {
    for (size_t i = 0; i < r->n; i++)
        r->labels[i] = r->items[i].label;
}

static struct relabel relabel_new(const struct relabel_item *items, size_t n,
                                  relabel_statistic *statistic, void *with) {
    struct relabel r = {.items = items,
                        .n = n,
                        .labels = mem_zero(n, sizeof *r.labels),
                        .ends = mem_zero(n, sizeof *r.ends),
                        .waiting = mem_zero(n * AT_ONCE, sizeof *r.waiting),
                        .statistic = statistic,
                        .with = with};
    for (size_t i = 0; i < n; i++)
        if (i + 1 == n || items[i + 1].stratum != items[i].stratum)
            r.ends[r.n_strata++] = i + 1;
    deal_observed(&r);
    return r;
}

static void relabel_free(struct relabel *r) {
    free(r->labels);
    free(r->ends);
    free(r->waiting);
}

/* Where fewer wait, the other places hold what was there before: nobody looks at them. */
static void ask(struct relabel *r) {
    double values[AT_ONCE];
    if (r->n_waiting)
        r->statistic(r->with, r->waiting, values);
    for (size_t k = 0; k < r->n_waiting; k++)
        r->as_large += values[k] >= r->least;
    r->n_waiting = 0;
}

static void put(struct relabel *r) {
    for (size_t i = 0; i < r->n; i++)
        r->waiting[i * AT_ONCE + r->n_waiting] = r->labels[i];
    if (++r->n_waiting == AT_ONCE)
        ask(r);
}

/* The first arrangement of all: the labels of every stratum ascend. */
static void deal_first(struct relabel *r) {
    for (size_t s = 0; s < r->n_strata; s++)
        qsort(r->labels + begin_of(r, s), r->ends[s] - begin_of(r, s), sizeof *r->labels,
              by_number);
}

/* How many arrangements there are, of labels that ascend; 0: more than RELABEL_MOST. Every factor
 * is a whole number of times as many, so nothing overflows. */
static uint64_t count(const struct relabel *r) {
    uint64_t product = 1;
    for (size_t s = 0; s < r->n_strata; s++) {
        size_t from = begin_of(r, s), equal = 0;
        for (size_t i = from; i < r->ends[s] && product <= RELABEL_MOST; i++) {
            equal = i > from && r->labels[i] == r->labels[i - 1] ? equal + 1 : 1;
            product = product * (i - from + 1) / equal;
        }
    }
    return product <= RELABEL_MOST ? product : 0;
}

static void turn_round(uint32_t *from, uint32_t *to) {
    for (; from < to && from < --to; from++) {
        uint32_t kept = *from;
        *from = *to;
        *to = kept;
    }
}

/* The next arrangement in the order of numbers; false after the last, when the first is back. */
static bool next_in(uint32_t *a, size_t n) {
    size_t i = n, j = n;
    while (i > 1 && a[i - 2] >= a[i - 1])
        i--;
    if (i > 1) {
        while (a[j - 1] <= a[i - 2])
            j--;
        uint32_t kept = a[i - 2];
        a[i - 2] = a[j - 1];
        a[j - 1] = kept;
        turn_round(a + i - 1, a + n);
    } else {
        turn_round(a, a + n);
    }
    return i > 1;
}

static bool deal_next(struct relabel *r) {
    for (size_t s = 0; s < r->n_strata; s++)
        if (next_in(r->labels + begin_of(r, s), r->ends[s] - begin_of(r, s)))
            return true;
    return false;
}

/* Fisher and Yates, within each stratum. */
static void deal_at_random(struct relabel *r, uint64_t state) {
    deal_observed(r);
    for (size_t s = 0; s < r->n_strata; s++)
        for (size_t from = begin_of(r, s), left = r->ends[s] - from; left > 1; left--) {
            uint32_t *a = r->labels + from + left - 1;
            uint32_t *b = r->labels + from + draw_below(&state, left);
            uint32_t kept = *a;
            *a = *b;
            *b = kept;
        }
}

double relabel_observed(const struct relabel_item *items, size_t n, relabel_statistic *statistic,
                        void *with) {
    struct relabel r = relabel_new(items, n, statistic, with);
    double values[AT_ONCE];
    for (size_t k = 0; k < AT_ONCE; k++)
        for (size_t i = 0; i < n; i++)
            r.waiting[i * AT_ONCE + k] = r.labels[i];
    statistic(with, r.waiting, values);
    relabel_free(&r);
    return values[0];
}

static void visit_all(struct relabel *r) {
    do
        put(r);
    while (deal_next(r));
    ask(r);
}

static void draw(struct relabel *r, uint64_t seed) {
    for (uint64_t b = 1; b <= RELABEL_DRAWS; b++) {
        deal_at_random(r, draw_replicate(seed, b));
        put(r);
    }
    ask(r);
}

struct relabelled relabel_test(const struct relabel_item *items, size_t n, uint64_t seed,
                               relabel_statistic *statistic, void *with) {
    struct relabel r = relabel_new(items, n, statistic, with);
    deal_first(&r);
    struct relabelled test = {.arrangements = count(&r)};
    test.exact = test.arrangements > 0;
    if (test.arrangements == 1) {
        test.p = value_missing(n ? REASON_NO_VARIATION : REASON_NO_UNITS);
        relabel_free(&r);
        return test;
    }
    double observed = relabel_observed(items, n, statistic, with);
    r.least = observed - 1e-12 * fmax(1, fabs(observed));
    if (test.exact)
        visit_all(&r);
    else
        draw(&r, seed);
    test.arrangements = test.exact ? test.arrangements : RELABEL_DRAWS + 1;
    test.p = value_of((double)(r.as_large + !test.exact) / (double)test.arrangements);
    relabel_free(&r);
    return test;
}
