/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sentences, by Unicode's text segmentation (UAX #29) as ICU's root locale has it, without the
 * white space at their ends and, where wanted, without the breaks after English abbreviations
 * (abbreviations.h). A paragraph separator (line feed, U+2029, …) always ends a sentence.
 *
 * ICU is the reference; valid UTF-8 is cut here, much faster, and tests hold the two equal. One
 * instance per thread. */
#ifndef HEARTH_SENTENCES_H
#define HEARTH_SENTENCES_H

#include "corpus/span.h"

struct sentences;

/* With `join`, breaks after English abbreviations and within a closed mark in brackets are
 * suppressed; without, UAX #29 and nothing else. NULL when ICU has no break rules, which is a
 * broken installation. */
struct sentences *sentences_new(bool join);
void sentences_free(struct sentences *s);

/* The sentences of `text` (UTF-8, at most SPAN_TEXT_MOST bytes) in order; returns how many, 0 for a
 * text of white space. Spans are never empty. *spans is valid until the next call with the same
 * `s`. Ill-formed UTF-8 counts as U+FFFD. */
size_t sentences_find(struct sentences *s, struct slice text, const struct span **spans);

/* The same, by ICU alone. */
size_t sentences_find_icu(struct sentences *s, struct slice text, const struct span **spans);

#endif
