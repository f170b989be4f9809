/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which cells of a table of counts of people can be shown when small counts must not be told. A
 * table of `rows` by `columns` cells has its totals behind them,
 *
 *     n(0,0)      …  n(0,columns-1)       total of row 0
 *     …
 *     n(rows-1,0) …  n(rows-1,columns-1)  total of row rows-1
 *     total of column 0   …               total of all
 *
 * row by row in one array. Hidden are counts below a threshold and what one speaker dominates
 * (primary), and what would give those away by subtraction (secondary): complementary suppression
 * as in Cox (1980), JASA 75:377, one line at a time. feasible.h says whether that was enough. Where
 * it was not, or instead of it, counts can be rounded. */
#ifndef HEARTH_DISCLOSURE_H
#define HEARTH_DISCLOSURE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A cell of which one speaker gave more than this part tells mostly what that one said. */
#define DISCLOSURE_DOMINANCE 0.8

enum disclosure_cell {
    DISCLOSURE_SHOWN,
    DISCLOSURE_SMALL,     /* primary: fewer people than the threshold, but some */
    DISCLOSURE_FEW,       /* primary: not fewer than that, but some of them are one person */
    DISCLOSURE_DOMINATED, /* primary: mostly one speaker's */
    DISCLOSURE_SECONDARY, /* would give another one away */
    DISCLOSURE_UNTOLD,    /* a total that the table has no place for */
    DISCLOSURE_CELLS
};

struct disclosure {
    size_t rows, columns;       /* without the totals */
    uint64_t *n;                /* [(rows + 1)*(columns + 1)] */
    enum disclosure_cell *cell; /* alike: what became of it */
};

/* All 0 and shown. Free with disclosure_free. */
void disclosure_make(struct disclosure *d, size_t rows, size_t columns);
/* The place of a cell: row `rows` and column `columns` are the totals. */
static inline size_t disclosure_at(const struct disclosure *d, size_t row, size_t column) {
    return row * (d->columns + 1) + column;
}
/* Sums up the totals. */
void disclosure_sum(struct disclosure *d);
/* Says that the totals of the columns, and that of all, are not told: for rows that do not add up,
 * such as themes, of which a person raises several. */
void disclosure_untold(struct disclosure *d);
/* Hides. What was marked before stays so. A row whose total is shown with one
 * hidden cell in it loses its smallest other cell too (one that is not 0 first, then in order), or
 * its total when there is none; then columns alike, the totals of the rows, those of the columns;
 * again until nothing changes. */
void disclosure_hide(struct disclosure *d, uint64_t threshold);
void disclosure_free(struct disclosure *d);

/* The nearest multiple of base > 0, the greater one of two: of 5, 2 is 0 and 3 is 5. */
uint64_t disclosure_round(uint64_t n, uint64_t base);

#endif
