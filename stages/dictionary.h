/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the columns of all our tables mean. A name means the same in every table, but for a few
 * words that two trades use differently (a hit list in `matched`, a number of hits in `themes`):
 * those have an entry for the table concerned as well. */
#ifndef HEARTH_DICTIONARY_H
#define HEARTH_DICTIONARY_H

#include "pipeline/slice.h"

struct dictionary_entry {
    const char *name;
    const char *table; /* "codings": the meaning in that table alone; NULL: everywhere else */
    const char *type;  /* of Frictionless Data: string, integer, number */
    const char *unit;  /* "units", "seconds", "0-1"; "" where there is none */
    const char *meaning;
};

/* The entry of a column of the table of that name ("turns", "links"), or NULL: a manifest or a
 * table of the user's brought it. Static. */
const struct dictionary_entry *dictionary_find(struct slice table, struct slice name);
/* All entries in the order of the tables; *n says how many. Static. */
const struct dictionary_entry *dictionary_all(size_t *n);

#endif
