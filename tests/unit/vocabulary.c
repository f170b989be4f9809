/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/vocabulary.h"

#include "tests/unit/testing.h"

enum { ROWS = 20000, WORDS = 90, LENGTH = 40 };

/* A row of words that often begin alike, in memory of its very size. */
static struct slice make_row(uint64_t *state, struct buffer *b) {
    static const char letters[] = "aab\0c";
    size_t n = draw_below(state, draw_below(state, 8) ? 20 : WORDS);
    buffer_clear(b);
    for (size_t i = 0; i < n; i++) {
        size_t length = draw_below(state, draw_below(state, 4) ? 4 : LENGTH);
        for (size_t k = 0; k < length; k++)
            buffer_char(b,
                        letters[draw_below(state, draw_below(state, 4) ? 2 : sizeof letters - 1)]);
        if (i + 1 < n)
            buffer_char(b, ' ');
    }
    char *row = mem_alloc(b->n);
    if (b->n)
        memcpy(row, b->p, b->n);
    return (struct slice){row, b->n};
}

/* Row by row the same ids as the words one by one. */
static void test_rows(void **state) {
    struct vocabulary v = {.n = 0};
    struct intern one_by_one = {0};
    struct buffer b = {0};
    uint64_t random = 5;
    (void)state;
    for (size_t k = 0; k < ROWS; k++) {
        struct slice row = make_row(&random, &b), rest = row;
        size_t n = vocabulary_row(&v, row), i = 0;
        bool gap = false;
        assert_int_equal(n, v.n);
        for (; row.n && rest.p; i++) {
            struct slice word = slice_cut(&rest, ' ');
            assert_true(i < n);
            assert_int_equal(v.ids[i], intern_add(&one_by_one, word));
            gap |= word.n == 0;
        }
        assert_int_equal(i, n);
        assert_int_equal(v.gap, gap);
        free((void *)row.p);
    }
    assert_true(v.words.count > 1000);
    assert_int_equal(v.words.count, one_by_one.count);
    vocabulary_free(&v);
    intern_free(&one_by_one);
    buffer_free(&b);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_rows)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
