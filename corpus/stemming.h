/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Words to stems, row by row: every distinct word is folded and stemmed once and afterwards looked
 * up. One instance per thread and algorithm. */
#ifndef HEARTH_STEMMING_H
#define HEARTH_STEMMING_H

#include "corpus/vocabulary.h"

/* What the loop over tokens needs of a distinct word, in half a cache line. */
enum { STEM_SHORT = 20 };
struct stem_word {
    uint64_t count;        /* tokens */
    uint32_t n;            /* bytes of the stem */
    char text[STEM_SHORT]; /* the stem, if it is that short, and a space where there is room */
};

struct stemming {
    const char *algorithm;
    struct vocabulary words;
    struct stem_word *known; /* [words.words.count] */
    struct slice *stems;     /* [words.words.count] */
    /* Its own: */
    struct stemmer *stemmer;
    size_t cap_known, cap_stems;
    struct arena arena; /* the stems */
    struct buffer folded, row;
};

/* `algorithm` is known to stemmer_new and lives as long. */
void stemming_open(struct stemming *s, const char *algorithm);
void stemming_close(struct stemming *s);
/* The stems of a row's tokens (one space between), one for each, in order; valid until the next
 * row. s->words.gap: there was an empty token. */
struct slice stemming_row(struct stemming *s, struct slice tokens);

#endif
