/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/doc_rows.h"

#include <stdlib.h>

#include "models/additive.h"

static const char *const names[DOC_ROWS_COLUMNS] = {
    "doc", "words", "turns", "unit", "block", "by", "matcher", "facilitators", "facilitator_roles"};

static bool has(const struct doc_rows *d, enum doc_rows_column c) {
    return c == DOC_ROWS_BLOCK          ? d->kind->block
           : c == DOC_ROWS_BY           ? d->kind->by
           : c == DOC_ROWS_FACILITATORS ? d->kind->facilitators
                                        : true;
}

size_t doc_rows_want(struct doc_rows *d, const char *name) {
    d->wanted = mem_resize(d->wanted, d->n_wanted + 1, sizeof *d->wanted);
    d->wanted[d->n_wanted] = (struct values){.name = name, .at = COLUMN_NONE};
    return d->n_wanted++;
}

bool doc_rows_columns(struct doc_rows *d, const struct columns *c, struct fault *f) {
    bool ok = true;
    d->columns = c;
    d->now = VALUES_NONE;
    for (size_t i = 0; i < d->n_wanted; i++)
        values_find(&d->wanted[i], c);
    for (int i = 0; ok && i < DOC_ROWS_COLUMNS; i++)
        if (has(d, (enum doc_rows_column)i))
            ok = additive_columns(c, &names[i], 1, d->kind->table, &d->at[i], f);
    return ok;
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

static const struct place *first_of(const struct doc_rows *d) {
    return d->any ? &d->first : NULL;
}

static bool count_of(const struct incoming *in, enum doc_rows_column c, uint64_t *value) {
    return additive_count(in->r, in->docs->at[c], names[c], (uint64_t)1 << ADDITIVE_MOST_BITS,
                          value, in->f);
}

static bool same_setting(const struct incoming *in, enum doc_rows_column c,
                         struct buffer *setting) {
    struct doc_rows *d = in->docs;
    return !has(d, c) || additive_setting(in->r, d->at[c], names[c], first_of(d), setting, in->f);
}

static bool same_settings(const struct incoming *in) {
    struct doc_rows *d = in->docs;
    const size_t *at = d->at;
    const struct place *first = first_of(d);
    return same_setting(in, DOC_ROWS_UNIT, &d->unit) &&
           same_setting(in, DOC_ROWS_BLOCK, &d->block) && same_setting(in, DOC_ROWS_BY, &d->by) &&
           additive_matcher(in->r, at[DOC_ROWS_MATCHER], names[DOC_ROWS_MATCHER], first,
                            &d->matcher, in->f) &&
           (!has(d, DOC_ROWS_FACILITATORS) ||
            additive_facilitators(in->r, at[DOC_ROWS_FACILITATORS], names[DOC_ROWS_FACILITATORS],
                                  first, &d->facilitators_in, in->f)) &&
           same_setting(in, DOC_ROWS_ROLES, &d->roles);
}

bool doc_rows_take(struct doc_rows *d, const struct record *r, uint32_t id, struct fault *f) {
    const struct incoming in = {d, r, f};
    struct doc_row *doc = &d->all[id];
    if (doc->told)
        return additive_twice(r, d->at[DOC_ROWS_DOC], doc->at, "a document", f);
    if (!same_settings(&in) || !count_of(&in, DOC_ROWS_WORDS, &doc->words) ||
        !additive_part(r, d->at[DOC_ROWS_TURNS], names[DOC_ROWS_TURNS], doc->words,
                       names[DOC_ROWS_WORDS], &doc->turns, f))
        return false;
    for (size_t i = 0; i < d->n_wanted; i++)
        values_take(&d->wanted[i], r, id);
    doc->told = true;
    doc->searched = r->fields[d->at[DOC_ROWS_MATCHER]].n > 0;
    doc->at = r->at;
    if (!d->any)
        d->first = doc->at;
    return d->any = true;
}

static int by_name(const void *x, const void *y) {
    const struct doc_row *a = x, *b = y;
    return slice_cmp(a->name, b->name);
}

/* Where each id is now; to be freed. */
static uint32_t *order(struct doc_rows *d) {
    uint32_t *ids = mem_zero(d->n, sizeof *ids), *now = mem_zero(d->n, sizeof *now);
    qsort(d->all, d->n, sizeof *d->all, by_name);
    for (uint32_t i = 0; i < d->n; i++) {
        ids[i] = d->all[i].id;
        now[ids[i]] = i;
    }
    for (size_t i = 0; i < d->n_wanted; i++)
        values_order(&d->wanted[i], ids, d->n);
    free(ids);
    return now;
}

bool doc_rows_finish(struct doc_rows *d, uint32_t **now, struct fault *f) {
    struct place at = {d->columns->at.file, 0, 0};
    if (d->n == 0)
        return fault_input(f, at, NO_QUOTE, "no document: the table is empty");
    *now = order(d);
    for (size_t i = 0; i < d->n; i++)
        if (!d->all[i].told)
            return fault_input(f, d->all[i].at, d->all[i].name,
                               "a document without its own row (%s empty)", d->kind->empty);
    return true;
}

void doc_rows_free(struct doc_rows *d) {
    for (size_t i = 0; i < d->n_wanted; i++)
        values_free(&d->wanted[i]);
    free(d->wanted);
    free(d->all);
    buffer_free(&d->unit);
    buffer_free(&d->block);
    buffer_free(&d->by);
    buffer_free(&d->roles);
    buffer_free(&d->matcher);
    intern_free(&d->names);
    *d = (struct doc_rows){0};
}
