/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/profiles.h"

#include <stdlib.h>

static void choose_themes(struct profiles *p, const struct links_table *t, uint32_t level) {
    bool *in = mem_zero(t->hierarchy.names.count, sizeof *in);
    theme_level_choose(&t->hierarchy, level, in);
    p->ranks = mem_zero(t->n_ranks, sizeof *p->ranks);
    for (uint32_t rank = 0; rank < t->n_ranks; rank++)
        if (in[t->by_rank[rank]])
            p->ranks[p->n_themes++] = rank;
    free(in);
}

void profiles_make(struct profiles *p, const struct links_table *t, size_t column, uint32_t level) {
    *p = (struct profiles){.n_themes = 0};
    grouping_make(&p->levels, t, column);
    choose_themes(p, t, level);
    p->counts = mem_zero(p->n_themes * p->levels.n, sizeof *p->counts);
    for (size_t i = 0; i < p->n_themes; i++) {
        uint32_t rank = p->ranks[i];
        for (size_t k = t->theme_start[rank]; k < t->theme_start[rank + 1]; k++) {
            uint32_t at = p->levels.of[t->themes[k].part];
            if (at != LINKS_NONE)
                p->counts[i * p->levels.n + at] += t->themes[k].n;
        }
    }
}

void profiles_free(struct profiles *p) {
    grouping_free(&p->levels);
    free(p->ranks);
    free(p->counts);
    *p = (struct profiles){0};
}

/* Items and what each says of the themes. */
struct dealing {
    struct exchange exchange;
    size_t n_themes, n_levels;
    uint64_t *held;   /* [items * n_themes]: units */
    uint64_t *counts; /* [n_levels * n_themes]: by level, for which the inertia is the same */
    uint64_t *room;
};

static void fill_held(struct dealing *d, const struct profiles *p, const struct links_table *t) {
    for (size_t i = 0; i < p->n_themes; i++) {
        uint32_t rank = p->ranks[i];
        for (size_t k = t->theme_start[rank]; k < t->theme_start[rank + 1]; k++) {
            uint32_t item = d->exchange.of[t->themes[k].part];
            if (item != LINKS_NONE)
                d->held[item * p->n_themes + i] += t->themes[k].n;
        }
    }
}

static double inertia(struct dealing *d, const uint32_t *labels) {
    memset(d->counts, 0, d->n_levels * d->n_themes * sizeof *d->counts);
    for (size_t i = 0; i < d->exchange.n; i++) {
        uint64_t *to = d->counts + labels[i * RELABEL_AT_ONCE] * d->n_themes;
        const uint64_t *held = d->held + i * d->n_themes;
        for (size_t k = 0; k < d->n_themes; k++)
            to[k] += held[k];
    }
    return correspondence_inertia(d->counts, d->n_levels, d->n_themes, d->room);
}

static void inertias(void *with, const uint32_t *labels, double *values) {
    for (size_t k = 0; k < RELABEL_AT_ONCE; k++)
        values[k] = inertia(with, labels + k);
}

struct relabelled profiles_test(const struct profiles *p, const struct links_table *t,
                                uint64_t seed) {
    struct dealing d = {.n_themes = p->n_themes, .n_levels = p->levels.n};
    exchange_make(&d.exchange, t, &p->levels);
    d.held = mem_zero(d.exchange.n * d.n_themes, sizeof *d.held);
    d.counts = mem_zero(d.n_levels * d.n_themes, sizeof *d.counts);
    d.room = mem_zero(d.n_levels + d.n_themes, sizeof *d.room);
    fill_held(&d, p, t);
    struct relabel_item *items = mem_zero(d.exchange.n, sizeof *items);
    for (size_t i = 0; i < d.exchange.n; i++)
        items[i] = (struct relabel_item){d.exchange.items[i].stratum, d.exchange.items[i].level};
    struct relabelled test = relabel_test(items, d.exchange.n, seed, inertias, &d);
    free(items);
    free(d.held);
    free(d.counts);
    free(d.room);
    exchange_free(&d.exchange);
    return test;
}
