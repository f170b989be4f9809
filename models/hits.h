/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Hits: where entries of a lexicon were found in one row, and which of them stand. */
#ifndef HEARTH_HITS_H
#define HEARTH_HITS_H

#include "models/lexicon.h"

struct hit {
    uint32_t theme, entry; /* indices into the lexicon */
    uint32_t first, last;  /* token numbers within the row, from 1, inclusive */
};
struct hit_list {
    struct hit *at; /* [n] */
    size_t n, cap;
};

enum overlap {
    OVERLAP_ALL,     /* every hit stands */
    OVERLAP_THEME,   /* of overlapping hits of one theme the longest stands */
    OVERLAP_LONGEST, /* of overlapping hits of any themes the longest stands */
};
#define OVERLAP_CHOICES "all|theme|longest"

void hits_add(struct hit_list *hits, struct hit h);
/* Drops what `except` entries and the overlap policy drop (the exceptions themselves, too), and
 * sorts what stands by first token, last token, theme, entry. Of equally long hits the earlier
 * stands, then that of the earlier entry; the same entry is never twice on one span. */
void hits_settle(struct hit_list *hits, const struct lexicon *l, enum overlap policy);
/* Appends `theme:first-last:entry` items, one space between. */
void hits_write(const struct hit_list *hits, const struct lexicon *l, struct buffer *to);
/* Appends the weights of their entries in the same order, one space between. */
void hits_write_weights(const struct hit_list *hits, const struct lexicon *l, struct buffer *to);

/* One item of a hits column, read back; slices into the column. */
struct hit_item {
    struct slice theme, entry;
    uint32_t first, last; /* from 1, inclusive */
};
/* Takes the first item off *rest (see slice_cut); false when it is not well-formed. */
bool hit_item_read(struct slice *rest, struct hit_item *item);

#endif
