/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Phrases as sequences of terms, in a trie: its edges are (node, term) pairs in one hash table. */
#ifndef HEARTH_PHRASES_H
#define HEARTH_PHRASES_H

#include "pipeline/intern.h"

#define PHRASE_ROOT 0u
#define PHRASE_NONE UINT32_MAX
enum { PHRASE_WORDS_MOST = 64 };

enum { PHRASE_SIEVE = 512 };

struct phrases {
    uint64_t
        sieve[PHRASE_SIEVE]; /* a bit for each edge, by its hash: nearly all steps lead nowhere */
    struct intern edges;   /* keys only: node and term; the edge's id + 1 is the node it leads to */
    uint32_t *first_entry; /* [edges.count + 1]: entries that end at a node, or PHRASE_NONE … */
    uint32_t *next_entry;  /* [by entry]: … linked */
    bool *leads;           /* [cap_leads]: whether a node has edges; most phrases are one word */
    size_t cap_first, cap_next, cap_leads;
};

/* `terms[n]` in order are the phrase of `entry`; n from 1 to PHRASE_WORDS_MOST. */
void phrases_add(struct phrases *p, const uint32_t *terms, size_t n, uint32_t entry);
static inline struct intern_key phrases_key(uint32_t node, uint32_t term) {
    return (struct intern_key){node, term};
}
/* The word of the sieve that an edge belongs to, and its bit there. */
static inline size_t phrases_sieve(uint64_t hash, uint64_t *bit) {
    *bit = (uint64_t)1 << (hash >> 58);
    return (size_t)(hash >> 32) % PHRASE_SIEVE;
}
/* The node that `term` leads to from `node`, or PHRASE_NONE. */
static inline uint32_t phrases_step(const struct phrases *p, uint32_t node, uint32_t term) {
    uint64_t bit;
    struct intern_key key = phrases_key(node, term);
    uint64_t hash = intern_hash(key);
    if (!(p->sieve[phrases_sieve(hash, &bit)] & bit))
        return PHRASE_NONE;
    uint32_t edge = intern_probe(&p->edges, key, hash, SLICE(""))->id;
    return edge == INTERN_NONE ? PHRASE_NONE : edge + 1;
}
/* Whether a step from `node` may lead anywhere. */
static inline bool phrases_lead_on(const struct phrases *p, uint32_t node) {
    return node < p->cap_leads && p->leads[node];
}
/* The first entry whose phrase ends at `node`, or PHRASE_NONE; next_entry has the others. */
static inline uint32_t phrases_entry(const struct phrases *p, uint32_t node) {
    return node < p->cap_first ? p->first_entry[node] : PHRASE_NONE;
}
void phrases_free(struct phrases *p);

#endif
