/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The additive table `links` in memory: what every finished table of themes and links is computed
 * from. Rows come in any order, from any number of shards and sites; afterwards parts and themes
 * stand in byte order of their names, so that the order of the shards changes no sum.
 *
 * A part is a transcript, or one level of a transcript when the table was counted --by a column.
 * Zero-initialise; free with links_table_free. */
#ifndef HEARTH_LINKS_TABLE_H
#define HEARTH_LINKS_TABLE_H

#include "models/hierarchy.h"
#include "models/links.h"
#include "models/links_evidence.h"
#include "models/values.h"

/* No project, no value. */
#define LINKS_NONE VALUES_NONE

struct links_part {
    struct slice doc, level; /* as long as the table lives; level is empty without --by */
    uint32_t transcript;     /* 0-based in byte order of doc: parts of one transcript share it */
    uint32_t id;             /* while rows come in: the order of first sight */
    uint32_t project;        /* place among the projects' names in byte order, or LINKS_NONE */
    uint64_t units, words;
    bool told;       /* its units row has come */
    struct place at; /* of that row */
};
/* part is an index in parts; theme, a and b are ranks: a < b is the byte order of names. */
struct links_theme {
    uint32_t part, theme, n;
    uint64_t hits;
    double weighted; /* 0 where the table has no such column */
};
struct links_pair {
    uint32_t part, a, b, n_ab, n_same;
    uint32_t evidence; /* see links_table_evidence */
};

struct links_table {
    struct links_part *parts;   /* [n_parts], ascending by doc, then level */
    struct links_theme *themes; /* [n_themes] by theme, then part */
    struct links_pair *pairs;   /* [n_pairs]; in the order of by_pair: by a, b, part */
    size_t n_parts, n_themes, n_pairs;
    uint32_t *by_pair;   /* [n_pairs] */
    size_t *theme_start; /* [n_ranks + 1]: a theme's rows in `themes` */
    uint32_t *by_rank;   /* [n_ranks]: the id of a theme */
    uint32_t n_ranks;    /* distinct themes */
    uint32_t n_transcripts;
    struct slice *projects;                    /* [n_projects], in byte order */
    uint32_t n_projects;                       /* 0: there is no such column, or nothing in it */
    bool levels;                               /* counted --by a column … */
    struct buffer by;                          /* … of this name */
    struct buffer unit, block, matcher, roles; /* the settings, the same in all parts … */
    bool facilitators_in;                      /* … and whether facilitators' rows were kept */

    struct values *wanted; /* [n_wanted]: columns of the units rows */
    size_t n_wanted;

    struct hierarchy hierarchy;
    struct intern names; /* doc, TAB, level */
    struct intern project_names;
    struct links_evidence evidence;
    struct buffer key;
    const struct columns *columns;               /* of the rows that come in; must outlive them */
    size_t at[LINKS_COLUMNS], project, weighted; /* the last two may be COLUMN_NONE */
    struct intern docs; /* when counted --by a column: those that were begun; the one in hand */
    uint32_t doc;
    uint32_t now;       /* the part of the row before */
    uint32_t theme;     /* its theme_a, or another one */
    bool any;           /* a units row has come */
    struct place first; /* the first of them */
    size_t cap_parts, cap_themes, cap_pairs;
};

/* Asks for the values of a column of the units rows, before the columns are told; `name` outlives
 * the table. Returns its index in `wanted`. */
size_t links_table_want(struct links_table *t, const char *name);
/* Finds the columns; false with a fault when one of the table's own is missing. */
bool links_table_columns(struct links_table *t, const struct columns *c, struct fault *f);
/* Takes a row; false with a fault (file, line and field) when it is not sound, or when it belongs
 * to a table of other settings. */
bool links_table_row(struct links_table *t, const struct record *r, struct fault *f);
/* All rows are there: checks them against one another and puts them in order. */
bool links_table_finish(struct links_table *t, struct fault *f);
/* A theme that may have no row: it is one of the ranks from then on. Before links_table_finish. */
void links_table_add_theme(struct links_table *t, struct slice name);
/* The name of the theme of a rank; as long as the table lives. */
struct slice links_table_theme_name(const struct links_table *t, uint32_t rank);
/* The rank of a theme of that name, or LINKS_NONE; after links_table_finish. */
uint32_t links_table_rank(const struct links_table *t, struct slice name);
/* Has the theme, or one below it, a row? Others are there only because they were added. */
bool links_table_is_counted(const struct links_table *t, uint32_t rank);
/* Are the units whole documents? */
bool links_table_is_doc_unit(const struct links_table *t);
/* What a row says of chance; its slices live as long as the table. */
struct evidence links_table_evidence(const struct links_table *t, const struct links_pair *pair);
void links_table_free(struct links_table *t);

#endif
