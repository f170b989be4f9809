/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/left.h"

static const struct {
    const char *text, *turns, *left;
} rows[] = {
    /* Codes, fragments of YAML, sections. */
    {"---\nrock: 1\n---\n# a comment\n[[uid=7xccq]] We tried twice. [[access>delay]] "
     "[[staff]]\n[[uid=7xccr]] Then not.\n---<<stanza>>---\n[[uid=7xccs]] It [not that] rained.\n",
     "1||||5|We tried twice.\n2||||6|Then not.\n3||||8|It [not that] rained.\n",
     "1|comment|---\n2|comment|rock: 1\n3|comment|---\n4|comment|# a "
     "comment\n5|code|[[uid=7xccq]]\n5|code|[[access>delay]]\n5|code|[[staff]]\n6|code|[[uid=7xccr]"
     "]\n7|code|---<<stanza>>---\n8|code|[[uid=7xccs]]\n"},
    /* With speakers. */
    {"Ana: We tried. [[access>delay]]\nJoe: Yes. [[access]]\nAna: Good.\n",
     "1|Ana|||1|We tried.\n2|Joe|||2|Yes.\n3|Ana|||3|Good.\n",
     "1|code|[[access>delay]]\n2|code|[[access]]\n"},
};

static void test_rows(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        assert_read(&reader_rock, rows[i].text, rows[i].turns, rows[i].left);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_rows)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
