/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/voice.h"

#include "tests/unit/testing.h"

#include "tests/unit/reference.h"

#define OF(x) voice_of((x), sizeof(x) / sizeof *(x), 0)

static void is(struct value v, double expected, const char *what) {
    assert_int_equal(v.why, REASON_NONE);
    assert_close(v.x, expected, 1e-14, NULL, what, SLICE("here"));
}

/* 1, 1, 2 of 4: gini = (-2*1 + 0*1 + 2*2)/(3*4) = 1/6, corrected 1/4; H = 2*(1/4)ln 4 + (1/2)ln 2
 * = (3/2) ln 2, so that 2^(3/2) people alike are as even. */
static void test_by_hand(void **state) {
    (void)state;
    double x[] = {1, 2, 1};
    struct voice v = OF(x);
    assert_int_equal(v.n, 3);
    assert_int_equal(v.silent, 0);
    assert_true(v.total == 4 && v.hangs_on_one);
    is(v.top_share, 0.5, "top_share");
    is(v.gini, 1.0 / 6, "gini");
    is(v.gini_corrected, 0.25, "gini_corrected");
    is(v.entropy, 1.5 * log(2), "entropy");
    is(v.entropy_norm, 1.5 * log(2) / log(3), "entropy_norm");
    is(v.effective, 2 * sqrt(2), "effective");
}

/* Who is there and says nothing counts. */
static void test_one_of_three(void **state) {
    (void)state;
    double x[] = {0, 7, 0};
    struct voice v = OF(x);
    assert_int_equal(v.silent, 2);
    is(v.gini, 2.0 / 3, "gini");
    is(v.gini_corrected, 1, "gini_corrected");
    assert_true(v.entropy.x == 0 && !signbit(v.entropy.x) && v.entropy_norm.x == 0);
    is(v.effective, 1, "effective");
}

/* Those who are only counted are as silent as those who come with a 0. */
static void test_silent_counted(void **state) {
    (void)state;
    double listed[] = {0, 4, 0, 1, 0, 2}, rest[] = {1, 0, 2, 4};
    struct voice all = OF(listed), v = voice_of(rest, 4, 2);
    assert_true(v.n == all.n && v.silent == 3 && all.silent == 3 && v.total == all.total);
    assert_true(v.gini.x == all.gini.x && v.entropy_norm.x == all.entropy_norm.x);
    is(v.gini, (1 * 1 + 3 * 2 + 5 * 4) / (6 * 7.0), "gini");
}

/* More than an insertion sort is for: 1 .. 80 in another order, whose gini is (n^2 - 1)/3n(n + 1).
 */
static void test_many(void **state) {
    (void)state;
    double x[80];
    for (size_t i = 0; i < 80; i++)
        x[i] = (double)(1 + i * 7 % 80);
    is(OF(x).gini, (80 * 80 - 1) / (3.0 * 80 * 81), "gini");
}

static void test_even(void **state) {
    (void)state;
    double x[] = {3, 3, 3};
    struct voice v = OF(x);
    assert_true(v.gini.x == 0 && !v.hangs_on_one);
    is(v.entropy_norm, 1, "entropy_norm");
    is(v.effective, 3, "effective");
}

static void test_reasons(void **state) {
    (void)state;
    double one[] = {5}, silent[] = {0, 0};
    struct voice v = OF(one);
    is(v.top_share, 1, "top_share");
    is(v.effective, 1, "effective");
    assert_true(isnan(v.gini.x) && isnan(v.gini_corrected.x) && isnan(v.entropy_norm.x));
    assert_string_equal(reason_name(v.gini.why), "one_speaker");
    assert_int_equal(v.gini_corrected.why, REASON_ONE_SPEAKER);
    assert_int_equal(v.entropy_norm.why, REASON_ONE_SPEAKER);
    v = OF(silent);
    assert_int_equal(v.silent, 2);
    assert_int_equal(v.top_share.why, REASON_SILENT);
    assert_int_equal(v.effective.why, REASON_SILENT);
    assert_false(v.hangs_on_one);
    assert_int_equal(voice_of(NULL, 0, 3).gini.why, REASON_SILENT);
}

static void test_range(void **state) {
    (void)state;
    double odd[] = {5, 1, 3}, even[] = {4, 1, 2, 9};
    struct voice_range r = voice_range(odd, 3);
    assert_true(r.median == 3 && r.lowest == 1 && r.highest == 5);
    assert_true(voice_range(even, 4).median == 3);
    assert_true(voice_range(even, 1).median == 1);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_by_hand),        cmocka_unit_test(test_one_of_three),
        cmocka_unit_test(test_silent_counted), cmocka_unit_test(test_many),
        cmocka_unit_test(test_even),           cmocka_unit_test(test_reasons),
        cmocka_unit_test(test_range),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
