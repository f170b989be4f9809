/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/pairs.h"

#include <math.h>
#include <stdlib.h>

#include "models/pair_score.h"

/* A family of tests: the planned pairs, or those whose themes have these levels in the codebook's
 * hierarchy. */
struct family {
    bool planned;
    unsigned upper, lower;
};

static struct family family_of(const struct pair *p, const struct links_table *t) {
    unsigned a = hierarchy_level(&t->hierarchy, t->by_rank[p->a]);
    unsigned b = hierarchy_level(&t->hierarchy, t->by_rank[p->b]);
    if (p->planned)
        return (struct family){true, 0, 0};
    return (struct family){false, a < b ? a : b, a < b ? b : a};
}

static int compare_families(struct family a, struct family b) {
    if (a.planned != b.planned)
        return a.planned ? -1 : 1;
    if (a.upper != b.upper)
        return a.upper < b.upper ? -1 : 1;
    return (a.lower > b.lower) - (a.lower < b.lower);
}

struct member {
    struct family family;
    size_t pair;
};

static int by_family(const void *x, const void *y) {
    const struct member *a = x, *b = y;
    int families = compare_families(a->family, b->family);
    return families ? families : (a->pair > b->pair) - (a->pair < b->pair);
}

/* Each family is adjusted by itself, so that children do not weaken their parents' links. */
static void adjust_families(struct pairs *p, const struct links_table *t,
                            enum adjust_method method) {
    struct member *members = mem_zero(p->n, sizeof *members);
    double *q = mem_zero(p->n, sizeof *q);
    for (size_t i = 0; i < p->n; i++)
        members[i] = (struct member){family_of(&p->all[i], t), i};
    if (p->n)
        qsort(members, p->n, sizeof *members, by_family);
    for (size_t i = 0; i < p->n; i++)
        q[i] = p->all[members[i].pair].p_local.x;
    for (size_t from = 0, to; from < p->n; from = to) {
        struct family f = members[from].family;
        for (to = from; to < p->n && compare_families(members[to].family, f) == 0;)
            to++;
        adjust(f.planned ? ADJUST_HOLM : method, q + from, q + from, to - from);
    }
    for (size_t i = 0; i < p->n; i++) {
        struct pair *pair = &p->all[members[i].pair];
        pair->q = (struct value){q[i], pair->p_local.why};
    }
    free(members);
    free(q);
}

static bool is(struct value v) {
    return v.why == REASON_NONE;
}

/* -1 when the interval lies below 1, 1 when above, 0 when it holds 1 or is missing. */
static int side_of(struct value lo, struct value hi) {
    if (!is(lo) || !is(hi))
        return 0;
    return lo.x > 1 ? 1 : hi.x < 1 ? -1 : 0;
}

/* Rotating whole units says "less often" too: sliding alone says it of topics that fill turns. */
static bool less_by_units(const struct pair *p) {
    return is(p->p_units) && p->p_units.x <= NULL_ALPHA && p->lift_units.x < 1;
}

static enum pair_holds decide(struct pair *p) {
    const unsigned alone = PAIR_ONE_DOC | PAIR_ONE_PROJECT;
    int side = side_of(p->lift_lo, p->lift_hi);
    if (!is(p->q))
        return HOLDS_UNTESTABLE;
    if (p->flags & PAIR_SAME_WORDS && p->lift_local.x > 1)
        return HOLDS_SAME_WORDS;
    if (p->q.x <= NULL_ALPHA && side && side == p->tail && !(p->flags & alone)) {
        if (p->lift_local.x >= 1 || less_by_units(p))
            return HOLDS_YES;
        p->flags |= PAIR_LENGTH;
    }
    return !is(p->lift_lo) || p->flags & (PAIR_FEW | PAIR_SPARSE | alone) ? HOLDS_TOO_FEW
                                                                          : HOLDS_NO;
}

static void decide_all(struct pairs *p) {
    for (size_t i = 0; i < p->n; i++) {
        struct pair *pair = &p->all[i];
        pair->holds = decide(pair);
        int local = side_of(pair->lift_lo, pair->lift_hi);
        int crude = side_of(pair->lift_pooled_lo, pair->lift_pooled_hi);
        if (local && crude == -local && !(pair->flags & PAIR_LENGTH))
            pair->flags |= PAIR_REVERSED;
    }
}

static int by_lift(const void *x, const void *y) {
    const struct pair *a = x, *b = y;
    if (is(a->lift_lo) != is(b->lift_lo))
        return is(a->lift_lo) ? -1 : 1;
    if (is(a->lift_lo) && a->lift_lo.x != b->lift_lo.x)
        return a->lift_lo.x > b->lift_lo.x ? -1 : 1;
    if (a->a != b->a)
        return a->a < b->a ? -1 : 1;
    return (a->b > b->b) - (a->b < b->b);
}

static int by_key(const void *x, const void *y) {
    const uint64_t *a = x, *b = y;
    return (*a > *b) - (*a < *b);
}

static bool is_planned(const struct pairs_setting *s, uint32_t a, uint32_t b) {
    uint64_t key = pairs_key(a, b);
    return s->n_planned && bsearch(&key, s->planned, s->n_planned, sizeof key, by_key);
}

void pairs_score(struct pairs *p, const struct links_table *t, const struct pairs_setting *s) {
    struct pair_scorer *scorer = pair_scorer_new(t, s->all ? PAIR_ALL : PAIR_TESTS, &p->texts);
    size_t at = 0;
    for (uint32_t a = 0; a < t->n_ranks; a++)
        for (uint32_t b = a + 1; b < t->n_ranks; b++) {
            struct pair pair = {.a = a, .b = b};
            if (!pair_score(scorer, &pair, &at))
                continue;
            pair.planned = is_planned(s, a, b);
            MEM_GROW(p->all, p->cap, p->n + 1);
            p->all[p->n++] = pair;
        }
    pair_scorer_free(scorer);
    adjust_families(p, t, s->adjust);
    decide_all(p);
    if (p->n)
        qsort(p->all, p->n, sizeof *p->all, by_lift);
}

void pairs_free(struct pairs *p) {
    free(p->all);
    arena_free(&p->texts);
    *p = (struct pairs){0};
}

void pairs_flags(const void *member, struct buffer *to) {
    unsigned flags = *(const unsigned *)member;
    static const char *const names[] = {"few",        "one_doc", "one_project",
                                        "untestable", "sparse",  "contested",
                                        "reversed",   "length",  "same_words"};
    for (unsigned i = 0; i < sizeof names / sizeof *names; i++) {
        if (!(flags & 1u << i))
            continue;
        if (flags & ((1u << i) - 1))
            buffer_char(to, ' ');
        buffer_text(to, names[i]);
    }
}

void pairs_holds(const void *holds, struct buffer *to) {
    static const char *const names[] = {"yes", "no", "too_few", "same_words", "untestable"};
    buffer_text(to, names[*(const enum pair_holds *)holds]);
}

void pairs_method(const void *exact, struct buffer *to) {
    buffer_text(to, *(const bool *)exact ? "exact" : "normal");
}

void pairs_planned(const void *planned, struct buffer *to) {
    buffer_text(to, *(const bool *)planned ? "yes" : "no");
}

void pairs_naive_flags(const void *member, struct buffer *to) {
    const struct strata *strata = member;
    if (strata->simpson)
        buffer_text(to, "naive_simpson");
    if (strata->simpson && strata->confounded)
        buffer_char(to, ' ');
    if (strata->confounded)
        buffer_text(to, "naive_confounded");
}
