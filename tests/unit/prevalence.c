/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/prevalence.h"

#include "tests/unit/testing.h"

#include "tests/unit/counted.h"
#include "tests/unit/reference.h"

static const char *const wanted[] = {"wave", "date"};
static const struct slice hand = {"hand", 4};

struct themes {
    struct counted counts;
    struct waves waves;
    struct prevalence_list list;
};

/* `never`: a theme that has no row, or NULL. */
static void themes_make(struct themes *t, const char *rows, const char *never) {
    struct links_table *table = &t->counts.table;
    struct prevalence_setting setting = {.waves = &t->waves, .every = never != NULL};
    counted_rows(&t->counts, wanted, 2, "", rows);
    if (never)
        links_table_add_theme(table, slice_of(never));
    assert_true(links_table_finish(table, &t->counts.fault));
    assert_true(
        waves_make(&t->waves, table, 0, 1, NULL, (struct place){"x", 1, 0}, &t->counts.fault));
    prevalence_score(&t->list, table, &setting);
}

static void themes_free(struct themes *t) {
    prevalence_free(&t->list);
    waves_free(&t->waves);
    counted_free(&t->counts);
}

static void flagged(const struct prevalence *p, const char *flags) {
    struct buffer text = {0};
    share_flags(&p->flags, &text);
    holds(&text, flags);
    buffer_free(&text);
}

static void method(const struct prevalence *p, const char *name) {
    struct buffer text = {0};
    prevalence_method(&p->trend, &text);
    holds(&text, name);
    buffer_free(&text);
}

/* Two projects, P with d1 of 10 turns and d2 of 20, Q with d3 of 10. Theme a is in 2, 6 and 1, b in
 * 10 of d2, c in every turn. */
#define UNITS                                                                                      \
    "d1 - - 10 - 100 P 2025-03-01 first -|d2 - - 20 - 200 P 2025-10-01 second -|"                  \
    "d3 - - 10 - 100 Q 2025-03-09 first -"
#define THEME_A "d1 - a 2 3 - - - - -|d2 - a 6 7 - - - - -|d3 - a 1 2 - - - - -"
#define THEME_B "d2 - b 10 10 - - - - -"
#define THEME_C "d1 - c 10 10 - - - - -|d2 - c 20 20 - - - - -|d3 - c 10 10 - - - - -"

/* Shares .2 .3 .1: all 9/40; of transcripts .2; of projects (.25 + .1)/2. Hits 3 7 2 of 12, words a
 * quarter, a half, a quarter: DP (0 + 1/12 + 1/12)/2. The interval: R, qt, with K_eff = 40^2/600
 * and SE from z = -.25/40, 1.5/40, -1.25/40; the rate's: poisson.test(12, 400). */
static void test_shares(void **state) {
    (void)state;
    struct themes t;
    themes_make(&t, UNITS "|" THEME_A "|" THEME_B, NULL);
    assert_int_equal(t.list.n, 2);
    const struct prevalence *a = &t.list.all[0];
    same_text(a->name, "a"); /* b has the greater share of units, but the smaller of projects */
    assert_int_equal(a->share.x, 9);
    assert_close(a->share.p.x, 0.225, 1e-15, NULL, "share", hand);
    assert_close(a->share.lo.x, 0.047932641939306297, 1e-12, NULL, "share_lo", hand);
    assert_close(a->share.hi.x, 0.626051324680837462, 1e-12, NULL, "share_hi", hand);
    assert_close(a->share.p_doc.x, 0.2, 1e-15, NULL, "p_doc", hand);
    assert_close(a->share.se_doc.x, 0.057735026918962574, 1e-14, NULL, "p_doc_se", hand);
    assert_close(a->share.p_project.x, 0.175, 1e-15, NULL, "p_project", hand);
    assert_close(a->share.se_project.x, 0.075, 1e-14, NULL, "p_project_se", hand);
    assert_close(a->share.talk_bias.x, 0.025, 1e-14, NULL, "talk_bias", hand);
    assert_close(a->rate.rate.x, 30, 1e-15, NULL, "rate", hand);
    assert_close(a->rate.lo.x, 15.501437771805541, 1e-9, NULL, "rate_lo", hand);
    assert_close(a->rate.hi.x, 52.403962620442385, 1e-9, NULL, "rate_hi", hand);
    assert_close(a->spread.dp.x, 1.0 / 12, 1e-15, NULL, "dp", hand);
    assert_close(a->spread.dp_norm.x, 1.0 / 9, 1e-15, NULL, "dp_norm", hand);
    same_text(a->hangs_on_one, "d2");
    assert_int_equal(a->hits, 12);
    assert_int_equal(a->docs, 3);
    assert_true(a->projects.x == 2 && a->projects_all.x == 2);
    assert_true(a->units_all == 40 && a->words_all == 400 && a->docs_all == 3);
    flagged(a, "few unreliable");
    flagged(&t.list.all[1], "few one_doc one_project unreliable");
    themes_free(&t);
}

/* Only P has both waves. Residuals of d1 and d2 about 9/40: -.25 and 1.5, scores 0 and 1:
 * T - E = 1.5 - 2/2 * .625 = .875, V = .5 * 1.53125 = .875^2, z = 1; each of the two ways to deal
 * the waves is as likely: p = 1. Shares of the waves 3/20 and 6/20. Of b: residual of the waves
 * 10 - 5 and 0 - 2.5, z = 1 too. */
static void test_trend(void **state) {
    (void)state;
    struct themes t;
    struct buffer text = {0};
    themes_make(&t, UNITS "|" THEME_A "|" THEME_B "|" THEME_C, NULL);
    const struct prevalence *c = &t.list.all[0], *a = &t.list.all[1], *b = &t.list.all[2];
    assert_close(a->trend.z.x, 1, 1e-13, NULL, "trend_z", hand);
    assert_close(a->trend.slope.x, 0.15, 1e-14, NULL, "trend_slope", hand);
    assert_close(b->trend.z.x, 1, 1e-13, NULL, "trend_z", hand);
    assert_true(a->trend.p.x == 1 && a->trend.q.x == 1 && b->trend.q.x == 1);
    assert_true(a->trend.items == 3 && a->trend.strata == 2);
    assert_int_equal(a->trend.series.p.why, REASON_TOO_FEW_WAVES);
    method(a, "exact");
    prevalence_waves(&a->waves, &text);
    holds(&text, "first,second");
    assert_true(c->share.p.x == 1 && c->share.hi.x == 1);
    assert_close(c->share.lo.x, 0.088452492694970464, 1e-12, NULL, "everywhere", hand);
    assert_true(c->trend.slope.x == 0);
    assert_int_equal(c->trend.p.why, REASON_NO_VARIATION);
    assert_int_equal(c->trend.q.why, REASON_NO_VARIATION);
    method(c, "");
    buffer_free(&text);
    themes_free(&t);
}

/* Four waves by number, no projects: 1 2 3 4 of 10. Mann-Kendall: no inversion, 2/24. Among the 24
 * ways to deal the waves only the observed one reaches T: 2/24 again. Theil-Sen .1.
 * Cochran-Armitage by R: prop.trend.test(1:4, rep(10, 4), 0:3). */
static void test_four_waves(void **state) {
    (void)state;
    struct themes t;
    themes_make(&t,
                "a - - 10 - 90 - - 4 -|b - - 10 - 90 - - 10 -|c - - 10 - 90 - - 2 -|"
                "d - - 10 - 90 - - 1 -|a - t 3 3 - - - - -|b - t 4 4 - - - - -|"
                "c - t 2 2 - - - - -|d - t 1 1 - - - - -",
                NULL);
    const struct prevalence_trend *trend = &t.list.all->trend;
    assert_int_equal(t.waves.order, WAVES_BY_NUMBER);
    assert_close(trend->slope.x, 0.1, 1e-14, NULL, "trend_slope", hand);
    assert_close(trend->p.x, 2.0 / 24, 1e-14, NULL, "trend_p", hand);
    assert_true(trend->series.s.x == 6);
    assert_close(trend->series.p.x, 2.0 / 24, 1e-14, NULL, "kendall_p", hand);
    assert_close(trend->series.slope.x, 0.1, 1e-14, NULL, "sen_slope", hand);
    assert_close(trend->naive.p.x, 0.10247043485975, 1e-12, NULL, "naive_trend_p", hand);
    assert_int_equal(t.list.all->share.p_project.why, REASON_NO_PROJECTS);
    assert_int_equal(t.list.all->projects.why, REASON_NO_PROJECTS);
    themes_free(&t);
}

/* With the codebook, what never occurred has a row: none, and at most so much (R, K_eff as above).
 */
static void test_never(void **state) {
    (void)state;
    struct themes t;
    themes_make(&t, UNITS "|" THEME_A, "b/child");
    assert_int_equal(t.list.n, 3);
    const struct prevalence *b = &t.list.all[2];
    same_text(t.list.all[1].name, "b");
    same_text(b->name, "b/child");
    assert_true(b->share.x == 0 && b->docs == 0 && b->hits == 0 && b->projects.x == 0);
    assert_true(b->share.p.x == 0 && b->share.lo.x == 0);
    assert_close(b->share.hi.x, 0.91154750730502954, 1e-12, NULL, "share_hi", hand);
    assert_true(b->rate.rate.x == 0 && b->rate.lo.x == 0);
    assert_int_equal(b->spread.dp.why, REASON_THEME_ABSENT);
    assert_int_equal(b->trend.p.why, REASON_NO_VARIATION);
    same_text(b->hangs_on_one, "-");
    flagged(b, "few unreliable");
    themes_free(&t);
}

/* One transcript of one turn: no interval, and it says why. */
static void test_one_unit(void **state) {
    (void)state;
    struct themes t;
    themes_make(&t, "a - - 1 - 9 P - - -|a - t 1 1 - - - - -", NULL);
    const struct prevalence *p = t.list.all;
    assert_true(p->share.p.x == 1 && p->share.p_doc.x == 1 && p->share.p_project.x == 1);
    assert_int_equal(p->share.lo.why, REASON_ONE_DOC);
    assert_int_equal(p->share.se_doc.why, REASON_ONE_DOC);
    assert_int_equal(p->share.se_project.why, REASON_NO_PROJECTS);
    assert_int_equal(p->spread.dp.why, REASON_ONE_DOC);
    assert_int_equal(p->trend.p.why, REASON_TOO_FEW_WAVES);
    flagged(p, "few one_doc unreliable");
    themes_free(&t);
}

/* Documents in which nothing was left to count. */
static void test_no_units(void **state) {
    (void)state;
    struct themes t;
    themes_make(&t, "a - - 0 - 0 P 2025 x -|b - - 0 - 0 P 2026 y -", "t");
    const struct prevalence *p = t.list.all;
    assert_int_equal(t.list.n, 1);
    assert_int_equal(p->share.p.why, REASON_NO_UNITS);
    assert_int_equal(p->rate.rate.why, REASON_NO_UNITS);
    assert_int_equal(p->spread.dp.why, REASON_NO_UNITS);
    assert_int_equal(p->trend.slope.why, REASON_TOO_FEW_WAVES);
    themes_free(&t);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_shares),     cmocka_unit_test(test_trend),
        cmocka_unit_test(test_four_waves), cmocka_unit_test(test_never),
        cmocka_unit_test(test_one_unit),   cmocka_unit_test(test_no_units),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
