/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The style that a figure needs when it stands alone, for programs that know neither variables nor
 * queries (word processors): of the page's style sheet the rules of pictures, whose selector begins
 * with `svg` or a class, with the light colours put in for their names. */
#ifndef HEARTH_PAGE_FIGURE_STYLE_H
#define HEARTH_PAGE_FIGURE_STYLE_H

#include "pipeline/buffer.h"

/* Appends it. Of `css` the blocks within @media are left out, and comments; the colours are
 * `--name: value;` of the first :root. */
void figure_style(struct slice css, struct buffer *to);

#endif
