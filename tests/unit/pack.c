/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pipeline/pack.h"

#include "tests/unit/testing.h"

static void test_round(void **state) {
    static const uint64_t numbers[] = {
        0, 1, 127, 128, 300, 16383, 16384, UINT32_MAX, UINT64_MAX / 2, UINT64_MAX - 1, UINT64_MAX};
    enum { N = sizeof numbers / sizeof *numbers };
    struct buffer b = {0};
    (void)state;
    for (size_t i = 0; i < N; i++)
        pack_number(&b, numbers[i]);
    pack_text(&b, SLICE(""));
    pack_text(&b, SLICE("some words"));
    struct unpacking u = {.rest = buffer_slice(&b)};
    for (size_t i = 0; i < N; i++)
        assert_true(unpack_number(&u) == numbers[i]);
    same_text(unpack_text(&u), "");
    same_text(unpack_text(&u), "some words");
    assert_int_equal(u.rest.n, 0);
    assert_false(u.bad);
    buffer_free(&b);
}

/* A number is seven bits to a byte, low ones first, the last byte without the high bit. */
static void test_bytes(void **state) {
    struct buffer b = {0};
    (void)state;
    pack_number(&b, 300);
    holds(&b, "\xac\x02");
    pack_text(&b, SLICE("hi"));
    holds(&b, "\x02hi");
    buffer_free(&b);
}

/* After what is wrong there is nothing. */
static void test_wrong(void **state) {
    static const struct {
        struct slice bytes;
        enum { NUMBER, TEXT, UP_TO_9, COUNT_OF_2 } what;
        bool bad;
    } cases[] = {
        {{"", 0}, NUMBER, true},
        {{"\x80", 1}, NUMBER, true},
        {{"\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01", 10}, NUMBER, false},
        {{"\xff\xff\xff\xff\xff\xff\xff\xff\xff\x02", 10}, NUMBER, true},
        {{"\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01", 11}, NUMBER, true},
        {{"\x03"
          "ab",
          3},
         TEXT,
         true},
        {{"\x02"
          "ab",
          3},
         TEXT,
         false},
        {{"\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01"
          "ab",
          12},
         TEXT,
         true},
        {{"\x09", 1}, UP_TO_9, false},
        {{"\x0a", 1}, UP_TO_9, true},
        {{"\x02"
          "abcd",
          5},
         COUNT_OF_2,
         false},
        {{"\x02"
          "abc",
          4},
         COUNT_OF_2,
         true},
        {{"\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01"
          "abcd",
          14},
         COUNT_OF_2,
         true},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct unpacking u = {.rest = cases[i].bytes};
        uint64_t got = cases[i].what == NUMBER    ? unpack_number(&u)
                       : cases[i].what == TEXT    ? unpack_text(&u).n
                       : cases[i].what == UP_TO_9 ? unpack_up_to(&u, 9)
                                                  : unpack_count(&u, 2);
        assert_int_equal(u.bad, cases[i].bad);
        assert_true(!u.bad || (got == 0 && u.rest.n == 0));
        assert_int_equal(u.bad ? unpack_number(&u) : 0, 0);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_round), cmocka_unit_test(test_bytes),
                                       cmocka_unit_test(test_wrong)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
