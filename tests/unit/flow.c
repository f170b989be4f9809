/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The additive table `flow` and the finished one. */
#include "models/flow_score.h"

#include <math.h>

#include "tests/unit/testing.h"

#include "tests/unit/additive_rows.h"

#define HEADER                                                                                     \
    "doc tenth theme words turns n hits places unit facilitators facilitator_roles matcher "       \
    "project wave date|"
#define DOC(name, words, turns, where)                                                             \
    name " - - " words " " turns " - - - turn 0 host m " where "|"
#define TENTH(name, tenth, turns) name " " tenth " - - " turns " - - - - - - - - - -|"
#define THEME(name, tenth, theme, counts) name " " tenth " " theme " - - " counts " - - - - - - -|"

static bool columns(void *t, const struct columns *c, struct fault *f) {
    return flow_table_columns(t, c, f);
}

static bool row(void *t, const struct record *r, struct fault *f) {
    return flow_table_row(t, r, f);
}

/* Without the `|` behind the last row. */
static bool read_table(struct flow_table *t, struct additive_rows *rows, const char *text) {
    struct buffer whole = {0};
    *t = (struct flow_table){.n_cells = 0};
    doc_rows_want(&t->docs, "project");
    doc_rows_want(&t->docs, "wave");
    doc_rows_want(&t->docs, "date");
    buffer_text(&whole, text);
    whole.n--;
    char *copy = mem_text(buffer_slice(&whole));
    bool ok = additive_read(rows, copy, t, columns, row) && flow_table_finish(t, &rows->fault);
    buffer_free(&whole);
    free(copy);
    return ok;
}

static void test_tenths(void **state) {
    (void)state;
    assert_int_equal(flow_tenth(0, 1), 1);
    assert_int_equal(flow_tenth(0, 7), 1);
    assert_int_equal(flow_tenth(9, 100), 1);
    assert_int_equal(flow_tenth(10, 100), 2);
    assert_int_equal(flow_tenth(99, 100), 10);
    assert_int_equal(flow_tenth(1, 3), 4); /* a third of the way: 10/3 */
    assert_int_equal(flow_tenth(((uint64_t)1 << 40) - 1, (uint64_t)1 << 40), 10);
}

/* In a, of 20 words, trust is said at words 2 and 5 in the one turn of the first tenth, and at 20,
 * in the second of two turns of the tenth: positions 1.5/20, 4.5/20, 19.5/20, mean 25.5/60. In b,
 * of 10 words, once at word 1 of the first of two turns: .5/10. c says nothing of it in one turn, d
 * has no turn left. */
#define FOUR                                                                                       \
    HEADER DOC("d", "0", "0", "q w2 2025-02") DOC("a", "20", "3", "p w1 2025-01-05T10:00")         \
        TENTH("a", "1", "1") THEME("a", "1", "trust", "1 2 7") TENTH("a", "10", "2")               \
            THEME("a", "10", "trust", "1 1 20") DOC("c", "5", "1", "q w2 -") TENTH("c", "1", "1")  \
                DOC("b", "10", "2", "p w1 2025-01-05") TENTH("b", "1", "1")                        \
                    THEME("b", "1", "trust", "1 1 1") TENTH("b", "5", "1")

struct kept {
    struct flow_row all[64];
    struct name levels[64];
    size_t n;
};

static bool keep(void *with, const struct flow_row *r) {
    struct kept *k = with;
    assert_true(k->n < 64);
    k->all[k->n] = *r;
    k->all[k->n].level = name_keep(&k->levels[k->n], r->level);
    k->n++;
    return true;
}

static void score(struct kept *k, const struct flow_table *t, bool every) {
    struct fault f = {0};
    struct waves waves;
    bool *units = flow_units(t);
    const struct waves_parts parts = {&t->docs.wanted[FLOW_WAVE], &t->docs.wanted[FLOW_DATE],
                                      t->docs.n, units};
    assert_true(flow_dates_check(t, &f));
    assert_true(waves_of(&waves, &parts, "w2,w1", NO_PLACE, &f));
    const struct flow_setting setting = {&waves, true, every, keep, k};
    k->n = 0;
    assert_true(flow_score(t, &setting));
    waves_free(&waves);
    free(units);
}

static const struct flow_row *find(const struct kept *k, const char *project, const char *by,
                                   const char *level) {
    for (size_t i = 0; i < k->n; i++)
        if (slice_eq(k->all[i].project, slice_of(project)) &&
            slice_eq(k->all[i].by, slice_of(by)) && slice_eq(k->all[i].level, slice_of(level)))
            return &k->all[i];
    fail_msg("no row of %s %s %s", project, by, level);
    return NULL;
}

static void is(struct value v, double expected) {
    if (!(fabs(v.x - expected) <= 1e-12))
        fail_msg("%.17g (reason %d) instead of %.17g", v.x, v.why, expected);
}

static void counts(const struct flow_row *r, uint64_t n, uint64_t hits, uint64_t docs,
                   uint64_t units_all, uint64_t docs_all) {
    assert_int_equal(r->n, n);
    assert_int_equal(r->hits, hits);
    assert_int_equal(r->docs, docs);
    assert_int_equal(r->units_all, units_all);
    assert_int_equal(r->docs_all, docs_all);
}

static void test_rows(void **state) {
    (void)state;
    struct flow_table t;
    struct additive_rows rows;
    struct kept k;
    assert_true(read_table(&t, &rows, FOUR));
    score(&k, &t, false);
    /* over all, 10 tenths, 2 waves, 1 day; p: over all, wave, day; q: over all, wave, day */
    assert_int_equal(k.n, 1 + 10 + 2 + 2 + 3 + 3);
    const struct flow_row *all = find(&k, "", "", "");
    counts(all, 3, 4, 2, 6, 3);
    is(all->share.mean, (2.0 / 3 + .5 + 0) / 3);
    is(all->position.mean, (25.5 / 60 + .05) / 2);
    const struct flow_row *first = find(&k, "", "tenth", "1");
    counts(first, 2, 3, 2, 3, 3);
    is(first->share.mean, 2.0 / 3);
    is(first->position.mean, (.15 + .05) / 2); /* 1.5/20 and 4.5/20 */
    counts(find(&k, "", "tenth", "2"), 0, 0, 0, 0, 0);
    assert_int_equal(find(&k, "", "tenth", "2")->share.mean.why, REASON_NO_UNITS);
    assert_int_equal(find(&k, "", "tenth", "2")->position.mean.why, REASON_NO_UNITS);
    const struct flow_row *fifth = find(&k, "", "tenth", "5");
    is(fifth->share.mean, 0);
    assert_int_equal(fifth->share.lo.why, REASON_TOO_FEW_DOCS);
    assert_int_equal(fifth->position.mean.why, REASON_THEME_ABSENT);
    const struct flow_row *last = find(&k, "", "tenth", "10");
    is(last->share.mean, .5);
    is(last->position.mean, 19.5 / 20);
    flow_table_free(&t);
    fault_free(&rows.fault);
}

/* The waves as listed; a day is one, whatever the time; of q, c alone has a turn. */
static void test_levels(void **state) {
    (void)state;
    struct flow_table t;
    struct additive_rows rows;
    struct kept k;
    assert_true(read_table(&t, &rows, FOUR));
    score(&k, &t, false);
    same_text(k.all[11].level, "w2");
    same_text(k.all[12].level, "w1");
    same_text(k.all[13].level, "2025-01-05");
    same_text(k.all[14].level, "2025-02");
    counts(find(&k, "", "date", "2025-01-05"), 3, 4, 2, 5, 2);
    counts(find(&k, "", "date", "2025-02"), 0, 0, 0, 0, 0);
    const struct flow_row *w1 = find(&k, "p", "wave", "w1");
    counts(w1, 3, 4, 2, 5, 2);
    is(w1->share.mean, (2.0 / 3 + .5) / 2);
    is(w1->share.lo, 0); /* half width 12.706 times 1/12 */
    is(w1->share.hi, 1);
    counts(find(&k, "q", "", ""), 0, 0, 0, 1, 1);
    counts(find(&k, "q", "wave", "w2"), 0, 0, 0, 1, 1);
    flow_table_free(&t);
    fault_free(&rows.fault);
}

/* A theme of the codebook that nobody raises has rows when they are asked for. */
static void test_silent(void **state) {
    (void)state;
    struct flow_table t;
    struct additive_rows rows;
    struct kept k;
    assert_true(read_table(&t, &rows, HEADER DOC("a", "5", "1", "- - -") TENTH("a", "1", "1")));
    score(&k, &t, true);
    assert_int_equal(k.n, 0);
    flow_table_free(&t);
    t = (struct flow_table){.n_cells = 0};
    for (size_t i = 0; i < FLOW_WANTED; i++)
        doc_rows_want(&t.docs, "none");
    assert_true(additive_read(&rows,
                              HEADER "a - - 5 1 - - - turn 0 host m - - -|"
                                     "a 1 - - 1 - - - - - - - - - -",
                              &t, columns, row));
    flow_table_add_theme(&t, SLICE("power/voice"));
    assert_true(flow_table_finish(&t, &rows.fault));
    struct waves none = {.n = 0, .of = t.docs.wanted[FLOW_WAVE].of};
    const struct flow_setting setting = {&none, true, true, keep, &k};
    assert_true(flow_score(&t, &setting));
    assert_int_equal(k.n, 2 * 11); /* power, too */
    assert_int_equal(k.all[0].position.mean.why, REASON_THEME_ABSENT);
    flow_table_free(&t);
    fault_free(&rows.fault);
}

static void refused(const char *text, const char *message) {
    struct flow_table t;
    struct additive_rows rows;
    assert_false(read_table(&t, &rows, text));
    faulted(&rows.fault, STATUS_INPUT, message);
    flow_table_free(&t);
}

#define ONE DOC("a", "9", "2", "- - -")

static void test_faults(void **state) {
    (void)state;
    refused("doc words|",
            "hearth: x:1: no table of `hearth count flow`: no such column in the header: "
            "\"tenth\"\n");
    refused(HEADER ONE ONE, "hearth: x:3:1: a document twice: it is in x:2 already: \"a\"\n");
    refused(HEADER TENTH("a", "1", "2"),
            "hearth: x:2: a document without its own row (tenth and theme empty): \"a\"\n");
    refused(HEADER ONE TENTH("a", "11", "2"),
            "hearth: x:3:2: tenths are numbered from 1 to 10: \"11\"\n");
    refused(HEADER ONE TENTH("a", "0", "2"),
            "hearth: x:3:2: tenths are numbered from 1 to 10: \"0\"\n");
    refused(HEADER ONE TENTH("a", "1", "0"),
            "hearth: x:3:5: a tenth without a turn has no row: \"0\"\n");
    refused(HEADER ONE TENTH("a", "1", "1") TENTH("a", "1", "1"),
            "hearth: x:4:2: a tenth of a document twice: \"1\"\n");
    refused(HEADER ONE TENTH("a", "1", "3"),
            "hearth: x:2: tenths have more turns than their document: "
            "\"a\"\n");
    refused(HEADER ONE TENTH("a", "1", "1"),
            "hearth: x:2: tenths have fewer turns than their document: "
            "\"a\"\n");
    refused(HEADER ONE THEME("a", "-", "t", "1 1 1"), "hearth: x:3:2: a theme without a tenth\n");
    refused(HEADER ONE THEME("a", "1", "t", "2 1 1"),
            "hearth: x:3:6: n is more than hits: \"2\"\n");
    refused(HEADER ONE THEME("a", "1", "t", "0 1 1"),
            "hearth: x:3:6: a theme without a turn: \"0\"\n");
    refused(
        HEADER ONE THEME("a", "1", "t", "1 2 1"),
        "hearth: x:3:8: words are numbered from 1, so that places is no less than hits: \"1\"\n");
    refused(HEADER ONE TENTH("a", "1", "2") THEME("a", "1", "t", "1 1 1")
                THEME("a", "1", "t", "1 1 1"),
            "hearth: x:5:3: a theme twice in one tenth: \"t\"\n");
    refused(HEADER ONE TENTH("a", "1", "2") THEME("a", "2", "t", "1 1 1"),
            "hearth: x:4:3: a theme in more turns than the tenth has: \"t\"\n");
    refused(HEADER ONE TENTH("a", "1", "2") THEME("a", "1", "t", "2 2 19"),
            "hearth: x:4:3: hits behind the last word of the document: \"t\"\n");
    refused(HEADER "a - - 9 10 - - - turn 0 host m - - -|",
            "hearth: x:2:5: turns is more than words: "
            "\"10\"\n");
    refused(HEADER ONE "b - - 9 2 - - - turn 0 guide m - - -|",
            "hearth: x:3:11: tables of different settings do not add: facilitator_roles is "
            "\"host\" in x:2: \"guide\"\n");
    refused(HEADER ONE "b - - 9 2 - - - turn in - m - - -|",
            "hearth: x:3:10: tables of different settings do not add: facilitators were left out "
            "in x:2: "
            "\"in\"\n");
    refused(HEADER ONE "b - - 9 2 - - - turn 0 host n - - -|",
            "hearth: x:3:12: tables of different settings do not add: matcher is \"m\" in x:2: "
            "\"n\"\n");
}

/* Dates in other forms, with their line; what was not searched adds to any matcher. */
static void test_dates(void **state) {
    (void)state;
    struct flow_table t;
    struct additive_rows rows;
    assert_true(read_table(
        &t, &rows,
        HEADER DOC("a", "0", "0", "- - 2025") "b - - 0 0 - - - turn 0 host - - - 31/03/2025|"));
    assert_false(flow_dates_check(&t, &rows.fault));
    faulted(&rows.fault, STATUS_INPUT,
            "hearth: x:3:15: no date such as 2025-03-31 (or 2025-03, 2025), by which transcripts "
            "could be "
            "put in order: \"31/03/2025\"\n");
    flow_table_free(&t);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_tenths), cmocka_unit_test(test_rows),   cmocka_unit_test(test_levels),
        cmocka_unit_test(test_silent), cmocka_unit_test(test_faults), cmocka_unit_test(test_dates),
    };
    return cmocka_run_group_tests_name("flow", tests, NULL, NULL);
}
