/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/left.h"

static const struct {
    const char *text, *turns, *left;
} rows[] = {
    /* Of lines, also of those that go on; on each page anew. */
    {"  1  Ana: We tried twice and\n  2  then we went home.\n  3  Ben: Yes. It rained on\n  4  "
     "us.\n  5  Ana: Good.\n",
     "1|Ana|||1|We tried twice and then we went home.\n2|Ben|||3|Yes. It rained on "
     "us.\n3|Ana|||5|Good.\n",
     "1|header|1\n2|header|2\n3|header|3\n4|header|4\n5|header|5\n"},
    {"1\tAna: We tried.\n2\tBen: Yes.\n3\tAna: Good.\n",
     "1|Ana|||1|We tried.\n2|Ben|||2|Yes.\n3|Ana|||3|Good.\n",
     "1|header|1\n2|header|2\n3|header|3\n"},
    /* Of turns; those without a name go on. */
    {"1. Ana: We tried.\n\n2. Ben: Yes.\n\n3) Ana: Good.\n\n4. And more.\n",
     "1|Ana|||1|We tried.\n2|Ben|||3|Yes.\n3|Ana|||5|Good.\n3|Ana|||7|And more.\n",
     "1|header|1\n3|header|2\n5|header|3\n7|header|4\n"},
    /* Years and figures are said. */
    {"2019 We met.\n\n2020 We tried.\n\n2021 It rained.\n",
     "1||||1|2019 We met.\n2||||3|2020 We tried.\n3||||5|2021 It rained.\n", ""},
    {"Ana: Two.\n3 of us went.\nBen: Yes.\n4 came.\nAna: Good.\n",
     "1|Ana|||1|Two. 3 of us went.\n2|Ben|||3|Yes. 4 came.\n3|Ana|||5|Good.\n", ""},
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
