/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The finished table `halves`: would two halves of the transcripts have put the links in the same
 * order? lift_local of every pair of themes is computed in each half by itself, and Spearman's rho
 * over the pairs that can be tested in both (rung.h) says how far the two agree; the lists of all
 * transcripts are estimated from it as Spearman and Brown did (spearman.h). A lift of 0 is the
 * lowest there is.
 *
 *     alternate  the transcripts of each project in their order (dates), one to this half, the next
 *                to the other, going on so from project to project
 *     random     the same with each project's transcripts shuffled, HALVES_DRAWS times: the median,
 *                the lowest and the highest rho
 *
 * Either way a project is shared out as evenly as can be, so that its peculiarities are in both
 * halves. Transcripts without units are in neither. */
#ifndef HEARTH_HALVES_H
#define HEARTH_HALVES_H

#include "models/incidence.h"
#include "models/reason.h"

enum { HALVES_DRAWS = 200 };

enum halves_statistic { HALVES_ALTERNATE, HALVES_MEDIAN, HALVES_LOWEST, HALVES_HIGHEST };

struct halves {
    enum halves_statistic statistic; /* the last three are of the random halves */
    uint64_t halvings;               /* that have a rho, of one or of HALVES_DRAWS */
    uint64_t docs_1, docs_2;         /* transcripts in each half */
    uint64_t pairs;                  /* of themes, with a row in the counts */
    struct value pairs_used;         /* those that rho is of */
    struct value spearman;           /* -1..1; too_few_docs: a half is empty; else as spearman.h */
    struct value spearman_brown;     /* of the field before */
};

/* Hands on four rows; false when `row` was. The counts are those of whole transcripts, and units
 * are smaller than documents. O(HALVES_DRAWS * rows of pairs). */
bool halves_score(const struct links_table *t, const struct chronology *c, uint64_t seed,
                  bool (*row)(void *with, const struct halves *h), void *with);

/* Appends `alternate` or `random`, and `value`, `median`, `lowest` or `highest`; both of an enum
 * halves_statistic. */
void halves_halving(const void *statistic, struct buffer *to);
void halves_statistic_name(const void *statistic, struct buffer *to);

#endif
