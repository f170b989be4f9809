/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/left.h"

static const struct {
    const char *text, *turns, *left;
} rows[] = {
    /* Answers and reactions quote somebody else. */
    {"00:06:53\tAna B.:\tReplying to \"Can you hear...\"\n\nI can.\nSo can "
     "we.\n\nBoth.\n00:07:00\tJoe | Clinic:\tReacted to \"I can.\" with 👍\n00:07:01\tJoe | "
     "Clinic:\tNote: 10:30\n00:07:02\tAna B.:\tReacted to Note with \"😀\"\n",
     "1|Ana B.|413.000||3|I can. So can we.\n1|Ana B.|413.000||6|Both.\n2|Joe | "
     "Clinic|421.000||8|Note: 10:30\n",
     "1|time|00:06:53\n1|other|Replying to \"Can you hear...\"\n7|time|00:07:00\n7|mark|Reacted to "
     "\"I can.\" with 👍\n7|name|Joe | Clinic\n8|time|00:07:01\n9|time|00:07:02\n9|mark|Reacted to "
     "Note with \"😀\"\n9|name|Ana B.\n"},
    /* The older form. */
    {"15:01:02\t From Ana B to Everyone : Hello\n15:01:09 From Joe to Ana B (direct "
     "message):\n\tYes\n",
     "1|Ana B|54062.000||1|Hello\n2|Joe|54069.000||3|Yes\n", "1|time|15:01:02\n2|time|15:01:09\n"},
    /* In other languages; what somebody quotes while they speak stays, and what they typed. */
    {"00:07:01\tAna:\tAntwort auf \"We tried tw...\"\n\nJa.\n00:07:02\tBen:\tA r\u00e9agi \u00e0 "
     "\"We "
     "tried tw\u2026\" avec \U0001f600\n00:07:03\tBen:\tshe said \"wait a "
     "mom...\"\n00:07:04\tAna:\thi~ "
     "{x: 1} [brb] (laughs)\n",
     "1|Ana|421.000||3|Ja.\n2|Ben|423.000||5|she said \u201cwait a "
     "mom...\u201d\n3|Ana|424.000||6|hi~ "
     "{x: 1} [brb]\n",
     "1|time|00:07:01\n1|other|Antwort auf \"We tried tw...\"\n4|time|00:07:02\n4|mark|A "
     "r\u00e9agi \u00e0 "
     "\"We tried tw\u2026\" avec "
     "\U0001f600\n4|name|Ben\n5|time|00:07:03\n6|time|00:07:04\n6|mark|(laughs)"
     "\n"},
};

static void test_rows(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        assert_read(&reader_chat, rows[i].text, rows[i].turns, rows[i].left);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_rows)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
