/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/richness.h"

#include <math.h>

#include "models/special.h"

/* Q0 without a limit, and its variance. */
static double unseen_of(const struct richness_counts *c, double *variance) {
    double a = ((double)c->docs - 1) / (double)c->docs;
    double q1 = (double)c->uniques, q2 = (double)c->duplicates;
    if (c->duplicates) {
        double r = q1 / q2;
        *variance = q2 * (a * r * r / 2 + a * a * r * r * r + a * a * r * r * r * r / 4);
        return a * q1 * q1 / (2 * q2);
    }
    double q0 = a * q1 * (q1 - 1) / 2, chao = (double)c->seen + q0;
    *variance = a * q1 * (q1 - 1) / 2 + a * a * q1 * (2 * q1 - 1) * (2 * q1 - 1) / 4 -
                a * a * q1 * q1 * q1 * q1 / (4 * chao);
    return q0;
}

static struct richness missing(enum reason why) {
    struct value none = value_missing(why);
    return (struct richness){
        .estimate = none, .se = none, .lo = none, .hi = none, .coverage = none, .next = none};
}

static void put_interval(struct richness *r, const struct richness_counts *c, double q0,
                         double variance) {
    double seen = (double)c->seen;
    if (!(q0 > 0)) {
        r->se = r->lo = r->hi = value_missing(REASON_NO_UNIQUES);
        return;
    }
    double spread = exp(Z_975 * sqrt(log1p(variance / (q0 * q0))));
    r->se = value_of(sqrt(variance));
    r->lo = value_of(fmin(seen + q0 / spread, c->most));
    r->hi = value_of(fmin(seen + q0 * spread, c->most));
}

struct richness richness_of(const struct richness_counts *c) {
    double variance, docs = (double)c->docs, q1 = (double)c->uniques;
    if (c->docs < 2)
        return missing(REASON_TOO_FEW_DOCS);
    struct richness r = missing(REASON_THEME_ABSENT);
    r.next = value_of(q1 / docs);
    if (c->seen == 0)
        return r;
    double q0 = unseen_of(c, &variance), room = c->most - (double)c->seen;
    r.capped = q0 > room;
    r.unseen = r.capped ? room : q0;
    r.estimate = value_of((double)c->seen + r.unseen);
    put_interval(&r, c, q0, variance);
    r.coverage = value_of(
        c->uniques ? 1 - q1 / (double)c->incidences * docs * r.unseen / (docs * r.unseen + q1) : 1);
    return r;
}

struct value richness_new(const struct richness_counts *c, const struct richness *r, unsigned m) {
    if (r->estimate.why)
        return r->estimate;
    double q1 = (double)c->uniques, weight = (double)c->docs * r->unseen + q1;
    return value_of(weight > 0 ? -r->unseen * expm1(m * log1p(-q1 / weight)) : 0);
}

void richness_rarefy(const uint64_t *having, size_t docs, double *mean, double *squares) {
    for (size_t t = 1; t <= docs; t++)
        mean[t] = squares[t] = 0;
    for (size_t y = 1; y <= docs; y++) {
        double kinds = (double)having[y], absent = 1;
        for (size_t t = 1; kinds > 0 && t <= docs; t++) {
            absent *= t + y > docs ? 0 : (double)(docs - y - t + 1) / (double)(docs - t + 1);
            mean[t] += kinds * (1 - absent);
            squares[t] += kinds * (1 - absent) * (1 - absent);
        }
    }
}

struct guest guest_of(const uint64_t *found, size_t docs, struct guest_rule rule) {
    struct guest g = {.run = rule.run};
    uint64_t base = 0;
    for (size_t k = 0; k < docs && k < rule.base; k++)
        base += found[k];
    if (docs < rule.base + rule.run || base == 0)
        return g.why = REASON_TOO_FEW_DOCS, g;
    for (size_t s = rule.base; s + rule.run <= docs; s++) {
        uint64_t added = 0;
        for (size_t k = s; k < s + rule.run; k++)
            added += found[k];
        bool quiet = 100 * added <= rule.percent * base;
        if (g.reached && !quiet)
            g.reopened = true;
        if (!g.reached && quiet) {
            g.reached = true;
            g.before = s;
        }
    }
    return g;
}
