/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/trend.h"

#include "tests/unit/testing.h"

#include "tests/unit/reference.h"

#define TREND(waves) trend_test((waves), sizeof(waves) / sizeof *(waves))

static void is(struct value v, double expected, const char *what) {
    assert_int_equal(v.why, REASON_NONE);
    assert_close(v.x, expected, 1e-12, NULL, what, SLICE("here"));
}

static void is_missing(struct trend t, enum reason why) {
    assert_true(isnan(t.z.x) && isnan(t.chi2.x) && isnan(t.p.x));
    assert_string_equal(reason_name(t.z.why), reason_name(why));
    assert_int_equal(t.chi2.why, why);
    assert_int_equal(t.p.why, why);
}

/* With two waves it is the z test of two proportions, whatever the scores: 1/2 and 3/4 of 20,
 * together 5/8, so z^2 = (1/4)^2/(15/64 * 2/20) = 8/3. */
static void test_two_waves(void **state) {
    (void)state;
    struct trend_wave waves[] = {{0, 20, 10}, {1, 20, 15}}, falling[] = {{-3, 20, 15}, {9, 20, 10}};
    struct trend t = TREND(waves);
    assert_int_equal(t.n_waves, 2);
    is(t.z, sqrt(8.0 / 3), "z");
    is(t.chi2, 8.0 / 3, "chi2");
    is(t.p, erfc(sqrt(4.0 / 3)), "p");
    is(TREND(falling).z, -sqrt(8.0 / 3), "z of falling");
}

/* R: prop.trend.test(c(3, 7, 12), c(20, 25, 30), c(0, 2, 3)); a wave without units is not there,
 * and the origin of the scores says nothing. */
static void test_three_waves(void **state) {
    (void)state;
    struct trend_wave waves[] = {{0, 20, 3}, {2, 25, 7}, {77, 0, 0}, {3, 30, 12}};
    struct trend_wave years[] = {{2023, 30, 12}, {2020, 20, 3}, {2022, 25, 7}};
    struct trend t = TREND(waves);
    assert_int_equal(t.n_waves, 3);
    is(t.chi2, 3.54286586200002, "chi2");
    is(t.p, 0.059802050953508, "p");
    is(TREND(years).z, t.z.x, "z by year");
}

static void test_reasons(void **state) {
    (void)state;
    struct trend_wave one[] = {{1, 20, 5}, {2, 0, 0}}, same[] = {{1, 20, 5}, {1, 20, 9}};
    struct trend_wave none[] = {{1, 20, 0}, {2, 20, 0}}, all[] = {{1, 20, 20}, {2, 30, 30}};
    is_missing(TREND(one), REASON_ONE_WAVE);
    is_missing(TREND(same), REASON_ONE_WAVE);
    is_missing(TREND(none), REASON_THEME_ABSENT);
    is_missing(TREND(all), REASON_THEME_EVERYWHERE);
    is_missing(trend_test(NULL, 0), REASON_NO_UNITS);
    assert_int_equal(TREND(one).n_waves, 1);
}

/* The same share everywhere is no trend, exactly: x N and n X are integers. */
static void test_flat(void **state) {
    (void)state;
    struct trend_wave waves[] = {{1, 30, 10}, {2, 3, 1}, {3.5, 3000000000, 1000000000}};
    struct trend t = TREND(waves);
    assert_true(t.z.x == 0 && t.p.x == 1);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_two_waves),
        cmocka_unit_test(test_three_waves),
        cmocka_unit_test(test_reasons),
        cmocka_unit_test(test_flat),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
