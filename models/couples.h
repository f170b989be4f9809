/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Ordered pairs of numbers to dense ids 0, 1, 2, … in order of first sight: what intern.h does for
 * strings, in 16 bytes for each. Zero-initialise; free with couples_free. Below 2^32 of them. */
#ifndef HEARTH_COUPLES_H
#define HEARTH_COUPLES_H

#include <stddef.h>
#include <stdint.h>

struct couple {
    uint32_t first, second;
};

struct couples {
    struct couple *all; /* [n] by id; both numbers may be changed before couples_order */
    size_t n, cap;
    uint32_t *slots; /* [n_slots] a hash table of ids; a power of two, at most half full */
    size_t n_slots;
};

/* The id of a couple, which is taken in when it is new. */
uint32_t couples_add(struct couples *c, uint32_t first, uint32_t second);
/* All are there: puts them in order of first, then second, and returns where each id is now; [n],
 * to be freed. */
uint32_t *couples_order(struct couples *c);
void couples_free(struct couples *c);

#endif
