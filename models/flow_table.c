/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/flow_table.h"

#include <stdlib.h>

#include "models/additive.h"

/* A row on its way into the table. */
struct incoming {
    struct flow_table *table;
    const struct record *r;
    struct fault *f;
};

static struct slice field(const struct incoming *in, enum flow_column c) {
    return in->r->fields[in->table->at[c]];
}

static struct place place_of(const struct incoming *in, enum flow_column c) {
    return additive_place(in->r, in->table->at[c]);
}

static bool wrong(const struct incoming *in, enum flow_column c, const char *what) {
    return fault_input(in->f, place_of(in, c), field(in, c), "%s", what);
}

static bool count_of(const struct incoming *in, enum flow_column c, uint64_t most,
                     uint64_t *value) {
    return additive_count(in->r, in->table->at[c], flow_names[c], most, value, in->f);
}

static const struct doc_rows_kind rows_kind = {
    .table = "flow", .empty = "tenth and theme", .facilitators = true};

bool flow_table_columns(struct flow_table *t, const struct columns *c, struct fault *f) {
    t->docs.kind = &rows_kind;
    return additive_columns(c, flow_names, FLOW_COLUMNS, "flow", t->at, f) &&
           doc_rows_columns(&t->docs, c, f);
}

/* The turns of a document's tenths, which are 0 until they are told. */
static uint64_t *turns_of(struct flow_table *t, uint32_t doc) {
    size_t from = (size_t)doc * FLOW_TENTHS, before = t->cap_turns;
    MEM_GROW(t->turns, t->cap_turns, from + FLOW_TENTHS);
    memset(t->turns + before, 0, (t->cap_turns - before) * sizeof *t->turns);
    return t->turns + from;
}

static bool add_tenth(const struct incoming *in, uint32_t doc, unsigned tenth) {
    uint64_t *turns = &turns_of(in->table, doc)[tenth - 1];
    if (*turns)
        return wrong(in, FLOW_TENTH, "a tenth of a document twice");
    return count_of(in, FLOW_TURNS, (uint64_t)1 << ADDITIVE_MOST_BITS, turns) &&
           (*turns || wrong(in, FLOW_TURNS, "a tenth without a turn has no row"));
}

static bool add_theme(const struct incoming *in, uint32_t doc, unsigned tenth) {
    struct flow_table *t = in->table;
    struct flow_cell cell = {.doc = doc, .tenth = tenth, .at = place_of(in, FLOW_THEME)};
    uint64_t most = (uint64_t)1 << ADDITIVE_MOST_BITS;
    if (!count_of(in, FLOW_N, most, &cell.n) || !count_of(in, FLOW_HITS, most, &cell.hits) ||
        !count_of(in, FLOW_PLACES, UINT64_MAX, &cell.places))
        return false;
    if (cell.n == 0 || cell.n > cell.hits)
        return wrong(in, FLOW_N, cell.n ? "n is more than hits" : "a theme without a turn");
    if (cell.places < cell.hits)
        return wrong(in, FLOW_PLACES,
                     "words are numbered from 1, so that places is no less than "
                     "hits");
    cell.theme = hierarchy_add(&t->hierarchy, field(in, FLOW_THEME));
    MEM_GROW(t->cells, t->cap_cells, t->n_cells + 1);
    t->cells[t->n_cells++] = cell;
    return true;
}

bool flow_table_row(struct flow_table *t, const struct record *r, struct fault *f) {
    struct incoming in = {t, r, f};
    uint64_t tenth = 0;
    if (additive_is_header(r, t->docs.columns))
        return true;
    uint32_t doc = doc_rows_find(&t->docs, r);
    bool theme = field(&in, FLOW_THEME).n > 0;
    if (field(&in, FLOW_TENTH).n == 0)
        return theme
                   ? fault_input(f, place_of(&in, FLOW_TENTH), NO_QUOTE, "a theme without a tenth")
                   : doc_rows_take(&t->docs, r, doc, f);
    if (!count_of(&in, FLOW_TENTH, UINT64_MAX, &tenth))
        return false;
    if (tenth == 0 || tenth > FLOW_TENTHS)
        return wrong(&in, FLOW_TENTH, "tenths are numbered from 1 to 10");
    return theme ? add_theme(&in, doc, (unsigned)tenth) : add_tenth(&in, doc, (unsigned)tenth);
}

void flow_table_add_theme(struct flow_table *t, struct slice name) {
    hierarchy_add(&t->hierarchy, name);
}

static int by_theme(const void *x, const void *y) {
    const struct flow_cell *a = x, *b = y;
    if (a->theme != b->theme)
        return a->theme < b->theme ? -1 : 1;
    if (a->doc != b->doc)
        return a->doc < b->doc ? -1 : 1;
    return (a->tenth > b->tenth) - (a->tenth < b->tenth);
}

/* Ids become places and ranks. */
static void order(struct flow_table *t, const uint32_t *now) {
    const uint32_t *ranks = hierarchy_ranks(&t->hierarchy);
    uint64_t *turns = mem_zero(t->docs.n * FLOW_TENTHS, sizeof *turns);
    t->n_ranks = (uint32_t)t->hierarchy.names.count;
    t->by_rank = mem_zero(t->n_ranks, sizeof *t->by_rank);
    t->start = mem_zero((size_t)t->n_ranks + 1, sizeof *t->start);
    for (uint32_t i = 0; i < t->n_ranks; i++)
        t->by_rank[ranks[i]] = i;
    for (uint32_t id = 0; id < t->docs.n; id++)
        memcpy(turns + (size_t)now[id] * FLOW_TENTHS, turns_of(t, id), FLOW_TENTHS * sizeof *turns);
    free(t->turns);
    t->turns = turns;
    for (size_t i = 0; i < t->n_cells; i++) {
        t->cells[i].doc = now[t->cells[i].doc];
        t->cells[i].theme = ranks[t->cells[i].theme];
        t->start[t->cells[i].theme + 1]++;
    }
    for (uint32_t i = 0; i < t->n_ranks; i++)
        t->start[i + 1] += t->start[i];
    if (t->n_cells)
        qsort(t->cells, t->n_cells, sizeof *t->cells, by_theme);
}

static bool check_tenths(const struct flow_table *t, struct fault *f) {
    for (size_t i = 0; i < t->docs.n; i++) {
        const struct doc_row *doc = &t->docs.all[i];
        uint64_t left = doc->turns;
        for (size_t k = 0; k < FLOW_TENTHS; k++) {
            uint64_t turns = t->turns[i * FLOW_TENTHS + k];
            if (turns > left)
                return fault_input(f, doc->at, doc->name,
                                   "tenths have more turns than their "
                                   "document");
            left -= turns;
        }
        if (left)
            return fault_input(f, doc->at, doc->name,
                               "tenths have fewer turns than their document");
    }
    return true;
}

static bool check_cells(const struct flow_table *t, struct fault *f) {
    for (size_t i = 0; i < t->n_cells; i++) {
        const struct flow_cell *cell = &t->cells[i];
        struct slice name = hierarchy_name(&t->hierarchy, t->by_rank[cell->theme]);
        if (i && by_theme(cell - 1, cell) == 0)
            return fault_input(f, cell->at, name, "a theme twice in one tenth");
        if (cell->n > t->turns[(size_t)cell->doc * FLOW_TENTHS + cell->tenth - 1])
            return fault_input(f, cell->at, name, "a theme in more turns than the tenth has");
        if ((cell->places - 1) / cell->hits >= t->docs.all[cell->doc].words)
            return fault_input(f, cell->at, name, "hits behind the last word of the document");
    }
    return true;
}

bool flow_table_finish(struct flow_table *t, struct fault *f) {
    uint32_t *now = NULL;
    bool ok = doc_rows_finish(&t->docs, &now, f);
    if (ok)
        order(t, now);
    free(now);
    return ok && check_tenths(t, f) && check_cells(t, f);
}

void flow_table_free(struct flow_table *t) {
    doc_rows_free(&t->docs);
    hierarchy_free(&t->hierarchy);
    free(t->turns);
    free(t->cells);
    free(t->start);
    free(t->by_rank);
    *t = (struct flow_table){0};
}
