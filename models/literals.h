/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a regular expression cannot match without: words or parts of words that must be in the text.
 * Texts that lack one need not be searched. */
#ifndef HEARTH_LITERALS_H
#define HEARTH_LITERALS_H

#include "pipeline/memory.h"

enum { CLAUSES_MOST = 8 };

/* A run of lower-case ASCII letters that stands, case-folded, inside one word of the text.
 * `begins`, `ends`: no letter, digit or low line stands directly before, behind it. */
struct literal {
    struct slice text; /* in the arena */
    bool begins, ends;
};

/* Any match holds at least one of these. */
struct clause {
    struct literal *at; /* [n] */
    size_t n, cap;
};

/* Any match fulfils all of these, the first of which is, by guess, the rarest; none: nothing can be
 * said, every text must be searched. */
struct clauses {
    struct clause at[CLAUSES_MOST];
    size_t n;
};

/* Reads a PCRE2 pattern, carefully: what it does not understand, it says nothing of. */
void literals_of(struct slice pattern, struct clauses *found, struct arena *arena);
void clauses_free(struct clauses *c);

#endif
