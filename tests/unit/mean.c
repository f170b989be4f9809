/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/mean.h"

#include <math.h>

#include "tests/unit/testing.h"

static void close_to(struct value v, double expected) {
    assert_int_equal(v.why, REASON_NONE);
    if (!(fabs(v.x - expected) <= 1e-12))
        fail_msg("%.17g instead of %.17g", v.x, expected);
}

/* .2 .4 .6: s = .2, and t(.975; 2) = sqrt(2) .95/sqrt(.975 .025 2) from its closed form. */
static void test_interval(void **state) {
    (void)state;
    const double x[] = {.2, .4, .6}, two[] = {.25, .75}, wide[] = {0, 1};
    struct means m = {0};
    struct mean r = mean_of(&m, x, 3, REASON_NO_UNITS);
    double t2 = .95 / sqrt(2 * .975 * .025);
    close_to(r.mean, .4);
    close_to(r.lo, fmax(0, .4 - t2 * .2 / sqrt(3)));
    close_to(r.hi, .4 + t2 * .2 / sqrt(3));
    r = mean_of(&m, two, 2, REASON_NO_UNITS); /* t(.975; 1) = tan(.475 pi) = 12.7 */
    close_to(r.mean, .5);
    close_to(r.lo, 0);
    close_to(r.hi, 1);
    r = mean_of(&m, wide, 2, REASON_NO_UNITS);
    close_to(r.lo, 0);
    close_to(r.hi, 1);
    r = mean_of(&m, x, 3, REASON_NO_UNITS);
    close_to(r.hi, .4 + t2 * .2 / sqrt(3));
    means_free(&m);
}

static void test_missing(void **state) {
    (void)state;
    const double alike[] = {.1, .1, .1};
    struct means m = {0};
    struct mean r = mean_of(&m, NULL, 0, REASON_THEME_ABSENT);
    assert_int_equal(r.mean.why, REASON_THEME_ABSENT);
    assert_int_equal(r.hi.why, REASON_THEME_ABSENT);
    r = mean_of(&m, alike, 1, REASON_NO_UNITS);
    close_to(r.mean, .1);
    assert_int_equal(r.lo.why, REASON_TOO_FEW_DOCS);
    r = mean_of(&m, alike, 3, REASON_NO_UNITS);
    assert_int_equal(r.lo.why, REASON_DEGENERATE);
    assert_int_equal(r.hi.why, REASON_DEGENERATE);
    means_free(&m);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_interval),
        cmocka_unit_test(test_missing),
    };
    return cmocka_run_group_tests_name("mean", tests, NULL, NULL);
}
