/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/doc_rows.h"

#include <stdlib.h>

#include "models/additive.h"
#include "models/links.h"

static const char *const names[DOC_ROWS_COLUMNS] = {
    "doc", "words", "turns", "unit", "facilitators", "facilitator_roles", "matcher"};

size_t doc_rows_want(struct doc_rows *d, const char *name) {
    d->wanted = mem_resize(d->wanted, d->n_wanted + 1, sizeof *d->wanted);
    d->wanted[d->n_wanted] = (struct values){.name = name, .at = COLUMN_NONE};
    return d->n_wanted++;
}

bool doc_rows_columns(struct doc_rows *d, const struct columns *c, const char *table,
                      struct fault *f) {
    d->columns = c;
    d->now = VALUES_NONE;
    for (size_t i = 0; i < d->n_wanted; i++)
        values_find(&d->wanted[i], c);
    return additive_columns(c, names, DOC_ROWS_COLUMNS, table, d->at, f);
}

/* Rows of one document come together nearly always. */
uint32_t doc_rows_find(struct doc_rows *d, const struct record *r) {
    struct slice doc = r->fields[d->at[DOC_ROWS_DOC]];
    if (d->now != VALUES_NONE && slice_eq(d->all[d->now].name, doc))
        return d->now;
    d->now = intern_add(&d->names, doc);
    if (d->now == d->n) {
        MEM_GROW(d->all, d->cap, d->n + 1);
        d->all[d->n++] =
            (struct doc_row){.name = intern_text(&d->names, d->now), .id = d->now, .at = r->at};
    }
    return d->now;
}

/* A document's row on its way in. */
struct incoming {
    struct doc_rows *docs;
    const struct record *r;
    struct fault *f;
};

static struct slice field(const struct incoming *in, enum doc_rows_column c) {
    return in->r->fields[in->docs->at[c]];
}

static struct place place_of(const struct incoming *in, enum doc_rows_column c) {
    return additive_place(in->r, in->docs->at[c]);
}

static bool count_of(const struct incoming *in, enum doc_rows_column c, uint64_t *value) {
    return additive_count(in->r, in->docs->at[c], names[c], (uint64_t)1 << ADDITIVE_MOST_BITS,
                          value, in->f);
}

static bool same_setting(const struct incoming *in, enum doc_rows_column c,
                         struct buffer *setting) {
    struct doc_rows *d = in->docs;
    return additive_setting(in->r, d->at[c], names[c], d->any ? &d->first : NULL, setting, in->f);
}

/* A document of which nothing was searched has no matcher, and adds to any. */
static bool same_matcher(const struct incoming *in) {
    struct buffer *matcher = &in->docs->matcher;
    struct slice now = field(in, DOC_ROWS_MATCHER);
    if (now.n == 0)
        return true;
    if (matcher->n == 0)
        buffer_add(matcher, now);
    return slice_eq(now, buffer_slice(matcher)) || same_setting(in, DOC_ROWS_MATCHER, matcher);
}

/* Documents with their facilitators do not add to documents without. */
static bool same_facilitators(const struct incoming *in) {
    struct doc_rows *d = in->docs;
    bool kept = slice_eq(field(in, DOC_ROWS_FACILITATORS), SLICE(LINKS_KEPT));
    uint64_t left_out;
    if (!kept && !count_of(in, DOC_ROWS_FACILITATORS, &left_out))
        return false;
    if (!d->any)
        d->facilitators_in = kept;
    return d->facilitators_in == kept ||
           fault_input(in->f, place_of(in, DOC_ROWS_FACILITATORS), field(in, DOC_ROWS_FACILITATORS),
                       "tables of different settings do not add: facilitators were %s in %s:%llu",
                       kept ? "left out" : "kept", additive_file(d->first),
                       (unsigned long long)d->first.line);
}

bool doc_rows_take(struct doc_rows *d, const struct record *r, uint32_t id, struct fault *f) {
    const struct incoming in = {d, r, f};
    struct doc_row *doc = &d->all[id];
    if (doc->told)
        return fault_input(f, place_of(&in, DOC_ROWS_DOC), doc->name,
                           "a document twice: it is in %s:%llu already", additive_file(doc->at),
                           (unsigned long long)doc->at.line);
    if (!same_setting(&in, DOC_ROWS_UNIT, &d->unit) || !same_matcher(&in) ||
        !same_facilitators(&in) || !same_setting(&in, DOC_ROWS_ROLES, &d->roles) ||
        !count_of(&in, DOC_ROWS_WORDS, &doc->words) || !count_of(&in, DOC_ROWS_TURNS, &doc->turns))
        return false;
    if (doc->turns > doc->words)
        return fault_input(f, place_of(&in, DOC_ROWS_TURNS), field(&in, DOC_ROWS_TURNS),
                           "turns is more than words");
    for (size_t i = 0; i < d->n_wanted; i++)
        values_take(&d->wanted[i], r, id);
    doc->told = true;
    doc->at = r->at;
    if (!d->any)
        d->first = doc->at;
    return d->any = true;
}

static int by_name(const void *x, const void *y) {
    const struct doc_row *a = x, *b = y;
    return slice_cmp(a->name, b->name);
}

bool doc_rows_finish(struct doc_rows *d, const char *empty, uint32_t **now, struct fault *f) {
    struct place at = {d->columns->at.file, 0, 0};
    if (d->n == 0)
        return fault_input(f, at, NO_QUOTE, "no document: the table is empty");
    for (size_t i = 0; i < d->n; i++)
        if (!d->all[i].told)
            return fault_input(f, d->all[i].at, d->all[i].name,
                               "a document without its own row (%s empty)", empty);
    qsort(d->all, d->n, sizeof *d->all, by_name);
    uint32_t *ids = mem_zero(d->n, sizeof *ids);
    *now = mem_zero(d->n, sizeof **now);
    for (uint32_t i = 0; i < d->n; i++) {
        ids[i] = d->all[i].id;
        (*now)[ids[i]] = i;
    }
    for (size_t i = 0; i < d->n_wanted; i++)
        values_order(&d->wanted[i], ids, d->n);
    free(ids);
    return true;
}

void doc_rows_free(struct doc_rows *d) {
    for (size_t i = 0; i < d->n_wanted; i++)
        values_free(&d->wanted[i]);
    free(d->wanted);
    free(d->all);
    buffer_free(&d->unit);
    buffer_free(&d->roles);
    buffer_free(&d->matcher);
    intern_free(&d->names);
    *d = (struct doc_rows){0};
}
