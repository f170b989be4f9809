/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From the counts of one specification to its findings: `score pairs` as it is, its rows read by
 * the names of their columns. */
#ifndef HEARTH_SENSITIVITY_SCORE_H
#define HEARTH_SENSITIVITY_SCORE_H

#include "models/findings.h"
#include "pipeline/progress.h"

/* Options for `score pairs`; NULL: its own default. */
struct sensitivity_scoring {
    const char *planned, *adjust;
};

/* Whether they are sound; false with a fault in self->fault. */
bool sensitivity_score_check(struct stage_run *self, const struct sensitivity_scoring *options);
/* Scores the links in files[0..n) (which are closed, and become -1), the first as specification 0;
 * several at a time, with --jobs. False with a fault in self->fault. */
bool sensitivity_score_all(struct stage_run *self, const struct sensitivity_scoring *options,
                           int *files, size_t n, struct progress *progress, struct findings *to);

#endif
