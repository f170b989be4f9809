/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/keyness.h"

#include <math.h>

#include "models/special.h"
#include "models/table2.h"

/* Byar's approximation of half a chi-square quantile: a count, and z of the side. */
static double byar(double count, double z) {
    double root = 1 - 1 / (9 * count) + z / (3 * sqrt(count));
    return count * root * root * root;
}

static double poisson_lo(double hits) {
    if (hits <= 0)
        return 0;
    return hits < 1e4 ? special_chi2_quantile(0.025, 2 * hits) / 2 : byar(hits, -Z_975);
}

static double poisson_hi(double hits) {
    return hits < 1e4 ? special_chi2_quantile(0.975, 2 * hits + 2) / 2 : byar(hits + 1, Z_975);
}

struct keyness_rate keyness_rate(uint64_t hits, uint64_t words) {
    struct value none = value_missing(REASON_NO_UNITS);
    if (!words)
        return (struct keyness_rate){none, none, none};
    double h = (double)hits, per = 1000 / (double)words;
    return (struct keyness_rate){value_of(1000 * h / (double)words), value_of(per * poisson_lo(h)),
                                 value_of(per * poisson_hi(h))};
}

/* rate_1/rate_2, its numerator over its denominator: integers, exact. */
struct ratio {
    __int128 over, under;
};

static struct ratio ratio_of(uint64_t hits_1, uint64_t words_1, uint64_t hits_2, uint64_t words_2) {
    return (struct ratio){(__int128)hits_1 * words_2, (__int128)hits_2 * words_1};
}

/* The ratio less 1, without cancellation where the two rates are close. */
static double excess(struct ratio r) {
    return (double)(r.over - r.under) / (double)r.under;
}

/* A count of 0 is a half: with both counts doubled, 1. */
static double log2_ratio(struct keyness_count one, struct keyness_count two) {
    struct ratio r =
        ratio_of(one.hits ? 2 * one.hits : 1, one.words, two.hits ? 2 * two.hits : 1, two.words);
    double above = excess(r);
    return (fabs(above) < 0.5 ? log1p(above) : log((double)r.over / (double)r.under)) / M_LN2;
}

static void likelihood(struct keyness *k, struct keyness_count one, struct keyness_count two) {
    struct table2 t = {one.words + two.words, one.words, one.hits + two.hits, one.hits};
    if (!table2_possible(t)) {
        k->g2_signed = k->p_g2 = k->log10_p_g2 = value_missing(REASON_DEGENERATE);
        return;
    }
    struct ratio rates = ratio_of(one.hits, one.words, two.hits, two.words);
    k->g2_signed = table2_g2(t);
    k->g2_signed.x = rates.over < rates.under ? -k->g2_signed.x : k->g2_signed.x;
    k->p_g2 = table2_p_g2(t);
    k->log10_p_g2 = table2_log10_p_g2(t);
}

struct keyness keyness_of(struct keyness_count one, struct keyness_count two) {
    struct keyness k;
    if (!one.words || !two.words || (!one.hits && !two.hits)) {
        bool silent = !one.words || !two.words;
        k.log_ratio = value_missing(silent ? REASON_NO_UNITS : REASON_BOTH_ABSENT);
        k.pct_diff = k.g2_signed = k.p_g2 = k.log10_p_g2 = k.log_ratio;
        return k;
    }
    k.log_ratio = value_of(log2_ratio(one, two));
    struct ratio rates = ratio_of(one.hits, one.words, two.hits, two.words);
    k.pct_diff = two.hits ? value_of(100 * excess(rates)) : value_missing(REASON_ZERO_CELL);
    likelihood(&k, one, two);
    return k;
}
