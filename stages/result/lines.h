/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A pair of themes, or one, project by project; transcript by transcript where there are no
 * projects: who carries it. */
#ifndef HEARTH_RESULT_LINES_H
#define HEARTH_RESULT_LINES_H

#include "models/pair_score.h"
#include "stages/result/finding.h"

/* Of the pair that `s` has gathered last, whose rows are by_pair[from..to). */
void lines_of_pair(struct finding_lines *lines, const struct pair_scorer *s,
                   const struct links_table *t, size_t from, size_t to);
/* The one transcript and project in which the two meet, or may meet. */
void lines_only(struct pair_finding *p, const struct links_table *t, size_t from, size_t to);
/* Fills in all but the name. */
void lines_of_theme(struct theme_finding *theme, const struct links_table *t, uint32_t rank);

#endif
