/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Dates that put themselves in order. */
#ifndef HEARTH_DATES_H
#define HEARTH_DATES_H

#include "pipeline/slice.h"

/* Is it 2025, 2025-03 or 2025-03-31, the last one with a time behind it (after T or a space) or
 * not? Such dates sort as text. A month is 01 to 12, a day one that the month can have. */
bool date_is_iso(struct slice s);

#endif
