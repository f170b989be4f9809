/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/grouping.h"

#include <stdlib.h>

struct named {
    struct slice name;
    uint32_t id;
};

static int by_name(const void *x, const void *y) {
    const struct named *a = x, *b = y;
    return slice_cmp(a->name, b->name);
}

void grouping_of(struct grouping *l, const struct values *values, size_t n_parts) {
    uint32_t n = (uint32_t)values->texts.count;
    struct named *sorted = mem_zero(n, sizeof *sorted);
    uint32_t *rank = mem_zero(n, sizeof *rank);
    *l = (struct grouping){.name = values->name,
                           .n = n,
                           .names = mem_zero(n, sizeof *l->names),
                           .of = mem_zero(n_parts, sizeof *l->of)};
    for (uint32_t i = 0; i < n; i++)
        sorted[i] = (struct named){intern_text(&values->texts, i), i};
    if (n)
        qsort(sorted, n, sizeof *sorted, by_name);
    for (uint32_t i = 0; i < n; i++) {
        l->names[i] = sorted[i].name;
        rank[sorted[i].id] = i;
    }
    for (size_t i = 0; i < n_parts; i++)
        l->of[i] = values->of[i] == VALUES_NONE ? VALUES_NONE : rank[values->of[i]];
    free(sorted);
    free(rank);
}

void grouping_make(struct grouping *l, const struct links_table *t, size_t column) {
    grouping_of(l, &t->wanted[column], t->n_parts);
}

void grouping_free(struct grouping *l) {
    free(l->names);
    free(l->of);
    *l = (struct grouping){0};
}
