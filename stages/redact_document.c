/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/redact_document.h"

#include <stdlib.h>

struct kept_row {
    struct slice *fields; /* in the arena */
    size_t n;
    struct place at;
};

bool redact_document_same(const struct redact_document *d, const struct record *r) {
    return d->doc.p && slice_eq(d->doc, r->fields[d->columns->doc]);
}

static bool check_row(const struct redact_columns *c, const struct record *r, struct fault *f) {
    const size_t columns[] = {c->doc, c->speaker};
    for (size_t i = 0; i < 2; i++) {
        struct slice field = r->fields[columns[i]];
        struct place at = {r->at.file, r->at.line, (unsigned)columns[i] + 1};
        if (pseudonym_form(field))
            return fault_input(f, at, field, "a pseudonym: this has been redacted already");
    }
    if (r->fields[c->doc].n == 0)
        return fault_input(f, r->at, NO_QUOTE, "an empty field doc");
    return true;
}

bool redact_document_keep(struct redact_document *d, const struct record *r, struct fault *f) {
    if (!check_row(d->columns, r, f))
        return false;
    struct kept_row row = {arena_alloc(&d->arena, r->n, sizeof(struct slice)), r->n, r->at};
    for (size_t i = 0; i < r->n; i++)
        row.fields[i] = arena_copy(&d->arena, r->fields[i]);
    MEM_GROW(d->rows, d->cap_rows, d->n_rows + 1);
    d->rows[d->n_rows++] = row;
    d->doc = row.fields[d->columns->doc];
    return true;
}

static void read_rows(struct redact_document *d) {
    redaction_document(d->redaction, d->doc);
    for (size_t i = 0; i < d->n_rows; i++) {
        const struct slice *fields = d->rows[i].fields;
        struct slice speaker = fields[d->columns->speaker];
        size_t known = d->speakers.count;
        if (speaker.n && intern_add(&d->speakers, speaker) == known)
            redaction_speaker(d->redaction, speaker);
        redaction_read(d->redaction, fields[d->columns->text]);
    }
}

static void rename_field(struct redact_document *d, struct slice *field) {
    if (field->n)
        *field = arena_copy(&d->arena, redaction_person(d->redaction, *field));
}

static bool write_row(struct redact_document *d, size_t i, struct slice doc, struct fault *f) {
    const struct redact_columns *c = d->columns;
    struct kept_row *row = &d->rows[i];
    row->fields[c->text] = redaction_write(d->redaction, i, row->fields[c->text], doc,
                                           row->fields[c->turn], row->at, f);
    if (!fault_none(f))
        return false;
    row->fields[c->doc] = doc;
    for (size_t k = 0; k < row->n; k++)
        if (c->treatment[k] == REDACT_NAME)
            rename_field(d, &row->fields[k]);
    resort_row(d->to, row->fields, row->n, row->at);
    return true;
}

bool redact_document_end(struct redact_document *d, struct fault *f) {
    bool ok = true;
    if (!d->doc.p)
        return true;
    struct slice doc = arena_copy(&d->arena, redaction_name_document(d->redaction, d->doc));
    read_rows(d);
    for (size_t i = 0; ok && i < d->n_rows; i++)
        ok = write_row(d, i, doc, f);
    ok = ok && resort_document(d->to, doc, f);
    d->n_rows = 0;
    d->doc = (struct slice){NULL, 0};
    arena_reset(&d->arena);
    intern_free(&d->speakers);
    d->speakers = (struct intern){0};
    return ok;
}

void redact_document_free(struct redact_document *d) {
    free(d->rows);
    arena_free(&d->arena);
    intern_free(&d->speakers);
}
