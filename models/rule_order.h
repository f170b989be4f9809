/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * In which order rules can be worked out that refer to one another's themes. */
#ifndef HEARTH_RULE_ORDER_H
#define HEARTH_RULE_ORDER_H

#include "models/rules.h"

/* Fills r->order with the `n` entries; r->references must be there. A theme that is found only when
 * it is found is a fault that shows the circle, `a > b > a`, one for each theme at most. */
bool rule_order(struct rules *r, const uint32_t *entries, size_t n, struct fault *f);

#endif
