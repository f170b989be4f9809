/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One pair of themes: from its rows in the table `links` to everything that does not depend on
 * other pairs (pairs.h). The engines are null.h (how unlikely), clusters.h (how large, how surely)
 * and projects.h (is it the same everywhere). */
#ifndef HEARTH_PAIR_SCORE_H
#define HEARTH_PAIR_SCORE_H

#include "models/pairs.h"

enum pair_depth {
    PAIR_CLUSTERS, /* who stands behind it: pair_gather only */
    PAIR_TESTS,    /* the headline */
    PAIR_ALL,      /* what is for the curious too */
};

/* Workspace for the pairs of one table, which outlives it; texts (carried_by) go to the arena. */
struct pair_scorer *pair_scorer_new(const struct links_table *t, enum pair_depth depth,
                                    struct arena *texts);
void pair_scorer_free(struct pair_scorer *s);

/* Takes in the pair of the themes p->a < p->b, whose rows begin at by_pair[*at] if there are any,
 * and leaves *at behind them: names, counts and clusters. False when there is nothing to say: the
 * themes share no stretch of talk, or one is the other's ancestor. */
bool pair_gather(struct pair_scorer *s, struct pair *p, size_t *at);
/* The same, and everything that follows from it. */
bool pair_score(struct pair_scorer *s, struct pair *p, size_t *at);

/* The transcripts (projects, for units `doc`) behind the pair taken in last, those with a joint
 * unit or an expectation; as clusters_lift takes them. Valid until the next pair. */
const struct cluster *pair_clusters(const struct pair_scorer *s, size_t *n);
/* How many there are in all, and in each project. */
uint64_t pair_all_clusters(const struct pair_scorer *s, const uint64_t **by_project);
/* The table of the pair taken in last in each project, and in what belongs to none (the last), to
 * strata[n_projects + 1]. */
void pair_strata(const struct pair_scorer *s, struct table2 *strata);

#endif
