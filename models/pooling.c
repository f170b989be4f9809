/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/pooling.h"

#include <math.h>

#include "models/special.h"

struct mean {
    double x, weights;
};

static double weight_of(struct effect e, double tau2) {
    return 1 / (e.s * e.s + tau2);
}

static struct mean mean_of(const struct effect *effects, size_t n, double tau2) {
    struct mean m = {0, 0};
    for (size_t i = 0; i < n; i++) {
        double w = weight_of(effects[i], tau2);
        m.x += w * effects[i].theta;
        m.weights += w;
    }
    m.x /= m.weights;
    return m;
}

static double q_of(const struct effect *effects, size_t n, double mean) {
    double q = 0;
    for (size_t i = 0; i < n; i++) {
        double z = (effects[i].theta - mean) / effects[i].s;
        q += z * z;
    }
    return q;
}

/* sum w - sum w^2 / sum w, without the subtraction. */
static double scale_of(const struct effect *effects, size_t n, double weights) {
    double scale = 0;
    for (size_t i = 0; i < n; i++) {
        double w = weight_of(effects[i], 0);
        scale += w * ((weights - w) / weights);
    }
    return scale;
}

static void predict(struct pooled *p) {
    if (p->n < 3)
        return;
    double t = special_t_quantile(0.975, (double)p->n - 2);
    double half = t * sqrt(p->tau2.x + p->mu_se.x * p->mu_se.x);
    p->lo = value_of(p->mu.x - half);
    p->hi = value_of(p->mu.x + half);
}

struct pooled pooling_effects(const struct effect *effects, size_t n) {
    struct value none = value_missing(REASON_NO_PROJECTS);
    struct pooled p = {n, none, none, none, none, none, none, none, none, none, none};
    if (n == 0)
        return p;
    struct mean fixed = mean_of(effects, n, 0);
    p.fixed = value_of(fixed.x);
    p.fixed_se = value_of(1 / sqrt(fixed.weights));
    if (n < 2)
        return p;
    double q = q_of(effects, n, fixed.x), df = (double)n - 1, over = fmax(0, q - df);
    p.q = value_of(q);
    p.p_q = value_of(special_chi2_upper(q, df));
    p.i2 = value_of(over > 0 ? over / q : 0);
    p.tau2 = value_of(over > 0 ? over / scale_of(effects, n, fixed.weights) : 0);
    struct mean random = mean_of(effects, n, p.tau2.x);
    p.mu = value_of(random.x);
    p.mu_se = value_of(1 / sqrt(random.weights));
    predict(&p);
    return p;
}
