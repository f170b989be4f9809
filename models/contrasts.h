/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The finished table `groups`: how common each theme is at each level of a column (project, wave,
 * group, role), against all other levels of it together. Shares are of the units that have a level,
 * their interval is clustered by transcript (proportion.h); p is a permutation (exchange.h) of the
 * levels among those who could have had the others: people within a transcript, transcripts within
 * a project. share_rest and difference are plain, all units together; they are not within
 * projects. */
#ifndef HEARTH_CONTRASTS_H
#define HEARTH_CONTRASTS_H

#include "models/adjust.h"
#include "models/keyness.h"
#include "models/links_table.h"
#include "models/proportion.h"

struct contrast {
    struct slice by, level, theme; /* owned by the links table */
    uint32_t level_at, rank;       /* places among the levels and the themes in byte order */
    struct proportion share;       /* at this level; share.x of share.n units */
    /* no_groups without units at other levels, no_units without any at this one: */
    struct value share_rest, difference;
    uint64_t docs, docs_level; /* transcripts with the theme, with units, at this level */
    uint64_t hits, words_level;
    struct value weighted; /* the sum of the hits' weights */
    struct keyness_rate rate;
    struct value rate_rest;
    struct keyness keyness;
    uint64_t items, strata; /* who was exchanged, within how many strata that hold both sides */
    struct value z, p, q;
    bool exact;
    unsigned flags; /* prevalence.h */
};

/* What there is to compare in a column. */
struct contrast_column {
    uint32_t levels;              /* with units */
    uint64_t units, units_absent; /* with a level, and without */
};

struct contrasts {
    struct contrast *all; /* [n]: in the order of the calls; by level, share descending, theme */
    size_t n, cap;
};

/* Looks at a column of t->wanted; after links_table_finish. */
struct contrast_column contrasts_look(const struct links_table *t, size_t column);
/* Adds a row for every level of the column and every theme (those without a row in the counts only
 * when `every`). q is adjusted over the rows of the column. */
void contrasts_score(struct contrasts *c, const struct links_table *t, size_t column, bool every,
                     enum adjust_method method);
void contrasts_free(struct contrasts *c);

/* Appends `exact` or `normal`, or nothing when there is no p; a struct contrast. */
void contrasts_method(const void *contrast, struct buffer *to);

#endif
