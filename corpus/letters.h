/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The letters of a text, and how many of them belong to scripts that put no spaces between words:
 * Chinese, Japanese, Thai, Lao, Khmer, Burmese, Tibetan and their relatives. Where such letters are
 * more than a few quoted words the words cannot be counted. */
#ifndef HEARTH_LETTERS_H
#define HEARTH_LETTERS_H

#include <stdint.h>

#include "pipeline/fault.h"

/* The scripts without spaces. Chinese is what is written in Han characters alone. */
enum spaceless {
    SPACELESS_HAN,
    SPACELESS_KANA,
    SPACELESS_THAI,
    SPACELESS_LAO,
    SPACELESS_KHMER,
    SPACELESS_BURMESE,
    SPACELESS_TIBETAN,
    SPACELESS_OTHER, /* Tai Lue, Tai Tham, … */
    SPACELESS_SCRIPTS
};

/* Zero-initialise. */
struct letters {
    uint64_t n; /* of all scripts; marks on letters count too */
    uint64_t spaceless[SPACELESS_SCRIPTS];
};
/* Counts the letters of `text` (UTF-8), which has whole characters. */
void letters_add(struct letters *l, struct slice text);
/* Whether there may be any of a script without spaces, at next to no cost. */
bool letters_far(struct slice text);

/* At most one letter in so many may be of a script without spaces. */
enum { SPACELESS_ONE_IN = 10 };
/* What a text is written in that has more of them ("Japanese"), or NULL. */
const char *letters_spaceless(const struct letters *l);
/* The same as a fault of the text that begins at `at`; true where there is none. */
bool letters_spaced(const struct letters *l, struct place at, struct fault *f);

#endif
