/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The entries of the codebook behind what is explained: of one theme, those that fired; of two,
 * those that find both of them in the very same words. */
#ifndef HEARTH_EXPLAIN_ENTRIES_H
#define HEARTH_EXPLAIN_ENTRIES_H

#include "stages/explain/passages.h"
#include "stages/explain/places.h"

struct entries;
struct entries *entries_new(bool of_two);
/* Counts a document, which document_finish has seen. */
void entries_document(struct entries *e, const struct document *d);
/* Leaves what was counted in `to`, the most frequent first, then in byte order. */
void entries_finish(struct entries *e, struct passages *to);
void entries_free(struct entries *e);

#endif
