/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "pipeline/program.h"
#include "stages/engine/process.h"

enum { BLOCK = 16 * 1024, ANSWER_MOST = 16 * 1024 * 1024 };

void answer_free(struct answer *a) {
    buffer_free(&a->said);
    buffer_free(&a->complained);
}

static int64_t now_ms(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

static void shut(int *fd) {
    if (*fd >= 0)
        close(*fd);
    *fd = -1;
}

/* What there is to read at *fd; at its end that is shut. */
static void hear(int *fd, struct buffer *to) {
    char block[BLOCK];
    ssize_t n = read(*fd, block, sizeof block);
    if (n < 0 && errno == EINTR)
        return;
    if (n <= 0 || to->n + (size_t)n > ANSWER_MOST)
        shut(fd);
    else
        buffer_add(to, (struct slice){block, (size_t)n});
}

static bool is_enough(const struct answer *a) {
    return a->enough && a->complained.n &&
           memmem(a->complained.p, a->complained.n, a->enough, strlen(a->enough));
}

/* Reads both to their ends, or until it is enough; false when that takes too long. */
static bool hear_out(int *out, int *err, int64_t deadline, struct answer *a) {
    while ((*out >= 0 || *err >= 0) && !is_enough(a)) {
        struct pollfd ends[2] = {{*out, POLLIN, 0}, {*err, POLLIN, 0}};
        int64_t left = deadline - now_ms();
        if (left <= 0)
            return false;
        if (poll(ends, 2, (int)left) < 0)
            continue; /* a signal */
        if (ends[0].revents)
            hear(out, &a->said);
        if (ends[1].revents)
            hear(err, &a->complained);
    }
    return true;
}

static int status_of(pid_t pid) {
    int status = 0;
    while (waitpid(pid, &status, 0) < 0 && errno == EINTR)
        continue;
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

static bool converse(const struct argv *w, const char *name, unsigned seconds, struct answer *a,
                     struct fault *f) {
    int out[2], err[2];
    if (pipe2(out, O_CLOEXEC) != 0)
        return fault_system(f, w->items[0]);
    if (pipe2(err, O_CLOEXEC) != 0) {
        fault_system(f, w->items[0]);
        shut(&out[0]);
        shut(&out[1]);
        return false;
    }
    pid_t pid = process_start(w, out[1], err[1], f);
    shut(&out[1]);
    shut(&err[1]);
    bool heard = pid > 0 && hear_out(&out[0], &err[0], now_ms() + (int64_t)seconds * 1000, a);
    if (pid > 0 && (!heard || is_enough(a)))
        kill(-pid, SIGKILL);
    if (pid > 0)
        a->status = status_of(pid);
    shut(&out[0]);
    shut(&err[0]);
    return heard || pid < 0 ||
           fault_outside(f, "%s does not answer within %u s (--patience): is the cluster at work?",
                         name, seconds);
}

bool process_ask(const struct argv *w, unsigned seconds, struct answer *a, struct fault *f) {
    struct buffer path = {0};
    struct argv found = *w;
    buffer_clear(&a->said);
    buffer_clear(&a->complained);
    if (!program_find(w->items[0], &path)) {
        buffer_free(&path);
        return fault_outside(f, "%s is in no folder of PATH: is it installed on this machine?",
                             w->items[0]);
    }
    const char *name = w->items[0];
    found.items[0] = path.p;
    bool ok = converse(&found, name, seconds, a, f) && fault_none(f);
    found.items[0] = name;
    buffer_free(&path);
    return ok;
}
