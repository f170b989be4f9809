/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/page/strands.h"

#include <stdlib.h>

/* Most units first, then by name. */
static int by_strength(const void *x, const void *y) {
    const struct strand *a = x, *b = y;
    if (a->n != b->n)
        return a->n < b->n ? 1 : -1;
    return slice_cmp(a->theme, b->theme);
}

static bool is_over_all(const struct result_table *t, size_t row, const char *by) {
    return result_text(t, row, "project").n == 0 && result_is(t, row, "by", by);
}

struct strand *strands_of(const struct result_table *t, size_t *n) {
    struct strand *strands = NULL;
    size_t cap = 0;
    *n = 0;
    for (size_t i = 0; i < t->n; i++) {
        struct slice theme = result_text(t, i, "theme");
        if (*n == 0 || !slice_eq(strands[*n - 1].theme, theme)) {
            MEM_GROW(strands, cap, *n + 1);
            strands[(*n)++] = (struct strand){theme, 0, i, i};
        }
        struct strand *s = &strands[*n - 1];
        s->last = i + 1;
        if (is_over_all(t, i, ""))
            s->n = report_number(t, i, "n");
    }
    if (*n)
        qsort(strands, *n, sizeof *strands, by_strength);
    return strands;
}

bool strands_have(const struct result_table *t, const char *by) {
    for (size_t i = 0; i < t->n; i++)
        if (is_over_all(t, i, by))
            return true;
    return false;
}

size_t strands_rows(const struct result_table *t, const struct strand *s, const char *by,
                    size_t *rows) {
    size_t n = 0;
    for (size_t i = s->first; i < s->last; i++)
        if (is_over_all(t, i, by)) {
            if (rows)
                rows[n] = i;
            n++;
        }
    return n;
}
