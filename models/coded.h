/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The hits of one document, theme by theme. A hit on a theme is a hit on its ancestors as well, and
 * a theme has each span of words once, however many entries or descendants found it; its weight is
 * that of the first of them. */
#ifndef HEARTH_CODED_H
#define HEARTH_CODED_H

#include "models/hierarchy.h"

struct coded_hit {
    uint32_t theme;       /* id in the hierarchy */
    uint32_t unit;        /* the sentence or turn in which the first word lies, 0-based */
    uint32_t first, last; /* words, 0-based through the document, inclusive */
    bool by_person;       /* no entry of a lexicon stands behind it */
    uint32_t order;       /* among the document's hits: of those on one span the first counts */
    double weight;
};

struct coded_theme {
    uint32_t theme;
    uint32_t inner_from, inner_to; /* its descendants: [inner_from, inner_to) of `themes` */
    const struct coded_hit *hits;  /* [n_hits], by first and last word */
    size_t n_hits;
};

/* Zero-initialise; free with coded_free. */
struct coded {
    struct coded_theme *themes; /* those that occur, in byte order of their names */
    size_t n_themes;
    struct coded_hit *hits, *sorted; /* with the ancestors': as they came, by theme */
    size_t *starts;                  /* of each theme's hits, by rank */
    uint32_t *at;                    /* where in `themes` a rank is */
    size_t cap_hits, cap_sorted, cap_starts, cap_at, cap_themes;
};

/* Takes the hits of one document, in any order (the order of the text is the fastest). What `c`
 * holds is valid until the next call. */
void coded_group(struct coded *c, struct hierarchy *h, const struct coded_hit *hits, size_t n);
void coded_free(struct coded *c);

#endif
