/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/reading_project.h"

#include "corpus/file.h"
#include "corpus/qdpx.h"

static void pack_source(struct file_reader *r, struct qdpx *q, size_t i, struct buffer *reply) {
    const struct qdpx_source source = qdpx_source(q, i);
    const struct outcome o = {.reader = &reader_qdpx};
    const struct reading in = {.repair = r->options->repair};
    struct fault f = {.stage = r->options->stage};
    struct buffer outcome = {0};
    transcript_clear(&r->transcript);
    qdpx_read(q, i, &r->transcript, &in, &f);
    reading_pack(r, &o, source.label, &f, &outcome);
    pack_text(reply, source.name);
    pack_number(reply, 1);
    pack_text(reply, buffer_slice(&outcome));
    buffer_free(&outcome);
    fault_free(&f);
}

static size_t count_read(const struct qdpx *q) {
    size_t n = 0;
    for (size_t i = 0; i < qdpx_count(q); i++)
        n += qdpx_source(q, i).left == 0;
    return n;
}

static void pack_left(const struct qdpx *q, struct buffer *reply) {
    pack_number(reply, qdpx_count(q) - count_read(q));
    for (size_t i = 0; i < qdpx_count(q); i++)
        if (qdpx_source(q, i).left) {
            pack_text(reply, qdpx_source(q, i).name);
            pack_number(reply, qdpx_source(q, i).left);
        }
}

bool reading_project(struct file_reader *r, const struct reading_file *file, struct buffer *reply,
                     struct fault *f) {
    if (!file_reader_take(r, file, FILE_MOST + 1, f))
        return false;
    struct qdpx *q = qdpx_open(buffer_slice(&r->bytes), file_label(file->path), f);
    if (!q)
        return false;
    pack_number(reply, LOOK_SEVERAL);
    pack_number(reply, 0);
    pack_number(reply, count_read(q));
    pack_number(reply, count_read(q));
    for (size_t i = 0; i < qdpx_count(q); i++)
        if (qdpx_source(q, i).left == 0)
            pack_source(r, q, i, reply);
    pack_left(q, reply);
    qdpx_free(q);
    return true;
}
