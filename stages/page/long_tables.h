/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Finished tables that of a large programme have more rows than a page wants to know. */
#ifndef HEARTH_PAGE_LONG_TABLES_H
#define HEARTH_PAGE_LONG_TABLES_H

#include "stages/page/report.h"

/* Is a row to be held? `t` has those before it that are. */
typedef bool long_table_keep(struct report *r, const struct result_table *t,
                             const struct record *row);
/* Of the table in that file; NULL where every row is held. */
long_table_keep *long_table_of(const char *file);

#endif
