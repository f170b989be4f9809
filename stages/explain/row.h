/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The table that `hearth explain --tsv` writes, whatever is explained: what a row holds hangs on
 * its part. */
#ifndef HEARTH_EXPLAIN_ROW_H
#define HEARTH_EXPLAIN_ROW_H

#include <math.h>

#include "models/finished.h"
#include "pipeline/stage.h"
#include "pipeline/tsv.h"

struct explain_row {
    struct slice theme_a, theme_b, part, theme, project, doc, turn, speaker;
    struct value n, expected, lift, lo, hi, value;
    struct slice text;
};

/* A field that a part of the table does not have: empty, for no reason. */
#define EXPLAIN_NOTHING ((struct value){NAN, REASON_NONE})
/* A row about `a` (and `b`, or empty) with nothing but its part. */
struct explain_row explain_row_of(struct slice a, struct slice b, const char *part);

/* On its way to standard output. */
struct explain_rows {
    struct outlet_file out;
    struct tsv_writer writer;
    struct finished table;
    struct filter *to;
    bool ok;
};
void explain_rows_open(struct explain_rows *r, struct stage_run *self);
/* After a fault nothing is written. */
void explain_rows_put(struct explain_rows *r, const struct explain_row *row);
/* False when anything went wrong, with a fault in self->fault. */
bool explain_rows_close(struct explain_rows *r);

#endif
