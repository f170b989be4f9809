/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Terms: all that a lexicon asks of a single word. Every distinct word of the corpus is held
 * against all terms once; afterwards a word is a short list of term ids, and the loop over tokens
 * is look-ups. */
#ifndef HEARTH_TERMS_H
#define HEARTH_TERMS_H

#include "models/globs.h"
#include "pipeline/intern.h"

enum term_kind {
    TERM_STEM,       /* the word's stem is this */
    TERM_FOLD,       /* the case-folded word is this */
    TERM_EXACT,      /* the word as it stands is this */
    TERM_LITERAL,    /* the case-folded word holds this (a regex that needs it may match here) */
    TERM_GLOB,       /* the case-folded word fits this: * any characters, ? one character */
    TERM_EXACT_GLOB, /* the same on the word as it stands */
    TERM_KINDS
};

/* Letters that regular expressions need, see literals.h. */
struct term_literal {
    struct slice text;
    uint32_t term;
    bool begins, ends; /* an edge of a word stands before, behind it */
};
struct terms {
    size_t count;
    struct intern of[TERM_KINDS];  /* text … */
    uint32_t *of_term[TERM_KINDS]; /* … to term id */
    size_t cap_of[TERM_KINDS];
    struct globs fold, exact;
    struct term_literal *literals; /* [n_literals] */
    size_t n_literals, cap_literals;
    struct needles letters; /* of the literals */
};

/* One word as the terms see it. */
struct term_word {
    struct slice exact, fold, stem;
};
/* Takes a term in; the same term again gives the same id. Ids are dense, from 0. */
uint32_t terms_add(struct terms *t, enum term_kind kind, struct slice text);
static inline size_t terms_count(const struct terms *t) {
    return t->count;
}
/* Appends the ids of all terms that the word meets, ascending. */
void terms_of(const struct terms *t, const struct term_word *w, struct term_list *list);
/* The same for the literals in a case-folded text of any words. */
void terms_in_text(const struct terms *t, struct slice text, struct term_list *list);
void terms_free(struct terms *t);

#endif
