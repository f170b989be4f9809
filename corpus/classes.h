/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the rules of UAX #29 need to know of a code point: its class, as ICU's property tables have
 * it, kept in an array after the first look-up. */
#ifndef HEARTH_CLASSES_H
#define HEARTH_CLASSES_H

#include <stdint.h>

/* Word_Break, as far as the rules for words tell the values apart. */
enum word_class {
    WORD_UNKNOWN,    /* not yet looked up */
    WORD_OTHER,      /* stands between words: space, most punctuation, symbols, line ends */
    WORD_LETTER,     /* ALetter */
    WORD_NUMBER,     /* Numeric */
    WORD_CONNECTOR,  /* ExtendNumLet: the low line and its like */
    WORD_EXTENDER,   /* Extend, Format: belongs to the character before it */
    WORD_ZWJ,        /* zero width joiner: an extender, but for emoji */
    WORD_MID_LETTER, /* joins letters */
    WORD_MID_NUMBER, /* joins numbers: , ; */
    WORD_MID_EITHER, /* joins either: . ' ’ */
    WORD_FOREIGN /* Hebrew, or written without spaces: needs more rules, or ICU's dictionaries */
};

/* Sentence_Break; Extend and Format are one. */
enum sentence_class {
    SENTENCE_UNKNOWN, /* not yet looked up */
    SENTENCE_OTHER,
    SENTENCE_EXTENDER,
    SENTENCE_SEP,
    SENTENCE_CR,
    SENTENCE_LF,
    SENTENCE_SPACE,
    SENTENCE_LOWER,
    SENTENCE_UPPER,
    SENTENCE_OLETTER, /* a letter without case */
    SENTENCE_NUMBER,
    SENTENCE_ATERM,    /* full stop, one dot leader: may or may not end a sentence */
    SENTENCE_STERM,    /* ends one: ! ? */
    SENTENCE_CONTINUE, /* , : - and the dashes */
    SENTENCE_CLOSE     /* quotes and brackets of both directions */
};

/* The Unicode property itself, without the tailoring that ICU's word rules add to it. */
uint8_t word_class(int32_t cp);
uint8_t sentence_class(int32_t cp);

/* Zero-initialise all but `find`, on the heap: 64 KB, of which only the pages that occur are
 * touched. */
struct classes {
    uint8_t (*find)(int32_t cp);
    uint8_t of[0x10000];
};

/* The class of a code point (0 to U+10FFFF). */
static inline uint8_t classes_get(struct classes *c, int32_t cp) {
    if (cp >= 0x10000)
        return c->find(cp);
    if (!c->of[cp])
        c->of[cp] = c->find(cp);
    return c->of[cp];
}

#endif
