/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/table2.h"

#include <float.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "tests/unit/reference.h"

/* valgrind computes with 64 bits where the processor has 80, which phi relies on. */
static bool long_doubles_are_short(void) {
    volatile long double one = 1, more = one + LDBL_EPSILON;
    return more == one;
}

/* Reference 01: 40-digit arithmetic, R and SciPy (its README). Fisher's p to 1e-7, the rest to
 * 1e-9. */
static void test_reference(void **state) {
    (void)state;
    struct reference in, out;
    if (long_doubles_are_short())
        skip();
    REFERENCE_OPEN(&in, "01_pairs.in.tsv");
    REFERENCE_OPEN(&out, "01_pairs.out.tsv");
    assert_int_equal(in.rows, out.rows);
    double worst[64] = {0};
    for (size_t i = 0; i < in.rows; i++) {
        uint64_t a = reference_count(&in, i, "a"), b = reference_count(&in, i, "b");
        uint64_t c = reference_count(&in, i, "c"), d = reference_count(&in, i, "d");
        struct table2 t = {a + b + c + d, a + b, a + c, a};
        struct slice id = reference_text(&in, i, "id");
        assert_true(table2_possible(t));
        for (size_t j = 0; j < table2_n_measures; j++) {
            const struct table2_measure *m = &table2_measures[j];
            struct value v = m->of(t);
            double rel = strncmp(m->name, "fisher", 6) == 0 ? 1e-7 : 1e-9;
            assert_close(v.x, reference_real(&out, i, m->name), rel, &worst[j], m->name, id);
            assert_int_equal(isnan(v.x), v.why != REASON_NONE);
        }
    }
    for (size_t j = 0; j < table2_n_measures; j++)
        print_message("%-14s worst relative error %.1e\n", table2_measures[j].name, worst[j]);
    reference_free(&in);
    reference_free(&out);
}

/* n 8, margins 4 and 4, a 3 (Fisher's cup of tea). By hand: expected 4*4/8 = 2; ad - bc = 9 - 1 =
 * 8; chi2 = 8*64/256 = 2; P(3) = C(4,3)C(4,1)/C(8,4) = 16/70, P(4) = 1/70, so fisher = 2*17/70 and
 * the doubled mid-p = 2*(1/70 + 8/70) = 18/70. */
static void test_tea(void **state) {
    (void)state;
    struct table2 t = {8, 4, 4, 3};
    struct slice tea = SLICE("tea");
    assert_close(table2_expected(t).x, 2, 1e-15, NULL, "expected", tea);
    assert_close(table2_jaccard(t).x, 3.0 / 5, 1e-15, NULL, "jaccard", tea);
    assert_close(table2_phi(t).x, 0.5, 1e-15, NULL, "phi", tea);
    assert_close(table2_yule_q(t).x, 0.8, 1e-15, NULL, "yule_q", tea);
    assert_close(table2_odds_ratio(t).x, 9, 1e-15, NULL, "odds_ratio", tea);
    assert_close(table2_chi2(t).x, 2, 1e-15, NULL, "chi2", tea);
    assert_close(table2_fisher_p(t).x, 34.0 / 70, 1e-13, NULL, "fisher_p", tea);
    assert_close(table2_fisher_midp(t).x, 18.0 / 70, 1e-13, NULL, "fisher_midp", tea);
}

static void expect_reason(struct value v, enum reason why) {
    assert_true(isnan(v.x));
    assert_string_equal(reason_name(v.why), reason_name(why));
}

static void test_reasons(void **state) {
    (void)state;
    struct table2 empty = {0, 0, 0, 0}, absent = {10, 0, 3, 0}, apart = {10, 3, 3, 0};
    struct table2 everywhere = {10, 10, 3, 3}, all = {10, 10, 10, 10};
    expect_reason(table2_expected(empty), REASON_NO_UNITS);
    expect_reason(table2_jaccard(empty), REASON_BOTH_ABSENT);
    expect_reason(table2_dice(empty), REASON_BOTH_ABSENT);
    expect_reason(table2_ochiai(absent), REASON_THEME_ABSENT);
    expect_reason(table2_lift(absent), REASON_THEME_ABSENT);
    expect_reason(table2_pmi_bits(apart), REASON_ZERO_CELL);
    assert_true(table2_npmi(apart).x == -1);
    expect_reason(table2_npmi(all), REASON_THEME_EVERYWHERE);
    expect_reason(table2_chi2(everywhere), REASON_THEME_EVERYWHERE);
    expect_reason(table2_fisher_p(absent), REASON_THEME_ABSENT);
    expect_reason(table2_yule_q(all), REASON_ZERO_CELL);
    expect_reason(table2_odds_ratio(all), REASON_ZERO_CELL);
    assert_true(isinf(table2_odds_ratio((struct table2){4, 2, 2, 2}).x));
}

static void test_impossible(void **state) {
    (void)state;
    assert_true(table2_possible((struct table2){5, 3, 3, 1}));
    assert_false(table2_possible((struct table2){5, 3, 3, 0})); /* 3 + 3 > 5: one must be joint */
    assert_false(table2_possible((struct table2){5, 3, 2, 3}));
    assert_false(table2_possible((struct table2){5, 6, 2, 1}));
    assert_false(table2_possible((struct table2){UINT64_MAX, 1, 1, 1}));
}

/* ad and bc near 10^18 that differ by 1: a = d = 10^9, b = 10^9 + 1, c = 10^9 - 1, so ad - bc =
 * 10^18 - (10^18 - 1) = 1 and phi = 1/sqrt(n_a n_b not_a not_b) with n_a = 2*10^9 + 1 = not_b and
 * n_b = 2*10^9 - 1 = not_a: phi = 1/((2*10^9+1)(2*10^9-1)) = 1/(4*10^18 - 1). */
static void test_cancellation(void **state) {
    (void)state;
    struct table2 t = {4000000000, 2000000001, 1999999999, 1000000000};
    double phi = table2_phi(t).x;
    assert_true(fabs(phi * 4e18 - 1) < 1e-12);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_reference),    cmocka_unit_test(test_tea),
        cmocka_unit_test(test_reasons),      cmocka_unit_test(test_impossible),
        cmocka_unit_test(test_cancellation),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
