/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The page as a whole: one file that loads nothing, whose policy lets nothing run but its own
 * script, by its digest. */
#ifndef HEARTH_PAGE_PAGE_H
#define HEARTH_PAGE_PAGE_H

#include "stages/page/report.h"

/* The sections, in their order; ends with NULL. */
extern const struct section *const sections[];
/* The figures that can be had by themselves; ends with NULL. */
extern const struct figure *const figures[];

/* The page's style sheet. */
struct slice page_style(void);

/* Writes the report to r->page, which is empty; false with a fault. */
bool page_write(struct report *r);

#endif
