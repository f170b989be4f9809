/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/coded.h"

#include <stdlib.h>

static int compare(const struct coded_hit *a, const struct coded_hit *b) {
    if (a->first != b->first)
        return a->first < b->first ? -1 : 1;
    return (a->last > b->last) - (a->last < b->last);
}

static int by_place(const void *x, const void *y) {
    const struct coded_hit *a = x, *b = y;
    int c = compare(a, b);
    return c ? c : (a->order > b->order) - (a->order < b->order);
}

/* Every hit again for each of the theme's ancestors. Returns how many there are now. */
static size_t expand(struct coded *c, const struct hierarchy *h, const struct coded_hit *hits,
                     size_t n) {
    size_t all = 0;
    for (size_t i = 0; i < n; i++) {
        struct coded_hit hit = hits[i];
        for (; hit.theme != INTERN_NONE; hit.theme = h->parents[hit.theme]) {
            MEM_GROW(c->hits, c->cap_hits, all + 1);
            c->hits[all++] = hit;
        }
    }
    return all;
}

/* A counting sort by rank: starts[r] .. starts[r + 1] are the hits of rank r afterwards. */
static void sort_by_rank(struct coded *c, const uint32_t *ranks, size_t n_ranks, size_t n) {
    MEM_GROW(c->starts, c->cap_starts, n_ranks + 2);
    MEM_GROW(c->sorted, c->cap_sorted, n);
    memset(c->starts, 0, (n_ranks + 2) * sizeof *c->starts);
    for (size_t i = 0; i < n; i++)
        c->starts[ranks[c->hits[i].theme] + 2]++;
    for (size_t r = 2; r < n_ranks + 2; r++)
        c->starts[r] += c->starts[r - 1];
    for (size_t i = 0; i < n; i++)
        c->sorted[c->starts[ranks[c->hits[i].theme] + 1]++] = c->hits[i];
}

/* Puts one theme's hits in order and keeps each span once. Returns how many are left. */
static size_t tidy(struct coded_hit *hits, size_t n) {
    size_t kept = 1, i = 1;
    while (i < n && compare(&hits[i - 1], &hits[i]) <= 0)
        i++;
    if (i < n)
        qsort(hits, n, sizeof *hits, by_place);
    for (i = 1; i < n; i++) {
        if (compare(&hits[kept - 1], &hits[i]) == 0)
            hits[kept - 1].by_person |= hits[i].by_person;
        else
            hits[kept++] = hits[i];
    }
    return kept;
}

/* Names that begin with `power/` stand together in byte order, so descendants are a range. */
static void mark_descendants(struct coded *c, const struct hierarchy *h, const uint32_t *ranks) {
    for (uint32_t i = 0; i < c->n_themes; i++) {
        uint32_t up = c->themes[i].theme;
        while ((up = h->parents[up]) != INTERN_NONE) {
            struct coded_theme *t = &c->themes[c->at[ranks[up]]];
            if (t->inner_from == t->inner_to)
                t->inner_from = i;
            t->inner_to = i + 1;
        }
    }
}

void coded_group(struct coded *c, struct hierarchy *h, const struct coded_hit *hits, size_t n) {
    const uint32_t *ranks = hierarchy_ranks(h);
    size_t n_ranks = h->names.count, all = expand(c, h, hits, n);
    c->n_themes = 0;
    if (all == 0)
        return;
    sort_by_rank(c, ranks, n_ranks, all);
    MEM_GROW(c->at, c->cap_at, n_ranks);
    for (size_t r = 0; r < n_ranks; r++) {
        struct coded_hit *first = c->sorted + c->starts[r];
        size_t n_hits = c->starts[r + 1] - c->starts[r];
        if (n_hits == 0)
            continue;
        MEM_GROW(c->themes, c->cap_themes, c->n_themes + 1);
        c->at[r] = (uint32_t)c->n_themes;
        c->themes[c->n_themes++] =
            (struct coded_theme){first->theme, 0, 0, first, tidy(first, n_hits)};
    }
    mark_descendants(c, h, ranks);
}

void coded_free(struct coded *c) {
    free(c->themes);
    free(c->hits);
    free(c->sorted);
    free(c->starts);
    free(c->at);
    *c = (struct coded){0};
}
