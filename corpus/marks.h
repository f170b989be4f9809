/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Marks of what is not speech, as transcribers and machines write them:
 *
 *   - what stands in square brackets, `[inaudible 00:01:42]`, also with Markdown's backslashes,
 *     `\[laughter\]`, but not a link's words, `[the book](https://…)`;
 *   - what stands in braces, `{vocalsound}`;
 *   - what stands in round or pointed brackets or between asterisks and says of a sound or of the
 *     recording what it is, `(laughter)`, `(both laugh)`, `*sighs*`: all its words are in the
 *     table of marks.c, so that `(the council)` stays;
 *   - `XXX` and `xxx`, what could not be understood;
 *   - words cut off, with a tilde behind them, `mét~`;
 *   - statements of annotators, `#ch_statement`: with an underscore, so that `#MeToo` stays. */
#ifndef HEARTH_MARKS_H
#define HEARTH_MARKS_H

#include "corpus/span.h"

/* `raw` (valid UTF-8, not cleaned) without its marks, which are added to `marks` as bytes of it:
 * raw itself where there are none, else in the arena; empty when nothing but marks and punctuation
 * was there. A space before a mark goes when a full stop or comma follows it, and so does a comma
 * behind a mark that another comma or nothing stood before. */
struct slice marks_take(struct slice raw, struct arena *a, struct span_list *marks);

#endif
