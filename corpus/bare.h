/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The form in which names are compared: case-folded, without accents, without possessives and
 * contractions; and how a word is written. */
#ifndef HEARTH_BARE_H
#define HEARTH_BARE_H

#include "pipeline/buffer.h"

/* Appends `word` (UTF-8) folded (fold.h), without combining diacritical marks (U+0300-U+036F, and
 * those of composed letters: `José` becomes `jose`), points and signs of Hebrew and Arabic vowels;
 * letters that have a stroke or are two in one become plain ones (`Łukasz`: `lukasz`; the dotless i
 * of Turkish, which is I in capitals, is an i). What English writes behind an apostrophe at the
 * end goes (`'s 'd 'm 'll 've 're` or nothing), and so do apostrophes (`O’Neill`: `oneill`). */
void bare_word(struct slice word, struct buffer *out);

enum letter_case {
    CASE_NONE,     /* begins with neither */
    CASE_LOWER,    /* begins with a lower-case letter */
    CASE_CAPITAL,  /* begins with a capital, and is a single letter or has a lower-case one */
    CASE_CAPITALS, /* several letters, all capitals */
};
enum letter_case word_case(struct slice word);

#endif
