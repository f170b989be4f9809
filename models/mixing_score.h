/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The finished table `mixing`: who speaks after whom, over all transcripts, in each project and in
 * each transcript; first what is over more of them. A row is about transitions of one kind
 * (mixing_part.h): how many, what part of those that could be, against what dealing the group
 * labels to the same people otherwise would give (regroup.h), which is done in each transcript by
 * itself; and how long it takes, and how often the one before broke off.
 *
 *     ei_index       (E - I)/(E + I) of E transitions between groups, I within them (Krackhardt and
 *                    Stern 1988), on the row `between`; its value hangs on the groups' sizes, so
 *                    ei_expected stands beside it, and p says whether E is out of the ordinary
 *     assortativity  (sum e_gg - sum a_g b_g)/(1 - sum a_g b_g), e the shares of the pairs of
 *                    groups, a and b their sums over rows and columns (Newman 2003)
 *     z              (n - expected)/sd
 *     p              E1: the transcripts' distributions convolved (null.h), two-sided; the normal
 *                    form where they are too wide together
 *     gap_p          the same of ranks: in each transcript the ordered pairs of people that have
 *                    gaps are items, with their medians' mid-ranks on a scale of -20 to 20, so that
 *                    one chatty pair is no more than one item. Labels are dealt to people and not
 *                    to pairs, because all pairs of somebody slow are slow together. gap_z > 0:
 *                    answers come later between groups
 *     q, gap_q       Benjamini-Hochberg, over all projects or all transcripts
 *
 * Gaps and interruptions are of transitions that nobody was stepped over in: with `out` they are
 * empty, without a reason. So is what a kind of row does not have. */
#ifndef HEARTH_MIXING_SCORE_H
#define HEARTH_MIXING_SCORE_H

#include "models/mixing_scope.h"

struct mixing_row {
    struct slice project, doc; /* both empty over all */
    enum mixing_of of;
    bool facilitators;        /* are their turns there? */
    struct slice group, next; /* of pairs, openings */
    uint64_t docs;            /* transcripts with such transitions, of which all is summed */
    uint64_t people, transitions, n;
    struct value share, expected, sd, z;
    struct value ei_index, ei_expected, assortativity;
    struct value p_le, p_ge, p, q;
    enum mixing_method method;
    struct value n_gaps, overlap, gap_lower, gap_median, gap_upper, gap_z, gap_p, gap_q;
    enum mixing_method gap_method;
    struct value interruptible, interruptions, interrupted;
    bool hidden; /* counts and methods are not to be told (mixing_hidden.h) */
};

/* Hands every row to `put`; false when `put` was. seed: of the draws where groupings are too many
 * to go through. */
bool mixing_score(const struct mixing_table *t, uint64_t seed,
                  bool (*put)(void *with, const struct mixing_row *), void *with);

#endif
