/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A lexicon made ready for texts in several languages: a matcher for each language that the
 * codebook has entries in. The first is that of the codebook's own language, which --language says.
 */
#ifndef HEARTH_MATCHERS_H
#define HEARTH_MATCHERS_H

#include "models/matcher.h"

struct matchers {
    struct matchers_of {
        const struct language *language; /* of the first it may be NULL: nobody says */
        const char *stemmer;             /* of its texts and entries */
        struct matcher *matcher;
    } * at; /* [n] */
    size_t n;
};
#define MATCHERS_NONE ((size_t)-1)

/* Compiles the lexicon, as matcher_new does; the choice is one for all texts, or each by its own.
 * NULL after a fault. */
struct matchers *matchers_new(const struct lexicon *l, const struct language_choice *choice,
                              enum overlap policy, struct fault *f);
void matchers_free(struct matchers *m); /* NULL is fine */
/* The one for a text in that language (NULL: nobody says, so that it is taken for the codebook's
 * own), or for one that is alike, or MATCHERS_NONE: no entry is for it. */
size_t matchers_find(const struct matchers *m, const struct language *language);

#endif
