/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pipeline/program.h"

#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <sys/stat.h>
#include <time.h>

#include "pipeline/restraint.h"
#include "tests/unit/testing.h"

#define MIB ((uint64_t)1 << 20)

/* A script called `name` in a folder that PATH begins with. */
static int enter(void **state) {
    int failed = enter_folder(state);
    char *here = getcwd(NULL, 0), path[256];
    assert_non_null(here);
    snprintf(path, sizeof path, "%s:.:bin:/usr/bin:/bin", here);
    free(here);
    return failed || setenv("PATH", path, 1);
}

static void script(const char *name, const char *lines) {
    struct buffer b = {0};
    buffer_format(&b, "#!/bin/bash\n%s\n", lines);
    write_file(name, buffer_slice(&b));
    assert_int_equal(chmod(name, 0700), 0);
    buffer_free(&b);
}

static unsigned seconds = 30;

/* Runs `name` on `input`, with 64 MiB of memory for itself and 1000 bytes of output. */
static struct program_end run(const char *name, struct slice input) {
    const char *const arguments[] = {name, "-x", "a b;*", NULL};
    const struct program p = {arguments, input, 1000, 64 * MIB, seconds};
    struct program_end e = {.fate = PROGRAM_KILLED};
    struct fault f = {.stage = "test"};
    assert_true(program_run(&p, &e, &f));
    assert_true(fault_none(&f));
    return e;
}

static void ran(const char *lines, struct slice input, enum program_fate fate, int number,
                const char *output, const char *said) {
    script("it", lines);
    struct program_end e = run("it", input);
    assert_int_equal(e.fate, fate);
    assert_int_equal(e.number, number);
    if (output)
        holds(&e.output, output);
    if (said)
        holds(&e.said, said);
    program_end_free(&e);
}

static void test_ends(void **state) {
    (void)state;
    ran("cat; echo over >&2; exit 3", SLICE("in"), PROGRAM_ENDED, 3, "in", "over\n");
    ran("echo \"$0 $# $1 $2\" | sed 's|.*/||'; pwd", SLICE(""), PROGRAM_ENDED, 0,
        "it 2 -x a b;*\n/\n", "");
    ran("env | grep -v -e ^PATH= -e ^_= -e ^PWD= -e ^SHLVL= -e ^OLDPWD=", SLICE(""), PROGRAM_ENDED,
        0, "LC_ALL=C.UTF-8\n", "");
}

/* It leads a session of its own: no terminal is there to type to. */
static void test_session(void **state) {
    (void)state;
    ran("read -r -a stat < /proc/$$/stat; [ ${stat[5]} = $$ ] && [ ${stat[6]} = 0 ] && echo own",
        SLICE(""), PROGRAM_ENDED, 0, "own\n", "");
}

/* The input can be sought in, and may be of any size that memory has. */
static void test_input(void **state) {
    struct buffer b = {0};
    (void)state;
    buffer_room(&b, 3 * MIB);
    memset(b.p, 'x', 3 * MIB);
    b.n = 3 * MIB;
    ran("wc -c; head -c 2 < /dev/stdin", buffer_slice(&b), PROGRAM_ENDED, 0, NULL, "");
    ran("[ -f /dev/stdin ] && cat | wc -c", buffer_slice(&b), PROGRAM_ENDED, 0, "3145728\n", "");
    ran("exit 0", buffer_slice(&b), PROGRAM_ENDED, 0, "", "");
    buffer_free(&b);
}

static void test_absent(void **state) {
    struct buffer path = {0};
    (void)state;
    struct program_end e = run("no-such-program", SLICE(""));
    assert_int_equal(e.fate, PROGRAM_ABSENT);
    program_end_free(&e);
    assert_false(program_find("no-such-program", &path));
    assert_int_equal(path.n, 0);
    /* What can be run by its name from a folder that is not named from the root is not found. */
    assert_int_equal(mkdir("bin", 0700), 0);
    script("bin/beside", "exit 0");
    assert_false(program_find("beside", &path));
    write_file("text", SLICE("no program"));
    assert_false(program_find("text", &path));
    assert_true(program_find("sh", &path));
    assert_int_equal(path.p[path.n - 1], '\0');
    buffer_free(&path);
}

/* What is no program. Valgrind, which would have to go on with the limits of one, cannot. */
static void test_odd(void **state) {
    const char *preload = getenv("LD_PRELOAD");
    (void)state;
    if (preload && strstr(preload, "vgpreload_"))
        skip();
    write_file("odd", SLICE("no program"));
    assert_int_equal(chmod("odd", 0700), 0);
    struct program_end e = run("odd", SLICE(""));
    assert_int_equal(e.fate, PROGRAM_ENDED);
    assert_int_equal(e.number, 127);
    holds(&e.said, "it cannot be started");
    program_end_free(&e);
}

static int64_t now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

static void test_limits(void **state) {
    int64_t begun = now();
    (void)state;
    seconds = 1;
    ran("sleep 60", SLICE(""), PROGRAM_SLOW, 0, "", "");
    ran("exec >&- 2>&-; exec sleep 60", SLICE(""), PROGRAM_SLOW, 0, "", "");
    ran("sleep 60 & exit 0", SLICE(""), PROGRAM_SLOW, 0, "", ""); /* it holds the pipe */
    ran("trap '' TERM XCPU; while :; do :; done", SLICE(""), PROGRAM_SLOW, 0, "", "");
    assert_true(now() - begun < 40000);
    seconds = 30;
    ran("while :; do echo more; done", SLICE(""), PROGRAM_LOUD, 0, NULL, "");
    ran("head -c 1000 /dev/zero | tr '\\0' x", SLICE(""), PROGRAM_ENDED, 0, NULL, "");
    ran("head -c 1001 /dev/zero | tr '\\0' x", SLICE(""), PROGRAM_LOUD, 0, NULL, "");
    ran("while :; do a=$a$a'xxxxxxxxxxxxxxxx'; done", SLICE(""), PROGRAM_ENDED, 2, "", NULL);
    ran("kill -SEGV $$", SLICE(""), PROGRAM_KILLED, SIGSEGV, "", "");
    ran("for i in {1..9999}; do echo complaint >&2; done; echo ok", SLICE(""), PROGRAM_ENDED, 0,
        "ok\n", NULL);
}

/* It writes no file, has no descriptor but three, and leaves nothing running. */
static void test_alone(void **state) {
    struct stat st;
    (void)state;
    char *here = getcwd(NULL, 0), lines[512];
    int fd = fcntl(STDOUT_FILENO, F_DUPFD, 50); /* one that is not closed on exec */
    assert_true(fd >= 50);
    snprintf(lines, sizeof lines, "[ -e /proc/$$/fd/%d ] || echo closed", fd);
    ran(lines, SLICE(""), PROGRAM_ENDED, 0, "closed\n", "");
    close(fd);
    snprintf(lines, sizeof lines, "(echo text > %s/made); exit 0", here);
    ran(lines, SLICE(""), PROGRAM_ENDED, 0, "", NULL);
    assert_true(stat("made", &st) != 0 || st.st_size == 0);
    snprintf(lines, sizeof lines, "(sleep 2; touch %s/late) <&- >&- 2>&- & exit 0", here);
    ran(lines, SLICE(""), PROGRAM_ENDED, 0, "", "");
    sleep(3);
    assert_int_equal(stat("late", &st), -1);
    free(here);
}

/* What the filter refuses, where there is one. */
static void test_filter(void **state) {
    struct buffer filter = {0};
    struct stat st;
    char *here = getcwd(NULL, 0), lines[512];
    (void)state;
    restraint_for_program(&filter);
    if (filter.n) {
        write_file("kept", SLICE("text"));
        snprintf(lines, sizeof lines,
                 "cd %s; : > made; : > kept; mkdir new; rm kept; mv kept gone; ln kept link; "
                 "exec 3<> /dev/tcp/127.0.0.1/9; cat kept",
                 here);
        ran(lines, SLICE(""), PROGRAM_ENDED, 0, "text", NULL);
        file_holds("kept", "text");
        assert_int_equal(stat("made", &st), -1);
        assert_int_equal(stat("new", &st), -1);
        assert_int_equal(stat("link", &st), -1);
        ran("echo > /dev/tcp/127.0.0.1/9", SLICE(""), PROGRAM_ENDED, 1, "", NULL);
        script("it", "echo > /dev/tcp/127.0.0.1/9");
        struct program_end e = run("it", SLICE(""));
        assert_non_null(memmem(e.said.p, e.said.n, "not permitted", 13));
        program_end_free(&e);
    }
    buffer_free(&filter);
    free(here);
}

static void *run_some(void *arg) {
    static const char name[] = "many";
    bool *ok = arg;
    for (int i = 0; i < 20; i++) {
        const char *const arguments[] = {name, NULL};
        const struct program p = {arguments, SLICE("in"), 1000, 64 * MIB, 30};
        struct program_end e = {.fate = PROGRAM_KILLED};
        struct fault f = {.stage = "test"};
        *ok = program_run(&p, &e, &f) && e.fate == PROGRAM_ENDED && e.number == 0 &&
              slice_eq(buffer_slice(&e.output), SLICE("in")) && *ok;
        program_end_free(&e);
    }
    return NULL;
}

static void test_threads(void **state) {
    pthread_t threads[4];
    bool ok[4] = {true, true, true, true};
    (void)state;
    script("many", "exec cat");
    for (size_t i = 0; i < 4; i++)
        assert_int_equal(pthread_create(&threads[i], NULL, run_some, &ok[i]), 0);
    for (size_t i = 0; i < 4; i++) {
        assert_int_equal(pthread_join(threads[i], NULL), 0);
        assert_true(ok[i]);
    }
}

/* Where our own three descriptors are closed, ours must not be taken for the program's. */
static void test_closed(void **state) {
    (void)state;
    int saved[3];
    for (int i = 0; i < 3; i++)
        saved[i] = fcntl(i, F_DUPFD_CLOEXEC, 10);
    for (int i = 0; i < 3; i++)
        close(i);
    script("it", "cat; echo said >&2");
    struct program_end e = run("it", SLICE("in"));
    for (int i = 0; i < 3; i++) {
        dup2(saved[i], i);
        close(saved[i]);
    }
    assert_int_equal(e.fate, PROGRAM_ENDED);
    holds(&e.output, "in");
    holds(&e.said, "said\n");
    program_end_free(&e);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_session, enter, leave_folder),
        cmocka_unit_test_setup_teardown(test_ends, enter, leave_folder),
        cmocka_unit_test_setup_teardown(test_input, enter, leave_folder),
        cmocka_unit_test_setup_teardown(test_absent, enter, leave_folder),
        cmocka_unit_test_setup_teardown(test_odd, enter, leave_folder),
        cmocka_unit_test_setup_teardown(test_limits, enter, leave_folder),
        cmocka_unit_test_setup_teardown(test_alone, enter, leave_folder),
        cmocka_unit_test_setup_teardown(test_filter, enter, leave_folder),
        cmocka_unit_test_setup_teardown(test_threads, enter, leave_folder),
        cmocka_unit_test_setup_teardown(test_closed, enter, leave_folder),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
