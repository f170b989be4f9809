/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/turns.h"

static const struct {
    const char *text, *turns;
} rows[] = {
    /* The newer layout. */
    {"Weekly meeting\nDecember 17, 2025, 7:04PM\n56m 41s\n\nBerg, Ana started transcription\n\n"
     "Berg, Ana   0:09\nWe tried twice.\nAnd then?\n\nJoe Okoro (Guest)   1:10\nIt was 10:30.\n\n"
     "Berg, Ana stopped transcription\n",
     "1|Berg, Ana|9.000||8|We tried twice.\n1|Berg, Ana|||9|And then?\n"
     "2|Joe Okoro (Guest)|70.000||12|It was 10:30.\n"},
    {"Berg, Ana\t0:09\nWe tried.\nJoe Okoro\t0:12\nYes.\n",
     "1|Berg, Ana|9.000||2|We tried.\n2|Joe Okoro|12.000||4|Yes.\n"},
    {"Berg, Ana \xc2\xa0 0:09\nWe tried.\n", "1|Berg, Ana|9.000||2|We tried.\n"},
    /* The older one: the same speaker goes on, with a paragraph of its own behind a pause. */
    {"0:0:3.270 --> 0:0:4.250\nBerg, Ana\nWe tried\n0:0:4.500 --> 0:0:6.0\nBerg, Ana\ntwice.\n"
     "0:0:9.0 --> 0:0:10.0\nBerg, Ana\nBut then.\n0:0:10.0 --> 0:0:11.0\nOkoro, Joe\nYes.\n",
     "1|Berg, Ana|3.270|6.000|3|We tried twice.\n1|Berg, Ana|9.000|10.000|9|But then.\n"
     "2|Okoro, Joe|10.000|11.000|12|Yes.\n"},
    {"0:0:9.0 --> 0:0:3.0\nBerg, Ana\nYes.\n",
     "!hearth ingest: talk:1: a cue that ends before it starts: \"0:0:9.0 --> 0:0:3.0\"\n"},
    /* Two spaces and a time, where heads have three. */
    {"Berg, Ana   0:09\nWe met at  10:30\nJoe Okoro   1:10\nYes.\n",
     "1|Berg, Ana|9.000||2|We met at 10:30\n2|Joe Okoro|70.000||4|Yes.\n"},
    {"Nobody here.\n",
     "!hearth ingest: talk: no Teams transcript: no line with a name and a time (Ana Berg   "
     "0:09)\n"},
};

static void test_rows(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        assert_turns(&reader_teams, rows[i].text, false, rows[i].turns);
    assert_turns(&reader_teams, "0:0:9.0 --> 0:0:3.0\nBerg, Ana\nYes.\n", true,
                 "1|Berg, Ana|||3|Yes.\n");
}

static void test_detect(void **state) {
    static const char *const none[] = {
        "",
        "Anna: Hello.\nBen: Yes.\n",
        "Ana Berg  12:04\nWe tried twice.\n\nJoe Okoro  12:09\nDid you?\n",
        "We met at 10:30\nand left  11:00\nand so on and on it went that day for all of us\nx\ny\n",
        "WEBVTT\n\n00:01.000 --> 00:02.000\nIt was so.\n\n00:03.000 --> 00:04.000\nYes.\n",
        "1\n00:00:01,000 --> 00:00:02,000\nIt was so, I think, all along.\nYes.\n",
    };
    (void)state;
    for (size_t i = 0; i < 2; i++)
        assert_true(reader_teams.detect(slice_of(rows[i].text)) > 0);
    assert_true(reader_teams.detect(slice_of(rows[0].text)) > 90);
    assert_true(reader_teams.detect(slice_of(rows[3].text)) > 90);
    for (size_t i = 0; i < sizeof none / sizeof *none; i++)
        if (reader_teams.detect(slice_of(none[i])))
            fail_msg("taken for Teams': %s", none[i]);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_rows),
        cmocka_unit_test(test_detect),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
