/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A long text in portions, so that a row for each of many places in it need not hold all of it.
 * Portions end at a space, where there is one; the same text has the same portions whatever is
 * looked for in it. */
#ifndef HEARTH_PORTIONS_H
#define HEARTH_PORTIONS_H

#include "pipeline/buffer.h"

enum { PORTION_MOST = 4000 }; /* code points; a text of no more is one portion */

struct portion {
    size_t byte, character; /* where it begins in the text, the latter in code points */
    size_t end;             /* byte behind it, where the next one begins or a space before that */
};

/* Zero-initialise; free with portions_free. */
struct portions {
    struct slice text; /* borrowed */
    struct portion *at;
    size_t n, cap;
};

/* Cuts a text (UTF-8). */
void portions_cut(struct portions *s, struct slice text);
/* The part of the text that bytes from..to-1 are in: a portion, or as many as they are in, from the
 * first to the last. *character is where it begins. */
struct slice portions_around(const struct portions *s, size_t from, size_t to, size_t *character);
void portions_free(struct portions *s);

#endif
