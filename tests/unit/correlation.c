/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/correlation.h"

#include "tests/unit/testing.h"

/* n = 4, a = {0, 1}, b = {0, 2}: differences 0, 2, 1, 3, one of each. a against itself: 0 twice, 3
 * and 1 once. */
static void test_by_hand(void **state) {
    (void)state;
    struct correlation c = {0};
    const uint32_t a[] = {0, 1}, b[] = {0, 2};
    const uint64_t *at = correlation_circular(&c, 4, a, 2, b, 2);
    assert_true(at[0] == 1 && at[1] == 1 && at[2] == 1 && at[3] == 1);
    at = correlation_circular(&c, 4, a, 2, a, 2);
    assert_true(at[0] == 2 && at[1] == 1 && at[2] == 0 && at[3] == 1);
    correlation_free(&c);
}

/* Full against full is n at every rotation, whatever n is beside powers of two; nothing is 0. */
static void test_ends(void **state) {
    (void)state;
    struct correlation c = {0};
    uint32_t all[130];
    for (uint32_t i = 0; i < 130; i++)
        all[i] = i;
    for (uint32_t n = 130; n > 0; n--) {
        const uint64_t *at = correlation_circular(&c, n, all, n, all, n);
        for (uint32_t r = 0; r < n; r++)
            assert_int_equal(at[r], n);
        at = correlation_circular(&c, n, all, n, all, 0);
        for (uint32_t r = 0; r < n; r++)
            assert_int_equal(at[r], 0);
        at = correlation_circular(&c, n, all, 1, all + n - 1, 1);
        for (uint32_t r = 0; r < n; r++)
            assert_int_equal(at[r], r == 1 % n);
    }
    correlation_free(&c);
}

static uint32_t draw_places(uint32_t *places, uint32_t n, uint64_t *seed) {
    uint64_t rarity = 1 + draw(seed) % 8;
    uint32_t drawn = 0;
    for (uint32_t i = 0; i < n; i++)
        if (draw(seed) % rarity == 0)
            places[drawn++] = i;
    return drawn;
}

/* Random sets of all lengths, in a workspace used for longer ones before, pair by pair. */
static void test_brute_force(void **state) {
    (void)state;
    enum { MOST = 3000 };
    static uint32_t a[MOST], b[MOST];
    static uint64_t expected[MOST];
    struct correlation c = {0};
    uint64_t seed = 7;
    for (int round = 0; round < 60; round++) {
        uint32_t n = 1 + (uint32_t)(draw(&seed) % MOST);
        uint32_t n_a = draw_places(a, n, &seed), n_b = draw_places(b, n, &seed);
        memset(expected, 0, sizeof expected);
        for (uint32_t i = 0; i < n_a; i++)
            for (uint32_t j = 0; j < n_b; j++)
                expected[(a[i] + n - b[j]) % n]++;
        const uint64_t *at = correlation_circular(&c, n, a, n_a, b, n_b);
        assert_memory_equal(at, expected, n * sizeof *at);
    }
    correlation_free(&c);
}

/* Few places are paired faster one by one; half of a long sequence is not. */
static void test_pays(void **state) {
    (void)state;
    assert_false(correlation_pays(20, 10, 10));
    assert_false(correlation_pays(200000, 400, 400));
    assert_true(correlation_pays(200000, 100000, 100000));
    assert_true(correlation_pays(INT32_MAX, INT32_MAX, INT32_MAX));
    assert_false(correlation_pays(INT32_MAX, 0, INT32_MAX));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_by_hand),
        cmocka_unit_test(test_ends),
        cmocka_unit_test(test_brute_force),
        cmocka_unit_test(test_pays),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
