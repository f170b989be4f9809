/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/turns.h"

#include "corpus/decode.h"

#define SUBTITLES "../shared/data/formats/subtitles/"
#define T1 "00:00:14,000 --> 00:00:15,000\n"
#define T2 "00:00:15,000 --> 00:00:16,500\n"

static const struct {
    const char *text, *turns;
    bool repair;
} rows[] = {
    {"1\n" T1 "We tried\n\n2\n" T2 "twice.\n", "1||14.000|16.500|3|We tried twice.\n", false},
    /* Names in the text, several in a caption. */
    {"1\n" T1 "ana: Yes\njoe: No\n\n2\n" T2 "ana: Oh\n\n3\n" T2 "joe: Ah\n",
     "1|ana|14.000|15.000|3|Yes\n2|joe|14.000|15.000|4|No\n3|ana|15.000|16.500|8|Oh\n"
     "4|joe|15.000|16.500|12|Ah\n",
     false},
    /* As WhisperX writes them. */
    {"1\n" T1 "[SPEAKER_00]: We tried\n\n2\n" T2 "[SPEAKER_01]: Yes\n",
     "1|SPEAKER_00|14.000|15.000|3|We tried\n2|SPEAKER_01|15.000|16.500|7|Yes\n", false},
    /* Tags, places, colours, positions behind the times. */
    {"1\n00:00:14,000 --> 00:00:15,000 X1:10 X2:20 Y1:1 Y2:2\n{\\an8}<i>We</i> <font "
     "color=\"#fff\">tried</font>\n",
     "1||14.000|15.000|3|We tried\n", false},
    /* Without numbers, without blank lines between, blank lines at the start, a point. */
    {"\n\n" T1 "one\n\n" T2 "two\n", "1||14.000|16.500|4|one two\n", false},
    {"1\n" T1 "one\n2\n" T2 "two\n3\n00:00:16.500 --> 00:00:17.000\n3 of us\n",
     "1||14.000|17.000|3|one two 3 of us\n", false},
    /* A blank line inside; NOTE is a word here. */
    {"1\n" T1 "\nNOTE this\n\nand that\n", "1||14.000|15.000|4|NOTE this and that\n", false},
    {"1\n" T1 "making<br>our<BR /> way [br] x<brief>\n", "1||14.000|15.000|3|making our way x\n",
     false},
    /* SubViewer's times, and what only looks like them. */
    {"00:02:17.40,00:02:20.40\nmaking[br]our way\n\n01:02:20.50,01:02:22.50\n1,2\n",
     "1||137.400|140.400|2|making our way\n2||3740.500|3742.500|5|1,2\n", false},
    {"00:02:17.40,00:02:10.40\nx\n",
     "!hearth ingest: talk:1: a cue that ends before it starts: \"00:02:17.40,00:02:10.40\"\n",
     false},
    /* Dialogue. */
    {"1\n" T1 "- Are you there?\n- Yes.\n",
     "1||14.000|15.000|3|Are you there?\n2||14.000|15.000|4|Yes.\n", false},
    {"1\n00:00:15,000 --> 00:00:14,000\nx\n",
     "!hearth ingest: talk:2: a cue that ends before it starts: \"00:00:15,000 --> "
     "00:00:14,000\"\n",
     false},
    {"1\n00:00:15,000 --> 00:00:14,000\nx\n", "1||||3|x\n", true},
    {"hello\n", "!hearth ingest: talk: no cue: no line with times (00:01.000 --> 00:04.000)\n",
     false},
};

static void test_rows(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        assert_turns(&reader_srt, rows[i].text, rows[i].repair, rows[i].turns);
}

static void test_detect(void **state) {
    (void)state;
    assert_true(reader_srt.detect(slice_of("1\n" T1 "x\n")) > 50);
    assert_true(reader_srt.detect(slice_of("\n" T1 "x\n")) > 50);
    assert_int_equal(reader_srt.detect(slice_of("1\nAna: hi\n")), 0);
    assert_int_equal(reader_srt.detect(slice_of("WEBVTT\n\n" T1)), 0);
    assert_int_equal(reader_srt.detect(slice_of("")), 0);
    assert_int_equal(reader_srt.detect(slice_of("12")), 0);
}

static void test_shared(void **state) {
    static const struct {
        const char *file, *turns;
        const struct reader *reader;
    } files[] = {
        {"srt.srt",
         "1||137.400|140.400|3|Senator, we're making our final approach into Coruscant.\n"
         "2||3740.500|3742.500|8|Very good, Lieutenant.\n",
         &reader_srt},
        {"utf16.srt",
         "1||0.000|1.000|3|\u062a\u0631\u062c\u0645\u0647 \u0648 \u062a\u0646\u0638\u064a\u0645 "
         "\u0632\u064a\u0631\u0646\u0648\u064a\u0633\n",
         &reader_srt},
        {"vtt_with_html.vtt", "1||0.000|10.000|5|Sur les playground, ici \u00e0 Montpellier\n",
         &reader_vtt},
        {"vtt_with_missing_text.vtt", "1||0.000|3.000|4|one three\n", &reader_vtt},
        {"vtt_with_name.vtt", "1|Roger Bingham|9.000|11.000|4|We are in New York City\n",
         &reader_vtt},
        {"vtt_without_hours_in_timestamp.vtt", "1||0.000|10.000|5|I've spent nearly two decades\n",
         &reader_vtt},
    };
    (void)state;
    skip_without(SUBTITLES);
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        struct buffer bytes = {0}, path = {0};
        struct decoder *d = decoder_new(NULL, false);
        struct decoded text;
        struct fault f = {0};
        buffer_format(&path, SUBTITLES "%s%c", files[i].file, '\0');
        read_file(path.p, &bytes);
        assert_true(decode(d, &bytes, path.p, &text, &f));
        assert_ptr_equal(reader_detect(text.text, false), files[i].reader);
        buffer_clear(&path);
        buffer_add(&path, text.text);
        buffer_char(&path, '\0');
        assert_turns(files[i].reader, path.p, false, files[i].turns);
        decoder_free(d);
        buffer_free(&bytes);
        buffer_free(&path);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_rows),
        cmocka_unit_test(test_detect),
        cmocka_unit_test(test_shared),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
