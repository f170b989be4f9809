/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The candidates that are worth a look, the strongest first, each with places that show it.
 *
 * Strong is what has the greatest g2 (within.h), of at least 3.84: chance alone would exceed that
 * in one of twenty words, were words independent draws; of equals what is said more often inside,
 * then the first in byte order of their stems. A part of a longer candidate that is said nowhere
 * else, inside or elsewhere, says nothing more and is left out. */
#ifndef HEARTH_SUGGESTIONS_H
#define HEARTH_SUGGESTIONS_H

#include "models/candidates.h"

#define SUGGESTION_LEAST 3.84 /* the 95 % quantile of chi-square, 1 df */
enum { SUGGESTION_EXAMPLES = 3, EXAMPLE_MOST = 240 /* characters, about */ };

struct suggestions_wanted {
    size_t most;
    uint64_t least_docs; /* documents with it inside; or all that have something inside, if fewer */
    struct slice theme;  /* what the rows inside hold; empty: no theme */
    /* Whether a codebook has it already: the words as they are said, and their stems; NULL: nobody
     * asks. Faults are its own. */
    bool (*known)(void *with, struct slice words, struct slice stems);
    void *with;
};
struct suggestion {
    uint32_t candidate;
    double g2, lift;
    struct slice pattern; /* its words as they are said most often inside */
    struct slice held_by; /* the other theme whose hits overlap it most often … */
    uint64_t held;        /* … inside, and how often; or empty */
    struct slice examples[SUGGESTION_EXAMPLES]; /* DOC:TURN: an excerpt; or empty */
};
/* Zero-initialise; free with suggestions_free. */
struct suggestions {
    const struct candidates *candidates;
    struct suggestion *at; /* [n] */
    size_t n;
    struct arena arena;
};
/* False with a system fault. */
bool suggestions_make(struct suggestions *s, const struct candidates *c,
                      const struct suggestions_wanted *wanted, struct fault *f);
void suggestions_free(struct suggestions *s);

#endif
