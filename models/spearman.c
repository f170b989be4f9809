/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/spearman.h"

#include <math.h>
#include <stdlib.h>

#include "pipeline/memory.h"

/* A thing's two numbers, or twice their ranks: these are whole, also where they are shared. */
struct both {
    double of[2];
};

static int compare(double a, double b) {
    return (a > b) - (a < b);
}

static int by_first(const void *x, const void *y) {
    return compare(((const struct both *)x)->of[0], ((const struct both *)y)->of[0]);
}

static int by_second(const void *x, const void *y) {
    return compare(((const struct both *)x)->of[1], ((const struct both *)y)->of[1]);
}

/* Puts in place of the numbers of list `which` twice their ranks, less the mean of all of these. */
static void rank(struct both *all, size_t n, int which) {
    qsort(all, n, sizeof *all, which ? by_second : by_first);
    for (size_t i = 0, end; i < n; i = end) {
        double x = all[i].of[which];
        for (end = i + 1; end < n && all[end].of[which] <= x;)
            end++;
        for (size_t k = i; k < end; k++)
            all[k].of[which] = (double)(i + 1 + end) - (double)(n + 1);
    }
}

static struct value correlate(const struct both *all, size_t n) {
    double xx = 0, yy = 0, xy = 0;
    for (size_t i = 0; i < n; i++) {
        xx += all[i].of[0] * all[i].of[0];
        yy += all[i].of[1] * all[i].of[1];
        xy += all[i].of[0] * all[i].of[1];
    }
    return xx > 0 && yy > 0 ? value_of(xy / sqrt(xx * yy)) : value_missing(REASON_NO_VARIATION);
}

struct spearman spearman_of(const double *x, const double *y, size_t n) {
    struct both *all = mem_zero(n, sizeof *all);
    struct spearman s = {.rho = value_missing(REASON_UNTESTABLE)};
    for (size_t i = 0; i < n; i++)
        if (!isnan(x[i]) && !isnan(y[i]))
            all[s.n++] = (struct both){{x[i], y[i]}};
    if (s.n >= SPEARMAN_LEAST) {
        rank(all, s.n, 0);
        rank(all, s.n, 1);
        s.rho = correlate(all, s.n);
    }
    free(all);
    return s;
}

struct value spearman_brown(struct value rho) {
    if (rho.why)
        return rho;
    return rho.x > 0 ? value_of(2 * rho.x / (1 + rho.x)) : value_missing(REASON_DEGENERATE);
}
