/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Random numbers that are the same everywhere: splitmix64 (Steele, Lea, Flood 2014), whose state is
 * one number, the seed. */
#ifndef HEARTH_DRAW_H
#define HEARTH_DRAW_H

#include <stdint.h>

#include "pipeline/slice.h"

/* The state moves on by this, so that any number of the series can be had without those before. */
#define DRAW_STEP 0x9e3779b97f4a7c15u

static inline uint64_t draw_next(uint64_t *state) {
    uint64_t z = *state += DRAW_STEP;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return z ^ (z >> 31);
}

/* The state from which replicate b draws, whatever was drawn before it, and by whom. The seed is
 * mixed first: seeds are small numbers, and 1 ^ b and 2 ^ b go through the same numbers. */
static inline uint64_t draw_replicate(uint64_t seed, uint64_t b) {
    uint64_t mixed = draw_next(&seed) ^ b;
    return draw_next(&mixed);
}

/* One of 0..n-1, n >= 1: the upper half of a product of 128 bits (Lemire 2019; its bias, below
 * n/2^64, is let be). */
static inline uint64_t draw_below(uint64_t *state, uint64_t n) {
    __extension__ typedef unsigned __int128 wide;
    return (uint64_t)(((wide)draw_next(state) * n) >> 64);
}

/* The number of a name under a seed: those with the k least numbers are a random sample of k, the
 * same in whatever order the names come. */
static inline uint64_t draw_key(struct slice name, uint64_t seed) {
    uint64_t state = seed, key = draw_next(&state);
    for (size_t i = 0; i < name.n; i++) {
        state = key ^ (unsigned char)name.p[i];
        key = draw_next(&state);
    }
    return key;
}

#endif
