/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pipeline/store.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/unit/testing.h"

static const char *const keys[] = {
    "0000000000000000000000000000000000000000000000000000000000000001",
    "0000000000000000000000000000000000000000000000000000000000000002",
    "0000000000000000000000000000000000000000000000000000000000000003",
};

static void put(struct store *s, size_t i, const char *text, time_t used) {
    const char *path = store_path(s, keys[i]);
    write_file(path, slice_of(text));
    const struct timespec times[2] = {{used, 0}, {used, 0}};
    assert_int_equal(utimensat(AT_FDCWD, path, times, 0), 0);
}

static struct store *opened(void) {
    struct buffer why = {0};
    struct store *s = store_open("store", &why);
    assert_non_null(s);
    assert_int_equal(why.n, 0);
    return s;
}

static void refused(const char *folder, const char *reason) {
    struct buffer why = {0};
    assert_null(store_open(folder, &why));
    buffer_char(&why, '\0');
    assert_string_equal(why.p, reason);
    buffer_free(&why);
}

static void folder_is(const char *cache, const char *home, const char *folder) {
    struct buffer path = {0}, why = {0};
    cache ? setenv("XDG_CACHE_HOME", cache, 1) : unsetenv("XDG_CACHE_HOME");
    home ? setenv("HOME", home, 1) : unsetenv("HOME");
    assert_int_equal(store_folder(&path, &why), folder != NULL);
    assert_int_equal(why.n > 0, folder == NULL);
    if (folder)
        assert_string_equal(path.p, folder);
    buffer_free(&path);
    buffer_free(&why);
}

static void test_folder(void **state) {
    (void)state;
    folder_is("/c", "/h", "/c/hearth");
    folder_is(NULL, "/h", "/h/.cache/hearth");
    folder_is("relative", "/h", "/h/.cache/hearth"); /* as the XDG specification wants it */
    folder_is(NULL, "relative", NULL);
    folder_is(NULL, NULL, NULL);
}

static void test_modes(void **state) {
    struct stat st;
    (void)state;
    struct buffer why = {0};
    store_close(store_open("deep/er/store", &why));
    assert_int_equal(why.n, 0);
    assert_int_equal(stat("deep/er/store", &st), 0);
    assert_int_equal(st.st_mode & 07777, 0700);
    assert_int_equal(stat("deep/er/store/lock", &st), 0);
    assert_int_equal(st.st_mode & 07777, 0600);
    assert_int_equal(chmod("deep/er/store", 0750), 0);
    refused("deep/er/store", "deep/er/store: mode 0750 lets others at it (chmod 700 mends it)");
    write_file("file", SLICE("x"));
    refused("file", "file: Not a directory");
    refused("file/store", "file/store: Not a directory");
    assert_int_equal(system("rm -r deep file"), 0);
}

/* Root may do everything, so that only others can be refused. */
static void test_owner(void **state) {
    (void)state;
    if (geteuid() != 0)
        skip();
    assert_int_equal(mkdir("theirs", 0700), 0);
    assert_int_equal(chown("theirs", 65534, 65534), 0);
    refused("theirs", "theirs belongs to another user");
    assert_int_equal(rmdir("theirs"), 0);
}

static void lists(struct store *s, size_t n, const size_t *which, uint64_t bytes) {
    struct store_list list = {0};
    struct fault f = {0};
    assert_true(store_list(s, &list, &f));
    assert_int_equal(list.n, n);
    assert_int_equal(list.bytes, bytes);
    for (size_t i = 0; i < n; i++)
        assert_string_equal(list.entries[i].key, keys[which[i]]);
    store_list_free(&list);
}

static void prunes_but(struct store *s, time_t since, uint64_t most, const struct intern *own,
                       size_t n) {
    struct store_list removed = {0};
    struct fault f = {0};
    assert_true(store_prune(s, &(struct store_limits){since, most, own}, &removed, &f));
    assert_int_equal(removed.n, n);
    store_list_free(&removed);
}

static void prunes(struct store *s, time_t since, uint64_t most, size_t n) {
    prunes_but(s, since, most, NULL, n);
}

/* The longest unused go first; what is none of the store's stays. */
static void test_prune(void **state) {
    (void)state;
    struct store *s = opened();
    put(s, 0, "aa", 300);
    put(s, 1, "bbbb", 100);
    put(s, 2, "cccccc", 200);
    write_file("store/notes.txt", SLICE("mine"));
    lists(s, 3, (size_t[]){1, 2, 0}, 12);
    prunes(s, 0, 12, 0);
    prunes(s, 0, 11, 1);
    lists(s, 2, (size_t[]){2, 0}, 8);
    prunes(s, 200, UINT64_MAX, 0);
    prunes(s, 201, UINT64_MAX, 1);
    lists(s, 1, (size_t[]){0}, 2);
    put(s, 2, "cccccc", 300);
    store_used(s, keys[0]); /* now */
    lists(s, 2, (size_t[]){2, 0}, 8);
    store_drop(s, keys[2]);
    lists(s, 1, (size_t[]){0}, 2);
    prunes(s, 0, 0, 1);
    lists(s, 0, NULL, 0);
    file_holds("store/notes.txt", "mine");
    store_close(s);
    assert_int_equal(system("rm -r store"), 0);
}

/* Those of one's own stay, however old, and count. */
static void test_own(void **state) {
    struct intern own = {0};
    (void)state;
    struct store *s = opened();
    intern_add(&own, slice_of(keys[1]));
    put(s, 0, "aa", 300);
    put(s, 1, "bbbb", 100);
    put(s, 2, "cccccc", 200);
    prunes_but(s, 0, 6, &own, 1);
    lists(s, 2, (size_t[]){1, 0}, 6);
    prunes_but(s, 400, 0, &own, 1);
    lists(s, 1, (size_t[]){1}, 4);
    store_close(s);
    intern_free(&own);
    assert_int_equal(system("rm -r store"), 0);
}

static void most_is(const char *said, bool ok, uint64_t bytes) {
    uint64_t most = 0;
    struct buffer why = {0};
    said ? setenv("HEARTH_CACHE_MOST", said, 1) : unsetenv("HEARTH_CACHE_MOST");
    assert_int_equal(store_most(&most, &why), ok);
    assert_true(most == bytes && (why.n == 0) == ok);
    buffer_free(&why);
}

static void test_most(void **state) {
    (void)state;
    most_is(NULL, true, 5000000000);
    most_is("20", true, 20000000);
    most_is("0", true, 0);
    most_is("", false, 5000000000);
    most_is("-1", false, 5000000000);
    most_is("18446744073710", false, 5000000000);
}

/* A file becomes an entry by its name alone, and stays open without one. */
static void test_begun(void **state) {
    struct fault f = {0};
    (void)state;
    struct store *s = opened();
    for (int kept = 0; kept < 2; kept++) {
        struct store_file file;
        assert_true(store_begin(s, keys[0], &file, &f));
        assert_int_equal(write(file.fd, "aa", 2), 2);
        lists(s, 0, NULL, 0);
        assert_true(store_whole(&file, &f));
        if (kept)
            assert_true(store_keep(&file));
        store_abandon(&file);
        assert_int_equal(lseek(file.fd, 0, SEEK_END), 2);
        close(file.fd);
    }
    lists(s, 1, (size_t[]){0}, 2);
    file_holds(store_path(s, keys[0]), "aa");
    struct store_file other; /* the first one stays */
    assert_true(store_begin(s, keys[0], &other, &f));
    assert_int_equal(write(other.fd, "bbb", 3), 3);
    assert_false(store_keep(&other));
    store_abandon(&other);
    close(other.fd);
    lists(s, 1, (size_t[]){0}, 2);
    struct store_file killed[2]; /* two at once, by nobody who comes to an end with them */
    for (int i = 0; i < 2; i++) {
        assert_true(store_begin(s, keys[1], &killed[i], &f));
        close(killed[i].fd);
    }
    assert_string_not_equal(killed[0].path, killed[1].path);
    lists(s, 1, (size_t[]){0}, 2);
    prunes(s, 0, 0, 1);
    assert_int_not_equal(access(killed[0].path, F_OK), 0);
    for (int i = 0; i < 2; i++)
        store_abandon(&killed[i]);
    store_close(s);
    assert_int_equal(system("ls store > left; printf 'lock\\n' | cmp - left"), 0);
    assert_int_equal(system("rm -r store left"), 0);
}

/* What a killed process left beside an entry goes, and is none itself. */
static void test_leftovers(void **state) {
    char beside[STORE_KEY + 16];
    (void)state;
    struct store *s = opened();
    snprintf(beside, sizeof beside, "store/%s.aB3dE6", keys[0]);
    write_file(beside, SLICE("half"));
    lists(s, 0, NULL, 0);
    prunes(s, 0, UINT64_MAX, 0);
    assert_int_not_equal(access(beside, F_OK), 0);
    store_close(s);
    assert_int_equal(system("rm -r store"), 0);
}

/* Has a child hold the store until the pipe to it is shut. */
static pid_t hold(int *let_go) {
    int ready[2], go[2];
    char c;
    assert_int_equal(pipe(ready), 0);
    assert_int_equal(pipe(go), 0);
    pid_t pid = fork();
    if (pid == 0) {
        close(go[1]);
        struct buffer why = {0};
        bool ok =
            store_open("store", &why) && write(ready[1], "x", 1) == 1 && read(go[0], &c, 1) == 0;
        _exit(!ok);
    }
    close(go[0]);
    close(ready[1]);
    assert_int_equal(read(ready[0], &c, 1), 1);
    close(ready[0]);
    *let_go = go[1];
    return pid;
}

/* Two use it at once; who removes from it is told who uses it. */
static void test_shared(void **state) {
    struct fault f = {0};
    struct store_list removed = {0};
    int let_go;
    char says[128];
    (void)state;
    struct store *s = opened();
    put(s, 0, "aa", 1);
    pid_t pid = hold(&let_go);
    assert_false(store_prune(s, &(struct store_limits){2, 0, NULL}, &removed, &f));
    snprintf(says, sizeof says, "hearth: store: process %ld is using it: nothing was removed\n",
             (long)pid);
    faulted(&f, STATUS_INPUT, says);
    lists(s, 1, (size_t[]){0}, 2);
    close(let_go);
    int status;
    assert_int_equal(waitpid(pid, &status, 0), pid);
    assert_int_equal(status, 0);
    prunes(s, 2, 0, 1);
    store_close(s);
    assert_int_equal(system("rm -r store"), 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_folder), cmocka_unit_test(test_modes),
        cmocka_unit_test(test_owner),  cmocka_unit_test(test_prune),
        cmocka_unit_test(test_own),    cmocka_unit_test(test_most),
        cmocka_unit_test(test_begun),  cmocka_unit_test(test_leftovers),
        cmocka_unit_test(test_shared),
    };
    return cmocka_run_group_tests(tests, enter_folder, leave_folder);
}
