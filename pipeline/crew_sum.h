/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the workers of a crew found out and counted, put together. For crew.h only. */
#ifndef HEARTH_CREW_SUM_H
#define HEARTH_CREW_SUM_H

#include "pipeline/crew_tree.h"

/* Rows, times and what the stages gather; of n trees of one part, in their order. */
void crew_sum(struct crew_tree *const *trees, size_t n);

#endif
