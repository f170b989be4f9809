/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The additive table `links` in memory: what every finished table of themes and links is computed
 * from. Rows come in any order, from any number of shards and sites; afterwards documents and
 * themes stand in byte order of their names, so that the order of the shards changes no sum.
 * Zero-initialise; free with links_table_free. */
#ifndef HEARTH_LINKS_TABLE_H
#define HEARTH_LINKS_TABLE_H

#include "models/hierarchy.h"
#include "models/links.h"

#define PROJECT_NONE UINT32_MAX

struct links_table_doc {
    uint32_t id;      /* in `names` */
    uint32_t project; /* in `projects`, or PROJECT_NONE */
    uint64_t units, words;
    bool told;       /* its units row has come */
    struct place at; /* of that row */
};
/* doc is an index in docs; theme, a and b are ranks: a < b is the byte order of names. */
struct links_table_theme {
    uint32_t doc, theme, n;
    uint64_t hits;
};
struct links_table_pair {
    double e, v, e_units, v_units;
    uint32_t doc, a, b, n_ab, n_same;
};

struct links_table {
    struct links_table_doc *docs;     /* [n_docs], ascending by name */
    struct links_table_theme *themes; /* [n_themes] by theme, then document */
    struct links_table_pair *pairs;   /* [n_pairs]; in the order of by_pair: by a, b, document */
    size_t n_docs, n_themes, n_pairs;
    uint32_t *by_pair;   /* [n_pairs] */
    size_t *theme_start; /* [n_ranks + 1]: a theme's rows in `themes` */
    uint32_t *by_rank;   /* [n_ranks]: the id of a theme */
    uint32_t n_ranks;    /* distinct themes */
    uint32_t n_projects; /* distinct projects; 0: there is no such column, or nothing in it */
    struct buffer unit, block, matcher; /* the settings, the same in all documents … */
    bool facilitators_in;               /* … and whether facilitators' rows were kept */

    struct hierarchy hierarchy;
    struct intern names, projects;
    const struct columns *columns; /* of the rows that come in; must outlive them */
    size_t at[LINKS_COLUMNS], project;
    bool any;           /* a units row has come */
    struct place first; /* the first of them */
    size_t cap_docs, cap_themes, cap_pairs;
};

/* Finds the columns; false with a fault when one is missing. */
bool links_table_columns(struct links_table *t, const struct columns *c, struct fault *f);
/* Takes a row; false with a fault (file, line and field) when it is not sound, or when it belongs
 * to a table of other settings. */
bool links_table_row(struct links_table *t, const struct record *r, struct fault *f);
/* All rows are there: checks them against one another and puts them in order. */
bool links_table_finish(struct links_table *t, struct fault *f);
/* The name of the theme of a rank; as long as the table lives. */
struct slice links_table_theme_name(const struct links_table *t, uint32_t rank);
void links_table_free(struct links_table *t);

#endif
