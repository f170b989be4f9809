/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * E1: the exact distribution of the number of joint units when two themes have nothing to do with
 * each other, and the p-value of the number that was seen.
 *
 * Blocks of talk (slide.h), or strata, are independent of each other under the null, so the total
 * is their convolution:
 *
 *     P(X = k) = sum over j of P(X' = k - j) P(block = j)
 *
 * No term is negative, so plain doubles keep the relative accuracy of every one of them, down to
 * the far tails; tails are summed directly and never taken as 1 - the other. A block that leaves
 * one number in all cases only moves the origin. There is no randomness and no seed, but also no
 * promise that sums in another order end with the same last digit: blocks are convolved in the
 * order in which they are given.
 *
 * Terms at either end below 1e-300 are dropped, so that thousands of blocks take no longer than
 * their distribution is wide; a p-value below about 1e-290 can be 0. The smallest and the largest
 * number that can be and their chances are kept apart and know nothing of this.
 *
 * The convolution of hypergeometric strata is the exact conditional Cochran-Mantel-Haenszel test
 * (R: mantelhaen.test(exact = TRUE)). */
#ifndef HEARTH_NULL_H
#define HEARTH_NULL_H

#include "models/histogram.h"

/* When the supports of the blocks add to more than this, only mean, variance and ends are kept and
 * the normal form must do. */
enum { NULL_MOST_SUPPORT = 50000 };

/* The level that a pair must be able to reach to be worth a test. */
#define NULL_ALPHA 0.05

/* Terms at the ends that are dropped, unless `negligible` is made larger. */
#define NULL_NEGLIGIBLE 1e-300

/* Zero-initialise, then null_begin; free with null_free. */
struct null {
    double *pmf;           /* [n]: the chance of first, first + 1, …; 0 on both sides of it */
    size_t n;              /* 0 when the support is too wide */
    uint64_t first;        /* at least `least` */
    uint64_t least, most;  /* the numbers that can be */
    double p_min, p_max;   /* the chance of each of these two */
    double mean, variance; /* sums over the blocks, in their order */
    double negligible;     /* ends below this are dropped */
    /* Workspace: */
    double *room, *other, *block;
    size_t cap_room, cap_other, cap_block;
};
void null_free(struct null *n);

/* Nothing added yet: 0 for certain. */
void null_begin(struct null *n);
/* One more block. */
void null_add(struct null *n, const struct histogram *h);
/* The same, but neither mean nor variance count it in, which takes as long as the rest. */
void null_add_chances(struct null *n, const struct histogram *h);
/* One more stratum: units that hold A and units that hold B lie anywhere among `units`. n_a, n_b <=
 * units <= 2^53. */
void null_add_hypergeometric(struct null *n, uint64_t units, uint64_t n_a, uint64_t n_b);

/* All that was added to another one. That takes less time than one block of it after the other
 * where the other is short, as that of a transcript is. */
void null_join(struct null *n, const struct null *other);

/* The sum of the blocks' supports, that is of largest - smallest number. */
static inline uint64_t null_support(const struct null *n) {
    return n->most - n->least;
}

struct null_test {
    double p_le, p_ge;           /* P(X <= x), P(X >= x) */
    double p;                    /* two-sided: min(1, 2 min(p_le, p_ge)) */
    double midp;                 /* each tail less half of P(X = x) (Lancaster 1961) */
    double p_min_end, p_max_end; /* the chance of the smallest and the largest number */
};

/* All but the ends are NaN when the support is too wide. */
struct null_test null_test(const struct null *n, uint64_t observed);

/* Would the smallest or the largest number, if it were seen, be significant at NULL_ALPHA? If not,
 * no number would, and the pair is left out of the tests (Gilbert 2005). */
bool null_testable(const struct null *n);

/* The two-sided p of the normal form, with continuity correction, for nulls that are too wide or of
 * which only sums are shared: at least 1e-6, because far tails are not normal. NaN when the
 * variance is not above 0. */
double null_normal_p(double observed, double mean, double variance);

#endif
