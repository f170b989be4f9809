/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/rung.h"

#include <math.h>

enum reason rung_untested(const struct null *ends, bool exact, double e, double v) {
    if (!(v > 0) || (exact && !null_testable(ends)))
        return REASON_UNTESTABLE;
    return exact || e >= 5 ? REASON_NONE : REASON_SPARSE;
}

struct rung rung_of(const struct null *null, bool whole, uint64_t observed, double e, double v) {
    struct rung r = {.exact = whole && null->n > 0, .test = null_test(null, observed)};
    enum reason why = rung_untested(null, r.exact, e, v);
    if (why)
        r.p = value_missing(why);
    else
        r.p = value_of(r.exact ? r.test.p : null_normal_p((double)observed, e, v));
    return r;
}

struct value rung_told(const struct rung *r, double tail) {
    if (r->p.why == REASON_UNTESTABLE)
        return r->p;
    return r->exact ? value_of(tail) : value_missing(REASON_NOT_CHECKED);
}
