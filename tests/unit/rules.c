/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What raises a rule, and in which order rules are worked out. */
#include "models/rules.h"

#include "tests/unit/testing.h"

static void add(struct lexicon *l, const char *theme, const char *kind, const char *pattern) {
    struct fault f = {.many = true};
    const struct lexicon_row row = {.theme = slice_of(theme),
                                    .pattern = slice_of(pattern),
                                    .kind = slice_of(kind),
                                    .label = SLICE(""),
                                    .note = SLICE(""),
                                    .id = SLICE(""),
                                    .at = {"c", l->n_entries + 2, 0}};
    assert_true(lexicon_add(l, &row, &f));
}

static struct rules *rules_of(struct lexicon *l) {
    struct fault f = {.many = true};
    uint32_t entries[16];
    size_t n = 0;
    assert_true(lexicon_finish(l, &f));
    for (uint32_t i = 0; i < l->n_entries; i++)
        if (l->entries[i].kind == ENTRY_RULE)
            entries[n++] = i;
    struct rules *r = rules_new(l, entries, n, &f);
    assert_non_null(r);
    return r;
}

/* What raises the rule at a place, in the order of its numbers: `mapping|#x|@`. */
static void raised_by(const struct rules *r, uint32_t place, struct buffer *to) {
    const struct rule_leaves *l = &r->lexicon->leaves;
    size_t n = l->phrases.count + 1 + l->themes.count;
    for (uint32_t leaf = 0; leaf < n; leaf++)
        for (uint32_t i = r->raises.from[leaf]; i < r->raises.from[leaf + 1]; i++) {
            if (r->raises.to[i] != place)
                continue;
            if (to->n)
                buffer_char(to, '|');
            if (leaf < l->phrases.count)
                buffer_add(to, intern_text(&l->phrases, leaf));
            else if (leaf == rules_negator(r))
                buffer_char(to, '@');
            else
                buffer_format(
                    to, "#%.*s",
                    SLICE_ARGS(intern_text(&l->themes, leaf - (uint32_t)l->phrases.count - 1)));
        }
}

static const struct {
    const char *rule, *raised;
} raisings[] = {
    {"mapping", "mapping"},
    {"we AND mapping", "mapping"},
    {"we NEAR/3 mapping NEAR/3 it", "mapping"},
    {"we AND (mapping OR surveys)", "mapping|surveys"},
    {"(we OR it) AND mapping NOT surveys", "mapping"},
    {"NOT surveys AND we", "we"},
    {"we NOT NEAR/3 mapping", "we"},
    {"we {role=host}", "we"},
    {"@negator NEAR/3 mapping", "mapping"},
    {"@negator", "@"},
    {"NOT/3 BEFORE mapping", "mapping"},
    {"who is there OR mapping", "who is there|mapping"},
    {"who AND common ground", "common ground"},
    {"we AND #rare", "#rare"},
    {"mapping AND #often", "mapping"},
    {"a* AND mapping", "mapping"},
};

static void test_raising(void **state) {
    struct buffer b = {0};
    (void)state;
    for (size_t i = 0; i < sizeof raisings / sizeof *raisings; i++) {
        struct lexicon *l = lexicon_new();
        add(l, "rare", "word", "thunderstorm");
        add(l, "often", "word", "so");
        add(l, "often", "word", "it");
        add(l, "t", "rule", raisings[i].rule);
        struct rules *r = rules_of(l);
        raised_by(r, 0, &b);
        holds(&b, raisings[i].raised);
        rules_free(r);
        lexicon_free(l);
    }
    buffer_free(&b);
}

/* Whatever stands where in the codebook, a rule comes behind those that it needs. */
static void test_order(void **state) {
    (void)state;
    struct lexicon *l = lexicon_new();
    add(l, "a", "rule", "#b AND x");
    add(l, "a", "rule", "y");
    add(l, "b/deep", "rule", "#c NEAR/3 #d");
    add(l, "d", "rule", "#c OR z");
    add(l, "c", "word", "c");
    add(l, "c", "rule", "p AND q");
    struct rules *r = rules_of(l);
    const uint32_t wanted[] = {5, 3, 2, 0, 1};
    assert_int_equal(r->n, 5);
    for (size_t i = 0; i < r->n; i++)
        assert_int_equal(r->order[i], wanted[i]);
    rules_free(r);
    lexicon_free(l);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_raising),
                                       cmocka_unit_test(test_order)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
