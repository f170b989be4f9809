/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/table2.h"

#include <math.h>

#include "models/hypergeometric.h"
#include "models/special.h"

typedef __int128 wide;

struct cells {
    uint64_t a, b, c, d;
};

static struct cells cells_of(struct table2 t) {
    return (struct cells){t.n_ab, t.n_a - t.n_ab, t.n_b - t.n_ab, t.n - t.n_a - (t.n_b - t.n_ab)};
}

static wide times(uint64_t x, uint64_t y) {
    return (wide)x * (wide)y;
}

/* ad - bc, exactly; it is also n_ab n - n_a n_b. */
static wide determinant(struct cells c) {
    return times(c.a, c.d) - times(c.b, c.c);
}

/* ln(x/y), exact to the last digits where the two are close too. */
static double log_ratio(wide x, wide y) {
    double excess = (double)(x - y) / (double)y;
    return fabs(excess) < 0.5 ? log1p(excess) : log((double)x / (double)y);
}

static enum reason margin_fault(struct table2 t) {
    if (t.n_a == 0 || t.n_b == 0)
        return REASON_THEME_ABSENT;
    return t.n_a == t.n || t.n_b == t.n ? REASON_THEME_EVERYWHERE : REASON_NONE;
}

static struct value ratio(double part, double whole, enum reason undefined) {
    return whole == 0 ? value_missing(undefined) : value_of(part / whole);
}

bool table2_possible(struct table2 t) {
    return t.n <= (uint64_t)1 << 53 && t.n_a <= t.n && t.n_b <= t.n && t.n_ab <= t.n_a &&
           t.n_ab <= t.n_b && t.n_a - t.n_ab <= t.n - t.n_b;
}

struct value table2_expected(struct table2 t) {
    return ratio((double)times(t.n_a, t.n_b), (double)t.n, REASON_NO_UNITS);
}

struct value table2_min_expected(struct table2 t) {
    uint64_t rest_a = t.n - t.n_a, rest_b = t.n - t.n_b;
    uint64_t row = t.n_a < rest_a ? t.n_a : rest_a, column = t.n_b < rest_b ? t.n_b : rest_b;
    return ratio((double)times(row, column), (double)t.n, REASON_NO_UNITS);
}

struct value table2_jaccard(struct table2 t) {
    return ratio((double)t.n_ab, (double)(t.n_a + t.n_b - t.n_ab), REASON_BOTH_ABSENT);
}

struct value table2_dice(struct table2 t) {
    return ratio(2 * (double)t.n_ab, (double)(t.n_a + t.n_b), REASON_BOTH_ABSENT);
}

struct value table2_ochiai(struct table2 t) {
    return ratio((double)t.n_ab, sqrt((double)times(t.n_a, t.n_b)), REASON_THEME_ABSENT);
}

struct value table2_lift(struct table2 t) {
    return ratio((double)times(t.n_ab, t.n), (double)times(t.n_a, t.n_b), REASON_THEME_ABSENT);
}

struct value table2_pmi_bits(struct table2 t) {
    if (t.n_a == 0 || t.n_b == 0)
        return value_missing(REASON_THEME_ABSENT);
    if (t.n_ab == 0)
        return value_missing(REASON_ZERO_CELL);
    return value_of(log_ratio(times(t.n_ab, t.n), times(t.n_a, t.n_b)) / M_LN2);
}

struct value table2_npmi(struct table2 t) {
    if (t.n_a == 0 || t.n_b == 0)
        return value_missing(REASON_THEME_ABSENT);
    if (t.n_ab == t.n)
        return value_missing(REASON_THEME_EVERYWHERE);
    if (t.n_ab == 0)
        return value_of(-1);
    double log_lift = log_ratio(times(t.n_ab, t.n), times(t.n_a, t.n_b));
    return value_of(log_lift / log_ratio((wide)t.n, (wide)t.n_ab));
}

struct value table2_phi(struct table2 t) {
    enum reason fault = margin_fault(t);
    if (fault)
        return value_missing(fault);
    /* In long double, so that a perfect association is 1 and not 1 plus a last digit. */
    long double margins = (long double)t.n_a * (long double)(t.n - t.n_a);
    margins *= (long double)t.n_b * (long double)(t.n - t.n_b);
    return value_of((double)((long double)determinant(cells_of(t)) / sqrtl(margins)));
}

struct value table2_yule_q(struct table2 t) {
    struct cells c = cells_of(t);
    double sum = (double)(times(c.a, c.d) + times(c.b, c.c));
    return ratio((double)determinant(c), sum, REASON_ZERO_CELL);
}

struct value table2_odds_ratio(struct table2 t) {
    struct cells c = cells_of(t);
    wide ad = times(c.a, c.d), bc = times(c.b, c.c);
    if (bc == 0)
        return ad == 0 ? value_missing(REASON_ZERO_CELL) : value_of(INFINITY);
    return value_of((double)ad / (double)bc);
}

struct value table2_log_or_ha(struct table2 t) {
    enum reason fault = margin_fault(t);
    if (fault)
        return value_missing(fault);
    struct cells c = cells_of(t); /* with x + 1/2 = (2x + 1)/2 the products stay integers */
    return value_of(log_ratio(times(2 * c.a + 1, 2 * c.d + 1), times(2 * c.b + 1, 2 * c.c + 1)));
}

struct value table2_se_log_or_ha(struct table2 t) {
    enum reason fault = margin_fault(t);
    if (fault)
        return value_missing(fault);
    struct cells c = cells_of(t);
    return value_of(sqrt(1 / ((double)c.a + 0.5) + 1 / ((double)c.b + 0.5) +
                         1 / ((double)c.c + 0.5) + 1 / ((double)c.d + 0.5)));
}

static struct value or_ha_end(struct table2 t, double z) {
    struct value centre = table2_log_or_ha(t), se = table2_se_log_or_ha(t);
    return centre.why ? centre : value_of(exp(centre.x + z * se.x));
}

struct value table2_or_ha_lo(struct table2 t) {
    return or_ha_end(t, -Z_975);
}

struct value table2_or_ha_hi(struct table2 t) {
    return or_ha_end(t, Z_975);
}

struct value table2_chi2(struct table2 t) {
    struct value phi = table2_phi(t);
    return phi.why ? phi : value_of((double)t.n * phi.x * phi.x);
}

static struct value p_of_chi2(struct value chi2) {
    return chi2.why ? chi2 : value_of(erfc(sqrt(chi2.x / 2)));
}

struct value table2_p_chi2(struct table2 t) {
    return p_of_chi2(table2_chi2(t));
}

static struct hypergeometric margins_of(struct table2 t) {
    return (struct hypergeometric){t.n, t.n_a, t.n_b};
}

struct value table2_g2(struct table2 t) {
    enum reason fault = margin_fault(t);
    return fault ? value_missing(fault)
                 : value_of(2 * hypergeometric_deviance(margins_of(t), t.n_ab));
}

struct value table2_p_g2(struct table2 t) {
    return p_of_chi2(table2_g2(t));
}

struct value table2_log10_p_g2(struct table2 t) {
    struct value g2 = table2_g2(t);
    return g2.why ? g2 : value_of(special_log_erfc(sqrt(g2.x / 2)) / M_LN10);
}

/* P(X >= k) or P(X <= k) (up or down), over P(X = k): stepping outwards by the ratio of neighbours.
 */
static double tail_over_pmf(struct hypergeometric h, uint64_t k, bool up) {
    struct hypergeometric_range r = hypergeometric_range(h);
    double term = 1, sum = 1;
    while (k != (up ? r.most : r.least)) {
        term *= up ? hypergeometric_up(h, k++) : hypergeometric_down(h, k--);
        sum += term;
        if (term < 1e-17 * sum)
            break;
    }
    return sum;
}

/* The k nearest to the mode, on the side given, whose log pmf is at most `limit`; the pmf falls
 * from the mode to `end`. False when there is none. */
static bool first_under(struct hypergeometric h, uint64_t mode, uint64_t end, double limit,
                        uint64_t *k) {
    if (hypergeometric_log_pmf(h, end) > limit)
        return false;
    uint64_t over = mode, under = end;
    while (over + 1 < under || under + 1 < over) {
        uint64_t middle = over < under ? over + (under - over) / 2 : under + (over - under) / 2;
        if (hypergeometric_log_pmf(h, middle) > limit)
            over = middle;
        else
            under = middle;
    }
    *k = under;
    return true;
}

struct value table2_fisher_p(struct table2 t) {
    enum reason fault = margin_fault(t);
    if (fault)
        return value_missing(fault);
    struct hypergeometric h = margins_of(t);
    struct hypergeometric_range r = hypergeometric_range(h);
    double limit = hypergeometric_log_pmf(h, t.n_ab) + log1p(1e-7), p = 0;
    if (hypergeometric_log_pmf(h, r.mode) <= limit)
        return value_of(1);
    uint64_t k;
    if (first_under(h, r.mode, r.least, limit, &k))
        p += exp(hypergeometric_log_pmf(h, k)) * tail_over_pmf(h, k, false);
    if (first_under(h, r.mode, r.most, limit, &k))
        p += exp(hypergeometric_log_pmf(h, k)) * tail_over_pmf(h, k, true);
    return value_of(fmin(1, p));
}

struct value table2_fisher_midp(struct table2 t) {
    enum reason fault = margin_fault(t);
    if (fault)
        return value_missing(fault);
    /* The tail that leads away from the mode first. When it holds more than half, the observed
     * count is at the mode, and the other tail is summed in its turn; it cannot overflow there. */
    struct hypergeometric h = margins_of(t);
    bool up = t.n_ab > hypergeometric_range(h).mode;
    double pmf = exp(hypergeometric_log_pmf(h, t.n_ab));
    double tail = pmf * (tail_over_pmf(h, t.n_ab, up) - 0.5);
    if (tail > 0.5)
        tail = pmf * (tail_over_pmf(h, t.n_ab, !up) - 0.5);
    return value_of(fmin(1, 2 * tail));
}

const struct table2_measure table2_measures[] = {
    {"expected", table2_expected, false},
    {"min_expected", table2_min_expected, false},
    {"jaccard", table2_jaccard, false},
    {"dice", table2_dice, false},
    {"ochiai", table2_ochiai, false},
    {"lift", table2_lift, false},
    {"pmi_bits", table2_pmi_bits, false},
    {"npmi", table2_npmi, false},
    {"phi", table2_phi, false},
    {"yule_q", table2_yule_q, false},
    {"odds_ratio", table2_odds_ratio, false},
    {"log_or_ha", table2_log_or_ha, false},
    {"se_log_or_ha", table2_se_log_or_ha, true},
    {"or_ha_lo", table2_or_ha_lo, true},
    {"or_ha_hi", table2_or_ha_hi, true},
    {"chi2", table2_chi2, true},
    {"p_chi2", table2_p_chi2, true},
    {"g2", table2_g2, true},
    {"p_g2", table2_p_g2, true},
    {"log10_p_g2", table2_log10_p_g2, true},
    {"fisher_p", table2_fisher_p, true},
    {"fisher_midp", table2_fisher_midp, true},
};
const size_t table2_n_measures = sizeof table2_measures / sizeof *table2_measures;
