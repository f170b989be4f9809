/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which counts of a table `people` may be shown when counts of few people must not be told
 * (disclosure.h). Rows are: who was there, in whose words themes were looked for, who speaks, who
 * raises each theme; the levels of a row add up to its total, but nothing adds up over rows. A
 * count is dominated when one person has most of the turns. What a hidden count can be is bounded
 * by what is shown above it (nobody raises a theme who does not speak, nor one below a theme
 * without raising that) and below it. People are counted once in each transcript, but a count is
 * small when those it is of are few different people. */
#ifndef HEARTH_PERSONS_HIDDEN_H
#define HEARTH_PERSONS_HIDDEN_H

#include "models/disclosure.h"
#include "models/persons.h"

struct persons_hidden {
    struct disclosure d;
    /* A hidden count of few people could be worked out, nearly at least: nothing can be shown. */
    bool withheld;
    uint64_t counts, hidden[DISCLOSURE_CELLS]; /* of how many counts so many are which */
};

/* threshold >= 2. Free with persons_hidden_free. */
void persons_hide(struct persons_hidden *h, const struct persons_table *t, const struct persons *p,
                  uint64_t threshold);
/* Of a cell of the table: may its `people` be told, its `speaking` and what they have? */
bool persons_hidden_there(const struct persons_hidden *h, size_t row, size_t column);
bool persons_hidden_speaking(const struct persons_hidden *h, size_t row, size_t column);
void persons_hidden_free(struct persons_hidden *h);

#endif
