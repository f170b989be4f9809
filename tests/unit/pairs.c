/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/pairs.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "tests/unit/reference.h"
#include "tests/unit/talk.h"

/* A links table from text: fields separated by one space, `-` for an empty one; rows by `|`. */
static const struct pairs_setting plain = {.adjust = ADJUST_BH};

struct table_test {
    struct slice names[32], fields[32];
    struct columns columns;
    struct links_table table;
    struct fault fault;
};

static size_t cut_fields(struct slice line, struct slice *fields) {
    size_t n = 0;
    while (line.p && n < 32) {
        struct slice s = slice_cut(&line, ' ');
        fields[n++] = slice_eq(s, SLICE("-")) ? SLICE("") : s;
    }
    return n;
}

static void table_begin(struct table_test *t) {
    const char *header =
        "doc level theme_a theme_b n hits words turns n_same e v null e_units "
        "v_units null_units unit block by facilitators facilitator_roles matcher project";
    *t = (struct table_test){0};
    t->columns = (struct columns){t->names, cut_fields(slice_of(header), t->names), {"x", 1, 0}};
    assert_true(links_table_columns(&t->table, &t->columns, &t->fault));
}

static bool table_add(struct table_test *t, const char *rows) {
    struct slice rest = slice_of(rows);
    for (uint64_t line = 2; rest.p; line++) {
        size_t n = cut_fields(slice_cut(&rest, '|'), t->fields);
        struct record r = {.fields = t->fields, .n = n, .at = {"x", line, 0}};
        assert_int_equal(r.n, t->columns.n);
        if (!links_table_row(&t->table, &r, &t->fault))
            return false;
    }
    return true;
}

static void table_free(struct table_test *t) {
    links_table_free(&t->table);
    fault_free(&t->fault);
}

#define D1                                                                                         \
    "d1 - - - 10 - 100 10 - - - - - - - turn 20 - 0 - m P|"                                        \
    "d1 - a - 4 4 - - - - - - - - - - - - - - - -|"                                                \
    "d1 - b - 5 7 - - - - - - - - - - - - - - - -|"                                                \
    "d1 - a b 3 - - - 1 2 1 - 2 0.5 - - - - - - - -"
#define D2                                                                                         \
    "d2 - - - 20 - 300 20 - - - - - - - turn 20 - 0 - m Q|"                                        \
    "d2 - a - 10 10 - - - - - - - - - - - - - - - -|"                                              \
    "d2 - b - 6 6 - - - - - - - - - - - - - - - -|"                                                \
    "d2 - a b 5 - - - 0 4 3 - 3 1 - - - - - - - -"

/* By hand: n = 30, n_a = 14, n_b = 11, n_ab = 8. Pooled 14*11/30 = 77/15; within 4*5/10 + 10*6/20 =
 * 5; units 2 + 3 = 5; local 2 + 4 = 6, variance 1 + 3 = 4. Lift 8/6. z = (|8 - 6| - 1/2)/2 = 3/4,
 * two-sided p of the normal distribution (mpmath, 30 digits) 0.453254704753736. K_eff = 6^2/(2^2 +
 * 4^2) = 1.8, so `few`; one joint unit of 8 on the same words, more than a tenth. */
static void test_by_hand(void **state) {
    (void)state;
    static const char *const orders[] = {D1 "|" D2, D2 "|" D1};
    for (size_t i = 0; i < 2; i++) {
        struct table_test t;
        struct pairs pairs = {0};
        table_begin(&t);
        assert_true(table_add(&t, orders[i]));
        assert_true(links_table_finish(&t.table, &t.fault));
        pairs_score(&pairs, &t.table, &plain);
        assert_int_equal(pairs.n, 1);
        const struct pair *p = pairs.all;
        struct slice hand = SLICE("hand");
        assert_int_equal(p->table.n_ab, 8);
        assert_int_equal(p->docs_ab, 2);
        assert_true(p->projects_ab.x == 2);
        assert_close(p->expected_pooled.x, 77.0 / 15, 1e-15, NULL, "expected_pooled", hand);
        assert_true(p->expected_within.x == 5 && p->expected_units.x == 5);
        assert_true(p->expected_local.x == 6 && p->var_local.x == 4);
        assert_close(p->lift_local.x, 4.0 / 3, 1e-15, NULL, "lift_local", hand);
        assert_close(p->p_local.x, 0.453254704753736, 1e-13, NULL, "p_local", hand);
        assert_true(p->q.x == p->p_local.x);
        assert_close(p->k_eff.x, 1.8, 1e-15, NULL, "k_eff", hand);
        assert_int_equal(p->flags, PAIR_FEW | PAIR_SAME_WORDS);
        pairs_free(&pairs);
        table_free(&t);
    }
}

/* Units `doc` in two projects of 3 and 2 documents, a in 2 and 1, b in 2 and 1: expected 4/3 + 1/2;
 * variance (n_a n_b (n-n_a)(n-n_b))/(n^2(n-1)) = 4*1*1/(9*2) + 1*1*1/(4*1) = 2/9 + 1/4. The two
 * never share a document but one, so most of it has no pair row. */
static void test_documents(void **state) {
    (void)state;
    struct table_test t;
    struct pairs pairs = {0};
    table_begin(&t);
    assert_true(table_add(&t, "d1 - - - 1 - 9 3 - - - - - - - doc 20 - 0 - m P|"
                              "d1 - a - 1 1 - - - - - - - - - - - - - - - -|"
                              "d1 - b - 1 1 - - - - - - - - - - - - - - - -|"
                              "d1 - a b 1 - - - 0 1 0 - 1 0 - - - - - - - -|"
                              "d2 - - - 1 - 9 3 - - - - - - - doc 20 - 0 - m P|"
                              "d2 - a - 1 1 - - - - - - - - - - - - - - - -|"
                              "d3 - - - 1 - 9 3 - - - - - - - doc 20 - 0 - m P|"
                              "d3 - b - 1 1 - - - - - - - - - - - - - - - -|"
                              "d4 - - - 1 - 9 3 - - - - - - - doc 20 - 0 - m Q|"
                              "d4 - a - 1 1 - - - - - - - - - - - - - - - -|"
                              "d5 - - - 1 - 9 3 - - - - - - - doc 20 - 0 - m Q|"
                              "d5 - b - 1 1 - - - - - - - - - - - - - - - -"));
    assert_true(links_table_finish(&t.table, &t.fault));
    pairs_score(&pairs, &t.table, &plain);
    assert_int_equal(pairs.n, 1);
    assert_close(pairs.all->expected_local.x, 11.0 / 6, 1e-15, NULL, "expected", SLICE("doc"));
    assert_close(pairs.all->var_local.x, 17.0 / 36, 1e-15, NULL, "variance", SLICE("doc"));
    assert_int_equal(pairs.all->table.n_ab, 1);
    /* 1, 2 with chances 2/3, 1/3 and 0, 1 with 1/2 each: the ends 1 and 3 have 1/3 and 1/6. */
    assert_true(pairs.all->p_local.why == REASON_UNTESTABLE);
    pairs_free(&pairs);
    table_free(&t);
}

/* Parent with parent and child with child are two families: each has one test, so q = p; in one
 * family the smaller p would be doubled. e = 10, v = 4: p of n = 15 is erfc(2.25/sqrt 2), of 12
 * erfc(0.75/..). */
static void test_families(void **state) {
    (void)state;
    struct table_test t;
    struct pairs pairs = {0};
    table_begin(&t);
    assert_true(table_add(&t, "d - - - 90 - 900 90 - - - - - - - turn 20 - 0 - m P|"
                              "d - a - 30 30 - - - - - - - - - - - - - - - -|"
                              "d - b - 30 30 - - - - - - - - - - - - - - - -|"
                              "d - a/x - 30 30 - - - - - - - - - - - - - - - -|"
                              "d - b/x - 30 30 - - - - - - - - - - - - - - - -|"
                              "d - a b 15 - - - 0 10 4 - 10 4 - - - - - - - -|"
                              "d - a/x b/x 12 - - - 0 10 4 - 10 4 - - - - - - - -"));
    assert_true(links_table_finish(&t.table, &t.fault));
    pairs_score(&pairs, &t.table, &plain);
    assert_int_equal(pairs.n, 2);
    for (size_t i = 0; i < 2; i++)
        assert_true(pairs.all[i].q.x == pairs.all[i].p_local.x);
    assert_true(pairs.all[0].p_local.x < pairs.all[1].p_local.x);
    pairs_free(&pairs);
    table_free(&t);
}

/* Three transcripts in which 1 of 4 cases leaves a joint unit, and each has one: P(X = 3) = 1/64,
 * so p = 1/32; sliding expects 3/4 in all, lift 4. In two projects and one transcript of none: that
 * is not one project, unless the third one goes. */
static void test_exact(void **state) {
    (void)state;
    static const char *const projects[] = {"P", "Q", "-"};
    for (int outside = 0; outside < 2; outside++) {
        struct table_test t;
        struct pairs pairs = {0};
        struct buffer rows = {0};
        table_begin(&t);
        for (int d = 0; d < 3; d++) {
            const char *project = d == 1 && outside ? "-" : projects[outside ? 0 : d];
            buffer_format(&rows,
                          "%sd%d - - - 4 - 4 4 - - - - - - - turn 20 - 0 - m %s|"
                          "d%d - a - 1 1 - - - - - - - - - - - - - - - -|"
                          "d%d - b - 1 1 - - - - - - - - - - - - - - - -|"
                          "d%d - a b 1 - - - 0 0.25 0.1875 3,1 0.25 0.1875 3,1 - - - - - - -",
                          d ? "|" : "", d, project, d, d, d);
        }
        buffer_text(&rows, "|e - - - 4 - 4 4 - - - - - - - turn 20 - 0 - m Q");
        buffer_char(&rows, '\0');
        assert_true(table_add(&t, rows.p));
        assert_true(links_table_finish(&t.table, &t.fault));
        pairs_score(&pairs, &t.table, &plain);
        assert_int_equal(pairs.n, 1);
        assert_true(pairs.all->exact && pairs.all->p_local.x == 1.0 / 32);
        assert_true(pairs.all->lift_local.x == 4 && pairs.all->tail == 1);
        assert_false(pairs.all->flags & PAIR_ONE_PROJECT);
        assert_true(pairs.all->projects_ab.x == (outside ? 1 : 2));
        pairs_free(&pairs);
        table_free(&t);
        buffer_free(&rows);
    }
}

static void test_normal_p(void **state) {
    (void)state;
    assert_true(null_normal_p(5.2, 5, 4) == 1);    /* within half a unit of the mean */
    assert_true(null_normal_p(900, 5, 4) == 1e-6); /* never below the floor */
    assert_true(null_normal_p(2, 6, 4) == null_normal_p(10, 6, 4));
}

static void expect_fault(const char *rows, const char *says) {
    struct table_test t;
    table_begin(&t);
    bool ok = table_add(&t, rows) && links_table_finish(&t.table, &t.fault);
    assert_false(ok);
    buffer_char(&t.fault.text, '\0');
    if (!strstr(t.fault.text.p, says))
        fail_msg("%s\nsays not: %s", t.fault.text.p, says);
    table_free(&t);
}

static void test_faults(void **state) {
    (void)state;
    expect_fault(D1 "|" D1, "x:6:1: a document twice: it is in x:2 already: \"d1\"");
    expect_fault(D1 "|d2 - - - 1 - 9 3 - - - - - - - turn 10 - 0 - m P",
                 "x:6:17: tables of different");
    expect_fault(D1 "|d2 - - - 1 - 9 3 - - - - - - - turn 20 - 0 - n P",
                 "x:6:21: tables of different");
    expect_fault(D1 "|d2 - - - 1 - 9 3 - - - - - - - turn 20 - 0 host m P",
                 "x:6:20: tables of different settings do not add: facilitator_roles is \"\"");
    expect_fault("d1 - - - 10 - 9 3 - - - - - - - turns 20 - 0 - m P", "x:2:16: unit is none of");
    expect_fault("d1 - - - 10 - 9 3 - - - - - - - turn 0 - 0 - m P", "x:2:17: block is not");
    expect_fault("d1 - - - 10 - 9 3 - - - - - - - doc 20 - 0 - m P", "x:2:5: more than one unit");
    expect_fault("d1 x - - 10 - 9 3 - - - - - - - turn 20 - 0 - m P", "x:2:2: a level in a table");
    expect_fault(D1 "|d1 - a d 1 - - - 0 0.25 0.1875 3,1 0.25 0.1875 - - - - - - - -",
                 "and null_units: one of them is missing");
    expect_fault(D1 "|d1 - a d 1 - - - 0 0.25 0.1875 3,2 0.25 0.1875 3,1 - - - - - - -",
                 "x:6:12: null does not have the mean and the variance of its row");
    expect_fault(D1 "|d1 - a d 2 - - - 0 0.25 0.1875 3,1 0.25 0.1875 3,1 - - - - - - -",
                 "x:6:12: null does not allow for n joint units: \"3,1\"");
    expect_fault(D1 "|d1 - a - 1 1 - - - - - - - - - - - - - - - -", "a theme has two rows: \"a\"");
    expect_fault(D1 "|d1 - a b 1 - - - 0 1 1 - 1 1 - - - - - - - -",
                 "two themes have two rows: \"a b\"");
    expect_fault(D1 "|d1 - b a 1 - - - 0 1 1 - 1 1 - - - - - - - -", "byte order: \"a\"");
    expect_fault(D1 "|d1 - a c 1 - - - 0 1 1 - 1 1 - - - - - - - -", "one of them has none");
    expect_fault(D1 "|d2 - a - 1 1 - - - - - - - - - - - - - - - -", "without its row of units");
    expect_fault("d1 - - - 10 - 1e2 10 - - - - - - - turn 20 - 0 - m P",
                 "x:2:7: words is not a count");
    expect_fault(D1 "|d1 - a d 1 - - - 0 nan 1 - 1 1 - - - - - - - -", "x:6:10: e is not a number");
    expect_fault(D1 "|d1 - a d 1 - - - 2 1 1 - 1 1 - - - - - - - -", "n_same is more than n");
    expect_fault(D1 "|d1 l a - 1 1 - - - - - - - - - - - - - - - -", "without its row of units");
    expect_fault(D1 "|d1 - c - 11 11 - - - - - - - - - - - - - - - -",
                 "more units than there can be: \"c\"");
}

/* Reference 22 through the whole of it: units laid out, counted, handed on as rows, read back,
 * scored. */
struct through {
    struct filter filter;
    struct sink into;
    struct links_table table;
    struct columns columns;
    struct constants constants;
};

static struct through *through_of(struct sink *s) {
    return (struct through *)(void *)((char *)s - offsetof(struct through, into));
}

static bool into_columns(struct sink *s, const struct columns *c) {
    struct through *t = through_of(s);
    t->columns = *c;
    return links_table_columns(&t->table, &t->columns, &t->filter.fault);
}

static bool into_record(struct sink *s, const struct record *r) {
    struct through *t = through_of(s);
    return links_table_row(&t->table, r, &t->filter.fault);
}

static void put_document(struct through *t, const struct reference *in, size_t i) {
    struct talk *talk = talk_new(reference_text(in, i, "words"));
    struct slice unit = reference_text(in, i, "unit"), project = reference_text(in, i, "project");
    struct layout layout = {0};
    struct coded coded = {0};
    struct cooccur counts = {0};
    struct row row = {0};
    struct record r = {.fields = &project, .n = 1, .at = {"22", i, 0}};
    constants_clear(&t->constants);
    constants_row(&t->constants, &r);
    layout_make(&layout, talk->words, talk->n_turns, talk->pieces, talk->n_pieces,
                slice_eq(unit, SLICE("turn")) ? 1 : (uint32_t)(unit.p[7] - '0'), 20);
    coded_group(&coded, &talk->themes, talk->hits, talk->n_hits);
    cooccur_count(&counts, &coded, &layout);
    struct links_document d = {.doc = reference_text(in, i, "transcript"),
                               .unit = unit,
                               .matcher = SLICE("m"),
                               .block = 20,
                               .units = layout.n_units,
                               .words = layout.n_words,
                               .turns = talk->n_turns,
                               .themes = &talk->themes,
                               .counts = &counts,
                               .constants = &t->constants};
    assert_true(links_write(&d, &row, &t->filter, r.at));
    layout_free(&layout);
    coded_free(&coded);
    cooccur_free(&counts);
    row_free(&row);
    talk_free(talk);
}

static bool has_word(struct slice words, const char *word) {
    while (words.p)
        if (slice_eq(slice_cut(&words, ' '), slice_of(word)))
            return true;
    return false;
}

static void check_case(const struct pair *p, const struct reference *out, size_t row) {
    struct slice name = reference_text(out, row, "case"), flags = reference_text(out, row, "flags");
    const double values[] = {(double)p->table.n_a,
                             (double)p->table.n_b,
                             (double)p->table.n_ab,
                             (double)p->docs_ab,
                             p->projects_ab.x,
                             p->expected_pooled.x,
                             p->expected_within.x,
                             p->expected_units.x,
                             p->expected_local.x,
                             p->var_local.x,
                             p->lift_units.x,
                             p->lift_local.x,
                             p->k_eff.x};
    static const char *const names[] = {"n_a",
                                        "n_b",
                                        "n_ab",
                                        "docs_ab",
                                        "projects_ab",
                                        "expected_pooled",
                                        "expected_within",
                                        "expected_units",
                                        "expected_local",
                                        "var_local",
                                        "lift_units",
                                        "lift_local",
                                        "k_eff"};
    for (size_t i = 0; i < sizeof values / sizeof *values; i++)
        assert_close(values[i], reference_real(out, row, names[i]), 1e-12, NULL, names[i], name);
    assert_int_equal(!!(p->flags & PAIR_FEW), has_word(flags, "few"));
    assert_int_equal(!!(p->flags & PAIR_ONE_DOC), has_word(flags, "one_doc"));
    assert_int_equal(!!(p->flags & PAIR_ONE_PROJECT), has_word(flags, "one_project"));
    assert_int_equal(!!(p->flags & PAIR_SPARSE), has_word(flags, "sparse"));
}

static void test_reference(void **state) {
    (void)state;
    struct reference in, out;
    REFERENCE_OPEN(&in, "22_slide.in.tsv");
    REFERENCE_OPEN(&out, "22_slide.out.tsv");
    struct slice project = SLICE("project");
    const struct columns columns = {&project, 1, {"22", 1, 0}};
    for (size_t i = 0, row = 0; row < out.rows; row++) {
        struct slice name = reference_text(&out, row, "case");
        struct through *t = mem_zero(1, sizeof *t);
        struct pairs pairs = {0};
        t->into = (struct sink){into_columns, into_record, NULL, NULL};
        t->filter.next = &t->into;
        t->filter.fault.stage = "test";
        assert_true(links_columns(&t->filter, &columns, NULL, 0, (struct links_form){false, false},
                                  &t->constants));
        for (; i < in.rows && slice_eq(reference_text(&in, i, "case"), name); i++)
            put_document(t, &in, i);
        assert_true(links_table_finish(&t->table, &t->filter.fault));
        pairs_score(&pairs, &t->table, &plain);
        assert_int_equal(pairs.n, 1);
        check_case(pairs.all, &out, row);
        pairs_free(&pairs);
        links_table_free(&t->table);
        constants_free(&t->constants);
        free(t->filter.out.names);
        free(t->filter.out_fields);
        free(t);
    }
    reference_free(&in);
    reference_free(&out);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_reference), cmocka_unit_test(test_by_hand),
        cmocka_unit_test(test_documents), cmocka_unit_test(test_families),
        cmocka_unit_test(test_exact),     cmocka_unit_test(test_normal_p),
        cmocka_unit_test(test_faults),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
