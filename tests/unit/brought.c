/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/page/brought.h"

#include "tests/unit/testing.h"

#include "tests/unit/made.h"

struct world {
    struct made made;
    struct brought brought;
};

static void world_begin(struct world *w, const char *questions, const char *notes) {
    *w = (struct world){.brought = {0}};
    made_begin(&w->made);
    made_table(&w->made, "themes", "theme n|power 3|power/voice 1|trust 2|");
    assert_true(result_themes(&w->made.result, &w->made.self, w->made.report.fault));
    w->made.self.mode->warnings = 0;
    if (questions)
        write_file("q.tsv", slice_of(questions));
    if (notes)
        write_file("n.tsv", slice_of(notes));
    w->made.options.questions = questions ? "q.tsv" : NULL;
    w->made.options.notes = notes ? "n.tsv" : NULL;
}

static void world_end(struct world *w) {
    brought_free(&w->brought);
    made_end(&w->made);
}

static size_t warnings(const struct world *w) {
    return (size_t)w->made.self.mode->warnings;
}

/* The text in one of a question's rows; a theme of no result is told of, and the question stays. */
static void test_questions(void **state) {
    (void)state;
    struct world w;
    world_begin(&w,
                "question_id\ttext\ttheme_id\n"
                "2\tSecond?\tpower\n1\tFirst?\t\n2\t\ttrust\n2\tSecond?\tno such\n",
                NULL);
    const struct brought *b = &w.brought;
    assert_true(brought_read(&w.brought, &w.made.report));
    assert_true(b->n_questions == 2 && b->n_themes == 2 && b->n_notes == 0);
    same_text(b->questions[0].text, "Second?");
    same_text(b->questions[1].id, "1");
    assert_int_equal(warnings(&w), 1);
    assert_true(brought_asks(b, 0, SLICE("trust")) && brought_asks(b, 0, SLICE("power/voice")));
    assert_false(brought_asks(b, 1, SLICE("trust")) || brought_asks(b, 0, SLICE("powerful")));
    world_end(&w);
}

/* A pair is the same the other way round; who says nothing says it of nothing. */
static void test_notes(void **state) {
    (void)state;
    struct world w;
    size_t at = 0;
    world_begin(
        &w, NULL,
        "theme_a\ttheme_b\tnote\n"
        "trust\tpower\tBoth.\ntrust\t\tOne.\ntrust\t\tAgain.\nnone\t\t\nnone\ttrust\tGone.\n");
    assert_true(brought_read(&w.brought, &w.made.report));
    assert_int_equal(w.brought.n_notes, 3);
    assert_int_equal(warnings(&w), 1);
    same_text(brought_next(&w.brought, SLICE("power"), SLICE("trust"), &at)->text, "Both.");
    assert_null(brought_next(&w.brought, SLICE("power"), SLICE("trust"), &at));
    at = 0;
    same_text(brought_next(&w.brought, SLICE("trust"), SLICE(""), &at)->text, "One.");
    same_text(brought_next(&w.brought, SLICE("trust"), SLICE(""), &at)->text, "Again.");
    assert_null(brought_next(&w.brought, SLICE("trust"), SLICE(""), &at));
    world_end(&w);
}

static void refused(const char *questions, const char *notes, const char *why) {
    struct world w;
    world_begin(&w, questions, notes);
    assert_false(brought_read(&w.brought, &w.made.report));
    faulted(w.made.report.fault, STATUS_INPUT, why);
    world_end(&w);
}

static void test_refused(void **state) {
    (void)state;
    refused("question_id\ttext\n1\tWhy?\n", NULL,
            "hearth test: q.tsv:1: no column theme_id: questions are a table question_id, text, "
            "theme_id\n");
    refused("question_id\ttext\ttheme_id\n\tWhy?\ttrust\n", NULL,
            "hearth test: q.tsv:2:1: a question has an id\n");
    refused("question_id\ttext\ttheme_id\n1\tWhy?\ttrust\n1\tHow?\tpower\n", NULL,
            "hearth test: q.tsv:3:2: a row before has another text for this question_id: "
            "\"How?\"\n");
    refused(NULL, "theme\tremark\ntrust\tx\n",
            "hearth test: n.tsv:1: no column note: notes are a table theme (or theme_a, theme_b), "
            "note\n");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_questions, enter_folder, leave_folder),
        cmocka_unit_test_setup_teardown(test_notes, enter_folder, leave_folder),
        cmocka_unit_test_setup_teardown(test_refused, enter_folder, leave_folder),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
