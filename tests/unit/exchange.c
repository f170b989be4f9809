/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/exchange.h"

#include "tests/unit/testing.h"

#include "tests/unit/counted.h"
#include "tests/unit/reference.h"

static const char *const wanted[] = {"wave"};

/* Forty transcripts in each of three projects and three waves: too many arrangements to visit, so
 * that z comes from the short way; permutation.h, which is held to R, goes the long one. */
static void test_the_short_way(void **state) {
    (void)state;
    struct counted c;
    struct grouping levels;
    struct exchange e;
    struct buffer rows = {0};
    uint64_t seed = 7;
    for (int i = 0; i < 120; i++)
        buffer_format(&rows, "%sd%03d - - %d - 9 P%d - w%d -", i ? "|" : "", i,
                      (int)(1 + draw_below(&seed, 50)), i % 3, (int)draw_below(&seed, 3));
    buffer_char(&rows, '\0');
    counted_make(&c, wanted, 1, "", rows.p);
    grouping_make(&levels, &c.table, 0);
    exchange_make(&e, &c.table, &levels);
    assert_int_equal(e.n, 120);
    for (size_t i = 0; i < e.n; i++)
        e.items[i].x = draw_below(&seed, e.items[i].n + 1);
    struct exchange_test tests[3];
    struct permutation_item items[120];
    exchange_tests(&e, tests);
    for (uint32_t level = 0; level < 3; level++) {
        for (size_t i = 0; i < e.n; i++)
            items[i] = (struct permutation_item){e.items[i].stratum, e.items[i].level == level,
                                                 e.items[i].n, e.items[i].x};
        struct permutation p = permutation_test(items, e.n);
        assert_int_equal(e.levels[level].strata, 3);
        assert_int_equal(e.levels[level].items, 120);
        assert_int_equal(e.levels[level].arrangements, 0);
        assert_false(tests[level].exact);
        assert_close(tests[level].z.x, p.z.x, 1e-12, NULL, "z", SLICE("long"));
        assert_close(tests[level].p.x, p.p_normal.x, 1e-12, NULL, "p", SLICE("long"));
    }
    exchange_free(&e);
    grouping_free(&levels);
    counted_free(&c);
    buffer_free(&rows);
}

/* A level of one transcript among 20,000 can be dealt out, among 20,001 not. */
static void test_arrangements(void **state) {
    (void)state;
    for (unsigned n = 20000; n <= 20001; n++) {
        struct counted c;
        struct grouping levels;
        struct exchange e;
        struct buffer rows = {0};
        for (unsigned i = 0; i < n; i++)
            buffer_format(&rows, "%sd%05u - - 1 - 9 P - %s -", i ? "|" : "", i, i ? "x" : "y");
        buffer_char(&rows, '\0');
        counted_make(&c, wanted, 1, "", rows.p);
        grouping_make(&levels, &c.table, 0);
        exchange_make(&e, &c.table, &levels);
        assert_int_equal(e.levels[0].arrangements, n == 20000 ? n : 0);
        assert_int_equal(e.levels[1].arrangements, n == 20000 ? n : 0);
        exchange_free(&e);
        grouping_free(&levels);
        counted_free(&c);
        buffer_free(&rows);
    }
}

/* No part with a level, or none with units. */
static void test_nobody(void **state) {
    (void)state;
    struct counted c;
    struct grouping levels;
    struct exchange e;
    struct exchange_test test;
    counted_make(&c, wanted, 1, "", "a - - 0 - 0 P - x -|b - - 5 - 9 P - - -");
    grouping_make(&levels, &c.table, 0);
    exchange_make(&e, &c.table, &levels);
    assert_int_equal(e.n, 0);
    exchange_tests(&e, &test);
    assert_int_equal(test.p.why, REASON_NO_UNITS);
    exchange_free(&e);
    grouping_free(&levels);
    counted_free(&c);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_the_short_way),
        cmocka_unit_test(test_arrangements),
        cmocka_unit_test(test_nobody),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
