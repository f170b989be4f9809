/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pipeline/held.h"

#include "tests/unit/testing.h"

struct keeper {
    struct outlet outlet;
    struct buffer text;
    bool full;
};
static bool keep(struct outlet *o, struct slice rows) {
    struct keeper *k = (struct keeper *)o;
    buffer_add(&k->text, rows);
    return !k->full;
}

/* Rows of 32 bytes, so that every block would end with a line end. */
static void fill(struct buffer *b, size_t n) {
    for (size_t i = 0; i < n; i++)
        buffer_format(b, "%031zu\n", i);
}

/* Writes `rows` in pieces of `step` bytes, and leaves what came out in k. */
static void write_in_steps(struct keeper *k, struct slice rows, size_t step, bool finish) {
    struct held h;
    held_init(&h, &k->outlet);
    for (size_t i = 0; i < rows.n; i += step) {
        size_t n = rows.n - i < step ? rows.n - i : step;
        assert_true(h.outlet.write(&h.outlet, (struct slice){rows.p + i, n}));
    }
    assert_true(!finish || held_finish(&h));
    held_free(&h);
}

static void test_finished(void **state) {
    struct buffer rows = {0};
    (void)state;
    for (size_t n = 0; n < 3 * HELD_BLOCK / 32; n += 1024) {
        struct keeper k = {.outlet = {keep}};
        fill(&rows, n);
        write_in_steps(&k, buffer_slice(&rows), 1000, true);
        assert_true(slice_eq(buffer_slice(&k.text), buffer_slice(&rows)));
        buffer_free(&k.text);
        buffer_clear(&rows);
    }
    buffer_free(&rows);
}

/* What is broken off is the same from pieces of any size, and never ends with a line. */
static void test_broken_off(void **state) {
    static const size_t steps[] = {1, 7, 32, HELD_BLOCK, HELD_BLOCK + 1, SIZE_MAX / 2};
    struct buffer rows = {0};
    (void)state;
    for (size_t n = 2000; n < 7000; n += 48) {
        size_t bytes = n * 32, blocks = (bytes - 1) / HELD_BLOCK;
        fill(&rows, n);
        for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
            struct keeper k = {.outlet = {keep}};
            write_in_steps(&k, buffer_slice(&rows), steps[i], false);
            assert_int_equal(k.text.n, blocks ? blocks * HELD_BLOCK - 1 : 0);
            assert_true(k.text.n == 0 || memcmp(k.text.p, rows.p, k.text.n) == 0);
            buffer_free(&k.text);
        }
        buffer_clear(&rows);
    }
    buffer_free(&rows);
}

static void test_full(void **state) {
    struct keeper k = {.outlet = {keep}, .full = true};
    struct held h;
    (void)state;
    held_init(&h, &k.outlet);
    assert_true(h.outlet.write(&h.outlet, SLICE("a\n")));
    assert_int_equal(k.text.n, 0);
    assert_false(held_finish(&h));
    held_free(&h);
    buffer_free(&k.text);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_finished),
        cmocka_unit_test(test_broken_off),
        cmocka_unit_test(test_full),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
