/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/hypergeometric.h"

#include "models/special.h"

typedef __int128 wide;

static wide times(uint64_t x, uint64_t y) {
    return (wide)x * (wide)y;
}

struct hypergeometric_range hypergeometric_range(struct hypergeometric h) {
    uint64_t least = h.n_a > h.n - h.n_b ? h.n_a - (h.n - h.n_b) : 0;
    uint64_t most = h.n_a < h.n_b ? h.n_a : h.n_b;
    uint64_t mode = (uint64_t)(times(h.n_a + 1, h.n_b + 1) / ((wide)h.n + 2));
    return (struct hypergeometric_range){least,
                                         mode < least  ? least
                                         : mode > most ? most
                                                       : mode,
                                         most};
}

/* One cell's part: its expected count is row * column / n, its excess +-(ad - bc)/(row * column).
 */
static double deviance_of_cell(uint64_t observed, uint64_t row, uint64_t column, uint64_t n,
                               double det) {
    double product = (double)times(row, column);
    return product == 0 ? 0
                        : special_deviance((double)observed, product / (double)n, det / product);
}

double hypergeometric_deviance(struct hypergeometric h, uint64_t k) {
    uint64_t not_a = h.n - h.n_a, not_b = h.n - h.n_b;
    uint64_t only_a = h.n_a - k, only_b = h.n_b - k, neither = not_a - only_b;
    double det = (double)(times(k, neither) - times(only_a, only_b));
    return deviance_of_cell(k, h.n_a, h.n_b, h.n, det) +
           deviance_of_cell(only_a, h.n_a, not_b, h.n, -det) +
           deviance_of_cell(only_b, not_a, h.n_b, h.n, -det) +
           deviance_of_cell(neither, not_a, not_b, h.n, det);
}

static double stirling_of(uint64_t part, uint64_t rest) {
    return special_stirling((double)part) + special_stirling((double)rest);
}

double hypergeometric_log_pmf(struct hypergeometric h, uint64_t k) {
    uint64_t not_a = h.n - h.n_a, only_b = h.n_b - k;
    double margins = stirling_of(h.n_a, not_a) + stirling_of(h.n_b, h.n - h.n_b);
    double cells = stirling_of(k, h.n_a - k) + stirling_of(only_b, not_a - only_b);
    return margins - special_stirling((double)h.n) - cells - hypergeometric_deviance(h, k);
}

double hypergeometric_mean(struct hypergeometric h) {
    return h.n ? (double)times(h.n_a, h.n_b) / (double)h.n : 0;
}

double hypergeometric_variance(struct hypergeometric h) {
    if (h.n < 2)
        return 0;
    double n = (double)h.n;
    return hypergeometric_mean(h) * (double)(h.n - h.n_a) * (double)(h.n - h.n_b) / (n * (n - 1));
}
