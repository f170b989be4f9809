/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/page/markdown.h"

#include "tests/unit/testing.h"

static void as(void (*put)(struct buffer *, struct slice), const char *text, const char *expected) {
    struct buffer b = {0};
    put(&b, slice_of(text));
    holds(&b, expected);
    buffer_free(&b);
}

/* What CommonMark or pandoc would take for markup. */
static void test_markup(void **state) {
    (void)state;
    as(markdown_text, "", "");
    as(markdown_text, "power/voice, 2.5 % (1.3 to 4.0)", "power/voice, 2.5 % (1.3 to 4.0)");
    as(markdown_text, "<img src=x onerror=a()>", "\\<img src=x onerror=a()\\>");
    as(markdown_text, "[a](javascript:b)", "\\[a\\](javascript:b)");
    as(markdown_text, "*a* _b_ `c` \\d", "\\*a\\* \\_b\\_ \\`c\\` \\\\d");
    as(markdown_text, "# &lt; a|b ~c~ x^2 $y$ @z {w}",
       "\\# \\&lt; a\\|b \\~c\\~ x\\^2 \\$y\\$ \\@z \\{w\\}");
}

static void test_hidden(void **state) {
    (void)state;
    as(markdown_text, "a\u202Eb\u200Bc", "a\uFFFDb\uFFFDc");
    as(markdown_text, "\u00E9 \u05D0 \U0001F469\u200D\U0001F467",
       "\u00E9 \u05D0 \U0001F469\u200D\U0001F467");
    as(markdown_text, "a\nb\tc", "a b c");
}

/* What would begin a list, a heading or a line below one. */
static void test_beginning(void **state) {
    (void)state;
    as(markdown_paragraph, "1. a", "1\\. a");
    as(markdown_paragraph, "2025) b", "2025\\) b");
    as(markdown_paragraph, "- a", "\\- a");
    as(markdown_paragraph, "+ a", "\\+ a");
    as(markdown_paragraph, "=== a", "\\=== a");
    as(markdown_paragraph, "24 people. 3. so", "24 people. 3. so");
    as(markdown_paragraph, "", "");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_markup),
        cmocka_unit_test(test_hidden),
        cmocka_unit_test(test_beginning),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
