/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/agreement.h"

#include <math.h>
#include <stdlib.h>

#include "models/draw.h"
#include "models/quantile.h"
#include "models/special.h"
#include "pipeline/memory.h"

/* What a unit of r coders adds besides p_c and v_c; `same` ordered pairs of them agree. */
static void add_unit(double *sums, double same, size_t r, double weight) {
    double pairs = (double)r * (double)(r - 1);
    sums[AGREEMENT_N1] += weight;
    if (r < 2)
        return;
    sums[AGREEMENT_N2] += weight;
    sums[AGREEMENT_A] += weight * same / pairs;
    sums[AGREEMENT_D] += weight * (pairs - same) / (double)(r - 1);
}

static void add_codes(double *sums, size_t q, size_t code, double coders, size_t r, double weight) {
    sums[AGREEMENT_CODES + code] += weight * coders / (double)r;
    if (r >= 2)
        sums[AGREEMENT_CODES + q + code] += weight * coders;
}

void agreement_add(double *sums, size_t q, const uint32_t *codes, size_t r) {
    size_t same = 0;
    if (r == 0)
        return;
    for (size_t i = 0; i < r; i++) {
        for (size_t j = 0; j < i; j++)
            same += 2 * (size_t)(codes[i] == codes[j]);
        add_codes(sums, q, codes[i], 1, r, 1);
    }
    add_unit(sums, (double)same, r, 1);
}

void agreement_add_yes(double *sums, size_t yes, size_t r, double weight) {
    double k = (double)yes, others = (double)(r - yes);
    if (r == 0)
        return;
    add_codes(sums, 2, 0, others, r, weight);
    add_codes(sums, 2, 1, k, r, weight);
    add_unit(sums, k * (k - 1) + others * (others - 1), r, weight);
}

struct value agreement_share(const double *sums) {
    if (!(sums[AGREEMENT_N2] > 0))
        return value_missing(REASON_NO_UNITS);
    return value_of(sums[AGREEMENT_A] / sums[AGREEMENT_N2]);
}

struct value agreement_alpha(const double *sums, size_t q) {
    double n = 0, chance = 0;
    if (!(sums[AGREEMENT_N2] > 0))
        return value_missing(REASON_NO_UNITS);
    for (size_t c = 0; c < q; c++)
        n += sums[AGREEMENT_CODES + q + c];
    for (size_t c = 0; c < q; c++)
        chance += sums[AGREEMENT_CODES + q + c] * (n - sums[AGREEMENT_CODES + q + c]);
    if (!(chance > 0))
        return value_missing(REASON_NO_VARIATION);
    return value_of(1 - (n - 1) * sums[AGREEMENT_D] / chance);
}

/* Gwet's chance agreement. */
static double ac1_chance(const double *sums, size_t q) {
    double chance = 0;
    for (size_t c = 0; c < q; c++) {
        double share = sums[AGREEMENT_CODES + c] / sums[AGREEMENT_N1];
        chance += share * (1 - share);
    }
    return chance / (double)(q - 1);
}

/* Above a chance that is known. */
static struct value above_chance(const double *sums, double chance) {
    struct value share = agreement_share(sums);
    return value_of((share.x - chance) / (1 - chance));
}

struct value agreement_ac1(const double *sums, size_t q) {
    if (!(sums[AGREEMENT_N2] > 0))
        return value_missing(REASON_NO_UNITS);
    if (q < 2)
        return value_missing(REASON_NO_VARIATION);
    return above_chance(sums, ac1_chance(sums, q));
}

struct value agreement_brennan_prediger(const double *sums, size_t q) {
    if (!(sums[AGREEMENT_N2] > 0))
        return value_missing(REASON_NO_UNITS);
    if (q < 2)
        return value_missing(REASON_NO_VARIATION);
    return above_chance(sums, 1 / (double)q);
}

/* A table of two coders as shares. */
struct crossed {
    const uint64_t *table;
    size_t q;
    double n;
    double *rows, *columns; /* [q]: shares of the margins, p_i. and p_.j */
};

static struct crossed cross(const uint64_t *table, size_t q) {
    struct crossed t = {table, q, 0, mem_zero(2 * q + 1, sizeof(double)), NULL};
    t.columns = t.rows + q;
    for (size_t i = 0; i < q * q; i++)
        t.n += (double)table[i];
    /* Whole numbers first: what is always given has a share of 1, not of nearly 1. */
    for (size_t i = 0; i < q * q; i++) {
        t.rows[i / q] += (double)table[i];
        t.columns[i % q] += (double)table[i];
    }
    for (size_t i = 0; t.n > 0 && i < 2 * q; i++)
        t.rows[i] /= t.n;
    return t;
}

static double share_at(const struct crossed *t, size_t i, size_t j) {
    return (double)t->table[i * t->q + j] / t->n;
}

static double diagonal(const struct crossed *t) {
    double sum = 0;
    for (size_t i = 0; i < t->q; i++)
        sum += (double)t->table[i * t->q + i];
    return sum / t->n;
}

/* Did a coder (0: rows, 1: columns) give one and the same code throughout? */
static bool constant(const struct crossed *t, int coder) {
    for (size_t i = 0; i < t->q; i++) {
        double n = 0;
        for (size_t k = 0; k < t->q; k++)
            n += (double)t->table[coder ? k * t->q + i : i * t->q + k];
        if (n == t->n)
            return true;
    }
    return false;
}

static double kappa_variance(const struct crossed *t, double k, double chance) {
    double on = 0, off = 0, centre = k - chance * (1 - k);
    for (size_t i = 0; i < t->q; i++)
        for (size_t j = 0; j < t->q; j++) {
            double p = share_at(t, i, j), margins = t->columns[i] + t->rows[j];
            if (i == j)
                on += p * pow(1 - margins * (1 - k), 2);
            else
                off += p * margins * margins;
        }
    return (on + (1 - k) * (1 - k) * off - centre * centre) / (t->n * (1 - chance) * (1 - chance));
}

/* The root of a variance of n units; what rounding leaves of 0 is 0. */
static struct value standard_error(double variance, double n) {
    return value_of(variance * n > 1e-14 ? sqrt(variance) : 0);
}

struct kappa agreement_kappa(const uint64_t *table, size_t q) {
    struct crossed t = cross(table, q);
    struct value none = value_missing(t.n > 0 ? REASON_NO_VARIATION : REASON_NO_UNITS);
    struct kappa r = {none, none, none, none};
    double chance = 0;
    for (size_t i = 0; i < q; i++)
        chance += t.rows[i] * t.columns[i];
    bool same = constant(&t, 0), other = constant(&t, 1), agreed = t.n > 0 && diagonal(&t) == 1;
    if (t.n > 0 && !(same && other && agreed)) {
        double k = (diagonal(&t) - chance) / (1 - chance);
        r.kappa = value_of(k);
        if (same == other)
            r.se = standard_error(kappa_variance(&t, k, chance), t.n);
        if (r.se.x > 0) {
            r.lo = value_of(k - Z_975 * r.se.x);
            r.hi = value_of(k + Z_975 * r.se.x);
        }
    }
    free(t.rows);
    return r;
}

struct value agreement_se_ac1(const uint64_t *table, size_t q) {
    struct crossed t = cross(table, q);
    double chance = 0, sum = 0;
    for (size_t i = 0; i < q; i++) {
        double s = (t.rows[i] + t.columns[i]) / 2;
        chance += s * (1 - s) / (double)(q - 1);
    }
    double agreed = t.n > 0 ? diagonal(&t) : 0, g = (agreed - chance) / (1 - chance);
    for (size_t i = 0; t.n > 0 && i < q; i++)
        for (size_t j = 0; j < q; j++) {
            double s = (t.rows[i] + t.columns[i] + t.rows[j] + t.columns[j]) / 4;
            sum += share_at(&t, i, j) * pow((i == j) - 2 * (1 - g) * (1 - s) / (double)(q - 1), 2);
        }
    double v = (sum - pow(agreed - 2 * (1 - g) * chance, 2)) / (t.n * pow(1 - chance, 2));
    struct value se = standard_error(v, t.n);
    if (!(t.n > 0) || q < 2)
        se = value_missing(t.n > 0 ? REASON_NO_VARIATION : REASON_NO_UNITS);
    free(t.rows);
    return se;
}

/* The interval of the values of all draws, of which `n` are there. */
static void interval(double *x, size_t n, uint64_t draws, struct value *lo, struct value *hi) {
    *lo = *hi = value_missing(REASON_SPARSE);
    if (n == 0 || (double)n < 0.95 * (double)draws)
        return;
    quantile_sort(x, n);
    *lo = value_of(quantile_of(x, n, 0.025));
    *hi = value_of(quantile_of(x, n, 0.975));
}

/* The sums of as many documents as there are, drawn with replacement. */
static void draw_documents(const double *const *documents, size_t n, size_t width, uint64_t *state,
                           double *sums) {
    for (size_t c = 0; c < width; c++)
        sums[c] = 0;
    for (size_t i = 0; i < n; i++) {
        const double *one = documents[draw_below(state, n)];
        for (size_t c = 0; c < width; c++)
            sums[c] += one[c];
    }
}

static void keep(double *x, size_t *n, struct value v) {
    if (v.why == REASON_NONE)
        x[(*n)++] = v.x;
}

static struct agreement_intervals no_intervals(enum reason why) {
    struct value none = value_missing(why);
    return (struct agreement_intervals){none, none, none, none};
}

struct agreement_intervals agreement_bootstrap(const double *sums, size_t docs, size_t q,
                                               uint64_t draws, uint64_t seed) {
    size_t width = agreement_width(q), n = 0, n_alpha = 0, n_ac1 = 0;
    const double **with = mem_zero(docs + 1, sizeof *with);
    for (size_t i = 0; i < docs; i++)
        if (sums[i * width + AGREEMENT_N2] > 0)
            with[n++] = sums + i * width;
    struct agreement_intervals r = no_intervals(n == 0   ? REASON_NO_UNITS
                                                : n == 1 ? REASON_ONE_DOC
                                                         : REASON_TOO_FEW_DOCS);
    if (n >= AGREEMENT_DOCS) {
        double *room = mem_zero(2 * (size_t)draws + width + 1, sizeof *room);
        double *alpha = room + width, *ac1 = alpha + draws;
        uint64_t state = seed;
        for (uint64_t i = 0; i < draws; i++) {
            draw_documents(with, n, width, &state, room);
            keep(alpha, &n_alpha, agreement_alpha(room, q));
            keep(ac1, &n_ac1, agreement_ac1(room, q));
        }
        interval(alpha, n_alpha, draws, &r.alpha_lo, &r.alpha_hi);
        interval(ac1, n_ac1, draws, &r.ac1_lo, &r.ac1_hi);
        free(room);
    }
    free(with);
    return r;
}
