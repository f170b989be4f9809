/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef HEARTH_RUN_WITHHOLD_H
#define HEARTH_RUN_WITHHOLD_H

#include "models/told.h"
#include "pipeline/stage.h"

/* No stage of the program's: what `run --suppress` takes out of tables that say nothing of it
 * themselves. Of codings.tsv the words of a turn in which somebody raises a theme on which they may
 * not be quoted, and of that hit also what it is; of groups.tsv all that is told of a theme at a
 * level that the table people does not tell of. */
extern const struct stage stage_withhold;

/* Its settings. */
struct withhold_settings {
    struct told *told;
    bool codings; /* or groups */
};

#endif
