/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "models/redaction_key.h"

#include "tests/unit/testing.h"

#include <sys/stat.h>

#define DIGITS "000102030405060708090a0b0c0d0e0f101112131415161718191A1B1C1D1E1F"
#define NO_KEY                                                                                     \
    "hearth t: k: no key: 32 bytes or 64 hexadecimal digits are wanted (hearth redact --new-key "  \
    "FILE makes one)\n"

static void write_key(struct slice text, mode_t mode) {
    write_file("k", text);
    assert_int_equal(chmod("k", mode), 0);
}

static void test_forms(void **state) {
    (void)state;
    struct redaction_key key, raw;
    struct fault f = {.stage = "t"};
    static const char *const forms[] = {DIGITS, DIGITS "\n", DIGITS "\r\n"};
    for (size_t i = 0; i < 32; i++)
        raw.bytes[i] = (unsigned char)i;
    for (size_t i = 0; i < 3; i++) {
        write_key(slice_of(forms[i]), 0600);
        memset(&key, 0, sizeof key);
        assert_true(redaction_key_read("k", &key, &f));
        assert_memory_equal(&key, &raw, sizeof key);
    }
    write_key((struct slice){(const char *)raw.bytes, sizeof raw.bytes}, 0400);
    memset(&key, 0, sizeof key);
    assert_true(redaction_key_read("k", &key, &f));
    assert_memory_equal(&key, &raw, sizeof key);
    redaction_key_forget(&key);
    for (size_t i = 0; i < sizeof key.bytes; i++)
        assert_int_equal(key.bytes[i], 0);
    chmod("k", 0600);
}

static void test_refused(void **state) {
    (void)state;
    struct redaction_key key;
    struct fault f = {.stage = "t"};
    static const char *const wrong[] = {
        "",
        "00",
        DIGITS "0",
        DIGITS "\n\n",
        DIGITS " ",
        "g00102030405060708090a0b0c0d0e0f101112131415161718191A1B1C1D1E1F",
        "31 bytes are one too few, sadly"};
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        write_key(slice_of(wrong[i]), 0600);
        assert_false(redaction_key_read("k", &key, &f));
        faulted(&f, STATUS_INPUT, NO_KEY);
        f = (struct fault){.stage = "t"};
    }
    static const mode_t modes[] = {0644, 0640, 0604, 0660, 0700, 0601};
    for (size_t i = 0; i < sizeof modes / sizeof *modes; i++) {
        char wanted[100];
        write_key(SLICE(DIGITS), modes[i]);
        assert_false(redaction_key_read("k", &key, &f));
        snprintf(wanted, sizeof wanted,
                 "hearth t: k: mode %04o lets others at the key; mend it with: chmod 600 k\n",
                 (unsigned)modes[i]);
        faulted(&f, STATUS_INPUT, wanted);
        f = (struct fault){.stage = "t"};
    }
    assert_int_equal(mkdir("folder", 0700), 0);
    assert_false(redaction_key_read("folder", &key, &f));
    faulted(&f, STATUS_INPUT, "hearth t: folder: a key is a plain file\n");
}

static void test_new(void **state) {
    (void)state;
    struct redaction_key a, b;
    struct stat s;
    struct fault f = {.stage = "t"};
    assert_true(redaction_key_new("a", &f));
    assert_int_equal(stat("a", &s), 0);
    assert_int_equal(s.st_mode & 07777, 0600);
    assert_int_equal(s.st_size, 65);
    assert_int_equal(s.st_nlink, 1); /* nothing is left beside it */
    assert_true(redaction_key_new("b", &f));
    assert_true(redaction_key_read("a", &a, &f) && redaction_key_read("b", &b, &f));
    assert_memory_not_equal(&a, &b, sizeof a);
    assert_false(redaction_key_new("a", &f));
    faulted(&f, STATUS_USAGE,
            "hearth t: a is there already; a key that was used is needed again\n");
}

static void test_own(void **state) {
    (void)state;
    struct redaction_key first, again;
    struct stat s;
    struct fault f = {.stage = "t"};
    bool made;
    assert_true(redaction_key_own("./config/hearth/key", &first, &made, &f));
    assert_true(made);
    assert_int_equal(stat("config/hearth", &s), 0);
    assert_int_equal(s.st_mode & 07777, 0700);
    assert_true(redaction_key_own("./config/hearth/key", &again, &made, &f));
    assert_false(made);
    assert_memory_equal(&first, &again, sizeof first);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_forms, enter_folder, leave_folder),
        cmocka_unit_test_setup_teardown(test_refused, enter_folder, leave_folder),
        cmocka_unit_test_setup_teardown(test_new, enter_folder, leave_folder),
        cmocka_unit_test_setup_teardown(test_own, enter_folder, leave_folder),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
