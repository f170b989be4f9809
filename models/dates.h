/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Dates that put themselves in order. */
#ifndef HEARTH_DATES_H
#define HEARTH_DATES_H

#include "pipeline/fault.h"

/* Is it 2025, 2025-03 or 2025-03-31, the last one with a time behind it (after T or a space) or
 * not? Such dates sort as text. A month is 01 to 12, a day one that the month can have. */
bool date_is_iso(struct slice s);
/* False with a fault when it is not. */
bool date_check(struct slice s, struct place at, struct fault *f);

/* Days from the first of March of the year 0 to a date that is ISO, of a year or a month to its
 * first day; the time of day is left out. */
int64_t date_days(struct slice s);

#endif
