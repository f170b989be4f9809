/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What was said, as the page has it, and where in it themes are. */
#include "stages/page/talk.h"

#include "stages/page/codelines.h"
#include "tests/unit/testing.h"

#include "tests/unit/made.h"

#define COLUMNS "doc turn text tokens hits speaker project role|"

static void read_quoted(struct made *m, struct talk *t, int quotes, size_t few, const char *rows) {
    made_begin(m);
    made_table(m, "matched", rows);
    *t = (struct talk){.quotes = {.mode = quotes, .few = few}};
    assert_true(talk_read(t, &m->result, &m->self, m->report.fault));
}

static void read_talk(struct made *m, struct talk *t, const char *rows) {
    read_quoted(m, t, REPORT_QUOTES_ALL, 0, rows);
}

static void load(struct made *m, const struct talk *t, size_t doc, struct spoken *s) {
    assert_true(talk_load(t, doc, s, m->report.fault));
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
    struct spoken s = {0};
    read_talk(&m, &t,
              COLUMNS "a 1 Hé,~trust? Hé~trust trust:2-2:1.1 Ann choir -|"
                      "a 1 I~trust. I~trust trust:2-2:1.1 Ann choir -|"
                      "a 2 Trust! Trust trust:1-1:1.1 Hal choir host|"
                      "a 3 - - - Ben choir -|"
                      "b 1 Ask. Ask ask/how:1-1:1.2 Ann - -|");
    assert_true(t.n_docs == 2 && t.n_turns == 4 && t.n_hits == 3);
    same_text(t.docs[1].doc, "b");
    assert_true(t.docs[0].first == 0 && t.docs[0].n_turns == 3 && t.docs[1].first == 3);
    assert_int_equal(t.themes.names.count, 3); /* `ask`, above `ask/how`, too */
    load(&m, &t, 0, &s);
    const struct talk_turn *one = &s.turns[0];
    same_text(spoken_text(&s, one), "Hé, trust? I trust.");
    assert_true(one->words == 4 && one->n_hits == 2 && one->n_rows == 2);
    assert_true(s.hits[0].from == 5 && s.hits[0].to == 10);
    assert_true(s.hits[1].from == 14 && s.hits[1].to == 19);
    assert_true(s.rows[0] == 0 && s.rows[1] == 12);
    same_text(intern_text(&t.speakers, one->speaker), "Ann");
    assert_true(s.turns[1].asked && s.turns[1].n_hits == 0);
    same_text(spoken_text(&s, &s.turns[1]), "Trust!");
    assert_true(talk_counts(one) && !talk_counts(&s.turns[1]) && !talk_counts(&s.turns[2]));
    load(&m, &t, 1, &s);
    assert_true(s.n_turns == 1 && s.turns[0].hits == 0);
    same_text(hierarchy_name(&t.themes, s.hits[0].theme), "ask/how");
    spoken_free(&s);
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

/* The turns of the first transcript that are quoted. */
static void add_quoted(struct made *m, const struct talk *t, struct buffer *to) {
    struct spoken s = {0};
    load(m, t, 0, &s);
    for (size_t i = 0; i < s.n_turns; i++)
        if (s.turns[i].quoted)
            buffer_add(to, spoken_turn(&s, &s.turns[i]));
    spoken_free(&s);
}

/* Of trust, in three turns of two people, two passages: one of each. Of ask, below which how is,
 * both turns. */
static void test_quoted(void **state) {
    (void)state;
    static const struct {
        int quotes;
        size_t few;
        const char *quoted;
    } cases[] = {{REPORT_QUOTES_ALL, 3, "12345"},
                 {REPORT_QUOTES_FIT, 3, "12345"},
                 {REPORT_QUOTES_NONE, 3, ""},
                 {REPORT_QUOTES_EXEMPLAR, 1, "24"},
                 {REPORT_QUOTES_EXEMPLAR, 2, "234"}};
    for (size_t c = 0; c < sizeof cases / sizeof *cases; c++) {
        struct made m;
        struct talk t;
        struct buffer quoted = {0};
        read_quoted(&m, &t, cases[c].quotes, cases[c].few,
                    COLUMNS "a 1 trust trust trust:1-1:1.1 Ann - -|"
                            "a 2 trust~trust trust~trust trust:1-1:1.1~trust:2-2:1.1 Ann - -|"
                            "a 3 trust trust trust:1-1:1.1 Ben - -|"
                            "a 4 how how ask/how:1-1:1.2 Ann - -|"
                            "a 5 no no - Cleo - -|");
        add_quoted(&m, &t, &quoted);
        holds(&quoted, cases[c].quoted);
        buffer_free(&quoted);
        end_talk(&m, &t);
    }
}

/* Talk of more than a megabyte, which is put into a file: a turn far from any hit loses its words,
 * those near one do not. */
static void test_large(void **state) {
    (void)state;
    enum { DOCS = 12, WORDS = 100000 };
    struct made m;
    struct talk t;
    struct spoken s = {0};
    struct buffer rows = {0};
    buffer_text(&rows, COLUMNS);
    for (int doc = 'a'; doc < 'a' + DOCS; doc++) {
        for (int turn = 1; turn <= 5; turn++) {
            buffer_format(&rows, "%c %d ", doc, turn);
            for (int word = 0; word < WORDS; word++)
                buffer_text(&rows, word ? "~said" : "said");
            buffer_text(&rows, turn == 1 ? " said said:1-1:1.1 Ann - -|" : " said - Ann - -|");
        }
    }
    buffer_char(&rows, '\0');
    read_talk(&m, &t, rows.p);
    assert_true(t.bytes == DOCS * 5 * (5 * WORDS - 1) && t.store.filed > 0);
    for (size_t d = DOCS; d-- > 0;) {
        load(&m, &t, d, &s);
        assert_int_equal(s.n_turns, 5);
        for (size_t i = 0; i < s.n_turns; i++) {
            bool near = i <= TALK_NEAR;
            same_text(spoken_turn(&s, &s.turns[i]), (const char[]){(char)('1' + i), '\0'});
            assert_int_equal(s.turns[i].n_text, near ? 5 * WORDS - 1 : 0);
        }
        same_text((struct slice){spoken_text(&s, &s.turns[2]).p, 9}, "said said");
    }
    spoken_free(&s);
    buffer_free(&rows);
    end_talk(&m, &t);
}

/* Of a sample: 50 turns of trust and one of hope, each with two turns on both sides. What is drawn
 * is a part of what is there, the same each time. */
static void test_sample(void **state) {
    (void)state;
    enum { TURNS = 2000 };
    struct buffer rows = {0}, quoted[2] = {{0}};
    buffer_text(&rows, COLUMNS);
    for (int turn = 1; turn <= TURNS; turn++)
        buffer_format(&rows, "a %d said said %s Ann - -|", turn,
                      turn == 1000     ? "hope:1-1:1.1"
                      : turn % 10 == 0 ? "trust:1-1:1.1"
                                       : "-");
    buffer_char(&rows, '\0');
    for (size_t k = 0; k < 2; k++) {
        struct made m;
        struct talk t;
        read_quoted(&m, &t, REPORT_QUOTES_SAMPLE, 0, rows.p);
        assert_int_equal(t.quotes.hits_quoted, 51);
        assert_int_equal(t.n_hits, TURNS / 10);
        struct spoken s = {0};
        load(&m, &t, 0, &s);
        size_t n = 0;
        for (size_t i = 0; i < TURNS; i++)
            n += s.turns[i].quoted;
        assert_true(s.turns[999].quoted && s.turns[997].quoted && s.turns[1001].quoted);
        assert_int_equal(n, 51 * 5 - (s.turns[TURNS - 1].quoted ? 2 : 0));
        spoken_free(&s);
        add_quoted(&m, &t, &quoted[k]);
        end_talk(&m, &t);
    }
    assert_true(slice_eq(buffer_slice(&quoted[0]), buffer_slice(&quoted[1])));
    buffer_free(&quoted[0]);
    buffer_free(&quoted[1]);
    buffer_free(&rows);
}

/* Of two themes that hold together, the turns in which they meet in the unit of the run: of turns
 * the one with both; of windows of two and of transcripts the two that are near, or apart. */
static void test_sample_pairs(void **state) {
    (void)state;
    static const struct {
        const char *unit;
        const size_t n; /* of the pair: meetings */
    } cases[] = {{"turn", 1}, {"sentence", 0}, {"window:2", 3}, {"doc", 4}};
    for (size_t c = 0; c < sizeof cases / sizeof *cases; c++) {
        struct made m;
        made_begin(&m);
        free(m.result.package.unit);
        m.result.package.unit = mem_text(slice_of(cases[c].unit));
        made_table(&m, "matched",
                   COLUMNS "a 1 a~a a~a hope:1-1:1.1 Ann - -|a 1 a a trust:1-1:1.1 Ann - -|"
                           "a 2 a a trust:1-1:1.1 Ben - -|a 3 a a - Ann - -|"
                           "a 4 a a hope:1-1:1.1 Ben - -|a 5 a a trust/deep:1-1:1.1 Ben - -|");
        struct talk t = {.quotes = {.mode = REPORT_QUOTES_SAMPLE}};
        talk_sample_pair(&t.quotes.sample, SLICE("hope"), SLICE("trust"));
        talk_sample_pair(&t.quotes.sample, SLICE("hope"), SLICE("never"));
        assert_true(talk_read(&t, &m.result, &m.self, m.report.fault));
        assert_int_equal(t.quotes.sample.pairs[0].n, cases[c].n);
        assert_int_equal(t.quotes.sample.pairs[1].n, 0);
        end_talk(&m, &t);
    }
}

/* In two turns trust, in one three times hope; five of six equal ones are shown, by their names. */
static void test_themes(void **state) {
    (void)state;
    struct made m;
    struct talk t;
    struct spoken s = {0};
    uint32_t themes[CODELINES_THEMES];
    read_talk(&m, &t,
              COLUMNS
              "a 1 a~b~c a~b~c hope:1-1:1.1~hope:2-2:1.1~hope:3-3:1.1~trust:1-1:1.1 Ann - -|"
              "a 2 trust trust trust:1-1:1.1 Ann - -|");
    assert_int_equal(codelines_themes(&t, themes), 2);
    same_text(hierarchy_name(&t.themes, themes[0]), "trust");
    same_text(hierarchy_name(&t.themes, themes[1]), "hope");
    load(&m, &t, 0, &s);
    assert_true(codelines_holds(&s, &s.turns[0], themes[1]));
    assert_false(codelines_holds(&s, &s.turns[1], themes[1]));
    spoken_free(&s);
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
    read_talk(&m, &t,
              COLUMNS "a 1 x x ask:1-1:1.1 Ann - -|a 2 x~x x~x - Ann - -|a h x x - Hal - host|"
                      "a 3 x x - Ann - -|a 4 - - - Ann - -|a 5 x x ask:1-1:1.1 Ann - -|"
                      "a 6 x~x~x~x x~x~x~x - Ann - -|b 1 x~x~x x~x~x - Ann - -|"
                      "b 2 x x ask:1-1:1.1 Ann - -|b 3 x~x~x x~x~x - Ann - -|");
    const struct uncovered *u = &t.docs[0].uncovered;
    const struct stretch *at = t.sums.longest;
    assert_true(u->turns == 5 && u->words == 9 && u->bare == 3);
    assert_true(t.sums.all.turns == 8 && t.sums.all.words == 16 && t.sums.all.bare == 5);
    assert_int_equal(t.sums.n_longest, 4);
    assert_true(at[0].doc == 0 && at[0].from == 6 && at[0].to == 6 && at[0].words == 4);
    assert_true(at[1].doc == 0 && at[1].from == 1 && at[1].to == 3 && at[1].turns == 2 &&
                at[1].words == 3);
    assert_true(at[2].doc == 1 && at[2].from == 0 && at[3].from == 2);
    end_talk(&m, &t);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_turns, enter_folder, leave_folder),
        cmocka_unit_test_setup_teardown(test_refused, enter_folder, leave_folder),
        cmocka_unit_test_setup_teardown(test_quoted, enter_folder, leave_folder),
        cmocka_unit_test_setup_teardown(test_large, enter_folder, leave_folder),
        cmocka_unit_test_setup_teardown(test_sample, enter_folder, leave_folder),
        cmocka_unit_test_setup_teardown(test_sample_pairs, enter_folder, leave_folder),
        cmocka_unit_test_setup_teardown(test_themes, enter_folder, leave_folder),
        cmocka_unit_test_setup_teardown(test_uncovered, enter_folder, leave_folder),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
