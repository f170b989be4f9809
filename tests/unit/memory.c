/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pipeline/memory.h"

#include <sys/wait.h>

#include "tests/unit/testing.h"

static void test_arena(void **state) {
    struct arena a = {0};
    char *kept[300];
    (void)state;
    for (int round = 0; round < 3; round++) {
        for (size_t i = 0; i < 300; i++) {
            size_t size = i * i % 7001;
            kept[i] = arena_alloc(&a, size, 1);
            assert_non_null(kept[i]);
            assert_int_equal((uintptr_t)kept[i] % _Alignof(max_align_t), 0);
            memset(kept[i], (int)(i % 251), size);
        }
        for (size_t i = 0; i < 300; i++)
            for (size_t k = 0; k < i * i % 7001; k++)
                assert_int_equal((unsigned char)kept[i][k], i % 251);
        arena_reset(&a);
    }
    char *large = arena_alloc(&a, 3, 1 << 20);
    memset(large, 1, 3 << 20);
    arena_free(&a);
    arena_free(&a);
}

static void test_copy(void **state) {
    struct arena a = {0};
    char text[] = "some words";
    (void)state;
    struct slice copy = arena_copy(&a, slice_of(text));
    text[0] = 'X';
    same_text(copy, "some words");
    same_text(arena_copy(&a, (struct slice){NULL, 0}), "");
    arena_free(&a);
    char *end = mem_text((struct slice){text, 4});
    assert_string_equal(end, "Xome");
    free(end);
}

static void test_grow(void **state) {
    uint32_t *array = NULL;
    size_t cap = 0;
    (void)state;
    for (size_t i = 0; i < 100000; i++) {
        MEM_GROW(array, cap, i + 1);
        array[i] = (uint32_t)i;
    }
    assert_true(cap >= 100000 && cap < 200000);
    for (size_t i = 0; i < 100000; i++)
        assert_int_equal(array[i], i);
    free(array);
}

/* A size that overflows must end the process, with status 3 and one line. */
static int status_of(void (*call)(void)) {
    int status;
    fflush(NULL);
    pid_t child = fork();
    if (child == 0) {
        assert_non_null(freopen("/dev/null", "w", stderr));
        call();
        _exit(0);
    }
    assert_int_equal(waitpid(child, &status, 0), child);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}
static void overflow_zero(void) {
    free(mem_zero(SIZE_MAX / 2, 3));
}
static void overflow_resize(void) {
    free(mem_resize(NULL, SIZE_MAX / 4, 8));
}
static void overflow_grow(void) {
    uint64_t *p = NULL;
    size_t cap = 0;
    mem_grow(&p, &cap, SIZE_MAX / 4, sizeof *p);
    free(p);
}
static void overflow_arena(void) {
    struct arena a = {0};
    arena_alloc(&a, SIZE_MAX / 2, 3);
    arena_free(&a);
}
static void overflow_block(void) {
    struct arena a = {0};
    arena_alloc(&a, SIZE_MAX - 8, 1);
    arena_free(&a);
}

static void test_overflow(void **state) {
    (void)state;
    assert_int_equal(status_of(overflow_zero), 3);
    assert_int_equal(status_of(overflow_resize), 3);
    assert_int_equal(status_of(overflow_grow), 3);
    assert_int_equal(status_of(overflow_arena), 3);
    assert_int_equal(status_of(overflow_block), 3);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_arena),
        cmocka_unit_test(test_copy),
        cmocka_unit_test(test_grow),
        cmocka_unit_test(test_overflow),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
