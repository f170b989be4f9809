/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/trend.h"

#include <math.h>

struct totals {
    uint64_t n, x;
    double mean; /* of the scores, by unit */
    bool varied; /* two scores differ */
};

static struct totals totals_of(const struct trend_wave *waves, size_t n, size_t *n_waves) {
    struct totals all = {0};
    double sum = 0, score = NAN;
    for (size_t i = 0; i < n; i++) {
        if (!waves[i].n)
            continue;
        all.varied |= *n_waves && waves[i].score != score;
        score = waves[i].score;
        all.n += waves[i].n;
        all.x += waves[i].x;
        sum += score * (double)waves[i].n;
        ++*n_waves;
    }
    all.mean = sum / (double)all.n;
    return all;
}

static enum reason fault_of(struct totals all) {
    if (!all.n)
        return REASON_NO_UNITS;
    if (!all.varied)
        return REASON_ONE_WAVE;
    if (!all.x)
        return REASON_THEME_ABSENT;
    return all.x == all.n ? REASON_THEME_EVERYWHERE : REASON_NONE;
}

struct trend trend_test(const struct trend_wave *waves, size_t n) {
    struct trend t = {0};
    struct totals all = totals_of(waves, n, &t.n_waves);
    enum reason fault = fault_of(all);
    if (fault) {
        t.z = t.chi2 = t.p = value_missing(fault);
        return t;
    }
    double whole = (double)all.n, share = (double)all.x / whole;
    double rest = (double)(all.n - all.x) / whole, sum = 0, squares = 0;
    for (size_t i = 0; i < n; i++) {
        /* x N - n X is exact in 128 bits: what a wave has above its share, times N. About the mean
         * score, the squares do not cancel. */
        __int128 above = (__int128)waves[i].x * all.n - (__int128)waves[i].n * all.x;
        double score = waves[i].score - all.mean;
        sum += waves[i].n ? score * ((double)above / whole) : 0;
        squares += score * score * (double)waves[i].n;
    }
    t.z = value_of(sum / sqrt(share * rest * squares));
    t.chi2 = value_of(t.z.x * t.z.x);
    t.p = value_of(erfc(fabs(t.z.x) / M_SQRT2));
    return t;
}
