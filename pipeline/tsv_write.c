/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <fcntl.h>
#include <unistd.h>

#include "pipeline/tsv.h"
#include "pipeline/write_all.h"

enum { WRITE_AT = 256 * 1024, PIPE_BYTES = 1024 * 1024 };

static bool file_write(struct outlet *base, struct slice rows) {
    struct outlet_file *o = (struct outlet_file *)base;
    o->bytes += rows.n;
    if (o->digest)
        sha256_add(o->digest, rows);
    return write_all(o->fd, rows) || fault_system(o->fault, o->name);
}

/* A pipe takes more at a time, so that its two ends wait less for each other; as much as allowed.
 */
static void widen_pipe(int fd) {
    fcntl(fd, F_SETPIPE_SZ, PIPE_BYTES); /* fails on anything else, which is as well */
}

void outlet_file_init(struct outlet_file *o, int fd, const char *name, struct fault *f) {
    widen_pipe(fd);
    *o = (struct outlet_file){.outlet = {file_write}, .fd = fd, .name = name, .fault = f};
}

static void add_row(struct buffer *to, const struct slice *fields, size_t n) {
    size_t total = n;
    for (size_t i = 0; i < n; i++)
        total += fields[i].n;
    char *p = buffer_room(to, total);
    for (size_t i = 0; i < n; i++) {
        if (fields[i].n)
            memcpy(p, fields[i].p, fields[i].n);
        p += fields[i].n;
        *p++ = '\t';
    }
    p[-1] = '\n';
    to->n += total;
}

static bool hand_over(struct tsv_writer *w) {
    if (w->rows.n && !w->to->write(w->to, buffer_slice(&w->rows)))
        return false;
    buffer_clear(&w->rows);
    return true;
}

static bool writer_columns(struct sink *s, const struct columns *c) {
    struct tsv_writer *w = (struct tsv_writer *)s;
    if (w->with_header)
        add_row(&w->rows, c->names, c->n);
    return true;
}

static bool writer_record(struct sink *s, const struct record *r) {
    struct tsv_writer *w = (struct tsv_writer *)s;
    add_row(&w->rows, r->fields, r->n);
    return w->rows.n < WRITE_AT || hand_over(w);
}

static bool writer_flush(struct sink *s) {
    return hand_over((struct tsv_writer *)s);
}

void tsv_writer_init(struct tsv_writer *w, struct outlet *to, bool with_header) {
    *w = (struct tsv_writer){
        {writer_columns, writer_record, writer_flush, writer_flush}, to, {NULL, 0, 0}, with_header};
}

void tsv_writer_free(struct tsv_writer *w) {
    buffer_free(&w->rows);
}
