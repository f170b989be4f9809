/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The lift of every pair of themes in each half of the transcripts, of several halvings at a time,
 * so that the rows are gone through the fewer times. Zero-initialise; free with halved_free. */
#ifndef HEARTH_HALVED_H
#define HEARTH_HALVED_H

#include "models/links_table.h"

enum { HALVED_AT_ONCE = 8 };

struct halved {
    size_t pairs; /* of themes, with a row in the counts */
    /* [pairs]: n_ab / e in the two halves of each halving; NaN where the pair cannot be tested. */
    double *lifts[HALVED_AT_ONCE][2];

    struct halved_amount *amounts; /* [n_pairs of the counts] in the order of by_pair … */
    struct halved_ends *ends;      /* … of the same rows */
    size_t *rows;                  /* [pairs + 1]: where a pair's begin */
    bool *exact;                   /* [pairs]: every half of it is */
    struct halved_dealt *dealt;    /* [n_transcripts] */
};

/* Takes the pairs of the counts, which are of whole transcripts. */
void halved_make(struct halved *h, const struct links_table *t);
/* Halving k: the transcripts order[n] are dealt to the two halves in turn. The others, which are
 * the same in all halvings, have no units. */
void halved_deal(struct halved *h, int k, const uint32_t *order, uint32_t n);
/* The lifts of the first halvings, so many. O(rows of pairs). */
void halved_lifts(struct halved *h, int halvings);
void halved_free(struct halved *h);

#endif
