/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One row of the table `sequence`: from the additive rows of one ordered pair of themes in one
 * scope to everything that does not depend on other rows (sequence_score.h). */
#ifndef HEARTH_SEQUENCE_CELL_H
#define HEARTH_SEQUENCE_CELL_H

#include "models/sequence_frame.h"
#include "models/sequence_score.h"

struct sequence_scorer;
/* Workspace; the frame outlives it. */
struct sequence_scorer *sequence_scorer_new(const struct sequence_frame *f);
void sequence_scorer_free(struct sequence_scorer *s);

/* Before the rows X>Y of one lag and two themes, which are added up for their group_change. */
void sequence_sum_begin(struct sequence_scorer *s);
/* Fills in a row of which lag, of, scope and themes are set: rows [n], by document, are what the
 * table `lags` has of it (several of one document in group_change, whose rows X>Y were
 * filled in before), and `margins` those of the scope. */
void sequence_cell(struct sequence_scorer *s, struct sequence_row *row,
                   const struct sequence_margins *margins, const struct lags_pair *rows, size_t n);

#endif
