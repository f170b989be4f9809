/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How an exporter of REFI-QDA projects counted the positions of its selections. The standard says
 * code points of the plain text file; programs count UTF-16 units, CR LF as one, LF as two (they
 * had CR LF inside), the byte order mark or not. All ways are tried on all selections of a project:
 * the one is right whose ends stand at the edges of words, and whose selections are what their
 * names repeat, where they do. */
#ifndef HEARTH_COUNTINGS_H
#define HEARTH_COUNTINGS_H

#include <stdint.h>

#include "pipeline/buffer.h"

enum { COUNTINGS = 12 };

/* A selection in some source, half-open. */
struct selection {
    int64_t from, to;  /* as the project says, in whatever it counts */
    struct slice name; /* what it is called, or empty */
};

/* What speaks for the ways of counting. Zero-initialise. */
struct countings {
    struct {
        uint64_t good; /* ends at the edges of words */
        uint64_t same; /* selections that are what their name says */
    } of[COUNTINGS];
    uint64_t ends;               /* two for each selection */
    bool astral, crlf, lf, mark; /* what the texts hold; lf: line ends of one character */
};
/* Adds the selections of a source. `text`: decoded, with its line ends as they were, and without
 * the byte order mark that it began with if `mark`. */
void countings_weigh(struct countings *c, struct slice text, bool mark,
                     const struct selection *selections, size_t n);
/* The way for which most speaks; the standard's when nothing speaks for another. */
size_t countings_best(const struct countings *c);
/* The share of the ends that stand at words, 0 to 1; 0 when there are none. */
double countings_share(const struct countings *c, size_t way);
/* Whether the way is certain enough to be used: a share of 0.4, or names that say so. */
bool countings_sound(const struct countings *c, size_t way);
/* Appends it in words: "code points, a line end as two, ...". */
void countings_say(const struct countings *c, size_t way, struct buffer *to);

#define COUNTING_BEYOND SIZE_MAX
/* The bytes into `text` that the ends of the selections are: bytes[2 * i] and bytes[2 * i + 1];
 * COUNTING_BEYOND for one behind the text's end or before its beginning. */
void counting_places(struct slice text, bool mark, size_t way, const struct selection *selections,
                     size_t n, size_t *bytes);

#endif
