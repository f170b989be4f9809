/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/succession.h"

#include <math.h>

#include "tests/unit/testing.h"

struct said {
    const char *speaker, *role, *group, *text;
    double start, end;
};

static void take(struct succession *s, const struct said *said, size_t n) {
    struct roles roles = {.list = ROLES_FACILITATORS};
    succession_clear(s);
    for (size_t i = 0; i < n; i++) {
        struct succession_row row = {.speaker = slice_of(said[i].speaker),
                                     .role = slice_of(said[i].role),
                                     .group = slice_of(said[i].group),
                                     .text = slice_of(said[i].text),
                                     .start = said[i].start,
                                     .end = said[i].end,
                                     .begins_turn = true};
        succession_row(s, &row);
    }
    succession_end(s, &roles);
    roles_free(&roles);
}

/* The steps as text: `Ann>Bob` for one in, `(Ann>Bob)` for one out, `!` for an interruption, the
 * gap in tenths of a second. */
static void shows(const struct succession *s, const char *expected) {
    struct buffer text = {0};
    for (size_t i = 0; i < s->n_steps; i++) {
        const struct succession_step *step = &s->steps[i];
        if (i)
            buffer_char(&text, ' ');
        buffer_text(&text, step->out ? "(" : "");
        buffer_add(&text, s->speakers[step->from].name);
        buffer_char(&text, '>');
        buffer_add(&text, s->speakers[step->to].name);
        buffer_text(&text, step->interruption ? "!" : "");
        if (!isnan(step->gap)) {
            buffer_char(&text, '=');
            buffer_real(&text, step->gap, 15);
        }
        buffer_text(&text, step->out ? ")" : "");
    }
    buffer_char(&text, '\0');
    assert_string_equal(text.p, expected);
    buffer_free(&text);
}

#define TAKE(s, said) take(s, said, sizeof(said) / sizeof *(said))

/* Adjacent turns are one, a turn of nobody's breaks the chain, facilitators are stepped over. */
static void test_who_follows_whom(void **state) {
    (void)state;
    struct succession s = {0};
    const struct said said[] = {
        {"b", "", "", "x", NAN, NAN},     {"b", "", "", "x", NAN, NAN},
        {"f", "Host", "", "x", NAN, NAN}, {"a", "", "", "x", NAN, NAN},
        {"b", "", "", "x", NAN, NAN},     {"", "", "", "x", NAN, NAN},
        {"a", "", "", "x", NAN, NAN},     {"f", "Host", "", "x", NAN, NAN},
        {"a", "", "", "x", NAN, NAN},     {"b", "", "", "x", NAN, NAN},
    };
    TAKE(&s, said);
    shows(&s, "a>b a>b a>f b>f f>a f>a (a>b) (a>b) (b>a)");
    assert_int_equal(s.n_speakers, 3);
    assert_int_equal(s.speakers[1].turns, 4);
    assert_true(s.speakers[2].facilitator && !s.speakers[0].facilitator);
    assert_int_equal(s.broken_off, 0);
    succession_free(&s);
}

/* From the end of the last adjacent turn to the beginning of the first one. */
static void test_gaps(void **state) {
    (void)state;
    struct succession s = {0};
    const struct said said[] = {
        {"a", "", "", "x", 0, 1},   {"a", "", "", "x", 1, 2.1}, {"b", "", "", "x", 2.6, 4},
        {"b", "", "", "x", 4, 5},   {"a", "", "", "x", 4.5, 6}, {"b", "", "", "x", 6, NAN},
        {"a", "", "", "x", 9, 10},  {"b", "", "", "x", 8, 11},  {"a", "", "", "x", 13, 12},
        {"b", "", "", "x", 14, 14}, {"a", "", "", "x", 15, 16}, {"b", "", "", "x", 15.5, 17}};
    TAKE(&s, said);
    shows(&s, "a>b=-0.5 a>b=0 a>b=0.5 a>b a>b b>a=-0.5 b>a b>a b>a (a>b) (a>b) (a>b) (a>b) (a>b) "
              "(b>a) (b>a) (b>a) (b>a)");
    assert_int_equal(s.backwards, 2);
    assert_false(s.all_zero || s.too_long);
    succession_free(&s);
}

/* Times that measure nothing: all of them alike, ends made of the next beginnings, other clocks. */
static void test_no_gaps(void **state) {
    (void)state;
    struct succession s = {0};
    const struct said alike[] = {
        {"a", "", "", "x", 3, 3}, {"b", "", "", "x", 3, 3}, {"a", "", "", "x", 3, 3}};
    const struct said made[] = {
        {"a", "", "", "x", 0, 3}, {"b", "", "", "x", 3, 4}, {"a", "", "", "x", 4, 7}};
    const struct said clocks[] = {{"a", "", "", "x", 0, 3}, {"b", "", "", "x", 1e12, 1e12 + 1}};
    TAKE(&s, alike);
    shows(&s, "a>b b>a (a>b) (b>a)");
    assert_false(s.all_zero);
    TAKE(&s, made);
    shows(&s, "a>b b>a (a>b) (b>a)");
    assert_true(s.all_zero);
    TAKE(&s, clocks);
    shows(&s, "a>b (a>b)");
    assert_true(s.too_long);
    succession_free(&s);
}

static void test_interruptions(void **state) {
    (void)state;
    struct succession s = {0};
    const struct said said[] = {
        {"a", "", "", "I was—", NAN, NAN}, {"b", "", "", "And I –", NAN, NAN},
        {"b", "", "", "no.", NAN, NAN},    {"a", "", "", "and then-- [laughs]", NAN, NAN},
        {"b", "", "", "Well", NAN, NAN},   {"a", "", "", "she said “but—”", NAN, NAN}};
    TAKE(&s, said);
    shows(&s, "a>b! a>b! b>a b>a (a>b) (a>b) (b>a) (b>a)");
    assert_int_equal(s.broken_off, 4);
    succession_free(&s);
}

static void test_breaks_off(void **state) {
    (void)state;
    static const char *const yes[] = {"a—", "a –", "a --", "a -", "(a—)", "a— [door] ", "a―’"};
    static const char *const no[] = {"", "—", "[—]", "wond-", "a", "a— b", "a.", "]", "a ]", "--"};
    for (size_t i = 0; i < sizeof yes / sizeof *yes; i++)
        assert_true(succession_breaks_off(slice_of(yes[i])));
    for (size_t i = 0; i < sizeof no / sizeof *no; i++)
        assert_false(succession_breaks_off(slice_of(no[i])));
}

/* Rows of one turn: whose it is the first one says, how it ends the last one. */
static void test_rows_of_a_turn(void **state) {
    (void)state;
    struct succession s = {0};
    struct roles roles = {.list = ROLES_FACILITATORS};
    const struct succession_row rows[] = {
        {SLICE("a"), SLICE(""), SLICE("g"), SLICE("one—"), 0, 1, true},
        {SLICE("b"), SLICE(""), SLICE(""), SLICE("two"), 1, 2, false},
        {SLICE("b"), SLICE(""), SLICE("g"), SLICE("three"), 2.25, 3, true},
        {SLICE("b"), SLICE(""), SLICE("h"), SLICE("four—"), 3, 4, true},
        {SLICE("a"), SLICE(""), SLICE(""), SLICE("five"), 4.5, 5, true},
    };
    succession_clear(&s);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        succession_row(&s, &rows[i]);
    succession_end(&s, &roles);
    shows(&s, "a>b=0.25 b>a!=0.5 (a>b) (b>a)");
    assert_true(slice_eq(s.speakers[0].group, SLICE("g")));
    assert_true(s.speakers[1].group.n == 0 && s.speakers[1].several_groups);
    succession_clear(&s);
    succession_end(&s, &roles);
    shows(&s, "");
    succession_free(&s);
    roles_free(&roles);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_who_follows_whom), cmocka_unit_test(test_gaps),
        cmocka_unit_test(test_no_gaps),          cmocka_unit_test(test_interruptions),
        cmocka_unit_test(test_breaks_off),       cmocka_unit_test(test_rows_of_a_turn),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
