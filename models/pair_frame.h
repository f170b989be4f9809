/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What all pairs of a table `links` share: the margins, and who the clusters are. For a pair, its
 * 2x2 table over all units is taken apart by transcript and by project. */
#ifndef HEARTH_PAIR_FRAME_H
#define HEARTH_PAIR_FRAME_H

#include "models/links_table.h"
#include "models/table2.h"

struct pair_frame {
    const struct links_table *links;
    bool doc_unit;          /* units are documents: projects are the clusters */
    uint64_t units;         /* of all transcripts */
    uint64_t *theme_units;  /* [n_ranks]: those with the theme */
    uint64_t n_transcripts; /* those with units */
    uint64_t n_clusters;    /* the same, or projects with units, those without a project as one */
    uint64_t *project_clusters; /* [n_projects]: clusters of each project */
};

/* The rows of a pair: by_pair[from..to) of the table. */
struct pair_rows {
    uint32_t a, b;
    size_t from, to;
};

void pair_frame_make(struct pair_frame *f, const struct links_table *t);
void pair_frame_free(struct pair_frame *f);

/* Sum over transcripts of n_a n_b / n. */
double pair_frame_within(const struct pair_frame *f, const struct pair_rows *rows);
/* The pair's table in each cluster that has units, to tables[n_parts + 1]; returns how many. */
size_t pair_frame_tables(const struct pair_frame *f, const struct pair_rows *rows,
                         struct table2 *tables);
/* The pair's table in each project, and in what belongs to none (the last), to
 * strata[n_projects + 1]. */
void pair_frame_strata(const struct pair_frame *f, const struct pair_rows *rows,
                       struct table2 *strata);

#endif
