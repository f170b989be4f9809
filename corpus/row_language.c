/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/row_language.h"

bool row_language_read(struct row_language *r, struct slice cell, struct place at,
                       struct fault *f) {
    buffer_clear(&r->cell);
    buffer_add(&r->cell, cell);
    r->any = true;
    r->is = language_find(cell);
    return r->is || cell.n == 0 || !f ||
           fault_input(f, at, cell, "column language: " LANGUAGE_UNKNOWN);
}

void row_language_free(struct row_language *r) {
    buffer_free(&r->cell);
}

bool row_language_column(const struct columns *c, size_t *column, struct fault *f) {
    *column = columns_find(c, "language");
    return *column != COLUMN_NONE ||
           fault_input(f, c->at, SLICE("language"),
                       "no such column in the header: hearth ingest --language auto writes it");
}
