/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/strata.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static void close_within(struct value v, double expected, double rel) {
    assert_int_equal(v.why, REASON_NONE);
    if (!(fabs(v.x - expected) <= rel * fabs(expected) + 1e-14))
        fail_msg("%.17g instead of %.17g", v.x, expected);
}

static void close_to(struct value v, double expected) {
    close_within(v, expected, 1e-12);
}

static void missing(struct value v, enum reason why) {
    assert_true(isnan(v.x));
    assert_int_equal(v.why, why);
}

static struct table2 of_cells(uint64_t a, uint64_t b, uint64_t c, uint64_t d) {
    return (struct table2){a + b + c + d, a + b, a + c, a};
}

/* Cells 2 1 1 2 and 3 1 2 4. R = 4/6, 12/10; S = 1/6, 2/10: OR = (28/15)/(11/30) = 56/11; weights
 * 5/11 and 6/11. Interval, CMH and p: R's mantelhaen.test(correct = FALSE); Breslow-Day and the
 * pooled effects: their definitions at 30 digits, the fitted cells by root finding. */
static void test_two_strata(void **state) {
    (void)state;
    const struct table2 t[] = {of_cells(2, 1, 1, 2), of_cells(3, 1, 2, 4)};
    struct effect work[2];
    struct strata s = strata_score(t, 2, work);
    assert_int_equal(s.mh.informative, 2);
    close_to(s.mh.odds_ratio, 56.0 / 11);
    close_to(s.mh.lo, 0.5828044568527494);
    close_to(s.mh.hi, 44.470070650899416);
    close_to(s.mh.chi2, 2.0149253731343282);
    close_to(s.mh.p, 0.15575892838261263);
    close_to(s.breslow_day, 0.032377356646083604);
    close_to(s.tarone, 0.032373682413873546);
    close_to(s.df, 1);
    close_to(s.p_tarone, 0.85720997179676433);
    close_to(s.crude, 5);
    close_to(s.confounding, 5.0 * 11 / 56 - 1);
    close_to(s.n_eff, 121.0 / 61);
    close_to(strata_weight(t, 2, 0), 5.0 / 11);
    close_to(s.pooled.fixed, 1.2595169689814106);
    close_to(s.pooled.fixed_se, 0.95180674144458587);
    close_to(s.pooled.q, 0.04609762728982136);
    assert_false(s.confounded || s.simpson);
}

/* Strata with an empty margin add nothing but to the crude odds ratio. */
static void test_uninformative(void **state) {
    (void)state;
    const struct table2 t[] = {of_cells(0, 0, 5, 9), of_cells(3, 4, 0, 0), {0, 0, 0, 0}};
    struct effect work[3];
    struct strata s = strata_score(t, 3, work);
    assert_int_equal(s.mh.informative, 0);
    missing(s.mh.odds_ratio, REASON_NO_INFORMATIVE_STRATUM);
    missing(s.mh.p, REASON_NO_INFORMATIVE_STRATUM);
    missing(s.tarone, REASON_NO_INFORMATIVE_STRATUM);
    missing(s.confounding, REASON_NO_INFORMATIVE_STRATUM);
    missing(s.n_eff, REASON_NO_INFORMATIVE_STRATUM);
    missing(s.pooled.fixed, REASON_NO_PROJECTS);
    close_to(s.crude, 27.0 / 20);
    missing(strata_weight(t, 3, 0), REASON_NO_INFORMATIVE_STRATUM);
    assert_false(s.confounded || s.simpson);
    s = strata_score(NULL, 0, NULL);
    missing(s.mh.odds_ratio, REASON_NO_INFORMATIVE_STRATUM);
    missing(s.crude, REASON_ZERO_CELL);
}

static void test_one_stratum(void **state) {
    (void)state;
    const struct table2 t[] = {of_cells(2, 1, 1, 2), of_cells(0, 0, 1, 3)};
    struct effect work[2];
    struct strata s = strata_score(t, 2, work);
    close_to(s.mh.odds_ratio, 4);
    missing(s.breslow_day, REASON_NO_PROJECTS);
    missing(s.df, REASON_NO_PROJECTS);
    close_to(s.n_eff, 1);
    close_to(s.pooled.fixed, log(2.5 * 2.5 / (1.5 * 1.5)));
    missing(s.pooled.mu, REASON_NO_PROJECTS);
}

static void test_extremes(void **state) {
    (void)state;
    const struct table2 up[] = {of_cells(5, 0, 4, 10), of_cells(3, 0, 6, 12)};
    const struct table2 down[] = {of_cells(0, 5, 4, 10), of_cells(0, 3, 6, 12)};
    struct effect work[2];
    struct strata s = strata_score(up, 2, work);
    assert_true(isinf(s.mh.odds_ratio.x) && isinf(s.crude.x));
    missing(s.mh.lo, REASON_ZERO_CELL);
    missing(s.breslow_day, REASON_ZERO_CELL);
    missing(s.confounding, REASON_ZERO_CELL);
    missing(s.n_eff, REASON_ZERO_CELL);
    missing(strata_weight(up, 2, 1), REASON_ZERO_CELL);
    s = strata_score(down, 2, work);
    close_to(s.mh.odds_ratio, 0);
    missing(s.mh.hi, REASON_ZERO_CELL);
    missing(s.confounding, REASON_ZERO_CELL);
    close_to(strata_weight(down, 2, 0), (20.0 / 19) / (20.0 / 19 + 18.0 / 21));
}

/* Tables of one odds ratio fit it exactly, whichever root is taken: n_a + n_b far above N with an
 * odds ratio of 1/100 makes s negative; 1 makes the equation linear. */
static void test_homogeneous(void **state) {
    (void)state;
    const struct table2 small[] = {of_cells(8, 40, 40, 2), of_cells(16, 80, 80, 4)};
    const struct table2 none[] = {of_cells(2, 4, 3, 6), of_cells(10, 10, 30, 30)};
    const struct table2 large[] = {of_cells(40, 2, 8, 40), of_cells(80, 4, 16, 80)};
    const struct table2 *const all[] = {small, none, large};
    const double odds_ratios[] = {0.01, 1, 100};
    for (int i = 0; i < 3; i++) {
        struct effect work[2];
        struct strata s = strata_score(all[i], 2, work);
        close_to(s.mh.odds_ratio, odds_ratios[i]);
        close_to(s.breslow_day, 0);
        close_to(s.tarone, 0);
        close_to(s.p_tarone, 1);
    }
}

/* At 10^8 a cell, with odds ratios within 10^-4 of 1: Breslow-Day and Tarone at 50 digits. */
static void test_huge(void **state) {
    (void)state;
    const struct table2 t[] = {of_cells(100004000, 99996000, 99996000, 100004000),
                               of_cells(50001000, 150000000, 149999000, 450003000),
                               of_cells(1000, 999000, 999000, 998001000)};
    struct effect work[3];
    struct strata s = strata_score(t, 3, work);
    close_to(s.mh.odds_ratio, 1.0000929434463872);
    close_within(s.breslow_day, 0.21236327335023298, 1e-9);
    close_within(s.tarone, 0.21236327336610857, 1e-9);
}

/* In either stratum the odds are halved, mixed they are many times higher. Alone the first does not
 * exclude 1, the second does. */
static void test_simpson(void **state) {
    (void)state;
    const struct table2 t[] = {of_cells(5, 95, 100, 900), of_cells(720, 180, 90, 10)};
    struct effect work[2];
    size_t ids[2], n_ids;
    struct strata s = strata_score(t, 2, work);
    assert_true(s.simpson && s.confounded);
    assert_true(strata_carried_by(t, 2, ids, &n_ids));
    assert_int_equal(n_ids, 1);
    assert_int_equal(ids[0], 1);
    struct strata_mh rest = strata_mh(t, 2, 1);
    assert_int_equal(rest.informative, 1);
    close_to(rest.odds_ratio, 5.0 * 900 / (95 * 100));
    assert_false(strata_carried_by(t, 1, ids, &n_ids));
    assert_int_equal(n_ids, 0);
}

/* Its interval holds 1: nothing to carry. */
static void test_not_carried(void **state) {
    (void)state;
    const struct table2 t[] = {of_cells(2, 1, 1, 2), of_cells(3, 1, 2, 4)};
    size_t ids[2], n_ids = 9;
    assert_false(strata_carried_by(t, 2, ids, &n_ids));
    assert_int_equal(n_ids, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_two_strata),  cmocka_unit_test(test_uninformative),
        cmocka_unit_test(test_one_stratum), cmocka_unit_test(test_extremes),
        cmocka_unit_test(test_homogeneous), cmocka_unit_test(test_huge),
        cmocka_unit_test(test_simpson),     cmocka_unit_test(test_not_carried),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
