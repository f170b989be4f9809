/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pipeline/workdir.h"

#include <dirent.h>
#include <sys/stat.h>

#include "pipeline/output.h"
#include "tests/unit/testing.h"

/* How many entries this folder has. */
static size_t entries(void) {
    DIR *dir = opendir(".");
    size_t n = 0;
    assert_non_null(dir);
    while (readdir(dir))
        n++;
    closedir(dir);
    return n - 2; /* . and .. */
}

static void put(struct workdir *w, const char *name, const char *text, struct fault *f) {
    write_file(workdir_file(w, name, f), slice_of(text));
    assert_true(fault_none(f));
}

/* It appears as a whole, and takes the place of the one before. */
static void test_commit(void **state) {
    struct fault f = {0};
    (void)state;
    for (int round = 0; round < 3; round++) {
        char text[2] = {(char)('a' + round), '\0'};
        struct workdir *w = workdir_open("out/", "mark", &f);
        assert_non_null(w);
        put(w, "mark", text, &f);
        put(w, "deep/er/file", text, &f);
        if (round)
            file_holds("out/mark", (char[]){(char)('a' + round - 1), '\0'});
        else
            assert_int_not_equal(access("out", F_OK), 0);
        assert_true(workdir_commit(w, &f));
        workdir_close(w);
        file_holds("out/mark", text);
        file_holds("out/deep/er/file", text);
        assert_int_equal(entries(), 1);
    }
    assert_int_equal(system("rm -r out"), 0);
}

static void test_abandoned(void **state) {
    struct fault f = {0};
    (void)state;
    struct workdir *w = workdir_open("out", "mark", &f);
    put(w, "counts/x", "x", &f);
    assert_int_equal(entries(), 1);
    workdir_close(w);
    assert_int_equal(entries(), 0);
    workdir_close(NULL);
}

static void test_places(void **state) {
    struct fault f = {0};
    (void)state;
    assert_int_equal(mkdir("full", 0700), 0);
    write_file("full/mine", SLICE("x"));
    assert_null(workdir_open("full", "mark", &f));
    faulted(&f, STATUS_INPUT,
            "hearth: full: the directory exists and holds something that is not hearth's; choose "
            "another with --out\n");
    assert_null(workdir_open("full/mine", "mark", &f));
    faulted(&f, STATUS_INPUT,
            "hearth: full/mine: there is a file of this name; results go into a directory\n");
    assert_null(workdir_open("nosuch/out", "mark", &f));
    faulted(&f, STATUS_SYSTEM, "hearth: nosuch/out: No such file or directory\n");
    assert_int_equal(mkdir("empty", 0700), 0);
    struct workdir *w = workdir_open("empty", "mark", &f);
    put(w, "mark", "x", &f);
    assert_true(workdir_commit(w, &f));
    workdir_close(w);
    assert_int_equal(entries(), 2);
    assert_int_equal(system("rm -r full empty"), 0);
}

/* Directories of processes that are gone are cleared away; those of others' names are not. */
static void test_stale(void **state) {
    struct fault f = {0};
    (void)state;
    assert_int_equal(system("mkdir -p out.tmp-999999999-abcdef/x other.tmp-999999999-abcdef"), 0);
    assert_int_equal(system("mkdir out.tmp-999999999-abc out.tmp-x-abcdef"), 0);
    workdir_close(workdir_open("out", "mark", &f));
    assert_int_not_equal(access("out.tmp-999999999-abcdef", F_OK), 0);
    assert_int_equal(entries(), 3);
    assert_int_equal(system("rm -r *.tmp-*"), 0);
}

static void test_output(void **state) {
    struct fault f = {0};
    struct output o;
    struct stat st;
    (void)state;
    write_file("map.tsv", SLICE("before"));
    assert_true(output_open(&o, "map.tsv", &f));
    assert_true(o.to.outlet.write(&o.to.outlet, SLICE("after")));
    file_holds("map.tsv", "before");
    assert_true(output_commit(&o, &f));
    file_holds("map.tsv", "after");
    output_discard(&o);
    assert_true(output_open(&o, "map.tsv", &f));
    output_discard(&o);
    assert_true(output_open(&o, "map.tsv", &f));
    fault_input(&f, NO_PLACE, NO_QUOTE, "bad"); /* after a fault nothing is put in its place */
    assert_false(output_commit(&o, &f));
    fault_free(&f);
    file_holds("map.tsv", "after");
    assert_int_equal(stat("map.tsv", &st), 0);
    assert_int_equal(entries(), 1);
    assert_false(output_open(&o, "nosuch/map.tsv", &f));
    faulted(&f, STATUS_SYSTEM, "hearth: nosuch/map.tsv: No such file or directory\n");
    output_discard(&o);
    assert_int_equal(unlink("map.tsv"), 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_commit), cmocka_unit_test(test_abandoned),
        cmocka_unit_test(test_places), cmocka_unit_test(test_stale),
        cmocka_unit_test(test_output),
    };
    return cmocka_run_group_tests(tests, enter_folder, leave_folder);
}
