/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The pair in hand: what its rows bring together, for pair_score.c, which makes numbers of it. */
#ifndef HEARTH_PAIR_HAND_H
#define HEARTH_PAIR_HAND_H

#include "models/pair_frame.h"
#include "models/pair_score.h"

/* In `projects`: those with a joint unit, those with an expectation. */
enum { TOGETHER, EXPECTED };

struct pair_scorer {
    struct pair_frame frame;
    enum pair_depth depth;
    struct arena *texts;

    /* Of the pair in hand: */
    struct cluster *clusters; /* [n] */
    size_t n, cap;
    struct pair_rows rows;
    uint64_t expecting; /* clusters with an expectation */
    struct null words, units, within, doc;
    bool exact;               /* all rows brought their nulls */
    double e_units, v_units;  /* sums over rows */
    uint32_t *marks[2], mark; /* [n_projects]: seen together, expected */
    uint32_t projects[2];     /* how many of each */
    bool outside[2];          /* and in transcripts of no project? */
    bool exact_doc;           /* the nulls of the rotation over documents are all there */
    double v_doc;
    struct histogram histogram;
    struct table2 *tables; /* [n_parts] room for what each transcript has */
    struct project *effects;
    struct effect *pooled;
    uint32_t *ids;
    struct table2 *strata;
};

#endif
