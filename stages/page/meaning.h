/* SPDX-License-Identifier: GPL-3.0-or-later */
#ifndef HEARTH_PAGE_MEANING_H
#define HEARTH_PAGE_MEANING_H

#include "stages/page/report.h"

/* Writes what the codebook says of a theme: its whole label, its id, its definition, or that there
 * is none. */
void meaning_write(struct report *r, struct slice theme);

#endif
