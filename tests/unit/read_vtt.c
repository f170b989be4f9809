/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/turns.h"

#define HEAD "WEBVTT\n\n"
#define T1 "00:01.000 --> 00:02.500\n"
#define T2 "00:00:02.500 --> 00:00:04.000 align:start\n"

static const struct {
    const char *text, *turns;
    bool repair;
} rows[] = {
    {HEAD T1 "<v Ana Berg>We tried.</v>\n", "1|Ana Berg|1.000|2.500|4|We tried.\n", false},
    /* Consecutive cues of one speaker are one turn; classes; a voice that is not closed. */
    {HEAD "1\n" T1 "<v Ana>We\ntried\n\n8a01-x\n" T2 "<v.loud.first Ana>twice.\n\n" T2
          "<v Joe>Yes.",
     "1|Ana|1.000|4.000|5|We tried twice.\n2|Joe|2.500|4.000|13|Yes.\n", false},
    /* Several voices in a cue; other tags; character references. */
    {HEAD T1
     "<v Ana>Fish &amp; <i>chips</i>&nbsp;<00:01.500>now</v> <v Joe>5 &lt; 6 &#8212; I <3 it</v>\n",
     "1|Ana|1.000|2.500|4|Fish & chips now\n2|Joe|1.000|2.500|4|5 < 6 \xe2\x80\x94 I <3 it\n",
     false},
    /* Zoom's names in the text. */
    {HEAD "27\n" T1 "Ana B. | Youth Team: Can you hear me?\n\n28\n" T2
          "ana b: Yes: we can.\n\n29\n" T2 "ana b: Good.\n",
     "1|Ana B. | Youth Team|1.000|2.500|5|Can you hear me?\n2|ana b|2.500|4.000|9|Yes: we can. "
     "Good.\n",
     false},
    /* Names in the lines of one cue. */
    {HEAD T1 "ana: Yes\njoe: No\nreally: no\n\n" T2 "ana: Oh\n\n" T2 "joe: Ah\n",
     "1|ana|1.000|2.500|4|Yes\n2|joe|1.000|2.500|5|No really: no\n3|ana|2.500|4.000|9|Oh\n"
     "4|joe|2.500|4.000|12|Ah\n",
     false},
    /* Nobody known: sentences and pauses end turns. */
    {HEAD T1 "we tried\n\n" T2 "it twice.\n\n" T2 "And then\n\n00:09.000 --> 00:10.000\nwe left\n",
     "1||1.000|4.000|4|we tried it twice.\n2||2.500|4.000|10|And then\n3||9.000|10.000|13|we "
     "left\n",
     false},
    /* What is no speech; a header that goes on; no blank line before a cue. */
    {"WEBVTT - a title\nKind: captions\n\nNOTE Confidence: 0.6\n\nSTYLE\n::cue { x "
     "}\n\nNOTE\nseveral\nlines\n\n" T1 "hi\n" T2 "there\n",
     "1||1.000|4.000|14|hi there\n", false},
    /* A blank line inside a cue does not lose the rest; overlapping cues keep their order. */
    {HEAD T2 "<v Ana>one\n\ntwo\n\n" T1 "<v Joe>three",
     "1|Ana|2.500|4.000|4|one two\n2|Joe|1.000|2.500|9|three\n", false},
    {HEAD "0:0:3.270 --> 0:0:4.25\nTeams\n", "1||3.270|4.250|4|Teams\n", false},
    {"WEBVTT", "!hearth ingest: talk: no cue: no line with times (00:01.000 --> 00:04.000)\n",
     false},
    {"1\n" T1 "hi\n", "!hearth ingest: talk:1: no WebVTT: the first line must be WEBVTT: \"1\"\n",
     false},
    {"WEBVTTX\n\n" T1 "hi\n",
     "!hearth ingest: talk:1: no WebVTT: the first line must be WEBVTT: \"WEBVTTX\"\n", false},
    {HEAD "00:05.000 --> 00:02.000\nhi\n",
     "!hearth ingest: talk:3: a cue that ends before it starts: \"00:05.000 --> 00:02.000\"\n",
     false},
    {HEAD "-00:05.000 --> 00:02.000\nhi\n",
     "!hearth ingest: talk:3: a negative time: \"-00:05.000 --> 00:02.000\"\n", false},
    {HEAD "00:00:01 -->\nhi\n",
     "!hearth ingest: talk:3: unreadable times of a cue: \"00:00:01 -->\"\n", false},
    {HEAD "00:61:00.000 --> 01:00:00.000\nhi\n",
     "!hearth ingest: talk:3: unreadable times of a cue: \"00:61:00.000 --> 01:00:00.000\"\n",
     false},
    {HEAD "00:00:01 -->\nhi\n", "1||||4|hi\n", true},
};

static void test_rows(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        assert_turns(&reader_vtt, rows[i].text, rows[i].repair, rows[i].turns);
}

/* Any cut and any change of a byte is read or refused, never more. */
static void test_damage(void **state) {
    static const char text[] = HEAD "NOTE x\n\n1\n" T1 "<v.a Ana>We &amp; <i>you</i> &#8217;\n\n" T2
                                    "<v Joe>Yes</v> Ana: x\n";
    (void)state;
    uint64_t seed = 3;
    for (int i = 0; i < 20000; i++) {
        struct transcript t = {0};
        struct fault f = {.stage = "ingest"};
        size_t n = random_below(&seed, sizeof text);
        char *exact = mem_alloc(n);
        memcpy(exact, text, n);
        for (uint64_t k = n ? random_below(&seed, 4) : 0; k > 0; k--)
            exact[random_below(&seed, n)] = "<>&;:v-\n 0"[random_below(&seed, 10)];
        struct reading in = {{exact, n}, "talk", i % 2 == 0};
        if (!reader_vtt.read(&t, &in, &f))
            assert_int_equal(f.status, STATUS_INPUT);
        fault_free(&f);
        transcript_free(&t);
        free(exact);
    }
}

/* The calls as Zoom wrote them: every cue has a speaker, as many words come out as went in. */
static void test_shared(void **state) {
    (void)state;
    skip_without(TRANSCRIPTS "/zoom-series");
    struct transcript t = {0};
    struct fault f = {0};
    struct buffer b = {0};
    read_file(TRANSCRIPTS "/zoom-series/2025-06-16_040.vtt", &b);
    size_t n = 0; /* lines end with LF in decoded text */
    for (size_t i = 0; i < b.n; i++)
        if (b.p[i] != '\r')
            b.p[n++] = b.p[i];
    struct reading in = {{b.p, n}, "talk", false};
    assert_true(reader_vtt.read(&t, &in, &f));
    assert_true(t.n > 10);
    for (size_t i = 0; i < t.n; i++) {
        assert_true(t.paragraphs[i].speaker.n > 0);
        assert_true(i == 0 || !slice_eq(t.paragraphs[i].speaker, t.paragraphs[i - 1].speaker));
        assert_true(t.paragraphs[i].start <= t.paragraphs[i].end);
    }
    transcript_free(&t);
    buffer_free(&b);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_rows),
        cmocka_unit_test(test_damage),
        cmocka_unit_test(test_shared),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
