/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Stages joined in one process. The steps form a tree: the first is fed by a source; each other
 * reads what its `from` hands on. Any step's rows can also be written, as a table, to a channel.
 *
 * With several workers each has the whole tree to itself and takes one shard after the other from
 * the source; the channels keep the order of the shards, so the bytes are those of one worker. */
#ifndef HEARTH_CHAIN_H
#define HEARTH_CHAIN_H

#include "pipeline/tsv.h"

#define CHANNEL_NONE ((size_t)-1)
#define FROM_SOURCE ((size_t)-1)

struct step {
    struct stage_run *run; /* NULL: hands on the source's records (to write them to a channel) */
    size_t from;           /* an earlier step, or FROM_SOURCE */
    size_t channel;        /* where its rows are written, or CHANNEL_NONE */
    /* Filled by chain_run, summed over the workers. */
    uint64_t rows_in, rows_out;
    uint64_t nanoseconds; /* in this step alone, when `timed` */
};

struct chain {
    struct step *steps;
    size_t n_steps;
    struct source *source;
    struct outlet *const *channels; /* [n_channels] */
    size_t n_channels;
    uint64_t jobs;
    bool quiet;
    struct buffer *said; /* takes the remarks, as in struct run_mode; NULL: standard error does */
    bool timed;          /* measure the time in each step (on a sample of the records) */
    /* Told now and then, by one worker at a time; NULL for none. */
    void (*progress)(void *with, const struct chain *c);
    void *with;
};

/* Prepares the stages, runs the source dry, finishes the stages. The first fault, in the order of
 * the shards, is left in *f. */
bool chain_run(struct chain *c, struct fault *f);
/* Its three steps, for those that work in several processes. */
bool chain_prepare(struct chain *c, struct fault *f);
bool chain_work(struct chain *c, struct fault *f);
bool chain_finish(struct chain *c, struct fault *f);

#endif
