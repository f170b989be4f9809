/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Stems: the Snowball algorithms, as libstemmer has them. A stem is what the algorithm says and
 * nothing else: British and American spellings are not brought together. Only what French, Italian
 * and Catalan elide is taken off before (l'école: école). One instance per thread. */
#ifndef HEARTH_STEMS_H
#define HEARTH_STEMS_H

#include "pipeline/slice.h"

struct stemmer;

/* Words longer than this (bytes) are no words of a language: their stem is the word itself. */
#define STEMMER_MOST ((size_t)4096)

/* `language` is a name of libstemmer's, an ISO 639 code that it knows (`en`, `eng`), or `none`,
 * which leaves words as they are; in lower case. NULL when it is none of these. */
struct stemmer *stemmer_new(const char *language);
void stemmer_free(struct stemmer *s);

/* The stem of a case-folded UTF-8 word; never empty for a word that is not. Valid until the next
 * call with the same stemmer. */
struct slice stemmer_stem(struct stemmer *s, struct slice folded_word);

/* The names that stemmer_new knows, without codes and without `none`, in libstemmer's order; ends
 * with NULL. Static. */
const char **stemmer_languages(void);

#endif
