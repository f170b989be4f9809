/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/slide.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "tests/unit/reference.h"
#include "tests/unit/talk_block.h"

/* "8/5" against a numerator and denominator, exactly. */
static void assert_fraction(slide_wide over, slide_wide under, struct slice fraction) {
    uint64_t p = 0, q = 0, *digit = &p;
    for (size_t i = 0; i < fraction.n; i++) {
        if (fraction.p[i] == '/')
            digit = &q;
        else
            *digit = *digit * 10 + (uint64_t)(fraction.p[i] - '0');
    }
    assert_true(over * (digit == &q ? q : 1) == under * p);
}

/* "1 20 22": how many shifts leave 0, 1, 2 joint units. */
static void assert_shifts(const struct slide_null *null, struct slice shifts) {
    for (uint32_t k = 0; k < null->n_shifts || shifts.p; k++) {
        struct slice one = shifts.p ? slice_cut(&shifts, ' ') : SLICE("0");
        uint64_t expected = 0;
        for (size_t i = 0; i < one.n; i++)
            expected = expected * 10 + (uint64_t)(one.p[i] - '0');
        assert_int_equal(k < null->n_shifts ? null->shifts[k] : 0, expected);
    }
}

static void assert_sliding(const struct slide_null *null, struct slice e, struct slice v,
                           struct slice shifts) {
    slide_wide total = null->total;
    assert_shifts(null, shifts);
    assert_fraction(null->sum, total, e);
    assert_fraction(total * null->sum2 - (slide_wide)null->sum * null->sum, total * total, v);
}

/* Reference 22, block by block, as exact fractions. */
static void test_reference(void **state) {
    (void)state;
    struct reference in, out;
    REFERENCE_OPEN(&in, "22_slide.in.tsv");
    REFERENCE_OPEN(&out, "22_blocks.out.tsv");
    size_t row = 0;
    for (size_t i = 0; i < in.rows; i++) {
        struct slice unit = reference_text(&in, i, "unit");
        uint32_t window = slice_eq(unit, SLICE("turn")) ? 1 : (uint32_t)(unit.p[7] - '0');
        struct talk_blocks *t = talk_blocks_new(reference_text(&in, i, "words"), window);
        for (uint32_t block = 0; block < t->layout.n_blocks; block++, row++) {
            struct slide_null null = talk_blocks_null(t, block);
            assert_true(
                slice_eq(reference_text(&out, row, "case"), reference_text(&in, i, "case")));
            assert_int_equal(reference_count(&out, row, "block"), block + 1);
            assert_int_equal(reference_count(&out, row, "words") * 2, null.total);
            assert_int_equal(reference_count(&out, row, "n_a"), t->a.theme.n_units);
            assert_int_equal(reference_count(&out, row, "n_b"), t->b.theme.n_units);
            assert_int_equal(reference_count(&out, row, "n_ab"), talk_blocks_joint(t));
            assert_sliding(&null, reference_text(&out, row, "e_exact"),
                           reference_text(&out, row, "v_exact"),
                           reference_text(&out, row, "shifts"));
        }
        talk_blocks_free(t);
    }
    assert_int_equal(row, out.rows);
    reference_free(&in);
    reference_free(&out);
}

/* "a.|b" : W = 3, units [0,2) and [2,3), A at 0, B at 2.
 * B slides: s = 0 at 2 (unit 2, apart), s = 1 at 0 (joint), s = 2 at 1 (joint): H_B = 0 1 1.
 * A slides: s = 0 at 0 (apart), s = 1 at 1 (apart), s = 2 at 2 (joint):         H_A = 0 0 1.
 * So of 6 cases 3 leave 0 and 3 leave 1: e = 1/2, v = (6*3 - 9)/36 = 1/4. */
static void test_by_hand(void **state) {
    (void)state;
    struct talk_blocks *t = talk_blocks_new(SLICE("a.|b"), 1);
    struct slide_null null = talk_blocks_null(t, 0);
    assert_sliding(&null, SLICE("1/2"), SLICE("1/4"), SLICE("3 3"));
    assert_true(slide_mean(&null) == 0.5 && slide_variance(&null) == 0.25);
    talk_blocks_free(t);
}

/* Two units of three words, A in both (0, 3), B at 1. B slid is always in a unit with A: H_B = 1,
 * six times. A slid by s stands at s and s + 3 (mod 6), one in each unit, so one is always beside
 * B: H_A = 1. Twelve cases of 1: e = 1, v = 0. */
static void test_constant(void **state) {
    (void)state;
    struct talk_blocks *t = talk_blocks_new(SLICE("ab.|a.."), 1);
    struct slide_null null = talk_blocks_null(t, 0);
    assert_sliding(&null, SLICE("1"), SLICE("0"), SLICE("0 12"));
    talk_blocks_free(t);
}

/* A theme without hits meets nothing, in all 2 * 3 cases. */
static void test_absent(void **state) {
    (void)state;
    struct talk_blocks *t = talk_blocks_new(SLICE("a.|."), 1);
    struct slide_null null = talk_blocks_null(t, 0);
    assert_sliding(&null, SLICE("0"), SLICE("0"), SLICE("6"));
    talk_blocks_free(t);
}

/* Units rotated: n = 4, A in units 0 and 1, B in 0 and 2. B turned by r = 0, 1, 2, 3 is in {0,2},
 * {1,3}, {0,2}, {1,3}: one joint unit each time, mean 2*2/4. With B in 0 and 1: {0,1} 2, {1,2} 1,
 * {2,3} 0, {3,0} 1: mean 1, variance (4 + 1 + 0 + 1)/4 - 1 = 1/2. */
static void test_units(void **state) {
    (void)state;
    const uint32_t a[] = {0, 1}, b[] = {0, 2};
    struct slide s = {0};
    struct slide_theme x = {NULL, a, 0, 2}, y = {NULL, b, 0, 2};
    struct slide_null null = slide_units(&s, 4, &x, &y);
    assert_sliding(&null, SLICE("1"), SLICE("0"), SLICE("0 4"));
    null = slide_units(&s, 4, &x, &x);
    assert_sliding(&null, SLICE("1"), SLICE("1/2"), SLICE("1 2 1"));
    slide_free(&s);
}

static uint64_t random_next(uint64_t *x) {
    *x ^= *x << 13;
    *x ^= *x >> 7;
    *x ^= *x << 17;
    return *x;
}

/* H counted by visiting every shift. */
static void count_all(const struct slide_block *b, const struct slide_theme *still,
                      const struct slide_theme *moving, uint64_t *shifts) {
    uint32_t zero = b->first[0], W = b->end[b->n - 1] - zero;
    for (uint32_t s = 0; s < W; s++) {
        uint32_t h = 0;
        for (uint32_t i = 0; i < still->n_units; i++) {
            uint32_t u = still->units[i];
            bool in = false;
            for (uint32_t j = 0; j < moving->n_places; j++) {
                uint32_t at = zero + (moving->places[j] - zero + s) % W;
                in |= at >= b->first[u] && at < b->end[u];
            }
            h += in;
        }
        shifts[h]++;
    }
}

/* Random conversations, sparse and dense, turns and windows, against all shifts one by one. Both
 * ways of sweeping, for few events and for many, come up. */
static void test_brute_force(void **state) {
    (void)state;
    uint64_t seed = 20240229;
    for (int round = 0; round < 300; round++) {
        char text[4001] = "";
        size_t n = 20 + random_next(&seed) % (round % 10 == 0 ? 3900 : 200);
        uint64_t rarity = 2 + random_next(&seed) % 40, length = 1 + random_next(&seed) % 60;
        for (size_t i = 0; i < n; i++) {
            bool turn = i && i + 1 < n && text[i - 1] != '|' && random_next(&seed) % length == 0;
            bool hit = random_next(&seed) % rarity == 0;
            text[i] = turn ? '|' : hit ? "abc"[random_next(&seed) % 3] : '.';
        }
        struct talk_blocks *t = talk_blocks_new((struct slice){text, n}, 1 + (uint32_t)round % 3);
        for (uint32_t block = 0; block < t->layout.n_blocks; block++) {
            struct slide_null null = talk_blocks_null(t, block);
            uint64_t shifts[256] = {0};
            uint32_t zero = t->layout.block_unit[block];
            struct slide_block b = {t->layout.first + zero, t->layout.end + zero,
                                    t->layout.block_unit[block + 1] - zero};
            count_all(&b, &t->a.theme, &t->b.theme, shifts);
            count_all(&b, &t->b.theme, &t->a.theme, shifts);
            for (uint32_t k = 0; k < null.n_shifts; k++)
                assert_int_equal(null.shifts[k], shifts[k]);
        }
        talk_blocks_free(t);
    }
}

/* Turns "a", ".b." and "..", each pair a turn and the next: u = [0,1) [1,4), v = [0,3) [3,5). A is
 * in the first u, B at 1 in the first v. B slides round 5 words to 1 2 3 4 0: with A for s = 0,
 * 1, 4. A slides round 4 to 0 1 2 3: with B for s = 0. Of 2*4*5 cases 3*4 + 1*5 = 17 leave one.
 * With a hit of B in the last turn too, at 4: B is in both pairs, and whichever slides, one meets.
 */
static void test_tracks_by_hand(void **state) {
    (void)state;
    const uint32_t u[] = {0, 1, 4}, v[] = {0, 3, 5}, at_a[] = {0}, in_a[] = {0};
    const uint32_t at_b[] = {1, 4}, in_b[] = {0, 1};
    const struct slide_block of_a = {u, u + 1, 2}, of_b = {v, v + 1, 2};
    struct slide s = {0};
    struct slide_theme a = {at_a, in_a, 1, 1}, b = {at_b, in_b, 1, 1};
    struct slide_null null = slide_tracks(&s, &of_a, &of_b, &a, &b, 1);
    assert_int_equal(null.total, 40);
    assert_sliding(&null, SLICE("17/40"), SLICE("391/1600"), SLICE("23 17"));
    b.n_places = b.n_units = 2;
    null = slide_tracks(&s, &of_a, &of_b, &a, &b, 1);
    assert_sliding(&null, SLICE("1"), SLICE("0"), SLICE("0 40"));
    slide_free(&s);
}

/* Turns of 2^30 and 2^30 - 1 words: 2^30 (2^30 - 1) * 2 cases are more than are held. A at 0 of u,
 * B at 0 of v, one pair: always together, by sums. */
static void test_tracks_beyond(void **state) {
    (void)state;
    const uint32_t u[] = {0, 1u << 30}, v[] = {0, (1u << 30) - 1}, at[] = {0}, in[] = {0};
    const struct slide_block of_a = {u, u + 1, 1}, of_b = {v, v + 1, 1};
    const struct slide_theme theme = {at, in, 1, 1};
    struct slide s = {0};
    struct slide_null null = slide_tracks(&s, &of_a, &of_b, &theme, &theme, 1);
    assert_true(null.total == 0 && null.shifts == NULL);
    assert_true(slide_mean(&null) == 1 && slide_variance(&null) == 0);
    /* In the first of two pairs, the second as long: B is with A for W_v/2 of its shifts, A with B
     * for W_u/2 of its own: e = 1/2, v = 1/4. */
    const uint32_t two_u[] = {0, 1u << 29, 1u << 30}, two_v[] = {0, (1u << 29) - 1, (1u << 30) - 2};
    const struct slide_block longer = {two_u, two_u + 1, 2}, other = {two_v, two_v + 1, 2};
    null = slide_tracks(&s, &longer, &other, &theme, &theme, 1);
    assert_true(null.total == 0);
    assert_true(slide_mean(&null) == 0.5 && slide_variance(&null) == 0.25);
    slide_free(&s);
}

enum { TRACK_MOST = 24, TRACK_LENGTH = 30 };
struct drawn {
    uint32_t first[TRACK_MOST + 1], places[TRACK_MOST * TRACK_LENGTH], units[TRACK_MOST];
    struct slide_theme theme;
};

/* A track of n turns and a theme on it. */
static void draw_track(struct drawn *d, uint32_t n, uint64_t *seed) {
    uint64_t rarity = 2 + random_next(seed) % 40;
    uint32_t word = (uint32_t)(random_next(seed) % 100); /* counted from anywhere */
    d->theme = (struct slide_theme){d->places, d->units, 0, 0};
    for (uint32_t i = 0; i < n; i++) {
        uint32_t before = d->theme.n_places;
        d->first[i] = word;
        d->first[i + 1] = word + 1 + (uint32_t)(random_next(seed) % TRACK_LENGTH);
        for (; word < d->first[i + 1]; word++)
            if (random_next(seed) % rarity == 0)
                d->places[d->theme.n_places++] = word;
        if (d->theme.n_places > before)
            d->units[d->theme.n_units++] = i;
    }
}

static uint32_t count_joint(const struct drawn *a, const struct drawn *b) {
    uint32_t joint = 0;
    for (uint32_t i = 0; i < a->theme.n_units; i++)
        for (uint32_t j = 0; j < b->theme.n_units; j++)
            joint += a->units[i] == b->units[j];
    return joint;
}

/* Two tracks against every shift one by one: counts of both, W_u times those of B and W_v times
 * those of A, are the same shares. */
static void test_tracks_brute_force(void **state) {
    (void)state;
    uint64_t seed = 20240303;
    struct slide s = {0};
    for (int round = 0; round < 500; round++) {
        struct drawn a, b;
        uint32_t n = 1 + (uint32_t)(random_next(&seed) % TRACK_MOST);
        draw_track(&a, n, &seed);
        draw_track(&b, n, &seed);
        struct slide_block u = {a.first, a.first + 1, n}, v = {b.first, b.first + 1, n};
        struct slide_null null = slide_tracks(&s, &u, &v, &a.theme, &b.theme, count_joint(&a, &b));
        uint64_t of_b[TRACK_MOST + 1] = {0}, of_a[TRACK_MOST + 1] = {0};
        uint64_t W_u = a.first[n] - a.first[0], W_v = b.first[n] - b.first[0];
        count_all(&v, &a.theme, &b.theme, of_b);
        count_all(&u, &b.theme, &a.theme, of_a);
        for (uint32_t k = 0; k <= n; k++)
            assert_int_equal((k < null.n_shifts ? null.shifts[k] : 0) * 2 * W_u * W_v,
                             (of_b[k] * W_u + of_a[k] * W_v) * null.total);
    }
    slide_free(&s);
}

/* One block of 150 units, so full of hits that their events are counted instead of listed. */
static void test_large_block(void **state) {
    (void)state;
    enum { UNITS = 150, LENGTH = 20 };
    static uint32_t first[UNITS], end[UNITS], places[2][UNITS * LENGTH], units[2][UNITS];
    struct slide s = {0};
    uint64_t seed = 20240302;
    for (int round = 0; round < 3; round++) {
        struct slide_theme themes[2] = {{places[0], units[0], 0, 0}, {places[1], units[1], 0, 0}};
        uint32_t words = 7, joint = 0;
        for (uint32_t u = 0; u < UNITS; u++) {
            first[u] = words;
            end[u] = words += 1 + (uint32_t)(random_next(&seed) % LENGTH);
            for (int i = 0; i < 2; i++) {
                struct slide_theme *t = &themes[i];
                uint32_t before = t->n_places;
                for (uint32_t w = first[u]; w < words; w++)
                    if (random_next(&seed) % 12 == 0)
                        places[i][t->n_places++] = w;
                if (t->n_places > before)
                    units[i][t->n_units++] = u;
            }
            joint += themes[0].n_units && themes[1].n_units &&
                     units[0][themes[0].n_units - 1] == u && units[1][themes[1].n_units - 1] == u;
        }
        struct slide_block block = {first, end, UNITS};
        struct slide_null null = slide_words(&s, &block, &themes[0], &themes[1], joint);
        uint64_t shifts[UNITS + 1] = {0};
        count_all(&block, &themes[0], &themes[1], shifts);
        count_all(&block, &themes[1], &themes[0], shifts);
        for (uint32_t k = 0; k <= UNITS; k++)
            assert_int_equal(k < null.n_shifts ? null.shifts[k] : 0, shifts[k]);
        assert_true(s.cap_events < 10000);
    }
    slide_free(&s);
}

/* The rotation of long sequences, dense and sparse, against all rotations one by one. */
static void test_long_units(void **state) {
    (void)state;
    enum { UNITS = 2000 };
    static uint32_t a[UNITS], b[UNITS];
    struct slide s = {0};
    uint64_t seed = 20240301;
    for (int round = 0; round < 12; round++) {
        bool holds_b[UNITS] = {false};
        uint64_t expected[UNITS + 1] = {0}, rarity = round % 2 ? 2 : 100;
        uint32_t n = 1 + (uint32_t)(random_next(&seed) % UNITS), n_a = 0, n_b = 0;
        for (uint32_t u = 0; u < n; u++) {
            if (random_next(&seed) % rarity == 0)
                a[n_a++] = u;
            if ((holds_b[u] = random_next(&seed) % 3 > 0))
                b[n_b++] = u;
        }
        for (uint32_t r = 0; r < n; r++) {
            uint32_t joint = 0;
            for (uint32_t i = 0; i < n_a; i++)
                joint += holds_b[(a[i] + n - r) % n];
            expected[joint]++;
        }
        struct slide_theme x = {NULL, a, 0, n_a}, y = {NULL, b, 0, n_b};
        struct slide_null null = slide_units(&s, n, &x, &y);
        assert_int_equal(null.total, n);
        for (uint32_t k = 0; k <= n; k++)
            assert_int_equal(k < null.n_shifts ? null.shifts[k] : 0, expected[k]);
    }
    slide_free(&s);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_reference),
        cmocka_unit_test(test_by_hand),
        cmocka_unit_test(test_constant),
        cmocka_unit_test(test_absent),
        cmocka_unit_test(test_units),
        cmocka_unit_test(test_brute_force),
        cmocka_unit_test(test_large_block),
        cmocka_unit_test(test_long_units),
        cmocka_unit_test(test_tracks_by_hand),
        cmocka_unit_test(test_tracks_beyond),
        cmocka_unit_test(test_tracks_brute_force),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
