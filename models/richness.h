/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How many kinds of things (themes, meetings of two themes) there are, when some were seen in few
 * transcripts: what another transcript may bring.
 *
 * T transcripts; kind i is in Y_i of them; S kinds seen, U = sum Y_i, Q1 and Q2 kinds in exactly
 * one and two. A = (T-1)/T. Unseen kinds, at least (Chao 1987):
 *
 *     Q0 = A Q1^2/(2 Q2), or A Q1(Q1-1)/2 without a kind in two;     Chao2 = S + Q0
 *
 * Its interval is log-normal (Chao 1987): S + Q0/C .. S + Q0 C. Where no more than `most` kinds can
 * be (a codebook), Q0 is at most most - S, and the interval ends there. Then
 *
 *     coverage                1 - (Q1/U) T Q0/(T Q0 + Q1)    1 when Q1 = 0
 *     new in the next m       Q0 (1 - (1 - Q1/(T Q0 + Q1))^m)
 *     Good and Turing's Q1/T  the upper companion of m = 1
 *
 * (Chao, Jost 2012; Chao, Gotelli and others 2014). R: vegan::specpool(smallsample = TRUE).
 *
 * Rarefaction: kinds expected in t of the T transcripts drawn at random, S(t) = sum (1 - a_i),
 * a_i = C(T-Y_i, t)/C(T, t); variance over programmes like this one sum (1 - a_i)^2 - S(t)^2/Chao2
 * (Colwell, Mao, Chang 2004). R: vegan::specaccum(method = "exact").
 *
 * Pure functions. */
#ifndef HEARTH_RICHNESS_H
#define HEARTH_RICHNESS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "models/reason.h"

struct richness_counts {
    uint64_t docs, seen, incidences, uniques, duplicates; /* T S U Q1 Q2 */
    double most;                                          /* kinds; INFINITY when not known */
};

/* Missing with one transcript: too_few_docs. Without a kind: theme_absent, but for `next`. */
struct richness {
    double unseen; /* Q0, 0 where it is missing */
    bool capped;   /* `most` held Q0 back: in coverage, and in what is new in the next, too */
    struct value estimate;   /* Chao2: a lower bound */
    struct value se, lo, hi; /* no_uniques where Q0 is 0; se as if there were no `most` */
    struct value coverage;   /* 0..1 */
    struct value next;       /* Good and Turing: kinds */
};
struct richness richness_of(const struct richness_counts *c);
/* Kinds expected to be new in the next m transcripts; missing as the estimate is. */
struct value richness_new(const struct richness_counts *c, const struct richness *r, unsigned m);

/* having[1..docs] are the kinds in exactly so many transcripts. Writes S(t) and sum (1 - a_i)^2 to
 * mean[t] and squares[t], t = 1..docs. O(docs * distinct Y). */
void richness_rarefy(const uint64_t *having, size_t docs, double *mean, double *squares);

/* Saturation as Guest, Namey and Chen (2020) declare it: the first s >= base with
 *
 *     kinds new in transcripts s+1 .. s+run  <=  per cent of the kinds in transcripts 1 .. base
 *
 * found[k] are the kinds new in transcript k, from 0. */
struct guest_rule {
    unsigned base, run, percent;
};
struct guest {
    enum reason
        why; /* too_few_docs: base + run transcripts, or a kind in the base, are not there */
    bool reached, reopened; /* reopened: a later run is above it again */
    uint64_t before;        /* s, when it was reached */
    unsigned run;
};
struct guest guest_of(const uint64_t *found, size_t docs, struct guest_rule rule);

#endif
