/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/engine/plan.h"

#include <stdlib.h>

/* A chunk is read again as a whole when something fell over, and a task has some of them, so that
 * little of it is lost. */
enum { CHUNK_BYTES = 256 * 1024 * 1024, CHUNKS_OF_TASK = 4 };

void plan_free(struct plan *p) {
    free(p->settings);
    free(p->files);
    free(p->chunks);
    arena_free(&p->arena);
    *p = (struct plan){0};
}

/* Which of n pieces a file is in that begins behind `before` of all bytes: pieces are about as
 * large, and where there is nothing but empty files, they count. */
static size_t piece_of(uint64_t before, uint64_t bytes, size_t n) {
    size_t piece = bytes ? (size_t)((double)before / (double)bytes * (double)n) : 0;
    return piece < n ? piece : n - 1;
}

static size_t chunks_wanted(const struct plan *p, uint64_t tasks) {
    uint64_t by_size = (p->bytes + CHUNK_BYTES - 1) / CHUNK_BYTES, n = tasks * CHUNKS_OF_TASK;
    if (n < by_size)
        n = by_size;
    return n < p->n_files ? (size_t)n : p->n_files;
}

static void cut_chunks(struct plan *p, size_t wanted) {
    uint64_t before = 0;
    size_t last = SIZE_MAX;
    for (size_t i = 0; i < p->n_files; i++) {
        size_t piece = piece_of(before, p->bytes, wanted);
        if (piece != last) {
            MEM_GROW(p->chunks, p->cap_chunks, p->n_chunks + 1);
            p->chunks[p->n_chunks++] = (struct plan_chunk){.first = i};
        }
        last = piece;
        p->files[i].chunk = p->n_chunks - 1;
        p->chunks[p->n_chunks - 1].n++;
        p->chunks[p->n_chunks - 1].bytes += p->files[i].bytes;
        before += p->files[i].bytes;
    }
}

void plan_cut(struct plan *p, uint64_t tasks) {
    uint64_t before = 0;
    size_t last = SIZE_MAX;
    p->n_chunks = p->n_tasks = 0;
    cut_chunks(p, chunks_wanted(p, tasks));
    if (tasks > p->n_chunks)
        tasks = p->n_chunks;
    for (size_t i = 0; i < p->n_chunks; i++) {
        size_t piece = piece_of(before, p->bytes, (size_t)tasks);
        p->n_tasks += piece != last;
        last = piece;
        p->chunks[i].task = p->n_tasks - 1;
        before += p->chunks[i].bytes;
    }
}

const char *plan_value(const struct plan *p, enum plan_kind kind, const char *name) {
    for (size_t i = 0; i < p->n_settings; i++)
        if (p->settings[i].kind == kind && strcmp(p->settings[i].name, name) == 0)
            return p->settings[i].value;
    return NULL;
}
