/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rungs of the ladder for codings without places: units mixed, units mixed within a
 * conversation, units rotated over a conversation, units rotated in blocks of about 20. The nulls
 * of the rotations go through their text form. */
#ifndef HEARTH_REFERENCE_LADDER_H
#define HEARTH_REFERENCE_LADDER_H

#include "models/null.h"
#include "models/table2.h"

/* Zero-initialise, then ladder_begin; free with ladder_free. */
struct ladder {
    struct table2 pooled;
    struct null within, rotated, blocks;
    double k3; /* third central moment of `rotated` */
    uint64_t n_blocks;
    uint64_t n_conversations, n_informative; /* with units; where rotation changes something */
    /* Workspace: */
    struct slide slide;
    struct buffer text;
    struct histogram histogram;
    uint32_t *a, *b;
    size_t cap_a, cap_b;
};
void ladder_begin(struct ladder *l);
/* One conversation of n > 0 units: a[i], b[i] is '1' where unit i has the code. */
void ladder_add(struct ladder *l, const char *a, const char *b, uint32_t n);
void ladder_free(struct ladder *l);

#endif
