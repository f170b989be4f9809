/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/result/table.h"

#include <math.h>
#include <stdlib.h>

#include "pipeline/tsv.h"

bool result_stream(const char *path, struct filter *to, struct fault *f) {
    const struct text_list files = {&path, 1, 1};
    return tsv_read(&files, to, f);
}

struct keeper {
    struct filter filter;
    struct result_table *table;
    const struct result_wanted *wanted;
};

static bool keeper_columns(struct sink *s, const struct columns *c) {
    struct keeper *k = (struct keeper *)s;
    struct result_table *t = k->table;
    size_t index;
    for (size_t i = 0; k->wanted->columns[i]; i++)
        if (!filter_need(&k->filter, c, k->wanted->columns[i], &index))
            return false;
    t->columns = (struct columns){arena_alloc(&t->arena, c->n, sizeof *c->names), c->n, NO_PLACE};
    for (size_t i = 0; i < c->n; i++)
        t->columns.names[i] = arena_copy(&t->arena, c->names[i]);
    return true;
}

/* Tables are sorted: much of a row is as in the row above, whose text serves for both. */
static void keep_row(struct result_table *t, const struct record *r) {
    struct slice *row = arena_alloc(&t->arena, r->n, sizeof *row);
    const struct slice *above = t->n ? t->rows[t->n - 1] : NULL;
    for (size_t i = 0; i < r->n; i++) {
        bool same = above && slice_eq(above[i], r->fields[i]);
        row[i] = same ? above[i] : arena_copy(&t->arena, r->fields[i]);
    }
    t->rows[t->n++] = row;
}

static bool keeper_record(struct sink *s, const struct record *r) {
    struct keeper *k = (struct keeper *)s;
    struct result_table *t = k->table;
    if (k->wanted->keep && !k->wanted->keep(k->wanted->with, t, r))
        return true;
    MEM_GROW(t->rows, t->cap, t->n + 1);
    MEM_GROW(t->lines, t->cap_lines, t->n + 1);
    t->lines[t->n] = r->at.line;
    keep_row(t, r);
    return true;
}

static bool keeper_end(struct sink *s) {
    (void)s;
    return true;
}

bool result_table_read(struct result_table *t, const char *path, const struct result_wanted *wanted,
                       const struct stage_run *self, struct fault *f) {
    struct keeper *k = (struct keeper *)filter_new(self, NULL, sizeof *k);
    t->path = path;
    k->filter.sink.columns = keeper_columns;
    k->filter.sink.record = keeper_record;
    k->filter.sink.boundary = k->filter.sink.end = keeper_end;
    k->table = t;
    k->wanted = wanted;
    bool ok = result_stream(path, &k->filter, f);
    filter_close(&k->filter);
    return ok;
}

struct slice result_text(const struct result_table *t, size_t row, const char *column) {
    size_t i = columns_find(&t->columns, column);
    return i == COLUMN_NONE ? SLICE("") : t->rows[row][i];
}

bool result_suppressed(const struct result_table *t, size_t row, const char *column) {
    return slice_eq(result_text(t, row, column), slice_of(reason_name(REASON_SUPPRESSED)));
}

static struct place place_of(const struct result_table *t, size_t row, const char *column) {
    return (struct place){t->path, t->lines[row], (unsigned)columns_find(&t->columns, column) + 1};
}

bool result_is(const struct result_table *t, size_t row, const char *column, const char *text) {
    return row < t->n && slice_eq(result_text(t, row, column), slice_of(text));
}

bool result_number(const struct result_table *t, size_t row, const char *column, struct value *to,
                   struct fault *f) {
    struct slice text = result_text(t, row, column);
    if (text.n == 0) {
        enum reason why = reason_of(result_text(t, row, "why"), column);
        *to = value_missing(why ? why : REASON_NOT_CHECKED);
        return true;
    }
    if (result_suppressed(t, row, column)) {
        *to = value_missing(REASON_SUPPRESSED);
        return true;
    }
    *to = value_of(INFINITY);
    return slice_eq(text, SLICE("inf")) || number_real(text, &to->x) ||
           fault_input(f, place_of(t, row, column), text, "not a number: %s", column);
}

bool result_count(const struct result_table *t, size_t row, const char *column, uint64_t *to,
                  struct fault *f) {
    struct slice text = result_text(t, row, column);
    return number_u64(text, to) ||
           fault_input(f, place_of(t, row, column), text, "not a count: %s", column);
}

struct value asked_number(struct result_asked *a, size_t row, const char *column) {
    struct value x = value_missing(REASON_NOT_CHECKED);
    if (row < a->t->n)
        a->ok = result_number(a->t, row, column, &x, a->f) && a->ok;
    return x;
}

bool asked_is(const struct result_asked *a, size_t row, const char *column, const char *text) {
    return result_is(a->t, row, column, text);
}

void result_table_free(struct result_table *t) {
    free(t->rows);
    free(t->lines);
    arena_free(&t->arena);
    *t = (struct result_table){0};
}
