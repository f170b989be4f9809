/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What was said, as the page has it, and where in it themes are. */
#include "stages/page/talk.h"

#include "stages/page/codelines.h"
#include "tests/unit/testing.h"

#include "tests/unit/made.h"

#define COLUMNS "doc turn text tokens hits speaker project role|"

static void read_talk(struct made *m, struct talk *t, const char *rows) {
    made_begin(m);
    made_table(m, "matched", rows);
    *t = (struct talk){0};
    assert_true(talk_read(t, &m->result, &m->self, m->report.fault));
}

static void end_talk(struct made *m, struct talk *t) {
    talk_free(t);
    made_end(m);
}

/* Two sentences of a turn are one text with a space between; places are bytes of it. The host's hit
 * is none. */
static void test_turns(void **state) {
    (void)state;
    struct made m;
    struct talk t;
    read_talk(&m, &t,
              COLUMNS "a 1 Hé,~trust? Hé~trust trust:2-2:1.1 Ann choir -|"
                      "a 1 I~trust. I~trust trust:2-2:1.1 Ann choir -|"
                      "a 2 Trust! Trust trust:1-1:1.1 Hal choir host|"
                      "a 3 - - - Ben choir -|"
                      "b 1 Ask. Ask ask/how:1-1:1.2 Ann - -|");
    assert_true(t.n_docs == 2 && t.n_turns == 4 && t.n_rows == 5);
    same_text(t.docs[1].doc, "b");
    assert_true(t.docs[0].turns == 0 && t.docs[0].n_turns == 3 && t.docs[1].turns == 3);
    const struct talk_turn *one = &t.turns[0];
    same_text(one->text, "Hé, trust? I trust.");
    assert_true(one->words == 4 && one->n_hits == 2 && one->n_rows == 2);
    assert_true(t.hits[0].from == 5 && t.hits[0].to == 10);
    assert_true(t.hits[1].from == 14 && t.hits[1].to == 19);
    assert_true(t.rows[0] == 0 && t.rows[1] == 12);
    same_text(intern_text(&t.speakers, one->speaker), "Ann");
    assert_true(t.turns[1].asked && t.turns[1].n_hits == 0);
    same_text(t.turns[1].text, "Trust!");
    assert_true(talk_counts(one) && !talk_counts(&t.turns[1]) && !talk_counts(&t.turns[2]));
    assert_int_equal(t.themes.names.count, 3); /* `ask`, above `ask/how`, too */
    assert_int_equal(t.turns[3].hits, 2);
    same_text(hierarchy_name(&t.themes, t.hits[2].theme), "ask/how");
    end_talk(&m, &t);
}

static void refused(const char *rows, const char *why) {
    struct made m;
    struct talk t = {0};
    made_begin(&m);
    made_table(&m, "matched", rows);
    assert_false(talk_read(&t, &m.result, &m.self, m.report.fault));
    struct slice text = buffer_slice(&m.self.fault.text);
    if (!memmem(text.p, text.n, why, strlen(why)))
        fail_msg("%.*s", (int)text.n, text.p);
    end_talk(&m, &t);
}

static void test_refused(void **state) {
    (void)state;
    refused(COLUMNS "a 1 Ask. Ask ask:2-2:1.1 Ann - -|",
            "matched.tsv:2:5: not a list of hits within the row's tokens: \"ask:2-2:1.1\"");
    refused(COLUMNS "a 1 Ask. Ask ask:0-1:1.1 Ann - -|", "matched.tsv:2:5: ");
    refused(COLUMNS "a 1 Ask. Ask ask:1 Ann - -|", "matched.tsv:2:5: ");
    refused("doc turn text tokens|", "hits");
}

/* Of trust, in three turns of two people, two passages: one of each. Of ask, below which how is,
 * both turns. */
static void test_quoted(void **state) {
    (void)state;
    struct made m;
    struct talk t;
    read_talk(&m, &t,
              COLUMNS "a 1 trust trust trust:1-1:1.1 Ann - -|"
                      "a 2 trust~trust trust~trust trust:1-1:1.1~trust:2-2:1.1 Ann - -|"
                      "a 3 trust trust trust:1-1:1.1 Ben - -|"
                      "a 4 how how ask/how:1-1:1.2 Ann - -|"
                      "a 5 no no - Cleo - -|");
    static const struct {
        size_t few;
        bool none;
        const char *quoted;
    } cases[] = {
        {0, false, "12345"}, {0, true, ""}, {2, true, ""}, {1, false, "24"}, {2, false, "234"}};
    for (size_t c = 0; c < sizeof cases / sizeof *cases; c++) {
        struct buffer quoted = {0};
        talk_quote(&t, cases[c].few, cases[c].none);
        for (size_t i = 0; i < t.n_turns; i++)
            if (t.turns[i].quoted)
                buffer_add(&quoted, t.turns[i].turn);
        holds(&quoted, cases[c].quoted);
        buffer_free(&quoted);
    }
    end_talk(&m, &t);
}

/* In two turns trust, in one three times hope; five of six equal ones are shown, by their names. */
static void test_themes(void **state) {
    (void)state;
    struct made m;
    struct talk t;
    uint32_t themes[CODELINES_THEMES];
    read_talk(&m, &t,
              COLUMNS
              "a 1 a~b~c a~b~c hope:1-1:1.1~hope:2-2:1.1~hope:3-3:1.1~trust:1-1:1.1 Ann - -|"
              "a 2 trust trust trust:1-1:1.1 Ann - -|");
    assert_int_equal(codelines_themes(&t, themes), 2);
    same_text(hierarchy_name(&t.themes, themes[0]), "trust");
    same_text(hierarchy_name(&t.themes, themes[1]), "hope");
    assert_true(codelines_holds(&t, &t.turns[0], themes[1]));
    assert_false(codelines_holds(&t, &t.turns[1], themes[1]));
    end_talk(&m, &t);
    read_talk(&m, &t,
              COLUMNS
              "a 1 a a f:1-1:1.1~d:1-1:1.1~b:1-1:1.1~e:1-1:1.1~a:1-1:1.1~c:1-1:1.1 Ann - -|");
    assert_int_equal(codelines_themes(&t, themes), 5);
    for (uint32_t i = 0; i < 5; i++)
        assert_int_equal(hierarchy_name(&t.themes, themes[i]).p[0], 'a' + (int)i);
    end_talk(&m, &t);
}

/* Of document a, the host and who says nothing aside: turns 2, 3 and 6 hold nothing, of 2, 1 and 4
 * words. 2 and 3 are one stretch across the host; of b's two stretches of three words the first
 * counts. */
static void test_uncovered(void **state) {
    (void)state;
    struct made m;
    struct talk t;
    struct stretch at[9];
    read_talk(&m, &t,
              COLUMNS "a 1 x x ask:1-1:1.1 Ann - -|a 2 x~x x~x - Ann - -|a h x x - Hal - host|"
                      "a 3 x x - Ann - -|a 4 - - - Ann - -|a 5 x x ask:1-1:1.1 Ann - -|"
                      "a 6 x~x~x~x x~x~x~x - Ann - -|b 1 x~x~x x~x~x - Ann - -|"
                      "b 2 x x ask:1-1:1.1 Ann - -|b 3 x~x~x x~x~x - Ann - -|");
    struct uncovered u = uncovered_of(&t, &t.docs[0]);
    assert_true(u.turns == 5 && u.words == 9 && u.bare == 3);
    assert_int_equal(stretches_longest(&t, at, 9), 4);
    assert_true(at[0].doc == 0 && at[0].from == 6 && at[0].to == 6 && at[0].words == 4);
    assert_true(at[1].doc == 0 && at[1].from == 1 && at[1].to == 3 && at[1].turns == 2 &&
                at[1].words == 3);
    assert_true(at[2].doc == 1 && at[2].from == 7 && at[3].from == 9);
    assert_int_equal(stretches_longest(&t, at, 1), 1);
    assert_int_equal(at[0].words, 4);
    assert_int_equal(stretches_longest(&t, at, 0), 0);
    end_talk(&m, &t);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_turns, enter_folder, leave_folder),
        cmocka_unit_test_setup_teardown(test_refused, enter_folder, leave_folder),
        cmocka_unit_test_setup_teardown(test_quoted, enter_folder, leave_folder),
        cmocka_unit_test_setup_teardown(test_themes, enter_folder, leave_folder),
        cmocka_unit_test_setup_teardown(test_uncovered, enter_folder, leave_folder),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
