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

struct named {
    struct slice name;
    uint32_t id;
};

static int by_name(const void *x, const void *y) {
    const struct named *a = x, *b = y;
    return slice_cmp(a->name, b->name);
}

const uint32_t *hierarchy_ranks(struct hierarchy *h) {
    size_t n = h->names.count;
    if (h->n_ranked == n)
        return h->ranks;
    MEM_GROW(h->ranks, h->cap_ranks, n);
    struct named *all = mem_zero(n, sizeof *all);
    for (uint32_t id = 0; id < n; id++)
        all[id] = (struct named){hierarchy_name(h, id), id};
    qsort(all, n, sizeof *all, by_name);
    for (uint32_t rank = 0; rank < n; rank++)
        h->ranks[all[rank].id] = rank;
    free(all);
    h->n_ranked = n;
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
