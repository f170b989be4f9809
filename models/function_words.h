/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Function words: articles, pronouns, prepositions, conjunctions, auxiliaries, and what fills a
 * pause; nothing that a theme is made of, and so nothing that a phrase begins or ends with. The
 * lists are models/function_words/, a file for each language, which are part of the program. */
#ifndef HEARTH_FUNCTION_WORDS_H
#define HEARTH_FUNCTION_WORDS_H

#include "corpus/languages.h"
#include "pipeline/intern.h"

/* Zero-initialise; free with function_words_free. */
struct function_words {
    struct intern words; /* case-folded */
    struct buffer folded;
};
/* Adds a language's list; false when there is none for it. */
bool function_words_add(struct function_words *f, const struct language *l);
/* Is the word one of them, or no word at all but a number? */
bool function_words_has(struct function_words *f, struct slice word);
void function_words_free(struct function_words *f);

#endif
