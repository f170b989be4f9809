/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/comparing.h"

#include <stdlib.h>

/* The codes that anybody gave are the categories, overall. */
static void find_categories(struct comparing *c) {
    const struct ratings *r = c->r;
    size_t n = r->codes.count;
    bool *used = mem_zero(n + 1, sizeof *used);
    c->categories = mem_zero(n + 1, sizeof *c->categories);
    for (size_t i = 0; i < r->n_cells; i++) {
        used[n] |= r->cells[i].n == 0;
        for (size_t k = 0; k < r->cells[i].n; k++)
            used[r->cells[i].codes[k].code] = true;
    }
    for (size_t i = 0; i <= n; i++)
        if (used[i])
            c->categories[i] = (uint32_t)c->n_categories++;
    free(used);
}

static void index_coders(struct comparing *c) {
    const struct ratings *r = c->r;
    size_t n = r->coders.count, *to = mem_zero(n + 1, sizeof *to);
    c->from = mem_zero(n + 2, sizeof *c->from);
    c->by_coder = mem_zero(r->n_cells + 1, sizeof *c->by_coder);
    for (size_t i = 0; i < r->n_cells; i++)
        c->from[r->cells[i].coder + 1]++;
    for (size_t i = 0; i < n; i++)
        c->from[i + 1] += c->from[i];
    memcpy(to, c->from, n * sizeof *to);
    for (size_t i = 0; i < r->n_cells; i++)
        c->by_coder[to[r->cells[i].coder]++] = &r->cells[i];
    free(to);
}

/* Without documents each unit is drawn by itself. */
static void find_clusters(struct comparing *c) {
    const struct ratings *r = c->r;
    uint32_t *ranks = intern_ranks(&r->docs);
    c->n_clusters = r->has_doc ? r->docs.count : r->units.count;
    c->clusters = mem_zero(r->units.count + 1, sizeof *c->clusters);
    for (uint32_t i = 0; i < r->units.count; i++)
        c->clusters[i] = r->has_doc ? ranks[r->about[i].doc] : i;
    free(ranks);
}

struct comparing *comparing_new(const struct ratings *r, uint32_t standard, uint64_t draws,
                                uint64_t seed) {
    struct comparing *c = mem_zero(1, sizeof *c);
    c->r = r;
    c->standard = standard;
    c->draws = draws;
    c->seed = seed;
    c->themes = mem_zero(r->codes.count + 1, sizeof *c->themes);
    for (uint32_t i = 0; i < r->codes.count; i++)
        c->themes[i] = intern_text(&r->codes, i);
    qsort(c->themes, r->codes.count, sizeof *c->themes, slice_by_bytes);
    find_categories(c);
    index_coders(c);
    find_clusters(c);
    c->cells = mem_zero(r->n_cells + 1, sizeof *c->cells);
    return c;
}

void comparing_free(struct comparing *c) {
    if (!c)
        return;
    free(c->themes);
    free(c->categories);
    free(c->by_coder);
    free(c->from);
    free(c->clusters);
    free(c->cells);
    free(c->sums);
    free(c->table);
    free(c->covered);
    free(c->mark);
    free(c);
}

const struct slice *comparing_themes(const struct comparing *c, size_t *n) {
    *n = c->r->codes.count;
    return c->themes;
}

const struct rated *const *comparing_cells(const struct comparing *c, uint32_t coder, size_t *n) {
    *n = c->from[coder + 1] - c->from[coder];
    return c->by_coder + c->from[coder];
}

/* The cells of both, of the units that both coded. */
static void choose_pair(struct comparing *c, uint32_t a, uint32_t b) {
    size_t n, m, i = 0, j = 0;
    const struct rated *const *x = comparing_cells(c, a, &n), *const *y = comparing_cells(c, b, &m);
    c->n_cells = 0;
    while (i < n && j < m) {
        if (x[i]->unit == y[j]->unit) {
            c->cells[c->n_cells++] = x[i];
            c->cells[c->n_cells++] = y[j];
        }
        bool next_x = x[i]->unit <= y[j]->unit, next_y = y[j]->unit <= x[i]->unit;
        i += next_x;
        j += next_y;
    }
}

void comparing_choose(struct comparing *c, uint32_t a, uint32_t b) {
    c->pair = a != ALL_CODERS;
    if (c->pair) {
        choose_pair(c, a, b);
        return;
    }
    c->n_cells = c->r->n_cells;
    for (size_t i = 0; i < c->n_cells; i++)
        c->cells[i] = &c->r->cells[i];
}
