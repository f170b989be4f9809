/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/voice.h"

#include <math.h>
#include <stdlib.h>

static int ascending(const void *x, const void *y) {
    double a = *(const double *)x, b = *(const double *)y;
    return (a > b) - (a < b);
}

/* Up to so many an insertion sort is the fastest: most conversations have no more people. */
enum { FEW = 48 };

static void sort(double *x, size_t n) {
    if (n > FEW) {
        qsort(x, n, sizeof *x, ascending);
        return;
    }
    for (size_t i = 1; i < n; i++) {
        double now = x[i];
        size_t j = i;
        for (; j && x[j - 1] > now; j--)
            x[j] = x[j - 1];
        x[j] = now;
    }
}

/* Moves those that are not 0 to the front; returns how many. */
static size_t drop_silent(double *x, size_t n) {
    size_t kept = 0;
    for (size_t i = 0; i < n; i++)
        if (x[i] > 0)
            x[kept++] = x[i];
    return kept;
}

/* x[n] are the amounts of those who are not silent: the others add nothing to these sums. */
static double gini(const double *x, size_t n, const struct voice *v) {
    double sum = 0;
    for (size_t i = 0; i < n; i++)
        sum += (2 * (double)(v->silent + i + 1) - (double)v->n - 1) * x[i];
    return sum / ((double)v->n * v->total);
}

static double entropy(const double *x, size_t n, double total) {
    double sum = 0;
    for (size_t i = 0; i < n; i++)
        sum += x[i] / total * log(total / x[i]);
    return sum;
}

/* What needs two people to be said of. */
static void compare(struct voice *v, double g) {
    if (v->n == 1) {
        v->gini = v->gini_corrected = v->entropy_norm = value_missing(REASON_ONE_SPEAKER);
        return;
    }
    double n = (double)v->n;
    v->gini = value_of(g);
    v->gini_corrected = value_of(g * n / (n - 1));
    v->entropy_norm = value_of(v->entropy.x / log(n));
}

struct voice voice_of(double *x, size_t n, size_t silent) {
    struct voice v = {.n = n + silent};
    n = drop_silent(x, n);
    v.silent = v.n - n;
    sort(x, n);
    for (size_t i = 0; i < n; i++)
        v.total += x[i];
    if (n == 0) {
        v.top_share = v.gini = v.gini_corrected = v.entropy = v.entropy_norm = v.effective =
            value_missing(REASON_SILENT);
        return v;
    }
    v.top_share = value_of(x[n - 1] / v.total);
    v.hangs_on_one = x[n - 1] >= v.total - x[n - 1];
    v.entropy = value_of(entropy(x, n, v.total));
    v.effective = value_of(exp(v.entropy.x));
    compare(&v, gini(x, n, &v));
    return v;
}

struct voice_range voice_range(double *x, size_t n) {
    sort(x, n);
    return (struct voice_range){n % 2 ? x[n / 2] : (x[n / 2 - 1] + x[n / 2]) / 2, x[0], x[n - 1]};
}
