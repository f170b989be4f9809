/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/base64.h"

#include "tests/unit/testing.h"

static void as(struct slice bytes, const char *expected) {
    struct buffer b = {0};
    base64_add(&b, bytes);
    holds(&b, expected);
    buffer_free(&b);
}

/* The examples of RFC 4648, section 10. */
static void test_standard(void **state) {
    (void)state;
    as(SLICE(""), "");
    as(SLICE("f"), "Zg==");
    as(SLICE("fo"), "Zm8=");
    as(SLICE("foo"), "Zm9v");
    as(SLICE("foob"), "Zm9vYg==");
    as(SLICE("fooba"), "Zm9vYmE=");
    as(SLICE("foobar"), "Zm9vYmFy");
}

/* 0xfb 0xff 0xfe: 111110 111111 111111 111110, and what no text holds. */
static void test_bytes(void **state) {
    (void)state;
    as((struct slice){"\xfb\xff\xfe", 3}, "+//+");
    as((struct slice){"\0\0", 2}, "AAA=");
}

static void test_behind(void **state) {
    struct buffer b = {0};
    (void)state;
    buffer_text(&b, "a,");
    base64_add(&b, SLICE("f"));
    base64_add(&b, SLICE("foo"));
    holds(&b, "a,Zg==Zm9v");
    buffer_free(&b);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_standard),
        cmocka_unit_test(test_bytes),
        cmocka_unit_test(test_behind),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
