/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Random numbers for simulations: the same everywhere, whatever the C library. */
#ifndef HEARTH_TESTS_CALIBRATION_RANDOM_H
#define HEARTH_TESTS_CALIBRATION_RANDOM_H

#include <math.h>
#include <stdbool.h>
#include <stdint.h>

/* splitmix64 (Steele, Lea & Flood 2014); any state is a seed. */
static inline uint64_t random_bits(uint64_t *state) {
    uint64_t z = *state += 0x9e3779b97f4a7c15u;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return z ^ (z >> 31);
}

/* In [0, 1), a multiple of 2^-53. */
static inline double random_unit(uint64_t *state) {
    return (double)(random_bits(state) >> 11) * 0x1p-53;
}

static inline bool random_chance(uint64_t *state, double p) {
    return random_unit(state) < p;
}

/* In 0 .. n-1; the bias of the remainder is below n/2^64. */
static inline uint32_t random_below(uint64_t *state, uint32_t n) {
    return (uint32_t)(random_bits(state) % n);
}

static inline double random_exponential(uint64_t *state, double mean) {
    return -mean * log1p(-random_unit(state));
}

/* Knuth's product: for small means. */
static inline uint32_t random_poisson(uint64_t *state, double mean) {
    double limit = exp(-mean), product = random_unit(state);
    uint32_t n = 0;
    for (; product > limit; n++)
        product *= random_unit(state);
    return n;
}

#endif
