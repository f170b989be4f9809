/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a word means to a matcher: the terms that it meets, the phrases that it begins, its part in
 * regular expressions. Worked out once for each distinct word; afterwards a word is a number. */
#ifndef HEARTH_MEANINGS_H
#define HEARTH_MEANINGS_H

#include "models/matcher.h"

/* A meaning as a number: an index, and in its upper bits what the loops over tokens ask first. 0:
 * the word means nothing. */
#define MEANING_RAISES (1u << 31) /* it raises a regular expression */
#define MEANING_BEGINS (1u << 30) /* a phrase may begin with it */
#define MEANING_SINGLE (1u << 29) /* … and be complete with it */
#define MEANING_INDEX (MEANING_SINGLE - 1)

struct stretch {
    uint32_t first, n;
};
struct meaning {
    struct stretch terms;              /* of `terms`: ids */
    struct stretch begun;              /* of `nodes`: the phrases that begin here, in their trie */
    struct stretch roles[GUARD_ROLES]; /* of `parts` */
    uint64_t confirms;                 /* the bits of the clauses in roles[GUARD_CONFIRMS] */
};
/* A bit of 64 for a clause of a regular expression, which may share it with others. */
static inline uint64_t meaning_bit(uint32_t regex, uint32_t clause) {
    return (uint64_t)1 << (3 * regex + (unsigned)__builtin_ctz(clause)) % 64;
}

/* Zero-initialise, set `matcher`; free with meanings_free. */
struct meanings {
    const struct matcher *matcher;
    struct meaning *at; /* [n], from 1; at[0] is empty */
    size_t n, cap;
    struct term_list terms, nodes;
    struct guard_part *parts; /* [n_parts] */
    size_t n_parts, cap_parts;
    struct buffer fold;
};

/* Holds a word against all terms: the only place where that is done. */
uint32_t meanings_add(struct meanings *g, struct slice token, struct slice stem);
static inline const struct meaning *meanings_get(const struct meanings *g, uint32_t meaning) {
    return &g->at[meaning & MEANING_INDEX];
}
void meanings_free(struct meanings *g);

#endif
