/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A link project by project: is it the same everywhere?
 *
 * Project h with K_h >= 2 transcripts that have units, X_h joint units among them and E_h > 0
 * expected ones:
 *
 *     theta_h = ln((X_h + 1/2)/(E_h + 1/2))       z_k = x_k/(X_h + 1/2) - e_k/(E_h + 1/2)
 *     SE_h    = the larger of sqrt(K_h/(K_h - 1) sum (z_k - mean z)^2) and sqrt(v_h)/(X_h + 1/2)
 *     df_h    = max(1, K_eff,h - 1), K_eff,h = E_h^2 / sum e_k^2
 *
 * theta_h +- t SE_h is its interval. With s_h = SE_h t/z the projects are put together (pooling.h)
 * as if each had the normal interval theta_h +- z s_h, so that a project of two transcripts cannot
 * weigh what a normal SE from two transcripts would. Linearisation as in clusters.h; the halves
 * keep projects in which the themes never meet. */
#ifndef HEARTH_PROJECTS_H
#define HEARTH_PROJECTS_H

#include "models/clusters.h"
#include "models/pooling.h"

/* `theta.why`: no_units (K = 0), one_doc (K = 1), untestable (E = 0); se, df and s are NaN then.
 * SE = 0 leaves lo and hi out (degenerate), and the project from the pooling. */
struct project {
    uint64_t transcripts; /* K_h */
    double x, e, v;       /* X_h, E_h and the variance of the null */
    struct value theta;   /* ln lift */
    double se, df, s;
    struct value lo, hi;     /* 95 %, of theta */
    double e_squares, moves; /* sum e_k^2; sum (z_k - mean z)^2 over its clusters … */
    uint64_t clusters;       /* … of which there are so many; the other transcripts have z = 0 */
};

/* Fills projects[n_projects] from clusters[n] (as clusters_lift takes them) and transcripts
 * [n_projects], each project's transcripts with units. Clusters of no project take no part.
 * O(projects + clusters), no allocation. */
void projects_effects(struct project *projects, uint32_t n_projects, const uint64_t *transcripts,
                      const struct cluster *clusters, size_t n);

/* The projects that have an interval put together, on the scale of theta. `contested`: Q's p below
 * 0.05, an interval wholly above 0 and one wholly below. */
struct projects_summary {
    struct pooled pooled;
    bool contested;
};

/* work[n_projects]: room to work in. */
struct projects_summary projects_summary(const struct project *projects, uint32_t n_projects,
                                         struct effect *work);

/* `reversed`: two lifts of one pair, the crude one (clusters_crude) and the local one, whose
 * intervals exclude 1 on opposite sides. Not to be asked of a pair whose "less often" failed at the
 * second rung only (flag `length`). */
bool projects_reversed(const struct lift *crude, const struct lift *local);

#endif
