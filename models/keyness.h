/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How often a theme is said, per 1,000 words, and in one group against another.
 *
 *     rate = 1000 h/w;  interval of h as a Poisson count: chi2_.025(2h)/2 .. chi2_.975(2h + 2)/2
 *     log_ratio = log2(rate_1/rate_2), a count of 0 taken as 1/2 (Hardie 2014)
 *     pct_diff  = 100 (rate_1 - rate_2)/rate_2 (Gabrielatos and Marchi 2011)
 *     g2_signed = G2 of the table of hits and other words by group, negative where rate_1 < rate_2
 *
 * From 10,000 hits on, where the quantile fails, the interval is Byar's, off by less than 2e-8.
 * G2 takes words for independent draws: it is no test for groups of people, whom permutation.h
 * compares (Brezina and Meyerhoff 2014).
 *
 * R: poisson.test(h, w)$conf.int * 1000, vcd::assocstats. */
#ifndef HEARTH_KEYNESS_H
#define HEARTH_KEYNESS_H

#include <stdint.h>

#include "models/reason.h"

/* Hits per 1,000 words and the 95 % interval; no_units without words. */
struct keyness_rate {
    struct value rate, lo, hi;
};
struct keyness_rate keyness_rate(uint64_t hits, uint64_t words);

struct keyness_count {
    uint64_t hits, words; /* below 2^52 */
};

/* no_units when a group has no words, both_absent when neither has a hit. */
struct keyness {
    struct value log_ratio;
    struct value pct_diff; /* zero_cell when only group 2 has no hit */
    /* degenerate when a group has more hits than words, for which there is no table, or more than
     * 2^53 words are in it; theme_everywhere when every word is a hit. p_g2 may underflow to 0,
     * log10_p_g2 does not. */
    struct value g2_signed, p_g2, log10_p_g2;
};
struct keyness keyness_of(struct keyness_count one, struct keyness_count two);

#endif
