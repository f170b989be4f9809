/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/lag.h"

#include <stdlib.h>

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
                              struct lag_track *to) {
    const struct sequences *s = l->sequences;
    size_t units = l->n_units, n = find_hits(l, &l->coded->themes[theme], track);
    to->start[theme] = to->n;
    for (size_t i = 0; i < n; i++) {
        uint32_t pair = (uint32_t)l->hits[i], place = (uint32_t)(l->hits[i] >> 32);
        uint32_t block = s->block[pair];
        if (to->n == to->start[theme] || to->all[to->n - 1].block != block) {
            MEM_GROW(to->all, to->cap, to->n + 1);
            to->all[to->n++] = (struct lag_stretch){theme, block, 0, 0, l->n_places, l->n_units};
        }
        add_hit(l, &to->all[to->n - 1], place, pair - s->start[block]);
    }
    to->start[theme + 1] = to->n;
    return l->n_units - units;
}

/* A counting sort of `after` by block, which leaves the themes of a block in their order. */
static void sort_by_block(struct lag *l) {
    size_t n_blocks = l->sequences->n_blocks;
    MEM_GROW(l->by_block, l->cap_by_block, l->after.n);
    MEM_GROW(l->block_start, l->cap_block_start, n_blocks + 2);
    memset(l->block_start, 0, (n_blocks + 2) * sizeof *l->block_start);
    for (size_t i = 0; i < l->after.n; i++)
        l->block_start[l->after.all[i].block + 2]++;
    for (size_t b = 2; b < n_blocks + 2; b++)
        l->block_start[b] += l->block_start[b - 1];
    for (uint32_t i = 0; i < l->after.n; i++)
        l->by_block[l->block_start[l->after.all[i].block + 1]++] = i;
}

/* Have two stretches the same hits? Each theme's lie one behind the other. */
static bool same_hits(const struct lag *l, const struct lag_stretch *x,
                      const struct lag_stretch *y) {
    return x->block == y->block && x->n_places == y->n_places && x->n_units == y->n_units &&
           memcmp(l->places + x->places, l->places + y->places, x->n_places * sizeof *l->places) ==
               0 &&
           memcmp(l->units + x->units, l->units + y->units, x->n_units * sizeof *l->units) == 0;
}

static bool alike(const struct lag *l, const struct lag_track *t, uint32_t x, uint32_t y) {
    size_t i = t->start[x], j = t->start[y], n = t->start[x + 1] - i;
    if (t->start[y + 1] - j != n)
        return false;
    while (n > 0 && same_hits(l, &t->all[i], &t->all[j]))
        i++, j++, n--;
    return n == 0;
}

/* A theme may be like the one above it. Those above come first, the nearest of them last. */
static void find_alike(const struct lag *l, struct lag_track *t) {
    MEM_GROW(t->like, t->cap_like, l->n_themes);
    for (uint32_t i = 0; i < l->n_themes; i++)
        t->like[i] = i;
    for (uint32_t i = 0; i < l->n_themes; i++)
        for (uint32_t j = l->coded->themes[i].inner_from; j < l->coded->themes[i].inner_to; j++)
            if (alike(l, t, i, j))
                t->like[j] = t->like[i];
}

static void clear_track(const struct lag *l, struct lag_track *t) {
    t->n = 0;
    MEM_GROW(t->start, t->cap_start, l->n_themes + 1);
    t->start[0] = 0;
}

void lag_count(struct lag *l, const struct coded *coded, const struct sequences *s) {
    l->coded = coded;
    l->sequences = s;
    l->n_themes = l->keeper = coded->n_themes;
    l->n_places = l->n_units = l->n_pairs = 0;
    clear_track(l, &l->before);
    clear_track(l, &l->after);
    MEM_GROW(l->themes, l->cap_themes, l->n_themes);
    for (uint32_t i = 0; i < l->n_themes; i++) {
        uint64_t n_a = add_stretches(l, i, track_u(s), &l->before);
        uint64_t n_b = add_stretches(l, i, track_v(s), &l->after);
        l->themes[i] = (struct lag_theme){coded->themes[i].theme, n_a, n_b};
    }
    find_alike(l, &l->before);
    find_alike(l, &l->after);
    sort_by_block(l);
}

static void track_free(struct lag_track *t) {
    free(t->all);
    free(t->start);
    free(t->like);
}

void lag_free(struct lag *l) {
    slide_free(&l->slide);
    track_free(&l->before);
    track_free(&l->after);
    lag_row_free(&l->kept);
    lag_row_free(&l->own);
    free(l->themes);
    free(l->pairs);
    free(l->by_block);
    free(l->block_start);
    free(l->places);
    free(l->units);
    free(l->hits);
    free(l->sums);
    *l = (struct lag){.sums_only = l->sums_only};
}
