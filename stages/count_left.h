/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the tables of `hearth count` share that are about themes in turns (flow, entries): which
 * rows of a document are left to count, in the order in which links leaves rows out, and the
 * settings that stand in the row of the document. A table's struct begins with a struct count_left.
 */
#ifndef HEARTH_COUNT_LEFT_H
#define HEARTH_COUNT_LEFT_H

#include "stages/count_document.h"

struct count_left_totals {
    struct count_document_totals document;
    uint64_t facilitators, docs_with; /* rows of theirs that were searched */
    uint64_t nothing;                 /* documents of which nothing is left */
};
struct count_left {
    struct count_document document;
    uint64_t words, turns;   /* of the document: those that are left */
    uint64_t facilitators;   /* rows of theirs that were searched */
    struct buffer last_turn; /* of the rows that are left */
    struct count_left_totals totals;
};

/* A document begins. */
void count_left_begin(struct count_left *l);
/* Counts a row, if it is left: it has tokens, was searched, and is no facilitator's unless these
 * are kept. */
bool count_left_row(struct count_left *l, const struct count_said *said);
/* Adds what tells how it was counted to the row of the document: unit, facilitators,
 * facilitator_roles, matcher. The document is over. */
void count_left_settings(struct count_left *l, struct row *row);
/* Ends a table's close. */
void count_left_close(struct filter *f);

void count_left_gather(struct count_left_totals *all, const struct count_left *l);
void count_left_carry(struct count_left_totals *all, struct carry *c);
void count_left_tell(struct stage_run *run, const struct count_left_totals *t);

#endif
