/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pipeline/program.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "pipeline/restraint.h"
#include "pipeline/write_all.h"

enum { BLOCK = 64 * 1024, SAID_MOST = 4096, NAP = 5 /* milliseconds */, NOT_STARTED = 127 };

/* What both sides need. The child's is made before the fork: behind it nothing may allocate. */
struct running {
    const struct program *program;
    struct program_end *end;
    struct buffer path, search; /* of the program; the PATH that it is given */
    struct buffer filter;       /* of its system calls; empty: none */
    const char *environment[3];
    int input, output[2], errors[2]; /* -1: not open */
    pid_t pid, parent;
    int64_t deadline; /* by now_ms */
};

void program_end_free(struct program_end *e) {
    buffer_free(&e->output);
    buffer_free(&e->said);
    *e = (struct program_end){.fate = PROGRAM_ENDED};
}

static bool is_program(const char *path) {
    struct stat st;
    return stat(path, &st) == 0 && S_ISREG(st.st_mode) && access(path, X_OK) == 0;
}

static const char *search_path(void) {
    const char *path = getenv("PATH");
    return path && *path ? path : "/usr/bin:/bin";
}

bool program_find(const char *name, struct buffer *path) {
    for (struct slice rest = slice_of(search_path()); rest.p;) {
        struct slice folder = slice_cut(&rest, ':');
        if (folder.n == 0 || *folder.p != '/')
            continue;
        buffer_clear(path);
        buffer_add(path, folder);
        buffer_char(path, '/');
        buffer_text(path, name);
        buffer_char(path, '\0');
        if (is_program(path->p))
            return true;
    }
    buffer_clear(path);
    return false;
}

static int64_t now_ms(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

/* The same descriptor above the three that the child gets, where it is one of them because ours
 * were closed when we were started. */
static bool lift(int *fd) {
    if (*fd > STDERR_FILENO)
        return true;
    int higher = fcntl(*fd, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
    int error = errno;
    close(*fd);
    *fd = higher;
    errno = error;
    return higher >= 0;
}

static bool make_pipe(int ends[2]) {
    return pipe2(ends, O_CLOEXEC) == 0 && lift(&ends[0]) && lift(&ends[1]);
}

static bool open_all(struct running *r) {
    r->input = memfd_create("hearth", MFD_CLOEXEC);
    return r->input >= 0 && lift(&r->input) && write_all(r->input, r->program->input) &&
           lseek(r->input, 0, SEEK_SET) == 0 && make_pipe(r->output) && make_pipe(r->errors);
}

static void shut(int *fd) {
    if (*fd >= 0)
        close(*fd);
    *fd = -1;
}

/* At `hard` the system kills; at `soft`, where that is less, it says first why. */
static void limit(unsigned what, uint64_t soft, uint64_t hard) {
    struct rlimit now, wanted = {(rlim_t)soft, (rlim_t)hard};
    if (getrlimit(what, &now) == 0 && now.rlim_max < wanted.rlim_max)
        wanted.rlim_max = now.rlim_max;
    if (wanted.rlim_max < wanted.rlim_cur)
        wanted.rlim_cur = wanted.rlim_max;
    if (setrlimit(what, &wanted) != 0)
        _exit(NOT_STARTED);
}

static void close_others(void) {
#ifdef SYS_close_range
    if (syscall(SYS_close_range, STDERR_FILENO + 1, ~0U, 0) == 0)
        return;
#endif
    struct rlimit most; /* an older kernel */
    if (getrlimit(RLIMIT_NOFILE, &most) != 0 || most.rlim_cur > 65536)
        most.rlim_cur = 65536;
    for (int fd = STDERR_FILENO + 1; fd < (int)most.rlim_cur; fd++)
        close(fd);
}

/* Where the kernel takes no filter, the limits must do. */
static void restrain(const struct buffer *filter) {
    struct sock_fprog program = {(unsigned short)(filter->n / sizeof(struct sock_filter)),
                                 (struct sock_filter *)(void *)filter->p};
    if (program.len)
        prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program);
}

/* In the child, where only what is safe in a signal handler may be called, since another thread
 * may have held any lock when we forked. */
static _Noreturn void become(const struct running *r) {
    static const char sorry[] = "it cannot be started";
    sigset_t none;
    sigemptyset(&none);
    signal(SIGPIPE, SIG_DFL);
    sigprocmask(SIG_SETMASK, &none, NULL);
    setsid(); /* away from the terminal, to which it could type */
    if (prctl(PR_SET_PDEATHSIG, SIGKILL) != 0 || getppid() != r->parent ||
        prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 || dup2(r->input, STDIN_FILENO) < 0 ||
        dup2(r->output[1], STDOUT_FILENO) < 0 || dup2(r->errors[1], STDERR_FILENO) < 0 ||
        chdir("/") != 0)
        _exit(NOT_STARTED);
    close_others();
    limit(RLIMIT_CORE, 0, 0);
    limit(RLIMIT_FSIZE, 0, 0);
    limit(RLIMIT_CPU, r->program->seconds_most, (uint64_t)r->program->seconds_most + 1);
    limit(RLIMIT_AS, r->program->memory_most, r->program->memory_most);
    restrain(&r->filter);
    execve(r->path.p, (char *const *)r->program->arguments, (char *const *)r->environment);
    if (write(STDERR_FILENO, sorry, sizeof sorry - 1) < 0)
        _exit(NOT_STARTED);
    _exit(NOT_STARTED);
}

static void prepare(struct running *r) {
    buffer_text(&r->search, "PATH=");
    buffer_text(&r->search, search_path());
    buffer_char(&r->search, '\0');
    r->environment[0] = r->search.p;
    r->environment[1] = "LC_ALL=C.UTF-8";
    r->environment[2] = NULL;
    restraint_for_program(&r->filter);
    r->parent = getpid();
    r->deadline = now_ms() + (int64_t)r->program->seconds_most * 1000;
}

static bool start(struct running *r) {
    if (!open_all(r))
        return false;
    prepare(r);
    r->pid = fork();
    if (r->pid == 0)
        become(r);
    if (r->pid < 0)
        return false;
    shut(&r->input);
    shut(&r->output[1]);
    shut(&r->errors[1]);
    return true;
}

/* What there is to read at *fd, of which at most `most` bytes are kept; at the end *fd is shut.
 * False when there was more than that. */
static bool hear(int *fd, struct buffer *to, uint64_t most) {
    char block[BLOCK];
    ssize_t n = read(*fd, block, sizeof block);
    if (n < 0 && errno == EINTR)
        return true;
    if (n <= 0) {
        shut(fd);
        return true;
    }
    size_t room = to->n < most ? (size_t)(most - to->n) : 0, got = (size_t)n;
    buffer_add(to, (struct slice){block, got < room ? got : room});
    return got <= room;
}

/* Reads both pipes to their ends, or until it is enough. */
static enum program_fate hear_out(struct running *r) {
    while (r->output[0] >= 0 || r->errors[0] >= 0) {
        struct pollfd ends[2] = {{r->output[0], POLLIN, 0}, {r->errors[0], POLLIN, 0}};
        int64_t left = r->deadline - now_ms();
        if (left <= 0)
            return PROGRAM_SLOW;
        if (poll(ends, 2, left < INT32_MAX ? (int)left : INT32_MAX) < 0)
            continue; /* a signal */
        if (ends[0].revents && !hear(&r->output[0], &r->end->output, r->program->output_most))
            return PROGRAM_LOUD;
        if (ends[1].revents)
            hear(&r->errors[0], &r->end->said, SAID_MOST);
    }
    return PROGRAM_ENDED;
}

/* Whether a program that has shut its pipes goes, too. It is left to be reaped. */
static bool goes(const struct running *r) {
    const struct timespec nap = {0, NAP * 1000000};
    siginfo_t info;
    for (;;) {
        info.si_pid = 0;
        if (waitid(P_PID, (id_t)r->pid, &info, WEXITED | WNOHANG | WNOWAIT) == 0 && info.si_pid)
            return true;
        if (now_ms() >= r->deadline)
            return false;
        nanosleep(&nap, NULL);
    }
}

/* Ends it and what it may have started: the group is ours as long as its first is not reaped. When
 * it has not come to have a group, it has started nothing. */
static int reap(const struct running *r) {
    int status = 0;
    kill(r->pid, SIGKILL);
    kill(-r->pid, SIGKILL);
    while (waitpid(r->pid, &status, 0) < 0 && errno == EINTR)
        continue;
    return status;
}

static void conclude(struct running *r) {
    struct program_end *e = r->end;
    e->fate = hear_out(r);
    if (e->fate == PROGRAM_ENDED && !goes(r))
        e->fate = PROGRAM_SLOW;
    int status = reap(r);
    if (e->fate != PROGRAM_ENDED)
        return;
    if (WIFEXITED(status)) {
        e->number = WEXITSTATUS(status);
        return;
    }
    e->number = WTERMSIG(status);
    e->fate = e->number == SIGXCPU ? PROGRAM_SLOW : PROGRAM_KILLED;
}

bool program_run(const struct program *p, struct program_end *e, struct fault *f) {
    struct running r = {
        .program = p, .end = e, .input = -1, .output = {-1, -1}, .errors = {-1, -1}};
    bool ok = true;
    buffer_clear(&e->output);
    buffer_clear(&e->said);
    e->fate = PROGRAM_ABSENT;
    e->number = 0;
    if (program_find(p->arguments[0], &r.path)) {
        ok = start(&r) || fault_system(f, p->arguments[0]);
        if (ok)
            conclude(&r);
    }
    shut(&r.input);
    for (size_t i = 0; i < 2; i++) {
        shut(&r.output[i]);
        shut(&r.errors[i]);
    }
    buffer_free(&r.path);
    buffer_free(&r.search);
    buffer_free(&r.filter);
    return ok;
}
