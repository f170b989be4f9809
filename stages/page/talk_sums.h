/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is added up of the talk while it is read, transcript by transcript: what no theme covers,
 * and how many turns hold each. */
#ifndef HEARTH_TALK_SUMS_H
#define HEARTH_TALK_SUMS_H

#include "stages/page/spoken.h"

enum { STRETCHES = 10 };

/* What no theme covers; of turns that are counted. */
struct uncovered {
    uint64_t turns, words; /* counted */
    uint64_t bare;         /* of these turns, hold no theme */
};
/* Counted turns one behind the other none of which holds a theme; others between them neither
 * count nor break it, but for those that are withheld. */
struct stretch {
    size_t doc, from, to; /* turns of the transcript, inclusive */
    uint64_t turns, words;
};

/* Zero-initialise; free with talk_sums_free. */
struct talk_sums {
    struct uncovered all;
    struct stretch longest[STRETCHES]; /* [n_longest]: by words, of equal ones the first first */
    size_t n_longest;
    uint64_t *turns; /* [cap]: of each theme that was found, those that hold it itself */
    size_t *last;    /* [cap_last]: a theme's last turn, from 1, counted through all talk */
    size_t cap, cap_last, n_turns;
};

/* Adds transcript number `doc`; `themes`: how many are known. Returns what no theme covers of it.
 */
struct uncovered talk_sums_add(struct talk_sums *t, const struct spoken *s, size_t doc,
                               size_t themes);
void talk_sums_free(struct talk_sums *t);

#endif
