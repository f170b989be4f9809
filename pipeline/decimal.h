/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Doubles as text: what printf writes for %.*g in the C locale, byte for byte, in a quarter of the
 * time, for the numbers that tables are full of. */
#ifndef HEARTH_DECIMAL_H
#define HEARTH_DECIMAL_H

#include <stddef.h>

enum {
    DECIMAL_ROOM = 32,
    DECIMAL_EXACT = 17, /* so many digits read back exactly */
};

/* Writes v (not NaN) with at most `digits` of them, 1 .. DECIMAL_EXACT, to `to`, without a NUL.
 * Returns how many bytes, or 0 where printf must do it: v is not 0, and without its sign below
 * 0.0001, or 10^15 or more, or what has more than `digits` before the point. */
size_t decimal_write(double v, int digits, char to[DECIMAL_ROOM]);

#endif
