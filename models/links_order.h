/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The second half of reading a table `links` (links_table.h): once all rows are there, parts and
 * themes are put in byte order of their names, and rows are held against one another. */
#ifndef HEARTH_LINKS_ORDER_H
#define HEARTH_LINKS_ORDER_H

#include "models/links_table.h"

/* Has every part its units row? */
bool links_order_told(const struct links_table *t, struct fault *f);
/* Ids become ranks and places; rows are sorted. */
void links_order(struct links_table *t);
/* Does any row stand twice, or hold more than its document can? After links_order. */
bool links_order_check(const struct links_table *t, struct fault *f);

#endif
