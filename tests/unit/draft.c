/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A codebook between two formats: ids of themes, their order, what is joined, what fits. */
#include "tests/unit/testing.h"

#include <math.h>

#include "models/draft.h"

static const struct draft_at here = {3, 1};

static uint32_t theme(struct draft *d, uint32_t parent, const char *name) {
    struct fault f = {.many = true};
    uint32_t t = draft_theme(d, parent, slice_of(name), here, &f);
    fault_free(&f);
    return t;
}

static void is(struct slice s, const char *expected) {
    assert_int_equal(s.n, strlen(expected));
    assert_memory_equal(s.p, expected, s.n);
}

static void test_ids(void **state) {
    struct draft *d = draft_new("x");
    (void)state;
    uint32_t ab = theme(d, DRAFT_NONE, "a b"), again = theme(d, DRAFT_NONE, " a  b ");
    uint32_t other = theme(d, DRAFT_NONE, "a_b"), third = theme(d, DRAFT_NONE, "a:b");
    uint32_t child = theme(d, ab, "a b"), plain = theme(d, DRAFT_NONE, "plain");
    assert_int_equal(ab, again);
    is(d->themes[ab].id, "a_b");
    is(d->themes[ab].label, "a b");
    is(d->themes[other].id, "a_b_2");
    is(d->themes[other].label, "a_b");
    is(d->themes[third].id, "a_b_3");
    is(d->themes[child].id, "a_b/a_b");
    is(d->themes[plain].label, "");
    assert_int_equal(draft_find(d, SLICE("a_b/a_b")), child);
    assert_int_equal(draft_find(d, SLICE("c")), DRAFT_NONE);
    draft_free(d);
}

/* Named as a, c, a/b, a/b/d, c/e: each stands behind its parent. */
static void test_order(void **state) {
    static const char *const names[] = {"a", "c", "a/b", "a/b/d", "c/e"};
    static const char *const sorted[] = {"a", "a/b", "a/b/d", "c", "c/e"};
    struct draft *d = draft_new("x");
    (void)state;
    for (size_t i = 0; i < 5; i++)
        draft_theme_of_id(d, slice_of(names[i]), here);
    draft_settle(d);
    assert_int_equal(d->n_themes, 5);
    for (size_t i = 0; i < 5; i++)
        is(d->themes[d->order[i]].id, sorted[i]);
    assert_int_equal(d->themes[draft_find(d, SLICE("a/b/d"))].depth, 2);
    draft_free(d);
}

static void test_ancestors_come_first(void **state) {
    struct draft *d = draft_new("x");
    (void)state;
    uint32_t leaf = draft_theme_of_id(d, SLICE("a/b/c"), here);
    assert_int_equal(leaf, 2);
    is(d->themes[d->themes[leaf].parent].id, "a/b");
    assert_int_equal(draft_theme_of_id(d, SLICE("a/b"), here), 1);
    draft_free(d);
}

static void test_refused(void **state) {
    struct draft *d = draft_new("x");
    struct fault f = {.stage = "t", .many = true};
    char name[DRAFT_NAME_MOST + 2];
    (void)state;
    memset(name, 'n', sizeof name);
    assert_int_equal(
        draft_theme(d, DRAFT_NONE, (struct slice){name, DRAFT_NAME_MOST + 1}, here, &f),
        DRAFT_NONE);
    uint32_t deep = DRAFT_NONE;
    for (int i = 0; i < DRAFT_DEPTH_MOST; i++)
        deep = draft_theme(d, deep, SLICE("n"), here, &f);
    assert_int_not_equal(deep, DRAFT_NONE);
    assert_int_equal(draft_theme(d, deep, SLICE("n"), here, &f), DRAFT_NONE);
    assert_int_equal(f.count, 2);
    deep = draft_theme(d, DRAFT_NONE, (struct slice){name, DRAFT_NAME_MOST}, here, &f);
    assert_int_not_equal(deep, DRAFT_NONE);
    assert_int_equal(
        draft_theme(d, deep, (struct slice){name, DRAFT_NAME_MOST}, here, &f) != DRAFT_NONE, true);
    deep = draft_theme(d, deep, (struct slice){name, DRAFT_NAME_MOST}, here, &f);
    assert_int_equal(draft_theme(d, deep, SLICE("n"), here, &f), DRAFT_NONE);
    assert_int_equal(f.count, 3);
    fault_free(&f);
    draft_free(d);
}

/* term, wildcards, pattern; "" when it is lost */
static void test_terms(void **state) {
    static const char *const rows[][3] = {
        {"trust", "*", "trust"},
        {" Trust \t fund ", "*", "Trust fund"},
        {"happ*", "*", "happ*"},
        {"happ*", "", "happ"},
        {"gr?y", "*?", "gr?y"},
        {"why?", "*", "why"},
        {"me & you", "*", "me you"},
        {"^Hope", "*", "Hope"},
        {":-)", "*", ""},
        {"", "*", ""},
        {"co-production", "*", "co-production"},
        {"say \"no\"", "*", "say \xe2\x80\x9cno\xe2\x80\x9d"},
    };
    struct draft *d = draft_new("x");
    (void)state;
    uint32_t t = theme(d, DRAFT_NONE, "t");
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        bool found = *rows[i][2] != '\0';
        size_t lost = d->n_lost;
        assert_int_equal(draft_term(d, t, slice_of(rows[i][0]), rows[i][1], NAN, here), found);
        assert_int_equal(d->n_lost, lost + !found);
        if (found)
            is(d->entries[d->n_entries - 1].pattern, rows[i][2]);
    }
    draft_free(d);
}

static void test_joined(void **state) {
    struct draft *d = draft_new("x");
    (void)state;
    uint32_t t = theme(d, DRAFT_NONE, "t"), u = theme(d, DRAFT_NONE, "u");
    draft_term(d, t, SLICE("a"), "*", NAN, here);
    draft_term(d, u, SLICE("a"), "*", NAN, here);
    draft_term(d, t, SLICE("a"), "*", 1, here);
    draft_term(d, t, SLICE("b"), "*", NAN, here);
    draft_term(d, t, SLICE("a"), "*", 2, here);
    draft_settle(d);
    assert_int_equal(d->n_entries, 3);
    assert_int_equal(d->n_losses, 2);
    assert_int_equal(d->n_lost, 1);
    assert_int_equal(d->themes[t].first, 0);
    assert_int_equal(d->entries[0].next, 2);
    assert_int_equal(d->entries[2].next, DRAFT_NONE);
    assert_int_equal(d->themes[u].first, 1);
    draft_free(d);
}

/* kind, pattern, able, may it be written, and how many things are lost? */
static void test_fits(void **state) {
    static const struct {
        enum draft_kind kind;
        const char *pattern;
        unsigned able;
        bool fits;
        size_t lost;
    } rows[] = {
        {DRAFT_WORD, "a", ABLE_WORDS, true, 0},
        {DRAFT_WORD, "a", ABLE_NOTE, false, 1},
        {DRAFT_WORD, "a b", ABLE_WORDS, false, 1},
        {DRAFT_WORD, "a b", ABLE_WORDS | ABLE_PHRASES, true, 0},
        {DRAFT_WORD, "a*", ABLE_WORDS, false, 1},
        {DRAFT_WORD, "a*", ABLE_WORDS | ABLE_STAR_END, true, 0},
        {DRAFT_WORD, "a*", ABLE_WORDS | ABLE_STAR, true, 0},
        {DRAFT_WORD, "*a", ABLE_WORDS | ABLE_STAR_END, false, 1},
        {DRAFT_WORD, "*", ABLE_WORDS | ABLE_STAR_END, false, 1},
        {DRAFT_WORD, "a?", ABLE_WORDS | ABLE_STAR, false, 1},
        {DRAFT_WORD, "^a", ABLE_WORDS, false, 1},
        {DRAFT_STEM, "a", ABLE_WORDS, true, 1},
        {DRAFT_STEM, "a", ABLE_WORDS | ABLE_STEM, true, 0},
        {DRAFT_STEM, "a*", ABLE_WORDS | ABLE_STAR, true, 0},
        {DRAFT_REGEX, "a b", ABLE_WORDS, false, 1},
        {DRAFT_REGEX, "a b", ABLE_WORDS | ABLE_REGEX, true, 0},
        {DRAFT_EXCEPT, "a", ABLE_WORDS, false, 1},
        {DRAFT_RULE, "a AND b", ABLE_WORDS, false, 1},
        {DRAFT_RULE, "a AND b", ABLE_WORDS | ABLE_RULE, true, 0},
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct draft *d = draft_new("x");
        draft_add(d, &(struct draft_entry){.theme = theme(d, DRAFT_NONE, "t"),
                                           .kind = rows[i].kind,
                                           .pattern = slice_of(rows[i].pattern),
                                           .weight = NAN});
        draft_settle(d);
        assert_int_equal(draft_entry_fits(d, 0, rows[i].able), rows[i].fits);
        assert_int_equal(d->n_lost, rows[i].lost);
        draft_free(d);
    }
}

/* The name that is written makes the same id when it is read. */
static void test_names(void **state) {
    struct draft *d = draft_new("x");
    (void)state;
    uint32_t t = draft_theme_of_id(d, SLICE("a/b_c"), here);
    is(draft_name(d, t, ABLE_TREE), "b_c");
    is(draft_name(d, t, 0), "a/b_c");
    draft_describe(d, t, SLICE("b c"), SLICE(""));
    is(draft_name(d, t, ABLE_TREE), "b c");
    draft_describe(d, 0, SLICE("All of it"), SLICE(""));
    is(draft_name(d, 0, ABLE_TREE), "a");
    draft_theme_fits(d, 0, ABLE_TREE);
    draft_theme_fits(d, t, ABLE_TREE);
    assert_int_equal(d->n_lost, 1);
    draft_theme_fits(d, t, ABLE_LABEL);
    assert_int_equal(d->n_lost, 2);
    draft_free(d);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_ids),     cmocka_unit_test(test_order),
        cmocka_unit_test(test_refused), cmocka_unit_test(test_ancestors_come_first),
        cmocka_unit_test(test_terms),   cmocka_unit_test(test_joined),
        cmocka_unit_test(test_fits),    cmocka_unit_test(test_names),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
