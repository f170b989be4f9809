/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the finished table `voices` may tell when nothing must be told of few people (disclosure.h):
 *
 * - Of a speaker nothing: it is one person.
 * - Of some people of a transcript nothing, where they, or those of them who speak, are some but
 *   fewer than the threshold, or where one of them has more than 4/5 of the words, turns or
 *   seconds, or where it would tell that of others, because roles and groups add up.
 * - With facilitators nothing of a transcript that has any: less what is told without them it is
 *   theirs.
 * - Over transcripts not lowest and highest, where one of them is not told of its transcript, nor
 *   the median where such transcripts are fewer than the threshold.
 * - Of a theme how many people there were, but not who raises it, where these are few or one has
 *   more than 4/5 of the turns; with facilitators not where few of these are there or raise it.
 * - The largest share and whose half it is nowhere, since they are about one person; but the median
 *   of the largest shares. */
#ifndef HEARTH_VOICES_HIDDEN_H
#define HEARTH_VOICES_HIDDEN_H

#include "models/voices_score.h"

enum voices_hidden { VOICES_HIDDEN_PEOPLE = 1, VOICES_HIDDEN_SPEAKING = 2, VOICES_HIDDEN_DOCS = 4 };

/* How many rows are not told, and why. */
struct voices_hidden_rows {
    uint64_t rows, one, small, dominated, secondary, facilitators, ranges;
};

/* Takes out of rows[n], which are all that voices_score handed on, what must not be told: values
 * are missing as suppressed, hangs_on_one says so, `hidden` has the counts. threshold >= 2. */
struct voices_hidden_rows voices_hide(struct voices_row *rows, size_t n, uint64_t threshold);

#endif
