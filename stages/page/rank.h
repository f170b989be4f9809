/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How strong a finding is, by the rule that the words `learned.rule` tell, and which of two comes
 * first: by strength, then the projects, then the transcripts in which it is, then by how far its
 * interval is from chance. */
#ifndef HEARTH_PAGE_RANK_H
#define HEARTH_PAGE_RANK_H

#include "stages/page/report.h"

enum lesson_strength { STRENGTH_NONE, STRENGTH_THIN, STRENGTH_MODERATE, STRENGTH_STRONG };

struct rank {
    enum lesson_strength strength;
    double projects, docs; /* in which it is; NaN where that is not counted */
    double least;          /* |log ratio| of the end of its interval that is nearest to 1 */
};

/* Of a row of a table that decides on two themes, by the columns of its interval. What has no
 * column docs_ab is at most moderate. */
struct rank rank_of(const struct report *r, const struct result_table *t, size_t row,
                    const char *lo, const char *hi);
/* Of a row of groups.tsv. */
struct rank rank_of_group(const struct result_table *t, size_t row);
/* Below 0 when a comes before b. */
int rank_compare(const struct rank *a, const struct rank *b);

#endif
