/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Marks of what is not speech, as transcribers and machines write them:
 *
 *   - in square brackets, also with Markdown's backslashes (`\[laughter\]`): a sound or a state of
 *     the recording (`[inaudible 00:01:42]`, `[Student discussion; unintelligible]`), a time, a
 *     sentence about what happens (`[Interruption.]`), what somebody else throws in
 *     (`[Ana: No!]`), codes (`[[uid=7x]]`), a sign of doubt (`[?]`), and whatever is all that a
 *     paragraph holds. What else stands there was put in so that the words can be understood, or is
 *     a placeholder or a citation, and stays: `[the council]`, `[percent]`, `[sic]`, `[name]`,
 *     `[12]`, `[T]he`, a link's words `[the book](https://…)`. No word of it counts (words.h);
 *   - in braces, a few words: `{vocalsound}`;
 *   - in round or pointed brackets or between asterisks, words that say of a sound or of the
 *     recording what it is and nothing else, `(laughter)`, `(both laugh)`, `*sighs*`, so that
 *     `(the council)` stays; a pause, `(.)`, `(0.5)`; a time of three fields;
 *   - `XXX` and `xxx`, what could not be understood;
 *   - words cut off, with a tilde behind them, `mét~`;
 *   - statements of annotators, `#ch_statement`: with an underscore, so that `#MeToo` stays. */
#ifndef HEARTH_MARKS_H
#define HEARTH_MARKS_H

#include "corpus/origins.h"
#include "corpus/span.h"

/* `raw` (valid UTF-8, not cleaned) without its marks, which are added to `marks` as bytes of it:
 * raw itself where there are none, else in the arena; empty when nothing but marks and punctuation
 * was there. A space before a mark goes when a full stop or comma follows it, and so does a comma
 * behind a mark that another comma or nothing stood before. `typed`: those who speak have written
 * it themselves, and only sounds in brackets are marks: `hi~`, `{"a": 1}` and `XXX` are theirs.
 * What is kept is noted in `o` (origins.h), which may be NULL. */
struct slice marks_take(struct slice raw, bool typed, struct arena *a, struct span_list *marks,
                        struct origins *o);

#endif
