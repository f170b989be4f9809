/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Words in plain ASCII, 64 bytes at a time: each class of characters is a mask with a bit per byte,
 * the rules of UAX #29 are shifts of the masks, and words are their runs of ones. For words.h only.
 */
#ifndef HEARTH_ASCII_WORDS_H
#define HEARTH_ASCII_WORDS_H

#include "corpus/span.h"

/* Appends the words of `text` from byte `from` on, its beginning or behind a space, to the list, as
 * ICU 72 and later find them (a commercial at is a letter, a colon is none). Stops early before
 * what is not plain: a byte that is not ASCII or a `[`. Returns the offset from which the words are
 * still to be found, which is never inside a word and has no joining character before it; text.n
 * when all is done. */
size_t ascii_words_find(struct slice text, size_t from, struct span_list *words);

#endif
