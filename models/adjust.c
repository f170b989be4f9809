/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/adjust.h"

#include <math.h>
#include <stdlib.h>

#include "pipeline/memory.h"

struct ranked {
    double p;
    size_t at; /* where it stood */
};

static int by_p(const void *x, const void *y) {
    const struct ranked *a = x, *b = y;
    if (a->p != b->p)
        return a->p < b->p ? -1 : 1;
    return (a->at > b->at) - (a->at < b->at);
}

/* From the largest p down: the running least of factor p_(j)/j. */
static void step_up(const struct ranked *sorted, size_t m, double factor, double *q) {
    double least = 1;
    for (size_t j = m; j; j--) {
        least = fmin(least, factor * sorted[j - 1].p / (double)j);
        q[sorted[j - 1].at] = least;
    }
}

/* From the smallest p up: the running greatest of (m - j + 1) p_(j). */
static void step_down(const struct ranked *sorted, size_t m, double *q) {
    double greatest = 0;
    for (size_t j = 0; j < m; j++) {
        greatest = fmax(greatest, fmin(1, (double)(m - j) * sorted[j].p));
        q[sorted[j].at] = greatest;
    }
}

static double harmonic(size_t m) {
    double sum = 0;
    for (size_t k = m; k; k--)
        sum += 1 / (double)k;
    return sum;
}

void adjust(enum adjust_method method, const double *p, double *q, size_t n) {
    struct ranked *sorted = mem_zero(n, sizeof *sorted);
    size_t m = 0;
    for (size_t i = 0; i < n; i++) {
        if (!isnan(p[i]))
            sorted[m++] = (struct ranked){p[i], i};
        q[i] = p[i];
    }
    qsort(sorted, m, sizeof *sorted, by_p);
    if (method == ADJUST_HOLM)
        step_down(sorted, m, q);
    else
        step_up(sorted, m, (double)m * (method == ADJUST_BY ? harmonic(m) : 1), q);
    free(sorted);
}
