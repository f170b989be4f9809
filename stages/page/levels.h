/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The finished table of groups as the page wants it: themes by the levels of one of its columns,
 * such as projects. */
#ifndef HEARTH_PAGE_LEVELS_H
#define HEARTH_PAGE_LEVELS_H

#include "pipeline/intern.h"
#include "stages/page/report.h"

#define LEVELS_NONE ((size_t)-1)

struct levels {
    const struct result_table *table;
    struct intern names;  /* the levels, as the table has them */
    struct intern themes; /* those shown, the strongest first */
    size_t all_themes;
    size_t *rows; /* [themes.count * names.count] in the table, or LEVELS_NONE */
};

/* From the tables themes and groups, which are there. Free with levels_free. */
void levels_read(struct levels *l, struct report *r, const char *by);
size_t levels_row(const struct levels *l, size_t theme, size_t level);
void levels_free(struct levels *l);

/* Of a column with two levels a row says of one what another says of the other: [t->n] which row is
 * the other one, LEVELS_NONE where there is none or several. The caller frees it. */
size_t *levels_mirrors(const struct result_table *t);
/* Is the row shown to differ from the rest of its column: q is at most 0.05? */
bool levels_differs(const struct result_table *t, size_t row);
/* How many times as often the level has the theme as the rest, by their rates. */
double levels_times(const struct result_table *t, size_t row);

#endif
