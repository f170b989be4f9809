/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/terms.h"

#include "tests/unit/testing.h"

/* * any characters, ? one: tried out by trying everything. */
static bool plain_glob(const char *p, const char *t) {
    if (!*p)
        return !*t;
    if (*p == '*')
        return plain_glob(p + 1, t) || (*t && plain_glob(p, t + 1));
    return *t && (*p == '?' || *p == *t) && plain_glob(p + 1, t + 1);
}

static void test_glob(void **state) {
    uint64_t seed = 5;
    (void)state;
    for (int i = 0; i < 200000; i++) {
        char pattern[8] = "", text[12] = "";
        for (size_t k = 0, n = draw_below(&seed, 7); k < n; k++)
            pattern[k] = "ab*?"[draw_below(&seed, 4)];
        for (size_t k = 0, n = draw_below(&seed, 9); k < n; k++)
            text[k] = "ab"[draw_below(&seed, 2)];
        assert_int_equal(glob_fits(slice_of(pattern), slice_of(text)), plain_glob(pattern, text));
    }
    assert_true(glob_fits(SLICE("caf?"), SLICE("caf\xc3\xa9")));
    assert_false(glob_fits(SLICE("caf??"), SLICE("caf\xc3\xa9")));
    assert_true(glob_fits(SLICE("*\xc3\xa9"), SLICE("caf\xc3\xa9")));
}

/* The terms that a word meets, as letters: the term added as number 2 is a c. */
static void must_meet(const struct terms *t, const char *exact, const char *fold, const char *stem,
                      const char *wanted) {
    const struct term_word w = {slice_of(exact), slice_of(fold), slice_of(stem)};
    struct term_list list = {0};
    struct buffer b = {0};
    terms_of(t, &w, &list);
    for (size_t i = 0; i < list.n; i++)
        buffer_char(&b, (char)('a' + list.ids[i]));
    holds(&b, wanted);
    buffer_free(&b);
    free(list.ids);
}

static void test_kinds(void **state) {
    struct terms *t = mem_zero(1, sizeof *t);
    (void)state;
    assert_int_equal(terms_add(t, TERM_STEM, SLICE("hope")), 0);
    assert_int_equal(terms_add(t, TERM_FOLD, SLICE("hope")), 1);
    assert_int_equal(terms_add(t, TERM_EXACT, SLICE("Hope")), 2);
    assert_int_equal(terms_add(t, TERM_GLOB, SLICE("ho*")), 3);
    assert_int_equal(terms_add(t, TERM_GLOB, SLICE("*e?")), 4);
    assert_int_equal(terms_add(t, TERM_EXACT_GLOB, SLICE("H*")), 5);
    assert_int_equal(terms_add(t, TERM_LITERAL, SLICE("op")), 6);
    assert_int_equal(terms_add(t, TERM_LITERAL, SLICE("<hope")), 7);
    assert_int_equal(terms_add(t, TERM_LITERAL, SLICE("hope>")), 8);
    assert_int_equal(terms_add(t, TERM_FOLD, SLICE("hope")), 1);
    assert_int_equal(terms_count(t), 9);
    must_meet(t, "hope", "hope", "hope", "abdghi");
    must_meet(t, "Hope", "hope", "hope", "abcdfghi");
    must_meet(t, "Hopes", "hopes", "hope", "adefgh");
    must_meet(t, "hoping", "hoping", "hope", "adg");
    must_meet(t, "x", "x", "x", "");
    must_meet(t, "hopehope", "hopehope", "hopehop", "dghi");
    must_meet(t, "\xc3\xa9hope\xc3\xa9", "\xc3\xa9hope\xc3\xa9", "x", "eghi"); /* maybe an edge */
    must_meet(t, "1hope_", "1hope_", "x", "eg");
    terms_free(t);
    free(t);
}

enum { GLOBS = 40 };

/* Whatever letters a pattern is looked for by, it is found where it fits, and nowhere else. */
static void test_many_globs(void **state) {
    static const char *const letters[] = {"a", "b", "ab", "\xc3\xa9", "*", "*", "?"};
    uint64_t seed = 9;
    (void)state;
    for (int round = 0; round < 300; round++) {
        struct terms *t = mem_zero(1, sizeof *t);
        char patterns[GLOBS][24] = {""};
        while (terms_count(t) < GLOBS) {
            char *p = patterns[terms_count(t)];
            *p = '\0';
            for (size_t n = 1 + draw_below(&seed, 5); n > 0 || !strpbrk(p, "*?"); n -= n > 0)
                strcat(p, letters[n ? draw_below(&seed, 7) : 4 + draw_below(&seed, 3)]);
            terms_add(t, TERM_GLOB, slice_of(p));
        }
        for (int k = 0; k < 40; k++) {
            char word[24] = "", found[GLOBS + 1] = "", fit[GLOBS + 1] = "";
            struct term_list list = {0};
            for (size_t n = draw_below(&seed, 7); n > 0; n--)
                strcat(word, letters[draw_below(&seed, 4)]);
            const struct term_word w = {slice_of(word), slice_of(word), slice_of(word)};
            terms_of(t, &w, &list);
            for (size_t i = 0; i < GLOBS; i++)
                fit[i] = glob_fits(slice_of(patterns[i]), slice_of(word)) ? 'x' : '-';
            memset(found, '-', GLOBS);
            for (size_t i = 0; i < list.n; i++)
                found[list.ids[i]] = 'x';
            assert_string_equal(found, fit);
            free(list.ids);
        }
        terms_free(t);
        free(t);
    }
}

/* Literals of any words in a text; their edges are those of the text. */
static void test_literals_in_text(void **state) {
    struct terms *t = mem_zero(1, sizeof *t);
    struct term_list list = {0};
    (void)state;
    assert_int_equal(terms_add(t, TERM_LITERAL, SLICE("hope")), 0);
    assert_int_equal(terms_add(t, TERM_LITERAL, SLICE("<hop>")), 1);
    assert_int_equal(terms_add(t, TERM_LITERAL, SLICE("<us")), 2);
    assert_int_equal(terms_add(t, TERM_LITERAL, SLICE("op")), 3);
    terms_in_text(t, SLICE("it [hopes], a bus; hop"), &list);
    assert_int_equal(list.n, 3);
    assert_int_equal(list.ids[0], 0);
    assert_int_equal(list.ids[1], 1);
    assert_int_equal(list.ids[2], 3);
    free(list.ids);
    terms_free(t);
    free(t);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_glob),
        cmocka_unit_test(test_kinds),
        cmocka_unit_test(test_many_globs),
        cmocka_unit_test(test_literals_in_text),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
