/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <sys/stat.h>

#include "pipeline/even.h"
#include "pipeline/intern.h"
#include "stages/run_shards.h"

/* The transcripts, with their bytes; a file that holds several documents once, with all of its. */
struct found {
    struct intern paths;
    uint64_t *bytes; /* [paths.count] */
    size_t cap;
};

/* So that empty files count, too. */
enum { BYTES_OF_A_FILE = 1024 };

static void take_entry(struct found *t, const struct ingest_entry *e) {
    size_t known = t->paths.count, id = intern_add(&t->paths, slice_of(e->path));
    MEM_GROW(t->bytes, t->cap, id + 1);
    if (id == known)
        t->bytes[id] = BYTES_OF_A_FILE;
    t->bytes[id] += e->bytes;
}

const char *run_path_keep(struct arena *arena, struct slice path) {
    char *copy = arena_alloc(arena, path.n + 1, 1);
    memcpy(copy, path.p, path.n);
    copy[path.n] = '\0';
    return copy;
}

static void share_out(const struct found *t, size_t n, struct run_cut *cut) {
    size_t *first = mem_zero(n, sizeof *first);
    cut->n = n < t->paths.count ? n : t->paths.count;
    if (cut->n)
        even_cut(t->bytes, t->paths.count, cut->n, first);
    for (uint32_t id = 0, k = 0; id < t->paths.count; id++) {
        k += k + 1 < cut->n && id == first[k + 1];
        text_list_add(&cut->lists[k], run_path_keep(&cut->arena, intern_text(&t->paths, id)));
    }
    free(first);
}

/* Each process looks at the files anew. */
static bool can_be_shared(const struct found *t, struct fault *f) {
    struct stat st;
    for (uint32_t id = 0; id < t->paths.count; id++) {
        char *path = mem_text(intern_text(&t->paths, id));
        if (strcmp(path, "-") == 0 || (stat(path, &st) == 0 && !S_ISREG(st.st_mode)))
            fault_usage(
                f, "--shards and --engine want files, because they are read more than once: %s",
                path);
        free(path);
    }
    return fault_none(f);
}

bool run_cut(const struct source *source, size_t n, struct run_cut *cut, struct fault *f) {
    struct found t = {.cap = 0};
    *cut = (struct run_cut){.lists = mem_zero(n, sizeof *cut->lists)};
    for (size_t i = 0; i < ingest_entries(source); i++) {
        const struct ingest_entry e = ingest_entry(source, i);
        if (e.fate != INGEST_LEFT_OUT)
            take_entry(&t, &e);
    }
    bool ok = can_be_shared(&t, f);
    if (ok)
        share_out(&t, n, cut);
    intern_free(&t.paths);
    free(t.bytes);
    return ok;
}

void run_cut_free(struct run_cut *cut) {
    for (size_t i = 0; i < cut->n; i++)
        free(cut->lists[i].items);
    free(cut->lists);
    arena_free(&cut->arena);
}
