/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What redact leaves beside the stream: counts, and the list for a person to look at. */
#ifndef HEARTH_REDACT_LOG_H
#define HEARTH_REDACT_LOG_H

#include "models/redaction.h"
#include "pipeline/stage.h"
#include "stages/redact_fields.h"

/* Of all workers. Zero-initialise; free with redact_log_free. */
struct redact_log {
    const struct redaction_patterns *patterns;
    uint64_t rows, names, documents, people;
    uint64_t *marks; /* [redaction_marks] */
    struct review_table review;
    struct pseudonyms_all given; /* while the workers live */
    struct redact_fields_counts *columns;
    size_t n_columns;
    struct arena arena; /* the names of the columns */
};

/* Counts the documents and people that were given pseudonyms; `given` has each once. */
void redact_log_given(struct redact_log *l);
void redact_log_join(struct redact_log *l, const struct redaction *r, uint64_t rows);
/* Of a filter of redact_fields.h. */
void redact_log_fields(struct redact_log *l, const struct filter *fields);
/* To or from another process; but for documents and people, which `given` tells there. */
void redact_log_carry(struct redact_log *l, struct carry *c);
/* When all are joined: says it on standard error, and writes the files (NULL: not wanted). */
bool redact_log_finish(struct redact_log *l, struct stage_run *run, const char *log,
                       const char *review);
void redact_log_free(struct redact_log *l);

#endif
