/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/checked.h"

#include <math.h>

#include "tests/unit/testing.h"

#include "tests/unit/reference.h"

static void is(struct value v, double expected, const char *what) {
    assert_int_equal(v.why, REASON_NONE);
    assert_close(v.x, expected, 1e-12, NULL, what, SLICE("here"));
}

static void missing(struct value v, enum reason why) {
    assert_true(isnan(v.x));
    assert_string_equal(reason_name(v.why), reason_name(why));
}

/* precision 6/8, recall 6/10, F1 12/18; phi = (6 * 8 - 2 * 4)/sqrt(8 * 10 * 10 * 12). */
static void test_table(void **state) {
    (void)state;
    struct checked_scores s = checked_scores((struct checked_table){6, 2, 4, 8});
    is(s.precision, 0.75, "precision");
    is(s.recall, 0.6, "recall");
    is(s.f1, 2.0 / 3, "f1");
    is(s.mcc, 40 / sqrt(9600), "mcc");
    /* Wilson's for 1 of 1: n/(n + z^2) to 1. */
    s = checked_scores((struct checked_table){1, 0, 0, 0});
    is(s.precision_lo, 1 / (1 + 1.959963984540054 * 1.959963984540054), "precision_lo");
    is(s.precision_hi, 1, "precision_hi");
}

static void test_table_reasons(void **state) {
    (void)state;
    struct checked_scores s = checked_scores((struct checked_table){0, 0, 0, 9});
    missing(s.precision, REASON_THEME_ABSENT);
    missing(s.recall_lo, REASON_THEME_ABSENT);
    missing(s.f1, REASON_BOTH_ABSENT);
    missing(s.mcc, REASON_NO_VARIATION);
    s = checked_scores((struct checked_table){0, 3, 0, 9});
    is(s.precision, 0, "precision");
    missing(s.recall, REASON_THEME_ABSENT);
    is(s.f1, 0, "f1");
    missing(checked_scores((struct checked_table){0, 0, 0, 0}).mcc, REASON_NO_UNITS);
}

/* 100 of 1000 units have a hit, of 9 read 9 hold the theme; of 19 of the others 1 does. Prevalence
 * .1 + .9/19. v1: s = 9.5/10, v1 = .95 * .05/11; v0: s = 1.5/20 = .075, v0 = .075 * .925/21. */
static void test_prevalence(void **state) {
    (void)state;
    const struct checked_sample s = {1000, 100, 9, 9, 19, 1};
    struct checked_prevalence p = checked_prevalence(&s, 1);
    double v1 = 0.95 * 0.05 / 11, v0 = 0.075 * 0.925 / 21, est = 0.1 + 0.9 / 19;
    double logit = log(0.1 * 0.95 / (0.9 * 0.075)),
           se = sqrt(v1 / (0.95 * 0.95) + v0 / (0.075 * 0.075));
    is(p.hit_rate, 0.1, "hit_rate");
    is(p.precision, 1, "precision");
    is(p.prevalence, est, "prevalence");
    is(p.se, sqrt(0.01 * v1 + 0.81 * v0), "se");
    is(p.hi, est + 1.959963984540054 * p.se.x, "hi");
    is(p.recall, 0.1 / est, "recall");
    is(p.recall_lo, 1 / (1 + exp(1.959963984540054 * se - logit)), "recall_lo");
    is(p.recall_hi, 1 / (1 + exp(-1.959963984540054 * se - logit)), "recall_hi");
}

/* Two groups of 100 units, each drawn from by itself: units that hold the theme are 20 * 8/10 + 80
 * * 1/10 = 24 and 50 * 5/10 + 0; so 49 of 200, of which 41 have a hit. */
static void test_groups(void **state) {
    (void)state;
    const struct checked_sample groups[] = {{100, 20, 10, 8, 10, 1}, {100, 50, 10, 5, 10, 0}};
    struct checked_prevalence p = checked_prevalence(groups, 2);
    is(p.hit_rate, 0.35, "hit_rate");
    is(p.prevalence, 49.0 / 200, "prevalence");
    is(p.precision, 41.0 / 70, "precision");
    is(p.recall, 41.0 / 49, "recall");
    assert_true(p.recall_lo.x < p.recall.x && p.recall.x < p.recall_hi.x);
    assert_true(p.precision_lo.x < p.precision.x && p.precision.x < p.precision_hi.x);
}

static void test_prevalence_reasons(void **state) {
    (void)state;
    const struct checked_sample no_units = {0, 0, 0, 0, 0, 0}, unread = {100, 10, 5, 5, 0, 0};
    const struct checked_sample no_hits = {100, 0, 0, 0, 10, 2}, none = {100, 10, 5, 0, 5, 0};
    missing(checked_prevalence(&no_units, 1).prevalence, REASON_NO_UNITS);
    struct checked_prevalence p = checked_prevalence(&unread, 1);
    is(p.precision, 1, "precision");
    missing(p.prevalence, REASON_NOT_CHECKED);
    missing(p.recall, REASON_NOT_CHECKED);
    p = checked_prevalence(&no_hits, 1);
    missing(p.precision, REASON_THEME_ABSENT);
    is(p.prevalence, 0.2, "prevalence");
    is(p.recall, 0, "recall");
    missing(p.recall_lo, REASON_THEME_ABSENT);
    p = checked_prevalence(&none, 1);
    is(p.prevalence, 0, "prevalence");
    missing(p.recall, REASON_THEME_ABSENT);
    /* Everything found: the interval ends at 1. */
    const struct checked_sample all = {100, 10, 5, 5, 20, 0};
    is(checked_prevalence(&all, 1).recall_hi, 1, "recall_hi");
    const struct checked_sample wrong = {100, 10, 5, 0, 20, 5};
    is(checked_prevalence(&wrong, 1).recall_lo, 0, "recall_lo");
}

/* A group whose truth is known: of its units with a hit, and of those without, so many hold the
 * theme. */
struct truth {
    uint64_t units, hits, true_hits, true_others;
};

/* How many of m drawn of n, x of which are true, are true. */
static uint64_t draw_true(uint64_t *state, uint64_t n, uint64_t x, uint64_t m) {
    uint64_t found = 0;
    for (uint64_t i = 0; i < m; i++) {
        bool yes = draw_below(state, (size_t)(n - i)) < x - found;
        found += yes;
    }
    return found;
}

static struct checked_prevalence read_sample(uint64_t *state, struct truth t, uint64_t m) {
    uint64_t others = t.units - t.hits, m1 = m < t.hits ? m : t.hits;
    const struct checked_sample s = {t.units, t.hits,
                                     m1,      draw_true(state, t.hits, t.true_hits, m1),
                                     m,       draw_true(state, others, t.true_others, m)};
    return checked_prevalence(&s, 1);
}

/* How often the interval of recall holds the truth: with 1000 samples of each, 0.95 +- 0.014, were
 * it exact. */
static void test_coverage(void **state) {
    (void)state;
    static const struct {
        struct truth t;
        uint64_t m;
    } cases[] = {{{1407, 112, 101, 26}, 100},    {{5000, 600, 480, 176}, 100},
                 {{800, 200, 100, 150}, 40},     {{3000, 60, 54, 88}, 50},
                 {{5000, 1500, 1425, 350}, 100}, {{5000, 600, 480, 0}, 100},
                 {{1407, 112, 101, 6}, 100}};
    uint64_t seed = 7;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct truth *t = &cases[i].t;
        double recall = (double)t->true_hits / (double)(t->true_hits + t->true_others);
        size_t holds = 0;
        for (size_t k = 0; k < 1000; k++) {
            struct checked_prevalence p = read_sample(&seed, *t, cases[i].m);
            holds += p.recall_lo.x <= recall && recall <= p.recall_hi.x;
        }
        print_message("case %zu: %.3f\n", i, (double)holds / 1000);
        assert_true(holds >= 900);
    }
}

/* Two groups of one and the same recall: how often the interval of the one lies below the other's.
 */
static void test_apart(void **state) {
    (void)state;
    const struct truth t = {1407, 112, 101, 26};
    uint64_t seed = 8;
    size_t apart = 0;
    for (size_t k = 0; k < 1000; k++) {
        struct checked_prevalence one = read_sample(&seed, t, 60),
                                  other = read_sample(&seed, t, 60);
        apart += one.recall_hi.x < other.recall_lo.x;
    }
    assert_true(apart <= 20);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_table),
        cmocka_unit_test(test_table_reasons),
        cmocka_unit_test(test_prevalence),
        cmocka_unit_test(test_groups),
        cmocka_unit_test(test_prevalence_reasons),
        cmocka_unit_test(test_coverage),
        cmocka_unit_test(test_apart),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
