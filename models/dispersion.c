/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/dispersion.h"

#include <math.h>

struct totals {
    uint64_t words, least_words, most_hits;
};

static struct totals count(struct dispersion *d, const struct dispersion_part *parts, size_t n) {
    struct totals all = {.least_words = UINT64_MAX};
    for (size_t i = 0; i < n; i++) {
        if (!parts[i].words)
            continue;
        d->n_parts++;
        d->hits += parts[i].hits;
        d->range += parts[i].hits > 0;
        all.words += parts[i].words;
        if (parts[i].words < all.least_words)
            all.least_words = parts[i].words;
        if (parts[i].hits > all.most_hits)
            all.most_hits = parts[i].hits;
    }
    return all;
}

/* |f_k/f - w_k/W|, summed as integers over f W, so that an even spread is 0 exactly. */
static double half_distance(const struct dispersion_part *parts, size_t n, uint64_t hits,
                            uint64_t words) {
    double sum = 0;
    for (size_t i = 0; i < n; i++) {
        if (!parts[i].words)
            continue;
        __int128 apart = (__int128)parts[i].hits * words - (__int128)parts[i].words * hits;
        sum += fabs((double)apart);
    }
    return sum / 2 / ((double)hits * (double)words);
}

static double juilland(const struct dispersion_part *parts, size_t n, size_t n_parts) {
    double mean = 0, squares = 0, k = (double)n_parts;
    for (size_t i = 0; i < n; i++)
        if (parts[i].words)
            mean += (double)parts[i].hits / (double)parts[i].words / k;
    for (size_t i = 0; i < n; i++)
        if (parts[i].words) {
            double from = (double)parts[i].hits / (double)parts[i].words - mean;
            squares += from * from;
        }
    /* All in one part is 0, and not a last digit below it. */
    return fmax(0, 1 - sqrt(squares / k) / mean / sqrt(k - 1));
}

static enum reason fault_of(const struct dispersion *d) {
    if (!d->n_parts)
        return REASON_NO_UNITS;
    if (!d->hits)
        return REASON_THEME_ABSENT;
    return d->n_parts == 1 ? REASON_ONE_DOC : REASON_NONE;
}

struct dispersion dispersion_of(const struct dispersion_part *parts, size_t n) {
    struct dispersion d = {0};
    struct totals all = count(&d, parts, n);
    d.hangs_on_one = d.hits && all.most_hits >= d.hits - all.most_hits;
    enum reason fault = fault_of(&d);
    if (fault) {
        d.dp = d.dp_norm = d.juilland_d = value_missing(fault);
        return d;
    }
    double dp = half_distance(parts, n, d.hits, all.words);
    d.dp = value_of(dp);
    d.dp_norm = value_of(dp / ((double)(all.words - all.least_words) / (double)all.words));
    d.juilland_d = value_of(juilland(parts, n, d.n_parts));
    return d;
}
