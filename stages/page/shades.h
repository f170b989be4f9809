/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How many times as often, as one of nine shades: d1 much less, d5 about as often, d9 much more;
 * each as wide as half a doubling, so that d6 begins at 2^(1/4), 1.19, and d9 at 2^(7/4), 3.36. */
#ifndef HEARTH_PAGE_SHADES_H
#define HEARTH_PAGE_SHADES_H

#include "stages/page/report.h"

/* The class of a ratio, 0 and infinity too; NULL for NaN. */
const char *shade_of(double ratio);
/* Is the shade so dark that text on it is light? */
bool shade_dark(double ratio);
/* What the shades stand for, as a line of the page. */
void shades_told(struct report *r);

#endif
