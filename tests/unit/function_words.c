/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/function_words.h"

#include "tests/unit/testing.h"

static const struct language *called(const char *name) {
    const struct language *l = language_find(slice_of(name));
    assert_non_null(l);
    return l;
}

static void test_lists(void **state) {
    (void)state;
    static const struct {
        const char *code, *word;
    } rows[] = {{"da", "ikke"},    {"de", "Daß"},    {"en", "whom"},    {"es", "Él"},
                {"fr", "c’était"}, {"it", "perché"}, {"nb", "hvorfor"}, {"nl", "zo’n"},
                {"pt", "à"},       {"sv", "från"}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct function_words f = {0};
        assert_true(function_words_add(&f, called(rows[i].code)));
        assert_true(f.words.count > 100);
        if (!function_words_has(&f, slice_of(rows[i].word)))
            fail_msg("%s", rows[i].word);
        assert_int_equal(intern_find(&f.words, SLICE("")), INTERN_NONE);
        function_words_free(&f);
    }
}

static void test_english(void **state) {
    (void)state;
    struct function_words f = {0};
    function_words_add(&f, called("english"));
    static const char *const yes[] = {"the", "They", "DON'T", "don’t",
                                      "erm", "12",   "10:30", "1,000"};
    static const char *const no[] = {"people", "trust", "not-at-all", "étude", "b2", "und"};
    for (size_t i = 0; i < sizeof yes / sizeof *yes; i++)
        if (!function_words_has(&f, slice_of(yes[i])))
            fail_msg("%s", yes[i]);
    for (size_t i = 0; i < sizeof no / sizeof *no; i++)
        if (function_words_has(&f, slice_of(no[i])))
            fail_msg("%s", no[i]);
    function_words_add(&f, called("German"));
    assert_true(function_words_has(&f, SLICE("und")));
    function_words_free(&f);
}

static void test_none(void **state) {
    (void)state;
    struct function_words f = {0};
    assert_false(function_words_add(&f, called("Welsh")));
    assert_false(function_words_has(&f, SLICE("the")));
    function_words_free(&f);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_lists),
        cmocka_unit_test(test_english),
        cmocka_unit_test(test_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
