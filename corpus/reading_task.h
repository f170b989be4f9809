/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All that is done with the bytes of transcripts, from what they look like to turns: the work of
 * confined processes (pipeline/confined.h), which get a file that is open, or its bytes, and answer
 * with what is in it. Who asks is reading_room.h. */
#ifndef HEARTH_READING_TASK_H
#define HEARTH_READING_TASK_H

#include "corpus/outcome.h"
#include "pipeline/confined.h"
#include "pipeline/options.h"

struct reading_options {
    const char *stage;              /* who speaks in faults */
    const char *encoding;           /* NULL: detect */
    const struct text_list *column; /* of --column (column_roles.h), checked */
    bool repair;
    bool codings; /* of people are wanted */
    enum outcome_lines lines;
};

enum reading_kind {
    READING_LOOK,     /* what is it? Answered as told at enum look_table */
    READING_DOCUMENT, /* the one document that it is: an outcome; of a file whose reader turns out
                         to want it converted, one without paragraphs */
};

struct reading_question {
    enum reading_kind kind;
    const struct reader *reader; /* NULL: to be told from the bytes; else the file has been
                                    converted for it */
    bool named;                  /* directly, not found in a folder */
    uint64_t size;               /* of the file, about */
    const char *path;            /* as the user named it, for messages; "-": standard input */
};
void reading_question_pack(struct buffer *to, const struct reading_question *q);

/* What a table, or a project with many sources, is found to be. The answer to READING_LOOK is the
 * reader (none: a text without a layout so far); of reader_table and reader_qdpx then one of these,
 * and
 *
 *     LOOK_REFUSED            an outcome with the fault
 *     LOOK_ONE, LOOK_SEVERAL  how many further columns, and their names
 *     LOOK_SEVERAL            how many rows, how many documents, and of each its name, its rows and
 *                             its outcome, as a text; how many sources are left out, and of each
 *                             its name and why (qdpx.h) */
enum look_table {
    LOOK_REFUSED,
    LOOK_NO_TEXT, /* in a folder, without a column `text` */
    LOOK_ONE,     /* one document, to be read later */
    LOOK_SEVERAL, /* which come with the answer; a project is always that */
};

/* Zero-initialise but for the options. */
struct reading_task {
    const struct reading_options *options;
    struct file_reader *reader; /* of the process */
};
/* A confined_work; `with` is a struct reading_task. */
void reading_task_do(void *with, const struct confined_request *r, struct buffer *reply);

#endif
