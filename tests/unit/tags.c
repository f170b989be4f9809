/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pipeline/tags.h"

#include "tests/unit/testing.h"

static void escaped(const char *text, const char *expected) {
    struct buffer b = {0};
    tags_escape(&b, slice_of(text));
    holds(&b, expected);
    buffer_free(&b);
}

/* Whatever could end what it stands in. */
static void test_markup(void **state) {
    (void)state;
    escaped("", "");
    escaped("Ann & Ben", "Ann &amp; Ben");
    escaped("&amp;", "&amp;amp;");
    escaped("</script><img src=x onerror='a()'>",
            "&lt;/script&gt;&lt;img src=x onerror=&#39;a()&#39;&gt;");
    escaped("\" onload=\"", "&quot; onload=&quot;");
    escaped("]]>", "]]&gt;");
    escaped("%s %n {0} =1+1", "%s %n {0} =1+1");
}

/* What turns the order of letters round or hides; what joins them, and other writing, stays. */
static void test_unseen(void **state) {
    static const char *const hidden[] = {
        "\u061C", "\u200B", "\u200E", "\u200F", "\u202A",     "\u202B",    "\u202C", "\u202D",
        "\u202E", "\u2060", "\u2061", "\u2066", "\u2067",     "\u2068",    "\u2069", "\u206A",
        "\uFEFF", "\u00AD", "\u180E", "\u3164", "\U000E0001", "\U000E0041"};
    static const char *const kept[] = {"\u00E9",       "\u061B",     "\u061D",
                                       "\u05D0\u0628", "\u200A",     "\u200C",
                                       "\u200D",       "\u2010",     "\u2014",
                                       "\u2026",       "\u2029",     "\u202F",
                                       "\u205F",       "\u00AE",     "\u180F",
                                       "\u3163",       "\U000E0100", "\u2026\u201C",
                                       "\uFEFE",       "\uFF01",     "\U0001F469\u200D\U0001F467"};
    (void)state;
    for (size_t i = 0; i < sizeof hidden / sizeof *hidden; i++)
        escaped(hidden[i], "\uFFFD");
    for (size_t i = 0; i < sizeof kept / sizeof *kept; i++)
        escaped(kept[i], kept[i]);
    escaped("a\u202Eb<\u200B\u200B>", "a\uFFFDb&lt;\uFFFD\uFFFD&gt;");
}

/* Bytes at the end of a slice are looked at no further than it goes. */
static void test_cut(void **state) {
    struct buffer b = {0};
    (void)state;
    tags_escape(&b, (struct slice){"\u202E", 2});
    tags_escape(&b, (struct slice){"\u061C", 1});
    holds(&b, "\xE2\x80\xD8");
    buffer_free(&b);
}

static void test_elements(void **state) {
    struct buffer b = {0};
    struct tags t = {.to = &b};
    (void)state;
    tags_open(&t, "p");
    tags_attr_text(&t, "class", "a\"b");
    tags_flag(&t, "hidden");
    tags_format(&t, "%d < %s", 1, "\"2\"");
    tags_open(&t, "br");
    tags_void(&t);
    tags_element(&t, "b", NULL, SLICE("x"));
    tags_element(&t, "i", "c", SLICE(""));
    tags_words(&t, "end");
    tags_close(&t, "p");
    holds(
        &b,
        "<p class=\"a&quot;b\" hidden>1 &lt; &quot;2&quot;<br><b>x</b><i class=\"c\"></i>end</p>");
    assert_int_equal(t.n, 0);
    buffer_free(&b);
}

/* By hand: half to even does not come into it, a zero has no sign, zeroes say nothing. */
static void test_numbers(void **state) {
    static const struct {
        double x;
        int places;
        const char *text;
    } cases[] = {{0, 3, "0"},      {-0.0, 3, "0"},      {-0.0004, 3, "0"},
                 {1, 0, "1"},      {100, 0, "100"},     {100, 2, "100"},
                 {1.5, 3, "1.5"},  {0.1, 1, "0.1"},     {-12.340, 3, "-12.34"},
                 {2.0004, 3, "2"}, {0.0005, 3, "0.001"}};
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct buffer b = {0};
        struct tags t = {.to = &b};
        tags_number(&t, cases[i].x, cases[i].places);
        holds(&b, cases[i].text);
        buffer_free(&b);
    }
    struct buffer b = {0};
    struct tags t = {.to = &b};
    tags_open(&t, "rect");
    tags_attr_number(&t, "x", 1.0 / 3);
    tags_attr_format(&t, "points", "%d,%d", 1, 2);
    tags_close(&t, "rect");
    holds(&b, "<rect x=\"0.3\" points=\"1,2\"/>");
    buffer_free(&b);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_markup),   cmocka_unit_test(test_unseen),  cmocka_unit_test(test_cut),
        cmocka_unit_test(test_elements), cmocka_unit_test(test_numbers),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
