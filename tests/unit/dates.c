/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/dates.h"

#include "tests/unit/testing.h"

static int64_t between(const char *first, const char *second) {
    return date_days(slice_of(second)) - date_days(slice_of(first));
}

/* Counted on a calendar. */
static void test_days(void **state) {
    (void)state;
    assert_int_equal(date_days(SLICE("0000-03-01")), 0);
    assert_int_equal(between("2025-03-01", "2025-03-02"), 1);
    assert_int_equal(between("2025-01-01", "2025-12-31"), 364);
    assert_int_equal(between("2024-02-28", "2024-03-01"), 2);
    assert_int_equal(between("2025-02-28", "2025-03-01"), 1);
    assert_int_equal(between("1900-02-28", "1900-03-01"), 1);
    assert_int_equal(between("2000-02-28", "2000-03-01"), 2);
    assert_int_equal(between("1970-01-01", "2000-01-01"), 10957);
    assert_int_equal(between("2024-12-31", "2025"), 1);
    assert_int_equal(between("2025-06", "2025-06-11T10:00"), 10);
    assert_int_equal(between("0000-01-01", "0000-03-01"), 60);
}

/* Each day of 400 years is one behind the day before. */
static void test_each_day(void **state) {
    (void)state;
    char text[16] = "1900-01-01";
    int64_t day = date_days(slice_of(text));
    for (int year = 1900; year < 2300; year++)
        for (int month = 1; month <= 12; month++)
            for (int d = 1; d <= 31; d++) {
                snprintf(text, sizeof text, "%04d-%02d-%02d", year, month, d);
                if (date_is_iso(slice_of(text)))
                    assert_int_equal(date_days(slice_of(text)), day++);
            }
    assert_int_equal(day - date_days(SLICE("1900-01-01")), 146097);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_days),
        cmocka_unit_test(test_each_day),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
