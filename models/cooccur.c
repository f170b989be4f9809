/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/cooccur.h"

#include <stdlib.h>

#include "models/histogram.h"

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

static double weigh(const struct coded_theme *theme) {
    double sum = 0;
    for (size_t i = 0; i < theme->n_hits; i++)
        sum += theme->hits[i].weight;
    return sum;
}

/* How many units of the document hold the theme: blocks have no unit in common. */
static void add_theme(struct cooccur *c, const struct coded *coded, const struct layout *l,
                      uint32_t theme) {
    size_t units = c->n_units;
    cut_theme(c, coded, l, theme);
    MEM_GROW(c->themes, c->cap_themes, c->n_themes + 1);
    const struct coded_theme *t = &coded->themes[theme];
    c->themes[c->n_themes++] =
        (struct cooccur_theme){t->theme, c->n_units - units, t->n_hits, weigh(t)};
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

/* Notes a null: what it adds to the sums, and how it is spelled. */
static void take_null(const struct cooccur *c, const struct slide_null *null, double *e, double *v,
                      struct buffer *text) {
    if (e)
        *e += slide_mean(null);
    *v += slide_variance(null);
    if (!c->sums_only)
        histogram_write(text, null->shifts, null->n_shifts);
}

/* Adds what two themes have with each other in one block. */
static void add_block(struct cooccur *c, const struct cooccur_stretch *a,
                      const struct cooccur_stretch *b, struct cooccur_pair *pair) {
    const struct layout *l = c->layout;
    uint32_t unit = l->block_unit[a->block], n = l->block_unit[a->block + 1] - unit;
    struct slide_block block = {l->first + unit, l->end + unit, n};
    struct slide_theme x = placed(c, a), y = placed(c, b);
    struct slide_null null = slide_words(&c->slide, &block, &x, &y, meet(c, a, b, pair));
    take_null(c, &null, &pair->e, &pair->v, &pair->null);
    null = slide_units(&c->slide, n, &x, &y);
    take_null(c, &null, &pair->e_units, &pair->v_units, &pair->null_units);
}

/* What the theme in hand has with theme j. */
static struct cooccur_pair *pair_with(struct cooccur *c, uint32_t theme, uint32_t j) {
    struct cooccur_pair *p = &c->row[j];
    if (c->met[j])
        return p;
    c->met[j] = true;
    buffer_clear(&p->null);
    buffer_clear(&p->null_units);
    buffer_clear(&p->null_doc);
    *p = (struct cooccur_pair){.a = c->themes[theme].theme,
                               .b = c->themes[j].theme,
                               .null = p->null,
                               .null_units = p->null_units,
                               .null_doc = p->null_doc};
    return p;
}

static bool inside(const struct coded_theme *theme, uint32_t j) {
    return j >= theme->inner_from && j < theme->inner_to;
}

/* A theme's stretch with those of later themes in its block. */
static void add_stretches(struct cooccur *c, const struct cooccur_stretch *a) {
    const struct coded_theme *theme = &c->coded->themes[a->theme];
    uint32_t end = c->block_start[a->block + 1];
    for (uint32_t slot = a->slot + 1; slot < end; slot++) {
        const struct cooccur_stretch *b = &c->stretches[c->by_block[slot]];
        if (!inside(theme, b->theme))
            add_block(c, a, b, pair_with(c, a->theme, b->theme));
    }
}

/* A theme's units in the whole document. */
static struct slide_theme in_document(const struct cooccur *c, uint32_t theme) {
    struct slide_theme t = {NULL, NULL, 0, (uint32_t)c->themes[theme].n};
    if (t.n_units)
        t.units = c->doc_units + c->stretches[c->theme_start[theme]].units;
    return t;
}

/* The rung above, for every later theme. A document too short for a window has no case. */
static void add_ladder(struct cooccur *c, uint32_t theme) {
    struct slide_theme x = in_document(c, theme);
    for (uint32_t j = theme + 1; j < c->n_themes; j++) {
        if (inside(&c->coded->themes[theme], j))
            continue;
        struct cooccur_pair *p = pair_with(c, theme, j);
        struct slide_theme y = in_document(c, j);
        if (c->layout->n_units == 0)
            continue;
        struct slide_null null = slide_units(&c->slide, c->layout->n_units, &x, &y);
        take_null(c, &null, NULL, &p->v_doc, &p->null_doc);
    }
}

void cooccur_pairs(struct cooccur *c, size_t i) {
    c->n_pairs = 0;
    memset(c->met, 0, c->n_themes * sizeof *c->met);
    for (uint32_t s = c->theme_start[i]; s < c->theme_start[i + 1]; s++)
        add_stretches(c, &c->stretches[s]);
    if (c->ladder)
        add_ladder(c, (uint32_t)i);
    MEM_GROW(c->pairs, c->cap_pairs, c->n_themes);
    for (size_t j = i + 1; j < c->n_themes; j++)
        if (c->met[j])
            c->pairs[c->n_pairs++] = &c->row[j];
}

/* Room for what one theme has with each other; the texts keep theirs. */
static void make_row(struct cooccur *c) {
    size_t n = c->n_themes;
    MEM_GROW(c->row, c->cap_row, n);
    MEM_GROW(c->met, c->cap_met, n);
    if (c->n_row < c->cap_row)
        memset(c->row + c->n_row, 0, (c->cap_row - c->n_row) * sizeof *c->row);
    c->n_row = c->cap_row;
}

/* The units of all stretches, numbered through the document. */
static void number_units(struct cooccur *c) {
    MEM_GROW(c->doc_units, c->cap_doc_units, c->n_units);
    for (size_t i = 0; i < c->n_stretches; i++) {
        const struct cooccur_stretch *s = &c->stretches[i];
        for (size_t u = s->units; u < s->units + s->n_units; u++)
            c->doc_units[u] = c->layout->block_unit[s->block] + c->units[u];
    }
}

void cooccur_count(struct cooccur *c, const struct coded *coded, const struct layout *layout) {
    c->coded = coded;
    c->layout = layout;
    c->n_themes = c->n_pairs = c->n_stretches = c->n_places = c->n_units = 0;
    MEM_GROW(c->theme_start, c->cap_theme_start, coded->n_themes + 1);
    for (uint32_t i = 0; i < coded->n_themes; i++) {
        c->theme_start[i] = (uint32_t)c->n_stretches;
        add_theme(c, coded, layout, i);
    }
    c->theme_start[c->n_themes] = (uint32_t)c->n_stretches;
    make_row(c);
    sort_by_block(c, layout->n_blocks);
    if (c->ladder)
        number_units(c);
}

void cooccur_free(struct cooccur *c) {
    slide_free(&c->slide);
    for (size_t i = 0; i < c->n_row; i++) {
        buffer_free(&c->row[i].null);
        buffer_free(&c->row[i].null_units);
        buffer_free(&c->row[i].null_doc);
    }
    free(c->themes);
    free(c->pairs);
    free(c->stretches);
    free(c->theme_start);
    free(c->held);
    free(c->row);
    free(c->met);
    free(c->places);
    free(c->units);
    free(c->doc_units);
    free(c->by_block);
    free(c->block_start);
    *c = (struct cooccur){0};
}
