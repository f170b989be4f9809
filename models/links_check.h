/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whether the rows of a table `links` (links_table.h) fit one another, once all are there. */
#ifndef HEARTH_LINKS_CHECK_H
#define HEARTH_LINKS_CHECK_H

#include "models/links_table.h"

/* Has every part its units row? */
bool links_check_told(const struct links_table *t, struct fault *f);
/* Does any row stand twice, or hold more than its document can? After links_order. */
bool links_check(const struct links_table *t, struct fault *f);

#endif
