/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Quantiles of numbers: R's quantile(x, p, type = 7), between the two values next to the place
 * (n - 1)p, the least value at place 0. */
#ifndef HEARTH_QUANTILE_H
#define HEARTH_QUANTILE_H

#include <stddef.h>

/* Puts x[n] in ascending order; none is NaN. */
void quantile_sort(double *x, size_t n);
/* Of x[n] in ascending order, n > 0; 0 <= p <= 1. */
double quantile_of(const double *x, size_t n, double p);

#endif
