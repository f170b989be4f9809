/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pipeline/confined.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>

#include "pipeline/sanitised.h"
#include "tests/unit/testing.h"

enum { MEMORY_MIB = 64 };

/* What the confined process is asked to do, for each of which it answers with a number. */

static long crash(void) {
    char *p = mmap(NULL, 4096, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    signal(SIGSEGV, SIG_DFL); /* sanitisers have a word to say there */
    *(volatile char *)p = 1;
    return 0;
}

static long quit(void) {
    _exit(5);
}

static long take_memory(void) {
    for (int i = 0; i < MEMORY_MIB; i++)
        memset(mem_alloc((size_t)1 << 20), i, (size_t)1 << 20);
    return 0;
}

static long go_on_for_ever(void) {
    for (volatile bool ever = true; ever;)
        ;
    return 0;
}

static long failed(long result) {
    return result == -1 ? errno : -1;
}
static long make_socket(void) {
    return failed(socket(AF_INET, SOCK_STREAM, 0));
}
static long make_local_socket(void) {
    return failed(socket(AF_UNIX, SOCK_STREAM, 0));
}
static long make_file(void) {
    return failed(open("made", O_WRONLY | O_CREAT, 0600));
}
static long read_file(void) {
    return failed(open("there", O_RDONLY));
}
static long remove_file(void) {
    return failed(unlink("there"));
}
static long make_folder(void) {
    return failed(mkdir("made", 0700));
}
static long start_program(void) {
    char *const words[] = {(char[]){"true"}, NULL};
    return failed(execv("/bin/true", words));
}
static long start_process(void) {
    return failed(fork());
}
static long end_parent(void) {
    return failed(kill(getppid(), SIGKILL));
}
static long watch_parent(void) {
    return failed(ptrace(PTRACE_ATTACH, getppid(), NULL, NULL));
}
static long make_code(void) {
    return failed(
        (long)mmap(NULL, 4096, PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0));
}
static long write_elsewhere(void) {
    return failed(write(STDOUT_FILENO, "x", 1));
}

static const struct deed {
    const char *name;
    long (*deed)(void);
} deeds[] = {
    {"crash", crash},
    {"quit", quit},
    {"memory", take_memory},
    {"loop", go_on_for_ever},
    {"socket", make_socket},
    {"local socket", make_local_socket},
    {"make a file", make_file},
    {"read a file", read_file},
    {"remove a file", remove_file},
    {"make a folder", make_folder},
    {"start a program", start_program},
    {"start a process", start_process},
    {"end the parent", end_parent},
    {"watch the parent", watch_parent},
    {"make code", make_code},
    {"write elsewhere", write_elsewhere},
};
enum { FIRST_REFUSED = 4, DEEDS = sizeof deeds / sizeof *deeds };

/* The work: a deed by its name; "file": what the open file holds; else the body comes back, behind
 * what the process has been asked so far. */
static void work(void *with, const struct confined_request *r, struct buffer *reply) {
    unsigned *asked = with;
    ++*asked;
    for (size_t i = 0; i < DEEDS; i++)
        if (slice_eq(r->head, slice_of(deeds[i].name))) {
            buffer_format(reply, "%ld", deeds[i].deed());
            return;
        }
    if (slice_eq(r->head, SLICE("file"))) {
        reply->n = (size_t)pread(r->fd, buffer_room(reply, 100), 100, 0);
        return;
    }
    buffer_format(reply, "%u:", *asked);
    buffer_add(reply, r->body);
}

struct place_of_work {
    unsigned asked;
    struct confinement *confinement;
    struct confined *process;
    struct buffer reply;
    struct fault f;
};

static int begin(void **state) {
    struct place_of_work *w = mem_zero(1, sizeof *w);
    const struct confinement_options o = {
        .work = work, .with = &w->asked, .who = "the worker", .memory = MEMORY_MIB << 20};
    w->f.stage = "x";
    w->confinement = confinement_new(&o, &w->f);
    assert_non_null(w->confinement);
    w->process = confined_new(w->confinement);
    *state = w;
    return 0;
}

static int end(void **state) {
    struct place_of_work *w = *state;
    confined_free(w->process);
    confinement_free(w->confinement);
    buffer_free(&w->reply);
    fault_free(&w->f);
    free(w);
    return 0;
}

static bool ask(struct place_of_work *w, const char *what, struct slice body, int fd) {
    const struct confined_request r = {slice_of(what), body, fd, 1, 64 << 20};
    return confined_ask(w->process, &r, "a.docx", &w->reply, &w->f);
}

/* One process for many requests, of any size, and its memory is its own. */
static void test_answers(void **state) {
    struct place_of_work *w = *state;
    struct slice large = {mem_zero(5 << 20, 1), 5 << 20};
    assert_true(ask(w, "echo", SLICE("one"), -1));
    holds(&w->reply, "1:one");
    assert_true(ask(w, "echo", SLICE(""), -1));
    holds(&w->reply, "2:");
    assert_true(ask(w, "echo", large, -1));
    assert_int_equal(w->reply.n, 2 + large.n);
    assert_memory_equal(w->reply.p + 2, large.p, large.n);
    assert_int_equal(w->asked, 0);
    free((void *)(uintptr_t)large.p);
}

static void test_file(void **state) {
    struct place_of_work *w = *state;
    FILE *file = tmpfile();
    assert_non_null(file);
    fputs("what it holds", file);
    fflush(file);
    for (int i = 0; i < 20; i++) { /* more than a process may have open */
        assert_true(ask(w, "file", SLICE(""), fileno(file)));
        holds(&w->reply, "what it holds");
    }
    fclose(file);
}

/* What brings a process down is the fault of the one request: the next is answered, by a process
 * that has heard nothing yet. */
static void test_failures(void **state) {
    struct place_of_work *w = *state;
    static const struct {
        const char *what, *message;
    } cases[] = {
        {"crash", "hearth x: a.docx: the worker crashed (signal 11)\n"},
        {"quit", "hearth x: a.docx: the worker ended without an answer (status 5)\n"},
        {"loop", "hearth x: a.docx: the worker had not finished after 1 s\n"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        assert_true(ask(w, "echo", SLICE("before"), -1));
        assert_false(ask(w, cases[i].what, SLICE(""), -1));
        faulted(&w->f, STATUS_INPUT, cases[i].message);
        w->f.stage = "x";
        assert_true(ask(w, "echo", SLICE("after"), -1));
        holds(&w->reply, "1:after");
    }
}

static void test_memory(void **state) {
    struct place_of_work *w = *state;
    const char *preload = getenv("LD_PRELOAD");
    if (SANITISED || (preload && strstr(preload, "vgpreload")))
        skip(); /* which want more memory than any limit */
    assert_false(ask(w, "memory", SLICE(""), -1));
    faulted(&w->f, STATUS_INPUT, "hearth x: a.docx: the worker ran out of memory\n");
}

static void test_large_reply(void **state) {
    struct place_of_work *w = *state;
    struct slice large = {mem_zero(5 << 20, 1), 5 << 20};
    const struct confined_request r = {SLICE("echo"), large, -1, 10, 1 << 20};
    assert_false(confined_ask(w->process, &r, "a.docx", &w->reply, &w->f));
    faulted(&w->f, STATUS_INPUT, "hearth x: a.docx: the worker made more than 1 MiB of it\n");
    free((void *)(uintptr_t)large.p);
}

/* All of it is refused, and nothing of it has happened. */
static void test_refusals(void **state) {
    struct place_of_work *w = *state;
    struct buffer how = {0};
    struct stat st;
    confinement_describe(&how);
    buffer_char(&how, '\0');
    bool filtered = strncmp(how.p, "seccomp", 7) == 0;
    if (!filtered)
        print_message("# %s\n", how.p);
    buffer_free(&how);
    if (!filtered)
        skip();
    write_file("there", SLICE("text"));
    for (size_t i = FIRST_REFUSED; i < DEEDS; i++) {
        assert_true(ask(w, deeds[i].name, SLICE(""), -1));
        buffer_char(&w->reply, '\0');
        if (atoi(w->reply.p) != EPERM)
            fail_msg("%s: %s", deeds[i].name, w->reply.p);
    }
    assert_int_equal(stat("made", &st), -1);
    assert_int_equal(stat("there", &st), 0);
    assert_true(ask(w, "echo", SLICE(""), -1));
    holds(&w->reply, "13:");
}

static void *ask_often(void *with) {
    struct place_of_work *w = with;
    struct confined *process = confined_new(w->confinement);
    struct buffer reply = {0};
    struct fault f = {.stage = "x"};
    size_t bad = 0;
    for (unsigned i = 1; i <= 50; i++) {
        struct buffer body = {0}, wanted = {0};
        buffer_format(&body, "%u", i);
        buffer_format(&wanted, "%u:%u", i, i);
        const struct confined_request r = {SLICE("echo"), buffer_slice(&body), -1, 5, 100};
        bad += !confined_ask(process, &r, "a", &reply, &f) ||
               !slice_eq(buffer_slice(&reply), buffer_slice(&wanted));
        buffer_free(&body);
        buffer_free(&wanted);
    }
    confined_free(process);
    buffer_free(&reply);
    fault_free(&f);
    return bad ? with : NULL;
}

/* Threads have a process each. */
static void test_threads(void **state) {
    pthread_t threads[4];
    for (size_t i = 0; i < 4; i++)
        assert_int_equal(pthread_create(&threads[i], NULL, ask_often, *state), 0);
    for (size_t i = 0; i < 4; i++) {
        void *bad;
        assert_int_equal(pthread_join(threads[i], &bad), 0);
        assert_null(bad);
    }
}

/* A program that is killed while two of its processes are at work. */
static _Noreturn void be_killed(int ready) {
    void *own;
    begin(&own);
    struct place_of_work *w = own;
    struct confined *other = confined_new(w->confinement);
    const struct confined_request r = {SLICE("echo"), SLICE(""), -1, 60, 100};
    const struct confined_request ever = {SLICE("loop"), SLICE(""), -1, 60, 100};
    if (confined_ask(other, &r, "a", &w->reply, &w->f) && ask(w, "echo", SLICE(""), -1) &&
        write(ready, "x", 1) == 1)
        confined_ask(w->process, &ever, "a", &w->reply, &w->f);
    _exit(EXIT_FAILURE);
}

/* Nobody is left then: it, what it forked from, and both processes, which are killed, unless they
 * hear first that nobody asks any more. They are all ours when their parents are gone. */
static void test_end(void **state) {
    int ends[2], status, n = 0;
    char byte;
    (void)state;
    assert_int_equal(prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0), 0);
    assert_int_equal(pipe(ends), 0);
    pid_t pid = fork();
    if (pid == 0)
        be_killed(ends[1]);
    close(ends[1]);
    assert_int_equal(read(ends[0], &byte, 1), 1);
    alarm(30);
    assert_int_equal(kill(pid, SIGKILL), 0);
    while (wait(&status) > 0) {
        assert_true(status == 0 || (WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL));
        n++;
    }
    alarm(0);
    assert_int_equal(n, 4);
    close(ends[0]);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_answers, begin, end),
        cmocka_unit_test_setup_teardown(test_file, begin, end),
        cmocka_unit_test_setup_teardown(test_failures, begin, end),
        cmocka_unit_test_setup_teardown(test_memory, begin, end),
        cmocka_unit_test_setup_teardown(test_large_reply, begin, end),
        cmocka_unit_test_setup_teardown(test_refusals, begin, end),
        cmocka_unit_test_setup_teardown(test_threads, begin, end),
        cmocka_unit_test(test_end),
    };
    return cmocka_run_group_tests(tests, enter_folder, leave_folder);
}
