/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/run_cache_rows.h"

#include <stdlib.h>

#include "corpus/clean.h"
#include "corpus/glob.h"
#include "corpus/sheet.h"
#include "models/listed.h"
#include "pipeline/pack.h"

/* The cells of a row, with the number of its table. */
static void pack_row(struct buffer *to, size_t table, const struct slice *cells, size_t n) {
    pack_number(to, table);
    pack_number(to, n);
    for (size_t i = 0; i < n; i++)
        pack_text(to, cells[i]);
}

static void add_person(struct cache_rows *r, const struct sheet *s, size_t row) {
    struct buffer person = {0};
    struct slice speaker = sheet_cell(s, row, sheet_column(s, "speaker")),
                 alias = sheet_cell(s, row, sheet_column(s, "alias"));
    pack_text(&person, speaker);
    pack_text(&person, alias);
    if (alias.n) /* perhaps in some documents only */
        pack_text(&person, sheet_cell(s, row, sheet_column(s, "doc")));
    if (speaker.n || alias.n)
        intern_add(&r->people, buffer_slice(&person));
    buffer_free(&person);
}

static void add_to(struct cache_rows *r, struct slice doc, size_t table, const struct sheet *s,
                   size_t row) {
    size_t id = intern_add(&r->docs, doc);
    if (id >= r->cap) {
        size_t before = r->cap;
        MEM_GROW(r->of, r->cap, id + 1);
        memset(r->of + before, 0, (r->cap - before) * sizeof *r->of);
    }
    pack_row(&r->of[id], table, s->rows[row].cells, s->n_columns);
}

/* A row that names a document with some extension is, of those who are listed, about one that has
 * another (listed.h). */
static void add_row(struct cache_rows *r, size_t table, const struct sheet *s, size_t row) {
    struct arena arena = {0};
    struct slice doc = clean_text(sheet_cell(s, row, sheet_column(s, "doc")), &arena);
    struct slice bare = listed_bare(doc);
    add_person(r, s, row);
    if (doc.n == 0 || glob_is(doc)) {
        pack_row(&r->anywhere, table, s->rows[row].cells, s->n_columns);
    } else {
        add_to(r, doc, table, s, row);
        if (!slice_eq(bare, doc))
            add_to(r, bare, table, s, row);
    }
    arena_free(&arena);
}

bool cache_rows_read(struct cache_rows *r, const struct text_list *manifests) {
    struct fault unread = {0};
    for (size_t i = 0; i < manifests->n && fault_none(&unread); i++) {
        struct sheet *s = sheet_read(manifests->items[i], NULL, &unread);
        if (s)
            pack_row(&r->anywhere, i, s->columns, s->n_columns);
        for (size_t row = 0; s && row < s->n_rows; row++)
            add_row(r, i, s, row);
        sheet_free(s);
    }
    bool ok = fault_none(&unread);
    fault_free(&unread);
    return ok;
}

void cache_rows_free(struct cache_rows *r) {
    for (size_t i = 0; i < r->docs.count; i++)
        buffer_free(&r->of[i]);
    free(r->of);
    intern_free(&r->docs);
    intern_free(&r->people);
    buffer_free(&r->anywhere);
}

static void pack_named(const struct cache_rows *r, struct slice doc, struct buffer *to) {
    uint32_t id = intern_find(&r->docs, doc);
    pack_text(to, id == INTERN_NONE ? SLICE("") : buffer_slice(&r->of[id]));
}

void cache_rows_pack(const struct cache_rows *r, struct slice doc, struct slice name,
                     struct buffer *to) {
    pack_named(r, doc, to);
    pack_named(r, name, to);
}

void cache_rows_people(const struct cache_rows *r, struct buffer *to) {
    uint32_t *ranks = intern_ranks(&r->people), *order = mem_zero(r->people.count, sizeof *order);
    for (uint32_t i = 0; i < r->people.count; i++)
        order[ranks[i]] = i;
    for (uint32_t i = 0; i < r->people.count; i++)
        pack_text(to, intern_text(&r->people, order[i]));
    free(ranks);
    free(order);
}
