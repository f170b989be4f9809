/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/portions.h"

#include "pipeline/utf8.h"
#include "tests/unit/testing.h"

/* So many times the same. */
static void repeat(struct buffer *b, const char *text, size_t n) {
    while (n--)
        buffer_text(b, text);
}

static size_t at(const struct portions *s, size_t from, size_t to, size_t *character) {
    return portions_around(s, from, to, character).n;
}

static void test_short(void **state) {
    struct portions s = {.n = 0};
    struct buffer b = {0};
    size_t character;
    (void)state;
    portions_cut(&s, SLICE(""));
    assert_int_equal(at(&s, 0, 0, &character), 0);
    portions_cut(&s, SLICE("we trust them"));
    same_text(portions_around(&s, 3, 8, &character), "we trust them");
    repeat(&b, "é ", PORTION_MOST / 2);
    portions_cut(&s, buffer_slice(&b));
    assert_int_equal(s.n, 1);
    assert_int_equal(at(&s, b.n - 2, b.n, &character), b.n);
    assert_int_equal(character, 0);
    buffer_free(&b);
    portions_free(&s);
}

/* Words of nine letters and a space: 4,000 of these characters end with a space, which is in no
 * portion. What lies in two of them has both. */
static void test_words(void **state) {
    struct portions s = {.n = 0};
    struct buffer b = {0};
    size_t character;
    (void)state;
    repeat(&b, "áaaaaaaaa ", 1000);
    portions_cut(&s, buffer_slice(&b));
    assert_int_equal(s.n, 3);
    assert_int_equal(at(&s, 0, 10, &character), 400 * 11 - 1);
    assert_int_equal(character, 0);
    assert_int_equal(at(&s, 400 * 11, 400 * 11 + 10, &character), 400 * 11 - 1);
    assert_int_equal(character, 4000);
    assert_int_equal(at(&s, 399 * 11, 400 * 11 + 10, &character), 800 * 11 - 1);
    assert_int_equal(character, 0);
    assert_int_equal(at(&s, 800 * 11, 1000 * 11, &character), 200 * 11);
    assert_int_equal(character, 8000);
    buffer_free(&b);
    portions_free(&s);
}

/* Without a space a portion ends between two characters. */
static void test_no_space(void **state) {
    struct portions s = {.n = 0};
    struct buffer b = {0};
    size_t character;
    (void)state;
    repeat(&b, "語", 4100);
    portions_cut(&s, buffer_slice(&b));
    assert_int_equal(s.n, 2);
    assert_int_equal(at(&s, 0, 3, &character), 12000);
    assert_int_equal(at(&s, 12000, 12003, &character), 300);
    assert_int_equal(character, 4000);
    assert_int_equal(at(&s, 11997, 12003, &character), 12300);
    assert_int_equal(character, 0);
    buffer_free(&b);
    portions_free(&s);
}

/* Any text: all of it but spaces is in a portion, none is too long, and what they say of characters
 * is so. */
static void test_any(void **state) {
    static const char *const parts[] = {" ", "a", "bb", "é", "語", "  "};
    uint64_t random = 7;
    (void)state;
    for (int round = 0; round < 50; round++) {
        struct portions s = {.n = 0};
        struct buffer b = {0};
        size_t n = draw_below(&random, 20000), kinds = 1 + draw_below(&random, 6);
        while (n--)
            buffer_text(&b, parts[draw_below(&random, kinds)]);
        portions_cut(&s, buffer_slice(&b));
        for (size_t i = 0, end = 0; i < s.n; end = s.at[i++].end) {
            const struct portion *one = &s.at[i];
            assert_in_range(one->byte, end, end + (i > 0));
            assert_true(one->byte == end || b.p[end] == ' ');
            assert_int_equal(utf8_count((struct slice){b.p, one->byte}), one->character);
            assert_in_range(utf8_count((struct slice){b.p + one->byte, one->end - one->byte}), 0,
                            PORTION_MOST);
        }
        assert_int_equal(s.at[s.n - 1].end, b.n);
        buffer_free(&b);
        portions_free(&s);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_short),
        cmocka_unit_test(test_words),
        cmocka_unit_test(test_no_space),
        cmocka_unit_test(test_any),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
