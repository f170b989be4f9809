/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Points in the plane whose distances are as near as can be to those asked for: stress majorisation
 * with weights 1/d^2 (Gansner, Koren and North 2004, section 2.2). What it makes smaller is
 *
 *     sum over i < j of (|x_i - x_j| - d_ij)^2 / d_ij^2
 *
 * It begins on a circle in the order of the points and takes STRESS_ROUNDS rounds, whatever comes,
 * so that the same distances give the same picture. */
#ifndef HEARTH_STRESS_H
#define HEARTH_STRESS_H

#include <stddef.h>

enum { STRESS_ROUNDS = 200 };

struct stress_point {
    double x, y; /* about their mean, rounded to 3 decimals, as machines differ in the last bits */
};

/* distance: [n * n], symmetric, above 0 off the diagonal, which is not looked at. to: [n]. */
void stress_layout(const double *distance, size_t n, struct stress_point *to);

#endif
