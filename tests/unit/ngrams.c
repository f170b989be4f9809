/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/ngrams.h"

#include "tests/unit/testing.h"

/* 300 x 300 pairs, pair (a, b) counted a % 5 + 1 times; then those of at least 4 are kept. */
static void test_counts(void **state) {
    (void)state;
    enum { N = 300 };
    struct ngrams g = {0};
    assert_int_equal(ngrams_find(&g, 1, 2), NGRAM_NONE);
    for (uint32_t times = 0; times < 5; times++)
        for (uint32_t a = 0; a < N; a++)
            for (uint32_t b = 0; b < N && a % 5 >= times; b++)
                ngrams_count(&g, a, b);
    assert_int_equal(g.n, N * N);
    for (uint32_t i = 0; i < g.n; i++) {
        assert_int_equal(ngrams_find(&g, ngram_first(&g, i), ngram_second(&g, i)), i);
        assert_int_equal(g.counts[i], ngram_first(&g, i) % 5 + 1);
    }
    ngrams_prune(&g, 4);
    assert_int_equal(g.n, N * N / 5 * 2);
    assert_int_equal(ngrams_find(&g, 2, 7), NGRAM_NONE);
    for (uint32_t b = 0; b < N; b++)
        assert_int_equal(g.counts[ngrams_find(&g, 4, b)], 5);
    assert_int_equal(ngrams_find(&g, N, 0), NGRAM_NONE);
    ngrams_prune(&g, 9);
    assert_int_equal(g.n, 0);
    ngrams_count(&g, UINT32_MAX - 1, UINT32_MAX - 1);
    assert_int_equal(ngrams_find(&g, UINT32_MAX - 1, UINT32_MAX - 1), 0);
    ngrams_free(&g);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_counts)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
