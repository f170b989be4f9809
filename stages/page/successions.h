/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rows of sequence.tsv, one for each two themes at each lag in each scope, as they are counted
 * while the table is read: hundreds of themes make a hundred thousand rows of which few hold, and
 * the page wants of the others only how many there are. */
#ifndef HEARTH_PAGE_SUCCESSIONS_H
#define HEARTH_PAGE_SUCCESSIONS_H

#include "pipeline/intern.h"
#include "stages/result/table.h"

enum succession {
    SUCCESSION_HOLDS,
    SUCCESSION_NO,
    SUCCESSION_TOO_FEW,
    SUCCESSION_UNTESTABLE,
    SUCCESSION_ALL
};

struct succession_counts {
    size_t of[SUCCESSION_ALL]; /* rows by decision */
};
/* Zero-initialise; free with successions_free. */
struct successions {
    struct intern scopes; /* as the table has them, without `all`, which is not tested */
    struct succession_counts *counts; /* [scopes.count] */
    size_t cap;
    uint64_t rows;       /* of all scopes */
    size_t scope, holds; /* columns, once there was a row */
};

/* Counts a row of a table with columns scope and holds; true when it holds. */
bool successions_add(struct successions *s, const struct columns *c, const struct record *row);
/* Adds the counts of a scope (none, when no row has it) to those there. */
void successions_add_scope(const struct successions *s, struct slice scope,
                           struct succession_counts *to);
struct succession_counts successions_sum(const struct successions *s);
void successions_free(struct successions *s);

#endif
