/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A large document worked on in blocks of turns by all workers that have nothing else to do.
 *
 *     splitter ──block──> steps that reach no further than a turn ──rows──> readers
 *              (any blocks at a time, each in the tree of whoever works)   (one block after the
 *                                                                           other, side by side)
 *
 * The readers are what stands behind the gates of the owner's tree: what is written, and the steps
 * that see whole documents. Without steps of the first kind blocks go to the readers as they are.
 * One document at a time is worked on so. For crew.h only. */
#ifndef HEARTH_CREW_BLOCKS_H
#define HEARTH_CREW_BLOCKS_H

#include <pthread.h>

#include "pipeline/crew_tree.h"

/* Behind the crew's lock, but for the rows that the filler or a worker of a task has in hand. */
struct crew_block {
    struct crew_block *next; /* a later one, or another spare one */
    uint64_t number;
    struct waiting rows;  /* as they come */
    size_t bytes;         /* in them */
    struct waiting *out;  /* [gates]: as they are handed on */
    bool begun, done;     /* by the steps */
    size_t to_be_read_by; /* readers */
};

/* Set the first three; free with crew_blocks_free. */
struct crew_blocks {
    pthread_mutex_t *lock;   /* the crew's */
    pthread_cond_t *moved;   /* there may be something to do, or nothing any more */
    size_t most;             /* blocks at a time */
    struct crew_tree *owner; /* of the document at hand, or NULL: none */
    size_t n_gates;          /* of its tree, and of those of all others */
    struct crew_block *first, *last, *spare;
    size_t n;                 /* blocks in the list */
    uint64_t made;            /* of the document */
    size_t working;           /* tasks at hand */
    struct reading *readings; /* [readers of the owner's tree] */
    /* The first fault of the document in the order of its rows: where it is, */
    bool failed;
    uint64_t failed_block;
    size_t failed_row, failed_reader;
    struct fault fault; /* and what it is; none when what is behind a reader keeps it */
};

/* Begins a document; false when another one is being worked on. */
bool crew_blocks_begin(struct crew_blocks *b, struct crew_tree *owner);
/* An empty block to be filled by the owner. */
struct crew_block *crew_blocks_new(struct crew_blocks *b);
/* Hands a filled block over; works on others while there are too many. False when the document has
 * failed. */
bool crew_blocks_add(struct crew_blocks *b, struct crew_block *block);
/* Gives back one that is not handed over. */
void crew_blocks_return(struct crew_blocks *b, struct crew_block *block);
/* Works until all that was handed over is done, or has failed: false with the first fault in *f, if
 * none was there. Then there may be another document. */
bool crew_blocks_end(struct crew_blocks *b, struct fault *f);
/* For a worker that has nothing else to do and holds the lock (which is let go and taken again):
 * does one thing in its tree or for the owner; false when there is nothing. */
bool crew_blocks_help(struct crew_blocks *b, struct crew_tree *mine);
void crew_blocks_free(struct crew_blocks *b);

#endif
