/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/saturation.h"

#include "tests/unit/testing.h"

#include "tests/unit/counted.h"
#include "tests/unit/reference.h"

static const char *const wanted[] = {"date"};
static const struct slice hand = {"hand", 4};

struct rows {
    struct saturation all[64];
    struct name levels[64];
    size_t n;
};

static bool keep(void *with, const struct saturation *row) {
    struct rows *r = with;
    assert_true(r->n < 64);
    r->all[r->n] = *row;
    r->all[r->n].level = name_keep(&r->levels[r->n], row->level);
    r->n++;
    return true;
}

static void score(struct rows *r, struct counted *c, const char *by, const char *rows) {
    struct chronology order;
    struct saturation_setting setting = {.minutes = 45, .row = keep, .with = r};
    r->n = 0;
    counted_make(c, wanted, 1, by, rows);
    assert_true(chronology_make(&order, &c->table, 0, &c->fault));
    assert_true(saturation_score(&c->table, &order, &setting));
    chronology_free(&order);
}

static void is(struct value v, double expected, const char *what) {
    assert_close(v.x, expected, 1e-9, NULL, what, hand);
}

/* By date b, d (of one day), c, a; e has no units and no date. Theme x is in b and c, y in d, z in
 * a: the figures of tests/unit/richness.c. */
#define FOUR                                                                                       \
    "a - - 10 - 100 P 2025-03 - -|a - z 3 3 - - - - -|"                                            \
    "b - - 10 - 100 P 2025-01-05 - -|b - x 2 2 - - - - -|"                                         \
    "c - - 10 - 100 Q 2025-02 - -|c - x 4 4 - - - - -|"                                            \
    "d - - 10 - 100 Q 2025-01-05 - -|d - y 1 1 - - - - -|"                                         \
    "e - - 0 - 0 Q - - -"

static void test_order(void **state) {
    (void)state;
    struct counted c;
    struct rows r;
    score(&r, &c, "", FOUR);
    assert_int_equal(r.n, 16); /* two kinds over all 4, in P 2, in Q 2 */
    const char *const docs[] = {"b", "d", "c", "a"};
    const uint64_t added[] = {1, 1, 0, 1}, seen[] = {1, 2, 2, 3};
    for (size_t k = 0; k < 4; k++) {
        same_text(r.all[k].doc, docs[k]);
        same_text(r.all[k].kind, "themes");
        assert_int_equal(r.all[k].added, added[k]);
        assert_int_equal(r.all[k].counts.seen, seen[k]);
        assert_true(r.all[k].docs == k + 1 && r.all[k].docs_all == 4);
    }
    same_text(r.all[0].date, "2025-01-05");
    same_text(r.all[7].kind, "meetings");
    assert_int_equal(r.all[7].new_1.why, REASON_THEME_ABSENT);
    same_text(r.all[8].by, "project");
    same_text(r.all[8].level, "P");
    same_text(r.all[9].doc, "a");
    counted_free(&c);
}

/* Three quarters of an hour for each conversation, and 0.375 new themes to come in the next. */
static void test_estimates(void **state) {
    (void)state;
    struct counted c;
    struct rows r;
    score(&r, &c, "", FOUR);
    const struct saturation *now = &r.all[3];
    is(now->richness.estimate, 4.5, "chao2");
    is(now->new_1, 0.375, "new_next_1");
    is(now->hours, 2, "hours_per_new");
    is(now->rarefied, 3, "rarefied");
    is(now->rarefied_hi, 3 + 1.959963984540054, "rarefied_hi"); /* variance 3 - 9/4.5 */
    is(r.all[1].rarefied, 11.0 / 6, "rarefied");
    is(r.all[1].richness.estimate, 2.5, "chao2"); /* two in one each: 1/2 * 2 * 1/2 more */
    assert_int_equal(r.all[0].richness.estimate.why, REASON_TOO_FEW_DOCS);
    assert_int_equal(now->guest_5.why, REASON_TOO_FEW_DOCS);
    assert_int_equal(now->most.why, REASON_NO_CODEBOOK);
    assert_int_equal(now->capped, -1);
    counted_free(&c);
}

/* Shares of x .2 0 .4 0, of z 0 0 0 .3, of y 0 .1 0 0: squares about the mean .11, .0675, .0075.
 * t: R, qt(.975, c(3, 4, 8, 9)) = 3.18244630528371 2.77644510519779 2.30600413520417
 * 2.2621571627982; 9 transcripts leave 0.1003 and 10 leave 0.0934. */
static void test_precision(void **state) {
    (void)state;
    struct counted c;
    struct rows r;
    score(&r, &c, "", FOUR);
    double spread = (sqrt(.11 / 3) + sqrt(.0675 / 3) + sqrt(.0075 / 3)) / 3;
    is(r.all[3].half_width, 3.18244630528371 * spread / 2, "half_width");
    is(r.all[3].half_width_1, 2.77644510519779 * spread / sqrt(5), "half_width_1");
    is(r.all[3].half_width_5, 2.30600413520417 * spread / 3, "half_width_5");
    is(r.all[3].docs_10_points, 10, "docs_10_points");
    assert_int_equal(r.all[0].half_width.why, REASON_TOO_FEW_DOCS);
    assert_int_equal(r.all[7].half_width.why, REASON_THEME_ABSENT);
    counted_free(&c);
}

/* Levels of one conversation: together over all, apart at each. */
static void test_levels(void **state) {
    (void)state;
    struct counted c;
    struct rows r;
    score(&r, &c, "group",
          "a new - 10 - 100 P - - -|a new t 4 4 - - - - -|a old - 10 - 100 P - - -|"
          "a old t 1 1 - - - - -|b old - 5 - 50 P - - -|b old u 5 5 - - - - -");
    assert_int_equal(r.n, 14); /* over all 2, P 2, new 1, old 2; two kinds each */
    assert_int_equal(r.all[0].counts.incidences, 1); /* t once in a */
    assert_int_equal(r.all[1].counts.seen, 2);
    same_text(r.all[8].by, "group");
    same_text(r.all[8].level, "new");
    assert_int_equal(r.all[8].richness.estimate.why, REASON_TOO_FEW_DOCS);
    same_text(r.all[10].level, "old");
    assert_int_equal(r.all[11].counts.seen, 2);
    counted_free(&c);
}

/* A row x:4 in field 24 has a date that puts nothing in order. */
static void test_bad_date(void **state) {
    (void)state;
    struct counted c;
    struct chronology order;
    counted_make(&c, wanted, 1, "",
                 "a - - 1 - 9 P 2025 - -|a - t 1 1 - - - - -|b - - 1 - 9 P 3/2025 - -");
    c.fault.stage = "score";
    assert_false(chronology_make(&order, &c.table, 0, &c.fault));
    faulted(&c.fault, STATUS_INPUT,
            "hearth score: x:4:23: no date such as 2025-03-31 (or 2025-03, 2025), by which "
            "transcripts could be put in order: \"3/2025\"\n");
    chronology_free(&order);
    counted_free(&c);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_order),     cmocka_unit_test(test_estimates),
        cmocka_unit_test(test_precision), cmocka_unit_test(test_levels),
        cmocka_unit_test(test_bad_date),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
