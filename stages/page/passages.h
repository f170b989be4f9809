/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The passages behind every mark of the page: what was said, for its script, as JSON in an element
 * `script` of a type that no browser runs. It is large, and read when passages are first asked for.
 *
 *     { "unit": "turn", "window": 1, "suppressed": false,
 *       "themes": [], "names": [], "speakers": [], "groups": [], "projects": [], "waves": [],
 *       "docs": [[doc, project, wave, date, [TURN or number]]] }
 *
 * The names are what the themes are called, in the same order. A number stands for so many turns
 * that are not on the page. A TURN is
 *
 *     [turn, speaker, group, text or 0, [theme, from, to, …] or 0, unit]
 *
 * (0: a facilitator's, which is not counted) with places in UTF-16 units of the text, as a script
 * counts them; text is 0 where the words may not be shown, and then, unless sentences are counted,
 * a hit is only its theme. Two themes meet by `unit`: "turn", "sentence", "window" or "doc". Of
 * sentences the unit of a turn is a list, where each begins in the text; of windows it is a place
 * (window_places.h), and `window` says how many turns one has; else there is none. */
#ifndef HEARTH_PASSAGES_H
#define HEARTH_PASSAGES_H

#include "stages/page/report_talk.h"

/* Writes the element; false with a fault. A result without matched.tsv has none. */
bool passages_write(struct report *r);

#endif
