/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pipeline/crew.h"

#include <stdlib.h>

#include "pipeline/crew_inner.h"
#include "pipeline/crew_sum.h"

/* Blocks of a large document at a time, for each worker and on top. */
enum { BLOCKS_EACH = 2, BLOCKS_MORE = 2 };

static void worker_open(struct worker *w, struct crew *crew) {
    w->crew = crew;
    w->lane = lane_new(crew->channels.ordered);
    w->fault.stage = crew->chain->source->fault.stage;
    w->tree = (struct crew_tree){.chain = crew->chain,
                                 .root = crew->root,
                                 .lane = w->lane,
                                 .fault = &w->fault,
                                 .first = w == crew->workers,
                                 .blocks = crew->n_workers > 1 ? &crew->blocks : NULL};
    crew_tree_open(&w->tree);
}

static void worker_close(struct worker *w) {
    crew_tree_close(&w->tree);
    lane_free(w->lane);
    shard_free(&w->shard);
    fault_free(&w->fault);
    buffer_free(&w->notes);
}

/* The header lines are shard 0 of the channels, written by the first worker. */
static bool tell_columns(struct crew *crew, const struct columns *columns) {
    for (size_t i = 0; i < crew->n_workers; i++) {
        struct worker *w = &crew->workers[i];
        w->number = 0;
        lane_begin(w->lane, 0);
        w->ok = w->tree.entry->columns(w->tree.entry, columns);
        if (w->ok && i == 0)
            crew_finish_shard(w);
        if (!w->ok)
            return false;
    }
    return true;
}

static bool run_threads(struct crew *crew) {
    size_t started = crew->n_workers;
    bool ok = true;
    if (crew->n_workers == 1) {
        crew_work(crew->workers);
        return crew->workers->ok;
    }
    for (size_t i = 0; i < crew->n_workers; i++)
        if (pthread_create(&crew->workers[i].thread, NULL, crew_work, &crew->workers[i]) != 0) {
            started = i; /* fewer will do; they share the same source */
            break;
        }
    if (started == 0)
        crew_work(crew->workers);
    for (size_t i = 0; i < started; i++)
        pthread_join(crew->workers[i].thread, NULL);
    crew->n_workers = started ? started : 1;
    for (size_t i = 0; i < crew->n_workers; i++)
        ok &= crew->workers[i].ok;
    return ok;
}

/* A worker that is alone has held rows back (crew_finish_shard). They are handed on before the
 * source is asked whether all was well, as those of many workers are. */
static bool settle(struct crew *crew) {
    struct worker *w = crew->workers;
    if (crew->n_workers > 1)
        return true;
    lane_begin(w->lane, ++w->number);
    w->ok = w->tree.entry->boundary(w->tree.entry) && crew_write_notes(w) && lane_done(w->lane);
    return w->ok;
}

/* Rows that come at the very end (a table over all documents) follow the last shard. */
static bool end_all(struct crew *crew) {
    uint64_t number = 0;
    for (size_t i = 0; i < crew->n_workers; i++)
        if (crew->workers[i].number > number)
            number = crew->workers[i].number;
    for (size_t i = 0; i < crew->n_workers; i++) {
        struct worker *w = &crew->workers[i];
        w->number = ++number;
        lane_begin(w->lane, number);
        w->ok = w->tree.entry->boundary(w->tree.entry) && w->tree.entry->end(w->tree.entry) &&
                crew_write_notes(w) && lane_done(w->lane);
        if (!w->ok)
            return false;
    }
    return true;
}

/* The fault of the earliest shard; whatever came later would not have been reached by one worker.
 */
static void first_fault(struct crew *crew, struct fault *f) {
    struct worker *first = NULL;
    struct fault *found = NULL;
    for (size_t i = 0; i < crew->n_workers; i++) {
        struct worker *w = &crew->workers[i];
        struct fault *mine = fault_none(&w->fault) ? NULL : &w->fault;
        if (!mine)
            mine = crew_tree_fault(&w->tree, NULL);
        if (mine && (!first || w->number < first->number)) {
            first = w;
            found = mine;
        }
    }
    fault_take(f, found ? found : &crew->chain->source->fault);
}

static size_t workers_wanted(const struct chain *c, size_t root) {
    for (size_t k = 0; k < c->n_steps; k++)
        if (crew_has(c, root, k) && c->steps[k].run && c->steps[k].run->stage->order == ORDER_WHOLE)
            return 1;
    return c->jobs ? c->jobs : 1;
}

static void sum(struct crew *crew) {
    struct crew_tree **trees = mem_resize(NULL, crew->n_workers, sizeof(struct crew_tree *));
    for (size_t i = 0; i < crew->n_workers; i++)
        trees[i] = &crew->workers[i].tree;
    crew_sum(trees, crew->n_workers);
    free(trees);
}

static bool work_all(struct crew *crew, struct fault *f) {
    struct source *source = crew->chain->source;
    const struct columns *columns = source->columns(source);
    if (!columns)
        return fault_take(f, &source->fault);
    bool ok = tell_columns(crew, columns) && run_threads(crew) && fault_none(&source->fault) &&
              (!source->finish || (settle(crew) && source->finish(source))) && end_all(crew);
    if (ok)
        sum(crew);
    else
        first_fault(crew, f);
    return ok;
}

static void open_crew(struct crew *crew) {
    pthread_mutex_init(&crew->lock, NULL);
    pthread_cond_init(&crew->moved, NULL);
    crew_channels_open(&crew->channels, crew->chain, crew->n_workers);
    crew->blocks = (struct crew_blocks){.lock = &crew->lock,
                                        .moved = &crew->moved,
                                        .most = BLOCKS_EACH * crew->n_workers + BLOCKS_MORE};
    crew->workers = mem_zero(crew->n_workers, sizeof *crew->workers);
    for (size_t i = 0; i < crew->n_workers; i++)
        worker_open(&crew->workers[i], crew);
}

/* Fewer workers may have worked than were opened. */
static bool close_crew(struct crew *crew, size_t opened, bool ok) {
    for (size_t i = 0; i < opened; i++)
        worker_close(&crew->workers[i]);
    free(crew->workers);
    crew_blocks_free(&crew->blocks);
    ok = crew_channels_close(&crew->channels, ok);
    pthread_cond_destroy(&crew->moved);
    pthread_mutex_destroy(&crew->lock);
    return ok;
}

bool crew_run(struct chain *c, size_t root, struct fault *f) {
    struct crew crew = {.chain = c, .root = root, .n_workers = workers_wanted(c, root)};
    size_t opened = crew.n_workers;
    open_crew(&crew);
    bool ok = work_all(&crew, f);
    return close_crew(&crew, opened, ok);
}
