/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/turns.h"

static const struct {
    const char *text, *turns;
} rows[] = {
    {"0:01\tAna\tWe tried twice.\n0:05\tJoe\tDid you?\n",
     "1|Ana|1.000||1|We tried twice.\n2|Joe|5.000||2|Did you?\n"},
    {"Ana:\t[00:00:01]\tWe tried twice.\nJoe:\t[00:00:05]\tDid you?\n\t[00:00:07]\tReally?\n",
     "1|Ana|1.000||1|We tried twice.\n2|Joe|5.000||2|Did you?\n2|Joe|7.000||3|Really?\n"},
    /* A header says what the columns are. */
    {"Interview of May\nSpeaker\tText\nAna\tWe tried twice.\nJoe\tYes.\nand a line of nobody\n",
     "1|Ana|||3|We tried twice.\n2|Joe|||4|Yes.\n3||||5|and a line of nobody\n"},
    {"Time\tSpeaker\tText\tCode\n0:01\tAna\tWe tried.\tx1\n0:03\tJoe\tYes.\t\n",
     "1|Ana|1.000||2|We tried.\n2|Joe|3.000||3|Yes.\n"},
    {"one\ttwo\n", "!hearth ingest: talk: no rows of time, speaker and text with tabs between\n"},
};

static void test_rows(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        assert_turns(&reader_cells, rows[i].text, false, rows[i].turns);
        assert_true((reader_cells.detect(slice_of(rows[i].text)) > 0) == (*rows[i].turns != '!'));
    }
}

static void test_detect(void **state) {
    static const char *const none[] = {"", "Anna:\tHello.\nBen:\tYes.\n",
                                       "Anna: Hello.\nBen: Yes.\n", "a\tb\tc\nd\te\tf\n",
                                       "1\t2\t3\t4\t5\n1\t2\t3\t4\t5\n"};
    (void)state;
    for (size_t i = 0; i < sizeof none / sizeof *none; i++)
        if (reader_cells.detect(slice_of(none[i])))
            fail_msg("taken for rows of cells: %s", none[i]);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_rows),
        cmocka_unit_test(test_detect),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
