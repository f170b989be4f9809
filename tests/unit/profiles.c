/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/profiles.h"

#include "tests/unit/testing.h"

#include "tests/unit/counted.h"

static const char *const wanted[] = {"wave"};

/* Four transcripts of one project, two in each wave; units that hold the themes:
 *
 *     a (w1)  x 4      b (w1)  x 4      c (w2)  y 4      d (w2)  y 4
 *
 * As observed every theme has its wave: chi-square is n, inertia 1. Of the six ways to deal two
 * waves to four transcripts two part the themes so (each the other's mirror); in the other four
 * both waves have 4 of both, and the inertia is 0. The parent p of the themes stands only above. */
static const char rows[] = "a - - 9 - 9 P - w1 -|a - p 4 4 - - - - -|a - p/x 4 4 - - - - -|"
                           "b - - 9 - 9 P - w1 -|b - p 4 4 - - - - -|b - p/x 4 4 - - - - -|"
                           "c - - 9 - 9 P - w2 -|c - p 4 4 - - - - -|c - p/y 4 4 - - - - -|"
                           "d - - 9 - 9 P - w2 -|d - p 4 4 - - - - -|d - p/y 4 4 - - - - -";

static void test_by_hand(void **state) {
    (void)state;
    struct counted c;
    struct profiles p;
    counted_make(&c, wanted, 1, "", rows);
    profiles_make(&p, &c.table, 0, THEME_LEVEL_FINEST);
    assert_int_equal(p.n_themes, 2);
    assert_int_equal(p.levels.n, 2);
    same_text(links_table_theme_name(&c.table, p.ranks[0]), "p/x");
    const uint64_t counts[] = {8, 0, 0, 8};
    assert_memory_equal(p.counts, counts, sizeof counts);
    struct relabelled test = profiles_test(&p, &c.table, 1);
    assert_true(test.exact);
    assert_int_equal(test.arrangements, 6);
    assert_true(test.p.x == 2.0 / 6);
    profiles_free(&p);
    profiles_make(&p, &c.table, 0, 1);
    assert_int_equal(p.n_themes, 1);
    same_text(links_table_theme_name(&c.table, p.ranks[0]), "p");
    profiles_free(&p);
    counted_free(&c);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_by_hand),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
