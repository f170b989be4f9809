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
 * The work is in proportion to the hits and to the pairs that share a block, and no more than two
 * themes' pairs are held at a time. Where a theme has the hits of the one below it and no others,
 * what the one has with a third is what the other has: it is found once. */
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
    uint32_t a, b;     /* themes: a in u, b in v */
    uint64_t n_ab;     /* pairs of turns that hold both so */
    double e, v;       /* of n_ab when hits slide round their tracks in blocks (slide_tracks) */
    struct slice null; /* as text (histogram.h), an item for each block both are in, in order …
                          unless one has more cases than an item may have: then it is empty */
};

/* One theme on one track of one block. Offsets, because the arrays behind them grow. */
struct lag_stretch {
    uint32_t theme; /* index in coded->themes */
    uint32_t block;
    uint32_t n_places, n_units;
    size_t places, units;
};

/* The stretches of all themes on one of the two tracks. */
struct lag_track {
    struct lag_stretch *all; /* [n] by theme, block */
    size_t *start;           /* [n_themes + 1]: where a theme's begin */
    uint32_t *like;          /* [n_themes]: the first theme whose stretches are the same */
    size_t n, cap, cap_start, cap_like;
};

/* What two themes have with each other. */
struct lag_sum {
    uint64_t n_ab;
    double e, v;
    struct buffer null;
    bool met, sums_only;
};

/* What follows one theme. */
struct lag_row {
    struct lag_sum *sums; /* [n] for each theme */
    size_t n, cap;
};

/* Zero-initialise, set sums_only; free with lag_free. One for each thread. */
struct lag {
    bool sums_only;           /* no nulls as text */
    struct lag_theme *themes; /* all of the document, in byte order of their names */
    size_t n_themes;
    struct lag_pair *pairs; /* of the theme asked for as a; in byte order of b */
    size_t n_pairs;
    /* Workspace: */
    const struct coded *coded;
    const struct sequences *sequences;
    struct slide slide;
    struct lag_track before, after;   /* tracks u and v */
    uint32_t *by_block, *block_start; /* stretches of `after` by block, then theme */
    uint32_t *places, *units;         /* of all stretches */
    uint64_t *hits;                   /* of one theme, on one track: place and pair */
    struct lag_row kept, own;         /* of the theme `keeper`, which others may be like … */
    size_t keeper;         /* … if it is below n_themes; and of the one in hand alone */
    struct lag_sum **sums; /* [n_themes]: where those of the theme in hand are */
    size_t n_places, n_units;
    size_t cap_themes, cap_pairs, cap_by_block, cap_block_start, cap_places, cap_units, cap_hits,
        cap_sums;
};

/* Counts the scope in hand. Hits are grouped by theme, their `unit` is the turn; both arguments are
 * borrowed and stay as they are until the last lag_pairs. */
void lag_count(struct lag *l, const struct coded *coded, const struct sequences *s);
/* What follows themes[i], valid until the next call. */
void lag_pairs(struct lag *l, size_t i);
void lag_free(struct lag *l);

/* For lag_free: what lag_pairs has made. */
void lag_row_free(struct lag_row *row);

#endif
