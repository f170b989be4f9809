/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/within.h"

#include "models/special.h"

void within_add(struct within *w, struct within_margins doc, uint64_t n_b, uint64_t n_ab) {
    w->n_b += n_b;
    w->n_ab += n_ab;
    w->expected += (double)doc.n_a * (double)n_b / (double)doc.n;
}

/* One cell's part; an expectation of 0 has nothing to be held against. */
static double cell(double observed, double expected, double excess) {
    return expected > 0 ? special_deviance(observed, expected, excess / expected) : 0;
}

struct value within_g2(const struct within *w, struct within_margins all) {
    if (!within_counts(all))
        return value_missing(REASON_NO_UNITS);
    if (w->n_b == 0)
        return value_missing(REASON_BOTH_ABSENT);
    double a = (double)w->n_ab, n_a = (double)all.n_a, n_b = (double)w->n_b, n = (double)all.n;
    double e = w->expected, excess = a - e;
    double sum = cell(a, e, excess) + cell(n_a - a, n_a - e, -excess) +
                 cell(n_b - a, n_b - e, -excess) +
                 cell(n - n_a - n_b + a, n - n_a - n_b + e, excess);
    return value_of(excess < 0 ? -2 * sum : 2 * sum);
}

struct value within_lift(const struct within *w) {
    return w->n_b ? value_of((double)w->n_ab / w->expected) : value_missing(REASON_BOTH_ABSENT);
}
