/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The smallest engine: --jobs processes of ours at once, a task each. */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

#include "stages/engine/engine.h"
#include "stages/engine/process.h"
#include "stages/engine/stopping.h"

enum { TASKS_OF_JOB = 4 }; /* so that those who are done early have something left */

struct pool {
    struct drive *drive;
    pid_t *running; /* [jobs], 0: free */
    size_t jobs, n; /* n: of those that run */
};

static bool local_check(struct drive *d) {
    const struct run_engine_options *o = d->options;
    return !(run_engine_is_of_slurm(o) || o->hosts) ||
           fault_usage(d->fault, "--engine local takes no --hosts, and nothing that is of Slurm");
}

static bool local_tasks(struct drive *d, uint64_t bytes, uint64_t *n) {
    (void)bytes;
    *n = d->self->mode->jobs * TASKS_OF_JOB;
    return true;
}

static void set_words(struct argv *words, struct drive *d, size_t task) {
    argv_add(words, work_file(d->work, "hearth"));
    argv_add(words, "--jobs=1");
    argv_add(words, "shard");
    argv_format(words, "--work=%s", d->work->path);
    argv_format(words, "--task=%zu", task);
}

static bool local_print(struct drive *d, struct buffer *to) {
    size_t n, *tasks = engine_missing_tasks(d->work, &n);
    buffer_format(to, "# at most %llu at once\n", (unsigned long long)d->self->mode->jobs);
    for (size_t i = 0; i < n; i++) {
        struct argv words = {0};
        set_words(&words, d, tasks[i]);
        argv_quoted(&words, to);
        buffer_char(to, '\n');
        argv_free(&words);
    }
    free(tasks);
    return true;
}

/* What it says of itself goes to a file; what is said of chunks is with them. */
static bool start(struct pool *p, size_t task) {
    struct drive *d = p->drive;
    struct argv words = {0};
    const char *path = work_file(d->work, "log/task.%zu", task);
    int log = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (log < 0)
        return fault_system(d->fault, path);
    set_words(&words, d, task);
    pid_t pid = process_start(&words, log, log, d->fault);
    close(log);
    argv_free(&words);
    size_t at = 0;
    while (pid > 0 && p->running[at])
        at++;
    if (pid > 0)
        p->running[at] = pid;
    p->n += pid > 0;
    return pid > 0;
}

static void tell_all(const struct pool *p, int signal_number) {
    for (size_t i = 0; i < p->jobs; i++)
        if (p->running[i])
            kill(p->running[i], signal_number);
}

/* Waits for one to end. What we are told, they are told. */
static void wait_for_one(struct pool *p) {
    int status, told = 0;
    pid_t pid;
    do {
        if (stopping_told() > told)
            tell_all(p, SIGTERM);
        told = stopping_told();
        pid = process_wait(-1, &status);
    } while (pid == 0);
    for (size_t i = 0; i < p->jobs; i++)
        if (pid > 0 && p->running[i] == pid) {
            p->running[i] = 0;
            p->n--;
        }
    if (pid < 0)
        p->n = 0; /* somebody else has waited for them */
}

static bool local_run(struct drive *d) {
    size_t n, *tasks = engine_missing_tasks(d->work, &n);
    struct pool pool = {.drive = d, .jobs = (size_t)d->self->mode->jobs};
    pool.running = mem_zero(pool.jobs, sizeof *pool.running);
    bool ok = true;
    stopping_watch();
    for (size_t i = 0; (ok && i < n && !stopping_told()) || pool.n;) {
        if (ok && i < n && pool.n < pool.jobs && !stopping_told())
            ok = start(&pool, tasks[i++]);
        else
            wait_for_one(&pool);
    }
    bool told = stopping_told();
    stopping_unwatch();
    free(pool.running);
    free(tasks);
    return ok && (!told || fault_stopped(d->fault, "told to stop: --resume goes on with it"));
}

const struct engine engine_local = {local_check, local_tasks, local_print, local_run};
