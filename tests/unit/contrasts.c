/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/contrasts.h"

#include "tests/unit/testing.h"

#include "tests/unit/counted.h"
#include "tests/unit/reference.h"

static const struct slice hand = {"hand", 4};

struct groups {
    struct counted counts;
    struct contrasts list;
};

static void groups_make(struct groups *g, const char *column, const char *by, const char *rows) {
    *g = (struct groups){.list = {NULL, 0, 0}};
    counted_make(&g->counts, &column, 1, by, rows);
    contrasts_score(&g->list, &g->counts.table, 0, false, ADJUST_BH);
}

static void groups_free(struct groups *g) {
    contrasts_free(&g->list);
    counted_free(&g->counts);
}

static const struct contrast *find(const struct groups *g, const char *level, const char *theme) {
    for (size_t i = 0; i < g->list.n; i++)
        if (slice_eq(g->list.all[i].level, slice_of(level)) &&
            slice_eq(g->list.all[i].theme, slice_of(theme)))
            return &g->list.all[i];
    fail_msg("no row %s %s", level, theme);
    return NULL;
}

static void exchanged(const struct contrast *c, uint64_t items, uint64_t strata, double z,
                      double p) {
    assert_int_equal(c->items, items);
    assert_int_equal(c->strata, strata);
    assert_close(c->z.x, z, 1e-13, NULL, "z", hand);
    assert_close(c->p.x, p, 1e-13, NULL, "p", hand);
    assert_true(c->exact);
}

/* Two sessions of a project, two people in each: the theme in 4 of Ann's 10 turns, in 1 of Ben's
 * 10, in 2 of Cat's 5, in 3 of Dan's 15: a quarter. Residuals 1.5 -1.5 | .75 -.75; new: Ann, Cat.
 * T = 2.25, V = 2.25 + .5625, z = 3/sqrt 5; of the four ways to deal the groups only the observed
 * one reaches T. Shares 6/15 and 4/25; interval by R, clusters 4/10 and 2/5. Words 100 each but Dan
 * with 200, hits 5 2 3 4: 8 of 200 against 6 of 300: twice as often. */
#define WITHIN                                                                                     \
    "a Ann - 10 - 100 P - - new|a Ann t 4 5 - - - - -|a Ben - 10 - 100 P - - old|"                 \
    "a Ben t 1 2 - - - - -|b Cat - 5 - 100 P - - new|b Cat t 2 3 - - - - -|"                       \
    "b Dan - 15 - 200 P - - old|b Dan t 3 4 - - - - -"
static void test_within(void **state) {
    (void)state;
    struct groups g;
    struct buffer text = {0};
    groups_make(&g, "group", "speaker", WITHIN);
    assert_int_equal(g.list.n, 2);
    const struct contrast *c = find(&g, "new", "t");
    exchanged(c, 4, 2, 3 / sqrt(5), 0.5);
    exchanged(find(&g, "old", "t"), 4, 2, -3 / sqrt(5), 0.5);
    assert_close(c->q.x, 0.5, 1e-13, NULL, "q", hand);
    assert_true(c->share.x == 6 && c->share.n == 15 && c->docs == 2 && c->docs_level == 2);
    assert_close(c->share.p.x, 0.4, 1e-15, NULL, "share", hand);
    assert_close(c->share.lo.x, 0.014037488282858335, 1e-12, NULL, "share_lo", hand);
    assert_close(c->share.hi.x, 0.968960300633765037, 1e-12, NULL, "share_hi", hand);
    assert_close(c->share_rest.x, 0.16, 1e-15, NULL, "share_rest", hand);
    assert_close(c->difference.x, 0.24, 1e-14, NULL, "difference", hand);
    assert_true(c->hits == 8 && c->words_level == 200);
    assert_close(c->rate.rate.x, 40, 1e-15, NULL, "rate", hand);
    assert_close(c->rate_rest.x, 20, 1e-15, NULL, "rate_rest", hand);
    assert_close(c->keyness.log_ratio.x, 1, 1e-15, NULL, "log_ratio", hand);
    assert_close(c->keyness.pct_diff.x, 100, 1e-15, NULL, "pct_diff", hand);
    contrasts_method(c, &text);
    holds(&text, "exact");
    buffer_free(&text);
    groups_free(&g);
}

/* Ann instead of Cat: she is one item, 6 of 15, and the project the stratum. Residuals 2.25 -1.5
 * -.75, the group new is one of three: T = 2.25, V = 2/3 * 7.875/2 = 2.625; p = 2 * 1/3. In another
 * project nobody comes back: there the stratum is the transcript, here without an effect (1 of 4
 * for both, as over all). */
#define RETURNS                                                                                    \
    "a Ann - 10 - 100 P - - new|a Ann t 4 5 - - - - -|a Ben - 10 - 100 P - - old|"                 \
    "a Ben t 1 2 - - - - -|b Ann - 5 - 100 P - - new|b Ann t 2 3 - - - - -|"                       \
    "b Dan - 15 - 200 P - - old|b Dan t 3 4 - - - - -"
static void test_returns(void **state) {
    (void)state;
    struct groups g;
    groups_make(&g, "group", "speaker", RETURNS);
    exchanged(find(&g, "new", "t"), 3, 1, 2.25 / sqrt(2.625), 2.0 / 3);
    groups_free(&g);
    groups_make(&g, "group", "speaker",
                RETURNS "|c Ann - 4 - 9 Q - - new|c Ann t 1 1 - - - - -|c Eve - 4 - 9 Q - - old|"
                        "c Eve t 1 1 - - - - -|d Flo - 4 - 9 Q - - old|d Flo t 1 1 - - - - -");
    exchanged(find(&g, "new", "t"), 5, 2, 2.25 / sqrt(2.625), 2.0 / 3);
    groups_free(&g);
}

/* Counted --by group: the groups of a transcript are its parts, and nobody comes back. */
static void test_by_itself(void **state) {
    (void)state;
    struct groups g;
    groups_make(&g, "group", "group",
                "a new - 10 - 100 P - - new|a new t 4 5 - - - - -|a old - 10 - 100 P - - old|"
                "a old t 1 2 - - - - -|b new - 5 - 100 P - - new|b new t 2 3 - - - - -|"
                "b old - 15 - 200 P - - old|b old t 3 4 - - - - -");
    exchanged(find(&g, "new", "t"), 4, 2, 3 / sqrt(5), 0.5);
    groups_free(&g);
}

/* The same numbers as whole transcripts of two projects, each in one wave: exchanged within
 * projects. Transcripts counted by speaker make no difference to what is the same throughout. */
static void test_between(void **state) {
    (void)state;
    struct groups g;
    groups_make(&g, "wave", "",
                "a - - 10 - 9 P - w1 -|a - t 4 5 - - - - -|b - - 10 - 9 P - w2 -|"
                "b - t 1 2 - - - - -|c - - 5 - 9 Q - w1 -|c - t 2 3 - - - - -|"
                "d - - 15 - 9 Q - w2 -|d - t 3 4 - - - - -");
    exchanged(find(&g, "w1", "t"), 4, 2, 3 / sqrt(5), 0.5);
    groups_free(&g);
    groups_make(&g, "wave", "speaker",
                "a x - 6 - 9 P - w1 -|a x t 4 5 - - - - -|a y - 4 - 9 P - w1 -|"
                "b x - 10 - 9 P - w2 -|b x t 1 2 - - - - -|c x - 5 - 9 Q - w1 -|"
                "c x t 2 3 - - - - -|d x - 15 - 9 Q - w2 -|d x t 3 4 - - - - -");
    exchanged(find(&g, "w1", "t"), 4, 2, 3 / sqrt(5), 0.5);
    groups_free(&g);
}

/* Projects against one another: transcripts are dealt out over all. Without projects there is one
 * stratum, too. Four of 10 units, x = 1 1 1 5, a fifth: residuals -1 -1 -1 3; project Q is the last
 * one: p = 2 * 1/4, V = 3/4 * 12/3 = 3. */
static void test_projects(void **state) {
    (void)state;
    static const char *const rows[] = {
        "a - - 10 - 9 P - - -|a - t 1 1 - - - - -|b - - 10 - 9 P - - -|b - t 1 1 - - - - -|"
        "c - - 10 - 9 P - - -|c - t 1 1 - - - - -|d - - 10 - 9 Q - - -|d - t 5 5 - - - - -",
        "a - - 10 - 9 - - P -|a - t 1 1 - - - - -|b - - 10 - 9 - - P -|b - t 1 1 - - - - -|"
        "c - - 10 - 9 - - P -|c - t 1 1 - - - - -|d - - 10 - 9 - - Q -|d - t 5 5 - - - - -"};
    static const char *const columns[] = {"project", "wave"};
    for (size_t i = 0; i < 2; i++) {
        struct groups g;
        groups_make(&g, columns[i], "", rows[i]);
        const struct contrast *q = find(&g, "Q", "t");
        exchanged(q, 4, 1, sqrt(3), 0.5);
        assert_int_equal(q->share.lo.why, REASON_ONE_DOC);
        assert_int_equal(q->flags, 1 | 2 | 8);
        groups_free(&g);
    }
}

/* A column that is the same throughout every project (its region): projects are dealt out. Three of
 * 20, 20 and 40 units with 2 + 2, 2 + 2 and 0: a tenth; residuals 2 2 -4, south is the last one. */
static void test_regions(void **state) {
    (void)state;
    struct groups g;
    groups_make(&g, "group", "",
                "a - - 10 - 9 P - - north|a - t 2 2 - - - - -|b - - 10 - 9 P - - north|"
                "b - t 2 2 - - - - -|c - - 10 - 9 Q - - north|c - t 2 2 - - - - -|"
                "d - - 10 - 9 Q - - north|d - t 2 2 - - - - -|e - - 40 - 9 R - - south");
    exchanged(find(&g, "south", "t"), 3, 1, -4 / sqrt(8), 2.0 / 3);
    groups_free(&g);
}

/* A theme that is nowhere at a level, one in every unit, one that is alike everywhere. */
static void test_extremes(void **state) {
    (void)state;
    struct groups g;
    groups_make(&g, "wave", "",
                "a - - 10 - 90 P - w1 -|b - - 10 - 90 P - w2 -|a - e 10 10 - - - - -|"
                "b - e 10 10 - - - - -|b - n 5 5 - - - - -|a - s 2 2 - - - - -|"
                "b - s 2 2 - - - - -");
    assert_int_equal(g.list.n, 6);
    same_text(g.list.all[0].theme, "e");
    same_text(g.list.all[2].theme, "n"); /* wave w1: e 10, s 2, n 0 */
    const struct contrast *n = find(&g, "w1", "n");
    assert_true(n->share.x == 0 && n->difference.x == -0.5 && n->docs == 0);
    assert_close(n->keyness.log_ratio.x, -log2(10), 1e-14, NULL, "log_ratio", hand);
    assert_int_equal(find(&g, "w2", "n")->keyness.pct_diff.why, REASON_ZERO_CELL);
    assert_int_equal(find(&g, "w1", "e")->p.why, REASON_NO_VARIATION);
    assert_int_equal(find(&g, "w1", "s")->q.why, REASON_NO_VARIATION);
    assert_true(find(&g, "w1", "s")->difference.x == 0);
    groups_free(&g);
}

/* One level: nothing to compare with. A level without units has no share either. Parts without a
 * level are not of the rest. */
static void test_one_level(void **state) {
    (void)state;
    struct groups g;
    struct contrast_column look;
    groups_make(&g, "wave", "",
                "a - - 10 - 90 P - w1 -|b - - 10 - 90 P - - -|c - - 0 - 0 P - w2 -|"
                "a - t 3 3 - - - - -|b - t 5 5 - - - - -");
    look = contrasts_look(&g.counts.table, 0);
    assert_true(look.levels == 1 && look.units == 10 && look.units_absent == 10);
    const struct contrast *c = find(&g, "w1", "t");
    assert_close(c->share.p.x, 0.3, 1e-15, NULL, "share", hand);
    assert_int_equal(c->share_rest.why, REASON_NO_GROUPS);
    assert_int_equal(c->difference.why, REASON_NO_GROUPS);
    assert_int_equal(c->rate_rest.why, REASON_NO_GROUPS);
    assert_int_equal(c->keyness.g2_signed.why, REASON_NO_GROUPS);
    assert_int_equal(c->z.why, REASON_NO_GROUPS);
    assert_int_equal(c->q.why, REASON_NO_GROUPS);
    assert_int_equal(find(&g, "w2", "t")->share.p.why, REASON_NO_UNITS);
    assert_int_equal(find(&g, "w2", "t")->difference.why, REASON_NO_UNITS);
    assert_int_equal(find(&g, "w2", "t")->p.why, REASON_NO_UNITS);
    groups_free(&g);
}

/* Two columns, one behind the other: q is adjusted in each by itself. */
static void test_columns(void **state) {
    (void)state;
    static const char *const wanted[] = {"group", "wave", "date"};
    struct counted counts;
    struct contrasts list = {NULL, 0, 0};
    counted_make(&counts, wanted, 3, "speaker", WITHIN);
    assert_int_equal(contrasts_look(&counts.table, 1).levels, 0);
    contrasts_score(&list, &counts.table, 0, false, ADJUST_BH);
    contrasts_score(&list, &counts.table, 1, false, ADJUST_BH);
    contrasts_score(&list, &counts.table, 0, true, ADJUST_BY);
    assert_int_equal(list.n, 4);
    assert_close(list.all[0].q.x, 0.5, 1e-13, NULL, "bh", hand);
    assert_close(list.all[2].q.x, 0.75, 1e-13, NULL, "by", hand);
    contrasts_free(&list);
    counted_free(&counts);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_within),    cmocka_unit_test(test_returns),
        cmocka_unit_test(test_by_itself), cmocka_unit_test(test_between),
        cmocka_unit_test(test_projects),  cmocka_unit_test(test_regions),
        cmocka_unit_test(test_extremes),  cmocka_unit_test(test_one_level),
        cmocka_unit_test(test_columns),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
