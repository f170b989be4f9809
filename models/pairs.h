/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The finished table `pairs`: what holds between two themes over all documents. Every number is a
 * function of the additive rows; sums run over documents in byte order of their names.
 *
 *     expected_pooled   n_a n_b / n                     all units mixed
 *     expected_within   sum over documents of the same  rich conversations stay rich
 *     expected_units    sum over blocks of the same     and so do their phases
 *     expected_local    sum over blocks of e            and long turns stay long (slide.h)
 *
 * Units of the kind `doc` have no inside: there the last three are the sum over projects (all
 * documents are one where there are none), units exchangeable, variance hypergeometric. */
#ifndef HEARTH_PAIRS_H
#define HEARTH_PAIRS_H

#include "models/links_table.h"
#include "models/reason.h"
#include "models/table2.h"

enum pair_flag {                   /* in the order in which they are printed */
                 PAIR_FEW = 1,     /* fewer than 5 effective clusters share the expectation */
                 PAIR_ONE_DOC = 2, /* together in one transcript only, or expected in one only */
                 PAIR_ONE_PROJECT = 4, /* the same with projects, where there are two or more */
                 PAIR_UNTESTABLE = 8,  /* no arrangement could show anything */
                 PAIR_SPARSE = 16,     /* expected_local below 5 */
                 PAIR_SAME_WORDS =
                     32, /* more than a tenth of the joint units on the very same words */
};

struct pair {
    uint32_t a, b;                 /* ranks in the links table */
    struct slice theme_a, theme_b; /* their names, owned by that table */
    struct table2 table;           /* over all documents */
    uint64_t n_same, docs_ab;
    struct value projects_ab;
    struct value expected_pooled, expected_within, expected_units, expected_local;
    double var_local;
    struct value lift_units, lift_local, p_local, q;
    double k_eff; /* effective clusters: 1 / sum of squared shares of expected_local */
    unsigned flags;
};

struct pairs {
    struct pair
        *all; /* [n]: those with a q first; by lift_local, descending, missing last; by name */
    size_t n, cap;
};

/* Scores every pair of the table. Free with pairs_free. */
void pairs_score(struct pairs *p, const struct links_table *t);
void pairs_free(struct pairs *p);

/* Appends the names of the flags set, one space between; `flags` is an unsigned. */
void pairs_flags(const void *flags, struct buffer *to);

/* Two-sided p of the normal form: z = max(0, |observed - mean| - 1/2)/sqrt(variance), p =
 * erfc(z/sqrt 2), at least 10^-6, because the tails of the true null are heavier. variance > 0. */
double pairs_normal_p(double observed, double mean, double variance);

#endif
