/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/left.h"

static const struct {
    const char *text, *turns, *left;
} rows[] = {
    /* Times, escapes, links, a signpost; a paragraph without a label goes on. */
    {"# Show 12\n\n**Ana Berg:** \\[04:01\\] We tried **twice**. \\[laughter\\] See [the "
     "book](https://x.org/a).\n\n\\[04:30\\] And \\[04:35\\] again.\n\n**Break:** "
     "\\[05:00\\]\n\n**Joe Okoro**: snake_case _is_ `it` &amp; 5 \\* 3.\n",
     "1|Ana Berg|241.000||3|We tried twice. See the book.\n1|Ana Berg|270.000||5|And again.\n2|Joe "
     "Okoro|||9|snake_case is it & 5 * 3.\n",
     "1|header|# Show 12\n3|comment|https://x.org/a\n5|time|\\[04:35\\]\n7|header|**Break:** "
     "\\[05:00\\]\n3|time|[04:01]\n3|mark|[laughter]\n5|time|[04:30]\n"},
    /* A table of people, initials. */
    {"| Ana Berg | AB | City Council |\n|---|---|---|\n| Joe Okoro | JO | Clinic |\n\nAB: We "
     "tried.\n\nJO (remote): Yes.\n\nAB: Good.\n",
     "1|AB|||5|We tried.\n2|JO (remote)|||7|Yes.\n3|AB|||9|Good.\n",
     "1|header|| Ana Berg | AB | City Council |\n2|header||---|---|---|\n3|header|| Joe Okoro | JO "
     "| Clinic |\n"},
    /* Times beside the name. */
    {"**Ana Berg** [00:12]: We tried.\n\n**Joe (00:15):** Yes.\n",
     "1|Ana Berg|12.000||1|We tried.\n2|Joe|15.000||3|Yes.\n", "1|time|[00:12]\n3|time|(00:15)\n"},
    /* Names on lines of their own. */
    {"**Interviewer**\n\nHow was it?\n\n**Ana**\n\nGood.\n\n**Interviewer**\n\nWhy?\n",
     "1|Interviewer|||3|How was it?\n2|Ana|||7|Good.\n3|Interviewer|||11|Why?\n", ""},
    /* No names: headings in bold. */
    {"**Aims**\n\nWe met.\n\n**Methods**\n\nWe asked.\n\n**Results**\n\nNone.\n",
     "1||||1|Aims\n2||||3|We met.\n3||||5|Methods\n4||||7|We asked.\n5||||9|Results\n"
     "6||||11|None.\n",
     ""},
};

static void test_rows(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        assert_read(&reader_markdown, rows[i].text, rows[i].turns, rows[i].left);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_rows)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
