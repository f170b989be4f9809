/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/page/window_places.h"

#include "tests/unit/testing.h"

enum { MOST = 12 };

/* One letter for each turn: its item of the agenda; in capitals it is a facilitator's; `.` a turn
 * without words. */
static void places(uint32_t window, const char *talk, const uint32_t *wanted) {
    struct talk_turn turns[MOST] = {{.words = 0}};
    uint32_t got[MOST];
    size_t n = strlen(talk);
    for (size_t i = 0; i < n; i++) {
        bool asked = talk[i] >= 'A' && talk[i] <= 'Z';
        turns[i].agenda = (uint32_t)(asked ? talk[i] + 'a' - 'A' : talk[i]);
        turns[i].asked = asked;
        turns[i].words = talk[i] == '.' ? 0 : 5;
    }
    window_places(&(struct spoken){.turns = turns, .n_turns = n}, window, got);
    for (size_t i = 0; i < n; i++)
        assert_int_equal(got[i], wanted[i]);
}

static void turns_that_do_not_count_are_stepped_over(void **state) {
    (void)state;
    places(2, "aaa", (const uint32_t[]){1, 2, 3});
    places(2, "AaA.aa", (const uint32_t[]){0, 1, 0, 0, 2, 3});
    places(2, "", (const uint32_t[]){0});
    places(2, "A.A", (const uint32_t[]){0, 0, 0});
}

/* Two of different items differ by K or more, so that no window of K has both. */
static void items_of_the_agenda_are_apart(void **state) {
    (void)state;
    places(3, "aaabbb", (const uint32_t[]){1, 2, 3, 7, 8, 9});
    places(2, "aaBBbb", (const uint32_t[]){1, 2, 0, 0, 5, 6});
    places(2, "aaBaa", (const uint32_t[]){1, 2, 0, 3, 4});
}

static void too_short_for_a_window(void **state) {
    (void)state;
    places(3, "aabbbaa", (const uint32_t[]){0, 0, 6, 7, 8, 0, 0});
    places(4, "aaa", (const uint32_t[]){0, 0, 0});
    places(3, "aA.a", (const uint32_t[]){0, 0, 0, 0});
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(turns_that_do_not_count_are_stepped_over),
        cmocka_unit_test(items_of_the_agenda_are_apart),
        cmocka_unit_test(too_short_for_a_window),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
