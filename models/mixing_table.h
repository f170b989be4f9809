/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The additive table `mixing` (mixing.h) in memory. Rows come in any order, from any number of
 * shards and sites; afterwards all stands in byte order of names, so that the order of the shards
 * changes nothing. Zero-initialise; free with mixing_table_free. */
#ifndef HEARTH_MIXING_TABLE_H
#define HEARTH_MIXING_TABLE_H

#include "models/mixing.h"
#include "models/roles.h"
#include "pipeline/intern.h"
#include "pipeline/record.h"

#define MIXING_NONE UINT32_MAX

struct mixing_doc {
    struct slice name, project; /* as long as the table lives; the project may be empty */
    uint64_t words, turns, broken_off;
    size_t from, to;           /* its people: [from, to) of `people` */
    size_t step_from, step_to; /* its transitions */
    uint32_t id;               /* while rows come in */
    bool told;                 /* its row has come */
    struct place at;           /* of its first row */
};
struct mixing_person {
    uint32_t doc, id;
    struct slice speaker, role; /* as long as the table lives */
    uint32_t group;             /* place in `groups`, or MIXING_NONE */
    uint64_t turns;
    bool facilitator, told;
    struct place at;
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
    struct mixing_doc *docs;      /* [n_docs], ascending */
    struct mixing_person *people; /* [n_people] by doc, speaker */
    struct mixing_step *steps;    /* [n_steps] by doc, out, from, to */
    struct slice *groups;         /* [n_groups], ascending */
    double *gaps;                 /* seconds */
    size_t n_docs, n_people, n_steps, n_gaps;
    uint32_t n_groups;
    struct buffer unit, by, roles, matcher; /* the settings, the same in all documents */

    const struct columns *columns; /* of the rows that come in; must outlive them */
    size_t at[MIXING_COLUMNS], project;
    struct intern doc_names, keys, group_names;
    struct arena names;
    struct buffer key;
    struct place first; /* the first row of a document, if `any` came */
    bool any;
    size_t cap_docs, cap_people, cap_steps, cap_gaps;
};

/* Finds the columns; false with a fault when one is missing. */
bool mixing_table_columns(struct mixing_table *t, const struct columns *c, struct fault *f);
/* Takes a row; false with a fault (file, line and field) when it is not sound, or when it belongs
 * to a table of other settings. */
bool mixing_table_row(struct mixing_table *t, const struct record *r, struct fault *f);
/* All rows are there: puts them in order and checks them against one another. */
bool mixing_table_finish(struct mixing_table *t, struct fault *f);
void mixing_table_free(struct mixing_table *t);

#endif
