/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rows of one document, kept until all its speakers are known, then redacted. */
#ifndef HEARTH_REDACT_DOCUMENT_H
#define HEARTH_REDACT_DOCUMENT_H

#include "models/redaction.h"
#include "pipeline/resort.h"
#include "stages/redact_columns.h"

/* One worker's. Set the first four, zero the rest. */
struct redact_document {
    uint64_t jobs; /* threads that may redact rows of one document */
    struct redaction *redaction;
    struct redact_columns *columns;
    struct resort_part *to;
    struct slice doc; /* in the arena; p NULL: none */
    struct kept_row *rows;
    size_t n_rows, cap_rows;
    struct arena arena;
    struct intern speakers; /* of the document, as they are written */
};

/* Whether the row belongs to the document at hand. */
bool redact_document_same(const struct redact_document *d, const struct record *r);
/* Keeps a row, of this document or of the first; false with a fault when the stream has been
 * redacted before. */
bool redact_document_keep(struct redact_document *d, const struct record *r, struct fault *f);
/* Redacts the rows and hands them to the resort. */
bool redact_document_end(struct redact_document *d, struct fault *f);
void redact_document_free(struct redact_document *d);

#endif
