/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/matchers.h"

#include "models/matching.h"
#include "tests/unit/testing.h"

static void add(struct lexicon *l, const char *pattern, const char *language) {
    struct fault f = {.many = true};
    const struct lexicon_row row = {.theme = SLICE("t"),
                                    .pattern = slice_of(pattern),
                                    .language = slice_of(language),
                                    .at = {"c", l->n_entries + 2, 0}};
    assert_true(lexicon_add(l, &row, &f));
}

static struct matchers *make(const struct lexicon *l, const char *choice) {
    struct fault f = {.many = true};
    struct language_choice c;
    assert_true(language_choice_read(choice, &c, &f));
    struct matchers *m = matchers_new(l, &c, OVERLAP_ALL, &f);
    assert_non_null(m);
    return m;
}

static size_t find(const struct matchers *m, const char *code) {
    return matchers_find(m, *code ? language_find(slice_of(code)) : NULL);
}

/* The hits on a row of one token with that stem. */
static size_t hits(const struct matchers *m, const char *code, const char *token,
                   const char *stem) {
    struct fault f = {.stage = "match"};
    struct matching *g = matching_new(m->at[find(m, code)].matcher);
    const struct matching_row row = {
        .text = slice_of(token), .tokens = slice_of(token), .stems = slice_of(stem)};
    const struct hit_list *found = matching_run(g, &row, &f);
    assert_non_null(found);
    size_t n = found->n;
    matching_free(g);
    return n;
}

static struct lexicon *lexicon(void) {
    struct lexicon *l = lexicon_new();
    add(l, "friendships", "");
    add(l, "amiti\u00e9s", "fr");
    add(l, "plans", "French");
    add(l, "plans", "en");
    return l;
}

static void test_shares(void **state) {
    (void)state;
    struct fault f = {.many = true};
    struct lexicon *l = lexicon();
    assert_true(lexicon_finish(l, &f)); /* the same pattern in two languages is two entries */
    struct matchers *m = make(l, "auto");
    assert_int_equal(m->n, 2);
    assert_int_equal(find(m, ""), 0);
    assert_int_equal(find(m, "en"), 0);
    assert_int_equal(find(m, "fr"), 1);
    assert_true(find(m, "cy") == MATCHERS_NONE);
    assert_true(find(m, "und") == MATCHERS_NONE);
    assert_int_equal(hits(m, "en", "friendship", "friendship"), 1);
    assert_int_equal(hits(m, "fr", "friendship", "friendship"), 0);
    assert_int_equal(hits(m, "fr", "amiti\u00e9", "amiti"), 1);
    assert_int_equal(hits(m, "en", "plan", "plan"), 1);
    assert_int_equal(hits(m, "fr", "plan", "plan"), 1);
    matchers_free(m);
    m = make(l, "auto,fr"); /* entries without a language are French now */
    assert_int_equal(find(m, ""), find(m, "fr"));
    assert_int_equal(m->at[find(m, "fr")].matcher->n_entries, 3);
    assert_int_equal(m->at[find(m, "en")].matcher->n_entries, 1);
    matchers_free(m);
    m = make(l, "auto,en,none"); /* nothing is stemmed */
    assert_int_equal(hits(m, "en", "friendship", "friendship"), 0);
    assert_int_equal(hits(m, "fr", "amiti\u00e9s", "amiti\u00e9s"), 1);
    matchers_free(m);
    lexicon_free(l);
}

/* What one algorithm stems is searched alike, but an entry of the very language goes before. */
static void test_alike(void **state) {
    (void)state;
    struct lexicon *l = lexicon_new();
    add(l, "kuća", "hr");
    struct matchers *m = make(l, "auto");
    assert_int_equal(find(m, "hr"), 1);
    assert_int_equal(find(m, "bs"), 1);
    assert_true(find(m, "sl") == MATCHERS_NONE);
    matchers_free(m);
    add(l, "kuća", "bs");
    m = make(l, "auto");
    assert_int_equal(find(m, "hr"), 1);
    assert_int_equal(find(m, "bs"), 2);
    assert_int_equal(find(m, "sr"), 1);
    matchers_free(m);
    lexicon_free(l);
}

/* Where all entries say their language there may be none in the codebook's own. */
static void test_none(void **state) {
    (void)state;
    struct lexicon *l = lexicon_new();
    add(l, "amiti\u00e9s", "fr");
    struct matchers *m = make(l, "auto");
    assert_true(find(m, "") == MATCHERS_NONE);
    assert_true(find(m, "en") == MATCHERS_NONE);
    assert_int_equal(find(m, "fr"), 1);
    matchers_free(m);
    matchers_free(NULL);
    lexicon_free(l);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_shares), cmocka_unit_test(test_alike),
                                       cmocka_unit_test(test_none)};
    return cmocka_run_group_tests_name("matchers", tests, NULL, NULL);
}
