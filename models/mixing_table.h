/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The additive table `mixing` (mixing.h) in memory. Rows come in any order, from any number of
 * shards and sites; afterwards all stands in byte order of names, so that the order of the shards
 * changes nothing. Zero-initialise; free with mixing_table_free. */
#ifndef HEARTH_MIXING_TABLE_H
#define HEARTH_MIXING_TABLE_H

#include "models/doc_people.h"
#include "models/mixing.h"

#define MIXING_NONE UINT32_MAX

/* What the table knows of a document beside its row. */
struct mixing_doc {
    uint64_t broken_off;       /* turns */
    size_t step_from, step_to; /* its transitions: [step_from, step_to) of `steps` */
};
struct mixing_person {
    struct doc_person who; /* all groups are in `group` */
    uint32_t group;        /* place in `groups`, or MIXING_NONE */
    uint64_t turns;
};
/* From one to another, n times. */
struct mixing_step {
    uint32_t doc, from, to; /* places in `people` */
    bool out;               /* with facilitators stepped over */
    bool marked;            /* has a number of interruptions */
    uint64_t n, interruptions;
    size_t gaps, n_gaps; /* [gaps, gaps + n_gaps) of `gaps`, ascending; n_gaps <= n */
    struct place at;
};

struct mixing_table {
    struct doc_rows docs;
    struct mixing_doc *more;      /* [docs.n] */
    struct mixing_person *people; /* [n_people] by doc, speaker */
    struct mixing_step *steps;    /* [n_steps] by doc, out, from, to */
    struct slice *groups;         /* [n_groups], ascending */
    double *gaps;                 /* seconds */
    size_t n_people, n_steps, n_gaps;
    uint32_t n_groups;

    size_t at[MIXING_COLUMNS], project; /* project: among docs.wanted */
    struct intern keys, group_names;
    struct arena names;
    struct buffer key;
    size_t cap_more, cap_people, cap_steps, cap_gaps;
};

/* Finds the columns; false with a fault when one is missing. */
bool mixing_table_columns(struct mixing_table *t, const struct columns *c, struct fault *f);
/* Takes a row; false with a fault (file, line and field) when it is not sound, or when it belongs
 * to a table of other settings. */
bool mixing_table_row(struct mixing_table *t, const struct record *r, struct fault *f);
/* All rows are there: puts them in order and checks them against one another. */
bool mixing_table_finish(struct mixing_table *t, struct fault *f);
/* The project of a document, empty where it has none; as long as the table lives. */
struct slice mixing_table_project(const struct mixing_table *t, size_t doc);
void mixing_table_free(struct mixing_table *t);

#endif
