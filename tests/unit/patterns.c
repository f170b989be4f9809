/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/patterns.h"

#include "tests/unit/testing.h"

static void add_term(const struct terms *t, uint32_t id, struct buffer *b) {
    for (int kind = 0; kind < TERM_KINDS; kind++)
        for (uint32_t i = 0; i < t->of[kind].count; i++)
            if (t->of_term[kind][i] == id) {
                buffer_u64(b, (uint64_t)kind);
                buffer_add(b, intern_text(&t->of[kind], i));
                buffer_char(b, '|');
            }
}

/* The terms of a pattern: the kind's number and the text, a `|` behind each. */
static void must_be(bool stemmed, const char *pattern, const char *wanted) {
    struct patterns *p = patterns_new("english");
    struct terms *terms = mem_zero(1, sizeof *terms);
    uint32_t ids[PHRASE_WORDS_MOST];
    struct buffer b = {0};
    struct fault f = {0};
    size_t n = pattern_read(p, slice_of(pattern), stemmed, terms, ids, NO_PLACE, &f);
    for (size_t i = 0; i < n; i++) {
        add_term(terms, ids[i], &b);
    }
    assert_int_equal(n == 0, !fault_none(&f));
    buffer_add(&b, buffer_slice(&f.text));
    holds(&b, wanted);
    buffer_free(&b);
    fault_free(&f);
    terms_free(terms);
    free(terms);
    patterns_free(p);
}

static void test_patterns(void **state) {
    (void)state;
    must_be(true, "Trusting", "0trust|");
    must_be(false, "Trusting", "1trusting|");
    must_be(true, "common  ground", "0common|0ground|");
    must_be(true, "Co-production", "0co|0product|");
    must_be(false, "don\u2019t", "1don't|");
    must_be(true, "^Hope streets", "2Hope|0street|");
    must_be(true, "^Hope-Road", "2Hope|2Road|");
    must_be(true, "Communit*", "4communit*|");
    must_be(false, "^Comm?nit*", "5Comm?nit*|");
    must_be(true, "* side", "4*|0side|");
    must_be(true, "safe* space*", "4safe*|4space*|");
    must_be(true, "side-by-*", "0side|0by|4*|");
    must_be(true, "e.g. this", "0e.g|0this|");
    must_be(true, "(trust)", "0trust|");
}

static void test_faults(void **state) {
    struct buffer b = {0};
    (void)state;
    must_be(true, "...", "hearth: no word in this part of the pattern: \"...\"\n");
    must_be(true, "trust & hope", "hearth: no word in this part of the pattern: \"&\"\n");
    must_be(true, "^", "hearth: no word in the pattern: \"^\"\n");
    must_be(true, "  ", "hearth: no word in the pattern: \"  \"\n");
    must_be(true, "[laughter]", "hearth: no word in this part of the pattern: \"[laughter]\"\n");
    for (int i = 0; i < PHRASE_WORDS_MOST; i++)
        buffer_text(&b, "a ");
    buffer_char(&b, '\0');
    struct buffer wanted = {0};
    for (int i = 0; i < PHRASE_WORDS_MOST; i++)
        buffer_text(&wanted, "1a|");
    buffer_char(&wanted, '\0');
    must_be(false, b.p, wanted.p);
    b.n--;
    buffer_text(&b, "a");
    buffer_char(&b, '\0');
    buffer_clear(&wanted);
    buffer_format(&wanted, "hearth: a phrase of more than 64 words: \"%.72s\u2026\"\n", b.p);
    buffer_char(&wanted, '\0');
    must_be(false, b.p, wanted.p);
    buffer_free(&wanted);
    buffer_free(&b);
    assert_null(patterns_new("klingon"));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_patterns),
        cmocka_unit_test(test_faults),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
