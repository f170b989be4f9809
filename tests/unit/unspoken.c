/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/unspoken.h"

#include "tests/unit/texts.h"

/* In order of their lines, however they came; of the whole file first; far lines as near ones. */
static void test_round(void **state) {
    struct unspoken_line lines[] = {
        {9, UNSPOKEN_OTHER, {"", 0}},         {1, UNSPOKEN_HEADER, {"", 0}},
        {9, UNSPOKEN_TIME, {"", 0}},          {0, UNSPOKEN_NOTE, {"", 0}},
        {UINT64_MAX, UNSPOKEN_MARK, {"", 0}}, {300, UNSPOKEN_CODE, {"", 0}},
        {8, UNSPOKEN_NAME, {"", 0}},          {100000, UNSPOKEN_DELETED, {"", 0}},
    };
    static const struct {
        uint64_t line;
        enum unspoken why;
    } wanted[] = {{0, UNSPOKEN_NOTE},         {1, UNSPOKEN_HEADER},       {8, UNSPOKEN_NAME},
                  {9, UNSPOKEN_TIME},         {9, UNSPOKEN_OTHER},        {300, UNSPOKEN_CODE},
                  {100000, UNSPOKEN_DELETED}, {UINT64_MAX, UNSPOKEN_MARK}};
    struct buffer b = {0};
    size_t i = 0;
    (void)state;
    unspoken_pack(&b, lines, sizeof lines / sizeof *lines);
    for (struct unspoken_walk w = {.rest = buffer_slice(&b)}; unspoken_next(&w); i++) {
        assert_int_equal(w.line, wanted[i].line);
        assert_int_equal(w.why, wanted[i].why);
    }
    assert_int_equal(i, sizeof wanted / sizeof *wanted);
    buffer_free(&b);
}

static void test_small(void **state) {
    struct unspoken_line lines[200];
    struct buffer b = {0};
    (void)state;
    unspoken_pack(&b, lines, 0);
    assert_int_equal(b.n, 0);
    for (size_t i = 0; i < 200; i++)
        lines[i] = (struct unspoken_line){4 * i + 2, UNSPOKEN_TIME, {"", 0}};
    unspoken_pack(&b, lines, 200);
    assert_int_equal(b.n, 200);
    buffer_free(&b);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_round), cmocka_unit_test(test_small)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
