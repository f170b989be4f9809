/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The finished table `voices`: whose talk is it? A row is about some people, or one, of a
 * transcript: what part of its words, turns or seconds is theirs, and how evenly they share it
 * among them (voice.h). Rows over all transcripts have median, least and most of those of the
 * transcripts. Themes are shared among all speakers of all transcripts in whose turns they were
 * looked for; a person in two transcripts is two speakers. */
#ifndef HEARTH_VOICES_SCORE_H
#define HEARTH_VOICES_SCORE_H

#include "models/voices_row.h"
#include "models/voices_table.h"

/* Hands every row to `put`, over all transcripts first; false when `put` was. */
bool voices_score(const struct voices_table *t, bool (*put)(void *with, const struct voices_row *),
                  void *with);

#endif
