/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/stamps.h"

#include "tests/unit/texts.h"

static const struct {
    const char *text, *stamp, *rest;
    int64_t start, end; /* milliseconds */
} good[] = {
    {"[00:04:01] x", "[00:04:01]", "x", 241000, TIME_NONE},
    {" (4:01)\tx", "(4:01)", "x", 241000, TIME_NONE},
    {"\\[01:00:10.28\\] x", "\\[01:00:10.28\\]", "x", 3610280, TIME_NONE},
    {"[00:00:01.000 --> 00:00:02.500]", "[00:00:01.000 --> 00:00:02.500]", "", 1000, 2500},
    {"[0:05 - 0:04] x", "[0:05 - 0:04]", "x", 5000, TIME_NONE},
    {"[01:02:03:04]", "[01:02:03:04]", "", 93784000, TIME_NONE},
    {"[-00:00:00:03]", "[-00:00:00:03]", "", TIME_NONE, TIME_NONE},
    {"10:14:05 Ana", "10:14:05", "Ana", 36845000, TIME_NONE},
};

static void test_good(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
        struct slice s = slice_of(good[i].text);
        struct stamp stamp;
        assert_true(stamp_cut(&s, &stamp));
        assert_true(slice_eq(stamp.text, slice_of(good[i].stamp)));
        assert_true(slice_eq(s, slice_of(good[i].rest)));
        assert_true(stamp.start == good[i].start && stamp.end == good[i].end);
        assert_true(stamp.bare == (good[i].text[0] == '1'));
    }
}

static void test_bad(void **state) {
    static const char *const bad[] = {
        "",          "x",       "[12]",   "[inaudible 00:01:42]", "[00:61]",
        "10:30, we", "10:30pm", "[10:30", "(10:30 we met)"};
    (void)state;
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        struct slice s = slice_of(bad[i]), before = s;
        struct stamp stamp;
        assert_false(stamp_cut(&s, &stamp));
        assert_true(s.p == before.p && s.n == before.n);
    }
}

static void test_alone(void **state) {
    struct stamp stamp;
    (void)state;
    assert_true(stamp_alone(SLICE("  0:09 "), &stamp));
    assert_false(stamp_alone(SLICE("0:09 x"), &stamp));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_good),
        cmocka_unit_test(test_bad),
        cmocka_unit_test(test_alone),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
