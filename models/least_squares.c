/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/least_squares.h"

#include <gsl/gsl_multifit.h>

#include "pipeline/memory.h"

static const double tolerance = 1e-10;

static bool solve(gsl_multifit_linear_workspace *room, const double *w, size_t n, size_t p,
                  const double *y, size_t k, double *b, double *rest, gsl_matrix *covariance) {
    size_t rank;
    gsl_matrix_const_view table = gsl_matrix_const_view_array(w, n, p);
    for (size_t i = 0; i < k; i++) {
        gsl_vector_const_view to = gsl_vector_const_view_array_with_stride(y + i, k, n);
        gsl_vector_view from = gsl_vector_view_array_with_stride(b + i, k, p);
        int status = gsl_multifit_linear_tsvd(&table.matrix, &to.vector, tolerance, &from.vector,
                                              covariance, &rest[i], &rank, room);
        if (status || rank < p)
            return false;
    }
    return true;
}

bool least_squares(const double *w, size_t n, size_t p, const double *y, size_t k, double *b,
                   double *rest) {
    if (p == 0 || n < p)
        return false;
    gsl_multifit_linear_workspace *room = gsl_multifit_linear_alloc(n, p);
    gsl_matrix *covariance = gsl_matrix_alloc(p, p);
    if (!room || !covariance)
        mem_exhausted();
    bool ok = solve(room, w, n, p, y, k, b, rest, covariance);
    gsl_matrix_free(covariance);
    gsl_multifit_linear_free(room);
    return ok;
}
