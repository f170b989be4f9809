/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A lexicon made ready to run:
 *
 *     lexicon ──matcher_new──> terms + phrases + regexes   (only read afterwards, by any thread)
 *     row ──words looked up──> terms ──phrases──> hits ──hits_settle──> what stands   (matching.h)
 *
 * Each distinct word is held against the terms once. Regular expressions see only the rows that
 * hold a word they cannot match without. */
#ifndef HEARTH_MATCHER_H
#define HEARTH_MATCHER_H

#include "models/hits.h"
#include "models/phrases.h"
#include "models/regexes.h"
#include "models/rules.h"
#include "models/terms.h"

/* A literal term's part in regular expressions: it fulfils these clauses (see literals.h). The
 * first, strongest clause of a regular expression raises it; the others are looked at when it was
 * raised. */
struct guard_part {
    uint32_t regex;
    uint32_t clause; /* one bit */
};
enum { GUARD_RAISES, GUARD_CONFIRMS, GUARD_ROLES };
struct guard {
    struct guard_parts {
        struct guard_part *at; /* [n] */
        size_t n, cap;
    } roles[GUARD_ROLES];
};

struct matcher {
    const struct lexicon *lexicon;
    enum overlap policy;
    struct terms terms;
    struct phrases phrases;
    struct regexes *regexes;
    uint32_t *regex_entry; /* [regexes_count] */
    uint32_t *needed;    /* [regexes_count]: the clauses a row must fulfil; 0: it sees every row */
    uint32_t *unguarded; /* [n_unguarded]: those that see every row */
    size_t n_unguarded, cap_entry, cap_needed, cap_unguarded;
    struct guard *guards; /* [cap_guards]: by term */
    size_t cap_guards;
    size_t n_entries;    /* of the lexicon's, that were taken */
    struct rules *rules; /* NULL: there are none, and rows need not be looked at together */
};

/* Which entries: those in a language (NULL: none), and those that say none. */
struct matcher_share {
    const struct language *language;
    bool unsaid;
};
/* Compiles those of the lexicon, which must outlive it, for texts stemmed by `stemmer`
 * (libstemmer's name, or none). Faults are collected in *f (f->many must be set); NULL after one.
 */
struct matcher *matcher_new(const struct lexicon *l, struct matcher_share share,
                            const char *stemmer, enum overlap policy, struct fault *f);
void matcher_free(struct matcher *m);

#endif
