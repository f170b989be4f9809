/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/run_cache.h"

#include <stdlib.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "pipeline/meter.h"
#include "stages/run_cache_inner.h"
#include "stages/run_parts.h"
#include "stages/run_parts_inner.h"
#include "stages/run_pass.h"

/* Entries that no run has used for so long go at the end of a run. */
enum { UNUSED_DAYS = 30, DAY = 24 * 60 * 60 };

void cache_go_without(struct caching *c, const char *what, struct slice why) {
    pthread_mutex_lock(&c->lock);
    progress_end(&c->w->summary.progress);
    if (c->keeps)
        stage_note(c->w->self, "%s: %.*s", what, SLICE_ARGS(why));
    c->keeps = false;
    pthread_mutex_unlock(&c->lock);
}

/* False when there is none. */
static bool open_store(struct caching *c) {
    struct buffer folder = {0}, why = {0};
    if (store_folder(&folder, &why))
        c->store = store_open(folder.p, &why);
    c->keeps = true;
    if (!c->store)
        cache_go_without(c, "goes on without a cache", buffer_slice(&why));
    else if (!store_writes(c->store, &why))
        cache_go_without(c, "adds nothing to the cache", buffer_slice(&why));
    buffer_clear(&why);
    if (c->store && !store_most(&c->most, &why))
        stage_note(c->w->self, "%.*s", SLICE_ARGS(buffer_slice(&why)));
    buffer_free(&folder);
    buffer_free(&why);
    return c->store != NULL;
}

/* Nobody who lacks the key of the pseudonyms can tell from a name what is in an entry. */
static void make_plan(struct caching *c, struct source *found) {
    struct whole_run *w = c->w;
    struct fault unread = {0};
    bool redacts = run_redacts(w),
         ok = !redacts || run_redact_key(&w->options->redact, &c->plan.key, &unread);
    c->found = found;
    c->plan.keyed = redacts;
    c->keyed = cache_plan_make(&c->plan, w, found) && ok;
    c->keeps &= c->keyed;
    c->plan.digested &= ok;
    if (!c->keyed)
        cache_plan_one(&c->plan);
    fault_free(&unread);
}

/* Opens the parts of the groups of that state, which stand under their paths; which these are, in
 * *groups [n], the caller's to free like what was opened. `own`: as of struct part_opening. */
static struct part_opening *open_parts(struct caching *c, enum cached_state state, bool own,
                                       size_t **groups, size_t *n) {
    struct part_opening *all = mem_zero(c->plan.n, sizeof *all);
    *groups = mem_zero(c->plan.n, sizeof **groups);
    *n = 0;
    for (size_t i = 0; i < c->plan.n; i++)
        if (c->groups[i].state == state) {
            (*groups)[*n] = i;
            all[(*n)++] = (struct part_opening){
                .path = c->groups[i].path, .fd = -1, .own = own, .fault.stage = c->w->fault->stage};
        }
    part_open_all(all, *n, c->w->self->mode->jobs);
    return all;
}

/* Whether an entry is whole, and what its name says. */
static bool is_sound(struct part_opening *o, const char *key) {
    struct buffer label = {0};
    bool ok = o->whole && part_text(&o->part, PART_LABEL, &label, &o->fault) &&
              slice_eq(buffer_slice(&label), slice_of(key));
    buffer_free(&label);
    return ok;
}

static void take(struct caching *c, size_t i, struct part_opening *o) {
    const struct cache_group *g = &c->plan.groups[i];
    struct cached *entry = &c->groups[i];
    entry->part = o->part;
    entry->state = is_sound(o, g->key) ? CACHED_OPEN : CACHED_NOT;
    if (entry->state == CACHED_OPEN) {
        store_used(c->store, g->key);
        c->w->summary.cached += g->documents;
    } else {
        stage_note(c->w->self, "an entry of the cache is damaged, and made anew");
        part_close(&entry->part);
        store_drop(c->store, g->key);
    }
}

static void take_all(struct caching *c) {
    size_t *groups, n;
    for (size_t i = 0; i < c->plan.n; i++) {
        const char *path = store_path(c->store, c->plan.groups[i].key);
        path = arena_copy(&c->plan.arena, (struct slice){path, strlen(path) + 1}).p;
        c->groups[i].path = path;
        c->groups[i].state = access(path, F_OK) == 0 ? CACHED_CLOSED : CACHED_NOT;
    }
    struct part_opening *all = open_parts(c, CACHED_CLOSED, false, &groups, &n);
    for (size_t k = 0; k < n; k++) {
        take(c, groups[k], &all[k]);
        fault_free(&all[k].fault);
    }
    free(groups);
    free(all);
}

/* The entries that were made are opened as those that were there. */
static bool open_made(struct caching *c) {
    size_t *groups, n;
    struct part_opening *all = open_parts(c, CACHED_CLOSED, true, &groups, &n);
    bool ok = true;
    for (size_t k = 0; k < n; k++) {
        c->groups[groups[k]].part = all[k].part;
        c->groups[groups[k]].state = CACHED_OPEN;
        ok = ok && (all[k].whole || fault_take(c->w->fault, &all[k].fault));
        fault_free(&all[k].fault);
    }
    free(groups);
    free(all);
    return ok;
}

static bool have_all(struct caching *c) {
    c->groups = mem_zero(c->plan.n, sizeof *c->groups);
    for (size_t i = 0; i < c->plan.n; i++)
        c->groups[i] = (struct cached){.fd = -1, .part.fd = -1};
    if (c->keyed)
        take_all(c);
    return cache_make(c) && open_made(c);
}

/* What this run took or made stays, also where that is more than the cache may have. */
static void prune(struct caching *c) {
    struct store_list removed = {0};
    struct fault busy = {0};
    struct intern own = {0};
    const time_t unused = (time_t)UNUSED_DAYS * DAY;
    const struct store_limits limits = {.since = time(NULL) - unused, .most = c->most, .own = &own};
    for (size_t i = 0; c->keyed && i < c->plan.n; i++)
        intern_add(&own, slice_of(c->plan.groups[i].key));
    store_prune(c->store, &limits, &removed, &busy); /* or another run, while that uses it */
    store_list_free(&removed);
    fault_free(&busy);
    intern_free(&own);
}

static void end(struct caching *c) {
    for (size_t i = 0; c->groups && i < c->plan.n; i++)
        if (c->groups[i].fd >= 0)
            close(c->groups[i].fd);
    free(c->groups);
    cache_plan_free(&c->plan);
    store_close(c->store);
    pthread_mutex_destroy(&c->lock);
}

static bool join(struct caching *c, struct merging *m) {
    struct part *parts = mem_zero(c->plan.n, sizeof *parts);
    for (size_t i = 0; i < c->plan.n; i++)
        parts[i] = c->groups[i].part;
    return run_parts_join(m, parts, c->plan.n);
}

static bool pass(struct caching *c) {
    struct merging *m;
    bool ok = run_parts_begin(&m, c->w);
    if (ok) {
        make_plan(c, run_parts_source(m));
        ok = have_all(c);
        if (ok)
            ok = join(c, m);
        else
            for (size_t i = 0; i < c->plan.n; i++)
                part_close(&c->groups[i].part);
    }
    run_parts_close(m);
    return ok;
}

/* What can be read but once cannot be looked at first. */
static bool can_be_read_again(const struct text_list *paths) {
    struct stat st;
    bool all = true;
    for (size_t i = 0; i < paths->n; i++)
        all &= strcmp(paths->items[i], "-") != 0 &&
               (stat(paths->items[i], &st) != 0 || S_ISREG(st.st_mode) || S_ISDIR(st.st_mode));
    return all;
}

bool run_cache_pass(struct whole_run *w) {
    struct caching c = {.w = w};
    uint64_t began = clock_nanoseconds();
    if (w->options->no_cache || !can_be_read_again(&w->options->ingest.paths))
        return run_pass(w);
    pthread_mutex_init(&c.lock, NULL);
    if (!open_store(&c)) {
        end(&c);
        return run_pass(w);
    }
    bool ok = pass(&c);
    /* What was not read anew has no speed. */
    w->summary.pass_time = w->summary.cached ? 0 : clock_nanoseconds() - began;
    prune(&c);
    end(&c);
    return ok;
}
