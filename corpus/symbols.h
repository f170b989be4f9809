/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Characters of symbol fonts, which word processors write as a font and a place in it. */
#ifndef HEARTH_SYMBOLS_H
#define HEARTH_SYMBOLS_H

#include <stdint.h>

#include "pipeline/slice.h"

/* The code point for place `code` (as in w:sym: 0xF0E0, of the private use area, or a code point
 * itself): one of the few that stand in talk (arrows, ticks, bullets), else U+FFFD. */
int32_t symbol_character(struct slice font, unsigned long code);

#endif
