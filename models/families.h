/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Families of tests: which p-values are adjusted together. In a codebook with levels the tests of
 * parents with parents, parents with children, … are families of their own, so that children do not
 * weaken their parents' links. */
#ifndef HEARTH_FAMILIES_H
#define HEARTH_FAMILIES_H

#include "models/adjust.h"
#include "models/hierarchy.h"

struct family_test {
    uint64_t family;           /* any number: the tests of one number are adjusted together */
    enum adjust_method method; /* the same throughout a family */
    double p;                  /* NaN: not tested, and not counted */
};

/* q[i] of tests[i], i < n. */
void families_adjust(const struct family_test *tests, double *q, size_t n);

/* The family of a pair of themes (ids in the hierarchy), below 2^48. */
uint64_t families_of_levels(const struct hierarchy *h, uint32_t a, uint32_t b);

#endif
