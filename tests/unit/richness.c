/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/richness.h"

#include "tests/unit/testing.h"

#include "models/dates.h"
#include "tests/unit/reference.h"

static const struct slice hand = {"hand", 4};

static void is(double x, double expected, const char *what) {
    assert_close(x, expected, 1e-9, NULL, what, hand);
}

/* Four transcripts; kinds in 1, 1 and 2 of them: A = 3/4, Q0 = 3/4 * 4/2 = 3/2, r = 2, variance
 * 3/2 + 9/2 + 9/4. T Q0 + Q1 = 8. */
static const struct richness_counts few = {4, 3, 4, 2, 1, INFINITY};

static void test_estimate(void **state) {
    (void)state;
    struct richness r = richness_of(&few);
    is(r.estimate.x, 4.5, "chao2");
    is(r.se.x, sqrt(8.25), "se");
    double c = exp(1.959963984540054 * sqrt(log(1 + 8.25 / 2.25)));
    is(r.lo.x, 3 + 1.5 / c, "lo");
    is(r.hi.x, 3 + 1.5 * c, "hi");
    is(r.coverage.x, 0.625, "coverage");
    is(r.next.x, 0.5, "good_turing_next");
    is(richness_new(&few, &r, 1).x, 0.375, "new_next_1");
    is(richness_new(&few, &r, 3).x, 1.5 * (1 - 27.0 / 64), "new_next_3");
    assert_false(r.capped);
}

/* A codebook of four themes: one is left, Q0 = 1 and T Q0 + Q1 = 6. */
static void test_capped(void **state) {
    (void)state;
    struct richness_counts c = few;
    c.most = 4;
    struct richness r = richness_of(&c);
    assert_true(r.capped);
    is(r.estimate.x, 4, "chao2");
    is(r.hi.x, 4, "hi");
    is(r.coverage.x, 1 - 2.0 / 4 * 4 / 6, "coverage");
    is(richness_new(&c, &r, 1).x, 1.0 / 3, "new_next_1");
    c.most = 3; /* all are seen */
    r = richness_of(&c);
    assert_true(r.capped);
    is(r.estimate.x, 3, "chao2");
    is(r.coverage.x, 1, "coverage");
    is(richness_new(&c, &r, 5).x, 0, "new_next_5");
}

static void test_missing(void **state) {
    (void)state;
    struct richness_counts one = {1, 2, 2, 2, 0, INFINITY}, none = {4, 0, 0, 0, 0, INFINITY};
    struct richness_counts often = {4, 2, 6, 0, 0, INFINITY};
    struct richness r = richness_of(&one);
    assert_int_equal(r.estimate.why, REASON_TOO_FEW_DOCS);
    assert_int_equal(r.next.why, REASON_TOO_FEW_DOCS);
    assert_int_equal(richness_new(&one, &r, 1).why, REASON_TOO_FEW_DOCS);
    r = richness_of(&none);
    assert_int_equal(r.estimate.why, REASON_THEME_ABSENT);
    assert_int_equal(r.coverage.why, REASON_THEME_ABSENT);
    is(r.next.x, 0, "good_turing_next");
    r = richness_of(&often);
    is(r.estimate.x, 2, "chao2");
    assert_int_equal(r.lo.why, REASON_NO_UNIQUES);
    assert_int_equal(r.se.why, REASON_NO_UNIQUES);
    is(r.coverage.x, 1, "coverage");
    is(richness_new(&often, &r, 1).x, 0, "new_next_1");
}

/* Of kinds in 1, 1 and 2 of 4: two transcripts miss one of the first with 1/2, the last with 1/6.
 */
static void test_rarefied(void **state) {
    (void)state;
    const uint64_t having[] = {9, 2, 1, 0, 0};
    double mean[5], squares[5];
    richness_rarefy(having, 4, mean, squares);
    is(mean[1], 1, "rarefied");
    is(mean[2], 11.0 / 6, "rarefied");
    is(mean[3], 2.5, "rarefied");
    is(mean[4], 3, "rarefied");
    is(squares[2], 2.0 / 4 + 25.0 / 36, "squares");
    is(squares[4], 3, "squares");
}

static void test_guest(void **state) {
    (void)state;
    const struct guest_rule five = {4, 2, 5}, none = {4, 3, 0};
    const uint64_t found[] = {10, 5, 3, 2, 0, 1, 1, 0, 0, 1, 1};
    assert_int_equal(guest_of(found, 5, five).why, REASON_TOO_FEW_DOCS);
    struct guest g = guest_of(found, 6, five); /* 1 of 20 is 5 per cent */
    assert_true(g.reached && g.before == 4 && g.run == 2 && !g.reopened);
    g = guest_of(found, 7, five);
    assert_true(g.reached && g.before == 4 && g.reopened);
    g = guest_of(found, 11, none);
    assert_true(!g.why && !g.reached && !g.reopened);
    const uint64_t nothing[] = {0, 0, 0, 0, 3, 0};
    assert_int_equal(guest_of(nothing, 6, five).why, REASON_TOO_FEW_DOCS);
}

static void test_dates(void **state) {
    (void)state;
    const char *const good[] = {"2025",       "2025-03",          "2025-03-31",
                                "2024-02-29", "2025-03-31T14:00", "2025-03-31 14:00"};
    const char *const bad[] = {"",           "25",         "2025-3-1",   "31/03/2025", "2025-13",
                               "2025-00-01", "2025-02-29", "1900-02-29", "2025-03-31x"};
    for (size_t i = 0; i < sizeof good / sizeof *good; i++)
        assert_true(date_is_iso(slice_of(good[i])));
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        assert_false(date_is_iso(slice_of(bad[i])));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_estimate), cmocka_unit_test(test_capped),
        cmocka_unit_test(test_missing),  cmocka_unit_test(test_rarefied),
        cmocka_unit_test(test_guest),    cmocka_unit_test(test_dates),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
