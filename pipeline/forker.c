/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pipeline/forker.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "pipeline/message.h"
#include "pipeline/sanitised.h"

enum { CHANNEL = 3 }; /* behind the three that every process has */

struct forker {
    forker_work *work;
    void *with;
    int control; /* orders go to the process that forks, answers come back */
    pid_t pid;
    pthread_mutex_t lock; /* an order and its answer */
};

struct order {
    pid_t end; /* which process to end; 0: start one, on the socket that comes with it */
};
struct answer {
    pid_t pid;
    int status, error;
};

/* Ends with the process `parent`; what the terminal sends to all of its processes is the parent's
 * business. */
static void follow(pid_t parent) {
    static const int signals[] = {SIGINT, SIGQUIT, SIGHUP, SIGTERM, SIGPIPE};
    sigset_t none;
    for (size_t i = 0; i < sizeof signals / sizeof *signals; i++)
        signal(signals[i], SIG_IGN);
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
    if (getppid() != parent) /* it ended before that took effect */
        _exit(EXIT_FAILURE);
}

static void close_from(unsigned first) {
    if (syscall(SYS_close_range, first, UINT32_MAX, 0) == 0)
        return;
    for (unsigned fd = first, end = (unsigned)getdtablesize(); fd < end; fd++)
        close((int)fd);
}

/* Keeps no descriptor but `fd`, as number CHANNEL, and below it three that lead nowhere. */
static void keep_only(int fd) {
    int kept = fcntl(fd, F_DUPFD_CLOEXEC, CHANNEL);
    int nowhere = open("/dev/null", O_RDWR | O_CLOEXEC);
    bool ok = kept >= 0 && nowhere >= 0 && dup2(nowhere, STDIN_FILENO) >= 0 &&
              dup2(nowhere, STDOUT_FILENO) >= 0 &&
              (SANITISED || dup2(nowhere, STDERR_FILENO) >= 0) &&
              (kept == CHANNEL || dup2(kept, CHANNEL) >= 0);
    if (!ok)
        _exit(EXIT_FAILURE);
    close_from(CHANNEL + 1);
}

static struct answer start(const struct forker *f, int channel) {
    pid_t self = getpid(), pid = fork();
    if (pid == 0) {
        follow(self);
        keep_only(channel);
        f->work(f->with, CHANNEL);
        _exit(EXIT_FAILURE);
    }
    return (struct answer){.pid = pid, .error = pid < 0 ? errno : 0};
}

static struct answer end(pid_t pid) {
    struct answer a = {.pid = pid};
    kill(pid, SIGKILL); /* which changes nothing when it is about to end by itself */
    while (waitpid(pid, &a.status, 0) < 0)
        if (errno != EINTR)
            return (struct answer){.pid = -1, .error = errno};
    return a;
}

/* The forking process: until nobody can give orders any more. */
static _Noreturn void serve(const struct forker *f) {
    struct order order;
    int channel;
    while (message_receive(CHANNEL, &order, sizeof order, &channel, NULL)) {
        struct answer a = order.end ? end(order.end) : start(f, channel);
        if (channel >= 0)
            close(channel);
        if (!message_send(CHANNEL, &(struct slice){(char *)&a, sizeof a}, 1, -1, NULL))
            break;
    }
    _exit(EXIT_SUCCESS);
}

static bool split(struct forker *f) {
    int ends[2];
    pid_t self = getpid();
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
        return false;
    f->pid = fork();
    if (f->pid == 0) {
        follow(self);
        keep_only(ends[1]);
        serve(f);
    }
    int error = errno;
    close(ends[1]);
    f->control = ends[0];
    errno = error;
    return f->pid > 0;
}

struct forker *forker_new(forker_work *work, void *with, struct fault *fault) {
    struct forker *f = mem_zero(1, sizeof *f);
    *f = (struct forker){.work = work, .with = with, .control = -1};
    pthread_mutex_init(&f->lock, NULL);
    if (split(f))
        return f;
    fault_system(fault, "a process of its own");
    forker_free(f);
    return NULL;
}

void forker_free(struct forker *f) {
    if (!f)
        return;
    if (f->control >= 0)
        close(f->control);
    while (f->pid > 0 && waitpid(f->pid, NULL, 0) < 0 && errno == EINTR)
        ;
    pthread_mutex_destroy(&f->lock);
    free(f);
}

/* An order and its answer; one thread at a time. */
static struct answer ask(struct forker *f, struct order order, int fd) {
    struct answer a = {.pid = -1};
    pthread_mutex_lock(&f->lock);
    errno = 0;
    if (!message_send(f->control, &(struct slice){(char *)&order, sizeof order}, 1, fd, NULL) ||
        !message_receive(f->control, &a, sizeof a, NULL, NULL))
        a = (struct answer){.pid = -1, .error = errno ? errno : ECHILD};
    pthread_mutex_unlock(&f->lock);
    return a;
}

pid_t forker_start(struct forker *f, int *channel) {
    int ends[2];
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
        return -1;
    struct answer a = ask(f, (struct order){0}, ends[1]);
    close(ends[1]);
    *channel = ends[0];
    if (a.pid < 0) {
        close(ends[0]);
        errno = a.error;
    }
    return a.pid;
}

int forker_end(struct forker *f, pid_t pid) {
    struct answer a = ask(f, (struct order){.end = pid}, -1);
    errno = a.error;
    return a.pid < 0 ? -1 : a.status;
}
