/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/null.h"

#include "tests/unit/testing.h"

#include "tests/unit/reference.h"

/* The null of blocks given as text. */
static void null_of(struct null *n, const char *blocks) {
    struct slice text = slice_of(blocks);
    struct histogram h = {0};
    null_begin(n);
    while (text.n) {
        assert_true(histogram_next(&text, &h));
        null_add(n, &h);
    }
    histogram_free(&h);
}

static void close_to(double x, double expected, double rel) {
    if (!(fabs(x - expected) <= rel * fabs(expected)))
        fail_msg("%.17g instead of %.17g", x, expected);
}

static void tests_are(const struct null_test *t, double p_le, double p_ge, double p, double midp) {
    close_to(t->p_le, p_le, 1e-14);
    close_to(t->p_ge, p_ge, 1e-14);
    close_to(t->p, p, 1e-14);
    close_to(t->midp, midp, 1e-14);
}

/* Nothing added: 0 for certain. One block: 964 of 1000 leave 0, 36 leave 1. Seeing 1: P(X >= 1) =
 * .036, twice that is .072, and half of P(X = 1) less is .018, twice .036. Seeing 0: P(X <= 0) =
 * .964, P(X >= 0) = 1: p = 1; mid-p: min(.964/2, 1 - .964/2) twice. */
static void test_one(void **state) {
    (void)state;
    struct null n = {0};
    null_begin(&n);
    struct null_test t = null_test(&n, 0);
    tests_are(&t, 1, 1, 1, 1);
    assert_true(t.p_min_end == 1 && t.p_max_end == 1 && !null_testable(&n));
    null_of(&n, "964,36");
    t = null_test(&n, 1);
    tests_are(&t, 1, .036, .072, .036);
    t = null_test(&n, 0);
    tests_are(&t, .964, 1, 1, .964);
    assert_true(t.p_min_end == .964 && t.p_max_end == .036);
    assert_true(n.mean == 36 / 1000.0 && n.variance == 34704 / 1e6 && null_support(&n) == 1);
    t = null_test(&n, 2); /* never */
    tests_are(&t, 1, 0, 0, 0);
    null_free(&n);
}

/* Parts joined are the whole, also when one of them only moves it, or is too wide. */
static void test_join(void **state) {
    (void)state;
    struct null whole = {0}, part = {0}, joined = {0};
    null_of(&whole, "1,1 3:2000 25,50,25 964,36");
    null_of(&joined, "1,1 3:2000");
    null_of(&part, "25,50,25 964,36");
    null_join(&joined, &part);
    assert_true(joined.least == whole.least && joined.most == whole.most);
    assert_true(joined.n == whole.n && joined.first == whole.first);
    for (size_t i = 0; i < whole.n; i++)
        close_to(joined.pmf[i], whole.pmf[i], 1e-14);
    close_to(joined.mean, whole.mean, 1e-14);
    close_to(joined.variance, whole.variance, 1e-14);
    close_to(joined.p_min, whole.p_min, 1e-14);
    close_to(joined.p_max, whole.p_max, 1e-14);
    null_of(&part, "7:1");
    null_join(&joined, &part);
    assert_true(joined.first == whole.first + 7 && joined.n == whole.n);
    part.most = part.least + NULL_MOST_SUPPORT + 1;
    part.n = 0;
    null_join(&joined, &part);
    assert_true(joined.n == 0 && null_support(&joined) > NULL_MOST_SUPPORT);
    null_free(&whole);
    null_free(&part);
    null_free(&joined);
}

/* (1/2, 1/2) and (1/4, 1/2, 1/4) give (1/8, 3/8, 3/8, 1/8); a block that always leaves 3 moves it.
 * All of these are exact in binary. */
static void test_two(void **state) {
    (void)state;
    struct null n = {0};
    null_of(&n, "1,1 3:2000 25,50,25");
    assert_true(n.least == 3 && n.most == 6 && n.mean == 4.5 && n.variance == 0.75);
    struct null_test t = null_test(&n, 6);
    assert_true(t.p_le == 1 && t.p_ge == 0.125 && t.p == 0.25 && t.midp == 0.125);
    t = null_test(&n, 5);
    assert_true(t.p_le == 0.875 && t.p_ge == 0.5 && t.p == 1 && t.midp == 0.625);
    t = null_test(&n, 3);
    assert_true(t.p_le == 0.125 && t.p_ge == 1 && t.p == 0.25 && t.midp == 0.125);
    assert_true(t.p_min_end == 0.125 && t.p_max_end == 0.125);
    t = null_test(&n, 2);
    assert_true(t.p_le == 0 && t.p_ge == 1 && t.p == 0);
    t = null_test(&n, 7);
    assert_true(t.p_le == 1 && t.p_ge == 0 && t.p == 0);
    null_free(&n);
}

/* Every combination of the cases of some blocks, counted in whole numbers. */
struct brute {
    uint64_t shifts[6][12];
    uint32_t n[6], blocks, most;
    uint64_t cases, leave[61]; /* of all combinations; of them leave k */
};

static void brute_draw(struct brute *b, uint64_t *seed, struct buffer *text) {
    *b = (struct brute){.blocks = 1 + (uint32_t)draw_below(seed, 6), .cases = 1};
    b->leave[0] = 1;
    buffer_clear(text);
    for (uint32_t i = 0; i < b->blocks; i++) {
        b->n[i] = 1 + (uint32_t)draw_below(seed, 11);
        uint64_t total = 0, both[61] = {0};
        for (uint32_t k = 0; k < b->n[i]; k++)
            total += b->shifts[i][k] = draw_below(seed, 4) ? draw_below(seed, 90) : 0;
        b->shifts[i][0] += total == 0;
        b->cases *= total ? total : 1;
        for (uint32_t x = 0; x <= b->most; x++)
            for (uint32_t k = 0; k < b->n[i]; k++)
                both[x + k] += b->leave[x] * b->shifts[i][k];
        b->most += b->n[i] - 1;
        memcpy(b->leave, both, sizeof both);
        histogram_write(text, b->shifts[i], b->n[i]);
    }
}

static double share(uint64_t part, uint64_t whole) {
    return (double)part / (double)whole;
}

/* The largest product is (11*89)^6 < 2^60. */
static void test_brute_force(void **state) {
    (void)state;
    uint64_t seed = 11;
    struct null n = {0};
    struct buffer text = {0};
    struct brute b;
    for (int round = 0; round < 400; round++) {
        brute_draw(&b, &seed, &text);
        buffer_char(&text, '\0');
        null_of(&n, text.p);
        uint32_t least = 0, most = b.most;
        while (b.leave[least] == 0)
            least++;
        while (b.leave[most] == 0)
            most--;
        assert_true(n.least == least && n.most == most);
        uint64_t below = 0;
        for (uint32_t k = 0; k <= b.most; k++) {
            uint64_t here = b.leave[k], above = b.cases - below - here;
            uint64_t tail = below + here < above + here ? below + here : above + here;
            uint64_t twice_mid = below < above ? 2 * below + here : 2 * above + here;
            struct null_test t = null_test(&n, k);
            tests_are(&t, share(below + here, b.cases), share(above + here, b.cases),
                      fmin(1, 2 * share(tail, b.cases)), fmin(1, share(twice_mid, b.cases)));
            close_to(t.p_min_end, share(b.leave[least], b.cases), 1e-14);
            close_to(t.p_max_end, share(b.leave[most], b.cases), 1e-14);
            below += here;
        }
    }
    null_free(&n);
    buffer_free(&text);
}

static void add_many(struct null *n, size_t times, uint64_t *counts, size_t length,
                     uint64_t total) {
    const struct histogram h = {.counts = counts, .n = length, .total = total};
    null_begin(n);
    for (size_t i = 0; i < times; i++)
        null_add(n, &h);
}

/* P(X >= x) of a fair coin thrown n times: C(n, k)/2^n from k = n downwards, its power of two held
 * apart so that nothing underflows. */
static double coins(int n, int x) {
    double part = 1, sum = ldexp(1, -n);
    int power = -n;
    for (int k = n - 1; k >= x; k--) {
        int by;
        part = frexp(part * (k + 1) / (n - k), &by);
        power += by;
        sum += ldexp(part, power);
    }
    return sum;
}

/* A fair coin in each block. Of 900, all heads has the chance 2^-900, and one tail at most 901
 * times that: far tails are as exact as the middle. With thousands, what is below 1e-300 is
 * dropped, and nothing else is changed by it. */
static void test_tails(void **state) {
    (void)state;
    struct null n = {0};
    uint64_t coin[] = {1, 1}, two[] = {1, 2, 1};
    add_many(&n, 900, coin, 2, 2);
    assert_true(n.n == 901);
    struct null_test t = null_test(&n, 900);
    assert_true(t.p_ge == ldexp(1, -900) && t.p == ldexp(1, -899) && t.p_max_end == t.p_ge);
    close_to(null_test(&n, 1).p_le, 901 * ldexp(1, -900), 1e-13);
    close_to(null_test(&n, 500).p_ge, coins(900, 500), 1e-13);
    add_many(&n, 4000, two, 3, 4);
    assert_true(n.n < 7000 && n.least == 0 && n.most == 8000 && n.variance == 2000);
    close_to(null_test(&n, 4000).p_ge, coins(8000, 4000), 1e-11);
    close_to(null_test(&n, 4200).p_ge, coins(8000, 4200), 1e-11);
    close_to(null_test(&n, 5000).p_ge, coins(8000, 5000), 1e-11);
    close_to(null_test(&n, 5500).p_ge, coins(8000, 5500), 1e-11);
    assert_true(null_test(&n, 5500).p_ge < 1e-250);
    close_to(null_test(&n, 2500).p_le, coins(8000, 5500), 1e-11);
    assert_true(null_test(&n, 8000).p == 0 && null_test(&n, 0).p == 0 && null_testable(&n));
    null_free(&n);
}

/* "The lady tasting tea": eight cups, four and four: 1, 16, 36, 16, 1 of 70. Two such tables: 1,
 * 32, 328, 1184, 1810, … of 4900; eight right in all has the chance 1/4900. */
static void test_tea(void **state) {
    (void)state;
    struct null n = {0};
    null_begin(&n);
    null_add_hypergeometric(&n, 8, 4, 4);
    assert_true(n.mean == 2 && n.least == 0 && n.most == 4);
    close_to(n.variance, 4 / 7.0, 1e-15); /* 2 * 4*4/(8*7) */
    struct null_test t = null_test(&n, 3);
    tests_are(&t, 69 / 70.0, 17 / 70.0, 34 / 70.0, 18 / 70.0);
    null_add_hypergeometric(&n, 8, 4, 4);
    t = null_test(&n, 6);
    tests_are(&t, 4867 / 4900.0, 361 / 4900.0, 722 / 4900.0, 394 / 4900.0);
    close_to(t.p_max_end, 1 / 4900.0, 1e-13);
    null_free(&n);
}

/* A stratum that is empty, or where a theme is everywhere or nowhere, moves the origin only. Five
 * units, A in four, B in three: two meet at least. C(4,k) C(1,3-k) of C(5,3): 2 with 6/10, 3 with
 * 4/10. */
static void test_strata(void **state) {
    (void)state;
    struct null n = {0};
    null_begin(&n);
    null_add_hypergeometric(&n, 0, 0, 0);
    null_add_hypergeometric(&n, 1, 1, 1);
    null_add_hypergeometric(&n, 7, 7, 2);
    null_add_hypergeometric(&n, 7, 0, 2);
    assert_true(n.mean == 3 && n.variance == 0 && n.least == 3 && n.most == 3);
    assert_true(null_test(&n, 3).p == 1 && !null_testable(&n));
    null_add_hypergeometric(&n, 5, 4, 3);
    struct null_test t = null_test(&n, 6);
    tests_are(&t, 1, .4, .8, .4);
    close_to(n.mean, 5.4, 1e-15);
    close_to(n.variance, .24, 1e-15);
    close_to(t.p_min_end, .6, 1e-14);
    close_to(t.p_max_end, .4, 1e-14);
    null_free(&n);
}

/* Exact conditional test over strata. */
static void test_reference(void **state) {
    (void)state;
    struct reference in, out;
    REFERENCE_OPEN(&in, "04_strata_exact.in.tsv");
    REFERENCE_OPEN(&out, "04_strata_exact.out.tsv");
    struct null n = {0};
    for (size_t row = 0; row < out.rows; row++) {
        struct slice name = reference_text(&out, row, "case");
        null_begin(&n);
        for (size_t i = 0; i < in.rows; i++) {
            uint64_t a = reference_count(&in, i, "a"), b = reference_count(&in, i, "b");
            uint64_t c = reference_count(&in, i, "c"), d = reference_count(&in, i, "d");
            if (slice_eq(reference_text(&in, i, "case"), name))
                null_add_hypergeometric(&n, a + b + c + d, a + b, a + c);
        }
        struct null_test t = null_test(&n, reference_count(&out, row, "n11"));
        assert_close(n.mean, reference_real(&out, row, "expected"), 1e-12, NULL, "expected", name);
        assert_close(t.p_le, reference_real(&out, row, "p_le"), 1e-8, NULL, "p_le", name);
        assert_close(t.p_ge, reference_real(&out, row, "p_ge"), 1e-8, NULL, "p_ge", name);
        assert_close(t.p, reference_real(&out, row, "p_two"), 1e-8, NULL, "p_two", name);
        assert_close(t.midp, reference_real(&out, row, "midp_two"), 1e-8, NULL, "midp_two", name);
    }
    null_free(&n);
    reference_free(&in);
    reference_free(&out);
}

/* Supports that add to 50,000 are convolved, to 50,001 they are not: mean, variance and ends stay.
 * Two flat blocks of 25,001 make a triangle. A hypergeometric stratum counts in the same way. */
static void test_wide(void **state) {
    (void)state;
    struct null n = {0};
    enum { FLAT = 25001 };
    uint64_t *flat = mem_alloc(FLAT * sizeof *flat);
    for (size_t i = 0; i < FLAT; i++)
        flat[i] = 1;
    add_many(&n, 2, flat, FLAT, FLAT);
    assert_int_equal(null_support(&n), NULL_MOST_SUPPORT);
    close_to(null_test(&n, 50000).p, 2 / (25001.0 * 25001), 1e-13);
    close_to(null_test(&n, 25000).p_ge, (1 + 1 / 25001.0) / 2, 1e-12);
    uint64_t coin[] = {1, 1};
    const struct histogram h = {.counts = coin, .n = 2, .total = 2};
    null_add(&n, &h);
    struct null_test t = null_test(&n, 30000);
    assert_true(isnan(t.p_le) && isnan(t.p_ge) && isnan(t.p) && isnan(t.midp));
    assert_true(n.mean == 25000.5 && null_support(&n) == 50001 && null_testable(&n));
    close_to(t.p_max_end, 1 / (25001.0 * 25001 * 2), 1e-13);
    null_add(&n, &h); /* and so it remains */
    assert_true(isnan(null_test(&n, 30000).p) && n.mean == 25001);
    null_begin(&n);
    null_add_hypergeometric(&n, 4000000000, 2000000000, 1000000000);
    assert_true(isnan(null_test(&n, 500000000).p) && null_testable(&n) && n.mean == 5e8);
    close_to(n.variance, 5e8 * .5 * .75 * (4e9 / (4e9 - 1)), 1e-14);
    null_begin(&n); /* as good as new */
    null_add(&n, &h);
    assert_true(null_test(&n, 1).p_ge == 0.5);
    free(flat);
    null_free(&n);
}

static bool testable(const char *blocks) {
    struct null n = {0};
    null_of(&n, blocks);
    bool yes = null_testable(&n);
    null_free(&n);
    return yes;
}

/* Twice the chance of an end must reach .05: 1/40 does, 1/39 does not, in whichever block and at
 * whichever end. */
static void test_testable(void **state) {
    (void)state;
    assert_true(testable("39,1"));
    assert_true(testable("1,39"));
    assert_false(testable("38,1"));
    assert_true(testable("9,1 3,1"));
    assert_true(testable("5:7 39,1 2:8"));
    assert_false(testable("1,1 1,1 1,1 1,1 1,1"));
    assert_true(testable("1,1 1,1 1,1 1,1 1,1 1,1"));
    assert_false(testable("3:2000"));
    assert_false(testable(""));
}

/* |30 - 19.5| - 1/2 = 10 = two standard deviations of 5: erfc(sqrt 2). */
static void test_normal(void **state) {
    (void)state;
    close_to(null_normal_p(30, 19.5, 25), 0.0455002638963584, 1e-14);
    close_to(null_normal_p(9, 19.5, 25), 0.0455002638963584, 1e-14);
    assert_true(null_normal_p(20, 19.7, 25) == 1);
    assert_true(null_normal_p(1000, 19.5, 25) == 1e-6);
    assert_true(isnan(null_normal_p(3, 3, 0)) && isnan(null_normal_p(4, 3, 0)));
    assert_true(isnan(null_normal_p(4, 3, NAN)));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_one),    cmocka_unit_test(test_join),
        cmocka_unit_test(test_two),    cmocka_unit_test(test_brute_force),
        cmocka_unit_test(test_tails),  cmocka_unit_test(test_tea),
        cmocka_unit_test(test_strata), cmocka_unit_test(test_reference),
        cmocka_unit_test(test_wide),   cmocka_unit_test(test_testable),
        cmocka_unit_test(test_normal),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
