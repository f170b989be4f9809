/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Themes by the levels of a column (groups, waves, projects), from the links table: units at the
 * level that hold the theme. Do the levels differ in what they speak of? The inertia of the table,
 * chi-square over n, against that when the levels are dealt anew to those who could have had them
 * (exchange.h): chi-square's own distribution supposes that units are independent. */
#ifndef HEARTH_PROFILES_H
#define HEARTH_PROFILES_H

#include "models/correspondence.h"
#include "models/exchange.h"
#include "models/relabel.h"
#include "models/theme_level.h"

struct profiles {
    struct grouping levels;
    uint32_t
        *ranks; /* [n_themes]: in byte order of their names; those that stand (theme_level.h) */
    size_t n_themes;
    uint64_t *counts; /* [n_themes * levels.n] */
};

/* By a column of t->wanted, which is there; after links_table_finish. Free with profiles_free,
 * before the table. */
void profiles_make(struct profiles *p, const struct links_table *t, size_t column, uint32_t level);
struct relabelled profiles_test(const struct profiles *p, const struct links_table *t,
                                uint64_t seed);
void profiles_free(struct profiles *p);

#endif
