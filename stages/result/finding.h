/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a result says of a pair of themes, or of one: the row of the finished table, and what the
 * counts add, project by project. */
#ifndef HEARTH_RESULT_FINDING_H
#define HEARTH_RESULT_FINDING_H

#include "models/clusters.h"
#include "stages/result/result.h"

enum { EXCESS_CONVERSATION, EXCESS_PHASE, EXCESS_LENGTH, EXCESS_MOMENT, EXCESSES };

/* A project, or a transcript where there are no projects. */
struct finding_line {
    struct slice name;      /* empty: what belongs to no project */
    uint64_t docs, docs_in; /* transcripts with units; those in which it is (they meet) */
    uint64_t n, units;      /* units with the theme (joint units); all units */
    struct lift lift;       /* of a pair */
    double expected;        /* of a pair */
};
struct finding_lines {
    struct finding_line *at; /* [n], the largest n first, then in byte order */
    size_t n;
    bool of_projects;
};

struct pair_finding {
    struct slice theme_a, theme_b;
    bool related; /* one is above the other: no pair */
    bool absent;  /* that, or never in the same stretch of talk: no row; the rest is 0 */
    struct slice holds, carried_by, flags, method;
    bool untold; /* where they meet: docs_ab and projects_ab are 0, carried_by is empty */
    uint64_t n_a, n_b, n_ab, n_same, docs_ab, docs_all, projects_ab, projects_all;
    struct value expected, lift, lo, hi, q, excess[EXCESSES];
    double pooled;         /* expected if all units were mixed */
    double among_projects; /* how much more is expected when projects are kept apart */
    struct finding_lines lines;
    struct slice only_doc, only_project; /* in which they meet, or may; empty when several */
};

struct theme_finding {
    struct slice theme;
    bool untold; /* where it is: docs and projects are 0 */
    uint64_t n, units, docs, docs_all, projects, projects_all;
    struct finding_lines lines;
};

/* What a row of pairs.tsv says by itself: all but the numbers of all transcripts and projects,
 * those of projects in which the two meet, and what only the counts tell. False with a fault when a
 * number is none. */
bool pair_finding_row(struct pair_finding *p, const struct result_table *t, size_t row,
                      struct fault *f);
/* a and b in byte order; false with a fault when the tables are not of one run. */
bool pair_finding_make(struct pair_finding *p, const struct result *r, struct slice a,
                       struct slice b, struct fault *f);
void pair_finding_free(struct pair_finding *p);
bool theme_finding_make(struct theme_finding *t, const struct result *r, size_t row,
                        struct fault *f);
void theme_finding_free(struct theme_finding *t);

/* Is the word among those of a list, one space between? */
bool finding_has(struct slice list, const char *word);

#endif
