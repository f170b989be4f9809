/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Linear least squares: the coefficients b for which the sum of squares of y - w b is least (GSL's
 * gsl_multifit_linear, by singular values). R: lm.fit(w, y) */
#ifndef HEARTH_LEAST_SQUARES_H
#define HEARTH_LEAST_SQUARES_H

#include <stdbool.h>
#include <stddef.h>

/* w [n * p] by rows, which is left as it is; y [n * k] and b [p * k], k problems with the same w;
 * rest [k]: the sum of squares that is left. False when the coefficients are not determined:
 * columns of w depend on one another (singular values below 1e-10 of the greatest), or n < p. */
bool least_squares(const double *w, size_t n, size_t p, const double *y, size_t k, double *b,
                   double *rest);

#endif
