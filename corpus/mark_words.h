/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Words that transcribers put between brackets, for sounds and for the state of a recording. */
#ifndef HEARTH_MARK_WORDS_H
#define HEARTH_MARK_WORDS_H

#include "pipeline/slice.h"

/* What the words of a bracket say of it. */
struct mark_words {
    size_t n;     /* words: runs of letters; figures with their unit (3s) do not count */
    bool sound;   /* one of them names a sound or a state of the recording: laughter, inaudible */
    bool nothing; /* nothing else: all others stand beside such words: (both laugh loudly) */
    bool pointed; /* the first points at something: the, her, this: [the council] */
};
struct mark_words mark_words_of(struct slice inner);

/* The lists of words (word_list.h); ends with NULL. */
extern const char *const mark_words_lists[];

#endif
