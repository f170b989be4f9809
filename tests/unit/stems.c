/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/stems.h"

#include "corpus/versions.h"
#include "tests/unit/texts.h"

static void must_stem(const char *language, const char *word, const char *wanted) {
    struct stemmer *s = stemmer_new(language);
    assert_non_null(s);
    struct slice stem = stemmer_stem(s, slice_of(word));
    assert_true(slice_eq(stem, slice_of(wanted)));
    stemmer_free(s);
}

static void test_cases(void **state) {
    (void)state;
    must_stem("english", "communities", "communiti");
    must_stem("english", "trusting", "trust");
    must_stem("en", "don't", "don't");
    must_stem("eng", "people's", "peopl");
    must_stem("english", "", "");
    must_stem("english", "2019", "2019");
    must_stem("german", "h\u00e4user", "haus");
    must_stem("none", "communities", "communities");
    /* what is elided goes first; quelqu'un and aujourd'hui are words of their own */
    must_stem("french", "l'\u00e9cole", "\u00e9col");
    must_stem("fra", "qu'elles", "elle");
    must_stem("fr", "lorsqu'il", "il");
    must_stem("french", "l'", "l'");
    must_stem("french", "quelqu'un", "quelqu'un");
    must_stem("french", "aujourd'hui", "aujourd'hui");
    must_stem("italian", "dell'amicizia", "amiciz");
    must_stem("english", "d'accord", "d'accord");
    struct stemmer *ca = stemmer_new("catalan");
    struct buffer alone = {0};
    buffer_add(&alone, stemmer_stem(ca, SLICE("escola")));
    assert_true(slice_eq(stemmer_stem(ca, SLICE("l'escola")), buffer_slice(&alone)));
    buffer_free(&alone);
    stemmer_free(ca);
    assert_null(stemmer_new("klingon"));
    assert_null(stemmer_new(""));
    assert_null(stemmer_new("English"));
    stemmer_free(NULL);
}

/* A word too long for any language is its own stem. */
static void test_long(void **state) {
    (void)state;
    struct stemmer *s = stemmer_new("english");
    struct buffer b = {0};
    for (size_t i = 0; i < STEMMER_MOST; i++)
        buffer_char(&b, i % 2 ? 's' : 'e');
    assert_true(stemmer_stem(s, buffer_slice(&b)).n < STEMMER_MOST);
    buffer_char(&b, 's');
    assert_true(slice_eq(stemmer_stem(s, buffer_slice(&b)), buffer_slice(&b)));
    buffer_free(&b);
    stemmer_free(s);
}

/* Every language there is works on anything, and never makes a word vanish. */
static void test_languages(void **state) {
    (void)state;
    struct buffer b = {0};
    uint64_t seed = 3;
    size_t n = 0;
    for (const char **name = stemmer_languages(); *name; name++, n++) {
        struct stemmer *s = stemmer_new(*name);
        assert_non_null(s);
        for (int i = 0; i < 2000; i++)
            assert_true(stemmer_stem(s, random_text(&seed, &b)).n > 0);
        stemmer_free(s);
    }
    assert_true(n >= 15);
    buffer_free(&b);
}

static void must_agree(const char *language) {
    struct buffer path = {0}, words = {0}, stems = {0};
    buffer_format(&path, SNOWBALL "%s/voc.txt%c", language, '\0');
    read_file(path.p, &words);
    buffer_clear(&path);
    buffer_format(&path, SNOWBALL "%s/output.txt%c", language, '\0');
    read_file(path.p, &stems);
    struct slice word = buffer_slice(&words), stem = buffer_slice(&stems);
    struct stemmer *s = stemmer_new(language);
    size_t n = 0;
    for (; word.p && stem.p; n++) {
        struct slice w = slice_cut(&word, '\n');
        assert_true(slice_eq(stemmer_stem(s, w), slice_cut(&stem, '\n')));
    }
    assert_null(word.p);
    assert_null(stem.p);
    assert_true(n > 20000);
    stemmer_free(s);
    buffer_free(&path);
    buffer_free(&words);
    buffer_free(&stems);
}

static void test_vocabularies(void **state) {
    (void)state;
    skip_without(SNOWBALL);
    static const char *const languages[] = {"english", "french", "german", "spanish", "finnish"};
    for (size_t i = 0; i < sizeof languages / sizeof *languages; i++)
        must_agree(languages[i]);
}

static void test_versions(void **state) {
    (void)state;
    unsigned icu, unicode;
    assert_int_equal(sscanf(text_versions(), "ICU %u.%*u, Unicode %u", &icu, &unicode), 2);
    assert_true(icu >= 60 && unicode >= 10);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_cases), cmocka_unit_test(test_long), cmocka_unit_test(test_languages),
        cmocka_unit_test(test_vocabularies), cmocka_unit_test(test_versions)};
    return cmocka_run_group_tests_name("stems", tests, NULL, NULL);
}
