/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/share_rows.h"

#include <stdlib.h>

struct rows {
    struct filter filter;
    const struct share_settings *settings;
    size_t own;   /* the first columns, up to the matcher, are the table's */
    size_t *from; /* [n]: which of the columns that come in; COLUMN_NONE: none has that name */
    size_t n, cap;
};

static void keep(struct rows *r, size_t column) {
    MEM_GROW(r->from, r->cap, r->n + 1);
    r->from[r->n++] = column;
}

/* The names of what is kept, [own + columns]; the caller's to free. */
static struct slice *names_of(struct rows *r, const struct columns *c) {
    const struct text_list *columns = r->settings->columns;
    struct slice *names = mem_zero(r->own + columns->n, sizeof *names);
    for (size_t i = 0; i < r->own; i++) {
        names[i] = c->names[i];
        keep(r, i);
    }
    for (size_t i = 0; i < columns->n; i++) {
        size_t column = columns_find(c, columns->items[i]);
        if (column < r->own)
            continue; /* counted in: it is there already */
        names[r->n] = slice_of(columns->items[i]);
        keep(r, column);
    }
    return names;
}

static bool rows_columns(struct sink *s, const struct columns *c) {
    struct rows *r = (struct rows *)s;
    size_t matcher;
    if (!filter_need(&r->filter, c, "matcher", &matcher))
        return false;
    r->own = matcher + 1;
    if (columns_find(c, "speaker") == r->own)
        r->own++; /* of one person's links */
    struct slice *names = names_of(r, c);
    bool ok = filter_columns(&r->filter, names, r->n, c->at);
    free(names);
    return ok;
}

static bool rows_record(struct sink *s, const struct record *record) {
    struct rows *r = (struct rows *)s;
    r->filter.rows_in++;
    for (size_t i = 0; i < r->n; i++)
        r->filter.out_fields[i] =
            r->from[i] == COLUMN_NONE ? SLICE("") : record->fields[r->from[i]];
    return filter_hand_on(&r->filter, record->at);
}

static void rows_close(struct filter *f) {
    struct rows *r = (struct rows *)f;
    free(r->from);
    filter_close(f);
}

static struct filter *rows_open(struct stage_run *run, struct sink *next) {
    struct rows *r = (struct rows *)filter_new(run, next, sizeof *r);
    r->filter.sink.columns = rows_columns;
    r->filter.sink.record = rows_record;
    r->filter.close = rows_close;
    r->settings = run->settings;
    return &r->filter;
}

const struct stage stage_share_rows = {
    .name = "share",
    .settings_size = sizeof(struct share_settings),
    .open = rows_open,
};
