/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/mixing_test.h"

#include <math.h>

void mixing_test_begin(struct mixing_test *t) {
    t->observed = 0;
    t->mean = t->variance = 0;
    t->any = t->drawn = t->wide = false;
    null_begin(&t->null);
}

void mixing_test_add(struct mixing_test *t, const struct mixing_chance *c) {
    if (!c->any)
        return;
    t->any = true;
    t->observed += c->regroup.observed;
    t->mean += c->mean;
    t->variance += c->variance;
    t->drawn |= c->regroup.method == REGROUP_DRAWN;
    t->wide |= c->regroup.method == REGROUP_TOO_WIDE;
    if (!t->wide)
        null_add(&t->null, &c->regroup.ways);
}

void mixing_test_free(struct mixing_test *t) {
    null_free(&t->null);
}

/* The upper tail of the normal form with continuity correction; far tails are not normal. */
static double normal_tail(double above, double sd) {
    return fmax(0.5e-6, erfc((above - 0.5) / sd / M_SQRT2) / 2);
}

struct mixing_result mixing_test_result(const struct mixing_test *t) {
    struct value none = value_missing(REASON_NO_VARIATION);
    struct mixing_result r = {none, none, none, none, MIXING_UNTESTED};
    if (!(t->variance > 0))
        return r;
    double above = (double)t->observed - t->mean, sd = sqrt(t->variance);
    r.z = value_of(-above / sd);
    struct null_test within = null_test(&t->null, t->observed);
    if (t->wide || isnan(within.p)) {
        r.p_le = value_of(normal_tail(above, sd));
        r.p_ge = value_of(normal_tail(-above, sd));
        r.p = value_of(null_normal_p((double)t->observed, t->mean, t->variance));
        r.method = MIXING_NORMAL;
        return r;
    }
    r.p_le = value_of(within.p_ge);
    r.p_ge = value_of(within.p_le);
    r.p = value_of(within.p);
    r.method = t->drawn ? MIXING_DRAWN : MIXING_EXACT;
    return r;
}
