/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where in each transcript the strongest themes are, and where nothing is. */
#ifndef HEARTH_CODELINES_H
#define HEARTH_CODELINES_H

#include "stages/page/talk.h"

enum { CODELINES_THEMES = 5 };

/* The themes that most turns hold, strongest first, of equal ones that of the lesser name; returns
 * how many. */
size_t codelines_themes(const struct talk *t, uint32_t themes[CODELINES_THEMES]);
/* Does the turn hold the theme itself? */
bool codelines_holds(const struct talk *t, const struct talk_turn *turn, uint32_t theme);

/* What no theme covers of a transcript; of turns that are counted. */
struct uncovered {
    uint64_t turns, words; /* counted */
    uint64_t bare;         /* of these turns, hold no theme */
};
struct uncovered uncovered_of(const struct talk *t, const struct talk_doc *d);

/* All transcripts by project, date and name, when there are at most `most`; otherwise so many of
 * which no theme covers the largest share of the turns, these first, of equal ones the first. To
 * docs[most]; returns how many. */
size_t codelines_docs(const struct talk *t, size_t *docs, size_t most);

/* Counted turns one behind the other none of which holds a theme; others between them neither
 * count nor break it, but for those that are withheld. */
struct stretch {
    size_t doc, from, to; /* turns of talk.turns, inclusive */
    uint64_t turns, words;
};
/* The longest by words, of equal ones the first; at most `most`, to stretches[most]; returns how
 * many. */
size_t stretches_longest(const struct talk *t, struct stretch *stretches, size_t most);

#endif
