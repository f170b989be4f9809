/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Can a regular expression run away? Its steps are measured on texts made up to be hard for it (its
 * own letters, repeated, and an end that does not fit), longer and longer. */
#ifndef HEARTH_REGEX_GROWTH_H
#define HEARTH_REGEX_GROWTH_H

#include "models/regexes.h"
#include "pipeline/buffer.h"

enum { GROWTH_LENGTH = 1000 /* bytes of the longest made-up text */ };

struct regex_growth {
    bool runs_away;     /* more than REGEX_STEPS_MOST steps within GROWTH_LENGTH */
    struct buffer text; /* the hardest text in words: “trust”, then “a” again and again, … */
    size_t length;      /* bytes: the longest that was within the limit … */
    size_t longer;      /* … and the next one, which was not */
    size_t length_half; /* about half of the first */
    uint64_t steps, steps_half;
};

/* Only patterns with two quantifiers, or one behind a group, are tried: others take no more steps
 * from one place than the text has letters. Free the text. */
void regex_growth_find(struct regex_runner *run, size_t index, struct slice pattern,
                       struct regex_growth *g);
/* How they grow, in words: "2.0 times with each further letter", "with the power 3.0 of the
 * length".
 */
void regex_growth_say(const struct regex_growth *g, struct buffer *to);

#endif
