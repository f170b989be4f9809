/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/language_watch.h"

#include "tests/unit/testing.h"

static const char english[] =
    "we moved the tables to the back so that people could see each other and after that it was "
    "easy "
    "and my neighbour came with her two boys who had never been in the hall before and they stayed "
    "until we locked the door and I think that is what you will remember";
static const char french[] =
    "au début personne ne voulait parler on était assis là avec nos manteaux sur les genoux puis "
    "la "
    "dame du rez de chaussée a raconté comment elle cultivait ses tomates et tout le monde avait "
    "quelque chose à dire et on a commencé à se faire confiance";

static void told(struct language_watch *w, const char *wanted) {
    struct buffer list = {0};
    language_watch_end(w);
    by_language_list(&w->others, NULL, true, &list);
    holds(&list, wanted);
    buffer_free(&list);
}

static struct language_watch watch(const char *own) {
    return (struct language_watch){.own = language_find(slice_of(own))};
}

static void row(struct language_watch *w, const char *doc, const char *said, const char *tokens) {
    language_watch_row(w, slice_of(doc), slice_of(said), slice_of(tokens));
}

static void test_recognised(void **state) {
    (void)state;
    struct language_watch w = watch("en");
    row(&w, "a", "", english);
    assert_null(w.recogniser); /* its commonest words tell it */
    row(&w, "b", "", french);
    row(&w, "b", "", french);
    row(&w, "c", "", "oui");
    row(&w, "d", "", english);
    told(&w, "1 French (\"b\")");
    assert_int_equal(w.docs, 4);
    assert_true(fault_none(&w.fault));
    language_watch_free(&w);
    w = watch("fr");
    row(&w, "a", "", english);
    row(&w, "b", "", french);
    told(&w, "1 English (\"a\")");
    language_watch_free(&w);
}

/* A manifest is believed, if it names a language. */
static void test_said(void **state) {
    (void)state;
    struct language_watch w = watch("en");
    row(&w, "a", "de", english);
    row(&w, "b", "English", french);
    row(&w, "c", "plain", english);
    row(&w, "d", "plain", french);
    told(&w, "1 French (\"d\"), 1 German (\"a\")");
    language_watch_free(&w);
}

/* Nor are languages apart that one algorithm stems. */
static void test_alike(void **state) {
    (void)state;
    struct language_watch w = watch("hr");
    row(&w, "a", "bs", "x");
    row(&w, "b", "sl", "x");
    told(&w, "1 Slovenian (\"b\")");
    language_watch_free(&w);
}

/* Numbers and names are in no language that could be told: nothing is said of few of them. */
static void test_doubt(void **state) {
    (void)state;
    struct buffer b = {0};
    struct language_watch w = watch("en");
    for (int i = 0; i < 40; i++)
        buffer_format(&b, "q%dxv ", i * 7919);
    buffer_char(&b, '\0');
    assert_in_range(b.n, 210, 900);
    row(&w, "a", "", b.p);
    told(&w, "");
    buffer_free(&b);
    language_watch_free(&w);
}

static void test_join(void **state) {
    (void)state;
    struct language_watch all = watch("en"), one = watch("en");
    row(&one, "a", "fr", "x");
    row(&one, "b", "en", "x");
    language_watch_end(&one);
    language_watch_join(&all, &one);
    language_watch_join(&all, &one);
    told(&all, "1 French (\"a\")");
    assert_int_equal(all.docs, 4);
    language_watch_free(&all);
    language_watch_free(&one);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_recognised),
                                       cmocka_unit_test(test_said), cmocka_unit_test(test_alike),
                                       cmocka_unit_test(test_doubt), cmocka_unit_test(test_join)};
    return cmocka_run_group_tests_name("language_watch", tests, NULL, NULL);
}
