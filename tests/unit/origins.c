/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where the text of paragraphs came from. The texts are made up of words that occur once, so that
 * where each of them is can be seen without the code under test. */
#include "tests/unit/testing.h"

#include "corpus/clean.h"
#include "corpus/codings.h"
#include "corpus/decode.h"
#include "corpus/nfc.h"
#include "corpus/reader.h"

/* A text with one copy behind the other, and what its bytes lead back to. */
static void test_chain(void **state) {
    (void)state;
    struct slice source = SLICE("one two, three");
    struct arena a = {0};
    struct origins o = {.wanted = true};
    struct copying c = {.n = 0};
    struct stretches s = {NULL, 0, 0};
    copying_begin(&c, &o);
    copying_add(&c, (struct slice){source.p + 9, 5});
    buffer_char(&c.text, '\n');
    copying_add(&c, (struct slice){source.p, 3});
    struct slice once = copying_text(&c, &a, &o);
    copying_begin(&c, &o);
    copying_add(&c, (struct slice){once.p + 2, 6}); /* "ree\non" */
    buffer_text(&c.text, "!!");
    copying_stands_for(&c, 6, (struct slice){once.p + 8, 1});
    struct slice twice = copying_text(&c, &a, &o);
    same_text(twice, "ree\non!!");
    origins_follow(&o, source, twice, &s);
    static const struct stretch wanted[] = {{0, 3, 11, 3}, {4, 2, 0, 2}, {6, 2, 2, 1}};
    assert_int_equal(s.n, 3);
    for (size_t i = 0; i < 3; i++) {
        assert_int_equal(s.items[i].at, wanted[i].at);
        assert_int_equal(s.items[i].n, wanted[i].n);
        assert_int_equal(s.items[i].from, wanted[i].from);
        assert_int_equal(s.items[i].m, wanted[i].m);
    }
    stretches_free(&s);
    copying_free(&c);
    origins_free(&o);
    arena_free(&a);
}

/* Nothing is noted that nobody wants, and what is taken back is forgotten. */
static void test_wanted(void **state) {
    (void)state;
    const char text[] = "abcdefgh", copy[] = "abcdefgh";
    struct origins o = {.wanted = false};
    origins_add(&o, copy, 8, text, 8);
    origins_add(NULL, copy, 8, text, 8);
    assert_int_equal(o.n, 0);
    o.wanted = true;
    origins_add(&o, copy, 4, text, 4);
    origins_add(&o, copy + 4, 2, text + 5, 2);
    origins_cut(&o, copy + 3, 3);
    assert_int_equal(o.n, 1);
    assert_int_equal(o.items[0].n, 3);
    origins_cut(&o, copy, 3);
    assert_int_equal(o.n, 0);
    origins_free(&o);
}

/* What a row selects, and what of it stands in which paragraphs: "1:quote|2:quote". */
static const struct {
    const struct reader *reader;
    const char *text, *selected, *wanted;
} rows[] = {
    /* As it is; the name and the spaces at the ends are nothing that is said. */
    {&reader_text, "Ana: We tried twice.\nJoe: Yes.\nAna: Good.\n", " tried ", "1:tried"},
    {&reader_text, "Ana: We tried twice.\nJoe: Yes.\nAna: Good.\n", "twice.\nJoe: Yes",
     "1:twice.|2:Yes"},
    {&reader_text, "Ana: We tried twice.\nJoe: Yes.\nAna: Good.\n", "Joe:", ""},
    {&reader_text, "Ana: We tried twice.\nJoe: Yes.\nAna: Good.\n", "\nJoe: ", ""},
    /* A name that is said, too. */
    {&reader_text, "Ana: Ana said\nJoe: so.\nAna: Ana, yes.\n", "Ana,", "3:Ana,"},
    {&reader_text, "Ana: Ana said\nJoe: so.\nAna: Ana, yes.\n", "Ana: Ana,", "3:Ana,"},
    /* Lines that are joined, set in, with white space of all kinds. */
    {&reader_text, "Ana:   We  tried\n    it  twice\xc2\xa0 or so.\nJoe: Yes.\nAna: No.\n",
     "ied\n    it  twice\xc2\xa0", "1:ied it twice"},
    /* Marks inside, at the ends, and nothing but one. */
    {&reader_text, "Ana: We [laughs] tried, [inaudible], twice.\nJoe: Yes.\nAna: No.\n",
     "[laughs] tried, [inaudible], tw", "1:tried, tw"},
    {&reader_text, "Ana: We [laughs] tried, [inaudible], twice.\nJoe: Yes.\nAna: No.\n",
     "We [laughs]", "1:We"},
    {&reader_text, "Ana: We [laughs] tried, [inaudible], twice.\nJoe: Yes.\nAna: No.\n", "[laughs]",
     ""},
    /* Quotes become longer, soft hyphens nothing, accents one letter with theirs. */
    {&reader_text, "Ana: \"We\" said \"no\xc2\xad body\" once.\nJoe: Yes.\nAna: No.\n",
     "\"no\xc2\xad body\"", "1:\xe2\x80\x9cno body\xe2\x80\x9d"},
    {&reader_text, "Ana: the cafe\xcc\x81 is \xf0\x9f\x98\x80 shut.\nJoe: Yes.\nAna: No.\n",
     "e\xcc\x81 is \xf0\x9f\x98\x80", "1:\xc3\xa9 is \xf0\x9f\x98\x80"},
    {&reader_text, "Ana: the cafe\xcc\x81 is shut.\nJoe: Yes.\nAna: No.\n", "the caf", "1:the caf"},
    {&reader_text,
     "Ana: the caf\xc2\xad"
     "e\xcc\x81 is shut.\nJoe: Yes.\nAna: No.\n",
     "caf\xc2\xad"
     "e",
     "1:caf\xc3\xa9"},
    /* CR LF. */
    {&reader_text, "Ana: We tried\r\n  it.\r\nJoe: Yes.\r\nAna: No.\r\n", "tried\r\n  it.\r\nJoe",
     "1:tried it."},
    {&reader_markdown,
     "**Ana:** We **tried** it &amp; [the book](https://a.b/c).\n\n**Joe:** Y\\_es.\n",
     "tried** it &amp; [the bo", "1:tried it & the bo"},
    {&reader_markdown, "**Ana:** We **tried** it.\n\n**Joe** [00:12]: Y\\_es.\n",
     "it.\n\n**Joe** [00:12]: Y\\_", "1:it.|2:Y_"},
    {&reader_vtt,
     "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ana>We <i>tried</i>\nit</v>\n\n00:02.000 --> "
     "00:03.000\n<v Ana>twice &lt;or so.</v>\n",
     "ried</i>\nit</v>\n\n00:02.000 --> 00:03.000\n<v Ana>twice &lt;", "1:ried it twice <"},
    {&reader_srt,
     "1\n00:00:01,000 --> 00:00:02,000\nWe tried\n\n2\n00:00:02,000 --> 00:00:03,000\nit.\n",
     "tried\n\n2\n00:00:02,000 --> 00:00:03,000\ni", "1:tried i"},
    {&reader_chat, "00:01:02\t From Ana : We  tried.\n00:01:03\t From Joe : Yes.\n", "We  tr",
     "1:We tr"},
    {&reader_cha, "@Begin\n*ANA:\twe [/] (be)cause\n\tof it .\n*JOE:\tyes .\n@End\n",
     "(be)cause\n\tof", "1:because of"},
    {&reader_rock, "[[uid=1]] We tried it. [[access>delay]]\n[[uid=2]] Yes.\n",
     "tried it. [[access>delay]]\n[[uid=2]] Y", "1:tried it.|2:Y"},
    {&reader_conllu,
     "# speaker = Ana\n# text = We tried it.\n1\tWe\n\n# speaker = Joe\n# text = Yes.\n1\tYes\n",
     "it.\n1\tWe\n\n# speaker = Joe\n# text = Y", "1:it.|2:Y"},
    {&reader_teams, "Ana Berg   0:03\nWe tried.\nJoe Ash   0:09\nYes.\n",
     "tried.\nJoe Ash   0:09\nY", "1:tried.|2:Y"},
    {&reader_cells, "0:03\tAna\tWe tried.\n0:09\tJoe\tYes.\n", "tried.\n0:09\tJoe\tY",
     "1:tried.|2:Y"},
};

static void must_be(size_t row, bool crlf) {
    struct transcript t = {.origins = {.wanted = true}};
    struct fault f = {.stage = "ingest"};
    struct buffer stored = {0}, selected = {0}, b = {0};
    for (const char *p = rows[row].text; *p; p++)
        buffer_text(&stored, *p == '\n' && crlf ? "\r\n" : (char[]){*p, '\0'});
    for (const char *p = rows[row].selected; *p; p++)
        buffer_text(&selected, *p == '\n' && crlf ? "\r\n" : (char[]){*p, '\0'});
    struct slice source = buffer_slice(&stored);
    const char *at = memmem(source.p, source.n, selected.p, selected.n);
    assert_non_null(at);
    struct reading in = {.file = "talk"};
    in.text = decode_settle(source, &t.arena, &t.origins);
    assert_true(rows[row].reader->read(&t, &in, &f));
    codings_clear(&t.codings);
    t.codings.source = source;
    size_t from = (size_t)(at - source.p);
    codings_add(&t.codings,
                (struct coding){from, from + selected.n, SLICE("x"), SLICE("x"), SLICE("")});
    assert_true(codings_place(&t, "talk", &f));
    for (size_t i = 0; i < t.codings.n_places; i++) {
        const struct coding_place *p = &t.codings.places[i];
        buffer_format(&b, "%s%zu:", i ? "|" : "", p->paragraph + 1);
        buffer_add(&b,
                   (struct slice){t.paragraphs[p->paragraph].text.p + p->begin, p->end - p->begin});
    }
    same_text(buffer_slice(&b), rows[row].wanted);
    assert_int_equal(t.codings.astray, t.codings.n_places == 0);
    transcript_free(&t);
    fault_free(&f);
    buffer_free(&stored);
    buffer_free(&selected);
    buffer_free(&b);
}

static void test_rows(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        must_be(i, false);
        if (!strchr(rows[i].text, '\r'))
            must_be(i, true);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_chain), cmocka_unit_test(test_wanted),
                                       cmocka_unit_test(test_rows)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
