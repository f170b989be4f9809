/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Mantel-Haenszel: one odds ratio from several 2x2 tables (table2.h), one for each project. It
 * supposes that units within a project are independent draws, which units of talk are not; so it is
 * printed as naive, beside the clustered intervals (clusters.h, projects.h).
 *
 * A stratum is informative when all four margins are above 0; N its units. With R = ad/N, S = bc/N,
 * P = (a + d)/N, Q = (b + c)/N, sums over informative strata:
 *
 *     OR_MH  = sum R / sum S                                          (Mantel, Haenszel 1959)
 *     var ln = sum PR/(2 R.^2) + sum (PS + QR)/(2 R. S.) + sum QS/(2 S.^2)     R. = sum R, S. = sum
 * S (Robins, Breslow, Greenland 1986) CMH    = (sum (a - E))^2 / sum V, 1 df, E = n_a n_b/N, V =
 * n_a n_b (N - n_a)(N - n_b)/(N^2 (N - 1)), no continuity correction Breslow-Day: A the count that
 * fits OR_MH and the margins, V_A = 1/(1/A + 1/(n_a - A) + 1/(n_b - A) + 1/(N - n_a - n_b + A));
 * sum (a - A)^2/V_A, less (sum (a - A))^2/sum V_A for Tarone (1985); df informative - 1
 *
 * R: metafor::rma.mh(ai, bi, ci, di, measure = "OR", add = 0, to = "none", correct = FALSE) has all
 * of it; mantelhaen.test(correct = FALSE). Pooled log odds ratios: rma(measure = "OR", add = 1/2,
 * to = "all"), see pooling.h. */
#ifndef HEARTH_STRATA_H
#define HEARTH_STRATA_H

#include "models/pooling.h"
#include "models/table2.h"

/* No stratum left out. */
#define STRATA_ALL SIZE_MAX

/* What leaving one stratum out recomputes. Missing: all with no_informative_stratum; the interval
 * with zero_cell when the odds ratio is 0 or infinite. */
struct strata_mh {
    size_t informative;
    struct value odds_ratio, lo, hi; /* 95 % */
    struct value chi2, p;            /* CMH */
};
struct strata_mh strata_mh(const struct table2 *strata, size_t n, size_t without);

bool strata_is_informative(struct table2 stratum);

/* The share of a stratum in OR_MH: S_h / sum S; zero_cell when sum S is 0,
 * no_informative_stratum when it is not one. */
struct value strata_weight(const struct table2 *strata, size_t n, size_t stratum);

struct strata {
    struct strata_mh mh;
    struct value breslow_day, tarone, p_tarone; /* of Tarone's; missing as the interval, and
                                                   no_projects with one stratum */
    struct value df;
    struct value crude;       /* odds ratio of the summed cells of all strata */
    struct value confounding; /* crude/OR_MH - 1; zero_cell unless both are above 0 and finite */
    struct value n_eff;       /* 1/sum w^2 with the weights above: as if from so many projects */
    struct pooled pooled;     /* log_or_ha of the informative strata, its naive SE */
    bool confounded;          /* |confounding| >= 0.1 */
    bool simpson; /* the intervals of the crude odds ratio (log_or_ha) and of OR_MH exclude 1 on
                     opposite sides */
};

/* work[n]: room to work in. O(n). */
struct strata strata_score(const struct table2 *strata, size_t n, struct effect *work);

/* The strata without which the interval of OR_MH would hold 1, be missing, or lie on the other side
 * of 1: indices to ids[n], ascending, their number to *n_ids. False (and 0) when it does not
 * exclude 1, or there are fewer than two strata. O(n^2). */
bool strata_carried_by(const struct table2 *strata, size_t n, size_t *ids, size_t *n_ids);

#endif
