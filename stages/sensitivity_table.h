/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What `hearth sensitivity` writes: a row for each pair of themes, or one for each pair and
 * specification. */
#ifndef HEARTH_SENSITIVITY_TABLE_H
#define HEARTH_SENSITIVITY_TABLE_H

#include "models/findings.h"
#include "models/specifications.h"
#include "pipeline/stage.h"

struct sensitivity_table {
    const struct findings *findings; /* sorted */
    const struct specifications *specifications;
    bool cross; /* the specifications are combinations */
    bool rows;  /* a row for each pair and specification */
};

/* To standard output; false with a fault in self->fault. */
bool sensitivity_table_write(const struct sensitivity_table *t, struct stage_run *self);

#endif
