/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef HEARTH_MERGE_BLANK_H
#define HEARTH_MERGE_BLANK_H

#include "pipeline/intern.h"
#include "pipeline/stage.h"

/* No stage of the program's: takes out of a finished table what sums of sites cannot tell. */
extern const struct stage stage_merge_blank;

/* Its settings. */
struct merge_blank_settings {
    const char *columns;           /* emptied, with their reason; one space before and after each */
    const struct intern *withheld; /* themes without a row */
};

#endif
