/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A concordance for a terminal: the hits below each other, cut to its width.
 *
 *     …-03-11-first:22  Stanley …  …nd of July. For me the trust is in small things. In spring we
 *
 * A line whose hit (or what stands around it) is written from right to left is shown so: what
 * follows the hit stands to its left, what comes before it to its right. Each part is isolated
 * (UAX #9, 2.4), so that none turns another. */
#ifndef HEARTH_KWIC_LINES_H
#define HEARTH_KWIC_LINES_H

#include "pipeline/buffer.h"

struct kwic_lines {
    bool colour;
    size_t place, speaker, left, room; /* columns; room: of left, hit and right together */
    struct buffer line, cell;
};
/* What a line shows; empty where the stream has no such column. */
struct kwic_shown {
    struct slice doc, turn, speaker, left, hit, right;
};

/* As wide as the terminal, with colours where they are wanted (terminal.h). Zero-initialised
 * before; free with kwic_lines_free. */
void kwic_lines_open(struct kwic_lines *k, bool places, bool speakers);
/* The line of the names; valid until the next call. */
struct slice kwic_lines_head(struct kwic_lines *k);
struct slice kwic_lines_line(struct kwic_lines *k, const struct kwic_shown *s);
/* More words on each side would not be seen. */
size_t kwic_lines_context(const struct kwic_lines *k);
void kwic_lines_free(struct kwic_lines *k);

#endif
