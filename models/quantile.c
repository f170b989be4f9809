/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/quantile.h"

#include <math.h>
#include <stdlib.h>

static int by_size(const void *x, const void *y) {
    const double *a = x, *b = y;
    return (*a > *b) - (*a < *b);
}

void quantile_sort(double *x, size_t n) {
    if (n > 1)
        qsort(x, n, sizeof *x, by_size);
}

double quantile_of(const double *x, size_t n, double p) {
    double at = p * (double)(n - 1), below = floor(at);
    size_t i = (size_t)below, next = i + 1 < n ? i + 1 : i;
    return x[i] + (at - below) * (x[next] - x[i]);
}
