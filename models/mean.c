/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/mean.h"

#include <math.h>
#include <stdlib.h>

#include "models/special.h"
#include "pipeline/memory.h"

static double width_of(struct means *m, size_t n) {
    if (n >= m->n) {
        size_t before = m->n;
        mem_grow(&m->widths, &m->n, n + 1, sizeof *m->widths);
        memset(m->widths + before, 0, (m->n - before) * sizeof *m->widths);
    }
    if (!(m->widths[n] > 0))
        m->widths[n] = special_t_quantile(0.975, (double)n - 1) / sqrt((double)n);
    return m->widths[n];
}

struct mean mean_of(struct means *m, const double *x, size_t n, enum reason none) {
    double sum = 0, squares = 0;
    if (n == 0)
        return (struct mean){value_missing(none), value_missing(none), value_missing(none)};
    for (size_t i = 0; i < n; i++)
        sum += x[i];
    double mean = sum / (double)n;
    for (size_t i = 0; i < n; i++)
        squares += (x[i] - mean) * (x[i] - mean);
    struct value unknown = value_missing(n < 2 ? REASON_TOO_FEW_DOCS : REASON_DEGENERATE);
    struct mean r = {value_of(mean), unknown, unknown};
    bool alike = true;
    for (size_t i = 1; i < n; i++)
        alike = alike && x[i] == x[0];
    if (alike)
        return r;
    double half = width_of(m, n) * sqrt(squares / (double)(n - 1));
    r.lo = value_of(fmax(mean - half, 0));
    r.hi = value_of(fmin(mean + half, 1));
    return r;
}

void means_free(struct means *m) {
    free(m->widths);
    *m = (struct means){0};
}
