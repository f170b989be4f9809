/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tables of disjoint sets of documents become one: their rows, document by document, in byte order
 * of `doc`, their first column. In memory are the indexes of all, and a block. */
#ifndef HEARTH_INTERLEAVE_H
#define HEARTH_INTERLEAVE_H

#include "pipeline/part.h"
#include "pipeline/tsv.h"

/* Writes the member `name` (part_member_table) of n parts, as one table, to an outlet. False, with
 * a fault, when their headers differ, documents do not ascend, or one is in two parts. Several
 * threads may do so with different members. */
bool parts_interleave(const struct part *parts, size_t n, const char *name, struct outlet *to,
                      struct fault *f);

#endif
