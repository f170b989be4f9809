/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows that wait for the end of their turn, because rules see all rows of a turn at once:
 *
 *     turn by turn: goes_on?, add, add, …; finish; hits of each of the rows; clear
 *
 * Zero-initialise; free with rule_turns_free. */
#ifndef HEARTH_RULE_TURNS_H
#define HEARTH_RULE_TURNS_H

#include "models/rule_run.h"

struct rule_turns {
    struct waiting rows;  /* of the turn in hand */
    struct rule_run *run; /* theirs, while there are any */
    size_t *asked;        /* [the lexicon's conditions]: where each has its column */
    size_t doc, turn;     /* columns, the caller's to set */
};

/* Where each of the conditions has its column; all that are missing are told. Free with free(). */
size_t *rule_turns_asked(const struct rule_leaves *leaves, const struct columns *c,
                         struct fault *f);
/* Finds the columns that rules ask for, as above. */
bool rule_turns_columns(struct rule_turns *t, const struct rule_leaves *leaves,
                        const struct columns *c, struct fault *f);
/* Whether a row is of the turn in hand, for the same rules; those of rows in another language are
 * others. Some row must be there. */
bool rule_turns_goes_on(const struct rule_turns *t, const struct record *r,
                        const struct rule_run *run);
/* One more row, and what was found in it (matching_find). */
void rule_turns_add(struct rule_turns *t, const struct record *r, struct rule_run *run,
                    const struct hit_list *found, size_t n_words);
/* Works the rules out; rule_run_hits then has the hits of each row. */
void rule_turns_finish(struct rule_turns *t);
void rule_turns_clear(struct rule_turns *t);
void rule_turns_free(struct rule_turns *t);

#endif
