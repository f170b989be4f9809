/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pipeline/intern.h"

#include "tests/unit/testing.h"

static void test_ids(void **state) {
    struct intern t = {0};
    (void)state;
    assert_int_equal(intern_find(&t, SLICE("a")), INTERN_NONE);
    assert_int_equal(intern_add(&t, SLICE("a")), 0);
    assert_int_equal(intern_add(&t, SLICE("")), 1);
    assert_int_equal(intern_add(&t, SLICE("a\0b")), 2);
    assert_int_equal(intern_add(&t, SLICE("a")), 0);
    assert_int_equal(intern_add(&t, SLICE("a\0")), 3);
    assert_int_equal(intern_find(&t, SLICE("")), 1);
    assert_int_equal(intern_find(&t, SLICE("b")), INTERN_NONE);
    same_text(intern_text(&t, 0), "a");
    assert_int_equal(t.count, 4);
    intern_free(&t);
}

/* Lengths about the limit of what a slot holds whole; texts that differ in one place only. */
static void test_many(void **state) {
    struct intern t = {0};
    char text[40];
    uint32_t n = 0;
    (void)state;
    for (int round = 0; round < 2; round++) {
        n = 0;
        for (size_t length = 1; length < sizeof text; length++)
            for (size_t at = 0; at < length; at++)
                for (int c = 'b'; c < 'z'; c++) {
                    memset(text, 'a', sizeof text);
                    text[at] = (char)c;
                    assert_int_equal(intern_add(&t, (struct slice){text, length}), n);
                    n++;
                }
        assert_int_equal(t.count, n);
    }
    for (uint32_t id = 0; id < n; id++)
        assert_int_equal(intern_find(&t, intern_text(&t, id)), id);
    intern_free(&t);
}

/* A key is the same however much room there is to read behind the string. */
static void test_room(void **state) {
    char text[64];
    (void)state;
    for (size_t n = 0; n <= 32; n++) {
        memset(text, 'x', sizeof text);
        struct intern_key tight = intern_key(text, n, n);
        for (size_t room = n; room <= sizeof text; room++) {
            memset(text + n, (int)('A' + room % 20), sizeof text - n);
            struct intern_key key = intern_key(text, n, room);
            assert_true(intern_key_eq(key, tight));
        }
    }
}

/* The first byte is the lowest, and the last one says how many there are, on every machine. */
static void test_key(void **state) {
    struct intern_key key = intern_key("abcdefghij", 10, 10);
    (void)state;
    assert_true(key.low == 0x6867666564636261 && key.high == 0x0a00000000006a69);
    key = intern_key("sixteen letters!", 16, 16);
    assert_true(key.high >> INTERN_LAST == INTERN_LONG);
}

/* Bytes as numbers, a string before what begins with it. */
static void test_ranks(void **state) {
    static const char *const texts[] = {"b", "\xc3\xa9", "", "a\tb", "ab", "a"};
    static const uint32_t ranks[] = {4, 5, 0, 2, 3, 1};
    struct intern t = {0};
    (void)state;
    uint32_t *none = intern_ranks(&t);
    free(none);
    for (size_t i = 0; i < 6; i++)
        intern_add(&t, slice_of(texts[i]));
    uint32_t *now = intern_ranks(&t);
    for (size_t i = 0; i < 6; i++)
        assert_int_equal(now[i], ranks[i]);
    free(now);
    intern_free(&t);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_ids), cmocka_unit_test(test_many),  cmocka_unit_test(test_room),
        cmocka_unit_test(test_key), cmocka_unit_test(test_ranks),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
