/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A set of names to be told at the end: each once, in byte order, clipped to a few. */
#ifndef HEARTH_NAMES_H
#define HEARTH_NAMES_H

#include "pipeline/carry.h"

/* Zero-initialise; free with names_free. */
struct names {
    struct intern set;
    size_t n; /* different names */
};
void names_add(struct names *s, struct slice name);
/* Adds all names of `more`. */
void names_join(struct names *s, const struct names *more);
void names_carry(struct names *s, struct carry *c);
/* Appends `"a", "b", ... and 7 more`; false when there are none. */
bool names_list(const struct names *s, struct buffer *to);
void names_free(struct names *s);

#endif
