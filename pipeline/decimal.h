/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Doubles as text that reads back exactly: what printf writes for %.17g in the C locale, byte for
 * byte, in a tenth of the time, for the numbers that additive tables are full of. */
#ifndef HEARTH_DECIMAL_H
#define HEARTH_DECIMAL_H

#include <stddef.h>

enum { DECIMAL_ROOM = 32 };

/* Writes v (not NaN) to `to`, without a NUL. Returns how many bytes, or 0 when v is neither 0 nor
 * within 0.0001 .. 10^15; then use printf. */
size_t decimal_write(double v, char to[DECIMAL_ROOM]);

#endif
