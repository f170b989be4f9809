/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/marks.h"

#include "corpus/clean.h"
#include "tests/unit/texts.h"

/* What is left, cleaned, and the marks with a bar between. */
static const struct {
    const char *raw, *text, *marks;
} rows[] = {
    {"", "", ""},
    {"no marks ] here [", "no marks ] here [", ""},
    {"[laughter] so [inaudible 00:01:42]", "so", "[laughter]|[inaudible 00:01:42]"},
    {"[] [ ] [open [y]", "[] [ ] [open", "[y]"},
    {"well [pause], yes [sic].", "well, yes.", "[pause]|[sic]"},
    {"well, [pause], yes", "well, yes", "[pause]"},
    {"[cough], yes [x],[y], no", "yes, no", "[cough]|[x]|[y]"},
    {"so \\[laughter\\] on", "so on", "\\[laughter\\]"},
    {"see [the book](https://x.org) there", "see [the book](https://x.org) there", ""},
    {"[[uid=7x]] We tried. [[access>delay]]", "We tried.", "[[uid=7x]]|[[access>delay]]"},
    {"[Student discussion;\nunintelligible] now", "now", "[Student discussion;\nunintelligible]"},
    {"uh {vocalsound} {disfmarker} no", "uh no", "{vocalsound}|{disfmarker}"},
    {"(laughter) I (both laugh) am (pause 3s)", "I am", "(laughter)|(both laugh)|(pause 3s)"},
    {"the (Inaudible, 00:04:10) one", "the one", "(Inaudible, 00:04:10)"},
    {"(the council) and (we laughed) stay (2019)", "(the council) and (we laughed) stay (2019)",
     ""},
    {"*sighs* and *really* <laughs> <b>", "and *really* <b>", "*sighs*|<laughs>"},
    {"XXX said xxx, XXXL and xxxx", "said, XXXL and xxxx", "XXX|xxx"},
    {"dans le m\xc3\xa9t~ m\xc3\xa9tro ~5 a~b", "dans le m\xc3\xa9tro ~5 a~b", "m\xc3\xa9t~"},
    {"#ch_statement a #MeToo b", "a #MeToo b", "#ch_statement"},
    {"[laughter].", "", "[laughter]"},
    {"\xe2\x80\x9c[x] ja\xe2\x80\x9d", "\xe2\x80\x9c ja\xe2\x80\x9d", "[x]"},
};

static void test_rows(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct arena a = {0};
        struct span_list marks = {NULL, 0, 0};
        struct buffer b = {0};
        struct slice raw = slice_of(rows[i].raw);
        struct slice text = clean_text(marks_take(raw, &a, &marks), &a);
        assert_int_equal(text.n, strlen(rows[i].text));
        assert_memory_equal(text.n ? text.p : "", rows[i].text, text.n);
        for (size_t k = 0; k < marks.n; k++) {
            buffer_text(&b, k ? "|" : "");
            buffer_add(&b, span_slice(raw, marks.at[k]));
        }
        buffer_char(&b, '\0');
        assert_string_equal(b.p, rows[i].marks);
        buffer_free(&b);
        span_list_free(&marks);
        arena_free(&a);
    }
}

/* What is too long is talk, or a bracket that was never closed. */
static void test_long(void **state) {
    struct arena a = {0};
    struct span_list marks = {NULL, 0, 0};
    struct buffer b = {0};
    (void)state;
    buffer_char(&b, '[');
    for (int i = 0; i < 500; i++)
        buffer_text(&b, "ab ");
    buffer_text(&b, "]");
    struct slice raw = buffer_slice(&b), text = marks_take(raw, &a, &marks);
    assert_ptr_equal(text.p, raw.p);
    assert_int_equal(text.n, raw.n);
    assert_int_equal(marks.n, 0);
    buffer_free(&b);
    span_list_free(&marks);
    arena_free(&a);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_rows), cmocka_unit_test(test_long)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
