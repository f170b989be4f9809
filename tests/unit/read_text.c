/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/turns.h"

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
    {"Date: 11 March\n\nAnna: Hello.\n\nBen: Hi.\n",
     "1||||1|Date: 11 March\n2|Anna|||3|Hello.\n3|Ben|||5|Hi.\n"},
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
                                      "a, b, c: x",
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
        struct reading in = {buffer_slice(&b), path, false};
        assert_true(reader_text.read(&t, &in, &f));
        for (struct slice rest = in.text; rest.p;)
            labelled += slice_cut(&rest, '\n').n > 0; /* each line that is not blank is a turn */
        assert_int_equal(t.n, labelled);
        for (size_t k = 0; k < t.n; k++)
            assert_true(t.paragraphs[k].speaker.n > 0 && t.paragraphs[k].turn == k + 1);
        transcript_free(&t);
        buffer_free(&b);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_rows),
        cmocka_unit_test(test_wrapping),
        cmocka_unit_test(test_labels),
        cmocka_unit_test(test_shared),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
