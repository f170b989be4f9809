/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `hearth explain voices`: who holds the floor, by voices.tsv of a run. */
#ifndef HEARTH_EXPLAIN_VOICES_H
#define HEARTH_EXPLAIN_VOICES_H

#include "stages/explain/account.h"
#include "stages/result/result.h"

/* Adds the account; false with a fault. What it says lives as long as the table. */
bool explain_voices(struct account *a, struct result_table *voices, struct result *r,
                    const struct stage_run *self, struct fault *f);

#endif
