/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/permutation.h"

#include "tests/unit/testing.h"

#include "tests/unit/reference.h"

static const struct slice here = {"here", 4};

static void is(double x, double expected, const char *what) {
    assert_close(x, expected, 1e-13, NULL, what, here);
}

#define TEST(items) permutation_test((items), sizeof(items) / sizeof *(items))

/* Ten units each; 1, 2 and 6 of them hold it: 9 of 30, so r = -2, -1, 3. With scores 1, 2, 3: T =
 * -2 - 2 + 9 = 5, E = 3 * 2 * 0 = 0, V = 2 * 14 / 2 = 14. Over the six orders T is 5, 1, 4, -4, -1,
 * -5: one of six is 5 or more, so p = 2/6. */
static void test_by_hand(void **state) {
    (void)state;
    struct permutation_item items[] = {{7, 1, 10, 1}, {7, 2, 10, 2}, {7, 3, 10, 6}};
    struct permutation r = TEST(items);
    assert_int_equal(r.n_items, 3);
    assert_int_equal(r.n_strata, 1);
    assert_int_equal(r.informative, 1);
    assert_int_equal(r.arrangements, 6);
    assert_true(r.exact);
    is(r.t, 5, "t");
    is(r.mean, 0, "mean");
    is(r.variance, 14, "variance");
    is(r.z.x, 5 / sqrt(14), "z");
    is(r.p_normal.x, erfc(5 / sqrt(28)), "p_normal");
    is(r.p.x, 1.0 / 3, "p");
}

/* A null that is not symmetric. r = -2, -2, 4. With the score on the last T = 4, one of three, and
 * all three are 4 or less: p = 2 * 1/3 (counting what is as far from E would give 1/3). On the
 * first T = -2: 2/3 are so low and all so high: 1. */
static void test_two_sided(void **state) {
    (void)state;
    struct permutation_item last[] = {{0, 0, 10, 0}, {0, 0, 10, 0}, {0, 1, 10, 6}};
    struct permutation_item first[] = {{0, 1, 10, 0}, {0, 0, 10, 0}, {0, 0, 10, 6}};
    is(TEST(last).p.x, 2.0 / 3, "p of the last");
    is(TEST(first).p.x, 1, "p of the first");
}

/* Two strata and a third with one item. p^ = 16/80 = 0.2. Stratum 1: r = 0, -2 (scores 1, 2), mean
 * -1; stratum 2: r = 6, 0, -2 (scores 1, 2, 3), mean 4/3; stratum 3: r = -2, score 5.
 * T = 0 - 4 + 6 + 0 - 6 - 10 = -14. E = 2 * 1.5 * -1 + 3 * 2 * 4/3 + 5 * -2 = -5.
 * V = 0.5 * 2 / 1 + 2 * (40 - 16/3) / 2 = 1 + 104/3. Lowest of 2 * 6: T - E = -1 - 8 = -9 is the
 * least that there is, so p = 2/12. */
static void test_strata(void **state) {
    (void)state;
    struct permutation_item items[] = {{1, 1, 10, 2}, {1, 2, 10, 0}, {2, 1, 20, 10},
                                       {2, 2, 10, 2}, {2, 3, 20, 2}, {3, 5, 10, 0}};
    struct permutation r = TEST(items);
    assert_int_equal(r.n_strata, 3);
    assert_int_equal(r.informative, 2);
    assert_int_equal(r.arrangements, 12);
    is(r.t, -14, "t");
    is(r.mean, -5, "mean");
    is(r.variance, 1 + 104.0 / 3, "variance");
    is(r.z.x, -9 / sqrt(1 + 104.0 / 3), "z");
    is(r.p.x, 2.0 / 12, "p");
}

static void is_missing(struct permutation r, enum reason why) {
    assert_true(isnan(r.z.x) && isnan(r.p.x) && isnan(r.p_normal.x));
    assert_int_equal(r.z.why, why);
    assert_int_equal(r.p.why, why);
    assert_int_equal(r.p_normal.why, why);
    assert_false(r.exact);
    assert_true(r.variance == 0);
}

static void test_reasons(void **state) {
    (void)state;
    struct permutation_item one_score[] = {{0, 2, 10, 1}, {0, 2, 10, 5}, {1, 3, 10, 5}};
    struct permutation_item one_share[] = {{0, 1, 30, 10}, {0, 2, 60, 20}, {0, 3, 3, 1}};
    struct permutation_item silent[] = {{0, 1, 0, 0}, {0, 2, 0, 0}};
    is_missing(TEST(one_score), REASON_NO_VARIATION);
    is_missing(TEST(one_share), REASON_NO_VARIATION);
    is_missing(TEST(silent), REASON_NO_UNITS);
    is_missing(permutation_test(NULL, 0), REASON_NO_UNITS);
    assert_int_equal(TEST(one_share).arrangements, 6);
    assert_int_equal(TEST(one_score).arrangements, 1);
}

/* Items without units are not there. */
static void test_without_units(void **state) {
    (void)state;
    struct permutation_item items[] = {
        {7, 9, 0, 0}, {7, 1, 10, 1}, {7, 2, 10, 2}, {8, 1, 0, 0}, {7, 3, 10, 6}};
    struct permutation r = TEST(items);
    assert_int_equal(r.n_items, 3);
    assert_int_equal(r.n_strata, 1);
    is(r.p.x, 1.0 / 3, "p");
}

static struct permutation odd_one_of(size_t n, size_t odd) {
    struct permutation_item *items = mem_zero(n, sizeof *items);
    for (size_t i = 0; i < n; i++)
        items[i] = (struct permutation_item){0, i < odd, 10, i < odd ? 9 : i % 2};
    struct permutation r = permutation_test(items, n);
    free(items);
    return r;
}

/* 20,000 items of which one is in the group: 20,000 arrangements, of which this one is the most
 * extreme. One item more is too many; so are 8 of 17 (24310), while 8 of 16 are 12870. */
static void test_limit(void **state) {
    (void)state;
    struct permutation r = odd_one_of(20000, 1);
    assert_int_equal(r.arrangements, 20000);
    is(r.p.x, 2.0 / 20000, "p of one in 20000");
    r = odd_one_of(20001, 1);
    assert_int_equal(r.arrangements, 0);
    assert_false(r.exact);
    assert_true(r.p.x == r.p_normal.x);
    r = odd_one_of(16, 8);
    assert_int_equal(r.arrangements, 12870);
    is(r.p.x, 2.0 / 12870, "p of 8 in 16");
    assert_int_equal(odd_one_of(17, 8).arrangements, 0);
    assert_int_equal(odd_one_of(5000, 2500).arrangements, 0);
}

/* A conversation drawn at random: few strata, scores in tenths, so that sums that are equal as
 * numbers are not always equal as doubles. */
static size_t draw_items(uint64_t *random, struct permutation_item *items, size_t strata) {
    size_t n = 0;
    for (uint32_t h = 0; h < strata; h++)
        for (size_t i = draw_below(random, h ? 3 : 5) + 1; i; i--) {
            uint64_t units = draw_below(random, 9) + 1;
            items[n++] = (struct permutation_item){h, (double)draw_below(random, 4) / 10, units,
                                                   draw_below(random, (size_t)units + 1)};
        }
    return n;
}

/* All orders of the scores, also those that look alike, in integers: scores in tenths, residuals
 * times N. */
struct plain {
    long score[16], residual[16];
    uint32_t stratum[16];
    size_t n;
    long observed;
    uint64_t below, above, all;
};

static void plain_orders(struct plain *p, size_t i) {
    if (i == p->n) {
        long sum = 0;
        for (size_t j = 0; j < p->n; j++)
            sum += p->score[j] * p->residual[j];
        p->all++;
        p->below += sum <= p->observed;
        p->above += sum >= p->observed;
        return;
    }
    for (size_t j = i; j < p->n && p->stratum[j] == p->stratum[i]; j++) {
        long kept = p->score[i];
        p->score[i] = p->score[j];
        p->score[j] = kept;
        plain_orders(p, i + 1);
        p->score[j] = p->score[i];
        p->score[i] = kept;
    }
}

static double plain_p(const struct permutation_item *items, size_t n) {
    struct plain p = {.n = n};
    long units = 0, held = 0;
    for (size_t i = 0; i < n; i++) {
        units += (long)items[i].n;
        held += (long)items[i].x;
    }
    for (size_t i = 0; i < n; i++) {
        p.stratum[i] = items[i].stratum;
        p.score[i] = lround(10 * items[i].score);
        p.residual[i] = (long)items[i].x * units - (long)items[i].n * held;
        p.observed += p.score[i] * p.residual[i];
    }
    plain_orders(&p, 0);
    return fmin(1, 2 * (double)(p.below < p.above ? p.below : p.above) / (double)p.all);
}

static void test_brute_force(void **state) {
    (void)state;
    uint64_t random = 20;
    size_t compared = 0;
    for (int round = 0; round < 500; round++) {
        struct permutation_item items[16];
        size_t n = draw_items(&random, items, draw_below(&random, 3) + 1);
        struct permutation r = permutation_test(items, n);
        if (r.z.why)
            continue;
        assert_true(r.exact);
        is(r.p.x, plain_p(items, n), "p");
        compared++;
    }
    assert_true(compared > 250);
}

static void same(struct permutation a, struct permutation b) {
    assert_true(a.t == b.t && a.mean == b.mean && a.variance == b.variance && a.z.x == b.z.x &&
                a.p.x == b.p.x && a.p_normal.x == b.p_normal.x);
    assert_int_equal(a.arrangements, b.arrangements);
}

/* Thousands of items, given in another order: the same bits. */
static void test_order(void **state) {
    (void)state;
    enum { N = 3000 };
    uint64_t random = 4;
    struct permutation_item *items = mem_zero(N, sizeof *items);
    for (size_t i = 0; i < N; i++)
        items[i] = (struct permutation_item){(uint32_t)draw_below(&random, 40),
                                             (double)draw_below(&random, 7) / 3,
                                             draw_below(&random, 90), draw_below(&random, 20)};
    struct permutation whole = permutation_test(items, N);
    for (size_t i = N - 1; i; i--) {
        size_t j = draw_below(&random, i + 1);
        struct permutation_item kept = items[i];
        items[i] = items[j];
        items[j] = kept;
    }
    same(permutation_test(items, N), whole);
    free(items);
}

/* Counts near 2^61 in all: products are beyond 64 bits. r = -+ 2^58, T = 2^58 * 1. */
static void test_large(void **state) {
    (void)state;
    uint64_t unit = (uint64_t)1 << 58;
    struct permutation_item items[] = {{0, 0, 4 * unit, unit}, {0, 1, 4 * unit, 3 * unit}};
    struct permutation r = TEST(items);
    is(r.t, (double)unit, "t");
    is(r.variance, (double)unit * (double)unit, "variance");
    is(r.p.x, 1, "p");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_by_hand),       cmocka_unit_test(test_two_sided),
        cmocka_unit_test(test_strata),        cmocka_unit_test(test_reasons),
        cmocka_unit_test(test_without_units), cmocka_unit_test(test_limit),
        cmocka_unit_test(test_brute_force),   cmocka_unit_test(test_order),
        cmocka_unit_test(test_large),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
