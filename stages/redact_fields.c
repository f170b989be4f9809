/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/redact_fields.h"

#include <stdlib.h>

#include "corpus/column_roles.h"
#include "corpus/row_language.h"

/* So much of the fields that were met is remembered; then it is forgotten, and begins anew. */
enum { KEEP_BYTES = 4 * 1024 * 1024 };

struct field {
    struct slice text; /* in the arena */
    bool changed, left, unknown;
};

struct fields {
    struct filter filter;
    struct redact_columns columns;
    const char *named, *kept;
    size_t language; /* the column of that name, or COLUMN_NONE */
    struct row_language row;
    struct redaction *redaction;
    struct redact_fields_counts *counts; /* [columns.n] */
    struct intern known;                 /* fields as they came */
    struct field *fields;                /* [known.count] */
    size_t cap, bytes;
    struct arena arena;
    bool part;                   /* `values` is wanted */
    struct redact_values values; /* all fields that were met, and the columns' names */
};

/* Columns of a manifest that mean something: their names are nobody's. */
static bool is_usual(struct slice name) {
    static const char *const usual[] = {"project", "date",   "wave",    "role",
                                        "group",   "agenda", "language"};
    for (size_t i = 0; i < sizeof usual / sizeof *usual; i++)
        if (slice_eq(name, slice_of(usual[i])))
            return true;
    return false;
}

/* Headers are not rewritten: columns are found by them. */
static bool look_at_header(struct fields *d, const struct columns *c) {
    d->counts = mem_zero(c->n, sizeof *d->counts);
    for (size_t i = 0; i < c->n; i++) {
        struct slice name = d->counts[i].column = d->columns.names[i];
        bool other =
            d->columns.treatment[i] == REDACT_FIELD || d->columns.treatment[i] == REDACT_NOTHING;
        if (!other || is_usual(name))
            continue;
        bool left = false;
        struct slice out = redaction_field(d->redaction, name, c->at, &left, &d->filter.fault);
        d->counts[i].named = !slice_eq(out, name) || left;
        if (d->part)
            redact_values_add(&d->values, name, (struct redact_value){out, left});
        if (!fault_none(&d->filter.fault))
            return false;
    }
    return true;
}

static bool fields_columns(struct sink *s, const struct columns *c) {
    struct fields *d = (struct fields *)s;
    d->language = columns_find(c, "language");
    return redact_columns_find(&d->columns, &d->filter, c, d->named, d->kept) &&
           look_at_header(d, c) && filter_append(&d->filter, c, NULL, 0);
}

/* Whether something is written outside of marks. */
static bool says_more(struct slice text) {
    bool in_mark = false;
    for (size_t i = 0; i < text.n; i++) {
        unsigned char c = (unsigned char)text.p[i];
        in_mark = c == '[' || (in_mark && c != ']');
        if (!in_mark && (c >= 0x80 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')))
            return true;
    }
    return false;
}

static void forget(struct fields *d) {
    intern_free(&d->known);
    arena_reset(&d->arena);
    d->known = (struct intern){0};
    d->bytes = 0;
}

/* Fields are mostly those of the row before: project, wave, group. */
static const struct field *redact_field(struct fields *d, struct slice field, struct place at) {
    size_t known = d->known.count, id = intern_add(&d->known, field);
    MEM_GROW(d->fields, d->cap, id + 1);
    if (id < known)
        return &d->fields[id];
    struct field new = {.text = field};
    new.text = redaction_field(d->redaction, field, at, &new.left, &d->filter.fault);
    if (!fault_none(&d->filter.fault))
        return NULL;
    new.changed = !slice_eq(new.text, field);
    new.unknown = says_more(new.text);
    new.text = arena_copy(&d->arena, new.text);
    if (d->part)
        redact_values_add(&d->values, field, (struct redact_value){new.text, new.left});
    d->bytes += field.n + new.text.n;
    d->fields[id] = new;
    return &d->fields[id];
}

/* The code or name of a language is nobody's name, whoever is called Cy. */
static bool is_language(struct fields *d, size_t column, const struct record *r) {
    if (column != d->language)
        return false;
    if (!row_language_same(&d->row, r->fields[column]))
        row_language_read(&d->row, r->fields[column], r->at, NULL);
    return d->row.is != NULL;
}

static bool fields_record(struct sink *s, const struct record *r) {
    struct fields *d = (struct fields *)s;
    struct slice *out = filter_copy(&d->filter, r);
    if (d->bytes > KEEP_BYTES)
        forget(d);
    for (size_t i = 0; i < r->n; i++) {
        if (d->columns.treatment[i] != REDACT_FIELD || r->fields[i].n == 0 || is_language(d, i, r))
            continue;
        struct place at = {r->at.file, r->at.line, (unsigned)i + 1};
        const struct field *field = redact_field(d, r->fields[i], at);
        if (!field)
            return false;
        out[i] = field->text;
        d->counts[i].changed += field->changed;
        d->counts[i].left += field->left;
        d->counts[i].unknown += field->unknown && column_is_of_people(d->columns.names[i]);
    }
    return filter_hand_on(&d->filter, r->at);
}

static void fields_close(struct filter *f) {
    struct fields *d = (struct fields *)f;
    redaction_free(d->redaction);
    redact_columns_free(&d->columns);
    row_language_free(&d->row);
    intern_free(&d->known);
    arena_free(&d->arena);
    redact_values_free(&d->values);
    free(d->fields);
    free(d->counts);
    filter_close(f);
}

struct filter *redact_fields_open(struct stage_run *run, struct sink *next,
                                  const struct redaction_setup *setup, const char *named,
                                  const char *kept) {
    struct fields *d = (struct fields *)filter_new(run, next, sizeof *d);
    d->filter.sink.columns = fields_columns;
    d->filter.sink.record = fields_record;
    d->filter.close = fields_close;
    d->redaction = redaction_new(setup);
    d->named = named;
    d->kept = kept;
    d->part = run->mode->part;
    return &d->filter;
}

const struct redact_fields_counts *redact_fields_counted(const struct filter *f, size_t *n) {
    const struct fields *d = (const struct fields *)f;
    *n = d->columns.n;
    return d->counts;
}

const struct redact_values *redact_fields_values(const struct filter *f) {
    return &((const struct fields *)f)->values;
}
