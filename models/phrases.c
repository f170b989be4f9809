/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/phrases.h"

#include <stdlib.h>

/* Grows an array so that `index` is in it; new elements are PHRASE_NONE. */
static void reach(uint32_t **array, size_t *cap, size_t index) {
    size_t old = *cap;
    if (index < old)
        return;
    mem_grow(array, cap, index + 1, sizeof **array);
    for (size_t i = old; i < *cap; i++)
        (*array)[i] = PHRASE_NONE;
}

static void lead_on(struct phrases *p, uint32_t node) {
    size_t old = p->cap_leads;
    MEM_GROW(p->leads, p->cap_leads, (size_t)node + 1);
    memset(p->leads + old, 0, (p->cap_leads - old) * sizeof *p->leads);
    p->leads[node] = true;
}

void phrases_add(struct phrases *p, const uint32_t *terms, size_t n, uint32_t entry) {
    uint32_t node = PHRASE_ROOT;
    for (size_t i = 0; i < n; i++) {
        struct intern_key key = phrases_key(node, terms[i]);
        uint64_t bit, hash = intern_hash(key);
        size_t at = phrases_sieve(hash, &bit);
        p->sieve[at] |= bit;
        lead_on(p, node);
        node = intern_add_key(&p->edges, key, hash, SLICE("")) + 1;
    }
    reach(&p->first_entry, &p->cap_first, p->edges.count);
    reach(&p->next_entry, &p->cap_next, entry);
    p->next_entry[entry] = p->first_entry[node];
    p->first_entry[node] = entry;
}

void phrases_free(struct phrases *p) {
    intern_free(&p->edges);
    free(p->first_entry);
    free(p->next_entry);
    free(p->leads);
    *p = (struct phrases){0};
}
