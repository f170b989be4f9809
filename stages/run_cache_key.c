/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/run_cache_key.h"

#include <stdlib.h>
#include <sys/stat.h>

#include "corpus/ingest.h"
#include "pipeline/pack.h"
#include "stages/run_cache_basis.h"
#include "stages/run_cache_rows.h"

/* Transcripts of a group, on average: a change costs a group, and every part costs something; with
 * many transcripts about as many as there are groups. */
enum { GROUP_LEAST = 16, GROUP_MOST = 256, LONGEST = 4 /* times the average */ };

static struct cache_file *file_of(struct cache_plan *p, struct intern *paths, const char *path) {
    size_t known = paths->count, id = intern_add(paths, slice_of(path));
    MEM_GROW(p->files, p->cap_files, id + 1);
    if (id == known) {
        struct slice kept = {path, strlen(path) + 1};
        p->files[p->n_files++] = (struct cache_file){.path = arena_copy(&p->arena, kept).p};
    }
    return &p->files[id];
}

/* The documents, file by file. */
static void take_documents(struct cache_plan *p, const struct source *found,
                           const struct cache_rows *rows) {
    struct intern paths = {0};
    for (size_t i = 0; i < ingest_entries(found); i++) {
        const struct ingest_entry e = ingest_entry(found, i);
        if (e.fate == INGEST_LEFT_OUT)
            continue;
        struct cache_file *file = file_of(p, &paths, e.path);
        file->documents++;
        pack_text(&file->about, e.doc);
        pack_text(&file->about, e.name);
        cache_rows_pack(rows, e.doc, e.name, &file->about);
    }
    intern_free(&paths);
}

static bool read_file(struct cache_file *file) {
    struct fault unread = {0};
    struct stat st;
    uint64_t bytes;
    bool ok = stat(file->path, &st) == 0 && S_ISREG(st.st_mode) &&
              digest_file(file->path, NULL, file->content, &bytes, &unread);
    fault_free(&unread);
    return ok;
}

static bool read_files(struct cache_plan *p) {
    bool ok = true;
    for (size_t i = 0; ok && i < p->n_files; i++)
        ok = read_file(&p->files[i]);
    return ok;
}

/* A power of two, so that more transcripts join groups rather than cut all anew. */
static size_t group_size(size_t files) {
    size_t size = GROUP_LEAST;
    while (size < GROUP_MOST && size * size * 4 <= files)
        size *= 2;
    return size;
}

/* One file in so many begins a group, by a hash of its name. */
static bool begins(const struct cache_file *file, size_t size) {
    char hex[8 + 1];
    digest_hex(slice_of(file->path), hex, 8);
    return strtoul(hex, NULL, 16) % size == 0;
}

static void make_groups(struct cache_plan *p) {
    size_t size = group_size(p->n_files);
    for (size_t i = 0; i < p->n_files; i++) {
        struct cache_group *g = p->n ? &p->groups[p->n - 1] : NULL;
        if (!g || g->paths.n >= LONGEST * size || begins(&p->files[i], size)) {
            MEM_GROW(p->groups, p->cap, p->n + 1);
            g = &p->groups[p->n++];
            *g = (struct cache_group){.first = i};
        }
        text_list_add(&g->paths, p->files[i].path);
        g->documents += p->files[i].documents;
    }
}

static void make_key(const struct cache_plan *p, struct cache_group *g, struct slice basis,
                     const struct redaction_key *key) {
    struct buffer all = {0};
    buffer_add(&all, basis);
    for (size_t i = g->first; i < g->first + g->paths.n; i++) {
        pack_text(&all, slice_of(p->files[i].path));
        pack_text(&all, slice_of(p->files[i].content));
        pack_text(&all, buffer_slice(&p->files[i].about));
    }
    digest_keyed(buffer_slice(&all), key, g->key);
    buffer_free(&all);
}

static void make_keys(struct cache_plan *p, const struct buffer *basis,
                      const struct redaction_key *key) {
    char hex[DIGEST_HEX + 1];
    digest_hex(buffer_slice(basis), hex, DIGEST_HEX);
    for (size_t i = 0; i < p->n; i++)
        make_key(p, &p->groups[i], slice_of(hex), key);
}

bool cache_plan_make(struct cache_plan *p, const struct whole_run *w, struct source *found,
                     const struct redaction_key *key) {
    struct cache_rows rows = {.cap = 0};
    struct buffer basis = {0};
    bool ok = cache_rows_read(&rows, &w->options->ingest.manifests);
    take_documents(p, found, &rows);
    make_groups(p);
    ok = ok && cache_basis(w, found->columns(found), &rows, &basis) && read_files(p);
    if (ok)
        make_keys(p, &basis, key);
    buffer_free(&basis);
    cache_rows_free(&rows);
    return ok;
}

void cache_plan_one(struct cache_plan *p) {
    for (size_t i = 1; i < p->n; i++) {
        struct cache_group *all = &p->groups[0], *g = &p->groups[i];
        for (size_t k = 0; k < g->paths.n; k++)
            text_list_add(&all->paths, g->paths.items[k]);
        all->documents += g->documents;
        free(g->paths.items);
    }
    p->n = p->n ? 1 : 0;
}

void cache_plan_free(struct cache_plan *p) {
    for (size_t i = 0; i < p->n_files; i++)
        buffer_free(&p->files[i].about);
    for (size_t i = 0; i < p->n; i++)
        free(p->groups[i].paths.items);
    free(p->files);
    free(p->groups);
    arena_free(&p->arena);
    *p = (struct cache_plan){0};
}

bool cache_group_same(const struct cache_plan *p, const struct cache_group *g) {
    bool same = true;
    for (size_t i = g->first; same && i < g->first + g->paths.n; i++) {
        struct cache_file now = {.path = p->files[i].path};
        same = read_file(&now) && strcmp(now.content, p->files[i].content) == 0;
    }
    return same;
}
