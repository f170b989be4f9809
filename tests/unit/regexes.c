/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/regexes.h"

#include "tests/unit/testing.h"

/* All matches, as BEGIN-END in bytes. */
static void must_find(const char *pattern, const char *text, const char *wanted) {
    struct regexes *r = regexes_new();
    struct fault f = {0};
    struct buffer b = {0};
    size_t from = 0, begin, end;
    assert_int_equal(regexes_add(r, slice_of(pattern), NO_PLACE, &f), 0);
    struct regex_runner *run = regex_runner_new(r);
    enum regex_found found;
    while ((found = regex_next(run, 0, slice_of(text), &from, &begin, &end)) == REGEX_MATCH)
        buffer_format(&b, "%zu-%zu ", begin, end);
    if (found == REGEX_LIMIT)
        buffer_text(&b, "limit");
    holds(&b, wanted);
    buffer_free(&b);
    regex_runner_free(run);
    regexes_free(r);
}

static void test_matches(void **state) {
    (void)state;
    must_find("a", "banana", "1-2 3-4 5-6 ");
    must_find("x", "banana", "");
    must_find("a*", "baa b\xc3\xa9 a", "1-3 8-9 "); /* empty matches are passed over */
    must_find("", "abc", "");
    must_find("^.", "abc", "0-1 ");
    must_find("\\bna\\b", "na banana na", "0-2 10-12 ");
    must_find("(?i)\xc3\xa9t\xc3\xa9", "\xc3\x89T\xc3\x89", "0-5 ");
    must_find("\\w+", "na\xc3\xafve \xd0\xb4\xd0\xb0", "0-6 7-11 "); /* Unicode's letters */
    must_find("(?=ab)", "abab", "");
    must_find("(?<=a)b|a(?=b)", "ab", "0-1 1-2 ");
    must_find(".", "", "");
    must_find("a\\Kb", "abab", "1-2 3-4 ");
}

static void test_limits(void **state) {
    (void)state;
    must_find("(a+)+$", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab", "limit");
}

static void test_faults(void **state) {
    static const struct {
        const char *pattern, *message;
    } cases[] = {
        {"a)", "unmatched closing parenthesis at character 2"},
        {"\xc3\xa9\xc3\xa9(", "missing closing parenthesis at character 4"},
    };
    struct regexes *r = regexes_new();
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct fault f = {0};
        struct buffer b = {0};
        assert_int_equal(regexes_add(r, slice_of(cases[i].pattern), (struct place){"c", 3, 2}, &f),
                         -1);
        buffer_format(&b, "hearth: c:3:2: %s of the regular expression: \"%s\"\n", cases[i].message,
                      cases[i].pattern);
        buffer_char(&b, '\0');
        faulted(&f, STATUS_INPUT, b.p);
        buffer_free(&b);
    }
    assert_int_equal(regexes_count(r), 0);
    regexes_free(r);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_matches),
        cmocka_unit_test(test_limits),
        cmocka_unit_test(test_faults),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
