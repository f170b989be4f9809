/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The distinct words of the corpus, and a row of words looked up as a whole. A look-up waits for
 * memory more than it computes; a row's look-ups can wait together. */
#ifndef HEARTH_VOCABULARY_H
#define HEARTH_VOCABULARY_H

#include "pipeline/intern.h"
#include "pipeline/record.h"

/* Zero-initialise; free with vocabulary_free. */
struct vocabulary {
    struct intern words;
    uint32_t *ids; /* [n]: of the words of the last row, in order */
    size_t n, cap_ids;
    bool gap; /* the last row had an empty word: two spaces in a row, or one at an end */
};

/* Looks up the words of a row (one space between), taking new ones in; returns how many words the
 * row has, their ids in v->ids. New words have the ids from the former v->words.count on, in order.
 */
size_t vocabulary_row(struct vocabulary *v, struct slice row);
void vocabulary_free(struct vocabulary *v);

/* What `stem` leaves for `match` when both run in one process: the words of the row's tokens as
 * ids. */
struct vocabulary_hint {
    struct hint hint;    /* about the tokens … */
    struct slice stems;  /* … and these stems */
    const uint32_t *ids; /* [n] */
    size_t n;
    const struct intern *words; /* by id; grows from row to row */
    const struct slice *stem;   /* [words->count]: the stem of each, */
    const char *algorithm;      /* made by this one */
};
/* Fills `to` for a row that vocabulary_row was just called for. */
void vocabulary_tell(struct vocabulary_hint *to, const struct vocabulary *v, struct slice tokens,
                     struct slice stems, const struct slice *stem, const char *algorithm);
/* The hint when it is one about these very tokens and stems, or NULL. */
const struct vocabulary_hint *vocabulary_told(const struct hint *f, struct slice tokens,
                                              struct slice stems);

#endif
