/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words of a lexicon's entries side by side, so that entries can be held against one another.
 * Entries for different languages have nothing to do with one another. */
#ifndef HEARTH_LEXICON_WORDS_H
#define HEARTH_LEXICON_WORDS_H

#include "models/matchers.h"

/* A word of a pattern; text is what its kind compares (terms.h). */
struct lexicon_word {
    enum term_kind kind;
    struct slice text;
    struct slice fold, stem; /* of TERM_FOLD and TERM_EXACT, else empty */
};

struct lexicon_words {
    const struct lexicon *lexicon;
    const struct matchers *matchers;
    struct entry_words {
        uint32_t share;      /* which of the matchers has the entry */
        uint32_t *ids;       /* [n]: terms of the share */
        size_t n;            /* 0: a regular expression or a rule */
        struct slice folded; /* the pattern, case-folded */
    } * entries;             /* [lexicon->n_entries] */
    struct share_words {
        struct terms terms;
        struct lexicon_word *of_term; /* [terms_count] */
    } * shares;                       /* [matchers->n] */
    struct arena arena;
};

/* All three must outlive it. */
struct lexicon_words *lexicon_words_new(const struct lexicon *l, const struct matchers *m);
void lexicon_words_free(struct lexicon_words *w); /* NULL is fine */

/* The word of an entry, from 0. */
const struct lexicon_word *lexicon_word(const struct lexicon_words *w, uint32_t entry, size_t i);
/* Whether it is certain that whatever `a` finds, `b` finds at the same words. */
bool lexicon_words_within(const struct lexicon_words *w, uint32_t a, uint32_t b);
/* Whether it is certain that whatever `a`, a longer phrase, finds has a place that `b` finds. */
bool lexicon_words_hold(const struct lexicon_words *w, uint32_t a, uint32_t b);

#endif
