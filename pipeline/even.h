/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Things in an order, cut into pieces of about as much work each. */
#ifndef HEARTH_EVEN_H
#define HEARTH_EVEN_H

#include <stddef.h>
#include <stdint.h>

/* Cuts things of these sizes [n] into `pieces` (from 1 to n) of consecutive ones, none of them
 * empty: the largest is as small as it can be, the others are about as large as can be had with it.
 * first[pieces] is where each begins. */
void even_cut(const uint64_t *sizes, size_t n, size_t pieces, size_t *first);

#endif
