/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/stress.h"

#include <math.h>

#include "tests/unit/testing.h"

#define DISTANCE(at, i, j) hypot((at)[i].x - (at)[j].x, (at)[i].y - (at)[j].y)

static void near(double x, double expected, double by) {
    if (!(fabs(x - expected) <= by))
        fail_msg("%.6f, expected %.6f", x, expected);
}

static void test_few(void **state) {
    (void)state;
    struct stress_point at[2];
    stress_layout(NULL, 0, at);
    stress_layout((double[]){0}, 1, at);
    near(at[0].x, 0, 0);
    near(at[0].y, 0, 0);
    stress_layout((double[]){0, 0.4, 0.4, 0}, 2, at);
    near(at[0].x, 0.2, 0);
    near(at[0].y, 0, 0);
    near(at[1].x, -0.2, 0);
    near(at[1].y, 0, 0);
}

/* What fits into the plane is met: a triangle of 0.6, 1 and 0.9. */
static void test_triangle(void **state) {
    (void)state;
    double d[] = {0, 0.6, 1, 0.6, 0, 0.9, 1, 0.9, 0};
    struct stress_point at[3];
    stress_layout(d, 3, at);
    near(DISTANCE(at, 0, 1), 0.6, 0.002);
    near(DISTANCE(at, 0, 2), 1, 0.002);
    near(DISTANCE(at, 1, 2), 0.9, 0.002);
    near(at[0].x + at[1].x + at[2].x, 0, 0.002);
}

/* Four that are 1 apart do not fit. Of a square with sides s the stress is 4 (s - 1)^2 +
 * 2 (r s - 1)^2, r the root of 2, and least at s = (4 + 2 r) / 8. */
static void test_square(void **state) {
    (void)state;
    double d[16], side = (4 + 2 * sqrt(2)) / 8;
    struct stress_point at[4];
    for (size_t i = 0; i < 16; i++)
        d[i] = i % 5 ? 1 : 0;
    stress_layout(d, 4, at);
    for (size_t i = 0; i < 4; i++)
        near(DISTANCE(at, i, (i + 1) % 4), side, 0.002);
    near(DISTANCE(at, 0, 2), side * sqrt(2), 0.002);
    near(DISTANCE(at, 1, 3), side * sqrt(2), 0.002);
}

/* Two linked pairs: linked ones end up nearer than others, and everything is on three decimals. */
static void test_links(void **state) {
    (void)state;
    double d[16];
    struct stress_point at[4];
    for (size_t i = 0; i < 16; i++)
        d[i] = i % 5 ? 1 : 0;
    d[0 * 4 + 2] = d[2 * 4 + 0] = d[1 * 4 + 3] = d[3 * 4 + 1] = 0.3;
    stress_layout(d, 4, at);
    near(DISTANCE(at, 0, 2), 0.3, 0.05);
    near(DISTANCE(at, 1, 3), 0.3, 0.05);
    for (size_t i = 0; i < 4; i++) {
        assert_true(DISTANCE(at, i, (i + 1) % 4) > 0.7);
        near(at[i].x * 1000, round(at[i].x * 1000), 1e-9);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_few),
        cmocka_unit_test(test_triangle),
        cmocka_unit_test(test_square),
        cmocka_unit_test(test_links),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
