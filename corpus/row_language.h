/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The column `language`, read row by row: what stands in a row is nearly always what stood in the
 * one before, and a look-up takes a while. */
#ifndef HEARTH_ROW_LANGUAGE_H
#define HEARTH_ROW_LANGUAGE_H

#include "corpus/languages.h"
#include "pipeline/record.h"

/* Zero-initialise; free with row_language_free. */
struct row_language {
    struct buffer cell;
    bool any;                  /* a row has come */
    const struct language *is; /* NULL: the cell is empty, or no language is called that */
};
static inline bool row_language_same(const struct row_language *r, struct slice cell) {
    return r->any && slice_eq(cell, buffer_slice(&r->cell));
}
/* Reads another cell. False with a fault at `at` when no language is called that (f NULL: it is
 * then as if the cell were empty). */
bool row_language_read(struct row_language *r, struct slice cell, struct place at, struct fault *f);
void row_language_free(struct row_language *r);

/* The column of that name; false with a fault that says who writes it. */
bool row_language_column(const struct columns *c, size_t *column, struct fault *f);

#endif
