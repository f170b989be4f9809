/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/dispersion.h"

#include "tests/unit/testing.h"

#include "tests/unit/reference.h"

#define OF(parts) dispersion_of((parts), sizeof(parts) / sizeof *(parts))

static void is(struct value v, double expected, const char *what) {
    assert_int_equal(v.why, REASON_NONE);
    assert_close(v.x, expected, 1e-14, NULL, what, SLICE("here"));
}

static void is_missing(struct dispersion d, enum reason why) {
    assert_true(isnan(d.dp.x) && isnan(d.dp_norm.x) && isnan(d.juilland_d.x));
    assert_string_equal(reason_name(d.dp.why), reason_name(why));
    assert_int_equal(d.dp_norm.why, why);
    assert_int_equal(d.juilland_d.why, why);
}

/* 3 hits in 10 words and 1 in 30: shares 3/4 and 1/4 of the hits, 1/4 and 3/4 of the words. DP =
 * (1/2 + 1/2)/2, its most is 1 - 1/4. Rates 0.3 and 1/30: mean 1/6, sd 2/15, D = 1 - 0.8. */
static void test_by_hand(void **state) {
    (void)state;
    struct dispersion_part parts[] = {{10, 3}, {0, 0}, {30, 1}};
    struct dispersion d = OF(parts);
    assert_int_equal(d.n_parts, 2);
    assert_int_equal(d.hits, 4);
    assert_int_equal(d.range, 2);
    assert_true(d.hangs_on_one);
    is(d.dp, 0.5, "dp");
    is(d.dp_norm, 2.0 / 3, "dp_norm");
    is(d.juilland_d, 0.2, "juilland_d");
}

static void test_even(void **state) {
    (void)state;
    struct dispersion_part parts[] = {{10, 1}, {10, 1}, {20, 2}, {30, 3}, {3000000000, 300000000}};
    struct dispersion d = OF(parts);
    assert_true(d.dp.x == 0 && d.dp_norm.x == 0);
    is(d.juilland_d, 1, "juilland_d");
}

/* All in the smallest of three. */
static void test_one_place(void **state) {
    (void)state;
    struct dispersion_part parts[] = {{5000, 0}, {10, 7}, {700, 0}};
    struct dispersion d = OF(parts);
    assert_int_equal(d.range, 1);
    is(d.dp, 1 - 10.0 / 5710, "dp");
    is(d.dp_norm, 1, "dp_norm");
    is(d.juilland_d, 0, "juilland_d");
    assert_true(d.juilland_d.x >= 0 && d.hangs_on_one);
}

static void test_hangs_on_one(void **state) {
    (void)state;
    struct dispersion_part half[] = {{9, 3}, {9, 2}, {9, 1}}, less[] = {{9, 3}, {9, 2}, {9, 2}};
    assert_true(OF(half).hangs_on_one);
    assert_false(OF(less).hangs_on_one);
}

static void test_reasons(void **state) {
    (void)state;
    struct dispersion_part one[] = {{700, 9}}, absent[] = {{100, 0}, {50, 0}}, empty[] = {{0, 0}};
    is_missing(OF(one), REASON_ONE_DOC);
    is_missing(OF(absent), REASON_THEME_ABSENT);
    is_missing(OF(empty), REASON_NO_UNITS);
    is_missing(dispersion_of(NULL, 0), REASON_NO_UNITS);
    assert_true(OF(one).hangs_on_one);
    assert_false(OF(absent).hangs_on_one);
    assert_int_equal(OF(absent).n_parts, 2);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_by_hand),   cmocka_unit_test(test_even),
        cmocka_unit_test(test_one_place), cmocka_unit_test(test_hangs_on_one),
        cmocka_unit_test(test_reasons),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
