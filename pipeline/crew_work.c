/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pipeline/crew_inner.h"

bool crew_write_notes(struct worker *w) {
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
bool crew_finish_shard(struct worker *w) {
    bool whole = w->crew->n_workers > 1;
    bool ok = (!whole || w->tree.entry->boundary(w->tree.entry)) && crew_write_notes(w) &&
              lane_done(w->lane);
    w->ok = ok;
    return ok;
}

static bool push(struct worker *w) {
    struct source *s = w->crew->chain->source;
    return s->push(s, &w->shard, w->tree.entry, &w->fault, &w->notes);
}

/* Waits for the source, and works on blocks of other workers' documents meanwhile. False when there
 * is nothing to do any more. A document that is begun goes before further ones, and none is begun
 * whose rows would have to wait for it for long. */
static bool take_source(struct worker *w) {
    struct crew *crew = w->crew;
    pthread_mutex_lock(&crew->lock);
    while (!crew->stop && !crew->blocks.failed && (!crew->source_over || crew->at_work > 0)) {
        if (crew_blocks_help(&crew->blocks, &w->tree))
            continue;
        if (!crew->source_over && !crew->source_taken &&
            (!crew->blocks.owner || ordered_has_room(crew->channels.ordered, crew->begun + 1)))
            break;
        pthread_cond_wait(&crew->moved, &crew->lock);
    }
    bool take = !crew->stop && !crew->blocks.failed && !crew->source_over;
    crew->source_taken |= take;
    crew->at_work += take;
    pthread_mutex_unlock(&crew->lock);
    return take;
}

static void leave_source(struct crew *crew, bool over) {
    pthread_mutex_lock(&crew->lock);
    crew->source_taken = false;
    crew->source_over |= over;
    pthread_cond_broadcast(&crew->moved);
    pthread_mutex_unlock(&crew->lock);
}

static bool is_stopped(struct crew *crew) {
    pthread_mutex_lock(&crew->lock);
    bool stopped = crew->stop;
    pthread_mutex_unlock(&crew->lock);
    return stopped;
}

/* The next shard of the source, which is taken. */
static bool next_shard(struct worker *w, bool *began) {
    struct chain *c = w->crew->chain;
    struct source *s = c->source;
    if (!s->next(s, &w->shard)) {
        w->ok = !*began || fault_none(&s->fault);
        return false;
    }
    if (!*began) {
        w->number = w->crew->begun = w->shard.number + 1;
        lane_begin(w->lane, w->number);
        *began = true;
    }
    if (c->progress)
        c->progress(c->with, c);
    return true;
}

/* Takes a shard from the source, which is taken, and works it off. While a document goes on beyond
 * the shard the source stays taken, so that its rows all come to this worker. */
static void work_shard(struct worker *w) {
    bool began = false, more = true;
    w->shard.more = false;
    while (w->ok && more && !is_stopped(w->crew) && next_shard(w, &began)) {
        more = w->shard.more;
        if (!more)
            leave_source(w->crew, false);
        w->ok = push(w);
    }
    if (more)
        leave_source(w->crew, true);
    if (began && w->ok)
        crew_finish_shard(w);
}

static void end_shard(struct worker *w) {
    struct crew *crew = w->crew;
    if (!w->ok) {
        crew_split_settle(&w->tree.split);
        lane_fail(w->lane);
    }
    pthread_mutex_lock(&crew->lock);
    crew->at_work--;
    crew->stop |= !w->ok;
    pthread_cond_broadcast(&crew->moved);
    pthread_mutex_unlock(&crew->lock);
}

void *crew_work(void *arg) {
    struct worker *w = arg;
    while (w->ok && take_source(w)) {
        work_shard(w);
        end_shard(w);
    }
    return NULL;
}
