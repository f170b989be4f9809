/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the columns of all our tables mean: a name means the same in every table. */
#ifndef HEARTH_DICTIONARY_H
#define HEARTH_DICTIONARY_H

#include "pipeline/slice.h"

struct dictionary_entry {
    const char *name;
    const char *type; /* of Frictionless Data: string, integer, number */
    const char *unit; /* "units", "seconds", "0-1"; "" where there is none */
    const char *meaning;
};

/* The entry of a column, or NULL: a manifest or a table of the user's brought it. */
const struct dictionary_entry *dictionary_find(struct slice name);
/* All entries; *n says how many. */
const struct dictionary_entry *dictionary_all(size_t *n);

#endif
