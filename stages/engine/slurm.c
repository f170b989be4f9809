/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/engine/slurm.h"

#include <stdlib.h>
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

/* The words for the arrays, a line each; how many there are. */
static size_t print_arrays(const struct slurm_round *r, struct drive *d, struct buffer *to) {
    size_t n = 0;
    for (size_t i = 0; i < r->n; i += slurm_array_size(r, i)) {
        struct argv words = {0};
        slurm_array_words(r, d, i, slurm_array_size(r, i), n++ ? "JOB" : "", &words);
        argv_quoted(&words, to);
        buffer_char(to, '\n');
        argv_free(&words);
    }
    return n;
}

static bool slurm_print(struct drive *d, struct buffer *to) {
    struct slurm_round r = {0};
    struct argv merge = {0};
    bool ok = slurm_round_write(&r, d, &(struct slurm_wish){0, 0});
    if (ok) {
        size_t arrays = print_arrays(&r, d, to);
        if (arrays)
            buffer_text(to, "# JOB: what the lines above answer, with : between\n");
        slurm_merge_words(&r, d, arrays ? "JOB" : "", &merge);
        argv_quoted(&merge, to);
        buffer_char(to, '\n');
    }
    for (size_t i = 0; ok && i < r.n; i += slurm_array_size(&r, i))
        ok = print_script(slurm_array_script(&r, d, i), to, d->fault);
    ok = ok && print_script(slurm_merge_script(&r, d), to, d->fault);
    argv_free(&merge);
    slurm_round_free(&r);
    return ok;
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

/* Nobody waits for it. */
static enum slurm_outcome leave(struct drive *d) {
    struct argv see = {0}, finish = {0};
    struct buffer text = {0};
    argv_add(&see, "hearth");
    argv_add(&see, "status");
    argv_add(&see, d->work->path);
    argv_add(&finish, "hearth");
    argv_add(&finish, "run");
    argv_add(&finish, "--resume");
    if (d->options->work)
        argv_format(&finish, "--work=%s", d->work->path);
    else
        argv_format(&finish, "--out=%s", d->out);
    buffer_text(&text, "nobody waits for it; how far it is: ");
    argv_quoted(&see, &text);
    buffer_text(&text, "; to finish: ");
    argv_quoted(&finish, &text);
    buffer_char(&text, '\0');
    stage_note(d->self, "%s", text.p);
    argv_free(&see);
    argv_free(&finish);
    buffer_free(&text);
    d->left = true;
    return SLURM_LEFT;
}

/* Submits what is missing and waits for it. */
static enum slurm_outcome run_round(struct drive *d, unsigned *number, struct slurm_wish *wish) {
    struct slurm_round r = {0};
    enum slurm_outcome outcome = SLURM_GIVEN_UP;
    if (*number)
        slurm_learn(d, *number, wish);
    bool ok =
        slurm_round_write(&r, d, wish) && work_set_untold(d->work, d->fault) && slurm_submit(&r, d);
    *number = r.number;
    if (ok)
        outcome = d->options->submit_only ? leave(d) : slurm_wait(d, &r);
    *wish = r.wish;
    slurm_round_free(&r);
    return outcome;
}

/* What was submitted before is waited for, not submitted again. */
static enum slurm_outcome run_rest(struct drive *d, unsigned *number) {
    struct slurm_queue q;
    uint64_t warnings;
    *number = engine_next(d->work, "scripts", "merge") - 1;
    if (work_is_merged(d->work, &warnings))
        return slurm_wait(d, NULL);
    if (!slurm_look(d, &q, d->fault))
        return SLURM_GIVEN_UP;
    if (!q.all)
        return SLURM_OVER;
    stage_note(d->self, "the queue has %zu job%s of this run: %s", q.all, engine_s(q.all),
               d->options->submit_only ? "nothing is submitted before all have ended"
                                       : "waiting until all have ended");
    return d->options->submit_only ? leave(d) : slurm_wait(d, NULL);
}

static bool slurm_run(struct drive *d) {
    unsigned number = 0;
    bool complete = false;
    struct slurm_wish wish = {0, 0};
    stopping_watch();
    enum slurm_outcome outcome = run_rest(d, &number);
    for (int i = 0; i < ROUNDS && outcome == SLURM_OVER && (i == 0 || is_worth_it(d, complete));
         i++) {
        complete = is_complete(d->work);
        outcome = run_round(d, &number, &wish);
    }
    stopping_unwatch();
    d->merged = outcome == SLURM_MERGED;
    if (outcome == SLURM_GIVEN_UP)
        return false;
    if (outcome == SLURM_MERGED)
        return relay(d, number);
    return outcome == SLURM_LEFT || !is_complete(d->work) || refuse_merge(d, number);
}

const struct engine engine_slurm = {slurm_check, slurm_tasks, slurm_print, slurm_run};
