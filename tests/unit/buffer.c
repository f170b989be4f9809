/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pipeline/buffer.h"

#include <math.h>

#include "tests/unit/testing.h"

static void test_numbers(void **state) {
    struct buffer b = {0};
    (void)state;
    buffer_u64(&b, 0);
    buffer_char(&b, ' ');
    buffer_u64(&b, UINT64_MAX);
    holds(&b, "0 18446744073709551615");
    static const struct {
        double value;
        int digits;
        const char *text;
    } cases[] = {{0, 12, "0"},
                 {-0.0, 12, "0"},
                 {-0.0, 17, "0"},
                 {0.1, 12, "0.1"},
                 {0.1, 17, "0.10000000000000001"},
                 {1.0 / 3, 12, "0.333333333333"},
                 {-2.5, 17, "-2.5"},
                 {1e300, 12, "1e+300"},
                 {5e-324, 17, "4.9406564584124654e-324"},
                 {INFINITY, 12, "inf"},
                 {-INFINITY, 12, "-inf"},
                 {NAN, 12, ""}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        buffer_real(&b, cases[i].value, cases[i].digits);
        holds(&b, cases[i].text);
    }
    buffer_free(&b);
}

/* Additive numbers read back exactly. */
static void test_reads_back(void **state) {
    struct buffer b = {0};
    uint64_t seed = 7;
    (void)state;
    for (int i = 0; i < 20000; i++) {
        uint64_t bits = draw(&seed);
        double v;
        memcpy(&v, &bits, sizeof v);
        if (i % 2)
            v = (double)(bits >> 40) / (double)(1 + (bits & 0xffff));
        if (!isfinite(v))
            continue;
        buffer_clear(&b);
        buffer_real(&b, v, 17);
        buffer_char(&b, '\0');
        assert_true(strtod(b.p, NULL) == v);
        buffer_clear(&b);
        buffer_shortest(&b, v);
        buffer_char(&b, '\0');
        assert_true(strtod(b.p, NULL) == v);
    }
    buffer_clear(&b);
    buffer_shortest(&b, 0.1);
    buffer_shortest(&b, -2.50);
    buffer_shortest(&b, -0.0);
    buffer_shortest(&b, 1e300);
    buffer_shortest(&b, 0.1 + 0.2);
    holds(&b, "0.1-2.501e+3000.30000000000000004");
    buffer_free(&b);
}

static void test_growth(void **state) {
    struct buffer b = {0};
    (void)state;
    assert_non_null(buffer_room(&b, 0));
    for (int i = 0; i < 10000; i++)
        buffer_format(&b, "%d,", i % 10);
    assert_int_equal(b.n, 20000);
    assert_memory_equal(b.p + 19980, "0,1,2,3,4,5,6,7,8,9,", 20);
    buffer_add(&b, (struct slice){NULL, 0});
    assert_int_equal(b.n, 20000);
    buffer_free(&b);
    assert_null(b.p);
    buffer_free(&b);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_numbers),
        cmocka_unit_test(test_reads_back),
        cmocka_unit_test(test_growth),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
