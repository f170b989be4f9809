/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which themes of a codebook with levels stand side by side, so that no hit counts more than once:
 * a hit on `power/voice` is one on `power`, too, and a map with both would show it twice. */
#ifndef HEARTH_THEME_LEVEL_H
#define HEARTH_THEME_LEVEL_H

#include "models/hierarchy.h"

#define THEME_LEVEL_FINEST 0 /* the themes that have no other below them */
#define THEME_LEVEL_ALL UINT32_MAX
#define THEME_LEVEL_FORM "finest, all or a number from 1 (1: the topmost)"

/* Reads `finest`, `all`, or a level from 1; false when the text is none of them. */
bool theme_level_read(struct slice text, uint32_t *level);
/* in[h->names.count]: does the theme of that id stand? At level 1 the topmost do, at 2 those below
 * them, and those above that have none below; and so on. Returns how many. */
uint32_t theme_level_choose(const struct hierarchy *h, uint32_t level, bool *in);

#endif
