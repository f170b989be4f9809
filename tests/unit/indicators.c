/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/indicators.h"

#include "tests/unit/testing.h"

#include "models/cover.h"
#include "tests/unit/counted.h"

static const char *const wanted[] = {"date"};

/* Sets as rows of 0 and 1. */
static struct sets sets_of(const char *const *rows, size_t n) {
    struct sets s;
    sets_make(&s, n, strlen(rows[0]));
    for (size_t i = 0; i < n; i++)
        for (size_t k = 0; rows[i][k]; k++)
            if (rows[i][k] == '1')
                sets_add(&s, i, k);
    return s;
}

/* The second gains 3 first; then three sets gain 2, of which the last two have 3 elements, and the
 * earlier of these is taken. Nothing holds the last element. */
static void test_cover(void **state) {
    (void)state;
    const char *const rows[] = {"1100000", "0011100", "1110000", "1101000", "0000010"};
    struct sets s = sets_of(rows, 5), turned;
    struct cover_step steps[7];
    assert_int_equal(cover_greedy(&s, steps), 3);
    assert_true(steps[0].pick == 1 && steps[0].gain == 3 && steps[0].covered == 3);
    assert_true(steps[1].pick == 2 && steps[1].gain == 2 && steps[1].covered == 5);
    assert_true(steps[2].pick == 4 && steps[2].gain == 1 && steps[2].covered == 6);
    sets_turn(&s, &turned);
    assert_true(turned.n == 7 && turned.universe == 5);
    assert_int_equal(sets_size(&turned, 0), 3);
    assert_int_equal(sets_both(&turned, 0, 2), 1);
    assert_int_equal(cover_greedy(&turned, steps), 3); /* 1, 3, 4; 2, then 6 */
    assert_true(steps[0].pick == 0 && steps[1].pick == 2 && steps[2].pick == 5);
    sets_free(&s);
    sets_free(&turned);
}

/* More than one word of bits. */
static void test_wide(void **state) {
    (void)state;
    struct sets s;
    struct cover_step steps[2];
    sets_make(&s, 2, 130);
    for (size_t k = 0; k < 130; k++)
        sets_add(&s, k >= 64, k);
    assert_int_equal(cover_greedy(&s, steps), 2);
    assert_true(steps[0].pick == 1 && steps[0].gain == 66 && steps[1].covered == 130);
    sets_free(&s);
}

static void test_inclusion(void **state) {
    (void)state;
    assert_int_equal(inclusion_of(10, 10, 9).kind, INCLUSION_TOGETHER);
    assert_int_equal(inclusion_of(10, 11, 9).kind, INCLUSION_FIRST);
    assert_int_equal(inclusion_of(11, 10, 9).kind, INCLUSION_SECOND);
    assert_int_equal(inclusion_of(10, 10, 8).kind, INCLUSION_NONE);
    struct inclusion none = inclusion_of(0, 0, 0);
    assert_int_equal(none.kind, INCLUSION_NONE);
    assert_int_equal(none.jaccard.why, REASON_BOTH_ABSENT);
    assert_int_equal(none.second_given_first.why, REASON_THEME_ABSENT);
    assert_true(inclusion_of(4, 2, 2).jaccard.x == 0.5);
}

static bool keep(void *with, const struct indicator *row) {
    struct buffer *to = with;
    indicators_finding(&row->finding, to);
    buffer_format(to, " %llu %.*s %.*s %.*s %llu/%llu %.3f|", (unsigned long long)row->step,
                  SLICE_ARGS(row->theme), SLICE_ARGS(row->other), SLICE_ARGS(row->doc),
                  (unsigned long long)row->n, (unsigned long long)row->of, row->saved.x);
    return true;
}

static void check(const char *by, const char *rows, const char *never, const char *expected) {
    struct counted c;
    struct chronology order;
    struct indicator_counts counts;
    struct buffer text = {0};
    counted_rows(&c, wanted, 1, by, rows);
    if (never)
        links_table_add_theme(&c.table, slice_of(never));
    assert_true(links_table_finish(&c.table, &c.fault));
    assert_true(chronology_make(&order, &c.table, 0, &c.fault));
    assert_true(indicators_score(&c.table, &order, &counts, keep, &text));
    holds(&text, expected);
    buffer_free(&text);
    chronology_free(&order);
    counted_free(&c);
}

#define DOC(d, date) d " - - 9 - 90 P " date " - -|"
#define HIT(d, t) d " - " t " 1 1 - - - - -|"

/* Seven transcripts and an empty one. x is in 1 to 5, y in all, p/q in 1 to 5 with its parent p, z
 * in 6: x and p/q travel together and lie within y, which is everywhere; 6 shows y and z, and 2 or
 * 1 the others: 2 is the earlier by its date. */
static void test_findings(void **state) {
    (void)state;
    check("",
          DOC("1", "2025-02") HIT("1", "p") HIT("1", "p/q") HIT("1", "x") HIT("1", "y")
              DOC("2", "2025-01") HIT("2", "p") HIT("2", "p/q") HIT("2", "x") HIT("2", "y")
                  DOC("3", "2025-03") HIT("3", "p") HIT("3", "p/q") HIT("3", "x") HIT("3", "y")
                      DOC("4", "2025-04") HIT("4", "p") HIT("4", "p/q") HIT("4", "x") HIT("4", "y")
                          DOC("5", "2025-05") HIT("5", "p") HIT("5", "p/q") HIT("5", "x")
                              HIT("5", "y") DOC("6", "2025-06") HIT("6", "y") HIT("6", "z")
                                  DOC("7", "2025-07") HIT("7", "y") "8 - - 0 - 0 P 2025-08 - -",
          "never",
          "silent 1 never   0/7 0.167|ceiling 1 y   7/7 0.167|"
          "travel_together 1 p x  5/5 0.167|travel_together 2 p/q x  5/5 0.167|"
          "first_within_second 1 p y  5/5 0.167|first_within_second 2 p/q y  5/5 0.167|"
          "first_within_second 3 x y  5/5 0.167|covering_theme 1 y   7/7 0.800|"
          "reading_list 1   2 4/5 0.857|reading_list 2   6 5/5 0.714|");
}

/* Four transcripts say nothing of pairs; two levels of one are one transcript. */
static void test_few(void **state) {
    (void)state;
    check("group",
          "a new - 5 - 50 P - - -|a new x 1 1 - - - - -|a old - 5 - 50 P - - -|"
          "a old y 1 1 - - - - -|b old - 5 - 50 P - - -|b old y 2 2 - - - - -",
          NULL, "covering_theme 1 y   2/2 0.500|reading_list 1   a 2/2 0.500|");
    check("", "a - - 0 - 0 P - - -", "x", "silent 1 x   0/0 1.000|");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_cover),     cmocka_unit_test(test_wide),
        cmocka_unit_test(test_inclusion), cmocka_unit_test(test_findings),
        cmocka_unit_test(test_few),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
