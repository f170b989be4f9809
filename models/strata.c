/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/strata.h"

#include <math.h>

#include "models/special.h"

/* The cells, margins and total of a stratum, in doubles. */
struct cells {
    double a, b, c, d, n_a, n_b, n;
};

static struct cells cells_of(struct table2 t) {
    return (struct cells){(double)t.n_ab,
                          (double)(t.n_a - t.n_ab),
                          (double)(t.n_b - t.n_ab),
                          (double)(t.n - t.n_a - (t.n_b - t.n_ab)),
                          (double)t.n_a,
                          (double)t.n_b,
                          (double)t.n};
}

bool strata_is_informative(struct table2 t) {
    return t.n_a && t.n_b && t.n_a < t.n && t.n_b < t.n;
}

/* a - n_a n_b/N = (ad - bc)/N, which doubles would lose where ad and bc are close. */
static double excess_of(struct table2 t, struct cells c) {
    __int128 ad = (__int128)t.n_ab * (t.n - t.n_a - (t.n_b - t.n_ab));
    __int128 bc = (__int128)(t.n_a - t.n_ab) * (t.n_b - t.n_ab);
    return (double)(ad - bc) / c.n;
}

struct sums {
    double r, s, pr, ps_qr, qs, excess, variance;
};

static void add_stratum(struct sums *s, struct table2 t) {
    struct cells c = cells_of(t);
    double R = c.a * c.d / c.n, S = c.b * c.c / c.n;
    double P = (c.a + c.d) / c.n, Q = (c.b + c.c) / c.n;
    s->r += R;
    s->s += S;
    s->pr += P * R;
    s->ps_qr += P * S + Q * R;
    s->qs += Q * S;
    s->excess += excess_of(t, c);
    s->variance += c.n_a / c.n * (c.n - c.n_a) * (c.n_b / c.n) * ((c.n - c.n_b) / (c.n - 1));
}

static double log_variance(const struct sums *s) {
    return s->pr / (2 * s->r * s->r) + s->ps_qr / (2 * s->r * s->s) + s->qs / (2 * s->s * s->s);
}

struct strata_mh strata_mh(const struct table2 *strata, size_t n, size_t without) {
    struct value none = value_missing(REASON_NO_INFORMATIVE_STRATUM);
    struct strata_mh m = {0, none, none, none, none, none};
    struct sums s = {0};
    for (size_t h = 0; h < n; h++)
        if (h != without && strata_is_informative(strata[h])) {
            add_stratum(&s, strata[h]);
            m.informative++;
        }
    if (m.informative == 0)
        return m;
    /* r and s are never both 0: an informative table has no empty row and no empty column. */
    m.odds_ratio = value_of(s.s > 0 ? s.r / s.s : INFINITY);
    m.chi2 = value_of(s.excess * s.excess / s.variance);
    m.p = value_of(erfc(sqrt(m.chi2.x / 2)));
    m.lo = m.hi = value_missing(REASON_ZERO_CELL);
    if (s.r > 0 && s.s > 0) {
        double centre = log(m.odds_ratio.x), half = Z_975 * sqrt(log_variance(&s));
        m.lo = value_of(exp(centre - half));
        m.hi = value_of(exp(centre + half));
    }
    return m;
}

/* S = bc/N, 0 for a stratum that takes no part. */
static double weight_of(struct table2 t) {
    struct cells c = cells_of(t);
    return strata_is_informative(t) ? c.b * c.c / c.n : 0;
}

static double sum_of_weights(const struct table2 *strata, size_t n) {
    double sum = 0;
    for (size_t h = 0; h < n; h++)
        sum += weight_of(strata[h]);
    return sum;
}

struct value strata_weight(const struct table2 *strata, size_t n, size_t stratum) {
    double sum = sum_of_weights(strata, n);
    if (!strata_is_informative(strata[stratum]))
        return value_missing(REASON_NO_INFORMATIVE_STRATUM);
    return sum > 0 ? value_of(weight_of(strata[stratum]) / sum) : value_missing(REASON_ZERO_CELL);
}

static struct value n_eff_of(const struct table2 *strata, size_t n, size_t informative) {
    double sum = sum_of_weights(strata, n), squares = 0;
    if (informative == 0)
        return value_missing(REASON_NO_INFORMATIVE_STRATUM);
    if (!(sum > 0))
        return value_missing(REASON_ZERO_CELL);
    for (size_t h = 0; h < n; h++) {
        double w = weight_of(strata[h]) / sum;
        squares += w * w;
    }
    return value_of(1 / squares);
}

/* The a with these margins whose odds ratio is psi: the root of (1 - psi) a^2 + s a = psi n_a n_b
 * that lies in the table, in the form in which nothing cancels. */
static double fitted(struct cells c, double psi) {
    double s = c.n - c.n_a - c.n_b + psi * (c.n_a + c.n_b), product = psi * c.n_a * c.n_b;
    double root = sqrt(fmax(0, s * s + 4 * (1 - psi) * product));
    return s < 0 ? (root - s) / (2 * (1 - psi)) : 2 * product / (s + root);
}

static void homogeneity(struct strata *out, const struct table2 *strata, size_t n) {
    enum reason fault = out->mh.lo.why            ? out->mh.lo.why
                        : out->mh.informative < 2 ? REASON_NO_PROJECTS
                                                  : REASON_NONE;
    out->breslow_day = out->tarone = out->p_tarone = out->df = value_missing(fault);
    if (fault)
        return;
    double squares = 0, excess = 0, variance = 0;
    for (size_t h = 0; h < n; h++) {
        struct cells c = cells_of(strata[h]);
        if (!strata_is_informative(strata[h]))
            continue;
        double a = fitted(c, out->mh.odds_ratio.x);
        double v = 1 / (1 / a + 1 / (c.n_a - a) + 1 / (c.n_b - a) + 1 / (c.n - c.n_a - c.n_b + a));
        squares += (c.a - a) * (c.a - a) / v;
        excess += c.a - a;
        variance += v;
    }
    out->df = value_of((double)out->mh.informative - 1);
    out->breslow_day = value_of(squares);
    out->tarone = value_of(squares - excess * excess / variance);
    out->p_tarone = value_of(special_chi2_upper(out->tarone.x, out->df.x));
}

static struct table2 summed(const struct table2 *strata, size_t n) {
    struct table2 all = {0, 0, 0, 0};
    for (size_t h = 0; h < n; h++) {
        all.n += strata[h].n;
        all.n_a += strata[h].n_a;
        all.n_b += strata[h].n_b;
        all.n_ab += strata[h].n_ab;
    }
    return all;
}

static int side_of(struct value lo, struct value hi) {
    if (lo.why || hi.why)
        return 0;
    return lo.x > 1 ? 1 : hi.x < 1 ? -1 : 0;
}

/* What mixing the strata would have said. */
static void mix(struct strata *out, struct table2 all) {
    const struct strata_mh *mh = &out->mh;
    out->crude = table2_odds_ratio(all);
    out->confounding =
        value_missing(mh->informative ? REASON_ZERO_CELL : REASON_NO_INFORMATIVE_STRATUM);
    if (!mh->lo.why && out->crude.x > 0 && isfinite(out->crude.x))
        out->confounding = value_of(out->crude.x / mh->odds_ratio.x - 1);
    out->confounded = fabs(out->confounding.x) >= 0.1;
    int crude = side_of(table2_or_ha_lo(all), table2_or_ha_hi(all));
    out->simpson = crude * side_of(mh->lo, mh->hi) < 0;
}

struct strata strata_score(const struct table2 *strata, size_t n, struct effect *work) {
    struct strata out = {.mh = strata_mh(strata, n, STRATA_ALL)};
    size_t effects = 0;
    for (size_t h = 0; h < n; h++)
        if (strata_is_informative(strata[h]))
            work[effects++] =
                (struct effect){table2_log_or_ha(strata[h]).x, table2_se_log_or_ha(strata[h]).x};
    out.pooled = pooling_effects(work, effects);
    out.n_eff = n_eff_of(strata, n, out.mh.informative);
    homogeneity(&out, strata, n);
    mix(&out, summed(strata, n));
    return out;
}

bool strata_carried_by(const struct table2 *strata, size_t n, size_t *ids, size_t *n_ids) {
    struct strata_mh whole = strata_mh(strata, n, STRATA_ALL);
    int side = side_of(whole.lo, whole.hi);
    *n_ids = 0;
    if (side == 0 || n < 2)
        return false;
    for (size_t h = 0; h < n; h++) {
        struct strata_mh rest = strata_mh(strata, n, h);
        if (side_of(rest.lo, rest.hi) != side)
            ids[(*n_ids)++] = h;
    }
    return true;
}
