/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A pass with the cache, for run_cache.c, which looks up what is there, and run_cache_make.c, which
 * makes what is not. */
#ifndef HEARTH_RUN_CACHE_INNER_H
#define HEARTH_RUN_CACHE_INNER_H

#include <pthread.h>

#include "pipeline/part.h"
#include "pipeline/store.h"
#include "stages/run_cache_key.h"

struct caching {
    struct whole_run *w;
    struct store *store;
    uint64_t most;              /* bytes that it may have */
    const struct source *found; /* all transcripts, of which none was read */
    bool keyed;                 /* groups have keys */
    struct cache_plan plan;
    struct cached *groups;  /* [plan.n] */
    pthread_mutex_t lock;   /* over what follows, and over what is said */
    bool keeps;             /* the store is of use */
    uint64_t read, to_read; /* bytes of transcripts that have no entry */
};
enum cached_state {
    CACHED_NOT,    /* nothing */
    CACHED_CLOSED, /* an entry, which is to be opened */
    CACHED_OPEN,   /* a part */
};
/* What there is of a group. */
struct cached {
    enum cached_state state;
    const char *path; /* of the entry, as long as the plan */
    struct part part; /* merging takes it over */
    int fd;           /* of one that is not kept; else -1 */
};

/* Makes the parts of the groups that have no entry, several at a time, and entries of them. False
 * with a fault in c->w->fault. */
bool cache_make(struct caching *c);
/* From here on nothing is kept, which is said once. */
void cache_go_without(struct caching *c, const char *what, struct slice why);

#endif
