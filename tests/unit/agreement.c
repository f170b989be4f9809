/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/agreement.h"

#include "tests/unit/testing.h"

#include "tests/unit/reference.h"

#define NOBODY 9 /* did not code */

static void is(struct value v, double expected, const char *what) {
    assert_int_equal(v.why, REASON_NONE);
    assert_close(v.x, expected, 1e-12, NULL, what, SLICE("here"));
}

static void missing(struct value v, enum reason why) {
    assert_true(isnan(v.x));
    assert_string_equal(reason_name(v.why), reason_name(why));
}

/* Krippendorff's two coders (2011, "Computing Krippendorff's Alpha-Reliability", A): ten units,
 *
 *     A  0 1 0 0 0 0 0 0 1 0      agreed on 6; 6 of 20 values are 1
 *     B  1 1 1 0 0 1 0 0 0 0
 *
 * alpha = 1 - 19 * 8/(400 - 36 - 196) = 16/168, printed as 0.095. Kappa: p_e = .2 * .4 + .8 * .6 =
 * .56, so .04/.44; AC1: p_e = 2 * .3 * .7 = .42, so .18/.58; Brennan-Prediger .1/.5. */
static const uint32_t coder_a[] = {0, 1, 0, 0, 0, 0, 0, 0, 1, 0};
static const uint32_t coder_b[] = {1, 1, 1, 0, 0, 1, 0, 0, 0, 0};

static void test_two(void **state) {
    (void)state;
    double sums[AGREEMENT_CODES + 4] = {0}, counted[AGREEMENT_CODES + 4] = {0};
    uint64_t table[4] = {0};
    for (size_t i = 0; i < 10; i++) {
        const uint32_t codes[] = {coder_a[i], coder_b[i]};
        agreement_add(sums, 2, codes, 2);
        agreement_add_yes(counted, codes[0] + codes[1], 2, 1);
        table[2 * codes[0] + codes[1]]++;
    }
    assert_memory_equal(sums, counted, sizeof sums);
    is(agreement_share(sums), 0.6, "agreement");
    is(agreement_alpha(sums, 2), 16.0 / 168, "alpha");
    is(agreement_ac1(sums, 2), 18.0 / 58, "ac1");
    is(agreement_brennan_prediger(sums, 2), 0.2, "brennan_prediger");
    is(agreement_kappa(table, 2).kappa, 1.0 / 11, "kappa");
}

/* Krippendorff's four coders (the same, C), whose nominal alpha is printed as 0.743. */
static const uint32_t four[12][4] = {
    {0, 0, NOBODY, 0}, {1, 1, 2, 1},      {2, 2, 2, 2},           {2, 2, 2, 2},
    {1, 1, 1, 1},      {0, 1, 2, 3},      {3, 3, 3, 3},           {0, 0, 1, 0},
    {1, 1, 1, 1},      {NOBODY, 4, 4, 4}, {NOBODY, NOBODY, 0, 0}, {NOBODY, 2, NOBODY, NOBODY}};

static void add_four(double *sums) {
    for (size_t i = 0; i < 12; i++) {
        uint32_t codes[4];
        size_t n = 0;
        for (size_t k = 0; k < 4; k++)
            if (four[i][k] != NOBODY)
                codes[n++] = four[i][k];
        agreement_add(sums, 5, codes, n);
    }
}

/* Units 2 and 8: 6 of 12 ordered pairs differ, 6/3 = 2 each; unit 6: all 12, 12/3 = 4: D = 8. The
 * values with a partner are 9, 13, 10, 5, 3 of codes 1..5, 40 in all; so alpha = 1 - 39 * 8/(1600 -
 * 384). Agreement: 8 units whole, 2 half, one not at all, of 11: 9/11; BP (9/11 - 1/5)/(4/5). */
static void test_four(void **state) {
    (void)state;
    double sums[AGREEMENT_CODES + 10] = {0};
    add_four(sums);
    assert_true(sums[AGREEMENT_N1] == 12 && sums[AGREEMENT_N2] == 11);
    assert_close(sums[AGREEMENT_D], 8, 1e-12, NULL, "D", SLICE("here"));
    is(agreement_share(sums), 9.0 / 11, "agreement");
    is(agreement_alpha(sums, 5), 1 - 39 * 8.0 / 1216, "alpha");
    is(agreement_brennan_prediger(sums, 5), (9.0 / 11 - 0.2) / 0.8, "brennan_prediger");
}

/* A 3x3 table. Kappa and AC1 are their definitions, the standard errors the delta method with
 * derivatives taken numerically, all in 30 digits. */
static void test_errors(void **state) {
    (void)state;
    const uint64_t table[9] = {13, 0, 2, 1, 20, 7, 3, 4, 56};
    struct kappa k = agreement_kappa(table, 3);
    is(k.kappa, 0.710009655616350177, "kappa");
    is(k.se, 0.0646958726031935966, "se_kappa");
    is(k.lo, k.kappa.x - 1.959963984540054 * k.se.x, "kappa_lo");
    is(agreement_se_ac1(table, 3), 0.0501792996680579473, "se_ac1");
}

/* Nothing varies: alpha and kappa are not 0 and not 1 but missing. */
static void test_reasons(void **state) {
    (void)state;
    double none[AGREEMENT_CODES + 4] = {0}, same[AGREEMENT_CODES + 4] = {0};
    const uint64_t all[4] = {7, 0, 0, 0}, nobody[4] = {0}, apart[4] = {0, 5, 0, 0},
                   once[9] = {1, 4, 1, 0, 0, 0, 0, 0, 0};
    agreement_add_yes(none, 1, 1, 3);
    agreement_add_yes(same, 0, 2, 7);
    missing(agreement_share(none), REASON_NO_UNITS);
    missing(agreement_alpha(none, 2), REASON_NO_UNITS);
    missing(agreement_ac1(none, 2), REASON_NO_UNITS);
    missing(agreement_brennan_prediger(none, 2), REASON_NO_UNITS);
    missing(agreement_alpha(same, 2), REASON_NO_VARIATION);
    is(agreement_ac1(same, 2), 1, "ac1");
    is(agreement_share(same), 1, "agreement");
    missing(agreement_kappa(all, 2).kappa, REASON_NO_VARIATION);
    missing(agreement_kappa(nobody, 2).kappa, REASON_NO_UNITS);
    is(agreement_kappa(apart, 2).kappa, 0, "one coder always no, the other always yes");
    is(agreement_kappa(apart, 2).se, 0, "se");
    missing(agreement_kappa(apart, 2).lo, REASON_NO_VARIATION);
    missing(agreement_se_ac1(nobody, 2), REASON_NO_UNITS);
    assert_true(agreement_kappa(once, 3).kappa.x == 0); /* not 3e-17: the first always said one */
    missing(agreement_kappa(once, 3).se, REASON_NO_VARIATION);
}

/* Of perfect agreement every draw agrees; of documents that are alike every draw is the same. */
static void test_bootstrap(void **state) {
    (void)state;
    double sums[6][AGREEMENT_CODES + 4] = {{0}};
    for (size_t doc = 0; doc < 6; doc++) {
        agreement_add_yes(sums[doc], 2, 2, 2);
        agreement_add_yes(sums[doc], 1, 2, 1);
        agreement_add_yes(sums[doc], 0, 2, 2);
    }
    struct agreement_intervals r = agreement_bootstrap(sums[0], 6, 2, 200, 1);
    /* 30 units, 60 values, half of each; 6 disagreements: 1 - 59 * 12/1800 */
    is(r.alpha_lo, 1 - 59 * 12.0 / 1800, "alpha_lo");
    is(r.alpha_hi, r.alpha_lo.x, "alpha_hi");
    is(r.ac1_lo, 0.6, "ac1_lo");
    agreement_add_yes(sums[0], 1, 2, 20);
    r = agreement_bootstrap(sums[0], 6, 2, 500, 1);
    struct agreement_intervals again = agreement_bootstrap(sums[0], 6, 2, 500, 1);
    assert_true(r.alpha_lo.x == again.alpha_lo.x && r.ac1_hi.x == again.ac1_hi.x);
    assert_true(r.alpha_lo.x < r.alpha_hi.x);
    is(r.alpha_hi, 1 - 59 * 12.0 / 1800, "a third of the draws is without the first");
    missing(agreement_bootstrap(sums[0], 1, 2, 10, 1).alpha_lo, REASON_ONE_DOC);
    missing(agreement_bootstrap(sums[0], 4, 2, 10, 1).ac1_hi, REASON_TOO_FEW_DOCS);
    missing(agreement_bootstrap(sums[0], 0, 2, 10, 1).ac1_hi, REASON_NO_UNITS);
}

/* One document of six has all that varies: the draws without it have no alpha. */
static void test_sparse(void **state) {
    (void)state;
    double sums[6][AGREEMENT_CODES + 4] = {{0}};
    for (size_t doc = 0; doc < 6; doc++)
        agreement_add_yes(sums[doc], doc == 0 ? 1 : 0, 2, 5);
    struct agreement_intervals r = agreement_bootstrap(sums[0], 6, 2, 200, 1);
    missing(r.alpha_lo, REASON_SPARSE);
    assert_int_equal(r.ac1_lo.why, REASON_NONE);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_two),       cmocka_unit_test(test_four),
        cmocka_unit_test(test_errors),    cmocka_unit_test(test_reasons),
        cmocka_unit_test(test_bootstrap), cmocka_unit_test(test_sparse),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
