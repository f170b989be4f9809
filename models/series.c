/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/series.h"

#include <math.h>
#include <stdlib.h>

#include "models/special.h"
#include "pipeline/memory.h"

/* The points that have a value, and both coordinates sorted apart. */
struct sample {
    struct series_point *points;
    double *t, *y;
    size_t n;
};

static int ascending(const void *x, const void *y) {
    double a = *(const double *)x, b = *(const double *)y;
    return (a > b) - (a < b);
}

static struct sample sample_of(const struct series_point *points, size_t n) {
    struct sample s = {mem_zero(n, sizeof *s.points), mem_zero(n, sizeof *s.t),
                       mem_zero(n, sizeof *s.y), 0};
    for (size_t i = 0; i < n; i++)
        if (!isnan(points[i].y)) {
            s.t[s.n] = points[i].t;
            s.y[s.n] = points[i].y;
            s.points[s.n++] = points[i];
        }
    qsort(s.t, s.n, sizeof *s.t, ascending);
    qsort(s.y, s.n, sizeof *s.y, ascending);
    return s;
}

static void sample_free(struct sample *s) {
    free(s->points);
    free(s->t);
    free(s->y);
}

static double median(const double *sorted, size_t n) {
    return n % 2 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
}

/* Sums over the groups of u equal values. */
struct ties {
    double pairs;   /* u(u-1)/2 */
    double triples; /* u(u-1)(u-2) */
    double spread;  /* u(u-1)(2u+5) */
};

static struct ties ties_of(const double *sorted, size_t n) {
    struct ties ties = {0};
    for (size_t i = 0, end; i < n; i = end) {
        for (end = i; end < n && sorted[end] == sorted[i];)
            end++;
        double u = (double)(end - i);
        ties.pairs += u * (u - 1) / 2;
        ties.triples += u * (u - 1) * (u - 2);
        ties.spread += u * (u - 1) * (2 * u + 5);
    }
    return ties;
}

/* Kendall's variance of S with ties in both; the last two terms are 0 unless both have some. */
static double variance(size_t count, struct ties t, struct ties y) {
    double n = (double)count;
    double v = (n * (n - 1) * (2 * n + 5) - t.spread - y.spread) / 18;
    return v + 2 * t.pairs * y.pairs / (n * (n - 1)) +
           t.triples * y.triples / (9 * n * (n - 1) * (n - 2));
}

static int sign(double x) {
    return (x > 0) - (x < 0);
}

static double kendall_s(const struct sample *s) {
    double sum = 0; /* of integers: exact */
    for (size_t i = 0; i < s->n; i++)
        for (size_t j = 0; j < i; j++)
            sum += sign(s->points[i].t - s->points[j].t) * sign(s->points[i].y - s->points[j].y);
    return sum;
}

/* P(at most `most` inversions among n in random order): the chances after i elements from those
 * after i - 1, the i-th adding 0 to i - 1 inversions, each as likely. */
static double few_inversions(size_t n, size_t most) {
    double *chance = mem_zero(most + 1, sizeof *chance), *next = mem_zero(most + 1, sizeof *next);
    chance[0] = 1;
    for (size_t i = 2; i <= n; i++) {
        for (size_t k = 0; k <= most; k++) {
            next[k] = 0;
            for (size_t add = 0; add < i && add <= k; add++)
                next[k] += chance[k - add] / (double)i;
        }
        double *swap = chance;
        chance = next;
        next = swap;
    }
    double sum = 0;
    for (size_t k = 0; k <= most; k++)
        sum += chance[k];
    free(chance);
    free(next);
    return sum;
}

/* The null is symmetric: the smaller tail has (n0 - |S|)/2 inversions or fewer. */
static double exact_p(size_t n, double s) {
    size_t most = (n * (n - 1) / 2 - (size_t)fabs(s)) / 2;
    return fmin(1, 2 * few_inversions(n, most));
}

static void mann_kendall(struct series *r, const struct sample *sample) {
    struct ties t = ties_of(sample->t, sample->n), y = ties_of(sample->y, sample->n);
    double s = kendall_s(sample), n0 = (double)sample->n * (double)(sample->n - 1) / 2;
    r->s = value_of(s);
    r->var_s = value_of(variance(sample->n, t, y));
    if (t.pairs == n0 || y.pairs == n0) {
        r->var_s = value_of(0);
        r->z = r->p_normal = r->p = r->tau_b = value_missing(REASON_NO_VARIATION);
        return;
    }
    r->z = value_of((s - sign(s)) / sqrt(r->var_s.x));
    r->p_normal = r->p = value_of(erfc(fabs(r->z.x) / M_SQRT2));
    r->tau_b = value_of(s / sqrt((n0 - t.pairs) * (n0 - y.pairs)));
    r->exact = t.pairs == 0 && y.pairs == 0 && sample->n <= SERIES_EXACT_MOST;
    if (r->exact)
        r->p = value_of(exact_p(sample->n, s));
}

static size_t slopes_of(const struct sample *s, double *slopes) {
    size_t m = 0;
    for (size_t i = 0; i < s->n; i++)
        for (size_t j = 0; j < i; j++) {
            double dt = s->points[i].t - s->points[j].t;
            if (dt != 0) /* + 0: a slope of -0 would print a sign */
                slopes[m++] = (s->points[i].y - s->points[j].y) / dt + 0.0;
        }
    qsort(slopes, m, sizeof *slopes, ascending);
    return m;
}

static void slope_interval(struct series *r, const struct sample *s, const double *slopes,
                           size_t count) {
    struct ties t = ties_of(s->t, s->n), y = ties_of(s->y, s->n);
    double n = (double)s->n, m = (double)count;
    double c = Z_975 * sqrt((n * (n - 1) * (2 * n + 5) - t.spread - y.spread) / 18);
    double lo = nearbyint((m - c) / 2) - 1, hi = nearbyint((m + c) / 2);
    r->slope_lo = value_of(slopes[(size_t)fmax(lo, 0)]);
    r->slope_hi = value_of(slopes[(size_t)fmin(hi, m - 1)]);
}

static void theil_sen(struct series *r, const struct sample *s) {
    double *slopes = mem_zero(s->n * (s->n - 1) / 2, sizeof *slopes);
    size_t m = slopes_of(s, slopes);
    if (m) {
        r->slope = value_of(median(slopes, m));
        r->intercept = value_of(median(s->y, s->n) - r->slope.x * median(s->t, s->n));
        slope_interval(r, s, slopes, m);
    } else {
        r->slope = r->intercept = r->slope_lo = r->slope_hi = value_missing(REASON_ONE_WAVE);
    }
    free(slopes);
}

struct series series_of(const struct series_point *points, size_t n) {
    struct sample s = sample_of(points, n);
    struct series r = {.n = s.n};
    if (s.n < SERIES_LEAST) {
        r.s = r.var_s = r.z = r.p_normal = r.p = r.tau_b = value_missing(REASON_TOO_FEW_WAVES);
        r.slope = r.intercept = r.slope_lo = r.slope_hi = r.s;
    } else {
        mann_kendall(&r, &s);
        theil_sen(&r, &s);
    }
    sample_free(&s);
    return r;
}
