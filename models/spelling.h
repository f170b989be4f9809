/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Names that people type: which of a list is meant, and which are near when none is. */
#ifndef HEARTH_SPELLING_H
#define HEARTH_SPELLING_H

#include "pipeline/buffer.h"

/* The name meant by `typed`: the same; or else the one that ends with it behind a slash (`trust`
 * for ground/trust); or, when none does, the one that begins with it. Returns its number in
 * names[n], or n when there is none or there are several. */
size_t spelling_find(const struct slice *names, size_t n, struct slice typed);

/* The at most `most` names that come nearest, the nearest first, to near[most]: those that hold
 * `typed`, whatever the case of ASCII letters, then by the fewest bytes put in, left out or changed
 * to make `typed` of the name or of its last level. Returns how many; none that is farther off than
 * one byte and a quarter of those of `typed`. */
size_t spelling_near(const struct slice *names, size_t n, struct slice typed, size_t *near,
                     size_t most);
/* Appends `; near it: trust, ground/trust`, at most five of them, or nothing when none is near. */
void spelling_add_near(struct buffer *to, const struct slice *names, size_t n, struct slice typed);

#endif
