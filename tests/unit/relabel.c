/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/relabel.h"

#include <math.h>

#include "tests/unit/testing.h"

/* The sum of values whose label is 1. */
struct summed {
    const double *values;
    size_t n, calls;
};

static void sum_of_ones(void *with, const uint32_t *labels, double *values) {
    struct summed *s = with;
    for (size_t k = 0; k < RELABEL_AT_ONCE; k++) {
        values[k] = 0;
        for (size_t i = 0; i < s->n; i++)
            values[k] += labels[i * RELABEL_AT_ONCE + k] == 1 ? s->values[i] : 0;
    }
    s->calls++;
}

static struct relabelled test_of(struct summed *s, const char *strata, const char *labels,
                                 uint64_t seed) {
    struct relabel_item items[64];
    s->n = strlen(labels);
    for (size_t i = 0; i < s->n; i++)
        items[i] = (struct relabel_item){(uint32_t)strata[i], (uint32_t)(labels[i] - '0')};
    return relabel_test(items, s->n, seed, sum_of_ones, s);
}

/* Two of four: six ways, of which 3 + 4 is the greatest and 1 + 4 and 2 + 3 are as large as one
 * another. */
static void test_one_stratum(void **state) {
    (void)state;
    const double values[] = {1, 2, 3, 4};
    struct summed s = {.values = values};
    struct relabelled t = test_of(&s, "aaaa", "0011", 1);
    assert_true(t.exact);
    assert_int_equal(t.arrangements, 6);
    assert_true(t.p.x == 1.0 / 6);
    t = test_of(&s, "aaaa", "1001", 1);
    assert_true(t.p.x == 4.0 / 6);
    t = test_of(&s, "aaaa", "1100", 1);
    assert_true(t.p.x == 1);
}

/* Strata do not mix: 2 ways in the first times 3 in the second; one in the third. Sums of the ways
 * are 1 or 2 and 10, 20 or 40, and 100. At least 2 + 20 + 100 are two of the six. */
static void test_strata(void **state) {
    (void)state;
    const double values[] = {1, 2, 10, 20, 40, 100};
    struct summed s = {.values = values};
    struct relabelled t = test_of(&s, "aabbbc", "010101", 1);
    assert_int_equal(t.arrangements, 6);
    assert_true(t.p.x == 3.0 / 6);
    t = test_of(&s, "aabbbc", "100011", 1);
    assert_true(t.p.x == 2.0 / 6);
}

/* Three labels of five items: 5!/(2! 2! 1!) = 30 ways, each seen once. */
static void test_three_labels(void **state) {
    (void)state;
    const double values[] = {1, 2, 4, 8, 16};
    struct summed s = {.values = values};
    struct relabelled t = test_of(&s, "aaaaa", "02211", 1);
    assert_int_equal(t.arrangements, 30);
    assert_int_equal(s.calls, 3);   /* 16 and 14, and the observed one */
    assert_true(t.p.x == 3.0 / 30); /* 8 + 16, whatever the others have */
}

static void test_nothing_to_deal(void **state) {
    (void)state;
    const double values[] = {1, 2, 3};
    struct summed s = {.values = values};
    assert_int_equal(test_of(&s, "aaa", "111", 1).p.why, REASON_NO_VARIATION);
    assert_int_equal(test_of(&s, "abc", "101", 1).p.why, REASON_NO_VARIATION);
    assert_int_equal(test_of(&s, "", "", 1).p.why, REASON_NO_UNITS);
}

/* 12 of 24 are more than 200,000 ways: the draws must come near what all ways give (by a sum over
 * them: 0.5227, one half and half of what falls on the middle), within four standard errors, and
 * another seed makes other draws. */
static void test_drawn(void **state) {
    (void)state;
    double values[24];
    struct summed s = {.values = values};
    for (int i = 0; i < 24; i++)
        values[i] = i % 2 ? i : 23 - i; /* so that the alternating labels are in the middle */
    const char *strata = "aaaaaaaaaaaaaaaaaaaaaaaa", *labels = "001100110011001100110011";
    struct relabelled t = test_of(&s, strata, labels, 1);
    assert_false(t.exact);
    assert_int_equal(t.arrangements, 10000);
    assert_int_equal(s.calls, 626); /* 9999 by sixteens, and the observed one */
    assert_true(fabs(t.p.x - 0.5227) < 0.02);
    assert_true(test_of(&s, strata, labels, 1).p.x == t.p.x);
    assert_true(test_of(&s, strata, labels, 2).p.x != t.p.x);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_one_stratum),  cmocka_unit_test(test_strata),
        cmocka_unit_test(test_three_labels), cmocka_unit_test(test_nothing_to_deal),
        cmocka_unit_test(test_drawn),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
