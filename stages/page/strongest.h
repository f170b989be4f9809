/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which themes a page shows first: those in most units, in byte order where that is equal; so many
 * as --top says (theme_pairs.h). */
#ifndef HEARTH_STRONGEST_H
#define HEARTH_STRONGEST_H

#include "stages/page/report.h"

struct strongest {
    size_t *rows; /* [n] of themes.tsv */
    size_t n, all;
};
/* Free with strongest_free. */
void strongest_find(struct strongest *s, const struct report *r);
void strongest_free(struct strongest *s);

#endif
