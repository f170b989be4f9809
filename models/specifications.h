/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The ways in which the same talk could as well have been counted. A specification is a choice in
 * each of five dimensions; the first of a list is the reference, the analysis that was chosen
 * before looking. The others are there to see what a finding hangs on: not more chances to win. */
#ifndef HEARTH_SPECIFICATIONS_H
#define HEARTH_SPECIFICATIONS_H

#include "pipeline/buffer.h"

enum dimension {
    DIMENSION_UNIT,         /* sentence turn window:3 doc */
    DIMENSION_STEMS,        /* on off */
    DIMENSION_OVERLAP,      /* all theme longest */
    DIMENSION_FACILITATORS, /* out in */
    DIMENSION_BLOCK,        /* 15 20 30 */
    DIMENSIONS,
};
#define DIMENSION_CHOICES "unit|stems|overlap|facilitators|block"
#define DIMENSIONS_ALL ((1u << DIMENSIONS) - 1)

struct specification {
    const char *value[DIMENSIONS];
};

/* Zero-initialise; free with specifications_free. */
struct specifications {
    struct specification *all; /* [n]: the reference, then the alternatives */
    size_t n, cap;
};

/* Lists the alternatives to `reference` (whose texts must outlive the list) in the dimensions of
 * the bit set `vary`: each alternative value by itself, or, with `cross`, every combination. A
 * reference's value that is not among those above stands beside them. The unit `doc` has no
 * stretches, so that it comes with the reference's block only. */
void specifications_list(struct specifications *s, const struct specification *reference,
                         unsigned vary, bool cross);
void specifications_free(struct specifications *s);

/* Appends what differs from the reference: `unit=window:3`, `unit=doc,stems=off`; `reference` when
 * nothing does. */
void specification_name(const struct specifications *s, size_t i, struct buffer *to);
const char *dimension_name(enum dimension d);

#endif
