/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/pooling.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static void close_to(struct value v, double expected) {
    assert_int_equal(v.why, REASON_NONE);
    if (!(fabs(v.x - expected) <= 1e-12 * fabs(expected) + 1e-15))
        fail_msg("%.17g instead of %.17g", v.x, expected);
}

/* 0, 2, 4 with SE 1: Q = 4 + 0 + 4, 2 df, so p = exp(-4); I^2 = 6/8; tau^2 = 6/(3 - 1) = 3; weights
 * 1/4, so SE(mu) = sqrt(4/3), and the interval is 2 -+ t_1 sqrt(3 + 4/3), t_1 = 12.7062. */
static void test_three(void **state) {
    (void)state;
    const struct effect e[] = {{0, 1}, {2, 1}, {4, 1}};
    struct pooled p = pooling_effects(e, 3);
    close_to(p.fixed, 2);
    close_to(p.fixed_se, 0.57735026918962576);
    close_to(p.q, 8);
    close_to(p.p_q, 0.01831563888873418);
    close_to(p.i2, 0.75);
    close_to(p.tau2, 3);
    close_to(p.mu, 2);
    close_to(p.mu_se, 1.1547005383792515);
    close_to(p.lo, 2 - 26.450074381550426);
    close_to(p.hi, 2 + 26.450074381550426);
}

/* 0 with SE 1, 1 with SE 1/2: weights 1 and 4, mean 4/5, Q = .64 + 4 .04 = .8 below its df. Two
 * give no interval. */
static void test_two(void **state) {
    (void)state;
    const struct effect e[] = {{0, 1}, {1, 0.5}};
    struct pooled p = pooling_effects(e, 2);
    close_to(p.fixed, 0.8);
    close_to(p.q, 0.8);
    close_to(p.p_q, erfc(sqrt(0.4)));
    close_to(p.i2, 0);
    close_to(p.tau2, 0);
    close_to(p.mu, 0.8);
    close_to(p.mu_se, sqrt(0.2));
    assert_int_equal(p.lo.why, REASON_NO_PROJECTS);
    assert_true(isnan(p.lo.x) && isnan(p.hi.x));
}

/* 0 and 3 with SE 1 and 1/2: mean 12/5, Q = 5.76 + 4 .36 = 7.2; tau^2 = 6.2/(5 - 17/5) = 31/8;
 * weights 8/39 and 8/33, mu = 3 (8/33)/(8/39 + 8/33) = 3 39/72. */
static void test_unequal(void **state) {
    (void)state;
    const struct effect e[] = {{0, 1}, {3, 0.5}};
    struct pooled p = pooling_effects(e, 2);
    close_to(p.q, 7.2);
    close_to(p.i2, 6.2 / 7.2);
    close_to(p.tau2, 31.0 / 8);
    close_to(p.mu, 39.0 / 24);
    close_to(p.mu_se, sqrt(33.0 * 39 / (8 * 72)));
}

static void test_alike(void **state) {
    (void)state;
    const struct effect e[] = {{1, 1}, {1, 1}, {1, 1}};
    struct pooled p = pooling_effects(e, 3);
    close_to(p.q, 0);
    close_to(p.p_q, 1);
    close_to(p.i2, 0);
    close_to(p.tau2, 0);
}

static void test_few(void **state) {
    (void)state;
    const struct effect e[] = {{1, 2}};
    struct pooled p = pooling_effects(e, 1);
    close_to(p.fixed, 1);
    close_to(p.fixed_se, 2);
    assert_int_equal(p.q.why, REASON_NO_PROJECTS);
    assert_int_equal(p.mu.why, REASON_NO_PROJECTS);
    p = pooling_effects(NULL, 0);
    assert_int_equal(p.n, 0);
    assert_int_equal(p.fixed.why, REASON_NO_PROJECTS);
    assert_true(isnan(p.fixed.x) && isnan(p.tau2.x));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_three), cmocka_unit_test(test_two), cmocka_unit_test(test_unequal),
        cmocka_unit_test(test_alike), cmocka_unit_test(test_few),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
