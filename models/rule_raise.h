/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a rule cannot find anything without: of the operands that must all be there the one that, by
 * guess, is the rarest. A turn that has none of it need not be looked at. */
#ifndef HEARTH_RULE_RAISE_H
#define HEARTH_RULE_RAISE_H

#include "models/rules.h"

/* Fills r->raises; r->order and r->references must be there. */
void rule_raise(struct rules *r);

#endif
