/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/page/placing.h"

#include "tests/unit/testing.h"

enum { RIGHT = 400, BOTTOM = 400 };

/* The side of the first point on which its name is put: t, b, r, l. */
static char side(const struct placing_point *points, size_t n, const struct placing_line *lines,
                 size_t n_lines) {
    struct placing_place at[4];
    placing_choose(points, n, lines, n_lines, RIGHT, BOTTOM, at);
    return at[0].anchor[0] == 's'   ? 'r'
           : at[0].anchor[0] == 'e' ? 'l'
           : at[0].y < points[0].y  ? 't'
                                    : 'b';
}

static const struct placing_point middle = {200, 200, 10, 60};

static void test_lines(void **state) {
    (void)state;
    const struct placing_line lines[] = {
        {200, 200, 200, 100}, {200, 200, 200, 300}, {200, 200, 300, 200}, {200, 200, 100, 200}};
    const char sides[] = "tbrl";
    for (size_t n = 0; n < 4; n++)
        assert_int_equal(side(&middle, 1, lines, n), sides[n]);
}

/* Another point where the name would be; one that is far off does nothing. */
static void test_points(void **state) {
    (void)state;
    const struct placing_point above[] = {middle, {210, 180, 5, 10}};
    const struct placing_point far[] = {middle, {210, 40, 5, 10}};
    assert_int_equal(side(above, 2, NULL, 0), 'b');
    assert_int_equal(side(far, 2, NULL, 0), 't');
}

/* The second name keeps off the first; at the edge a line is crossed rather than the edge. */
static void test_names_and_edges(void **state) {
    (void)state;
    const struct placing_point beside[] = {middle, {240, 200, 10, 60}};
    const struct placing_point corner = {5, 8, 4, 60};
    const struct placing_line line = {5, 8, 300, 8};
    struct placing_place at[2];
    placing_choose(beside, 2, NULL, 0, RIGHT, BOTTOM, at);
    assert_true(at[0].y < 200 && at[1].y > 200);
    assert_int_equal(side(&corner, 1, &line, 1), 'r');
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_lines), cmocka_unit_test(test_points),
                                       cmocka_unit_test(test_names_and_edges)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
