/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "stages/engine/attempt.h"
#include "stages/engine/chunk.h"
#include "stages/engine/process.h"
#include "stages/engine/stopping.h"

enum { TRIES = 2 };

static bool is_refused(int status) {
    return WIFEXITED(status) &&
           (WEXITSTATUS(status) == STATUS_INPUT || WEXITSTATUS(status) == STATUS_USAGE);
}

/* Waits for its end; told to stop once, the chunk is made to its end, told twice, it is not. */
static int wait_for(pid_t pid) {
    int status = 0;
    while (process_wait(pid, &status) == 0)
        if (stopping_told() > 1)
            kill(pid, SIGKILL);
    return status;
}

/* One try by a process of its own, whatever happens to that. */
static bool try(struct work *w, size_t chunk, size_t task, const struct run_mode *mode, int *status,
                struct fault *f) {
    struct argv words = {0};
    int log = attempt_begin(w, chunk, task, f);
    if (log < 0)
        return false;
    argv_add(&words, work_file(w, "hearth"));
    argv_format(&words, "--jobs=%llu", (unsigned long long)mode->jobs);
    argv_add(&words, "shard");
    argv_format(&words, "--work=%s", w->path);
    argv_format(&words, "--chunk=%zu", chunk);
    pid_t pid = process_start(&words, log, log, f);
    *status = pid > 0 ? wait_for(pid) : 0;
    bool ok = attempt_end(log, *status, f) && pid > 0;
    argv_free(&words);
    return ok;
}

/* What a try that came to nothing had to say. */
static void report(struct work *w, size_t chunk, struct fault *all) {
    struct attempt a = {0};
    attempt_read(w, chunk, &a);
    buffer_char(&a.why, '\0');
    fault_input(all, NO_PLACE, NO_QUOTE, "chunk %zu, try %u: %s", chunk, a.tries, a.why.p);
    attempt_free(&a);
}

static bool make(struct work *w, size_t chunk, size_t task, const struct run_mode *mode,
                 struct fault *f) {
    for (int i = 0; i < TRIES; i++) {
        int status = 0;
        if (work_has_part(w, chunk))
            return true;
        if (stopping_told() || !try(w, chunk, task, mode, &status, f))
            return false;
        if (is_refused(status))
            break;
    }
    if (work_has_part(w, chunk))
        return true;
    report(w, chunk, f);
    return false;
}

bool task_make(struct work *w, size_t task, const struct run_mode *mode, struct fault *f) {
    bool ok = true;
    if (task >= w->plan.n_tasks)
        return fault_usage(f, "the plan has tasks 0 to %zu: there is no %zu", w->plan.n_tasks - 1,
                           task);
    if (!plan_check_program(&w->plan, f))
        return false;
    f->many = true;
    stopping_watch();
    for (size_t i = 0; i < w->plan.n_chunks && !stopping_told(); i++)
        if (w->plan.chunks[i].task == task)
            ok = make(w, i, task, mode, f) && ok;
    if (stopping_told() && fault_none(f))
        return fault_stopped(f, "told to stop: what was not begun is left");
    return ok;
}
