/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A grouping of the counts by the levels of a column: wave, group, project, or what they were
 * counted --by. */
#ifndef HEARTH_GROUPING_H
#define HEARTH_GROUPING_H

#include "models/links_table.h"

struct grouping {
    const char *name;    /* of the column; borrowed from the table */
    struct slice *names; /* [n], in byte order */
    uint32_t n;
    uint32_t *of; /* [n_parts]: the level of each part, or LINKS_NONE */
};

/* The levels of a column in order, of n_parts documents or levels of them. Free with
 * grouping_free. */
void grouping_of(struct grouping *l, const struct values *values, size_t n_parts);
/* The same of a column of t->wanted; after links_table_finish. */
void grouping_make(struct grouping *l, const struct links_table *t, size_t column);
void grouping_free(struct grouping *l);

#endif
