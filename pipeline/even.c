/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pipeline/even.h"

#include <stdbool.h>
#include <stdlib.h>

#include "pipeline/memory.h"

struct cutting {
    const uint64_t *sizes; /* [n] */
    size_t n;
    uint64_t most; /* of a piece */
    size_t *need;  /* [n + 1]: so few pieces are enough for what begins there */
};

/* Whether pieces of at most so much are enough, each filled as far as can be. */
static bool is_enough(const struct cutting *c, uint64_t most, size_t pieces) {
    size_t used = 1;
    uint64_t sum = 0;
    for (size_t i = 0; i < c->n; i++) {
        bool full = c->sizes[i] > most - sum;
        used += full;
        sum = full ? c->sizes[i] : sum + c->sizes[i];
    }
    return used <= pieces;
}

static uint64_t least_most(const struct cutting *c, size_t pieces) {
    uint64_t low = 0, high = 0;
    for (size_t i = 0; i < c->n; i++) {
        high += c->sizes[i];
        low = c->sizes[i] > low ? c->sizes[i] : low;
    }
    while (low < high) {
        uint64_t middle = low + (high - low) / 2;
        if (is_enough(c, middle, pieces))
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

static void find_needs(struct cutting *c) {
    size_t end = c->n;
    uint64_t sum = 0;
    c->need[c->n] = 0;
    for (size_t i = c->n; i-- > 0;) {
        for (sum += c->sizes[i]; sum > c->most;)
            sum -= c->sizes[--end];
        c->need[i] = c->need[end] + 1;
    }
}

/* Where a piece ends that begins at `from`, when `others` follow it and `rest` is the size of all
 * of them: near its share, but not before those can take what is left. */
static size_t end_of(const struct cutting *c, size_t from, size_t others, uint64_t rest) {
    double share = (double)rest / ((double)others + 1);
    uint64_t sum = 0;
    size_t end = from;
    while (c->n - end > others && c->sizes[end] <= c->most - sum) {
        bool must = end == from || c->need[end] > others;
        if (!must && (double)sum + (double)c->sizes[end] / 2 > share)
            break;
        sum += c->sizes[end++];
    }
    return end;
}

void even_cut(const uint64_t *sizes, size_t n, size_t pieces, size_t *first) {
    struct cutting c = {.sizes = sizes, .n = n, .need = mem_zero(n + 1, sizeof *c.need)};
    uint64_t rest = 0;
    size_t at = 0;
    c.most = least_most(&c, pieces);
    find_needs(&c);
    for (size_t i = 0; i < n; i++)
        rest += sizes[i];
    for (size_t k = 0; k < pieces; k++) {
        first[k] = at;
        for (size_t end = end_of(&c, at, pieces - k - 1, rest); at < end; at++)
            rest -= sizes[at];
    }
    free(c.need);
}
