/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A candidate for a speaker's label: what stands before a colon at the beginning of a line and may
 * be a name by its form.
 *
 * It has at most four words in each part between commas, dashes or bars, an optional bracketed
 * part (`The Chair (Hon. Ana Berg (Ward 3, Ind.)):`), a colon, at most some spaces behind it or its
 * wide form (`：`), and white space or nothing behind the colon; without the space only between
 * capitals (`ANA:So`), since `10:30` and `a::b` are no labels. Question marks before the colon are
 * the transcriber's doubt (`Ana?:`, `??:`). */
#ifndef HEARTH_LABEL_H
#define HEARTH_LABEL_H

#include "pipeline/slice.h"

struct label {
    struct slice name; /* as written, without space at its ends */
    struct slice base; /* the part before any bracket */
    struct slice rest; /* what follows the colon */
    bool tight;        /* no space behind the colon */
};

/* The candidate at the beginning of `line` (one line of valid UTF-8). */
bool label_find(struct slice line, struct label *l);
/* The same for `[SPEAKER_01]: text` and `(Ana): text`. */
bool label_find_bracketed(struct slice line, struct label *l);
/* Whether a candidate begins a heading or a remark by its word: `Date:`, `Note:`. */
bool label_is_key(const struct label *l);
/* Whether a text that stands where a name may stand can be one: few words, a letter. */
bool label_is_name(struct slice name);
/* Whether no word of `name` but particles begins with a small letter. */
bool label_is_proper(struct slice name);

#endif
