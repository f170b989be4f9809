/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The row that an additive table of turns has of each document, for the tables that read it:
 *
 *     doc  words turns  unit [block] [by] matcher [facilitators] facilitator_roles …
 *
 * words and turns are those that were counted; `facilitators` how many rows of theirs were left
 * out, or `in`. Not every table has what is in brackets, and what else a table has is its own. Rows
 * come in any order, from any number of shards and sites; afterwards documents stand in byte order
 * of their names. Zero-initialise with the kind; free with doc_rows_free. */
#ifndef HEARTH_DOC_ROWS_H
#define HEARTH_DOC_ROWS_H

#include "models/values.h"

struct doc_row {
    struct slice name; /* as long as the table lives */
    uint64_t words, turns;
    uint32_t id;     /* while rows come in: the order of first sight */
    bool told;       /* its own row has come … */
    bool searched;   /* … and has a matcher: themes were looked for in it */
    struct place at; /* of that row, or of the first one */
    size_t from, to; /* its people, where a table has people (doc_people.h) */
};

enum doc_rows_column {
    DOC_ROWS_DOC,
    DOC_ROWS_WORDS,
    DOC_ROWS_TURNS,
    DOC_ROWS_UNIT,
    DOC_ROWS_BLOCK,
    DOC_ROWS_BY,
    DOC_ROWS_MATCHER,
    DOC_ROWS_FACILITATORS,
    DOC_ROWS_ROLES,
    DOC_ROWS_COLUMNS
};

/* What the rows of a table are like. */
struct doc_rows_kind {
    const char *table;            /* that `hearth count TABLE` writes */
    const char *empty;            /* which columns are empty in a document's own row */
    bool block, by, facilitators; /* whether it has these settings */
};

struct doc_rows {
    const struct doc_rows_kind *kind;
    struct doc_row *all; /* [n] */
    size_t n, cap;
    struct buffer unit, block, by, roles, matcher; /* settings, the same in all documents … */
    bool facilitators_in;  /* … and whether facilitators' rows were kept */
    struct values *wanted; /* [n_wanted] */
    size_t n_wanted;
    struct intern names;
    const struct columns *columns; /* of the rows that come in; must outlive them */
    size_t at[DOC_ROWS_COLUMNS];
    uint32_t now;       /* the document of the row before */
    struct place first; /* the first row of a document, if `any` came */
    bool any;
};

/* Asks for a column that passed through, before the columns are told; `name` outlives the table.
 * Returns its index in `wanted`. */
size_t doc_rows_want(struct doc_rows *d, const char *name);
/* Finds the columns; false with a fault when one is missing. */
bool doc_rows_columns(struct doc_rows *d, const struct columns *c, struct fault *f);
/* The id of the document that a row is of, whichever row. */
uint32_t doc_rows_find(struct doc_rows *d, const struct record *r);
/* Takes the row of document `id` itself; false with a fault when it is not sound, is there already,
 * or comes from a table of other settings. */
bool doc_rows_take(struct doc_rows *d, const struct record *r, uint32_t id, struct fault *f);
/* All rows are there: puts them in order, checks that each document has its own, and writes to
 * *now [n], which is NULL before and to be freed in any case, where each id is. */
bool doc_rows_finish(struct doc_rows *d, uint32_t **now, struct fault *f);
void doc_rows_free(struct doc_rows *d);

#endif
