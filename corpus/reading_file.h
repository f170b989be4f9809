/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A file's bytes to a transcript: decoded, told what they are, read. For reading_task.h only,
 * within the process that is confined to that. */
#ifndef HEARTH_READING_FILE_H
#define HEARTH_READING_FILE_H

#include "corpus/decode.h"
#include "corpus/reading_task.h"

struct reading_file {
    int fd;                      /* open for reading; -1: */
    struct slice bytes;          /* here they are */
    const struct reader *reader; /* NULL: not known yet */
    bool named;
    uint64_t size;
    const char *path;
};

/* Room that is used again from file to file. */
struct file_reader {
    const struct reading_options *options;
    struct decoder *decoder;
    struct buffer bytes;
    struct transcript transcript;
    size_t *rows; /* all of a table's, in their order */
    size_t cap_rows;
};
struct file_reader *file_reader_new(const struct reading_options *o);

/* At most the first `most` bytes of a file, in r->bytes. */
bool file_reader_take(struct file_reader *r, const struct reading_file *file, uint64_t most,
                      struct fault *f);

/* Reads the one document that a file is, and packs its outcome. */
void reading_document(struct file_reader *r, const struct reading_file *file, struct buffer *reply);

/* Packs what came of r->transcript, and of the codings in it their places. */
void reading_pack(struct file_reader *r, const struct outcome *o, const char *path, struct fault *f,
                  struct buffer *reply);

/* Reads rows[0..n) of a table as one document and packs its outcome; `f` is what is wrong with the
 * table already, if anything. */
void reading_table_rows(struct file_reader *r, struct sheet *s, const size_t *rows, size_t n,
                        struct fault *f, struct buffer *reply);

#endif
