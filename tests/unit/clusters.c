/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/clusters.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

/* t_{.975} with 1 df is tan(.475 pi) = 12.7062, with 2 df 4.30265. Expected values are closed
 * forms, evaluated at 30 digits. */
static void close_to(double x, double expected) {
    if (!(fabs(x - expected) <= 1e-12 * fabs(expected) + 1e-15))
        fail_msg("%.17g instead of %.17g", x, expected);
}

static void missing(struct value v, enum reason why) {
    assert_true(isnan(v.x));
    assert_int_equal(v.why, why);
}

/* X = E = 4, L = 1, z = (3 - 2)/4 and (1 - 2)/4: SE^2 = 2/1 (1/16 + 1/16) = 1/4. The floor is
 * sqrt(1/2 + 1/2)/4. Two equal shares: K_eff 2, 1 df. exp(-+ 12.7062/2). */
static void test_lift(void **state) {
    (void)state;
    const struct cluster c[] = {{3, 2, 0.5, 0}, {1, 2, 0.5, 1}};
    struct lift l = clusters_lift(c, 2, 2);
    close_to(l.lift, 1);
    close_to(l.se_cluster, 0.5);
    close_to(l.se_floor, 0.25);
    close_to(l.se, 0.5);
    close_to(l.k_eff, 2);
    close_to(l.df, 1);
    close_to(l.lo.x, 0.0017413364809507467);
    close_to(l.hi.x, 574.27155000739043);
    assert_int_equal(clusters_side(&l), 0);
}

/* Two more transcripts have units and no expectation: K/(K - 1) is 4/3 instead of 2, so SE^2 = 1/6;
 * it is the same whether they are written down or not. */
static void test_silent_clusters(void **state) {
    (void)state;
    const struct cluster c[] = {{3, 2, 0, 0}, {0, 0, 0, 1}, {1, 2, 0, 1}, {0, 0, 0, 0}};
    const struct cluster short_form[] = {c[0], c[2]};
    struct lift l = clusters_lift(c, 4, 4), m = clusters_lift(short_form, 2, 4);
    close_to(l.se, 0.40824829046386302);
    close_to(l.k_eff, 2);
    close_to(l.lo.x, 0.0055871477595436428);
    assert_true(m.se == l.se && m.lo.x == l.lo.x && m.hi.x == l.hi.x);
}

/* Alike, their spread is 0; the floor is sqrt(3/3)/6. L = 2, 2 df: 2 exp(-+ 4.30265/6). */
static void test_floor(void **state) {
    (void)state;
    const struct cluster c[] = {{2, 1, 1.0 / 3, 0}, {2, 1, 1.0 / 3, 0}, {2, 1, 1.0 / 3, 0}};
    struct lift l = clusters_lift(c, 3, 3);
    close_to(l.se_cluster, 0);
    close_to(l.se, 1.0 / 6);
    close_to(l.lo.x, 0.97632319230039749);
    close_to(l.hi.x, 4.0970039752669014);
}

static void test_missing(void **state) {
    (void)state;
    const struct cluster c[] = {{3, 2, 0.5, 0}, {1, 2, 0.5, 0}};
    const struct cluster never[] = {{0, 2, 0.5, 0}, {0, 1, 0.5, 0}};
    const struct cluster constant[] = {{1, 1, 0, 0}, {2, 2, 0, 0}};
    const struct cluster nowhere[] = {{0, 0, 0, 0}};
    struct lift l = clusters_lift(NULL, 0, 0);
    missing(l.lo, REASON_NO_UNITS);
    assert_true(isnan(l.lift));
    l = clusters_lift(nowhere, 1, 3);
    missing(l.lo, REASON_UNTESTABLE);
    assert_true(isnan(l.lift) && isnan(l.k_eff));
    l = clusters_lift(c, 1, 1);
    missing(l.hi, REASON_ONE_DOC);
    assert_true(l.lift == 1.5 && l.k_eff == 1 && isnan(l.se) && isnan(l.df));
    l = clusters_lift(never, 2, 2);
    missing(l.hi, REASON_ZERO_CELL);
    assert_true(l.lift == 0 && isnan(l.se_cluster) && isnan(l.se_floor));
    close_to(l.k_eff, 9.0 / 5);
    l = clusters_lift(constant, 2, 2);
    missing(l.lo, REASON_DEGENERATE);
    assert_true(l.lift == 1 && l.se == 0 && l.df == 1);
}

/* Project 0 has 10 meetings for 2 expected in each of four transcripts, project 1 has 4 for 4.
 * Without 0 the lift is 1; without 1 it is 5 with SE sqrt(4)/40; all of them: 56/24, well above 1.
 */
static struct cluster carried[] = {{10, 2, 1, 0}, {4, 4, 1, 1}, {10, 2, 1, 0}, {4, 4, 1, 1},
                                   {10, 2, 1, 0}, {4, 4, 1, 1}, {10, 2, 1, 0}, {4, 4, 1, 1}};

static void test_carried_by(void **state) {
    (void)state;
    const uint64_t transcripts[] = {4, 4};
    uint32_t ids[2], n_ids = 9;
    struct lift whole = clusters_lift(carried, 8, 8);
    close_to(whole.lift, 56.0 / 24);
    assert_int_equal(clusters_side(&whole), 1);
    assert_true(clusters_carried_by(&whole, carried, 8, 8, transcripts, 2, ids, &n_ids));
    assert_int_equal(n_ids, 1);
    assert_int_equal(ids[0], 0);
    struct lift rest = clusters_without(carried, 8, 4, 1);
    close_to(rest.lift, 5);
    close_to(rest.se, 2.0 / 40);
    close_to(rest.se_floor, 2.0 / 40);
    rest = clusters_without(carried, 8, 4, 0);
    close_to(rest.lift, 1);
    close_to(rest.se_floor, 2.0 / 16);
    assert_false(clusters_carried_by(&whole, carried, 8, 8, transcripts, 1, ids, &n_ids));
    assert_int_equal(n_ids, 0);
    assert_false(clusters_carried_by(&rest, carried, 8, 8, transcripts, 2, ids, &n_ids));
}

/* Nothing is left without project 0; without 1 the rest is one transcript. Clusters of no project
 * stay whatever is left out. */
static void test_carried_by_all(void **state) {
    (void)state;
    const struct cluster c[] = {{90, 9, 1, 0}, {90, 9, 1, 1}, {90, 10, 1, 1}};
    const struct cluster lone[] = {{90, 9, 1, UINT32_MAX}, {90, 9, 1, UINT32_MAX}, {90, 9, 1, 1}};
    const uint64_t transcripts[] = {1, 2}, lone_transcripts[] = {0, 1};
    uint32_t ids[2], n_ids;
    struct lift whole = clusters_lift(c, 3, 3);
    assert_true(clusters_carried_by(&whole, c, 3, 3, transcripts, 2, ids, &n_ids));
    assert_int_equal(n_ids, 1);
    assert_int_equal(ids[0], 1);
    whole = clusters_lift(lone, 3, 3);
    assert_true(clusters_carried_by(&whole, lone, 3, 3, lone_transcripts, 2, ids, &n_ids));
    assert_int_equal(n_ids, 0);
    struct lift rest = clusters_without(lone, 3, 3, UINT32_MAX);
    assert_true(rest.se == whole.se && rest.lift == whole.lift);
}

/* n = 6, n_a = 3, n_b = 2: e = 1, v = e (3/6)(4/5). One unit has no variance. */
static void test_within(void **state) {
    (void)state;
    struct cluster c = clusters_within((struct table2){6, 3, 2, 2}, 7);
    close_to(c.e, 1);
    close_to(c.v, 0.4);
    assert_true(c.x == 2 && c.project == 7);
    c = clusters_within((struct table2){1, 1, 1, 1}, 0);
    assert_true(c.e == 1 && c.v == 0);
}

/* Two transcripts with the cells a b c d = 1 1 1 3 and 2 1 1 2, and one without units. */
static const struct table2 two[] = {{6, 2, 2, 1}, {0, 0, 0, 0}, {6, 3, 3, 2}};

/* Cells 3 2 2 5: ln(3.5 5.5/2.5^2); z differ by 1/3.5 - 1/5.5 = 8/77, which for two is the SE;
 * naive SE^2 = 2/7 + 2/5 + 2/5 + 2/11 = 488/385, deff = (8/77)^2 385/488. */
static void test_log_or(void **state) {
    (void)state;
    struct log_or l = clusters_log_or(two, 3);
    close_to(l.log_or.x, 1.1249295969854831);
    close_to(l.se_naive.x, 1.1258474441648245);
    close_to(l.se_cluster.x, 8.0 / 77);
    close_to(l.deff.x, 0.0085160740898445816);
    close_to(l.n_eff.x, 12);
    close_to(l.k_eff, 2);
    close_to(l.df, 1);
    close_to(l.lo.x, 1.8873845367600707e-6);
    close_to(l.hi.x, 5026214.7512793448);
    l = clusters_log_or(two, 2);
    close_to(l.log_or.x, log(1.5 * 3.5 / (1.5 * 1.5)));
    assert_true(!l.se_naive.why && l.k_eff == 1);
    missing(l.se_cluster, REASON_ONE_DOC);
    missing(l.hi, REASON_ONE_DOC);
    l = clusters_log_or(two + 1, 1);
    missing(l.deff, REASON_NO_UNITS);
    assert_true(isnan(l.k_eff));
    const struct table2 everywhere[] = {{5, 5, 2, 2}, {4, 4, 1, 1}};
    l = clusters_log_or(everywhere, 2);
    missing(l.log_or, REASON_THEME_EVERYWHERE);
    missing(l.n_eff, REASON_THEME_EVERYWHERE);
}

/* J = 3/7, z = (1 - 3 J)/7 and (2 - 4 J)/7, -+2/49: the SE is their distance. NPMI = ln(36/25)/ln
 * 4; its SE from numerical derivatives. */
static void test_jaccard_npmi(void **state) {
    (void)state;
    struct estimate j = clusters_jaccard(two, 3), m = clusters_npmi(two, 3);
    close_to(j.x.x, 3.0 / 7);
    close_to(j.se.x, 4.0 / 49);
    close_to(m.x.x, 0.26303440583379383);
    close_to(m.se.x, 0.015156570783632785);
    missing(clusters_jaccard(two, 1).se, REASON_ONE_DOC);
    missing(clusters_npmi(two, 1).se, REASON_ONE_DOC);
    const struct table2 apart[] = {{5, 1, 2, 0}, {4, 1, 1, 0}}, absent[] = {{5, 0, 0, 0}};
    m = clusters_npmi(apart, 2);
    assert_true(m.x.x == -1);
    missing(m.se, REASON_ZERO_CELL);
    j = clusters_jaccard(apart, 2);
    assert_true(j.x.x == 0 && j.se.x == 0);
    missing(clusters_jaccard(absent, 1).x, REASON_BOTH_ABSENT);
    missing(clusters_npmi(absent, 1).se, REASON_THEME_ABSENT);
}

/* 3 12/(5 5) = 36/25; z differ by 1/3 - 1/5 - 1/5 = -1/15; the floor is sqrt(1)/3. 1 df. */
static void test_crude(void **state) {
    (void)state;
    struct lift l = clusters_crude(two, 3, 1, 2);
    close_to(l.lift, 1.44);
    close_to(l.se_cluster, 1.0 / 15);
    close_to(l.se_floor, 1.0 / 3);
    close_to(l.lo.x, 0.020842555077265106);
    close_to(l.hi.x, 99.488761925444853);
    missing(clusters_crude(two, 3, 1, NAN).lo, REASON_UNTESTABLE);
    missing(clusters_crude(two, 2, 1, 1).lo, REASON_ONE_DOC);
    const struct table2 apart[] = {{5, 1, 2, 0}, {4, 1, 1, 0}},
                        alike[] = {{3, 1, 1, 1}, {3, 1, 1, 1}};
    l = clusters_crude(apart, 2, 1, 2);
    missing(l.hi, REASON_ZERO_CELL);
    assert_true(isnan(l.lift));
    missing(clusters_crude(alike, 2, 0, 2).lo, REASON_DEGENERATE);
    missing(clusters_crude(NULL, 0, 0, NAN).lo, REASON_THEME_ABSENT);
}

/* L1 = 1 with SE 1/2 as above, L2 = 1/2 without spread: 2 exp(-+ 12.7062/2), and with 1 df P(|T| >
 * x) = 1 - 2/pi atan x, x = ln 2/(1/2). */
static void test_difference(void **state) {
    (void)state;
    const struct cluster one[] = {{3, 2, 0.1, 0}, {1, 2, 0.1, 0}},
                         two_[] = {{1, 2, 0.1, 0}, {1, 2, 0.1, 0}};
    struct difference d = clusters_difference(one, two_, 2, 2);
    close_to(d.ratio.x, 2);
    close_to(d.se, 0.5);
    close_to(d.df, 1);
    close_to(d.lo.x, 0.0034826729619014934);
    close_to(d.hi.x, 1148.5431000147809);
    close_to(d.p.x, 0.39783002809567752);
}

/* Both groups in the same transcripts, one twice the other: the transcripts move both alike and the
 * difference not at all. The floor: sqrt(1/4^2 + 4/8^2). K_eff is the smaller one's: with a second
 * group in three transcripts df stays 1. */
static void test_difference_shared(void **state) {
    (void)state;
    const struct cluster one[] = {{3, 2, 0.5, 0}, {1, 2, 0.5, 0}, {0, 0, 0, 0}, {0, 0, 0, 0}};
    const struct cluster twice[] = {{6, 4, 2, 0}, {2, 4, 2, 0}, {0, 0, 0, 0}, {0, 0, 0, 0}};
    const struct cluster many[] = {{2, 2, 1, 0}, {2, 2, 1, 0}, {2, 2, 1, 0}, {2, 2, 1, 0}};
    struct difference d = clusters_difference(one, twice, 2, 2);
    close_to(d.ratio.x, 1);
    close_to(d.se, sqrt(1.0 / 8));
    close_to(d.p.x, 1);
    d = clusters_difference(one, many, 4, 4);
    close_to(d.df, 1);
    close_to(d.se, 0.40824829046386302); /* sqrt(4/3 1/8) */
}

static void test_difference_missing(void **state) {
    (void)state;
    const struct cluster some[] = {{3, 2, 0, 0}, {1, 2, 0, 0}},
                         never[] = {{0, 2, 0, 0}, {0, 1, 0, 0}};
    const struct cluster none[] = {{0, 0, 0, 0}, {0, 0, 0, 0}},
                         sure[] = {{1, 1, 0, 0}, {2, 2, 0, 0}};
    struct difference d = clusters_difference(some, none, 2, 2);
    missing(d.ratio, REASON_UNTESTABLE);
    missing(d.p, REASON_UNTESTABLE);
    d = clusters_difference(never, some, 2, 2);
    assert_true(d.ratio.x == 0);
    missing(d.lo, REASON_ZERO_CELL);
    d = clusters_difference(some, never, 2, 2);
    missing(d.ratio, REASON_ZERO_CELL);
    missing(d.hi, REASON_ZERO_CELL);
    d = clusters_difference(some, some, 1, 1);
    assert_true(d.ratio.x == 1);
    missing(d.p, REASON_ONE_DOC);
    d = clusters_difference(sure, sure, 2, 2);
    missing(d.lo, REASON_DEGENERATE);
    missing(d.p, REASON_DEGENERATE);
    missing(clusters_difference(NULL, NULL, 0, 0).ratio, REASON_NO_UNITS);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_lift),
        cmocka_unit_test(test_silent_clusters),
        cmocka_unit_test(test_floor),
        cmocka_unit_test(test_missing),
        cmocka_unit_test(test_carried_by),
        cmocka_unit_test(test_carried_by_all),
        cmocka_unit_test(test_within),
        cmocka_unit_test(test_log_or),
        cmocka_unit_test(test_jaccard_npmi),
        cmocka_unit_test(test_crude),
        cmocka_unit_test(test_difference),
        cmocka_unit_test(test_difference_shared),
        cmocka_unit_test(test_difference_missing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
