/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/literals.h"

#include "tests/unit/testing.h"

/* Clauses with a space between, their literals with a `|`; < and > are edges. */
static void must_need(const char *pattern, const char *wanted) {
    struct arena arena = {0};
    struct clauses found;
    struct buffer b = {0};
    literals_of(slice_of(pattern), &found, &arena);
    for (size_t c = 0; c < found.n; c++) {
        if (c)
            buffer_char(&b, ' ');
        for (size_t i = 0; i < found.at[c].n; i++) {
            const struct literal *l = &found.at[c].at[i];
            if (i)
                buffer_char(&b, '|');
            if (l->begins)
                buffer_char(&b, '<');
            buffer_add(&b, l->text);
            if (l->ends)
                buffer_char(&b, '>');
        }
    }
    holds(&b, wanted);
    buffer_free(&b);
    clauses_free(&found);
    arena_free(&arena);
}

/* What is needed, the rarest first (by guess: the longest). */
static void test_needed(void **state) {
    (void)state;
    must_need("trust", "trust");
    must_need("(?i)\\bTrust\\w*", "<trust");
    must_need("common ground", "common> <ground");
    must_need("\\b(?:trust|hope)\\b", "<trust>|<hope>");
    must_need("(trust|hope) us", "trust|hope <us");
    must_need("trust.*hope", "trust hope");
    must_need("co-?operat", "operat co");
    must_need("trusts?", "trust");
    must_need("trus+t", "trus");
    must_need("(?:trust)+", "trust");
    must_need("(?=trust)hope", "hope");
    must_need("na\xc3\xafve", "na ve");
    must_need("\\btrust\\b.{0,20}\\bpower\\b", "<trust> <power>");
}

/* Where nothing, or less, may be said. */
static void test_careful(void **state) {
    static const char *const nothing[] = {"",
                                          "a",
                                          ".*",
                                          "trust|",
                                          "trust|x?",
                                          "(trust)?",
                                          "(?:trust)*",
                                          "(?!trust)",
                                          "(?<=trust)",
                                          "[trust]",
                                          "(trust){0,3}",
                                          "\\w+",
                                          "trust|\\d",
                                          "(?x)tr ust",
                                          "(?#trust)",
                                          "\\Qtrust\\E",
                                          "\\x74rust",
                                          "(?P<n>trust)\\1",
                                          "(?(1)trust|us)",
                                          "(*F)trust",
                                          "[[:alpha:]]trust",
                                          "tru{2|hope}"};
    (void)state;
    for (size_t i = 0; i < sizeof nothing / sizeof *nothing; i++)
        must_need(nothing[i], "");
    must_need("trus?t", "tru");
    must_need("trust?s", "trus");
    must_need("tru{2}st", "tr st");
    must_need("\\b(?:un)?trust", "trust");
    must_need("trust(?:ed|)", "trust");
    must_need("trust(?:\\b|x)", "trust");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_needed),
        cmocka_unit_test(test_careful),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
