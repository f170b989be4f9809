/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which rows of codings.tsv are in one unit of the run: two themes that are together there were
 * counted as together. */
#ifndef HEARTH_UNIT_ROWS_H
#define HEARTH_UNIT_ROWS_H

#include "stages/page/coded_rows.h"

/* Zero-initialise; free with unit_rows_free. */
struct unit_rows {
    const struct coded_rows *coded;
    struct unit_setting unit;
    uint32_t *places; /* [coded->n], with windows: that of the row's turn (window_places.h) */
};

/* False with a fault. Which turns make a window only matched.tsv tells: without it no row is in
 * any. */
bool unit_rows_open(struct unit_rows *u, struct report *r, const struct coded_rows *coded);
/* Is the row in a unit at all? */
bool unit_rows_counted(const struct unit_rows *u, size_t row);
/* Are two such rows in one? The rows between two that are, are in it, too. */
bool unit_rows_together(const struct unit_rows *u, size_t i, size_t j);
void unit_rows_free(struct unit_rows *u);

#endif
