/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/run_cache.h"

#include <stdlib.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "pipeline/meter.h"
#include "pipeline/scratch.h"
#include "stages/run_cache_key.h"
#include "stages/run_parts.h"
#include "stages/run_parts_inner.h"
#include "stages/run_pass.h"

/* Entries that no run has used for so long go at the end of a run. */
enum { UNUSED_DAYS = 30, DAY = 24 * 60 * 60 };

struct caching {
    struct whole_run *w;
    struct store *store;
    bool keeps; /* the store is of use */
    struct cache_plan plan;
    struct part *parts; /* [plan.n]; merging takes them over */
    int *fds;           /* [plan.n]: of parts that are not kept; else -1 */
};

static void go_without(struct caching *c, const char *what, struct slice why) {
    stage_note(c->w->self, "%s: %.*s", what, SLICE_ARGS(why));
    c->keeps = false;
}

static bool open_store(struct caching *c) {
    struct buffer folder = {0}, why = {0};
    if (store_folder(&folder, &why))
        c->store = store_open(folder.p, &why);
    c->keeps = c->store != NULL;
    if (!c->keeps)
        go_without(c, "goes on without a cache", buffer_slice(&why));
    buffer_free(&folder);
    buffer_free(&why);
    return c->keeps;
}

/* Nobody who lacks the key of the pseudonyms can tell from a name what is in an entry. */
static void make_plan(struct caching *c, struct source *found) {
    struct whole_run *w = c->w;
    struct redaction_key key;
    struct fault unread = {0};
    bool redacts = run_redacts(w),
         ok = !redacts || run_redact_key(&w->options->redact, &key, &unread);
    c->keeps = cache_plan_make(&c->plan, w, found, ok && redacts ? &key : NULL) && ok;
    if (!c->keeps)
        cache_plan_one(&c->plan);
    redaction_key_forget(&key);
    fault_free(&unread);
}

/* Where the part is, or would be; as long as the plan. */
static const char *path_of(struct caching *c, size_t i) {
    const char *path = store_path(c->store, c->plan.groups[i].key);
    return arena_copy(&c->plan.arena, (struct slice){path, strlen(path) + 1}).p;
}

/* The entry is there, whole, and what its name says. */
static bool take(struct caching *c, size_t i, const char *path) {
    const struct cache_group *g = &c->plan.groups[i];
    struct fault damaged = {0};
    struct buffer label = {0};
    if (access(path, F_OK) != 0)
        return false;
    bool ok = part_open(&c->parts[i], path, -1, &damaged) &&
              part_text(&c->parts[i], PART_LABEL, &label, &damaged) &&
              slice_eq(buffer_slice(&label), slice_of(g->key));
    if (ok) {
        store_used(c->store, g->key);
        c->w->summary.cached += g->documents;
    } else {
        stage_note(c->w->self, "an entry of the cache is damaged, and made anew");
        part_close(&c->parts[i]);
        store_drop(c->store, g->key);
    }
    buffer_free(&label);
    fault_free(&damaged);
    return ok;
}

/* Makes a part in an open file that is called `name`. */
static bool make_in(struct caching *c, size_t i, int fd, const char *name, struct fault *f) {
    struct whole_run *w = c->w, apart = {.self = w->self, .options = w->options, .fault = f};
    const struct cache_group *g = &c->plan.groups[i];
    const struct run_part_order order = {.files = &g->paths,
                                         .label = slice_of(g->key),
                                         .listed = workdir_file(w->dir, "part.tsv", f),
                                         .fd = fd,
                                         .name = name,
                                         .packs = c->keeps};
    c->fds[i] = fd;
    return run_part_make(&apart, &order) && part_open_own(&c->parts[i], name, fd, f);
}

static void close_file(struct caching *c, size_t i) {
    if (c->fds[i] >= 0)
        close(c->fds[i]);
    c->fds[i] = -1;
}

/* It becomes an entry, unless a transcript was refused, perhaps because the machine was busy, or
 * has changed since its key was made. It need not outlive a loss of power: what is not whole is
 * made anew. */
static void keep(struct caching *c, size_t i) {
    const struct cache_group *g = &c->plan.groups[i];
    bool sound = c->parts[i].documents == g->documents && cache_group_same(&c->plan, g);
    if (sound && store_keep(c->store)) {
        close_file(c, i);
        c->parts[i].fd = -1; /* it is opened by its path */
    } else {
        store_abandon(c->store);
    }
}

/* "hearth run: FILE: No space left on device" without who speaks. */
static void tell(struct caching *c, const struct fault *failed) {
    struct slice rest = buffer_slice(&failed->text), line = slice_cut(&rest, '\n');
    size_t who = strlen("hearth : ") + strlen(failed->stage);
    line = line.n > who ? (struct slice){line.p + who, line.n - who} : line;
    go_without(c, "could not keep everything in the cache", line);
}

/* A fault of the system may be the cache's own; any other is the run's. */
static bool make_entry(struct caching *c, size_t i, const char *path) {
    struct fault failed = {.stage = c->w->fault->stage};
    int fd = store_begin(c->store, c->plan.groups[i].key, &failed);
    bool ok = fd >= 0 && make_in(c, i, fd, path, &failed);
    if (ok) {
        keep(c, i);
    } else {
        store_abandon(c->store);
        part_close(&c->parts[i]);
        close_file(c, i);
        if (failed.status == STATUS_SYSTEM)
            tell(c, &failed);
        else
            fault_take(c->w->fault, &failed);
    }
    fault_free(&failed);
    return ok;
}

static bool make(struct caching *c, size_t i) {
    struct fault *f = c->w->fault;
    int fd = scratch_open(f);
    return fd >= 0 && make_in(c, i, fd, c->plan.groups[i].paths.items[0], f);
}

static bool have(struct caching *c, size_t i) {
    if (c->keeps) {
        const char *path = path_of(c, i);
        if (take(c, i, path) || make_entry(c, i, path) || !fault_none(c->w->fault))
            return fault_none(c->w->fault);
    }
    return make(c, i);
}

static bool have_all(struct caching *c) {
    bool ok = true;
    c->parts = mem_zero(c->plan.n, sizeof *c->parts);
    c->fds = mem_zero(c->plan.n, sizeof *c->fds);
    for (size_t i = 0; i < c->plan.n; i++)
        c->fds[i] = -1;
    for (size_t i = 0; ok && i < c->plan.n; i++)
        ok = have(c, i);
    return ok;
}

/* Where another run uses the cache, that one does it. */
static void prune(struct caching *c) {
    struct store_list removed = {0};
    struct fault busy = {0};
    const time_t unused = (time_t)UNUSED_DAYS * DAY;
    const struct store_limits limits = {.since = time(NULL) - unused, .most = UINT64_MAX};
    store_prune(c->store, &limits, &removed, &busy);
    store_list_free(&removed);
    fault_free(&busy);
}

static void end(struct caching *c) {
    for (size_t i = 0; c->fds && i < c->plan.n; i++)
        close_file(c, i);
    free(c->fds);
    cache_plan_free(&c->plan);
    store_close(c->store);
}

/* Parts that merging has not taken over. */
static void close_parts(struct caching *c) {
    for (size_t i = 0; c->parts && i < c->plan.n; i++)
        part_close(&c->parts[i]);
    free(c->parts);
}

static bool pass(struct caching *c) {
    struct merging *m;
    bool ok = run_parts_begin(&m, c->w);
    if (ok) {
        make_plan(c, run_parts_source(m));
        ok = have_all(c);
        if (ok)
            ok = run_parts_join(m, c->parts, c->plan.n);
        else
            close_parts(c);
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
    if (w->options->no_cache || !can_be_read_again(&w->options->ingest.paths) || !open_store(&c))
        return run_pass(w);
    bool ok = pass(&c);
    /* What was not read anew has no speed. */
    w->summary.pass_time = w->summary.cached ? 0 : clock_nanoseconds() - began;
    prune(&c);
    end(&c);
    return ok;
}
