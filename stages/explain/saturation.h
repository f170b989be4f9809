/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `hearth explain saturation`: is another conversation worth it, and which are to be read, by
 * saturation.tsv and indicators.tsv of a run. */
#ifndef HEARTH_EXPLAIN_SATURATION_H
#define HEARTH_EXPLAIN_SATURATION_H

#include "stages/explain/account.h"
#include "stages/result/result.h"

/* Adds the account; false with a fault. What it says lives as long as the two tables, which come in
 * this order. */
enum { SATURATION_TABLES = 2 };
bool explain_saturation(struct account *a, struct result_table *tables, struct result *r,
                        const struct stage_run *self, struct fault *f);

#endif
