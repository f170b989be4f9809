/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * English abbreviations: full stops that end no sentence although Unicode's rules, which know no
 * words, take them for an end. */
#ifndef HEARTH_ABBREVIATIONS_H
#define HEARTH_ABBREVIATIONS_H

#include "pipeline/slice.h"

/* Whether `after` goes on with the sentence that `before` began. Both are UTF-8, trimmed, not
 * empty, and stand next to each other in one paragraph. Only a `before` whose last byte is a full
 * stop goes on. */
bool abbreviations_join(struct slice before, struct slice after);

#endif
