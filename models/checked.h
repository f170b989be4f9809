/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A coder held against another one who is taken for right, and a lexicon held against a sample that
 * a person read.
 *
 *                     standard: yes   no
 *     coder: yes      tp              fp        precision = tp/(tp + fp), recall = tp/(tp + fn)
 *            no       fn              tn        F1 = 2 tp/(2 tp + fp + fn), MCC = phi
 *
 * Intervals of the two shares are Wilson's. R: prop.test(correct = FALSE); scikit-learn's
 * precision_recall_fscore_support, matthews_corrcoef.
 *
 * A sample is drawn apart from the units with a hit (a share w of all) and from those without. Of m
 * units read in a stratum x held the theme:
 *
 *     prevalence = w x1/m1 + (1 - w) x0/m0, SE^2 = w^2 v1 + (1 - w)^2 v0, v = s (1 - s)/(m + 2),
 *     s = (x + 1/2)/(m + 1); interval +- z SE, cut at 0 and 1
 *     recall     = w x1/m1 / prevalence: tp/(tp + fn) of the sample would say nothing, since hits
 *                  are over-represented in it. Its interval is that of the logit
 *                  L = ln(w s1/((1 - w) s0)), SE^2 = v1/s1^2 + v0/s0^2; the end beyond which there
 *                  is nothing (x0 = 0: 1; x1 = 0: 0) is that number.
 *
 * Drawn from several groups apart, all of it is summed over groups with the weights of their units
 * (Cochran 1977, ch. 5). */
#ifndef HEARTH_CHECKED_H
#define HEARTH_CHECKED_H

#include <stddef.h>
#include <stdint.h>

#include "models/reason.h"

struct checked_table {
    uint64_t tp, fp, fn, tn;
};
/* theme_absent where the coder, or the standard, never says yes; F1 both_absent where neither does;
 * MCC no_variation where one of them always says the same, no_units without a unit. */
struct checked_scores {
    struct value precision, precision_lo, precision_hi, recall, recall_lo, recall_hi, f1, mcc;
};
struct checked_scores checked_scores(struct checked_table t);

/* What was drawn from one group. */
struct checked_sample {
    uint64_t units, hits;              /* all of the group; with a hit */
    uint64_t read_hits, true_hits;     /* in the sample: m1, x1 */
    uint64_t read_others, true_others; /* m0, x0 */
};
/* no_units without a unit; not_checked where none of a stratum that has units was read; recall
 * theme_absent where nobody read a unit with the theme. */
struct checked_prevalence {
    struct value hit_rate;
    struct value precision, precision_lo, precision_hi; /* theme_absent without a hit */
    struct value prevalence, se, lo, hi;
    struct value recall, recall_lo, recall_hi;
};
/* Of all groups together, each drawn from apart. */
struct checked_prevalence checked_prevalence(const struct checked_sample *groups, size_t n);

#endif
