/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/checked.h"

#include <math.h>

#include "models/proportion.h"
#include "models/special.h"
#include "models/table2.h"

/* x of n, and Wilson's interval. */
static void share_of(uint64_t x, uint64_t n, struct value *p, struct value *lo, struct value *hi) {
    const struct proportion_cluster all = {x, n, UINT32_MAX};
    struct proportion r = proportion_of(&all, 1);
    *p = *lo = *hi = value_missing(REASON_THEME_ABSENT);
    if (n == 0)
        return;
    *p = r.p;
    *lo = r.naive_lo;
    *hi = r.naive_hi;
}

struct checked_scores checked_scores(struct checked_table t) {
    struct checked_scores r;
    uint64_t twice = 2 * t.tp + t.fp + t.fn;
    share_of(t.tp, t.tp + t.fp, &r.precision, &r.precision_lo, &r.precision_hi);
    share_of(t.tp, t.tp + t.fn, &r.recall, &r.recall_lo, &r.recall_hi);
    r.f1 = twice ? value_of(2 * (double)t.tp / (double)twice) : value_missing(REASON_BOTH_ABSENT);
    r.mcc = table2_phi((struct table2){t.tp + t.fp + t.fn + t.tn, t.tp + t.fp, t.tp + t.fn, t.tp});
    if (r.mcc.why != REASON_NONE)
        r.mcc = value_missing(twice || t.tn ? REASON_NO_VARIATION : REASON_NO_UNITS);
    return r;
}

/* A stratum's part in a sum over all units: units that hold the theme, the variance of that number,
 * and both again as they are for intervals of ratios. */
struct part {
    double truth, variance, smooth;
};

static struct part part_of(uint64_t units, uint64_t read, uint64_t truth) {
    if (units == 0)
        return (struct part){0, 0, 0};
    double n = (double)units, m = (double)read, x = (double)truth, s = (x + 0.5) / (m + 1);
    return (struct part){n * x / m, n * n * s * (1 - s) / (m + 2), n * s};
}

static void add_part(struct part *sum, struct part p) {
    sum->truth += p.truth;
    sum->variance += p.variance;
    sum->smooth += p.smooth;
}

/* The sums over groups. */
struct sums {
    struct checked_sample all;
    struct part hits, others;
    bool hits_unread, others_unread; /* some group has such units, and none was read */
};

static struct sums add_up(const struct checked_sample *groups, size_t n) {
    struct sums s = {0};
    for (size_t i = 0; i < n; i++) {
        const struct checked_sample *g = &groups[i];
        uint64_t others = g->units - g->hits;
        s.all.units += g->units;
        s.all.hits += g->hits;
        s.all.read_hits += g->read_hits;
        s.all.true_hits += g->true_hits;
        s.all.true_others += g->true_others;
        s.hits_unread |= g->hits && !g->read_hits;
        s.others_unread |= others && !g->read_others;
        if (g->read_hits)
            add_part(&s.hits, part_of(g->hits, g->read_hits, g->true_hits));
        if (g->read_others)
            add_part(&s.others, part_of(others, g->read_others, g->true_others));
    }
    return s;
}

static struct value cut(double x) {
    return value_of(x < 0 ? 0 : x > 1 ? 1 : x);
}

/* One group: Wilson's interval; several, whose weights differ: that of their sum. */
static void precision(struct checked_prevalence *r, const struct sums *s, size_t n) {
    double hits = (double)s->all.hits, half = Z_975 * sqrt(s->hits.variance) / hits;
    r->precision = r->precision_lo = r->precision_hi =
        value_missing(s->all.hits ? REASON_NOT_CHECKED : REASON_THEME_ABSENT);
    if (s->all.hits == 0 || s->hits_unread)
        return;
    if (n == 1) {
        share_of(s->all.true_hits, s->all.read_hits, &r->precision, &r->precision_lo,
                 &r->precision_hi);
        return;
    }
    r->precision = value_of(s->hits.truth / hits);
    r->precision_lo = cut(r->precision.x - half);
    r->precision_hi = cut(r->precision.x + half);
}

static void recall(struct checked_prevalence *r, const struct sums *s) {
    const struct part *a = &s->hits, *b = &s->others;
    double truth = a->truth + b->truth;
    r->recall = r->recall_lo = r->recall_hi = value_missing(REASON_THEME_ABSENT);
    if (!(truth > 0))
        return;
    r->recall = value_of(a->truth / truth);
    if (a->smooth > 0 && b->smooth > 0) {
        double logit = log(a->smooth / b->smooth);
        double half = Z_975 * sqrt(a->variance / (a->smooth * a->smooth) +
                                   b->variance / (b->smooth * b->smooth));
        r->recall_lo = value_of(s->all.true_hits ? 1 / (1 + exp(half - logit)) : 0);
        r->recall_hi = value_of(s->all.true_others ? 1 / (1 + exp(-half - logit)) : 1);
    }
}

struct checked_prevalence checked_prevalence(const struct checked_sample *groups, size_t n) {
    struct checked_prevalence r;
    struct sums s = add_up(groups, n);
    double units = (double)s.all.units;
    struct value none = value_missing(s.all.units ? REASON_NOT_CHECKED : REASON_NO_UNITS);
    r.hit_rate = s.all.units ? value_of((double)s.all.hits / units) : none;
    r.prevalence = r.se = r.lo = r.hi = r.recall = r.recall_lo = r.recall_hi = none;
    precision(&r, &s, n);
    if (s.all.units == 0 || s.hits_unread || s.others_unread)
        return r;
    r.prevalence = value_of((s.hits.truth + s.others.truth) / units);
    r.se = value_of(sqrt(s.hits.variance + s.others.variance) / units);
    r.lo = cut(r.prevalence.x - Z_975 * r.se.x);
    r.hi = cut(r.prevalence.x + Z_975 * r.se.x);
    recall(&r, &s);
    return r;
}
