/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The lines of a file that did not become speech, kept small: which line and why, a byte or two for
 * each, so that those of a whole programme can wait in memory for the ledger. */
#ifndef HEARTH_UNSPOKEN_H
#define HEARTH_UNSPOKEN_H

#include "corpus/reader.h"

/* Puts lines[0..n) into the order of their numbers and adds them to `to`. */
void unspoken_pack(struct buffer *to, struct unspoken_line *lines, size_t n);

/* Goes through what was packed; zero-initialise but for `rest`. */
struct unspoken_walk {
    struct slice rest;
    uint64_t line;
    enum unspoken why;
};
/* The next one in w->line and w->why; false at the end. */
bool unspoken_next(struct unspoken_walk *w);

#endif
