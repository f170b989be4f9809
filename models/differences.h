/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The finished table `differences`: does a link differ between two levels of a column (two waves,
 * two groups)? The lifts of the two levels are compared by clusters_difference; where one of them
 * is 0, by a permutation (permutation.h) of the levels among transcripts, or among the parts of
 * each transcript where transcripts hold both levels. */
#ifndef HEARTH_DIFFERENCES_H
#define HEARTH_DIFFERENCES_H

#include "models/adjust.h"
#include "models/clusters.h"
#include "models/links_table.h"

enum differs { DIFFERS_YES, DIFFERS_NO, DIFFERS_TOO_FEW, DIFFERS_UNTESTABLE };

/* One level's side of it. */
struct difference_level {
    struct slice name;
    uint64_t n_ab, docs_ab; /* joint units, transcripts with one */
    struct value expected, lift, lo, hi;
    bool few; /* fewer than 5 effective clusters, or less than 5 expected */
};

struct link_difference {
    struct slice by, theme_a, theme_b;
    uint32_t a, b, column; /* ranks of the themes; of t->wanted */
    struct difference_level one, two;
    struct value ratio, lo, hi; /* lift of `one` / lift of `two` */
    struct value p, q;
    bool permuted; /* p is that of the permutation */
    enum differs differs;
};

struct differences {
    struct link_difference *all; /* [n]: by column, levels; the surest first; by theme */
    size_t n, cap;
};

/* Of a column: its levels, documents, those of them that have no level. */
struct differences_column {
    uint32_t levels;
    uint64_t all, empty;
};

/* Adds what the column `column` of t->wanted has to say: every pair of themes for every two of its
 * levels. After links_table_finish; units of the kind `doc` have
 * no inside and are not for this. The table owns the names. */
struct differences_column differences_score(struct differences *d, const struct links_table *t,
                                            size_t column);
/* Fills in q, family by family (column and levels of the codebook), and decides; sorts. */
void differences_finish(struct differences *d, const struct links_table *t,
                        enum adjust_method method);
void differences_free(struct differences *d);

/* Appends the decision; `differs` is an enum differs. */
void differences_differs(const void *differs, struct buffer *to);
/* Appends `linearised` or `permutation`; `permuted` is a bool. */
void differences_method(const void *permuted, struct buffer *to);

#endif
