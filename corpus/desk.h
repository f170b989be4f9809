/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A desk: where one worker reads one document after the other and hands on its rows, with room that
 * is used again from file to file. For ingest.h only. */
#ifndef HEARTH_DESK_H
#define HEARTH_DESK_H

#include "corpus/cast.h"
#include "corpus/doc_language.h"
#include "corpus/documents.h"
#include "corpus/ingest.h"

enum { HEAD_COLUMNS = 5, TAIL_COLUMNS = 3 }; /* before and behind the further ones */

/* What all desks share; read by all, written by none. */
struct plan {
    const struct ingest_options *options;
    struct columns columns; /* of the rows */
    struct cast_plan cast;
    size_t n_further; /* columns of the manifest, of the tables, and `role` where it is neither's */
    size_t role;      /* which of them, or COLUMN_NONE: none is taken from labels */
    struct recogniser *recogniser;   /* NULL: no column `language` is wanted; else … */
    const struct language *expected; /* … of what could be several */
    size_t language;                 /* … and which of the further columns it is */
};

/* Reads what recognises languages, where p->options->language wants it; the plan owns it then. */
bool plan_language(struct plan *p, struct fault *f);

/* What those who read need to know of it. */
static inline struct reading_options
ingest_reading(const char *stage, const struct ingest_options *o, enum outcome_lines lines) {
    return (struct reading_options){.stage = stage,
                                    .encoding = o->encoding,
                                    .column = &o->column,
                                    .repair = o->repair,
                                    .codings = o->codings,
                                    .lines = lines};
}

struct desk;
struct desk *desk_new(const struct plan *p, struct reading_room *room);
void desk_free(struct desk *d);

/* Reads a document and hands on its rows. Its own faults are put aside in it; false only when what
 * lies behind failed. Notes are finished lines. */
bool desk_push(struct desk *d, struct document *doc, struct sink *to, struct buffer *notes);

/* The document that was read last; its text is valid until the next one. */
const struct transcript *desk_transcript(const struct desk *d);
/* All speakers that this desk has met; those of them whose labels told their role. */
const struct names *desk_speakers(const struct desk *d);
const struct names *desk_renamed(const struct desk *d); /* labels that aliases took the place of */
const struct names *desk_told(const struct desk *d);

#endif
