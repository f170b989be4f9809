/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/left.h"

static const struct {
    const char *text, *turns;
} rows[] = {
    {"", ""},
    {"Anna: Hello.\n\nBen: Yes.\n\nAnna: Good.\n",
     "1|Anna|||1|Hello.\n2|Ben|||3|Yes.\n3|Anna|||5|Good.\n"},
    {"Anna: Hello.\nBen: Yes.\nAnna: Good.",
     "1|Anna|||1|Hello.\n2|Ben|||2|Yes.\n3|Anna|||3|Good.\n"},
    /* Lines go on; a blank line inside a turn begins a paragraph; the label alone on its line. */
    {"Anna: Hello\nthere.\n\nAnd more.\n\nBen:\nYes.\n\nAnna: Bye.\n",
     "1|Anna|||1|Hello there.\n1|Anna|||4|And more.\n2|Ben|||7|Yes.\n3|Anna|||9|Bye.\n"},
    /* No speakers: each paragraph a turn. */
    {"We met at 10:30.\nIt rained.\n\nSee http://example.org: more.\n",
     "1||||1|We met at 10:30. It rained.\n2||||4|See http://example.org: more.\n"},
    /* Long form and short; brackets within brackets. */
    {"The Chair (Hon. Ana Berg (Ward 3, Ind.)): Order.\n\nMr. Joe Okoro: I rise.\n\nThe Chair: Go "
     "on.\n",
     "1|The Chair (Hon. Ana Berg (Ward 3, Ind.))|||1|Order.\n2|Mr. Joe Okoro|||3|I rise.\n"
     "3|The Chair|||5|Go on.\n"},
    /* Padded labels, wrapped without indent; French space; another script. */
    {"Speaker 1:          So the clinic opened\nlate, and we waited for\nthe doctor.\n\nSpeaker 2: "
     "   Yes.\n",
     "1|Speaker 1|||1|So the clinic opened late, and we waited for the doctor.\n2|Speaker "
     "2|||5|Yes.\n"},
    {"L1 : on a essay\xc3\xa9.\n\nL2\xc2\xa0: oui.\n",
     "1|L1|||1|on a essay\xc3\xa9.\n2|L2|||3|oui.\n"},
    {"\xd0\x97\xd0\xb0\xd1\x80\xd1\x8f 1 (\xd0\x98\xd0\xb2): \xd0\x94\xd0\xb0.\n",
     "1|\xd0\x97\xd0\xb0\xd1\x80\xd1\x8f 1 (\xd0\x98\xd0\xb2)|||1|\xd0\x94\xd0\xb0.\n"},
    /* A colon is no proof. */
    {"Anna: We tried.\nNote: she left.\n\nBen: The thing is: it failed.\n\nAnna: Strict mode.\n",
     "1|Anna|||1|We tried. Note: she left.\n2|Ben|||4|The thing is: it failed.\n3|Anna|||6|Strict "
     "mode.\n"},
    {"Date: 11 March\n\nAnna: Hello.\n\nBen: Hi.\n", "1|Anna|||3|Hello.\n2|Ben|||5|Hi.\n"},
    {"It was long ago and nobody knew why.\n\nOne thing: it rained.\n\nThen it stopped.\n\nWe "
     "left.\n",
     "1||||1|It was long ago and nobody knew why.\n2||||3|One thing: it rained.\n3||||5|Then it "
     "stopped.\n"
     "4||||7|We left.\n"},
    /* In the middle of paragraphs no label begins, where labels begin paragraphs. */
    {"Anna: She told\nMarie: go away, and\nleft.\n\nBen: No.\n\nAnna: Yes.\n\nBen: No.\n\nAnna: "
     "Yes.\n\nBen: N.\n",
     "1|Anna|||1|She told Marie: go away, and "
     "left.\n2|Ben|||5|No.\n3|Anna|||7|Yes.\n4|Ben|||9|No.\n"
     "5|Anna|||11|Yes.\n6|Ben|||13|N.\n"},
    /* Lower case, where it recurs. */
    {"ana: yes\njoe: no\nana: why\njoe: because\n",
     "1|ana|||1|yes\n2|joe|||2|no\n3|ana|||3|why\n4|joe|||4|because\n"},
    /* Nothing said is no turn. */
    {"Anna:\n\nBen: Yes.\n\nAnna: \n\nBen: No.\n", "1|Ben|||3|Yes.\n2|Ben|||7|No.\n"},
};

static void test_rows(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        assert_turns(&reader_text, rows[i].text, false, rows[i].turns);
}

/* Lines far shorter than the widest are paragraphs, full ones are wrapped. */
static void test_wrapping(void **state) {
    (void)state;
    assert_turns(
        &reader_text,
        "a short line\nanother one\nyes\nno\nand this is a much longer line than the others\nend\n",
        false,
        "1||||1|a short line\n2||||2|another one\n3||||3|yes\n4||||4|no\n"
        "5||||5|and this is a much longer line than the others\n6||||6|end\n");
    assert_turns(
        &reader_text,
        "it was a long line of words\nthat the paper had no room\nfor on a single line, so\n"
        "it had been wrapped at the\nedge of the paper.\n",
        false,
        "1||||1|it was a long line of words that the paper had no room for on a single "
        "line, so it had been wrapped at the edge of the paper.\n");
}

/* Layouts of names, times and what nobody said. */
static const struct {
    const char *text, *turns, *left;
} layouts[] = {
    /* Role, long form, remarks before and behind. */
    {"Interview at the clinic\nDate: 11 March\n\nAna Berg: We tried.\n\nPage 2 of 3\n\nJoe: Why "
     "not?\n\nAna Berg: I see.\n\nTranscribed by https://otter.ai\n",
     "1|Ana Berg|||4|We tried.\n2|Joe|||8|Why not?\n3|Ana Berg|||10|I see.\n",
     "6|header|Page 2 of 3\n12|header|Transcribed by https://otter.ai\n1|header|Interview at the "
     "clinic\n2|header|Date: 11 March\n"},
    /* Otter. */
    {"Ana Berg  12:04\nWe tried twice.\n\nAnd again.\n\nJoe Okoro  1:02:03\nYes: at "
     "10:30.\n\nTranscribed by https://otter.ai\n",
     "1|Ana Berg|724.000||2|We tried twice.\n1|Ana Berg|||4|And again.\n2|Joe "
     "Okoro|3723.000||7|Yes: at 10:30.\n",
     "9|header|Transcribed by https://otter.ai\n1|time|12:04\n6|time|1:02:03\n"},
    /* Speakers of a machine, in brackets. */
    {"[SPEAKER_01]: We tried.\n[SPEAKER_00]: Yes.\n[SPEAKER_01]: Good.\n",
     "1|SPEAKER_01|||1|We tried.\n2|SPEAKER_00|||2|Yes.\n3|SPEAKER_01|||3|Good.\n", ""},
    /* Time before the name, or in brackets behind it, or behind the colon. */
    {"[10:14:05] Puhemies Ana Berg: Avattu.\n\nJoe Okoro kesk: Ei.\n\n[10:15:00] Joe Okoro kesk: "
     "Ei.\n",
     "1|Puhemies Ana Berg|36845.000||1|Avattu.\n2|Joe Okoro kesk|||3|Ei.\n3|Joe Okoro "
     "kesk|36900.000||5|Ei.\n",
     "1|time|[10:14:05]\n5|time|[10:15:00]\n"},
    {"Ana (00:12): We tried.\nJoe (00:15): Yes.\nAna: [00:20] Good.\n",
     "1|Ana|12.000||1|We tried.\n2|Joe|15.000||2|Yes.\n3|Ana|20.000||3|Good.\n",
     "1|time|(00:12)\n2|time|(00:15)\n3|time|[00:20]\n"},
    /* Times and metadata on lines of their own; a line that is set in goes on. */
    {"[-00:00:00:03]\n_page : 148\nCC: 3, 2, 1 at point:\n     and go.\n\n[00:00:00:05]\nP: "
     "Roger, [glossary:MAX Q|max q].\nCC: Yes.\n\n[01:00:00:00]\nP: O<sub>2</sub> is go.\n\nCC: "
     "Go.\n",
     "1|CC|||3|3, 2, 1 at point: and go.\n2|P|5.000||7|Roger, max q.\n3|CC|5.000||8|Yes.\n"
     "4|P|86400.000||11|O2 is go.\n5|CC|86400.000||13|Go.\n",
     "2|comment|_page : 148\n7|comment|MAX Q\n1|time|[-00:00:00:03]\n6|time|[00:00:00:05]\n"
     "10|time|[01:00:00:00]\n"},
    /* Bullets, remote people, a label alone. */
    {"- AB: We tried.\n- JO (remote): Yes.\n- AB: Good.\n- JO:\n",
     "1|AB|||1|We tried.\n2|JO (remote)|||2|Yes.\n3|AB|||3|Good.\n", "4|name|JO\n"},
    {"[id1] We tried.\n\n[id2] Yes.\n\n[id1] Good [laughter].\nFine.\n",
     "1|id1|||1|We tried.\n2|id2|||3|Yes.\n3|id1|||5|Good. Fine.\n", "5|mark|[laughter]\n"},
    /* Label, hyphen, tab. */
    {"Researcher 2-\tWhen was that?\nTeacher 4\tIn May.\nResearcher 2-\tThank you.\n",
     "1|Researcher 2|||1|When was that?\n2|Teacher 4|||2|In May.\n3|Researcher 2|||3|Thank you.\n",
     ""},
    {"me011|we tried twice.|S|s\nme011|so|F|fh\nfe008|yes it was hard.|S|s\n",
     "1|me011|||1|we tried twice.\n1|me011|||2|so\n2|fe008|||3|yes it was hard.\n",
     "1|code|S\n1|code|s\n2|code|F\n2|code|fh\n3|code|S\n3|code|s\n"},
    /* Answers below the headings of a guide. */
    {"1. Before\n\na. Tools then\nFilms and slides, mostly.\n\n2. Strategies\nWe asked each "
     "other.\n\n3. What would help?\nMore time.\nAnd people.\n",
     "1||||4|Films and slides, mostly.\n2||||7|We asked each other.\n3||||10|More time. And "
     "people.\n",
     "1|header|1. Before\n3|header|a. Tools then\n6|header|2. Strategies\n9|header|3. What would "
     "help?\n"},
};

static void test_layouts(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof layouts / sizeof *layouts; i++)
        assert_read(&reader_text, layouts[i].text, layouts[i].turns, layouts[i].left);
}

static void test_labels(void **state) {
    static const char *const good[] = {
        "Anna: x",          "  Anna : x",    "Berg, Ana:", "Dr. A. Berg:\tx",
        "Greg K | Lido: x", "SPEAKER_01: x", "id1: x",     "Sebastian B [Gnosis/HOPR]: x"};
    static const char *const bad[] = {"10:30 we",
                                      "10: x",
                                      "https://x: y",
                                      "a:b",
                                      "no colon",
                                      "one two three four five: x",
                                      "[x]: y",
                                      "Really? yes: x",
                                      "He left. Then: x",
                                      "(x): y",
                                      ": x",
                                      "a, b, c, d: x",
                                      "x): y"};
    (void)state;
    struct label l;
    for (size_t i = 0; i < sizeof good / sizeof *good; i++)
        if (!label_find(slice_of(good[i]), &l))
            fail_msg("no label: %s", good[i]);
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        if (label_find(slice_of(bad[i]), &l))
            fail_msg("a label: %s", bad[i]);
}

/* Whether a line has no part in any turn. */
static bool is_all(const struct transcript *t, uint64_t line) {
    for (size_t i = 0; i < t->n; i++)
        if (t->paragraphs[i].line == line)
            return false;
    return true;
}

/* The published turns of four meetings are found, none more. */
static void test_shared(void **state) {
    static const char *const files[] = {"committee-covid_3.txt", "committee-education_0.txt",
                                        "academic-Bed003.txt", "product-ES2004a.txt"};
    (void)state;
    skip_without(TRANSCRIPTS "/qmsum");
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        struct transcript t = {0};
        struct fault f = {0};
        struct buffer b = {0};
        char path[128];
        uint64_t labelled = 0;
        snprintf(path, sizeof path, TRANSCRIPTS "/qmsum/%s", files[i]);
        read_file(path, &b);
        struct reading in = {.text = buffer_slice(&b), .file = path};
        assert_true(reader_text.read(&t, &in, &f));
        for (struct slice rest = in.text; rest.p;)
            labelled += slice_cut(&rest, '\n').n > 0; /* each line that is not blank is a turn */
        for (size_t k = 0; k < t.n_unspoken; k++)     /* but for those with nothing but marks */
            labelled -= is_all(&t, t.unspoken[k].line) &&
                        (k == 0 || t.unspoken[k].line != t.unspoken[k - 1].line);
        assert_int_equal(t.n, labelled);
        for (size_t k = 0; k < t.n; k++)
            assert_true(t.paragraphs[k].speaker.n > 0 && t.paragraphs[k].turn == k + 1);
        transcript_free(&t);
        buffer_free(&b);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_rows),    cmocka_unit_test(test_wrapping),
        cmocka_unit_test(test_layouts), cmocka_unit_test(test_labels),
        cmocka_unit_test(test_shared),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
