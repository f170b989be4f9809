/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which themes a page shows first: those in most units, in byte order where that is equal; so many
 * as --top says. */
#ifndef HEARTH_STRONGEST_H
#define HEARTH_STRONGEST_H

#include "stages/page/report.h"

struct strongest {
    size_t *rows;  /* [all] of themes.tsv, the strongest first */
    size_t n, all; /* the first n are shown first */
};
/* Free with strongest_free. */
void strongest_find(struct strongest *s, const struct report *r);
void strongest_free(struct strongest *s);

#endif
