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

#endif
