/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/quantile.h"

#include "tests/unit/testing.h"

/* Places 3p of four numbers: 1/4 lies at 3/4 between the first and the second. */
static void test_places(void **state) {
    (void)state;
    double x[] = {8, 1, 4, 2}, one[] = {-5};
    quantile_sort(x, 4);
    assert_true(quantile_of(x, 4, 0) == 1);
    assert_true(quantile_of(x, 4, .25) == 1.75);
    assert_true(quantile_of(x, 4, .5) == 3);
    assert_true(quantile_of(x, 4, .75) == 5);
    assert_true(quantile_of(x, 4, 1) == 8);
    assert_true(quantile_of(one, 1, .25) == -5);
}

static void test_order(void **state) {
    (void)state;
    double x[] = {2, -1, 2, 0};
    quantile_sort(x, 0);
    quantile_sort(x, 4);
    assert_true(x[0] == -1);
    assert_true(x[1] == 0);
    assert_true(x[3] == 2);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_places),
        cmocka_unit_test(test_order),
    };
    return cmocka_run_group_tests_name("quantile", tests, NULL, NULL);
}
