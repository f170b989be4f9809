/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Times within a recording, as transcripts write them, and dates in file names. */
#ifndef HEARTH_TIMES_H
#define HEARTH_TIMES_H

#include <stdint.h>

#include "pipeline/buffer.h"

#define TIME_NONE INT64_MIN

enum time_verdict { TIME_GOOD, TIME_NEGATIVE, TIME_UNREADABLE };

/* Reads a time at the beginning of *s and moves *s behind it: `01:02:03.450`, `02:03,4`, `0:0:5.1`,
 * or
 * (`seconds`) a bare number of seconds `12.5`. Minutes and seconds behind a colon are below 60.
 * *milliseconds is rounded down; untouched unless TIME_GOOD. */
enum time_verdict time_read(struct slice *s, bool seconds, int64_t *milliseconds);

/* Appends seconds with three decimals; nothing for TIME_NONE. */
void time_add(struct buffer *b, int64_t milliseconds);

/* The last date in `name` as `YYYY-MM-DD` (10 bytes to `date`), or false. Read are 2025-03-11 (also
 * with _ . or nothing between), and 11-03-2025 where only one order of day and month is possible.
 */
bool date_find(struct slice name, char date[10]);

#endif
