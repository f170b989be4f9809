/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/page/theme_levels.h"

#include <stdlib.h>

static int by_theme(const void *x, const void *y) {
    const struct theme_level *a = x, *b = y;
    int c = slice_cmp(a->theme, b->theme);
    return c ? c : a->row < b->row ? -1 : a->row > b->row;
}

void theme_levels_open(struct theme_levels *l, struct report *r, const char *table,
                       const char *by) {
    const struct result_table *t = report_table(r, table);
    *l = (struct theme_levels){.t = t, .by = by};
    if (!t)
        return;
    size_t at_by = columns_find(&t->columns, "by"), at_theme = columns_find(&t->columns, "theme");
    size_t at_project = columns_find(&t->columns, "project");
    if (at_by == COLUMN_NONE || at_theme == COLUMN_NONE)
        return;
    l->at = mem_zero(t->n + 1, sizeof *l->at);
    for (size_t i = 0; i < t->n; i++) {
        const struct slice *fields = t->rows[i];
        if (slice_eq(fields[at_by], slice_of(by)) &&
            (at_project == COLUMN_NONE || fields[at_project].n == 0))
            l->at[l->n++] = (struct theme_level){fields[at_theme], i};
    }
    qsort(l->at, l->n, sizeof *l->at, by_theme);
}

/* The first place whose theme is not before this one. */
static size_t lower_bound(const struct theme_levels *l, struct slice theme) {
    size_t from = 0, to = l->n;
    while (from < to) {
        size_t middle = from + (to - from) / 2;
        if (slice_cmp(l->at[middle].theme, theme) < 0)
            from = middle + 1;
        else
            to = middle;
    }
    return from;
}

size_t theme_levels_of(const struct theme_levels *l, struct slice theme, size_t *from) {
    size_t n = 0;
    *from = lower_bound(l, theme);
    while (*from + n < l->n && slice_eq(l->at[*from + n].theme, theme))
        n++;
    return n;
}

void theme_levels_free(struct theme_levels *l) {
    free(l->at);
}
