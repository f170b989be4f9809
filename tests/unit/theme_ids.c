/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/testing.h"

#include "corpus/theme_ids.h"

static void test_levels(void **state) {
    static const struct {
        const char *before, *name, *id;
    } rows[] = {
        {"", "trust", "trust"},
        {"power", "voice", "power/voice"},
        {"", "Staff turnover", "Staff_turnover"},
        {"", " a \t b\xc2\xa0\x63 ", "a_b_c"},
        {"", "Coke::full-fat Coke", "Coke_full-fat_Coke"},
        {"", "a/b # c", "a_b_c"},
        {"", "\"rushed\"", "rushed"},
        {"", "\xe2\x80\x9crushed\xe2\x80\x9d", "rushed"},
        {"", "l\xe2\x80\x99\xc3\xa9\x63ole > so", "l\xe2\x80\x99\xc3\xa9\x63ole_>_so"},
        {"a_b", "c d", "a_b/c_d"},
        {"a", "", "a/unnamed"},
        {"", ":#/\"", "unnamed"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct buffer id = {0};
        buffer_text(&id, rows[i].before);
        theme_id_level(&id, slice_of(rows[i].name));
        holds(&id, rows[i].id);
        buffer_free(&id);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_levels)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
