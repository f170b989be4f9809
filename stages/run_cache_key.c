/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/run_cache_key.h"

#include <stdlib.h>
#include <time.h>

#include "corpus/ingest.h"
#include "pipeline/pack.h"
#include "stages/run_cache_basis.h"
#include "stages/run_cache_rows.h"

/* Transcripts of a group, on average: a change costs a group, and every part costs something; with
 * many transcripts about as many as there are groups. */
enum { GROUP_LEAST = 16, GROUP_MOST = 256, LONGEST = 4 /* times the average */ };
/* Seconds: what some file systems' times are exact to. */
enum { MOMENT = 2 };

static struct cache_file *file_of(struct cache_plan *p, struct intern *paths, const char *path) {
    size_t known = paths->count, id = intern_add(paths, slice_of(path));
    MEM_GROW(p->files, p->cap_files, id + 1);
    MEM_GROW(p->of, p->cap_of, id + 1);
    if (id == known) {
        struct slice kept = {path, strlen(path) + 1};
        p->files[id] = (struct digest_of){.path = arena_copy(&p->arena, kept).p};
        p->of[id] = (struct cache_file){.documents = 0};
        p->n_files++;
    }
    return &p->of[id];
}

/* The documents, file by file; false when one cannot be read again and again. */
static bool take_documents(struct cache_plan *p, const struct source *found,
                           const struct cache_rows *rows) {
    struct intern paths = {0};
    bool all = true;
    for (size_t i = 0; i < ingest_entries(found); i++) {
        const struct ingest_entry e = ingest_entry(found, i);
        if (e.fate == INGEST_LEFT_OUT)
            continue;
        struct cache_file *file = file_of(p, &paths, e.path);
        file->documents++;
        file->bytes += e.bytes;
        file->written = e.found ? e.found->written.tv_sec : 0;
        all &= e.found != NULL;
        pack_text(&file->about, e.doc);
        pack_text(&file->about, e.name);
        cache_rows_pack(rows, e.doc, e.name, &file->about);
    }
    intern_free(&paths);
    return all;
}

static const struct redaction_key *key_of(const struct cache_plan *p) {
    return p->keyed ? &p->key : NULL;
}

static bool read_files(struct cache_plan *p, uint64_t jobs) {
    struct fault unread = {0};
    p->looked = time(NULL);
    p->digested = digest_all(p->files, p->n_files, key_of(p), jobs, &unread);
    fault_free(&unread);
    return p->digested;
}

/* A power of two, so that more transcripts join groups rather than cut all anew. */
static size_t group_size(size_t files) {
    size_t size = GROUP_LEAST;
    while (size < GROUP_MOST && size * size * 4 <= files)
        size *= 2;
    return size;
}

/* One file in so many begins a group, by a hash of its name. */
static bool begins(const struct digest_of *file, size_t size) {
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
        g->documents += p->of[i].documents;
        g->bytes += p->of[i].bytes;
    }
}

static void make_key(const struct cache_plan *p, struct cache_group *g, struct slice basis) {
    struct buffer all = {0};
    buffer_add(&all, basis);
    for (size_t i = g->first; i < g->first + g->paths.n; i++) {
        pack_text(&all, slice_of(p->files[i].path));
        pack_text(&all, slice_of(p->files[i].hex));
        pack_text(&all, buffer_slice(&p->of[i].about));
    }
    digest_keyed(buffer_slice(&all), key_of(p), g->key);
    buffer_free(&all);
}

static void make_keys(struct cache_plan *p, const struct buffer *basis) {
    char hex[DIGEST_HEX + 1];
    digest_hex(buffer_slice(basis), hex, DIGEST_HEX);
    for (size_t i = 0; i < p->n; i++)
        make_key(p, &p->groups[i], slice_of(hex));
}

bool cache_plan_make(struct cache_plan *p, const struct whole_run *w, struct source *found) {
    struct cache_rows rows = {.cap = 0};
    struct buffer basis = {0};
    bool ok = cache_rows_read(&rows, &w->options->ingest.manifests);
    ok = take_documents(p, found, &rows) && ok;
    make_groups(p);
    ok = ok && cache_basis(w, found->columns(found), &rows, &basis) &&
         read_files(p, w->self->mode->jobs);
    if (ok)
        make_keys(p, &basis);
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
        all->bytes += g->bytes;
        free(g->paths.items);
    }
    p->n = p->n ? 1 : 0;
}

void cache_plan_free(struct cache_plan *p) {
    for (size_t i = 0; i < p->n_files; i++)
        buffer_free(&p->of[i].about);
    for (size_t i = 0; i < p->n; i++)
        free(p->groups[i].paths.items);
    free(p->files);
    free(p->of);
    free(p->groups);
    arena_free(&p->arena);
    redaction_key_forget(&p->key);
    *p = (struct cache_plan){0};
}

bool cache_group_same(const struct cache_plan *p, const struct cache_group *g) {
    bool same = true;
    for (size_t i = g->first; same && i < g->first + g->paths.n; i++) {
        struct fault unread = {0};
        char hex[DIGEST_HEX + 1];
        uint64_t bytes;
        if (p->of[i].written + MOMENT < p->looked)
            continue;
        same = digest_file(p->files[i].path, key_of(p), hex, &bytes, &unread) &&
               strcmp(hex, p->files[i].hex) == 0;
        fault_free(&unread);
    }
    return same;
}
