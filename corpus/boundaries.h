/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * ICU's break iterators of the root locale: where Unicode's text segmentation (UAX #29, as tailored
 * by ICU) cuts a UTF-8 text into words or sentences. The reference for words.h and sentences.h. */
#ifndef HEARTH_BOUNDARIES_H
#define HEARTH_BOUNDARIES_H

#include "corpus/span.h"

enum boundaries_kind { BOUNDARIES_WORDS, BOUNDARIES_SENTENCES };

struct boundaries;

/* NULL when ICU has no break rules, which is a broken installation. */
struct boundaries *boundaries_new(enum boundaries_kind kind);
void boundaries_free(struct boundaries *b);

/* Starts at the beginning of `text` (at most SPAN_TEXT_MOST bytes), which must stay where it is
 * until the last segment has been fetched. Ill-formed UTF-8 counts as U+FFFD. */
void boundaries_start(struct boundaries *b, struct slice text);

/* The next segment; false when there is none. The segments cover the text without a gap. *is_word
 * is whether ICU takes it for a word: its rule status is UBRK_WORD_NUMBER or higher. */
bool boundaries_next(struct boundaries *b, struct span *segment, bool *is_word);

#endif
