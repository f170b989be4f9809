/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Engines start processes (`hearth shard`), here or elsewhere, and nothing else: what is to be done
 * is in the plan, what is done in the work directory, and no engine's word is taken for either. */
#ifndef HEARTH_ENGINE_ENGINE_H
#define HEARTH_ENGINE_ENGINE_H

#include "stages/engine/work.h"
#include "stages/run_engine.h"

/* One use of an engine. */
struct drive {
    struct stage_run *self; /* the command, which makes remarks */
    struct fault *fault;
    const struct run_engine_options *options;
    struct work *work; /* once there is a plan */
    const char *out;   /* where the results go */
    bool merged;       /* the engine has had the parts merged, too */
    bool left;         /* what it started goes on, and nobody waits for it */
};

struct engine {
    /* Whether its programs are there and its options go together, before anything is read; false
     * with a fault. */
    bool (*check)(struct drive *d);
    /* In how many tasks it likes so many bytes to be cut; false with a fault. */
    bool (*tasks)(struct drive *d, uint64_t bytes, uint64_t *n);
    /* Writes what would be started, and its scripts into the work directory. */
    bool (*print)(struct drive *d, struct buffer *to);
    /* Has what is missing made, as well as it can; false with a fault when that is of no use. */
    bool (*run)(struct drive *d);
};
extern const struct engine engine_local, engine_slurm, engine_parallel;

/* Of a task on another machine: one, unless --jobs says more, since ours tells nothing of theirs.
 */
static inline uint64_t engine_cores(const struct drive *d) {
    return d->self->mode->all_jobs ? 1 : d->self->mode->jobs;
}

/* The tasks that have a chunk without a part, ascending, and how many. The caller's to free. */
size_t *engine_missing_tasks(struct work *w, size_t *n);
/* The newest log of the process of a task, or NULL. */
const char *engine_task_log(struct work *w, size_t task);
/* The last line that the process of a task said for itself, which matters where it did not come to
 * begin a chunk: on a node without the program, or with other libraries. */
void engine_task_words(struct work *w, size_t task, struct buffer *to);
/* The first number, from 1, for which the folder of the work directory has no file PREFIX.NUMBER.
 */
unsigned engine_next(struct work *w, const char *folder, const char *prefix);

/* Says which chunks [plan.n_chunks] are not done, and why; a fault, false. */
bool engine_tell_missing(struct drive *d, const bool *done, size_t missing);

/* `hearth run` with an engine, or --resume; the run's options and operands are in `self`. */
bool engine_drive(struct stage_run *self);
/* Whether *ended, where no plan is: results of `hearth run` lie in `dir`, so nothing is left to do.
 * False with a fault when they are no longer whole. */
bool engine_ended(const char *dir, bool *ended, struct fault *f);
/* Whether `hearth run` is given no option besides --resume and --out, so that whatever settings the
 * results have are those that are asked for. */
bool engine_only_resumes(const struct stage_run *self);
/* Says what became of each chunk, for people or as a table; of results without a plan that they are
 * there. */
bool engine_status(const char *path, bool table, struct stage_run *self);

#endif
