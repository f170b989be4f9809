/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The themes of flow.tsv, the strongest first, and what it says of each over all projects. */
#ifndef HEARTH_PAGE_STRANDS_H
#define HEARTH_PAGE_STRANDS_H

#include "stages/page/facts.h"
#include "stages/page/plot.h"

enum { STRANDS_DRAWN = 12 }; /* of the strongest themes; the others are in flow.tsv */

struct strand {
    struct slice theme;
    double n;           /* units with it */
    size_t first, last; /* its rows, without the last */
};

/* All themes, most units first and then by name; *n of them. To be freed with free(). */
struct strand *strands_of(const struct result_table *flow, size_t *n);
/* Does the table tell tenths (or waves, or dates) of all conversations? */
bool strands_have(const struct result_table *flow, const char *by);
/* The rows of a theme by tenth, wave or date, over all projects, as they stand in the table:
 * `rows` has room for them all, or is NULL. Returns how many. */
size_t strands_rows(const struct result_table *flow, const struct strand *s, const char *by,
                    size_t *rows);

#endif
