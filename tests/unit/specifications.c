/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/specifications.h"

#include "tests/unit/testing.h"

static const struct specification usual = {{"turn", "on", "theme", "out", "20"}};

static void names(const struct specifications *s, struct buffer *to) {
    for (size_t i = 0; i < s->n; i++) {
        if (i)
            buffer_char(to, ' ');
        specification_name(s, i, to);
    }
}

static void test_each_by_itself(void **state) {
    (void)state;
    struct specifications s = {0};
    struct buffer b = {0};
    specifications_list(&s, &usual, DIMENSIONS_ALL, false);
    names(&s, &b);
    holds(&b, "reference unit=sentence unit=window:3 unit=doc stems=off overlap=all "
              "overlap=longest facilitators=in block=15 block=30");
    specifications_list(&s, &usual, 1u << DIMENSION_STEMS | 1u << DIMENSION_BLOCK, false);
    names(&s, &b);
    holds(&b, "reference stems=off block=15 block=30");
    specifications_list(&s, &usual, 0, true);
    names(&s, &b);
    holds(&b, "reference");
    specifications_free(&s);
    buffer_free(&b);
}

/* 4 units, 2, 3, 2, and 3 blocks but for doc, which has the reference's: (3·3 + 1)·2·3·2 = 120. */
static void test_cross(void **state) {
    (void)state;
    struct specifications s = {0};
    struct buffer b = {0};
    specifications_list(&s, &usual, DIMENSIONS_ALL, true);
    assert_int_equal(s.n, 120);
    for (size_t i = 0; i < s.n; i++)
        for (size_t k = 0; k < i; k++)
            assert_memory_not_equal(&s.all[i], &s.all[k], sizeof *s.all);
    specifications_list(&s, &usual, 1u << DIMENSION_UNIT | 1u << DIMENSION_BLOCK, true);
    names(&s, &b);
    holds(&b, "reference unit=sentence unit=window:3 unit=doc block=15 unit=sentence,block=15 "
              "unit=window:3,block=15 block=30 unit=sentence,block=30 unit=window:3,block=30");
    specifications_free(&s);
    buffer_free(&b);
}

/* A reference outside the lists has all of them beside it; doc has no block to vary. */
static void test_another_reference(void **state) {
    (void)state;
    struct specifications s = {0};
    struct buffer b = {0};
    struct specification reference = usual;
    reference.value[DIMENSION_UNIT] = "window:5";
    reference.value[DIMENSION_BLOCK] = "40";
    specifications_list(&s, &reference, 1u << DIMENSION_UNIT | 1u << DIMENSION_BLOCK, false);
    names(&s, &b);
    holds(&b, "reference unit=sentence unit=turn unit=window:3 unit=doc block=15 block=20 "
              "block=30");
    reference.value[DIMENSION_UNIT] = "doc";
    specifications_list(&s, &reference, 1u << DIMENSION_BLOCK, false);
    names(&s, &b);
    holds(&b, "reference");
    specifications_free(&s);
    buffer_free(&b);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_each_by_itself),
        cmocka_unit_test(test_cross),
        cmocka_unit_test(test_another_reference),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
