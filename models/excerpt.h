/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A text cut around what was found in it, with the finds marked, as people are shown it:
 *
 *     … nobody asked first, and then they *trusted* me to _wait my turn_ at the …
 *
 * Two kinds of finds, those of a theme and those of another: *the first* and _the second_; what is
 * both is *_both_*. */
#ifndef HEARTH_EXCERPT_H
#define HEARTH_EXCERPT_H

#include "pipeline/buffer.h"

enum excerpt_kind { EXCERPT_FIRST = 1, EXCERPT_SECOND = 2 };

struct excerpt_mark {
    uint32_t from, to; /* bytes of the text, half-open */
    unsigned kinds;    /* of enum excerpt_kind, or'd */
};

/* Appends `text` (UTF-8), cut to about `most` code points when it is longer: around the two marks
 * of different kinds that are nearest to one another, else around the first. marks[n] are sorted
 * here (by from, to) and those that overlap are made one. Cuts are made at spaces, where there are
 * any, and shown as "…". */
void excerpt_write(struct buffer *to, struct slice text, struct excerpt_mark *marks, size_t n,
                   size_t most);
/* The same for who marks them otherwise: calls `put` with one stretch after the other, of `text` or
 * "…", and with its kinds, 0 of what no mark is on. */
typedef void excerpt_put(void *to, struct slice stretch, unsigned kinds);
void excerpt_each(struct slice text, struct excerpt_mark *marks, size_t n, size_t most,
                  excerpt_put *put, void *to);

#endif
