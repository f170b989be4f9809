/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Doubles as text: what printf writes for %.*g in the C locale, byte for byte, in a quarter of the
 * time, for the numbers that tables are full of. */
#ifndef HEARTH_DECIMAL_H
#define HEARTH_DECIMAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "pipeline/slice.h"

enum {
    DECIMAL_ROOM = 32,
    DECIMAL_EXACT = 17, /* so many digits read back exactly */
};

/* Writes v (not NaN) with at most `digits` of them, 1 .. DECIMAL_EXACT, to `to`, without a NUL.
 * Returns how many bytes, or 0 where printf must do it: v is not 0, and without its sign below
 * 0.0001, or 10^15 or more, or what has more than `digits` before the point. */
size_t decimal_write(double v, int digits, char to[DECIMAL_ROOM]);
/* The same for a whole number of any size. */
size_t decimal_whole(uint64_t v, char to[DECIMAL_ROOM]);
/* Reads what is nearly every number of a table: at most fifteen digits, and perhaps a point between
 * them. False where strtod must do it. */
bool decimal_read(struct slice s, double *v);

#endif
