/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/rung.h"

#include <math.h>

struct rung rung_of(const struct null *null, bool whole, uint64_t observed, double e, double v) {
    struct rung r = {.exact = whole && null->n > 0, .test = null_test(null, observed)};
    if (!(v > 0) || (r.exact && !null_testable(null)))
        r.p = value_missing(REASON_UNTESTABLE);
    else if (r.exact)
        r.p = value_of(r.test.p);
    else if (e < 5)
        r.p = value_missing(REASON_SPARSE);
    else
        r.p = value_of(null_normal_p((double)observed, e, v));
    return r;
}

struct value rung_told(const struct rung *r, double tail) {
    if (r->p.why == REASON_UNTESTABLE)
        return r->p;
    return r->exact ? value_of(tail) : value_missing(REASON_NOT_CHECKED);
}
