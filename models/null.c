/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/null.h"

#include <math.h>
#include <stdlib.h>

#include "models/hypergeometric.h"

/* So many terms of the shorter factor are multiplied in one pass; as many zeros less one stand on
 * both sides of a pmf. */
enum { TAPS = 4, PAD = TAPS - 1 };

void null_free(struct null *n) {
    free(n->room);
    free(n->other);
    free(n->block);
    *n = (struct null){0};
}

/* Room for a pmf of n terms with its zeros, all 0. Returns where the first term stands. */
static double *clear(double **room, size_t *cap, size_t n) {
    MEM_GROW(*room, *cap, n + 2 * (size_t)PAD);
    memset(*room, 0, (n + 2 * (size_t)PAD) * sizeof **room);
    return *room + PAD;
}

void null_begin(struct null *n) {
    n->pmf = clear(&n->room, &n->cap_room, 1);
    n->pmf[0] = 1;
    n->n = 1;
    n->first = n->least = n->most = 0;
    n->p_min = n->p_max = 1;
    n->mean = n->variance = 0;
    n->negligible = NULL_NEGLIGIBLE;
}

/* to[i] += sum over t < taps of with[t] of[i - t], for the i < n + taps - 1 where that is not 0.
 * `taps` is a constant at every call, and the loop over i is done several at a time. */
static inline void add_taps(double *restrict to, const double *restrict of, size_t n,
                            const double *with, int taps) {
    double w0 = with[0], w1 = taps > 1 ? with[1] : 0, w2 = taps > 2 ? with[2] : 0,
           w3 = taps > 3 ? with[3] : 0;
    for (ptrdiff_t i = 0; i < (ptrdiff_t)n + taps - 1; i++) {
        double x = w0 * of[i];
        if (taps > 1)
            x += w1 * of[i - 1];
        if (taps > 2)
            x += w2 * of[i - 2];
        if (taps > 3)
            x += w3 * of[i - 3];
        to[i] += x;
    }
}

/* to = of * with, the longer one first; `to` is 0 before, and `of` has its zeros around it. */
static void multiply(double *to, const double *of, size_t n, const double *with, size_t n_with) {
    size_t j = 0;
    for (; n_with - j > TAPS; j += TAPS)
        add_taps(to + j, of, n, with + j, TAPS);
    switch (n_with - j) {
    case 4:
        add_taps(to + j, of, n, with + j, 4);
        break;
    case 3:
        add_taps(to + j, of, n, with + j, 3);
        break;
    case 2:
        add_taps(to + j, of, n, with + j, 2);
        break;
    default:
        add_taps(to + j, of, n, with + j, 1);
    }
}

/* Drops what is negligible at both ends; it becomes part of the zeros around. */
static void trim(struct null *n) {
    while (n->n > 1 && n->pmf[0] < n->negligible) {
        *n->pmf++ = 0;
        n->n--;
        n->first++;
    }
    while (n->n > 1 && n->pmf[n->n - 1] < n->negligible)
        n->pmf[--n->n] = 0;
}

/* Convolves with a block of n terms, which has its zeros around it. */
static void convolve(struct null *null, const double *block, size_t n) {
    size_t n_both = null->n + n - 1;
    double *both = clear(&null->other, &null->cap_other, n_both);
    if (n <= null->n)
        multiply(both, null->pmf, null->n, block, n);
    else
        multiply(both, block, n, null->pmf, null->n);
    double *room = null->room;
    size_t cap = null->cap_room;
    null->room = null->other;
    null->cap_room = null->cap_other;
    null->other = room;
    null->cap_other = cap;
    null->pmf = both;
    null->n = n_both;
    trim(null);
}

/* Takes note of a block that leaves from `least` to `most` joint units. Returns whether its pmf
 * must be convolved. */
static bool widen(struct null *n, uint64_t least, uint64_t most) {
    n->least += least;
    n->most += most;
    n->first += least;
    if (null_support(n) > NULL_MOST_SUPPORT)
        n->n = 0;
    return n->n > 0 && most > least;
}

/* Would the terms of a sum be added in the order of `multiply`, if each were made from the block's
 * first term on? Of two terms either may be the first. */
static bool is_short(const struct null *null, size_t n) {
    return n <= TAPS && (n <= null->n || null->n <= 2);
}

/* add_taps where the pmf stands, from its far end on. */
static inline void take_taps(double *pmf, size_t n_both, const double *with, int taps) {
    double w0 = with[0], w1 = with[1], w2 = taps > 2 ? with[2] : 0, w3 = taps > 3 ? with[3] : 0;
    for (ptrdiff_t i = (ptrdiff_t)n_both - 1; i >= 0; i--) {
        double x = w0 * pmf[i] + w1 * pmf[i - 1];
        if (taps > 2)
            x += w2 * pmf[i - 2];
        if (taps > 3)
            x += w3 * pmf[i - 3];
        pmf[i] = x;
    }
}

/* convolve() without a second room: most blocks have two terms and most parts a few more, for which
 * making one takes longer than the sums. n is 2 or more. */
static void convolve_short(struct null *null, const double *block, size_t n) {
    size_t at = (size_t)(null->pmf - null->room), n_both = null->n + n - 1;
    MEM_GROW(null->room, null->cap_room, at + n_both + PAD);
    null->pmf = null->room + at;
    memset(null->pmf + null->n + PAD, 0, (n - 1) * sizeof *null->pmf);
    if (n == 2)
        take_taps(null->pmf, n_both, block, 2);
    else if (n == 3)
        take_taps(null->pmf, n_both, block, 3);
    else
        take_taps(null->pmf, n_both, block, 4);
    null->n = n_both;
    trim(null);
}

void null_add_chances(struct null *n, const struct histogram *h) {
    double total = (double)h->total;
    n->p_min *= (double)h->counts[0] / total;
    n->p_max *= (double)h->counts[h->n - 1] / total;
    if (!widen(n, h->from, h->from + h->n - 1))
        return;
    double *block = clear(&n->block, &n->cap_block, h->n);
    for (size_t i = 0; i < h->n; i++)
        block[i] = (double)h->counts[i] / total;
    if (is_short(n, h->n))
        convolve_short(n, block, h->n);
    else
        convolve(n, block, h->n);
}

void null_add(struct null *n, const struct histogram *h) {
    struct slide_null sums = histogram_sums(h);
    n->mean += slide_mean(&sums);
    n->variance += slide_variance(&sums);
    null_add_chances(n, h);
}

void null_join(struct null *n, const struct null *other) {
    n->mean += other->mean;
    n->variance += other->variance;
    n->p_min *= other->p_min;
    n->p_max *= other->p_max;
    if (!widen(n, other->least, other->most))
        return;
    n->first += other->first - other->least; /* what was trimmed */
    convolve(n, other->pmf, other->n);
}

/* The pmf of a stratum, outwards from its mode and made to add to 1, which is exact where
 * factorials are not. */
static void fill_hypergeometric(double *pmf, struct hypergeometric h,
                                struct hypergeometric_range r) {
    double sum = 1, *at = pmf + (r.mode - r.least);
    *at = 1;
    for (uint64_t k = r.mode; k < r.most; k++, at++)
        sum += at[1] = at[0] * hypergeometric_up(h, k);
    at = pmf + (r.mode - r.least);
    for (uint64_t k = r.mode; k > r.least; k--, at--)
        sum += at[-1] = at[0] * hypergeometric_down(h, k);
    for (uint64_t i = 0; i <= r.most - r.least; i++)
        pmf[i] /= sum;
}

void null_add_hypergeometric(struct null *n, uint64_t units, uint64_t n_a, uint64_t n_b) {
    struct hypergeometric h = {units, n_a, n_b};
    struct hypergeometric_range r = hypergeometric_range(h);
    n->mean += hypergeometric_mean(h);
    n->variance += hypergeometric_variance(h);
    n->p_min *= exp(hypergeometric_log_pmf(h, r.least));
    n->p_max *= exp(hypergeometric_log_pmf(h, r.most));
    if (!widen(n, r.least, r.most))
        return;
    size_t length = (size_t)(r.most - r.least + 1);
    double *block = clear(&n->block, &n->cap_block, length);
    fill_hypergeometric(block, h, r);
    convolve(n, block, length);
}

/* Sums of terms that are all of one sign, the small ones first. */
static double sum_up(const struct null *n, size_t end) {
    double sum = 0;
    for (size_t i = 0; i < end; i++)
        sum += n->pmf[i];
    return sum;
}
static double sum_down(const struct null *n, size_t from) {
    double sum = 0;
    for (size_t i = n->n; i > from; i--)
        sum += n->pmf[i - 1];
    return sum;
}

struct null_test null_test(const struct null *n, uint64_t observed) {
    struct null_test t = {NAN, NAN, NAN, NAN, n->p_min, n->p_max};
    if (n->n == 0)
        return t;
    uint64_t end = n->first + n->n;
    size_t at = observed < n->first ? 0 : observed < end ? (size_t)(observed - n->first) : n->n;
    bool is = observed >= n->first && observed < end;
    double here = is ? n->pmf[at] : 0;
    double below = sum_up(n, at), above = sum_down(n, at + is);
    t.p_le = fmin(1, below + here);
    t.p_ge = fmin(1, above + here);
    t.p = fmin(1, 2 * fmin(t.p_le, t.p_ge));
    t.midp = fmin(1, 2 * (fmin(below, above) + here / 2));
    return t;
}

bool null_testable(const struct null *n) {
    /* Ends that are 1/40 exactly may have lost a last digit in the product. */
    return 2 * fmin(n->p_min, n->p_max) <= NULL_ALPHA * (1 + 1e-12);
}

double null_normal_p(double observed, double mean, double variance) {
    if (!(variance > 0))
        return NAN;
    double z = fmax(0, fabs(observed - mean) - 0.5) / sqrt(variance);
    return fmax(1e-6, erfc(z / M_SQRT2));
}
