/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <poll.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "pipeline/notices.h"

static char folder[] = "/tmp/notices-XXXXXX";

static struct notices *begin(struct fault *f) {
    memcpy(folder + strlen(folder) - 6, "XXXXXX", 6);
    assert_non_null(mkdtemp(folder));
    assert_int_equal(chdir(folder), 0);
    struct notices *n = notices_open(f);
    assert_non_null(n);
    return n;
}

static void end(struct notices *n, struct fault *f) {
    notices_close(n);
    assert_true(fault_none(f));
    fault_free(f);
    assert_int_equal(chdir("/"), 0);
    assert_int_equal(rmdir(folder), 0);
}

static bool is_told(const struct notices *n) {
    struct pollfd p = {notices_descriptor(n), POLLIN, 0};
    return poll(&p, 1, 0) == 1;
}

static bool watches(struct notices *n, const char *name, struct fault *f) {
    bool fresh;
    assert_true(notices_watch(n, name, &fresh, f));
    return fresh;
}

static void a_file_is_being_written_until_it_is_closed(void **state) {
    (void)state;
    struct fault f = {0};
    struct notices *n = begin(&f);
    notices_begin(n);
    assert_true(watches(n, "./", &f));
    notices_end(n);
    assert_false(is_told(n));
    FILE *file = fopen("a.txt", "w");
    assert_non_null(file);
    assert_true(notices_take(n, &f));
    assert_false(notices_being_written(n, "./a.txt"));
    fputs("Ana", file);
    fflush(file);
    assert_true(is_told(n));
    assert_true(notices_take(n, &f));
    assert_false(is_told(n));
    assert_true(notices_being_written(n, "./a.txt"));
    assert_false(notices_being_written(n, "./b.txt"));
    fclose(file);
    assert_true(notices_take(n, &f));
    assert_false(notices_being_written(n, "./a.txt"));
    unlink("a.txt");
    end(n, &f);
}

static void one_that_is_renamed_or_removed_no_longer_is(void **state) {
    (void)state;
    struct fault f = {0};
    struct notices *n = begin(&f);
    watches(n, ".", &f);
    FILE *a = fopen("a.txt", "w"), *b = fopen("b.txt", "w");
    fputs("Ana", a);
    fputs("Ben", b);
    fflush(a);
    fflush(b);
    rename("a.txt", "c.txt");
    unlink("b.txt");
    assert_true(notices_take(n, &f));
    assert_false(notices_being_written(n, "./a.txt"));
    assert_false(notices_being_written(n, "./b.txt"));
    fclose(a);
    fclose(b);
    unlink("c.txt");
    end(n, &f);
}

static void folders_not_named_again_are_no_longer_watched(void **state) {
    (void)state;
    struct fault f = {0};
    struct notices *n = begin(&f);
    mkdir("x", 0700);
    mkdir("y", 0700);
    notices_begin(n);
    assert_true(watches(n, "x", &f));
    assert_true(watches(n, "y", &f));
    assert_false(watches(n, "x/", &f)); /* the same */
    assert_false(watches(n, "nowhere", &f));
    notices_end(n);
    notices_begin(n);
    assert_false(watches(n, "y", &f));
    notices_end(n);
    assert_true(notices_take(n, &f));
    fclose(fopen("x/a", "w"));
    assert_false(is_told(n));
    fclose(fopen("y/a", "w"));
    assert_true(is_told(n));
    assert_true(notices_take(n, &f));
    assert_true(watches(n, "x", &f));
    unlink("x/a");
    unlink("y/a");
    rmdir("x");
    rmdir("y");
    assert_true(notices_take(n, &f));
    end(n, &f);
}

/* The name of a folder goes with it. */
static void a_folder_that_was_renamed_is_known_by_its_new_name(void **state) {
    (void)state;
    struct fault f = {0};
    struct notices *n = begin(&f);
    mkdir("x", 0700);
    watches(n, "x", &f);
    rename("x", "y");
    notices_begin(n);
    assert_false(watches(n, "y", &f));
    notices_end(n);
    FILE *file = fopen("y/a", "w");
    fputs("Ana", file);
    fflush(file);
    assert_true(notices_take(n, &f));
    assert_true(notices_being_written(n, "y/a"));
    fclose(file);
    unlink("y/a");
    rmdir("y");
    end(n, &f);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_file_is_being_written_until_it_is_closed),
        cmocka_unit_test(one_that_is_renamed_or_removed_no_longer_is),
        cmocka_unit_test(folders_not_named_again_are_no_longer_watched),
        cmocka_unit_test(a_folder_that_was_renamed_is_known_by_its_new_name),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
