/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/watch_files.h"

#include <stdlib.h>
#include <sys/stat.h>

#include "corpus/transcripts.h"
#include "stages/run_find.h"

enum { BURST = 600 }; /* milliseconds that what is complete waits for what comes with it */

static bool is_same(const struct watch_sign *a, const struct watch_sign *b) {
    return a->inode == b->inode && a->size == b->size && a->written.tv_sec == b->written.tv_sec &&
           a->written.tv_nsec == b->written.tv_nsec && a->changed.tv_sec == b->changed.tv_sec &&
           a->changed.tv_nsec == b->changed.tv_nsec;
}

static struct watch_sign sign_of(const char *path) {
    struct stat st;
    if (stat(path, &st) != 0)
        return (struct watch_sign){0};
    if (!S_ISREG(st.st_mode)) /* a pipe: what is read of it changes it, and it has no size */
        return (struct watch_sign){.inode = st.st_ino, .size = UINT64_MAX};
    return (struct watch_sign){st.st_ino, (uint64_t)st.st_size, st.st_mtim, st.st_ctim};
}

static struct watch_file *file_at(struct watch_files *w, const char *path, const char *name) {
    struct slice key = {path, strlen(path) + 1}; /* with its NUL */
    size_t before = w->paths.count;
    uint32_t id = intern_add(&w->paths, key);
    MEM_GROW(w->files, w->cap, w->paths.count);
    if (w->paths.count > before)
        w->files[id] = (struct watch_file){.name = mem_text(slice_of(name))};
    return &w->files[id];
}

/* What a file, or its absence, is from `now` on. */
static void renew(struct watch_file *file, struct watch_sign sign, uint64_t now) {
    if (is_same(&file->now, &sign))
        return;
    file->now = sign;
    file->since = now;
}

static struct watch_file *meet(struct watch_files *w, const char *path, const char *name,
                               uint64_t now) {
    struct watch_file *file = file_at(w, path, name);
    file->met = true;
    renew(file, sign_of(path), now);
    return file;
}

static bool watch_folder(struct watch_files *w, const char *folder, bool *fresh, struct fault *f) {
    bool is_fresh = false;
    bool ok = !w->notices || notices_watch(w->notices, folder, &is_fresh, f);
    *fresh |= is_fresh;
    return ok;
}

static bool watch_parent(struct watch_files *w, const char *path, bool *fresh, struct fault *f) {
    const char *slash = strrchr(path, '/');
    char *folder = slash ? mem_text((struct slice){path, (size_t)(slash - path) + (slash == path)})
                         : mem_text(SLICE("."));
    bool ok = watch_folder(w, folder, fresh, f);
    free(folder);
    return ok;
}

/* A table that is named, in the form of those beside: with its folder. */
static bool meet_table(struct watch_files *w, const char *named, uint64_t now, bool *fresh,
                       struct fault *f) {
    struct buffer path = {0};
    buffer_format(&path, "%s%s", strchr(named, '/') ? "" : "./", named);
    buffer_char(&path, '\0');
    meet(w, path.p, named, now)->table = true;
    bool ok = watch_parent(w, path.p, fresh, f);
    buffer_free(&path);
    return ok;
}

static bool meet_tables(struct watch_files *w, uint64_t now, bool *fresh, struct fault *f) {
    struct text_list tables = {0};
    struct arena arena = {0};
    bool ok = true;
    run_options_files(w->options, &tables);
    run_find_places(w->operands, &tables, &arena);
    for (size_t i = 0; ok && i < tables.n; i++)
        ok = meet_table(w, tables.items[i], now, fresh, f);
    free(tables.items);
    arena_free(&arena);
    return ok;
}

static bool meet_transcripts(struct watch_files *w, uint64_t now, bool *fresh, struct fault *f) {
    const struct ingest_options *o = &w->options->ingest;
    const struct transcripts_options find = {
        w->operands, {&o->manifests, &o->aliases, &o->others}, NULL, o->keep_extension};
    struct transcripts found = {0};
    struct fault ignored = {.many = true}; /* the run tells them */
    bool ok = true;
    transcripts_find(&found, &find, &ignored);
    for (size_t i = 0; ok && i < found.folders.n; i++)
        ok = watch_folder(w, found.folders.items[i], fresh, f);
    for (size_t i = 0; ok && i < found.n; i++) {
        char *name = mem_text(found.files[i].name);
        meet(w, found.files[i].path, name, now);
        free(name);
    }
    for (size_t i = 0; ok && i < w->operands->n; i++)
        ok = watch_parent(w, w->operands->items[i], fresh, f);
    w->transcripts = found.n;
    transcripts_free(&found);
    fault_free(&ignored);
    return ok;
}

/* Once more where a folder was not watched yet: what came into it before is seen then. */
bool watch_files_look(struct watch_files *w, uint64_t now, struct fault *f) {
    bool ok = true;
    for (bool fresh = true; ok && fresh;) {
        fresh = false;
        for (size_t i = 0; i < w->paths.count; i++)
            w->files[i].met = false;
        if (w->notices)
            notices_begin(w->notices);
        ok = meet_transcripts(w, now, &fresh, f) && meet_tables(w, now, &fresh, f);
        if (w->notices)
            notices_end(w->notices);
    }
    for (size_t i = 0; ok && i < w->paths.count; i++)
        if (!w->files[i].met)
            renew(&w->files[i], (struct watch_sign){0}, now);
    return ok;
}

static bool has_changed(const struct watch_files *w, size_t i) {
    return !is_same(&w->files[i].now, &w->files[i].taken);
}

/* When a file that has changed is complete, if it stays as it is. An empty one is one that somebody
 * is about to write. */
static uint64_t complete_at(const struct watch_files *w, size_t i) {
    const struct watch_file *file = &w->files[i];
    bool written = file->now.inode && file->now.size == 0;
    if (!written && w->notices)
        written = notices_being_written(w->notices, intern_text(&w->paths, (uint32_t)i).p);
    return file->since + (written ? w->patience : w->calm);
}

uint64_t watch_files_due(const struct watch_files *w, uint64_t now) {
    uint64_t first = WATCH_NEVER, next = WATCH_NEVER, last = 0;
    bool waits = false; /* for a table, which every transcript hangs on */
    for (size_t i = 0; i < w->paths.count; i++) {
        const struct watch_file *file = &w->files[i];
        uint64_t at = has_changed(w, i) ? complete_at(w, i) : WATCH_NEVER;
        if (at == WATCH_NEVER)
            continue;
        last = file->since > last ? file->since : last;
        if (at <= now) {
            first = at < first ? at : first;
            continue;
        }
        next = at < next ? at : next;
        waits |= file->table;
    }
    if (first == WATCH_NEVER || waits)
        return next == WATCH_NEVER ? WATCH_NEVER : next - now;
    uint64_t calm = last + w->calm, burst = first + BURST, at = calm < burst ? calm : burst;
    return at > now ? at - now : 0;
}

static struct watch_change *add(struct watch_changes *to, enum watch_kind kind, const char *name) {
    MEM_GROW(to->items, to->cap, to->n + 1);
    to->items[to->n] = (struct watch_change){kind, name, NULL};
    return &to->items[to->n++];
}

/* What is done of the files, each in its place. */
enum deed { NOTHING, COMES, GOES, LEAVES_ITS_NAME };

/* One that goes and one that comes may be the same file. */
static void add_coming(const struct watch_files *w, size_t i, bool some_go, enum deed *deeds,
                       struct watch_changes *to) {
    const struct watch_file *file = &w->files[i];
    bool is_new = file->taken.inode == 0;
    struct watch_change *change = add(to, is_new ? WATCH_NEW : WATCH_CHANGED, file->name);
    for (size_t k = 0; is_new && some_go && k < w->paths.count; k++)
        if (deeds[k] == GOES && w->files[k].taken.inode == file->now.inode) {
            change->kind = WATCH_RENAMED;
            change->before = w->files[k].name;
            deeds[k] = LEAVES_ITS_NAME;
            return;
        }
}

static int by_name(const void *a, const void *b) {
    return strcmp(((const struct watch_change *)a)->name, ((const struct watch_change *)b)->name);
}

void watch_files_take(struct watch_files *w, uint64_t now, bool all, struct watch_changes *to) {
    enum deed *deeds = mem_zero(w->paths.count + 1, sizeof *deeds);
    bool some_go = false;
    for (size_t i = 0; i < w->paths.count; i++) {
        const struct watch_file *file = &w->files[i];
        bool is_there = file->now.inode != 0;
        if (has_changed(w, i) && (all || complete_at(w, i) <= now))
            deeds[i] = is_there ? COMES : GOES;
        else if (has_changed(w, i) && is_there && !file->table)
            text_list_add(&to->left, intern_text(&w->paths, (uint32_t)i).p);
        some_go |= deeds[i] == GOES;
    }
    for (size_t i = 0; i < w->paths.count; i++)
        if (deeds[i] == COMES)
            add_coming(w, i, some_go, deeds, to);
    for (size_t i = 0; i < w->paths.count; i++) {
        if (deeds[i] == GOES)
            add(to, WATCH_REMOVED, w->files[i].name);
        if (deeds[i])
            w->files[i].taken = w->files[i].now;
    }
    if (to->n)
        qsort(to->items, to->n, sizeof *to->items, by_name);
    free(deeds);
}

void watch_changes_free(struct watch_changes *c) {
    free(c->items);
    free(c->left.items);
    *c = (struct watch_changes){0};
}

void watch_files_free(struct watch_files *w) {
    for (size_t i = 0; i < w->paths.count; i++)
        free(w->files[i].name);
    free(w->files);
    intern_free(&w->paths);
}
