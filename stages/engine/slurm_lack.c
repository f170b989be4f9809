/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What tasks died of. Who kills them says so in the log of the task; Slurm knows it for a while,
 * and longer where it keeps accounts. */
#include <stdlib.h>

#include "corpus/file.h"
#include "stages/engine/attempt.h"
#include "stages/engine/slurm.h"

static bool has(struct slice text, const char *word) {
    return text.n && memmem(text.p, text.n, word, strlen(word));
}

static bool begins(struct slice line, const char *word) {
    size_t n = strlen(word);
    return line.n >= n && memcmp(line.p, word, n) == 0;
}

static struct slice without(struct slice line, size_t n) {
    return (struct slice){line.p + n, line.n - n};
}

/* A line of Slurm's keeper of a task, "slurmstepd: error: ...", by some versions with the time
 * before it, "[2026-11-30T12:00:00.000] error: ...": others' words, such as names of files, stand
 * further on in lines that begin with who says them. */
static bool is_of_slurm(struct slice line) {
    static const char *const who[] = {"slurmstepd: ", "srun: "};
    const char *end = begins(line, "[") ? memmem(line.p, line.n, "] ", 2) : NULL;
    if (end)
        line = without(line, (size_t)(end - line.p) + 2);
    for (size_t i = 0; i < sizeof who / sizeof *who; i++)
        if (begins(line, who[i]))
            line = without(line, strlen(who[i]));
    return begins(line, "error: ");
}

/* The words of Slurm; ours where it was told to stop before the end of the time, of which Slurm
 * says no reason. */
static void hear_log(const char *path, struct slurm_lack *lack) {
    bool stopped = false, reason = false;
    struct buffer bytes = {0};
    struct fault ignored = {0};
    if (path && file_read(path, &bytes, &ignored))
        for (struct slice rest = buffer_slice(&bytes); rest.p;) {
            struct slice line = slice_cut(&rest, '\n');
            stopped |= begins(line, "hearth shard: told to stop");
            if (!is_of_slurm(line))
                continue;
            reason |= has(line, "DUE TO");
            lack->time |= has(line, "DUE TO TIME LIMIT");
            lack->memory |=
                has(line, "oom-kill") || has(line, "oom_kill") || has(line, "Out Of Memory");
        }
    lack->time |= stopped && !reason;
    fault_free(&ignored);
    buffer_free(&bytes);
}

/* "OUT_OF_MEMORY 0:125", "FAILED 9": a state, and how it ended: of sacct status and signal, of
 * squeue what wait(2) gives. */
static void hear_states(struct slice text, struct slurm_lack *lack) {
    while (text.p) {
        struct slice how = slice_cut(&text, '\n'), state = slice_cut(&how, ' ');
        how = how.p ? slice_trim(how) : how;
        bool killed = slice_eq(how, SLICE("0:9")) || slice_eq(how, SLICE("9"));
        lack->memory |=
            slice_eq(state, SLICE("OUT_OF_MEMORY")) || (slice_eq(state, SLICE("FAILED")) && killed);
        lack->time |= slice_eq(state, SLICE("TIMEOUT"));
    }
}

static bool ask_states(struct drive *d, struct argv *words, struct slurm_lack *lack) {
    struct answer a = {0};
    struct fault ignored = {0};
    bool told = slurm_ask(d, words, &a, &ignored);
    if (told)
        hear_states(buffer_slice(&a.said), lack);
    fault_free(&ignored);
    answer_free(&a);
    argv_free(words);
    return told;
}

/* Of jobs "17,19", of sacct, or where it keeps no accounts of what the controller still knows. */
static void ask_of_jobs(struct drive *d, const char *jobs, struct slurm_lack *lack) {
    struct argv words = {0};
    const char *const accounts[] = {"sacct",       "--noheader",    "--allocations",
                                    "--parsable2", "--delimiter= ", "--format=State,ExitCode"};
    const char *const queue[] = {"squeue",  "--me",         "--noheader",
                                 "--array", "--states=all", "--Format=State:20,exit_code:8"};
    for (size_t i = 0; i < sizeof accounts / sizeof *accounts; i++)
        argv_add(&words, accounts[i]);
    slurm_add_names(d, &words);
    argv_format(&words, "--jobs=%s", jobs);
    if (ask_states(d, &words, lack))
        return;
    for (size_t i = 0; i < sizeof queue / sizeof *queue; i++)
        argv_add(&words, queue[i]);
    slurm_add_names(d, &words);
    argv_format(&words, "--jobs=%s", jobs);
    ask_states(d, &words, lack);
}

/* What is known of a chunk that was not made; the job that took it along is added to those to be
 * asked about. */
static void hear_chunk(struct work *w, size_t chunk, struct buffer *jobs, struct slurm_lack *lack) {
    struct attempt a = {0};
    attempt_read(w, chunk, &a);
    lack->memory |= a.killed;
    if (a.fate == ATTEMPT_LOST && a.job)
        buffer_format(jobs, "%s%llu", jobs->n ? "," : "", (unsigned long long)a.job);
    attempt_free(&a);
}

struct slurm_lack slurm_lacking(struct drive *d, unsigned round) {
    struct slurm_lack lack = {false, false};
    struct buffer jobs = {0};
    size_t n, *tasks = engine_missing_tasks(d->work, &n);
    bool *done = work_done(d->work, &(size_t){0});
    for (size_t i = 0; i < n; i++)
        hear_log(engine_task_log(d->work, tasks[i]), &lack);
    for (size_t i = 0; i < d->work->plan.n_chunks; i++)
        if (!done[i])
            hear_chunk(d->work, i, &jobs, &lack);
    if (n == 0)
        hear_log(work_file(d->work, "log/merge.%u.err", round), &lack);
    if (jobs.n) {
        buffer_char(&jobs, '\0');
        ask_of_jobs(d, jobs.p, &lack);
    }
    free(tasks);
    free(done);
    buffer_free(&jobs);
    return lack;
}
