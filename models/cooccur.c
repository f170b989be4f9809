/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/cooccur.h"

#include <stdlib.h>

/* One theme in one block. Offsets, because the arrays behind them grow. */
struct cooccur_stretch {
    uint32_t theme; /* index in coded->themes */
    uint32_t block;
    uint32_t slot; /* where it is in by_block */
    uint32_t n_places, n_units;
    size_t places, units;
};

/* The hits of a theme in a unit, as far as overlaps go: two themes have a pair of hits with
 * disjoint words in a unit exactly when one has a hit that ends before another of the other begins.
 */
struct cooccur_held {
    uint32_t least_last, greatest_first;
};

static bool overlap_always(struct cooccur_held a, struct cooccur_held b) {
    return a.least_last >= b.greatest_first && b.least_last >= a.greatest_first;
}

/* A person's coding is never "the same entry": it counts as disjoint from everything. */
static struct cooccur_held held_of(const struct coded_hit *hit) {
    return hit->by_person ? (struct cooccur_held){0, UINT32_MAX}
                          : (struct cooccur_held){hit->last, hit->first};
}

static void add_place(struct cooccur *c, struct cooccur_stretch *s, uint32_t place) {
    if (s->n_places && c->places[c->n_places - 1] == place)
        return;
    MEM_GROW(c->places, c->cap_places, c->n_places + 1);
    c->places[c->n_places++] = place;
    s->n_places++;
}

/* The hit is in the units [from, to) of the block; hits come in order, so all that is known of
 * these units stands at the end of the list. */
static void add_units(struct cooccur *c, struct cooccur_stretch *s, uint32_t from, uint32_t to,
                      struct cooccur_held held) {
    size_t i = c->n_units;
    while (i > s->units && c->units[i - 1] >= from)
        i--;
    for (uint32_t u = from; u < to; u++, i++) {
        if (i < c->n_units) {
            struct cooccur_held *h = &c->held[i];
            h->least_last = held.least_last < h->least_last ? held.least_last : h->least_last;
            if (held.greatest_first > h->greatest_first)
                h->greatest_first = held.greatest_first;
            continue;
        }
        MEM_GROW(c->units, c->cap_units, i + 1);
        MEM_GROW(c->held, c->cap_held, i + 1);
        c->units[i] = u;
        c->held[i] = held;
        c->n_units++;
        s->n_units++;
    }
}

/* The hits [hit, end) of a theme that lie in a block. */
static void add_stretch(struct cooccur *c, const struct layout *l, uint32_t theme, uint32_t block,
                        const struct coded_hit *hit, const struct coded_hit *end) {
    struct cooccur_stretch s = {theme, block, 0, 0, 0, c->n_places, c->n_units};
    uint32_t zero = l->block_unit[block], stop = l->block_unit[block + 1];
    for (; hit < end; hit++) {
        uint32_t from = l->from[hit->unit], to = l->to[hit->unit];
        add_place(c, &s, hit->first);
        add_units(c, &s, (from > zero ? from : zero) - zero, (to < stop ? to : stop) - zero,
                  held_of(hit));
    }
    MEM_GROW(c->stretches, c->cap_stretches, c->n_stretches + 1);
    c->stretches[c->n_stretches++] = s;
}

static uint32_t block_from(const struct layout *l, const struct coded_hit *hit) {
    return l->block[l->from[hit->unit]];
}

/* One past the last block that the hit is in; block_from when it is in none. */
static uint32_t block_to(const struct layout *l, const struct coded_hit *hit) {
    uint32_t from = l->from[hit->unit], to = l->to[hit->unit];
    return from < to ? l->block[to - 1] + 1 : l->block[from];
}

/* Cuts a theme's hits into blocks. A hit is in several where windows overlap, in none where a piece
 * is too short for a window. */
static void cut_theme(struct cooccur *c, const struct coded *coded, const struct layout *l,
                      uint32_t theme) {
    const struct coded_hit *hit = coded->themes[theme].hits;
    const struct coded_hit *end = hit + coded->themes[theme].n_hits, *to = hit;
    uint32_t block = 0;
    while (hit < end) {
        if (block_from(l, hit) > block)
            block = block_from(l, hit);
        if (block_to(l, hit) <= block) {
            hit++;
            continue;
        }
        if (to < hit)
            to = hit;
        while (to < end && block_from(l, to) <= block)
            to++;
        add_stretch(c, l, theme, block++, hit, to);
    }
}

/* How many units of the document hold the theme: blocks have no unit in common. */
static void add_theme(struct cooccur *c, const struct coded *coded, const struct layout *l,
                      uint32_t theme) {
    size_t units = c->n_units;
    cut_theme(c, coded, l, theme);
    MEM_GROW(c->themes, c->cap_themes, c->n_themes + 1);
    c->themes[c->n_themes++] = (struct cooccur_theme){
        coded->themes[theme].theme, c->n_units - units, coded->themes[theme].n_hits};
}

/* A counting sort by block, which leaves the themes of a block in their order. */
static void sort_by_block(struct cooccur *c, uint32_t n_blocks) {
    MEM_GROW(c->by_block, c->cap_by_block, c->n_stretches);
    MEM_GROW(c->block_start, c->cap_block_start, (size_t)n_blocks + 2);
    memset(c->block_start, 0, ((size_t)n_blocks + 2) * sizeof *c->block_start);
    for (size_t i = 0; i < c->n_stretches; i++)
        c->block_start[c->stretches[i].block + 2]++;
    for (uint32_t b = 2; b < n_blocks + 2; b++)
        c->block_start[b] += c->block_start[b - 1];
    for (uint32_t i = 0; i < c->n_stretches; i++) {
        c->stretches[i].slot = c->block_start[c->stretches[i].block + 1]++;
        c->by_block[c->stretches[i].slot] = i;
    }
}

/* Adds the units that hold both. Returns how many. */
static uint32_t meet(const struct cooccur *c, const struct cooccur_stretch *a,
                     const struct cooccur_stretch *b, struct cooccur_pair *pair) {
    const uint32_t *x = c->units + a->units, *y = c->units + b->units;
    uint32_t joint = 0;
    for (uint32_t i = 0, j = 0; i < a->n_units && j < b->n_units;) {
        if (x[i] == y[j]) {
            joint++;
            pair->n_same += overlap_always(c->held[a->units + i], c->held[b->units + j]);
        }
        uint32_t u = x[i], w = y[j];
        i += u <= w;
        j += w <= u;
    }
    pair->n_ab += joint;
    return joint;
}

static struct slide_theme placed(const struct cooccur *c, const struct cooccur_stretch *s) {
    return (struct slide_theme){c->places + s->places, c->units + s->units, s->n_places,
                                s->n_units};
}

/* Adds what two themes have with each other in one block. */
static void add_block(struct cooccur *c, const struct layout *l, const struct cooccur_stretch *a,
                      const struct cooccur_stretch *b, struct cooccur_pair *pair) {
    uint32_t unit = l->block_unit[a->block], n = l->block_unit[a->block + 1] - unit;
    struct slide_block block = {l->first + unit, l->end + unit, n};
    struct slide_theme x = placed(c, a), y = placed(c, b);
    struct slide_null null = slide_words(&c->slide, &block, &x, &y, meet(c, a, b, pair));
    pair->e += slide_mean(&null);
    pair->v += slide_variance(&null);
    null = slide_units(&c->slide, n, &x, &y);
    pair->e_units += slide_mean(&null);
    pair->v_units += slide_variance(&null);
}

/* One theme with all later ones, block by block. row[j].a == row[j].b: nothing shared with theme j.
 */
static void add_row(struct cooccur *c, const struct coded *coded, const struct layout *l,
                    const struct cooccur_stretch *from, const struct cooccur_stretch *to) {
    const struct coded_theme *theme = &coded->themes[from->theme];
    for (const struct cooccur_stretch *a = from; a < to; a++) {
        uint32_t end = c->block_start[a->block + 1];
        for (uint32_t slot = a->slot + 1; slot < end; slot++) {
            const struct cooccur_stretch *b = &c->stretches[c->by_block[slot]];
            if (b->theme >= theme->inner_from && b->theme < theme->inner_to)
                continue;
            c->row[b->theme].a = theme->theme;
            c->row[b->theme].b = coded->themes[b->theme].theme;
            add_block(c, l, a, b, &c->row[b->theme]);
        }
    }
    for (size_t j = from->theme + 1; j < coded->n_themes; j++) {
        if (c->row[j].a == c->row[j].b)
            continue;
        MEM_GROW(c->pairs, c->cap_pairs, c->n_pairs + 1);
        c->pairs[c->n_pairs++] = c->row[j];
        c->row[j] = (struct cooccur_pair){0};
    }
}

void cooccur_count(struct cooccur *c, const struct coded *coded, const struct layout *layout) {
    c->n_themes = c->n_pairs = c->n_stretches = c->n_places = c->n_units = 0;
    for (uint32_t i = 0; i < coded->n_themes; i++)
        add_theme(c, coded, layout, i);
    if (c->n_stretches == 0)
        return;
    sort_by_block(c, layout->n_blocks);
    MEM_GROW(c->row, c->cap_row, coded->n_themes);
    memset(c->row, 0, coded->n_themes * sizeof *c->row);
    const struct cooccur_stretch *end = c->stretches + c->n_stretches;
    for (const struct cooccur_stretch *from = c->stretches, *to; from < end; from = to) {
        for (to = from; to < end && to->theme == from->theme;)
            to++;
        add_row(c, coded, layout, from, to);
    }
}

void cooccur_free(struct cooccur *c) {
    slide_free(&c->slide);
    free(c->themes);
    free(c->pairs);
    free(c->stretches);
    free(c->held);
    free(c->row);
    free(c->places);
    free(c->units);
    free(c->by_block);
    free(c->block_start);
    *c = (struct cooccur){0};
}
