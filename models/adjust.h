/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Many tests at once. A missing p (NaN) stays missing and is not counted among the m tests; ties
 * get equal values. R: p.adjust(p, method = "BH" / "BY" / "holm"). */
#ifndef HEARTH_ADJUST_H
#define HEARTH_ADJUST_H

#include <stddef.h>

enum adjust_method {
    ADJUST_BH,  /* false discovery rate: q_(i) = min over j >= i of m p_(j)/j (Benjamini, Hochberg
                   1995) */
    ADJUST_BY,  /* the same under any dependence: m times sum 1/k (Benjamini, Yekutieli 2001) */
    ADJUST_HOLM /* family-wise: max over j <= i of (m - j + 1) p_(j) (Holm 1979) */
};

/* q[i] for p[i], 0 <= i < n; p in 0..1 or NaN. p and q may be the same array. */
void adjust(enum adjust_method method, const double *p, double *q, size_t n);

#endif
