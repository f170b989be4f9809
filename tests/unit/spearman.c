/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/spearman.h"

#include "tests/unit/testing.h"

#include "tests/unit/reference.h"

static const struct slice hand = {"hand", 4};

static void is(struct value v, double expected, const char *what) {
    assert_int_equal(v.why, REASON_NONE);
    assert_close(v.x, expected, 1e-14, NULL, what, hand);
}

/* Ranks 1 2 3 4 5 and 2 1 4 3 5: 1 - 6 sum d^2/(n (n^2 - 1)) = 1 - 24/120. */
static void test_by_hand(void **state) {
    (void)state;
    const double x[] = {10, 20, 30, 40, 50}, y[] = {-1, -2, 4, 3, 99};
    struct spearman s = spearman_of(x, y, 5);
    assert_int_equal(s.n, 5);
    is(s.rho, 0.8, "rho");
    is(spearman_brown(s.rho), 1.6 / 1.8, "brown");
}

/* Ranks 1.5 1.5 3 4 and 1 2 3.5 3.5; from their mean 2.5: -1 -1 .5 1.5 and -1.5 -.5 1 1. The
 * products add to 4, the squares to 4.5 each. */
static void test_ties(void **state) {
    (void)state;
    const double x[] = {0, 0, 1, INFINITY}, y[] = {0, 0.5, 7, 7};
    is(spearman_of(x, y, 4).rho, 4 / 4.5, "rho");
}

static void test_ends(void **state) {
    (void)state;
    const double x[] = {3, 1, 2}, down[] = {-3, -1, -2};
    assert_true(spearman_of(x, x, 3).rho.x == 1);
    struct value rho = spearman_of(x, down, 3).rho;
    assert_true(rho.x == -1);
    assert_int_equal(spearman_brown(rho).why, REASON_DEGENERATE);
}

/* A thing that has no number in one list is in neither. */
static void test_missing(void **state) {
    (void)state;
    const double x[] = {1, NAN, 2, 3, 4}, y[] = {1, 9, 2, 3, NAN}, alike[] = {5, 5, 5, 5, 5};
    struct spearman s = spearman_of(x, y, 5);
    assert_true(s.n == 3 && s.rho.x == 1);
    s = spearman_of(x, y, 3);
    assert_int_equal(s.n, 2);
    assert_int_equal(s.rho.why, REASON_UNTESTABLE);
    assert_int_equal(spearman_of(x, alike, 5).rho.why, REASON_NO_VARIATION);
    assert_int_equal(spearman_of(NULL, NULL, 0).rho.why, REASON_UNTESTABLE);
    assert_int_equal(spearman_brown(s.rho).why, REASON_UNTESTABLE);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_by_hand),
        cmocka_unit_test(test_ties),
        cmocka_unit_test(test_ends),
        cmocka_unit_test(test_missing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
