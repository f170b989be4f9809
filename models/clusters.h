/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Intervals for ratios when what is drawn is a transcript, not a unit: Taylor linearisation over
 * clusters, without resampling.
 *
 * A ratio is a function f of totals T_j = sum_k y_kj over the K transcripts that have units. To
 * first order transcript k moves it by z_k = sum_j df/dT_j y_kj, so
 *
 *     SE^2 = K/(K-1) sum (z_k - mean z)^2
 *
 *     ln lift      X = sum x_k, E = sum e_k, L = X/E         z_k = (x_k - L e_k)/X
 *     ln OR        1/2 added to the totals a b c d           z_k = a_k/(a+1/2) - b_k/(b+1/2) - ...
 *     Jaccard J    U = a + b + c                             z_k = (a_k - J (a+b+c)_k)/U
 *     crude lift   of all units mixed: X n/(n_a n_b)         z_k = x_k/X - a_k/n_a - b_k/n_b +
 * n_k/n NPMI         gradient of its four totals
 *
 * With few clusters this is sometimes absurdly small (0 when they are alike), so the SE used is the
 * larger of it and of a floor, the SE if units were independent: for lifts sqrt(sum v)/X, v being
 * the variance of the null whose e is used. The interval is that of t with max(1, K_eff - 1)
 * degrees of freedom, K_eff = 1/sum w_k^2 effective clusters, w_k the share of cluster k in the
 * units or, for lifts, in E: one giant transcript makes an honestly huge interval (Carter,
 * Schnepel, Steigerwald 2017; Korn, Graubard 1998; linearisation: Wolter 2007).
 *
 * R: survey::svydesign(ids = ~1), svyratio(~x, ~e) for the lift (its SE divided by the ratio is
 * that of ln lift), svytotal and svycontrast(quote(log((a + .5) * ...))) for the others.
 *
 * Pure functions, O(clusters), no allocation. Sums run in the order given: byte order of names. */
#ifndef HEARTH_CLUSTERS_H
#define HEARTH_CLUSTERS_H

#include "models/table2.h"

/* A standard error of a logarithm that is not above this is what rounding left of 0. */
#define CLUSTERS_ROUNDING 1e-12

/* Of one transcript: joint units, how many the null expects, and the null's variance. */
struct cluster {
    double x, e, v;   /* at least 0 */
    uint32_t project; /* dense, 0-based, in byte order of names; UINT32_MAX: none */
};

/* A lift X/E with its interval. NaN is what is not there:
 *     K = 0       everything; lo.why = no_units
 *     E = 0       everything; untestable
 *     K = 1       se .. df; one_doc
 *     X = 0       se .. df, the lift is 0; zero_cell
 *     SE = 0      only lo and hi; degenerate */
struct lift {
    double lift, se; /* se of ln lift: the larger of the next two */
    double se_cluster, se_floor;
    double k_eff, df;
    struct value lo, hi; /* 95 %, of the lift; hi may be infinite */
};

/* clusters[n] are those with x or e (others may be there too); n_clusters >= n is K, all
 * transcripts that have units. */
struct lift clusters_lift(const struct cluster *clusters, size_t n, uint64_t n_clusters);

/* The same without one project's clusters; n_clusters is what is left of K. */
struct lift clusters_without(const struct cluster *clusters, size_t n, uint64_t n_clusters,
                             uint32_t project);

/* -1 when the interval lies below 1, 1 when above, 0 when it holds 1 or is missing. */
int clusters_side(const struct lift *lift);

/* Does one project carry a finding? Those without which the interval of `whole` would hold 1, be
 * missing, or lie on the other side. transcripts[n_projects] are each project's transcripts with
 * units, n_clusters those of all projects and of none. Writes the projects, ascending, to
 * ids[n_projects] and their number to *n_ids. False (and 0) when there is nothing to ask: the
 * interval of `whole` does not exclude 1, or there are fewer than two projects. O(projects *
 * clusters). */
bool clusters_carried_by(const struct lift *whole, const struct cluster *clusters, size_t n,
                         uint64_t n_clusters, const uint64_t *transcripts, uint32_t n_projects,
                         uint32_t *ids, uint32_t *n_ids);

/* The transcript as a cluster whose units are exchangeable (lift_within): e = n_a n_b/n and the
 * hypergeometric variance, 0 when n = 1. n > 0. */
struct cluster clusters_within(struct table2 transcript, uint32_t project);

/* Below, tables[n] is one table for each transcript; those without units are left out. */

/* The crude lift, all units mixed, to be held against a local one: `var` is the variance of that
 * one's null, `k_eff` its effective clusters. Missing throughout also when n_ab = 0 (zero_cell; the
 * lift alone is table2_lift). */
struct lift clusters_crude(const struct table2 *tables, size_t n, double var, double k_eff);

/* The log odds ratio of table2_log_or_ha, whose SE is the floor. deff = SE^2/naive^2 is the design
 * effect, n_eff = min(n, n/deff) as many units as it is worth; lo and hi are of the odds ratio. */
struct log_or {
    struct value log_or, se_naive, se_cluster, deff, n_eff, lo, hi;
    double k_eff, df; /* NaN without units, without an interval */
};
struct log_or clusters_log_or(const struct table2 *tables, size_t n);

/* The measures of table2 with clustered standard errors. That of an NPMI of -1 is missing. */
struct estimate {
    struct value x, se;
};
struct estimate clusters_jaccard(const struct table2 *tables, size_t n);
struct estimate clusters_npmi(const struct table2 *tables, size_t n);

/* Does a link differ between two groups or waves? theta = ln L1 - ln L2, z_k = z_1k - z_2k: right
 * also when transcripts hold both groups. The floor is that of two independent nulls. K_eff is the
 * smaller of the two lifts', as one does for two means: the pooled shares would lend a group of one
 * transcript the other's many. p is two-sided. one[n] and two[n] are the same transcripts;
 * n_clusters >= n is those with units of either. Missing: as for a lift, for either group's sake;
 * ratio is 0 when the first lift is. */
struct difference {
    struct value ratio, lo, hi, p; /* L1/L2 */
    double se, df;                 /* of theta */
};
struct difference clusters_difference(const struct cluster *one, const struct cluster *two,
                                      size_t n, uint64_t n_clusters);

#endif
