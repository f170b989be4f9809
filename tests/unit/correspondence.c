/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/correspondence.h"

#include <math.h>

#include "tests/unit/testing.h"

static void near(double x, double wanted) {
    if (!(fabs(x - wanted) < 1e-12))
        fail_msg("%.15g instead of %.15g", x, wanted);
}

/* 10 20 / 20 10: chi-square is 60 (10 10 - 20 20)^2 / 30^4 = 20/3, inertia 1/9, one axis; all
 * masses are 1/2 and all points 1/3 from the middle. The first row is drawn on the right, and with
 * it the second column, which it holds more of. The empty row and column take no part. */
static void test_by_hand(void **state) {
    (void)state;
    const uint64_t counts[] = {10, 0, 20, 0, 0, 0, 20, 0, 10};
    uint64_t room[6];
    struct correspondence c;
    correspondence_make(&c, counts, 3, 3);
    assert_int_equal(c.used_rows, 2);
    assert_int_equal(c.used_columns, 2);
    assert_int_equal(c.dimensions, 1);
    assert_int_equal(c.df, 1);
    near(c.inertia, 1.0 / 9);
    near(c.chi2, 20.0 / 3);
    near(c.inertias[0].x, 1.0 / 9);
    near(c.shares[0].x, 1);
    assert_int_equal(c.inertias[1].why, REASON_NO_UNITS);
    near(c.rows[0].at[0].x, 1.0 / 3);
    near(c.rows[2].at[0].x, -1.0 / 3);
    near(c.columns[0].at[0].x, -1.0 / 3);
    near(c.columns[2].at[0].x, 1.0 / 3);
    near(c.rows[0].mass, 0.5);
    near(c.rows[0].inertia, 1.0 / 18);
    near(c.rows[0].cos2[0].x, 1);
    assert_int_equal(c.rows[1].at[0].why, REASON_NO_UNITS);
    assert_int_equal(c.rows[0].at[1].why, REASON_DEGENERATE);
    near(correspondence_inertia(counts, 3, 3, room), 1.0 / 9);
    correspondence_free(&c);
}

/* Nothing to see: every theme is as common at every level; or there is one level, or nothing. */
static void test_nothing(void **state) {
    (void)state;
    const uint64_t even[] = {1, 2, 3, 6}, none[4] = {0};
    struct correspondence c;
    correspondence_make(&c, even, 2, 2);
    assert_int_equal(c.rows[0].at[0].why, REASON_DEGENERATE);
    assert_int_equal(c.rows[0].cos2[0].why, REASON_DEGENERATE);
    assert_int_equal(c.shares[0].why, REASON_DEGENERATE);
    correspondence_free(&c);
    correspondence_make(&c, even, 4, 1);
    assert_int_equal(c.dimensions, 0);
    assert_int_equal(c.columns[0].at[0].why, REASON_DEGENERATE);
    correspondence_free(&c);
    correspondence_make(&c, none, 2, 2);
    assert_int_equal(c.n, 0);
    assert_int_equal(c.rows[1].at[1].why, REASON_NO_UNITS);
    correspondence_free(&c);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_by_hand),
        cmocka_unit_test(test_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
