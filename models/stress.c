/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/stress.h"

#include <math.h>
#include <stdlib.h>

#include "pipeline/memory.h"

/* Twice this is the distance between points that have nothing to do with one another. */
#define RADIUS 0.5

static void on_circle(struct stress_point *to, size_t n) {
    double turn = 2 * acos(-1);
    for (size_t i = 0; i < n; i++) {
        double angle = turn * (double)i / (double)n;
        to[i] = (struct stress_point){RADIUS * cos(angle), RADIUS * sin(angle)};
    }
}

static double weight(double d) {
    return 1 / (d * d);
}

/* The weighted Laplacian of all points but the first, which stays where it is. */
static void laplacian(const double *distance, size_t n, double *to) {
    for (size_t i = 1; i < n; i++) {
        double sum = 0;
        for (size_t j = 0; j < n; j++) {
            double w = i == j ? 0 : weight(distance[i * n + j]);
            sum += w;
            if (j > 0)
                to[(i - 1) * (n - 1) + j - 1] = -w;
        }
        to[(i - 1) * n] = sum; /* on the diagonal, (i - 1)(n - 1) + i - 1 */
    }
}

/* Cholesky's lower triangle of a positive definite matrix, in its place. */
static void cholesky(double *a, size_t m) {
    for (size_t j = 0; j < m; j++)
        for (size_t i = j; i < m; i++) {
            double sum = a[i * m + j];
            for (size_t k = 0; k < j; k++)
                sum -= a[i * m + k] * a[j * m + k];
            a[i * m + j] = i == j ? sqrt(sum) : sum / a[j * m + j];
        }
}

/* Solves for both coordinates at once, in the place of the right side. */
static void solve(const double *l, size_t m, struct stress_point *b) {
    for (size_t i = 0; i < m; i++) {
        for (size_t k = 0; k < i; k++) {
            b[i].x -= l[i * m + k] * b[k].x;
            b[i].y -= l[i * m + k] * b[k].y;
        }
        b[i] = (struct stress_point){b[i].x / l[i * m + i], b[i].y / l[i * m + i]};
    }
    for (size_t i = m; i-- > 0;) {
        for (size_t k = i + 1; k < m; k++) {
            b[i].x -= l[k * m + i] * b[k].x;
            b[i].y -= l[k * m + i] * b[k].y;
        }
        b[i] = (struct stress_point){b[i].x / l[i * m + i], b[i].y / l[i * m + i]};
    }
}

/* How the others pull at point i: each to its distance, in the direction in which it stands. One
 * that stands on another has no direction, and is not pulled. */
static struct stress_point pull(const double *distance, size_t n, const struct stress_point *at,
                                size_t i) {
    struct stress_point sum = {0, 0};
    for (size_t j = 0; j < n; j++) {
        double d = distance[i * n + j], dx = at[i].x - at[j].x, dy = at[i].y - at[j].y;
        double apart = sqrt(dx * dx + dy * dy);
        if (j == i || apart == 0)
            continue;
        sum.x += weight(d) * d * dx / apart;
        sum.y += weight(d) * d * dy / apart;
    }
    return sum;
}

static double rounded(double x) {
    double r = round(x * 1000) / 1000;
    return r == 0 ? 0 : r; /* never -0 */
}

static void centre(struct stress_point *to, size_t n) {
    double x = 0, y = 0;
    for (size_t i = 0; i < n; i++) {
        x += to[i].x / (double)n;
        y += to[i].y / (double)n;
    }
    for (size_t i = 0; i < n; i++)
        to[i] = (struct stress_point){rounded(to[i].x - x), rounded(to[i].y - y)};
}

void stress_layout(const double *distance, size_t n, struct stress_point *to) {
    size_t m = n ? n - 1 : 0;
    double *l = mem_zero(m * m + 1, sizeof *l);
    struct stress_point *next = mem_zero(n + 1, sizeof *next);
    on_circle(to, n);
    laplacian(distance, n, l);
    cholesky(l, m);
    for (size_t k = 0; k < STRESS_ROUNDS; k++) {
        for (size_t i = 1; i < n; i++)
            next[i] = pull(distance, n, to, i);
        solve(l, m, next + 1);
        for (size_t i = 0; i < n; i++)
            to[i] = next[i];
    }
    centre(to, n);
    free(next);
    free(l);
}
