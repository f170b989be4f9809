/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Does a short series of values (a theme's share in each wave) rise or fall?
 *
 * Mann-Kendall (Mann 1945): S = sum over pairs of sgn(t_j - t_i) sgn(y_j - y_i); under no trend
 *
 *     18 V = n(n-1)(2n+5) - sum u(u-1)(2u+5),  u the sizes of the groups of equal y
 *     z = (S - sgn S)/sqrt V,  p = erfc(|z|/sqrt 2)
 *
 * and, where no two values are equal and n <= SERIES_EXACT_MOST, exactly: the chance of so few
 * inversions in a random order, doubled. (Should two points have one time, V is Kendall's form for
 * ties in both.) tau-b = S/sqrt((n0 - n_y)(n0 - n_t)), n0 = n(n-1)/2 and n_y, n_t the tied pairs.
 *
 * Theil-Sen (Sen 1968): the slope is the median of the M slopes between points of different times,
 * the intercept median(y) - slope median(t); the interval's ends are the ordered slopes number
 * round((M - C)/2) and, counted from 0, round((M + C)/2), half to even, C = 1.96 sqrt V.
 *
 * R: cor.test(t, y, method = "kendall") gives tau and, with exact = TRUE, p;
 * SciPy: kendalltau(method = "exact"), theilslopes(y, t, 0.95, method = "separate"). */
#ifndef HEARTH_SERIES_H
#define HEARTH_SERIES_H

#include <stddef.h>

#include "models/reason.h"

#define SERIES_LEAST 4 /* with 3 waves the smallest two-sided p is 0.33 */
#define SERIES_EXACT_MOST 50

struct series_point {
    double t; /* finite: wave number, months, … */
    double y; /* NaN: a wave without units, which is dropped */
};

/* Fewer than SERIES_LEAST points: all is missing, too_few_waves. */
struct series {
    size_t n;              /* points that were not dropped */
    struct value s, var_s; /* in pairs, pairs squared */
    struct value z;        /* and all p, tau_b: no_variation when all y (or all t) are equal */
    struct value p_normal; /* with continuity correction */
    struct value p;        /* the exact one, else p_normal */
    bool exact;            /* which of them */
    struct value tau_b;
    /* y per unit of t; y at t = 0; one_wave when all t are equal. */
    struct value slope, intercept, slope_lo, slope_hi;
};

/* The order of the points does not matter. O(n^2) time and memory. */
struct series series_of(const struct series_point *points, size_t n);

#endif
