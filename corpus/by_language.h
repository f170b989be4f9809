/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Documents by the language they are in, to be told at the end. */
#ifndef HEARTH_BY_LANGUAGE_H
#define HEARTH_BY_LANGUAGE_H

#include "corpus/languages.h"
#include "corpus/names.h"

/* Zero-initialise; free with by_language_free. */
struct by_language {
    struct names *docs; /* [n_languages], or NULL: none yet */
};
/* A document counts once for each language. */
void by_language_add(struct by_language *b, const struct language *l, struct slice doc);
/* Adds all that `more` has. */
void by_language_join(struct by_language *b, const struct by_language *more);
void by_language_carry(struct by_language *b, struct carry *c);
/* How many documents there are of all languages but one (NULL: of all). */
size_t by_language_count(const struct by_language *b, const struct language *but);
/* Appends `12 French ("a", "b" and 10 more), 1 Welsh ("c")`: the commonest language first, but one
 * left out (NULL: none); names of documents where `named`. */
void by_language_list(const struct by_language *b, const struct language *but, bool named,
                      struct buffer *to);
void by_language_free(struct by_language *b);

#endif
