/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rows of themes in the finished table `voices` (voices_score.h): among how many people of all
 * transcripts is a theme shared, and how evenly? */
#ifndef HEARTH_VOICES_THEMES_H
#define HEARTH_VOICES_THEMES_H

#include "models/amounts.h"
#include "models/voices_row.h"

/* Hands every row to `put`; false when `put` was. `amounts` is workspace. */
bool voices_themes(const struct voices_table *t, struct amounts *amounts,
                   bool (*put)(void *with, const struct voices_row *), void *with);

#endif
