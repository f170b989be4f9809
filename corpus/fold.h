/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Case folding: the form in which words are compared. */
#ifndef HEARTH_FOLD_H
#define HEARTH_FOLD_H

#include "pipeline/buffer.h"
#include "pipeline/slice.h"

/* Words longer than this (bytes) that are not plain ASCII are no words of a language: they pass as
 * they stand. */
#define FOLD_MOST ((size_t)64 * 1024 * 1024)

/* Appends `word` (UTF-8; what is ill-formed becomes U+FFFD) in Unicode's full case folding and NFC,
 * with the right single quotation mark (U+2019) and the modifier apostrophe (U+02BC) as an ASCII
 * apostrophe. Folding a folded word changes nothing. Holds for all languages alike: no Turkic
 * rules. */
void fold_word(struct slice word, struct buffer *out);

#endif
