/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/histogram.h"

#include "tests/unit/testing.h"

#include "tests/unit/talk_block.h"

/* The examples of the header. */
static void test_write(void **state) {
    (void)state;
    struct buffer b = {0};
    const uint64_t first[] = {964, 36, 0, 0}, second[] = {950, 48, 2}, third[] = {0, 0, 0, 2000};
    histogram_write(&b, first, 4);
    histogram_write(&b, second, 3);
    histogram_write(&b, third, 4);
    same_text(buffer_slice(&b), "964,36 950,48,2 3:2000");
    buffer_clear(&b);
    const uint64_t hole[] = {0, 1, 0, 0, 7, 0}, one[] = {6};
    histogram_write(&b, hole, 6);
    histogram_write(&b, one, 1);
    holds(&b, "1:1,0,0,7 6");
    buffer_free(&b);
}

static void test_read(void **state) {
    (void)state;
    struct slice text = SLICE("964,36 1:1,0,0,7 3:2000");
    struct histogram h = {0};
    assert_true(histogram_next(&text, &h));
    assert_true(h.from == 0 && h.n == 2 && h.total == 1000);
    assert_true(h.counts[0] == 964 && h.counts[1] == 36);
    assert_true(histogram_next(&text, &h));
    assert_true(h.from == 1 && h.n == 4 && h.total == 8);
    assert_true(h.counts[0] == 1 && h.counts[1] == 0 && h.counts[2] == 0 && h.counts[3] == 7);
    same_text(text, "3:2000");
    assert_true(histogram_next(&text, &h));
    assert_true(h.from == 3 && h.n == 1 && h.total == 2000 && h.counts[0] == 2000);
    assert_int_equal(text.n, 0);
    assert_false(histogram_next(&text, &h));
    histogram_free(&h);
}

static void refused(struct slice wrong) {
    struct histogram h = {0};
    struct slide_null sums;
    uint64_t least;
    struct slice text = wrong;
    assert_false(histogram_next(&text, &h));
    assert_true(text.p == wrong.p && text.n == wrong.n);
    assert_false(histogram_scan(&text, &sums, &least));
    assert_true(text.p == wrong.p && text.n == wrong.n);
    histogram_free(&h);
}

/* Whatever is not the one form of a null. */
static void test_refused(void **state) {
    (void)state;
    const char *const wrong[] = {/* not an item */ "",
                                 " ",
                                 ",",
                                 ":",
                                 "x",
                                 "-1",
                                 "+1",
                                 "1.5",
                                 "1e3",
                                 "NA",
                                 "0x1",
                                 /* pieces missing or too many */ "1,",
                                 ",1",
                                 "1,,1",
                                 "1:",
                                 ":1",
                                 "1:,1",
                                 "1:2:3",
                                 "1,2:3",
                                 /* other marks */ "1;2",
                                 "1\t2",
                                 "1\n",
                                 "1, 2",

                                 /* spaces where no item follows or precedes */ "1 ",
                                 " 1",
                                 /* other forms of the same */ "0:1",
                                 "01",
                                 "1,01",
                                 "01:1",
                                 "1:01",
                                 "0,1",
                                 "1,0",
                                 "1:0,1",
                                 "1:1,0",
                                 /* nothing */ "0",
                                 "0,0",
                                 "5:0",
                                 /* too much */ "9007199254740993",
                                 "9007199254740992,1",
                                 "9007199254740991,0,2",
                                 "2147483647:4294967299",
                                 "1024:9007199254740992,1",
                                 "10000000000000000",
                                 "99999999999999999",
                                 "18446744073709551617",
                                 "1,18446744073709551616",
                                 "340282366920938463463374607431768211457",
                                 "2147483648:1",
                                 "2147483647:1,1",
                                 "4294967296:1",
                                 "18446744073709551617:1"};
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
        refused(slice_of(wrong[i]));
    refused((struct slice){"1\0002", 3});
    refused((struct slice){"\0", 1});
    refused((struct slice){"\xff\xfe", 2});
    refused((struct slice){NULL, 0});
}

/* The second item is at fault: two spaces, or not a null. */
static void test_second(void **state) {
    (void)state;
    const char *const wrong[] = {"1  2", "1 0", "1 ,2", "1 x", "1 2 ", "1 2\n"};
    struct histogram h = {0};
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        struct slice text = slice_of(wrong[i]);
        assert_true(histogram_next(&text, &h));
        assert_int_equal(h.total, 1);
        assert_true(text.n > 0);
        assert_false(histogram_next(&text, &h));
    }
    histogram_free(&h);
}

static void sums_are(const char *item, double mean, double variance, uint32_t most) {
    struct slice text = slice_of(item), again = text;
    struct histogram h = {0};
    struct slide_null sums;
    uint64_t least;
    assert_true(histogram_next(&text, &h));
    assert_true(histogram_scan(&again, &sums, &least));
    assert_true(again.p == text.p && again.n == text.n);
    assert_true(histogram_mean(&h) == mean && slide_mean(&sums) == mean);
    assert_true(histogram_variance(&h) == variance && slide_variance(&sums) == variance);
    assert_true(sums.total == h.total && sums.n_shifts == most + 1 && !sums.shifts);
    histogram_free(&h);
}

/* 36 of 1000 leave one: e = 36/1000, v = (1000*36 - 36^2)/1000^2 = 34704/10^6. 950, 48, 2: S = 52,
 * S2 = 56: v = (56000 - 2704)/10^6. Of 2^32 cases half at m - 1 and half at m = 2^31 - 1: e = m -
 * 1/2, v = 1/4. The largest that there can be: 2^53 cases of at most 2^10, and (2^32 + 2) (2^31 -
 * 1) = 2^63 - 2. */
static void test_sums(void **state) {
    (void)state;
    sums_are("964,36", 36 / 1000.0, 34704 / 1e6, 1);
    sums_are("950,48,2", 52 / 1000.0, 53296 / 1e6, 2);
    sums_are("3:2000", 3, 0, 3);
    sums_are("5:1,0,0,1", 6.5, 2.25, 8);
    sums_are("4294967296", 0, 0, 0);
    sums_are("2147483647:4294967296", 2147483647, 0, 2147483647);
    sums_are("9007199254740992", 0, 0, 0);
    sums_are("1023:4503599627370496,4503599627370496", 1023.5, 0.25, 1024);
    sums_are("2147483647:4294967298", 2147483647, 0, 2147483647);
    sums_are("2147483646:2147483648,2147483648", 2147483646.5, 0.25, 2147483647);
}

/* To the last bit what slide_mean and slide_variance say of the null itself. */
static void test_slide(void **state) {
    (void)state;
    struct talk_blocks *t = talk_blocks_new(SLICE("a.b|..c|b...a.|.|c.b..a.|..b|a"), 2);
    struct buffer b = {0};
    struct histogram h = {0};
    uint64_t least;
    struct slide_null sums, null = talk_blocks_null(t, 0);
    assert_true(null.sum > 0);
    histogram_write(&b, null.shifts, null.n_shifts);
    struct slice text = buffer_slice(&b), again = text;
    assert_true(histogram_next(&text, &h) && text.n == 0);
    assert_true(histogram_scan(&again, &sums, &least) && again.n == 0);
    assert_true(h.total == null.total && sums.total == null.total);
    assert_true(sums.sum == null.sum && sums.sum2 == null.sum2);
    assert_true(histogram_mean(&h) == slide_mean(&null));
    assert_true(histogram_variance(&h) == slide_variance(&null));
    histogram_free(&h);
    buffer_free(&b);
    talk_blocks_free(t);
}

enum { MOST = 40 };

/* Random counts of all sizes, some of them 0. Returns how many; one at least is not 0. */
static uint32_t draw_shifts(uint64_t *seed, uint64_t *shifts) {
    uint32_t n = 1 + (uint32_t)draw_below(seed, MOST);
    for (uint32_t k = 0; k < n; k++)
        shifts[k] = draw_below(seed, 3) ? draw(seed) % ((uint64_t)1 << draw_below(seed, 27)) : 0;
    shifts[draw_below(seed, n)] += 1;
    return n;
}

/* Texts of several items: read, compared with what was written, and written again. */
static void test_round_trip(void **state) {
    (void)state;
    uint64_t seed = 3;
    struct buffer b = {0}, again = {0};
    struct histogram h = {0};
    for (int round = 0; round < 500; round++) {
        uint64_t shifts[5][MOST + 1] = {0};
        uint32_t n[5];
        buffer_clear(&b);
        buffer_clear(&again);
        for (int i = 0; i < 5; i++) {
            n[i] = draw_shifts(&seed, shifts[i]);
            histogram_write(&b, shifts[i], n[i]);
        }
        struct slice text = buffer_slice(&b);
        for (int i = 0; i < 5; i++) {
            uint64_t total = 0, all[MOST + 1] = {0};
            assert_true(histogram_next(&text, &h));
            assert_true(h.from + h.n <= n[i]);
            memcpy(all + h.from, h.counts, h.n * sizeof *all);
            for (uint32_t k = 0; k < n[i]; k++)
                total += shifts[i][k];
            assert_memory_equal(all, shifts[i], n[i] * sizeof *all);
            assert_int_equal(h.total, total);
            histogram_write(&again, all, MOST + 1);
        }
        assert_true(text.n == 0 && slice_eq(buffer_slice(&b), buffer_slice(&again)));
    }
    histogram_free(&h);
    buffer_free(&b);
    buffer_free(&again);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_write),      cmocka_unit_test(test_read),
        cmocka_unit_test(test_refused),    cmocka_unit_test(test_second),
        cmocka_unit_test(test_sums),       cmocka_unit_test(test_slide),
        cmocka_unit_test(test_round_trip),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
