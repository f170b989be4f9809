/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rows over all transcripts in the finished table `voices` (voices_score.h): median, least and
 * most of what the transcripts have. */
#ifndef HEARTH_VOICES_RANGES_H
#define HEARTH_VOICES_RANGES_H

#include "models/voices_row.h"

/* Of rows of transcripts [n], in the order of these, and of a transcript one at most about each
 * subject. Hands three rows for each subject, in the order of voices_by_subject, to `put`; false
 * when `put` was. */
bool voices_ranges(const struct voices_row *rows, size_t n,
                   bool (*put)(void *with, const struct voices_row *), void *with);

#endif
