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
    {HEAD "00.00.000 --> 00:01.000\nhi\n",
     "!hearth ingest: talk:3: unreadable times of a cue: \"00.00.000 --> 00:01.000\"\n", false},
    {HEAD "00:61:00.000 --> 01:00:00.000\nhi\n",
     "!hearth ingest: talk:3: unreadable times of a cue: \"00:61:00.000 --> 01:00:00.000\"\n",
     false},
    {HEAD "00:61:00.000 --> 01:00:00.000\nhi\n", "1||||4|hi\n", true},
    /* Odd times: no end, no beginning, frames, bare seconds, no spaces, a colon behind. */
    {HEAD "00:00:01 -->\nhi\n", "1||1.000||4|hi\n", false},
    {HEAD "--> 00:02.000\nhi\n", "1|||2.000|4|hi\n", false},
    {HEAD "01;23;49;20 --> 01;23;50;02\nhi\n", "1||5029.000|5030.000|4|hi\n", false},
    {HEAD "01.02.03.04 --> 01.02.05.00\nhi\n", "1||3723.000|3725.000|4|hi\n", false},
    {HEAD "5050.81 --> 5051\nhi\n", "1||5050.810|5051.000|4|hi\n", false},
    {HEAD "00:10.000--> 00:11.900:\nhi\n", "1||10.000|11.900|4|hi\n", false},
    {HEAD "00:00:10:250 --> 00:00:11:000\nhi\n", "1||10.250|11.000|4|hi\n", false},
    /* An arrow in what is said, and in a header. */
    {"WEBVTT\nRegion: id=fred-->\n\n" T1 "from a --> b\n", "1||1.000|2.500|5|from a --> b\n",
     false},
    /* Teams: short fields, GUIDs. Stream: confidences, GUIDs, nobody named. */
    {HEAD "8a017ebb-0000-4000-8000-00000000000a/1-0\n0:0:3.270 --> 0:0:4.250\n<v Berg, Ana>We "
          "tried</v>\n\n8a017ebb-0000-4000-8000-00000000000a/1-1\n0:0:4.250 --> 0:0:5.000\n<v "
          "Berg, Ana>twice.</v>\n",
     "1|Berg, Ana|3.270|5.000|5|We tried twice.\n", false},
    {HEAD "NOTE Confidence: 0.62\n\n8a017ebb-0000-4000-8000-00000000000a\n00:00:08.100 --> "
          "00:00:09.620\nwe tried\n\nNOTE Confidence: 0.7\n\n"
          "8a017ebb-0000-4000-8000-00000000000b\n00:00:09.620 --> 00:00:10.000\ntwice\n",
     "1||8.100|10.000|7|we tried twice\n", false},
    /* The speaker in brackets, two speakers in a cue; a sound is nobody. */
    {HEAD T1 "(Ana Berg)\nand then\n-\n(Joe Okoro)\nright\n\n" T2 "(Ana Berg)\nyes\n(Laughter)\n",
     "1|Ana Berg|1.000|2.500|5|and then\n2|Joe Okoro|1.000|2.500|8|right\n"
     "3|Ana Berg|2.500|4.000|12|yes\n",
     false},
    /* Somebody else, not named; named behind such a mark. */
    {HEAD T1 "- Can you hear me?\n- Yes\n\n" T2 ">> Good\n&gt;&gt; Fine\n",
     "1||1.000|2.500|4|Can you hear me?\n2||1.000|2.500|5|Yes\n3||2.500|4.000|8|Good\n"
     "4||2.500|4.000|9|Fine\n",
     false},
    {HEAD T1 ">> ANA: Good\n&gt;&gt; JOE: Fine\n\n" T2 ">> ANA: So\nhere\n",
     "1|ANA|1.000|2.500|4|Good\n2|JOE|1.000|2.500|5|Fine\n3|ANA|2.500|4.000|8|So here\n", false},
    {HEAD T1 "- one dash is none\n", "1||1.000|2.500|4|- one dash is none\n", false},
    /* Blank lines inside a cue; a number without its blank line. */
    {HEAD T1 "\none\n\ntwo\n", "1||1.000|2.500|5|one two\n", false},
    {HEAD "1\n" T1 "one\n2\n" T2 "two\n", "1||1.000|4.000|5|one two\n", false},
    /* References of all kinds; what a combining mark is put on. */
    {HEAD T1 "a&eacute;&#146;&#x41;&#101;&#769; AT&T &lt 3 &nosuch; &#xd800;\n",
     "1||1.000|2.500|4|a\xc3\xa9\xe2\x80\x99"
     "A\xc3\xa9 AT&T < 3 &nosuch; \xef\xbf\xbd\n",
     false},
    /* Tags within tags, of other kinds, unclosed. */
    {HEAD T1
     "<v Ana><lang fi>kaksi <c.loud.red><b>kertaa</b></c></lang> <ruby>a<rt>b</rt></ruby>\n",
     "1|Ana|1.000|2.500|4|kaksi kertaa ab\n", false},
    {HEAD T1 "<v Ana>yes <laughter> no <b>x</b></v>\n", "1|Ana|1.000|2.500|4|yes no x\n", false},
    {HEAD T1 "<c.first We <i>tried</i </c twice <00:01.000 now\n",
     "1||1.000|2.500|4|We tried twice now\n", false},
};

/* What did not become speech. */
static const struct {
    const char *text, *left;
} leavings[] = {
    {HEAD "NOTE Confidence: 0.62\n\n27\n" T1 "hi\n", "1 header WEBVTT\n3 note NOTE Confidence: "
                                                     "0.62\n5 code 27\n6 time 00:01.000 --> "
                                                     "00:02.500\n"},
    {HEAD "STYLE\n::cue {}\n\nREGION\nid:a\n\nstray words\n\n" T2 "hi\n\n99\n",
     "1 header WEBVTT\n3 comment STYLE/::cue {}\n6 comment REGION/id:a\n9 other stray words\n"
     "11 time 00:00:02.500 --> 00:00:04.000 align:start\n14 code 99\n"},
    {HEAD T1 "<v Ana>yes <laughter> no</v>\n",
     "1 header WEBVTT\n3 time 00:01.000 --> 00:02.500\n4 mark <laughter>\n"},
};

static void test_rows(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        assert_turns(&reader_vtt, rows[i].text, rows[i].repair, rows[i].turns);
}

static void test_leavings(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof leavings / sizeof *leavings; i++) {
        struct transcript t = {0};
        struct fault f = {0};
        struct buffer b = {0};
        struct reading in = {.text = slice_of(leavings[i].text), .file = "talk"};
        assert_true(reader_vtt.read(&t, &in, &f));
        for (size_t k = 0; k < t.n_unspoken; k++) {
            const struct unspoken_line *u = &t.unspoken[k];
            buffer_format(&b, "%llu %s ", (unsigned long long)u->line, unspoken_name(u->why));
            for (size_t j = 0; j < u->text.n; j++)
                buffer_char(&b, u->text.p[j] == '\n' ? '/' : u->text.p[j]);
            buffer_char(&b, '\n');
        }
        buffer_char(&b, '\0');
        assert_string_equal(b.p, leavings[i].left);
        buffer_free(&b);
        transcript_free(&t);
    }
}

static void test_layouts(void **state) {
    static const struct {
        const char *text, *layout;
    } known[] = {
        {HEAD "1\n" T1 "Ana: hi\n\n2\n" T2 "Ana: ho\n", "zoom vtt"},
        {HEAD "8a017ebb-0000-4000-8000-00000000000a/1-0\n" T1 "<v Ana>hi</v>\n", "teams vtt"},
        {HEAD "NOTE Confidence: 0.62\n\n" T1 "hi\n", "stream vtt"},
        {HEAD T1 "hi\n", "vtt"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        struct transcript t = {0};
        struct fault f = {0};
        struct reading in = {.text = slice_of(known[i].text), .file = "talk"};
        assert_true(reader_vtt.read(&t, &in, &f));
        assert_string_equal(t.layout, known[i].layout);
        assert_true(t.evidence.n > 0);
        transcript_free(&t);
    }
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
        struct reading in = {.text = {exact, n}, .file = "talk", .repair = i % 2 == 0};
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
    struct reading in = {.text = {b.p, n}, .file = "talk"};
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
        cmocka_unit_test(test_rows),    cmocka_unit_test(test_leavings),
        cmocka_unit_test(test_layouts), cmocka_unit_test(test_damage),
        cmocka_unit_test(test_shared),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
