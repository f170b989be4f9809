/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A table `mixing` (mixing_table.h) of which all rows have come: brought into order, and its rows
 * held against one another. */
#ifndef HEARTH_MIXING_ORDER_H
#define HEARTH_MIXING_ORDER_H

#include "models/mixing_table.h"

/* Ids become places, in byte order of names; `docs`: those of the documents. */
void mixing_order(struct mixing_table *t, const uint32_t *docs);
/* Speakers have rows, and no more turns, transitions or interruptions than their document; false
 * with a fault. */
bool mixing_check(const struct mixing_table *t, struct fault *f);

#endif
