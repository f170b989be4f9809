/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Word patterns: `trust`, `common ground`, `communit*`, `^Hope`, cut into words by the same code as
 * the text, so that what is one word there is one word here ("co-production" is two in both). */
#ifndef HEARTH_PATTERNS_H
#define HEARTH_PATTERNS_H

#include "models/phrases.h"
#include "models/terms.h"
#include "pipeline/fault.h"

struct patterns;
/* NULL when libstemmer does not know the language. */
struct patterns *patterns_new(const char *language);
void patterns_free(struct patterns *p);

/* The words of a pattern as terms (taken into `terms`), in order: how many, 1 to PHRASE_WORDS_MOST,
 * or 0 with a fault at `place`. `stemmed`: plain words are compared by stem, else as case-folded
 * words. */
size_t pattern_read(struct patterns *p, struct slice pattern, bool stemmed, struct terms *terms,
                    uint32_t ids[PHRASE_WORDS_MOST], struct place place, struct fault *f);

#endif
