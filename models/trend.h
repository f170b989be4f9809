/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Cochran and Armitage's test for a trend in proportions: the naive companion of permutation.h. It
 * takes units for independent draws, which units of talk are not.
 *
 *     z = sum s (x - n p) / sqrt(p (1-p) (sum n s^2 - (sum n s)^2/N)),  p = sum x / sum n, N = sum
 * n
 *
 * (Armitage 1955.) z^2 is chi-square with 1 df. R: prop.trend.test(x, n, score). */
#ifndef HEARTH_TREND_H
#define HEARTH_TREND_H

#include <stddef.h>
#include <stdint.h>

#include "models/reason.h"

struct trend_wave {
    double score;  /* wave number or months; finite */
    uint64_t n, x; /* units, and how many hold the theme: x <= n; sums below 2^62 */
};

struct trend {
    size_t n_waves;          /* those with n > 0; the others are dropped */
    struct value z, chi2, p; /* no_units, one_wave (one score), theme_absent, theme_everywhere */
};

/* The order of the waves matters to the last digits only. */
struct trend trend_test(const struct trend_wave *waves, size_t n);

#endif
