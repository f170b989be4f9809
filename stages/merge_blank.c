/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/merge_blank.h"

#include <stdlib.h>

#include "models/reason.h"

struct blank {
    struct filter filter;
    const struct merge_blank_settings *settings;
    bool *emptied;              /* [filter.out.n] */
    size_t themes[3], n_themes; /* columns of themes */
    size_t why;
    struct buffer reasons;
};

static bool is_listed(const char *list, struct slice name) {
    for (struct slice rest = slice_of(list); rest.p;)
        if (slice_eq(slice_cut(&rest, ' '), name))
            return name.n > 0;
    return false;
}

static bool blank_columns(struct sink *s, const struct columns *c) {
    static const char *const themes[] = {"theme", "theme_a", "theme_b"};
    struct blank *b = (struct blank *)s;
    b->emptied = mem_zero(c->n, sizeof *b->emptied);
    for (size_t i = 0; i < c->n; i++)
        b->emptied[i] = is_listed(b->settings->columns, c->names[i]);
    for (size_t i = 0; i < sizeof themes / sizeof *themes; i++) {
        size_t column = columns_find(c, themes[i]);
        if (column != COLUMN_NONE)
            b->themes[b->n_themes++] = column;
    }
    return filter_need(&b->filter, c, "why", &b->why) && filter_append(&b->filter, c, NULL, 0);
}

/* A column name as text for the reasons, which are in one field. */
static void add_reason(struct blank *b, struct slice column) {
    char *name = mem_text(column);
    reason_add(&b->reasons, name, REASON_SUMS_ONLY);
    free(name);
}

/* The reasons of the fields that stay, as they are. */
static void keep_reasons(struct blank *b, struct slice why) {
    while (why.p) {
        struct slice item = slice_cut(&why, ' '), rest = item;
        struct slice name = slice_cut(&rest, '=');
        if (item.n == 0 || is_listed(b->settings->columns, name))
            continue;
        if (b->reasons.n)
            buffer_char(&b->reasons, ' ');
        buffer_add(&b->reasons, item);
    }
}

static bool blank_record(struct sink *s, const struct record *r) {
    struct blank *b = (struct blank *)s;
    b->filter.rows_in++;
    for (size_t i = 0; i < b->n_themes; i++)
        if (intern_find(b->settings->withheld, r->fields[b->themes[i]]) != INTERN_NONE)
            return true;
    struct slice *out = filter_copy(&b->filter, r);
    buffer_clear(&b->reasons);
    keep_reasons(b, out[b->why]);
    for (size_t i = 0; i < b->filter.out.n; i++) {
        if (!b->emptied[i])
            continue;
        out[i] = SLICE("");
        add_reason(b, b->filter.out.names[i]);
    }
    out[b->why] = b->reasons.n ? buffer_slice(&b->reasons) : SLICE("");
    return filter_hand_on(&b->filter, r->at);
}

static void blank_close(struct filter *f) {
    struct blank *b = (struct blank *)f;
    free(b->emptied);
    buffer_free(&b->reasons);
    filter_close(f);
}

static struct filter *blank_open(struct stage_run *run, struct sink *next) {
    struct blank *b = (struct blank *)filter_new(run, next, sizeof *b);
    b->filter.sink.columns = blank_columns;
    b->filter.sink.record = blank_record;
    b->filter.close = blank_close;
    b->settings = run->settings;
    return &b->filter;
}

const struct stage stage_merge_blank = {
    .name = "merge",
    .settings_size = sizeof(struct merge_blank_settings),
    .order = ORDER_WHOLE,
    .open = blank_open,
};
