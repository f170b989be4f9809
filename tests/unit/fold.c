/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/fold.h"

#include "tests/unit/texts.h"

static void must_fold(const char *word, const char *wanted) {
    struct buffer b = {0};
    buffer_text(&b, "before ");
    fold_word(slice_of(word), &b);
    buffer_char(&b, '\0');
    assert_memory_equal(b.p, "before ", 7);
    assert_string_equal(b.p + 7, wanted);
    buffer_free(&b);
}

static void test_cases(void **state) {
    (void)state;
    static const char *const cases[][2] = {
        {"", ""},
        {"Hello", "hello"},
        {"ABCXYZ@[`{09_az", "abcxyz@[`{09_az"},
        {"DON\u2019T", "don't"},
        {"don\u02bct", "don't"},
        {"O'Neill", "o'neill"},
        {"\u00c9T\u00c9", "\u00e9t\u00e9"},
        {"Stra\u00dfe", "strasse"}, /* full folding: F in CaseFolding.txt */
        {"\u1e9e", "ss"},
        {"\ufb03", "ffi"},
        {"\u03a3\u03c3\u03c2", "\u03c3\u03c3\u03c3"},
        {"\u0130", "i\u0307"},              /* no Turkic rules */
        {"\u0149", "'n"},                   /* folds to an apostrophe and n */
        {"e\u0301A\u030a", "\u00e9\u00e5"}, /* NFC */
        {"\u1e9b\u0323", "\u1e69"},
        {"\u212b", "\u00e5"},
        {"L\u2019\u00c9T\u00c9", "l'\u00e9t\u00e9"},
        {"A\xff", "a\ufffd"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        must_fold(cases[i][0], cases[i][1]);
}

static void fold_twice(struct slice word, struct buffer *once, struct buffer *twice) {
    buffer_clear(once);
    buffer_clear(twice);
    fold_word(word, once);
    fold_word(buffer_slice(once), twice);
    assert_true(utf8_valid(buffer_slice(once), NULL));
    assert_true(slice_eq(buffer_slice(once), buffer_slice(twice)));
}

static void test_twice(void **state) {
    (void)state;
    static const char *const after[] = {"", "\u0301", "\u0345", "\u0307", "\u0323\u0302"};
    struct buffer word = {0}, once = {0}, twice = {0};
    for (int32_t cp = 0; cp < 0x1f000; cp++)
        for (size_t i = 0; i < sizeof after / sizeof *after; i++) {
            buffer_clear(&word);
            utf8_add(&word, cp);
            buffer_text(&word, after[i]);
            fold_twice(buffer_slice(&word), &once, &twice);
        }
    uint64_t seed = 11;
    for (int i = 0; i < 20000; i++)
        fold_twice(random_text(&seed, &word), &once, &twice);
    buffer_free(&word);
    buffer_free(&once);
    buffer_free(&twice);
}

/* Lower case of the simple and full mappings of CaseFolding.txt (C and F), one by one. */
static void test_unicode(void **state) {
    (void)state;
    skip_without(UNICODE "CaseFolding.txt");
    struct buffer file = {0}, word = {0}, wanted = {0}, b = {0};
    read_file(UNICODE "CaseFolding.txt", &file);
    struct slice rest = buffer_slice(&file);
    size_t tests = 0;
    while (rest.p) {
        struct slice line = slice_cut(&rest, '\n');
        if (line.n == 0 || line.p[0] == '#')
            continue;
        struct slice code = slice_cut(&line, ';'), status = slice_trim(slice_cut(&line, ';'));
        struct slice mapping = slice_trim(slice_cut(&line, ';'));
        if (!slice_eq(status, SLICE("C")) && !slice_eq(status, SLICE("F")))
            continue;
        buffer_clear(&word);
        buffer_clear(&wanted);
        utf8_add(&word, (int32_t)strtol(code.p, NULL, 16));
        while (mapping.p)
            utf8_add(&wanted, (int32_t)strtol(slice_cut(&mapping, ' ').p, NULL, 16));
        /* What is folded already only loses its apostrophes and composes. */
        buffer_clear(&b);
        fold_word(buffer_slice(&word), &b);
        buffer_clear(&word);
        fold_word(buffer_slice(&wanted), &word);
        assert_true(slice_eq(buffer_slice(&b), buffer_slice(&word)));
        tests++;
    }
    assert_true(tests > 1500);
    buffer_free(&file);
    buffer_free(&word);
    buffer_free(&wanted);
    buffer_free(&b);
}

static void test_long(void **state) {
    (void)state;
    struct buffer word = {0}, b = {0};
    for (int i = 0; i < 200000; i++)
        buffer_text(&word, "\u0390"); /* three code points, which compose again */
    fold_word(buffer_slice(&word), &b);
    assert_true(slice_eq(buffer_slice(&word), buffer_slice(&b)));
    buffer_free(&word);
    buffer_free(&b);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_cases), cmocka_unit_test(test_twice),
                                       cmocka_unit_test(test_unicode), cmocka_unit_test(test_long)};
    return cmocka_run_group_tests_name("fold", tests, NULL, NULL);
}
