/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pipeline/decimal.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The C library's printf is the reference. */
static void check(double v, int *written) {
    for (int digits = 1; digits <= DECIMAL_EXACT; digits++) {
        char ours[DECIMAL_ROOM], theirs[64];
        size_t n = decimal_write(v, digits, ours);
        if (n == 0)
            continue;
        ++*written;
        int m = snprintf(theirs, sizeof theirs, "%.*g", digits, v);
        if (n != (size_t)m || memcmp(ours, theirs, n) != 0)
            fail_msg("%.*s instead of %s", (int)n, ours, theirs);
    }
}

static uint64_t random_next(uint64_t *x) {
    *x ^= *x << 13;
    *x ^= *x >> 7;
    *x ^= *x << 17;
    return *x;
}

static void test_random(void **state) {
    (void)state;
    uint64_t seed = 42;
    int written = 0;
    for (int i = 0; i < 50000; i++) {
        uint64_t a = random_next(&seed) >> (random_next(&seed) % 60),
                 b = random_next(&seed) % 100000;
        check((double)a / (double)(b + 1), &written);
        check((double)(a % 4096) / 1024, &written);
        check(-(double)b / 1000, &written);
    }
    assert_true(written > 1200000);
}

/* Powers of ten and of two and their neighbours: where digits are carried, and ties. */
static void test_edges(void **state) {
    (void)state;
    int written = 0;
    for (int k = -6; k <= 17; k++) {
        double p = pow(10, k);
        for (int step = 0; step < 5; step++) {
            check(p, &written);
            p = nextafter(p, INFINITY);
        }
        p = pow(10, k);
        for (int step = 0; step < 5; step++)
            check(p = nextafter(p, 0), &written);
    }
    for (int k = -30; k < 60; k++) {
        check(ldexp(1, k), &written);
        check(nextafter(ldexp(1, k), 0), &written);
        check(ldexp(1, k) + 0.5, &written);
    }
    assert_true(written > 2000);
}

static void test_left_to_printf(void **state) {
    (void)state;
    static const double others[] = {9.99e-5, -9.99e-5, 1e15,      -1e15,
                                    1e300,   5e-324,   -INFINITY, INFINITY};
    char to[DECIMAL_ROOM];
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        assert_int_equal(decimal_write(others[i], DECIMAL_EXACT, to), 0);
    assert_int_equal(decimal_write(1e12, 12, to), 0);
    assert_int_equal(decimal_write(-999999999999.9, 12, to), 0);
    assert_int_equal(decimal_write(0, 12, to), 1);
    assert_int_equal(to[0], '0');
}

/* The C library again: numbers of all lengths, the point anywhere. */
static void test_read(void **state) {
    (void)state;
    uint64_t seed = 7;
    for (int i = 0; i < 200000; i++) {
        char text[32], *end;
        int n = snprintf(text, sizeof text, "%0*llu", 1 + (int)(random_next(&seed) % 15),
                         (unsigned long long)(random_next(&seed) % 1000000000000000u >>
                                              random_next(&seed) % 50));
        int point = (int)(random_next(&seed) % (uint64_t)n);
        if (point) {
            memmove(text + point + 1, text + point, (size_t)(n - point) + 1);
            text[point] = '.';
            n++;
        }
        double v = NAN;
        assert_true(decimal_read((struct slice){text, (size_t)n}, &v));
        assert_true(v == strtod(text, &end) && end == text + n);
    }
}

static void test_not_read(void **state) {
    (void)state;
    static const char *const others[] = {"",
                                         ".",
                                         "1.",
                                         ".5",
                                         "-1",
                                         "+1",
                                         " 1",
                                         "1e2",
                                         "1.2.3",
                                         "1,5",
                                         "0x1",
                                         "nan",
                                         "1234567890123456",
                                         "1.234567890123456"};
    double v;
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        assert_false(decimal_read(slice_of(others[i]), &v));
}

static void test_whole(void **state) {
    (void)state;
    uint64_t seed = 3;
    for (int i = 0; i < 100000; i++) {
        uint64_t v = i < 2 ? 0 - (uint64_t)i : random_next(&seed) >> random_next(&seed) % 64;
        char ours[DECIMAL_ROOM], theirs[32];
        size_t n = decimal_whole(v, ours);
        int m = snprintf(theirs, sizeof theirs, "%llu", (unsigned long long)v);
        assert_true(n == (size_t)m && memcmp(ours, theirs, n) == 0);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_random),         cmocka_unit_test(test_edges),
        cmocka_unit_test(test_left_to_printf), cmocka_unit_test(test_read),
        cmocka_unit_test(test_not_read),       cmocka_unit_test(test_whole),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
