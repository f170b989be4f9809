/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/word_list.h"

#include "corpus/label_hints.h"
#include "corpus/mark_words.h"
#include "tests/unit/testing.h"

static void test_has(void **state) {
    (void)state;
    assert_true(word_list_has("a", SLICE("A")));
    assert_false(word_list_has("", SLICE("a")));
    assert_false(word_list_has("a|b", SLICE("")));
    assert_false(word_list_has("b|d|f", SLICE("e")));
    assert_false(word_list_has("ab|cd", SLICE("a")));
    assert_false(word_list_has("ab|cd", SLICE("abc")));
    assert_true(word_list_has("end time|start time", SLICE("Start Time")));
}

/* Every list is in order, has nothing twice and no capitals, and each of its items is found. */
static void test_lists(void **state) {
    const char *const *const all[] = {mark_words_lists, label_hints_lists};
    (void)state;
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        for (const char *const *list = all[i]; *list; list++) {
            struct slice before = {"", 0};
            for (struct slice rest = slice_of(*list), item; rest.p; before = item) {
                item = slice_cut(&rest, '|');
                if (slice_cmp(before, item) >= 0 || !word_list_has(*list, item))
                    fail_msg("out of order: %.*s", SLICE_ARGS(item));
                for (size_t k = 0; k < item.n; k++)
                    assert_false(item.p[k] >= 'A' && item.p[k] <= 'Z');
            }
        }
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_has), cmocka_unit_test(test_lists)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
