/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How evenly a theme is spread over the parts of a corpus: transcripts, or speakers. Part k has
 * f_k of the f hits and w_k of the W words; parts without words are dropped, K are left.
 *
 *     DP      = 1/2 sum |f_k/f - w_k/W|           0: as the words are spread (Gries 2008)
 *     DP_norm = DP/(1 - min w/W)                  1: all in the smallest part (Lijffijt, Gries
 * 2012) D       = 1 - (sd/mean of f_k/w_k)/sqrt(K-1), sd with divisor K; 1 even (Juilland 1964)
 *
 * Each is a line of R: with d <- f/sum(f) and s <- w/sum(w), dp <- sum(abs(d - s))/2 and
 * dp/(1 - min(s)). */
#ifndef HEARTH_DISPERSION_H
#define HEARTH_DISPERSION_H

#include <stddef.h>
#include <stdint.h>

#include "models/reason.h"

struct dispersion_part {
    uint64_t words, hits; /* sums below 2^62 */
};

struct dispersion {
    size_t n_parts;    /* with words */
    uint64_t hits;     /* in them */
    size_t range;      /* parts with a hit */
    bool hangs_on_one; /* one part holds half of the hits, or more; false without hits */
    /* Missing: no_units without a part, theme_absent without a hit, one_doc with one part. */
    struct value dp, dp_norm, juilland_d;
};

struct dispersion dispersion_of(const struct dispersion_part *parts, size_t n);

#endif
