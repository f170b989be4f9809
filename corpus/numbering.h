/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Numbers that a text has before each of its lines (`12  and then we left`) or before each of its
 * turns (`12. Ana: We tried.`). */
#ifndef HEARTH_NUMBERING_H
#define HEARTH_NUMBERING_H

#include "corpus/lines.h"

/* Takes the numbers out, and leaves them as headers. They go up by one, on each page from 1 on, and
 * nearly all lines have one; or nearly all paragraphs, most of them before a speaker. */
void numbering_leave(struct lines *l, struct transcript *t);

#endif
