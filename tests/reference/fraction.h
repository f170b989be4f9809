/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An exact sum of small fractions: what reference tables print as 1389/1225, with hundreds of
 * digits where many blocks are added. */
#ifndef HEARTH_REFERENCE_FRACTION_H
#define HEARTH_REFERENCE_FRACTION_H

#include "pipeline/buffer.h"

/* A natural number; the least significant limb first, none for 0. */
struct big {
    uint64_t *limbs;
    size_t n, cap;
};

/* over/under, not reduced. Zero-initialise; free with fraction_free. */
struct fraction {
    struct big over, under; /* under: no limb for 1 either, before anything is added */
    uint32_t largest;       /* root that was added: no prime factor of `under` is larger */
};
void fraction_free(struct fraction *f);

/* Adds over/root or, with `squared`, over/root^2; root > 0. */
void fraction_add(struct fraction *f, uint64_t over, uint32_t root, bool squared);
/* Appends the sum in its lowest terms and frees it: digits, and `/` and digits unless it is
 * whole. As many steps as the largest root. */
void fraction_write(struct fraction *f, struct buffer *to);

#endif
