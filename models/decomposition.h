/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The singular value decomposition of a table, as far as maps need it: all singular values, and the
 * vectors of the first two axes.
 *
 *     x = u diag(s) v'        x [n * m], less the columns' means where these are given
 *
 * A small table is decomposed as it is, by one-sided Jacobi rotations (GSL's SV_decomp_jacobi,
 * which loses nothing of small singular values). That takes n m min(n, m) steps some ten times
 * over: 12,000 speakers by 1,225 pairs would be hours. Of a large one the smaller matrix of inner
 * products, x'x or xx', is decomposed, whose eigenvalues are the squares: what is below 1e-8 of the
 * greatest singular value is then noise, and counts as 0 for the rules below.
 *
 * R: svd(x). */
#ifndef HEARTH_DECOMPOSITION_H
#define HEARTH_DECOMPOSITION_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { DECOMPOSITION_AXES = 2 };

/* Rows of which only the cells that are not 0 are there. */
struct decomposition_rows {
    size_t n, m;
    const size_t *start;    /* [n + 1]: a row's cells */
    const uint32_t *column; /* different in a row */
    const double *value;
    const double *mean; /* [m], or NULL: the table is taken as it is */
};

struct decomposition {
    size_t n, m, k;       /* rows, columns, and the lesser of them */
    double *values;       /* [k]: descending */
    double *left, *right; /* u [n * AXES], v [m * AXES]; 0 of axes that there are not */
};

void decompose(struct decomposition *d, const struct decomposition_rows *x);
void decomposition_free(struct decomposition *d);

/* The square of a singular value; 0 of an axis that there is not. */
double decomposition_square(const struct decomposition *d, size_t axis);
/* Is nothing to be said of where a point lies on the axis? Its square is below `least`, or as large
 * as a neighbour's (to 1e-9 of it), so that any turn of the two would do as well. */
bool decomposition_degenerate(const struct decomposition *d, size_t axis, double least);

/* Which of the two signs of an axis is printed: that by which the first of x[0], x[step], …
 * (n of them) within 1e-9 of the greatest |x| is positive. 1 or -1. */
double decomposition_sign(const double *x, size_t n, size_t step);

#endif
