/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/run_shard_jobs.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

/* It ends with its parent, and with what ends its parent. */
static void follow(pid_t parent) {
    static const int signals[] = {SIGINT, SIGHUP, SIGTERM};
    for (size_t i = 0; i < sizeof signals / sizeof *signals; i++)
        signal(signals[i], SIG_DFL);
    prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
    if (getppid() != parent)
        _exit(STATUS_SYSTEM);
}

/* What went wrong takes the place of the part. */
static void leave_fault(struct whole_run *w, int fd) {
    struct buffer text = {0};
    struct carry c = {.to = &text};
    carry_fault(&c, w->fault);
    bool ok = ftruncate(fd, 0) == 0;
    for (size_t done = 0; ok && done < text.n;) {
        ssize_t n = pwrite(fd, text.p + done, text.n - done, (off_t)done);
        ok = n > 0 || (n < 0 && errno == EINTR);
        done += n > 0 ? (size_t)n : 0;
    }
    buffer_free(&text);
}

static _Noreturn void work(struct whole_run *w, const struct run_part_order *order, pid_t parent) {
    follow(parent);
    w->self->mode->jobs = 1;
    bool ok = run_part_make(w, order);
    if (!ok)
        leave_fault(w, order->fd);
    _exit(ok ? STATUS_OK : (int)w->fault->status);
}

/* The process has the only writing end of a pipe, which closes when it ends. */
static bool start(struct shard_jobs *all, struct shard_job *job) {
    pid_t parent = getpid();
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0)
        return fault_system(all->w->fault, "a process for a part");
    job->pid = fork();
    if (job->pid == 0)
        work(all->w, &job->order, parent);
    close(ends[1]);
    job->end = ends[0];
    all->running++;
    if (job->pid > 0)
        return true;
    fault_system(all->w->fault, "a process for a part");
    close(job->end);
    job->pid = 0;
    all->running--;
    return false;
}

static void reap(struct shard_jobs *all, struct shard_job *job) {
    while (waitpid(job->pid, &job->status, 0) < 0 && errno == EINTR)
        ;
    close(job->end);
    job->pid = 0;
    all->running--;
}

/* Until one of those that run has ended. */
static void wait_for_one(struct shard_jobs *all) {
    struct pollfd *ends = mem_zero(all->running, sizeof *ends);
    struct shard_job **whose = mem_zero(all->running, sizeof(struct shard_job *));
    nfds_t n = 0;
    for (size_t i = 0; i < all->n; i++)
        if (all->jobs[i].pid) {
            whose[n] = &all->jobs[i];
            ends[n++] = (struct pollfd){.fd = all->jobs[i].end, .events = POLLIN};
        }
    if (poll(ends, n, -1) > 0)
        for (nfds_t i = 0; i < n; i++)
            if (ends[i].revents)
                reap(all, whose[i]);
    free(ends);
    free(whose);
}

static void end_all(struct shard_jobs *all) {
    for (size_t i = 0; i < all->n; i++)
        if (all->jobs[i].pid)
            kill(all->jobs[i].pid, SIGKILL);
    for (size_t i = 0; i < all->n; i++)
        if (all->jobs[i].pid)
            reap(all, &all->jobs[i]);
}

/* "the process for a.txt and 3 more" */
static void add_process(const struct shard_job *job, struct buffer *to) {
    const struct text_list *files = job->order.files;
    buffer_format(to, "the process for %s", files->items[0]);
    if (files->n > 1)
        buffer_format(to, " and %zu more", files->n - 1);
}

/* What it left of its fault. */
static void take_fault(const struct shard_job *job, struct fault *f) {
    const struct part file = {.path = job->order.name, .fd = job->order.fd};
    struct buffer text = {0};
    off_t size = lseek(job->order.fd, 0, SEEK_END);
    if (size > 0 && part_read(&file, 0, (size_t)size, &text, f)) {
        struct unpacking u = {.rest = buffer_slice(&text)};
        struct carry c = {.from = &u};
        carry_fault(&c, f);
    }
    buffer_free(&text);
}

/* What became of a process that did not make its part. */
static bool tell(const struct shard_job *job, struct fault *f) {
    struct buffer who = {0};
    add_process(job, &who);
    if (WIFSIGNALED(job->status))
        fault_input(f, NO_PLACE, NO_QUOTE, "%.*s was ended by signal %d (%s)",
                    SLICE_ARGS(buffer_slice(&who)), WTERMSIG(job->status),
                    strsignal(WTERMSIG(job->status)));
    else
        take_fault(job, f);
    if (fault_none(f))
        fault_input(f, NO_PLACE, NO_QUOTE, "%.*s failed", SLICE_ARGS(buffer_slice(&who)));
    buffer_free(&who);
    return false;
}

static const struct shard_job *first_failed(const struct shard_jobs *all) {
    for (size_t i = 0; i < all->n; i++)
        if (!all->jobs[i].pid && all->jobs[i].status != 0)
            return &all->jobs[i];
    return NULL;
}

bool shard_jobs_run(struct shard_jobs *all) {
    uint64_t most = all->w->self->mode->jobs ? all->w->self->mode->jobs : 1;
    bool ok = true;
    for (size_t i = 0; ok && i < all->n; i++) {
        while (all->running >= most)
            wait_for_one(all);
        ok = !first_failed(all) && start(all, &all->jobs[i]);
    }
    if (!fault_none(all->w->fault))
        end_all(all);
    while (all->running)
        wait_for_one(all);
    const struct shard_job *failed = first_failed(all);
    return fault_none(all->w->fault) && (!failed || tell(failed, all->w->fault));
}
