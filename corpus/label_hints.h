/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the words before a colon say of it: somebody's name, a heading, the beginning of a
 * sentence. */
#ifndef HEARTH_LABEL_HINTS_H
#define HEARTH_LABEL_HINTS_H

#include "pipeline/slice.h"

/* Headings, remarks and addresses: `Date`, `Strengths`, `http`. Never a speaker. */
bool label_hints_key(struct slice base);
/* Begins as a sentence does (`And Maria`, `She said`), or is something that is counted or talked
 * about (`Step 3`, `Strict Mode`): a speaker only when it recurs. */
bool label_hints_weak(struct slice base);
/* Says what somebody does in a conversation, or that nobody knows who it is: `Interviewer`,
 * `Speaker 2`, `Q`, `P4`. */
bool label_hints_role(struct slice base);
/* A word that names hold in lower case: `van`, `of`. */
bool label_hints_particle(struct slice word);

/* The lists of words (word_list.h); ends with NULL. */
extern const char *const label_hints_lists[];

#endif
