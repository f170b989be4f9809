/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/grouping.h"

#include <stdlib.h>

void grouping_of(struct grouping *l, const struct values *values, size_t n_parts) {
    uint32_t n = (uint32_t)values->texts.count;
    uint32_t *rank = intern_ranks(&values->texts);
    *l = (struct grouping){.name = values->name,
                           .n = n,
                           .names = mem_zero(n, sizeof *l->names),
                           .of = mem_zero(n_parts, sizeof *l->of)};
    for (uint32_t i = 0; i < n; i++)
        l->names[rank[i]] = intern_text(&values->texts, i);
    for (size_t i = 0; i < n_parts; i++)
        l->of[i] = values->of[i] == VALUES_NONE ? VALUES_NONE : rank[values->of[i]];
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
