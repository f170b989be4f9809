/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pipeline/slice.h"

#include "pipeline/scan.h"
#include "tests/unit/testing.h"

static void test_order(void **state) {
    (void)state;
    const char *const ascending[] = {"", "A", "AA", "B", "a", "ab", "b", "\xc3\xa9", "\xff"};
    size_t n = sizeof ascending / sizeof *ascending;
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j < n; j++) {
            int c = slice_cmp(slice_of(ascending[i]), slice_of(ascending[j]));
            assert_true(i < j ? c < 0 : i > j ? c > 0 : c == 0);
            assert_int_equal(slice_eq(slice_of(ascending[i]), slice_of(ascending[j])), i == j);
        }
    struct slice none = {NULL, 0};
    assert_true(slice_eq(none, SLICE("")));
    assert_int_equal(slice_cmp(none, SLICE("")), 0);
}

static void test_cut(void **state) {
    (void)state;
    struct slice rest = SLICE("a::bc:");
    same_text(slice_cut(&rest, ':'), "a");
    same_text(slice_cut(&rest, ':'), "");
    same_text(slice_cut(&rest, ':'), "bc");
    assert_non_null(rest.p);
    same_text(slice_cut(&rest, ':'), "");
    assert_null(rest.p);
    rest = SLICE("");
    same_text(slice_cut(&rest, ':'), "");
    assert_null(rest.p);
}

static void test_trim(void **state) {
    (void)state;
    same_text(slice_trim(SLICE("  a b \t ")), "a b \t");
    same_text(slice_trim(SLICE("   ")), "");
    same_text(slice_trim(SLICE("")), "");
}

static void test_scan(void **state) {
    (void)state;
    char text[80];
    for (size_t n = 0; n < sizeof text; n++)
        for (size_t at = 0; at <= n; at++) {
            memset(text, 'x', sizeof text);
            text[at] = ' '; /* at n it is behind the end */
            assert_ptr_equal(scan_space(text, text + n), text + at);
        }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_order),
        cmocka_unit_test(test_cut),
        cmocka_unit_test(test_trim),
        cmocka_unit_test(test_scan),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
