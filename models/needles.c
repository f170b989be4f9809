/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/needles.h"

#include <stdlib.h>

static uint32_t new_node(struct needles *t, unsigned char byte) {
    size_t first = t->n_nodes ? 0 : 1; /* node 0 is the root, which lies in t->root */
    MEM_GROW(t->nodes, t->cap_nodes, t->n_nodes + first + 1);
    t->n_nodes += first;
    t->nodes[t->n_nodes] = (struct needle_node){0, 0, NEEDLES_NONE, 0, byte};
    return (uint32_t)t->n_nodes++;
}

static uint32_t reach(struct needles *t, uint32_t node, unsigned char byte) {
    uint32_t next = needles_step(t, node, byte);
    if (next)
        return next;
    next = new_node(t, byte);
    if (node == NEEDLES_ROOT) {
        t->root[byte] = next;
    } else {
        t->nodes[next].sibling = t->nodes[node].child;
        t->nodes[node].child = next;
        t->nodes[node].below |= (uint32_t)1 << (byte & 31);
    }
    return next;
}

void needles_add(struct needles *t, struct slice text, bool backwards, uint32_t value) {
    uint32_t node = NEEDLES_ROOT;
    for (size_t i = 0; i < text.n; i++)
        node = reach(t, node, (unsigned char)text.p[backwards ? text.n - 1 - i : i]);
    MEM_GROW(t->items, t->cap_items, t->n_items + 1);
    t->items[t->n_items] = (struct needle_item){value, t->nodes[node].first};
    t->nodes[node].first = (uint32_t)t->n_items++;
}

void needles_free(struct needles *t) {
    free(t->nodes);
    free(t->items);
    *t = (struct needles){0};
}
