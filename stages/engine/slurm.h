/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Slurm, as far as it is to be trusted: it starts processes. That a job ended, or is no longer
 * known, says nothing of what it has done; what was submitted may be forgotten, started twice, or
 * held. So jobs are known by a name that only they have, never by their number, and what is done
 * is looked up in the work directory. For slurm*.c only. */
#ifndef HEARTH_ENGINE_SLURM_H
#define HEARTH_ENGINE_SLURM_H

#include "stages/engine/engine.h"
#include "stages/engine/process.h"

/* Of an array: the highest index may be this less one. A dry run where there is no cluster has
 * Slurm's own default, and a warning; else false with a fault. */
bool slurm_array_most(struct drive *d, uint64_t *most);

/* The scripts of one round: an array, or several where there are more tasks than fit into one, and
 * the merge behind them. */
struct slurm_round {
    unsigned number;      /* from 1: names scripts and logs */
    struct argv *arrays;  /* [n_arrays]: what submits them */
    const char **scripts; /* [n_arrays]: their paths, borrowed from the work */
    size_t n_arrays;
    const char *merge; /* path of its script */
};
/* Writes the scripts for what is missing; false with a fault. slurm_round_free it in any case. */
bool slurm_round_write(struct slurm_round *r, struct drive *d);
void slurm_round_free(struct slurm_round *r);
/* The words that submit the merge behind jobs of these numbers ("17:19", or "": at once). */
void slurm_merge_words(const struct slurm_round *r, struct drive *d, const char *jobs,
                       struct argv *words);
/* Submits all of it; false with a fault that has sbatch's own words. */
bool slurm_submit(const struct slurm_round *r, struct drive *d);

/* What the queue has of this run. */
struct slurm_queue {
    size_t all, active, held; /* active: at work or about to begin or end */
};
/* False when squeue does not say: that is no empty queue. */
bool slurm_look(struct drive *d, struct slurm_queue *q, struct fault *f);
/* Takes all of this run out of the queue. */
bool slurm_cancel(struct drive *d);
/* Names the nodes that are drained, and why, which only who runs the cluster can mend. */
void slurm_tell_drained(struct drive *d);

#endif
