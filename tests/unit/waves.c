/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/waves.h"

#include "tests/unit/testing.h"

#include "tests/unit/counted.h"

static const char *const wanted[] = {"wave", "date"};

/* The waves in their order, of documents that are a letter each; `none` when it is not known. */
static void ordered(const char *rows, const char *list, enum reason why, const char *order,
                    const char *numbers) {
    struct counted c;
    struct waves w;
    struct buffer text = {0};
    counted_make(&c, wanted, 2, "", rows);
    assert_true(waves_make(&w, &c.table, 0, 1, list, (struct place){"x", 1, 0}, &c.fault));
    assert_int_equal(w.why, why);
    waves_write(&w, &text);
    holds(&text, order);
    for (size_t i = 0; numbers && i < c.table.n_parts; i++)
        if (w.of[i] == LINKS_NONE)
            buffer_char(&text, '-');
        else
            buffer_u64(&text, w.of[i]);
    if (numbers)
        holds(&text, numbers);
    waves_free(&w);
    counted_free(&c);
    buffer_free(&text);
}

/* Not by name: Autumn comes after Baseline. A transcript without a date, and one without a wave, do
 * no harm; the earliest date of a wave decides. */
static void test_dates(void **state) {
    (void)state;
    ordered("a - - 5 - 9 - 2025-10-07 Autumn -|b - - 5 - 9 - 2025-03-11 Baseline -|"
            "c - - 5 - 9 - 2025-11-01 Baseline -|d - - 5 - 9 - - Autumn -|"
            "e - - 5 - 9 - 2024-01-01 - -",
            NULL, REASON_NONE, "Baseline,Autumn", "1001-");
    ordered("a - - 5 - 9 - 2025-03 second -|b - - 5 - 9 - 2025-03 first -", NULL, REASON_NONE,
            "first,second", "10");
    ordered("a - - 5 - 9 - 2025-03-01T10:00 y -|b - - 5 - 9 - 2024 x -", NULL, REASON_NONE, "x,y",
            "10");
    ordered("a - - 5 - 9 - 2025-01 2 -|b - - 5 - 9 - 2025-02 1 -", NULL, REASON_NONE, "2,1", "01");
}

static void test_numbers(void **state) {
    (void)state;
    ordered("a - - 5 - 9 - - 10 -|b - - 5 - 9 - - 2 -|c - - 5 - 9 - - 1 -", NULL, REASON_NONE,
            "1,2,10", "210");
    ordered("a - - 5 - 9 - - 10 -|b - - 5 - 9 - - 2 -|c - - 5 - 9 - - Baseline -", NULL,
            REASON_NO_TIMES, "", NULL);
}

/* One date that is none, or one wave without any, and nobody knows. */
static void test_not_known(void **state) {
    (void)state;
    ordered("a - - 5 - 9 - 7.10.2025 x -|b - - 5 - 9 - 2025-03-11 y -", NULL, REASON_NO_TIMES, "",
            NULL);
    ordered("a - - 5 - 9 - 2025-3-1 x -|b - - 5 - 9 - 2025-03-11 y -", NULL, REASON_NO_TIMES, "",
            NULL);
    ordered("a - - 5 - 9 - - x -|b - - 5 - 9 - 2025-03-11 y -", NULL, REASON_NO_TIMES, "", NULL);
}

static void test_too_few(void **state) {
    (void)state;
    ordered("a - - 5 - 9 - - - -|b - - 5 - 9 - 2025 - -", NULL, REASON_TOO_FEW_WAVES, "", "--");
    ordered("a - - 5 - 9 - 2025 x -|b - - 5 - 9 - 2025 x -", NULL, REASON_ONE_WAVE, "x", "00");
    ordered("a - - 5 - 9 - 2025 x -|b - - 0 - 0 - 2026 y -", NULL, REASON_ONE_WAVE, "x,y", "01");
    ordered("a - - 5 - 9 - - x -", NULL, REASON_ONE_WAVE, "", NULL);
}

/* The list goes before dates; a wave that is in no transcript keeps its number. */
static void test_list(void **state) {
    (void)state;
    ordered("a - - 5 - 9 - 2025 x -|b - - 5 - 9 - 2026 y -", "y, z,x,", REASON_NONE, "y,z,x", "20");
}

static void refused(const char *list, enum status status, const char *message) {
    struct counted c;
    struct waves w;
    counted_make(&c, wanted, 2, "", "a - - 5 - 9 - - x -|b - - 5 - 9 - - y -");
    assert_false(waves_make(&w, &c.table, 0, 1, list, (struct place){"x", 1, 0}, &c.fault));
    faulted(&c.fault, status, message);
    waves_free(&w);
    counted_free(&c);
}

static void test_refused(void **state) {
    (void)state;
    refused("y,z", STATUS_INPUT,
            "hearth: x:1: a wave of the counts that --waves does not name: \"x\"\n");
    refused("", STATUS_INPUT,
            "hearth: x:1: a wave of the counts that --waves does not name: \"x\"\n");
    refused("x,y,x", STATUS_USAGE, "hearth: --waves names a wave twice: \"x\"\n");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_dates),     cmocka_unit_test(test_numbers),
        cmocka_unit_test(test_not_known), cmocka_unit_test(test_too_few),
        cmocka_unit_test(test_list),      cmocka_unit_test(test_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
