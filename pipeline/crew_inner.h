/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The workers of a crew, for the modules that it is made of: crew.c, which opens, starts and ends
 * them; crew_work.c, which is what each does meanwhile. */
#ifndef HEARTH_CREW_INNER_H
#define HEARTH_CREW_INNER_H

#include <pthread.h>

#include "pipeline/crew_blocks.h"
#include "pipeline/crew_channels.h"

struct worker {
    struct crew *crew;
    struct crew_tree tree;
    struct lane *lane;
    struct shard shard;
    uint64_t number; /* of the shard it works on, plus one: 0 is the header */
    struct fault fault;
    struct buffer notes;
    bool ok;
    pthread_t thread;
};

struct crew {
    struct chain *chain;
    size_t root; /* of the part it works on: crew.h */
    struct crew_channels channels;
    pthread_mutex_t lock; /* over all that follows */
    pthread_cond_t moved; /* a worker may find something to do, or nothing any more */
    bool source_taken;    /* a worker has the source to itself */
    bool source_over;     /* it has no more shards */
    bool stop;            /* take no more of them */
    uint64_t begun;       /* the last shard that was begun, plus one */
    size_t at_work;       /* workers that have a shard */
    struct crew_blocks blocks;
    struct worker *workers;
    size_t n_workers;
};

/* What a thread of the crew does: takes shards from the source, and works on blocks of others'
 * documents, until there is nothing to do. */
void *crew_work(void *worker);
/* Hands on what is held back, and what was remarked, at the end of a shard; w->ok says how that
 * went. */
bool crew_finish_shard(struct worker *w);
/* What the stages and the source remarked since the last time, in the order of the steps. */
bool crew_write_notes(struct worker *w);

#endif
