/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Names that must differ: one that is taken gets a number behind it. */
#ifndef HEARTH_APART_H
#define HEARTH_APART_H

#include "pipeline/buffer.h"
#include "pipeline/intern.h"

/* Zero-initialise; free with apart_free. */
struct apart {
    struct intern taken;
    unsigned *next; /* [taken.count]: the last number given to a name of this beginning */
    size_t cap;
};
/* Takes the name, behind which it first puts `before`, a number from 2 on and `behind` when it is
 * taken already: true then. */
bool apart_take(struct apart *a, struct buffer *name, const char *before, const char *behind);
void apart_free(struct apart *a);

#endif
