/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/run_shards.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "pipeline/meter.h"
#include "pipeline/scratch.h"
#include "stages/run_parts_inner.h"
#include "stages/run_pass.h"

/* A part and the process that makes it. */
struct shard_job {
    struct run_part_order order;
    pid_t pid; /* 0: none, or over */
    int end;   /* can be read when it is over */
    int status;
};
struct shard_jobs {
    struct whole_run *w;
    struct shard_job *jobs; /* [n] */
    size_t n, running;
};

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

/* Parts are begun in their order. None is begun when one has failed; those that were begun are
 * waited for, so that it is always the first fault that is told. */
static bool run_jobs(struct shard_jobs *all) {
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

/* A job for each list; its file is the caller's to close. */
static bool add_job(struct shard_jobs *all, const struct text_list *files, struct slice people,
                    const char *name) {
    struct whole_run *w = all->w;
    struct buffer listed = {0};
    buffer_format(&listed, "part-%zu.tsv", all->n);
    buffer_char(&listed, '\0');
    struct shard_job *job = &all->jobs[all->n++];
    job->order = (struct run_part_order){.files = files, .people = people, .name = name};
    job->order.listed = workdir_file(w->dir, listed.p, w->fault);
    job->order.fd = fault_none(w->fault) ? scratch_open(w->fault) : -1;
    buffer_free(&listed);
    return job->order.fd >= 0;
}

static bool merge_jobs(struct merging *m, const struct shard_jobs *all,
                       struct run_part_file *files) {
    for (size_t i = 0; i < all->n; i++)
        files[i] = (struct run_part_file){all->jobs[i].order.name, all->jobs[i].order.fd};
    return run_parts_end(m, files, all->n);
}

static void close_jobs(struct shard_jobs *all) {
    for (size_t i = 0; i < all->n; i++)
        if (all->jobs[i].order.fd >= 0)
            close(all->jobs[i].order.fd);
    free(all->jobs);
}

/* Makes the parts and merges them. */
static bool make_all(struct merging *m, struct shard_jobs *all, const struct run_cut *cut) {
    struct run_part_file *files = mem_zero(cut->n, sizeof *files);
    bool ok = true;
    all->jobs = mem_zero(cut->n, sizeof *all->jobs);
    for (size_t i = 0; ok && i < cut->n; i++)
        ok = add_job(all, &cut->lists[i], (struct slice){NULL, 0}, cut->lists[i].items[0]);
    ok = ok && run_jobs(all) && merge_jobs(m, all, files);
    run_parts_close(m);
    free(files);
    return ok;
}

bool run_shards(struct whole_run *w) {
    struct run_cut cut = {.n = 0};
    struct shard_jobs all = {.w = w};
    struct merging *m;
    uint64_t began = clock_nanoseconds();
    bool ok = run_parts_begin(&m, w) &&
              run_cut(run_parts_source(m), (size_t)w->options->shards, &cut, w->fault);
    if (ok)
        ok = make_all(m, &all, &cut);
    else
        run_parts_close(m);
    w->summary.pass_time = clock_nanoseconds() - began;
    close_jobs(&all);
    run_cut_free(&cut);
    return ok;
}

static bool read_files(const struct part *part, struct text_list *files, struct arena *arena,
                       struct fault *f) {
    struct buffer text = {0};
    bool ok = part_text(part, PART_FILES, &text, f);
    struct unpacking u = {.rest = buffer_slice(&text)};
    size_t n = unpack_count(&u, 1);
    for (size_t i = 0; ok && i < n && !u.bad; i++)
        text_list_add(files, run_path_keep(arena, unpack_text(&u)));
    ok = ok && ((!u.bad && u.rest.n == 0 && n) ||
                fault_input(f, (struct place){part->path, 0, 0}, SLICE(PART_FILES),
                            "a member of the part that makes no sense"));
    buffer_free(&text);
    return ok;
}

/* The new parts take the places of the old. */
static bool replace(struct shard_jobs *all, struct part *parts, const bool *stale, size_t n) {
    bool ok = true;
    for (size_t i = 0, k = 0; ok && i < n; i++) {
        if (!stale[i])
            continue;
        struct run_part_order *order = &all->jobs[k++].order;
        part_close(&parts[i]);
        ok = part_open(&parts[i], order->name, order->fd, all->w->fault);
        order->fd = -1;
    }
    return ok;
}

bool run_shards_again(struct whole_run *w, struct part *parts, const bool *stale, size_t n,
                      struct slice people) {
    struct shard_jobs all = {.w = w, .jobs = mem_zero(n, sizeof *all.jobs)};
    struct text_list *files = mem_zero(n, sizeof *files);
    struct arena arena = {0};
    bool ok = true;
    for (size_t i = 0; ok && i < n; i++)
        ok = !stale[i] || (read_files(&parts[i], &files[i], &arena, w->fault) &&
                           add_job(&all, &files[i], people, parts[i].path));
    if (ok && all.n)
        stage_note(w->self,
                   "%zu of %zu parts are made again: somebody's name stands in a column "
                   "of theirs who speaks in another",
                   all.n, n);
    ok = ok && run_jobs(&all) && replace(&all, parts, stale, n);
    close_jobs(&all);
    for (size_t i = 0; i < n; i++)
        free(files[i].items);
    free(files);
    arena_free(&arena);
    return ok;
}
