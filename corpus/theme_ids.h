/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What people call their codes, as theme ids (models/lexicon.h): `/` makes the hierarchy, and no id
 * holds a space, `:`, `#` or a double quote. */
#ifndef HEARTH_THEME_IDS_H
#define HEARTH_THEME_IDS_H

#include "pipeline/buffer.h"

/* Appends a level of an id behind what *id holds (with a `/` when that is something): the name with
 * `_` for white space, for what no id may hold, for `/` and for typographic double quotes;
 * "unnamed" when nothing else is left. */
void theme_id_level(struct buffer *id, struct slice name);

#endif
