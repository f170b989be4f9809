/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which regular expressions may match in a row: those that see every row, and those all of whose
 * clauses (literals.h) the words of the row fulfil. What it costs depends on the words that are
 * part of a clause, not on how many expressions there are. */
#ifndef HEARTH_WANTED_H
#define HEARTH_WANTED_H

#include "models/meanings.h"

struct wanted {
    const struct meanings *meanings;
    uint32_t *regexes; /* [n], ascending */
    size_t n;
    uint32_t *fulfilled; /* [regexes_count]: clauses of those raised so far; between rows none */
    struct term_list in_marks; /* literals in a text with marks … */
    struct buffer fold;        /* … case-folded */
};
struct wanted_row {
    struct slice text;
    const uint32_t *meanings; /* [n]: of the tokens */
    size_t n;
    const uint32_t *starts; /* [n_starts]: tokens that may raise one, from 0 */
    size_t n_starts;
};

/* The meanings outlive it. */
void wanted_open(struct wanted *w, const struct meanings *meanings);
void wanted_row(struct wanted *w, const struct wanted_row *row);
void wanted_close(struct wanted *w);

#endif
