/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/values.h"

#include "tests/unit/testing.h"

static void take(struct values *v, const char *value, size_t i) {
    struct slice fields[] = {SLICE("doc"), slice_of(value)};
    struct record r = {.fields = fields, .n = 2};
    values_take(v, &r, i);
}

/* Documents come in any order; an empty field is no value, and one value has one number. */
static void test_order(void **state) {
    (void)state;
    struct slice names[] = {SLICE("doc"), SLICE("wave")};
    struct columns c = {names, 2, NO_PLACE};
    struct values v = {.name = "wave"};
    const uint32_t ids[] = {2, 0, 1};
    values_find(&v, &c);
    take(&v, "2", 0);
    take(&v, "", 1);
    take(&v, "2", 2);
    assert_int_equal(v.texts.count, 1);
    values_order(&v, ids, 3);
    assert_int_equal(v.of[0], 0);
    assert_int_equal(v.of[1], 0);
    assert_int_equal(v.of[2], VALUES_NONE);
    same_text(intern_text(&v.texts, 0), "2");
    values_free(&v);
}

static void test_absent(void **state) {
    (void)state;
    struct slice names[] = {SLICE("doc"), SLICE("wave")};
    struct columns c = {names, 2, NO_PLACE};
    struct values v = {.name = "date"};
    const uint32_t ids[] = {1, 0};
    values_find(&v, &c);
    take(&v, "2", 0);
    values_order(&v, ids, 2);
    assert_true(v.of[0] == VALUES_NONE && v.of[1] == VALUES_NONE);
    values_free(&v);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_order),
        cmocka_unit_test(test_absent),
    };
    return cmocka_run_group_tests_name("values", tests, NULL, NULL);
}
