/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/series.h"

#include "tests/unit/testing.h"

#include "tests/unit/reference.h"

#define SERIES(points) series_of((points), sizeof(points) / sizeof *(points))

static void is(struct value v, double expected, const char *what) {
    assert_int_equal(v.why, REASON_NONE);
    assert_close(v.x, expected, 1e-13, NULL, what, SLICE("here"));
}

static void missing(struct value v, enum reason why) {
    assert_true(isnan(v.x));
    assert_string_equal(reason_name(v.why), reason_name(why));
}

/* 1, 3, 2, 4: five pairs rise and one falls: S = 4, V = 4 * 3 * 13/18 = 26/3. Of the 24 orders 1
 * has no inversion and 3 have one: p = 2 * 4/24. The slopes are -1, 1/2, 1/2, 1, 2, 2: median 3/4;
 * intercept 2.5 - 3/4 * 2.5. C = 1.96 * 2.94 = 5.77: the ends are number round(0.115) = 0, that is
 * the first, and, from 0, round(5.885) = 6, that is the last. */
static void test_by_hand(void **state) {
    (void)state;
    struct series_point points[] = {{1, 1}, {2, 3}, {3, 2}, {4, 4}};
    struct series r = SERIES(points);
    assert_int_equal(r.n, 4);
    is(r.s, 4, "s");
    is(r.var_s, 26.0 / 3, "var_s");
    is(r.z, 3 / sqrt(26.0 / 3), "z");
    is(r.p_normal, erfc(3 / sqrt(52.0 / 3)), "p_normal");
    assert_true(r.exact);
    is(r.p, 1.0 / 3, "p");
    is(r.tau_b, 2.0 / 3, "tau_b");
    is(r.slope, 0.75, "slope");
    is(r.intercept, 0.625, "intercept");
    is(r.slope_lo, -1, "slope_lo");
    is(r.slope_hi, 2, "slope_hi");
}

/* As many rise as fall: z is 0, without a correction beyond it, and p 1. */
static void test_balanced(void **state) {
    (void)state;
    struct series_point points[] = {{1, 2}, {2, 4}, {3, 1}, {4, 3}};
    struct series r = SERIES(points);
    is(r.s, 0, "s");
    assert_true(r.z.x == 0 && r.p.x == 1 && r.p_normal.x == 1 && r.exact);
}

/* Three inversions among six, here falling. Orders with 0, 1, 2, 3 inversions: 1, 5, 14, 29 of 720
 * (the coefficients of (1+x)(1+x+x^2)...(1+...+x^5)), so p = 2 * 49/720. R says so too:
 * cor.test(1:6, c(2, 1, 4, 3, 6, 5), method = "kendall"). */
static void test_exact(void **state) {
    (void)state;
    struct series_point points[] = {{6, 2}, {5, 1}, {4, 4}, {3, 3}, {2, 6}, {1, 5}};
    struct series r = SERIES(points);
    is(r.s, -9, "s");
    is(r.p, 98.0 / 720, "p");
}

/* A series that only rises: one order of n!. Beyond 50 the normal form. */
static void test_long(void **state) {
    (void)state;
    struct series_point points[51];
    double p = 2;
    for (int i = 0; i < 51; i++)
        points[i] = (struct series_point){i, i * i};
    for (int i = 2; i <= 50; i++)
        p /= i;
    struct series r = series_of(points, 50);
    assert_true(r.exact);
    assert_true(fabs(r.p.x / p - 1) < 1e-13);
    assert_true(r.tau_b.x == 1);
    r = series_of(points, 51);
    assert_false(r.exact);
    assert_true(r.p.x == r.p_normal.x);
}

/* Ties in both: t = 1 1 2 2, y = 1 1 2 2. The six ways to deal out the y give S = 4, -4 and four
 * times 0: V = 32/6. Four slopes, all 1. */
static void test_ties(void **state) {
    (void)state;
    struct series_point points[] = {{1, 1}, {2, 2}, {1, 1}, {2, 2}};
    struct series r = SERIES(points);
    is(r.s, 4, "s");
    is(r.var_s, 16.0 / 3, "var_s");
    is(r.tau_b, 1, "tau_b");
    is(r.slope, 1, "slope");
    is(r.intercept, 0, "intercept");
    is(r.slope_lo, 1, "slope_lo");
    is(r.slope_hi, 1, "slope_hi");
    assert_false(r.exact);
}

/* 1 1 2 3: V = (4 * 3 * 13 - 2 * 1 * 9)/18 = 23/3, S = 5, tau_b = 5/sqrt(6 * 5). */
static void test_ties_of_values(void **state) {
    (void)state;
    struct series_point points[] = {{1, 1}, {2, 1}, {3, 2}, {4, 3}};
    struct series r = SERIES(points);
    is(r.s, 5, "s");
    is(r.var_s, 23.0 / 3, "var_s");
    is(r.tau_b, 5 / sqrt(30), "tau_b");
    assert_false(r.exact);
}

static void test_reasons(void **state) {
    (void)state;
    struct series_point three[] = {{1, 1}, {2, NAN}, {3, 2}, {4, 3}};
    struct series r = SERIES(three);
    assert_int_equal(r.n, 3);
    missing(r.s, REASON_TOO_FEW_WAVES);
    missing(r.p, REASON_TOO_FEW_WAVES);
    missing(r.slope_hi, REASON_TOO_FEW_WAVES);
    missing(series_of(NULL, 0).tau_b, REASON_TOO_FEW_WAVES);
    struct series_point flat[] = {{1, 0.5}, {4, 0.5}, {3, 0.5}, {2, 0.5}};
    r = SERIES(flat);
    is(r.s, 0, "s");
    is(r.var_s, 0, "var_s");
    missing(r.z, REASON_NO_VARIATION);
    missing(r.p, REASON_NO_VARIATION);
    missing(r.tau_b, REASON_NO_VARIATION);
    is(r.slope, 0, "slope");
    is(r.intercept, 0.5, "intercept");
    assert_false(signbit(r.slope_lo.x) || signbit(r.slope_hi.x));
    struct series_point once[] = {{1, 1}, {1, 2}, {1, 3}, {1, 4}};
    r = SERIES(once);
    missing(r.p, REASON_NO_VARIATION);
    missing(r.slope, REASON_ONE_WAVE);
    missing(r.slope_lo, REASON_ONE_WAVE);
}

/* A wave without units is dropped; the order of the rest does not matter. */
static void test_order(void **state) {
    (void)state;
    struct series_point points[] = {{4, 4}, {9, NAN}, {2, 3}, {1, 1}, {3, 2}};
    struct series r = SERIES(points);
    assert_int_equal(r.n, 4);
    is(r.p, 1.0 / 3, "p");
    is(r.slope, 0.75, "slope");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_by_hand), cmocka_unit_test(test_balanced),
        cmocka_unit_test(test_exact),   cmocka_unit_test(test_long),
        cmocka_unit_test(test_ties),    cmocka_unit_test(test_ties_of_values),
        cmocka_unit_test(test_reasons), cmocka_unit_test(test_order),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
