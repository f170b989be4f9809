/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The lists of negators: words as they are compared, each once, all of them readable. */
#include "models/negators.h"

#include "corpus/fold.h"
#include "models/patterns.h"
#include "tests/unit/testing.h"

static const char *const codes[] = {"cy", "de", "en", "es", "fr", "it", "nl", "pt"};
enum { CODES = sizeof codes / sizeof *codes };

static void test_lists(void **state) {
    struct buffer folded = {0};
    (void)state;
    for (size_t i = 0; i < CODES; i++) {
        struct slice rest = negators_of(language_find(slice_of(codes[i]))), negator;
        struct intern seen = {0};
        struct terms terms = {0};
        struct fault f = {0};
        struct patterns *p = patterns_new("none");
        uint32_t ids[PHRASE_WORDS_MOST];
        while ((negator = negators_next(&rest)).n) {
            size_t known = seen.count;
            assert_int_equal(intern_add(&seen, negator), known);
            fold_word(negator, &folded);
            assert_true(slice_eq(buffer_slice(&folded), negator));
            buffer_clear(&folded);
            assert_true(pattern_read(p, negator, false, &terms, ids, NO_PLACE, &f) > 0);
        }
        assert_true(seen.count >= 10);
        patterns_free(p);
        terms_free(&terms);
        intern_free(&seen);
    }
    buffer_free(&folded);
}

static void test_languages(void **state) {
    struct buffer b = {0};
    (void)state;
    negators_languages(&b);
    holds(&b, "Welsh, German, English, Spanish, French, Italian, Dutch, Portuguese");
    negators_all(&b);
    assert_true(b.n > 500 && memmem(b.p, b.n, "\nnever\n", 7) && memmem(b.p, b.n, "\nddim\n", 6));
    assert_int_equal(negators_of(NULL).n, 0);
    assert_int_equal(negators_of(language_find(SLICE("pl"))).n, 0);
    buffer_free(&b);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_lists),
                                       cmocka_unit_test(test_languages)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
