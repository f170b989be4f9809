/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pipeline/workdir.h"

#include <dirent.h>
#include <sys/stat.h>

#include "pipeline/output.h"
#include "pipeline/workdir_table.h"
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

/* Directories with a file `mark` may be replaced. */
static bool ours(const char *path, struct fault *f) {
    char file[64];
    snprintf(file, sizeof file, "%s/mark", path);
    return access(file, F_OK) == 0 ||
           fault_input(f, (struct place){path, 0, 0}, NO_QUOTE, "not ours");
}

/* It appears as a whole, and takes the place of the one before. */
static void test_commit(void **state) {
    struct fault f = {0};
    (void)state;
    for (int round = 0; round < 3; round++) {
        char text[2] = {(char)('a' + round), '\0'};
        struct workdir *w = workdir_open("out/", ours, &f);
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
    struct workdir *w = workdir_open("out", ours, &f);
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
    assert_null(workdir_open("full", ours, &f));
    faulted(&f, STATUS_INPUT, "hearth: full: not ours\n");
    assert_null(workdir_open("full/mine", ours, &f));
    faulted(&f, STATUS_INPUT,
            "hearth: full/mine: there is something of this name that is no directory\n");
    assert_null(workdir_open("nosuch/out", ours, &f));
    faulted(&f, STATUS_SYSTEM, "hearth: nosuch/out: No such file or directory\n");
    assert_int_equal(mkdir("empty", 0700), 0);
    struct workdir *w = workdir_open("empty", ours, &f);
    put(w, "mark", "x", &f);
    assert_true(workdir_commit(w, &f));
    workdir_close(w);
    assert_int_equal(entries(), 2);
    assert_int_equal(system("rm -r full empty"), 0);
}

/* What is no longer ours when the run is complete stays, and so does a place that changed its kind.
 */
static void test_changed(void **state) {
    struct fault f = {0};
    (void)state;
    struct workdir *w = workdir_open("out", ours, &f);
    put(w, "mark", "new", &f);
    assert_int_equal(mkdir("out", 0700), 0);
    write_file("out/theirs", SLICE("precious"));
    assert_false(workdir_commit(w, &f));
    workdir_close(w);
    faulted(&f, STATUS_INPUT, "hearth: out: not ours\n");
    file_holds("out/theirs", "precious");
    assert_int_equal(entries(), 1);
    assert_int_equal(system("rm -r out"), 0);
}

/* A link is followed: what it points to is replaced, the link stays. */
static void test_link(void **state) {
    struct fault f = {0};
    (void)state;
    assert_int_equal(mkdir("real", 0700), 0);
    assert_int_equal(symlink("real", "out"), 0);
    struct workdir *w = workdir_open("out", ours, &f);
    assert_non_null(w);
    put(w, "mark", "x", &f);
    assert_true(workdir_commit(w, &f));
    workdir_close(w);
    file_holds("real/mark", "x");
    file_holds("out/mark", "x");
    assert_int_equal(system("rm -r real out"), 0);
}

/* Directories that nobody holds are cleared away; those of others' names are not. */
static void test_stale(void **state) {
    struct fault f = {0};
    (void)state;
    assert_int_equal(system("mkdir -p out.tmp-999999999-abcdef/x other.tmp-999999999-abcdef"), 0);
    assert_int_equal(system("mkdir out.tmp-999999999-abc out.tmp-x-abcdef"), 0);
    workdir_close(workdir_open("out", ours, &f));
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
    assert_true(output_open(&o, "map.tsv", &f));
    fault_input(&f, NO_PLACE, NO_QUOTE, "bad"); /* after a fault nothing is put in its place */
    assert_false(output_commit(&o, &f));
    fault_free(&f);
    file_holds("map.tsv", "after");
    assert_int_equal(stat("map.tsv", &st), 0);
    assert_int_equal(entries(), 1);
    assert_false(output_open(&o, "nosuch/map.tsv", &f));
    faulted(&f, STATUS_SYSTEM, "hearth: nosuch/map.tsv: No such file or directory\n");
    assert_int_equal(unlink("map.tsv"), 0);
}

/* A device is written to, not replaced; behind a link here, lest a fault of ours cost the real one.
 */
static void test_output_device(void **state) {
    struct fault f = {0};
    struct output o;
    struct stat st;
    (void)state;
    assert_int_equal(symlink("/dev/full", "full"), 0);
    assert_true(output_open(&o, "full", &f));
    assert_false(o.to.outlet.write(&o.to.outlet, SLICE("too much")));
    assert_false(output_commit(&o, &f));
    faulted(&f, STATUS_SYSTEM, "hearth: full: No space left on device\n");
    assert_int_equal(lstat("full", &st), 0);
    assert_true(S_ISLNK(st.st_mode));
    assert_int_equal(entries(), 1);
    assert_int_equal(unlink("full"), 0);
    assert_int_equal(mkdir("folder", 0700), 0);
    assert_false(output_open(&o, "folder", &f));
    faulted(&f, STATUS_SYSTEM, "hearth: folder: Is a directory\n");
    assert_int_equal(rmdir("folder"), 0);
}

/* A table is written, put in another's place, and not asked for its digest, which is that of "abc"
 * and more in FIPS 180-4. */
static void test_table(void **state) {
    static const char abc[] = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    struct fault f = {0};
    struct outlet_file out;
    struct table_digest d;
    (void)state;
    struct workdir *w = workdir_open("out", ours, &f);
    assert_true(workdir_table_open(w, "a/t.tsv", true, &out, &f));
    assert_true(out.outlet.write(&out.outlet, SLICE("a")));
    assert_false(workdir_table_digest(w, "a/t.tsv", &d));
    assert_true(out.outlet.write(&out.outlet, SLICE("bc")));
    assert_true(workdir_table_close(w, "a/t.tsv", &out));
    assert_true(workdir_table_digest(w, "a/t.tsv", &d));
    assert_string_equal(d.hex, abc);
    assert_int_equal(d.bytes, 3);
    assert_true(workdir_table_open(w, "u.tsv", false, &out, &f));
    assert_true(workdir_table_close(w, "u.tsv", &out));
    assert_false(workdir_table_digest(w, "u.tsv", &d));
    assert_true(workdir_table_rename(w, "a/t.tsv", "u.tsv", &f));
    assert_true(workdir_table_digest(w, "u.tsv", &d));
    assert_string_equal(d.hex, abc);
    assert_false(workdir_table_digest(w, "a/t.tsv", &d));
    assert_false(workdir_table_rename(w, "a/t.tsv", "u.tsv", &f));
    fault_free(&f);
    assert_false(workdir_table_open(w, "u.tsv", true, &out, &f)); /* it is there */
    assert_true(workdir_table_close(w, "u.tsv", &out));
    fault_free(&f);
    workdir_close(w);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_commit),  cmocka_unit_test(test_abandoned),
        cmocka_unit_test(test_places),  cmocka_unit_test(test_stale),
        cmocka_unit_test(test_output),  cmocka_unit_test(test_output_device),
        cmocka_unit_test(test_changed), cmocka_unit_test(test_link),
        cmocka_unit_test(test_table),
    };
    return cmocka_run_group_tests(tests, enter_folder, leave_folder);
}
