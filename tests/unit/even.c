/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pieces of about as much: against all ways to cut a few things. */
#include "pipeline/even.h"

#include "tests/unit/testing.h"

enum { FEW = 9 };

/* The largest piece of those that begin at first[pieces]; the smallest in *least. */
static uint64_t largest(const uint64_t *sizes, size_t n, const size_t *first, size_t pieces,
                        uint64_t *least) {
    uint64_t most = 0;
    *least = UINT64_MAX;
    assert_int_equal(first[0], 0);
    for (size_t k = 0; k < pieces; k++) {
        size_t end = k + 1 < pieces ? first[k + 1] : n;
        uint64_t sum = 0;
        assert_true(first[k] < end && end <= n);
        for (size_t i = first[k]; i < end; i++)
            sum += sizes[i];
        most = sum > most ? sum : most;
        *least = sum < *least ? sum : *least;
    }
    return most;
}

/* Of all ways: a bit for each place where a piece may begin. */
static uint64_t smallest_largest(const uint64_t *sizes, size_t n, size_t pieces) {
    uint64_t best = UINT64_MAX, ignored;
    for (unsigned cuts = 0; cuts < 1u << (n - 1); cuts++) {
        size_t first[FEW] = {0}, k = 1;
        for (size_t i = 1; i < n; i++)
            if (cuts & 1u << (i - 1))
                first[k++] = i;
        if (k != pieces)
            continue;
        uint64_t most = largest(sizes, n, first, pieces, &ignored);
        best = most < best ? most : best;
    }
    return best;
}

static void test_all_ways(void **state) {
    uint64_t seed = 1, least;
    (void)state;
    for (int round = 0; round < 2000; round++) {
        uint64_t sizes[FEW];
        size_t first[FEW], n = 1 + draw_below(&seed, FEW), pieces = 1 + draw_below(&seed, n);
        for (size_t i = 0; i < n; i++)
            sizes[i] = draw_below(&seed, round % 3 ? 100 : 3);
        even_cut(sizes, n, pieces, first);
        assert_int_equal(largest(sizes, n, first, pieces, &least),
                         smallest_largest(sizes, n, pieces));
    }
}

/* Transcripts of 40 to 60 kB, 2,000 of them, in 32 pieces; and 10 of one size in 4. */
static void test_even(void **state) {
    enum { MANY = 2000, PIECES = 32 };
    uint64_t *sizes = mem_zero(MANY, sizeof *sizes), seed = 1, least;
    size_t first[PIECES];
    (void)state;
    for (size_t i = 0; i < MANY; i++)
        sizes[i] = 40000 + draw_below(&seed, 20000);
    even_cut(sizes, MANY, PIECES, first);
    uint64_t most = largest(sizes, MANY, first, PIECES, &least);
    assert_true(most - least <= 60000);
    for (size_t i = 0; i < 10; i++)
        sizes[i] = 1;
    even_cut(sizes, 10, 4, first);
    assert_int_equal(largest(sizes, 10, first, 4, &least), 3);
    assert_int_equal(least, 2);
    free(sizes);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_all_ways),
        cmocka_unit_test(test_even),
    };
    return cmocka_run_group_tests(tests, enter_folder, leave_folder);
}
