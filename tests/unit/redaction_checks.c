/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/redaction_checks.h"

#include "tests/unit/testing.h"

struct check_case {
    const char *text;
    bool good;
};

static void must(redaction_check *check, const struct check_case *cases, size_t n) {
    assert_non_null(check);
    for (size_t i = 0; i < n; i++)
        if (check(slice_of(cases[i].text)) != cases[i].good)
            fail_msg("%s", cases[i].text);
}
#define MUST(name, cases)                                                                          \
    must(redaction_check_find(SLICE(name)), cases, sizeof(cases) / sizeof *(cases))

/* Numbers that card networks publish for tests; sums done by hand for the short ones. */
static void test_luhn(void **state) {
    (void)state;
    static const struct check_case cases[] = {
        {"4111 1111 1111 1111", true},
        {"4111 1111 1111 1112", false},
        {"5555-5555-5555-4444", true},
        {"5555-5555-5555-4445", false},
        {"378282246310005", true},
        {"4222222222222", true},
        {"6011111111111117", true},
        {"6011111111111171", false},
        {"79927398713", false}, /* right, but too short for a card */
        {"0000000000000000", false},
        {"41111111111111111111", false},
        {"", false},
    };
    MUST("luhn", cases);
}

/* 943 476 5919: 9·10+4·9+3·8+4·7+7·6+6·5+5·4+9·3+1·2 = 299 = 27·11 + 2, so 9. */
static void test_nhs(void **state) {
    (void)state;
    static const struct check_case cases[] = {
        {"943 476 5919", true},
        {"943-476-5919", true},
        {"9434765919", true},
        {"943 476 5918", false},
        {"934 476 5919", false},
        {"943 476 591", false},
        {"0000000000", false},
        {"1111111111", false},
        /* 4·10+0·9+…+1·2 = 42 = 3·11 + 9, so 2 */
        {"400 000 0012", true},
        /* 4·10+3·2 = 46, remainder 2, so 9; 4·10+2·2 = 44, remainder 0: 11 is written 0 */
        {"400 000 0039", true},
        {"400 000 0020", true},
        /* 4·10+5·2+… = 50 = 4·11 + 6, so 5; remainder 1 gives 10: never given out */
        {"400 000 0055", true},
        {"400 000 0080", false},
        {"400 000 0081", false},
    };
    MUST("nhs", cases);
}

static void test_ni(void **state) {
    (void)state;
    static const struct check_case cases[] = {
        {"AB123456C", true},  {"BG123456C", false}, {"gb123456C", false}, {"NK 12 34 56 A", false},
        {"ZZ123456A", false}, {"tn123456a", false}, {"KN123456A", false}, {"NT123456A", false},
        {"ZY123456A", true},  {"A", false},
    };
    MUST("ni", cases);
}

static void test_phone(void **state) {
    (void)state;
    static const struct check_case cases[] = {
        {"+44 20 7946 0958", true}, {"0049 30 901820", true},     {"+1 2345678", true},
        {"+1 234567", false},       {"+1234567890123456", false}, {"+123456789012345", true},
    };
    MUST("phone", cases);
}

static void test_names(void **state) {
    (void)state;
    assert_true(redaction_check_find(SLICE(""))(SLICE("anything")));
    assert_null(redaction_check_find(SLICE("Luhn")));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_luhn),  cmocka_unit_test(test_nhs),   cmocka_unit_test(test_ni),
        cmocka_unit_test(test_phone), cmocka_unit_test(test_names),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
