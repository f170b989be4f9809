/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The source that reads transcripts, for the modules that it is made of: ingest.c, which reads;
 * ingest_told.c, which says what is worth a remark; ingest_account.c, which gives account of every
 * file. */
#ifndef HEARTH_INGEST_INNER_H
#define HEARTH_INGEST_INNER_H

#include <pthread.h>

#include "corpus/desk.h"
#include "corpus/ingest.h"

/* The desks that nobody sits at. */
struct bench {
    struct desk *desk;
    struct bench *next;
};

struct ingest {
    struct source source;
    struct stage_run *run;
    struct plan plan;
    struct reading_options reading;
    struct reading_room *room; /* that of options->found, if any */
    struct transcripts files;
    struct documents documents;
    size_t at; /* the next document to hand out */
    uint64_t shards;
    pthread_mutex_t lock; /* over the list of desks */
    struct bench *desks;
    struct names speakers, renamed, told; /* of all documents (desk.h), once they are through */
    struct left_out_list left_out;        /* in byte order of path */
};

/* Takes what a source has found that was opened before (options->found). */
void ingest_share(struct ingest *g);

/* Tells what became of all documents, once that is known, and what is wrong with them. */
bool ingest_end(struct ingest *g);
/* What became of a document: as notes, and, with --skip-bad, its fault as warnings. */
void ingest_tell_oddities(struct ingest *g, const struct document *doc);
void ingest_tell_as_warning(struct ingest *g, const struct document *doc);
/* At the end of all: `bad` documents were refused, of which so many could not be decoded. */
void ingest_tell_all(struct ingest *g, size_t bad, size_t undecodable);
/* A table among the manifests that may have been meant for --aliases. */
void ingest_tell_forgotten(struct ingest *g, const struct sheet *s);
/* The files and sources in g->left_out. */
void ingest_tell_left_out(struct ingest *g);

#endif
