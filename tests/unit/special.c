/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/special.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static void close_to(double x, double expected) {
    if (!(fabs(x - expected) <= 1e-12 * fabs(expected)))
        fail_msg("%.17g instead of %.17g", x, expected);
}

/* R: qt(.975, df), pt(2, df, lower = FALSE); with 1 df the quantile is tan(.475 pi). */
static void test_t(void **state) {
    (void)state;
    close_to(special_t_quantile(0.975, 1), 12.706204736174705);
    close_to(special_t_quantile(0.975, 1.5), 6.0166631044279288);
    close_to(special_t_quantile(0.975, 6.2), 2.4279051372934792);
    close_to(special_t_quantile(0.975, 74.3), 1.9924098253660369);
    close_to(special_t_quantile(0.975, 1e9), 1.9599639869123249);
    close_to(special_t_quantile(0.025, 6.2), -2.4279051372934792);
    close_to(special_t_upper(2, 1.5), 0.11209416517802555);
    close_to(special_t_upper(2, 6.2), 0.045444778430153314);
    close_to(special_t_upper(2, 74.3), 0.02457784746370054);
    close_to(special_t_upper(0, 3), 0.5);
}

/* R: pchisq(x, df, lower = FALSE); with 2 df exp(-x/2). */
static void test_chi2(void **state) {
    (void)state;
    close_to(special_chi2_upper(3, 1), 0.083264516663550558);
    close_to(special_chi2_upper(700, 3.5), 8.7612542293209691e-151);
    close_to(special_chi2_upper(8, 2), 0.01831563888873418);
    close_to(special_chi2_upper(0, 5), 1);
    assert_true(special_chi2_upper(1e5, 2) == 0);
}

static void test_nowhere_defined(void **state) {
    (void)state;
    assert_true(isnan(special_t_quantile(0.975, 0)));
    assert_true(isnan(special_t_quantile(0.975, NAN)));
    assert_true(isnan(special_t_quantile(1, 3)));
    assert_true(isnan(special_t_quantile(0, 3)));
    assert_true(isnan(special_t_upper(2, 0)));
    assert_true(isnan(special_chi2_upper(3, 0)));
    assert_true(isnan(special_chi2_upper(-1, 2)));
    assert_true(isnan(special_chi2_upper(NAN, 2)));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_t),
        cmocka_unit_test(test_chi2),
        cmocka_unit_test(test_nowhere_defined),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
