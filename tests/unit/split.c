/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/split.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>

#include <cmocka.h>

/* Rows of documents, told as value of the column, turn, agenda, tokens, hits; `-` is nothing. */
struct fixture {
    struct split split;
    struct fault fault;
    struct layout layout;
    struct coded coded;
};

static struct fixture *fixture_new(enum unit_kind kind, const char *by) {
    struct fixture *t = mem_zero(1, sizeof *t);
    t->split.setting = (struct unit_setting){.kind = kind, .window = 1};
    t->split.by = by;
    t->fault.stage = "test";
    constants_watch(&t->split.watched, 1);
    return t;
}

static void fixture_free(struct fixture *t) {
    split_free(&t->split);
    layout_free(&t->layout);
    coded_free(&t->coded);
    fault_free(&t->fault);
    free(t);
}

static struct slice value(const char *s) {
    return strcmp(s, "-") == 0 ? SLICE("") : slice_of(s);
}

static bool put(struct fixture *t, const char *level, const char *turn, const char *agenda,
                const char *tokens, const char *hits) {
    struct slice fields[] = {value(level), slice_of(turn)};
    struct record r = {.fields = fields, .n = 2, .at = {"f", 7, 0}};
    struct unit_row row = {
        .turn = slice_of(turn), .tokens = slice_of(tokens), .hits = value(hits), .at = r.at};
    size_t at = split_find(&t->split, &r);
    if (at != SPLIT_NONE)
        constants_row(&t->split.all[at].constants, &r);
    return split_row(&t->split, at, &row, value(agenda), &t->fault);
}

static struct split_level *finish(struct fixture *t, size_t i) {
    struct split_level *level = &t->split.all[t->split.order[i]];
    units_finish(&level->units, 20, &t->layout, &t->coded);
    return level;
}

/* Turns 1 2 2 3 4 5 of s n n - s n. Level n: turn 2 (two rows, 3 words) and turn 5 (1 word); level
 * s: turns 1 and 4. The row of turn 3 has no level, but agenda two began with it: both levels are
 * cut there. Words of a level are numbered by themselves: the hit of turn 5 is at n's word 3. */
static void test_split(void **state) {
    (void)state;
    struct fixture *t = fixture_new(UNIT_TURN, "group");
    for (int again = 0; again < 2; again++) { /* a second document finds nothing of the first */
        split_clear(&t->split);
        assert_true(put(t, "s", "1", "one", "a b", "-"));
        assert_true(put(t, "n", "2", "one", "c d", "x:1-1:e"));
        assert_true(put(t, "n", "2", "one", "e", "-"));
        assert_true(put(t, "-", "3", "two", "f", "x:1-1:e"));
        assert_true(put(t, "s", "4", "two", "g h i", "x:3-3:e"));
        assert_true(put(t, "n", "5", "two", "j", "x:1-1:e"));
        split_sort(&t->split);
        assert_int_equal(t->split.n, 2);
        const struct split_level *n = finish(t, 0);
        assert_true(slice_eq(n->name, SLICE("n")));
        assert_int_equal(n->units.n_words, 4);
        assert_int_equal(n->units.n_turns, 2);
        assert_int_equal(t->layout.n_units, 2);
        assert_int_equal(t->layout.n_blocks, 2);
        assert_int_equal(t->layout.end[0], 3);
        assert_int_equal(t->coded.themes[0].n_hits, 2);
        assert_int_equal(t->coded.themes[0].hits[0].first, 0);
        assert_int_equal(t->coded.themes[0].hits[1].first, 3);
        assert_int_equal(constants_value(&n->constants, 0).n, 0); /* turns differ */
        const struct split_level *s = finish(t, 1);
        assert_true(slice_eq(s->name, SLICE("s")));
        assert_int_equal(s->units.n_words, 5);
        assert_int_equal(t->layout.n_blocks, 2);
        assert_int_equal(t->coded.themes[0].n_hits, 1);
        assert_int_equal(t->coded.themes[0].hits[0].first, 4);
    }
    assert_int_equal(t->split.unnamed, 2);
    fixture_free(t);
}

/* An agenda that comes back is a new piece, also for a level that saw nothing in between. */
static void test_agenda_returns(void **state) {
    (void)state;
    struct fixture *t = fixture_new(UNIT_SENTENCE, "group");
    split_clear(&t->split);
    assert_true(put(t, "n", "1", "one", "a", "-"));
    assert_true(put(t, "s", "2", "two", "b", "-"));
    assert_true(put(t, "n", "3", "one", "c", "-"));
    split_sort(&t->split);
    finish(t, 0);
    assert_int_equal(t->layout.n_units, 2);
    assert_int_equal(t->layout.n_blocks, 2);
    fixture_free(t);
}

/* A turn whose rows differ, or of which one has no value, is refused; sentences are not. */
static void test_turn_of_two(void **state) {
    (void)state;
    static const char *const pairs[][2] = {{"n", "s"}, {"n", "-"}, {"-", "n"}};
    for (size_t i = 0; i < 3; i++)
        for (int sentences = 0; sentences < 2; sentences++) {
            struct fixture *t = fixture_new(sentences ? UNIT_SENTENCE : UNIT_TURN, "group");
            t->split.column = 0;
            split_clear(&t->split);
            assert_true(put(t, pairs[i][0], "1", "-", "a", "-"));
            assert_int_equal(put(t, pairs[i][1], "1", "-", "b", "-"), sentences);
            if (!sentences)
                assert_true(slice_eq(buffer_slice(&t->fault.text),
                                     SLICE("hearth test: f:7:1: the rows of this turn differ in "
                                           "group; count them --unit sentence: \"1\"\n")));
            fixture_free(t);
        }
}

/* Without a column: one level without a name, also of a document in which nothing was counted. */
static void test_no_column(void **state) {
    (void)state;
    struct fixture *t = fixture_new(UNIT_TURN, NULL);
    split_clear(&t->split);
    split_sort(&t->split);
    assert_int_equal(t->split.n, 1);
    assert_int_equal(finish(t, 0)->name.n, 0);
    assert_int_equal(t->layout.n_units, 0);
    split_clear(&t->split);
    assert_true(put(t, "n", "1", "-", "a", "-"));
    assert_true(put(t, "-", "1", "-", "b", "-"));
    split_sort(&t->split);
    assert_int_equal(t->split.n, 1);
    finish(t, 0);
    assert_int_equal(t->layout.n_units, 1);
    assert_int_equal(t->layout.n_words, 2);
    assert_int_equal(t->split.unnamed, 0);
    fixture_free(t);
}

/* Many levels in many documents, in byte order each time: 10 comes before 9. */
static void test_many(void **state) {
    (void)state;
    struct fixture *t = fixture_new(UNIT_TURN, "group");
    char name[16], turn[16];
    for (int doc = 0; doc < 3; doc++) {
        split_clear(&t->split);
        for (int i = 200; i-- > doc;) {
            snprintf(name, sizeof name, "%d", i);
            snprintf(turn, sizeof turn, "%d", 200 - i);
            assert_true(put(t, name, turn, "-", "a", "-"));
        }
        split_sort(&t->split);
        assert_int_equal(t->split.n, 200 - doc);
        for (size_t i = 1; i < t->split.n; i++)
            assert_true(slice_cmp(t->split.all[t->split.order[i - 1]].name,
                                  t->split.all[t->split.order[i]].name) < 0);
    }
    fixture_free(t);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_split),       cmocka_unit_test(test_agenda_returns),
        cmocka_unit_test(test_turn_of_two), cmocka_unit_test(test_no_column),
        cmocka_unit_test(test_many),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
