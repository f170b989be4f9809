/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The documents among the files found: mostly one in each, but a table with a column `doc` holds
 * several. For ingest.h only. */
#ifndef HEARTH_DOCUMENTS_H
#define HEARTH_DOCUMENTS_H

#include "corpus/coding_account.h"
#include "corpus/languages.h"
#include "corpus/reading_room.h"

struct documents_options {
    int format; /* which of READER_CHOICES */
    bool keep_extension;
};

struct document {
    const struct transcript_file *file;
    struct slice doc;
    const struct reader *reader; /* NULL: told when its text is there */
    bool part;                   /* one of several in its file, which was read with it: */
    struct slice outcome;        /* this came of it (outcome.h) */
    uint64_t bytes;              /* of the file that are this document's, about */
    const struct buffer *held;   /* the bytes of a file that can be read but once, or NULL */
    /* Written by the worker that reads it. */
    char *encoding, *layout;                                            /* owned; NULL: not read */
    uint64_t lines, turns, paragraphs, words, marks, renamed, repaired; /* words: when wanted */
    struct buffer unspoken;          /* unspoken.h; when wanted */
    const struct language *language; /* when wanted; NULL: not known */
    struct coding_account codings;   /* when wanted */
    bool read, no_speakers, undecodable;
    struct fault fault;
    bool here;           /* read by this process, or brought from another that did (ingest_carry) */
    struct buffer notes; /* finished lines, where they are kept for another process, */
    char *digest;        /* and what that would have to read the file for: see ingest_digest */
};

struct documents {
    const char *stage;      /* who speaks in the documents' faults; set it first */
    struct document *items; /* [n], in byte order of doc */
    size_t n, cap;
    struct slice
        *columns; /* [n_columns]: further columns of the tables, in the order of the files */
    size_t n_columns, cap_columns;
    struct left_out_list left_out; /* files in folders that turned out to be no transcripts */
    struct buffer held;
    struct buffer *answers; /* [n_answers]: of files with several documents, with their outcomes */
    size_t n_answers, cap_answers;
    struct arena arena;
};

/* A file with a fault becomes a document that has it; false only
 * when two documents have one name (faults in f, with the paths). *files is changed by nobody and
 * must outlive the documents; `clerk` looks into those whose names do not tell. Zero-initialise *d
 * but for its stage. */
bool documents_find(struct documents *d, const struct transcripts *files, struct clerk *clerk,
                    const struct documents_options *o, struct fault *f);
void documents_free(struct documents *d);

#endif
