/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/left.h"

static const struct {
    const char *text, *turns, *left;
} rows[] = {
    {"Ana: We &amp; they, 5 &lt; 6.<br>So<br/>on\nBen: <i>Yes</i>, <span class=\"x\">I</span> "
     "&#8212; do.\nAna: AT&T <3 it <Ben>\n",
     "1|Ana|||1|We & they, 5 < 6. So on\n2|Ben|||2|Yes, I \u2014 do.\n3|Ana|||3|AT&T <3 it <Ben>\n",
     ""},
    {"Ana: We <del>never</del> tried. <!-- check -->\nBen: <s>No</s> <strike>no</strike> yes\nAna: "
     "O<sub>2</sub> <del>open\n",
     "1|Ana|||1|We tried.\n2|Ben|||2|yes\n3|Ana|||3|O2 open\n",
     "1|deleted|<del>never</del>\n1|comment|<!-- check "
     "-->\n2|deleted|<s>No</s>\n2|deleted|<strike>no</strike>\n"},
    {"Ana: [glossary:MAX Q|max q] at [time:00:04:32:38|04 32 38], [time:05:16:33].\nBen: "
     "Yes.\nAna: So.\n",
     "1|Ana|||1|max q at 04 32 38, 05:16:33.\n2|Ben|||2|Yes.\n3|Ana|||3|So.\n",
     "1|comment|MAX Q\n1|comment|00:04:32:38\n"},
};

static void test_rows(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        assert_read(&reader_text, rows[i].text, rows[i].turns, rows[i].left);
}

/* What begins again and again and never ends takes no longer than anything else. */
static void test_endless(void **state) {
    static const char *const begins[] = {"<del>", "<!--", "[time:", "[[", "[a][",
                                         "~~a ",  "*a ",  "<s",     "[a "};
    static const struct reader *const by[] = {&reader_text, &reader_markdown};
    struct transcript t = {.n = 0};
    struct buffer b = {0};
    (void)state;
    for (size_t i = 0; i < 2 * sizeof begins / sizeof *begins; i++) {
        struct fault f = {.stage = "ingest"};
        buffer_clear(&b);
        buffer_text(&b, "**Ana:** ");
        while (b.n < 1 << 20)
            buffer_text(&b, begins[i / 2]);
        struct reading in = {.text = buffer_slice(&b), .file = "talk"};
        assert_true(by[i % 2]->read(&t, &in, &f));
        transcript_clear(&t);
    }
    buffer_free(&b);
    transcript_free(&t);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_rows),
        cmocka_unit_test(test_endless),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
