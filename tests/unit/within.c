/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/within.h"

#include "tests/unit/testing.h"

#include <math.h>

#include "models/table2.h"
#include "tests/unit/reference.h"

struct document {
    struct within_margins margins;
    uint64_t n_b, n_ab;
};

/* The sums over the documents that count. */
static struct value g2_of(const struct document *docs, size_t n, struct within *w) {
    struct within_margins all = {0, 0};
    *w = (struct within){0};
    for (size_t i = 0; i < n; i++) {
        if (!within_counts(docs[i].margins))
            continue;
        within_add(w, docs[i].margins, docs[i].n_b, docs[i].n_ab);
        all.n += docs[i].margins.n;
        all.n_a += docs[i].margins.n_a;
    }
    return within_g2(w, all);
}

static void near(struct value v, double expected) {
    assert_int_equal(v.why, REASON_NONE);
    assert_close(v.x, expected, 1e-12, NULL, "value", SLICE("here"));
}

/* 6 of 10 in a fifth of the words: 2 are expected, and the cells are 6 14 4 76 against 2 18 8 72.
 */
static void test_one_document(void **state) {
    (void)state;
    const struct document d = {{100, 20}, 10, 6};
    struct within w;
    double by_hand =
        2 * (6 * log(6 / 2.) + 14 * log(14 / 18.) + 4 * log(4 / 8.) + 76 * log(76 / 72.));
    near(g2_of(&d, 1, &w), by_hand);
    near(within_lift(&w), 3);
    near(table2_g2((struct table2){100, 20, 10, 6}), by_hand); /* Dunning's own */
}

/* With a second document, of which 1 of 5 is expected and none there is: 6 24 9 111 against 3 27 12
 * 108. */
static void test_two_documents(void **state) {
    (void)state;
    const struct document d[] = {{{100, 20}, 10, 6}, {{50, 10}, 5, 0}};
    struct within w;
    near(g2_of(d, 2, &w),
         2 * (6 * log(6 / 3.) + 24 * log(24 / 27.) + 9 * log(9 / 12.) + 111 * log(111 / 108.)));
    near(within_lift(&w), 2);
}

/* Said as often inside as elsewhere in each document: nothing, though the documents with more
 * inside have more of it, which pooled would look like much. */
static void test_between_documents(void **state) {
    (void)state;
    const struct document d[] = {{{100, 50}, 10, 5}, {{100, 10}, 0, 0}};
    struct within w;
    near(g2_of(d, 2, &w), 0);
    assert_true(table2_g2((struct table2){200, 60, 10, 5}).x > 1);
}

static void test_less_often(void **state) {
    (void)state;
    const struct document d = {{100, 20}, 10, 0};
    struct within w;
    near(g2_of(&d, 1, &w), -2 * (20 * log(20 / 18.) + 10 * log(10 / 8.) + 70 * log(70 / 72.)));
    near(within_lift(&w), 0);
}

/* A document without words inside, or with nothing else, says nothing. */
static void test_silent_documents(void **state) {
    (void)state;
    const struct document d[] = {
        {{100, 20}, 10, 6}, {{1000, 0}, 90, 0}, {{30, 30}, 12, 12}, {{0, 0}, 0, 0}};
    struct within one, all;
    assert_true(g2_of(d, 1, &one).x == g2_of(d, 4, &all).x);
    assert_int_equal(g2_of(d + 1, 3, &all).why, REASON_NO_UNITS);
    const struct document absent = {{100, 20}, 0, 0};
    assert_int_equal(g2_of(&absent, 1, &all).why, REASON_BOTH_ABSENT);
    assert_int_equal(within_lift(&all).why, REASON_BOTH_ABSENT);
}

/* Everything that is said inside is it, and nothing else is. */
static void test_full(void **state) {
    (void)state;
    const struct document d = {{8, 2}, 2, 2};
    struct within w;
    near(g2_of(&d, 1, &w), 2 * (2 * log(4) + 6 * log(6 / 4.5)));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_one_document),      cmocka_unit_test(test_two_documents),
        cmocka_unit_test(test_between_documents), cmocka_unit_test(test_less_often),
        cmocka_unit_test(test_silent_documents),  cmocka_unit_test(test_full),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
