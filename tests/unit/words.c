/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/words.h"

#include "corpus/boundaries.h"
#include "tests/unit/texts.h"

static int setup(void **state) {
    *state = words_new();
    return *state == NULL;
}

static int teardown(void **state) {
    words_free(*state);
    return 0;
}

/* The words of `text`, each in parentheses; both paths must agree. */
static void must_be(struct words *w, const char *text, const char *wanted) {
    struct slice s = slice_of(text);
    const struct span *spans;
    struct buffer b = {0}, icu = {0};
    size_t n = words_find(w, s, &spans);
    for (size_t i = 0; i < n; i++)
        buffer_format(&b, "(%.*s)", SLICE_ARGS(span_slice(s, spans[i])));
    n = words_find_icu(w, s, &spans);
    for (size_t i = 0; i < n; i++)
        buffer_format(&icu, "(%.*s)", SLICE_ARGS(span_slice(s, spans[i])));
    buffer_char(&b, '\0');
    buffer_char(&icu, '\0');
    assert_string_equal(b.p, wanted);
    assert_string_equal(icu.p, wanted);
    buffer_free(&b);
    buffer_free(&icu);
}

static const struct {
    const char *text, *words;
} cases[] = {
    {"", ""},
    {" .,;:!? - ", ""},
    {"I like the allotment.", "(I)(like)(the)(allotment)"},
    /* WB6, WB7: an apostrophe or full stop between letters joins, elsewhere it does not. */
    {"don't 'tis o'clock' e.g. U.K. a..b", "(don't)(tis)(o'clock)(e.g)(U.K)(a)(b)"},
    {"don\u2019t \u2018tis\u2019 \u201cwell\u201d \u2013 so\u2026", "(don\u2019t)(tis)(well)(so)"},
    {"a\u00b7b a\u2027b", "(a\u00b7b)(a\u2027b)"},
    /* WB8 to WB12: numbers. */
    {"1,000.50 3'4 5;6 10:30 7. 8,a 9.b a.9 a,b",
     "(1,000.50)(3'4)(5;6)(10)(30)(7)(8)(a)(9)(b)(a)(9)(a)(b)"},
    {"covid19 4x4 2nd", "(covid19)(4x4)(2nd)"},
    /* WB13a, WB13b. ICU gives a lone low line the status of punctuation, two of them that of a
       word. */
    {"snake_case _a a_ _ __ _1", "(snake_case)(_a)(a_)(__)(_1)"},
    {"a\u203fb", "(a\u203fb)"},
    /* Hyphens and slashes separate; ICU 72 joins at an at, not at a colon. */
    {"well-being and/or e:mail", "(well)(being)(and)(or)(e)(mail)"},
    {"write to me@example.org @ home", "(write)(to)(me@example.org)(@)(home)"},
    /* WB4: marks and soft hyphens belong to the character before them. */
    {"cafe\u0301 co\u00adop", "(cafe\u0301)(co\u00adop)"},
    {"\u0301a \u0301b", "(a)(b)"},
    {"a\u0301.\u0301b", "(a\u0301.\u0301b)"},
    {"na\u00efve Stra\u00dfe \u0141\u00f3d\u017a \u00e9t\u00e9",
     "(na\u00efve)(Stra\u00dfe)(\u0141\u00f3d\u017a)(\u00e9t\u00e9)"},
    {"\u041f\u0440\u0438\u0432\u0435\u0442, \u03ba\u03cc\u03c3\u03bc\u03b5",
     "(\u041f\u0440\u0438\u0432\u0435\u0442)(\u03ba\u03cc\u03c3\u03bc\u03b5)"},
    {"\u00a35 20\u00b0C 50%", "(5)(20)(C)(50)"},
    /* Emoji are no words, and cut none short. */
    {"great \U0001f44d\U0001f3fd so\u2764\ufe0fgood \U0001f468\u200d\U0001f469",
     "(great)(so)(good)"},
    /* A joiner between a letter and an emoji: one segment, which ICU calls no word. */
    {"a\u200d\u00a9 b", "(b)"},
    {"a\u200db", "(a\u200db)"},
    /* Marks. */
    {"so [laughter] yes", "(so)(yes)"},
    {"mail [email] or [phone number], Ann", "(mail)(or)(Ann)"},
    {"a[x]b[y]", "(a)(b)"},
    {"[[x]] [a [b] c]", "(a)(c)"},
    {"[open and no end", "(open)(and)(no)(end)"},
    {"] closed [", "(closed)"},
    {"[] a", "(a)"},
    {"caf\u00e9 [rire] oui", "(caf\u00e9)(oui)"},
    {"\u4e2d [\u4e2d] x", "(\u4e2d)(x)"},
    {"[\u4e2d\u6587] x", "(x)"},
    {"a.[b].c", "(a)(c)"},
    /* Lines end words. */
    {"one\ntwo\r\nthree\u2028four", "(one)(two)(three)(four)"},
};

static void test_cases(void **state) {
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        must_be(*state, cases[i].text, cases[i].words);
}

/* The same wherever the text stands in a block of 64 bytes. */
static void test_blocks(void **state) {
    struct buffer text = {0}, wanted = {0};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        for (size_t pad = 0; pad < 140; pad++) {
            buffer_clear(&text);
            buffer_clear(&wanted);
            for (size_t j = 0; j < pad; j++)
                buffer_char(&text, ' ');
            buffer_format(&text, "x, %s ,y", cases[i].text);
            buffer_format(&wanted, "(x)%s(y)", cases[i].words);
            buffer_char(&text, '\0');
            buffer_char(&wanted, '\0');
            must_be(*state, text.p, wanted.p);
        }
    buffer_free(&text);
    buffer_free(&wanted);
}

static void test_bytes(void **state) {
    const struct span *spans;
    struct slice nul = {"a\0b", 3};
    assert_int_equal(words_find(*state, (struct slice){NULL, 0}, &spans), 0);
    assert_int_equal(words_find_icu(*state, (struct slice){NULL, 0}, &spans), 0);
    assert_int_equal(words_find(*state, nul, &spans), 2);
    assert_int_equal(spans[1].from, 2);
    assert_int_equal(spans[1].to, 3);
    assert_int_equal(words_find(*state, SLICE("ok \xe2\x80"), &spans), 1);
    assert_int_equal(spans[0].from, 0);
    assert_int_equal(spans[0].to, 2);
}

/* A run of brackets must not take time that grows with its square. */
static void test_brackets(void **state) {
    struct buffer b = {0};
    const struct span *spans;
    for (int i = 0; i < 2000000; i++)
        buffer_char(&b, '[');
    assert_int_equal(words_find(*state, buffer_slice(&b), &spans), 0);
    assert_int_equal(words_find_icu(*state, buffer_slice(&b), &spans), 0);
    buffer_free(&b);
}

static void compare(void *context, struct slice text) {
    const struct span *spans;
    static const struct span none[1];
    size_t n = words_find_icu(context, text, &spans);
    struct span_list icu = {0};
    for (size_t i = 0; i < n; i++)
        span_list_add(&icu, spans[i].from, spans[i].to);
    n = words_find(context, text, &spans);
    must_equal(text, spans, n, icu.n ? icu.at : none, icu.n);
    span_list_free(&icu);
}

static void test_random(void **state) {
    struct buffer b = {0};
    uint64_t seed = 20231;
    for (int i = 0; i < 200000; i++)
        compare(*state, random_text(&seed, &b));
    buffer_free(&b);
}

/* Plain stretches of any length between characters that are not: the two ways of cutting hand over
 * to each other. */
static void test_stretches(void **state) {
    static const char *const odd[] = {"\u00e9", "\u2019", "\u201c", "\u0301", "\u200d", "[", "[x]"};
    static const char plain[] =
        "So we don't know 3.5, a_b or _; they'd say: me@x.org and 1,000 go ";
    struct buffer b = {0};
    uint64_t seed = 11;
    for (int i = 0; i < 20000; i++) {
        buffer_clear(&b);
        while (b.n < 400) {
            size_t n = random_below(&seed, 90), from = random_below(&seed, sizeof plain - 1);
            for (size_t k = 0; k < n; k++)
                buffer_char(&b, plain[(from + k) % (sizeof plain - 1)]);
            buffer_text(&b, odd[random_below(&seed, sizeof odd / sizeof *odd)]);
        }
        compare(*state, buffer_slice(&b));
    }
    buffer_free(&b);
}

static void test_transcripts(void **state) {
    skip_without(TRANSCRIPTS);
    assert_true(visit_transcripts(TRANSCRIPTS, 4, compare, *state) > 0);
}

/* Where ICU 72 departs from WordBreakTest of Unicode 15.0: it takes the colon out of MidLetter, so
 * that `a:b` is cut, while the file has a colon between letters join (WB6, WB7). Line numbers of
 * the file. */
static const int colon_lines[] = {1253, 1254, 1267, 1268, 1283, 1284, 1285, 1286,
                                  1287, 1288, 1289, 1290, 1291, 1292, 1712};

static void test_unicode(void **state) {
    skip_without(UNICODE "WordBreakTest.txt");
    struct buffer file = {0}, text = {0};
    struct span_list wanted = {0}, found = {0};
    struct boundaries *icu = boundaries_new(BOUNDARIES_WORDS);
    const size_t known = sizeof colon_lines / sizeof *colon_lines;
    size_t tests = 0, differ = 0;
    read_file(UNICODE "WordBreakTest.txt", &file);
    struct slice rest = buffer_slice(&file);
    for (int number = 1; rest.p; number++) {
        if (!parse_break_test(slice_cut(&rest, '\n'), &text, &wanted))
            continue;
        tests++;
        struct span s;
        bool is_word;
        found.n = 0;
        for (boundaries_start(icu, buffer_slice(&text)); boundaries_next(icu, &s, &is_word);)
            span_list_add(&found, s.from, s.to);
        if (differ < known && number == colon_lines[differ]) {
            differ++;
            assert_int_equal(found.n, wanted.n + 2);
        } else {
            must_equal(buffer_slice(&text), found.at, found.n, wanted.at, wanted.n);
        }
        compare(*state, buffer_slice(&text));
    }
    assert_int_equal(tests, 1823);
    assert_int_equal(differ, known);
    boundaries_free(icu);
    buffer_free(&file);
    buffer_free(&text);
    span_list_free(&wanted);
    span_list_free(&found);
}

/* Each code point by itself and among others, so that no class is taken wrongly. */
static void test_code_points(void **state) {
    static const char *const around[][2] = {{"", ""},  {"a", "b"},      {"1", "2"}, {"a.", "b"},
                                            {"_", ""}, {"a", "\u00a9"}, {"a_", "."}};
    struct buffer b = {0};
    for (int32_t cp = 0; cp < 0x20000; cp++) {
        if (cp >= 0xac01 && cp < 0xf900) /* Hangul, surrogates, private use: all alike */
            continue;
        for (size_t i = 0; i < sizeof around / sizeof *around; i++) {
            buffer_clear(&b);
            buffer_text(&b, around[i][0]);
            utf8_add(&b, cp);
            buffer_text(&b, around[i][1]);
            compare(*state, buffer_slice(&b));
        }
    }
    buffer_free(&b);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_cases),       cmocka_unit_test(test_blocks),
        cmocka_unit_test(test_bytes),       cmocka_unit_test(test_brackets),
        cmocka_unit_test(test_code_points), cmocka_unit_test(test_random),
        cmocka_unit_test(test_stretches),   cmocka_unit_test(test_transcripts),
        cmocka_unit_test(test_unicode)};
    return cmocka_run_group_tests_name("words", tests, setup, teardown);
}
