/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The second half of reading a table `links` (links_table.h): once all rows are there, parts and
 * themes are put in byte order of their names. */
#ifndef HEARTH_LINKS_ORDER_H
#define HEARTH_LINKS_ORDER_H

#include "models/links_table.h"

/* Ids become ranks and places; rows are sorted. */
void links_order(struct links_table *t);

#endif
