/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pipeline/ordered.h"

#include <pthread.h>
#include <stdlib.h>

enum {
    HELD_SOFT = 1 << 20, /* bytes a lane holds before it asks whether its turn has come */
    HELD_MOST = 8 << 20, /* … before it waits for its turn */
    WINDOW_PER_JOB = 4,  /* finished shards that may wait for an older one */
};

/* A finished shard that waits for its turn. */
struct parcel {
    bool full;
    struct buffer *channels; /* [n_channels] */
};

struct ordered {
    pthread_mutex_t lock;
    pthread_cond_t moved; /* `turn` went on, or `failed` */
    struct outlet *const *outlets;
    size_t n_channels, window;
    uint64_t turn;  /* the oldest shard that is not written out */
    uint64_t limit; /* shards from here on are not written: an older one failed */
    bool failed;
    struct parcel *parcels; /* [window]: that of shard s at s % window */
};

struct lane_channel {
    struct outlet outlet;
    struct lane *lane;
    size_t channel;
};
struct lane {
    struct ordered *o;
    uint64_t number;
    pthread_mutex_t lock; /* over what follows, while the shard is worked on */
    size_t held;          /* bytes in `buffers` */
    struct buffer *buffers;
    struct lane_channel *channels; /* [o->n_channels] */
};

struct ordered *ordered_new(struct outlet *const *outlets, size_t n_channels, size_t jobs) {
    struct ordered *o = mem_zero(1, sizeof *o);
    pthread_mutex_init(&o->lock, NULL);
    pthread_cond_init(&o->moved, NULL);
    o->outlets = outlets;
    o->n_channels = n_channels;
    o->window = jobs * WINDOW_PER_JOB;
    o->limit = UINT64_MAX;
    o->parcels = mem_zero(o->window, sizeof *o->parcels);
    for (size_t i = 0; i < o->window; i++)
        o->parcels[i].channels = mem_zero(n_channels, sizeof(struct buffer));
    return o;
}

static bool is_over(const struct ordered *o, uint64_t number) {
    return o->failed || number >= o->limit;
}

bool ordered_has_room(struct ordered *o, uint64_t number) {
    pthread_mutex_lock(&o->lock);
    bool room = is_over(o, number) || number - o->turn < o->window;
    pthread_mutex_unlock(&o->lock);
    return room;
}

bool ordered_close(struct ordered *o) {
    bool ok = !o->failed;
    for (size_t i = 0; i < o->window; i++) {
        for (size_t c = 0; c < o->n_channels; c++)
            buffer_free(&o->parcels[i].channels[c]);
        free(o->parcels[i].channels);
    }
    free(o->parcels);
    pthread_cond_destroy(&o->moved);
    pthread_mutex_destroy(&o->lock);
    free(o);
    return ok;
}

/* Writes the channels out; the caller holds the lock and it is their shard's turn. */
static void write_out(struct ordered *o, struct buffer *channels) {
    for (size_t c = 0; c < o->n_channels; c++) {
        if (channels[c].n && !o->failed &&
            !o->outlets[c]->write(o->outlets[c], buffer_slice(&channels[c])))
            o->failed = true;
        buffer_clear(&channels[c]);
    }
}

/* The lane holds much: write it out if it is its turn, wait for the turn if it holds too much. */
static bool relieve(struct lane *l) {
    struct ordered *o = l->o;
    pthread_mutex_lock(&o->lock);
    while (l->held >= HELD_MOST && o->turn != l->number && !is_over(o, l->number))
        pthread_cond_wait(&o->moved, &o->lock);
    if (o->turn == l->number) {
        write_out(o, l->buffers);
        l->held = 0;
    }
    bool ok = !is_over(o, l->number);
    pthread_mutex_unlock(&o->lock);
    return ok;
}

static bool lane_write(struct outlet *base, struct slice rows) {
    struct lane_channel *c = (struct lane_channel *)base;
    struct lane *l = c->lane;
    pthread_mutex_lock(&l->lock);
    buffer_add(&l->buffers[c->channel], rows);
    l->held += rows.n;
    bool ok = l->held < HELD_SOFT || relieve(l);
    pthread_mutex_unlock(&l->lock);
    return ok;
}

struct lane *lane_new(struct ordered *o) {
    struct lane *l = mem_zero(1, sizeof *l);
    l->o = o;
    pthread_mutex_init(&l->lock, NULL);
    l->buffers = mem_zero(o->n_channels, sizeof *l->buffers);
    l->channels = mem_zero(o->n_channels, sizeof *l->channels);
    for (size_t c = 0; c < o->n_channels; c++)
        l->channels[c] = (struct lane_channel){{lane_write}, l, c};
    return l;
}

struct outlet *lane_outlet(struct lane *l, size_t channel) {
    return &l->channels[channel].outlet;
}

void lane_begin(struct lane *l, uint64_t number) {
    l->number = number;
}

static void swap_buffers(struct lane *l, struct parcel *p) {
    struct buffer *empty = p->channels;
    p->channels = l->buffers;
    l->buffers = empty;
    p->full = true;
}

bool lane_done(struct lane *l) {
    struct ordered *o = l->o;
    pthread_mutex_lock(&o->lock);
    while (l->number - o->turn >= o->window && !is_over(o, l->number))
        pthread_cond_wait(&o->moved, &o->lock);
    bool ok = !is_over(o, l->number);
    if (ok) {
        swap_buffers(l, &o->parcels[l->number % o->window]);
        l->held = 0;
        for (struct parcel *p; (p = &o->parcels[o->turn % o->window])->full; o->turn++) {
            write_out(o, p->channels);
            p->full = false;
        }
        pthread_cond_broadcast(&o->moved);
        ok = !o->failed;
    }
    pthread_mutex_unlock(&o->lock);
    return ok;
}

void lane_fail(struct lane *l) {
    struct ordered *o = l->o;
    pthread_mutex_lock(&o->lock);
    if (l->number < o->limit)
        o->limit = l->number;
    pthread_cond_broadcast(&o->moved);
    pthread_mutex_unlock(&o->lock);
}

void lane_free(struct lane *l) {
    for (size_t c = 0; c < l->o->n_channels; c++)
        buffer_free(&l->buffers[c]);
    free(l->buffers);
    pthread_mutex_destroy(&l->lock);
    free(l->channels);
    free(l);
}
