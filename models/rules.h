/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rules of a lexicon that are for one language, made ready: what each refers to, the order in
 * which they can be worked out, and what must be found in a turn before one is looked at.
 *
 *     entries of kind rule ──rules_new──> rules   (only read afterwards, by any thread)
 *     what stands in a turn ──rule_run.h──> their hits
 *
 * The matcher looks for the phrases of rules as for entries. What it finds has a number: that of an
 * entry; behind those the phrases of rules; behind those the negators. */
#ifndef HEARTH_RULES_H
#define HEARTH_RULES_H

#include "models/lexicon.h"

/* `#power`: the theme and its descendants. */
struct rule_reference {
    uint32_t theme;    /* of the lexicon, or LEXICON_NONE: only descendants have entries */
    uint32_t from, to; /* the descendants: themes from..to, half-open */
    bool used;         /* by one of these rules */
};

/* Lists of numbers by number: those of i are to[from[i]] .. to[from[i + 1]], half-open. */
struct number_lists {
    uint32_t *from; /* [n + 1] */
    uint32_t *to;
};

struct rules {
    const struct lexicon *lexicon;
    uint32_t *order; /* [n]: entries; each comes behind those that it refers to */
    size_t n;
    struct rule_reference *references; /* [leaves.themes.count] */
    struct number_lists theme_in;      /* by theme: the references that it is in */
    struct number_lists raises;        /* by rules_phrase, …: places in `order`, ascending */
};

/* What raises rules, as numbers. */
static inline uint32_t rules_phrase(uint32_t phrase) {
    return phrase;
}
static inline uint32_t rules_negator(const struct rules *r) {
    return (uint32_t)r->lexicon->leaves.phrases.count;
}
static inline uint32_t rules_reference(const struct rules *r, uint32_t reference) {
    return rules_negator(r) + 1 + reference;
}

/* Of the `n` entries of kind rule in entries[], ascending. Unknown themes and themes that are found
 * only by being found are collected in *f (f->many must be set); NULL after one. */
struct rules *rules_new(const struct lexicon *l, const uint32_t *entries, size_t n,
                        struct fault *f);
void rules_free(struct rules *r); /* NULL is fine */

/* Whether theme t is the reference's or a descendant of it. */
static inline bool rule_reference_has(const struct rule_reference *r, uint32_t theme) {
    return theme == r->theme || (theme >= r->from && theme < r->to);
}

#endif
