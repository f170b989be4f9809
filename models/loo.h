/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The finished table `loo`: what is left of each link when a project is left out. Every pair has a
 * row for each project in which it has a joint unit or an expectation. */
#ifndef HEARTH_LOO_H
#define HEARTH_LOO_H

#include "models/pairs.h"

struct loo {
    struct slice theme_a, theme_b, project; /* owned by the table of counts */
    uint64_t n_ab;                          /* joint units without the project */
    struct value expected_local, lift_local, lift_lo, lift_hi;
    /* Does the project carry the finding? 1: without it the interval holds 1, is missing or turns;
     * 0: no; -1: there is no finding to carry. */
    int carries;
    /* Only when asked for: the Mantel-Haenszel odds ratio without the project, and its weight. */
    struct strata_mh mh;
    struct value weight;
};

/* Hands every row to `row`, by themes, then by project, until it returns false. `all`: with the
 * last two members. Returns whether all rows were taken. */
bool loo_score(const struct links_table *t, bool all,
               bool (*row)(void *with, const struct loo *loo), void *with);

/* Appends `yes`, `no` or nothing; `carries` is an int as above. */
void loo_carries(const void *carries, struct buffer *to);

#endif
