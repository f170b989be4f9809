/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which entries of the codebook found each theme, and how often: counts/entries.tsv of a result,
 * summed over its transcripts. */
#ifndef HEARTH_THEME_ENTRIES_H
#define HEARTH_THEME_ENTRIES_H

#include "stages/page/report.h"

struct theme_entry {
    struct slice theme, entry;
    struct slice words; /* what it found the first time, as codings.tsv quotes it; may be empty */
    uint64_t n, hits;   /* turns, hits */
};
/* Free with theme_entries_free. */
struct theme_entries {
    struct theme_entry *at; /* [n] by theme, then the most hits first, then by entry */
    size_t n, cap;
    struct intern names; /* of all, theme TAB entry */
};

/* None when the result has no such table; false with a fault. */
bool theme_entries_read(struct theme_entries *e, struct report *r);
/* How many entries a theme has by itself, the first at e->at[*from]. */
size_t theme_entries_of(const struct theme_entries *e, struct slice theme, size_t *from);
void theme_entries_free(struct theme_entries *e);

#endif
