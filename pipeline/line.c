/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pipeline/line.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

#include "pipeline/chain.h"
#include "pipeline/cores.h"

const struct option line_options[] = {
    {"jobs", OPTION_NUMBER, offsetof(struct run_mode, jobs), "N",
     "share the documents out among N threads (all cores; 1 for a stage in a pipe); the result is "
     "the "
     "same",
     NULL, 1, CORES_MOST},
    {"quiet", OPTION_FLAG, offsetof(struct run_mode, quiet), NULL,
     "no remarks on standard error, only errors and warnings", NULL, 0, 0},
    {"strict", OPTION_FLAG, offsetof(struct run_mode, strict), NULL,
     "exit with status 1 when there were warnings", NULL, 0, 0},
    {NULL, OPTION_FLAG, 0, NULL, NULL, NULL, 0, 0},
};

/* The stages of one command line. */
struct line {
    struct stage_run *runs; /* [n] */
    size_t n, cap;
    struct fault fault;
    struct run_mode *mode;
    const struct stage *help; /* whose --help is asked for */
};

const struct stage *stage_find(const struct stage *const *stages, const char *name) {
    for (; *stages; stages++)
        if (strcmp(name, (*stages)->name) == 0 ||
            ((*stages)->alias && strcmp(name, (*stages)->alias) == 0))
            return *stages;
    return NULL;
}

/* The first operand chooses a table where the stage has several; else it is a file. */
static bool take_table(struct stage_run *run) {
    int table = run->stage->tables && run->operands.n
                    ? choice_find(run->stage->tables, slice_of(run->operands.items[0]))
                    : -1;
    if (table < 0 && run->stage->tables && run->operands.n &&
        strcmp(run->operands.items[0], "-") != 0 && access(run->operands.items[0], F_OK) != 0)
        return fault_usage(&run->fault, "neither a table (%s) nor a file: \"%s\"",
                           run->stage->tables, run->operands.items[0]);
    if (table < 0)
        return true;
    run->table = table;
    run->operands.n--;
    memmove(run->operands.items, run->operands.items + 1,
            run->operands.n * sizeof *run->operands.items);
    return true;
}

/* Reads one `STAGE [options] [operands]`; returns the words used, or -1. */
static int read_stage(struct line *l, const struct stage *const *stages, char *const *argv, int n) {
    const struct stage *stage = stage_find(stages, argv[0]);
    bool help = false;
    if (!stage) {
        fault_usage(&l->fault, "no such stage: \"%s\" (see hearth --help)", argv[0]);
        return -1;
    }
    MEM_GROW(l->runs, l->cap, l->n + 1);
    struct stage_run *run = &l->runs[l->n++];
    stage_run_init(run, stage, l->mode);
    const struct option_set sets[] = {
        {stage->options, run->settings, &run->given},
        {stage->takes ? stage->takes->options : NULL, run->settings, &run->given},
        {line_options, l->mode, NULL}};
    int used = options_read(sets, 3, argv + 1, n - 1, "then", &run->operands, &help, &run->fault);
    if (used < 0)
        return fault_take(&l->fault, &run->fault) - 1;
    if (help)
        l->help = stage;
    else if (!take_table(run) || (stage->operands_read && !stage->operands_read(run)))
        return fault_take(&l->fault, &run->fault) - 1;
    return used + 1;
}

static bool read_line(struct line *l, const struct stage *const *stages, char *const *argv, int n) {
    for (int i = 0;;) {
        if (i >= n)
            return fault_usage(&l->fault, "a stage is missing behind \"then\"");
        int used = read_stage(l, stages, argv + i, n - i);
        if (used < 0)
            return false;
        i += used;
        if (i >= n || l->help)
            return true;
        i++; /* then */
    }
}

static bool is_command(const struct stage_run *run) {
    const struct stage *s = run->stage;
    return s->command && (!s->is_command || s->is_command(run));
}

/* What does not go together. Files may stand behind the first stage or, as Miller's users expect,
 * behind the last. */
static bool check_line(struct line *l) {
    struct stage_run *first = &l->runs[0], *last = &l->runs[l->n - 1];
    for (size_t i = 0; i < l->n; i++) {
        struct stage_run *run = &l->runs[i];
        if (is_command(run) && l->n > 1)
            return fault_usage(&l->fault, "%s cannot be joined with other stages by \"then\"",
                               run->stage->name);
        if (run->stage->source && i > 0)
            return fault_usage(&l->fault, "%s reads files, so it can only come first",
                               run->stage->name);
        if (run != first && run != last && run->operands.n)
            return fault_usage(&l->fault, "files belong behind the first stage, not behind %s: %s",
                               run->stage->name, run->operands.items[0]);
    }
    if (l->n > 1 && last->operands.n) {
        if (first->operands.n)
            return fault_usage(&l->fault, "files behind the first stage and behind the last: %s",
                               last->operands.items[0]);
        struct text_list none = first->operands;
        first->operands = last->operands;
        last->operands = none;
    }
    last->shown = isatty(STDOUT_FILENO);
    return true;
}

/* Steps for runs[from..to), each reading the one before, the last written to channel 0. */
static struct step *make_steps(struct line *l, size_t from, size_t to, size_t *n) {
    struct step *steps = mem_zero(to - from + 1, sizeof *steps);
    *n = 0;
    for (size_t i = from; i < to; i++) {
        if (l->runs[i].stage->source && to - from > 1)
            continue;
        steps[*n] = (struct step){.run = l->runs[i].stage->source ? NULL : &l->runs[i],
                                  .from = *n ? *n - 1 : FROM_SOURCE,
                                  .channel = i + 1 == to ? 0 : CHANNEL_NONE};
        ++*n;
    }
    return steps;
}

static struct source *open_source(struct line *l, bool share) {
    struct stage_run *run = &l->runs[0];
    if (!run->stage->source)
        return tsv_source_new(&run->operands, run->stage->name, share,
                              run->stage->order == ORDER_DOCUMENTS);
    struct source *s =
        run->stage->prepare && !run->stage->prepare(run) ? NULL : run->stage->source(run);
    if (!s)
        fault_take(&l->fault, &run->fault);
    return s;
}

/* Runs runs[from..to), fed by `source` (which is closed), into `fd`. */
static bool run_part(struct line *l, size_t from, size_t to, struct source *source, int fd,
                     const char *name, struct fault *f) {
    struct fault out_fault = {.stage = l->runs[to - 1].stage->name};
    struct outlet_file out;
    outlet_file_init(&out, fd, name, &out_fault);
    struct outlet *channels[] = {&out.outlet};
    struct chain chain = {.source = source,
                          .channels = channels,
                          .n_channels = 1,
                          .jobs = l->mode->jobs,
                          .quiet = l->mode->quiet};
    chain.steps = make_steps(l, from, to, &chain.n_steps);
    bool ok = chain_run(&chain, f);
    fault_take(f, &out_fault);
    fault_free(&out_fault);
    free(chain.steps);
    source->close(source);
    return ok;
}

/* The part of a line that can share the documents out, when what follows cannot: it writes into a
 * pipe in a thread of its own. */
struct feeder {
    struct line *line;
    struct source *source;
    size_t to;
    int fd;
    struct fault fault;
};

static void *feed(void *arg) {
    struct feeder *feeder = arg;
    sigset_t pipe_signal;
    sigemptyset(&pipe_signal);
    sigaddset(&pipe_signal, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &pipe_signal, NULL);
    run_part(feeder->line, 0, feeder->to, feeder->source, feeder->fd, "pipe", &feeder->fault);
    close(feeder->fd);
    return NULL;
}

static bool run_split(struct line *l, size_t whole, struct source *source) {
    int ends[2];
    pthread_t thread;
    if (pipe2(ends, O_CLOEXEC) != 0)
        return fault_system(&l->fault, "pipe");
    struct feeder feeder = {l, source, whole, ends[1], {0}};
    if ((errno = pthread_create(&thread, NULL, feed, &feeder)) != 0)
        return fault_system(&l->fault, "thread");
    struct fault rest = {0};
    bool ok = run_part(l, whole, l->n, tsv_source_pipe(ends[0], l->runs[whole].stage->name),
                       STDOUT_FILENO, "standard output", &rest);
    pthread_join(thread, NULL);
    /* A feeder that failed for a reason of its own is the cause; a pipe that was shut is not. */
    bool fed = fault_none(&feeder.fault);
    bool cause = !fed && (fault_none(&rest) || feeder.fault.status == STATUS_INPUT);
    fault_take(&l->fault, cause ? &feeder.fault : &rest);
    fault_free(&feeder.fault);
    fault_free(&rest);
    return ok && fed;
}

static bool run_stages(struct line *l) {
    size_t whole = 0;
    while (whole < l->n && l->runs[whole].stage->order == ORDER_DOCUMENTS)
        whole++;
    bool share = l->mode->jobs > 1 && whole > 0;
    struct source *source = open_source(l, share);
    if (!source)
        return false;
    if (share && whole < l->n)
        return run_split(l, whole, source);
    return run_part(l, 0, l->n, source, STDOUT_FILENO, "standard output", &l->fault);
}

/* A stage by itself stands in a pipe, mostly, where each of the others has a process already: more
 * threads would take the cores from them. What does everything in one process may have all. */
static void set_jobs(struct line *l) {
    l->mode->all_jobs = l->mode->jobs == 0;
    if (l->mode->all_jobs)
        l->mode->jobs = l->n > 1 || is_command(&l->runs[0]) ? cores_available() : 1;
}

static bool run_line(struct line *l) {
    struct stage_run *first = &l->runs[0];
    set_jobs(l);
    if (!is_command(first))
        return run_stages(l);
    return first->stage->command(first) || fault_take(&l->fault, &first->fault);
}

static int close_line(struct line *l) {
    if (fault_none(&l->fault) && close(STDOUT_FILENO) != 0 && errno != EBADF)
        fault_system(&l->fault, "standard output");
    fault_print(&l->fault, stderr);
    int status = (int)l->fault.status;
    if (status == STATUS_OK && l->mode->strict && l->mode->warnings)
        status = STATUS_INPUT;
    for (size_t i = 0; i < l->n; i++)
        stage_run_free(&l->runs[i]);
    free(l->runs);
    fault_free(&l->fault);
    return status;
}

static void show_help(struct line *l) {
    struct buffer text = {0};
    struct outlet_file out;
    outlet_file_init(&out, STDOUT_FILENO, "standard output", &l->fault);
    stage_help(l->help, &text);
    out.outlet.write(&out.outlet, buffer_slice(&text));
    buffer_free(&text);
}

int line_run(const struct stage *const *stages, struct run_mode *mode, char *const *argv, int n) {
    struct line l = {.mode = mode};
    if (read_line(&l, stages, argv, n)) {
        if (l.help)
            show_help(&l);
        else if (check_line(&l))
            run_line(&l);
    }
    return close_line(&l);
}
