/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/coding_account.h"

#include "corpus/codings.h"

void coding_account_take(struct coding_account *a, struct slice doc, const struct transcript *t) {
    const struct codings *c = &t->codings;
    codings_rows(&a->rows, doc, t);
    a->codings = c->n;
    a->places = c->n_places;
    a->astray = c->astray;
    buffer_add(&a->counting, buffer_slice(&c->counting));
    buffer_add(&a->notes, buffer_slice(&c->notes));
    buffer_add(&a->warnings, buffer_slice(&c->warnings));
    a->doubtful = c->doubtful;
}

void coding_account_free(struct coding_account *a) {
    buffer_free(&a->rows);
    buffer_free(&a->counting);
    buffer_free(&a->notes);
    buffer_free(&a->warnings);
}
