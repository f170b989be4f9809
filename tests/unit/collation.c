/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/collation.h"

#include "tests/unit/testing.h"

/* <0, 0 or >0: the order of two lists of words, one space between. */
static int order(struct collation *c, const char *a, const char *b) {
    const char *const lists[] = {a, b};
    struct buffer keys[2] = {{0}, {0}};
    for (size_t i = 0; i < 2; i++)
        for (struct slice rest = slice_of(lists[i]); rest.p && rest.n;)
            collation_key(c, slice_cut(&rest, ' '), &keys[i]);
    int found = slice_cmp(buffer_slice(&keys[0]), buffer_slice(&keys[1]));
    buffer_free(&keys[0]);
    buffer_free(&keys[1]);
    return found;
}

static void test_words(void **state) {
    (void)state;
    struct collation *c = collation_new();
    assert_non_null(c);
    assert_true(order(c, "apple", "Banana") < 0);
    assert_true(order(c, "Apple", "apple") == 0);
    assert_true(order(c, "elan", "élan") < 0);
    assert_true(order(c, "élan", "elano") < 0); /* the accent counts least */
    assert_true(order(c, "été", "zone") < 0);
    assert_true(order(c, "2", "a") < 0);
    collation_free(c);
}

/* The first word decides, whatever follows; a list that ends is before one that goes on. */
static void test_lists(void **state) {
    (void)state;
    struct collation *c = collation_new();
    assert_true(order(c, "a z", "ab a") < 0);
    assert_true(order(c, "we", "we are") < 0);
    assert_true(order(c, "We z", "we a") > 0);
    assert_true(order(c, "", "a") < 0);
    collation_free(c);
}

/* Longer than any word, and than the room that a key is given first. */
static void test_long(void **state) {
    (void)state;
    struct collation *c = collation_new();
    struct buffer word = {0}, key = {0};
    for (size_t i = 0; i < 10000; i++)
        buffer_text(&word, "é");
    collation_key(c, buffer_slice(&word), &key);
    assert_true(key.n > 1000);
    assert_int_equal(key.p[key.n - 1], 0);
    assert_null(memchr(key.p, 0, key.n - 1));
    buffer_free(&word);
    buffer_free(&key);
    collation_free(c);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_words),
        cmocka_unit_test(test_lists),
        cmocka_unit_test(test_long),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
