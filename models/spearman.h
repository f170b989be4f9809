/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Do two lists put the same things in the same order? Spearman's (1904) rho is the correlation of
 * their ranks; things that are equal share the mean of their ranks. R: cor(x, y, method =
 * "spearman", use = "complete.obs").
 *
 * Where the lists were made of the two halves of some material, the list made of all of it would
 * agree with another of its kind better than the halves do: Spearman (1910) and Brown (1910)
 * estimate 2 rho/(1 + rho), which is for a positive rho only. */
#ifndef HEARTH_SPEARMAN_H
#define HEARTH_SPEARMAN_H

#include <stddef.h>

#include "models/reason.h"

/* rho needs so many things. */
enum { SPEARMAN_LEAST = 3 };

struct spearman {
    size_t n; /* things with a number in both lists */
    /* -1..1; missing for untestable where n is below SPEARMAN_LEAST, for no_variation where one of
     * the lists has one number only */
    struct value rho;
};

/* Of x[n] and y[n]; NaN: no number. Infinite ones have their rank like any others. O(n log n). */
struct spearman spearman_of(const double *x, const double *y, size_t n);
/* 2 rho/(1 + rho); missing as rho is, and for degenerate where rho is not positive. */
struct value spearman_brown(struct value rho);

#endif
