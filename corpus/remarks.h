/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lines of a transcript that nobody said, by their form alone: headings, page marks, footers of
 * services, rules, metadata between turns. */
#ifndef HEARTH_REMARKS_H
#define HEARTH_REMARKS_H

#include "corpus/lines.h"

/* Takes such lines out of `l`. */
void remarks_leave(struct lines *l, struct transcript *t);
/* Whether a line before the first turn of a transcript with speakers looks like its heading: a key
 * with its value (`Date: 11 March`), or a few words without an end of a sentence. */
bool remark_heading(struct slice line);

#endif
