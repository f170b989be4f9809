/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/table2.h"

#include <math.h>

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

/* One cell's part of G2: its expected count is row * column / n, its excess +-(ad - bc)/(row
 * column). */
static double g2_cell(uint64_t observed, uint64_t row, uint64_t column, uint64_t n, double det) {
    double product = (double)times(row, column);
    return product == 0 ? 0
                        : special_deviance((double)observed, product / (double)n, det / product);
}

/* 0 for a table with an empty margin, which is what the Fisher test needs. */
static double g2_of(struct table2 t) {
    struct cells c = cells_of(t);
    double det = (double)determinant(c);
    uint64_t not_a = t.n - t.n_a, not_b = t.n - t.n_b;
    return 2 * (g2_cell(c.a, t.n_a, t.n_b, t.n, det) + g2_cell(c.b, t.n_a, not_b, t.n, -det) +
                g2_cell(c.c, not_a, t.n_b, t.n, -det) + g2_cell(c.d, not_a, not_b, t.n, det));
}

struct value table2_g2(struct table2 t) {
    enum reason fault = margin_fault(t);
    return fault ? value_missing(fault) : value_of(g2_of(t));
}

struct value table2_p_g2(struct table2 t) {
    return p_of_chi2(table2_g2(t));
}

struct value table2_log10_p_g2(struct table2 t) {
    struct value g2 = table2_g2(t);
    return g2.why ? g2 : value_of(special_log_erfc(sqrt(g2.x / 2)) / M_LN10);
}

/* The hypergeometric distribution of n_ab given the margins. Its log pmf in Loader's (2000) form:
 * the deviance of the whole table and what Stirling's formula leaves out. Differences of lngamma
 * would keep six digits at 10^9 units. */
static double log_pmf(struct table2 t, uint64_t k) {
    t.n_ab = k;
    struct cells c = cells_of(t);
    double margins = special_stirling((double)t.n_a) + special_stirling((double)(t.n - t.n_a)) +
                     special_stirling((double)t.n_b) + special_stirling((double)(t.n - t.n_b));
    double cells = special_stirling((double)c.a) + special_stirling((double)c.b) +
                   special_stirling((double)c.c) + special_stirling((double)c.d);
    return margins - special_stirling((double)t.n) - cells - g2_of(t) / 2;
}

struct support {
    uint64_t least, mode, most;
};

static struct support support_of(struct table2 t) {
    uint64_t least = t.n_a > t.n - t.n_b ? t.n_a - (t.n - t.n_b) : 0;
    uint64_t most = t.n_a < t.n_b ? t.n_a : t.n_b;
    uint64_t mode = (uint64_t)(times(t.n_a + 1, t.n_b + 1) / ((wide)t.n + 2));
    return (struct support){least, mode < least ? least : mode > most ? most : mode, most};
}

/* P(X >= k) or P(X <= k) (up or down), over P(X = k): stepping outwards by the ratio of neighbours.
 */
static double tail_over_pmf(struct table2 t, uint64_t k, bool up) {
    struct support s = support_of(t);
    double x = (double)k, n_a = (double)t.n_a, n_b = (double)t.n_b;
    double rest = (double)t.n - n_a - n_b, term = 1, sum = 1;
    for (uint64_t left = up ? s.most - k : k - s.least; left; left--) {
        if (up) {
            term *= (n_a - x) * (n_b - x) / ((x + 1) * (rest + x + 1));
            x++;
        } else {
            term *= x * (rest + x) / ((n_a - x + 1) * (n_b - x + 1));
            x--;
        }
        sum += term;
        if (term < 1e-17 * sum)
            break;
    }
    return sum;
}

/* The k nearest to the mode, on the side given, whose log pmf is at most `limit`; the pmf falls
 * from the mode to `end`. False when there is none. */
static bool first_under(struct table2 t, uint64_t mode, uint64_t end, double limit, uint64_t *k) {
    if (log_pmf(t, end) > limit)
        return false;
    uint64_t over = mode, under = end;
    while (over + 1 < under || under + 1 < over) {
        uint64_t middle = over < under ? over + (under - over) / 2 : under + (over - under) / 2;
        if (log_pmf(t, middle) > limit)
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
    struct support s = support_of(t);
    double limit = log_pmf(t, t.n_ab) + log1p(1e-7), p = 0;
    if (log_pmf(t, s.mode) <= limit)
        return value_of(1);
    uint64_t k;
    if (first_under(t, s.mode, s.least, limit, &k))
        p += exp(log_pmf(t, k)) * tail_over_pmf(t, k, false);
    if (first_under(t, s.mode, s.most, limit, &k))
        p += exp(log_pmf(t, k)) * tail_over_pmf(t, k, true);
    return value_of(fmin(1, p));
}

struct value table2_fisher_midp(struct table2 t) {
    enum reason fault = margin_fault(t);
    if (fault)
        return value_missing(fault);
    /* The tail that leads away from the mode first. When it holds more than half, the observed
     * count is at the mode, and the other tail is summed in its turn; it cannot overflow there. */
    bool up = t.n_ab > support_of(t).mode;
    double pmf = exp(log_pmf(t, t.n_ab));
    double tail = pmf * (tail_over_pmf(t, t.n_ab, up) - 0.5);
    if (tail > 0.5)
        tail = pmf * (tail_over_pmf(t, t.n_ab, !up) - 0.5);
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
