/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What voices.tsv says of roles (facilitators in) and of groups (facilitators aside), over the
 * conversations: of each share the middle one, the lowest and the highest. */
#ifndef HEARTH_PAGE_SHARES_H
#define HEARTH_PAGE_SHARES_H

#include "stages/result/table.h"

enum { SHARES_MEASURES = 3 }; /* words, turns, seconds */

struct shares_level {
    enum shares_of { SHARES_ROLE, SHARES_GROUP } of;
    struct slice name; /* empty: people without one */
    size_t row;        /* of the words' middle conversation */
    double median[SHARES_MEASURES], lowest[SHARES_MEASURES], highest[SHARES_MEASURES];
};

/* Zero-initialise; free with shares_free. */
struct shares {
    struct shares_level *levels; /* [n] roles, then groups, in the table's order */
    size_t n, cap;
    bool suppressed; /* some are there and not told */
};

/* Levels of which some share is told; the names live as long as the table. Where all are without a
 * name there is nothing to tell. */
void shares_read(struct shares *s, const struct result_table *voices);
const char *shares_measure(int which);
/* The key of its word. */
const char *shares_measure_word(int which);
void shares_free(struct shares *s);

#endif
