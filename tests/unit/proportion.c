/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/proportion.h"

#include "tests/unit/testing.h"

#include "tests/unit/reference.h"

#define OF(clusters) proportion_of((clusters), sizeof(clusters) / sizeof *(clusters))
#define NO_PROJECT UINT32_MAX

static void is(struct value v, double expected, const char *what) {
    assert_int_equal(v.why, REASON_NONE);
    assert_close(v.x, expected, 1e-12, NULL, what, SLICE("here"));
}

static void missing(struct value v, enum reason why) {
    assert_true(isnan(v.x));
    assert_string_equal(reason_name(v.why), reason_name(why));
}

/* 2 and 6 of ten: p = 0.4, z = -0.1 and 0.1, SE^2 = 2 * 0.02 = 0.04; a unit alone would give
 * 0.24/20 = 0.012, so deff = 10/3 and n_eff = 6; K_eff = 2, so t has 1 degree of freedom. The naive
 * interval is that of R's prop.test(8, 20, correct = FALSE); the other one is Wilson's with n = 6
 * and z = qt(.975, 1), by R. */
static void test_by_hand(void **state) {
    (void)state;
    struct proportion_cluster clusters[] = {{2, 10, 0}, {6, 10, 1}};
    struct proportion r = OF(clusters);
    assert_int_equal(r.n_clusters, 2);
    assert_int_equal(r.n_projects, 2);
    is(r.p, 0.4, "p");
    is(r.naive_lo, 0.21880653237281711, "naive_lo");
    is(r.naive_hi, 0.61341849923774683, "naive_hi");
    is(r.se, 0.2, "se");
    is(r.deff, 10.0 / 3, "deff");
    is(r.n_eff, 6, "n_eff");
    is(r.k_eff, 2, "k_eff");
    is(r.lo, 0.0058085003106993494, "lo");
    is(r.hi, 0.9870250803320795852, "hi");
    is(r.p_doc, 0.4, "p_doc");
    is(r.se_doc, 0.2, "se_doc");
    is(r.p_project, 0.4, "p_project");
    is(r.se_project, 0.2, "se_project");
    is(r.talk_bias, 0, "talk_bias");
    assert_true(r.unreliable);
}

/* Nobody of 10 + 30: K_eff = 1/(1/16 + 9/16) = 1.6 = n_eff, one degree of freedom, whose quantile
 * is tan(0.475 pi); Wilson's upper end is then z^2/(n + z^2). Everybody: the mirror image. */
static void test_ends(void **state) {
    (void)state;
    struct proportion_cluster none[] = {{0, 10, 0}, {0, 30, 0}}, all[] = {{10, 10, 0}, {30, 30, 0}};
    struct proportion r = OF(none);
    double t = tan(0.475 * M_PI), hi = t * t / (1.6 + t * t);
    is(r.se, 0, "se");
    missing(r.deff, REASON_THEME_ABSENT);
    is(r.n_eff, 1.6, "n_eff");
    assert_true(r.lo.x == 0 && r.naive_lo.x == 0);
    is(r.hi, hi, "hi");
    r = OF(all);
    missing(r.deff, REASON_THEME_EVERYWHERE);
    is(r.lo, 1 - hi, "lo");
    assert_true(r.hi.x == 1 && r.naive_hi.x == 1);
}

/* Projects 3 and 8, in turns, and one transcript of none: shares 0.2 and 0.4, 0.8, 1. Project means
 * 0.3 and 0.8, so 0.55 with SE 0.25; transcripts (0.2 + 0.4 + 0.8 + 1)/4 = 0.6; p = 42/130. */
static void test_projects(void **state) {
    (void)state;
    struct proportion_cluster clusters[] = {
        {20, 100, 3}, {8, 10, 8}, {4, 10, 3}, {0, 0, 1}, {10, 10, NO_PROJECT}};
    struct proportion r = OF(clusters);
    assert_int_equal(r.n_clusters, 4);
    assert_int_equal(r.n_projects, 2);
    is(r.p_doc, 0.6, "p_doc");
    is(r.se_doc, sqrt((0.16 + 0.04 + 0.04 + 0.16) / 3 / 4), "se_doc");
    is(r.p_project, 0.55, "p_project");
    is(r.se_project, 0.25, "se_project");
    is(r.talk_bias, 42.0 / 130 - 0.6, "talk_bias");
}

static void test_reasons(void **state) {
    (void)state;
    struct proportion_cluster one[] = {{10, 40, 2}}, silent[] = {{0, 0, 2}};
    struct proportion_cluster homeless[] = {{1, 4, NO_PROJECT}, {2, 4, NO_PROJECT}};
    struct proportion r = OF(one);
    is(r.p, 0.25, "p");
    is(r.k_eff, 1, "k_eff");
    is(r.p_project, 0.25, "p_project");
    missing(r.se, REASON_ONE_DOC);
    missing(r.deff, REASON_ONE_DOC);
    missing(r.n_eff, REASON_ONE_DOC);
    missing(r.lo, REASON_ONE_DOC);
    missing(r.hi, REASON_ONE_DOC);
    missing(r.se_doc, REASON_ONE_DOC);
    missing(r.se_project, REASON_NO_PROJECTS);
    assert_true(r.unreliable);
    r = OF(homeless);
    missing(r.p_project, REASON_NO_PROJECTS);
    missing(r.se_project, REASON_NO_PROJECTS);
    r = OF(silent);
    missing(r.p, REASON_NO_UNITS);
    missing(r.talk_bias, REASON_NO_UNITS);
    missing(proportion_of(NULL, 0).hi, REASON_NO_UNITS);
    assert_true(r.unreliable && r.n_clusters == 0);
}

/* Ten alike transcripts of 100 units, 30 of them with the theme: no spread between them, and never
 * more than the 1000 units that there are. With 3 of 10 each, n_eff is 100 and the interval of t
 * with 9 degrees of freedom still narrower than 0.30; with 1 of 2 each, n_eff = 20 is too little.
 */
static void test_reliable(void **state) {
    (void)state;
    struct proportion_cluster clusters[10];
    const struct {
        uint64_t x, n;
        bool unreliable;
    } cases[] = {{30, 100, false}, {3, 10, false}, {1, 2, true}};
    for (size_t i = 0; i < 3; i++) {
        for (uint32_t k = 0; k < 10; k++)
            clusters[k] = (struct proportion_cluster){cases[i].x, cases[i].n, k};
        struct proportion r = OF(clusters);
        is(r.se, 0, "se");
        is(r.deff, 0, "deff");
        is(r.n_eff, 10 * (double)cases[i].n, "n_eff");
        assert_int_equal(r.unreliable, cases[i].unreliable);
    }
}

/* One unit of 10^9: the lower end, which the formula takes from a difference, is not lost. The
 * value is the formula in 40 decimal digits. */
static void test_rare(void **state) {
    (void)state;
    struct proportion_cluster clusters[] = {{1, 1000000000, 0}};
    struct proportion r = OF(clusters);
    assert_true(fabs(r.naive_lo.x / 1.76524554956963161e-10 - 1) < 1e-13);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_by_hand),  cmocka_unit_test(test_ends),
        cmocka_unit_test(test_projects), cmocka_unit_test(test_reasons),
        cmocka_unit_test(test_reliable), cmocka_unit_test(test_rare),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
