/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How far a link hangs on the way of counting: the findings on one pair under all specifications,
 * in numbers and in a sentence. */
#ifndef HEARTH_STABILITY_H
#define HEARTH_STABILITY_H

#include "models/findings.h"
#include "models/specifications.h"

/* Slices are those of the findings, or of the buffers here, which live on from pair to pair.
 * Zero-initialise; free with stability_free. */
struct stability {
    struct slice theme_a, theme_b;
    uint64_t specifications;
    uint64_t tested;         /* in how many of them the pair could be tested */
    uint64_t held;           /* in how many the link holds … */
    uint64_t held_less;      /* … of these, as "less often" */
    struct value share_held; /* held of specifications */
    struct slice holds_reference;
    struct value lift_reference;
    struct value lift_min, lift_max; /* where it could be tested */
    struct slice changes, sentence;
    struct buffer changed, said;
};

/* `i`: the pair's place in the order. `cross`: the specifications are combinations, too many to be
 * named one by one in the sentence. */
void stability_of(struct stability *s, const struct findings *f, size_t i,
                  const struct specifications *specifications, bool cross);
void stability_free(struct stability *s);

#endif
