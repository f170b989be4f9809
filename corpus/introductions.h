/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who is meant by initials, by what stands above the talk: a table of people (`| Ana Berg | AB |
 * City Council |`) or a list (`Present: Ana Berg (AB), Joe Okoro (JO)`). A line says so of a label
 * when the label stands in it by itself, and so does a name that begins with these letters: the one
 * before it, the one behind it, or the only one in the line. */
#ifndef HEARTH_INTRODUCTIONS_H
#define HEARTH_INTRODUCTIONS_H

#include "corpus/label_parts.h"
#include "corpus/reader.h"

struct introduction {
    struct slice label; /* of a paragraph */
    struct slice name;  /* cleaned */
};
struct introductions {
    struct introduction *items; /* [n]: by label in the order in which they begin to speak, then
                                   line; several names for one label are all told */
    size_t n, cap;
    struct arena arena; /* owns the names */
};
/* Looks through the lines of a header (reader.h), whose text must be there. Zero-initialise; texts
 * live as long as the transcript and `in`. */
void introductions_find(struct introductions *in, const struct label_words *known,
                        const struct transcript *t);
void introductions_free(struct introductions *in);

#endif
