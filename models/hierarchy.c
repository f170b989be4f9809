/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/hierarchy.h"

#include <stdlib.h>

static uint32_t add_one(struct hierarchy *h, struct slice name, uint32_t parent) {
    uint32_t id = intern_add(&h->names, name);
    MEM_GROW(h->parents, h->cap_parents, h->names.count);
    h->parents[id] = parent;
    return id;
}

uint32_t hierarchy_add(struct hierarchy *h, struct slice name) {
    uint32_t id = intern_find(&h->names, name), parent = INTERN_NONE;
    if (id != INTERN_NONE)
        return id;
    for (size_t i = 1; i < name.n; i++)
        if (name.p[i] == '/')
            parent = add_one(h, (struct slice){name.p, i}, parent);
    return add_one(h, name, parent);
}

unsigned hierarchy_level(const struct hierarchy *h, uint32_t id) {
    unsigned level = 0;
    while ((id = h->parents[id]) != INTERN_NONE)
        level++;
    return level;
}

static bool above(const struct hierarchy *h, uint32_t ancestor, uint32_t id) {
    while (id != INTERN_NONE && id != ancestor)
        id = h->parents[id];
    return id == ancestor;
}

bool hierarchy_related(const struct hierarchy *h, uint32_t a, uint32_t b) {
    return above(h, a, b) || above(h, b, a);
}

const uint32_t *hierarchy_ranks(struct hierarchy *h) {
    if (h->n_ranked != h->names.count) {
        free(h->ranks);
        h->ranks = intern_ranks(&h->names);
        h->n_ranked = h->names.count;
    }
    return h->ranks;
}

bool hierarchy_within(struct slice theme, struct slice of) {
    return of.n && theme.n >= of.n && slice_eq((struct slice){theme.p, of.n}, of) &&
           (theme.n == of.n || theme.p[of.n] == '/');
}

void hierarchy_free(struct hierarchy *h) {
    intern_free(&h->names);
    free(h->parents);
    free(h->ranks);
    *h = (struct hierarchy){0};
}
