/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Hits drawn at random, for a person to say of each whether it is what the theme means: what tells
 * how far a codebook is to be believed. */
#ifndef HEARTH_PAGE_BY_HAND_H
#define HEARTH_PAGE_BY_HAND_H

#include "stages/page/report.h"

enum { BY_HAND = 20 }; /* of each theme */

/* Writes, theme by theme, of codings.tsv the BY_HAND hits with the least draw_key (draw.h) of
 * document, turn, sentence, token and theme under seed 1: the same in every report of the result.
 * Themes are the first options->top of themes.tsv. Facilitators' hits are drawn only when `leads`:
 * they were counted then. */
bool by_hand_write(struct report *r, bool leads);

#endif
