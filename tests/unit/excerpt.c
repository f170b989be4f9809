/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/excerpt.h"

#include "tests/unit/testing.h"

/* The mark of `word` where it first stands in the text. */
static struct excerpt_mark mark(const char *text, const char *word, unsigned kinds) {
    const char *at = strstr(text, word);
    assert_non_null(at);
    uint32_t from = (uint32_t)(at - text);
    return (struct excerpt_mark){from, from + (uint32_t)strlen(word), kinds};
}

static void shows(const char *text, struct excerpt_mark *marks, size_t n, size_t most,
                  const char *wanted) {
    struct buffer b = {0};
    excerpt_write(&b, slice_of(text), marks, n, most);
    holds(&b, wanted);
    buffer_free(&b);
}

static void short_texts_are_whole(void **state) {
    (void)state;
    const char *text = "We trust those who wait.";
    struct excerpt_mark marks[] = {mark(text, "wait", EXCERPT_SECOND),
                                   mark(text, "trust", EXCERPT_FIRST)};
    shows(text, marks, 2, 24, "We *trust* those who _wait_.");
    shows("", NULL, 0, 10, "");
    shows("no find", NULL, 0, 10, "no find");
}

static void marks_that_overlap_are_one(void **state) {
    (void)state;
    const char *text = "the shared table";
    struct excerpt_mark marks[] = {mark(text, "shared", EXCERPT_FIRST),
                                   mark(text, "shared table", EXCERPT_SECOND),
                                   mark(text, "shared", EXCERPT_FIRST),
                                   {3, 3, EXCERPT_FIRST}};
    shows(text, marks, 4, 99, "the *_shared table_*");
}

static void cut_around_the_nearest_two(void **state) {
    (void)state;
    const char *text = "one trust two three four five six seven eight nine ten faith eleven wait "
                       "twelve thirteen fourteen fifteen sixteen";
    struct excerpt_mark marks[] = {mark(text, "trust", EXCERPT_FIRST),
                                   mark(text, "faith", EXCERPT_FIRST),
                                   mark(text, "wait", EXCERPT_SECOND)};
    /* "faith eleven wait" has 17; 40 leave 11 on each side, then whole words. */
    shows(text, marks, 3, 40, "… nine ten *faith* eleven _wait_ twelve …");
}

static void far_apart_two_windows(void **state) {
    (void)state;
    const char *text = "aa bb cc trust dd ee ff gg hh ii jj kk ll mm nn oo pp wait qq rr ss tt uu";
    struct excerpt_mark marks[] = {mark(text, "trust", EXCERPT_FIRST),
                                   mark(text, "wait", EXCERPT_SECOND)};
    /* 8 on each side of both: "aa bb cc " is 9, so its first word goes. */
    shows(text, marks, 2, 32, "… bb cc *trust* dd ee … oo pp _wait_ qq rr …");
}

static void cut_between_characters(void **state) {
    (void)state;
    /* No space to cut at: at a code point, never within one. */
    const char *text = "äöüäöüäöüTäöüäöüäöü";
    struct excerpt_mark marks[] = {mark(text, "T", EXCERPT_FIRST)};
    shows(text, marks, 1, 5, "… öü*T*äö …");
    shows("äöüäöü", NULL, 0, 2, "äö …");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(short_texts_are_whole),      cmocka_unit_test(marks_that_overlap_are_one),
        cmocka_unit_test(cut_around_the_nearest_two), cmocka_unit_test(far_apart_two_windows),
        cmocka_unit_test(cut_between_characters),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
