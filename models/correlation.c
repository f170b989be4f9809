/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/correlation.h"

#include <stdlib.h>
#include <string.h>

#include "pipeline/memory.h"

typedef unsigned __int128 wide;

static const uint64_t PRIME = 0xffffffff00000001, GENERATOR = 7;
static const uint64_t LOW_HALF = 0xffffffff; /* 2^64 modulo the prime */

/* A butterfly costs about as much as so many single steps (measured). */
enum { STEPS = 3 };

void correlation_free(struct correlation *c) {
    free(c->a);
    free(c->b);
    free(c->roots);
    *c = (struct correlation){0};
}

/* x where it is wanted, else 0: a branch that nothing predicts would cost more than the sum. */
static inline uint64_t where(bool wanted, uint64_t x) {
    return x & -(uint64_t)wanted;
}

static inline uint64_t sum(uint64_t x, uint64_t y) {
    uint64_t s = x + y;
    return s - where((s < x) | (s >= PRIME), PRIME);
}

static inline uint64_t difference(uint64_t x, uint64_t y) {
    return x - y + where(x < y, PRIME);
}

/* 2^64 is 2^32 - 1 and 2^96 is -1; a carry out of 64 bits, or a borrow, is again 2^32 - 1. */
static inline uint64_t product(uint64_t x, uint64_t y) {
    wide z = (wide)x * y;
    uint64_t low = (uint64_t)z, high = (uint64_t)(z >> 64), top = high >> 32;
    uint64_t s = low - top - where(low < top, LOW_HALF);
    uint64_t middle = (high & LOW_HALF) * LOW_HALF;
    s += middle;
    s += where(s < middle, LOW_HALF);
    return s - where(s >= PRIME, PRIME);
}

static uint64_t power(uint64_t x, uint64_t to) {
    uint64_t y = 1;
    for (; to; to >>= 1, x = product(x, x))
        y = to & 1 ? product(y, x) : y;
    return y;
}

/* For transforms of `length`, a power of 2. */
static void make_roots(struct correlation *c, size_t length) {
    if (c->n_roots >= length)
        return;
    MEM_GROW(c->roots, c->cap_roots, length);
    for (size_t h = 1; h < length; h *= 2) {
        uint64_t root = power(GENERATOR, (PRIME - 1) / (2 * h));
        c->roots[h] = 1;
        for (size_t j = 1; j < h; j++)
            c->roots[h + j] = j % 2 ? product(c->roots[h + j - 1], root) : c->roots[(h + j) / 2];
    }
    c->n_roots = length;
}

/* From the order of places to that of their bits reversed … */
static void transform(const uint64_t *roots, uint64_t *x, size_t length) {
    for (size_t h = length / 2; h; h /= 2)
        for (uint64_t *low = x; low < x + length; low += 2 * h)
            for (size_t j = 0; j < h; j++) {
                uint64_t u = low[j], v = low[j + h];
                low[j] = sum(u, v);
                low[j + h] = product(difference(u, v), roots[h + j]);
            }
}

/* … and back. With the same roots again, so what comes out for place m is `length` times what was
 * at -m (mod length). */
static void transform_back(const uint64_t *roots, uint64_t *x, size_t length) {
    for (size_t h = 1; h < length; h *= 2)
        for (uint64_t *low = x; low < x + length; low += 2 * h)
            for (size_t j = 0; j < h; j++) {
                uint64_t u = low[j], v = product(low[j + h], roots[h + j]);
                low[j] = sum(u, v);
                low[j + h] = difference(u, v);
            }
}

/* Sequences of n laid one beside the other without wrapping need 2n - 1 places. */
static size_t length_for(uint32_t n) {
    size_t length = 1;
    while (length < 2 * (size_t)n - 1)
        length *= 2;
    return length;
}

bool correlation_pays(uint32_t n, uint32_t n_a, uint32_t n_b) {
    uint64_t steps = (uint64_t)n_a * n_b, butterflies = 0;
    if (steps / STEPS <= n)
        return false;
    size_t length = length_for(n);
    for (size_t h = 1; h < length; h *= 2)
        butterflies += 3 * (uint64_t)length / 2;
    return steps / STEPS > butterflies;
}

/* How many pairs have a[i] + n - 1 - b[j] = place. */
static uint64_t count_at(const uint64_t *x, size_t length, size_t place) {
    return x[(length - place) % length] / length;
}

const uint64_t *correlation_circular(struct correlation *c, uint32_t n, const uint32_t *a,
                                     uint32_t n_a, const uint32_t *b, uint32_t n_b) {
    size_t length = length_for(n);
    make_roots(c, length);
    MEM_GROW(c->a, c->cap_a, length);
    MEM_GROW(c->b, c->cap_b, length);
    memset(c->a, 0, length * sizeof *c->a);
    memset(c->b, 0, length * sizeof *c->b);
    for (uint32_t i = 0; i < n_a; i++)
        c->a[a[i]] = 1;
    for (uint32_t j = 0; j < n_b; j++)
        c->b[n - 1 - b[j]] = 1;
    transform(c->roots, c->a, length);
    transform(c->roots, c->b, length);
    for (size_t k = 0; k < length; k++)
        c->a[k] = product(c->a[k], c->b[k]);
    transform_back(c->roots, c->a, length);
    for (uint32_t r = 0; r < n; r++) /* both places that a pair of this rotation may have */
        c->b[r] =
            (r ? count_at(c->a, length, r - 1) : 0) + count_at(c->a, length, (size_t)r + n - 1);
    return c->b;
}
