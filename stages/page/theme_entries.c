/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/page/theme_entries.h"

#include <stdlib.h>

#include "stages/page/coded_rows.h"

/* theme, TAB, entry */
static struct slice key_of(struct slice theme, struct slice entry, struct buffer *room) {
    buffer_clear(room);
    buffer_add(room, theme);
    buffer_char(room, '\t');
    buffer_add(room, entry);
    return buffer_slice(room);
}

static int by_theme(const void *x, const void *y) {
    const struct theme_entry *a = x, *b = y;
    int c = slice_cmp(a->theme, b->theme);
    if (c)
        return c;
    return a->hits != b->hits ? (a->hits < b->hits ? 1 : -1) : slice_cmp(a->entry, b->entry);
}

static const char entries[] = "counts/entries.tsv";

/* Rows of the table on their way: none is kept. */
struct summing {
    struct theme_entries *to;
    struct fault *fault;
    struct buffer room;
};

static struct slice field(const struct result_table *t, const struct record *row,
                          const char *column) {
    size_t i = columns_find(&t->columns, column);
    return i == COLUMN_NONE ? SLICE("") : row->fields[i];
}

static uint64_t count_of(const struct summing *in, const struct result_table *t,
                         const struct record *row, const char *column) {
    uint64_t n = 0;
    if (!number_u64(field(t, row, column), &n) && fault_none(in->fault))
        fault_input(
            in->fault,
            (struct place){t->path, row->at.line, (unsigned)columns_find(&t->columns, column) + 1},
            field(t, row, column), "not a count: %s", column);
    return n;
}

static struct theme_entry *entry_of(struct theme_entries *e, struct slice name) {
    uint32_t id = intern_add(&e->names, name);
    MEM_GROW(e->at, e->cap, e->names.count);
    if (id == e->n) {
        struct slice rest = intern_text(&e->names, id), theme = slice_cut(&rest, '\t');
        e->at[e->n++] = (struct theme_entry){.theme = theme, .entry = rest};
    }
    return &e->at[id];
}

static bool add(const void *with, const struct result_table *t, const struct record *row) {
    struct summing *in = *(struct summing *const *)with;
    struct slice entry = field(t, row, "entry");
    if (entry.n == 0)
        return false;
    struct theme_entry *to = entry_of(in->to, key_of(field(t, row, "theme"), entry, &in->room));
    to->n += count_of(in, t, row, "n");
    to->hits += count_of(in, t, row, "hits");
    return false;
}

/* Adds the rows up; false with a fault. */
static bool sum(struct theme_entries *e, struct report *r, const char *path) {
    static const char *const none[] = {NULL};
    struct fault bad = {.stage = r->fault->stage};
    struct summing in = {.to = e, .fault = &bad}, *with = &in;
    const struct result_wanted wanted = {none, add, &with};
    struct result_table t = {0};
    size_t left_out;
    bool ok = report_read(r, &t, entries, path, &wanted, &left_out) && fault_take(r->fault, &bad);
    result_table_free(&t);
    fault_free(&bad);
    buffer_free(&in.room);
    return ok;
}

/* What each found first. */
static void add_words(struct theme_entries *e, struct report *r) {
    const struct coded_rows *c = r->options->quotes == REPORT_QUOTES_NONE ? NULL : report_coded(r);
    struct buffer room = {0};
    for (size_t i = 0; c && i < e->n; i++) {
        uint32_t id = intern_find(&c->entries, key_of(e->at[i].theme, e->at[i].entry, &room));
        e->at[i].words = id == INTERN_NONE ? SLICE("") : c->quotes[id];
    }
    buffer_free(&room);
}

bool theme_entries_read(struct theme_entries *e, struct report *r) {
    const char *path = report_path(r, entries);
    if (path && !sum(e, r, path))
        return false;
    if (e->n) {
        add_words(e, r);
        qsort(e->at, e->n, sizeof *e->at, by_theme);
    }
    return fault_none(r->fault);
}

size_t theme_entries_of(const struct theme_entries *e, struct slice theme, size_t *from) {
    size_t n = 0;
    *from = 0;
    while (*from < e->n && slice_cmp(e->at[*from].theme, theme) < 0)
        ++*from;
    while (*from + n < e->n && slice_eq(e->at[*from + n].theme, theme))
        n++;
    return n;
}

void theme_entries_free(struct theme_entries *e) {
    free(e->at);
    intern_free(&e->names);
}
