/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which themes of one group another one takes up, as `hearth explain GROUP GROUP` says it: by those
 * rows of sequence.tsv that hold, with places where it happens. */
#ifndef HEARTH_EXPLAIN_UPTAKE_H
#define HEARTH_EXPLAIN_UPTAKE_H

#include "stages/explain/groups.h"

/* Adds to the account, from a to b and from b to a; false with a fault. */
bool uptake_explain(struct groups *g, struct account *a, struct result *r, size_t quotes,
                    const struct stage_run *self, struct fault *f);

#endif
