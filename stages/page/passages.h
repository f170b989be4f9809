/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The passages behind every mark of the page: what was said, for its script, as JSON in an element
 * `script` of a type that no browser runs.
 *
 *     { "quotes": "all", "reach": 0, "sentences": false, "words": { KEY: TEXT },
 *       "themes": [], "names": [], "speakers": [], "groups": [], "projects": [], "waves": [],
 *       "docs": [[doc, project, wave, date, [TURN or number]]] }
 *
 * The names are what the themes are called, in the same order. A number stands for so many turns
 * that are not on the page. A TURN is
 *
 *     [turn, speaker, group, text or 0, [theme, from, to, …], [where sentences begin]]
 *
 * with places in UTF-16 units of the text, as a script counts them; text is 0 where the words may
 * not be shown. Two themes meet within `reach` turns of one another (-1: anywhere in a transcript),
 * or, with `sentences`, in a sentence; only then do turns have the last item. */
#ifndef HEARTH_PASSAGES_H
#define HEARTH_PASSAGES_H

#include "stages/page/report.h"
#include "stages/page/talk.h"

/* The talk behind the result, read when first asked for, and quoted as the options say; NULL when
 * the result has no matched.tsv, or with a fault. */
const struct talk *report_talk(struct report *r);
/* Writes the element; false with a fault. A result without matched.tsv has none. */
bool passages_write(struct report *r);

#endif
