/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/differences.h"

#include <math.h>
#include <stdlib.h>

#include "models/families.h"
#include "models/grouping.h"
#include "models/permutation.h"

/* Two levels, and what one pair of themes has in each, transcript by transcript. */
struct comparison {
    const struct links_table *links;
    const struct grouping *levels;
    uint32_t column, one, two;
    uint64_t clusters[3];     /* transcripts with units of either level, of one, of two */
    bool within;              /* some transcript holds both */
    struct cluster *sides[2]; /* [n] */
    struct permutation_item *items;
    size_t n, n_items, cap[2], cap_items;
};

static uint32_t level_of(const struct comparison *c, size_t part) {
    uint32_t level = c->levels->of[part];
    return level == c->one ? 0 : level == c->two ? 1 : LINKS_NONE;
}

/* Parts of a transcript stand together. */
static void count_clusters(struct comparison *c) {
    const struct links_table *t = c->links;
    memset(c->clusters, 0, sizeof c->clusters);
    c->within = false;
    for (size_t from = 0, to; from < t->n_parts; from = to) {
        bool has[2] = {false, false};
        for (to = from; to < t->n_parts && t->parts[to].transcript == t->parts[from].transcript;
             to++) {
            uint32_t side = level_of(c, to);
            if (side != LINKS_NONE && t->parts[to].units)
                has[side] = true;
        }
        c->clusters[0] += has[0] || has[1];
        c->clusters[1] += has[0];
        c->clusters[2] += has[1];
        c->within |= has[0] && has[1];
    }
}

/* Expectations as the whole numbers that the permutation asks for: 2^20ths of a unit. */
static uint64_t fixed_point(double x) {
    return (uint64_t)llround(ldexp(x, 20));
}

/* An item is what one transcript has in one level: its people are not independent. */
static void make_items(struct comparison *c) {
    const struct links_table *t = c->links;
    MEM_GROW(c->items, c->cap_items, 2 * c->n);
    c->n_items = 0;
    for (size_t i = 0; i < c->n; i++)
        for (int side = 0; side < 2; side++) {
            const struct cluster *x = &c->sides[side][i];
            uint32_t project = x->project == LINKS_NONE ? t->n_projects : x->project;
            if (x->e > 0 || x->x > 0)
                c->items[c->n_items++] =
                    (struct permutation_item){.stratum = c->within ? (uint32_t)i : project,
                                              .score = side,
                                              .n = fixed_point(x->e),
                                              .x = fixed_point(x->x)};
        }
}

/* The rows by_pair[from..to) of one pair. */
static void gather(struct comparison *c, size_t from, size_t to) {
    const struct links_table *t = c->links;
    uint32_t transcript = LINKS_NONE;
    c->n = 0;
    for (size_t i = from; i < to; i++) {
        const struct links_pair *row = &t->pairs[t->by_pair[i]];
        const struct links_part *part = &t->parts[row->part];
        uint32_t side = level_of(c, row->part);
        if (side == LINKS_NONE)
            continue;
        struct evidence e = links_table_evidence(t, row);
        struct cluster x = {row->n_ab, e.e, e.v, part->project};
        if (part->transcript != transcript) {
            transcript = part->transcript;
            for (int k = 0; k < 2; k++) {
                MEM_GROW(c->sides[k], c->cap[k], c->n + 1);
                c->sides[k][c->n] = (struct cluster){.project = part->project};
            }
            c->n++;
        }
        struct cluster *at = &c->sides[side][c->n - 1];
        at->x += x.x;
        at->e += x.e;
        at->v += x.v;
    }
}

static struct difference_level side_of(const struct comparison *c, int side) {
    struct lift lift = clusters_lift(c->sides[side], c->n, c->clusters[side + 1]);
    struct difference_level level = {.name = c->levels->names[side ? c->two : c->one]};
    double e = 0, x = 0;
    for (size_t i = 0; i < c->n; i++) {
        e += c->sides[side][i].e;
        x += c->sides[side][i].x;
        level.docs_ab += c->sides[side][i].x > 0;
    }
    level.n_ab = (uint64_t)x;
    level.expected = value_of(e);
    level.lift = isnan(lift.lift) ? value_missing(lift.lo.why) : value_of(lift.lift);
    level.lo = lift.lo;
    level.hi = lift.hi;
    level.few = !(lift.k_eff >= 5) || e < 5;
    return level;
}

/* Where a level has no joint unit the ratio has no interval, but the levels can be dealt anew. */
static void permute(struct comparison *c, struct link_difference *d) {
    make_items(c);
    struct permutation p = permutation_test(c->items, c->n_items);
    d->p = p.p;
    d->permuted = true;
}

static void compare(struct differences *all, struct comparison *c, struct link_difference d) {
    struct difference x = clusters_difference(c->sides[0], c->sides[1], c->n, c->clusters[0]);
    d.by = slice_of(c->levels->name);
    d.theme_a = links_table_theme_name(c->links, d.a);
    d.theme_b = links_table_theme_name(c->links, d.b);
    d.one = side_of(c, 0);
    d.two = side_of(c, 1);
    d.ratio = x.ratio;
    d.lo = x.lo;
    d.hi = x.hi;
    d.p = x.p;
    if (x.p.why == REASON_ZERO_CELL && d.one.n_ab + d.two.n_ab > 0)
        permute(c, &d);
    MEM_GROW(all->all, all->cap, all->n + 1);
    all->all[all->n++] = d;
}

static void compare_levels(struct differences *d, struct comparison *c) {
    const struct links_table *t = c->links;
    count_clusters(c);
    for (size_t from = 0, to; from < t->n_pairs; from = to) {
        const struct links_pair *row = &t->pairs[t->by_pair[from]];
        for (to = from; to < t->n_pairs && t->pairs[t->by_pair[to]].a == row->a &&
                        t->pairs[t->by_pair[to]].b == row->b;)
            to++;
        gather(c, from, to);
        if (c->n)
            compare(d, c, (struct link_difference){.a = row->a, .b = row->b, .column = c->column});
    }
}

/* Documents, and those without a level. Parts of a document stand together. */
static struct differences_column look(const struct links_table *t, const struct grouping *levels) {
    struct differences_column c = {.levels = levels->n};
    for (size_t from = 0, to; from < t->n_parts; from = to) {
        bool any = false;
        for (to = from; to < t->n_parts && t->parts[to].transcript == t->parts[from].transcript;
             to++)
            any |= levels->of[to] != LINKS_NONE;
        c.all++;
        c.empty += !any;
    }
    return c;
}

struct differences_column differences_score(struct differences *d, const struct links_table *t,
                                            size_t column) {
    struct grouping levels;
    struct comparison c = {.links = t, .levels = &levels, .column = (uint32_t)column};
    grouping_make(&levels, t, column);
    for (c.one = 0; c.one < levels.n; c.one++)
        for (c.two = c.one + 1; c.two < levels.n; c.two++)
            compare_levels(d, &c);
    struct differences_column seen = look(t, &levels);
    free(c.sides[0]);
    free(c.sides[1]);
    free(c.items);
    grouping_free(&levels);
    return seen;
}

/* Columns are families of their own, and in them the levels of the codebook. */
static void adjust_families(struct differences *d, const struct links_table *t,
                            enum adjust_method method) {
    struct family_test *tests = mem_zero(d->n, sizeof *tests);
    double *q = mem_zero(d->n, sizeof *q);
    for (size_t i = 0; i < d->n; i++) {
        const struct link_difference *one = &d->all[i];
        uint64_t levels = families_of_levels(&t->hierarchy, t->by_rank[one->a], t->by_rank[one->b]);
        tests[i] = (struct family_test){(uint64_t)one->column << 48 | levels, method, one->p.x};
    }
    families_adjust(tests, q, d->n);
    for (size_t i = 0; i < d->n; i++)
        d->all[i].q = (struct value){q[i], d->all[i].p.why};
    free(tests);
    free(q);
}

static enum differs decide(const struct link_difference *d) {
    bool interval = d->lo.why == REASON_NONE && d->hi.why == REASON_NONE;
    if (d->q.why)
        return DIFFERS_UNTESTABLE;
    bool several = d->one.docs_ab > 1 || d->two.docs_ab > 1;
    if (d->q.x <= 0.05 && ((d->permuted && several) || (interval && (d->lo.x > 1 || d->hi.x < 1))))
        return DIFFERS_YES;
    return !interval || d->one.few || d->two.few ? DIFFERS_TOO_FEW : DIFFERS_NO;
}

/* How far the interval stays away from 1, on the scale of logarithms; -INFINITY: none. */
static double sureness(const struct link_difference *d) {
    if (d->lo.why || d->hi.why)
        return -INFINITY;
    return fmax(log(d->lo.x), -log(d->hi.x));
}

static int by_sureness(const void *x, const void *y) {
    const struct link_difference *a = x, *b = y;
    int order = slice_cmp(a->by, b->by);
    if (!order)
        order = slice_cmp(a->one.name, b->one.name);
    if (!order)
        order = slice_cmp(a->two.name, b->two.name);
    if (order)
        return order;
    double sure_a = sureness(a), sure_b = sureness(b);
    if (sure_a != sure_b)
        return sure_a > sure_b ? -1 : 1;
    if (a->a != b->a)
        return a->a < b->a ? -1 : 1;
    return (a->b > b->b) - (a->b < b->b);
}

void differences_finish(struct differences *d, const struct links_table *t,
                        enum adjust_method method) {
    if (d->n == 0)
        return;
    adjust_families(d, t, method);
    for (size_t i = 0; i < d->n; i++)
        d->all[i].differs = decide(&d->all[i]);
    qsort(d->all, d->n, sizeof *d->all, by_sureness);
}

void differences_free(struct differences *d) {
    free(d->all);
    *d = (struct differences){0};
}

void differences_differs(const void *differs, struct buffer *to) {
    static const char *const names[] = {"yes", "no", "too_few", "untestable"};
    buffer_text(to, names[*(const enum differs *)differs]);
}

void differences_method(const void *permuted, struct buffer *to) {
    buffer_text(to, *(const bool *)permuted ? "permutation" : "linearised");
}
