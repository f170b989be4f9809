/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/concordance.h"

#include "tests/unit/testing.h"

/* Documents a, b, c… of so many lines each, whose only field is their number. */
static void fill(struct concordance *c, const char *docs, uint64_t lines, uint64_t seed) {
    for (const char *d = docs; *d; d++) {
        uint64_t draws = concordance_document(seed, (struct slice){d, 1});
        for (uint64_t i = 0; i < lines; i++) {
            char text[24];
            snprintf(text, sizeof text, "%d", (int)i);
            struct slice field = slice_of(text);
            const struct concordance_line line = {.doc = {d, 1},
                                                  .number = i,
                                                  .draw = concordance_draw(draws, i),
                                                  .fields = &field,
                                                  .n = 1};
            concordance_add(c, &line);
        }
    }
}

static bool same(const struct concordance_line *a, const struct concordance_line *b) {
    return slice_eq(a->doc, b->doc) && a->number == b->number &&
           slice_eq(a->fields[0], b->fields[0]);
}

/* Shared out among workers or not, in whatever order: the same lines. */
static void test_shared_out(void **state) {
    (void)state;
    struct concordance one = {.most = 17}, two = {.most = 17}, three = {.most = 17};
    fill(&one, "abc", 50, 1);
    fill(&two, "b", 50, 1);
    fill(&three, "ca", 50, 1);
    concordance_join(&two, &three);
    concordance_sort(&one);
    concordance_sort(&two);
    assert_int_equal(one.n, 17);
    assert_int_equal(two.n, 17);
    for (size_t i = 0; i < one.n; i++)
        assert_true(same(one.at[i], two.at[i]));
    concordance_free(&one);
    concordance_free(&two);
    concordance_free(&three);
}

static void test_nested(void **state) {
    (void)state;
    struct concordance few = {.most = 5}, many = {.most = 30};
    fill(&few, "abc", 40, 7);
    fill(&many, "abc", 40, 7);
    for (size_t i = 0; i < few.n; i++) {
        bool found = false;
        for (size_t k = 0; k < many.n; k++)
            found |= same(few.at[i], many.at[k]);
        assert_true(found);
    }
    concordance_free(&few);
    concordance_free(&many);
}

/* 4,000 samples of 3 out of 12: each line is in 1,000 of them, give or take four standard
 * deviations (27.4 each, for 4,000 x 1/4 x 3/4 = 750); each pair of lines in 4,000 x (3 x 2)/(12 x
 * 11) = 181.8, by the same reckoning 181.8 +- 53. */
static void test_uniform(void **state) {
    (void)state;
    unsigned count[12] = {0}, pairs = 0;
    for (uint64_t seed = 0; seed < 4000; seed++) {
        struct concordance c = {.most = 3};
        bool zero = false, last = false;
        fill(&c, "xyz", 4, seed);
        for (size_t i = 0; i < c.n; i++) {
            size_t line = (size_t)(c.at[i]->doc.p[0] - 'x') * 4 + c.at[i]->number;
            count[line]++;
            zero |= line == 0;
            last |= line == 11;
        }
        pairs += zero && last;
        concordance_free(&c);
    }
    for (size_t i = 0; i < 12; i++)
        assert_true(count[i] > 1000 - 110 && count[i] < 1000 + 110);
    assert_true(pairs > 182 - 53 && pairs < 182 + 53);
}

/* Without a sample all are kept, by key, and by their place where keys are the same. */
static void test_sorted(void **state) {
    (void)state;
    static const char *const keys[] = {"b", "a", "b", "", "a"};
    struct concordance c = {0};
    struct slice field = SLICE("x");
    for (size_t i = 5; i-- > 0;) {
        const struct concordance_line line = {
            .doc = SLICE("d"), .number = i, .key = slice_of(keys[i]), .fields = &field, .n = 1};
        concordance_add(&c, &line);
    }
    concordance_sort(&c);
    static const uint64_t expected[] = {3, 1, 4, 0, 2};
    for (size_t i = 0; i < 5; i++)
        assert_int_equal(c.at[i]->number, expected[i]);
    concordance_free(&c);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_shared_out),
        cmocka_unit_test(test_nested),
        cmocka_unit_test(test_uniform),
        cmocka_unit_test(test_sorted),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
