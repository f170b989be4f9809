/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/quotations.h"

#include "tests/unit/testing.h"

/* Written down as chosen: "0 2 5". */
static void chosen(const struct quotation *all, size_t n, size_t most, const char *wanted) {
    size_t picks[16];
    struct buffer text = {0};
    assert_true(most <= 16);
    size_t count = quotations_choose(all, n, most, picks);
    for (size_t i = 0; i < count; i++)
        buffer_format(&text, i ? " %zu" : "%zu", picks[i]);
    holds(&text, wanted);
    buffer_free(&text);
}

static void from_every_project_first(void **state) {
    (void)state;
    /* Project 0 has the four best; one of each comes before a second of any. */
    const struct quotation all[] = {
        {0, 0, 0, 1}, {0, 1, 0, 2}, {0, 2, 1, 3}, {0, 3, 1, 4}, {1, 4, 2, 9}, {2, 5, 3, 8},
    };
    chosen(all, 6, 1, "0");
    chosen(all, 6, 2, "0 5");
    chosen(all, 6, 3, "0 4 5");
    /* Then again from project 0, which has a speaker and a transcript that were not used. */
    chosen(all, 6, 4, "0 2 4 5");
}

static void from_every_speaker_next(void **state) {
    (void)state;
    /* One project: the loudest speaker has the best scores, but each speaker comes once first. */
    const struct quotation all[] = {
        {0, 0, 0, 0}, {0, 0, 0, 1}, {0, 0, 1, 2}, {0, 1, 0, 50}, {0, 2, 0, 60},
    };
    chosen(all, 5, 3, "0 3 4");
    /* A second time the same speaker, in the transcript that was used less. */
    chosen(all, 5, 4, "0 2 3 4");
}

static void the_best_of_equals(void **state) {
    (void)state;
    const struct quotation all[] = {{0, 0, 0, 7}, {0, 1, 1, 3}, {0, 2, 2, 3}};
    chosen(all, 3, 1, "1"); /* of the same score the first */
    chosen(all, 3, 2, "1 2");
}

static void fewer_than_wanted(void **state) {
    (void)state;
    const struct quotation all[] = {{3, 2, 1, 0}, {3, 2, 1, 0}};
    chosen(all, 2, 10, "0 1");
    chosen(all, 2, 0, "");
    chosen(all, 0, 10, "");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(from_every_project_first),
        cmocka_unit_test(from_every_speaker_next),
        cmocka_unit_test(the_best_of_equals),
        cmocka_unit_test(fewer_than_wanted),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
