/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/layout.h"

#include <stdlib.h>

#include "models/blocks.h"
#include "pipeline/memory.h"

static void make_room(struct layout *l, size_t n_basic) {
    MEM_GROW(l->first, l->cap_first, n_basic);
    MEM_GROW(l->end, l->cap_end, n_basic);
    MEM_GROW(l->block, l->cap_block, n_basic + 1);
    MEM_GROW(l->block_unit, l->cap_block_unit, n_basic + 1);
    MEM_GROW(l->from, l->cap_from, n_basic);
    MEM_GROW(l->to, l->cap_to, n_basic);
}

/* One unit for each basic unit from which on there are `window` of them in the piece. */
static void add_units(struct layout *l, const uint32_t *words, uint32_t start, uint32_t end,
                      uint32_t window) {
    uint32_t zero = l->n_units, n = end - start < window ? 0 : end - start - window + 1;
    for (uint32_t i = start; i < end; i++) {
        uint32_t j = i - start, word = l->n_words;
        l->n_words += words[i];
        if (j < n)
            l->first[zero + j] = word;
        if (j + 1 >= window)
            l->end[zero + j + 1 - window] = l->n_words;
        l->from[i] = zero + (j + 1 > window ? j + 1 - window : 0);
        l->to[i] = zero + (j < n ? j + 1 : n);
    }
    l->n_units += n;
}

static void add_blocks(struct layout *l, uint32_t zero, uint32_t length) {
    uint32_t n = l->n_units - zero, m = blocks_count(n, length);
    for (uint32_t i = 0; i < m; i++) {
        uint32_t from = blocks_start(n, m, i), to = blocks_start(n, m, i + 1);
        l->block_unit[l->n_blocks] = zero + from;
        for (uint32_t u = from; u < to; u++)
            l->block[zero + u] = l->n_blocks;
        l->n_blocks++;
    }
    l->block_unit[l->n_blocks] = l->n_units;
    l->block[l->n_units] = l->n_blocks;
}

void layout_make(struct layout *l, const uint32_t *words, uint32_t n, const uint32_t *pieces,
                 uint32_t n_pieces, uint32_t window, uint32_t block) {
    make_room(l, n);
    l->n_basic = n;
    l->n_units = l->n_blocks = l->n_words = 0;
    for (uint32_t i = 0, start = 0; i < n_pieces; start = pieces[i++]) {
        uint32_t zero = l->n_units;
        add_units(l, words, start, pieces[i], window);
        add_blocks(l, zero, block);
    }
}

void layout_free(struct layout *l) {
    free(l->first);
    free(l->end);
    free(l->block);
    free(l->block_unit);
    free(l->from);
    free(l->to);
    *l = (struct layout){0};
}
