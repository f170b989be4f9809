/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/ngrams.h"

#include <stdlib.h>

enum { SLOTS_LEAST = 1024 };

static void rehash(struct ngrams *g, size_t n_slots) {
    g->slots = mem_resize(g->slots, n_slots, sizeof *g->slots);
    g->n_slots = n_slots;
    for (size_t i = 0; i < n_slots; i++)
        g->slots[i].id = NGRAM_NONE;
    for (uint32_t i = 0; i < g->n; i++)
        *ngrams_probe(g, g->keys[i]) = (struct ngram_slot){g->keys[i], i};
}

void ngrams_count(struct ngrams *g, uint32_t first, uint32_t second) {
    uint64_t key = (uint64_t)first << 32 | second;
    if (g->n_slots < 2 * (g->n + 1))
        rehash(g, g->n_slots ? 2 * g->n_slots : SLOTS_LEAST);
    struct ngram_slot *slot = ngrams_probe(g, key);
    if (slot->id == NGRAM_NONE) {
        if (g->n + 1 >= NGRAM_NONE)
            mem_exhausted();
        MEM_GROW(g->keys, g->cap_keys, g->n + 1);
        MEM_GROW(g->counts, g->cap_counts, g->n + 1);
        g->keys[g->n] = key;
        g->counts[g->n] = 0;
        *slot = (struct ngram_slot){key, (uint32_t)g->n++};
    }
    g->counts[slot->id] += g->counts[slot->id] < UINT32_MAX;
}

void ngrams_prune(struct ngrams *g, uint64_t least) {
    size_t kept = 0, n_slots = SLOTS_LEAST;
    for (size_t i = 0; i < g->n; i++) {
        if (g->counts[i] < least)
            continue;
        g->keys[kept] = g->keys[i];
        g->counts[kept++] = g->counts[i];
    }
    g->n = kept;
    while (n_slots < 2 * (kept + 1))
        n_slots *= 2;
    rehash(g, n_slots);
}

void ngrams_free(struct ngrams *g) {
    free(g->keys);
    free(g->counts);
    free(g->slots);
    *g = (struct ngrams){0};
}
