/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What mixing.tsv says of all conversations together: who speaks after whom, group by group. */
#ifndef HEARTH_PAGE_MEETINGS_H
#define HEARTH_PAGE_MEETINGS_H

#include "stages/result/table.h"

/* Zero-initialise; free with meetings_free. */
struct meetings {
    const struct result_table *t;
    struct slice *groups; /* [n], in the table's order */
    size_t n, cap;
};

void meetings_read(struct meetings *m, const struct result_table *mixing);
/* The row of a pair, and of what is no pair (all, between, within, opening); the number of rows
 * when there is none. `facilitators` is in or out. */
size_t meetings_pair(const struct meetings *m, struct slice group, struct slice next,
                     const char *facilitators);
size_t meetings_row(const struct meetings *m, const char *of, const char *facilitators);
void meetings_free(struct meetings *m);

#endif
