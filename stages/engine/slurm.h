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

/* What a task is to have; 0: what the user said, or else the cluster's own. */
struct slurm_wish {
    uint64_t kilobytes, minutes;
};

/* One round: the tasks that lack something, in an array, or in several where there are more than
 * fit into one or than the queue has room for; and the merge behind them. */
struct slurm_round {
    unsigned number; /* from 1: names scripts and logs */
    struct slurm_wish wish;
    uint64_t most; /* tasks of an array */
    size_t *tasks; /* [n], ascending */
    size_t n;
    /* How far it was submitted. */
    size_t next;        /* those of the tasks before it were */
    size_t piece;       /* so many are tried as one array; 0: as many as go into one */
    size_t arrays;      /* there are */
    struct buffer jobs; /* their numbers, "17:19" */
    bool merging;       /* the merge was, too */
    bool told;          /* that there is no room */
};
/* Writes the scripts for what is missing; false with a fault. slurm_round_free it in any case. */
bool slurm_round_write(struct slurm_round *r, struct drive *d, const struct slurm_wish *wish);
void slurm_round_free(struct slurm_round *r);
/* How many of the tasks [from..] go into one array: those of one script. */
size_t slurm_array_size(const struct slurm_round *r, size_t from);
/* The script of a task, and that of the merge. */
const char *slurm_array_script(const struct slurm_round *r, struct drive *d, size_t from);
const char *slurm_merge_script(const struct slurm_round *r, struct drive *d);
/* The words that submit n of the tasks [from..] as an array, and those that submit the merge,
 * behind jobs of these numbers ("17:19"; "": at once). Of arrays only --at-once has one wait for
 * the others. */
void slurm_array_words(const struct slurm_round *r, struct drive *d, size_t from, size_t n,
                       const char *behind, struct argv *words);
void slurm_merge_words(const struct slurm_round *r, struct drive *d, const char *behind,
                       struct argv *words);

/* Submits as much of what is left of it as the queue has room for; false with a fault that has
 * sbatch's own words. */
bool slurm_submit(struct slurm_round *r, struct drive *d);
static inline bool slurm_is_submitted(const struct slurm_round *r) {
    return r->next == r->n && r->merging;
}

enum slurm_outcome { SLURM_GOES_ON, SLURM_MERGED, SLURM_OVER, SLURM_LEFT, SLURM_GIVEN_UP };
/* Waits until the results are there, or the queue has nothing more of this run, and submits what is
 * left of the round (NULL: nothing) as there is room. */
enum slurm_outcome slurm_wait(struct drive *d, struct slurm_round *r);

/* What those that made nothing in a round had too little of. */
struct slurm_lack {
    bool memory, time;
};
struct slurm_lack slurm_lacking(struct drive *d, unsigned round);
/* Doubles that, where the user said how much, or the cluster says how much it gives. */
void slurm_learn(struct drive *d, unsigned round, struct slurm_wish *wish);

/* Asks, and takes no for a fault that has the program's own words. */
bool slurm_ask(struct drive *d, const struct argv *words, struct answer *a, struct fault *f);
struct slice slurm_first_line(const struct answer *a);
/* All settings of the cluster, appended; false when scontrol does not say. */
bool slurm_config(struct drive *d, struct buffer *to);
/* One of them; {NULL, 0} where there is none of that name. */
struct slice slurm_setting(struct slice config, const char *name);
/* "--name=…": all jobs of this run. */
void slurm_add_names(struct drive *d, struct argv *words);
/* Whether the queue has nothing at all of this user; false also when squeue does not say. */
bool slurm_has_nobody(struct drive *d);

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
