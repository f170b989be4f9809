/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How often two sets of n places coincide when one is rotated against the other, for all rotations
 * at once: the circular cross-correlation of their 0/1 sequences,
 *
 *     at[r] = #{(i, j): a[i] - b[j] = r (mod n)},   r = 0, 1, …, n-1.
 *
 * Pair by pair this takes n_a n_b steps, which is quadratic in a long conversation. Here it is the
 * product of two number-theoretic transforms, Fourier's in integers modulo the prime
 * 2^64 - 2^32 + 1 (Pollard 1971), in which there are roots of unity of every order to 2^32: about
 * n log n steps, and nothing is rounded, since no count times the length reaches the prime. */
#ifndef HEARTH_CORRELATION_H
#define HEARTH_CORRELATION_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Workspace of 50 n to 100 n bytes. Zero-initialise; free with correlation_free. One for each
 * thread.
 */
struct correlation {
    uint64_t *a, *b; /* sequences, then their transforms */
    uint64_t *roots; /* [n_roots]: roots[h + j] is the j-th power of the root of order 2h, j < h */
    size_t n_roots, cap_a, cap_b, cap_roots;
};
void correlation_free(struct correlation *c);

/* Are n_a n_b single steps more work than the transforms? */
bool correlation_pays(uint32_t n, uint32_t n_a, uint32_t n_b);
/* at[n], above, for places that are distinct and below n; 0 < n < 2^31. Valid until the next use
 * of the workspace. */
const uint64_t *correlation_circular(struct correlation *c, uint32_t n, const uint32_t *a,
                                     uint32_t n_a, const uint32_t *b, uint32_t n_b);

#endif
