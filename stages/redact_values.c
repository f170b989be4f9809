/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/redact_values.h"

#include <stdlib.h>

void redact_values_add(struct redact_values *v, struct slice field, struct redact_value value) {
    size_t known = v->fields.count, id = intern_add(&v->fields, field);
    if (id < known)
        return;
    MEM_GROW(v->at, v->cap, id + 1);
    v->at[id] = (struct redact_value){arena_copy(&v->arena, value.text), value.left};
}

void redact_values_join(struct redact_values *v, const struct redact_values *more) {
    for (uint32_t id = 0; id < more->fields.count; id++)
        redact_values_add(v, intern_text(&more->fields, id), more->at[id]);
}

void redact_values_pack(const struct redact_values *v, struct buffer *to) {
    size_t n = v->fields.count;
    uint32_t *ranks = intern_ranks(&v->fields), *by_rank = mem_resize(NULL, n, sizeof *by_rank);
    for (uint32_t id = 0; id < n; id++)
        by_rank[ranks[id]] = id;
    pack_number(to, n);
    for (size_t i = 0; i < n; i++) {
        pack_text(to, intern_text(&v->fields, by_rank[i]));
        pack_text(to, v->at[by_rank[i]].text);
        pack_number(to, v->at[by_rank[i]].left);
    }
    free(by_rank);
    free(ranks);
}

void redact_values_free(struct redact_values *v) {
    intern_free(&v->fields);
    free(v->at);
    arena_free(&v->arena);
}
