/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who could be exchanged for whom, when the levels of a column (group, role, wave, project) are
 * compared: E2 (permutation.h) with the score 1 for one level and 0 for all others, for every level
 * at once.
 *
 * Items and strata are those of exchange_place.h. Counts --by group tell groups in a transcript
 * apart, not persons: compared by group, their parts are items, and nobody comes back. Transcripts
 * without a project make up a project of their own. Items without units, and parts without a level,
 * say nothing and are left out.
 *
 * With scores of 0 and 1 the statistic is a sum over the level's own items: z of every level takes
 * one pass over all items. Only where there are few arrangements is a level dealt out
 * (permutation_test), for its exact p. */
#ifndef HEARTH_EXCHANGE_H
#define HEARTH_EXCHANGE_H

#include "models/grouping.h"
#include "models/permutation.h"

struct exchange_item {
    uint32_t stratum, level;
    uint64_t n, x; /* units; those that hold the theme, which the caller fills in */
};

struct exchange_level {
    uint64_t strata;       /* strata that hold both this level and others … */
    uint64_t items;        /* … and the items in them */
    uint64_t own;          /* items of this level, anywhere */
    uint32_t arrangements; /* 1..PERMUTATION_MOST; 0: there are more */
};

struct exchange {
    struct exchange_item *items; /* [n] by stratum, then level */
    size_t n;
    uint32_t *of;                  /* [n_parts]: the item of a part, or LINKS_NONE */
    struct exchange_level *levels; /* [n_levels] */
    uint32_t n_levels;
    struct permutation_item *dealt; /* [n] */
    double *excess, *variance;      /* [n_levels] */
};

/* Free with exchange_free. */
void exchange_make(struct exchange *e, const struct links_table *t, const struct grouping *levels);
void exchange_free(struct exchange *e);

/* no_units for a level without an item, no_groups when there is no item of another level,
 * no_variation when exchanging items changes nothing. */
struct exchange_test {
    struct value z, p;
    bool exact;
};
/* Tests[n_levels], of the x that the items have now. */
void exchange_tests(struct exchange *e, struct exchange_test *tests);

#endif
