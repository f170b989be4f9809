/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Words and phrases of two or three words that are said in some rows (inside), and how often there
 * and elsewhere in the same documents (within.h).
 *
 * Counted are stems where they are not covered. A candidate is said inside at least so many times,
 * and neither begins nor ends with a function word. What holds a word, or two neighbours, is said
 * no more often than these (Agrawal and Srikant 1994): so pairs are counted of frequent words only,
 * and triples where both pairs are frequent, and nothing is missed. Memory grows with the distinct
 * words, and with the distinct pairs of frequent ones inside. */
#ifndef HEARTH_CANDIDATES_H
#define HEARTH_CANDIDATES_H

#include "models/heard_all.h"
#include "models/ngrams.h"
#include "models/within.h"

enum { CANDIDATE_WORDS = 3 };
#define CANDIDATE_NONE UINT32_MAX

struct candidate {
    uint32_t stems[CANDIDATE_WORDS]; /* [words] */
    uint32_t words;
    uint32_t now_inside, now; /* in the document at hand, while it is counted */
    uint64_t inside, all;     /* how often it is said */
    uint64_t docs;            /* with it inside */
    struct within within;
};

/* Zero-initialise; free with candidates_free. */
struct candidates {
    const struct heard_all *heard;
    uint32_t **frequent; /* [n_workers][words]: the stem of a word said often enough inside, or
                            CANDIDATE_NONE */
    struct ngrams pairs, triples;
    uint32_t *of_stem, *of_pair, *of_triple; /* candidates, or CANDIDATE_NONE */
    struct candidate *at;                    /* [n] */
    size_t n;
    struct within_margins margins; /* of the documents that count */
    size_t docs_inside;            /* documents with a row inside */
};
/* Counts what is said at least `least` (1 or more) times. False with a system fault. */
bool candidates_count(struct candidates *c, const struct heard_all *heard, uint64_t least,
                      struct fault *f);
void candidates_free(struct candidates *c);

/* The candidates in a row, by their last words: `found` is told each with its first word (from 0).
 */
void candidates_find(const struct candidates *c, const struct heard_doc *doc,
                     const struct heard_row *row,
                     void (*found)(void *with, uint32_t candidate, size_t first), void *with);
/* The candidates that are part of that one: at most five, to parts[5]; returns how many. */
enum { CANDIDATE_PARTS = 5 };
size_t candidates_parts(const struct candidates *c, uint32_t candidate,
                        uint32_t parts[CANDIDATE_PARTS]);

#endif
