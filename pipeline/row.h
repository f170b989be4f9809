/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row that a stage makes up itself, field after field, where filter_copy would start from one
 * that came in:
 *
 *     row_begin(&row); row_text(&row, doc); row_u64(&row, n); …; return row_hand_on(&row, filter);
 *
 * Zero-initialise; free with row_free. */
#ifndef HEARTH_ROW_H
#define HEARTH_ROW_H

#include "pipeline/record.h"

struct row {
    struct buffer text; /* of all fields, one behind the other */
    size_t *ends;       /* [n]: where each field ends in text */
    size_t n, cap;
};

void row_begin(struct row *r);
void row_text(struct row *r, struct slice s);
void row_u64(struct row *r, uint64_t v);
void row_real(struct row *r, double v, int digits); /* as buffer_real: NaN is an empty field */
void row_empty(struct row *r, size_t fields);       /* so many empty ones */
/* The text of field i; valid until the row changes. */
struct slice row_field(const struct row *r, size_t i);
/* Hands the row on; fields that are still missing are empty. More than the filter's columns must
 * not have been added. */
bool row_hand_on(struct row *r, struct filter *f, struct place at);
void row_free(struct row *r);

#endif
