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
    {"[] [ ] [open [?]", "[] [ ] [open", "[?]"},
    {"well [pause], yes [sic].", "well, yes [sic].", "[pause]"},
    {"well, [pause], yes", "well, yes", "[pause]"},
    {"le m\u00e9tro, XXX. oui, [rires]!", "le m\u00e9tro. oui!", "XXX|[rires]"},
    {"[cough], yes [...],[Music], no", "yes, no", "[cough]|[...]|[Music]"},
    {"so \\[laughter\\] on", "so on", "\\[laughter\\]"},
    {"see [the noise](https://x.org) there", "see [the noise](https://x.org) there", ""},
    {"[[uid=7x]] We tried. [[access>delay]]", "We tried.", "[[uid=7x]]|[[access>delay]]"},
    {"in [[Leeds]] and [[the garden|garden]] [[x_1]]", "in [[Leeds]] and [[the garden|garden]]",
     "[[x_1]]"},
    {"[Student discussion;\nunintelligible] now", "now", "[Student discussion;\nunintelligible]"},
    /* Whatever stands alone, sentences, what is thrown in, times. */
    {"[Interviewer leaves the room]", "", "[Interviewer leaves the room]"},
    {"So. [Interruption.] And [Joe Okoro: No!] [Cross Talk 3:00] [foreign language 1:10] on",
     "So. And on", "[Interruption.]|[Joe Okoro: No!]|[Cross Talk 3:00]|[foreign language 1:10]"},
    {"kiitos [H\u00e4lin\u00e4\u00e4 \u2014 Puhemies koputtaa] [rires] [GEL\u00c4CHTER] ja",
     "kiitos [GEL\u00c4CHTER] ja", "[H\u00e4lin\u00e4\u00e4 \u2014 Puhemies koputtaa]|[rires]"},
    /* Put in, placeholders, citations, code. */
    {"they [the council] paid 40 [percent] in [name of town], [12] [Smith 2010: 3] [John 3:16]",
     "they [the council] paid 40 [percent] in [name of town], [12] [Smith 2010: 3] [John 3:16]",
     ""},
    {"[T]he organi[s]ation has a[i] and [the constant noise of it]",
     "[T]he organi[s]ation has a[i] and [the constant noise of it]", ""},
    {"yes[laughs] no[Laughs]yes", "yes no yes", "[laughs]|[Laughs]"},
    {"uh {vocalsound} {disfmarker} no", "uh no", "{vocalsound}|{disfmarker}"},
    {"x {\n\"target\": 6 } {} {a: 1}", "x { \u201ctarget\u201d: 6 } {} {a: 1}", ""},
    {"(laughter) I (both laugh) am (pause 3s)", "I am", "(laughter)|(both laugh)|(pause 3s)"},
    {"the (Inaudible, 00:04:10) one (transmitted twice)", "the one",
     "(Inaudible, 00:04:10)|(transmitted twice)"},
    {"so (.) we (0.5) go (00:12:33) on (?) now", "so we go on now", "(.)|(0.5)|(00:12:33)|(?)"},
    {"(the council) and (we laughed) stay (2019) (89%) (10:30) (about five) (and I mean it)",
     "(the council) and (we laughed) stay (2019) (89%) (10:30) (about five) (and I mean it)", ""},
    {"*sighs* and *really* <laughs> <b>", "and *really* <b>", "*sighs*|<laughs>"},
    {"XXX said xxx\u2026 XXXL and xxxx", "said\u2026 XXXL and xxxx", "XXX|xxx"},
    {"dans le m\u00e9t~ m\u00e9tro ~5 a~b c~\u2026 \u00e9~ \u2014l~",
     "dans le m\u00e9tro ~5 a~b\u2026 \u2014", "m\u00e9t~|c~|\u00e9~|l~"},
    {"#ch_statement a #MeToo b", "a #MeToo b", "#ch_statement"},
    {"[laughter].", "", "[laughter]"},
    {"[laughter] \u2026", "", "[laughter]"},
    {"[laughter] \U0001f600", "\U0001f600", "[laughter]"},
    {"\u201c[pause] ja\u201d", "\u201c ja\u201d", "[pause]"},
};

/* The same where those who speak have written it. */
static void test_typed(void **state) {
    static const char kept[] = "hi~ XXX {cough} #a_b (0.5) (?) [brb] [[x]] [Ana: so]";
    struct arena a = {0};
    struct span_list marks = {NULL, 0, 0};
    (void)state;
    struct slice raw = slice_of(kept), text = marks_take(raw, true, &a, &marks, NULL);
    assert_ptr_equal(text.p, raw.p);
    assert_int_equal(marks.n, 0);
    text = clean_text(
        marks_take(slice_of("yes *sighs* (laughs) [pause] so"), true, &a, &marks, NULL), &a);
    assert_true(slice_eq(text, SLICE("yes so")));
    assert_int_equal(marks.n, 3);
    span_list_free(&marks);
    arena_free(&a);
}

static void test_rows(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct arena a = {0};
        struct span_list marks = {NULL, 0, 0};
        struct buffer b = {0};
        struct slice raw = slice_of(rows[i].raw);
        struct slice text = clean_text(marks_take(raw, false, &a, &marks, NULL), &a);
        if (!slice_eq(text, slice_of(rows[i].text)))
            fail_msg("\"%.*s\" of \"%s\"", (int)text.n, text.n ? text.p : "", rows[i].raw);
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
    struct slice raw = buffer_slice(&b), text = marks_take(raw, false, &a, &marks, NULL);
    assert_ptr_equal(text.p, raw.p);
    assert_int_equal(text.n, raw.n);
    assert_int_equal(marks.n, 0);
    buffer_free(&b);
    span_list_free(&marks);
    arena_free(&a);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_rows), cmocka_unit_test(test_typed),
                                       cmocka_unit_test(test_long)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
