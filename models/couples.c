/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/couples.h"

#include <stdlib.h>

#include "pipeline/memory.h"

#define NOBODY UINT32_MAX /* in an empty slot */

/* The slot of a couple, or the empty one where it belongs. Multiplied by an odd number the high
 * bits hang on all others. */
static uint32_t *probe(const struct couples *c, uint32_t first, uint32_t second) {
    uint64_t mixed = ((uint64_t)first << 32 | second) * 0x9e3779b97f4a7c15u;
    for (size_t at = (mixed ^ mixed >> 32) & (c->n_slots - 1);; at = (at + 1) & (c->n_slots - 1)) {
        uint32_t *slot = &c->slots[at];
        if (*slot == NOBODY || (c->all[*slot].first == first && c->all[*slot].second == second))
            return slot;
    }
}

static void rehash(struct couples *c) {
    c->n_slots = c->n_slots ? 2 * c->n_slots : 64;
    c->slots = mem_resize(c->slots, c->n_slots, sizeof *c->slots);
    for (size_t i = 0; i < c->n_slots; i++)
        c->slots[i] = NOBODY;
    for (size_t id = 0; id < c->n; id++)
        *probe(c, c->all[id].first, c->all[id].second) = (uint32_t)id;
}

uint32_t couples_add(struct couples *c, uint32_t first, uint32_t second) {
    if (2 * (c->n + 1) > c->n_slots)
        rehash(c);
    uint32_t *slot = probe(c, first, second);
    if (*slot == NOBODY) {
        MEM_GROW(c->all, c->cap, c->n + 1);
        *slot = (uint32_t)c->n;
        c->all[c->n++] = (struct couple){first, second};
    }
    return *slot;
}

struct ordered {
    struct couple couple;
    uint32_t id;
};

static int by_couple(const void *x, const void *y) {
    const struct ordered *a = x, *b = y;
    if (a->couple.first != b->couple.first)
        return a->couple.first < b->couple.first ? -1 : 1;
    return (a->couple.second > b->couple.second) - (a->couple.second < b->couple.second);
}

uint32_t *couples_order(struct couples *c) {
    struct ordered *ordered = mem_zero(c->n, sizeof *ordered);
    uint32_t *now = mem_zero(c->n, sizeof *now);
    for (size_t id = 0; id < c->n; id++)
        ordered[id] = (struct ordered){c->all[id], (uint32_t)id};
    if (c->n)
        qsort(ordered, c->n, sizeof *ordered, by_couple);
    for (size_t i = 0; i < c->n; i++) {
        c->all[i] = ordered[i].couple;
        now[ordered[i].id] = (uint32_t)i;
    }
    free(ordered);
    return now;
}

void couples_free(struct couples *c) {
    free(c->all);
    free(c->slots);
    *c = (struct couples){0};
}
