/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The second half of redact: the rows come back in their new order, and the columns that are
 * neither text nor names by themselves go through what is known by now of everyone who speaks. So a
 * value becomes the same in all documents. */
#ifndef HEARTH_REDACT_FIELDS_H
#define HEARTH_REDACT_FIELDS_H

#include "models/redaction.h"
#include "pipeline/stage.h"
#include "stages/redact_columns.h"
#include "stages/redact_values.h"

/* In how many rows a column was changed, in how many a name was left that may be a word, and in how
 * many of a column that is called like one of names something else than marks stays. */
struct redact_fields_counts {
    struct slice column;
    uint64_t changed, left, unknown;
    bool named; /* the column's own name has somebody's in it */
};

/* A filter; `setup` has the people of all documents, and outlives it, as the lists do (--columns
 * and
 * --keep-columns). */
struct filter *redact_fields_open(struct stage_run *run, struct sink *next,
                                  const struct redaction_setup *setup, const char *named,
                                  const char *kept);
/* What it did: *n columns, those of the stream; valid until the filter is closed. */
const struct redact_fields_counts *redact_fields_counted(const struct filter *f, size_t *n);
/* Of a part (run_mode.part): the fields that were met, until the filter is closed. */
const struct redact_values *redact_fields_values(const struct filter *f);

#endif
