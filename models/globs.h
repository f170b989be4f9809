/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Words with wildcards: * any characters, ? one character. A pattern is found by letters that it
 * cannot do without: those that it begins with, else those that it ends with, else the longest run
 * between wildcards. Only patterns whose letters are in a word are held against it, and those with
 * one * at an end need no more than that. */
#ifndef HEARTH_GLOBS_H
#define HEARTH_GLOBS_H

#include "models/needles.h"
#include "pipeline/slice.h"

/* Ids, ascending, each once. */
struct term_list {
    uint32_t *ids;
    size_t n, cap;
};
void term_list_add(struct term_list *list, uint32_t id);

struct glob {
    struct slice pattern; /* not owned */
    uint32_t term;
    bool sure; /* the letters in their place are all that it asks for */
};
/* Zero-initialise; free with globs_free. */
struct globs {
    struct glob *all; /* [n] */
    size_t n, cap;
    struct needles heads, tails, inner; /* values are indices of `all` */
    struct glob_rest {
        uint32_t *at; /* [n]: wildcards only */
        size_t n, cap;
    } rest;
};

/* Takes a pattern in, which holds a wildcard and outlives the globs. */
void globs_add(struct globs *g, struct slice pattern, uint32_t term);
/* Adds the terms of all patterns that fit the word. */
void globs_find(const struct globs *g, struct slice word, struct term_list *list);
void globs_free(struct globs *g);

/* Whether all of `text` fits the pattern; `?` is one code point. At most as many steps as
 * the two have bytes multiplied. */
bool glob_fits(struct slice pattern, struct slice text);

#endif
