/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Is something said more often in some stretches of talk than elsewhere in the same documents? Of
 * each document a table of its words:
 *
 *                 it       other words
 *     in them     a        b             n_a        a = n_ab        b = n_a - a
 *     elsewhere   c        d             n - n_a    c = n_b - a     d = n - n_a - n_b + a
 *                 n_b      n - n_b       n
 *
 * and under independence in each document a would be E_a = n_a n_b/n, and so on. Tables and
 * expectations are summed over the documents that have words of both rows (others say nothing), as
 * Mantel and Haenszel (1959) sum theirs, and held against each other by Dunning's (1993)
 * log-likelihood ratio:
 *
 *     g2 = 2 sum O ln(O/E) over the four summed cells, 0 ln 0 = 0; negative where a < E_a
 *
 * Of one document this is Dunning's own. A word that is merely frequent in documents that speak
 * much of something gets nothing from that. It ranks; words are no independent draws, so it is no
 * test. */
#ifndef HEARTH_WITHIN_H
#define HEARTH_WITHIN_H

#include "models/reason.h"

/* What is the same for everything that is asked about. */
struct within_margins {
    uint64_t n, n_a; /* words, summed */
};
/* What is its own. Zero-initialise. */
struct within {
    uint64_t n_b, n_ab;
    double expected; /* sum of n_a n_b/n */
};

/* Does a document with these margins count? */
static inline bool within_counts(struct within_margins doc) {
    return doc.n_a > 0 && doc.n_a < doc.n;
}
/* Adds a document that counts: n_ab <= n_b, n_a; n_b - n_ab <= n - n_a. */
void within_add(struct within *w, struct within_margins doc, uint64_t n_b, uint64_t n_ab);
/* The signed ratio; `all` are the summed margins of all documents that count. no_units without such
 * a document, both_absent when n_b is 0. */
struct value within_g2(const struct within *w, struct within_margins all);
/* n_ab over its expectation; both_absent when n_b is 0. */
struct value within_lift(const struct within *w);

#endif
