/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Effects of several projects put together: do they agree, what is their mean, and what may a
 * further project show?
 *
 * Effect h is theta_h with standard error s_h, w_h = 1/s_h^2. The fixed mean is sum w theta / sum
 * w. Cochran's Q = sum w_h (theta_h - fixed)^2 has H - 1 df when all projects share one effect; I^2
 * = max(0, (Q - df)/Q) is the share of the spread that chance does not explain (Higgins, Thompson
 * 2002), tau^2 = max(0, (Q - df)/(sum w - sum w^2/sum w)) the variance between projects
 * (DerSimonian, Laird 1986). The random-effects mean mu has weights 1/(s_h^2 + tau^2), and a
 * further project lies in mu +- t_{H-2} sqrt(tau^2 + se(mu)^2) (Higgins, Thompson, Spiegelhalter
 * 2009).
 *
 * R: metafor::rma(yi, sei = s, method = "DL"), for the fixed mean method = "FE"; for the interval
 * predict(..., pi.type = "HTS") */
#ifndef HEARTH_POOLING_H
#define HEARTH_POOLING_H

#include <stddef.h>

#include "models/reason.h"

struct effect {
    double theta; /* on a scale where effects add: the log of a ratio */
    double s;     /* > 0, finite */
};

/* On the scale of theta. Without effects all is missing, with one all but the fixed mean; the
 * interval asks for three (REASON_NO_PROJECTS). */
struct pooled {
    size_t n; /* effects */
    struct value fixed, fixed_se;
    struct value q, p_q; /* df n - 1 */
    struct value i2;     /* 0..1 */
    struct value tau2, mu, mu_se;
    struct value lo, hi; /* prediction interval */
};

/* effects[n]; their order changes last digits only. O(n), no allocation. */
struct pooled pooling_effects(const struct effect *effects, size_t n);

#endif
