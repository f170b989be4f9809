/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How evenly something (words, turns, seconds, hits) is shared among n people. Person i, in
 * ascending order of what is theirs, has x_i of the sum X, a share p_i = x_i/X:
 *
 *     gini           sum (2i - n - 1) x_i / (n X)    0: all alike (Gini 1912)
 *     gini_corrected gini n/(n - 1)                  1: one person has all (Deltas 2003)
 *     entropy        H = -sum p ln p, 0 ln 0 = 0     nats (Shannon 1948)
 *     entropy_norm   H/ln n                          1: all alike (Pielou 1966)
 *     effective      e^H                             so many people alike would be as even (Hill
 *                                                    1973)
 *     top_share      the largest p
 *
 * Each is a line of R: with x <- sort(x), gini is sum((2*seq_along(x) - length(x) - 1)*x)/
 * (length(x)*sum(x)); entropy is vegan::diversity(x), effective its exp. Who is there and has
 * nothing counts in n. */
#ifndef HEARTH_VOICE_H
#define HEARTH_VOICE_H

#include <stddef.h>

#include "models/reason.h"

struct voice {
    size_t n, silent; /* people; of whom so many have nothing */
    double total;
    /* All are missing for silent where the sum is 0 (nobody among them included); gini,
     * gini_corrected and entropy_norm for one_speaker where n is 1. */
    struct value top_share, gini, gini_corrected, entropy, entropy_norm, effective;
    bool hangs_on_one; /* one of them has half of it, or more; false where the sum is 0 */
};

/* Of amounts x[n], not negative, which are put in another order; `silent` people more have nothing.
 */
struct voice voice_of(double *x, size_t n, size_t silent);

/* Median, least and most of x[n], which is put in ascending order; n > 0. */
struct voice_range {
    double median, lowest, highest;
};
struct voice_range voice_range(double *x, size_t n);

#endif
