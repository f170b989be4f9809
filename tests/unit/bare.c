/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/bare.h"

#include "tests/unit/testing.h"

static void test_forms(void **state) {
    (void)state;
    static const char *const cases[][2] = {
        {"", ""},
        {"Ann", "ann"},
        {"José", "jose"},
        {"JOSÉ", "jose"},
        {"Ann’s", "ann"},
        {"James'", "james"},
        {"O’Neill", "oneill"},
        {"O’Neill’s", "oneill"},
        {"’s", "s"},
        {"Straße", "strasse"},
        {"Łukasz", "lukasz"}, /* strokes, ligatures, the dotless i */
        {"Øyvind", "oyvind"},
        {"Þór", "thor"},
        {"Æsa", "aesa"},
        {"IŞIK", "isik"},
        {"ışık", "isik"},
        {"İbrahim", "ibrahim"},
        {"Dvořák", "dvorak"},
        {"Ngũgĩ", "ngugi"},
        {"דָּוִד", "דוד"}, /* points, vowel signs */
        {"مُحَمَّد", "محمد"},
        {"हिन्दी", "हिन्दी"}, /* vowels here */
        {"Anna’ll", "anna"},
        {"Anna'd", "anna"},
        {"They’ve", "they"},
        {"'d", "d"},
        {"'", "'"}, /* nothing else */
    };
    struct buffer b = {0};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        bare_word(slice_of(cases[i][0]), &b);
        holds(&b, cases[i][1]);
    }
    buffer_text(&b, "before ");
    bare_word(SLICE("É"), &b);
    holds(&b, "before e");
    buffer_free(&b);
}

static void test_cases(void **state) {
    (void)state;
    static const struct {
        const char *word;
        enum letter_case written;
    } cases[] = {
        {"", CASE_NONE},        {"7up", CASE_NONE},     {"ann", CASE_LOWER},
        {"iPhone", CASE_LOWER}, {"Ann", CASE_CAPITAL},  {"A", CASE_CAPITAL},
        {"É", CASE_CAPITAL},    {"Élan", CASE_CAPITAL}, {"O’Neill", CASE_CAPITAL},
        {"ANN", CASE_CAPITALS}, {"ÉA", CASE_CAPITALS},  {"السلام", CASE_NONE},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_int_equal(word_case(slice_of(cases[i].word)), cases[i].written);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_forms), cmocka_unit_test(test_cases)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
