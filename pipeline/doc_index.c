/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pipeline/doc_index.h"

/* Takes n bytes off. */
static struct slice take(struct slice *bytes, size_t n) {
    struct slice taken = {bytes->p, n};
    bytes->p += n;
    bytes->n -= n;
    return taken;
}

/* How many bytes there are up to the line's end, and with it; whether there is one. */
static bool find_end(struct slice bytes, size_t *n) {
    const char *lf = memchr(bytes.p, '\n', bytes.n);
    *n = lf ? (size_t)(lf - bytes.p) + 1 : bytes.n;
    return lf != NULL;
}

static void take_header(struct doc_index *x, struct slice *bytes) {
    size_t n;
    bool whole = find_end(*bytes, &n);
    buffer_add(&x->field, take(bytes, n));
    if (!whole)
        return;
    pack_text(&x->packed, buffer_slice(&x->field));
    buffer_clear(&x->field);
    x->headed = true;
}

static void end_document(struct doc_index *x) {
    if (x->any) {
        pack_text(&x->packed, buffer_slice(&x->doc));
        pack_number(&x->packed, x->rows);
    }
    x->rows = 0;
}

static void begin_document(struct doc_index *x) {
    end_document(x);
    buffer_clear(&x->doc);
    buffer_add(&x->doc, buffer_slice(&x->field));
    x->any = true;
}

static void take_field(struct doc_index *x, struct slice *bytes) {
    size_t n = 0;
    while (n < bytes->n && bytes->p[n] != '\t' && bytes->p[n] != '\n')
        n++;
    x->behind = n < bytes->n;
    x->line += n;
    buffer_add(&x->field, take(bytes, n));
    if (x->behind && !(x->any && slice_eq(buffer_slice(&x->field), buffer_slice(&x->doc))))
        begin_document(x);
}

static void take_rest(struct doc_index *x, struct slice *bytes) {
    size_t n;
    bool whole = find_end(*bytes, &n);
    take(bytes, n);
    x->line += n;
    if (!whole)
        return;
    x->rows += x->line;
    x->line = 0;
    x->behind = false;
    buffer_clear(&x->field);
}

void doc_index_add(struct doc_index *x, struct slice bytes) {
    while (bytes.n) {
        if (!x->headed)
            take_header(x, &bytes);
        else if (!x->behind)
            take_field(x, &bytes);
        else
            take_rest(x, &bytes);
    }
}

bool doc_index_end(struct doc_index *x) {
    end_document(x);
    return x->headed && x->line == 0;
}

void doc_index_free(struct doc_index *x) {
    buffer_free(&x->packed);
    buffer_free(&x->doc);
    buffer_free(&x->field);
}

struct doc_rows doc_index_next(struct unpacking *u) {
    struct slice doc = unpack_text(u);
    return (struct doc_rows){doc, unpack_number(u)};
}
