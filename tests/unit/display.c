/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/display.h"

#include "tests/unit/testing.h"

static void is(const struct buffer *b, const char *expected) {
    assert_int_equal(b->n, strlen(expected));
    assert_memory_equal(b->p ? b->p : "", expected, b->n);
}

static void test_width(void **state) {
    (void)state;
    static const struct {
        const char *text;
        size_t width;
    } rows[] = {
        {"", 0},
        {"plain", 5},
        {"caf\u00e9", 4},
        {"cafe\u0301", 4},         /* a combining accent */
        {"東京", 4},               /* ideographs */
        {"ｗｉ", 4},               /* full width */
        {"ｶﾞ", 2},                 /* half width: the mark is a character of its own */
        {"한국", 4},               /* Hangul syllables … */
        {"\u1112\u1161\u11ab", 2}, /* … and one of three Jamo */
        {"नमस्ते", 4}, /* na ma s-virama-te: the sign of the vowel and the virama take none */
        {"🙂", 2},
        {"a\u200db\u00ad", 3}, /* a joiner is not seen, a soft hyphen is */
        {"a\u202eb\x1b\xc2\x85"
         "c",
         3}, /* what turns or controls is not shown */
        {"שלום", 4},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        assert_int_equal(display_width(slice_of(rows[i].text)), rows[i].width);
}

static void check_cut(const char *text, size_t columns, const char *head, size_t head_width,
                      const char *tail, size_t tail_width) {
    struct buffer b = {0};
    assert_int_equal(display_head(&b, slice_of(text), columns), head_width);
    is(&b, head);
    buffer_clear(&b);
    assert_int_equal(display_tail(&b, slice_of(text), columns), tail_width);
    is(&b, tail);
    buffer_free(&b);
}

static void test_cuts(void **state) {
    (void)state;
    check_cut("abcdef", 6, "abcdef", 6, "abcdef", 6);
    check_cut("abcdef", 5, "abcd…", 5, "…cdef", 5);
    check_cut("abcdef", 1, "…", 1, "…", 1);
    check_cut("abcdef", 0, "", 0, "", 0);
    check_cut("", 5, "", 0, "", 0);
    /* Half of a wide character does not fit. */
    check_cut("東京都", 4, "東…", 3, "…都", 3);
    /* An accent goes with its letter, whichever side is cut. */
    check_cut("e\u0301xe\u0301", 3, "e\u0301xe\u0301", 3, "e\u0301xe\u0301", 3);
    check_cut("e\u0301xe\u0301", 2, "e\u0301…", 2, "…e\u0301", 2);
    check_cut("xe\u0301y", 2, "x…", 2, "…y", 2);
    check_cut("a\x1b[31mb", 9, "a[31mb", 6, "a[31mb", 6);
}

static void test_direction(void **state) {
    (void)state;
    assert_int_equal(display_direction(SLICE("")), DISPLAY_PLAIN);
    assert_int_equal(display_direction(SLICE("plain, 12")), DISPLAY_PLAIN);
    assert_int_equal(display_direction(SLICE("東京 é")), DISPLAY_PLAIN);
    assert_int_equal(display_direction(SLICE("12 שלום")), DISPLAY_RIGHT);
    assert_int_equal(display_direction(SLICE("مرحبا x")), DISPLAY_RIGHT);
    assert_int_equal(display_direction(SLICE("x مرحبا")), DISPLAY_MIXED);
    assert_int_equal(display_direction(SLICE("東 שלום")), DISPLAY_MIXED);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_width),
        cmocka_unit_test(test_cuts),
        cmocka_unit_test(test_direction),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
