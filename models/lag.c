/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/lag.h"

#include <stdlib.h>

#include "models/histogram.h"

/* One theme on one track of one block. Offsets, because the arrays behind them grow. */
struct lag_stretch {
    uint32_t theme; /* index in coded->themes */
    uint32_t block;
    uint32_t n_places, n_units;
    size_t places, units;
};

/* A track: which pair a turn is in, and where it begins. */
struct track {
    const uint32_t *at, *first;
};

static struct track track_u(const struct sequences *s) {
    return (struct track){s->at_u, s->u};
}

static struct track track_v(const struct sequences *s) {
    return (struct track){s->at_v, s->v};
}

static int by_place(const void *x, const void *y) {
    const uint64_t *a = x, *b = y;
    return (*a > *b) - (*a < *b);
}

/* Where a theme's hits lie on a track, with the pair they are in, in order. Turns change places
 * where a scope has several sequences. Returns how many there are. */
static size_t find_hits(struct lag *l, const struct coded_theme *theme, struct track track) {
    const uint32_t *word = l->sequences->word;
    size_t n = 0;
    bool sorted = true;
    MEM_GROW(l->hits, l->cap_hits, theme->n_hits);
    for (size_t i = 0; i < theme->n_hits; i++) {
        const struct coded_hit *hit = &theme->hits[i];
        uint32_t pair = track.at[hit->unit];
        if (pair == SEQUENCES_NOBODY)
            continue;
        uint32_t place = track.first[pair] + (hit->first - word[hit->unit]);
        l->hits[n] = (uint64_t)place << 32 | pair;
        sorted = sorted && (n == 0 || l->hits[n - 1] <= l->hits[n]);
        n++;
    }
    if (!sorted)
        qsort(l->hits, n, sizeof *l->hits, by_place);
    return n;
}

/* Adds a hit to the stretch at whose end the arrays end. */
static void add_hit(struct lag *l, struct lag_stretch *s, uint32_t place, uint32_t unit) {
    if (s->n_places == 0 || l->places[l->n_places - 1] != place) {
        MEM_GROW(l->places, l->cap_places, l->n_places + 1);
        l->places[l->n_places++] = place;
        s->n_places++;
    }
    if (s->n_units == 0 || l->units[l->n_units - 1] != unit) {
        MEM_GROW(l->units, l->cap_units, l->n_units + 1);
        l->units[l->n_units++] = unit;
        s->n_units++;
    }
}

/* Appends a theme's stretches on a track, and returns in how many pairs it is there. */
static uint64_t add_stretches(struct lag *l, uint32_t theme, struct track track,
                              struct lag_stretch **all, size_t *n_all, size_t *cap) {
    const struct sequences *s = l->sequences;
    size_t units = l->n_units, n = find_hits(l, &l->coded->themes[theme], track), first = *n_all;
    for (size_t i = 0; i < n; i++) {
        uint32_t pair = (uint32_t)l->hits[i], place = (uint32_t)(l->hits[i] >> 32);
        uint32_t block = s->block[pair];
        if (*n_all == first || (*all)[*n_all - 1].block != block) {
            MEM_GROW(*all, *cap, *n_all + 1);
            (*all)[(*n_all)++] = (struct lag_stretch){theme, block, 0, 0, l->n_places, l->n_units};
        }
        add_hit(l, &(*all)[*n_all - 1], place, pair - s->start[block]);
    }
    return l->n_units - units;
}

/* A counting sort of `after` by block, which leaves the themes of a block in their order. */
static void sort_by_block(struct lag *l) {
    size_t n_blocks = l->sequences->n_blocks;
    MEM_GROW(l->by_block, l->cap_by_block, l->n_after);
    MEM_GROW(l->block_start, l->cap_block_start, n_blocks + 2);
    memset(l->block_start, 0, (n_blocks + 2) * sizeof *l->block_start);
    for (size_t i = 0; i < l->n_after; i++)
        l->block_start[l->after[i].block + 2]++;
    for (size_t b = 2; b < n_blocks + 2; b++)
        l->block_start[b] += l->block_start[b - 1];
    for (uint32_t i = 0; i < l->n_after; i++)
        l->by_block[l->block_start[l->after[i].block + 1]++] = i;
}

/* Room for what one theme has with each; the texts keep theirs. */
static void make_row(struct lag *l) {
    MEM_GROW(l->row, l->cap_row, l->n_themes);
    MEM_GROW(l->met, l->cap_met, l->n_themes);
    MEM_GROW(l->pairs, l->cap_pairs, l->n_themes);
    if (l->n_row < l->cap_row)
        memset(l->row + l->n_row, 0, (l->cap_row - l->n_row) * sizeof *l->row);
    l->n_row = l->cap_row;
}

void lag_count(struct lag *l, const struct coded *coded, const struct sequences *s) {
    l->coded = coded;
    l->sequences = s;
    l->n_themes = coded->n_themes;
    l->n_before = l->n_after = l->n_places = l->n_units = l->n_pairs = 0;
    MEM_GROW(l->themes, l->cap_themes, l->n_themes);
    MEM_GROW(l->theme_start, l->cap_theme_start, l->n_themes + 1);
    for (uint32_t i = 0; i < l->n_themes; i++) {
        l->theme_start[i] = l->n_before;
        uint64_t n_a = add_stretches(l, i, track_u(s), &l->before, &l->n_before, &l->cap_before);
        uint64_t n_b = add_stretches(l, i, track_v(s), &l->after, &l->n_after, &l->cap_after);
        l->themes[i] = (struct lag_theme){coded->themes[i].theme, n_a, n_b};
    }
    l->theme_start[l->n_themes] = l->n_before;
    make_row(l);
    sort_by_block(l);
}

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
                      struct lag_pair *pair) {
    const struct sequences *s = l->sequences;
    uint32_t start = s->start[a->block], n = s->start[a->block + 1] - start;
    struct slide_block u = {s->u + start, s->u + start + 1, n};
    struct slide_block v = {s->v + start, s->v + start + 1, n};
    struct slide_theme x = placed(l, a), y = placed(l, b);
    uint32_t joint = meet(l, a, b);
    struct slide_null null = slide_tracks(&l->slide, &u, &v, &x, &y, joint);
    pair->n_ab += joint;
    pair->e += slide_mean(&null);
    pair->v += slide_variance(&null);
    pair->sums_only = pair->sums_only || null.total == 0;
    if (!pair->sums_only)
        histogram_write(&pair->null, null.shifts, null.n_shifts);
}

/* What the theme in hand has with theme j behind it. */
static struct lag_pair *pair_with(struct lag *l, uint32_t theme, uint32_t j) {
    struct lag_pair *p = &l->row[j];
    if (l->met[j])
        return p;
    l->met[j] = true;
    buffer_clear(&p->null);
    *p = (struct lag_pair){.a = l->themes[theme].theme,
                           .b = l->themes[j].theme,
                           .null = p->null,
                           .sums_only = l->sums_only};
    return p;
}

static bool inside(const struct coded_theme *theme, uint32_t j) {
    return j >= theme->inner_from && j < theme->inner_to;
}

/* A stretch of what comes first with those of what follows in its block. */
static void add_followers(struct lag *l, const struct lag_stretch *a) {
    const struct coded_theme *themes = l->coded->themes;
    for (uint32_t i = l->block_start[a->block]; i < l->block_start[a->block + 1]; i++) {
        const struct lag_stretch *b = &l->after[l->by_block[i]];
        if (!inside(&themes[a->theme], b->theme) && !inside(&themes[b->theme], a->theme))
            add_block(l, a, b, pair_with(l, a->theme, b->theme));
    }
}

void lag_pairs(struct lag *l, size_t i) {
    l->n_pairs = 0;
    if (l->n_themes)
        memset(l->met, 0, l->n_themes * sizeof *l->met);
    for (size_t s = l->theme_start[i]; s < l->theme_start[i + 1]; s++)
        add_followers(l, &l->before[s]);
    for (size_t j = 0; j < l->n_themes; j++) {
        if (!l->met[j])
            continue;
        if (l->row[j].sums_only)
            buffer_clear(&l->row[j].null);
        l->pairs[l->n_pairs++] = &l->row[j];
    }
}

void lag_free(struct lag *l) {
    slide_free(&l->slide);
    for (size_t i = 0; i < l->n_row; i++)
        buffer_free(&l->row[i].null);
    free(l->themes);
    free(l->pairs);
    free(l->before);
    free(l->after);
    free(l->theme_start);
    free(l->by_block);
    free(l->block_start);
    free(l->places);
    free(l->units);
    free(l->hits);
    free(l->row);
    free(l->met);
    *l = (struct lag){.sums_only = l->sums_only};
}
