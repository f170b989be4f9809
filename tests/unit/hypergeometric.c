/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/hypergeometric.h"

#include <math.h>

#include "tests/unit/testing.h"

static void close_to(double x, double expected, double rel) {
    if (!(fabs(x - expected) <= rel * fabs(expected)))
        fail_msg("%.17g instead of %.17g", x, expected);
}

/* C(a, b), small. */
static double choose(uint64_t a, uint64_t b) {
    double c = 1;
    for (uint64_t i = 1; i <= b; i++)
        c = c * (double)(a - b + i) / (double)i;
    return b > a ? 0 : c;
}

/* All tables of up to 12 units against C(n_a, k) C(n - n_a, n_b - k) / C(n, n_b). */
static void check(struct hypergeometric h) {
    struct hypergeometric_range r = hypergeometric_range(h);
    double mean = 0, square = 0, sum = 0, greatest = 0, before = 0;
    for (uint64_t k = 0; k <= h.n_b; k++) {
        double p = choose(h.n_a, k) * choose(h.n - h.n_a, h.n_b - k) / choose(h.n, h.n_b);
        assert_true((p > 0) == (k >= r.least && k <= r.most));
        if (p == 0)
            continue;
        close_to(exp(hypergeometric_log_pmf(h, k)), p, 1e-13);
        if (k > r.least) {
            close_to(hypergeometric_up(h, k - 1), p / before, 1e-13);
            close_to(hypergeometric_down(h, k), before / p, 1e-13);
        }
        before = p;
        greatest = fmax(greatest, p);
        sum += p;
        mean += p * (double)k;
        square += p * (double)(k * k);
    }
    close_to(sum, 1, 1e-13);
    close_to(exp(hypergeometric_log_pmf(h, r.mode)), greatest, 1e-13);
    close_to(hypergeometric_mean(h), mean, 1e-13);
    assert_true(fabs(hypergeometric_variance(h) - (square - mean * mean)) < 1e-12);
}

static void test_small(void **state) {
    (void)state;
    for (uint64_t n = 0; n <= 12; n++)
        for (uint64_t n_a = 0; n_a <= n; n_a++)
            for (uint64_t n_b = 0; n_b <= n; n_b++)
                check((struct hypergeometric){n, n_a, n_b});
}

/* Four thousand million units, A in half of them, B in one, then in two: 1/2, and 1/4 (1 -
 * 1/(n-1)), 1/2 (1 + 1/(n-1)), the same again. */
static void test_large(void **state) {
    (void)state;
    const uint64_t n = 4000000000;
    struct hypergeometric one = {n, n / 2, 1}, two = {n, n / 2, 2};
    close_to(exp(hypergeometric_log_pmf(one, 0)), 0.5, 1e-8);
    close_to(exp(hypergeometric_log_pmf(one, 1)), 0.5, 1e-8);
    close_to(exp(hypergeometric_log_pmf(two, 0)), 0.25, 1e-8);
    close_to(exp(hypergeometric_log_pmf(two, 1)), 0.5, 1e-8);
    close_to(hypergeometric_up(two, 0), 2, 1e-9);
    close_to(hypergeometric_down(two, 1), 0.5, 1e-9);
    assert_true(hypergeometric_mean(two) == 1);
    close_to(hypergeometric_variance(two), 0.5, 1e-9);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_small), cmocka_unit_test(test_large)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
