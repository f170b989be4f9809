/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Terms: all that a lexicon asks of a single word. Every distinct word of the corpus is held
 * against all terms once; afterwards a word is a short list of term ids, and the loop over tokens
 * is look-ups. */
#ifndef HEARTH_TERMS_H
#define HEARTH_TERMS_H

#include "pipeline/buffer.h"
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

struct term_glob {
    uint32_t term;
    struct slice pattern;
};
struct terms {
    struct intern all;    /* "KIND text" to term id */
    struct intern of[3];  /* by TERM_STEM, TERM_FOLD, TERM_EXACT: text … */
    uint32_t *of_term[3]; /* … to term id */
    size_t cap_of[3];
    struct term_globs {
        struct term_glob *at; /* [n] */
        size_t n, cap;
    } fold[257], exact[257];        /* globs by their first byte; 256: it is a wildcard */
    struct term_globs literals[26]; /* by their first letter */
};

/* One word as the terms see it. */
struct term_word {
    struct slice exact, fold, stem;
};
struct term_list {
    uint32_t *ids;
    size_t n, cap;
};

/* Takes a term in; the same term again gives the same id. Ids are dense, from 0. */
uint32_t terms_add(struct terms *t, enum term_kind kind, struct slice text);
static inline size_t terms_count(const struct terms *t) {
    return t->all.count;
}
/* Appends the ids of all terms that the word meets, ascending. */
void terms_of(const struct terms *t, const struct term_word *w, struct term_list *list);
void terms_free(struct terms *t);

/* Whether all of `text` fits the pattern; `?` is one code point. At most as many steps as
 * the two have bytes multiplied. */
bool glob_fits(struct slice pattern, struct slice text);

#endif
