/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What somebody who sees a table with hidden cells (disclosure.h) can work out of them: between
 * which least and greatest value each must lie. A table that adds up is a flow: from the sum over
 * everything to the rows' totals, through the cells to the columns' totals, and back; what is shown
 * is fixed. A cell can rise by as much as can flow back from its column to its row through the
 * other hidden cells, and fall by as much as can flow the other way (Gusfield 1988, SIAM J. Comput.
 * 17:552), so its range is two maximum flows. */
#ifndef HEARTH_FEASIBLE_H
#define HEARTH_FEASIBLE_H

#include "models/disclosure.h"

#define FEASIBLE_UNBOUNDED UINT64_MAX

struct feasible;
struct feasible_range {
    uint64_t lo, hi; /* hi may be FEASIBLE_UNBOUNDED */
};

/* Of a finished table. least[] and most[], laid out as its n, bound what a hidden cell may be for
 * another reason than the sums: NULL is 0 and no bound. All are borrowed. Free with feasible_free.
 */
struct feasible *feasible_new(const struct disclosure *d, const uint64_t *least,
                              const uint64_t *most);
/* Of a cell or a total; of one that is shown its value twice. */
struct feasible_range feasible_range(struct feasible *f, size_t cell);
/* Is a small count known to be more than 1 or less than threshold - 1? Others are not asked for: of
 * a dominated cell it is what was said that must not be told, of which the number of people tells
 * little. */
bool feasible_pinned(struct feasible *f, uint64_t threshold);
void feasible_free(struct feasible *f);

#endif
