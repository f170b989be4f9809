/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whether two bundles hold one transcript (in sums: one site) under two names, which no name tells:
 * sites have pseudonyms under keys of their own. What the table `links` says of it is the same but
 * for its name. Only where two themes meet is that looked at: of little talk, counts may be the
 * same by chance. */
#ifndef HEARTH_MERGE_ALIKE_H
#define HEARTH_MERGE_ALIKE_H

#include "pipeline/checksum.h"
#include "pipeline/intern.h"

/* Who has what. */
struct merge_owner {
    uint32_t doc, bundle; /* ids as in merge_pool.h */
};
/* Zero-initialise; free with merge_alike_free. */
struct merge_alike {
    struct intern counts;       /* digests of what documents count */
    struct merge_owner *owners; /* [counts.count]: the first that has them */
    size_t cap;
    struct checksum *now; /* of the document in hand, or NULL */
    struct merge_owner of;
    bool meets;                      /* two themes meet in it */
    size_t theme_b, columns;         /* of the bundle in hand: places; how many are the table's */
    bool found;                      /* two documents of different bundles and names: */
    struct merge_owner first, again; /* in the order of the bundles */
};

/* The header of a bundle's table, without LF. */
void merge_alike_header(struct merge_alike *a, struct slice header);
/* A row of it; rows of one document follow one another. */
void merge_alike_row(struct merge_alike *a, struct merge_owner of, struct slice row);
/* The table has ended. */
void merge_alike_end(struct merge_alike *a);
void merge_alike_free(struct merge_alike *a);

#endif
