/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stages/engine/chunk.h"

#include <errno.h>
#include <stdlib.h>

#include "corpus/file.h"
#include "stages/engine/planned.h"
#include "stages/run_course.h"
#include "stages/run_parts.h"

static bool refuse(const struct plan_file *file, const char *why, struct fault *f) {
    return fault_input(f, (struct place){file->path, 0, 0}, NO_QUOTE, "%s", why);
}

/* A transcript must be what was planned. */
static bool check_file(const struct plan_file *file, struct file_state *before, struct fault *f) {
    struct stat st;
    char digest[DIGEST_HEX + 1];
    uint64_t bytes;
    if (stat(file->path, &st) != 0)
        return errno == ENOENT || errno == ENOTDIR
                   ? refuse(file, "it was planned, and is no longer there", f)
                   : fault_system(f, file->path);
    *before = file_state(&st);
    return digest_file(file->path, NULL, digest, &bytes, f) &&
           (strcmp(digest, file->digest) == 0 ||
            refuse(file, "changed since the plan was made", f));
}

/* The transcripts of a chunk. */
struct checked {
    const struct plan_file *files; /* [n] */
    struct file_state *before;     /* [n]: when they were what was planned */
    size_t n;
};

/* … and stay it until all were read; else there is no part of them at any time. */
static bool check_again(void *with, struct fault *f) {
    const struct checked *c = with;
    for (size_t i = 0; i < c->n; i++)
        if (!file_untouched(c->files[i].path, &c->before[i], f))
            return false;
    return true;
}

static bool make(struct work *w, size_t chunk, struct planned *p) {
    const struct plan_chunk *c = &w->plan.chunks[chunk];
    struct checked all = {.files = &w->plan.files[c->first], .n = c->n};
    struct text_list list = {NULL, 0, 0};
    bool ok = true;
    all.before = mem_zero(all.n, sizeof *all.before);
    for (size_t i = 0; ok && i < all.n; i++) {
        ok = check_file(&all.files[i], &all.before[i], p->whole.fault);
        text_list_add(&list, all.files[i].path);
    }
    ok = ok && run_part_write(&p->whole, &list, work_part(w, chunk), check_again, &all);
    free(list.items);
    free(all.before);
    return ok;
}

bool chunk_make(struct work *w, size_t chunk, struct run_mode *mode, struct fault *f) {
    struct planned p = {0};
    bool ok = planned_begin(&p, &w->plan, mode) && plan_check_program(&w->plan, &p.self.fault) &&
              plan_check_tables(&w->plan, &p.self.fault) && run_course_check(&p.whole) &&
              make(w, chunk, &p);
    fault_take(f, &p.self.fault);
    planned_end(&p);
    return ok;
}
