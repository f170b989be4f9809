/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pipeline/resort.h"

#include <errno.h>
#include <pthread.h>
#include <stdlib.h>
#include <unistd.h>

#include "pipeline/scratch.h"
#include "pipeline/write_all.h"

struct document {
    struct slice doc; /* in the part's arena */
    size_t part;      /* whose file it is in */
    uint64_t from, bytes;
    struct place at; /* of its first row */
};

struct resort_part {
    struct resort *all;
    size_t number;
    int fd;             /* -1 until there are rows */
    uint64_t bytes;     /* of complete documents */
    uint64_t here;      /* of the document at hand, … */
    struct buffer rows; /* … the last of which are not written so far */
    struct place at;
    struct arena arena;
};

/* A shard is documents of about so many bytes: ingest.c. */
enum { SHARD_BYTES = 256 * 1024, SHARD_MOST = 256 };

struct resort {
    struct source source; /* of what was kept */
    struct columns columns;
    pthread_mutex_t lock;
    struct resort_part **parts;
    size_t n_parts, cap_parts;
    struct document *documents;
    size_t n, cap;
    size_t at; /* the next document to hand out */
    uint64_t shards;
    struct arena arena; /* the names of the columns */
};

/* Rows are written in pieces of about so many bytes, and are read back likewise. */
enum { PIECE_BYTES = 1 << 20 };

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
    fault_free(&r->source.fault);
    arena_free(&r->arena);
    free(r->columns.names);
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

static bool write_rows(struct resort_part *p, struct fault *f) {
    if (p->fd < 0 && (p->fd = scratch_open(f)) < 0)
        return false;
    bool ok = write_all(p->fd, buffer_slice(&p->rows)) || fault_system(f, "temporary file");
    buffer_clear(&p->rows);
    return ok;
}

bool resort_row(struct resort_part *p, const struct slice *fields, size_t n, struct place at,
                struct fault *f) {
    struct head head;
    memset(&head, 0, sizeof head); /* what is written has no gaps */
    head.at.file = at.file;
    head.at.line = at.line;
    head.at.field = at.field;
    if (p->here == 0)
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
    p->here += sizeof head + head.bytes;
    return p->rows.n < PIECE_BYTES || write_rows(p, f);
}

bool resort_document(struct resort_part *p, struct slice doc, struct fault *f) {
    struct resort *r = p->all;
    if (p->here == 0)
        return true;
    if (!write_rows(p, f))
        return false;
    struct document d = {arena_copy(&p->arena, doc), p->number, p->bytes, p->here, p->at};
    p->bytes += p->here;
    p->here = 0;
    pthread_mutex_lock(&r->lock);
    MEM_GROW(r->documents, r->cap, r->n + 1);
    r->documents[r->n++] = d;
    pthread_mutex_unlock(&r->lock);
    return true;
}

static int by_name(const void *a, const void *b) {
    return slice_cmp(((const struct document *)a)->doc, ((const struct document *)b)->doc);
}

static bool all_different(const struct resort *r, struct fault *f) {
    for (size_t i = 1; i < r->n; i++)
        if (slice_eq(r->documents[i - 1].doc, r->documents[i].doc))
            return fault_input(f, r->documents[i].at, r->documents[i].doc,
                               "two documents would have this name");
    return true;
}

void resort_columns(struct resort *r, const struct columns *c) {
    pthread_mutex_lock(&r->lock);
    if (!r->columns.names) {
        r->columns = (struct columns){mem_resize(NULL, c->n, sizeof *c->names), c->n, c->at};
        for (size_t i = 0; i < c->n; i++)
            r->columns.names[i] = arena_copy(&r->arena, c->names[i]);
    }
    pthread_mutex_unlock(&r->lock);
}

static const struct columns *source_columns(struct source *s) {
    return &((struct resort *)s)->columns;
}

static bool source_next(struct source *s, struct shard *shard) {
    struct resort *r = (struct resort *)s;
    uint64_t bytes = 0;
    if (r->at == r->n)
        return false;
    shard->number = r->shards++;
    shard->more = false;
    shard->first = r->at;
    for (shard->count = 0; r->at < r->n && bytes < SHARD_BYTES && shard->count < SHARD_MOST;
         shard->count++)
        bytes += r->documents[r->at++].bytes;
    s->bytes += bytes;
    return true;
}

/* Reads on from *at until `rows` holds `want` bytes, which the document has. */
static bool read_rows(int fd, uint64_t *at, struct buffer *rows, size_t want, struct fault *f) {
    buffer_room(rows, want > rows->n ? want - rows->n : 0);
    while (rows->n < want) {
        ssize_t n = pread(fd, rows->p + rows->n, want - rows->n, (off_t)*at);
        if (n == 0)
            errno = EIO;
        if (n == 0 || (n < 0 && errno != EINTR))
            return fault_system(f, "temporary file");
        rows->n += n > 0 ? (size_t)n : 0;
        *at += n > 0 ? (uint64_t)n : 0;
    }
    return true;
}

/* Hands on the rows that are there as a whole. *need: so many bytes, at least, are to be there for
 * the next one, which is the first then. */
static bool push_rows(struct shard *s, size_t n_fields, struct sink *to, size_t *need) {
    size_t done = 0;
    for (;;) {
        size_t left = s->data.n - done;
        struct head head = {.bytes = 0};
        if (left >= sizeof head)
            memcpy(&head, s->data.p + done, sizeof head);
        *need = sizeof head + head.bytes;
        if (left < *need)
            break;
        struct slice rest = {s->data.p + done + sizeof head, head.bytes};
        for (size_t i = 0; i < n_fields; i++)
            s->fields[i] = slice_cut(&rest, '\t');
        if (!to->record(to, &(struct record){s->fields, n_fields, head.at, NULL}))
            return false;
        done += *need;
    }
    memmove(s->data.p, s->data.p + done, s->data.n - done);
    s->data.n -= done;
    return true;
}

static bool push_document(const struct resort *r, const struct document *d, struct shard *s,
                          struct sink *to, struct fault *f) {
    uint64_t at = d->from, end = d->from + d->bytes;
    size_t need = 0;
    buffer_clear(&s->data);
    while (at < end) {
        size_t want = need > PIECE_BYTES ? need : PIECE_BYTES;
        uint64_t left = end - at + s->data.n;
        if (!read_rows(r->parts[d->part]->fd, &at, &s->data, left < want ? (size_t)left : want,
                       f) ||
            !push_rows(s, r->columns.n, to, &need))
            return false;
    }
    return true;
}

static bool source_push(struct source *base, struct shard *s, struct sink *to, struct fault *f,
                        struct buffer *notes) {
    struct resort *r = (struct resort *)base;
    (void)notes;
    MEM_GROW(s->fields, s->cap_fields, r->columns.n);
    for (size_t i = s->first; i < s->first + s->count; i++)
        if (!push_document(r, &r->documents[i], s, to, f))
            return false;
    return true;
}

/* What it needs belongs to the resort. */
static void source_close(struct source *s) {
    (void)s;
}

struct source *resort_source(struct resort *r, struct fault *f) {
    if (r->n)
        qsort(r->documents, r->n, sizeof *r->documents, by_name);
    if (!all_different(r, f))
        return NULL;
    r->source = (struct source){.fault = {.stage = f->stage},
                                .columns = source_columns,
                                .next = source_next,
                                .push = source_push,
                                .close = source_close};
    for (size_t i = 0; i < r->n; i++)
        r->source.bytes_all += r->documents[i].bytes;
    return &r->source;
}
