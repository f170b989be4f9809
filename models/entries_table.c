/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/entries_table.h"

#include <stdlib.h>

#include "models/additive.h"

static const struct doc_rows_kind rows_kind = {
    .table = "entries", .empty = "theme and entry", .facilitators = true};

bool entries_table_columns(struct entries_table *t, const struct columns *c, struct fault *f) {
    t->docs.kind = &rows_kind;
    return additive_columns(c, entries_names, ENTRIES_COLUMNS, "entries", t->at, f) &&
           doc_rows_columns(&t->docs, c, f);
}

static uint32_t find_item(struct entries_table *t, struct slice theme, struct slice entry) {
    buffer_clear(&t->key);
    buffer_add(&t->key, theme);
    buffer_char(&t->key, '\t');
    buffer_add(&t->key, entry);
    return intern_add(&t->items, buffer_slice(&t->key));
}

void entries_table_add_entry(struct entries_table *t, struct slice theme, struct slice entry) {
    find_item(t, theme, entry);
}

static bool add_cell(struct entries_table *t, const struct record *r, uint32_t doc,
                     struct fault *f) {
    const size_t *at = t->at;
    struct slice theme = r->fields[at[ENTRIES_THEME]], entry = r->fields[at[ENTRIES_ENTRY]];
    struct place turns = additive_place(r, at[ENTRIES_N]);
    uint64_t n, hits;
    if (theme.n == 0)
        return fault_input(f, additive_place(r, at[ENTRIES_THEME]), NO_QUOTE,
                           "an entry without a theme");
    if (!additive_count(r, at[ENTRIES_N], "n", UINT32_MAX, &n, f) ||
        !additive_count(r, at[ENTRIES_HITS], "hits", (uint64_t)1 << ADDITIVE_MOST_BITS, &hits, f))
        return false;
    if (n == 0 || n > hits)
        return fault_input(f, turns, r->fields[at[ENTRIES_N]],
                           n ? "n is more than hits" : "an entry without a turn");
    MEM_GROW(t->cells, t->cap_cells, t->n_cells + 1);
    t->cells[t->n_cells++] =
        (struct entries_cell){doc, find_item(t, theme, entry), (uint32_t)n, turns};
    return true;
}

bool entries_table_row(struct entries_table *t, const struct record *r, struct fault *f) {
    if (additive_is_header(r, t->docs.columns))
        return true;
    uint32_t doc = doc_rows_find(&t->docs, r);
    bool entry = r->fields[t->at[ENTRIES_ENTRY]].n > 0;
    if (!entry && r->fields[t->at[ENTRIES_THEME]].n)
        return fault_input(f, additive_place(r, t->at[ENTRIES_ENTRY]), NO_QUOTE,
                           "a theme without an entry");
    return entry ? add_cell(t, r, doc, f) : doc_rows_take(&t->docs, r, doc, f);
}

static int by_doc(const void *x, const void *y) {
    const struct entries_cell *a = x, *b = y;
    if (a->doc != b->doc)
        return a->doc < b->doc ? -1 : 1;
    return (a->item > b->item) - (a->item < b->item);
}

/* Ids become places. */
static void order(struct entries_table *t, const uint32_t *now) {
    uint32_t *places = intern_ranks(&t->items);
    for (size_t i = 0; i < t->n_cells; i++) {
        t->cells[i].doc = now[t->cells[i].doc];
        t->cells[i].item = places[t->cells[i].item];
    }
    if (t->n_cells)
        qsort(t->cells, t->n_cells, sizeof *t->cells, by_doc);
    free(places);
}

static bool check_cells(const struct entries_table *t, struct fault *f) {
    for (size_t i = 0; i < t->n_cells; i++) {
        const struct entries_cell *cell = &t->cells[i];
        const struct doc_row *doc = &t->docs.all[cell->doc];
        if (i && by_doc(cell - 1, cell) == 0)
            return fault_input(f, cell->at, doc->name, "an entry twice in a document");
        if (cell->n > doc->turns)
            return fault_input(f, cell->at, doc->name,
                               "an entry in more turns than the document has");
    }
    return true;
}

bool entries_table_finish(struct entries_table *t, struct fault *f) {
    uint32_t *now = NULL;
    bool ok = doc_rows_finish(&t->docs, &now, f);
    if (ok)
        order(t, now);
    free(now);
    return ok && check_cells(t, f);
}

void entries_table_free(struct entries_table *t) {
    doc_rows_free(&t->docs);
    free(t->cells);
    intern_free(&t->items);
    buffer_free(&t->key);
    *t = (struct entries_table){0};
}
