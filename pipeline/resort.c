/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pipeline/resort.h"

#include <errno.h>
#include <pthread.h>
#include <stdlib.h>
#include <unistd.h>

#include "pipeline/scratch.h"

struct document {
    struct slice doc; /* in the part's arena */
    size_t part;      /* whose file it is in */
    uint64_t from;
    size_t bytes;
    struct place at; /* of its first row */
};

struct resort_part {
    struct resort *all;
    size_t number;
    int fd; /* -1 until the first document is complete */
    uint64_t bytes;
    struct buffer rows; /* of the document at hand */
    struct place at;
    struct arena arena;
};

struct resort {
    pthread_mutex_t lock;
    struct resort_part **parts;
    size_t n_parts, cap_parts;
    struct document *documents;
    size_t n, cap;
    bool done;
};

/* What stands before the fields of a row. */
struct head {
    struct place at;
    size_t bytes; /* of the fields, with a TAB behind each */
};

struct resort *resort_new(void) {
    struct resort *r = mem_zero(1, sizeof *r);
    pthread_mutex_init(&r->lock, NULL);
    return r;
}

void resort_free(struct resort *r) {
    if (!r)
        return;
    for (size_t i = 0; i < r->n_parts; i++) {
        struct resort_part *p = r->parts[i];
        if (p->fd >= 0)
            close(p->fd);
        buffer_free(&p->rows);
        arena_free(&p->arena);
        free(p);
    }
    pthread_mutex_destroy(&r->lock);
    free(r->parts);
    free(r->documents);
    free(r);
}

struct resort_part *resort_join(struct resort *r) {
    struct resort_part *p = mem_zero(1, sizeof *p);
    p->all = r;
    p->fd = -1;
    pthread_mutex_lock(&r->lock);
    p->number = r->n_parts;
    MEM_GROW(r->parts, r->cap_parts, r->n_parts + 1);
    r->parts[r->n_parts++] = p;
    pthread_mutex_unlock(&r->lock);
    return p;
}

void resort_row(struct resort_part *p, const struct slice *fields, size_t n, struct place at) {
    struct head head;
    memset(&head, 0, sizeof head); /* what is written has no gaps */
    head.at.file = at.file;
    head.at.line = at.line;
    head.at.field = at.field;
    if (p->rows.n == 0)
        p->at = at;
    for (size_t i = 0; i < n; i++)
        head.bytes += fields[i].n + 1;
    char *to = buffer_room(&p->rows, sizeof head + head.bytes);
    memcpy(to, &head, sizeof head);
    p->rows.n += sizeof head;
    for (size_t i = 0; i < n; i++) {
        buffer_add(&p->rows, fields[i]);
        buffer_char(&p->rows, '\t');
    }
}

static bool write_rows(struct resort_part *p, struct fault *f) {
    if (p->fd < 0 && (p->fd = scratch_open(f)) < 0)
        return false;
    for (size_t done = 0; done < p->rows.n;) {
        ssize_t n = write(p->fd, p->rows.p + done, p->rows.n - done);
        if (n < 0 && errno != EINTR)
            return fault_system(f, "temporary file");
        done += n > 0 ? (size_t)n : 0;
    }
    return true;
}

bool resort_document(struct resort_part *p, struct slice doc, struct fault *f) {
    struct resort *r = p->all;
    if (p->rows.n == 0)
        return true;
    if (!write_rows(p, f))
        return false;
    struct document d = {arena_copy(&p->arena, doc), p->number, p->bytes, p->rows.n, p->at};
    p->bytes += p->rows.n;
    buffer_clear(&p->rows);
    pthread_mutex_lock(&r->lock);
    MEM_GROW(r->documents, r->cap, r->n + 1);
    r->documents[r->n++] = d;
    pthread_mutex_unlock(&r->lock);
    return true;
}

static int by_name(const void *a, const void *b) {
    return slice_cmp(((const struct document *)a)->doc, ((const struct document *)b)->doc);
}

static bool read_document(const struct document *d, int fd, struct buffer *rows, struct fault *f) {
    buffer_clear(rows);
    buffer_room(rows, d->bytes);
    while (rows->n < d->bytes) {
        ssize_t n = pread(fd, rows->p + rows->n, d->bytes - rows->n, (off_t)(d->from + rows->n));
        if (n == 0)
            errno = EIO;
        if (n == 0 || (n < 0 && errno != EINTR))
            return fault_system(f, "temporary file");
        rows->n += n > 0 ? (size_t)n : 0;
    }
    return true;
}

static bool hand_on_rows(struct slice rows, struct filter *filter) {
    while (rows.n) {
        struct head head;
        memcpy(&head, rows.p, sizeof head);
        struct slice rest = {rows.p + sizeof head, head.bytes};
        rows = (struct slice){rest.p + rest.n, rows.n - sizeof head - head.bytes};
        for (size_t i = 0; i < filter->out.n; i++)
            filter->out_fields[i] = slice_cut(&rest, '\t');
        if (!filter_hand_on(filter, head.at))
            return false;
    }
    return true;
}

static bool all_different(const struct resort *r, struct fault *f) {
    for (size_t i = 1; i < r->n; i++)
        if (slice_eq(r->documents[i - 1].doc, r->documents[i].doc))
            return fault_input(f, r->documents[i].at, r->documents[i].doc,
                               "two documents would have this name");
    return true;
}

bool resort_hand_on(struct resort *r, struct filter *filter) {
    struct buffer rows = {0};
    if (r->done)
        return true;
    r->done = true;
    if (r->n)
        qsort(r->documents, r->n, sizeof *r->documents, by_name);
    bool ok = all_different(r, &filter->fault);
    for (size_t i = 0; ok && i < r->n; i++) {
        const struct document *d = &r->documents[i];
        ok = read_document(d, r->parts[d->part]->fd, &rows, &filter->fault) &&
             hand_on_rows(buffer_slice(&rows), filter);
    }
    buffer_free(&rows);
    return ok;
}
