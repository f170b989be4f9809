/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/left.h"

static const struct {
    const char *text, *turns, *left;
} rows[] = {
    /* Tiers, bullets, what CHAT writes beside the words. */
    {"@UTF8\n@Begin\n@Participants:\tCHI Ross Child, FAT Brian Father\n@Comment:\tin the "
     "kitchen,\n\tat noon\n*FAT:\twhat's that ? \x15"
     "1041_2000\x15"
     "\n%mor:\tpro:int|what~cop|be&3S\n*CHI:\t<I want> [/] I want (be)cause &-uh\n\tmommy@f no::: "
     "(.) &=laughs +... \x15"
     "2000_3500\x15"
     "\n*CHI:\tyyy [=! cries] 0is it .\n@End\n",
     "1|FAT|1.041|2.000|6|what's that ?\n2|CHI|2.000|3.500|8|I want I want because uh mommy "
     "no\n2|CHI|||10|it .\n",
     "1|header|@UTF8\n2|header|@Begin\n3|header|@Participants:\tCHI Ross Child, FAT Brian "
     "Father\n4|comment|@Comment:\tin the kitchen,\n\tat "
     "noon\n6|time|1041_2000\n7|comment|%mor:\tpro:int|what~cop|be&3S\n8|code|[/"
     "]\n8|mark|(.)\n8|mark|&=laughs\n8|code|+...\n8|time|2000_3500\n10|mark|yyy\n10|mark|[=! "
     "cries]\n10|code|0is\n11|header|@End\n"},
};

static void test_rows(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        assert_read(&reader_cha, rows[i].text, rows[i].turns, rows[i].left);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_rows)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
