/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Parts of the talk by theme: rows of a table with the columns by, level and theme, found without
 * reading the table again for each theme. */
#ifndef HEARTH_THEME_LEVELS_H
#define HEARTH_THEME_LEVELS_H

#include "stages/page/report.h"

struct theme_level {
    struct slice theme;
    size_t row;
};
struct theme_levels {
    const struct result_table *t;
    const char *by;
    struct theme_level *at; /* [n], by theme; of one theme in the order of the table */
    size_t n;
};

/* Finds the rows of the table where `by` is that, and which are for all projects together; none
 * when the result has no such table or it no such columns. The texts are the table's; `by` stays
 * the caller's. */
void theme_levels_open(struct theme_levels *l, struct report *r, const char *table, const char *by);
/* How many of them are of the theme; `from` is the first. */
size_t theme_levels_of(const struct theme_levels *l, struct slice theme, size_t *from);
void theme_levels_free(struct theme_levels *l);

#endif
