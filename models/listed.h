/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who was there, whether or not they say anything: the rows of tables that people write (sheet.h)
 * with both a document and a speaker. `doc` may be several by `*` and `?`; `role` and the column
 * of groups are taken where there are. A row with an `alias` is about whoever has that name. Rows
 * without a document or without a speaker say nothing of who was where. */
#ifndef HEARTH_LISTED_H
#define HEARTH_LISTED_H

#include "models/present.h"
#include "pipeline/options.h"

struct listed;

/* NULL after a fault: a table cannot be read, has no column doc or speaker, or no row with both. */
struct listed *listed_read(const struct text_list *files, const char *group, struct fault *f);
/* How many people of a document are listed: those who were not there yet, those who were. */
struct listed_met {
    uint64_t added, known;
};
/* Adds to those who are there who is listed and is not, whatever the case of the names; `by` is the
 * column of groups, or empty. Several documents may ask at once. */
struct listed_met listed_join(const struct listed *l, struct slice doc, struct present *p,
                              const char *by);
void listed_free(struct listed *l); /* NULL is fine */

#endif
