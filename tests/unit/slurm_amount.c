/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/engine/slurm_amount.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

/* As sbatch(1) says what they mean; 0: no amount. */
struct sample {
    const char *text;
    uint64_t value;
};

static void check(const struct sample *samples, size_t n,
                  bool (*read)(struct slice, uint64_t *value)) {
    for (size_t i = 0; i < n; i++) {
        uint64_t value = 0;
        bool ok = read(slice_of(samples[i].text), &value);
        if (ok != (samples[i].value != 0) || (ok && value != samples[i].value))
            fail_msg("\"%s\": %llu", samples[i].text, (unsigned long long)value);
    }
}

static void test_memory(void **state) {
    (void)state;
    static const struct sample samples[] = {
        {"512", 512 * 1024},
        {"512K", 512},
        {"512M", 512 * 1024},
        {"4g", 4 * 1024 * 1024},
        {"1T", 1024 * 1024 * 1024},
        {"0", 0},
        {"", 0},
        {"M", 0},
        {"-1", 0},
        {"1.5G", 0},
        {"5GB", 0},
        {"UNLIMITED", 0},
        {"18446744073709551615T", 0},
    };
    check(samples, sizeof samples / sizeof *samples, slurm_memory);
}

static void test_time(void **state) {
    (void)state;
    static const struct sample samples[] = {
        {"90", 90},
        {"90:00", 90},
        {"90:01", 91},
        {"0:30", 1},
        {"1:30:00", 90},
        {"00:00:01", 1},
        {"2-0", 2880},
        {"1-12", 36 * 60},
        {"1-12:05", 2165},
        {"1-12:05:30", 2166},
        {"0", 0},
        {"", 0},
        {"NONE", 0},
        {"UNLIMITED", 0},
        {"INFINITE", 0},
        {"1:2:3:4", 0},
        {"1-", 0},
        {"-5", 0},
        {"1:", 0},
        {"99999999999999999999", 0},
        {"9999999999-0", 0},
        {"1 2", 0},
    };
    check(samples, sizeof samples / sizeof *samples, slurm_time);
}

static void test_text(void **state) {
    (void)state;
    static const struct sample samples[] = {{"512M", 512 * 1024},
                                            {"3K", 3},
                                            {"1025K", 1025},
                                            {"1G", 1024 * 1024},
                                            {"1T", 1024 * 1024 * 1024},
                                            {"2048T", (uint64_t)2048 * 1024 * 1024 * 1024}};
    for (size_t i = 0; i < sizeof samples / sizeof *samples; i++) {
        struct buffer text = {0};
        slurm_memory_text(samples[i].value, &text);
        assert_true(slice_eq(buffer_slice(&text), slice_of(samples[i].text)));
        buffer_free(&text);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_memory),
        cmocka_unit_test(test_time),
        cmocka_unit_test(test_text),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
