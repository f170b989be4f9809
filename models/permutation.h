/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * E2: does a theme's frequency go with a score (wave, months, group 0/1) across people or
 * transcripts, within strata that are never mixed (projects, transcripts)?
 *
 * Item i has a score s_i and x_i of n_i units; its residual is what it has above its share of the
 * whole, r_i = x_i - n_i (sum x)/(sum n). The statistic is T = sum s_i r_i. Under the null the
 * scores of a stratum could as well have been dealt to its items in any other order, so units are
 * never taken for independent draws: an item is. Over all orders, m_h items in stratum h:
 *
 *     E = sum_h m_h mean(s) mean(r)
 *     V = sum_h sum (s - mean(s))^2 sum (r - mean(r))^2 / (m_h - 1)
 *     z = (T - E)/sqrt(V),  p = erfc(|z|/sqrt 2)
 *
 * (Strasser and Weber 1999.) Where the distinct arrangements of the scores, multiplied over the
 * strata, number at most PERMUTATION_MOST, all are visited and p is exact: min(1, 2 min(P(T* <= T),
 * P(T* >= T))). A stratum whose scores are all alike, or its residuals, moves nothing: it is not
 * informative.
 *
 * R: coin::independence_test(r ~ score | stratum, teststat = "scalar"), r the residuals. */
#ifndef HEARTH_PERMUTATION_H
#define HEARTH_PERMUTATION_H

#include <stddef.h>
#include <stdint.h>

#include "models/reason.h"

#define PERMUTATION_MOST 20000

/* A person who returns in several transcripts of a stratum is one item: the caller adds them up. */
struct permutation_item {
    uint32_t stratum; /* any number */
    double score;     /* finite */
    uint64_t n, x;    /* units (or words), and how many hold the theme; sums below 2^62 */
};

struct permutation {
    size_t n_items;     /* those with n > 0; the others say nothing and are left out */
    size_t n_strata;    /* strata with such an item */
    size_t informative; /* strata that move the statistic */
    double t, mean;     /* T and E, in units times score */
    double variance;    /* V */
    struct value z;     /* no_units without an item, no_variation when V is 0; so all p */
    struct value p_normal;
    struct value p;        /* the exact one, else p_normal */
    bool exact;            /* which of them */
    uint32_t arrangements; /* 1..PERMUTATION_MOST; 0: there are more */
};

/* The order of the items does not matter, to the last bit. The numbers of the strata are the order
 * of the sums over strata: give them in the byte order of their names. O(n log n), and at most
 * PERMUTATION_MOST sums for each informative stratum (there are at most 14 then). */
struct permutation permutation_test(const struct permutation_item *items, size_t n);

#endif
