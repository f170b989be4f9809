/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Text as it may stand in a field of the stream (hearth-stream(5)): one line, one kind of space, no
 * ASCII double quote, nothing that cannot be seen.
 *
 *   - a run of white space (Unicode's White_Space: TAB, line ends, U+00A0, U+202F, U+2009, ... and
 * the separators U+001C-U+001F) becomes one space; none at the ends;
 *   - `"` becomes an opening quotation mark (U+201C) at the start and after a space, an opening
 * bracket or quote, or a dash, else a closing one (U+201D); between two spaces they take turns;
 *   - removed: other control characters, U+00AD (soft hyphen), U+200B (zero width space),
 * U+2060-U+2064 and U+FEFF (they would break or hide in words), U+061C, U+200E, U+200F,
 * U+202A-U+202E, U+2066-U+206F (direction marks: what is written from right to left is shown so
 * without them), U+FFF9-U+FFFB;
 *   - kept: U+200C and U+200D (letters of several scripts and emoji are joined by them), variation
 *     selectors, U+FFFD. */
#ifndef HEARTH_CLEAN_H
#define HEARTH_CLEAN_H

#include "corpus/origins.h"

/* The clean form of `raw` (valid UTF-8 in form C; the result is in form C too): a part of `raw`
 * where nothing but its ends had to change, else in the arena. */
struct slice clean_text(struct slice raw, struct arena *a);
/* The same; what is in the arena is noted in `o` (origins.h). */
struct slice clean_traced(struct slice raw, struct arena *a, struct origins *o);

/* `s` without white space and invisible characters at its ends. */
struct slice clean_trim(struct slice s);

#endif
