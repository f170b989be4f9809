/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pipeline/utf8.h"

#include "tests/unit/texts.h"

static const struct {
    const char *text;
    size_t bad; /* offset of the fault; SIZE_MAX: none */
} cases[] = {
    {"", SIZE_MAX},
    {"plain", SIZE_MAX},
    {"caf\xc3\xa9 \xe2\x80\x99 \xf0\x9f\x91\x8d", SIZE_MAX},
    {"\xc2\x80\xdf\xbf\xe0\xa0\x80\xef\xbf\xbf\xf0\x90\x80\x80\xf4\x8f\xbf\xbf", SIZE_MAX},
    {"\xed\x9f\xbf\xee\x80\x80", SIZE_MAX}, /* either side of the surrogates */
    {"a\x80", 1},                           /* a trail byte alone */
    {"ab\xc0\x80", 2},                      /* overlong, two bytes */
    {"\xc1\xbf", 0},
    {"abc\xe0\x9f\xbf", 3},  /* overlong, three */
    {"\xf0\x8f\xbf\xbf", 0}, /* overlong, four */
    {"a\xed\xa0\x80", 1},    /* a surrogate */
    {"a\xed\xbf\xbf", 1},
    {"\xf4\x90\x80\x80", 0}, /* above U+10FFFF */
    {"\xf5\x80\x80\x80", 0},
    {"x\xff", 1},
    {"x\xe2\x80", 1}, /* cut short */
    {"x\xf0\x9f\x91", 1},
    {"x\xc3", 1},
    {"\xc3(", 0}, /* no trail byte */
    {"\xe2\x80(", 0},
    {"\xf0\x9f\x91(", 0},
    {"ok \xc3\xa9\xc3\xa9\xe2\x82", 7},
};

/* Also with up to 40 bytes of ASCII before and behind, so that every step of the loop sees the
 * fault. */
static void test_valid(void **state) {
    (void)state;
    struct buffer b = {0};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        for (size_t pad = 0; pad < 40; pad++) {
            buffer_clear(&b);
            for (size_t j = 0; j < pad; j++)
                buffer_char(&b, 'x');
            buffer_text(&b, cases[i].text);
            for (size_t j = 0; j < pad; j++)
                buffer_char(&b, 'y');
            /* An exact copy, so that a sanitiser sees a read behind the end. */
            char *copy = mem_text(buffer_slice(&b)), *exact = mem_alloc(b.n);
            memcpy(exact, copy, b.n);
            size_t bad = SIZE_MAX;
            assert_int_equal(utf8_valid((struct slice){exact, b.n}, &bad),
                             cases[i].bad == SIZE_MAX);
            assert_true(bad == (cases[i].bad == SIZE_MAX ? SIZE_MAX : pad + cases[i].bad));
            assert_int_equal(utf8_valid((struct slice){exact, b.n}, NULL), bad == SIZE_MAX);
            free(copy);
            free(exact);
        }
    assert_true(utf8_valid((struct slice){NULL, 0}, NULL));
    assert_true(utf8_valid((struct slice){"a\0b", 3}, NULL));
    buffer_free(&b);
}

static void test_next(void **state) {
    (void)state;
    const char text[] = "a\u00e9\u2019\U0001f44d";
    const int32_t wanted[] = {'a', 0xe9, 0x2019, 0x1f44d};
    const char *p = text, *end = text + sizeof text - 1;
    for (size_t i = 0; i < 4; i++)
        assert_int_equal(utf8_next(&p, end), wanted[i]);
    assert_ptr_equal(p, end);
    const char cut[] = {'\xe2', '\x80'};
    p = cut;
    assert_int_equal(utf8_next(&p, cut + 2), -1);
    assert_ptr_equal(p, cut + 1);
    p = cut;
    assert_int_equal(utf8_next(&p, cut + 1), -1);
}

/* Every code point there and back; the surrogates and what is too large become U+FFFD. */
static void test_add(void **state) {
    (void)state;
    struct buffer b = {0};
    size_t count = 0;
    for (int32_t cp = 0; cp <= 0x110000; cp++) {
        size_t at = b.n;
        bool scalar = cp < 0xd800 || (cp >= 0xe000 && cp <= 0x10ffff);
        utf8_add(&b, cp);
        const char *p = b.p + at;
        assert_int_equal(utf8_next(&p, b.p + b.n), scalar ? cp : 0xfffd);
        assert_ptr_equal(p, b.p + b.n);
        count++;
    }
    utf8_add(&b, -1);
    assert_int_equal(utf8_count(buffer_slice(&b)), count + 1);
    assert_true(utf8_valid(buffer_slice(&b), NULL));
    buffer_free(&b);
}

static void test_count(void **state) {
    (void)state;
    assert_int_equal(utf8_count((struct slice){NULL, 0}), 0);
    assert_int_equal(utf8_count(SLICE("a\u00e9\u2019\U0001f44d")), 4);
    assert_int_equal(utf8_count(SLICE("caf\u00e9 \u2019\u2019\u2019 and so on")), 18);
}

static void test_ascii_end(void **state) {
    (void)state;
    char text[80];
    for (size_t n = 0; n < sizeof text; n++)
        for (size_t at = 0; at <= n; at++) {
            memset(text, 'a', n);
            if (at < n)
                text[at] = '\xc3';
            assert_ptr_equal(utf8_ascii_end(text, text + n), text + at);
        }
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_valid), cmocka_unit_test(test_next),
                                       cmocka_unit_test(test_add), cmocka_unit_test(test_count),
                                       cmocka_unit_test(test_ascii_end)};
    return cmocka_run_group_tests_name("utf8", tests, NULL, NULL);
}
