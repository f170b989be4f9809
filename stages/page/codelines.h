/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where in each transcript the strongest themes are. */
#ifndef HEARTH_CODELINES_H
#define HEARTH_CODELINES_H

#include "stages/page/talk.h"

enum { CODELINES_THEMES = 5 };

/* The themes that most turns hold, strongest first, of equal ones that of the lesser name; returns
 * how many. */
size_t codelines_themes(const struct talk *t, uint32_t themes[CODELINES_THEMES]);
/* Does the turn hold the theme itself? */
bool codelines_holds(const struct spoken *s, const struct talk_turn *turn, uint32_t theme);

/* All transcripts by project, date and name, when there are at most `most`; otherwise so many of
 * which no theme covers the largest share of the turns, these first, of equal ones the first. To
 * docs[most]; returns how many. */
size_t codelines_docs(const struct talk *t, size_t *docs, size_t most);

#endif
