/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The documents among the files found: mostly one in each, but a table with a column `doc` holds
 * several. For ingest.h only. */
#ifndef HEARTH_DOCUMENTS_H
#define HEARTH_DOCUMENTS_H

#include "corpus/reader.h"
#include "corpus/transcripts.h"

struct documents_options {
    int format;                     /* which of READER_CHOICES */
    const char *encoding;           /* NULL: detect */
    const struct text_list *column; /* of --column (column_roles.h), checked */
    bool keep_extension;
};

struct document {
    const struct transcript_file *file;
    struct slice doc;
    const struct reader *reader; /* NULL: told when its text is there */
    const struct sheet *sheet;   /* the table that it is a part of, or NULL: read the file */
    const size_t *rows;          /* [n_rows] of the sheet */
    size_t n_rows;
    uint64_t bytes;            /* of the file that are this document's, about */
    const struct buffer *held; /* the bytes of a file that can be read but once, or NULL */
    /* Written by the worker that reads it. */
    const char *encoding, *layout;
    uint64_t lines, turns, paragraphs, words, marks, repaired; /* words: when wanted */
    struct buffer unspoken;                                    /* unspoken.h; when wanted */
    bool read, no_speakers, undecodable;
    struct fault fault;
};

struct documents {
    const char *stage;      /* who speaks in the documents' faults; set it first */
    struct document *items; /* [n], in byte order of doc */
    size_t n, cap;
    struct slice
        *columns; /* [n_columns]: further columns of the tables, in the order of the files */
    size_t n_columns, cap_columns;
    struct left_out_list no_text; /* tables in folders without a column `text`: no transcripts */
    struct sheet **sheets;        /* [n_sheets]: owned */
    size_t n_sheets, cap_sheets;
    struct buffer held;
    struct arena arena;
};

/* A file with a fault becomes a document that has it; false only
 * when two documents have one name (faults in f, with the paths). *files is changed by nobody and
 * must outlive the documents. Zero-initialise *d but for its stage. */
bool documents_find(struct documents *d, const struct transcripts *files,
                    const struct documents_options *o, struct fault *f);
void documents_free(struct documents *d);

/* Whether a column of a table is used up by the reader: doc, turn, speaker, start, end, text, and
 * line and marks, which are made anew. */
bool documents_column_is_own(struct slice name);

#endif
