/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is explained, put together: for a person (text.c), as a table for scripts
 * (rows.c). */
#ifndef HEARTH_EXPLAIN_TEXT_H
#define HEARTH_EXPLAIN_TEXT_H

#include "stages/explain/passages.h"
#include "stages/result/finding.h"

struct explained {
    struct result *result;
    struct passages passages;
    bool of_two;
    struct pair_finding pair;   /* of two */
    struct theme_finding theme; /* of one */
    size_t row;                 /* … in result->themes */
};

/* Writes it to standard output; false with a fault in self->fault. */
bool explain_write_text(const struct explained *e, struct stage_run *self);
bool explain_write_rows(const struct explained *e, struct stage_run *self);

#endif
