/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/left.h"
#include "tests/unit/testing.h"

static const struct {
    const char *text, *turns, *left;
} rows[] = {
    /* Codes, fragments of YAML, sections. */
    {"---\nrock: 1\n---\n# a comment\n[[uid=7xccq]] We tried twice. [[access>delay]] "
     "[[staff]]\n[[uid=7xccr]] Then not.\n---<<stanza>>---\n[[uid=7xccs]] It [not that] rained.\n",
     "1||||5|We tried twice.\n2||||6|Then not.\n3||||8|It [not that] rained.\n",
     "1|comment|---\n2|comment|rock: 1\n3|comment|---\n4|comment|# a "
     "comment\n5|code|[[uid=7xccq]]\n5|code|[[access>delay]]\n5|code|[[staff]]\n6|code|[[uid=7xccr]"
     "]\n7|code|---<<stanza>>---\n8|code|[[uid=7xccs]]\n"},
    /* With speakers. */
    {"Ana: We tried. [[access>delay]]\nJoe: Yes. [[access]]\nAna: Good.\n",
     "1|Ana|||1|We tried.\n2|Joe|||2|Yes.\n3|Ana|||3|Good.\n",
     "1|code|[[access>delay]]\n2|code|[[access]]\n"},
};

static void test_rows(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        assert_read(&reader_rock, rows[i].text, rows[i].turns, rows[i].left);
}

/* Codes are codings of their utterance, whoever says them, and in the order that they are in;
 * identifiers and relations are none. */
static void test_codings(void **state) {
    struct transcript t = {.origins = {.wanted = true}};
    struct fault f = {.stage = "ingest"};
    struct buffer b = {0};
    struct reading in = {
        .text =
            SLICE("---\nrock: 1\n---\n[[uid=7xc]] Ana: We [laughs] tried. [[access > "
                  "delay||2]] [[Staff turnover]]\n[[coderId=joe b]]\nJoe: \"Yes\" &amp; no. "
                  "[[a->b]] [[access>delay]]\n[[alone]]\nAna: Good. [[cid:3]] [[>]]\nJoe: So.\n"),
        .file = "talk"};
    (void)state;
    assert_true(reader_rock.read(&t, &in, &f));
    assert_true(codings_place(&t, "talk", &f));
    codings_rows(&b, SLICE("t"), &t);
    same_text(buffer_slice(&b),
              "t\t1\t4\t1\taccess/delay\t\taccess > delay||2\t0\t9\tWe tried.\n"
              "t\t1\t4\t2\tStaff_turnover\t\tStaff turnover\t0\t9\tWe tried.\n"
              "t\t2\t6\t3\taccess/delay\tjoe b\taccess>delay\t0\t15\t\xe2\x80\x9cYes\xe2\x80\x9d "
              "&amp; no.\n");
    assert_int_equal(t.codings.astray, 1); /* [[alone]] */
    same_text(buffer_slice(&t.codings.notes), "; codes that relate two (a->b) are no codings: 1");
    buffer_free(&b);
    transcript_free(&t);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_rows), cmocka_unit_test(test_codings)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
