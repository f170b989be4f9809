/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/linkage.h"

#include <math.h>

#include "tests/unit/testing.h"

static void is(const double *distance, size_t n, const size_t *expected) {
    size_t order[5];
    linkage_order(distance, n, order);
    for (size_t i = 0; i < n; i++)
        assert_int_equal(order[i], expected[i]);
}

/* Points of a line. */
static void line(const double *at, size_t n, const size_t *expected) {
    double d[25];
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j < n; j++)
            d[i * n + j] = fabs(at[i] - at[j]);
    is(d, n, expected);
}

/* 0 and 1 meet, then 10 and 11; 5 is 4.5 from the first two and 5.5 from the others. */
static void test_line(void **state) {
    (void)state;
    line((double[]){0, 10, 1, 11, 5}, 5, (size_t[]){0, 2, 4, 1, 3});
    line((double[]){7}, 1, (size_t[]){0});
    linkage_order(NULL, 0, NULL);
}

/* A point at 3 from {0, 1} by the mean (2 and 4), and 3.5 from the last one: the nearest member
 * would have it there sooner, the farthest one not at all. */
static void test_mean(void **state) {
    (void)state;
    double d[] = {0, 1, 4,   9,   /* */
                  1, 0, 2,   9,   /* */
                  4, 2, 0,   3.5, /* */
                  9, 9, 3.5, 0};
    double later[] = {0, 1, 9, 4, /* the same with the last two exchanged */
                      1, 0, 9, 2, 9, 9, 0, 3.5, 4, 2, 3.5, 0};
    is(d, 4, (size_t[]){0, 1, 2, 3});
    is(later, 4, (size_t[]){0, 1, 3, 2});
}

/* Of the mean of three members, not of the means of two clusters: 4 to {0, 1, 2} is (3 + 3 + 6)/3,
 * while to 3 it is 4.2; a mean of 3 and 6 would be 4.5. */
static void test_sizes(void **state) {
    (void)state;
    double d[] = {0, 1, 2, 9,   3,   /* */
                  1, 0, 2, 9,   3,   /* */
                  2, 2, 0, 9,   6,   /* */
                  9, 9, 9, 0,   4.2, /* */
                  3, 3, 6, 4.2, 0};
    is(d, 5, (size_t[]){0, 1, 2, 4, 3});
}

static void test_ties(void **state) {
    (void)state;
    double d[25];
    for (size_t i = 0; i < 25; i++)
        d[i] = i % 6 ? 1 : 0;
    is(d, 5, (size_t[]){0, 1, 2, 3, 4});
    line((double[]){1, 2, 0}, 3, (size_t[]){0, 1, 2});
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_line),
        cmocka_unit_test(test_mean),
        cmocka_unit_test(test_sizes),
        cmocka_unit_test(test_ties),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
