/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/projects.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static void close_to(double x, double expected) {
    if (!(fabs(x - expected) <= 1e-12 * fabs(expected) + 1e-15))
        fail_msg("%.17g instead of %.17g", x, expected);
}

static void missing(const struct project *p, enum reason why) {
    assert_int_equal(p->theta.why, why);
    assert_int_equal(p->hi.why, why);
    assert_true(isnan(p->theta.x) && isnan(p->se) && isnan(p->df) && isnan(p->s));
}

/* Project 0: X = E = 4, theta = 0; z = +-1/4.5, SE^2 = 2 (2 (2/9)^2) = (4/9)^2, the floor 1/4.5; 1
 * df with t = 12.7062; s = SE t/1.96. Project 1, three transcripts, of which two have nothing: X =
 * 3, E = 1, theta = ln(3.5/1.5); z = 3/3.5 - 1/1.5 = 4/21, 0, 0; mean 4/63; SE^2 = 3/2 (8^2 + 4^2 +
 * 4^2)/63^2 = (4/21)^2. Project 2: spread 0, v = 1: the floor 1/2.5. A cluster of no project is
 * nobody's. */
static void test_effects(void **state) {
    (void)state;
    const struct cluster c[] = {{3, 2, 0.5, 0}, {3, 1, 0, 1},          {1, 1, 0.5, 2},
                                {1, 2, 0.5, 0}, {9, 9, 9, UINT32_MAX}, {1, 1, 0.5, 2}};
    const uint64_t transcripts[] = {2, 3, 2};
    struct project p[3];
    projects_effects(p, 3, transcripts, c, 6);
    close_to(p[0].theta.x, 0);
    close_to(p[0].se, 4.0 / 9);
    close_to(p[0].df, 1);
    close_to(p[0].s, 2.8812785079271583);
    close_to(p[0].lo.x, -5.6472021049665354);
    close_to(p[0].hi.x, 5.6472021049665354);
    assert_true(p[0].x == 4 && p[0].e == 4 && p[0].v == 1 && p[0].transcripts == 2);
    close_to(p[1].theta.x, 0.84729786038720361);
    close_to(p[1].se, 4.0 / 21);
    close_to(p[1].df, 1);
    close_to(p[2].se, 0.4);
}

static void test_missing(void **state) {
    (void)state;
    const struct cluster c[] = {{3, 2, 0.5, 0}, {1, 1, 0, 3}, {2, 2, 0, 3}};
    const uint64_t transcripts[] = {1, 2, 0, 2};
    struct project p[4];
    struct effect work[4];
    projects_effects(p, 4, transcripts, c, 3);
    missing(&p[0], REASON_ONE_DOC);
    missing(&p[1], REASON_UNTESTABLE);
    missing(&p[2], REASON_NO_UNITS);
    assert_true(p[3].theta.x == 0 && p[3].se == 0 && p[3].lo.why == REASON_DEGENERATE);
    struct projects_summary s = projects_summary(p, 4, work);
    assert_int_equal(s.pooled.n, 0);
    assert_int_equal(s.pooled.mu.why, REASON_NO_PROJECTS);
    assert_false(s.contested);
    s = projects_summary(NULL, 0, NULL);
    assert_int_equal(s.pooled.n, 0);
    projects_effects(NULL, 0, NULL, c, 3);
}

/* Each of four transcripts in a project alike, so that only the floor sqrt(v)/(X + 1/2) counts. */
static void four(struct cluster *c, double x, double e, double v, uint32_t project) {
    for (int k = 0; k < 4; k++)
        c[k] = (struct cluster){x, e, v, project};
}

static bool contested(double x0, double x1) {
    struct cluster c[8];
    const uint64_t transcripts[] = {4, 4};
    struct project p[2];
    struct effect work[2];
    four(c, x0, 20, 1, 0);
    four(c + 4, x1, 20, 1, 1);
    projects_effects(p, 2, transcripts, c, 8);
    return projects_summary(p, 2, work).contested;
}

/* df 3, t = 3.18; SE = 2/(4 x + 1/2). Lifts of 2 and 1/2 are 12 and more SE from 1 either way; 2
 * and 3 differ by much, on one side; 1.05 and .95 lie within their intervals. */
static void test_contested(void **state) {
    (void)state;
    assert_true(contested(40, 10));
    assert_true(contested(10, 40));
    assert_false(contested(40, 60));
    assert_false(contested(21, 19));
    assert_false(contested(40, 20));
}

static void test_reversed(void **state) {
    (void)state;
    struct lift above = {.lo = value_of(1.1), .hi = value_of(2)};
    struct lift below = {.lo = value_of(0.3), .hi = value_of(0.9)};
    struct lift both = {.lo = value_of(0.3), .hi = value_of(2)};
    struct lift none = {.lo = value_missing(REASON_ONE_DOC), .hi = value_missing(REASON_ONE_DOC)};
    assert_true(projects_reversed(&above, &below));
    assert_true(projects_reversed(&below, &above));
    assert_false(projects_reversed(&above, &above));
    assert_false(projects_reversed(&above, &both));
    assert_false(projects_reversed(&none, &below));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_effects),
        cmocka_unit_test(test_missing),
        cmocka_unit_test(test_contested),
        cmocka_unit_test(test_reversed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
