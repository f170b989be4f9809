/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the page takes from flow.tsv, voices.tsv, mixing.tsv, groups.tsv and themes.tsv. */
#include <math.h>

#include "stages/page/levels.h"
#include "stages/page/meetings.h"
#include "stages/page/shares.h"
#include "stages/page/strands.h"
#include "stages/page/strongest.h"
#include "tests/unit/testing.h"

#include "tests/unit/made.h"

/* Two themes of nine units in byte order; one project's rows are not those of all. */
static void test_strands(void **state) {
    (void)state;
    struct made m;
    made_begin(&m);
    const struct result_table *t =
        made_table(&m, "flow",
                   "theme project by level n why|"
                   "ask - - - 4 -|ask - wave 1 3 -|ask choir wave 1 2 -|ask - wave 2 1 -|"
                   "trust - - - 9 -|trust - wave 1 9 -|"
                   "hope - - - 9 -|hope choir - - 90 -|");
    size_t n, rows[8];
    struct strand *s = strands_of(t, &n);
    assert_int_equal(n, 3);
    same_text(s[0].theme, "hope");
    same_text(s[1].theme, "trust");
    same_text(s[2].theme, "ask");
    assert_true(s[0].n == 9 && s[2].n == 4);
    assert_int_equal(strands_rows(t, &s[2], "wave", NULL), 2);
    assert_int_equal(strands_rows(t, &s[2], "wave", rows), 2);
    assert_true(rows[0] == 1 && rows[1] == 3);
    assert_int_equal(strands_rows(t, &s[0], "wave", rows), 0);
    assert_true(strands_have(t, "wave") && !strands_have(t, "tenth"));
    free(s);
    made_end(&m);
}

static void test_no_strands(void **state) {
    (void)state;
    struct made m;
    size_t n = 7;
    made_begin(&m);
    assert_null(strands_of(made_table(&m, "flow", "theme project by level n|"), &n));
    assert_int_equal(n, 0);
    made_end(&m);
}

#define VOICES "doc of name measure facilitators statistic share why|"

static void test_shares(void **state) {
    (void)state;
    struct made m;
    struct shares s = {0};
    made_begin(&m);
    shares_read(&s, made_table(&m, "voices",
                               VOICES "- group young words out median 0.4 -|"
                                      "- group young words in median 0.9 -|"
                                      "- group young turns out highest 0.6 -|"
                                      "- group old words out median - share:no_seconds|"
                                      "- role host words in median 0.3 -|"
                                      "- role host words in lowest 0.1 -|"
                                      "a role host words in median 0.8 -|"
                                      "- all - words in median 1 -|"));
    assert_int_equal(s.n, 2); /* nothing is told of the old */
    assert_true(s.levels[0].of == SHARES_ROLE && s.levels[1].of == SHARES_GROUP);
    same_text(s.levels[0].name, "host");
    assert_true(s.levels[0].median[0] == 0.3 && s.levels[0].lowest[0] == 0.1);
    assert_true(isnan(s.levels[0].highest[0]) && isnan(s.levels[0].median[1]));
    same_text(s.levels[1].name, "young");
    assert_true(s.levels[1].median[0] == 0.4 && s.levels[1].highest[1] == 0.6);
    assert_int_equal(s.levels[1].row, 0);
    assert_false(s.suppressed);
    shares_free(&s);
    made_end(&m);
}

/* Those without a group are told of where others have one; what is suppressed is no 0. */
static void test_shares_without_names(void **state) {
    (void)state;
    struct made m;
    struct shares s = {0};
    made_begin(&m);
    shares_read(&s, made_table(&m, "voices",
                               VOICES "- role - words in median 1 -|"
                                      "- group - words out median 0.7 -|"
                                      "- group old words out median suppressed -|"
                                      "- group new words out median 0.2 -|"));
    assert_int_equal(s.n, 2);
    same_text(s.levels[0].name, "");
    assert_true(s.levels[0].of == SHARES_GROUP);
    same_text(s.levels[1].name, "new");
    assert_true(s.suppressed);
    shares_free(&s);
    made_end(&m);
}

static void test_meetings(void **state) {
    (void)state;
    struct made m;
    struct meetings t = {0};
    made_begin(&m);
    meetings_read(&t, made_table(&m, "mixing",
                                 "project doc of group next facilitators n|"
                                 "choir - pair old old out 8|- a pair old old out 7|"
                                 "- - pair old old out 1|- - pair old new out 2|"
                                 "- - pair new old out 3|- - pair new new out 4|"
                                 "- - pair old old in 5|- - between - - out 6|"));
    assert_int_equal(t.n, 2);
    same_text(t.groups[0], "old");
    same_text(t.groups[1], "new");
    assert_int_equal(meetings_pair(&t, SLICE("new"), SLICE("old"), "out"), 4);
    assert_int_equal(meetings_pair(&t, SLICE("old"), SLICE("old"), "in"), 6);
    assert_int_equal(meetings_pair(&t, SLICE("new"), SLICE("old"), "in"), 8);
    assert_int_equal(meetings_row(&t, "between", "out"), 7);
    assert_int_equal(meetings_row(&t, "within", "out"), 8);
    meetings_free(&t);
    made_end(&m);
}

static void open_themes(struct made *m, const char *rows) {
    made_table(m, "themes", rows);
    assert_true(result_themes(&m->result, &m->self, m->report.fault));
}

/* Nothing is known of `hidden`: last, and not in the way of the others. */
static void test_strongest(void **state) {
    (void)state;
    struct made m;
    struct strongest s;
    made_begin(&m);
    m.options.top = 3;
    open_themes(&m, "theme n why|c 2 -|hidden - n:suppressed|a 2 -|b 7 -|d 0 -|");
    strongest_find(&s, &m.report);
    assert_true(s.n == 3 && s.all == 5);
    static const size_t order[] = {3, 2, 0, 4, 1};
    for (size_t i = 0; i < 5; i++)
        assert_int_equal(s.rows[i], order[i]);
    strongest_free(&s);
    made_end(&m);
}

static void test_levels(void **state) {
    (void)state;
    struct made m;
    struct levels l;
    made_begin(&m);
    m.options.top = 2;
    open_themes(&m, "theme n|a 1|b 3|c 2|");
    const struct result_table *t =
        made_table(&m, "groups",
                   "by level theme q log_ratio why|project x a 0.01 1 -|project x b 0.05 -2 -|"
                   "wave 1 b 0.5 0 -|project y c - - q:few|project x c 0.051 0 -|");
    levels_read(&l, &m.report, "project");
    assert_true(l.all_themes == 3 && l.themes.count == 2 && l.names.count == 2);
    same_text(intern_text(&l.themes, 0), "b");
    same_text(intern_text(&l.themes, 1), "c");
    assert_int_equal(levels_row(&l, 0, 0), 1);
    assert_int_equal(levels_row(&l, 1, 0), 4);
    assert_int_equal(levels_row(&l, 1, 1), 3);
    assert_int_equal(levels_row(&l, 0, 1), LEVELS_NONE);
    assert_true(levels_differs(t, 0) && levels_differs(t, 1));
    assert_false(levels_differs(t, 4) || levels_differs(t, 3));
    assert_true(levels_times(t, 0) == 2 && levels_times(t, 1) == 0.25 && isnan(levels_times(t, 3)));
    levels_free(&l);
    made_end(&m);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_strands, enter_folder, leave_folder),
        cmocka_unit_test_setup_teardown(test_no_strands, enter_folder, leave_folder),
        cmocka_unit_test_setup_teardown(test_shares, enter_folder, leave_folder),
        cmocka_unit_test_setup_teardown(test_shares_without_names, enter_folder, leave_folder),
        cmocka_unit_test_setup_teardown(test_meetings, enter_folder, leave_folder),
        cmocka_unit_test_setup_teardown(test_strongest, enter_folder, leave_folder),
        cmocka_unit_test_setup_teardown(test_levels, enter_folder, leave_folder),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
