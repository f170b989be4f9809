/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The heat map of pairs: the strongest themes beside one another, each cell how many times as often
 * the two meet as their places explain. Rows and columns stand in the order of the average-linkage
 * tree on 1 - Jaccard, units that hold both of those that hold either; a pair that is none (one
 * above the other, or never in the same stretch of talk) is 1 apart. */
#ifndef HEARTH_PAGE_HEAT_H
#define HEARTH_PAGE_HEAT_H

#include "stages/page/theme_pairs.h"

struct heat {
    struct theme_pairs pairs;
    size_t n;
    size_t *order;                    /* [n] which theme stands where */
    const struct theme_pair **square; /* [n * n] by themes, NULL: no pair */
};

void heat_read(struct heat *h, struct report *r);
/* What stands in row i and column j of the picture; NULL: no pair. */
const struct theme_pair *heat_cell(const struct heat *h, size_t i, size_t j);
/* The number of a cell: theme_pair_short; · for two that never meet when that shows nothing, so
 * that what is there to be seen stands out. */
void heat_number(struct buffer *to, const struct theme_pair *pair);
void heat_free(struct heat *h);

/* The map as a table that can be walked through cell by cell. */
void heat_write(struct report *r);

#endif
