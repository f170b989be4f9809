/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "corpus/reading_task.h"

#include "corpus/reading_file.h"
#include "corpus/reading_look.h"

void reading_question_pack(struct buffer *to, const struct reading_question *q) {
    pack_number(to, q->kind);
    reader_pack(to, q->reader);
    pack_number(to, q->named);
    pack_number(to, q->size);
    pack_text(to, slice_of(q->path));
}

void reading_task_do(void *with, const struct confined_request *r, struct buffer *reply) {
    struct reading_task *task = with;
    struct unpacking u = {.rest = r->head};
    struct reading_file file = {.fd = r->fd, .bytes = r->body};
    if (!task->reader)
        task->reader = file_reader_new(task->options);
    enum reading_kind kind = (enum reading_kind)unpack_number(&u);
    file.reader = reader_unpack(&u);
    file.named = unpack_number(&u);
    file.size = unpack_number(&u);
    char *path = mem_text(unpack_text(&u));
    file.path = path;
    if (kind == READING_LOOK)
        reading_look(task->reader, &file, reply);
    else
        reading_document(task->reader, &file, reply);
    free(path);
}
