/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <unistd.h>

#include "pipeline/scratch.h"
#include "pipeline/together.h"
#include "stages/run_cache_inner.h"
#include "stages/run_parts.h"

/* A part that is made, in a thread of its own, by a run of its own. */
struct making {
    struct caching *c;
    size_t group;
    uint64_t read; /* bytes of its transcripts that count as read */
    struct fault fault;
};

static const struct cache_group *group_of(const struct making *m) {
    return &m->c->plan.groups[m->group];
}

static struct cached *cached_of(const struct making *m) {
    return &m->c->groups[m->group];
}

static bool still_keeps(struct caching *c) {
    pthread_mutex_lock(&c->lock);
    bool keeps = c->keeps;
    pthread_mutex_unlock(&c->lock);
    return keeps;
}

/* So many bytes of its transcripts are read. */
static void tell_progress(struct making *m, uint64_t read) {
    struct caching *c = m->c;
    char from_cache[80];
    pthread_mutex_lock(&c->lock);
    c->read += read - m->read;
    m->read = read;
    snprintf(from_cache, sizeof from_cache, "  %llu transcripts from the cache",
             (unsigned long long)c->w->summary.cached);
    progress_bytes(&c->w->summary.progress, c->read, c->to_read,
                   c->w->summary.cached ? from_cache : "");
    pthread_mutex_unlock(&c->lock);
}

static void progress(void *with, const struct chain *chain) {
    tell_progress(with, chain->source->bytes);
}

/* Makes the part in an open file that is called `name`. */
static bool make_in(struct making *m, int fd, const char *name, uint64_t jobs, bool packs) {
    const struct cache_group *g = group_of(m);
    struct caching *c = m->c;
    struct run_mode mode = *c->w->self->mode;
    struct stage_run self = *c->w->self;
    struct whole_run apart = {.self = &self, .options = c->w->options, .fault = &m->fault};
    char listed[40];
    mode.jobs = jobs;
    self.mode = &mode;
    snprintf(listed, sizeof listed, "part-%zu.tsv", m->group);
    const struct run_part_order order = {.files = &g->paths,
                                         .label = slice_of(g->key),
                                         .listed = workdir_file(c->w->dir, listed, &m->fault),
                                         .fd = fd,
                                         .name = name,
                                         .packs = packs,
                                         .found = c->found,
                                         .digests = &c->plan.files[g->first],
                                         .n_digests = c->plan.digested ? g->paths.n : 0,
                                         .progress = progress,
                                         .with = m};
    bool ok = fault_none(&m->fault) && run_part_make(&apart, &order) &&
              part_open_own(&cached_of(m)->part, name, fd, &m->fault);
    tell_progress(m, ok ? g->bytes : 0);
    return ok;
}

/* It becomes an entry, unless a transcript was refused, perhaps because the machine was busy, or
 * has changed since its key was made. It need not outlive a loss of power: what is not whole is
 * made anew. False with a system fault when not all of it is there. */
static bool keep(struct making *m, struct store_file *file) {
    struct cached *made = cached_of(m);
    const struct cache_group *g = group_of(m);
    if (!store_whole(file, &m->fault))
        return false;
    if (made->part.documents == g->documents && cache_group_same(&m->c->plan, g) &&
        store_keep(file)) {
        part_close(&made->part);
        close(file->fd);
        made->state = CACHED_CLOSED;
    } else {
        made->fd = file->fd;
        made->state = CACHED_OPEN;
    }
    store_abandon(file);
    return true;
}

/* "hearth run: FILE: No space left on device" without who speaks. */
static void tell_failed(struct caching *c, const struct fault *failed) {
    struct slice rest = buffer_slice(&failed->text), line = slice_cut(&rest, '\n');
    size_t who = strlen("hearth : ") + strlen(failed->stage);
    line = line.n > who ? (struct slice){line.p + who, line.n - who} : line;
    cache_go_without(c, "could not keep everything in the cache", line);
}

/* A fault of the system may be the cache's own, and is told but leaves none; any other is the
 * run's. */
static bool make_entry(struct making *m, uint64_t jobs) {
    struct cached *made = cached_of(m);
    struct store_file file;
    if (!store_begin(m->c->store, group_of(m)->key, &file, &m->fault)) {
        tell_failed(m->c, &m->fault);
        fault_free(&m->fault);
        return false;
    }
    if (make_in(m, file.fd, made->path, jobs, true) && keep(m, &file))
        return true;
    store_abandon(&file);
    close(file.fd);
    part_close(&made->part);
    if (m->fault.status == STATUS_SYSTEM) {
        tell_failed(m->c, &m->fault);
        fault_free(&m->fault);
    }
    return false;
}

static void make_loose(struct making *m, uint64_t jobs) {
    struct cached *made = cached_of(m);
    made->fd = scratch_open(&m->fault);
    if (made->fd >= 0 && make_in(m, made->fd, group_of(m)->paths.items[0], jobs, false))
        made->state = CACHED_OPEN;
}

/* As many threads as its share of all that is to be read, so that one group that is large, or new
 * alone, has all. */
static uint64_t threads_for(const struct making *m) {
    uint64_t jobs = m->c->w->self->mode->jobs, all = m->c->to_read;
    uint64_t share = all ? (group_of(m)->bytes * jobs + all / 2) / all : 0;
    return share ? share : 1;
}

static void make(void *with, size_t i) {
    struct making *m = (struct making *)with + i;
    uint64_t jobs = threads_for(m);
    m->fault.stage = m->c->w->fault->stage;
    bool made = still_keeps(m->c) && make_entry(m, jobs);
    if (!made && fault_none(&m->fault))
        make_loose(m, jobs);
}

/* The largest first, so that they end at about the same time. */
static int by_bytes(const void *x, const void *y) {
    const struct making *a = x, *b = y;
    uint64_t m = group_of(a)->bytes, n = group_of(b)->bytes;
    return m != n ? m < n ? 1 : -1 : (a->group > b->group) - (a->group < b->group);
}

static int by_group(const void *x, const void *y) {
    const struct making *a = x, *b = y;
    return (a->group > b->group) - (a->group < b->group);
}

/* The first fault, in the order of the groups. */
static bool first_fault(struct making *parts, size_t n, struct fault *f) {
    qsort(parts, n, sizeof *parts, by_group);
    bool ok = true;
    for (size_t i = 0; i < n; i++) {
        ok = ok && (fault_none(&parts[i].fault) || fault_take(f, &parts[i].fault));
        fault_free(&parts[i].fault);
    }
    return ok;
}

bool cache_make(struct caching *c) {
    struct making *parts = mem_zero(c->plan.n + 1, sizeof *parts);
    size_t n = 0;
    for (size_t i = 0; i < c->plan.n; i++)
        if (c->groups[i].state == CACHED_NOT) {
            parts[n++] = (struct making){.c = c, .group = i};
            c->to_read += c->plan.groups[i].bytes;
        }
    qsort(parts, n, sizeof *parts, by_bytes);
    together_run(n, c->w->self->mode->jobs, make, parts);
    progress_end(&c->w->summary.progress);
    bool ok = first_fault(parts, n, c->w->fault);
    free(parts);
    return ok;
}
