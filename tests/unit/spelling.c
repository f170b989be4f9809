/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/spelling.h"

#include "tests/unit/testing.h"

static const struct slice names[] = {
    {"ground", 6},       {"ground/trust", 12}, {"power", 5},         {"power/voice", 11},
    {"power/trust", 11}, {"ways/arts", 9},     {"ways/stories", 12}, {"trustees", 8},
};
enum { NAMES = sizeof names / sizeof *names };

static size_t find(const char *typed) {
    return spelling_find(names, NAMES, slice_of(typed));
}

static void which_is_meant(void **state) {
    (void)state;
    assert_int_equal(find("ground"), 0); /* the same, though another begins with it */
    assert_int_equal(find("ground/trust"), 1);
    assert_int_equal(find("voice"), 3);     /* the only end */
    assert_int_equal(find("trust"), NAMES); /* two ends; and a beginning, which has to wait */
    assert_int_equal(find("way"), NAMES);   /* two beginnings */
    assert_int_equal(find("ways/s"), 6);    /* the only beginning */
    assert_int_equal(find("oice"), NAMES);  /* an end, but not of a level */
    assert_int_equal(find(""), NAMES);
    assert_int_equal(find("Ground"), NAMES);
    assert_int_equal(spelling_find(NULL, 0, SLICE("x")), 0);
}

static void nearest(const char *typed, size_t most, const char *wanted) {
    size_t near[NAMES];
    struct buffer text = {0};
    size_t n = spelling_near(names, NAMES, slice_of(typed), near, most);
    for (size_t i = 0; i < n; i++)
        buffer_format(&text, i ? " %zu" : "%zu", near[i]);
    holds(&text, wanted);
    buffer_free(&text);
}

static void which_are_near(void **state) {
    (void)state;
    nearest("trust", 8, "1 4 7"); /* hold it */
    nearest("TRUST", 2, "1 4");
    nearest("trsut", 8, "1 4"); /* two bytes of the last level */
    nearest("pwer", 8, "2");    /* one byte */
    nearest("zzz", 8, "");
    nearest("vioce", 8, "3");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(which_is_meant),
        cmocka_unit_test(which_are_near),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
