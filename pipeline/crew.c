/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pipeline/crew.h"

#include <pthread.h>
#include <stdlib.h>

#include "pipeline/crew_tree.h"
#include "pipeline/held.h"

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
    struct ordered *ordered;
    pthread_mutex_t source_lock;
    bool stop; /* take no more shards; behind source_lock */
    struct worker *workers;
    size_t n_workers;
};

static void worker_open(struct worker *w, struct crew *crew) {
    w->crew = crew;
    w->lane = lane_new(crew->ordered);
    w->fault.stage = crew->chain->source->fault.stage;
    crew_tree_open(&w->tree, crew->chain, crew->root, w->lane, w == crew->workers);
}

static void worker_close(struct worker *w) {
    crew_tree_close(&w->tree);
    lane_free(w->lane);
    shard_free(&w->shard);
    fault_free(&w->fault);
    buffer_free(&w->notes);
}

/* What the stages and the source remarked since the last time, in the order of the steps. */
static bool write_notes(struct worker *w) {
    struct chain *c = w->crew->chain;
    for (size_t i = 0; i < c->n_steps; i++)
        if (w->tree.nodes[i].filter) {
            buffer_add(&w->notes, buffer_slice(&w->tree.nodes[i].filter->notes));
            buffer_clear(&w->tree.nodes[i].filter->notes);
        }
    struct outlet *o = lane_outlet(w->lane, c->n_channels);
    bool ok = w->notes.n == 0 || o->write(o, buffer_slice(&w->notes));
    buffer_clear(&w->notes);
    return ok;
}

/* A worker that is alone may be given shards that end within a document. It needs no boundary: what
 * is held back comes out in its order all the same. */
static bool finish_shard(struct worker *w) {
    bool whole = w->crew->n_workers > 1;
    bool ok =
        (!whole || w->tree.entry->boundary(w->tree.entry)) && write_notes(w) && lane_done(w->lane);
    w->ok = ok;
    return ok;
}

static bool push(struct worker *w) {
    struct source *s = w->crew->chain->source;
    return s->push(s, &w->shard, w->tree.entry, &w->fault, &w->notes);
}

/* Takes a shard from the source and works it off. While a document goes on beyond the shard the
 * source stays locked, so that its rows all come to this worker. */
static bool work_shard(struct worker *w) {
    struct crew *crew = w->crew;
    struct source *s = crew->chain->source;
    bool ok = true, began = false;
    w->shard.more = false;
    pthread_mutex_lock(&crew->source_lock);
    while (ok && !crew->stop && s->next(s, &w->shard)) {
        if (!began) {
            w->number = w->shard.number + 1;
            lane_begin(w->lane, w->number);
            began = true;
        }
        if (!w->shard.more) {
            if (crew->chain->progress)
                crew->chain->progress(crew->chain->with, crew->chain);
            pthread_mutex_unlock(&crew->source_lock);
            return (push(w) && finish_shard(w)) || (w->ok = false);
        }
        ok = push(w);
    }
    if (!fault_none(&s->fault))
        ok = false;
    pthread_mutex_unlock(&crew->source_lock);
    if (began && ok)
        finish_shard(w);
    else if (began)
        w->ok = false;
    return false;
}

static void *work(void *arg) {
    struct worker *w = arg;
    while (w->ok && work_shard(w))
        ;
    if (!w->ok) {
        lane_fail(w->lane);
        pthread_mutex_lock(&w->crew->source_lock);
        w->crew->stop = true;
        pthread_mutex_unlock(&w->crew->source_lock);
    }
    return NULL;
}

/* The header lines are shard 0 of the channels, written by the first worker. */
static bool tell_columns(struct crew *crew, const struct columns *columns) {
    for (size_t i = 0; i < crew->n_workers; i++) {
        struct worker *w = &crew->workers[i];
        w->number = 0;
        lane_begin(w->lane, 0);
        w->ok = w->tree.entry->columns(w->tree.entry, columns);
        if (w->ok && i == 0)
            finish_shard(w);
        if (!w->ok)
            return false;
    }
    return true;
}

static bool run_threads(struct crew *crew) {
    size_t started = crew->n_workers;
    bool ok = true;
    if (crew->n_workers == 1) {
        work(crew->workers);
        return crew->workers->ok;
    }
    for (size_t i = 0; i < crew->n_workers; i++)
        if (pthread_create(&crew->workers[i].thread, NULL, work, &crew->workers[i]) != 0) {
            started = i; /* fewer will do; they share the same source */
            break;
        }
    if (started == 0)
        work(crew->workers);
    for (size_t i = 0; i < started; i++)
        pthread_join(crew->workers[i].thread, NULL);
    crew->n_workers = started ? started : 1;
    for (size_t i = 0; i < crew->n_workers; i++)
        ok &= crew->workers[i].ok;
    return ok;
}

/* A worker that is alone has held rows back (finish_shard). They are handed on before the source is
 * asked whether all was well, as those of many workers are. */
static bool settle(struct crew *crew) {
    struct worker *w = crew->workers;
    if (crew->n_workers > 1)
        return true;
    lane_begin(w->lane, ++w->number);
    w->ok = w->tree.entry->boundary(w->tree.entry) && write_notes(w) && lane_done(w->lane);
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
                write_notes(w) && lane_done(w->lane);
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
        for (size_t k = 0; k < crew->chain->n_steps; k++)
            if (!mine && w->tree.nodes[k].filter && !fault_none(&w->tree.nodes[k].filter->fault))
                mine = &w->tree.nodes[k].filter->fault;
        if (mine && (!first || w->number < first->number)) {
            first = w;
            found = mine;
        }
    }
    fault_take(f, found ? found : &crew->chain->source->fault);
}

static void gather(struct crew *crew) {
    struct chain *c = crew->chain;
    for (size_t k = 0; k < c->n_steps; k++) {
        struct stage_run *run = c->steps[k].run;
        for (size_t i = 0; i < crew->n_workers; i++) {
            struct crew_node *node = &crew->workers[i].tree.nodes[k];
            if (!node->filter)
                continue;
            c->steps[k].rows_in += node->filter->rows_in;
            c->steps[k].rows_out += node->filter->rows_out;
            if (run->stage->gather)
                run->stage->gather(run, node->filter);
        }
    }
}

/* The time in a step is what it took with all behind it, less what those took. */
static void gather_times(struct crew *crew) {
    struct chain *c = crew->chain;
    for (size_t k = 0; c->timed && k < c->n_steps; k++) {
        uint64_t inside = 0, whole = 0;
        if (!crew_has(c, crew->root, k))
            continue;
        for (size_t i = 0; i < crew->n_workers; i++) {
            whole += crew->workers[i].tree.nodes[k].meter.nanoseconds;
            for (size_t j = 0; j < c->n_steps; j++)
                if (c->steps[j].from == k && !crew_resumes(c, k))
                    inside += crew->workers[i].tree.nodes[j].meter.nanoseconds;
        }
        c->steps[k].nanoseconds = whole > inside ? whole - inside : 0;
    }
}

/* The last channel: standard error, or who takes the remarks. */
struct remarks {
    struct outlet outlet;
    const struct chain *chain;
};

static bool remarks_write(struct outlet *o, struct slice rows) {
    const struct chain *c = ((struct remarks *)o)->chain;
    if (!c->quiet && c->said)
        buffer_add(c->said, rows);
    else if (!c->quiet)
        fwrite(rows.p, 1, rows.n, stderr);
    return true;
}

static size_t workers_wanted(const struct chain *c, size_t root) {
    for (size_t k = 0; k < c->n_steps; k++)
        if (crew_has(c, root, k) && c->steps[k].run && c->steps[k].run->stage->order == ORDER_WHOLE)
            return 1;
    return c->jobs ? c->jobs : 1;
}

static bool work_all(struct crew *crew, struct fault *f) {
    struct source *source = crew->chain->source;
    const struct columns *columns = source->columns(source);
    if (!columns)
        return fault_take(f, &source->fault);
    bool ok = tell_columns(crew, columns) && run_threads(crew) && fault_none(&source->fault) &&
              (!source->finish || (settle(crew) && source->finish(source))) && end_all(crew);
    if (ok) {
        gather(crew);
        gather_times(crew);
    } else {
        first_fault(crew, f);
    }
    return ok;
}

/* The channels as a crew writes them: their ends wait until all has gone well. */
static struct held *hold_channels(const struct chain *c, struct outlet **outlets) {
    struct held *held = mem_zero(c->n_channels + 1, sizeof *held);
    for (size_t i = 0; i < c->n_channels; i++) {
        held_init(&held[i], c->channels[i]);
        outlets[i] = &held[i].outlet;
    }
    return held;
}

static bool release_channels(const struct chain *c, struct held *held, bool ok) {
    for (size_t i = 0; i < c->n_channels; i++) {
        ok = ok && held_finish(&held[i]);
        held_free(&held[i]);
    }
    free(held);
    return ok;
}

bool crew_run(struct chain *c, size_t root, struct fault *f) {
    struct remarks remarks = {{remarks_write}, c};
    struct outlet **outlets = mem_resize(NULL, c->n_channels + 1, sizeof(struct outlet *));
    struct held *held = hold_channels(c, outlets);
    outlets[c->n_channels] = &remarks.outlet;
    struct crew crew = {.chain = c, .root = root, .n_workers = workers_wanted(c, root)};
    crew.ordered = ordered_new(outlets, c->n_channels + 1, crew.n_workers);
    crew.workers = mem_zero(crew.n_workers, sizeof *crew.workers);
    size_t opened = crew.n_workers;
    pthread_mutex_init(&crew.source_lock, NULL);
    for (size_t i = 0; i < opened; i++)
        worker_open(&crew.workers[i], &crew);
    bool ok = work_all(&crew, f);
    for (size_t i = 0; i < opened; i++)
        worker_close(&crew.workers[i]);
    pthread_mutex_destroy(&crew.source_lock);
    free(crew.workers);
    ok &= ordered_close(crew.ordered);
    free(outlets);
    return release_channels(c, held, ok);
}
