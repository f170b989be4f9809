/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/decomposition.h"

#include <math.h>

#include "tests/unit/testing.h"

/* Vectors that are known to be orthonormal, and whose cells sum to 0: cosines. */
static double wave(size_t i, size_t n, size_t k) {
    return sqrt(2.0 / (double)n) * cos(M_PI * ((double)i + 0.5) * (double)k / (double)n);
}

static const double values[] = {5, 3, 2};

/* sum of values[k] u_k v_k', and `shift` times the column's number on every row. */
struct made {
    size_t *start;
    uint32_t *column;
    double *value, *mean;
};

static struct made make(size_t n, size_t m, double shift) {
    struct made x = {mem_zero(n + 1, sizeof(size_t)), mem_zero(n * m, sizeof(uint32_t)),
                     mem_zero(n * m, sizeof(double)), mem_zero(m, sizeof(double))};
    for (size_t i = 0; i < n; i++) {
        for (size_t j = 0; j < m; j++) {
            size_t at = i * m + (i + j) % m; /* cells of a row come in any order */
            x.column[at] = (uint32_t)j;
            x.value[at] = shift * (double)j;
            for (size_t k = 0; k < 3; k++)
                x.value[at] += values[k] * wave(i, n, k + 1) * wave(j, m, k + 1);
        }
        x.start[i + 1] = (i + 1) * m;
    }
    for (size_t j = 0; j < m; j++)
        x.mean[j] = shift * (double)j;
    return x;
}

static void check(size_t n, size_t m, double shift) {
    struct decomposition d;
    struct made x = make(n, m, shift);
    decompose(&d, &(struct decomposition_rows){n, m, x.start, x.column, x.value,
                                               shift > 0 ? x.mean : NULL});
    assert_int_equal(d.k, n < m ? n : m);
    for (size_t k = 0; k < 3; k++)
        assert_true(fabs(d.values[k] - values[k]) < 1e-10);
    assert_true(d.values[3] < 1e-6);
    for (size_t axis = 0; axis < 2; axis++) {
        double turn = d.left[axis] * wave(0, n, axis + 1) < 0 ? -1 : 1;
        for (size_t i = 0; i < n; i++)
            assert_true(fabs(turn * d.left[i * 2 + axis] - wave(i, n, axis + 1)) < 1e-10);
        for (size_t j = 0; j < m; j++)
            assert_true(fabs(turn * d.right[j * 2 + axis] - wave(j, m, axis + 1)) < 1e-10);
        assert_false(decomposition_degenerate(&d, axis, 1e-12));
    }
    decomposition_free(&d);
    free(x.start);
    free(x.column);
    free(x.value);
    free(x.mean);
}

/* Small tables are decomposed as they are, large ones by inner products of columns or of rows. */
static void test_every_way(void **state) {
    (void)state;
    const size_t shapes[][2] = {{12, 10}, {10, 12}, {400, 80}, {80, 400}};
    for (size_t i = 0; i < 4; i++) {
        check(shapes[i][0], shapes[i][1], 0);
        check(shapes[i][0], shapes[i][1], 0.001);
    }
}

static struct decomposition diagonal(double a, double b, double c) {
    const size_t start[] = {0, 1, 2, 3};
    const uint32_t column[] = {0, 1, 2};
    const double cells[] = {a, b, c};
    struct decomposition d;
    decompose(&d, &(struct decomposition_rows){3, 3, start, column, cells, NULL});
    return d;
}

/* Which axes can be turned at will. */
static void test_degenerate(void **state) {
    (void)state;
    static const struct {
        double a, b, c;
        bool first, second;
    } cases[] = {{3, 2, 1, false, false},
                 {2, 2, 1, true, true},
                 {3, 2, 2, false, true},
                 {3, 1e-7, 0, false, true},
                 {0, 0, 0, true, true}};
    for (size_t i = 0; i < 5; i++) {
        struct decomposition d = diagonal(cases[i].a, cases[i].b, cases[i].c);
        assert_int_equal(decomposition_degenerate(&d, 0, 1e-12), cases[i].first);
        assert_int_equal(decomposition_degenerate(&d, 1, 1e-12), cases[i].second);
        assert_true(decomposition_degenerate(&d, 3, 1e-12));
        decomposition_free(&d);
    }
}

static void test_nothing(void **state) {
    (void)state;
    const size_t start[] = {0};
    struct decomposition d;
    decompose(&d, &(struct decomposition_rows){0, 4, start, NULL, NULL, NULL});
    assert_int_equal(d.k, 0);
    assert_true(decomposition_square(&d, 0) == 0);
    decomposition_free(&d);
}

static void test_sign(void **state) {
    (void)state;
    const double x[] = {-0.5, 9, 0.5, 9, -0.5 - 1e-12, 9};
    assert_true(decomposition_sign(x, 3, 2) == -1); /* all three are the greatest */
    assert_true(decomposition_sign(x + 1, 3, 2) == 1);
    assert_true(decomposition_sign((const double[]){-0.4, 0.5}, 2, 1) == 1);
    assert_true(decomposition_sign(NULL, 0, 1) == 1);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_way),
        cmocka_unit_test(test_degenerate),
        cmocka_unit_test(test_nothing),
        cmocka_unit_test(test_sign),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
