/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/couples.h"

#include "tests/unit/testing.h"

/* Ids in order of first sight; the order of the two counts, and all their bits do. */
static void test_ids(void **state) {
    (void)state;
    struct couples c = {0};
    assert_int_equal(couples_add(&c, 7, 3), 0);
    assert_int_equal(couples_add(&c, 3, 7), 1);
    assert_int_equal(couples_add(&c, UINT32_MAX, 0), 2);
    assert_int_equal(couples_add(&c, 0, UINT32_MAX), 3);
    assert_int_equal(couples_add(&c, 7, 3), 0);
    assert_int_equal(couples_add(&c, UINT32_MAX, 0), 2);
    assert_int_equal(c.n, 4);
    couples_free(&c);
}

/* 300 x 300, the first number falling: found again when the table has grown, and put in order. */
static void test_order(void **state) {
    (void)state;
    enum { N = 300 };
    struct couples c = {0};
    for (uint32_t i = 0; i < N * N; i++)
        assert_int_equal(couples_add(&c, N - 1 - i / N, i % N), i);
    for (uint32_t i = 0; i < N * N; i++)
        assert_int_equal(couples_add(&c, N - 1 - i / N, i % N), i);
    uint32_t *now = couples_order(&c);
    for (uint32_t i = 0; i < N * N; i++) {
        assert_int_equal(now[i], (N - 1 - i / N) * N + i % N);
        assert_true(c.all[i].first == i / N && c.all[i].second == i % N);
    }
    free(now);
    couples_free(&c);
    now = couples_order(&c);
    assert_int_equal(c.n, 0);
    free(now);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_ids), cmocka_unit_test(test_order)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
