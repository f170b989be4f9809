/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The table of pairs: how often, where from, who carries it, what to be careful about. */
#ifndef HEARTH_PAGE_PAIR_TABLE_H
#define HEARTH_PAGE_PAIR_TABLE_H

#include "stages/page/theme_pairs.h"

/* Those that hold, the surest first: as many as are shown, the others folded away; and, folded away
 * too, as many of those that do not hold, those that meet most often first. */
void pair_table_write(struct report *r, const struct theme_pairs *p);

#endif
