/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Counts of pairs of numbers. Words as numbers make bigrams of them; a bigram's number and that of
 * the word behind it make a trigram. Zero-initialise; free with ngrams_free. */
#ifndef HEARTH_NGRAMS_H
#define HEARTH_NGRAMS_H

#include <stdint.h>

#include "pipeline/memory.h"

#define NGRAM_NONE UINT32_MAX

struct ngrams {
    uint64_t *keys;   /* [n]: the first in the upper half */
    uint32_t *counts; /* [n]; stays at UINT32_MAX */
    size_t n, cap_keys, cap_counts;
    struct ngram_slot {
        uint64_t key;
        uint32_t id; /* NGRAM_NONE in an empty slot */
    } * slots;       /* a power of two of them, at most half full */
    size_t n_slots;
};

static inline uint32_t ngram_first(const struct ngrams *g, uint32_t id) {
    return (uint32_t)(g->keys[id] >> 32);
}
static inline uint32_t ngram_second(const struct ngrams *g, uint32_t id) {
    return (uint32_t)g->keys[id];
}

static inline struct ngram_slot *ngrams_probe(const struct ngrams *g, uint64_t key) {
    uint64_t hash = key * 0x9e3779b97f4a7c15u;
    for (size_t at = (size_t)(hash ^ hash >> 32) & (g->n_slots - 1);;
         at = (at + 1) & (g->n_slots - 1))
        if (g->slots[at].id == NGRAM_NONE || g->slots[at].key == key)
            return &g->slots[at];
}
/* The number of a pair, dense from 0, or NGRAM_NONE. */
static inline uint32_t ngrams_find(const struct ngrams *g, uint32_t first, uint32_t second) {
    return g->n_slots ? ngrams_probe(g, (uint64_t)first << 32 | second)->id : NGRAM_NONE;
}
/* Counts a pair. */
void ngrams_count(struct ngrams *g, uint32_t first, uint32_t second);
/* Forgets those that were counted less than `least` times; the others get new numbers, in the same
 * order. */
void ngrams_prune(struct ngrams *g, uint64_t least);
void ngrams_free(struct ngrams *g);

#endif
