/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * GNU parallel over ssh: for a team with some machines and a file system that all of them share.
 * Which tasks are missing we say, not its log, which knows lines only; that a host that is down
 * takes no task, and a task that fails goes to another one, is its part. */
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "corpus/file.h"
#include "pipeline/program.h"
#include "stages/engine/durable.h"
#include "stages/engine/engine.h"
#include "stages/engine/process.h"
#include "stages/engine/stopping.h"

enum { TASKS_OF_HOST = 8 };
static const char retries[] = "--retries=3"; /* fewer, and a dead host eats up all tasks */

static bool parallel_check(struct drive *d) {
    const struct run_engine_options *o = d->options;
    struct buffer path = {0};
    if (run_engine_is_of_slurm(o))
        return fault_usage(d->fault, "--engine parallel takes nothing that is of Slurm");
    if (!o->hosts)
        return fault_usage(d->fault, "--engine parallel wants --hosts FILE");
    if (access(o->hosts, R_OK) != 0)
        return fault_system(d->fault, o->hosts);
    bool found = program_find("parallel", &path);
    buffer_free(&path);
    return found ||
           fault_outside(d->fault, "parallel is in no folder of PATH: install GNU parallel");
}

/* The next line of a list of hosts that names one. */
static bool next_host(struct slice *rest, struct slice *host) {
    while (rest->p) {
        *host = slice_trim(slice_cut(rest, '\n'));
        if (host->n && *host->p != '#')
            return true;
    }
    return false;
}

static bool parallel_tasks(struct drive *d, uint64_t bytes, uint64_t *n) {
    struct buffer text = {0};
    struct slice host;
    size_t hosts = 0;
    (void)bytes;
    if (!file_read(d->options->hosts, &text, d->fault))
        return false;
    for (struct slice rest = buffer_slice(&text); next_host(&rest, &host);)
        hosts++;
    buffer_free(&text);
    *n = hosts * engine_cores(d) * TASKS_OF_HOST;
    return hosts || fault_input(d->fault, (struct place){d->options->hosts, 0, 0}, NO_QUOTE,
                                "a list of hosts without a host");
}

static bool set_words(struct argv *words, struct drive *d, unsigned round, const char *program) {
    char *hosts = realpath(d->options->hosts, NULL);
    if (!hosts)
        return fault_system(d->fault, d->options->hosts);
    argv_add(words, program);
    argv_format(words, "--sshloginfile=%s", hosts);
    argv_add(words, "--filter-hosts");
    argv_add(words, retries);
    argv_format(words, "--jobs=%llu", (unsigned long long)engine_cores(d));
    argv_format(words, "--joblog=%s", work_file(d->work, "log/parallel.%u.jobs", round));
    argv_format(words, "--arg-file=%s", work_file(d->work, "scripts/parallel.%u", round));
    free(hosts);
    return true;
}

/* A task as a line for the shell of a host. (To have parallel do the quoting does not go together
 * with --filter-hosts: it quotes what it asks hosts, too, and takes all of them for dead.) */
static void add_line(struct drive *d, size_t task, struct buffer *to) {
    struct argv words = {0};
    argv_add(&words, work_file(d->work, "hearth"));
    argv_add(&words, "--jobs=1");
    argv_add(&words, "shard");
    argv_format(&words, "--work=%s", d->work->path);
    argv_format(&words, "--task=%zu", task);
    argv_quoted(&words, to);
    buffer_char(to, '\n');
    argv_free(&words);
}

/* The missing tasks: what --arg-file holds. */
static void add_list(struct drive *d, struct buffer *to) {
    size_t n, *tasks = engine_missing_tasks(d->work, &n);
    for (size_t i = 0; i < n; i++)
        add_line(d, tasks[i], to);
    free(tasks);
}

static bool write_list(struct drive *d, unsigned round) {
    struct buffer list = {0};
    add_list(d, &list);
    bool ok = durable_write(work_file(d->work, "scripts/parallel.%u", round), 0600,
                            buffer_slice(&list), d->fault);
    buffer_free(&list);
    return ok;
}

static bool parallel_print(struct drive *d, struct buffer *to) {
    struct argv words = {0};
    unsigned round = engine_next(d->work, "scripts", "parallel");
    bool ok = write_list(d, round) && set_words(&words, d, round, "parallel");
    if (ok) {
        argv_quoted(&words, to);
        buffer_format(to, "\n\n# %s\n", work_file(d->work, "scripts/parallel.%u", round));
        add_list(d, to);
    }
    argv_free(&words);
    return ok;
}

/* Told to stop, it starts nothing more and waits for what runs; told twice, it kills. */
static int wait_for(pid_t pid) {
    int status = 0, told = 0;
    while (process_wait(pid, &status) == 0) {
        if (stopping_told() > told)
            kill(pid, stopping_told() > 1 ? SIGKILL : SIGTERM);
        told = stopping_told();
    }
    return status;
}

/* Whether parallel began nothing, since no host answered. */
static bool found_no_host(const char *log) {
    struct buffer text = {0};
    struct fault ignored = {0};
    bool none = false;
    if (file_read(log, &text, &ignored))
        for (struct slice rest = buffer_slice(&text); rest.p && !none;)
            none = slice_eq(slice_cut(&rest, '\n'), SLICE("parallel: Error: Cannot run any jobs."));
    fault_free(&ignored);
    buffer_free(&text);
    return none;
}

static bool tell_hosts(struct drive *d) {
    struct buffer text = {0}, names = {0};
    struct slice host;
    if (!file_read(d->options->hosts, &text, d->fault))
        return false;
    for (struct slice rest = buffer_slice(&text); next_host(&rest, &host);) {
        buffer_text(&names, names.n ? ", " : "");
        buffer_add(&names, host);
    }
    buffer_char(&names, '\0');
    fault_outside(d->fault, "parallel can use none of the hosts of %s, does ssh reach them?: %s",
                  d->options->hosts, names.p);
    buffer_free(&text);
    buffer_free(&names);
    return false;
}

/* What is missing for another reason is told of by chunks. */
static bool hear_complaint(struct drive *d, const char *log) {
    if (found_no_host(log))
        return tell_hosts(d);
    stage_note(d->self, "parallel ended with a complaint; it is in %s", log);
    return true;
}

static bool start(struct drive *d, const struct argv *words, const char *log) {
    int fd = open(log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (fd < 0)
        return fault_system(d->fault, log);
    stopping_watch();
    pid_t pid = process_start(words, fd, fd, d->fault);
    int status = pid > 0 ? wait_for(pid) : 0;
    bool told = stopping_told();
    stopping_unwatch();
    close(fd);
    if (pid <= 0)
        return false;
    if (told)
        return fault_stopped(d->fault, "told to stop: --resume goes on with it");
    return status == 0 || hear_complaint(d, log);
}

static bool parallel_run(struct drive *d) {
    size_t n;
    struct argv words = {0};
    struct buffer path = {0};
    unsigned round = engine_next(d->work, "log", "parallel");
    free(engine_missing_tasks(d->work, &n));
    bool ok = n == 0 || (program_find("parallel", &path) && write_list(d, round) &&
                         set_words(&words, d, round, path.p) &&
                         start(d, &words, work_file(d->work, "log/parallel.%u", round)));
    buffer_free(&path);
    argv_free(&words);
    return ok;
}

const struct engine engine_parallel = {parallel_check, parallel_tasks, parallel_print,
                                       parallel_run};
