/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/left.h"

static const struct {
    const char *text, *turns, *left;
} rows[] = {
    /* The time behind the name, before it, below it, in brackets. */
    {"Ana Berg  0:09  \nWe tried.\n\nBen (0:12)\nYes.\n",
     "1|Ana Berg|9.000||2|We tried.\n2|Ben|12.000||5|Yes.\n", "1|time|0:09\n4|time|(0:12)\n"},
    {"[Ana Berg] 10:14:05\nWe tried.\n\n[Ben Okoro] 10:14:09\nYes.\n",
     "1|Ana Berg|36845.000||2|We tried.\n2|Ben Okoro|36849.000||5|Yes.\n",
     "1|time|10:14:05\n4|time|10:14:09\n"},
    {"[00:00:08.110] - Ana Berg\nWe tried\n\n[00:00:12.000] - Ben\nYes.\n\n[00:00:13.500] - Ana "
     "Berg\nGood.\n",
     "1|Ana Berg|8.110||2|We tried\n2|Ben|12.000||5|Yes.\n3|Ana Berg|13.500||8|Good.\n",
     "1|time|[00:00:08.110]\n4|time|[00:00:12.000]\n7|time|[00:00:13.500]\n"},
    {"00:12 Ana Berg\nWe tried.\nTwice.\n\n00:15 Ben\nYes.\n\n00:19 Ana Berg\nGood.\n",
     "1|Ana Berg|12.000||2|We tried. Twice.\n2|Ben|15.000||6|Yes.\n3|Ana Berg|19.000||9|Good.\n",
     "1|time|00:12\n5|time|00:15\n8|time|00:19\n"},
    {"The talk\nAna Berg\n00:12\nWe tried.\n\nBen\n00:15\nYes.\n",
     "1|Ana Berg|12.000||4|We tried.\n2|Ben|15.000||8|Yes.\n",
     "1|header|The talk\n3|time|00:12\n7|time|00:15\n"},
    /* Names without times must recur. */
    {"Ana Berg\nWe tried.\n\nBen van Dam\nYes.\n\nAna Berg\nGood.\n\nBen van Dam\nSo.\nAnd more.\n",
     "1|Ana Berg|||2|We tried.\n2|Ben van Dam|||5|Yes.\n3|Ana Berg|||8|Good.\n4|Ben van "
     "Dam|||11|So. And more.\n",
     ""},
    {"First Day\nWe tried.\n\nSecond Day\nYes.\n\nThird Day\nGood.\n\nLast Day\nSo.\n",
     "1||||1|First Day We tried.\n2||||4|Second Day Yes.\n3||||7|Third Day Good.\n4||||10|Last Day "
     "So.\n",
     ""},
    /* What is said behind times is no name. */
    {"[00:12] Yes\n[00:15] No\n[00:19] Yes\n[00:21] No\n",
     "1||12.000||1|Yes\n2||15.000||2|No\n3||19.000||3|Yes\n4||21.000||4|No\n",
     "1|time|[00:12]\n2|time|[00:15]\n3|time|[00:19]\n4|time|[00:21]\n"},
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
