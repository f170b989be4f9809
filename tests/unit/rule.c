/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rules as trees: what binds to what, and what is refused where. */
#include "models/rule.h"

#include "tests/unit/testing.h"

static const char *const names[] = {"phrase",  "theme", "condition", "negator",
                                    "negated", "near",  "and",       "or"};

static void write_join(const struct rule_join *j, bool near, struct buffer *to) {
    if (j->negated)
        buffer_text(to, "not ");
    if (near)
        buffer_text(to, j->order == RULE_TOKEN_NEAR     ? "near"
                        : j->order == RULE_TOKEN_BEFORE ? "before"
                                                        : "after");
    if (near && j->words != RULE_ANYWHERE)
        buffer_format(to, "/%u", (unsigned)j->words);
    if (j->same_row)
        buffer_text(to, "/s");
    if (near || j->same_row)
        buffer_char(to, ' ');
}

/* `(and [hope] not [help])` */
static void write_node(const struct rule_node *n, const struct rule_leaves *l, struct buffer *to) {
    if (n->kind == RULE_PHRASE) {
        buffer_format(to, "[%.*s]", SLICE_ARGS(intern_text(&l->phrases, n->id)));
        return;
    }
    if (n->kind == RULE_THEME) {
        buffer_format(to, "#%.*s", SLICE_ARGS(intern_text(&l->themes, n->id)));
        return;
    }
    if (n->kind == RULE_CONDITION) {
        buffer_format(to, "{%.*s}", SLICE_ARGS(intern_text(&l->conditions, n->id)));
        return;
    }
    if (n->kind == RULE_NEGATOR) {
        buffer_char(to, '@');
        return;
    }
    buffer_format(to, "(%s", names[n->kind]);
    if (n->kind == RULE_NEGATED)
        buffer_format(to, "/%u", (unsigned)n->words);
    for (const struct rule_node *o = n->first; o; o = o->next) {
        buffer_char(to, ' ');
        if (n->kind == RULE_AND || (n->kind == RULE_NEAR && o != n->first))
            write_join(&o->join, n->kind == RULE_NEAR, to);
        write_node(o, l, to);
    }
    buffer_char(to, ')');
}

static const struct {
    const char *rule, *tree;
} sound[] = {
    {"hope", "[hope]"},
    {"  common\tground \n", "[common ground]"},
    {"common\xc2\xa0ground", "[common ground]"},
    {"^And and not near", "[^And and not near]"},
    {"a OR b c OR d*", "(or [a] [b c] [d*])"},
    {"a AND b OR c AND d", "(or (and [a] [b]) (and [c] [d]))"},
    {"a NEAR/5 b AND c", "(and (near [a] near/5 [b]) [c])"},
    {"a AND b NEAR/5 c", "(and [a] (near [b] near/5 [c]))"},
    {"(a AND b) NEAR/5 c", "(near (and [a] [b]) near/5 [c])"},
    {"a NEAR/5 b BEFORE/2/s c AFTER/p d", "(near [a] near/5 [b] before/2/s [c] after [d])"},
    {"a NEAR/s/2 b", "(near [a] near/2/s [b])"},
    {"a NEAR/3/p b", "(near [a] near/3 [b])"},
    {"a NEAR/S b", "(near [a] near/s [b])"},
    {"a NOT NEAR/3 b", "(near [a] not near/3 [b])"},
    {"a NOT BEFORE/3 b NOT c", "(and (near [a] not before/3 [b]) not [c])"},
    {"a NOT b", "(and [a] not [b])"},
    {"a AND NOT b", "(and [a] not [b])"},
    {"a AND/s NOT b AND/p c", "(and [a] not /s [b] [c])"},
    {"a AND/s (b OR c)", "(and [a] /s (or [b] [c]))"},
    {"NOT a AND b", "(and not [a] [b])"},
    {"NOT a AND/s b", "(and not /s [a] /s [b])"},
    {"((a))", "[a]"},
    {"(a b)OR(c)", "(or [a b] [c])"},
    {"#power", "#power"},
    {"(#power/voice)", "#power/voice"},
    {"(#a(b))", "#a(b)"},
    {"#a AND #b-c", "(and #a #b-c)"},
    {"@negator NEAR/3 hope", "(near @ near/3 [hope])"},
    {"NOT/3 BEFORE hope", "(negated/3 [hope])"},
    {"NOT/3 BEFORE hope NEAR/2 a", "(near (negated/3 [hope]) near/2 [a])"},
    {"a AND NOT NOT/3 BEFORE b", "(and [a] not (negated/3 [b]))"},
    {"a NOT NOT/3 BEFORE b", "(and [a] not (negated/3 [b]))"},
    {"NOT/3 BEFORE (a OR b)", "(negated/3 (or [a] [b]))"},
    {"a {role=host}", "(and [a] {role=host})"},
    {"{role=host} a b", "(and {role=host} [a b])"},
    {"{role=host} NOT/3 BEFORE hope", "(and {role=host} (negated/3 [hope]))"},
    {"NOT/3 BEFORE hope {role=host}", "(and (negated/3 [hope]) {role=host})"},
    {"{role=host} {wave>=2} #a", "(and {role=host} {wave>=2} #a)"},
    {"a AND ({role=host} OR {wave>=2})", "(and [a] (or {role=host} {wave>=2}))"},
    {"a AND (NOT b OR {x=1})", "(and [a] (or (and not [b]) {x=1}))"},
    {"a AND NOT {x=1}", "(and [a] not {x=1})"},
    {"and/or AND e-mail", "(and [and/or] [e-mail])"},
    {"C# AND x@y.org", "(and [C#] [x@y.org])"},
};

static void test_trees(void **state) {
    struct buffer b = {0};
    (void)state;
    for (size_t i = 0; i < sizeof sound / sizeof *sound; i++) {
        struct rule_leaves leaves = {0};
        struct arena arena = {0};
        struct fault f = {0};
        const struct rule *r = rule_read(slice_of(sound[i].rule), NO_PLACE, &leaves, &arena, &f);
        if (!r)
            fail_msg("%s: %.*s", sound[i].rule, SLICE_ARGS(buffer_slice(&f.text)));
        write_node(r->root, &leaves, &b);
        holds(&b, sound[i].tree);
        rule_leaves_free(&leaves);
        arena_free(&arena);
    }
    buffer_free(&b);
}

#define OPERAND "a word, #theme, @negator, {column=value} or ( is wanted"
#define FAR(name)                                                                                  \
    name " says how far: " name "/5 (words at most, 1 to 1,000,000), " name                        \
         "/s (one sentence), " name "/p (one turn)"
#define NARROWS                                                                                    \
    "this side of OR finds nothing itself: a condition or NOT only narrows what else is found"

static const struct {
    const char *rule, *what;
    int at;
} wrong[] = {
    {"", "the rule ends where " OPERAND, 1},
    {"a AND", "the rule ends where " OPERAND, 6},
    {"\xc3\xa9\xc3\xa9 OR AND", OPERAND ", not an operator", 7},
    {"()", "a parenthesis is closed where " OPERAND, 2},
    {"a AND ((b OR c) AND d", "this parenthesis is never closed", 7},
    {"a) AND b", "this parenthesis closes none", 2},
    {"a (b)", "AND, OR, NOT, NEAR/n, BEFORE/n or AFTER/n is wanted before this", 3},
    {"a #b", "AND, OR, NOT, NEAR/n, BEFORE/n or AFTER/n is wanted before this", 3},
    {"a NOT/3 BEFORE b", "AND, OR, NOT, NEAR/n, BEFORE/n or AFTER/n is wanted before this", 3},
    {"a NEAR b", FAR("NEAR"), 3},
    {"a BEFORE b", FAR("BEFORE"), 3},
    {"(a AFTER b)", FAR("AFTER"), 4},
    {"a NEAR/ b", FAR("NEAR"), 3},
    {"a NEAR/0 b", FAR("NEAR"), 3},
    {"a NEAR/5/5 b", FAR("NEAR"), 3},
    {"a NEAR/s/p b", FAR("NEAR"), 3},
    {"a NEAR/99999999999999999999 b", FAR("NEAR"), 3},
    {"a AND/5 b", "AND takes /s (one sentence) or /p (one turn); for so many words there is NEAR/5",
     3},
    {"a OR/s b", "OR takes nothing behind a slash", 3},
    {"a NOT/s b", "NOT/3 BEFORE takes a number of words; for one sentence there is AND/s NOT", 3},
    {"NOT/3 hope", "behind NOT/n a plain BEFORE is wanted: NOT/3 BEFORE hope", 7},
    {"NOT/3 BEFORE {x=1}", "nothing is found here that a negator could stand before", 14},
    {"a NOT NOT b", OPERAND ", not a second NOT", 7},
    {"a AND # b", "# is followed by a theme's id", 7},
    {"@negate", "only @negator is known", 1},
    {"a AND {x", "this { is never closed: {role=facilitator}", 7},
    {"a } b", "this } closes nothing", 3},
    {"a AND {}",
     "a condition begins with the name of a column: {column=value}, with = != < <= > or >= and no "
     "second one",
     7},
    {"a AND {x}", "no condition: {column=value}, with = != < <= > or >= and no second one", 7},
    {"a AND {x==1}", "no condition: {column=value}, with = != < <= > or >= and no second one", 7},
    {"a AND {x<1|2}", "< <= > and >= take one value: {wave>=2}", 7},
    {"{x=1}", "a rule of conditions and NOT alone finds nothing: it wants words or #theme", 1},
    {"NOT a", "a rule of conditions and NOT alone finds nothing: it wants words or #theme", 1},
    {"a OR {x=1}", NARROWS, 6},
    {"{x=1} OR a", NARROWS, 1},
    {"a OR NOT b", NARROWS, 6},
    {"a NEAR/3 {x=1}", "a condition, or NOT, finds nothing that could be near: AND", 10},
    {"(NOT a) NEAR/3 b", "a condition, or NOT, finds nothing that could be near: AND", 2},
};

static void test_faults(void **state) {
    (void)state;
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        struct rule_leaves leaves = {0};
        struct arena arena = {0};
        struct fault f = {.stage = "match"};
        char said[512];
        const struct place place = {"c", 2, 2};
        snprintf(said, sizeof said,
                 "hearth match: c:2:2: %s, at character %d of the rule: \"%s\"\n", wrong[i].what,
                 wrong[i].at, wrong[i].rule);
        assert_null(rule_read(slice_of(wrong[i].rule), place, &leaves, &arena, &f));
        faulted(&f, STATUS_INPUT, said);
        rule_leaves_free(&leaves);
        arena_free(&arena);
    }
}

/* Whether a rule of `n` times `before`, then `x`, then `n` times `after` is sound. */
static bool deep(const char *before, const char *after, int n) {
    struct rule_leaves leaves = {0};
    struct arena arena = {0};
    struct fault f = {0};
    struct buffer b = {0};
    for (int i = 0; i < n; i++)
        buffer_text(&b, before);
    buffer_char(&b, 'x');
    for (int i = 0; i < n; i++)
        buffer_text(&b, after);
    bool ok = rule_read(buffer_slice(&b), NO_PLACE, &leaves, &arena, &f) != NULL;
    assert_int_equal(ok, fault_none(&f));
    rule_leaves_free(&leaves);
    arena_free(&arena);
    buffer_free(&b);
    fault_free(&f);
    return ok;
}

static void test_limits(void **state) {
    (void)state;
    assert_true(deep("(", ")", 100));
    assert_false(deep("(", ")", 101));
    assert_false(deep("(", ")", 500000));
    assert_true(deep("NOT/1 BEFORE ", "", 100));
    assert_false(deep("NOT/1 BEFORE ", "", 101));
    /* Long but not deep. */
    assert_true(deep("a OR ", "", 200000));
    assert_true(deep("a NEAR/3 ", "", 100000));
    assert_true(deep("(a AND b) OR ", "", 70000));
    assert_false(deep("a OR ", "", 2000000));
}

static const struct {
    const char *condition, *cell;
    bool holds;
} conditions[] = {
    {"role=host", "host", true},
    {"role=host", "Host", true},
    {"role = Host | guest", "guest", true},
    {"role=host|guest", "ghost", false},
    {"role!=host|guest", "ghost", true},
    {"role!=host|guest", "guest", false},
    {"role=", "", true},
    {"role=", "x", false},
    {"role!=", "x", true},
    {"role=\xc3\x89va", "\xc3\xa9va", true},
    {"wave=2", "2.0", true},
    {"wave=2", "02", true},
    {"wave=2", "2b", false},
    {"wave>=2", "10", true},
    {"wave>2", "2", false},
    {"wave<=2", "2", true},
    {"wave<2", "-1", true},
    {"wave<2", "", false},
    {"wave>=2", "", false},
    {"wave>=b", "c", true},
    {"wave<b", "A", true},
    {"date>=2025-03-11", "2025-11-02", true},
    {"date<2025-03-11", "2025-11-02", false},
};

static void test_conditions(void **state) {
    struct buffer scratch = {0};
    struct arena arena = {0};
    (void)state;
    for (size_t i = 0; i < sizeof conditions / sizeof *conditions; i++) {
        struct condition c;
        assert_null(condition_read(slice_of(conditions[i].condition), &c, &arena));
        if (condition_holds(&c, slice_of(conditions[i].cell), &scratch) != conditions[i].holds)
            fail_msg("{%s} of \"%s\"", conditions[i].condition, conditions[i].cell);
    }
    buffer_free(&scratch);
    arena_free(&arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_trees),
        cmocka_unit_test(test_faults),
        cmocka_unit_test(test_limits),
        cmocka_unit_test(test_conditions),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
