/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/redact_document.h"

#include <stdlib.h>

#include "pipeline/together.h"

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

static void read_row(struct redact_document *d, const struct kept_row *row) {
    struct slice speaker = row->fields[d->columns->speaker];
    size_t known = d->speakers.count;
    if (speaker.n && intern_add(&d->speakers, speaker) == known)
        redaction_speaker(d->redaction, speaker);
    redaction_read(d->redaction, row->fields[d->columns->text]);
}

bool redact_document_keep(struct redact_document *d, const struct record *r, struct fault *f) {
    if (!check_row(d->columns, r, f))
        return false;
    struct kept_row row = {arena_alloc(&d->arena, r->n, sizeof(struct slice)), r->n, r->at};
    for (size_t i = 0; i < r->n; i++)
        row.fields[i] = arena_copy(&d->arena, r->fields[i]);
    MEM_GROW(d->rows, d->cap_rows, d->n_rows + 1);
    d->rows[d->n_rows++] = row;
    if (!d->doc.p)
        redaction_document(d->redaction, d->doc = row.fields[d->columns->doc]);
    read_row(d, &row);
    return true;
}

/* So many rows at a time are redacted by one thread. */
enum { PIECE_ROWS = 4096 };

/* One thread's, for pieces of a document. */
struct hand {
    struct redaction *redaction;
    struct arena texts; /* as redacted */
    struct fault fault;
};

/* Rows that several redact. */
struct pieces {
    struct redact_document *document;
    struct slice doc; /* its new name */
    struct hand *hands;
    size_t n_hands;
    size_t from; /* the first row that is not handed on */
};

static size_t ends(const struct pieces *p, size_t n) {
    size_t rows = p->document->n_rows - p->from;
    return p->from + (rows < n * PIECE_ROWS ? rows : n * PIECE_ROWS);
}

static void redact_piece(void *with, size_t i) {
    struct pieces *p = with;
    struct redact_document *d = p->document;
    struct hand *hand = &p->hands[i];
    for (size_t k = ends(p, i); k < ends(p, i + 1) && fault_none(&hand->fault); k++) {
        struct kept_row *row = &d->rows[k];
        struct slice *text = &row->fields[d->columns->text];
        struct slice redacted =
            redaction_write(hand->redaction, k, *text, p->doc, row->fields[d->columns->turn],
                            row->at, &hand->fault);
        *text = arena_copy(&hand->texts, redacted);
    }
}

static void rename_field(struct redact_document *d, struct slice *field) {
    if (field->n)
        *field = arena_copy(&d->arena, redaction_person(d->redaction, *field));
}

static bool hand_on(struct redact_document *d, struct kept_row *row, struct slice doc,
                    struct fault *f) {
    row->fields[d->columns->doc] = doc;
    for (size_t k = 0; k < row->n; k++)
        if (d->columns->treatment[k] == REDACT_NAME)
            rename_field(d, &row->fields[k]);
    return resort_row(d->to, row->fields, row->n, row->at, f);
}

/* The next pieces, one for each hand. The first fault is that of the first rows. */
static bool redact_pieces(struct pieces *p, struct fault *f) {
    size_t to = ends(p, p->n_hands);
    together_run(p->n_hands, p->n_hands, redact_piece, p);
    for (size_t i = 0; i < p->n_hands; i++)
        fault_take(f, &p->hands[i].fault);
    bool ok = fault_none(f);
    for (; ok && p->from < to; p->from++)
        ok = hand_on(p->document, &p->document->rows[p->from], p->doc, f);
    for (size_t i = 0; i < p->n_hands; i++)
        arena_reset(&p->hands[i].texts);
    return ok;
}

/* The first hand is the document's own; a list of places is made by that alone. */
static void open_hands(struct pieces *p, const struct fault *f) {
    struct redact_document *d = p->document;
    size_t pieces = (d->n_rows + PIECE_ROWS - 1) / PIECE_ROWS;
    p->n_hands = d->jobs < pieces ? (size_t)d->jobs : pieces;
    p->n_hands += p->n_hands == 0;
    p->hands = mem_zero(p->n_hands, sizeof *p->hands);
    for (size_t i = 0; i < p->n_hands; i++) {
        p->hands[i].redaction = i ? redaction_beside(d->redaction) : d->redaction;
        p->hands[i].fault.stage = f->stage;
    }
}

static void close_hands(struct pieces *p) {
    for (size_t i = 0; i < p->n_hands; i++) {
        if (i)
            redaction_join(p->document->redaction, p->hands[i].redaction);
        arena_free(&p->hands[i].texts);
        fault_free(&p->hands[i].fault);
    }
    free(p->hands);
}

bool redact_document_end(struct redact_document *d, struct fault *f) {
    if (!d->doc.p)
        return true;
    struct pieces p = {.document = d,
                       .doc = arena_copy(&d->arena, redaction_name_document(d->redaction, d->doc))};
    bool ok = true;
    open_hands(&p, f);
    while (ok && p.from < d->n_rows)
        ok = redact_pieces(&p, f);
    close_hands(&p);
    ok = ok && resort_document(d->to, p.doc, f);
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
