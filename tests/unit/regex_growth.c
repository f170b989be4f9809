/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/regex_growth.h"

#include "tests/unit/testing.h"

struct made {
    struct regexes *regexes;
    struct regex_runner *run;
};

static struct made make(const char *pattern) {
    struct made m = {regexes_new(), NULL};
    struct fault f = {0};
    assert_int_equal(regexes_add(m.regexes, slice_of(pattern), NO_PLACE, &f), 0);
    m.run = regex_runner_new(m.regexes);
    return m;
}

static void unmake(struct made *m) {
    regex_runner_free(m->run);
    regexes_free(m->regexes);
}

static uint64_t steps(const char *pattern, const char *text, bool first, uint64_t most) {
    struct made m = make(pattern);
    uint64_t n = regex_steps(m.run, 0, slice_of(text), first, most);
    unmake(&m);
    return n;
}

/* How many there are is PCRE2's matter; what is said of them holds for all its versions. */
static void test_steps(void **state) {
    (void)state;
    assert_true(steps("a", "a", true, 100) <= 2);
    assert_int_equal(steps("(a+)+$", "aaaaaaaaaaaaaaaaaaaaaaaa!", true, 1000), 1001);
    assert_true(steps("(a+)+$", "aaaaaaaa!", true, REGEX_STEPS_MOST) >= 128);
    assert_true(steps("(a+)+$", "aaaaaaaa!", true, REGEX_STEPS_MOST) <= 5000);
    /* from the first place there is nothing to do, from the third there is */
    assert_true(steps("(a+)+$", "--aaaaaaaa!", true, REGEX_STEPS_MOST) <= 4);
    assert_true(steps("(a+)+$", "--aaaaaaaa!", false, REGEX_STEPS_MOST) >= 128);
    assert_true(steps("", "", false, 10) <= 2);
}

static bool possible(const char *pattern) {
    struct made m = make(pattern);
    bool is = regex_possible(m.regexes, 0);
    unmake(&m);
    return is;
}

static void test_possible(void **state) {
    (void)state;
    assert_true(possible("yes"));
    assert_true(possible("\"|yes"));
    assert_true(possible("say \"?yes"));
    assert_false(possible("\"yes"));
    assert_false(possible("say \"yes\""));
    assert_false(possible("yes\\n"));
    assert_false(possible("\\tyes"));
}

static void runs_away(const char *pattern, bool wanted, const char *grows) {
    struct made m = make(pattern);
    struct regex_growth g;
    struct buffer said = {0};
    regex_growth_find(m.run, 0, slice_of(pattern), &g);
    if (g.runs_away != wanted)
        fail_msg("%s", pattern);
    if (wanted) {
        assert_true(g.length < g.longer && g.longer <= GROWTH_LENGTH);
        assert_true(g.length_half < g.length && g.steps_half < g.steps);
        assert_true(g.steps <= REGEX_STEPS_MOST && g.text.n > 0);
        regex_growth_say(&g, &said);
        buffer_char(&said, '\0');
        if (!strstr(said.p, grows))
            fail_msg("%s: %s", pattern, said.p);
    }
    buffer_free(&said);
    buffer_free(&g.text);
    unmake(&m);
}

static void test_growth(void **state) {
    static const char *const letter = "with each further letter", *const power = "with the power";
    (void)state;
    runs_away("(a+)+$", true, letter);
    runs_away("(a|aa)+$", true, letter);
    runs_away("([a-z]+-?)+@", true, letter);
    runs_away("(.*,){11}P", true, letter);
    runs_away("(\\d+)*!x", true, letter);
    runs_away("(?:\\w+\\s?)*building", true, letter);
    runs_away("\\s*\\s*\\s*\\s*x", true, power);
    runs_away("trust", false, NULL);
    runs_away("(very )*good", false, NULL);
    runs_away("\\btrust\\w*\\b.*\\bpeople\\b", false, NULL);
    runs_away("a+b+c+", false, NULL);
    runs_away("(a++)+$", false, NULL); /* possessive */
}

/* Patterns that end in the middle of something, as no pattern that compiles does. */
static void test_odd(void **state) {
    static const char *const odd[] = {"[+", "\\", "(a+)+\\", "{{{", "((?", "a{2", "[]a]+[^]]*", ""};
    struct made m = make("a");
    (void)state;
    for (size_t i = 0; i < sizeof odd / sizeof *odd; i++) {
        struct regex_growth g;
        regex_growth_find(m.run, 0, slice_of(odd[i]), &g);
        assert_false(g.runs_away);
        buffer_free(&g.text);
    }
    unmake(&m);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_steps),
        cmocka_unit_test(test_possible),
        cmocka_unit_test(test_growth),
        cmocka_unit_test(test_odd),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
