/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two themes and the units that hold them: measures of association in a 2x2 table.
 *
 *                 theme B     not B
 *     theme A     a           b           n_a         a = n_ab        b = n_a - a
 *     not A       c           d           n - n_a     c = n_b - a     d = n - n_a - n_b + a
 *                 n_b         n - n_b     n
 *
 * Pure functions: counts in, a number out, or NaN and the reason. What is called a test here
 * supposes that units are independent draws, which units of talk are not; the honest tests are
 * elsewhere (slide.h). Counts up to 2^53; products of counts are held in 128 bits, because ad - bc
 * in doubles loses everything when both products are near 10^18. */
#ifndef HEARTH_TABLE2_H
#define HEARTH_TABLE2_H

#include <stdint.h>

#include "models/reason.h"

/* n_ab <= n_a, n_b; n_a + n_b - n_ab <= n. Nothing is defined for counts that break this. */
struct table2 {
    uint64_t n, n_a, n_b, n_ab;
};

/* Does a table with these counts exist, and are they within 2^53? */
bool table2_possible(struct table2 t);

struct value table2_expected(struct table2 t);     /* n_a n_b / n */
struct value table2_min_expected(struct table2 t); /* the least of the four expected cells */
struct value table2_jaccard(struct table2 t);      /* a/(a+b+c); R: 1 - dist(method = "binary") */
struct value table2_dice(struct table2 t);         /* 2a/(2a+b+c) */
struct value table2_ochiai(struct table2 t);       /* a/sqrt(n_a n_b), the cosine */
struct value table2_lift(struct table2 t);         /* a n/(n_a n_b) */
struct value table2_pmi_bits(struct table2 t);     /* log2 lift */
struct value table2_npmi(struct table2 t); /* ln lift / -ln(a/n); -1 when a = 0 (Bouma 2009) */
struct value table2_phi(struct table2 t);  /* R: vcd::assocstats, or cor() of the two 0/1 columns */
struct value table2_yule_q(struct table2 t);     /* (ad - bc)/(ad + bc) */
struct value table2_odds_ratio(struct table2 t); /* ad/(bc), infinite when only bc is 0 */

/* Log odds ratio with 1/2 added to every cell, always (Haldane 1956, Anscombe 1956), its standard
 * error and the 95 % interval of the odds ratio. R: metafor::escalc(measure = "OR", add = 1/2, to =
 * "all") */
struct value table2_log_or_ha(struct table2 t);
struct value table2_se_log_or_ha(struct table2 t);
struct value table2_or_ha_lo(struct table2 t);
struct value table2_or_ha_hi(struct table2 t);

/* Pearson's chi-square, 1 df, without continuity correction. R: chisq.test(correct = FALSE) */
struct value table2_chi2(struct table2 t);
struct value table2_p_chi2(struct table2 t);

/* Log-likelihood ratio 2 sum O ln(O/E), 0 ln 0 = 0, 1 df (Dunning 1993). log10_p is finite where p
 * underflows to 0. R: vcd::assocstats */
struct value table2_g2(struct table2 t);
struct value table2_p_g2(struct table2 t);
struct value table2_log10_p_g2(struct table2 t);

/* Fisher's exact test: the two-sided p of R's fisher.test (all tables that are no likelier than
 * this one), and the doubled mid-p (Lancaster 1961; R: epitools::ormidp.test). At 4*10^9 units some
 * 10^5 steps. */
struct value table2_fisher_p(struct table2 t);
struct value table2_fisher_midp(struct table2 t);

/* Every measure, for those who print or test them all, in the order above. */
struct table2_measure {
    const char *name; /* of the column */
    struct value (*of)(struct table2 t);
    bool assumes_independent_units; /* a test, or an interval: never among the plain columns */
};
extern const struct table2_measure table2_measures[];
extern const size_t table2_n_measures;

#endif
