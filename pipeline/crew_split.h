/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What stands in front of the steps that reach no further than a turn, or else of all. Rows go
 * straight through; but when a document becomes large, and the crew works on no other, its turns
 * from there on are handed to all workers in blocks (crew_blocks.h). For crew_tree.h only. */
#ifndef HEARTH_CREW_SPLIT_H
#define HEARTH_CREW_SPLIT_H

#include "pipeline/record.h"

struct crew_block;
struct crew_tree;

struct crew_split {
    struct sink sink;
    struct sink *to; /* the steps */
    struct crew_tree *tree;
    size_t doc, turn;                /* columns; COLUMN_NONE: nothing can be split */
    struct buffer now_doc, now_turn; /* of the row before, … */
    bool any;                        /* … if there was one */
    size_t bytes;                    /* of the document so far */
    size_t ask;                      /* at so many, whether the crew is free for it */
    struct crew_block *block;        /* being filled; NULL: rows go straight through */
};

void crew_split_init(struct crew_split *s, struct sink *to, struct crew_tree *tree);
/* After a failure: what came before it is worked off. A fault found there takes the place of that
 * of the tree's worker. */
void crew_split_settle(struct crew_split *s);
void crew_split_free(struct crew_split *s);

#endif
