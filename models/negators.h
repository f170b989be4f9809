/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The negators of a language: the words that turn into its opposite what is said (`not`, `never`),
 * for @negator in rules. A file for each language in models/negators/, part of the program: a
 * header line, `negator`, and a word, a phrase or a wildcard (`*n't`) in each other line. */
#ifndef HEARTH_NEGATORS_H
#define HEARTH_NEGATORS_H

#include "corpus/languages.h"

/* The file of a language; empty where there is none (language NULL, too). */
struct slice negators_of(const struct language *language);
/* The next negator of *rest, which begins as the file; empty at the end. */
struct slice negators_next(struct slice *rest);
/* All files, one behind the other, and the languages there are: "Welsh, German, …"; appended. */
void negators_all(struct buffer *to);
void negators_languages(struct buffer *to);

#endif
