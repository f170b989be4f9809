/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/languages.h"

#include "corpus/by_language.h"
#include "corpus/stems.h"
#include "tests/unit/testing.h"

static void is_called(const char *written, const char *code) {
    const struct language *l = language_find(slice_of(written));
    if (!l)
        fail_msg("nobody knows \"%s\"", written);
    same_text(slice_of(l->code), code);
}

static void test_find(void **state) {
    (void)state;
    static const char *const rows[][2] = {
        {"fr", "fr"},        {"FR", "fr"},       {"fra", "fr"},      {"fre", "fr"},
        {"French", "fr"},    {" french ", "fr"}, {"Français", "fr"}, {"fr-CA", "fr"},
        {"pt_BR", "pt"},     {"Cymraeg", "cy"},  {"welsh", "cy"},    {"cym", "cy"},
        {"Suomi", "fi"},     {"suomi", "fi"},    {"العربية", "ar"},  {"Scottish Gaelic", "gd"},
        {"norwegian", "nb"}, {"no", "nb"},       {"nn", "nn"},       {"porter", "en"},
        {"Bengali", "bn"},   {"und", "und"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        is_called(rows[i][0], rows[i][1]);
    static const char *const nobody[] = {"",  " ",     "klingon", "none", "e", "English and Welsh",
                                         "-", "xx-GB", "auto"};
    for (size_t i = 0; i < sizeof nobody / sizeof *nobody; i++)
        assert_null(language_find(slice_of(nobody[i])));
}

/* Every language has a stemmer that there is, its code is what it is found by, and the table is in
 * the order that it says. */
static void test_table(void **state) {
    (void)state;
    for (size_t i = 0; i < n_languages; i++) {
        const struct language *l = &languages[i];
        struct stemmer *s = stemmer_new(language_stemmer(l));
        assert_non_null(s);
        stemmer_free(s);
        assert_ptr_equal(language_find(slice_of(l->code)), l);
        assert_ptr_equal(language_find(slice_of(l->name)), l);
        assert_true(i == 0 || strcmp(languages[i - 1].code, l->code) < 0);
    }
    same_text(slice_of(language_stemmer(language_find(SLICE("fr")))), "french");
    same_text(slice_of(language_stemmer(language_find(SLICE("cy")))), "none");
}

static void test_choice(void **state) {
    (void)state;
    struct fault f = {.stage = "stem"};
    struct language_choice c;
    assert_true(language_choice_read("english", &c, &f));
    assert_false(c.automatic);
    same_text(slice_of(c.stemmer), "english");
    same_text(slice_of(c.language->code), "en");
    assert_true(language_choice_read("none", &c, &f));
    assert_null(c.language);
    assert_true(language_choice_read("auto", &c, &f));
    assert_true(c.automatic && !c.unstemmed);
    same_text(slice_of(c.stemmer), "english");
    assert_true(language_choice_read("auto,Welsh", &c, &f));
    same_text(slice_of(c.stemmer), "none");
    same_text(slice_of(c.language->code), "cy");
    assert_true(language_choice_read("auto,fr,none", &c, &f));
    assert_true(c.automatic && c.unstemmed);
    same_text(slice_of(c.stemmer), "none");
    same_text(slice_of(c.language->code), "fr");
    assert_true(fault_none(&f));
    static const char *const wrong[] = {"auto,klingon", "auto,", "auto,none", "auto,fr,some",
                                        "auto,fr,none,"};
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        assert_false(language_choice_read(wrong[i], &c, &f));
        assert_int_equal(f.status, STATUS_USAGE);
        fault_free(&f);
        f = (struct fault){.stage = "stem"};
    }
    assert_false(
        language_choice_read("English", &c, &f)); /* libstemmer's names are in lower case */
    fault_free(&f);
}

static void test_told(void **state) {
    (void)state;
    struct by_language a = {0}, b = {0};
    struct buffer told = {0};
    const struct language *fr = language_find(SLICE("fr")), *cy = language_find(SLICE("cy"));
    by_language_list(&a, NULL, true, &told);
    holds(&told, "");
    by_language_add(&a, cy, SLICE("x"));
    by_language_add(&b, fr, SLICE("z"));
    by_language_add(&b, fr, SLICE("y"));
    by_language_add(&b, fr, SLICE("y"));
    by_language_join(&a, &b);
    by_language_list(&a, NULL, true, &told);
    holds(&told, "2 French (\"y\", \"z\"), 1 Welsh (\"x\")");
    by_language_list(&a, fr, false, &told);
    holds(&told, "1 Welsh");
    assert_int_equal(by_language_count(&a, NULL), 3);
    assert_int_equal(by_language_count(&a, cy), 2);
    by_language_free(&a);
    by_language_free(&b);
    buffer_free(&told);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_find), cmocka_unit_test(test_table),
                                       cmocka_unit_test(test_choice), cmocka_unit_test(test_told)};
    return cmocka_run_group_tests_name("languages", tests, NULL, NULL);
}
