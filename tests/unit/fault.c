/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pipeline/fault.h"

#include <errno.h>

#include "tests/unit/testing.h"

static void test_messages(void **state) {
    struct fault f = {.stage = "match"};
    (void)state;
    assert_true(fault_none(&f));
    assert_false(fault_input(&f, (struct place){"c.tsv", 12, 2}, SLICE("(a\tb"), "no %s", "end"));
    assert_false(fault_none(&f));
    faulted(&f, STATUS_INPUT, "hearth match: c.tsv:12:2: no end: \"(a\\x09b\"\n");
    fault_input(&f, (struct place){"c.tsv", 12, 0}, NO_QUOTE, "bad");
    faulted(&f, STATUS_INPUT, "hearth match: c.tsv:12: bad\n");
    fault_input(&f, (struct place){"a\nb", 0, 7}, SLICE(""), "bad");
    faulted(&f, STATUS_INPUT, "hearth match: a\\x0ab: bad: \"\"\n");
    fault_input(&f, (struct place){"c.zip", 0, 0}, NO_QUOTE, "%s is bad", "a\nhearth: b\033[m");
    faulted(&f, STATUS_INPUT, "hearth match: c.zip: a\\x0ahearth: b\\x1b[m is bad\n");
    fault_usage(&f, "no such option");
    faulted(&f, STATUS_USAGE, "hearth match: no such option\n");
    errno = ENOENT;
    fault_system(&f, "x.tsv");
    faulted(&f, STATUS_SYSTEM, "hearth match: x.tsv: No such file or directory\n");
    f.stage = NULL;
    fault_usage(&f, "x");
    faulted(&f, STATUS_USAGE, "hearth: x\n");
}

/* The first fault sticks; with `many` all are told, and the first decides the status. */
static void test_first(void **state) {
    struct fault one = {.stage = "a"}, many = {.stage = "b", .many = true};
    (void)state;
    fault_input(&one, NO_PLACE, NO_QUOTE, "first");
    fault_usage(&one, "second");
    assert_int_equal(one.count, 1);
    fault_usage(&many, "one");
    assert_false(fault_take(&many, &one));
    assert_int_equal(many.count, 2);
    faulted(&many, STATUS_USAGE, "hearth b: one\nhearth a: first\n");
    struct fault none = {0};
    assert_false(fault_take(&one, &none));
    faulted(&one, STATUS_INPUT, "hearth a: first\n");
    assert_true(fault_take(&one, &none));
    fault_free(&none);
}

static void test_visible(void **state) {
    struct buffer b = {0};
    (void)state;
    text_visible(&b, SLICE("caf\xc3\xa9 \x01\x7f\xff\xe2\x80 \xe2\x80\xae \xc2\x85 \xe2\x80\xa8"),
                 0);
    holds(&b, "caf\xc3\xa9 \\x01\\x7f\\xff\\xe2\\x80 \\xe2\\x80\\xae \\xc2\\x85 \\xe2\\x80\\xa8");
    text_visible(&b, SLICE("abcdef"), 3);
    holds(&b, "abc\xe2\x80\xa6");
    text_visible(&b, SLICE("ab\xe2\x80\x99x"), 3); /* a character is never cut */
    holds(&b, "ab\xe2\x80\x99\xe2\x80\xa6");
    text_visible(&b, SLICE("abc"), 3);
    holds(&b, "abc");
    buffer_free(&b);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_messages),
        cmocka_unit_test(test_first),
        cmocka_unit_test(test_visible),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
