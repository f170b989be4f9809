/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pipeline/waiting.h"

#include "tests/unit/testing.h"

/* Rows are copies: what they came from may go, and the next ones take their room. */
static void test_copies(void **state) {
    struct waiting rows = {0};
    (void)state;
    for (int round = 0; round < 3; round++) {
        for (size_t i = 0; i < 100; i++) {
            char text[32];
            int n = snprintf(text, sizeof text, "row %zu", i);
            struct slice fields[] = {{text, (size_t)n}, {NULL, 0}, {"x", 1}};
            const struct hint hint = {&rows, fields[0]};
            waiting_add(&rows, &(struct record){fields, 3, {"f", i, 0}, &hint});
            memset(text, 0, sizeof text);
        }
        assert_int_equal(rows.n, 100);
        for (size_t i = 0; i < rows.n; i++) {
            char text[32];
            snprintf(text, sizeof text, "row %zu", i);
            same_text(rows.at[i].fields[0], text);
            same_text(rows.at[i].fields[1], "");
            same_text(rows.at[i].fields[2], "x");
            assert_int_equal(rows.at[i].at.line, i);
            assert_null(rows.at[i].hint);
        }
        waiting_clear(&rows);
        assert_int_equal(rows.n, 0);
    }
    waiting_free(&rows);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_copies)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
