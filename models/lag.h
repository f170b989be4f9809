/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which theme follows which, in one scope of one document (sequences.h): the theme rows and pair
 * rows of the table `lags`. A before B is another pair than B before A, and A before A is the
 * theme's persistence. A pair has a row wherever A has a hit in some u and B in some v of one
 * block, also when no v with B follows a u with A: its expectation counts. A theme is never paired
 * with its own ancestor.
 *
 *     sequences_make(&s, …);
 *     while (sequences_next(&s, block)) {
 *         lag_count(&l, &coded, &s);                the themes
 *         for (size_t i = 0; i < l.n_themes; i++) {
 *             lag_pairs(&l, i);                     what follows the i-th
 *             … l.pairs[0 .. l.n_pairs)
 *         }
 *     }
 *
 * The work is in proportion to the hits and to the pairs that share a block, and no more than one
 * theme's pairs are held at a time. */
#ifndef HEARTH_LAG_H
#define HEARTH_LAG_H

#include "models/coded.h"
#include "models/sequences.h"
#include "models/slide.h"
#include "pipeline/buffer.h"

struct lag_theme {
    uint32_t theme;
    uint64_t n_a, n_b; /* pairs of turns that hold it in u, and in v */
};

struct lag_pair {
    uint32_t a, b;      /* themes: a in u, b in v */
    uint64_t n_ab;      /* pairs of turns that hold both so */
    double e, v;        /* of n_ab when hits slide round their tracks in blocks (slide_tracks) */
    struct buffer null; /* as text (histogram.h), an item for each block both are in, in order … */
    bool sums_only;     /* … unless one has more cases than an item may have: then it is empty */
};

struct lag_stretch;
/* Zero-initialise, set sums_only; free with lag_free. One for each thread. */
struct lag {
    bool sums_only;           /* no nulls as text */
    struct lag_theme *themes; /* all of the document, in byte order of their names */
    size_t n_themes;
    const struct lag_pair **pairs; /* of the theme asked for as a; in byte order of b */
    size_t n_pairs;
    /* Workspace: */
    const struct coded *coded;
    const struct sequences *sequences;
    struct slide slide;
    struct lag_stretch *before, *after; /* a theme on a block's track u, or v; by theme, block */
    size_t n_before, n_after;
    size_t *theme_start;              /* [n_themes + 1]: a theme's stretches in `before` */
    uint32_t *by_block, *block_start; /* stretches of `after` by block, then theme */
    uint32_t *places, *units;         /* of all stretches */
    uint64_t *hits;                   /* of one theme, on one track: place and pair */
    struct lag_pair *row;             /* what the theme in hand has with each … */
    bool *met;                        /* … if it has anything */
    size_t n_places, n_units, n_row;
    size_t cap_themes, cap_pairs, cap_before, cap_after, cap_theme_start, cap_by_block,
        cap_block_start, cap_places, cap_units, cap_hits, cap_row, cap_met;
};

/* Counts the scope in hand. Hits are grouped by theme, their `unit` is the turn; both arguments are
 * borrowed and stay as they are until the last lag_pairs. */
void lag_count(struct lag *l, const struct coded *coded, const struct sequences *s);
/* What follows themes[i], valid until the next call. */
void lag_pairs(struct lag *l, size_t i);
void lag_free(struct lag *l);

#endif
