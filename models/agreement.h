/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How far coders agree, by nominal codes: what chance alone would bring is taken off.
 *
 * A unit was coded by r of the coders, each giving it one of q codes, r_c of them code c. Sums over
 * units, which add up over documents:
 *
 *     n1 = units with r >= 1      p_c = sum over n1 of r_c/r            (share of code c: p_c/n1)
 *     n2 = units with r >= 2      A = sum over n2 of sum_c r_c (r_c - 1)/(r (r - 1))
 *     v_c = sum over n2 of r_c    D = sum over n2 of sum_c r_c (r - r_c)/(r - 1)
 *
 *     agreement p_a     = A/n2
 *     Brennan-Prediger  = (p_a - 1/q)/(1 - 1/q)                        Brennan, Prediger 1981
 *     Gwet's AC1        = (p_a - p_e)/(1 - p_e), p_e = sum_c p_c/n1 (1 - p_c/n1)/(q - 1)
 *                                                                      Gwet 2008; units with one
 *                         coder take part in p_e. R: irrCAC::gwet.ac1.raw, bp.coeff.raw
 *     Krippendorff's a. = 1 - (n - 1) D/(n^2 - sum_c v_c^2), n = sum_c v_c
 *                                                                      Krippendorff 2019, ch. 12
 *
 * Of two coders and the units that both coded there is also the table of their codes, p_ij:
 *
 *     Cohen's kappa     = (p_o - p_e)/(1 - p_e), p_o = sum p_ii, p_e = sum p_i. p_.i
 *     its SE^2          = [sum p_ii (1 - (p_i. + p_.i)(1 - k))^2
 *                          + (1 - k)^2 sum_{i != j} p_ij (p_.i + p_j.)^2
 *                          - (k - p_e (1 - k))^2]/(n (1 - p_e)^2)      Fleiss, Cohen, Everitt 1969
 *     SE^2 of AC1       = [sum p_ij (1{i = j} - 2(1 - g)(1 - (s_i + s_j)/2)/(q - 1))^2
 *                          - (p_a - 2(1 - g) p_e)^2]/(n (1 - p_e)^2), s_i = (p_i. + p_.i)/2
 *                                                                      Gwet 2008
 *
 * Both take units for independent draws. Intervals of alpha and AC1 do not: they are percentiles
 * over documents drawn anew. */
#ifndef HEARTH_AGREEMENT_H
#define HEARTH_AGREEMENT_H

#include <stddef.h>
#include <stdint.h>

#include "models/reason.h"

/* Sums lie in a plain array of agreement_width(q) doubles, so that they are added like vectors. */
enum { AGREEMENT_N1, AGREEMENT_N2, AGREEMENT_A, AGREEMENT_D, AGREEMENT_CODES };
static inline size_t agreement_width(size_t q) {
    return AGREEMENT_CODES + 2 * q; /* p_c, then v_c */
}

/* Adds a unit of r coders, `codes` of them 0..q-1. O(r^2). */
void agreement_add(double *sums, size_t q, const uint32_t *codes, size_t r);
/* The same for q = 2: `yes` of r coders said code 1, the others code 0; `weight` such units. */
void agreement_add_yes(double *sums, size_t yes, size_t r, double weight);

/* no_units without a unit that two coded; no_variation of alpha where one and the same code was
 * given throughout, so that nothing could have been disagreed on, of AC1 and Brennan-Prediger for
 * q = 1. */
struct value agreement_share(const double *sums);
struct value agreement_alpha(const double *sums, size_t q);
struct value agreement_ac1(const double *sums, size_t q);
struct value agreement_brennan_prediger(const double *sums, size_t q);

/* Of table[q * q], row: first coder's code, column: second coder's. no_units; no_variation: where
 * both always gave one code all of it, where just one of them did the error and the interval (kappa
 * is 0 then, whatever the other says), where the error is 0 the interval. */
struct kappa {
    struct value kappa, se, lo, hi;
};
struct kappa agreement_kappa(const uint64_t *table, size_t q);
struct value agreement_se_ac1(const uint64_t *table, size_t q);

/* The 95 % intervals over documents drawn anew, as many as there are, with replacement: sums[docs]
 * of width agreement_width(q) each, in the byte order of their names. Quantiles as R's type 7.
 * one_doc, too_few_docs under AGREEMENT_DOCS documents with two coders; no_units; sparse where more
 * than one in twenty draws has no value. The same seed gives the same draws. */
enum { AGREEMENT_DOCS = 5 };
struct agreement_intervals {
    struct value alpha_lo, alpha_hi, ac1_lo, ac1_hi;
};
struct agreement_intervals agreement_bootstrap(const double *sums, size_t docs, size_t q,
                                               uint64_t draws, uint64_t seed);

#endif
