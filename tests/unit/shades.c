/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/page/shades.h"

#include <math.h>

#include "tests/unit/testing.h"

/* Half doublings: 2^(1/4) = 1.189 is where d6 begins, 2^(7/4) = 3.364 where d9 does. */
static void test_bins(void **state) {
    (void)state;
    static const struct {
        double ratio;
        const char *class;
    } cases[] = {{1, "d5"},   {1.18, "d5"}, {1.2, "d6"},  {1.41, "d6"}, {2, "d7"},
                 {3.3, "d8"}, {3.4, "d9"},  {1000, "d9"}, {0.85, "d5"}, {0.84, "d4"},
                 {0.5, "d3"}, {0.3, "d2"},  {0.29, "d1"}, {0, "d1"},    {INFINITY, "d9"}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_string_equal(shade_of(cases[i].ratio), cases[i].class);
    assert_null(shade_of(NAN));
    assert_true(shade_dark(3) && shade_dark(0) && !shade_dark(2) && !shade_dark(1));
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_bins)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
