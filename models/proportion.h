/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What share of the units hold a theme, when what is drawn is a transcript, not a unit.
 *
 * Transcript k has x_k of n_k units; x and n are the sums, K the transcripts with units.
 *
 *     p         = x/n, each unit counts alike: the talkative weigh more
 *     p_doc     = mean over transcripts of x_k/n_k, SE sd/sqrt K
 *     p_project = mean over projects of the mean over their transcripts, SE likewise
 *     talk_bias = p - p_doc: how far the talkative decide
 *
 * SE of p by linearisation (clusters.h): z_k = (x_k - p n_k)/n, SE^2 = K/(K-1) sum z_k^2.
 * deff = SE^2/(p(1-p)/n); n_eff = min(n, n/deff) independent units would say as much;
 * K_eff = 1/sum (n_k/n)^2. The interval is Wilson's
 *
 *     (p + z^2/2n +- z sqrt(p(1-p)/n + z^2/4n^2))/(1 + z^2/n)
 *
 * with n -> n_eff and z -> the t quantile of max(1, K_eff - 1) degrees of freedom (Korn, Graubard
 * 1998; Dean, Pagano 2015). Where no unit or every unit has the theme, n_eff = K_eff and the end at
 * 0 or 1 is exactly that. naive_lo, naive_hi are the plain Wilson interval, which takes units for
 * independent draws.
 *
 * R: survey::svyratio(~x, ~n, svydesign(ids = ~transcript)) for p and SE, prop.test(x, n, correct =
 * FALSE) for the naive interval. */
#ifndef HEARTH_PROPORTION_H
#define HEARTH_PROPORTION_H

#include <stddef.h>
#include <stdint.h>

#include "models/reason.h"

struct proportion_cluster {
    uint64_t x, n;    /* x <= n; sums below 2^62 */
    uint32_t project; /* UINT32_MAX: none; it is left out of p_project */
};

/* All missing without a unit: no_units. All shares are 0..1. */
struct proportion {
    uint64_t x, n;
    size_t n_clusters, n_projects; /* with units */
    struct value p, naive_lo, naive_hi;
    /* one_doc with one transcript; deff theme_absent or theme_everywhere for p = 0 or 1. */
    struct value se, deff, n_eff, lo, hi;
    struct value k_eff;
    struct value p_doc, se_doc;         /* se_doc: one_doc */
    struct value p_project, se_project; /* no_projects; se_project also with one */
    struct value talk_bias;
    bool unreliable; /* n_eff < 30, or an interval wider than 0.30, or none (NCHS 2017) */
};

/* Transcripts in the byte order of their ids, projects numbered so too: sums run in this order.
 * Those with n = 0 are left out. */
struct proportion proportion_of(const struct proportion_cluster *clusters, size_t n);

#endif
