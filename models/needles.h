/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Many strings looked for in one word at once: a trie of bytes. What a step costs depends on the
 * word, hardly on how many strings there are.
 *
 *     for (node = NEEDLES_ROOT; there are bytes && (node = needles_step(t, node, byte));)
 *         for (i = needles_first(t, node); i != NEEDLES_NONE; i = t->items[i].next)
 *             t->items[i].value ends here */
#ifndef HEARTH_NEEDLES_H
#define HEARTH_NEEDLES_H

#include "pipeline/memory.h"

#define NEEDLES_ROOT 0u
#define NEEDLES_NONE UINT32_MAX

struct needle_node {
    uint32_t child, sibling; /* 0: none; the children of a node are linked */
    uint32_t first;          /* of the items that end here, or NEEDLES_NONE */
    uint32_t below; /* a bit for the lower five of each child's byte: most steps end here */
    unsigned char byte;
};
struct needle_item {
    uint32_t value, next;
};
/* Zero-initialise; free with needles_free. */
struct needles {
    uint32_t root[256]; /* by first byte: a node, or 0 */
    struct needle_node *nodes;
    struct needle_item *items;
    size_t n_nodes, n_items, cap_nodes, cap_items;
};

/* Takes a string of one byte or more in, from its last byte to its first when `backwards`. */
void needles_add(struct needles *t, struct slice text, bool backwards, uint32_t value);
/* The node that `byte` leads to from `node`, or 0. */
static inline uint32_t needles_step(const struct needles *t, uint32_t node, unsigned char byte) {
    if (node == NEEDLES_ROOT)
        return t->root[byte];
    if (!(t->nodes[node].below >> (byte & 31) & 1))
        return 0;
    for (node = t->nodes[node].child; node && t->nodes[node].byte != byte;)
        node = t->nodes[node].sibling;
    return node;
}
static inline uint32_t needles_first(const struct needles *t, uint32_t node) {
    return t->nodes[node].first;
}
void needles_free(struct needles *t);

#endif
