/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Passages on a page: where they stand, who speaks, the words. */
#ifndef HEARTH_EXPLAIN_QUOTES_H
#define HEARTH_EXPLAIN_QUOTES_H

#include "stages/explain/page.h"
#include "stages/explain/passages.h"
#include "stages/explain/row.h"

/* Appends each as
 *
 *       radio/2025-11-06-second:41 Dezzie Campbell [ways/arts]
 *         … the *mural* and the _abuse_ that we …
 *
 * with the theme where the passage has one. */
void quotes_write(struct page *p, const struct passage_list *list);
/* Each as a row, which is about what `about` is about. */
void quotes_rows(struct explain_rows *to, const struct explain_row *about,
                 const struct passage_list *list);
/* Appends how many places are withheld, of counts of fewer than `suppress` people; nothing for 0.
 */
void quotes_withheld(struct buffer *to, uint64_t places, uint64_t suppress);
/* Appends "12" or "12-14". */
void quotes_turns(struct buffer *to, const struct passage *passage);

#endif
