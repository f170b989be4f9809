/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef HEARTH_RUN_TALLY_H
#define HEARTH_RUN_TALLY_H

#include "pipeline/stage.h"

/* Not a stage of the program's: counts, for run's closing table, what goes by. */
extern const struct stage stage_tally;

/* Its settings: whose rows are not counted; `roles` is NULL when all are. */
struct tally_settings {
    const char *roles;
};

/* Columns that may differ between the people of one conversation. */
enum { TALLY_ROLE, TALLY_GROUP, TALLY_COLUMNS };

struct tally {
    uint64_t tokens, hits;
    bool other_dates;            /* some date is not such as models/dates.h takes */
    bool differs[TALLY_COLUMNS]; /* in some document, among the rows that are counted */
    bool one_group;              /* in some document all rows are of one group */
    char matcher[13];            /* the code in the rows (see match); empty when there was none */
};
/* Of a finished run of stage_tally. */
struct tally tally_of(const struct stage_run *run);

#endif
