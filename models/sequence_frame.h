/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How many pairs of turns a scope of the table `lags` has in all, and how many of them hold a theme
 * in the first turn (as a), or in the second (as b). */
#ifndef HEARTH_SEQUENCE_FRAME_H
#define HEARTH_SEQUENCE_FRAME_H

#include "models/lags_table.h"

struct sequence_margins {
    uint64_t n;
    uint64_t docs;       /* transcripts that have any */
    uint64_t *n_a, *n_b; /* [n_ranks] */
};

struct sequence_frame {
    const struct lags_table *lags;
    struct sequence_margins *scopes;                          /* [n_scopes] */
    struct sequence_margins kinds[LAGS_MOST + 1][LAGS_KINDS]; /* by lag; all X>Y together */
    bool any_group, two_groups, two_people; /* in any transcript; two: in one and the same */
};

/* Free with sequence_frame_free; borrows the table. */
void sequence_frame_make(struct sequence_frame *f, const struct lags_table *t);
void sequence_frame_free(struct sequence_frame *f);

#endif
