/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/engine/slurm.h"

#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#include "corpus/file.h"
#include "pipeline/program.h"
#include "stages/engine/attempt.h"
#include "stages/engine/stopping.h"

enum {
    TASK_BYTES = 256 * 1024 * 1024, /* of a core: some minutes, so that starts are few */
    TASKS_LEAST = 4,
    TASKS_MOST = 1000, /* many sites let nobody have more of them in the queue */
    ROUNDS = 3,
    LOOKS_EMPTY = 2, /* in a row, before what is missing is submitted again */
    LOOKS_HELD = 3,
    LOOKS_SILENT = 20, /* squeue without an answer, before we give up */
    NAP = 250,         /* ms between looks at the work directory */
    PAUSE_LEAST = 2000,
    PAUSE_MOST = 30000, /* ms between looks at the queue, which others use as well */
};

static bool has_program(struct drive *d, const char *name) {
    struct buffer path = {0};
    bool found = program_find(name, &path);
    buffer_free(&path);
    return found ||
           fault_outside(d->fault, "%s is in no folder of PATH: is this a machine of the cluster?",
                         name);
}

/* A dry run starts nothing, so it needs no cluster. */
static bool slurm_check(struct drive *d) {
    uint64_t most;
    if (d->options->hosts)
        return fault_usage(d->fault, "--hosts goes with --engine parallel");
    return d->options->dry_run ||
           (has_program(d, "sbatch") && has_program(d, "squeue") && slurm_array_most(d, &most));
}

static bool slurm_tasks(struct drive *d, uint64_t bytes, uint64_t *n) {
    uint64_t each = (uint64_t)TASK_BYTES * engine_cores(d);
    *n = (bytes + each - 1) / each;
    *n = *n < TASKS_LEAST ? TASKS_LEAST : *n > TASKS_MOST ? TASKS_MOST : *n;
    return true;
}

static bool print_script(const char *path, struct buffer *to, struct fault *f) {
    struct buffer text = {0};
    bool ok = file_read(path, &text, f);
    buffer_format(to, "\n# %s\n", path);
    buffer_add(to, buffer_slice(&text));
    buffer_free(&text);
    return ok;
}

static bool slurm_print(struct drive *d, struct buffer *to) {
    struct slurm_round r = {0};
    struct argv merge = {0};
    bool ok = slurm_round_write(&r, d);
    for (size_t i = 0; ok && i < r.n_arrays; i++) {
        argv_quoted(&r.arrays[i], to);
        buffer_char(to, '\n');
    }
    if (ok) {
        if (r.n_arrays)
            buffer_text(to, "# JOB: what the lines above answer, with : between\n");
        slurm_merge_words(&r, d, r.n_arrays ? "JOB" : "", &merge);
        argv_quoted(&merge, to);
        buffer_char(to, '\n');
    }
    for (size_t i = 0; ok && i < r.n_arrays; i++)
        ok = print_script(r.scripts[i], to, d->fault);
    ok = ok && print_script(r.merge, to, d->fault);
    argv_free(&merge);
    slurm_round_free(&r);
    return ok;
}

/* What waiting for the end of a round is about. */
struct watch {
    struct drive *drive;
    unsigned pause, since; /* ms */
    unsigned empty, held, silent;
    bool told_silent;
};
enum outcome { GOES_ON, MERGED, OVER, GIVEN_UP };

/* Held tasks wait for somebody who may never come: they are submitted anew. */
static enum outcome free_held(struct watch *w) {
    struct drive *d = w->drive;
    stage_warn(d->self, "tasks of this run are held and none is at work: they are taken out of the "
                        "queue and submitted again");
    slurm_tell_drained(d);
    w->held = 0;
    return slurm_cancel(d) ? GOES_ON : GIVEN_UP;
}

static enum outcome hear_nothing(struct watch *w, struct fault *said) {
    struct drive *d = w->drive;
    if (!w->told_silent)
        stage_warn(d->self, "squeue says nothing of use; that is no empty queue, so it is asked "
                            "again");
    w->told_silent = true;
    if (++w->silent < LOOKS_SILENT)
        return GOES_ON;
    fault_take(d->fault, said);
    return GIVEN_UP;
}

/* Long when all goes on as it should; what may have to be submitted again is looked at soon. */
static unsigned pause_after(unsigned pause, bool goes_on) {
    unsigned next = goes_on ? pause + pause / 2 : PAUSE_LEAST;
    return next < PAUSE_MOST ? next : PAUSE_MOST;
}

static enum outcome look(struct watch *w) {
    struct slurm_queue q;
    struct fault said = {.stage = w->drive->fault->stage};
    bool ok = slurm_look(w->drive, &q, &said);
    enum outcome outcome = ok ? GOES_ON : hear_nothing(w, &said);
    fault_free(&said);
    if (!ok)
        return outcome;
    w->silent = 0;
    w->empty = q.all ? 0 : w->empty + 1;
    w->held = q.held && !q.active ? w->held + 1 : 0;
    w->pause = pause_after(w->pause, q.all && !w->held);
    if (w->held >= LOOKS_HELD)
        return free_held(w);
    return w->empty >= LOOKS_EMPTY ? OVER : GOES_ON;
}

/* Until the results are there, or the queue has nothing more of this run. */
static enum outcome wait_for_round(struct drive *d) {
    struct watch w = {.drive = d, .pause = PAUSE_LEAST};
    uint64_t warnings;
    enum outcome outcome = GOES_ON;
    while (outcome == GOES_ON) {
        if (work_is_merged(d->work, &warnings)) {
            d->self->mode->warnings += warnings;
            return MERGED;
        }
        if (stopping_told()) {
            fault_stopped(d->fault, "told to stop: what was submitted goes on, and --resume waits "
                                    "for it");
            return GIVEN_UP;
        }
        nanosleep(&(struct timespec){0, NAP * 1000000L}, NULL);
        w.since += NAP;
        if (w.since >= w.pause) {
            w.since = 0;
            outcome = look(&w);
        }
    }
    return outcome;
}

/* What the merge said is what the run says. */
static bool relay(struct drive *d, unsigned round) {
    static const struct {
        const char *name;
        FILE **to;
    } streams[] = {{"out", &stdout}, {"err", &stderr}};
    bool ok = true;
    for (size_t i = 0; i < 2; i++) {
        struct buffer text = {0};
        const char *path = work_file(d->work, "log/merge.%u.%s", round, streams[i].name);
        if (access(path, F_OK) == 0 && file_read(path, &text, d->fault) &&
            fwrite(text.p, 1, text.n, *streams[i].to) != text.n)
            ok = fault_system(d->fault, path);
        buffer_free(&text);
    }
    return ok && (fflush(stdout) == 0 || fault_system(d->fault, "standard output"));
}

static bool is_complete(struct work *w) {
    size_t missing;
    free(work_done(w, &missing));
    return missing == 0;
}

/* Whether another round can come to something: not when a chunk was refused, nor when all were
 * there before the last one, whose merge then failed. */
static bool is_worth_it(struct drive *d, bool complete_before) {
    size_t missing;
    bool *done = work_done(d->work, &missing), worth = missing || !complete_before;
    for (size_t i = 0; worth && i < d->work->plan.n_chunks; i++) {
        struct attempt a = {0};
        if (!done[i])
            attempt_read(d->work, i, &a);
        worth = a.fate != ATTEMPT_REFUSED;
        attempt_free(&a);
    }
    free(done);
    return worth;
}

static bool refuse_merge(struct drive *d, unsigned round) {
    relay(d, round);
    return fault_input(d->fault,
                       (struct place){work_file(d->work, "log/merge.%u.err", round), 0, 0},
                       NO_QUOTE, "all chunks are there, but they were not merged");
}

/* Submits what is missing and waits for it. */
static enum outcome run_round(struct drive *d, unsigned *number) {
    struct slurm_round r = {0};
    bool ok = slurm_round_write(&r, d) && slurm_submit(&r, d);
    *number = r.number;
    slurm_round_free(&r);
    return ok ? wait_for_round(d) : GIVEN_UP;
}

/* What was submitted before is waited for, not submitted again. */
static enum outcome run_rest(struct drive *d, unsigned *number) {
    struct slurm_queue q;
    *number = engine_next(d->work, "scripts", "merge") - 1;
    if (!slurm_look(d, &q, d->fault))
        return GIVEN_UP;
    if (!q.all)
        return OVER;
    stage_note(d->self, "the queue has %zu jobs of this run: they are waited for", q.all);
    return wait_for_round(d);
}

static bool slurm_run(struct drive *d) {
    unsigned number = 0;
    bool complete = false;
    stopping_watch();
    enum outcome outcome = run_rest(d, &number);
    for (int i = 0; i < ROUNDS && outcome == OVER && (i == 0 || is_worth_it(d, complete)); i++) {
        complete = is_complete(d->work);
        outcome = run_round(d, &number);
    }
    stopping_unwatch();
    d->merged = outcome == MERGED;
    if (outcome == GIVEN_UP)
        return false;
    if (outcome == MERGED)
        return relay(d, number);
    return !is_complete(d->work) || refuse_merge(d, number);
}

const struct engine engine_slurm = {slurm_check, slurm_tasks, slurm_print, slurm_run};
