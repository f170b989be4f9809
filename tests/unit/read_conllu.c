/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/left.h"

static const struct {
    const char *text, *turns, *left;
} rows[] = {
    /* The speaker before the sentence or behind it. */
    {"# sent_id = 1\n# speaker = L1\n# text = on a "
     "essayé.\n1\ton\til\tPRON\t_\t_\t2\tnsubj\t_\t_\n\n# text = deux fois.\n# speaker = L1\n\n# "
     "speaker = L2\n# text = oui.\n",
     "1|L1|||3|on a essayé.\n1|L1|||6|deux fois.\n2|L2|||10|oui.\n",
     "1|comment|# sent_id = 1\n4|comment|1\ton\til\tPRON\t_\t_\t2\tnsubj\t_\t_\n"},
};

static void test_rows(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        assert_read(&reader_conllu, rows[i].text, rows[i].turns, rows[i].left);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_rows)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
