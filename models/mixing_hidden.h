/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the finished table `mixing` may tell when nothing must be told of few people:
 *
 * - Of a project or a transcript nothing: these rows add up to those over all, and few of them are
 *   about many people.
 * - Of groups nothing where one is of some people but fewer than the threshold, or where those in
 *   none are so few; nor of any row of so few.
 * - With facilitators nothing of all, nor of openings, where these are so few: less what is told
 *   without them it is theirs.
 * - Of a pair of groups nothing where its people, those of the transcripts in which both groups
 *   are, less one group, or taken from both, would tell of so few. */
#ifndef HEARTH_MIXING_HIDDEN_H
#define HEARTH_MIXING_HIDDEN_H

#include "models/mixing_score.h"

/* How many rows there are, and are not told: over all, and of projects and transcripts. */
struct mixing_hidden_rows {
    uint64_t rows, over_all, parts;
};

/* Takes out of rows[n], which are all that mixing_score handed on, what must not be told: values
 * are missing as suppressed, and `hidden` says that the counts and methods are, too. What row it is
 * stays. threshold >= 2. */
struct mixing_hidden_rows mixing_hide(struct mixing_row *rows, size_t n, uint64_t threshold);

#endif
