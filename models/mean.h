/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The mean over transcripts of something between 0 and 1, each transcript counting alike, with the
 * 95 % interval of Student's t over transcripts:
 *
 *     mean +- t(0.975; n - 1) s/sqrt n,  s^2 = sum (x - mean)^2/(n - 1)
 *
 * cut off at 0 and 1. R: t.test(x)$conf.int. Zero-initialise; free with means_free. */
#ifndef HEARTH_MEAN_H
#define HEARTH_MEAN_H

#include <stddef.h>

#include "models/reason.h"

/* Remembers t(0.975; n - 1)/sqrt n. */
struct means {
    double *widths; /* [n], NaN or 0 where it was not asked for yet */
    size_t n;
};
struct mean {
    struct value mean, lo, hi;
};

/* Without x all is missing, for the reason given. lo and hi: too_few_docs with one, degenerate
 * where all are alike. The sum runs in the order of x. */
struct mean mean_of(struct means *m, const double *x, size_t n, enum reason none);
void means_free(struct means *m);

#endif
