/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/clusters.h"

#include <math.h>

#include "models/special.h"

/* Where no cluster is left out. */
#define NO_PROJECT UINT32_MAX

static double df_of(double k_eff) {
    return fmax(1, k_eff - 1);
}

/* SE from the sum of squares about the mean over K clusters. */
static double spread(double squares, double clusters) {
    return sqrt(clusters / (clusters - 1) * squares);
}

/* exp(log_centre +- t se), or both ends missing when the SE is 0. */
static void interval(double log_centre, double se, double df, struct value *lo, struct value *hi) {
    *lo = *hi = value_missing(REASON_DEGENERATE);
    if (!(se > CLUSTERS_ROUNDING))
        return;
    double half = se * special_t_quantile(0.975, df);
    *lo = value_of(exp(log_centre - half));
    *hi = value_of(exp(log_centre + half));
}

static struct lift lift_missing(double lift, double k_eff, enum reason why) {
    struct value none = value_missing(why);
    return (struct lift){lift, NAN, NAN, NAN, k_eff, NAN, none, none};
}

static struct lift lift_with(double lift, double se_cluster, double se_floor, double k_eff) {
    struct lift l = {.lift = lift,
                     .se = fmax(se_cluster, se_floor),
                     .se_cluster = se_cluster,
                     .se_floor = se_floor,
                     .k_eff = k_eff,
                     .df = df_of(k_eff)};
    interval(log(lift), l.se, l.df, &l.lo, &l.hi);
    return l;
}

struct sums {
    double x, e, v, e_squares;
};

static struct sums sums_of(const struct cluster *c, size_t n, uint32_t without) {
    struct sums s = {0, 0, 0, 0};
    for (size_t k = 0; k < n; k++) {
        if (c[k].project == without && without != NO_PROJECT)
            continue;
        s.x += c[k].x;
        s.e += c[k].e;
        s.v += c[k].v;
        s.e_squares += c[k].e * c[k].e;
    }
    return s;
}

static enum reason lift_fault(const struct sums *s, uint64_t n_clusters) {
    if (n_clusters == 0)
        return REASON_NO_UNITS;
    if (!(s->e > 0))
        return REASON_UNTESTABLE;
    if (n_clusters == 1)
        return REASON_ONE_DOC;
    return s->x > 0 ? REASON_NONE : REASON_ZERO_CELL;
}

/* sum z = (X - L E)/X is 0, so the squares need no mean, and clusters with neither x nor e add
 * nothing. */
static struct lift lift_of(const struct cluster *c, size_t n, uint64_t n_clusters,
                           uint32_t without) {
    struct sums s = sums_of(c, n, without);
    enum reason fault = lift_fault(&s, n_clusters);
    if (fault == REASON_NO_UNITS || fault == REASON_UNTESTABLE)
        return lift_missing(NAN, NAN, fault);
    double lift = s.x / s.e, k_eff = s.e * s.e / s.e_squares, squares = 0;
    if (fault)
        return lift_missing(lift, k_eff, fault);
    for (size_t k = 0; k < n; k++) {
        if (c[k].project == without && without != NO_PROJECT)
            continue;
        double z = c[k].x - lift * c[k].e;
        squares += z * z;
    }
    return lift_with(lift, spread(squares, (double)n_clusters) / s.x, sqrt(s.v) / s.x, k_eff);
}

struct lift clusters_lift(const struct cluster *clusters, size_t n, uint64_t n_clusters) {
    return lift_of(clusters, n, n_clusters, NO_PROJECT);
}

struct lift clusters_without(const struct cluster *clusters, size_t n, uint64_t n_clusters,
                             uint32_t project) {
    return lift_of(clusters, n, n_clusters, project);
}

int clusters_side(const struct lift *lift) {
    if (lift->lo.why || lift->hi.why)
        return 0;
    return lift->lo.x > 1 ? 1 : lift->hi.x < 1 ? -1 : 0;
}

bool clusters_carried_by(const struct lift *whole, const struct cluster *clusters, size_t n,
                         uint64_t n_clusters, const uint64_t *transcripts, uint32_t n_projects,
                         uint32_t *ids, uint32_t *n_ids) {
    int side = clusters_side(whole);
    *n_ids = 0;
    if (side == 0 || n_projects < 2)
        return false;
    for (uint32_t h = 0; h < n_projects; h++) {
        struct lift rest = lift_of(clusters, n, n_clusters - transcripts[h], h);
        if (clusters_side(&rest) != side)
            ids[(*n_ids)++] = h;
    }
    return true;
}

struct cluster clusters_within(struct table2 t, uint32_t project) {
    double n = (double)t.n, n_a = (double)t.n_a, n_b = (double)t.n_b;
    double e = n_a * n_b / n;
    double v = t.n > 1 ? e * ((n - n_a) / n) * ((n - n_b) / (n - 1)) : 0;
    return (struct cluster){(double)t.n_ab, e, v, project};
}

/* The totals, and how many effective clusters share the units. */
struct totals {
    struct table2 all;
    uint64_t clusters;
    double k_eff;
};

static struct totals totals_of(const struct table2 *t, size_t n) {
    struct totals s = {{0, 0, 0, 0}, 0, NAN};
    double squares = 0;
    for (size_t k = 0; k < n; k++) {
        s.all.n += t[k].n;
        s.all.n_a += t[k].n_a;
        s.all.n_b += t[k].n_b;
        s.all.n_ab += t[k].n_ab;
        s.clusters += t[k].n > 0;
        squares += (double)t[k].n * (double)t[k].n;
    }
    if (s.clusters)
        s.k_eff = (double)s.all.n * (double)s.all.n / squares;
    return s;
}

/* The derivatives of a function of the four totals. */
struct gradient {
    double n, n_a, n_b, n_ab;
};

static double move_of(struct table2 t, struct gradient g) {
    return g.n_ab * (double)t.n_ab + g.n_a * (double)t.n_a + g.n_b * (double)t.n_b +
           g.n * (double)t.n;
}

/* The linearised SE; clusters >= 2. */
static double gradient_se(const struct table2 *t, size_t n, const struct totals *s,
                          struct gradient g) {
    double clusters = (double)s->clusters, mean = move_of(s->all, g) / clusters, squares = 0;
    for (size_t k = 0; k < n; k++) {
        double z = move_of(t[k], g) - mean;
        squares += t[k].n ? z * z : 0;
    }
    return spread(squares, clusters);
}

struct lift clusters_crude(const struct table2 *tables, size_t n, double var, double k_eff) {
    struct totals s = totals_of(tables, n);
    struct value lift = table2_lift(s.all);
    enum reason fault = lift.why;
    if (!fault && s.all.n_ab == 0)
        fault = REASON_ZERO_CELL;
    if (fault)
        return lift_missing(NAN, k_eff, fault);
    if (s.clusters < 2 || isnan(k_eff))
        return lift_missing(lift.x, k_eff, s.clusters < 2 ? REASON_ONE_DOC : REASON_UNTESTABLE);
    double x = (double)s.all.n_ab;
    struct gradient g = {1 / (double)s.all.n, -1 / (double)s.all.n_a, -1 / (double)s.all.n_b,
                         1 / x};
    return lift_with(lift.x, gradient_se(tables, n, &s, g), sqrt(var) / x, k_eff);
}

static struct gradient log_or_gradient(struct table2 t) {
    double a = 1 / ((double)t.n_ab + 0.5), b = 1 / ((double)(t.n_a - t.n_ab) + 0.5);
    double c = 1 / ((double)(t.n_b - t.n_ab) + 0.5);
    double d = 1 / ((double)(t.n - t.n_a - (t.n_b - t.n_ab)) + 0.5);
    return (struct gradient){d, -b - d, -c - d, a + b + c + d};
}

struct log_or clusters_log_or(const struct table2 *tables, size_t n) {
    struct totals s = totals_of(tables, n);
    struct value centre = table2_log_or_ha(s.all), naive = table2_se_log_or_ha(s.all);
    enum reason fault = s.clusters == 0   ? REASON_NO_UNITS
                        : centre.why      ? centre.why
                        : s.clusters == 1 ? REASON_ONE_DOC
                                          : REASON_NONE;
    struct value none = value_missing(fault);
    struct log_or l = {centre, naive, none, none, none, none, none, s.k_eff, NAN};
    if (fault)
        return l;
    double units = (double)s.all.n, se = gradient_se(tables, n, &s, log_or_gradient(s.all));
    double deff = se * se / (naive.x * naive.x);
    l.se_cluster = value_of(se);
    l.deff = value_of(deff);
    l.n_eff = value_of(deff > 1 ? units / deff : units);
    l.df = df_of(s.k_eff);
    interval(centre.x, fmax(se, naive.x), l.df, &l.lo, &l.hi);
    return l;
}

static struct estimate estimate_of(const struct table2 *t, size_t n, const struct totals *s,
                                   struct value x, struct gradient g) {
    if (x.why)
        return (struct estimate){x, x};
    if (s->clusters < 2)
        return (struct estimate){x, value_missing(REASON_ONE_DOC)};
    return (struct estimate){x, value_of(gradient_se(t, n, s, g))};
}

struct estimate clusters_jaccard(const struct table2 *tables, size_t n) {
    struct totals s = totals_of(tables, n);
    struct value j = table2_jaccard(s.all);
    double either = (double)(s.all.n_a + s.all.n_b - s.all.n_ab);
    struct gradient g = {0, -j.x / either, -j.x / either, (1 + j.x) / either};
    return estimate_of(tables, n, &s, j, g);
}

/* NPMI = f/h with f = ln(a n/(n_a n_b)) and h = ln(n/a). */
struct estimate clusters_npmi(const struct table2 *tables, size_t n) {
    struct totals s = totals_of(tables, n);
    struct value npmi = table2_npmi(s.all);
    if (!npmi.why && s.all.n_ab == 0)
        return (struct estimate){npmi, value_missing(REASON_ZERO_CELL)};
    double x = (double)s.all.n_ab, units = (double)s.all.n, h = log(units / x);
    struct gradient g = {(1 - npmi.x) / (units * h), -1 / ((double)s.all.n_a * h),
                         -1 / ((double)s.all.n_b * h), (1 + npmi.x) / (x * h)};
    return estimate_of(tables, n, &s, npmi, g);
}

static struct difference difference_missing(struct value ratio, enum reason why) {
    struct value none = value_missing(why);
    return (struct difference){ratio, none, none, none, NAN, NAN};
}

struct difference clusters_difference(const struct cluster *one, const struct cluster *two,
                                      size_t n, uint64_t n_clusters) {
    struct sums s = sums_of(one, n, NO_PROJECT), t = sums_of(two, n, NO_PROJECT);
    enum reason first = lift_fault(&s, n_clusters), second = lift_fault(&t, n_clusters);
    if (!(s.e > 0 && t.e > 0))
        return difference_missing(value_missing(s.e > 0 ? second : first),
                                  s.e > 0 ? second : first);
    if (!(t.x > 0))
        return difference_missing(value_missing(REASON_ZERO_CELL), second);
    double l = s.x / s.e, m = t.x / t.e, squares = 0;
    if (first)
        return difference_missing(value_of(l / m), first);
    for (size_t k = 0; k < n; k++) {
        double z = (one[k].x - l * one[k].e) / s.x - (two[k].x - m * two[k].e) / t.x;
        squares += z * z;
    }
    double floor2 = s.v / (s.x * s.x) + t.v / (t.x * t.x);
    double k_eff = fmin(s.e * s.e / s.e_squares, t.e * t.e / t.e_squares);
    struct difference d = {.ratio = value_of(l / m),
                           .se = fmax(spread(squares, (double)n_clusters), sqrt(floor2)),
                           .df = df_of(k_eff)};
    interval(log(l / m), d.se, d.df, &d.lo, &d.hi);
    d.p = d.lo.why ? d.lo : value_of(2 * special_t_upper(fabs(log(l / m)) / d.se, d.df));
    return d;
}
