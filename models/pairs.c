/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/pairs.h"

#include <stdio.h>
#include <stdlib.h>

#include "models/families.h"
#include "models/pair_score.h"

/* The planned pairs are a family of their own. */
static void adjust_families(struct pairs *p, const struct links_table *t,
                            enum adjust_method method) {
    struct family_test *tests = mem_zero(p->n, sizeof *tests);
    double *q = mem_zero(p->n, sizeof *q);
    for (size_t i = 0; i < p->n; i++) {
        const struct pair *pair = &p->all[i];
        tests[i] = (struct family_test){
            families_of_levels(&t->hierarchy, t->by_rank[pair->a], t->by_rank[pair->b]), method,
            pair->p_local.x};
        if (pair->planned)
            tests[i] = (struct family_test){UINT64_MAX, ADJUST_HOLM, pair->p_local.x};
    }
    families_adjust(tests, q, p->n);
    for (size_t i = 0; i < p->n; i++)
        p->all[i].q = (struct value){q[i], p->all[i].p_local.why};
    free(tests);
    free(q);
}

static bool is(struct value v) {
    return v.why == REASON_NONE;
}

/* Rotating whole units says "less often" too: sliding alone says it of topics that fill turns. */
static bool less_by_units(const struct pair *p) {
    return is(p->p_units) && p->p_units.x <= NULL_ALPHA && p->lift_units.x < 1;
}

static enum pair_holds decide(struct pair *p) {
    const unsigned alone = PAIR_ONE_DOC | PAIR_ONE_PROJECT;
    if (!is(p->q))
        return HOLDS_UNTESTABLE;
    if (p->flags & PAIR_SAME_WORDS && p->lift_local.x > 1)
        return HOLDS_SAME_WORDS;
    if (p->q.x <= NULL_ALPHA && p->side && p->side == p->tail && !(p->flags & alone)) {
        if (p->lift_local.x >= 1 || less_by_units(p))
            return HOLDS_YES;
        p->flags |= PAIR_LENGTH;
    }
    return !is(p->lift_lo) || p->flags & (PAIR_FEW | PAIR_SPARSE | alone) ? HOLDS_TOO_FEW
                                                                          : HOLDS_NO;
}

/* The number that is printed: what looks like a tie is one, whatever the last bits. */
static double printed(double x) {
    char text[32];
    snprintf(text, sizeof text, "%.11e", x);
    return strtod(text, NULL);
}

static void decide_all(struct pairs *p) {
    for (size_t i = 0; i < p->n; i++) {
        struct pair *pair = &p->all[i];
        pair->holds = decide(pair);
        pair->sorted_by = printed(pair->lift_lo.x);
        if (pair->reversed && !(pair->flags & PAIR_LENGTH))
            pair->flags |= PAIR_REVERSED;
    }
}

static int by_lift(const void *x, const void *y) {
    const struct pair *a = x, *b = y;
    if (is(a->lift_lo) != is(b->lift_lo))
        return is(a->lift_lo) ? -1 : 1;
    if (is(a->lift_lo) && a->sorted_by != b->sorted_by)
        return a->sorted_by > b->sorted_by ? -1 : 1;
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
