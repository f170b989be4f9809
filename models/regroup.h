/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Does it matter in which group people are? n people stand in groups, and w_ij says something of
 * every ordered pair of them (how often j spoke after i). The labels could as well have been dealt
 * to these people in any other way, the sizes of the groups n_g as they are, and who talks how much
 * to whom as it is. Over all these ways,
 *
 *     S     = sum of w_ij over pairs within a group       its distribution (E1 for null.h)
 *     m_gh  = sum of w_ij over i in g, j in h             its mean and variance
 *
 * The distribution is enumerated where there are at most REGROUP_MOST distinct assignments and
 * REGROUP_PEOPLE people; else REGROUP_DRAWS are drawn at random and the labels as they are counted
 * with them, so that no p is 0 (Phipson and Smyth 2010).
 *
 * (relabel.h tests any statistic of all strata at once; here each document's own distribution is
 * wanted, which can be convolved with others'.)
 *
 * Mean and variance are exact at any size. With (n)_k = n(n-1)...(n-k+1), two ordered pairs of
 * people are the same, each other's reverse, have the same first or second or are a chain (the
 * second of the one is the first of the other), or have nobody in common; of each kind the products
 * w w' are summed up, and the chance that both lie in the cell depends on the kind alone (the
 * moments of Mantel's 1967 statistic):
 *
 *                  same          reverse  first            second           chain   apart
 *     g != h       n_g n_h       0        n_g (n_h)_2      (n_g)_2 n_h      0       (n_g)_2 (n_h)_2
 *     g == h       (n_g)_2       (n_g)_2  (n_g)_3          (n_g)_3          (n_g)_3 (n_g)_4
 *     divided by   (n)_2         (n)_2    (n)_3            (n)_3            (n)_3   (n)_4
 *
 * Zero-initialise; free with regroup_free. */
#ifndef HEARTH_REGROUP_H
#define HEARTH_REGROUP_H

#include <stdbool.h>

#include "models/histogram.h"

enum { REGROUP_MOST = 100000, REGROUP_PEOPLE = 512, REGROUP_DRAWS = 9999 };

/* w_ij and w_ji of two people, i < j. */
struct regroup_pair {
    uint32_t i, j;
    int64_t there, back;
};
struct regroup_people {
    const uint32_t *group; /* [n] below n_groups */
    const uint64_t *sizes; /* [n_groups] of the groups: above 0 */
    uint32_t n, n_groups;
    const struct regroup_pair *pairs; /* [n_pairs], each pair once */
    size_t n_pairs;
};

enum regroup_method { REGROUP_EXACT, REGROUP_DRAWN, REGROUP_TOO_WIDE };

struct regroup_sums {
    double total, same, reverse, first, second, chain, apart;
};
struct regroup_moments {
    double mean, variance; /* variance is 0 exactly where nothing can change */
};

struct regroup {
    /* How many of the assignments give each S, as the histogram of S + `shift`, … */
    struct histogram ways;
    int64_t shift;
    uint64_t observed; /* … and S + shift as it is */
    enum regroup_method method;
    /* Workspace: */
    uint32_t *members, *n_members, *labels;
    uint64_t *left, *counts;
    int64_t *weights;
    size_t cap_members, cap_n_members, cap_labels, cap_left, cap_counts, cap_weights;
};

/* REGROUP_TOO_WIDE, and no histogram, where S can take more values than null.h can carry. */
void regroup_within(struct regroup *r, const struct regroup_people *p, uint64_t seed);
void regroup_free(struct regroup *r);

/* How many distinct assignments there are; 0: more than REGROUP_MOST. */
uint64_t regroup_arrangements(const struct regroup_people *p);

struct regroup_sums regroup_sums(const struct regroup_people *p);
/* Of m_gh, and of S, the sum of all m_gg. */
struct regroup_moments regroup_cell(const struct regroup_people *p, const struct regroup_sums *s,
                                    uint32_t g, uint32_t h);
struct regroup_moments regroup_within_moments(const struct regroup_people *p,
                                              const struct regroup_sums *s);
/* Of the sum over group g of a number x_i for each person: sum x, sum x^2. */
struct regroup_moments regroup_share(uint64_t n, uint64_t n_g, double sum, double squares);

#endif
