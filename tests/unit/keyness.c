/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/keyness.h"

#include "tests/unit/testing.h"

#include "models/special.h"
#include "tests/unit/reference.h"

static void near(struct value v, double expected, double rel, const char *what) {
    assert_int_equal(v.why, REASON_NONE);
    assert_close(v.x, expected, rel, NULL, what, SLICE("here"));
}

static void missing(struct value v, enum reason why) {
    assert_true(isnan(v.x));
    assert_string_equal(reason_name(v.why), reason_name(why));
}

/* No hit: P(X = 0) = exp(-m) = 0.025 at the upper end. One: 1 - exp(-m) = 0.025 at the lower. */
static void test_rate(void **state) {
    (void)state;
    struct keyness_rate r = keyness_rate(0, 1000);
    assert_true(r.rate.x == 0 && r.lo.x == 0);
    near(r.hi, -log(0.025), 1e-10, "hi of 0");
    near(keyness_rate(1, 1000).lo, -log(0.975), 1e-10, "lo of 1");
    r = keyness_rate(3, 1500);
    near(r.rate, 2, 1e-15, "rate");
    near(r.lo, 0.61867212289560158 / 1.5, 1e-9, "lo of 3"); /* R: poisson.test(3) */
    near(r.hi, 8.76727306974232334 / 1.5, 1e-9, "hi of 3");
    r = keyness_rate(5, 0);
    missing(r.rate, REASON_NO_UNITS);
    missing(r.lo, REASON_NO_UNITS);
    missing(r.hi, REASON_NO_UNITS);
}

/* R: poisson.test(h)$conf.int on both sides of 10,000, where the approximation begins. */
static void test_many_hits(void **state) {
    (void)state;
    near(keyness_rate(9999, 1000).lo, 9803.9622674104139, 1e-9, "lo of 9999");
    near(keyness_rate(9999, 1000).hi, 10196.9418249998835, 1e-9, "hi of 9999");
    near(keyness_rate(10000, 1000).lo, 9804.9524672601838, 2e-8, "lo of 10000");
    near(keyness_rate(10000, 1000).hi, 10197.9516246614730, 2e-8, "hi of 10000");
    near(keyness_rate(1000000, 1000).lo, 998040.98334029387, 2e-8, "lo of a million");
    near(keyness_rate(1000000, 1000).hi, 1001961.91194543219, 2e-8, "hi of a million");
}

/* GSL's search gives up at single degrees of freedom. The interval grows with every hit, by about
 * one. */
static void test_every_count(void **state) {
    (void)state;
    double lo = 0, hi = special_chi2_quantile(0.975, 2) / 2;
    for (uint64_t hits = 1; hits < 10100; hits++) {
        struct keyness_rate r = keyness_rate(hits, 1000);
        assert_true(r.lo.x - lo > 0 && r.lo.x - lo < 1);
        assert_true(r.hi.x - hi > 1 && r.hi.x - hi < 2);
        lo = r.lo.x;
        hi = r.hi.x;
    }
}

/* 8 and 2 in a thousand: four times as often. None against 2: as 1/2 against 2. */
static void test_ratio(void **state) {
    (void)state;
    struct keyness k = keyness_of((struct keyness_count){8, 1000}, (struct keyness_count){2, 1000});
    near(k.log_ratio, 2, 1e-15, "log_ratio");
    near(k.pct_diff, 300, 1e-15, "pct_diff");
    k = keyness_of((struct keyness_count){0, 1000}, (struct keyness_count){2, 1000});
    near(k.log_ratio, -2, 1e-15, "log_ratio of none");
    near(k.pct_diff, -100, 1e-15, "pct_diff of none");
    assert_true(k.g2_signed.x < 0);
    k = keyness_of((struct keyness_count){2, 1000}, (struct keyness_count){0, 1000});
    near(k.log_ratio, 2, 1e-15, "log_ratio against none");
    missing(k.pct_diff, REASON_ZERO_CELL);
    assert_true(k.g2_signed.x > 0);
}

/* R: O <- matrix(c(10, 90, 20, 80), 2); 2 * sum(O * log(O / E)), pchisq */
static void test_g2(void **state) {
    (void)state;
    struct keyness_count one = {10, 100}, two = {20, 100};
    struct keyness k = keyness_of(one, two), back = keyness_of(two, one);
    near(k.g2_signed, -3.9865557364691195, 1e-13, "g2");
    near(back.g2_signed, 3.9865557364691195, 1e-13, "g2");
    near(k.p_g2, 0.045864727719611489, 1e-12, "p");
    near(k.log10_p_g2, log10(0.045864727719611489), 1e-12, "log10_p");
    k = keyness_of(one, (struct keyness_count){10, 100});
    assert_true(k.g2_signed.x == 0 && !signbit(k.g2_signed.x) && k.p_g2.x == 1);
}

/* Rates that differ by 1e-9 of themselves: the differences are exact. */
static void test_close(void **state) {
    (void)state;
    struct keyness k = keyness_of((struct keyness_count){1000000001, 2000000000000},
                                  (struct keyness_count){1000000000, 2000000000000});
    near(k.pct_diff, 1e-7, 1e-15, "pct_diff");
    near(k.log_ratio, log1p(1e-9) / log(2), 1e-15, "log_ratio");
    /* far apart, 10^12 to 1 */
    k = keyness_of((struct keyness_count){1, 1000000000000}, (struct keyness_count){1, 1});
    near(k.log_ratio, -12 * log2(10), 1e-14, "log_ratio of 1e-12");
}

static void all_missing(struct keyness k, enum reason why) {
    missing(k.log_ratio, why);
    missing(k.pct_diff, why);
    missing(k.g2_signed, why);
    missing(k.p_g2, why);
    missing(k.log10_p_g2, why);
}

static void test_reasons(void **state) {
    (void)state;
    struct keyness_count none = {0, 0}, silent = {0, 50}, some = {5, 50}, all = {50, 50};
    all_missing(keyness_of(none, some), REASON_NO_UNITS);
    all_missing(keyness_of(some, none), REASON_NO_UNITS);
    all_missing(keyness_of(silent, silent), REASON_BOTH_ABSENT);
    struct keyness k = keyness_of((struct keyness_count){60, 50}, some);
    missing(k.g2_signed, REASON_DEGENERATE);
    missing(k.p_g2, REASON_DEGENERATE);
    missing(k.log10_p_g2, REASON_DEGENERATE);
    near(k.pct_diff, 1100, 1e-15, "pct_diff of more hits than words");
    k = keyness_of(all, all);
    missing(k.g2_signed, REASON_THEME_EVERYWHERE);
    assert_true(k.log_ratio.x == 0 && k.pct_diff.x == 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_rate),        cmocka_unit_test(test_many_hits),
        cmocka_unit_test(test_every_count), cmocka_unit_test(test_ratio),
        cmocka_unit_test(test_g2),          cmocka_unit_test(test_close),
        cmocka_unit_test(test_reasons),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
