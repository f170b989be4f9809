/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Finished ratings made ready to be compared: who coded what in which order, which codes there are,
 * what is drawn anew for intervals. */
#ifndef HEARTH_COMPARING_H
#define HEARTH_COMPARING_H

#include "models/ratings.h"

#define ALL_CODERS UINT32_MAX

struct comparing {
    const struct ratings *r;
    uint32_t standard;
    uint64_t draws, seed;
    struct slice *themes; /* [r->codes.count] */
    uint32_t *categories; /* [codes.count + 1]: of each code, the last is nothing; overall */
    size_t n_categories;
    const struct rated **by_coder; /* [n_cells]: by coder, then unit */
    size_t *from;                  /* [coders + 1]: where a coder's begin */
    uint32_t *clusters;            /* [units.count]: what is drawn: the rank of the document */
    size_t n_clusters;
    /* Of the comparison at hand: */
    const struct rated **cells; /* by unit */
    size_t n_cells;
    bool pair;
    double *sums; /* [n_clusters * width], once they are wanted */
    size_t width;
    uint64_t *table; /* of a pair: [q * q], likewise */
    size_t cap_sums, cap_table;
    unsigned *covered, *mark; /* [longest unit]: how many coders, and does this one? */
    size_t cap_covered, cap_mark;
};

/* Of finished ratings, which must outlive it. `standard`: a coder, or ALL_CODERS: people, where one
 * of two is the lexicon. Draws and seed: of the bootstrap; 0 draws: no intervals from it. */
struct comparing *comparing_new(const struct ratings *r, uint32_t standard, uint64_t draws,
                                uint64_t seed);
void comparing_free(struct comparing *c);

/* The themes compared, in byte order; [*n], as long as c. */
const struct slice *comparing_themes(const struct comparing *c, size_t *n);
/* The cells of a coder, by unit; [*n]. */
const struct rated *const *comparing_cells(const struct comparing *c, uint32_t coder, size_t *n);
/* Chooses the cells of two coders, of the units that both coded, or of all (ALL_CODERS twice), for
 * the comparison at hand. */
void comparing_choose(struct comparing *c, uint32_t a, uint32_t b);

#endif
