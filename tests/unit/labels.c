/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/labels.h"

#include "corpus/label_hints.h"
#include "tests/unit/turns.h"

static const struct {
    const char *text, *turns;
} rows[] = {
    /* How a label may be written. */
    {"Ana\u00a0Berg\u00a0: We tried.\nBen\u202f: Yes.\nAna\u00a0Berg\u00a0:\u00a0Good.\n",
     "1|Ana Berg|||1|We tried.\n2|Ben|||2|Yes.\n3|Ana Berg|||3|Good.\n"},
    {"Ana\uff1aWe tried.\nBen\uff1a Yes.\nAna\uff1aGood.",
     "1|Ana|||1|We tried.\n2|Ben|||2|Yes.\n3|Ana|||3|Good.\n"},
    {"Ana:\tWe tried.   \nBen:\tYes.\t\nAna:\tGood.",
     "1|Ana|||1|We tried.\n2|Ben|||2|Yes.\n3|Ana|||3|Good.\n"},
    {"(Ana): We tried.\n(Ben): Yes.\n(Ana): Good.\n",
     "1|Ana|||1|We tried.\n2|Ben|||2|Yes.\n3|Ana|||3|Good.\n"},
    {"ANA:We tried.\nBEN:Yes.\nANA:Good.\n",
     "1|ANA|||1|We tried.\n2|BEN|||2|Yes.\n3|ANA|||3|Good.\n"},
    {"\U0001f642 Ana: We tried.\nBen \U0001f680: Yes.\n\U0001f642 Ana: Good.\n",
     "1|\U0001f642 Ana|||1|We tried.\n2|Ben \U0001f680|||2|Yes.\n3|\U0001f642 Ana|||3|Good.\n"},
    {"Ana Berg (City Council): We tried.\nBen Okoro \u2013 Youth Team: Yes.\nCleo, Council of "
     "Leeds: Good.\nAna Berg: Mm.\n",
     "1|Ana Berg (City Council)|||1|We tried.\n2|Ben Okoro \u2013 Youth Team|||2|Yes.\n3|Cleo, "
     "Council of Leeds|||3|Good.\n4|Ana Berg|||4|Mm.\n"},
    {"O'Neil: We tried.\nAna/Ben: Yes.\nP1+P2: Good.\nAna & Ben: Mm.\n",
     "1|O'Neil|||1|We tried.\n2|Ana/Ben|||2|Yes.\n3|P1+P2|||3|Good.\n4|Ana & Ben|||4|Mm.\n"},
    {"??: We tried.\nAna?: Yes.\nMale 1?: Good.\n??: Mm.\n",
     "1|??|||1|We tried.\n2|Ana?|||2|Yes.\n3|Male 1?|||3|Good.\n4|??|||4|Mm.\n"},
    {"Q: When?\nA: In May.\nQ: And?\nA: No.\n",
     "1|Q|||1|When?\n2|A|||2|In May.\n3|Q|||3|And?\n4|A|||4|No.\n"},
    {"Q.  When?\nA.  In May.\nQ.\tAnd?\nA.  No.\n",
     "1|Q|||1|When?\n2|A|||2|In May.\n3|Q|||3|And?\n4|A|||4|No.\n"},
    /* A turn alone; everybody once; a story; an interviewer who asks once. */
    {"Ana Berg: We tried.", "1|Ana Berg|||1|We tried.\n"},
    {"Ana: One.\n\nBen: Two.\n\nCleo: Three.\n",
     "1|Ana|||1|One.\n2|Ben|||3|Two.\n3|Cleo|||5|Three.\n"},
    {"A story\n\nAna Berg: We tried twice.\n\nThen it rained.\n\nWe left.\n\nAnd came back.\n\nAnd "
     "on.\n",
     "1|Ana Berg|||3|We tried twice.\n1|Ana Berg|||5|Then it rained.\n1|Ana Berg|||7|We "
     "left.\n1|Ana Berg|||9|And came back.\n1|Ana Berg|||11|And on.\n"},
    {"Interviewer: How was it?\n\nAna: Good.\n\nThen it rained.\n\nWe left.\n\nAnd came "
     "back.\n\nAnd on.\n",
     "1|Interviewer|||1|How was it?\n2|Ana|||3|Good.\n2|Ana|||5|Then it rained.\n2|Ana|||7|We "
     "left.\n2|Ana|||9|And came back.\n2|Ana|||11|And on.\n"},
    /* A title with a colon is nobody. */
    {"Community Gardens: A Report\n\nIt rained a lot.\n\nWe met on Monday.\n\nAnd again.\n\nThen "
     "not.\n",
     "1||||1|Community Gardens: A Report\n2||||3|It rained a lot.\n3||||5|We met on "
     "Monday.\n4||||7|And again.\n5||||9|Then not.\n"},
    /* Who somebody is, above the talk. */
    {"Moderator: Cleo Marsh\n\nAna: We tried.\n\nBen: Yes.\n\nAna: Good.\n",
     "1|Ana|||3|We tried.\n2|Ben|||5|Yes.\n3|Ana|||7|Good.\n"},
    /* A speaker's name once in other letters. */
    {"Ana Berg: We tried.\nBen: Yes.\nAna Berg: Good.\nBen: Mm.\nana berg: And so on.\nBEN: No.\n"
     "note: all of it.\n",
     "1|Ana Berg|||1|We tried.\n2|Ben|||2|Yes.\n3|Ana Berg|||3|Good.\n4|Ben|||4|Mm.\n5|ana "
     "berg|||5|And so on.\n6|BEN|||6|No. note: all of it.\n"},
    /* Initials that are met once among initials. */
    {"CC: We tried it\nand it went\nquite well\nthen we\nP6: Yes we did\nand how it\nwent on "
     "and\non and\nCC: Good then\nall of you\nP6: Mm yes\nCT: Hello there\n",
     "1|CC|||1|We tried it and it went quite well then we\n2|P6|||5|Yes we did and how it went on "
     "and on and\n3|CC|||9|Good then all of you\n4|P6|||11|Mm yes\n5|CT|||12|Hello there\n"},
    /* No labels: what others said, things, lists, quotations, code, verses, ratios, times,
       addresses. */
    {"Ana: He said: no.\n\nShe said: yes.\n\nAnd Maria: she left.\n\nBen: I see.\n\nAna: "
     "Yes.\n\nBen: Mm.\n",
     "1|Ana|||1|He said: no.\n1|Ana|||3|She said: yes.\n1|Ana|||5|And Maria: she "
     "left.\n2|Ben|||7|I see.\n3|Ana|||9|Yes.\n4|Ben|||11|Mm.\n"},
    {"Ana: Two things.\n\nStrict Mode: duplicates.\n\nStep 2: go.\n\nBen: I see.\n\nAna: "
     "Yes.\n\nBen: Mm.\n",
     "1|Ana|||1|Two things.\n1|Ana|||3|Strict Mode: duplicates.\n1|Ana|||5|Step 2: "
     "go.\n2|Ben|||7|I see.\n3|Ana|||9|Yes.\n4|Ben|||11|Mm.\n"},
    {"Ana: Three things:\n- Time: none\n- Money: little\n- People: many\n\nBen: I see.\n\nAna: "
     "Yes.\n\nBen: Mm.\n",
     "1|Ana|||1|Three things:\n1|Ana|||2|- Time: none\n1|Ana|||3|- Money: little\n1|Ana|||4|- "
     "People: many\n2|Ben|||6|I see.\n3|Ana|||8|Yes.\n4|Ben|||10|Mm.\n"},
    {"Ana: We tried.\n\n\u201cTom: go\u201d was all.\n\nBen: Yes.\n\nAna: So.\n\nBen: Mm.\n",
     "1|Ana|||1|We tried.\n1|Ana|||3|\u201cTom: go\u201d was "
     "all.\n2|Ben|||5|Yes.\n3|Ana|||7|So.\n4|Ben|||9|Mm.\n"},
    {"Ana: like this\n\ntype: text\nstd::map: no\n\nBen: OK.\n\nAna: Good.\n",
     "1|Ana|||1|like this\n1|Ana|||3|type: text std::map: no\n2|Ben|||6|OK.\n3|Ana|||8|Good.\n"},
    {"Ana: It was 3:1.\nJohn 3:16 says: go.\n10:30: we left.\nhttps://x.org/a: here\nBen: "
     "OK.\nAna: Yes.\n",
     "1|Ana|||1|It was 3:1. John 3:16 says: go. 10:30: we left. https://x.org/a: "
     "here\n2|Ben|||5|OK.\n3|Ana|||6|Yes.\n"},
    {"Workshop one\n\nStrengths: people.\n\nWeaknesses: money.\n\nWorkshop two\n\nStrengths: "
     "place.\n\nWeaknesses: time.\n",
     "1||||1|Workshop one\n2||||3|Strengths: people.\n3||||5|Weaknesses: money.\n4||||7|Workshop "
     "two\n5||||9|Strengths: place.\n6||||11|Weaknesses: time.\n"},
};

static void test_rows(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        assert_turns(&reader_text, rows[i].text, false, rows[i].turns);
}

/* A thousand people who each say one thing; a line of a megabyte. */
static void test_many(void **state) {
    struct transcript t = {0};
    struct fault f = {0};
    struct buffer b = {0};
    (void)state;
    for (unsigned i = 0; i < 1000; i++)
        buffer_format(&b, "Person %u: Here I am.\n\n", i);
    struct reading in = {.text = buffer_slice(&b), .file = "talk"};
    assert_true(reader_text.read(&t, &in, &f));
    assert_int_equal(t.n, 1000);
    assert_true(slice_eq(t.paragraphs[999].speaker, SLICE("Person 999")));
    transcript_clear(&t);
    buffer_clear(&b);
    buffer_text(&b, "Ana:");
    while (b.n < 1 << 20)
        buffer_text(&b, " so: we");
    buffer_text(&b, "\nBen: Yes.\n");
    in.text = buffer_slice(&b);
    assert_true(reader_text.read(&t, &in, &f));
    assert_int_equal(t.n, 2);
    assert_true(slice_eq(t.paragraphs[0].speaker, SLICE("Ana")));
    assert_true(t.paragraphs[0].text.n > 1 << 19);
    buffer_free(&b);
    transcript_free(&t);
}

static void test_words(void **state) {
    (void)state;
    assert_true(label_hints_key(SLICE("START Time")) && label_hints_key(SLICE("Strengths")));
    assert_false(label_hints_key(SLICE("Ana")) || label_hints_key(SLICE("CC")));
    assert_true(label_hints_weak(SLICE("And Maria")) && label_hints_weak(SLICE("Step 3")));
    assert_true(label_hints_weak(SLICE("The thing")) && label_hints_weak(SLICE("Finally")));
    assert_false(label_hints_weak(SLICE("The Chair")) || label_hints_weak(SLICE("Will Young")));
    assert_true(label_hints_role(SLICE("Speaker 2")) && label_hints_role(SLICE("P14")));
    assert_false(label_hints_role(SLICE("Ana Berg")) || label_hints_role(SLICE("14")));
    assert_true(label_hints_particle(SLICE("van")));
    assert_false(label_hints_particle(SLICE("Van")));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_rows),
        cmocka_unit_test(test_many),
        cmocka_unit_test(test_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
