/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/left.h"

static const struct {
    const char *text, *turns, *left;
} rows[] = {
    {"[id1]\tWe tried.\n[id2] Yes.\n[id1] Good.\n",
     "1|id1|||1|We tried.\n2|id2|||2|Yes.\n3|id1|||3|Good.\n", ""},
    {"<Ana> We tried.\n<Ben_2> Yes.\n<Ana> Good.\nand more\n",
     "1|Ana|||1|We tried.\n2|Ben_2|||2|Yes.\n3|Ana|||3|Good. and more\n", ""},
    {"Ana \u2014 We tried \u2014 twice.\n\nBen \u2014 Yes.\n\nAna \u2014 Good.\n",
     "1|Ana|||1|We tried \u2014 twice.\n2|Ben|||3|Yes.\n3|Ana|||5|Good.\n", ""},
    {"Ana - We tried.\nBen - Yes.\nAna - Good.\n",
     "1|Ana|||1|We tried.\n2|Ben|||2|Yes.\n3|Ana|||3|Good.\n", ""},
    /* Dashes in prose, noises in brackets, times. */
    {"Anyway \u2014 we tried.\n\nIt rained \u2014 a lot.\n\nThen \u2014 we left.\n",
     "1||||1|Anyway \u2014 we tried.\n2||||3|It rained \u2014 a lot.\n3||||5|Then \u2014 we "
     "left.\n",
     ""},
    {"[laughter] We tried.\n\nYes.\n\n[laughter] Good.\n\nSo.\n",
     "1||||1|We tried.\n2||||3|Yes.\n3||||5|Good.\n4||||7|So.\n",
     "1|mark|[laughter]\n5|mark|[laughter]\n"},
};

static void test_rows(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        assert_read(&reader_text, rows[i].text, rows[i].turns, rows[i].left);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_rows),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
