/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Correspondence analysis of a table of counts, themes by levels (Greenacre 2017): where a theme is
 * oftener at a level than all themes are, the two lie in the same direction from the middle.
 *
 *     P = n_ij/n, r and c its margins     masses
 *     S = D_r^-1/2 (P - r c') D_c^-1/2    decomposed: u diag(s) v'
 *     rows D_r^-1/2 u s, columns D_c^-1/2 v s      principal coordinates
 *     s_k^2                               inertia of an axis; their sum is chi-square over n
 *
 * Empty rows and columns have no profile and take no part. The sign of an axis is that of the rows'
 * coordinates. R: ca::ca(x), whose rowcoord and colcoord times sv are the principal coordinates. */
#ifndef HEARTH_CORRESPONDENCE_H
#define HEARTH_CORRESPONDENCE_H

#include "models/decomposition.h"
#include "models/reason.h"

enum { CORRESPONDENCE_AXES = DECOMPOSITION_AXES };

struct correspondence_point {
    uint64_t n;  /* 0: it takes no part, and the others are missing, no_units */
    double mass; /* n over all */
    double inertia;
    struct value at[CORRESPONDENCE_AXES]; /* degenerate: the axis has less than 1e-12 of inertia, or
                                             as much as the next one; or is not there */
    struct value cos2[CORRESPONDENCE_AXES]; /* share of its inertia that the axis shows; degenerate
                                               without inertia */
};

struct correspondence {
    size_t n_rows, n_columns;
    struct correspondence_point *rows, *columns;
    size_t used_rows, used_columns; /* those that are not empty */
    uint64_t n;
    size_t dimensions; /* axes that there can be */
    double inertia, chi2;
    uint64_t df;
    /* of an axis: no_units where there is none; its share of the whole is degenerate without any */
    struct value inertias[CORRESPONDENCE_AXES], shares[CORRESPONDENCE_AXES];
};

/* counts[n_rows * n_columns] by rows, sums below 2^53. Free with correspondence_free. */
void correspondence_make(struct correspondence *c, const uint64_t *counts, size_t n_rows,
                         size_t n_columns);
void correspondence_free(struct correspondence *c);

/* The inertia alone: chi-square over n; 0 of an empty table. `room` [n_rows + n_columns]. */
double correspondence_inertia(const uint64_t *counts, size_t n_rows, size_t n_columns,
                              uint64_t *room);

#endif
