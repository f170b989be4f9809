/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/engine/plan.h"

#include <stdlib.h>

#include "pipeline/even.h"

/* A chunk is read again as a whole when something fell over, and a task has some of them, so that
 * little of it is lost. */
enum { CHUNK_BYTES = 256 * 1024 * 1024, CHUNKS_OF_TASK = 4 };
/* So that empty files count, too. */
enum { BYTES_OF_A_FILE = 1024 };

void plan_free(struct plan *p) {
    free(p->settings);
    free(p->files);
    free(p->chunks);
    arena_free(&p->arena);
    *p = (struct plan){0};
}

static size_t chunks_wanted(const struct plan *p, uint64_t tasks) {
    uint64_t by_size = (p->bytes + CHUNK_BYTES - 1) / CHUNK_BYTES, n = tasks * CHUNKS_OF_TASK;
    if (n < by_size)
        n = by_size;
    return n < p->n_files ? (size_t)n : p->n_files;
}

static void cut_chunks(struct plan *p, const uint64_t *sizes, size_t wanted) {
    size_t *first = mem_zero(wanted, sizeof *first);
    if (wanted)
        even_cut(sizes, p->n_files, wanted, first);
    MEM_GROW(p->chunks, p->cap_chunks, wanted);
    p->n_chunks = wanted;
    for (size_t k = 0; k < wanted; k++) {
        size_t end = k + 1 < wanted ? first[k + 1] : p->n_files;
        p->chunks[k] = (struct plan_chunk){.first = first[k], .n = end - first[k]};
        for (size_t i = first[k]; i < end; i++) {
            p->files[i].chunk = k;
            p->chunks[k].bytes += p->files[i].bytes;
        }
    }
    free(first);
}

static void cut_tasks(struct plan *p, uint64_t *sizes, size_t wanted) {
    size_t *first = mem_zero(wanted, sizeof *first);
    for (size_t k = 0; k < p->n_chunks; k++)
        sizes[k] = p->chunks[k].bytes + p->chunks[k].n * BYTES_OF_A_FILE;
    if (wanted)
        even_cut(sizes, p->n_chunks, wanted, first);
    p->n_tasks = wanted;
    for (size_t k = 0; k < wanted; k++)
        for (size_t i = first[k]; i < (k + 1 < wanted ? first[k + 1] : p->n_chunks); i++)
            p->chunks[i].task = k;
    free(first);
}

void plan_cut(struct plan *p, uint64_t tasks) {
    uint64_t *sizes = mem_zero(p->n_files, sizeof *sizes);
    for (size_t i = 0; i < p->n_files; i++)
        sizes[i] = p->files[i].bytes + BYTES_OF_A_FILE;
    cut_chunks(p, sizes, chunks_wanted(p, tasks));
    cut_tasks(p, sizes, tasks < p->n_chunks ? (size_t)tasks : p->n_chunks);
    free(sizes);
}

const char *plan_value(const struct plan *p, enum plan_kind kind, const char *name) {
    for (size_t i = 0; i < p->n_settings; i++)
        if (p->settings[i].kind == kind && strcmp(p->settings[i].name, name) == 0)
            return p->settings[i].value;
    return NULL;
}
