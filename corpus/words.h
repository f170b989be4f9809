/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Words, by Unicode's text segmentation (UAX #29) as ICU's root locale has it: the segments that
 * ICU gives a rule status of UBRK_WORD_NUMBER or higher, so neither space nor punctuation. What
 * stands in a closed mark, from a `[` to the next `]` with no `[` between, is no word:
 * `[laughter]`, `[email]`.
 *
 * ICU is the reference; texts of the scripts that need no dictionary are cut here, much faster, and
 * tests hold the two equal. Known traits of ICU 72: a commercial at counts as a letter, a colon
 * joins nothing. One instance per thread. */
#ifndef HEARTH_WORDS_H
#define HEARTH_WORDS_H

#include "corpus/span.h"

struct words;

/* NULL when ICU has no break rules, which is a broken installation. */
struct words *words_new(void);
void words_free(struct words *w);

/* The words of `text` (UTF-8, at most SPAN_TEXT_MOST bytes) in order; returns how many. *spans is
 * valid until the next call with the same `w`. Ill-formed UTF-8 counts as U+FFFD. */
size_t words_find(struct words *w, struct slice text, const struct span **spans);

/* The same, by ICU alone. */
size_t words_find_icu(struct words *w, struct slice text, const struct span **spans);

#endif
