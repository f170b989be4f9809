/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The second half of lag.h: what follows one theme after the other. */
#include <stdlib.h>

#include "models/histogram.h"
#include "models/lag.h"

/* How many pairs of turns hold both. */
static uint32_t meet(const struct lag *l, const struct lag_stretch *a,
                     const struct lag_stretch *b) {
    const uint32_t *x = l->units + a->units, *y = l->units + b->units;
    uint32_t joint = 0;
    for (uint32_t i = 0, j = 0; i < a->n_units && j < b->n_units;) {
        uint32_t u = x[i], w = y[j];
        joint += u == w;
        i += u <= w;
        j += w <= u;
    }
    return joint;
}

static struct slide_theme placed(const struct lag *l, const struct lag_stretch *s) {
    return (struct slide_theme){l->places + s->places, l->units + s->units, s->n_places,
                                s->n_units};
}

/* Adds what two themes have with each other in one block. */
static void add_block(struct lag *l, const struct lag_stretch *a, const struct lag_stretch *b,
                      struct lag_sum *sum) {
    const struct sequences *s = l->sequences;
    uint32_t start = s->start[a->block], n = s->start[a->block + 1] - start;
    struct slide_block u = {s->u + start, s->u + start + 1, n};
    struct slide_block v = {s->v + start, s->v + start + 1, n};
    struct slide_theme x = placed(l, a), y = placed(l, b);
    uint32_t joint = meet(l, a, b);
    struct slide_null null = slide_tracks(&l->slide, &u, &v, &x, &y, joint);
    sum->met = true;
    sum->n_ab += joint;
    sum->e += slide_mean(&null);
    sum->v += slide_variance(&null);
    sum->sums_only = sum->sums_only || null.total == 0;
    if (!sum->sums_only)
        histogram_write(&sum->null, null.shifts, null.n_shifts);
}

static bool inside(const struct coded_theme *theme, uint32_t j) {
    return j >= theme->inner_from && j < theme->inner_to;
}

/* Is j paired with i? */
static bool paired(const struct lag *l, size_t i, uint32_t j) {
    const struct coded_theme *themes = l->coded->themes;
    return !inside(&themes[i], j) && !inside(&themes[j], (uint32_t)i);
}

/* Is the row that is kept that of i, too? */
static bool is_kept(const struct lag *l, size_t i) {
    return l->keeper < l->n_themes && l->before.like[l->keeper] == l->before.like[i];
}

/* Where what i has with j is, which are paired: in the row that is kept, if it is that of i; else,
 * or where the keeper is not paired with j, in `row`. A theme like j has the same. */
static struct lag_sum *sum_of(const struct lag *l, size_t i, uint32_t j, struct lag_row *row) {
    uint32_t like = l->after.like[j];
    if (row != &l->kept && paired(l, l->keeper, like))
        return &l->kept.sums[like];
    if (row != &l->kept && paired(l, l->keeper, j))
        return &l->kept.sums[j];
    return &row->sums[like != j && paired(l, i, like) ? like : j];
}

/* Room for what one theme has with each; the texts keep theirs. */
static void make_room(struct lag *l, struct lag_row *row) {
    MEM_GROW(l->sums, l->cap_sums, l->n_themes);
    MEM_GROW(l->pairs, l->cap_pairs, l->n_themes);
    MEM_GROW(row->sums, row->cap, l->n_themes);
    if (row->n < row->cap)
        memset(row->sums + row->n, 0, (row->cap - row->n) * sizeof *row->sums);
    row->n = row->cap;
}

static void clear_row(const struct lag *l, struct lag_row *row) {
    for (size_t j = 0; j < l->n_themes; j++) {
        struct lag_sum *sum = &row->sums[j];
        buffer_clear(&sum->null);
        *sum = (struct lag_sum){.null = sum->null, .sums_only = l->sums_only};
    }
}

/* Finds where what i has with each theme is. Has any of it to be added up in the row? */
static bool find_sums(struct lag *l, size_t i, struct lag_row *row) {
    bool any = false;
    for (uint32_t j = 0; j < l->n_themes; j++) {
        l->sums[j] = paired(l, i, j) ? sum_of(l, i, j, row) : NULL;
        any = any || l->sums[j] == &row->sums[j];
    }
    return any;
}

/* A stretch of what comes first with those of what follows in its block. */
static void add_followers(struct lag *l, const struct lag_stretch *a, struct lag_row *row) {
    for (uint32_t i = l->block_start[a->block]; i < l->block_start[a->block + 1]; i++) {
        const struct lag_stretch *b = &l->after.all[l->by_block[i]];
        struct lag_sum *sum = &row->sums[b->theme];
        if (l->sums[b->theme] == sum)
            add_block(l, a, b, sum);
    }
}

static struct lag_pair pair_of(const struct lag *l, size_t i, size_t j) {
    const struct lag_sum *sum = l->sums[j];
    return (struct lag_pair){.a = l->themes[i].theme,
                             .b = l->themes[j].theme,
                             .n_ab = sum->n_ab,
                             .e = sum->e,
                             .v = sum->v,
                             .null = sum->sums_only ? SLICE("") : buffer_slice(&sum->null)};
}

void lag_pairs(struct lag *l, size_t i) {
    struct lag_row *row = is_kept(l, i) ? &l->own : &l->kept;
    make_room(l, row);
    if (find_sums(l, i, row)) {
        clear_row(l, row);
        for (size_t s = l->before.start[i]; s < l->before.start[i + 1]; s++)
            add_followers(l, &l->before.all[s], row);
    }
    l->n_pairs = 0;
    for (size_t j = 0; j < l->n_themes; j++)
        if (l->sums[j] && l->sums[j]->met)
            l->pairs[l->n_pairs++] = pair_of(l, i, j);
    if (row == &l->kept)
        l->keeper = i;
}

void lag_row_free(struct lag_row *row) {
    for (size_t i = 0; i < row->n; i++)
        buffer_free(&row->sums[i].null);
    free(row->sums);
}
