/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/values.h"

#include <stdlib.h>

void values_find(struct values *v, const struct columns *c) {
    v->at = columns_find(c, v->name);
}

void values_take(struct values *v, const struct record *r, size_t i) {
    if (v->at == COLUMN_NONE)
        return;
    struct slice value = r->fields[v->at];
    MEM_GROW(v->of, v->cap, i + 1);
    v->of[i] = value.n ? intern_add(&v->texts, value) : VALUES_NONE;
}

void values_order(struct values *v, const uint32_t *ids, size_t n) {
    uint32_t *sorted = mem_zero(n, sizeof *sorted);
    for (size_t i = 0; i < n; i++)
        sorted[i] = v->of ? v->of[ids[i]] : VALUES_NONE;
    free(v->of);
    v->of = sorted;
}

struct slice values_text(const struct values *v, size_t i) {
    return v->of[i] == VALUES_NONE ? SLICE("") : intern_text(&v->texts, v->of[i]);
}

void values_free(struct values *v) {
    intern_free(&v->texts);
    free(v->of);
    *v = (struct values){.name = v->name, .at = COLUMN_NONE};
}
