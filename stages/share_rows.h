/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * No stages of the program's: what `share` lets through of a table of counts. */
#ifndef HEARTH_SHARE_ROWS_H
#define HEARTH_SHARE_ROWS_H

#include "pipeline/intern.h"
#include "pipeline/stage.h"

/* Every row; of the columns those that the table counts in, and of those that a manifest brought
 * the ones named, in that order (empty where there is no such column). */
extern const struct stage stage_share_rows;
/* One row for what are rows of many documents: of the same lag, scope, level and themes. Counts,
 * means and variances are added up, nulls left out; without the themes that are withheld. */
extern const struct stage stage_share_sums;

/* The settings of both. */
struct share_settings {
    const struct text_list *columns; /* to be kept, of the first */
    const char *site;                /* of the second: stands for all documents, and the project */
    const struct intern *withheld;   /* themes */
};

#endif
