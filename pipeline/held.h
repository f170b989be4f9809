/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An outlet that gives out the end of what is written only when all has gone well, so that a table
 * that was broken off does not look finished: it is empty, or it ends within a row. What has gone
 * out depends on the bytes alone, not on the pieces in which they came. */
#ifndef HEARTH_HELD_H
#define HEARTH_HELD_H

#include "pipeline/tsv.h"

enum { HELD_BLOCK = 64 * 1024 }; /* bytes: at most so many are held back */

/* Set `outlet` and `to` with held_init; free with held_free. */
struct held {
    struct outlet outlet;
    struct outlet *to;  /* borrowed */
    struct buffer rows; /* not given out so far */
    uint64_t sent;      /* bytes that are */
};
void held_init(struct held *h, struct outlet *to);
/* Gives out the rest. False when that cannot be written. */
bool held_finish(struct held *h);
void held_free(struct held *h); /* what is still held is lost */

#endif
