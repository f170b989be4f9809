/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/page/strongest.h"

#include <math.h>
#include <stdlib.h>

struct ranked {
    double n; /* -1 where it is not told */
    struct slice theme;
    size_t row;
};

static int by_n(const void *x, const void *y) {
    const struct ranked *a = x, *b = y;
    return a->n == b->n ? slice_cmp(a->theme, b->theme) : a->n < b->n ? 1 : -1;
}

void strongest_find(struct strongest *s, const struct report *r) {
    const struct result_table *t = &r->result->themes;
    size_t top = (size_t)r->options->top;
    struct ranked *all = mem_zero(t->n, sizeof *all);
    for (size_t i = 0; i < t->n; i++) {
        double n = report_number(t, i, "n");
        all[i] = (struct ranked){isnan(n) ? -1 : n, result_theme(r->result, i), i};
    }
    if (t->n)
        qsort(all, t->n, sizeof *all, by_n);
    *s = (struct strongest){mem_zero(t->n, sizeof *s->rows), t->n < top ? t->n : top, t->n};
    for (size_t i = 0; i < t->n; i++)
        s->rows[i] = all[i].row;
    free(all);
}

void strongest_free(struct strongest *s) {
    free(s->rows);
}
