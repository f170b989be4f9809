/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pipeline/workdir_table.h"

#include <fcntl.h>
#include <pthread.h>
#include <stdlib.h>
#include <unistd.h>

#include "pipeline/intern.h"

/* What is known of the tables of a directory. */
struct workdir_digests {
    pthread_mutex_t lock;
    struct intern names;
    struct table_digest *of; /* [names.count]; without digits: not known (any more) */
    size_t cap;
};

struct workdir_digests *workdir_digests_new(void) {
    struct workdir_digests *d = mem_zero(1, sizeof *d);
    pthread_mutex_init(&d->lock, NULL);
    return d;
}

void workdir_digests_free(struct workdir_digests *d) {
    pthread_mutex_destroy(&d->lock);
    intern_free(&d->names);
    free(d->of);
    free(d);
}

static void put(struct workdir_digests *d, const char *name, const struct table_digest *what) {
    pthread_mutex_lock(&d->lock);
    uint32_t id = intern_add(&d->names, slice_of(name));
    MEM_GROW(d->of, d->cap, d->names.count);
    d->of[id] = *what;
    pthread_mutex_unlock(&d->lock);
}

bool workdir_table_digest(struct workdir *w, const char *name, struct table_digest *to) {
    struct workdir_digests *d = workdir_digests(w);
    pthread_mutex_lock(&d->lock);
    uint32_t id = intern_find(&d->names, slice_of(name));
    *to = (struct table_digest){.bytes = 0};
    if (id != INTERN_NONE)
        *to = d->of[id];
    pthread_mutex_unlock(&d->lock);
    return *to->hex != '\0';
}

bool workdir_table_open(struct workdir *w, const char *name, bool digested, struct outlet_file *out,
                        struct fault *f) {
    const char *path = workdir_file(w, name, f);
    int fd = fault_none(f) ? open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600) : -1;
    if (fd < 0 && fault_none(f))
        fault_system(f, path);
    outlet_file_init(out, fd, path, f);
    if (fd >= 0 && digested)
        out->digest = sha256_new();
    return fd >= 0;
}

bool workdir_table_close(struct workdir *w, const char *name, struct outlet_file *out) {
    struct table_digest d = {.bytes = out->bytes};
    bool ok = out->fd < 0 || close(out->fd) == 0 || fault_system(out->fault, out->name);
    out->fd = -1;
    if (!out->digest)
        return ok;
    sha256_end(out->digest, d.hex);
    out->digest = NULL;
    if (ok && fault_none(out->fault))
        put(workdir_digests(w), name, &d);
    return ok;
}

bool workdir_table_rename(struct workdir *w, const char *from, const char *to, struct fault *f) {
    static const struct table_digest unknown = {.bytes = 0};
    struct table_digest d;
    const char *old = workdir_file(w, from, f), *new = workdir_file(w, to, f);
    if (!fault_none(f) || (rename(old, new) != 0 && !fault_system(f, new)))
        return false;
    workdir_table_digest(w, from, &d);
    put(workdir_digests(w), to, &d);
    put(workdir_digests(w), from, &unknown);
    return true;
}
