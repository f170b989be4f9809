/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/forms.h"

#include "tests/unit/testing.h"

static void inflected(const char *a, const char *b, bool english, bool wanted) {
    if (forms_inflected(slice_of(a), slice_of(b), english) != wanted ||
        forms_inflected(slice_of(b), slice_of(a), english) != wanted)
        fail_msg("%s and %s", a, b);
}

static void test_english(void **state) {
    static const char *const same[][2] = {
        {"hope", "hope"},     {"hope", "hopes"},    {"hope", "hoped"},
        {"hoping", "hopes"},  {"hope", "hope's"},   {"box", "boxes"},
        {"party", "parties"}, {"carried", "carry"}, {"stop", "stopped"},
        {"stop", "stopping"}, {"big", "biggest"},   {"happier", "happiest"},
        {"party's", "party"}, {"give", "given"},    {"universities", "university"},
    };
    static const char *const other[][2] = {
        {"university", "universe"},
        {"universal", "universe"},
        {"organ", "organise"},
        {"general", "generation"},
        {"love", "lovely"},
        {"new", "knew"},
        {"a", "as"}, /* one letter is no common beginning */
        {"caf\xc3\xa9", "caf\xc3\xa0"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof same / sizeof *same; i++)
        inflected(same[i][0], same[i][1], true, true);
    for (size_t i = 0; i < sizeof other / sizeof *other; i++)
        inflected(other[i][0], other[i][1], true, false);
}

static void test_others(void **state) {
    (void)state;
    inflected("parler", "parlons", false, true);
    inflected("parler", "parlerions", false, false);
    inflected("\xc3\xa9t\xc3\xa9s", "\xc3\xa9t\xc3\xa9", false, true);
    inflected("\xc3\xa9t\xc3\xa9", "\xc3\xa9t\xc3\xa8res", false, false); /* two letters alike */
    inflected("a", "a", false, true);
}

static void test_plural(void **state) {
    (void)state;
    assert_true(forms_plural(SLICE("hope"), SLICE("hopes")));
    assert_true(forms_plural(SLICE("boxes"), SLICE("box")));
    assert_true(forms_plural(SLICE("party"), SLICE("parties")));
    assert_true(forms_plural(SLICE("old house"), SLICE("old houses")));
    assert_false(forms_plural(SLICE("hope"), SLICE("hope")));
    assert_false(forms_plural(SLICE("hope"), SLICE("hoped")));
    assert_false(forms_plural(SLICE("part"), SLICE("parties")));
}

static void test_one_apart(void **state) {
    static const char *const near[][2] = {
        {"community", "comunity"},
        {"community", "communitys"},
        {"form", "from"},
        {"abcd", "abdc"},
        {"", "a"},
        {"caf\xc3\xa9", "cafe"},
        {"caf\xc3\xa9", "caf\xc3\xa0"},
        {"a\xc3\xa9", "\xc3\xa9"
                      "a"},
    };
    static const char *const far[][2] = {
        {"same", "same"}, {"abcd", "dbca"}, {"abc", "abcde"}, {"abcd", "bacd!"}, {"ab", "cd"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof near / sizeof *near; i++)
        if (!forms_one_apart(slice_of(near[i][0]), slice_of(near[i][1])))
            fail_msg("%s and %s", near[i][0], near[i][1]);
    for (size_t i = 0; i < sizeof far / sizeof *far; i++)
        if (forms_one_apart(slice_of(far[i][0]), slice_of(far[i][1])))
            fail_msg("%s and %s", far[i][0], far[i][1]);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_english),
        cmocka_unit_test(test_others),
        cmocka_unit_test(test_plural),
        cmocka_unit_test(test_one_apart),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
