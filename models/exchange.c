/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/exchange.h"

#include <math.h>
#include <stdlib.h>

#include "models/exchange_place.h"

typedef __int128 wide;

/* Those with units and a level. */
struct entries {
    struct exchange_place *all; /* [n] */
    size_t n;
};

static struct entries entries_of(const struct links_table *t, const struct grouping *levels) {
    struct entries e = {mem_zero(t->n_parts, sizeof *e.all), 0};
    for (uint32_t i = 0; i < t->n_parts; i++) {
        const struct links_part *p = &t->parts[i];
        uint32_t project = p->project == LINKS_NONE ? t->n_projects : p->project;
        if (p->units && levels->of[i] != LINKS_NONE)
            e.all[e.n++] = (struct exchange_place){.part = i,
                                                   .project = project,
                                                   .transcript = p->transcript,
                                                   .level = levels->of[i],
                                                   .person = p->level};
    }
    return e;
}

/* Parts that are the levels themselves are persons only if they are speakers. */
static void place(struct entries *e, const struct links_table *t, const struct grouping *levels) {
    struct slice by = buffer_slice(&t->by);
    const struct exchange_column column = {.is_project = strcmp(levels->name, "project") == 0,
                                           .any_project = t->n_projects > 0,
                                           .persons = slice_eq(by, SLICE("speaker")) ||
                                                      !slice_eq(by, slice_of(levels->name)),
                                           .n_projects = t->n_projects + 1,
                                           .n_transcripts = t->n_transcripts};
    exchange_place(e->all, e->n, &column);
}

static int by_item(const void *x, const void *y) {
    const struct exchange_place *a = x, *b = y;
    if (a->stratum != b->stratum)
        return a->stratum < b->stratum ? -1 : 1;
    if (a->level != b->level)
        return a->level < b->level ? -1 : 1;
    if (a->key != b->key)
        return a->key < b->key ? -1 : 1;
    return (a->part > b->part) - (a->part < b->part);
}

static void make_items(struct exchange *x, struct entries *e, const struct links_table *t) {
    if (e->n)
        qsort(e->all, e->n, sizeof *e->all, by_item);
    for (size_t i = 0; i < e->n; i++) {
        const struct exchange_place *now = &e->all[i], *before = now - 1;
        if (i == 0 || now->stratum != before->stratum || now->level != before->level ||
            now->key != before->key)
            x->items[x->n++] = (struct exchange_item){.stratum = now->stratum, .level = now->level};
        x->items[x->n - 1].n += t->parts[now->part].units;
        x->of[now->part] = (uint32_t)(x->n - 1);
    }
}

/* `before` times the ways to choose k of m; 0 when that is more than PERMUTATION_MOST, or `before`
 * is 0. */
static uint32_t choose(uint32_t before, uint64_t m, uint64_t k) {
    uint64_t ways = 1, few = k < m - k ? k : m - k;
    for (uint64_t i = 1; i <= few && ways <= PERMUTATION_MOST; i++)
        ways = ways * (m - few + i) / i;
    ways = ways <= PERMUTATION_MOST ? ways * before : 0;
    return ways <= PERMUTATION_MOST ? (uint32_t)ways : 0;
}

static size_t end_of_stratum(const struct exchange *e, size_t from) {
    size_t to = from;
    while (to < e->n && e->items[to].stratum == e->items[from].stratum)
        to++;
    return to;
}

static size_t end_of_level(const struct exchange *e, size_t from, size_t stratum_end) {
    size_t to = from;
    while (to < stratum_end && e->items[to].level == e->items[from].level)
        to++;
    return to;
}

static void count_levels(struct exchange *e) {
    for (uint32_t i = 0; i < e->n_levels; i++)
        e->levels[i].arrangements = 1;
    for (size_t from = 0, end; from < e->n; from = end) {
        end = end_of_stratum(e, from);
        for (size_t i = from, to; i < end; i = to) {
            struct exchange_level *level = &e->levels[e->items[i].level];
            to = end_of_level(e, i, end);
            level->own += to - i;
            if (to - i == end - from)
                continue;
            level->strata++;
            level->items += end - from;
            level->arrangements = choose(level->arrangements, end - from, to - i);
        }
    }
}

void exchange_make(struct exchange *e, const struct links_table *t, const struct grouping *levels) {
    struct entries entries = entries_of(t, levels);
    place(&entries, t, levels);
    *e = (struct exchange){.items = mem_zero(entries.n, sizeof *e->items),
                           .of = mem_zero(t->n_parts, sizeof *e->of),
                           .levels = mem_zero(levels->n, sizeof *e->levels),
                           .n_levels = levels->n,
                           .dealt = mem_zero(entries.n, sizeof *e->dealt),
                           .excess = mem_zero(levels->n, sizeof *e->excess),
                           .variance = mem_zero(levels->n, sizeof *e->variance)};
    for (size_t i = 0; i < t->n_parts; i++)
        e->of[i] = LINKS_NONE;
    make_items(e, &entries, t);
    count_levels(e);
    free(entries.all);
}

void exchange_free(struct exchange *e) {
    free(e->items);
    free(e->of);
    free(e->levels);
    free(e->dealt);
    free(e->excess);
    free(e->variance);
    *e = (struct exchange){0};
}

/* All units, as permutation.h has them: an item's residual is its x less its share of the whole. */
struct totals {
    uint64_t n, x;
};

static struct totals totals_of(const struct exchange *e) {
    struct totals all = {0};
    for (size_t i = 0; i < e->n; i++) {
        all.n += e->items[i].n;
        all.x += e->items[i].x;
    }
    return all;
}

/* Times all units: exact, so that equal ones are seen to be equal. */
static wide residual(const struct exchange_item *i, struct totals all) {
    return (wide)i->x * all.n - (wide)i->n * all.x;
}

/* What the items [from, end) of one stratum add to excess and variance of their levels. */
static void add_stratum(struct exchange *e, size_t from, size_t end, struct totals all) {
    double m = (double)(end - from), squares = 0;
    wide sum = 0;
    bool alike = true;
    for (size_t i = from; i < end; i++) {
        sum += residual(&e->items[i], all);
        alike &= residual(&e->items[i], all) == residual(&e->items[from], all);
    }
    if (alike)
        return;
    double whole = (double)all.n, mean = (double)sum / whole / m;
    for (size_t i = from; i < end; i++) {
        double r = (double)residual(&e->items[i], all) / whole - mean;
        squares += r * r;
    }
    for (size_t i = from, to; i < end; i = to) {
        uint32_t level = e->items[i].level;
        to = end_of_level(e, i, end);
        double k = (double)(to - i);
        if (to - i == end - from)
            continue;
        for (const struct exchange_item *item = e->items + i; item < e->items + to; item++)
            e->excess[level] += (double)residual(item, all) / whole - mean;
        e->variance[level] += k * (m - k) / m * squares / (m - 1);
    }
}

static struct exchange_test dealt_out(struct exchange *e, uint32_t level) {
    for (size_t i = 0; i < e->n; i++)
        e->dealt[i] = (struct permutation_item){.stratum = e->items[i].stratum,
                                                .score = e->items[i].level == level,
                                                .n = e->items[i].n,
                                                .x = e->items[i].x};
    struct permutation p = permutation_test(e->dealt, e->n);
    return (struct exchange_test){p.z, p.p, p.exact};
}

static struct exchange_test conclude(struct exchange *e, uint32_t level) {
    const struct exchange_level *l = &e->levels[level];
    enum reason why = l->own == 0                 ? REASON_NO_UNITS
                      : l->own == e->n            ? REASON_NO_GROUPS
                      : !(e->variance[level] > 0) ? REASON_NO_VARIATION
                                                  : REASON_NONE;
    if (why)
        return (struct exchange_test){value_missing(why), value_missing(why), false};
    if (l->arrangements)
        return dealt_out(e, level);
    double z = e->excess[level] / sqrt(e->variance[level]);
    return (struct exchange_test){value_of(z), value_of(erfc(fabs(z) / M_SQRT2)), false};
}

void exchange_tests(struct exchange *e, struct exchange_test *tests) {
    struct totals all = totals_of(e);
    for (uint32_t i = 0; i < e->n_levels; i++)
        e->excess[i] = e->variance[i] = 0;
    for (size_t from = 0, end; from < e->n; from = end) {
        end = end_of_stratum(e, from);
        add_stratum(e, from, end, all);
    }
    for (uint32_t i = 0; i < e->n_levels; i++)
        tests[i] = conclude(e, i);
}
