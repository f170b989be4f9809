/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Processes that make parts, some at a time. For run_shards.c. */
#ifndef HEARTH_RUN_SHARD_JOBS_H
#define HEARTH_RUN_SHARD_JOBS_H

#include <sys/types.h>

#include "stages/run_parts.h"

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

/* Parts are begun in their order, at most --jobs at once. None is begun when one has failed; those
 * that were begun are waited for, so that it is always the first fault that is told, in w->fault.
 */
bool shard_jobs_run(struct shard_jobs *all);

#endif
