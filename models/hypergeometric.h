/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The number of joint units when n_a units holding A and n_b units holding B lie anywhere among n:
 * the hypergeometric distribution, which Fisher's exact test (table2.h) and the exact conditional
 * test over strata (null.h) step through from a point where it is large. Neighbours are in the
 * ratio
 *
 *     P(k + 1)/P(k) = (n_a - k)(n_b - k) / ((k + 1)(n - n_a - n_b + k + 1))
 *
 * Counts up to 2^53; n_a, n_b <= n. */
#ifndef HEARTH_HYPERGEOMETRIC_H
#define HEARTH_HYPERGEOMETRIC_H

#include <stdint.h>

struct hypergeometric {
    uint64_t n, n_a, n_b;
};

/* Counts that can be, and the likeliest of them. */
struct hypergeometric_range {
    uint64_t least, mode, most;
};
struct hypergeometric_range hypergeometric_range(struct hypergeometric h);

/* ln P(k), least <= k <= most, in Loader's (2000) form: the deviance of the table and what
 * Stirling's formula leaves out. Differences of lngamma would keep six digits at 10^9 units. */
double hypergeometric_log_pmf(struct hypergeometric h, uint64_t k);
/* Half of the log-likelihood ratio G2 of the 2x2 table with k joint units; 0 when a margin is
 * empty. */
double hypergeometric_deviance(struct hypergeometric h, uint64_t k);

double hypergeometric_mean(struct hypergeometric h);     /* n_a n_b/n; 0 when n is 0 */
double hypergeometric_variance(struct hypergeometric h); /* 0 when n <= 1 */

/* P(k + 1)/P(k), least <= k < most; P(k - 1)/P(k), least < k <= most. */
static inline double hypergeometric_up(struct hypergeometric h, uint64_t k) {
    double x = (double)k, n_a = (double)h.n_a, n_b = (double)h.n_b, rest = (double)h.n - n_a - n_b;
    return (n_a - x) * (n_b - x) / ((x + 1) * (rest + x + 1));
}
static inline double hypergeometric_down(struct hypergeometric h, uint64_t k) {
    double x = (double)k, n_a = (double)h.n_a, n_b = (double)h.n_b, rest = (double)h.n - n_a - n_b;
    return x * (rest + x) / ((n_a - x + 1) * (n_b - x + 1));
}

#endif
