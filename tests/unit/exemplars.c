/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/page/exemplars.h"

#include "models/excerpt.h"
#include "tests/unit/testing.h"

#include "tests/unit/made.h"

#define COLUMNS "doc turn text theme begin end speaker project role sent|"

struct quoted {
    struct made made;
    struct exemplars exemplars;
    struct exemplar at[9];
    struct buffer text;
};

static void quoted_begin_in(struct quoted *q, enum unit_kind unit, const char *rows) {
    *q = (struct quoted){.text = {0}};
    made_begin(&q->made);
    q->made.report.result->unit = (struct unit_setting){.kind = unit, .window = 1};
    made_table(&q->made, "codings", rows);
    assert_true(exemplars_open(&q->exemplars, &q->made.report));
}

static void quoted_begin(struct quoted *q, const char *rows) {
    quoted_begin_in(q, UNIT_TURN, rows);
}

static void quoted_end(struct quoted *q) {
    exemplars_free(&q->exemplars);
    buffer_free(&q->text);
    made_end(&q->made);
}

/* The first n as `doc:turn words|`, with the kinds of what is marked before it: 1, 2, or 3 of both.
 */
static void are(struct quoted *q, size_t n, const char *wanted) {
    for (size_t i = 0; i < n; i++) {
        const struct exemplar *one = &q->at[i];
        buffer_format(&q->text, "%.*s:%.*s ", SLICE_ARGS(one->doc), SLICE_ARGS(one->turn));
        for (size_t k = one->parts; k < one->parts + one->n_parts; k++) {
            const struct exemplar_part *part = &q->exemplars.parts[k];
            if (part->kinds)
                buffer_format(&q->text, "<%u:%.*s>", part->kinds, SLICE_ARGS(part->text));
            else
                buffer_add(&q->text, part->text);
        }
        buffer_char(&q->text, '|');
    }
    holds(&q->text, wanted);
}

/* Places are code points; what is below a theme is it, too; another theme beside it is not marked.
 * One of each person before a second one of anybody; the host's is none. */
static void test_theme(void **state) {
    (void)state;
    struct quoted q;
    quoted_begin(&q, COLUMNS "a 1 Hé~trust~it trust 3 8 Ann choir - 1|"
                             "a 1 Hé~trust~it ask 9 11 Ann choir - 1|"
                             "a 2 trust trust/in 0 5 Ann choir - 1|"
                             "a 3 trust! trust 0 5 Hal choir host 1|"
                             "b 1 We~trust trust 3 8 Ben choir - 1|"
                             "b 2 trusty trusty 0 6 Ben choir - 1|");
    are(&q, exemplars_choose(&q.exemplars, SLICE("trust"), SLICE(""), 2, q.at),
        "a:1 Hé <1:trust> it|b:1 We <1:trust>|");
    are(&q, exemplars_choose(&q.exemplars, SLICE("trust"), SLICE(""), 9, q.at),
        "a:1 Hé <1:trust> it|a:2 <1:trust>|b:1 We <1:trust>|");
    are(&q, exemplars_choose(&q.exemplars, SLICE("trust/in"), SLICE(""), 9, q.at),
        "a:2 <1:trust>|");
    are(&q, exemplars_choose(&q.exemplars, SLICE("none"), SLICE(""), 9, q.at), "");
    are(&q, exemplars_choose(&q.exemplars, SLICE("trust"), SLICE(""), 0, q.at), "");
    same_text(q.at[0].speaker, "Ann");
    same_text(q.at[0].project, "choir");
    quoted_end(&q);
}

/* Two in one sentence before two of a turn, although that one is nearer to the best length. */
static void test_pair(void **state) {
    (void)state;
    struct quoted q;
    quoted_begin(&q, COLUMNS "a 1 I~trust~them trust 2 7 Ann - - 1|"
                             "a 1 and~I~ask~often ask 6 9 Ann - - 2|"
                             "a 2 ask~trust ask 0 3 Ann - - 1|"
                             "a 2 ask~trust trust 4 9 Ann - - 1|"
                             "a 3 trust trust 0 5 Ann - - 1|");
    are(&q, exemplars_choose(&q.exemplars, SLICE("trust"), SLICE("ask"), 1, q.at),
        "a:2 <2:ask> <1:trust>|");
    are(&q, exemplars_choose(&q.exemplars, SLICE("trust"), SLICE("ask"), 9, q.at),
        "a:1 I <1:trust> them … and I <2:ask> often|a:2 <2:ask> <1:trust>|");
    are(&q, exemplars_without(&q.exemplars, SLICE("trust"), SLICE("ask"), 9, q.at),
        "a:3 <1:trust>|");
    are(&q, exemplars_without(&q.exemplars, SLICE("ask"), SLICE("trust"), 9, q.at), "");
    quoted_end(&q);
}

/* The same two turns: in sentences the themes never meet, in a document they meet in both. */
static void test_units(void **state) {
    (void)state;
    static const char rows[] = COLUMNS "a 1 We~trust trust 3 8 Ann - - 1|"
                                       "a 1 Ask~me ask 0 3 Ann - - 2|"
                                       "a 4 Trust~it trust 0 5 Ben - - 1|"
                                       "b 1 trusting trust 0 5 Ann - - 1|"
                                       "b 7 asked ask 0 3 Ben - - 1|";
    struct quoted q;
    quoted_begin_in(&q, UNIT_SENTENCE, rows);
    are(&q, exemplars_choose(&q.exemplars, SLICE("trust"), SLICE("ask"), 9, q.at), "");
    assert_int_equal(exemplars_without(&q.exemplars, SLICE("trust"), SLICE("ask"), 9, q.at), 3);
    quoted_end(&q);
    quoted_begin_in(&q, UNIT_DOC, rows);
    are(&q, exemplars_choose(&q.exemplars, SLICE("trust"), SLICE("ask"), 1, q.at),
        "a:1 We <1:trust> … <2:Ask> me|");
    assert_int_equal(q.at[0].until.n, 0);
    are(&q, exemplars_choose(&q.exemplars, SLICE("trust"), SLICE("ask"), 2, q.at),
        "a:1 We <1:trust> … <2:Ask> me|b:1 <1:trust>ing … <2:ask>ed|");
    same_text(q.at[1].until, "7");
    same_text(q.at[1].other, "Ben");
    are(&q, exemplars_without(&q.exemplars, SLICE("trust"), SLICE("ask"), 9, q.at), "");
    quoted_end(&q);
    quoted_begin_in(&q, UNIT_WINDOW, rows); /* of which nothing is known without matched.tsv */
    are(&q, exemplars_without(&q.exemplars, SLICE("trust"), SLICE("ask"), 9, q.at), "");
    quoted_end(&q);
}

/* Words that are withheld are no words, and what is raised in them may be what is asked for. */
static void test_withheld(void **state) {
    (void)state;
    struct quoted q;
    quoted_begin(&q, COLUMNS "a 1 suppressed trust 0 5 Ann - - 1|"
                             "a 1 suppressed suppressed 0 3 Ann - - 1|"
                             "a 2 trust trust 0 5 Ann - - 1|");
    are(&q, exemplars_choose(&q.exemplars, SLICE("trust"), SLICE(""), 9, q.at), "a:2 <1:trust>|");
    are(&q, exemplars_without(&q.exemplars, SLICE("trust"), SLICE("ask"), 9, q.at),
        "a:2 <1:trust>|");
    quoted_end(&q);
    quoted_begin_in(&q, UNIT_DOC,
                    COLUMNS "a 1 suppressed suppressed 0 3 Ann - - 1|"
                            "a 2 trust trust 0 5 Ann - - 1|"
                            "b 2 trust trust 0 5 Ann - - 1|");
    are(&q, exemplars_without(&q.exemplars, SLICE("trust"), SLICE("ask"), 9, q.at),
        "b:2 <1:trust>|");
    quoted_end(&q);
}

/* 158 bytes are nearer to 160 than 163 and 5 are; of two projects each has one. */
static void test_length(void **state) {
    (void)state;
    struct quoted q;
    struct buffer rows = {0};
    static const int lengths[] = {5, 163, 158};
    buffer_text(&rows, COLUMNS);
    for (int i = 0; i < 3; i++) {
        buffer_format(&rows, "a %d ", i + 1);
        for (int k = 0; k < lengths[i]; k++)
            buffer_char(&rows, 'x');
        buffer_text(&rows, " t 0 1 Ann choir - 1|");
    }
    buffer_format(&rows, "b 1 y t 0 1 Ann band - 1|%c", '\0');
    quoted_begin(&q, rows.p);
    assert_int_equal(exemplars_choose(&q.exemplars, SLICE("t"), SLICE(""), 1, q.at), 1);
    same_text(q.at[0].turn, "3");
    assert_int_equal(exemplars_choose(&q.exemplars, SLICE("t"), SLICE(""), 2, q.at), 2);
    same_text(q.at[0].turn, "3");
    same_text(q.at[1].doc, "b");
    buffer_free(&rows);
    quoted_end(&q);
}

/* One turn in which one theme is everywhere, and two others at its two ends: it is gone through a
 * few times, not once for each of its rows. */
static void test_long_turn(void **state) {
    (void)state;
    struct quoted q;
    struct buffer rows = {0};
    enum { ROWS = 100000 };
    buffer_text(&rows, COLUMNS "a 1 x late 0 1 Ann choir - 1|");
    for (int i = 1; i <= ROWS; i++)
        buffer_format(&rows, "a 1 trust trust 0 5 Ann choir - %d|", i);
    buffer_format(&rows, "a 1 y power 0 1 Ann choir - %d|a 2 trust trust 0 5 Ann choir - 1|%c",
                  ROWS, '\0');
    quoted_begin(&q, rows.p);
    are(&q, exemplars_choose(&q.exemplars, SLICE("trust"), SLICE("power"), 1, q.at),
        "a:1 <1:trust> … <2:y>|");
    are(&q, exemplars_choose(&q.exemplars, SLICE("trust"), SLICE("late"), 1, q.at),
        "a:1 <2:x> … <1:trust>|");
    are(&q, exemplars_without(&q.exemplars, SLICE("trust"), SLICE("none"), 1, q.at),
        "a:1 <1:trust>|");
    are(&q, exemplars_without(&q.exemplars, SLICE("trust"), SLICE("power"), 1, q.at),
        "a:2 <1:trust>|");
    buffer_free(&rows);
    quoted_end(&q);
}

/* Two stretches of one sentence are two texts. */
static void test_stretches(void **state) {
    (void)state;
    struct quoted q;
    quoted_begin(&q, COLUMNS "a 1 we~trust trust 3 8 Ann choir - 1|"
                             "a 1 a~power trust 0 1 Ann choir - 1|"
                             "a 1 a~power power 2 7 Ann choir - 1|");
    are(&q, exemplars_choose(&q.exemplars, SLICE("trust"), SLICE("power"), 1, q.at),
        "a:1 <1:a> <2:power>|");
    are(&q, exemplars_choose(&q.exemplars, SLICE("trust"), SLICE(""), 9, q.at),
        "a:1 we <1:trust>|a:1 <1:a> power|");
    quoted_end(&q);
}

/* Places beyond the text mark what there is of it. */
static void test_places_that_are_none(void **state) {
    (void)state;
    struct quoted q;
    quoted_begin(&q, COLUMNS "a 1 trust trust 3 99 Ann - - 1|a 2 trust trust x 5 Ben - - 1|");
    are(&q, exemplars_choose(&q.exemplars, SLICE("trust"), SLICE(""), 9, q.at),
        "a:1 tru<1:st>|a:2 trust|");
    quoted_end(&q);
}

static void test_none(void **state) {
    (void)state;
    struct quoted q = {.text = {0}};
    made_begin(&q.made);
    assert_true(exemplars_open(&q.exemplars, &q.made.report));
    assert_int_equal(exemplars_choose(&q.exemplars, SLICE("a"), SLICE(""), 9, q.at), 0);
    quoted_end(&q);
    made_begin(&q.made);
    made_table(&q.made, "codings", "doc turn text theme begin|");
    assert_false(exemplars_open(&q.exemplars, &q.made.report));
    faulted(q.made.report.fault, STATUS_INPUT, "hearth test: ./codings.tsv: no column end\n");
    quoted_end(&q);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_theme, enter_folder, leave_folder),
        cmocka_unit_test_setup_teardown(test_pair, enter_folder, leave_folder),
        cmocka_unit_test_setup_teardown(test_units, enter_folder, leave_folder),
        cmocka_unit_test_setup_teardown(test_withheld, enter_folder, leave_folder),
        cmocka_unit_test_setup_teardown(test_length, enter_folder, leave_folder),
        cmocka_unit_test_setup_teardown(test_long_turn, enter_folder, leave_folder),
        cmocka_unit_test_setup_teardown(test_stretches, enter_folder, leave_folder),
        cmocka_unit_test_setup_teardown(test_places_that_are_none, enter_folder, leave_folder),
        cmocka_unit_test_setup_teardown(test_none, enter_folder, leave_folder),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
