/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A table for people: columns below each other, as many as the width has room for, numbers short
 * and to the right, what was left out named at the end.
 *
 *     theme_a              theme_b       holds  n_ab
 *                                               units
 *     bridging/facilitat…  ground/trust  yes      52
 */
#ifndef HEARTH_SHOW_PAGE_H
#define HEARTH_SHOW_PAGE_H

#include "stages/result/table.h"

struct show_page {
    const struct result_table *table; /* the rows that are shown */
    struct slice name;                /* of the table in the dictionary ("pairs"), or empty */
    const size_t *chosen;             /* [n_chosen]: columns in the order wanted … */
    size_t n_chosen;
    bool named;      /* … which somebody asked for, so that empty ones are kept */
    uint64_t n_rows; /* in all of the table */
    size_t width;    /* columns of the terminal, 40 at least */
    bool colour;
};

void show_page_write(const struct show_page *p, struct buffer *to);

#endif
