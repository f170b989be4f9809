/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/blocks.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

/* n/20 rounded, halves up, at least 1: 29 units are one block, 30 are two, 50 are three. */
static void test_count(void **state) {
    (void)state;
    static const uint32_t expected[][3] = {/* n, L, m */
                                           {0, 20, 0},  {1, 20, 1},  {29, 20, 1}, {30, 20, 2},
                                           {49, 20, 2}, {50, 20, 3}, {7, 1, 7},   {3, 100, 1}};
    for (size_t i = 0; i < sizeof expected / sizeof *expected; i++)
        assert_int_equal(blocks_count(expected[i][0], expected[i][1]), expected[i][2]);
    assert_int_equal(blocks_count(INT32_MAX, 1), INT32_MAX);
    assert_int_equal(blocks_count(1, INT32_MAX), 1);
}

/* 50 units in 3: floor(50/3) = 16, floor(100/3) = 33, 50. */
static void test_starts(void **state) {
    (void)state;
    static const uint32_t expected[] = {0, 16, 33, 50};
    for (uint32_t i = 0; i < 4; i++)
        assert_int_equal(blocks_start(50, 3, i), expected[i]);
    assert_int_equal(blocks_start(INT32_MAX, INT32_MAX, INT32_MAX), INT32_MAX);
}

/* Blocks cover all units once and differ in size by one at most. */
static void test_cover(void **state) {
    (void)state;
    for (uint32_t n = 1; n < 400; n++) {
        uint32_t m = blocks_count(n, 20);
        assert_int_equal(blocks_start(n, m, 0), 0);
        assert_int_equal(blocks_start(n, m, m), n);
        for (uint32_t i = 0; i < m; i++) {
            uint32_t size = blocks_start(n, m, i + 1) - blocks_start(n, m, i);
            assert_in_range(size, n / m, n / m + 1);
        }
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_count),
        cmocka_unit_test(test_starts),
        cmocka_unit_test(test_cover),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
